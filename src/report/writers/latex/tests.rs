//! What is written is read back as TeX reads it.

use super::inline::{inline, line, may_be_lost, symbol};
use super::table;
use crate::report::WebAddress;
use crate::report::content::{Cell, Column, ColumnKind, Part, RowKind, Table, TableRow};
use crate::report::page::Target;
use crate::report::text::{Reading, RichText, SpanStyle};
use crate::report::theme::Kind;
use proptest::prelude::*;

/// What an argument between these brackets says, taken from the front of a text.
fn skip(text: &mut &str, open: char, close: char) {
    let inside = text.strip_prefix(open).expect("an argument");
    *text = inside.split_once(close).expect("an argument that ends").1;
}

/// The words that a reader of the pages sees, without white space; a character that TeX would take for a command, and
/// braces that do not balance, fail the test.
fn words(latex: &str) -> String {
    let (mut out, mut depth, mut rest) = (String::new(), 0_usize, latex);
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '\\' => command(&mut rest, &mut out),
            '{' => depth += 1,
            '}' => depth = depth.checked_sub(1).unwrap_or_else(|| panic!("closes too much: {latex}")),
            '$' | '#' | '%' | '_' | '^' | '~' | '&' | '"' | '\'' | '`' | '<' | '>' | '|' => {
                panic!("a bare {c} in {latex}");
            }
            c => out.push(c),
        }
    }
    assert_eq!(depth, 0, "braces in {latex}");
    squeezed(&out)
}

/// One command behind its backslash.
fn command(rest: &mut &str, out: &mut String) {
    let name = &rest[..rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len()];
    let is_sign = name.is_empty();
    let end = if is_sign { rest.chars().next().expect("a sign").len_utf8() } else { name.len() };
    let said = &rest[..end];
    *rest = &rest[end..];
    let character = match said {
        _ if is_sign => said,
        "textbackslash" => "\\",
        "textasciicircum" => "^",
        "textasciitilde" => "~",
        "textless" => "<",
        "textgreater" => ">",
        "textbar" => "|",
        "textquotedbl" => "\"",
        "textquotesingle" => "'",
        "textasciigrave" => "`",
        "href" => {
            skip(rest, '{', '}');
            ""
        }
        "ensuremath" => {
            let (inside, after) = rest[1..].split_once('}').expect("what is opened is closed");
            *rest = after;
            let sign = ('\u{80}'..'\u{2700}').find(|c| symbol(*c) == Some(inside)).expect("a known sign");
            out.push(sign);
            ""
        }
        "newline" | "par" | "mbox" | "textbf" | "textit" | "allowbreak" | "textenglish" => "",
        other => panic!("an unknown command: {other}"),
    };
    out.push_str(character);
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Text that looks like TeX wherever it can.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "\\",
        "\\\\",
        "\\end{document}",
        "\\begin{x}",
        "\\input{/etc/passwd}",
        "→",
        "2 ≥ λ",
        "λόγος",
        "{",
        "}",
        "$",
        "$$",
        "&",
        "#",
        "%",
        "_",
        "^",
        "^^M",
        "~",
        "<",
        "<<",
        ">",
        "|",
        "\"",
        "'",
        "''",
        "`",
        "``",
        "?`",
        "-",
        "--",
        "---",
        ",,",
        "[",
        "]",
        "*",
        "[2cm]",
        "\n",
        "\n\n",
        "  ",
        "\t",
        "\u{7}",
        "\u{0}",
        "a",
        "−4.5",
        "https://example.org/a/very/long/address/without/spaces",
        "Wort",
        "слово",
        "资金",
        "الوقت",
        "%0A",
        "\u{a0}",
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

/// What is read of a text in LaTeX, where the sign of an increment is a Greek letter.
fn shown(text: &RichText) -> String {
    squeezed(&text.text()).replace('∆', "Δ")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn a_paragraph_says_what_it_said(text in rich(), from_right: bool) {
        let reading = if from_right { Reading::RightToLeft } else { Reading::LeftToRight };
        let expected = shown(&text);
        prop_assert_eq!(words(&inline(reading, &text)), expected.clone());
        prop_assert_eq!(words(&line(reading, &text)), expected);
        prop_assert!(!inline(reading, &text).contains(['\n', '\r', '\t']));
    }

    #[test]
    fn a_row_stays_one_row(first in rich(), second in rich(), head in hostile(), from_right: bool) {
        let reading = if from_right { Reading::RightToLeft } else { Reading::LeftToRight };
        let cell = |text: &RichText| Cell { parts: vec![Part::new(Kind::Note, text.clone())] };
        let column = |head: &str| Column { head: head.to_owned(), kind: ColumnKind::Words(1.0) };
        let row = TableRow { kind: RowKind::Total, anchor: None, cells: vec![cell(&first), cell(&second)] };
        let whole = Table { caption: String::new(), quadrant: None, columns: vec![column(&head), column("b")], rows: vec![row] };
        let latex = table::table(&whole, (400.0, 10.0), reading, |_| String::new());
        let row = latex.lines().nth_back(1).expect("the row before the end");
        let cells: Vec<&str> = row.strip_suffix(" \\\\").expect("a row").split(" & ").collect();
        prop_assert_eq!(cells.len(), 2, "{}", latex);
        prop_assert_eq!(words(cells[0]), shown(&first));
        prop_assert_eq!(words(cells[1]), shown(&second));
        prop_assert_eq!(latex.lines().count(), 10, "{}", latex);
    }
}

#[track_caller]
fn check(text: &RichText, latex: &str) {
    assert_eq!(inline(Reading::LeftToRight, text), latex);
}

#[test]
fn signs_of_tex_are_written_as_signs() {
    check(&RichText::plain("R&D {40 %}_x #1"), "R\\&D \\{40 \\%\\}\\_x \\#1");
    check(&RichText::plain("a---b"), "a-\\mbox{-}\\mbox{-}b");
    check(&RichText::plain("a-").and("-b -"), "a-\\mbox{-}b -");
    check(&RichText::plain("[x]*\ny"), "{[}x{]}{*}\\newline{}y");
}

#[test]
fn emphasis_and_links_are_written() {
    check(&RichText::bold(" Sum ").and("of ").emphasised("all"), "\\textbf{Sum} of \\textit{all}");
    let target = Target::Url(WebAddress::of("https://a.b/~c?d=1%20#e").unwrap());
    check(&RichText::default().linked("here", target), "\\href{https://a.b/\\%7Ec?d=1\\%20\\#e}{here}");
}

#[test]
fn signs_that_fonts_lack_are_set_by_commands_or_named() {
    let check = |text: &str, latex: &str| assert_eq!(inline(Reading::LeftToRight, &RichText::plain(text)), latex);
    check("S1 → T2, λ ≥ 1", "S1 \\ensuremath{\\rightarrow} T2, \\ensuremath{\\lambda} \\ensuremath{\\geq} 1");
    check("λόγος", "λόγος");
    assert_eq!("a é „ن“ 资，№ – ☐ 🎉".chars().filter(|c| may_be_lost(*c)).collect::<String>(), "☐🎉");
}

#[test]
fn numbers_and_foreign_words_keep_their_order_in_arabic() {
    let check = |text: &str, latex: &str| assert_eq!(inline(Reading::RightToLeft, &RichText::plain(text)), latex);
    check("0.188", "\\textenglish{0.188}");
    check("−4,5", "\\textenglish{\\ensuremath{-}4,5}");
    check("48.5 مليون", "\\textenglish{48.5} مليون");
    check("مع UNODC (2020).", "مع \\textenglish{UNODC} (\\textenglish{2020}).");
    check("Open access (free).", "\\textenglish{Open access (free).}");
    check("القوة", "القوة");
}

#[test]
fn long_words_may_be_broken() {
    check(&RichText::plain("a".repeat(32)), &format!("{}\\allowbreak{{}}aa", "a".repeat(30)));
    check(&RichText::plain("https://example.org/path"), "https://example.\\allowbreak{}org/path");
}
