//! Participants: several with one name, answers that come in as a table, and factors that come and go meanwhile.

use crate::judging::judging;
use crate::stage::Stage;
use egui::{Key, Pos2, Rect, vec2};
use swot_editor::app::commands::UiCommand;
use swot_editor::model::{Change, Participant, Quadrant, Weight, WeightingMethod};

fn add(stage: &mut Stage, id: &str, name: &str) {
    let (id, name, group) = (id.parse().unwrap(), name.to_owned(), String::new());
    let person = Participant { id, name, group, weight: Weight::DEFAULT };
    stage.request(Change::InsertPerson { index: usize::MAX, person });
}

/// Opens the entry for answers and puts a text into it.
fn import(stage: &mut Stage, text: &str) {
    stage.click("Participants");
    stage.click("Take answers in…");
    stage.focus("Answers to import");
    stage.events([egui::Event::Paste(text.to_owned())]);
    stage.click("Import");
}

/// The points of everybody, sheet by sheet.
fn points(stage: &Stage) -> Vec<Vec<f64>> {
    let sheets = stage.matrix().answers.iter();
    sheets.map(|sheet| sheet.points.iter().map(|it| it.points.get()).collect()).collect()
}

#[test]
fn equal_names_are_told_apart() {
    let mut stage = judging(WeightingMethod::Points);
    add(&mut stage, "other", "Anna");
    assert!(stage.shows("Points of S1 by Anna (1)") && stage.shows("Points of S1 by Anna (2)"));
    stage.click("Participants");
    stage.click("Delete Anna (2)");
    assert!(stage.shows("Delete Anna"));
}

#[test]
fn answers_are_pasted_as_a_table_in_one_step() {
    let mut stage = judging(WeightingMethod::Points);
    import(&mut stage, "Name\tS1\tS2\tS3\tT1\nAnna\t40\t30\t20\t10\nИван Петров\t10\t20\t30\t40");
    assert_eq!(points(&stage), [vec![40.0, 30.0, 20.0, 10.0], vec![10.0, 20.0, 30.0, 40.0]]);
    assert_eq!(stage.window().document().people[1].name, "Иван Петров");
    stage.request(UiCommand::Undo);
    assert_eq!((points(&stage).len(), stage.window().document().people.len()), (0, 1));
}

#[test]
fn what_is_refused_of_pasted_answers_is_told_where_they_were_pasted() {
    let mut stage = judging(WeightingMethod::Points);
    import(&mut stage, "Name\tS1\tS2\nAnna\t40\t-3");
    assert_eq!(points(&stage), [vec![40.0]]);
    assert!(stage.shows_part("-3"));
    stage.click("Cancel import");
    assert!(!stage.shows_part("-3"));
}

#[test]
fn a_text_without_answers_changes_nothing_and_says_what_is_expected() {
    let mut stage = judging(WeightingMethod::Pairwise);
    let before = stage.window().document().clone();
    import(&mut stage, "nothing of the kind");
    assert!(stage.shows_part("no answer could be taken"));
    assert_eq!(*stage.window().document(), before);
}

#[test]
fn each_method_says_which_columns_its_table_has() {
    for (method, column) in [
        (WeightingMethod::Points, "S1, S2, W1"),
        (WeightingMethod::Pairwise, "S1:S2"),
        (WeightingMethod::BestWorst, "best of S"),
    ] {
        let mut stage = judging(method);
        stage.click("Participants");
        stage.click("Take answers in…");
        assert!(stage.shows_part(column), "{column}");
    }
}

#[test]
fn participants_can_be_added_where_they_are_listed() {
    let mut stage = judging(WeightingMethod::Direct);
    stage.click("Participants");
    stage.click("Add participant");
    for name in ["Мария", "Boris", "Cem"] {
        assert!(stage.is_focused("Name of the participant"), "the line stays for {name}");
        stage.type_text(name);
        stage.press(Key::Enter);
    }
    let people = &stage.window().document().people;
    assert_eq!(people.iter().map(|person| person.name.as_str()).skip(1).collect::<Vec<_>>(), ["Мария", "Boris", "Cem"]);
    stage.press(Key::Escape);
    assert!(!stage.shows("Name of the participant") && stage.shows("Add participant"));
}

#[test]
fn a_weight_that_is_none_is_refused_beside_the_participant() {
    for (typed, reason) in
        [("-2", "a weight is a number from 0 up, not -2"), ("nan", "a weight is a number from 0 up, not NaN")]
    {
        let mut stage = judging(WeightingMethod::Points);
        stage.click("Participants");
        stage.focus("Weight of Anna");
        stage.type_text(typed);
        stage.press(Key::Enter);
        assert!(stage.shows(reason), "{reason}");
    }
}

#[test]
fn a_factor_that_goes_leaves_the_other_judgments_and_one_that_comes_is_asked_about() {
    let mut stage = judging(WeightingMethod::Pairwise);
    for _ in 0..2 {
        stage.press(Key::ArrowLeft);
        stage.press(Key::Enter);
    }
    let matrix = stage.matrix();
    let (id, gone) = (matrix.id, matrix.factors[Quadrant::Strengths][2].id);
    let removal = stage.window().document().removal_of_factors(id, &[gone]);
    stage.request(removal);
    assert!(stage.shows_part("1 of 2 judgments"), "the judgment about those that stayed");
    stage.request(UiCommand::Undo);
    assert!(stage.shows_part("2 of 4 judgments"));
}

#[test]
fn a_low_page_scrolls_to_whatever_gets_the_keyboard() {
    let mut stage = judging(WeightingMethod::Pairwise);
    let low = vec2(640.0, 360.0);
    stage.resize(low);
    for name in ["Confirm and go on", "Several people"] {
        let focused = (0..60).find_map(|_| {
            stage.press(Key::Tab);
            stage.controls().into_iter().find(|control| control.is_focused && control.name == name)
        });
        let rect = focused.unwrap().rect;
        assert!(Rect::from_min_size(Pos2::ZERO, low).contains_rect(rect), "{name} at {rect}");
    }
}
