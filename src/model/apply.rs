//! How a change is made in a document, and what leads back.

use super::invariants::{of_conventions, of_evidence, of_matrix, of_records, of_sheet, of_strategy};
use super::source_run::SourceRun;
use super::{
    AnswerSheet, Change, Document, DocumentChange, EditError, Factor, FactorChange, FactorId, Matrix, MatrixChange,
    MatrixId, Participant, PersonId, Place, SheetKey, Source, Strategy, StrategyId, Violation,
};
use std::fmt::Display;

pub(super) type Applied = Result<Option<Change>, EditError>;

impl Change {
    /// Makes the change and returns its inverse; nothing when the document already was so.
    ///
    /// # Errors
    /// When the change names what is not there, takes an id twice, removes what is referred to, or would break a
    /// rule of the document. The document is then as it was.
    pub fn apply(self, document: &mut Document) -> Applied {
        match self {
            Self::Replace(other) => replace(document, *other),
            Self::Document(change) => edit_document(document, change),
            Self::InsertMatrix { index, matrix } => insert_matrix(document, index, *matrix),
            Self::RemoveMatrix(id) => remove_matrix(document, id),
            Self::MoveMatrix { matrix, index } => move_matrix(document, matrix, index),
            Self::Matrix { matrix, change } => edit_matrix(document, matrix, change),
            Self::InsertFactor { matrix, place, index, factor } => {
                insert_factor(document, matrix, place, index, *factor)
            }
            Self::RemoveFactor { matrix, factor } => remove_factor(document, matrix, factor),
            Self::MoveFactor { matrix, factor, place, index } => move_factor(document, matrix, factor, place, index),
            Self::Factor { matrix, factor, change } => edit_factor(document, matrix, factor, change),
            Self::InsertSource { index, source } => SourceRun::default().insert(document, index, *source),
            Self::RemoveSource(id) => SourceRun::default().remove(document, id),
            Self::EditSource(source) => edit_source(document, *source),
            Self::InsertPerson { index, person } => insert_person(document, index, person),
            Self::RemovePerson(id) => remove_person(document, id),
            Self::EditPerson(person) => edit_person(document, person),
            Self::InsertStrategy { index, strategy } => insert_strategy(document, index, *strategy),
            Self::RemoveStrategy(id) => remove_strategy(document, id),
            Self::EditStrategy(strategy) => edit_strategy(document, *strategy),
            Self::MoveStrategy { strategy, index } => move_strategy(document, strategy, index),
        }
    }
}

/// Puts `value` into `field` and returns what was there, or nothing when they are equal.
fn set<T: PartialEq>(field: &mut T, value: T) -> Option<T> {
    (*field != value).then(|| std::mem::replace(field, value))
}

pub(super) fn missing(what: &'static str, id: &dyn Display) -> EditError {
    EditError::Missing { what, id: id.to_string() }
}

pub(super) fn refuse_taken(taken: bool, what: &'static str, id: &dyn Display) -> Result<(), EditError> {
    if taken { Err(EditError::Taken { what, id: id.to_string() }) } else { Ok(()) }
}

pub(super) fn refuse_used(used: bool, what: &'static str, id: &dyn Display) -> Result<(), EditError> {
    if used { Err(EditError::InUse { what, id: id.to_string() }) } else { Ok(()) }
}

fn refuse(violation: Option<Violation>) -> Result<(), EditError> {
    violation.map_or(Ok(()), |violation| Err(EditError::Breaks(violation)))
}

/// Inserts at an index, or at the end when the index lies beyond it.
fn insert<T>(list: &mut Vec<T>, index: usize, item: T) {
    list.insert(index.min(list.len()), item);
}

/// Moves an item to an index counted after the move; tells whether anything moved.
fn reposition<T>(list: &mut Vec<T>, from: usize, to: usize) -> bool {
    let item = list.remove(from);
    let to = to.min(list.len());
    list.insert(to, item);
    from != to
}

fn matrix_mut(document: &mut Document, id: MatrixId) -> Result<&mut Matrix, EditError> {
    document.matrices.iter_mut().find(|matrix| matrix.id == id).ok_or_else(|| missing("matrix", &id))
}

fn matrix_ref(document: &Document, id: MatrixId) -> Result<&Matrix, EditError> {
    document.matrix(id).ok_or_else(|| missing("matrix", &id))
}

fn replace(document: &mut Document, other: Document) -> Applied {
    refuse(other.violations().into_iter().next())?;
    Ok(set(document, other).map(|before| Change::Replace(Box::new(before))))
}

fn edit_document(document: &mut Document, change: DocumentChange) -> Applied {
    use DocumentChange as E;
    let back = match change {
        E::Title(value) => set(&mut document.title, value).map(E::Title),
        E::Authors(value) => set(&mut document.authors, value).map(E::Authors),
        E::Affiliation(value) => set(&mut document.affiliation, value).map(E::Affiliation),
        E::Date(value) => set(&mut document.date, value).map(E::Date),
        E::Created(value) => set(&mut document.created, value).map(E::Created),
        E::Language(value) => set(&mut document.language, value).map(E::Language),
        E::Context(value) => checked_field(document, |document| &mut document.context, value)?.map(E::Context),
        E::Matches(value) => checked_field(document, |document| &mut document.matches, value)?.map(E::Matches),
        E::Surveys(value) => set(&mut document.surveys, value).map(E::Surveys),
        E::SetAside(value) => checked_field(document, |document| &mut document.set_aside, value)?.map(E::SetAside),
        E::Decisions(value) => set(&mut document.decisions, value).map(E::Decisions),
    };
    Ok(back.map(Change::Document))
}

/// Sets a field that holds references, unless one of them would dangle.
fn checked_field<T: PartialEq>(
    document: &mut Document,
    field: impl Fn(&mut Document) -> &mut T,
    value: T,
) -> Result<Option<T>, EditError> {
    let Some(old) = set(field(document), value) else { return Ok(None) };
    if let Some(violation) = of_records(document) {
        *field(document) = old;
        return Err(EditError::Breaks(violation));
    }
    Ok(Some(old))
}

fn insert_matrix(document: &mut Document, index: usize, matrix: Matrix) -> Applied {
    refuse_taken(document.matrix(matrix.id).is_some(), "matrix", &matrix.id)?;
    refuse(of_matrix(document, &matrix))?;
    let id = matrix.id;
    insert(&mut document.matrices, index, matrix);
    Ok(Some(Change::RemoveMatrix(id)))
}

fn remove_matrix(document: &mut Document, id: MatrixId) -> Applied {
    let index = document.matrices.iter().position(|matrix| matrix.id == id).ok_or_else(|| missing("matrix", &id))?;
    refuse_used(document.names_matrix(id), "matrix", &id)?;
    let matrix = Box::new(document.matrices.remove(index));
    Ok(Some(Change::InsertMatrix { index, matrix }))
}

fn move_matrix(document: &mut Document, id: MatrixId, index: usize) -> Applied {
    let from = document.matrices.iter().position(|matrix| matrix.id == id).ok_or_else(|| missing("matrix", &id))?;
    let moved = reposition(&mut document.matrices, from, index);
    Ok(moved.then_some(Change::MoveMatrix { matrix: id, index: from }))
}

fn edit_matrix(document: &mut Document, id: MatrixId, change: MatrixChange) -> Applied {
    use MatrixChange as E;
    check_matrix_change(document, id, &change)?;
    let matrix = matrix_mut(document, id)?;
    let back = match change {
        E::Title(value) => set(&mut matrix.title, value).map(E::Title),
        E::Date(value) => set(&mut matrix.date, value).map(E::Date),
        E::Illustration(value) => set(&mut matrix.illustration, value).map(E::Illustration),
        E::EqualWeights(value) => set(&mut matrix.equal_weights, value).map(E::EqualWeights),
        E::Head(quadrant, value) => set(&mut matrix.heads[quadrant], value).map(|old| E::Head(quadrant, old)),
        E::Weighting(value) => set(&mut matrix.weighting, value).map(E::Weighting),
        E::Conventions(value) => set(&mut matrix.conventions, *value).map(|old| E::Conventions(Box::new(old))),
        E::Rounds(value) => set(&mut matrix.rounds, value).map(E::Rounds),
        E::Seed(value) => set(&mut matrix.seed, value).map(E::Seed),
        E::Samples(value) => set(&mut matrix.samples, value).map(E::Samples),
        E::Sheet(sheet) => put_sheet(matrix, *sheet),
        E::RemoveSheet(key) => take_sheet(matrix, key),
    };
    Ok(back.map(|change| Change::Matrix { matrix: id, change }))
}

fn check_matrix_change(document: &Document, id: MatrixId, change: &MatrixChange) -> Result<(), EditError> {
    let matrix = matrix_ref(document, id)?;
    match change {
        MatrixChange::Sheet(sheet) => refuse(of_sheet(document, matrix, sheet)),
        MatrixChange::Conventions(conventions) => refuse(of_conventions(id, conventions)),
        MatrixChange::Rounds(rounds) => {
            let last = matrix.answers.iter().map(|sheet| sheet.round).max().unwrap_or(1);
            let enough = last == 1 || usize::try_from(last).is_ok_and(|last| last <= rounds.len());
            refuse_used(!enough, "round", &last)
        }
        MatrixChange::Samples(0) => refuse(Some(Violation::out_of_range(id, "samples", "1 or more"))),
        _ => Ok(()),
    }
}

/// Sheets stand in the order of round and person, so that the file does not depend on who answered first.
fn put_sheet(matrix: &mut Matrix, sheet: AnswerSheet) -> Option<MatrixChange> {
    let key = sheet.key();
    if let Some(old) = matrix.answers.iter_mut().find(|old| old.key() == key) {
        return set(old, sheet).map(|old| MatrixChange::Sheet(Box::new(old)));
    }
    let index = matrix.answers.iter().position(|other| other.key() > key).unwrap_or(matrix.answers.len());
    matrix.answers.insert(index, sheet);
    Some(MatrixChange::RemoveSheet(key))
}

fn take_sheet(matrix: &mut Matrix, key: SheetKey) -> Option<MatrixChange> {
    let index = matrix.answers.iter().position(|sheet| sheet.key() == key)?;
    Some(MatrixChange::Sheet(Box::new(matrix.answers.remove(index))))
}

fn insert_factor(document: &mut Document, id: MatrixId, place: Place, index: usize, factor: Factor) -> Applied {
    let matrix = matrix_ref(document, id)?;
    refuse_taken(matrix.position(factor.id).is_some(), "factor", &factor.id)?;
    refuse(of_evidence(document, &format!("factor {}", factor.id), &factor.evidence))?;
    let back = Change::RemoveFactor { matrix: id, factor: factor.id };
    insert(matrix_mut(document, id)?.at_mut(place), index, factor);
    Ok(Some(back))
}

fn remove_factor(document: &mut Document, id: MatrixId, factor: FactorId) -> Applied {
    let (place, index) = matrix_ref(document, id)?.position(factor).ok_or_else(|| missing("factor", &factor))?;
    refuse_used(document.names_factor(id, factor), "factor", &factor)?;
    let factor = Box::new(matrix_mut(document, id)?.at_mut(place).remove(index));
    Ok(Some(Change::InsertFactor { matrix: id, place, index, factor }))
}

fn move_factor(document: &mut Document, id: MatrixId, factor: FactorId, place: Place, index: usize) -> Applied {
    let matrix = matrix_mut(document, id)?;
    let (from, from_index) = matrix.position(factor).ok_or_else(|| missing("factor", &factor))?;
    let moved = if from == place {
        reposition(matrix.at_mut(place), from_index, index)
    } else {
        let item = matrix.at_mut(from).remove(from_index);
        insert(matrix.at_mut(place), index, item);
        true
    };
    Ok(moved.then_some(Change::MoveFactor { matrix: id, factor, place: from, index: from_index }))
}

fn edit_factor(document: &mut Document, matrix: MatrixId, id: FactorId, change: FactorChange) -> Applied {
    use FactorChange as E;
    if let E::Evidence(evidence) = &change {
        refuse(of_evidence(document, &format!("factor {id}"), evidence))?;
    }
    let place = matrix_mut(document, matrix)?;
    let (at, index) = place.position(id).ok_or_else(|| missing("factor", &id))?;
    let factor = &mut place.at_mut(at)[index];
    let back = match change {
        E::Statement(value) => set(&mut factor.statement, value).map(E::Statement),
        E::Note(value) => set(&mut factor.note, value).map(E::Note),
        E::Tags(value) => set(&mut factor.tags, value).map(E::Tags),
        E::Weight(value) => set(&mut factor.weight, value).map(E::Weight),
        E::Rating(value) => set(&mut factor.rating, value).map(E::Rating),
        E::Evidence(value) => set(&mut factor.evidence, value).map(E::Evidence),
    };
    Ok(back.map(|change| Change::Factor { matrix, factor: id, change }))
}

fn edit_source(document: &mut Document, source: Source) -> Applied {
    let id = source.id;
    let index = document.sources.iter().position(|old| old.id == id).ok_or_else(|| missing("source", &id))?;
    let back = checked_field(document, |document| &mut document.sources[index], source)?;
    Ok(back.map(|old| Change::EditSource(Box::new(old))))
}

fn insert_person(document: &mut Document, index: usize, person: Participant) -> Applied {
    refuse_taken(document.person(person.id).is_some(), "participant", &person.id)?;
    let id = person.id;
    insert(&mut document.people, index, person);
    Ok(Some(Change::RemovePerson(id)))
}

fn remove_person(document: &mut Document, id: PersonId) -> Applied {
    let index = document.people.iter().position(|person| person.id == id).ok_or_else(|| missing("participant", &id))?;
    refuse_used(document.names_person(id), "participant", &id)?;
    let person = document.people.remove(index);
    Ok(Some(Change::InsertPerson { index, person }))
}

fn edit_person(document: &mut Document, person: Participant) -> Applied {
    let old = document.people.iter_mut().find(|old| old.id == person.id);
    let old = old.ok_or_else(|| missing("participant", &person.id))?;
    Ok(set(old, person).map(Change::EditPerson))
}

fn insert_strategy(document: &mut Document, index: usize, strategy: Strategy) -> Applied {
    refuse_taken(document.strategy(strategy.id).is_some(), "strategy", &strategy.id)?;
    refuse(of_strategy(document, &strategy))?;
    let id = strategy.id;
    insert(&mut document.strategies, index, strategy);
    Ok(Some(Change::RemoveStrategy(id)))
}

fn strategy_index(document: &Document, id: StrategyId) -> Result<usize, EditError> {
    document.strategies.iter().position(|strategy| strategy.id == id).ok_or_else(|| missing("strategy", &id))
}

fn remove_strategy(document: &mut Document, id: StrategyId) -> Applied {
    let index = strategy_index(document, id)?;
    refuse_used(document.names_strategy(id), "strategy", &id)?;
    let strategy = Box::new(document.strategies.remove(index));
    Ok(Some(Change::InsertStrategy { index, strategy }))
}

fn edit_strategy(document: &mut Document, strategy: Strategy) -> Applied {
    let index = strategy_index(document, strategy.id)?;
    refuse(of_strategy(document, &strategy))?;
    let old = set(&mut document.strategies[index], strategy);
    Ok(old.map(|old| Change::EditStrategy(Box::new(old))))
}

fn move_strategy(document: &mut Document, id: StrategyId, index: usize) -> Applied {
    let from = strategy_index(document, id)?;
    let moved = reposition(&mut document.strategies, from, index);
    Ok(moved.then_some(Change::MoveStrategy { strategy: id, index: from }))
}
