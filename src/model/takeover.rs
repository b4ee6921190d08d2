//! Taking over from one matrix to another: a factor, a weight, its sources, or everything; and a matrix for the next
//! year. Each is one step in the history. Matrices are never merged without being asked: what people answered stays
//! where they answered it.

use super::{
    Change, Document, Edit, EditLabel, Evidence, Factor, FactorChange, FactorId, IdSource, Matrix, MatrixId,
    PerQuadrant, Place, Quadrant,
};
use std::collections::{BTreeMap, BTreeSet};

/// The matrix from which something is taken over; it may stand in another document.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// Where it stands.
    pub document: &'a Document,
    /// Which it is.
    pub matrix: MatrixId,
}

impl Origin<'_> {
    fn factor(&self, id: FactorId) -> Option<(Place, &Factor)> {
        self.document.matrix(self.matrix)?.all_factors().find(|(_, factor)| factor.id == id)
    }

    fn placed(&self) -> impl Iterator<Item = (Quadrant, &Factor)> {
        self.document.matrix(self.matrix).into_iter().flat_map(Matrix::placed)
    }
}

impl Document {
    /// Copies a factor with its id and its sources to the end of the same quadrant of another matrix; nothing where the
    /// factor is missing, or the other matrix is, or holds that id already.
    #[must_use]
    pub fn takeover_of_factor(&self, origin: Origin<'_>, factor: FactorId, to: MatrixId) -> Option<Edit> {
        let (place, original) = origin.factor(factor)?;
        let held = self.matrix(to)?.all_factors().any(|(_, other)| other.id == factor);
        let mut changes = self.lacking(origin, &[factor]);
        let copy = Box::new(original.clone());
        changes.push(Change::InsertFactor { matrix: to, place, index: usize::MAX, factor: copy });
        (!held).then(|| Edit::new(EditLabel::TakeOverFactor, changes))
    }

    /// Gives the second factor, in another matrix, the weight entered for the first.
    #[must_use]
    pub fn takeover_of_weight(&self, origin: Origin<'_>, pair: [FactorId; 2], to: MatrixId) -> Option<Edit> {
        let weight = origin.factor(pair[0])?.1.weight;
        let changes = vec![Change::Factor { matrix: to, factor: pair[1], change: FactorChange::Weight(weight) }];
        Some(Edit::new(EditLabel::TakeOverWeight, changes))
    }

    /// Adds to the second factor, in another matrix, the evidence of the first that it lacks, with the sources.
    #[must_use]
    pub fn takeover_of_sources(&self, origin: Origin<'_>, pair: [FactorId; 2], to: MatrixId) -> Option<Edit> {
        let more = &origin.factor(pair[0])?.1.evidence;
        let mut evidence: Vec<Evidence> = Origin { document: self, matrix: to }.factor(pair[1])?.1.evidence.clone();
        for item in more {
            if !evidence.contains(item) {
                evidence.push(item.clone());
            }
        }
        let mut changes = self.lacking(origin, &[pair[0]]);
        changes.push(Change::Factor { matrix: to, factor: pair[1], change: FactorChange::Evidence(evidence) });
        Some(Edit::new(EditLabel::TakeOverSources, changes))
    }

    /// Makes the quadrants of a matrix say what those of another say: matched factors take over every field and their
    /// quadrant, unmatched ones are copied or removed. `pairs` are the matched factors. The tray stays as it is.
    #[must_use]
    pub fn takeover_of_all(
        &self,
        origin: Origin<'_>,
        pairs: &[[FactorId; 2]],
        to: MatrixId,
        ids: &mut dyn IdSource,
    ) -> Option<Edit> {
        let partners: BTreeMap<FactorId, FactorId> = pairs.iter().map(|[from, to]| (*from, *to)).collect();
        let kept: BTreeSet<FactorId> = partners.values().copied().collect();
        let gone: Vec<FactorId> =
            self.matrix(to)?.placed().map(|(_, it)| it.id).filter(|id| !kept.contains(id)).collect();
        let all = self.matrix(to)?.all_factors().map(|(_, factor)| factor.id);
        let mut taken: BTreeSet<FactorId> = all.filter(|id| !gone.contains(id)).collect();
        let wanted: Vec<FactorId> = origin.placed().map(|(_, factor)| factor.id).collect();
        let mut changes = self.removal_of_factors(to, &gone).changes;
        changes.extend(self.lacking(origin, &wanted));
        // Each factor goes to the end in turn, which orders them all. A quadrant that is in order already is left alone:
        // moving each of its factors would be a step that changes nothing.
        let in_order = PerQuadrant::from_fn(|quadrant| {
            let here = origin.placed().filter(|(other, _)| *other == quadrant).map(|(_, factor)| factor.id);
            let wanted = here.map(|id| partners.get(&id).copied());
            let standing = self.matrix(to).into_iter().flat_map(|matrix| &matrix.factors[quadrant]);
            standing.map(|factor| factor.id).filter(|id| kept.contains(id)).map(Some).eq(wanted)
        });
        for (quadrant, factor) in origin.placed() {
            let place = Place::from(quadrant);
            if let Some(partner) = partners.get(&factor.id) {
                changes.extend(overwriting(factor, to, *partner));
                if !in_order[quadrant] {
                    changes.push(Change::MoveFactor { matrix: to, factor: *partner, place, index: usize::MAX });
                }
                continue;
            }
            let mut copy = Box::new(factor.clone());
            while !taken.insert(copy.id) {
                copy.id = FactorId::from_random(ids.next_bits());
            }
            changes.push(Change::InsertFactor { matrix: to, place, index: usize::MAX, factor: copy });
        }
        Some(Edit::new(EditLabel::TakeOverAll, changes))
    }

    /// Repeats a matrix for the next year, to stand behind the original: with the ids of its factors, a date one year on
    /// and a title that says so, but without the answers, which people gave for another year.
    #[must_use]
    pub fn next_years_matrix(&self, id: MatrixId, copy: MatrixId) -> Option<Edit> {
        let index = self.matrices.iter().position(|matrix| matrix.id == id)?;
        let old = &self.matrices[index];
        let matrix = Matrix {
            id: copy,
            title: next_title(old),
            date: old.date.map(super::Date::next_year),
            answers: Vec::new(),
            rounds: Vec::new(),
            ..old.clone()
        };
        let insert = Change::InsertMatrix { index: index + 1, matrix: Box::new(matrix) };
        Some(Edit::new(EditLabel::RepeatMatrix, vec![insert]))
    }

    /// Inserts the sources that some factors cite and this document lacks.
    fn lacking(&self, origin: Origin<'_>, factors: &[FactorId]) -> Vec<Change> {
        self.insertions_of(&origin.document.excerpt(origin.matrix, factors).sources)
    }
}

/// Every field of a factor but its id, as edits of another one.
fn overwriting(factor: &Factor, matrix: MatrixId, id: FactorId) -> impl Iterator<Item = Change> {
    let edits = [
        FactorChange::Statement(factor.statement.clone()),
        FactorChange::Note(factor.note.clone()),
        FactorChange::Tags(factor.tags.clone()),
        FactorChange::Weight(factor.weight),
        FactorChange::Rating(factor.rating),
        FactorChange::Evidence(factor.evidence.clone()),
    ];
    edits.into_iter().map(move |edit| Change::Factor { matrix, factor: id, change: edit })
}

/// The title with its year raised, or with the next year behind it.
fn next_title(matrix: &Matrix) -> String {
    let title = &matrix.title;
    let Some(date) = matrix.date else {
        return if title.is_empty() { String::new() } else { format!("{title} (next year)") };
    };
    let (old, new) = (date.year().to_string(), date.next_year().year().to_string());
    let stands_alone = |at: usize| {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        !digit(title[..at].chars().next_back()) && !digit(title[at + old.len()..].chars().next())
    };
    match title.match_indices(&old).find(|(at, _)| stands_alone(*at)) {
        Some((at, _)) => format!("{}{new}{}", &title[..at], &title[at + old.len()..]),
        None if title.is_empty() => new,
        None => format!("{title} ({new})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, date: Option<&str>, expected: &str) {
        let mut matrix = Matrix::new(MatrixId::from_random(1), title);
        matrix.date = date.map(|date| date.parse().unwrap());
        assert_eq!(next_title(&matrix), expected);
    }

    #[test]
    fn the_title_says_the_next_year() {
        check("Plan 2025 (draft)", Some("2025-03"), "Plan 2026 (draft)");
        check("Plan", Some("2025"), "Plan (2026)");
        check("Room 12025", Some("2025"), "Room 12025 (2026)");
        check("", Some("2025"), "2026");
        check("Plan", None, "Plan (next year)");
        check("План 2025", Some("2025"), "План 2026");
    }
}
