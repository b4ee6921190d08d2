//! Weights and ratings are typed, and what follows from them is shown.

use crate::stage::Stage;
use egui::Key;
use swot_editor::app::actions::Action;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::Quadrant;

/// The weighed matrix of the UNODC analysis in the weighing view.
fn weighed() -> Stage {
    let mut stage = Stage::unodc();
    stage.show_matrix(1);
    stage.request(Action::Run(UiCommand::Show(View::Weigh)));
    stage
}

fn weight(stage: &Stage, quadrant: Quadrant, index: usize) -> f64 {
    stage.matrix().factors[quadrant][index].weight.get()
}

fn rating(stage: &Stage, quadrant: Quadrant, index: usize) -> Option<u8> {
    stage.matrix().factors[quadrant][index].rating.map(swot_editor::model::Rating::get)
}

#[track_caller]
fn same(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "{found} instead of {expected}");
}

#[test]
fn typing_replaces_a_weight_and_enter_goes_to_the_next() {
    let mut stage = weighed();
    stage.focus("Weight of S1");
    stage.type_text("0.2");
    stage.press(Key::Enter);
    same(weight(&stage, Quadrant::Strengths, 0), 0.2);
    assert!(stage.is_focused("Weight of S2"));
    stage.type_text("0,3");
    stage.press(Key::ArrowDown);
    same(weight(&stage, Quadrant::Strengths, 1), 0.3);
    stage.press(Key::ArrowUp);
    assert!(stage.is_focused("Weight of S2"));
    let last = format!("Weight of T{}", stage.matrix().factors[Quadrant::Threats].len());
    for _ in stage.matrix().clone().all_factors() {
        stage.press(Key::ArrowDown);
    }
    assert!(stage.is_focused(&last), "the keyboard stays in the last row");
}

#[test]
fn typing_replaces_a_weight_that_was_clicked() {
    let mut stage = weighed();
    let quick: fn(&mut Stage, &str) = Stage::click_in_one_frame;
    for (click, typed) in [(Stage::click as fn(&mut Stage, &str), "3"), (quick, "4")] {
        click(&mut stage, "Weight of S1");
        stage.type_text(typed);
        stage.press(Key::Enter);
        same(weight(&stage, Quadrant::Strengths, 0), typed.parse().unwrap());
        stage.press(Key::Escape);
    }
}

#[test]
fn a_typed_weight_is_one_step_of_the_history() {
    let mut stage = weighed();
    let before = stage.window().document().clone();
    stage.focus("Weight of S1");
    for digit in ["0", ".", "2", "5"] {
        stage.type_text(digit);
    }
    stage.press(Key::Enter);
    same(weight(&stage, Quadrant::Strengths, 0), 0.25);
    stage.press(Key::Escape);
    stage.request(UiCommand::Undo);
    assert_eq!(*stage.window().document(), before);
}

#[test]
fn a_weight_that_is_none_is_refused_with_the_reason_beside_it() {
    for (typed, reason) in [
        ("-1", "a weight is a number from 0 up, not -1"),
        ("nan", "a weight is a number from 0 up, not NaN"),
        ("much", "“much” is not a number"),
    ] {
        let mut stage = weighed();
        stage.focus("Weight of S1");
        stage.type_text(typed);
        stage.press(Key::Enter);
        assert!(stage.shows(reason), "{reason}");
        assert!(stage.is_focused("Weight of S1"));
        stage.press(Key::Escape);
        assert!(!stage.shows(reason));
        same(weight(&stage, Quadrant::Strengths, 0), 0.09);
    }
}

#[test]
fn what_was_typed_counts_when_the_pointer_goes_elsewhere() {
    let mut stage = weighed();
    stage.focus("Weight of S1");
    stage.type_text("0.5");
    stage.click("Weight of W1");
    same(weight(&stage, Quadrant::Strengths, 0), 0.5);
}

#[test]
fn arrows_and_digits_rate_a_factor() {
    let mut stage = weighed();
    stage.focus("Weight of S1");
    stage.press(Key::ArrowRight);
    assert!(stage.is_focused("Rating of S1"));
    stage.type_text("2");
    assert_eq!(rating(&stage, Quadrant::Strengths, 0), Some(2));
    stage.press(Key::ArrowRight);
    assert_eq!(rating(&stage, Quadrant::Strengths, 0), Some(3));
    stage.press(Key::Delete);
    assert_eq!(rating(&stage, Quadrant::Strengths, 0), None);
    stage.press(Key::ArrowLeft);
    assert!(stage.is_focused("Weight of S1"));
}

#[test]
fn totals_and_posture_are_said_as_well_as_painted() {
    let stage = weighed();
    assert!(stage.shows_part("x = −0.70 (S − W), y = 0.48 (O − T)"));
    assert!(stage.shows("Internal: weights 1, shares 1.000, IFE 2.20"));
    assert!(stage.shows_part("cell 5 of 9 (David): IFE 2.20, EFE 2.48; hold and maintain."));
}

#[test]
fn enter_reaches_rows_that_were_out_of_view() {
    let mut stage = weighed();
    assert!(!stage.shows("Weight of T4"));
    stage.focus("Weight of S1");
    for _ in 0..22 {
        stage.press(Key::Enter);
    }
    assert!(stage.is_focused("Weight of T4"));
}
