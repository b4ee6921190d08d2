//! Two matrices are compared: what changed is shown, and users say what is the same.

use crate::stage::Stage;
use egui::{Key, Modifiers};
use swot_editor::app::actions::Action;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::{
    AnswerSheet, Document, Factor, FactorId, FactorScore, Matrix, Participant, PersonId, Quadrant, SheetKey, Verdict,
    Weight, WeightingMethod,
};

pub(crate) fn id(text: &str) -> FactorId {
    text.parse().unwrap()
}

/// Two matrices of strengths, written as id and statement.
pub(crate) fn document(before: &[(&str, &str)], after: &[(&str, &str)]) -> Document {
    let mut document = Document::new("d".parse().unwrap(), "Document");
    for (name, factors) in [("m1", before), ("m2", after)] {
        let mut matrix = Matrix::new(name.parse().unwrap(), name);
        // Weighed, if all alike: what nobody weighed has no ranks.
        let weight = Weight::new(2.0).unwrap();
        let factor = |(id, text): &(&str, &str)| Factor { weight, ..Factor::new(id.parse().unwrap(), *text) };
        matrix.factors[Quadrant::Strengths] = factors.iter().map(factor).collect();
        document.matrices.push(matrix);
    }
    document
}

pub(crate) fn comparing(document: Document) -> Stage {
    let mut stage = Stage::of(document);
    stage.request(Action::Run(UiCommand::Show(View::Compare)));
    stage
}

fn decisions(stage: &Stage) -> Vec<(FactorId, FactorId, Verdict)> {
    let matches = &stage.window().document().matches;
    matches.iter().map(|it| (it.first.factor, it.second.factor, it.verdict)).collect()
}

#[test]
fn what_came_went_and_changed_is_said_in_words() {
    let stage = comparing(document(&[("a", "Known"), ("b", "Rich")], &[("a", "Well known"), ("c", "Grants")]));
    for words in ["reworded", "added", "dropped", "1 reworded · 1 added · 1 dropped"] {
        assert!(stage.shows(words), "{words}");
    }
    assert!(stage.shows("1 matched factor: too few for statistics."));
}

#[test]
fn a_suggested_match_is_confirmed_or_refused_and_both_can_be_undone() {
    let pair = || document(&[("a", "Experienced teachers")], &[("x", "Teachers with experience")]);
    let [first, second] = [id("a"), id("x")];
    for (button, verdict) in [
        ("Confirm that S1 and S1 are the same", Verdict::Confirmed),
        ("Refuse that S1 and S1 are the same", Verdict::Refused),
    ] {
        let mut stage = comparing(pair());
        stage.wait_for(button);
        stage.click(button);
        assert_eq!(decisions(&stage), [(first, second, verdict)]);
        assert!(!stage.shows(button));
        stage.request(UiCommand::Undo);
        assert_eq!(decisions(&stage), []);
    }
}

#[test]
fn factors_are_matched_by_hand_and_taken_apart_again() {
    let mut stage = comparing(document(&[("a", "Dark")], &[("x", "Grants")]));
    stage.click("Match S1 with an added factor");
    stage.click("S1 is the same factor");
    assert_eq!(decisions(&stage), [(id("a"), id("x"), Verdict::Confirmed)]);
    stage.click("What to do about S1");
    stage.click("Take S1 and S1 apart Shift+L");
    assert_eq!(decisions(&stage), []);
}

#[test]
fn a_factor_is_matched_by_dragging_it_onto_another() {
    let mut stage = comparing(document(&[("a", "Dark")], &[("x", "Grants")]));
    stage.drag("S1 in m1: Dark", "S1 in m2: Grants");
    assert_eq!(decisions(&stage), [(id("a"), id("x"), Verdict::Confirmed)]);
    assert_eq!(stage.window().view(), View::Compare, "a drag is no click");
}

#[test]
fn a_factor_is_matched_and_parted_by_keys() {
    let mut stage = comparing(document(&[("a", "Dark"), ("b", "Rich")], &[("x", "Grants"), ("b", "Rich")]));
    stage.focus("S1 in m1: Dark");
    stage.press(Key::L);
    stage.press(Key::ArrowRight);
    stage.press(Key::ArrowDown);
    assert!(stage.is_focused("S1 in m2: Grants"));
    stage.press(Key::L);
    assert_eq!(decisions(&stage), [(id("a"), id("x"), Verdict::Confirmed)]);
    stage.focus("S2 in m2: Rich");
    stage.press_with(Modifiers::SHIFT, Key::L);
    assert!(decisions(&stage).contains(&(id("b"), id("b"), Verdict::Refused)));
    stage.focus("S1 in m1: Dark");
    stage.press(Key::L);
    stage.press(Key::Escape);
    stage.focus("S2 in m2: Rich");
    stage.press(Key::L);
    assert_eq!(decisions(&stage).len(), 2, "Esc gave the match up");
}

pub(crate) fn statements(stage: &Stage, matrix: usize) -> Vec<String> {
    let factors = &stage.window().document().matrices[matrix].factors[Quadrant::Strengths];
    factors.iter().map(|factor| factor.statement.clone()).collect()
}

#[test]
fn a_factor_a_weight_and_all_differences_are_taken_over_in_one_step_each() {
    let mut changed = document(&[("a", "Known"), ("b", "Rich")], &[("a", "Well known"), ("c", "Grants")]);
    changed.matrices[0].factors[Quadrant::Strengths][0].weight = Weight::new(3.0).unwrap();
    let mut stage = comparing(changed.clone());
    stage.click("What to do about S2 in m1");
    stage.click("Take over this factor into m2");
    assert_eq!(statements(&stage, 1), ["Well known", "Grants", "Rich"]);
    stage.request(UiCommand::Undo);
    stage.click("What to do about S1");
    stage.click("Take over the weight of S1 into m2");
    let weight = stage.window().document().matrices[1].factors[Quadrant::Strengths][0].weight;
    assert_eq!(weight, Weight::new(3.0).unwrap());
    stage.request(UiCommand::Undo);
    stage.click("Take over all differences…");
    stage.click("Make m2 say what m1 says");
    assert_eq!(statements(&stage, 1), ["Known", "Rich"]);
    stage.request(UiCommand::Undo);
    assert_eq!(*stage.window().document(), changed);
}

#[test]
fn matrices_are_chosen_by_checkboxes_and_put_in_order_by_buttons() {
    let mut three = document(&[("a", "First")], &[("a", "Second")]);
    let mut last = three.matrices[1].clone();
    (last.id, last.title) = ("m3".parse().unwrap(), "m3".to_owned());
    last.factors[Quadrant::Strengths][0].statement = "Third".to_owned();
    three.matrices.push(last);
    let mut stage = comparing(three);
    stage.click("Choose matrices");
    stage.click("Compare m1");
    stage.click("Move m1 later");
    stage.click("Compare m3");
    stage.press(Key::Escape);
    assert!(stage.shows("S1 in m2: Second") && stage.shows("S1 in m1: First"), "two are left, m2 before m1");
}

#[test]
fn matrices_are_put_in_order_by_dragging_one_onto_the_place_of_another() {
    let mut stage = comparing(document(&[("a", "First")], &[("a", "Second")]));
    stage.click("Choose matrices");
    stage.drag("1. m1", "2. m2");
    assert!(stage.shows("1. m2") && stage.shows("2. m1"));
}

#[test]
fn the_matrix_of_the_next_year_is_compared_with_the_one_that_it_repeats() {
    let mut lone = document(&[("a", "Dark"), ("b", "Rich")], &[]);
    lone.matrices.truncate(1);
    lone.matrices[0].date = Some("2024".parse().unwrap());
    let mut stage = comparing(lone);
    stage.request(UiCommand::NextYearsMatrix);
    stage.request(Action::Run(UiCommand::Show(View::Compare)));
    assert!(stage.shows("2 unchanged"));
    assert_eq!(stage.window().document().matrices[1].date, Some("2025".parse().unwrap()));
    stage.click("Ranks");
    assert!(stage.shows_part("matched: 2"));
}

#[test]
fn groups_of_people_are_compared_once_there_are_two() {
    let mut asked = document(&[("a", "Dark"), ("b", "Rich"), ("c", "Known")], &[]);
    let mut stage = comparing(asked.clone());
    stage.request(UiCommand::Show(View::Compare));
    stage.click("Groups of people");
    stage.wait_for("No groups to compare");
    asked.matrices[0].weighting = WeightingMethod::Points;
    for (number, group) in (1..).zip([["Ministries"; 5], ["NGOs"; 5]].concat()) {
        let person = PersonId::from_random(number);
        asked.people.push(Participant {
            id: person,
            name: format!("P{number}"),
            group: group.to_owned(),
            weight: Weight::DEFAULT,
        });
        let mut sheet = AnswerSheet::new(SheetKey { round: 1, person });
        let points = if group == "NGOs" { [70.0, 20.0, 10.0] } else { [10.0, 20.0, 70.0] };
        let given = ["a", "b", "c"].into_iter().zip(points);
        sheet.points = given
            .map(|(factor, points)| FactorScore { factor: id(factor), points: Weight::new(points).unwrap() })
            .collect();
        asked.matrices[0].answers.push(sheet);
    }
    let mut stage = comparing(asked);
    stage.click("Groups of people");
    stage.wait_for("S1: difference +0.600, from +0.600 to +0.600, adjusted p 0.008; Dark");
    stage.click("S1: difference +0.600, from +0.600 to +0.600, adjusted p 0.008; Dark");
    assert_eq!(stage.window().selection().factors, [id("a")]);
}

#[test]
fn every_picture_leads_to_what_it_shows() {
    for (page, name) in [
        ("Stars", "S1 in m2: priority 1.000"),
        ("Bars", "S1: priority 1.000, then 1.000; Dark"),
        ("Ranks", "S1 in m2: rank 1, Dark"),
    ] {
        let mut stage = comparing(document(&[("a", "Dark")], &[("a", "Dark")]));
        stage.click(page);
        stage.click(name);
        assert_eq!(stage.window().selection().factors, [id("a")], "{page}");
        assert_eq!(stage.window().view(), View::Matrix);
    }
}

#[test]
fn a_click_goes_to_the_factor() {
    let mut stage = comparing(document(&[("a", "Dark")], &[("x", "Grants")]));
    stage.click("S1 in m2: Grants");
    assert_eq!(stage.window().view(), View::Matrix);
    assert_eq!(stage.window().selection().factors, [id("x")]);
}

#[test]
fn a_line_joins_the_ranks_and_leads_to_the_factor() {
    let mut stage = comparing(document(&[("a", "Dark")], &[("a", "Dark")]));
    stage.click("Ranks");
    stage.click("S1 in m2: rank 1, Dark");
    assert_eq!(stage.window().selection().factors, [id("a")]);
}

#[test]
fn with_one_matrix_there_is_a_way_to_a_second() {
    let mut lone = document(&[("a", "Dark")], &[]);
    lone.matrices.truncate(1);
    let mut stage = comparing(lone);
    assert!(stage.shows("Nothing to compare yet"));
    stage.click("Duplicate matrix");
    assert_eq!(stage.window().document().matrices.len(), 2);
}

#[test]
fn the_summary_stays_within_a_narrow_window_in_every_language() {
    let factors = [("a", "Known"), ("b", "Rich"), ("c", "Old"), ("d", "Large")];
    let mut stage = comparing(document(&factors, &factors));
    for (tag, names) in [
        ("en", ["How alike the priorities are", "Total variation"]),
        ("ru", ["Насколько близки приоритеты", "Полная вариация"]),
    ] {
        stage.request(Action::Language(tag.to_owned()));
        for width in [1024.0, 800.0, 700.0] {
            stage.resize(egui::vec2(width, 600.0));
            for name in names {
                assert!(stage.is_in_sight(name), "{name} at {width}");
            }
        }
    }
}
