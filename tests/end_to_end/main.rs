//! The real window on a real (virtual) screen: type, move, undo, save, export, quit, and look at the files.
//!
//! Needs Xvfb, openbox, xdotool, import and strace; without one of them the test fails and names it. It is a target of its
//! own because it is timed by the window, and one screen stands at a time.
#![cfg(all(feature = "gui", target_os = "linux"))]
#![expect(clippy::unwrap_used, reason = "a test may fail anywhere, also in its helpers")]

mod browser;
mod failing;
mod killed;
mod questionnaire;
mod screen;
mod story;

use screen::{Screen, until};
use std::path::Path;
use swot_editor::model::{Document, Quadrant};
use swot_editor::storage;

/// Waits until the saved document has these factors.
#[track_caller]
fn until_saved(path: &Path, quadrant: Quadrant, expected: &[&str]) {
    until(&format!("{expected:?} in {quadrant:?}"), || {
        let (document, _) = storage::open(path).ok()?;
        (statements(&document, quadrant) == expected).then_some(())
    });
}

fn statements(document: &Document, quadrant: Quadrant) -> Vec<&str> {
    document.matrices[0].factors[quadrant].iter().map(|factor| factor.statement.as_str()).collect()
}

#[test]
fn a_study_is_typed_saved_exported_and_closed() {
    let home = tempfile::tempdir().unwrap();
    let (file, report) = (home.path().join("study.swot"), home.path().join("study.pdf"));
    let mut screen = Screen::start(home.path());

    screen.press("ctrl+1");
    for statement in ["Skilled staff", "Own building", "Good name"] {
        screen.type_text(statement);
        screen.press("Return");
    }
    screen.press("Up");
    screen.press("ctrl+shift+4");
    screen.type_path("ctrl+s", &file);
    until_saved(&file, Quadrant::Threats, &["Good name"]);

    screen.press("ctrl+z");
    screen.press("ctrl+s");
    until_saved(&file, Quadrant::Strengths, &["Skilled staff", "Own building", "Good name"]);

    screen.type_path("ctrl+p", &report);
    let pdf = until("the report", || storage::bytes_of(&report).ok());
    assert!(pdf.starts_with(b"%PDF-"));

    screen.press("ctrl+2");
    screen.type_text("Old machines");
    screen.press("Return");
    screen.open_dialog("ctrl+q");
    assert!(screen.runs(), "something is unsaved, so the window stays and asks");
    screen.press("Return");
    assert!(screen.ends_well(), "the program ends well");
    until_saved(&file, Quadrant::Weaknesses, &["Old machines"]);
}
