//! Saving, opening, and what stands in the way of either.

use crate::stage::Stage;
use egui::{Key, Modifiers};
use std::fs;
use std::path::Path;
use swot_editor::app::actions::Opening;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::window::Window;
use swot_editor::model::{Document, Quadrant};
use swot_editor::storage::{self, Template};

fn template(name: &str) -> Document {
    Template::named(name, None).unwrap().read().unwrap()
}

/// Adds a strength, so that there is something to save.
fn add(stage: &mut Stage, statement: &str) {
    stage.focus("New factor in Strengths");
    stage.type_text(statement);
    stage.press(Key::Enter);
}

fn save_as(stage: &mut Stage, path: &Path) {
    stage.request(UiCommand::SaveAs);
    assert!(stage.is_focused("Path"));
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text(&path.to_string_lossy());
    stage.press(Key::Enter);
    stage.wait_until(Window::is_at_rest);
}

fn save(stage: &mut Stage) {
    stage.press_with(Modifiers::COMMAND, Key::S);
    stage.wait_until(Window::is_at_rest);
}

#[track_caller]
fn check_saved(path: &Path, expected: &[&str]) {
    let (document, _) = storage::open(path).unwrap();
    let saved: Vec<&str> =
        document.matrices[0].factors[Quadrant::Strengths].iter().map(|factor| factor.statement.as_str()).collect();
    assert_eq!(saved, expected);
}

#[test]
fn a_document_is_saved_where_it_was_typed_to_go() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("study.swot");
    let mut stage = Stage::at_home(template("blank"), home.path());
    assert!(stage.shows("New document"));
    add(&mut stage, "Staff");
    assert!(stage.shows("Unsaved changes"));
    save_as(&mut stage, &path.with_extension(""));
    assert!(stage.shows("Saved"));
    check_saved(&path, &["Staff"]);
    add(&mut stage, "Money");
    save(&mut stage);
    check_saved(&path, &["Staff", "Money"]);
}

#[test]
fn a_file_that_is_there_is_overwritten_only_knowingly() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("study.swot");
    fs::write(&path, storage::write(&template("coursework"))).unwrap();
    let mut stage = Stage::at_home(template("blank"), home.path());
    add(&mut stage, "Staff");
    save_as(&mut stage, &path);
    assert!(stage.shows("A file of that name is there already."));
    assert!(stage.shows("Unsaved changes"));
    stage.click("Overwrite");
    stage.wait_until(Window::is_at_rest);
    check_saved(&path, &["Staff"]);
}

#[test]
fn a_file_that_another_program_changed_is_not_overwritten_unasked() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("study.swot");
    let mut stage = Stage::at_home(template("blank"), home.path());
    add(&mut stage, "Staff");
    save_as(&mut stage, &path);
    fs::write(&path, storage::write(&template("blank"))).unwrap();
    add(&mut stage, "Money");
    save(&mut stage);
    check_saved(&path, &[]);
    stage.click("Read it again");
    stage.wait_until(Window::is_at_rest);
    assert!(stage.matrix().factors[Quadrant::Strengths].is_empty());
}

#[test]
fn a_file_that_another_program_changed_is_noticed_while_one_works_and_settled_in_a_banner() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("study.swot");
    let mut stage = Stage::at_home(template("blank"), home.path());
    add(&mut stage, "Staff");
    save_as(&mut stage, &path);
    add(&mut stage, "Money");
    fs::write(&path, storage::write(&template("blank"))).unwrap();
    stage.wait_for("Take theirs");
    assert!(stage.shows("study.swot was changed by another program."));
    assert!(stage.shows("You have changes that are not in it."));
    stage.click("Take theirs");
    stage.wait_until(Window::is_at_rest);
    assert!(stage.matrix().factors[Quadrant::Strengths].is_empty());
    assert!(!stage.shows("Take theirs"));
    fs::write(&path, storage::write(&template("coursework"))).unwrap();
    stage.wait_for("Keep mine");
    stage.click("Keep mine");
    stage.wait_until(Window::is_at_rest);
    check_saved(&path, &[]);
    assert!(!stage.shows("Keep mine"));
}

#[test]
fn nothing_unsaved_is_lost_without_a_question() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("study.swot");
    let mut stage = Stage::at_home(template("blank"), home.path());
    save_as(&mut stage, &path);
    add(&mut stage, "Staff");
    stage.request(Opening::Template("unodc".to_owned()));
    stage.click("Cancel");
    assert_eq!(stage.matrix().factors[Quadrant::Strengths].len(), 1);
    stage.request(Opening::Template("unodc".to_owned()));
    stage.click("Save");
    stage.wait_until(Window::is_at_rest);
    check_saved(&path, &["Staff"]);
    assert_eq!(stage.matrix().factors[Quadrant::Strengths].len(), 6, "then the other document is there");
}

#[test]
fn a_file_that_is_no_document_is_refused_and_nothing_changes() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("broken.swot");
    fs::write(&path, "(format: \"swot-editor\", version: 1, document: (").unwrap();
    let mut stage = Stage::at_home(template("unodc"), home.path());
    let before = stage.window().document().clone();
    stage.request_and_wait(Opening::File(path), "Dismiss notice");
    assert!(stage.window().notices().any(|notice| notice.contains("broken.swot")));
    assert_eq!(stage.window().document(), &before);
}

#[test]
fn a_saved_document_is_opened_and_remembered() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("study.swot");
    let mut stage = Stage::at_home(template("blank"), home.path());
    add(&mut stage, "Staff");
    save_as(&mut stage, &path);
    let mut stage = Stage::at_home(template("unodc"), home.path());
    stage.request_and_wait(Opening::File(path.clone()), "S1: Staff");
    drop(stage);
    let (settings, _) = storage::Settings::load(&storage::Folders::below(home.path()));
    assert_eq!(settings.recent, [path]);
}

#[test]
fn a_folder_that_refuses_leaves_the_document_as_it_was() {
    let home = tempfile::tempdir().unwrap();
    let mut stage = Stage::at_home(template("blank"), home.path());
    add(&mut stage, "Staff");
    save_as(&mut stage, &home.path().join("no such folder/study.swot"));
    assert!(stage.shows("Path"), "the dialog stays open");
    stage.press(Key::Escape);
    assert!(stage.shows("Unsaved changes"));
    assert_eq!(stage.matrix().factors[Quadrant::Strengths].len(), 1);
}
