//! Matrices of other files are compared: how they come, how they change on the disk, and what is kept about them.

use crate::compare::{comparing, document, id, statements};
use crate::stage::Stage;
use egui::{Key, Modifiers};
use std::path::{Path, PathBuf};
use swot_editor::app::actions::Opening;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::{Evidence, FactorRef, MatchDecision, Quadrant, Source, SourceId, SourceKind, Verdict};
use swot_editor::storage;

/// A file with one matrix, of a strength that cites a source.
fn beside(folder: &Path, name: &str, statement: &str) -> PathBuf {
    let mut document = document(&[("x", statement)], &[]);
    document.matrices.truncate(1);
    document.id = "e".parse().unwrap();
    "theirs".clone_into(&mut document.matrices[0].title);
    let source: SourceId = "src".parse().unwrap();
    document.sources.push(Source::new(source, SourceKind::Book));
    document.matrices[0].factors[Quadrant::Strengths][0].evidence.push(Evidence::of(source));
    let path = folder.join(name);
    std::fs::write(&path, storage::write(&document)).unwrap();
    path
}

fn add_file(stage: &mut Stage, path: &Path) {
    stage.click_first("Add a file…");
    assert!(stage.is_focused("Path"));
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text(&path.to_string_lossy());
    stage.press(Key::Enter);
}

/// One strength of the document against that of a file beside it.
fn beside_another_file(path: &Path) -> Stage {
    let mut own = document(&[("a", "Dark")], &[]);
    own.matrices.truncate(1);
    let mut stage = comparing(own);
    add_file(&mut stage, path);
    stage.wait_for("S1 in theirs (other.swot): Their strength");
    stage
}

#[test]
fn a_matrix_of_another_file_is_compared_and_taken_over_from() {
    let folder = tempfile::tempdir().unwrap();
    let path = beside(folder.path(), "other.swot", "Their strength");
    let before = std::fs::read_to_string(&path).unwrap();
    let mut stage = beside_another_file(&path);
    stage.drag("S1 in m1: Dark", "S1 in theirs (other.swot): Their strength");
    let kept = stage.window().document().matches[0];
    assert_eq!((kept.first.document, kept.second.document), ("d".parse().unwrap(), "e".parse().unwrap()));
    stage.request(UiCommand::Undo);
    stage.click("What to do about S1 in theirs (other.swot)");
    stage.click("Take over this factor into m1");
    assert_eq!(statements(&stage, 0), ["Dark", "Their strength"]);
    assert_eq!(stage.window().document().sources.len(), 1, "the source comes along");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), before, "the other file is only read");
    stage.click("Choose matrices");
    stage.click("Take other.swot away");
    stage.press(Key::Escape);
    assert!(stage.shows("Nothing to compare yet"));
}

#[test]
fn factors_of_two_other_files_are_matched_in_the_document_at_hand() {
    let folder = tempfile::tempdir().unwrap();
    let paths = [("other.swot", "Their strength"), ("third.swot", "A view of outsiders")]
        .map(|(name, statement)| beside(folder.path(), name, statement));
    let mut third = storage::open(&paths[1]).unwrap().0;
    third.id = "f".parse().unwrap();
    third.matrices[0].factors[Quadrant::Strengths][0].id = id("y");
    std::fs::write(&paths[1], storage::write(&third)).unwrap();
    let mut stage = beside_another_file(&paths[0]);
    add_file(&mut stage, &paths[1]);
    stage.wait_for("theirs (other.swot) → theirs (third.swot)");
    stage.click("theirs (other.swot) → theirs (third.swot)");
    stage.drag("S1 in theirs (other.swot): Their strength", "S1 in theirs (third.swot): A view of outsiders");
    let kept = stage.window().document().matches[0];
    assert_eq!((kept.first.document, kept.second.document), ("e".parse().unwrap(), "f".parse().unwrap()));
    assert!(stage.shows("1 reworded"));
    stage.click("What to do about S1");
    stage.click("Take S1 and S1 apart Shift+L");
    assert!(stage.shows("1 added · 1 dropped"));
}

#[test]
fn a_match_that_another_file_declares_is_taken_apart_for_good() {
    let folder = tempfile::tempdir().unwrap();
    let path = beside(folder.path(), "other.swot", "Their strength");
    let mut other = storage::open(&path).unwrap().0;
    let end = |document: &str, matrix: &str, factor: &str| FactorRef {
        document: document.parse().unwrap(),
        matrix: matrix.parse().unwrap(),
        factor: id(factor),
    };
    let (first, second) = (end("d", "m1", "a"), end("e", "m1", "x"));
    other.matches.push(MatchDecision { first, second, verdict: Verdict::Confirmed });
    std::fs::write(&path, storage::write(&other)).unwrap();
    let mut stage = beside_another_file(&path);
    assert!(stage.shows("1 reworded · 1 with other evidence"));
    stage.click("What to do about S1");
    stage.click("Take S1 and S1 apart Shift+L");
    assert!(stage.shows("1 added · 1 dropped"));
}

#[test]
fn a_comparison_with_another_file_is_exported_as_it_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = beside(folder.path(), "other.swot", "Their strength");
    let mut stage = beside_another_file(&path);
    stage.press_with_and_step(Modifiers::COMMAND, Key::P);
    stage.click("Comparison");
    stage.wait_for("and one of another file, as in Compare");
    let written = folder.path().join("comparison.md");
    stage.click("Change…");
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text(&written.to_string_lossy());
    stage.press(Key::Enter);
    stage.wait_for_part("Exported to ");
    let text = std::fs::read_to_string(&written).unwrap();
    assert!(text.contains("Their strength") && text.contains("Dark"), "{text}");
}

/// One strength of the document alone.
fn alone() -> Stage {
    let mut own = document(&[("a", "Dark")], &[]);
    own.matrices.truncate(1);
    comparing(own)
}

#[test]
fn a_file_that_is_dropped_on_the_comparison_is_compared() {
    let folder = tempfile::tempdir().unwrap();
    let path = beside(folder.path(), "other.swot", "Their strength");
    let mut stage = alone();
    stage.drop_file(&path);
    stage.wait_for("S1 in theirs (other.swot): Their strength");
    assert_eq!(stage.window().document().id, "d".parse().unwrap(), "the document at hand stays");
}

#[test]
fn a_file_that_was_opened_lately_is_compared_with_one_click() {
    let (folder, home) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = beside(folder.path(), "other.swot", "Their strength");
    let mut own = document(&[("a", "Dark")], &[]);
    own.matrices.truncate(1);
    let mut stage = Stage::at_home(own, home.path());
    stage.request(Opening::File(path));
    stage.wait_until(|window| window.document().id == "e".parse().unwrap());
    stage.request(UiCommand::NewDocument);
    stage.request(UiCommand::CompareFile);
    stage.click("other.swot");
    stage.wait_for("S1 in theirs (other.swot): Their strength");
}

/// Leaves the comparison and comes back, as somebody does who changed the other file meanwhile.
fn come_back(stage: &mut Stage) {
    stage.request(UiCommand::Show(View::Matrix));
    stage.request(UiCommand::Show(View::Compare));
}

#[test]
fn a_file_that_changed_on_the_disk_is_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = beside(folder.path(), "other.swot", "Their strength");
    let mut stage = beside_another_file(&path);
    beside(folder.path(), "other.swot", "Their new strength");
    come_back(&mut stage);
    stage.wait_for("S1 in theirs (other.swot): Their new strength");
}

#[track_caller]
fn check_broken(content: Option<&str>, told: &str) {
    let folder = tempfile::tempdir().unwrap();
    let path = beside(folder.path(), "other.swot", "Their strength");
    let mut stage = beside_another_file(&path);
    match content {
        Some(content) => std::fs::write(&path, content).unwrap(),
        None => std::fs::remove_file(&path).unwrap(),
    }
    come_back(&mut stage);
    stage.wait_for_part("other.swot cannot be read any more");
    assert!(stage.window().notices().any(|notice| notice.contains(told)), "{:?}", stage.window().notices().next());
    assert!(stage.shows("S1 in theirs (other.swot): Their strength"), "it is compared as it was");
    let count = stage.window().notices().count();
    come_back(&mut stage);
    assert_eq!(stage.window().notices().count(), count, "it is told once");

    let mut stage = alone();
    add_file(&mut stage, &path);
    stage.wait_for_part(told);
    assert!(
        !stage.window().notices().any(|notice| notice.contains('^')),
        "no caret, which letters of many widths misplace"
    );
    assert!(stage.shows("Nothing to compare yet"));
}

#[test]
fn a_file_that_is_gone_is_told() {
    check_broken(None, "there is no such file");
}

#[test]
fn a_file_that_was_cut_short_is_told() {
    check_broken(Some("(format: \"swot-editor\", version: 1, docu"), "the file ends before the document does");
}

#[test]
fn a_file_of_a_newer_version_is_told() {
    check_broken(Some("(format: \"swot-editor\", version: 99, document: ())"), "version 99");
}
