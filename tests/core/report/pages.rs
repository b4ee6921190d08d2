//! Pages: everything inside them, everything said once, whatever the document holds.

use super::{File, document, export, factors, pages, squeezed};
use proptest::prelude::*;
use swot_editor::model::{Document, Rating};
use swot_editor::report::geometry::Rect;
use swot_editor::report::page::{Item, Owner, Page};
use swot_editor::report::{Orientation, Paper, ReportKind, ReportOptions};

/// The visible part of every run of glyphs, and every line and area.
fn rooms(page: &Page) -> Vec<Rect> {
    let items = page.groups.iter().flat_map(|group| &group.items);
    let room = |item: &Item| match item {
        Item::Glyphs(run) => {
            let visible = run.glyphs.iter().filter(|glyph| !run.text_of(glyph).trim().is_empty());
            let xs: Vec<f32> = visible.map(|glyph| run.origin.x + glyph.x).collect();
            let left = xs.iter().copied().reduce(f32::min)?;
            let right = xs.iter().copied().fold(left, f32::max);
            Some(Rect { x: left, width: right - left, ..run.room() })
        }
        Item::Fill { rect, .. } => Some(*rect),
        Item::Line { from, to, .. } => {
            Some(Rect::new(from.x.min(to.x), from.y.min(to.y), (to.x - from.x).abs(), (to.y - from.y).abs()))
        }
        Item::Path { .. } | Item::Picture { .. } => None,
    };
    items.filter_map(room).collect()
}

#[track_caller]
pub(super) fn check_inside(document: &Document, options: &ReportOptions) {
    let pages = pages(document, options);
    for (number, page) in pages.pages.iter().enumerate() {
        let paper = Rect::new(0.0, 0.0, page.size.width, page.size.height);
        // The grounds of heads reach a little over the text on both sides.
        let reach = (0.5 * options.text_size).max(5.0);
        let inside = paper.inset(options.margin - reach, options.margin - reach);
        for room in rooms(page) {
            assert!(inside.holds(&room, 0.5), "page {}: {room:?} is outside {inside:?}", number + 1);
        }
    }
}

fn long_word() -> String {
    "Donaudampfschifffahrtsgesellschaftskapitän".chars().cycle().take(200).collect()
}

fn long_note() -> String {
    (0..2000).map(|n| format!("word{n}")).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_note_of_two_thousand_words_and_a_word_of_two_hundred_letters_stay_inside() {
    let mut document = document("en", &long_word(), factors(&[long_word(), long_note(), long_word()]));
    document.matrices[0].factors.strengths[0].note = long_note();
    for report in [ReportKind::Grid, ReportKind::Full] {
        for orientation in [Orientation::Portrait, Orientation::Landscape] {
            check_inside(&document, &ReportOptions { orientation: Some(orientation), ..ReportOptions::new(report) });
        }
    }
}

#[test]
fn a_document_without_matrices_still_has_a_page() {
    let mut document = document("en", "Nothing yet", factors::<&str>(&[]));
    document.matrices.clear();
    for report in [ReportKind::Grid, ReportKind::Full] {
        let file = File::of(&export(&document, &ReportOptions::new(report)));
        file.check();
        assert!(file.text().contains("Nothing yet"));
    }
}

#[test]
fn a_title_too_long_for_the_grid_is_cut_and_says_so() {
    let title = long_note();
    let document = document("en", &title, factors(&["A claim"]));
    let options = ReportOptions::new(ReportKind::Grid);
    check_inside(&document, &options);
    let text = File::of(&export(&document, &options)).text();
    assert!(text.contains("word0 word1") && text.contains('…') && text.contains("A claim"));
}

#[test]
fn the_widest_margins_leave_room_for_words() {
    let document = document("en", "Wide", factors(&["A claim of some words about the organisation"; 40]));
    let margin = ReportOptions::MARGINS_MM.end() * ReportOptions::POINTS_PER_MM;
    for report in [ReportKind::Grid, ReportKind::Full] {
        let options = ReportOptions { margin, ..ReportOptions::new(report) };
        assert!(pages(&document, &options).pages.len() < 100);
    }
}

#[test]
fn a_note_longer_than_a_page_goes_on_and_says_so() {
    let mut document = document("en", "Long", factors(&["A claim"]));
    document.matrices[0].factors.strengths[0].note = long_note();
    let file = File::of(&export(&document, &ReportOptions::new(ReportKind::Full)));
    let text = file.text();
    assert!(text.contains("S1 (continued)"));
    let words: Vec<&str> = text.split_whitespace().filter(|word| word.starts_with("word")).collect();
    let expected: Vec<String> = (0..2000).map(|n| format!("word{n}")).collect();
    assert_eq!(words, expected, "every word once and in order");
}

#[test]
fn a_grid_that_is_too_full_goes_on_and_says_so() {
    let statements: Vec<String> = (0..240).map(|n| format!("Statement number {n} of a long list of claims")).collect();
    let document = document("en", "Many", factors(&statements));
    let options = ReportOptions::new(ReportKind::Grid);
    check_inside(&document, &options);
    let file = File::of(&export(&document, &options));
    let (text, structure) = (file.text(), squeezed(&file.structure()));
    assert!(text.contains("Strengths (continued)"), "{text}");
    for statement in &statements {
        assert_eq!(structure.matches(&squeezed(statement)).count(), 1, "{statement}");
    }
}

#[test]
fn the_head_of_a_table_stands_on_every_page_of_it() {
    let statements: Vec<String> = (0..120).map(|n| format!("Claim {n}")).collect();
    let document = document("en", "Many", factors(&statements));
    let pages = pages(&document, &ReportOptions::new(ReportKind::Full));
    let heads = |page: &Page| {
        let runs = page.groups.iter().flat_map(|group| &group.items);
        runs.filter(|item| matches!(item, Item::Glyphs(run) if run.text.trim() == "Factor")).count()
    };
    let last_table_page = pages.pages.len() - 1;
    // The quadrants and the contents come first.
    let first_table_page = pages.pages.iter().position(|page| heads(page) > 0).unwrap();
    assert!(last_table_page > first_table_page + 3);
    assert!(pages.pages[first_table_page..last_table_page].iter().all(|page| heads(page) >= 1));
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Z]{1,12}",
        1 => "[а-яё]{1,14}",
        1 => "[0-9.,;:()–%]{1,6}",
        1 => "[a-z]{150,220}",
        1 => Just("\n".to_owned()),
    ];
    prop::collection::vec(piece, 1..40).prop_map(|pieces| pieces.join(" "))
}

fn some_document() -> impl Strategy<Value = Document> {
    let entry = (text(), text(), prop::option::of(1_u8..=4), 0.0_f64..1000.0);
    prop::collection::vec(entry, 1..30).prop_map(|entries| {
        let statements: Vec<&str> = entries.iter().map(|entry| entry.0.as_str()).collect();
        let mut document = document("en", statements[0], factors(&statements));
        for (index, (_, note, rating, weight)) in entries.iter().enumerate() {
            let quadrant = swot_editor::model::Quadrant::ALL[index % 4];
            let factor = &mut document.matrices[0].factors[quadrant][index / 4];
            factor.note.clone_from(note);
            factor.rating = rating.and_then(|rating| Rating::new(rating).ok());
            factor.weight = swot_editor::model::Weight::new(*weight).unwrap_or_default();
        }
        document
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_document_says_stays_on_the_page(
        document in some_document(),
        full in any::<bool>(),
        paper in prop_oneof![Just(Paper::A4), Just(Paper::Letter), Just(Paper::A3)],
        upright in any::<bool>(),
        text_size in 8.0_f32..14.0,
    ) {
        let report = if full { ReportKind::Full } else { ReportKind::Grid };
        let orientation = if upright { Orientation::Portrait } else { Orientation::Landscape };
        let options =
            ReportOptions { paper, orientation: Some(orientation), text_size, ..ReportOptions::new(report) };
        check_inside(&document, &options);
    }
}

/// Words that stand on one line of the foot of a page do not touch one another.
#[track_caller]
fn check_footer(text_size: f32, margin: f32) {
    let document = document("en", "A title that is longer than its place in the foot of a page", factors(&["A claim"]));
    let options = ReportOptions { text_size, margin, ..ReportOptions::new(ReportKind::Full) };
    let pages = pages(&document, &options);
    let furniture = pages.pages[0].groups.iter().filter(|group| group.owner == Owner::Furniture);
    let runs = furniture.flat_map(|group| &group.items).filter_map(Item::glyphs);
    let mut rooms: Vec<(f32, f32)> = runs.map(|run| (run.origin.x, run.origin.x + run.advance)).collect();
    rooms.sort_by(|a, b| a.0.total_cmp(&b.0));
    assert!(rooms.len() > 2 && rooms.windows(2).all(|two| two[0].1 + 2.0 < two[1].0), "{rooms:?}");
}

#[test]
fn the_parts_of_the_footer_stand_apart_however_large_they_are_to_be() {
    check_footer(10.0, 62.0);
    check_footer(20.0, 141.0);
    check_footer(6.0, 14.2);
}

#[test]
fn no_word_of_a_title_is_broken_where_smaller_letters_do() {
    let document = document("ru", "Стратегический анализ возможностей", factors(&["Рост"]));
    let options = ReportOptions { text_size: 20.0, margin: 141.0, ..ReportOptions::new(ReportKind::Full) };
    let file = File::of(&export(&document, &options));
    let text = file.text();
    for word in ["Стратегический", "возможностей"] {
        assert!(text.contains(word), "{text}");
    }
}
