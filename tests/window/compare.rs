//! Two matrices are compared: what changed is shown, and users say what is the same.

use crate::stage::Stage;
use swot_editor::app::actions::Action;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::{Document, Factor, FactorId, Matrix, Quadrant, Verdict};

fn id(text: &str) -> FactorId {
    text.parse().unwrap()
}

/// Two matrices of strengths, written as id and statement.
fn document(before: &[(&str, &str)], after: &[(&str, &str)]) -> Document {
    let mut document = Document::new("d".parse().unwrap(), "Document");
    for (name, factors) in [("m1", before), ("m2", after)] {
        let mut matrix = Matrix::new(name.parse().unwrap(), name);
        matrix.factors[Quadrant::Strengths] =
            factors.iter().map(|(id, statement)| Factor::new(id.parse().unwrap(), *statement)).collect();
        document.matrices.push(matrix);
    }
    document
}

fn comparing(document: Document) -> Stage {
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
    stage.click("Take S1 and S1 apart");
    assert_eq!(decisions(&stage), []);
}

#[test]
fn a_click_goes_to_the_factor() {
    let mut stage = comparing(document(&[("a", "Dark")], &[("x", "Grants")]));
    stage.click("Grants");
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
