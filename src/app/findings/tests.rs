//! The order of the findings and where they lead, as text.

use super::model::{self, Board, FindingRow};
use crate::analysis::{Finding, analyze, check};
use crate::app::actions::Target;
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

fn rows(document: &Document) -> Vec<String> {
    let findings = findings(document);
    let text = |row: &FindingRow| match row {
        FindingRow::Severity(severity, count) => format!("== {} ({count})", model::severity_name(*severity)),
        FindingRow::SetAside(count) => format!("== Set aside ({count})"),
        FindingRow::Finding(index) => findings[*index].kind.name().to_owned(),
    };
    Board::of(&findings).rows.iter().map(text).collect()
}

#[test]
fn the_gravest_findings_stand_first() {
    let rows = rows(&document());
    assert_eq!(rows[..2], ["== Cannot be computed (1)", "zero_weights"]);
    let heads: Vec<&String> = rows.iter().filter(|row| row.starts_with("==")).collect();
    assert!(heads[1].starts_with("== A reader would object") && heads[2].starts_with("== Good to know"), "{heads:?}");
}

#[test]
fn a_finding_is_set_aside_with_its_reason_and_brought_back() {
    let mut document = document();
    let before = rows(&document);
    let first = findings(&document)[0].place.clone();
    let edit = model::setting_aside(&document, &first, " on purpose ");
    Change::Document(edit).apply(&mut document).unwrap();
    assert_eq!(document.set_aside[0].note, "on purpose");
    let aside = rows(&document);
    assert_eq!(aside[aside.len() - 2..], ["== Set aside (1)".to_owned(), first.kind.clone()]);
    let again = model::setting_aside(&document, &first, "for another reason");
    Change::Document(again).apply(&mut document).unwrap();
    assert_eq!(document.set_aside.len(), 1);
    let edit = model::bringing_back(&document, &first);
    Change::Document(edit).apply(&mut document).unwrap();
    assert_eq!(rows(&document), before);
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
