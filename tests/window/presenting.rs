//! The stage: any view in large text, ideas sorted with one key each, a vote and its result, by keyboard alone.

use crate::stage::Stage;
use egui::{Key, Modifiers};
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::{Document, Factor, FactorId, Quadrant};
use swot_editor::storage::Template;

/// The first matrix of the UNODC analysis with these ideas beside it.
pub(crate) fn with_ideas(ideas: &[&str]) -> Document {
    let mut document = Template::named("unodc", None).unwrap().read().unwrap();
    document.matrices.truncate(1);
    document.people.clear();
    for (at, idea) in (1 << 50..).zip(ideas) {
        document.matrices[0].tray.push(Factor::new(FactorId::from_random(at), *idea));
    }
    document
}

#[test]
fn ideas_are_sorted_with_one_key_each_and_can_be_taken_back() {
    let mut stage = Stage::of(with_ideas(&["One", "Two", "Three", "Four"]));
    stage.press(Key::F5);
    for _ in 0..5 {
        stage.press(Key::PageDown);
    }
    assert!(stage.shows_part("Idea 1 of 4"), "the ideas come after the quadrants");
    let before = Quadrant::ALL.map(|quadrant| stage.matrix().factors[quadrant].len());
    stage.press(Key::Num4);
    assert!(stage.spoken().starts_with("Threats, T"));
    stage.press(Key::W);
    stage.press(Key::Space);
    assert_eq!(stage.matrix().tray.iter().map(|idea| idea.statement.as_str()).collect::<Vec<_>>(), ["Four", "Three"]);
    stage.press(Key::Delete);
    let after = Quadrant::ALL.map(|quadrant| stage.matrix().factors[quadrant].len());
    assert_eq!(after, [before[0], before[1] + 1, before[2], before[3] + 1]);
    stage.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(stage.matrix().tray.len(), 2);
    stage.press(Key::Escape);
    assert!(!stage.shows("Leave"));
}

#[test]
fn what_is_typed_on_the_stage_belongs_to_the_document_once_its_line_is_left() {
    let mut stage = Stage::of(with_ideas(&["One"]));
    stage.press(Key::F5);
    stage.click("Vote");
    stage.focus("Add a name…");
    stage.type_text("Anna");
    stage.press(Key::Tab);
    assert_eq!(stage.window().document().people.len(), 1);
    stage.focus("Add a name…");
    stage.type_text("Boris");
    stage.press(Key::Escape);
    stage.press(Key::Tab);
    assert_eq!(stage.window().document().people.len(), 1, "Escape abandons it");
}

#[test]
fn a_vote_keeps_to_the_budget_and_its_result_is_shown_from_the_last_place() {
    let mut stage = Stage::of(with_ideas(&[]));
    stage.press(Key::F5);
    stage.click("Vote");
    for name in ["Anna", "Boris"] {
        stage.focus("Add a name…");
        stage.type_text(name);
        stage.press(Key::Enter);
    }
    assert_eq!(stage.window().document().people.len(), 2);
    stage.click_part("Boris");
    stage.click_part("Anna");
    for _ in 0..4 {
        stage.type_text("w2");
    }
    assert!(stage.shows("At most 3 on one factor"));
    stage.type_text("t1");
    stage.press(Key::Enter);
    assert!(stage.shows_part("Boris, 5 dots left") && stage.shows("1 of 2 have voted"));
    assert!(!stage.shows_part("3 dots"), "nobody sees what Anna gave");
    stage.type_text("t1");
    let dots =
        |stage: &Stage| stage.matrix().answers.iter().flat_map(|sheet| &sheet.dots).map(|it| it.votes).sum::<u32>();
    assert_eq!(dots(&stage), 5);
    stage.click("Result");
    assert!(!stage.shows_part("W2"));
    stage.press(Key::Space);
    stage.press(Key::Space);
    stage.press(Key::Space);
    assert!(stage.spoken().starts_with("Place 1, 3 dots, W2"), "{}", stage.spoken());
    stage.click("Keep as weights");
    assert_eq!(stage.matrix().weighting.name(), "Dots");
}

#[test]
fn any_view_is_presented_and_a_way_out_is_always_in_sight() {
    let mut stage = Stage::unodc();
    stage.request(UiCommand::Show(View::Findings));
    stage.press_with(Modifiers::SHIFT, Key::F5);
    assert!(!stage.shows("File") && stage.is_in_sight("Leave"));
    assert_eq!(stage.window().view().name(stage.window().words()), "Findings");
    stage.press(Key::B);
    assert!(!stage.shows("Grid"));
    stage.press(Key::Escape);
    assert!(stage.shows("Grid"), "Escape brings the picture back first");
    stage.press(Key::Escape);
    assert!(stage.shows("File"));
}
