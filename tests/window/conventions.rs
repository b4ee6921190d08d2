//! Conventions are chosen, rounds are held, and what cannot be is refused with the reason beside it.

use crate::judging::{judging, with_strengths};
use crate::stage::Stage;
use egui::{Key, Modifiers};
use swot_editor::app::commands::UiCommand;
use swot_editor::model::{Incomplete, RandomIndex, Sampling, WeightingMethod};

#[track_caller]
fn fill(stage: &mut Stage, name: &str, text: &str) {
    stage.focus(name);
    stage.type_text(text);
    stage.press(Key::Enter);
}

/// How far the strengths rest on the quadrants, as the table of the document says.
fn rests(stage: &Stage) -> Vec<String> {
    stage.matrix().conventions.inner_dependence.unwrap().iter().map(|row| row[0].to_string()).collect()
}

/// Goes to the table of influence and brings all of it into view.
fn depend(stage: &mut Stage) {
    stage.click_first("Conventions");
    stage.scroll_to("The quadrants influence each other");
    stage.click("The quadrants influence each other");
    stage.scroll_to("Sum, to be 1");
}

#[test]
fn the_influence_of_quadrants_counts_once_its_columns_sum_to_one() {
    let mut stage = judging(WeightingMethod::Pairwise);
    depend(&mut stage);
    assert_eq!(rests(&stage), ["1", "0", "0", "0"]);
    fill(&mut stage, "Influence of Strengths on Strengths", "0.6");
    assert!(stage.shows("0.400 missing"));
    assert_eq!(rests(&stage), ["1", "0", "0", "0"], "the table before still counts");
    fill(&mut stage, "Influence of Strengths on Threats", "0.4");
    assert!(!stage.shows("0.400 missing"));
    assert_eq!(rests(&stage), ["0.6", "0", "0", "0.4"]);
    stage.request(UiCommand::Undo);
    assert_eq!(rests(&stage), ["1", "0", "0", "0"]);
}

#[test]
fn shares_of_influence_lie_between_zero_and_one() {
    for (typed, reason) in [
        ("-0.1", "a share lies between 0 and 1, not -0.1"),
        ("2", "a share lies between 0 and 1, not 2"),
        ("nan", "a share lies between 0 and 1, not NaN"),
    ] {
        let mut stage = judging(WeightingMethod::Pairwise);
        depend(&mut stage);
        fill(&mut stage, "Influence of Threats on Strengths", typed);
        assert!(stage.shows(reason), "{reason}");
    }
}

#[test]
fn columns_of_influence_are_scaled_to_one() {
    let mut stage = judging(WeightingMethod::Pairwise);
    depend(&mut stage);
    fill(&mut stage, "Influence of Strengths on Threats", "1");
    assert!(stage.shows("1.000 too much"));
    stage.scroll_to("Scale the columns to 1");
    stage.click("Scale the columns to 1");
    assert_eq!(rests(&stage), ["0.5", "0", "0", "0.5"]);
}

#[test]
fn a_round_is_added_named_and_looked_back_at() {
    let mut stage = judging(WeightingMethod::Points);
    fill(&mut stage, "Points of S1 by Anna", "60");
    stage.click("Participants");
    stage.click("Add round");
    assert_eq!(stage.matrix().current_round(), 2);
    stage.focus("Title of round 1");
    stage.type_text("Spring");
    assert_eq!(stage.matrix().rounds[0].title, "Spring");
    stage.click("Weights");
    fill(&mut stage, "Points of S1 by Anna", "10");
    stage.click("Round shown");
    stage.click("Spring");
    fill(&mut stage, "Points of S2 by Anna", "40");
    let points =
        |round: usize| stage.matrix().answers[round].points.iter().map(|it| it.points.get()).collect::<Vec<_>>();
    assert_eq!((points(0), points(1)), (vec![60.0, 40.0], vec![10.0]));
}

#[test]
fn a_participant_is_left_out_for_a_reason() {
    let mut stage = judging(WeightingMethod::Points);
    fill(&mut stage, "Points of S1 by Anna", "60");
    stage.click("Participants");
    stage.click("Anna counts");
    stage.focus("Why Anna is left out");
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text("left early");
    assert_eq!(stage.matrix().answers[0].excluded.as_deref(), Some("left early"));
}

#[test]
fn weights_that_are_all_zero_are_named_beside_their_sum() {
    let mut stage = judging(WeightingMethod::Direct);
    for name in ["Weight of S1", "Weight of S2", "Weight of S3"] {
        fill(&mut stage, name, "0");
    }
    assert!(stage.shows_part("Internal: weights 0, shares –, IFE –: all weights are 0; give at least one factor more"));
}

#[test]
fn points_that_are_all_zero_are_named() {
    let mut stage = judging(WeightingMethod::Points);
    for name in ["Points of S1 by Anna", "Points of S2 by Anna", "Points of S3 by Anna", "Points of T1 by Anna"] {
        fill(&mut stage, name, "0");
    }
    assert!(stage.shows_part("are all 0; make at least one positive"));
}

#[test]
fn sixteen_factors_are_beyond_the_table_of_saaty_and_a_fit_is_offered() {
    let mut stage = with_strengths(WeightingMethod::Pairwise, 16);
    stage.click("Let 16 suffice");
    assert_eq!(stage.matrix().conventions.incomplete, Incomplete::Harker);
    for _ in 0..15 {
        stage.press(Key::Enter);
    }
    assert!(stage.shows("The random indices of Saaty 1980 end before 16 factors."));
    stage.click("Use Alonso and Lamata 2006, who have a fit beyond");
    assert_eq!(stage.matrix().conventions.random_index, RandomIndex::AlonsoLamata2006);
    assert!(!stage.shows("The random indices of Saaty 1980 end before 16 factors."));
}

#[test]
fn best_worst_answers_that_contradict_each_other_are_refused() {
    let mut stage = judging(WeightingMethod::BestWorst);
    stage.click("Most important of Strengths");
    stage.click("S1  a");
    fill(&mut stage, "S1 over S2", "5");
    stage.type_text("3");
    stage.press(Key::Enter);
    assert!(stage.shows("S1 over S3 is 3, and S2 lies between the two"));
    assert_eq!(stage.matrix().answers[0].best_worst[0].best_to_others.len(), 1);
}

#[test]
fn what_is_drawn_is_chosen_with_its_parameter() {
    let mut stage = judging(WeightingMethod::Direct);
    fill(&mut stage, "Weight of S1", "2");
    stage.click("Robustness");
    stage.click("Rank acceptability");
    assert!(!stage.shows("Concentration of the draws"));
    stage.click("Draw");
    stage.wait_for(
        "Share of 10000 draws in which each factor takes each rank, in percent; weights within 20 % up or down; seed 1",
    );
    stage.click("What is drawn");
    stage.click_last("Weights within a share");
    assert!(stage.shows("Share by which weights could differ"));
    assert_eq!(stage.matrix().conventions.sampling, Sampling::Spread { share: 0.2 });
    stage.click("What is drawn");
    stage.click_last("Around the priorities");
    assert!(stage.shows("Concentration of the draws"));
    assert_eq!(stage.matrix().conventions.sampling, Sampling::Dirichlet { concentration: 60.0 });
    stage.click("Draw");
    stage.wait_for(
        "Share of 10000 draws in which each factor takes each rank, in percent; around the priorities, concentration 60; \
         seed 1",
    );
}

#[test]
fn priorities_stand_beside_their_intervals() {
    let mut stage = judging(WeightingMethod::Direct);
    fill(&mut stage, "Weight of S1", "2");
    stage.click("Priorities");
    stage.wait_for("95 % intervals of 10000 draws; weights within 20 % up or down; seed 1");
}
