//! `set`, `diff` and `merge` as scripts use them: fields by their paths, sentences of what changed, decisions settled.

use crate::program::Home;
use swot_editor::model::{AnswerSheet, Document, Place, Quadrant, Rating, Round, SheetKey};
use swot_editor::storage;

/// A home with a study in it, in which the first matrix has an answer.
fn home() -> (Home, Document) {
    let home = Home::new();
    let mut document = crate::script::start();
    document.matrices[0].rounds = vec![Round::default()];
    let person = document.people[0].id;
    document.matrices[0].answers.push(AnswerSheet::new(SheetKey { round: 1, person }));
    home.file("study.swot", storage::write(&document));
    (home, document)
}

fn read(home: &Home, name: &str) -> Document {
    storage::open(&home.path(name)).unwrap().0
}

#[track_caller]
fn check_refused(assignment: &str, expected: &str) {
    let (home, before) = home();
    let output = home.run(&["set", "study.swot", assignment]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{assignment}: {said}");
    assert!(said.contains(expected), "{assignment}: {said}");
    assert_eq!(read(&home, "study.swot"), before);
}

#[test]
fn fields_are_set_by_ids_and_titles() {
    let (home, before) = home();
    let matrix = before.matrices[0].id;
    home.done(&["set", "study.swot", "title=2025", "matrix.Matrix 1.weighting=pairwise", "affiliation="]);
    let conventions = format!("matrix.{matrix}.conventions.between=groups");
    let weight = format!("matrix.{matrix}.factor.Staff.weight=0.2");
    let place = format!("matrix.{matrix}.factor.Cuts.place=tray");
    home.done(&["set", "study.swot", &conventions, &weight, &place, "strategy.Train.owner=\"Ana\""]);
    home.done(&[
        "set",
        "study.swot",
        "matrix.Matrix 1.exclude.Person 1=absent",
        "match.Matrix 1.Cuts.Matrix 2.Cuts=confirmed",
    ]);
    let tags = format!("matrix.{matrix}.factor.Staff.tags=people; money");
    home.done(&["set", "study.swot", &tags, "matrix.Matrix 1.factor.Staff.rating=3", "-o", "other.swot"]);
    assert_eq!(read(&home, "study.swot").matrices[0].factors.strengths[0].rating, None, "the output got it");
    let after = read(&home, "other.swot");
    assert_eq!(after.title, "2025");
    let changed = &after.matrices[0];
    assert_eq!(serde_json::to_value(changed.weighting).unwrap(), "pairwise");
    assert_eq!(serde_json::to_value(changed.conventions.between).unwrap(), "groups");
    let staff = &changed.factors.strengths[0];
    assert_eq!((staff.weight.get(), staff.rating.map(Rating::get)), (0.2, Some(3)));
    assert_eq!(staff.tags, ["people", "money"]);
    assert_eq!(changed.position(before.matrices[0].factors.threats[0].id), Some((Place::Tray, 0)));
    assert_eq!(after.strategies[0].owner, "Ana");
    assert_eq!(changed.answers[0].excluded.as_deref(), Some("absent"));
    assert_eq!(after.matches.len(), 1);
    home.done(&["set", "other.swot", "matrix.Matrix 1.exclude.Person 1=", "matrix.Matrix 1.factor.Staff.rating="]);
    let emptied = read(&home, "other.swot");
    assert_eq!(
        (emptied.matrices[0].answers[0].excluded.as_deref(), emptied.matrices[0].factors.strengths[0].rating),
        (None, None)
    );
}

#[test]
fn what_cannot_be_set_is_refused_with_what_comes_near() {
    check_refused("titel=x", "`title`");
    check_refused("matrix.Matrix 3.title=x", "Matrix 1");
    check_refused("matrix.Matrix 1.weigthing=points", "`weighting`");
    check_refused("matrix.Matrix 1.weighting=guess", "does not take `guess`");
    check_refused("matrix.Matrix 1.factor.Staff.rating=7", "does not take `7`");
    check_refused("matrix.Matrix 1.factor.Staff.weight=-1", "does not take `-1`");
    check_refused("matrix.Matrix 1.factor.Staff.place=north", "write strengths, weaknesses");
    check_refused("matrix.Matrix 1.factors=[]", "there is no `factors`");
    check_refused("id=x", "there is no `id`");
    check_refused("nonsense", "PATH=VALUE");
}

#[test]
fn a_difference_is_told_in_sentences_with_what_follows() {
    let (home, before) = home();
    let mut after = before.clone();
    let cuts = after.matrices[0].factors.threats.remove(0);
    after.matrices[0].factors.opportunities.push(cuts);
    after.matrices[0].factors.strengths[0].statement = "Trained staff".to_owned();
    after.matrices[0].factors.strengths[0].rating = Rating::new(4).ok();
    after.strategies.clear();
    home.file("later.swot", storage::write(&after));
    let told = home.done(&["diff", "study.swot", "later.swot"]);
    for sentence in [
        "Matrix 1\n",
        "T1 moved to Opportunities",
        "S1 reworded (2 words)",
        "S1: rating none → 4",
        "strategy “Train” deleted",
    ] {
        assert!(told.contains(sentence), "{sentence}: {told}");
    }
    assert_eq!(home.done(&["diff", "study.swot", "study.swot"]), "Nothing differs.\n");
    let json: serde_json::Value =
        serde_json::from_str(&home.done(&["diff", "--json", "study.swot", "later.swot"])).unwrap();
    assert_eq!(json["matrices"][0]["title"], "Matrix 1");
    assert_eq!(json["decisions"], 0);
    let russian = home.done(&["diff", "--lang", "ru", "study.swot", "later.swot"]);
    assert!(russian.contains("Удалено: стратегия «Train»"), "{russian}");
}

#[test]
fn decisions_are_named_found_and_settled() {
    let (home, base) = home();
    let mut numbers = [base.clone(), base.clone()];
    for (copy, place) in numbers.iter_mut().zip([Quadrant::Weaknesses, Quadrant::Opportunities]) {
        let cuts = copy.matrices[0].factors.threats.remove(0);
        copy.matrices[0].factors[place].push(cuts);
        copy.matrices[0].factors.strengths[0].note = format!("From {place:?}");
    }
    home.file("ana.swot", storage::write(&numbers[0]));
    home.file("ben.swot", storage::write(&numbers[1]));
    let merge = home.run(&["merge", "study.swot", "ana.swot", "ben.swot", "-o", "both.swot"]);
    assert_eq!(merge.status.code(), Some(1), "{merge:?}");
    let both = read(&home, "both.swot");
    assert_eq!(both.decisions.len(), 2);
    let found = home.done(&["check", "both.swot"]);
    assert_eq!(found.matches("[open_decision]").count(), 2, "{found}");
    for language in ["ru", "ar", "zh"] {
        assert!(home.done(&["check", "both.swot", "--lang", language]).contains("[open_decision]"));
    }
    assert_eq!(home.run(&["diff", "--deny", "decisions", "study.swot", "both.swot"]).status.code(), Some(1));
    let place = both.decisions.iter().find(|decision| decision.place.ends_with("/place")).unwrap().place.clone();
    let refused = home.run(&["merge", "both.swot", "--settle", &format!("{place}=both")]);
    assert_eq!(refused.status.code(), Some(2), "{refused:?}");
    let one = home.run(&["merge", "both.swot", "--settle", &format!("{place}=ana")]);
    assert_eq!(one.status.code(), Some(1), "{one:?}");
    home.done(&["merge", "both.swot", "--settle", "all=both"]);
    let settled = read(&home, "both.swot");
    assert!(settled.decisions.is_empty());
    assert_eq!(settled.matrices[0].factors.weaknesses.len(), 1);
    let note = &settled.matrices[0].factors.strengths[0].note;
    assert!(note.contains("From Weaknesses") && note.contains("From Opportunities"), "{note}");
    assert_eq!(home.run(&["merge", "study.swot"]).status.code(), Some(2));
}

#[test]
fn without_a_base_everything_is_there_and_the_same_statement_once() {
    let (home, base) = home();
    let mut copies = [base.clone(), base];
    for (at, copy) in copies.iter_mut().enumerate() {
        let matrix = &mut copy.matrices[0];
        let id = |number: u64| swot_editor::model::FactorId::from_random(number + 100 * at as u64);
        for (number, statement) in
            [(40, "The roof leaks"), (41, ["Own archive of prints", "Own archives of prints"][at])]
        {
            matrix.factors.weaknesses.push(swot_editor::model::Factor::new(id(number), statement));
        }
    }
    home.file("ana.swot", storage::write(&copies[0]));
    home.file("ben.swot", storage::write(&copies[1]));
    let merge = home.run(&["merge", "-", "ana.swot", "ben.swot", "-o", "both.swot"]);
    assert_eq!(merge.status.code(), Some(0), "{merge:?}");
    let both = read(&home, "both.swot");
    let statements: Vec<&str> = both.matrices[0].factors.weaknesses.iter().map(|it| it.statement.as_str()).collect();
    assert_eq!(statements, ["The roof leaks", "Own archive of prints", "Own archives of prints"]);
    assert!(String::from_utf8_lossy(&merge.stderr).contains("perhaps the same"), "{merge:?}");
}

#[test]
fn another_document_is_no_copy_and_nothing_is_taken_for_deleted() {
    let home = Home::new();
    home.done(&["new", "--template", "unodc", "-o", "study.swot"]);
    home.done(&["new", "--template", "coursework", "-o", "other.swot"]);
    home.refused(&["merge", "study.swot", "study.swot", "other.swot"], 2, &["`other` is no copy of the base"]);
}
