//! Closing the window, and what an earlier run left behind.

use crate::stage::Stage;
use egui::Key;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};
use swot_editor::app::actions::{Action, FileAction, Lines, Opening};
use swot_editor::app::commands::UiCommand;
use swot_editor::app::window::Window;
use swot_editor::model::{Change, Document, DocumentChange, Place, Quadrant};
use swot_editor::session::Session;
use swot_editor::storage::{self, Folders, LeftBehind, RecoverySlot, Template};

fn blank() -> Document {
    Template::named("blank", None).unwrap().read().unwrap()
}

fn add(stage: &mut Stage, statement: &str) {
    stage.focus("New factor in Strengths");
    stage.type_text(statement);
    stage.press(Key::Enter);
}

/// Leaves an unsaved document behind, as a run that was cut short does.
fn leave_behind(home: &Path, title: &str) {
    leave(Session::from_document(blank()), home, title);
}

fn leave(mut session: Session, home: &Path, title: &str) {
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
    stage.wait_for("Half a study");
    assert!(stage.shows("Unsaved work was kept"));
    stage.click_and_wait("Bring it back", "Unsaved changes");
    assert_eq!(stage.window().document().title, "Half a study");
    assert!(stage.shows("Unsaved changes"));
    assert!(!stage.closes(), "it is saved nowhere yet");
}

#[test]
fn what_an_earlier_run_left_behind_is_deleted_only_when_asked_to() {
    let home = tempfile::tempdir().unwrap();
    leave_behind(home.path(), "Half a study");
    let mut stage = Stage::at_home(blank(), home.path());
    stage.wait_for("Decide later");
    stage.click("Decide later");
    stage.request(UiCommand::Undo);
    drop(stage);
    assert_eq!(LeftBehind::all(&Folders::below(home.path())).len(), 1);
    let mut stage = Stage::at_home(blank(), home.path());
    stage.wait_for("Delete it");
    stage.click("Delete it");
    stage.wait_until(Window::is_at_rest);
    drop(stage);
    assert_eq!(LeftBehind::all(&Folders::below(home.path())).len(), 0);
}

#[test]
fn what_is_unsaved_is_asked_about_before_other_work_is_brought_back() {
    let home = tempfile::tempdir().unwrap();
    leave_behind(home.path(), "Half a study");
    let mut stage = Stage::at_home(blank(), home.path());
    stage.wait_for("Decide later");
    stage.click("Decide later");
    add(&mut stage, "Staff");
    for (answer, title) in [("Cancel", blank().title), ("Discard changes", "Half a study".to_owned())] {
        stage.request_and_wait(FileAction::Recover, "Bring it back");
        stage.click("Bring it back");
        assert!(stage.shows_part("Save the changes to"), "{answer}");
        stage.click(answer);
        stage.wait_until(Window::is_at_rest);
        assert_eq!(stage.window().document().title, title);
    }
}

#[test]
fn what_is_edited_while_another_document_is_read_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("study.swot");
    fs::write(&path, storage::write(&Template::named("unodc", None).unwrap().read().unwrap())).unwrap();
    let mut stage = Stage::of(blank());
    let matrix = stage.matrix().id;
    let edit = Action::AddLines {
        matrix,
        place: Place::Quadrant(Quadrant::Strengths),
        text: "Staff".to_owned(),
        lines: Lines::Each,
    };
    stage.request_at_once([Opening::File(path).into(), edit]);
    stage.wait_for_part("Save the changes to");
    assert_eq!(stage.matrix().factors[Quadrant::Strengths].len(), 1);
    stage.click("Discard changes");
    assert!(!stage.matrix().factors[Quadrant::Strengths].is_empty() && stage.matrix().id != matrix);
}

#[test]
fn what_cannot_be_kept_as_a_version_is_not_deleted() {
    let home = tempfile::tempdir().unwrap();
    leave_behind(home.path(), "Half a study");
    let versions = Folders::below(home.path()).versions;
    fs::create_dir_all(versions.parent().unwrap()).unwrap();
    fs::write(&versions, "a file where a folder should be").unwrap();
    let mut stage = Stage::at_home(blank(), home.path());
    stage.wait_for("Delete it");
    stage.click("Delete it");
    stage.wait_until(Window::is_at_rest);
    stage.settle();
    assert!(stage.shows_part("was not deleted") && stage.shows("Delete it"));
    drop(stage);
    assert_eq!(LeftBehind::all(&Folders::below(home.path())).len(), 1);
}

#[test]
fn what_was_left_behind_is_looked_at_and_copied_without_being_opened() {
    let home = tempfile::tempdir().unwrap();
    let [file, copy] = ["study.swot", "copy.swot"].map(|name| home.path().join(name));
    fs::write(&file, storage::write(&blank())).unwrap();
    leave(Session::open(&file).unwrap(), home.path(), "Half a study");
    let mut stage = Stage::at_home(blank(), home.path());
    stage.wait_for("See the changes");
    let shown = |stage: &Stage| stage.shows_part("Half a study") && stage.shows("Document");
    stage.click("See the changes");
    assert!(shown(&stage), "the changes are listed");
    for (path, is_written) in [(&file, false), (&copy, true)] {
        if !stage.shows("Path") {
            stage.click("Save a copy…");
        }
        stage.focus("Path");
        stage.press_with(egui::Modifiers::COMMAND, Key::A);
        stage.type_text(&path.to_string_lossy());
        stage.press(Key::Enter);
        stage.wait_until(Window::is_at_rest);
        stage.settle();
        assert_eq!(stage.shows("Path"), !is_written, "a dialog that fails stays");
    }
    assert_eq!(Session::open(&copy).unwrap().document().title, "Half a study");
    assert_eq!(Session::open(&file).unwrap().document().title, blank().title);
    assert!(stage.shows("Bring it back"), "it is still offered");
}

#[test]
fn what_cannot_be_read_is_not_said_to_stay_when_it_is_deleted() {
    let home = tempfile::tempdir().unwrap();
    leave_behind(home.path(), "Half a study");
    let kept = LeftBehind::all(&Folders::below(home.path())).remove(0);
    fs::write(kept.folder().join("document.swot"), "(form").unwrap();
    drop(kept);
    let mut stage = Stage::at_home(blank(), home.path());
    stage.wait_for("Save a copy…");
    assert!(stage.shows_part("except a document that cannot be read") && !stage.shows("Bring it back"));
}
