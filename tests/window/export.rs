//! The dialog that prints and exports: what it shows is what it writes.

use crate::stage::Stage;
use egui::{Key, Modifiers};
use std::path::Path;
use swot_editor::app::commands::UiCommand;
use swot_editor::model::{Document, Participant, PersonId, Weight};
use swot_editor::report::Chart;
use swot_editor::storage::{self, Template};

fn open(home: &Path) -> Stage {
    open_with(Template::named("unodc", None).unwrap().read().unwrap(), home)
}

fn open_with(document: Document, home: &Path) -> Stage {
    let mut stage = Stage::at_home(document, home);
    stage.press_with_and_step(Modifiers::COMMAND, Key::P);
    stage.wait_for_part("Page 1 of ");
    stage
}

/// Types a path into the field that “Change…” opens.
fn type_path(stage: &mut Stage, path: &Path) {
    if !stage.shows("Path") {
        stage.click("Change…");
    }
    stage.focus("Path");
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text(&path.to_string_lossy());
}

/// Chooses from a list that opens.
fn choose(stage: &mut Stage, list: &str, entry: &str) {
    stage.click(list);
    stage.click_last(entry);
}

#[test]
fn the_keyboard_is_in_the_kinds_and_enter_writes_the_file() {
    let home = tempfile::tempdir().unwrap();
    let mut stage = open(home.path());
    assert!(stage.is_focused("Full report"));
    let path = home.path().join("study.pdf");
    type_path(&mut stage, &path);
    stage.press_and_wait(Key::Enter, "Open file");
    assert!(stage.shows("Show in folder") && !stage.shows("Full report"));
    assert!(storage::bytes_of(&path).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn another_paper_gives_the_pages_another_size() {
    let home = tempfile::tempdir().unwrap();
    let mut stage = open(home.path());
    assert!(stage.shows_part("210 × 297 mm"));
    choose(&mut stage, "Paper", "Letter");
    stage.wait_for_part("216 × 279 mm");
    choose(&mut stage, "Orientation", "Landscape");
    stage.wait_for_part("279 × 216 mm");
    assert!(!stage.shows_part("210 × 297 mm"));
}

#[test]
fn a_comparison_and_a_chart_can_be_chosen_and_stay_chosen() {
    let home = tempfile::tempdir().unwrap();
    let mut stage = open(home.path());
    stage.click("Comparison");
    stage.wait_for_part("297 × 210 mm");
    stage.click("A chart");
    stage.wait_for_part("85 × ");
    stage.press(Key::Escape);
    assert!(!stage.shows("A chart"));
    stage.request_and_wait(UiCommand::Export, "A chart");
    stage.wait_for_part("85 × ");
}

#[test]
fn a_matrix_that_is_left_out_has_no_page() {
    let home = tempfile::tempdir().unwrap();
    let mut stage = open(home.path());
    stage.click("One page");
    stage.wait_for_part("Page 1 of 3,");
    let title = stage.window().document().matrices[2].title.clone();
    stage.click("Matrices");
    stage.click_last(&title);
    stage.wait_for_part("Page 1 of 2,");
}

#[test]
fn nothing_is_written_when_the_dialog_is_left() {
    let home = tempfile::tempdir().unwrap();
    let mut stage = open(home.path());
    let path = home.path().join("study.pdf");
    type_path(&mut stage, &path);
    stage.click("Cancel");
    assert!(!stage.shows("Full report") && !storage::is_taken(&path));
}

#[test]
fn files_that_are_there_are_overwritten_only_knowingly() {
    let home = tempfile::tempdir().unwrap();
    let mut stage = open(home.path());
    stage.click("One page");
    stage.wait_for_part("Page 1 of 3,");
    let second = home.path().join("grid-2.svg");
    std::fs::write(&second, "mine").unwrap();
    type_path(&mut stage, &home.path().join("grid.svg"));
    stage.press(Key::Enter);
    assert!(stage.shows("Of these 3 files some are there already."));
    assert_eq!(storage::bytes_of(&second).unwrap(), b"mine");
    stage.click_and_wait("Overwrite", "Open file");
    for number in 1..=3 {
        let svg = storage::bytes_of(&home.path().join(format!("grid-{number}.svg"))).unwrap();
        assert!(svg.starts_with(b"<?xml"));
    }
}

#[test]
fn a_place_that_cannot_be_written_to_is_told_in_a_sentence() {
    let home = tempfile::tempdir().unwrap();
    let mut stage = open(home.path());
    type_path(&mut stage, &home.path().join("no such folder").join("study.pdf"));
    stage.press(Key::Enter);
    stage.wait_for_part("its folder does not exist");
    assert!(stage.shows_part("no such folder") && stage.is_focused("Path"));
}

#[test]
fn a_format_without_pages_says_what_it_holds() {
    let home = tempfile::tempdir().unwrap();
    let mut stage = open(home.path());
    stage.click("The data");
    choose(&mut stage, "File format", "JSON data");
    assert!(stage.shows_part("JSON holds the whole document") && !stage.shows_part("Page 1 of "));
    stage.click("One page");
    stage.wait_for_part("Page 1 of ");
}

#[test]
fn the_pages_are_turned_and_magnified_by_keyboard() {
    let home = tempfile::tempdir().unwrap();
    let mut stage = open(home.path());
    stage.focus("Whole page");
    stage.press(Key::PageDown);
    stage.press(Key::PageDown);
    assert!(stage.is_partly_in_sight("Page 3 of "), "the third page is shown");
    let whole = stage.height_of_part("Page 3 of ");
    stage.focus("Larger pages");
    stage.press(Key::Enter);
    assert!(stage.height_of_part("Page 3 of ") > whole);
    stage.click("Whole page");
    assert!((stage.height_of_part("Page 3 of ") - whole).abs() < 1.0);
}

#[test]
fn names_of_participants_are_left_out_when_asked_to() {
    let home = tempfile::tempdir().unwrap();
    let mut document = Template::named("unodc", None).unwrap().read().unwrap();
    document.people.push(Participant {
        id: PersonId::from_random(1),
        name: "Ludmila Petrova".to_owned(),
        group: String::new(),
        weight: Weight::DEFAULT,
    });
    let path = home.path().join("study.json");
    let mut stage = open_with(document, home.path());
    type_path(&mut stage, &path);
    stage.click("P1, P2 … in place of names");
    stage.focus("Path");
    stage.press_and_wait(Key::Enter, "Open file");
    let written = String::from_utf8(storage::bytes_of(&path).unwrap()).unwrap();
    assert!(written.contains("P1") && !written.contains("Petrova"));
}

#[test]
fn a_chart_that_is_saved_on_the_way_changes_nothing_of_the_next_report() {
    let home = tempfile::tempdir().unwrap();
    let mut stage = Stage::at_home(Template::named("unodc", None).unwrap().read().unwrap(), home.path());
    stage.show_matrix(1);
    stage.request(UiCommand::SaveChart(Chart::Posture));
    stage.wait_for_part("Page 1 of 1");
    stage.press(Key::Escape);
    stage.press_with_and_step(Modifiers::COMMAND, Key::P);
    stage.click("One page");
    stage.wait_for_part("Page 1 of 3,");
}

#[test]
fn what_cannot_be_exported_is_told_in_the_words_of_the_window() {
    let home = tempfile::tempdir().unwrap();
    let mut document = Template::named("unodc", None).unwrap().read().unwrap();
    document.matrices.truncate(1);
    let mut stage = open_with(document, home.path());
    stage.click("Comparison");
    stage.wait_for_part("A comparison takes 2 to 8 matrices");
    assert!(!stage.shows_part("--"));
}

#[test]
fn arrows_choose_what_is_exported_and_the_first_page_is_seen_whole() {
    let home = tempfile::tempdir().unwrap();
    let mut stage = open(home.path());
    stage.press(Key::ArrowUp);
    stage.wait_for_part("Page 1 of 3,");
    assert!(stage.is_focused("One page") && stage.is_partly_in_sight("Page 1 of 3,"));
    assert!(stage.height_of_part("Page 1 of 3,") < 600.0);
    stage.press(Key::Tab);
    assert!(stage.is_focused("File format"), "the kinds are one stop of the Tab key");
}
