//! Closing the window, and what an earlier run left behind.

use crate::stage::Stage;
use egui::Key;
use std::time::{Duration, Instant};
use swot_editor::app::commands::UiCommand;
use swot_editor::app::window::Window;
use swot_editor::model::{Change, Document, DocumentChange, Quadrant};
use swot_editor::session::Session;
use swot_editor::storage::{Folders, LeftBehind, RecoverySlot, Template};

fn blank() -> Document {
    Template::named("blank", None).unwrap().read().unwrap()
}

fn add(stage: &mut Stage, statement: &str) {
    stage.focus("New factor in Strengths");
    stage.type_text(statement);
    stage.press(Key::Enter);
}

/// Leaves an unsaved document behind, as a run that was cut short does.
fn leave_behind(home: &std::path::Path, title: &str) {
    let mut session = Session::from_document(blank());
    session.protect(RecoverySlot::claim(&Folders::below(home), 1).unwrap());
    session.apply(Change::Document(DocumentChange::Title(title.to_owned()))).unwrap();
    let now = Instant::now();
    assert!(session.recovery_job(now).is_none());
    session.recovery_job(now + Duration::from_secs(2)).unwrap().run().unwrap();
}

#[test]
fn a_window_with_nothing_unsaved_closes_at_once() {
    let mut stage = Stage::of(blank());
    assert!(stage.closes());
}

#[test]
fn a_window_with_unsaved_changes_asks_before_it_closes() {
    let home = tempfile::tempdir().unwrap();
    let mut stage = Stage::at_home(blank(), home.path());
    add(&mut stage, "Staff");
    assert!(!stage.closes());
    stage.click("Cancel");
    assert_eq!(stage.matrix().factors[Quadrant::Strengths].len(), 1);
    assert!(!stage.closes());
    stage.click("Discard changes");
    assert!(stage.closes(), "it does not ask twice");
}

#[test]
fn saving_before_closing_asks_for_a_name_and_then_closes() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("study.swot");
    let mut stage = Stage::at_home(blank(), home.path());
    add(&mut stage, "Staff");
    assert!(!stage.closes());
    stage.click("Save");
    stage.press_with(egui::Modifiers::COMMAND, Key::A);
    stage.type_text(&path.to_string_lossy());
    stage.press(Key::Enter);
    stage.wait_until(Window::is_at_rest);
    assert!(path.exists() && stage.closes());
}

#[test]
fn what_an_earlier_run_left_behind_is_brought_back() {
    let home = tempfile::tempdir().unwrap();
    leave_behind(home.path(), "Half a study");
    let mut stage = Stage::at_home(blank(), home.path());
    assert!(stage.shows("Unsaved work was kept") && stage.shows("Half a study"));
    stage.click("Bring it back");
    assert_eq!(stage.window().document().title, "Half a study");
    assert!(stage.shows("Unsaved changes"));
    assert!(!stage.closes(), "it is saved nowhere yet");
}

#[test]
fn what_an_earlier_run_left_behind_is_deleted_only_when_asked_to() {
    let home = tempfile::tempdir().unwrap();
    leave_behind(home.path(), "Half a study");
    let mut stage = Stage::at_home(blank(), home.path());
    stage.click("Decide later");
    stage.request(UiCommand::Undo);
    drop(stage);
    assert_eq!(LeftBehind::all(&Folders::below(home.path())).len(), 1);
    let mut stage = Stage::at_home(blank(), home.path());
    stage.click("Delete it");
    drop(stage);
    assert_eq!(LeftBehind::all(&Folders::below(home.path())).len(), 0);
}
