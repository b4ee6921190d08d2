//! People judge: pairs one at a time, pairs in a matrix, points, and who counts.

use crate::stage::Stage;
use egui::{Key, Modifiers};
use swot_editor::app::actions::Action;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::{
    AnswerSheet, Document, Factor, FactorId, FactorJudgment, Matrix, Participant, Quadrant, Ratio, SheetKey, Weight,
    WeightingMethod,
};

/// A document with three strengths and a threat, weighed by one person in the view of weights.
pub(crate) fn judging(method: WeightingMethod) -> Stage {
    with_strengths(method, 3)
}

/// The same with this many strengths.
pub(crate) fn with_strengths(method: WeightingMethod, strengths: u8) -> Stage {
    let mut document = Document::new("d".parse().unwrap(), "Document");
    let id = "anna".parse().unwrap();
    document.people.push(Participant { id, name: "Anna".to_owned(), group: String::new(), weight: Weight::DEFAULT });
    let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
    matrix.weighting = method;
    let ids = (0..strengths).map(|place| char::from(b'a' + place).to_string());
    matrix.factors[Quadrant::Strengths] = ids.map(|id| Factor::new(id.parse().unwrap(), id.as_str())).collect();
    matrix.factors[Quadrant::Threats] = vec![Factor::new("t".parse().unwrap(), "t")];
    document.matrices.push(matrix);
    let mut stage = Stage::of(document);
    stage.request(Action::Run(UiCommand::Show(View::Weigh)));
    stage
}

/// The judgments within the quadrants as id, id and ratio.
fn judgments(stage: &Stage) -> Vec<(String, String, f64)> {
    let sheets = stage.matrix().answers.iter();
    let within = sheets.flat_map(|sheet| &sheet.within);
    within.map(|it| (it.row.to_string(), it.column.to_string(), it.value.get())).collect()
}

fn judgment(first: &str, second: &str, value: f64) -> (String, String, f64) {
    (first.to_owned(), second.to_owned(), value)
}

#[test]
fn an_interview_goes_by_arrow_keys_and_enter_alone() {
    let mut stage = judging(WeightingMethod::Pairwise);
    assert!(stage.shows("0 of 4 judgments · 3 that link everything are the least"));
    stage.press(Key::ArrowLeft);
    stage.press(Key::ArrowLeft);
    assert!(stage.shows("S1 matters moderately more than S2: 3 times"));
    stage.press(Key::Enter);
    assert_eq!(judgments(&stage), [judgment("a", "b", 3.0)]);
    stage.press(Key::ArrowRight);
    stage.press(Key::Enter);
    assert_eq!(judgments(&stage)[1], judgment("b", "c", 0.5));
}

#[test]
fn each_answer_is_a_step_of_the_history_and_digits_say_how_many_times() {
    let mut stage = judging(WeightingMethod::Pairwise);
    stage.type_text("5");
    stage.press(Key::Enter);
    stage.press(Key::Enter);
    assert_eq!(judgments(&stage), [judgment("a", "b", 5.0), judgment("b", "c", 1.0)]);
    stage.request(UiCommand::Undo);
    assert_eq!(judgments(&stage), [judgment("a", "b", 5.0)]);
}

#[test]
fn skipped_questions_come_back_and_answered_ones_can_be_seen_again() {
    let mut stage = judging(WeightingMethod::Pairwise);
    stage.click("Skip");
    assert!(stage.shows("S2 and S3 matter equally"));
    stage.press(Key::Enter);
    stage.press(Key::Enter);
    assert!(stage.shows("S1 and S2 matter equally"), "the skipped question comes at the end");
    stage.click("Back");
    assert!(stage.shows("S1 and S3 matter equally"));
}

#[test]
fn a_whole_interview_takes_nothing_but_keys() {
    let mut stage = judging(WeightingMethod::Pairwise);
    stage.press(Key::ArrowLeft);
    stage.press(Key::Enter);
    stage.press(Key::ArrowDown);
    stage.press(Key::Enter);
    assert_eq!(judgments(&stage), [judgment("a", "b", 2.0), judgment("a", "c", 1.0)], "the skipped pair waits");
    assert!(stage.shows_part("2 of 4 judgments"));
    stage.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(judgments(&stage), [judgment("a", "b", 2.0)]);
    for _ in 0..2 {
        stage.press(Key::Enter);
    }
    assert!(stage.shows("S1 and T1 matter equally"), "then come the factors that lead their quadrants");
    stage.type_text("3");
    stage.press(Key::Enter);
    assert!(stage.shows_part("4 of 4 judgments"));
    assert!(stage.shows("Every question is answered."));
    assert!(stage.is_focused("Show priorities"));
    stage.press(Key::Enter);
    assert!(stage.shows("S1: rank 1, local 0.413, group 0.879, global 0.363"));
}

#[test]
fn arrow_down_puts_a_question_off_and_arrow_up_goes_back() {
    let mut stage = judging(WeightingMethod::Pairwise);
    stage.press(Key::ArrowDown);
    assert!(stage.shows("S2 and S3 matter equally"));
    stage.press(Key::ArrowUp);
    assert!(stage.shows("S1 and S2 matter equally"));
    stage.press(Key::ArrowLeft);
    stage.press(Key::Enter);
    assert_eq!(judgments(&stage), [judgment("a", "b", 2.0)]);
}

#[test]
fn a_narrow_window_has_the_side_cards_below() {
    let mut stage = judging(WeightingMethod::Pairwise);
    stage.resize(egui::vec2(700.0, 600.0));
    assert!(stage.shows("Consistency"));
    stage.click("Participants");
    assert!(stage.shows("How far they agree"));
}

#[test]
fn open_best_worst_answers_are_named_above_the_table() {
    let mut stage = judging(WeightingMethod::BestWorst);
    stage.click("Most important of Strengths");
    stage.click("S1  a");
    let (reason, table) = ("Still open: best-worst answers between the quadrants.", "S1 over S2");
    assert!(stage.top(reason) < stage.top(table));
}

#[test]
fn contradictions_are_named_and_asked_again_by_one_click() {
    let mut stage = judging(WeightingMethod::Pairwise);
    for ways in [[Key::ArrowLeft; 4], [Key::ArrowLeft; 4], [Key::ArrowRight; 4]] {
        for key in ways {
            stage.press(key);
        }
        stage.press(Key::Enter);
    }
    assert_eq!(judgments(&stage).len(), 3);
    assert!(stage.shows("S1 over S2, S2 over S3, yet S3 over S1"));
    stage.click("S1 against S3 is 1/5; 1 would agree");
    assert!(stage.shows("S3 matters strongly more than S1: 5 times"));
}

#[test]
fn the_matrix_fills_the_opposite_cell_and_refuses_what_is_no_judgment() {
    let mut stage = judging(WeightingMethod::Pairwise);
    stage.click_last("Matrix");
    stage.focus("S1 against S2");
    stage.type_text("3");
    stage.press(Key::Enter);
    assert_eq!(judgments(&stage), [judgment("a", "b", 3.0)]);
    for (typed, reason) in [
        ("0.33", "0.33 against 3: the inverse of 3 is 1/3"),
        ("0", "a judgment is a number above 0, not 0"),
        ("-3", "a judgment is a number above 0, not -3"),
        ("nan", "a judgment is a number above 0, not NaN"),
        ("inf", "judgments lie between 1/9 and 9 on this scale, not inf"),
        ("1/0", "judgments lie between 1/9 and 9 on this scale, not 1/0"),
        ("often", "“often” is not a number"),
        ("10", "judgments lie between 1/9 and 9 on this scale, not 10"),
    ] {
        stage.focus("S2 against S1");
        stage.type_text(typed);
        stage.press(Key::Enter);
        assert!(stage.shows(reason), "{reason}");
        stage.press(Key::Escape);
    }
    assert_eq!(judgments(&stage), [judgment("a", "b", 3.0)]);
}

#[test]
fn a_cell_that_is_emptied_empties_the_opposite_one_so_that_no_pair_is_half() {
    let mut stage = judging(WeightingMethod::Pairwise);
    stage.click_last("Matrix");
    stage.focus("S1 against S2");
    stage.type_text("3");
    stage.press(Key::Enter);
    stage.focus("S2 against S1");
    stage.press(Key::Delete);
    stage.press(Key::Enter);
    assert_eq!(judgments(&stage), []);
}

#[test]
fn points_are_typed_for_each_factor_and_priorities_follow() {
    let mut stage = judging(WeightingMethod::Points);
    stage.focus("Points of S1 by Anna");
    for points in ["50", "25", "25", "0"] {
        stage.type_text(points);
        stage.press(Key::Enter);
    }
    stage.click("Priorities");
    assert!(stage.shows("S1: rank 1, local 0.500, group 1.000, global 0.500"));
}

#[test]
fn dots_are_whole_numbers() {
    let mut stage = judging(WeightingMethod::Dots);
    stage.focus("Dots of S1 by Anna");
    stage.type_text("1.5");
    stage.press(Key::Enter);
    assert!(stage.shows("dots are whole numbers from 0 to 1,000,000, not 1.5"));
}

#[test]
fn a_participant_is_left_out_and_counts_again() {
    let mut stage = judging(WeightingMethod::Points);
    stage.click("Participants");
    stage.click("Anna counts");
    assert!(stage.matrix().answers[0].excluded.is_some());
    stage.request(UiCommand::Undo);
    assert!(stage.matrix().answers.iter().all(|sheet| sheet.excluded.is_none()));
}

/// Eight strengths judged by Anna, to whom all are equal, and by Bo, who goes round in circles.
fn judged_in_circles() -> Document {
    let mut document = Document::new("d".parse().unwrap(), "Document");
    let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
    matrix.weighting = WeightingMethod::Pairwise;
    let ids: Vec<FactorId> = ('a'..='h').map(|id| id.to_string().parse().unwrap()).collect();
    matrix.factors[Quadrant::Strengths] = ids.iter().map(|id| Factor::new(*id, id.to_string())).collect();
    for (name, ratios) in [("anna", [1.0, 1.0]), ("bo", [9.0, 1.0 / 9.0])] {
        let person = name.parse().unwrap();
        let (name, group) = (name.to_owned(), String::new());
        document.people.push(Participant { id: person, name, group, weight: Weight::DEFAULT });
        let mut sheet = AnswerSheet::new(SheetKey { round: 1, person });
        for (at, &row) in ids.iter().enumerate() {
            let later = ids.iter().zip(0..).skip(at + 1);
            sheet.within.extend(later.map(|(&column, place): (_, usize)| FactorJudgment {
                row,
                column,
                value: Ratio::new(ratios[(place - at) / 3 % 2]).unwrap(),
            }));
        }
        matrix.answers.push(sheet);
    }
    document.matrices.push(matrix);
    document
}

#[test]
fn the_result_without_those_above_the_threshold_is_there_for_every_factor() {
    let mut stage = Stage::of(judged_in_circles());
    stage.request(Action::Run(UiCommand::Show(View::Weigh)));
    stage.click("Participants");
    assert!(stage.shows("Without the 1 above the threshold"));
    stage.scroll_to("The others, which change less (3)");
    stage.click("The others, which change less (3)");
    let shown = (1..=8).filter(|at| stage.shows_part(&format!("S{at}"))).count();
    assert_eq!(shown, 8);
}

#[test]
fn the_first_participant_is_added_by_name() {
    let mut document = Document::new("d".parse().unwrap(), "Document");
    let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
    matrix.weighting = WeightingMethod::Points;
    document.matrices.push(matrix);
    let mut stage = Stage::of(document);
    stage.request(Action::Run(UiCommand::Show(View::Weigh)));
    stage.focus("Name of the participant");
    stage.type_text("Bo");
    stage.press(Key::Enter);
    assert_eq!(stage.window().document().people[0].name, "Bo");
}

#[test]
fn ranks_are_drawn_at_random_off_the_frame_with_the_seed_printed() {
    let mut stage = judging(WeightingMethod::Direct);
    stage.focus("Weight of S1");
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text("2");
    stage.press(Key::Enter);
    stage.click("Robustness");
    stage.click("Rank acceptability");
    stage.click("Draw");
    let basis =
        "Share of 10000 draws in which each factor takes each rank, in percent; weights within 20 % up or down; seed 1";
    stage.wait_for(basis);
    assert!(stage.shows_part("T1: ") && stage.shows_part(" (1: "));
}

#[test]
fn best_and_worst_are_chosen_and_everything_is_judged_against_them() {
    let mut stage = judging(WeightingMethod::BestWorst);
    stage.click("Most important of Strengths");
    stage.click("S1  a");
    stage.focus("S1 over S2");
    stage.type_text("0.5");
    stage.press(Key::Enter);
    assert!(stage.shows("nothing is more important than the best: 1 or more"));
    stage.type_text("2");
    stage.press(Key::Escape);
    stage.focus("S1 over S2");
    stage.type_text("2");
    stage.press(Key::Enter);
    let answers = &stage.matrix().answers[0].best_worst[0];
    assert_eq!((answers.best.to_string(), answers.worst.to_string()), ("a".to_owned(), "c".to_owned()));
    assert_eq!(answers.best_to_others.len(), 1);
}
