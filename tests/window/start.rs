//! The page that is shown while no document is open.

use crate::stage::Stage;
use egui::Key;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;

#[test]
fn a_first_start_offers_to_begin_and_opens_nothing_by_itself() {
    let stage = Stage::at_start();
    assert!(stage.is_focused("New SWOT"));
    assert!(stage.shows("What you open or save will be listed here."));
    assert!(!stage.shows("Strengths"));
    assert_eq!(stage.window_name().as_deref(), Some("Start — SWOT Editor"));
}

#[test]
fn a_new_study_begins_with_the_caret_in_strengths() {
    let mut stage = Stage::at_start();
    stage.press(Key::Enter);
    stage.settle();
    assert!(!stage.window().is_at_start());
    assert!(stage.is_focused("New factor in Strengths"));
    stage.type_text("Officers who know the routes");
    stage.press(Key::Enter);
    assert_eq!(stage.matrix().factors[swot_editor::model::Quadrant::Strengths].len(), 1);
}

#[test]
fn a_template_and_the_finished_analysis_are_opened_by_their_cards() {
    let mut stage = Stage::at_start();
    stage.click("Workshop, Collect ideas, sort them, vote, show the result.");
    assert_eq!(stage.window().document().title, "Workshop");
    let mut stage = Stage::at_start();
    stage.scroll_to("Open a copy");
    stage.click("Open a copy");
    assert_eq!(stage.window().document().matrices.len(), 3);
    assert!(!stage.window().is_at_start());
}

#[test]
fn what_needs_a_document_cannot_be_run_without_one() {
    let mut stage = Stage::at_start();
    for command in [UiCommand::Save, UiCommand::Export, UiCommand::NewMatrix, UiCommand::Show(View::Weigh)] {
        let keys = command.spec().keys.clone();
        for keys in keys {
            stage.press_with(keys.modifiers, keys.logical_key);
        }
        assert!(stage.window().is_at_start(), "{command:?}");
        assert!(stage.shows("Start from a template"), "{command:?}");
    }
    assert!(!stage.shows("Matrix"), "menus of what is not open are left out");
}
