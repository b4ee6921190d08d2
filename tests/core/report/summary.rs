//! What stands on the first pages of the full report, in which order its parts follow, and how they are counted.

use super::{document, export_as, factors, pages, template, text_as};
use proptest::prelude::*;
use std::io::Read;
use swot_editor::model::{self, Document, StrategyId, StrategyKind};
use swot_editor::report::page::{Item, Owner, Page};
use swot_editor::report::structure::Role;
use swot_editor::report::{Format, Part, Parts, ReportKind, ReportOptions};

fn full() -> ReportOptions {
    ReportOptions::new(ReportKind::Full)
}

fn words(page: &Page) -> String {
    let runs = page.groups.iter().flat_map(|group| &group.items).filter_map(Item::glyphs);
    runs.map(|run| run.text.as_str()).collect()
}

/// The headings of a report with their levels, as Markdown has them.
fn headings(document: &Document, options: &ReportOptions) -> Vec<(usize, String)> {
    let text = text_as(Format::Markdown, document, options);
    let lines = text.lines().filter(|line| line.starts_with("## ") || line.starts_with("### "));
    lines.map(|line| (line.find(' ').unwrap(), line.trim_start_matches('#').trim().to_owned())).collect()
}

#[test]
fn the_summary_comes_first_and_the_parts_follow_from_the_matrix_to_the_references() {
    let mut document = template("unodc");
    document.matrices.truncate(2);
    document.matrices.remove(0);
    let title = document.matrices[0].title.clone();
    let order = ["Summary", "Contents", "Background", &title, "Strategies", "Method", "References"];
    let found: Vec<String> = headings(&document, &full()).into_iter().filter(|it| it.0 == 2).map(|it| it.1).collect();
    assert_eq!(found, order);
    let summary: Vec<String> = headings(&document, &full()).into_iter().map(|it| it.1).take(4).collect();
    assert_eq!(summary, ["Summary", "What matters most", "What to do", "Contents"]);
}

/// Documents of any size in every language.
fn some_document() -> impl Strategy<Value = Document> {
    let language = prop_oneof![Just("en"), Just("ru"), Just("ar"), Just("zh")];
    (language, 0..30_usize, 1..120_usize, any::<bool>()).prop_map(|(language, count, length, is_planned)| {
        let statements: Vec<String> =
            (0..count).map(|index| format!("F{index}x {}", "слово ".repeat(length))).collect();
        let mut document = document(language, "Study", factors(&statements));
        if is_planned {
            let mut strategy = model::Strategy::new(StrategyId::from_random(1), StrategyKind::So, "Do it");
            "Anna".clone_into(&mut strategy.owner);
            document.strategies.push(strategy);
        }
        document
    })
}

/// The numbers of captions after a word, in their order.
fn numbers(text: &str, word: &str) -> Vec<usize> {
    let found = text.split(word).skip(1).filter_map(|rest| {
        let rest = rest.trim_start_matches(['\u{a0}', ' ']);
        rest[..rest.find(|c: char| !c.is_ascii_digit())?].parse().ok()
    });
    found.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn the_quadrants_begin_on_the_first_pages_whatever_is_left_out(document in some_document(), choice in 0_u32..1 << 12) {
        let nothing = Part::ALL.into_iter().fold(Parts::default(), Parts::without);
        let chosen = Part::ALL.into_iter().filter(|part| choice >> (*part as u32) & 1 == 1);
        let options = ReportOptions { parts: chosen.fold(nothing, Parts::with), ..full() };
        let pages = pages(&document, &options);
        let first: String = pages.pages.iter().take(2).map(words).collect();
        prop_assert!(document.matrices[0].placed().next().is_none_or(|_| first.contains("F0x")), "{first}");
    }

    #[test]
    fn tables_and_figures_are_counted_from_one(document in some_document()) {
        let (table, figure) = match document.language.as_str() {
            "ru" => ("**Таблица", "Рисунок"),
            "ar" => ("**الجدول", "الشكل"),
            "zh" => ("**表", "图"),
            _ => ("**Table", "Figure"),
        };
        let text = text_as(Format::Markdown, &document, &full());
        let counted = numbers(&text, table);
        prop_assert_eq!(&counted, &(1..=counted.len()).collect::<Vec<_>>());
        prop_assert!(numbers(&text, figure).is_sorted());
    }
}

#[test]
fn the_contents_give_the_pages_on_which_the_headings_stand() {
    let pages = pages(&template("unodc"), &full());
    let entry = |title: &str| {
        let found = pages.outline.iter().find(|entry| entry.title == title);
        format!("{title}{}", found.expect("the heading is in the outline").spot.page + 1)
    };
    let said: String = pages
        .pages
        .iter()
        .take(3)
        .flat_map(|page| {
            let of_contents = page.groups.iter().filter(|group| match group.owner {
                Owner::Node(node) => {
                    let parent = pages.structure.node(node).parent;
                    let roles = [Some(node), parent].into_iter().flatten().map(|node| pages.structure.node(node).role);
                    roles.into_iter().any(|role| role == Role::ContentsEntry)
                }
                _ => false,
            });
            // The numbers follow when all pages are there, so they are sorted in with their lines.
            let mut runs: Vec<_> = of_contents.flat_map(|group| &group.items).filter_map(Item::glyphs).collect();
            runs.sort_by(|a, b| (a.origin.y, a.origin.x).partial_cmp(&(b.origin.y, b.origin.x)).unwrap());
            runs
        })
        .map(|run| run.text.as_str())
        .collect();
    for title in ["Background", "Strategies", "Method", "References"] {
        assert!(said.contains(&entry(title)), "{} is not in {said}", entry(title));
    }
}

#[test]
fn word_has_fields_for_the_contents_their_pages_and_every_number() {
    let file = export_as(Format::Docx, &template("unodc"), &[], &full()).unwrap().files.remove(0);
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    let count = |part: &str| xml.matches(part).count();
    assert_eq!(count("TOC \\o"), 1);
    assert!(count("PAGEREF heading_") > 5);
    assert_eq!(count("<w:tblHeader/>"), count(" SEQ Table "), "every table with a head is counted");
    assert_eq!(count("<w:drawing>"), count(" SEQ Figure "));
}

#[test]
fn a_matrix_that_nobody_weighed_has_no_column_of_weights_in_its_tables() {
    let text = |document: &Document| {
        let options = ReportOptions::new(ReportKind::Full);
        let files = export_as(Format::Markdown, document, &[], &options).unwrap().files;
        String::from_utf8(files.concat()).unwrap()
    };
    let mut document = document("en", "Study", factors(&["Staff", "Debt", "Grants", "Rivals", "Trust"]));
    assert!(!text(&document).contains("Share |"), "nobody's weights look like a result");
    document.matrices[0].factors.strengths[0].weight = model::Weight::new(3.0).unwrap();
    assert!(text(&document).contains("Share |"));
}
