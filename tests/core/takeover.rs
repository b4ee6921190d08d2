//! Taking over from one matrix to another: one step, which undo takes back whole.

use crate::script::{Numbers, edit, start};
use proptest::prelude::{ProptestConfig, TestCaseError, any, prop_assert, prop_assert_eq, proptest};
use std::collections::BTreeSet;
use swot_editor::model::{
    Date, Document, DocumentId, Edit, EditLabel, Evidence, Factor, FactorId, Matrix, MatrixId, Origin, Quadrant,
    Source, SourceId, SourceKind, Weight,
};

/// A document after some random edits.
fn edited(numbers: &mut Numbers) -> Document {
    let mut document = start();
    for _ in 0..30 {
        let next = edit(&document, numbers);
        let _ = next.apply(&mut document);
    }
    document
}

/// The factors of two matrices with the same id.
fn pairs(first: &Matrix, second: &Matrix) -> Vec<[FactorId; 2]> {
    let held: BTreeSet<FactorId> = second.placed().map(|(_, factor)| factor.id).collect();
    first.placed().filter(|(_, factor)| held.contains(&factor.id)).map(|(_, factor)| [factor.id; 2]).collect()
}

/// What the quadrants say, in any order and whatever the ids are.
fn said(matrix: &Matrix) -> Vec<String> {
    let plain = |(quadrant, factor): (Quadrant, &Factor)| {
        format!("{quadrant:?} {:?}", Factor { id: FactorId::from_random(0), ..factor.clone() })
    };
    let mut said: Vec<String> = matrix.placed().map(plain).collect();
    said.sort();
    said
}

/// Carries an edit out and back; gives the document between.
fn there_and_back(document: &Document, edit: Edit) -> Result<Document, TestCaseError> {
    let mut changed = document.clone();
    let inverse = edit.apply(&mut changed).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
    prop_assert_eq!(changed.violations(), vec![]);
    let mut back = changed.clone();
    if let Some(inverse) = inverse {
        prop_assert!(inverse.apply(&mut back).is_ok());
    }
    prop_assert_eq!(&back, document);
    Ok(changed)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_all_is_taken_over_the_matrices_say_the_same(seed in any::<u64>(), from_elsewhere in any::<bool>()) {
        let mut numbers = Numbers(seed);
        let document = edited(&mut numbers);
        let other = if from_elsewhere { edited(&mut numbers) } else { document.clone() };
        let (Some(first), Some(last)) = (other.matrices.first(), document.matrices.last()) else { return Ok(()) };
        let origin = Origin { document: &other, matrix: first.id };
        let command = document.takeover_of_all(origin, &pairs(first, last), last.id, &mut numbers).unwrap();
        let changed = there_and_back(&document, command)?;
        prop_assert_eq!(said(changed.matrix(last.id).unwrap()), said(first));
        prop_assert_eq!(&changed.matrix(last.id).unwrap().tray, &last.tray);
    }

    #[test]
    fn a_part_is_taken_over_and_the_rest_stays(seed in any::<u64>(), from_elsewhere in any::<bool>()) {
        let mut numbers = Numbers(seed);
        let document = edited(&mut numbers);
        let other = if from_elsewhere { edited(&mut numbers) } else { document.clone() };
        let (Some(first), Some(last)) = (other.matrices.first(), document.matrices.last()) else { return Ok(()) };
        let origin = Origin { document: &other, matrix: first.id };
        for (_, factor) in first.all_factors() {
            let before = last.all_factors().find(|(_, other)| other.id == factor.id);
            let copied = document.takeover_of_factor(origin, factor.id, last.id);
            prop_assert_eq!(copied.is_some(), before.is_none());
            if let Some(command) = copied {
                let changed = there_and_back(&document, command)?;
                let found = changed.matrix(last.id).unwrap().all_factors().any(|(_, other)| other == factor);
                prop_assert!(found);
            }
            let Some((_, before)) = before else { continue };
            let pair = [factor.id; 2];
            let changed = there_and_back(&document, document.takeover_of_weight(origin, pair, last.id).unwrap())?;
            prop_assert_eq!(&after(&changed, last.id, pair[1]), &Factor { weight: factor.weight, ..before.clone() });
            let changed = there_and_back(&document, document.takeover_of_sources(origin, pair, last.id).unwrap())?;
            let with = after(&changed, last.id, pair[1]);
            prop_assert!(factor.evidence.iter().chain(&before.evidence).all(|item| with.evidence.contains(item)));
        }
    }

    #[test]
    fn the_next_year_keeps_the_factors_and_leaves_the_answers(seed in any::<u64>()) {
        let mut numbers = Numbers(seed);
        let document = edited(&mut numbers);
        for matrix in &document.matrices {
            let copy = MatrixId::from_random(12_345);
            let changed = there_and_back(&document, document.next_years_matrix(matrix.id, copy).unwrap())?;
            let next = changed.matrix(copy).unwrap();
            prop_assert_eq!((&next.factors, &next.tray), (&matrix.factors, &matrix.tray));
            prop_assert!(next.answers.is_empty());
            prop_assert_eq!(next.date.map(Date::year), matrix.date.map(|date| date.year() + 1));
        }
    }
}

fn after(document: &Document, matrix: MatrixId, factor: FactorId) -> Factor {
    let matrix = document.matrix(matrix).unwrap();
    matrix.all_factors().find(|(_, other)| other.id == factor).unwrap().1.clone()
}

#[test]
fn a_factor_of_another_file_brings_its_sources() {
    let mut other = Document::new(DocumentId::from_random(2), "Another study");
    let mut book = Source::new(SourceId::from_random(7), SourceKind::Book);
    book.cited_in = Some(SourceId::from_random(8));
    other.sources.extend([book, Source::new(SourceId::from_random(8), SourceKind::Article)]);
    let mut matrix = Matrix::new(MatrixId::from_random(70), "There");
    let mut factor = Factor::new(FactorId::from_random(77), "Grants");
    factor.weight = Weight::new(3.0).unwrap();
    factor.evidence.push(Evidence::of(SourceId::from_random(7)));
    matrix.factors.opportunities.push(factor.clone());
    other.matrices.push(matrix);
    let mut document = start();
    let origin = Origin { document: &other, matrix: MatrixId::from_random(70) };
    let to = MatrixId::from_random(1);
    let edit = document.takeover_of_factor(origin, factor.id, to).unwrap();
    assert_eq!(edit.label, EditLabel::TakeOverFactor);
    edit.apply(&mut document).unwrap();
    assert_eq!(document.matrix(to).unwrap().factors.opportunities, [factor]);
    assert!(document.source(SourceId::from_random(8)).is_some(), "and the source through which it is known");
}
