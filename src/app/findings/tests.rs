//! The checklist and where its findings lead, as text.

use super::model::{self, Checklist, Scope, Way};
use crate::analysis::{Finding, FindingKind, analyze, check};
use crate::app::actions::{Action, Target};
use crate::app::views::View;
use crate::model::{Change, Document, Factor, Matrix, Quadrant, Weight};

/// A strength and a threat with no weight at all, and nothing else.
fn document() -> Document {
    let mut matrix = Matrix::new("m".parse().unwrap(), "Now");
    let mut strength = Factor::new("s".parse().unwrap(), "Experienced staff in all twelve offices");
    strength.weight = Weight::new(0.0).unwrap();
    matrix.factors[Quadrant::Strengths] = vec![strength];
    matrix.factors[Quadrant::Threats] = vec![Factor::new("t".parse().unwrap(), "War")];
    let mut document = Document::new("d".parse().unwrap(), "Study");
    document.matrices.push(matrix);
    document
}

fn findings(document: &Document) -> Vec<Finding> {
    check(document, &analyze(document))
}

fn checklist(document: &Document) -> Checklist {
    Checklist::of(document, &findings(document), Scope::Document)
}

fn broken(document: &Document) -> Vec<&'static str> {
    checklist(document).broken.iter().map(|rule| rule.kind.name()).collect()
}

#[test]
fn the_gravest_rule_stands_first_and_its_cases_are_folded_under_it() {
    let list = checklist(&document());
    assert_eq!(list.broken[0].kind, FindingKind::ZeroWeights);
    let empty = list.broken.iter().find(|rule| rule.kind == FindingKind::EmptyQuadrant).unwrap();
    assert_eq!(empty.cases.len(), 2);
    assert!(list.broken.is_sorted_by(|one, next| one.severity >= next.severity));
}

#[test]
fn every_rule_is_broken_ahead_or_held() {
    let list = checklist(&document());
    for kind in FindingKind::ALL {
        let broken = list.broken.iter().chain(&list.ahead).any(|rule| rule.kind == *kind);
        assert_ne!(broken, list.held.contains(kind), "{}", kind.name());
    }
}

#[test]
fn what_nobody_has_touched_is_never_blamed() {
    let mut document = Document::new("d".parse().unwrap(), "Study");
    document.matrices.push(Matrix::new("m".parse().unwrap(), "Now"));
    assert!(!findings(&document).is_empty());
    assert_eq!(broken(&document), [""; 0]);
    let mut factor = Factor::new("s".parse().unwrap(), "Experienced staff in all twelve offices");
    factor.weight = Weight::new(1.0).unwrap();
    document.matrices[0].factors[Quadrant::Strengths] = vec![factor];
    assert_eq!(broken(&document), ["empty_quadrant"]);
}

#[test]
fn the_findings_of_one_matrix_leave_out_those_of_others() {
    let mut document = document();
    document.matrices.push(Matrix::new("n".parse().unwrap(), "Later"));
    let findings = findings(&document);
    let of = |matrix: &str| Checklist::of(&document, &findings, Scope::Matrix(matrix.parse().unwrap()));
    assert_eq!(of("m").broken[0].kind, FindingKind::ZeroWeights);
    assert!(of("n").broken.is_empty());
}

#[test]
fn a_finding_is_set_aside_with_its_reason_and_brought_back() {
    let mut document = document();
    let before = checklist(&document);
    let first = findings(&document)[0].place.clone();
    let edit = model::setting_aside(&document, &first, " on purpose ");
    Change::Document(edit).apply(&mut document).unwrap();
    assert_eq!(document.set_aside[0].note, "on purpose");
    let list = checklist(&document);
    assert_eq!(list.aside.len(), 1);
    assert!(!list.held.contains(&FindingKind::ZeroWeights), "what is excused does not hold");
    let again = model::setting_aside(&document, &first, "for another reason");
    Change::Document(again).apply(&mut document).unwrap();
    assert_eq!(document.set_aside.len(), 1);
    let edit = model::bringing_back(&document, &first);
    Change::Document(edit).apply(&mut document).unwrap();
    assert_eq!(checklist(&document), before);
}

#[test]
fn weights_are_made_to_sum_to_one_in_one_step() {
    let mut document = document();
    for (quadrant, weights) in [(Quadrant::Strengths, [0.2, 0.2]), (Quadrant::Threats, [0.5, 0.5])] {
        let factor = |(index, weight): (usize, &f64)| {
            let id = format!("{}{index}", quadrant.letter().to_lowercase());
            let mut factor = Factor::new(id.parse().unwrap(), "A statement in several words");
            factor.weight = Weight::new(*weight).unwrap();
            factor
        };
        document.matrices[0].factors[quadrant] = weights.iter().enumerate().map(factor).collect();
    }
    let findings = findings(&document);
    let list = Checklist::of(&document, &findings, Scope::Document);
    let rule = list.broken.iter().find(|rule| rule.kind == FindingKind::WeightSum).unwrap();
    let actions = Way::of(rule.kind).actions(&document, &findings, rule);
    let [Action::Edit(edit)] = actions.as_slice() else { panic!("{actions:?}") };
    edit.clone().apply(&mut document).unwrap();
    let weights: Vec<f64> = document.matrices[0].all_factors().map(|(_, factor)| factor.weight.get()).collect();
    assert_eq!(weights, [0.5, 0.5, 0.5, 0.5]);
    assert!(!broken(&document).contains(&"weight_sum"));
}

#[track_caller]
fn check_target(kind: &str, expected: &[Target]) {
    let findings = findings(&document());
    let finding = findings.iter().find(|finding| finding.kind.name() == kind).expect("the document has such a finding");
    assert_eq!(model::targets(finding), expected, "{kind}");
}

#[test]
fn a_finding_leads_to_what_it_is_about() {
    let matrix = "m".parse().unwrap();
    check_target("one_word", &[Target::Factor(matrix, "t".parse().unwrap())]);
    check_target("zero_weights", &[Target::View(View::Weigh), Target::Matrix(matrix)]);
    check_target("empty_quadrant", &[Target::View(View::Matrix), Target::Matrix(matrix)]);
    check_target("no_strategies", &[Target::View(View::Strategies)]);
}
