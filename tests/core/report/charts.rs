//! Pictures: no words over others, none outside the page, and everything that they show said in words.

use super::pages::check_inside;
use super::{document, export, factors, pages, template};
use swot_editor::analysis::analyze;
use swot_editor::model::{Document, PerQuadrant, Quadrant, Rating, Weight};
use swot_editor::report::geometry::Rect;
use swot_editor::report::page::{Item, Owner};
use swot_editor::report::structure::{NodeId, Role};
use swot_editor::report::{Orientation, Pages, Palette, Paper, Part, Parts, ReportKind, ReportOptions};

fn options() -> ReportOptions {
    ReportOptions { parts: Parts::default().with(Part::Acceptability), ..ReportOptions::new(ReportKind::Full) }
}

/// The words of each picture with the room that they take.
fn pictures(pages: &Pages) -> Vec<(NodeId, Vec<(String, Rect)>)> {
    let mut pictures: Vec<(NodeId, Vec<(String, Rect)>)> = Vec::new();
    for group in pages.pages.iter().flat_map(|page| &page.groups) {
        let Owner::Node(node) = group.owner else { continue };
        if pages.structure.node(node).role != Role::Figure {
            continue;
        }
        let words = group.items.iter().filter_map(|item| match item {
            Item::Glyphs(run) => Some((run.text.clone(), run.room().inset(0.0, run.size * 0.25))),
            _ => None,
        });
        match pictures.last_mut() {
            Some((last, known)) if *last == node => known.extend(words),
            _ => pictures.push((node, words.collect())),
        }
    }
    pictures
}

fn overlap(a: &Rect, b: &Rect) -> bool {
    a.x + 0.2 < b.right() && b.x + 0.2 < a.right() && a.y + 0.2 < b.bottom() && b.y + 0.2 < a.bottom()
}

#[track_caller]
fn check(document: &Document, options: &ReportOptions, expected: usize) {
    let pages = pages(document, options);
    let pictures = pictures(&pages);
    assert_eq!(pictures.len(), expected, "pictures");
    for (_, words) in &pictures {
        for (index, (first, room)) in words.iter().enumerate() {
            let other = words[index + 1..].iter().find(|(_, other)| overlap(room, other));
            assert!(other.is_none(), "“{first}” at {room:?} is covered by {other:?}");
        }
    }
    check_inside(document, options);
}

/// Forty factors of different weights and ratings, in quadrants with long titles.
fn forty(language: &str, titles: [&str; 4]) -> Document {
    let mut document = document(language, "Сорок", factors(&["Узнаваемый бренд с долгой историей"; 40]));
    let matrix = &mut document.matrices[0];
    matrix.samples = 200;
    for (quadrant, title) in Quadrant::ALL.into_iter().zip(titles) {
        title.clone_into(&mut matrix.heads[quadrant].title);
        for (index, factor) in matrix.factors[quadrant].iter_mut().enumerate() {
            factor.weight = Weight::new(1.0 + (index * 7 % 10) as f64).expect("a weight");
            factor.rating = Rating::ALL.get(index % 4).copied();
        }
    }
    document
}

const LONG: [&str; 4] = [
    "Сильные стороны регионального представительства",
    "Слабые стороны регионального представительства",
    "Возможности, открытые реформой законодательства",
    "Угрозы со стороны внешних и внутренних противников",
];

#[test]
fn words_in_pictures_never_cover_each_other() {
    // Star, bars, posture, internal-external matrix and acceptability; the first matrix has no weights.
    check(&template("unodc"), &ReportOptions::new(ReportKind::Full), 8);
    check(&forty("ru", LONG), &options(), 5);
    check(&forty("ru", [""; 4]), &options(), 5);
    check(&forty("ar", [""; 4]), &options(), 5);
    check(&forty("zh", [""; 4]), &options(), 5);
}

#[test]
fn pictures_fit_any_paper_and_size_of_text() {
    let document = forty("ru", LONG);
    for paper in [Paper::A4, Paper::Letter, Paper::A3] {
        for (orientation, text_size) in [(Orientation::Landscape, 20.0), (Orientation::Portrait, 6.0)] {
            check(&document, &ReportOptions { paper, orientation: Some(orientation), text_size, ..options() }, 5);
        }
    }
}

#[test]
fn a_picture_says_its_figures_in_words() {
    let document = forty("en", [""; 4]);
    let pages = pages(&document, &options());
    let said: Vec<&str> =
        pictures(&pages).iter().map(|(node, _)| pages.structure.node(*node).alternative.as_deref().unwrap()).collect();
    let says = |words: &str| said.iter().any(|said| said.contains(words));
    let analysis = analyze(&document);
    let factors = &analysis.matrices[0].factors;
    let number = |value: Option<f64>| format!("{:.3}", value.unwrap());
    for factor in factors {
        let share = format!("{} {}", factor.label, number(factor.global_priority));
        // The star and the bars.
        assert_eq!(said.iter().filter(|said| said.contains(&share)).count(), 2, "{share}");
        assert!(says(&format!("{}: ", factor.label)));
    }
    assert!(says(&format!("Strengths {}", number(factors[0].quadrant_priority))));
    assert!(says("x = ") && says("IFE "));
}

#[test]
fn a_matrix_that_nobody_weighed_has_no_picture_of_weights() {
    let plain = document("en", "Plain", factors(&["One", "Two", "Three", "Four"]));
    assert_eq!(pictures(&pages(&plain, &ReportOptions::new(ReportKind::Full))).len(), 0);
    let nothing = document("en", "Nothing", PerQuadrant::default());
    assert_eq!(pictures(&pages(&nothing, &options())).len(), 0);
}

#[test]
fn pictures_in_greys_have_no_colour() {
    let grey = ReportOptions { palette: Palette::Grey, ..options() };
    let pages = pages(&forty("en", [""; 4]), &grey);
    let plain = |(r, g, b): (u8, u8, u8)| r.abs_diff(g) < 16 && g.abs_diff(b) < 16;
    for item in pages.pages.iter().flat_map(|page| &page.groups).flat_map(|group| &group.items) {
        let colour = match item {
            Item::Glyphs(run) => run.colour,
            Item::Fill { colour, .. } | Item::Path { fill: Some(colour), .. } => *colour,
            Item::Line { stroke, .. } => stroke.colour,
            Item::Path { stroke, .. } => stroke.expect("a line or an area").colour,
            Item::Picture { .. } => continue,
        };
        assert!(plain((colour.0, colour.1, colour.2)), "{colour:?} in {item:?}");
    }
}

#[test]
fn the_longest_pictures_are_still_a_sound_file() {
    super::File::of(&export(&forty("ru", LONG), &options())).check();
}
