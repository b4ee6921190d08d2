//! What holds of every history: undo leads back, redo leads forth, and no step breaks a document.

use crate::script::{Numbers, THROWN_TOGETHER, edit, removal, start};
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};
use swot_editor::model::{
    Change, Document, DocumentChange, Edit, EditError, EditLabel, Factor, FactorChange, FactorId, History, MatrixId,
    Place, Quadrant,
};

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_all_gives_the_first_document_and_redo_all_the_last(seed in any::<u64>(), length in 1..40_usize) {
        let mut numbers = Numbers(seed);
        let first = start();
        let mut document = first.clone();
        let mut history = History::default();
        let begin = history.revision();
        for _ in 0..length {
            let before = document.clone();
            let revision = history.revision();
            let next = edit(&document, &mut numbers);
            let is_meant = next.label != THROWN_TOGETHER;
            let changed = history.apply(&mut document, next).unwrap_or(false);
            prop_assert!(changed || document == before);
            prop_assert!(!is_meant || changed == (document != before));
            prop_assert!(!is_meant || (revision == history.revision()) == (document == before));
            prop_assert_eq!(document.violations(), vec![]);
            if numbers.below(3) == 0 {
                history.end_gesture();
            }
            if numbers.below(7) == 0 {
                history.undo(&mut document);
                prop_assert_eq!(document.violations(), vec![]);
            }
        }
        let last = document.clone();
        let end = history.revision();
        while history.undo(&mut document).is_some() {}
        prop_assert_eq!(&document, &first);
        prop_assert_eq!(history.revision(), begin);
        while history.revision() != end && history.redo(&mut document).is_some() {}
        prop_assert_eq!(&document, &last);
    }

    #[test]
    fn an_edit_happens_whole_or_not_at_all_and_its_inverse_leads_back(seed in any::<u64>(), length in 1..12_usize) {
        let mut numbers = Numbers(seed);
        let mut document = start();
        for _ in 0..length {
            let before = document.clone();
            if let Ok(Some(inverse)) = edit(&document, &mut numbers).apply(&mut document) {
                let mut back = document.clone();
                let again = inverse.apply(&mut back).unwrap();
                prop_assert_eq!(&back, &before);
                // The inverse of the inverse leads forth again.
                again.map(|again| again.apply(&mut back)).transpose().unwrap();
                prop_assert_eq!(&back, &document);
            } else {
                prop_assert_eq!(&document, &before);
            }
        }
    }

    #[test]
    fn a_removal_clears_its_references_and_succeeds_unless_the_thing_is_missing(seed in any::<u64>()) {
        let mut numbers = Numbers(seed);
        let mut document = start();
        for _ in 0..30 {
            let _ = edit(&document, &mut numbers).apply(&mut document);
        }
        let outcome = removal(&document, &mut numbers).apply(&mut document);
        prop_assert!(matches!(outcome, Ok(Some(_)) | Err(EditError::Missing { .. })), "{:?}", outcome);
        prop_assert_eq!(document.violations(), vec![]);
    }
}

fn matrix() -> MatrixId {
    MatrixId::from_random(1)
}

fn statement(text: &str) -> Change {
    let change = FactorChange::Statement(text.to_owned());
    Change::Factor { matrix: matrix(), factor: FactorId::from_random(1), change }
}

#[track_caller]
fn check_steps(changes: Vec<Change>, steps: &[EditLabel]) {
    let mut document = start();
    let mut history = History::default();
    for change in changes {
        history.apply(&mut document, change).unwrap();
    }
    assert_eq!(history.done().cloned().collect::<Vec<_>>(), steps);
}

#[test]
fn a_run_of_typing_is_one_step() {
    check_steps(vec![statement("S"), statement("St"), statement("Sta")], &[EditLabel::EditStatement]);
}

#[test]
fn typing_that_ends_where_it_began_leaves_no_step() {
    check_steps(vec![statement("Staf"), statement("Staff")], &[]);
}

#[test]
fn after_typing_that_left_no_step_the_next_edit_is_a_step_of_its_own() {
    let title = Change::Document(DocumentChange::Title("Other".to_owned()));
    let changes = vec![title, statement("Staf"), statement("Staff"), statement("Staffing")];
    check_steps(changes, &[EditLabel::EditTitle, EditLabel::EditStatement]);
}

#[test]
fn two_things_in_one_gesture_are_two_steps() {
    let title = Change::Document(DocumentChange::Title("Other".to_owned()));
    let steps = [EditLabel::EditStatement, EditLabel::EditTitle, EditLabel::EditStatement];
    check_steps(vec![statement("A"), title, statement("B")], &steps);
}

#[test]
fn an_edit_that_changes_nothing_leaves_no_step() {
    check_steps(vec![statement("Staff")], &[]);
    let mut history = History::default();
    let nothing = Edit::new(EditLabel::Answer, vec![statement("Staff"), statement("Staff")]);
    assert_eq!(history.apply(&mut start(), nothing), Ok(false));
    assert_eq!(history.done().len(), 0);
}

#[test]
fn undoing_to_the_saved_state_gives_its_revision_back() {
    let mut document = start();
    let mut history = History::default();
    let saved = history.revision();
    history.apply(&mut document, statement("Changed")).unwrap();
    assert_ne!(history.revision(), saved);
    assert_eq!(history.undo(&mut document), Some(EditLabel::EditStatement));
    assert_eq!(history.revision(), saved);
}

#[test]
fn an_edit_that_fails_leaves_the_document_as_it_was() {
    let mut document = start();
    let changes = vec![statement("Changed"), Change::RemoveMatrix(MatrixId::from_random(99))];
    let outcome = Edit::new(EditLabel::Answer, changes).apply(&mut document);
    assert!(matches!(outcome, Err(EditError::Missing { what: "matrix", .. })));
    assert_eq!(document, start());
}

fn four_strengths() -> Document {
    let mut document = start();
    let strengths = &mut document.matrices[0].factors.strengths;
    strengths.extend((2..=4).map(|id| Factor::new(FactorId::from_random(id), "Also")));
    document
}

#[track_caller]
fn check_move(chosen: &[u64], place: Place, index: usize, expected: &[u64]) {
    let mut document = four_strengths();
    let ids: Vec<FactorId> = chosen.iter().map(|&id| FactorId::from_random(id)).collect();
    document.move_of_factors(matrix(), &ids, place, index).apply(&mut document).unwrap();
    let standing: Vec<FactorId> = document.matrices[0].at(place).iter().map(|factor| factor.id).collect();
    let expected: Vec<FactorId> = expected.iter().map(|&id| FactorId::from_random(id)).collect();
    assert_eq!(standing, expected);
}

#[test]
fn factors_move_together_and_keep_their_order() {
    check_move(&[4, 1], Quadrant::Strengths.into(), 1, &[2, 1, 4, 3]);
    check_move(&[1, 2], Quadrant::Strengths.into(), 0, &[1, 2, 3, 4]);
    check_move(&[3, 2], Quadrant::Threats.into(), 0, &[2, 3, 11]);
    check_move(&[2], Place::Tray, 9, &[2]);
}

#[test]
fn a_factor_pasted_where_its_id_is_taken_gets_a_new_one() {
    let mut document = start();
    let excerpt = document.excerpt(matrix(), &[FactorId::from_random(1)]);
    let paste = document.paste(matrix(), Quadrant::Weaknesses.into(), 0, &excerpt, &mut Numbers(7));
    paste.apply(&mut document).unwrap();
    let pasted = &document.matrices[0].factors.weaknesses[0];
    assert_eq!(pasted.statement, "Staff");
    assert_ne!(pasted.id, FactorId::from_random(1));
}
