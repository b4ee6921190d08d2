//! Where pages end: no heading alone, no line alone, heads again, and a word that says what goes on.

use super::{document, factors, pages, template};
use proptest::prelude::*;
use swot_editor::model::{Document, Rating};
use swot_editor::report::page::{Item, Owner, Page};
use swot_editor::report::structure::{Kid, NodeId, Role};
use swot_editor::report::{Pages, Paper, Part, Parts, ReportKind, ReportOptions};

fn full() -> ReportOptions {
    ReportOptions::new(ReportKind::Full)
}

fn words(page: &Page) -> String {
    let items = page.groups.iter().flat_map(|group| &group.items);
    let runs = items.filter_map(|item| match item {
        Item::Glyphs(run) => Some(run.text.as_str()),
        _ => None,
    });
    runs.collect::<Vec<_>>().join(" ")
}

/// The element that stands last on a page, without footers and decoration.
fn last(page: &Page) -> Option<NodeId> {
    page.groups.iter().rev().find_map(|group| match group.owner {
        Owner::Node(node) => Some(node),
        _ => None,
    })
}

#[track_caller]
fn check_ends(pages: &Pages) {
    for (number, page) in pages.pages.iter().enumerate() {
        let Some(node) = last(page) else { continue };
        let role = pages.structure.node(node).role;
        let alone = matches!(role, Role::Heading(_) | Role::ColumnHead);
        assert!(!alone, "page {} ends with a {role:?}:\n{}", number + 1, words(page));
    }
}

#[test]
fn no_page_of_unodc_ends_with_a_heading() {
    let parts = Parts::default().with(Part::Findings).with(Part::Acceptability);
    for report in [ReportKind::Full, ReportKind::Comparison] {
        for paper in [Paper::A4, Paper::Letter, Paper::A3] {
            for text_size in [8.0, 9.0, 10.0, 11.0, 12.5, 14.0] {
                let options = ReportOptions { paper, text_size, parts, ..ReportOptions::new(report) };
                check_ends(&pages(&template("unodc"), &options));
            }
        }
    }
}

/// How many lines of each paragraph stand on which pages, in order.
fn lines_by_page(pages: &Pages, node: NodeId) -> Vec<usize> {
    let mut counts: Vec<(usize, Vec<i32>)> = Vec::new();
    for kid in &pages.structure.node(node).kids {
        let Kid::Group { page, group } = kid else { continue };
        let baselines = pages.pages[*page].groups[*group].items.iter().filter_map(|item| match item {
            #[expect(clippy::cast_possible_truncation, reason = "a page is not that high")]
            Item::Glyphs(run) => Some((run.origin.y * 10.0) as i32),
            _ => None,
        });
        match counts.last_mut() {
            Some((last, lines)) if last == page => lines.extend(baselines),
            _ => counts.push((*page, baselines.collect())),
        }
    }
    let distinct = |mut lines: Vec<i32>| {
        lines.sort_unstable();
        lines.dedup();
        lines.len()
    };
    counts.into_iter().map(|(_, lines)| distinct(lines)).collect()
}

fn every_node(pages: &Pages) -> Vec<NodeId> {
    let mut nodes = vec![pages.structure.root()];
    let mut next = 0;
    while let Some(node) = nodes.get(next).copied() {
        nodes.extend(pages.structure.node(node).kids.iter().filter_map(|kid| match kid {
            Kid::Node(node) => Some(*node),
            _ => None,
        }));
        next += 1;
    }
    nodes
}

fn some_document() -> impl Strategy<Value = Document> {
    let entry = (1_usize..40, 0_usize..260, prop::option::of(1_u8..=4));
    prop::collection::vec(entry, 1..24).prop_map(|entries| {
        let words = |count: usize| vec!["organisation"; count].join(" ");
        let statements: Vec<String> = entries.iter().map(|(statement, ..)| words(*statement)).collect();
        let mut document = document("en", "Breaks", factors(&statements));
        for (index, (_, note, rating)) in entries.iter().enumerate() {
            let quadrant = swot_editor::model::Quadrant::ALL[index % 4];
            let factor = &mut document.matrices[0].factors[quadrant][index / 4];
            factor.note = words(*note);
            factor.rating = rating.and_then(|rating| Rating::new(rating).ok());
        }
        let text = entries.iter().map(|(_, note, _)| words(note + 1)).collect::<Vec<_>>().join("\n\n");
        let heading = "A section".to_owned();
        document.context.push(swot_editor::model::Section { heading, text, ..Default::default() });
        document
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn no_page_ends_with_a_heading_or_the_head_of_a_table(document in some_document(), text_size in 7.0_f32..16.0) {
        check_ends(&pages(&document, &ReportOptions { text_size, ..full() }));
    }

    #[test]
    fn no_line_of_a_paragraph_stands_alone_on_its_page(document in some_document()) {
        let parts = Parts::default().without(Part::Factors);
        let pages = pages(&document, &ReportOptions { parts, ..full() });
        for node in every_node(&pages) {
            if pages.structure.node(node).role == Role::Paragraph {
                let lines = lines_by_page(&pages, node);
                prop_assert!(lines.len() < 2 || lines.iter().all(|count| *count > 1), "{lines:?}");
            }
        }
    }
}

/// The word that stands where a cell goes on, in the language of the document.
#[track_caller]
fn check_continued(language: &str, word: &str) {
    let mut document = document(language, "Long", factors(&["A claim"]));
    document.matrices[0].factors.strengths[0].note = vec!["word"; 2500].join(" ");
    let pages = pages(&document, &full());
    let continued = pages.pages.iter().filter(|page| words(page).contains(word)).count();
    assert!(continued > 1, "{word} on {continued} pages");
    assert!(!words(&pages.pages[0]).contains(word), "the first page begins it");
}

#[test]
fn a_cell_that_goes_on_says_so_in_every_language() {
    check_continued("en", "continued");
    check_continued("ru", "продолжение");
    check_continued("zh", "续");
    check_continued("ar", "تابع");
}

#[test]
fn a_short_table_is_not_torn_apart() {
    // Tables of judgments: one a participant, so that many a page end comes among them.
    let mut document = document("en", "Short", factors(&vec!["A claim"; 16]));
    let matrix = &mut document.matrices[0];
    let ids: Vec<_> = matrix.factors.strengths.iter().map(|factor| factor.id).collect();
    for number in 0..30 {
        use swot_editor::model::{AnswerSheet, FactorJudgment, Participant, PersonId, Ratio, SheetKey, Weight};
        let person = PersonId::from_random(number + 1);
        let (name, group) = (format!("Person {number}"), String::new());
        document.people.push(Participant { id: person, name, group, weight: Weight::DEFAULT });
        let mut sheet = AnswerSheet::new(SheetKey { round: 1, person });
        let value = Ratio::new(3.0).expect("above zero");
        sheet.within = vec![FactorJudgment { row: ids[0], column: ids[1], value }];
        matrix.answers.push(sheet);
    }
    let pages = pages(&document, &ReportOptions { parts: Parts::default().with(Part::Judgments), ..full() });
    check_ends(&pages);
    for (number, page) in pages.pages.iter().enumerate() {
        let said = words(page);
        // Each person's name stands over a whole matrix of four factors.
        let names = said.matches(" – Person ").count();
        let matrices = said.matches("Strengths").count();
        assert!(names == 0 || names == matrices, "page {}: {names} names over {matrices} matrices", number + 1);
    }
}
