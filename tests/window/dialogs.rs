//! Dialogs: what opens in one lies over it, however often it was opened.

use crate::stage::Stage;
use egui::{Key, Modifiers};
use swot_editor::app::actions::ImportAction;

/// Opens a dialog several times and chooses from a list in it with presses so quick that they come in one frame.
#[track_caller]
fn check(stage: &mut Stage, open: impl Fn(&mut Stage), list: &str, entries: [&str; 2]) {
    for (time, entry) in entries.into_iter().cycle().take(4).enumerate() {
        open(stage);
        stage.click_in_one_frame(list);
        stage.click_in_one_frame(entry);
        assert_eq!(stage.value(list).as_deref(), Some(entry), "opening {time}");
        stage.press(Key::Escape);
        assert!(!stage.shows(list), "the dialog is closed");
    }
}

#[test]
fn lists_open_over_the_dialog_that_exports() {
    let mut stage = Stage::unodc();
    let open = |stage: &mut Stage| {
        stage.press_with_and_step(Modifiers::COMMAND, Key::P);
        stage.wait_for_part("Page 1 of ");
    };
    check(&mut stage, open, "Paper", ["Letter", "A4"]);
}

#[test]
fn lists_open_over_the_dialog_that_imports() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("factors.csv");
    std::fs::write(&path, "Quadrant,Factor\nStrengths,Staff\n").unwrap();
    let mut stage = Stage::unodc();
    let open = |stage: &mut Stage| stage.request_and_wait(ImportAction::Begin(path.clone()), "Separator");
    check(&mut stage, open, "Separator", ["Semicolon ;", "Tab"]);
}
