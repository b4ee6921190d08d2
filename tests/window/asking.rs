//! The dialog that writes a questionnaire.

use crate::judging::{judging, with_strengths};
use crate::stage::Stage;
use egui::{Key, Modifiers};
use std::fs;
use std::path::Path;
use swot_editor::model::WeightingMethod;

fn open(stage: &mut Stage) {
    stage.click("Participants");
    stage.click("Ask people…");
}

fn type_path(stage: &mut Stage, path: &Path) {
    stage.focus("Path");
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text(&path.to_string_lossy());
}

fn choose(stage: &mut Stage, list: &str, entry: &str) {
    stage.click(list);
    stage.click_last(entry);
}

#[test]
fn how_much_is_asked_is_told_before_a_page_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = judging(WeightingMethod::Points);
    open(&mut stage);
    assert!(stage.shows("4 questions, about 1 min for each person"));
    let path = folder.path().join("panel.html");
    type_path(&mut stage, &path);
    stage.click_and_wait("Write", "Open file");
    assert!(stage.shows("Show in folder") && !stage.shows("Path"));
    assert!(fs::read_to_string(&path).unwrap().contains("swot1.d.m.r1.points"));
    assert_eq!(stage.window().document().matrices[0].answers, [], "asking changes no document");
}

#[test]
fn an_hour_and_more_is_warned_of() {
    let mut stage = with_strengths(WeightingMethod::Pairwise, 24);
    open(&mut stage);
    assert!(stage.shows_part("276 questions, about 69 min") && stage.shows_part("more than an hour"));
}

#[test]
fn the_kind_decides_the_ending_and_whether_each_person_gets_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = judging(WeightingMethod::Points);
    open(&mut stage);
    choose(&mut stage, "As", "Workbook");
    assert!(stage.value("Path").unwrap().ends_with("Document.xlsx"));
    choose(&mut stage, "Names", "A file for each participant");
    type_path(&mut stage, &folder.path().join("panel.xlsx"));
    stage.click_and_wait("Write", "Open file");
    assert!(fs::read(folder.path().join("panel-Anna.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn a_file_that_is_there_is_overwritten_only_after_a_word() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("panel.html");
    fs::write(&path, "mine").unwrap();
    let mut stage = judging(WeightingMethod::Points);
    open(&mut stage);
    type_path(&mut stage, &path);
    stage.click("Write");
    assert!(stage.shows("A file of that name is there already."));
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    stage.click_and_wait("Overwrite", "Open file");
    assert_ne!(fs::read_to_string(&path).unwrap(), "mine");
}

#[test]
fn the_second_questionnaire_waits_for_the_answers_of_the_first() {
    let mut stage = judging(WeightingMethod::Pairwise);
    open(&mut stage);
    stage.click("Only the first of each quadrant");
    assert!(stage.shows_part("take the answers of the first questionnaire in"));
    stage.press(Key::Escape);
    assert!(!stage.shows("Path"));
}
