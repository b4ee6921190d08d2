//! Reports as Markdown, read by a parser.

use super::{check_statements_of, document, factors, template, text_as};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};
use swot_editor::report::{Format, ReportKind, ReportOptions};
use swot_editor::storage::import::{self, Content, Kind};

fn events(markdown: &str) -> Vec<Event<'_>> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES).collect()
}

#[test]
fn every_statement_stands_once_and_in_order() {
    let document = template("unodc");
    for report in [ReportKind::Grid, ReportKind::Full] {
        for matrix in &document.matrices {
            let options = ReportOptions { matrices: Some(vec![matrix.id]), ..ReportOptions::new(report) };
            check_statements_of(report, &text_as(Format::Markdown, &document, &options), matrix);
        }
    }
}

#[test]
fn every_link_leads_to_a_place() {
    let markdown = text_as(Format::Markdown, &template("unodc"), &ReportOptions::new(ReportKind::Full));
    let links = events(&markdown).into_iter().filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.into_string()),
        _ => None,
    });
    let links: Vec<String> = links.collect();
    assert!(links.len() > 100, "{} links", links.len());
    for link in links {
        let name = link.strip_prefix('#').unwrap();
        assert_eq!(markdown.matches(&format!("<a id=\"{name}\"></a>")).count(), 1, "{name}");
    }
}

#[test]
fn the_grid_is_four_lists_under_the_names_of_the_quadrants() {
    let document = document("en", "Study", factors(&["Staff", "# Cuts\nand *more*", "1. Grants", "Wars", "S|T"]));
    let markdown = text_as(Format::Markdown, &document, &ReportOptions::new(ReportKind::Grid));
    let expected = "# Study\n\n## Strengths\n\n1. Staff\n2. S\\|T\n\n## Weaknesses\n\n1. \\# Cuts\\\n   and \\*more\\*\n\n\
                    ## Opportunities\n\n1. 1\\. Grants\n\n## Threats\n\n1. Wars\n\n---\n\n\
                    23 November 2026  ·  SWOT Editor 0.0.0\n";
    assert_eq!(markdown, expected);
}

#[test]
fn the_numbers_of_a_grid_stand_in_a_table() {
    let document = template("unodc");
    let options =
        ReportOptions { matrices: Some(vec![document.matrices[1].id]), ..ReportOptions::new(ReportKind::Grid) };
    let markdown = text_as(Format::Markdown, &document, &options);
    let rows = events(&markdown).into_iter().filter(|event| matches!(event, Event::Start(Tag::TableRow)));
    assert_eq!(rows.count(), document.matrices[1].placed().count());
    assert!(markdown.contains("| S1 | 0.09 × 4 = 0.36 |"), "{markdown}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_statement_comes_back_from_the_grid(statements in prop::collection::vec(unmarked(), 4..12)) {
        let document = document("en", "Study", factors(&statements));
        let markdown = text_as(Format::Markdown, &document, &ReportOptions::new(ReportKind::Grid));
        let imported = import::import(markdown.as_bytes(), Kind::Markdown, &import::Options::default(), "a.md").unwrap();
        let Content::Matrices { matrices, .. } = imported.content else { panic!("{markdown}") };
        let found: Vec<String> = matrices[0].factors.iter().map(|factor| factor.statement.clone()).collect();
        let written: Vec<String> = document.matrices[0].placed().map(|(_, factor)| factor.statement.clone()).collect();
        prop_assert_eq!(found, written, "{}", markdown);
    }
}

/// A hostile statement without what imports take for the structure of a list, whoever wrote it: marks, boxes and numbers
/// before a statement, bold around it, names of quadrants, figures in brackets, addresses and notes.
fn unmarked() -> impl Strategy<Value = String> {
    const STRUCTURE: [&str; 7] = ["**", "S:", "Strengths", "(3)", "https://a.b", "[^1]", "[x]"];
    hostile().prop_filter("the structure of a list", |statement| {
        let mut texts = statement.lines().chain([statement.as_str()]);
        let is_marked = texts.any(|text| import::statement(text) != text);
        !is_marked && !STRUCTURE.iter().any(|part| statement.contains(part))
    })
}

/// A statement that looks like Markdown wherever it can. White space at the ends of its lines has no place in Markdown.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "|",
        "#",
        "-",
        "1.",
        "2)",
        "*",
        "**",
        "_",
        "`",
        "``",
        "<b>",
        "</b>",
        "<br>",
        "[a](b)",
        "![a](b)",
        "https://a.b",
        "~",
        "~~",
        "$",
        "$$",
        "\\",
        "&amp;",
        "&",
        ">",
        "+",
        "=",
        "===",
        "---",
        ":",
        "S:",
        "Strengths",
        "•",
        "–",
        "(3)",
        "\"",
        "'",
        "{",
        "}",
        "[x]",
        "[^1]",
        "!",
        "word",
        "слово",
        "الوقت",
        "资金",
        "a",
        " ",
        " ",
        "\n",
    ]);
    let word = |line: &str| line.split(' ').filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let text = prop::collection::vec(pieces, 1..10).prop_map(move |pieces| {
        let lines = pieces.concat();
        lines.lines().map(word).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    });
    text.prop_filter("a statement says something", |text| !text.is_empty())
}
