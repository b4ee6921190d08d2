//! Two matrices are compared: what changed is shown, and users say what is the same.

use crate::stage::Stage;
use egui::{Key, Modifiers};
use std::path::{Path, PathBuf};
use swot_editor::app::actions::Action;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::{
    AnswerSheet, Document, Evidence, Factor, FactorId, FactorRef, FactorScore, MatchDecision, Matrix, Participant,
    PersonId, Quadrant, SheetKey, Source, SourceId, SourceKind, Verdict, Weight, WeightingMethod,
};
use swot_editor::storage;

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

fn statements(stage: &Stage, matrix: usize) -> Vec<String> {
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

/// A file with one matrix, of a strength that cites a source.
fn beside(folder: &Path, name: &str, statement: &str) -> PathBuf {
    let mut document = document(&[("x", statement)], &[]);
    document.matrices.truncate(1);
    document.id = "e".parse().unwrap();
    "theirs".clone_into(&mut document.matrices[0].title);
    let source: SourceId = "src".parse().unwrap();
    document.sources.push(Source::new(source, SourceKind::Book));
    document.matrices[0].factors[Quadrant::Strengths][0].evidence.push(Evidence::of(source));
    let path = folder.join(name);
    std::fs::write(&path, storage::write(&document)).unwrap();
    path
}

fn add_file(stage: &mut Stage, path: &Path) {
    stage.click_first("Add a file…");
    assert!(stage.is_focused("Path"));
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text(&path.to_string_lossy());
    stage.press(Key::Enter);
}

/// One strength of the document against that of a file beside it.
fn beside_another_file(path: &Path) -> Stage {
    let mut own = document(&[("a", "Dark")], &[]);
    own.matrices.truncate(1);
    let mut stage = comparing(own);
    add_file(&mut stage, path);
    stage.wait_for("S1 in theirs (other.swot): Their strength");
    stage
}

#[test]
fn a_matrix_of_another_file_is_compared_and_taken_over_from() {
    let folder = tempfile::tempdir().unwrap();
    let path = beside(folder.path(), "other.swot", "Their strength");
    let mut stage = beside_another_file(&path);
    stage.drag("S1 in m1: Dark", "S1 in theirs (other.swot): Their strength");
    let kept = stage.window().document().matches[0];
    assert_eq!((kept.first.document, kept.second.document), ("d".parse().unwrap(), "e".parse().unwrap()));
    stage.request(UiCommand::Undo);
    stage.click("What to do about S1 in theirs (other.swot)");
    stage.click("Take over this factor into m1");
    assert_eq!(statements(&stage, 0), ["Dark", "Their strength"]);
    assert_eq!(stage.window().document().sources.len(), 1, "the source comes along");
    std::fs::write(&path, "no document").unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "no document");
    stage.click("Choose matrices");
    stage.click("Take other.swot away");
    stage.press(Key::Escape);
    assert!(stage.shows("Nothing to compare yet"));
}

#[test]
fn factors_of_two_other_files_are_matched_in_the_document_at_hand() {
    let folder = tempfile::tempdir().unwrap();
    let paths = [("other.swot", "Their strength"), ("third.swot", "A view of outsiders")]
        .map(|(name, statement)| beside(folder.path(), name, statement));
    let mut third = storage::open(&paths[1]).unwrap().0;
    third.id = "f".parse().unwrap();
    third.matrices[0].factors[Quadrant::Strengths][0].id = id("y");
    std::fs::write(&paths[1], storage::write(&third)).unwrap();
    let mut stage = beside_another_file(&paths[0]);
    add_file(&mut stage, &paths[1]);
    stage.wait_for("theirs (other.swot) → theirs (third.swot)");
    stage.click("theirs (other.swot) → theirs (third.swot)");
    stage.drag("S1 in theirs (other.swot): Their strength", "S1 in theirs (third.swot): A view of outsiders");
    let kept = stage.window().document().matches[0];
    assert_eq!((kept.first.document, kept.second.document), ("e".parse().unwrap(), "f".parse().unwrap()));
    assert!(stage.shows("1 reworded"));
    stage.click("What to do about S1");
    stage.click("Take S1 and S1 apart Shift+L");
    assert!(stage.shows("1 added · 1 dropped"));
}

#[test]
fn a_match_that_another_file_declares_is_taken_apart_for_good() {
    let folder = tempfile::tempdir().unwrap();
    let path = beside(folder.path(), "other.swot", "Their strength");
    let mut other = storage::open(&path).unwrap().0;
    let end = |document: &str, matrix: &str, factor: &str| FactorRef {
        document: document.parse().unwrap(),
        matrix: matrix.parse().unwrap(),
        factor: id(factor),
    };
    let (first, second) = (end("d", "m1", "a"), end("e", "m1", "x"));
    other.matches.push(MatchDecision { first, second, verdict: Verdict::Confirmed });
    std::fs::write(&path, storage::write(&other)).unwrap();
    let mut stage = beside_another_file(&path);
    assert!(stage.shows("1 reworded · 1 with other evidence"));
    stage.click("What to do about S1");
    stage.click("Take S1 and S1 apart Shift+L");
    assert!(stage.shows("1 added · 1 dropped"));
}

#[test]
fn a_comparison_with_another_file_is_exported_as_it_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = beside(folder.path(), "other.swot", "Their strength");
    let mut stage = beside_another_file(&path);
    stage.press_with_and_step(Modifiers::COMMAND, Key::P);
    stage.click("What");
    stage.click_last("Comparison");
    stage.wait_for("and one of another file, as in Compare");
    let written = folder.path().join("comparison.md");
    stage.focus("Path");
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.type_text(&written.to_string_lossy());
    stage.press(Key::Enter);
    stage.wait_for_part("Exported to ");
    let text = std::fs::read_to_string(&written).unwrap();
    assert!(text.contains("Their strength") && text.contains("Dark"), "{text}");
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
fn groups_of_people_are_compared_once_there_are_two() {
    let mut asked = document(&[("a", "Dark"), ("b", "Rich"), ("c", "Known")], &[]);
    let mut stage = comparing(asked.clone());
    stage.request(UiCommand::Show(View::Compare));
    stage.click("Groups of people");
    stage.wait_for("No groups to compare");
    asked.matrices[0].weighting = WeightingMethod::Points;
    for (number, group) in (1..).zip(["Ministries", "Ministries", "NGOs", "NGOs"]) {
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
    stage.wait_for("S1: difference +0.600, from +0.600 to +0.600; Dark");
    stage.click("S1: difference +0.600, from +0.600 to +0.600; Dark");
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
