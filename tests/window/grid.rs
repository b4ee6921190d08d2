//! The four quadrants: typing, editing, moving, pasting, finding, and taking it all back.

use crate::stage::Stage;
use egui::{Event, Key, Modifiers};
use swot_editor::app::actions::Action;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::selection::Selection;
use swot_editor::model::{Document, Factor, FactorId, Matrix, Place, Quadrant};
use swot_editor::storage::Template;

const ENTRY: [&str; 4] =
    ["New factor in Strengths", "New factor in Weaknesses", "New factor in Opportunities", "New factor in Threats"];

fn blank() -> Stage {
    Stage::of(Template::named("blank", None).unwrap().read().unwrap())
}

/// A stage whose matrix has these strengths.
fn with_strengths(statements: &[&str]) -> Stage {
    let mut stage = blank();
    stage.focus(ENTRY[0]);
    for statement in statements {
        stage.type_text(statement);
        stage.press(Key::Enter);
    }
    stage
}

fn statements(matrix: &Matrix, place: impl Into<Place>) -> Vec<&str> {
    matrix.at(place.into()).iter().map(|factor| factor.statement.as_str()).collect()
}

#[track_caller]
fn check(stage: &Stage, quadrant: Quadrant, expected: &[&str]) {
    assert_eq!(statements(stage.matrix(), quadrant), expected, "{quadrant:?}");
}

fn ctrl_shift(key: Key) -> (Modifiers, Key) {
    (Modifiers::COMMAND | Modifiers::CTRL | Modifiers::SHIFT, key)
}

#[test]
fn enter_adds_a_factor_and_stays_for_the_next() {
    let mut stage = with_strengths(&["Staff", "Money"]);
    check(&stage, Quadrant::Strengths, &["Staff", "Money"]);
    assert!(stage.is_focused(ENTRY[0]));
    stage.press(Key::Enter);
    check(&stage, Quadrant::Strengths, &["Staff", "Money"]);
}

#[test]
fn presses_that_come_in_one_frame_end_up_where_they_were_meant() {
    let mut stage = blank();
    stage.focus(ENTRY[0]);
    let key = |key| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
    let text = |text: &str| Event::Text(text.to_owned());
    stage.events([
        text("Staff"),
        key(Key::Enter),
        text("Money"),
        key(Key::Enter),
        key(Key::Tab),
        text("Debts"),
        key(Key::Enter),
    ]);
    check(&stage, Quadrant::Strengths, &["Staff", "Money"]);
    check(&stage, Quadrant::Weaknesses, &["Debts"]);
}

#[test]
fn shift_enter_breaks_the_line() {
    let mut stage = blank();
    stage.focus(ENTRY[1]);
    stage.type_text("Two");
    stage.press_with(Modifiers::SHIFT, Key::Enter);
    stage.type_text("lines");
    stage.press(Key::Enter);
    check(&stage, Quadrant::Weaknesses, &["Two\nlines"]);
}

#[test]
fn tab_goes_through_the_quadrants_and_on() {
    let mut stage = blank();
    stage.focus(ENTRY[0]);
    for next in &ENTRY[1..] {
        stage.press(Key::Tab);
        assert!(stage.is_focused(next), "{next}");
    }
    stage.press_with(Modifiers::SHIFT, Key::Tab);
    assert!(stage.is_focused(ENTRY[2]));
    stage.press(Key::Tab);
    stage.press(Key::Tab);
    assert!(ENTRY.iter().all(|entry| !stage.is_focused(entry)), "the keyboard leaves the grid");
}

#[test]
fn arrows_move_inside_a_quadrant() {
    let mut stage = with_strengths(&["Staff", "Money"]);
    stage.press(Key::ArrowUp);
    assert!(stage.is_focused("S2: Money"));
    stage.press(Key::ArrowUp);
    assert!(stage.is_focused("S1: Staff"));
    assert_eq!(stage.window().selection().factors.len(), 1);
    stage.press(Key::ArrowDown);
    stage.press(Key::ArrowDown);
    assert!(stage.is_focused(ENTRY[0]));
}

#[test]
fn backspace_in_an_empty_line_goes_up() {
    let mut stage = with_strengths(&["Staff"]);
    stage.type_text("x");
    stage.press(Key::Backspace);
    assert!(stage.is_focused(ENTRY[0]), "the Backspace that empties the line stays");
    stage.press(Key::Backspace);
    assert!(stage.is_focused("S1: Staff"));
}

#[test]
fn a_statement_is_edited_where_it_stands() {
    let mut stage = with_strengths(&["Staff"]);
    stage.press(Key::ArrowUp);
    stage.press(Key::F2);
    assert!(stage.is_focused("Statement of S1"));
    stage.type_text(" and money");
    stage.press(Key::Enter);
    check(&stage, Quadrant::Strengths, &["Staff and money"]);
    assert!(stage.is_focused("S1: Staff and money"));
    stage.press(Key::Enter);
    stage.type_text(" lost");
    stage.press(Key::Escape);
    check(&stage, Quadrant::Strengths, &["Staff and money"]);
}

#[test]
fn a_factor_moves_by_keys_and_the_keyboard_follows() {
    let mut stage = with_strengths(&["Staff", "Money", "Luck"]);
    stage.press(Key::ArrowUp);
    stage.press_with(Modifiers::ALT, Key::ArrowUp);
    check(&stage, Quadrant::Strengths, &["Staff", "Luck", "Money"]);
    let (modifiers, key) = ctrl_shift(Key::Num4);
    stage.press_with(modifiers, key);
    check(&stage, Quadrant::Strengths, &["Staff", "Money"]);
    check(&stage, Quadrant::Threats, &["Luck"]);
    assert!(stage.is_focused("T1: Luck"));
    stage.press_with(Modifiers::COMMAND, Key::Z);
    check(&stage, Quadrant::Strengths, &["Staff", "Luck", "Money"]);
    assert_eq!(statements(stage.matrix(), Quadrant::Threats), [""; 0]);
    stage.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    check(&stage, Quadrant::Threats, &["Luck"]);
}

#[test]
fn a_factor_is_dragged_to_another_quadrant() {
    let mut stage = with_strengths(&["Staff", "Money"]);
    stage.drag("S1: Staff", ENTRY[3]);
    check(&stage, Quadrant::Strengths, &["Money"]);
    check(&stage, Quadrant::Threats, &["Staff"]);
    assert!(stage.is_focused("T1: Staff"));
}

#[test]
fn several_factors_are_selected_deleted_and_brought_back() {
    let mut stage = with_strengths(&["a", "b", "c", "d"]);
    stage.press(Key::ArrowUp);
    stage.press(Key::ArrowUp);
    stage.press_with(Modifiers::SHIFT, Key::ArrowUp);
    assert_eq!(stage.window().selection().factors.len(), 2);
    stage.press(Key::Delete);
    check(&stage, Quadrant::Strengths, &["a", "d"]);
    assert!(stage.is_focused("S2: d"), "the neighbour has the keyboard");
    stage.press_with(Modifiers::COMMAND, Key::Z);
    check(&stage, Quadrant::Strengths, &["a", "b", "c", "d"]);
}

#[test]
fn digits_rate_the_selected_factors() {
    let mut stage = with_strengths(&["a", "b"]);
    stage.press(Key::ArrowUp);
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.press(Key::Num3);
    let ratings = |stage: &Stage| -> Vec<Option<u8>> {
        stage.matrix().factors[Quadrant::Strengths]
            .iter()
            .map(|f| f.rating.map(swot_editor::model::Rating::get))
            .collect()
    };
    assert_eq!(ratings(&stage), [Some(3), Some(3)]);
    stage.press(Key::Num0);
    assert_eq!(ratings(&stage), [None, None]);
}

#[test]
fn while_a_text_is_typed_its_keys_are_its_own() {
    let mut stage = with_strengths(&["Staff"]);
    stage.type_text("4?");
    stage.press(Key::Delete);
    stage.press_with(Modifiers::COMMAND, Key::A);
    assert_eq!(statements(stage.matrix(), Quadrant::Strengths), ["Staff"]);
    stage.press(Key::Enter);
    check(&stage, Quadrant::Strengths, &["Staff", "4?"]);
}

#[test]
fn pasted_lines_ask_whether_they_are_several_factors() {
    let mut stage = blank();
    stage.focus(ENTRY[2]);
    stage.events([Event::Paste("1. New laws\n2. New donors\t0.5\t4\n\n".to_owned())]);
    stage.click("Add 2 factors");
    check(&stage, Quadrant::Opportunities, &["New laws", "New donors"]);
    assert_eq!(stage.matrix().factors[Quadrant::Opportunities][1].rating.map(swot_editor::model::Rating::get), Some(4));
    stage.request(UiCommand::Undo);
    check(&stage, Quadrant::Opportunities, &[]);
    stage.focus(ENTRY[2]);
    stage.events([Event::Paste("New laws\nfrom the parliament".to_owned())]);
    stage.click("Keep as one");
    check(&stage, Quadrant::Opportunities, &["New laws\nfrom the parliament"]);
}

#[test]
fn copied_factors_keep_what_they_carry_into_another_matrix() {
    let mut stage = Stage::unodc();
    let (matrix, factor) = (stage.matrix().id, stage.matrix().factors[Quadrant::Strengths][2].clone());
    stage.request(Action::Select(Selection::one(matrix, factor.id)));
    let copied = stage.copy();
    stage.request(Action::AddMatrix(None));
    stage.press(Key::Enter);
    stage.request(Action::Paste(copied));
    let pasted = &stage.matrix().factors[Quadrant::Strengths][0];
    assert_eq!(
        (&pasted.statement, &pasted.note, &pasted.evidence),
        (&factor.statement, &factor.note, &factor.evidence)
    );
}

#[test]
fn find_shows_only_what_matches() {
    let mut stage = Stage::unodc();
    stage.press_with(Modifiers::COMMAND, Key::F);
    assert!(stage.is_focused("Find factors"));
    stage.type_text("donors");
    assert!(stage.shows_part("The UN Trust Fund can reach new kinds of donors"));
    assert!(!stage.shows_part("Political instability"));
    stage.press(Key::Escape);
    assert!(stage.shows_part("Political instability"));
}

#[test]
fn an_idea_waits_in_the_tray_and_is_sorted_later() {
    let mut stage = blank();
    stage.request(UiCommand::ToggleTray);
    stage.focus("New factor in Unsorted ideas");
    stage.type_text("Maybe");
    stage.press(Key::Enter);
    assert_eq!(statements(stage.matrix(), Place::Tray), ["Maybe"]);
    stage.press(Key::ArrowUp);
    let (modifiers, key) = ctrl_shift(Key::Num2);
    stage.press_with(modifiers, key);
    check(&stage, Quadrant::Weaknesses, &["Maybe"]);
}

#[test]
fn a_document_without_matrices_offers_one() {
    let mut stage = Stage::of(Document::new("d".parse().unwrap(), "Empty"));
    stage.click("Add matrix");
    assert_eq!(stage.window().document().matrices.len(), 1);
    stage.press(Key::Escape);
    stage.request(UiCommand::DeleteMatrix);
    assert!(stage.shows("Add matrix"));
    stage.request(UiCommand::Undo);
    assert!(stage.shows(ENTRY[0]));
}

#[test]
fn a_quadrant_is_renamed() {
    let mut stage = blank();
    stage.focus(ENTRY[2]);
    stage.request(UiCommand::RenameQuadrant);
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text("Chances");
    stage.press(Key::Enter);
    assert_eq!(stage.matrix().quadrant_title(Quadrant::Opportunities), "Chances");
    assert!(stage.shows("New factor in Chances"));
}

#[test]
fn where_four_quadrants_have_no_room_one_is_shown_and_the_others_are_a_key_away() {
    let mut stage = Stage::unodc();
    // A school laptop at twice the usual size.
    stage.resize(egui::vec2(512.0, 300.0));
    assert!(stage.is_in_sight("New factor in Strengths"));
    stage.click("Threats, 4 factors");
    assert!(stage.is_focused("New factor in Threats") && stage.is_in_sight("New factor in Threats"));
    stage.type_text("Prices rise faster than grants");
    stage.press(Key::Enter);
    assert_eq!(stage.matrix().factors[Quadrant::Threats].len(), 5);
    stage.press_with(Modifiers::COMMAND, Key::Num3);
    assert!(stage.is_in_sight("New factor in Opportunities"));
    assert!(!stage.shows("New factor in Threats"));
}

#[test]
fn an_idea_of_the_tray_is_sorted_with_one_key_and_the_next_takes_its_place() {
    let mut document = Template::named("blank", None).unwrap().read().unwrap();
    for (at, idea) in (1 << 50..).zip(["One", "Two", "Three", "Four"]) {
        document.matrices[0].tray.push(Factor::new(FactorId::from_random(at), idea));
    }
    let mut stage = Stage::of(document);
    stage.press_with(Modifiers::COMMAND, Key::U);
    assert!((stage.top("1: One") - stage.top("2: Two")).abs() < 1.0, "ideas stand side by side");
    stage.click("1: One");
    for key in [Key::Num3, Key::T, Key::Space, Key::S] {
        stage.press(key);
    }
    let at = |stage: &Stage, quadrant| -> Vec<String> {
        stage.matrix().factors[quadrant].iter().map(|factor| factor.statement.clone()).collect()
    };
    assert_eq!(at(&stage, Quadrant::Opportunities), ["One"]);
    assert_eq!(at(&stage, Quadrant::Threats), ["Two"]);
    assert_eq!(at(&stage, Quadrant::Strengths), ["Four"], "Three was left for later");
    assert_eq!(stage.matrix().tray.len(), 1);
}
