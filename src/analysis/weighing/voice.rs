//! Whose answers there are, and whose count.

use crate::model::{AnswerSheet, Document, Matrix, Participant, WeightingMethod};

/// A person with the answers given in one round.
#[derive(Debug, Clone, Copy)]
pub(super) struct Voice<'a> {
    /// Who.
    pub(super) person: &'a Participant,
    /// What was answered.
    pub(super) sheet: &'a AnswerSheet,
    /// How much it counts.
    pub(super) weight: f64,
}

impl Voice<'_> {
    /// The person alone, who then counts for all, even if excluded from the group.
    pub(super) fn alone(self) -> Self {
        Self { weight: 1.0, ..self }
    }

    /// Whether the answers are part of the group's result.
    pub(super) fn counts(&self) -> bool {
        self.sheet.excluded.is_none() && self.weight > 0.0
    }
}

/// Everybody who answered anything for the method in a round, in the order of the document.
pub(super) fn voices<'a>(document: &'a Document, matrix: &'a Matrix, round: u32) -> Vec<Voice<'a>> {
    let of = |person: &'a Participant| {
        let mut sheets = matrix.answers.iter().filter(|sheet| sheet.round == round && sheet.person == person.id);
        sheets.next().map(|sheet| Voice { person, sheet, weight: person.weight.get() })
    };
    let answered = |voice: &Voice| has_answers(voice.sheet, matrix.weighting);
    document.people.iter().filter_map(of).filter(answered).collect()
}

fn has_answers(sheet: &AnswerSheet, method: WeightingMethod) -> bool {
    match method {
        WeightingMethod::Direct => !sheet.direct.is_empty(),
        WeightingMethod::Points => !sheet.points.is_empty(),
        WeightingMethod::Dots => !sheet.dots.is_empty(),
        WeightingMethod::Borda | WeightingMethod::Ranks => !sheet.ranks.is_empty(),
        WeightingMethod::Pairwise => !(sheet.within.is_empty() && sheet.between.is_empty() && sheet.groups.is_empty()),
        WeightingMethod::BestWorst => !sheet.best_worst.is_empty() || sheet.best_worst_groups.is_some(),
    }
}
