//! The inspector changes what is selected.

use crate::stage::Stage;
use egui::{Key, Modifiers};
use swot_editor::app::actions::Action;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::selection::Selection;
use swot_editor::model::{Factor, Quadrant, Rating};

fn strength(stage: &Stage, index: usize) -> &Factor {
    &stage.matrix().factors[Quadrant::Strengths][index]
}

/// The UNODC analysis with the first strengths selected.
fn selected(count: usize) -> Stage {
    let mut stage = Stage::unodc();
    let matrix = stage.matrix();
    let ids = matrix.factors[Quadrant::Strengths][..count].iter().map(|factor| factor.id).collect();
    let selection = Selection::several(matrix.id, ids);
    stage.request(Action::Select(selection));
    stage
}

#[test]
fn typing_a_note_is_one_step_and_keeps_the_keyboard() {
    let mut stage = selected(1);
    let before = strength(&stage, 0).note.clone();
    stage.focus("Note");
    for letter in [" ", "A", "l", "s", "o"] {
        stage.type_text(letter);
    }
    assert!(stage.is_focused("Note"));
    assert_eq!(strength(&stage, 0).note, format!("{before} Also"));
    stage.press(Key::Tab);
    stage.request(UiCommand::Undo);
    assert_eq!(strength(&stage, 0).note, before);
}

#[test]
fn going_on_to_another_field_begins_another_step() {
    let mut stage = selected(1);
    let before = strength(&stage, 0).clone();
    stage.focus("Statement");
    stage.type_text("!");
    stage.focus("Note");
    stage.type_text("!");
    stage.press(Key::Tab);
    stage.request(UiCommand::Undo);
    assert_eq!(strength(&stage, 0).note, before.note);
    assert_ne!(strength(&stage, 0).statement, before.statement);
}

#[test]
fn undo_in_a_focused_field_takes_back_the_typing_there() {
    let mut stage = selected(1);
    let before = strength(&stage, 0).note.clone();
    stage.focus("Note");
    stage.type_text(" x");
    stage.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(strength(&stage, 0).note, before);
    assert!(stage.is_focused("Note"));
}

#[test]
fn a_weight_that_cannot_be_read_changes_nothing_and_says_why() {
    let mut stage = selected(1);
    stage.focus("Weight");
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text("heavy");
    assert!(stage.shows("“heavy” is not a number"));
    assert_eq!(strength(&stage, 0).weight.get().to_string(), "1");
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text("0,25");
    assert_eq!(strength(&stage, 0).weight.get().to_string(), "0.25");
}

#[test]
fn a_rating_is_given_and_taken_away_by_its_buttons() {
    let mut stage = selected(1);
    stage.click("Rating 4: a major strength");
    assert_eq!(strength(&stage, 0).rating.map(Rating::get), Some(4));
    stage.click("No rating");
    assert_eq!(strength(&stage, 0).rating, None);
}

#[test]
fn a_source_is_found_by_typing_and_added_with_enter() {
    let mut stage = selected(1);
    let before = strength(&stage, 0).evidence.len();
    stage.click("Add source…");
    stage.type_text("vreja");
    stage.press(Key::Enter);
    let added = strength(&stage, 0).evidence[before].source;
    assert_eq!(stage.window().document().source(added).unwrap().short(), "Vreja 2007");
    assert!(stage.shows("Page in Vreja 2007"));
}

#[test]
fn a_new_source_comes_with_its_citation_in_one_step() {
    let mut stage = selected(1);
    let sources = stage.window().document().sources.len();
    let evidence = strength(&stage, 0).evidence.len();
    stage.click("Add source…");
    stage.type_text("A talk in the corridor");
    stage.press(Key::Enter);
    assert_eq!(stage.window().document().sources[sources].title, "A talk in the corridor");
    assert_eq!(strength(&stage, 0).evidence.len(), evidence + 1);
    stage.request(UiCommand::Undo);
    assert_eq!(stage.window().document().sources.len(), sources);
    assert_eq!(strength(&stage, 0).evidence.len(), evidence);
}

#[test]
fn tags_are_typed_one_after_the_other() {
    let mut stage = selected(1);
    let before = strength(&stage, 0).tags.len();
    stage.focus("Add tag");
    stage.type_text("money");
    stage.press(Key::Enter);
    stage.type_text("law");
    stage.press(Key::Enter);
    assert_eq!(strength(&stage, 0).tags[before..], ["money", "law"]);
    assert!(stage.is_focused("Add tag"));
    stage.click("Remove money");
    assert!(!strength(&stage, 0).tags.contains(&"money".to_owned()));
}

#[test]
fn several_factors_get_a_tag_and_a_rating_in_one_step_each() {
    let mut stage = selected(3);
    stage.focus("Add tag");
    stage.type_text("shared");
    stage.press(Key::Enter);
    stage.click("Rating 3: for all of them");
    for index in 0..3 {
        assert!(strength(&stage, index).tags.contains(&"shared".to_owned()));
        assert_eq!(strength(&stage, index).rating.map(Rating::get), Some(3));
    }
    stage.request(UiCommand::Undo);
    assert_eq!(strength(&stage, 1).rating, None);
}

#[test]
fn without_a_selection_the_matrix_itself_is_edited() {
    let mut stage = Stage::unodc();
    stage.request(Action::Select(Selection::none(stage.matrix().id)));
    stage.focus("Date");
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text("2021-05");
    assert_eq!(stage.matrix().date.map(|date| date.to_string()).as_deref(), Some("2021-05"));
    stage.click("Only an illustration");
    assert!(stage.matrix().illustration);
    stage.scroll_to("Quadrant titles and questions");
    stage.click("Quadrant titles and questions");
    stage.focus("Title of Threats");
    stage.type_text("Dangers");
    assert_eq!(stage.matrix().quadrant_title(Quadrant::Threats), "Dangers");
}

#[test]
fn tab_reaches_every_field_and_brings_it_into_sight() {
    let mut stage = Stage::unodc();
    stage.request(Action::Select(Selection::none(stage.matrix().id)));
    stage.scroll_to("Quadrant titles and questions");
    stage.click("Quadrant titles and questions");
    stage.focus("Date");
    for _ in 0..30 {
        if stage.is_focused("Question of Threats") {
            break;
        }
        stage.press(Key::Tab);
    }
    assert!(stage.is_focused("Question of Threats"));
    assert!(stage.is_in_sight("Question of Threats"));
}
