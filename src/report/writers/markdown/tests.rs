//! What is written is read back by a parser of Markdown.

use super::inline::{Place, inline};
use super::{item, table};
use crate::report::WebAddress;
use crate::report::content::{Cell, Column, ColumnKind, Part, RowKind, Table, TableRow};
use crate::report::page::Target;
use crate::report::text::{RichText, SpanStyle};
use crate::report::theme::Kind;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

fn events(markdown: &str) -> Vec<Event<'_>> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    Parser::new_ext(markdown, options).collect()
}

/// The words that a reader of the Markdown sees, without white space.
fn words(markdown: &str) -> String {
    let text = events(markdown).into_iter().filter_map(|event| match event {
        Event::Text(text) => Some(text.into_string()),
        Event::Code(text) => panic!("code: {text} in {markdown}"),
        _ => None,
    });
    squeezed(&text.collect::<String>())
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Text that looks like Markdown wherever it can.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "*",
        "**",
        "_",
        "__",
        "`",
        "```",
        "# ",
        "## ",
        "#",
        "- ",
        "+ ",
        "1. ",
        "12) ",
        "> ",
        "|",
        "\\",
        "\\|",
        "---",
        "===",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "<b>",
        "<br>",
        "<!--",
        "&amp;",
        "&",
        "&#35;",
        "[a](b)",
        "[a]: b",
        "![x](y)",
        "!",
        "[ ] ",
        "~~",
        "$x$",
        "http://a.b/c_d",
        "a",
        "Wort",
        "слово",
        "资金",
        "الوقت",
        "“”",
        "R&D",
        ":--",
        ".",
        ")",
        "(",
        "\u{a0}",
        "\u{1F600}",
    ]);
    prop_oneof![prop::collection::vec(pieces, 0..12).prop_map(|pieces| pieces.concat()), any::<String>()]
}

fn rich() -> impl Strategy<Value = RichText> {
    let span = (hostile(), any::<bool>(), any::<bool>(), prop::option::of(hostile()));
    prop::collection::vec(span, 1..5).prop_map(|spans| {
        let mut text = RichText::default();
        for (part, bold, italic, url) in spans {
            let target = url.and_then(|url| WebAddress::of(&format!("https://a.b/{url}"))).map(Target::Url);
            text.push(part, SpanStyle { bold, italic, ..SpanStyle::default() }, target);
        }
        text
    })
}

/// White space and what the parser replaces itself apart, the same words stand there.
fn check(text: &RichText, markdown: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(words(markdown), squeezed(&text.text()), "written as {}", markdown);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn a_paragraph_says_what_it_said(text in rich()) {
        let markdown = inline(&text, Place::Paragraph);
        check(&text, &markdown)?;
        prop_assert!(events(&markdown).iter().all(|event| match event {
            Event::Start(tag) => matches!(tag, Tag::Paragraph | Tag::Emphasis | Tag::Strong | Tag::Link { .. }),
            event => !matches!(event, Event::Html(_) | Event::InlineHtml(_) | Event::Rule),
        }), "{}", markdown);
    }

    #[test]
    fn a_heading_stays_one_line(text in rich()) {
        prop_assume!(!text.is_empty());
        let markdown = format!("## {}\n\nrest", inline(&text, Place::Line));
        check(&text.and("rest"), &markdown)?;
    }

    #[test]
    fn an_entry_of_a_list_stays_one_entry(text in rich()) {
        let markdown = format!("{}\n{}", item("12.", &inline(&text, Place::Paragraph)), item("13.", "next"));
        check(&text.and("next"), &markdown)?;
        let entries = events(&markdown).into_iter().filter(|event| matches!(event, Event::Start(Tag::Item))).count();
        prop_assert_eq!(entries, 2);
    }

    #[test]
    fn a_cell_stays_one_cell(first in rich(), second in rich(), head in hostile()) {
        let cell = |text: &RichText| Cell { parts: vec![Part::new(Kind::Note, text.clone())] };
        let column = |head: &str| Column { head: head.to_owned(), kind: ColumnKind::Words(1.0) };
        let row = TableRow { kind: RowKind::Body, anchor: None, cells: vec![cell(&first), cell(&second)] };
        let whole = Table { caption: String::new(), quadrant: None, columns: vec![column(&head), column("b")], rows: vec![row] };
        let markdown = table::table(&whole, |_| String::new());
        let mut expected = RichText::plain(&head).and("b");
        expected.append(first);
        expected.append(second);
        check(&expected, &markdown)?;
        let cells = events(&markdown).into_iter().filter(|event| matches!(event, Event::Start(Tag::TableCell))).count();
        prop_assert_eq!(cells, 4, "{}", markdown);
    }
}

#[track_caller]
fn check_inline(text: &RichText, markdown: &str) {
    assert_eq!(inline(text, Place::Paragraph), markdown);
}

#[test]
fn plain_words_stay_as_they_are() {
    check_inline(&RichText::plain("R&D (40 %): first-class, e.g. C#!"), "R&D (40 %): first-class, e.g. C#\\!");
    check_inline(&RichText::plain("1. Not a list").and(" * nor this"), "1\\. Not a list \\* nor this");
}

#[test]
fn emphasis_and_links_are_written() {
    check_inline(&RichText::bold(" Sum ").and("of ").emphasised("all"), "**Sum** of *all*");
    let target = Target::Url(WebAddress::of("https://a.b/(c)").unwrap());
    check_inline(&RichText::plain("Wow!").linked("here", target), "Wow\\![here](https://a.b/%28c%29)");
}

#[test]
fn a_link_whose_parts_look_different_is_one_link() {
    let to = || Some(Target::Url(WebAddress::of("https://a.b").unwrap()));
    let italic = SpanStyle { italic: true, ..SpanStyle::default() };
    let mut text = RichText::plain("See ");
    text.push("Lee, ", SpanStyle::default(), to());
    text.push("The book", italic, to());
    text.push(". ", SpanStyle::default(), to());
    check_inline(&text.and("End"), "See [Lee, *The book*.](https://a.b) End");
}

#[test]
fn emphasis_that_would_not_be_read_is_left_out() {
    check_inline(&RichText::bold("“资金。”").and("继续"), "“资金。”继续");
}
