//! Which questions a method asks, which of them are open, and in which order to ask them.

use super::layout::Layout;
use super::pairwise::{judgments, pairs};
use super::{best_worst, lists};

use crate::analysis::methods::{Judgments, awot};
use crate::analysis::outcome::MatrixAnalysis;
use crate::model::{
    AnswerSheet, BetweenConvention, Compared, Conventions, FactorId, JudgmentSet, Matrix, PersonId, SheetKey,
    WeightingMethod,
};

/// Which of two is the more important, and how many times?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// The set it belongs to.
    pub set: JudgmentSet,
    /// One side.
    pub row: Compared,
    /// The other.
    pub column: Compared,
    /// Whether it is answered.
    pub is_answered: bool,
}

/// The questions of pairwise comparison for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questions {
    /// All of them, in a good order to ask: set by set, each factor against its neighbour first, so that the answers
    /// soon link all factors, and no factor twice in a row where it can be helped.
    pub all: Vec<Question>,
    /// How many judgments a full set needs.
    pub needed: usize,
    /// How many link everything, so that a method for incomplete judgments gives priorities.
    pub least: usize,
    /// Whether the questions between quadrants wait until it is known which factors stand for them.
    pub between_waits: bool,
}

impl Questions {
    /// The questions that are open, in order.
    pub fn open(&self) -> impl Iterator<Item = &Question> {
        self.all.iter().filter(|question| !question.is_answered)
    }

    /// The next question to ask.
    #[must_use]
    pub fn next(&self) -> Option<&Question> {
        self.open().next()
    }

    /// How many are answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.all.iter().filter(|question| question.is_answered).count()
    }
}

/// The questions of pairwise comparison about a matrix for one person, in the current round.
#[must_use]
pub fn questions(matrix: &Matrix, analysis: &MatrixAnalysis, person: PersonId) -> Questions {
    let layout = Layout::of(&analysis.factors);
    let key = SheetKey { round: matrix.current_round(), person };
    let nothing = AnswerSheet::new(key);
    let sheet = matrix.sheet(key).unwrap_or(&nothing);
    let kurttila = matrix.conventions.between == BetweenConvention::Kurttila;
    let tops = analysis.tops.as_deref().filter(|_| kurttila);
    let between_waits = kurttila && tops.is_none() && layout.quadrants.len() > 1;
    let sets = layout.sets().filter(|set| *set != JudgmentSet::Between || !between_waits);
    Questions {
        all: sets.flat_map(|set| questions_of_set(&layout, set, tops, sheet)).collect(),
        needed: awot::judgments_needed(&layout.sizes()),
        least: layout.sets().map(|set| layout.set_size(set).saturating_sub(1)).sum(),
        between_waits,
    }
}

/// How many judgments full pairwise comparison of a matrix needs: 46 for four quadrants of 5 factors, 186 for 10.
#[must_use]
pub fn judgments_needed(matrix: &Matrix) -> usize {
    let sizes: Vec<usize> = matrix.factors.iter().map(|(_, factors)| factors.len()).collect();
    awot::judgments_needed(&sizes)
}

fn questions_of_set(
    layout: &Layout,
    set: JudgmentSet,
    tops: Option<&[FactorId]>,
    sheet: &AnswerSheet,
) -> Vec<Question> {
    let compared = layout.compared(set, tops);
    let answers = judgments(layout, set, tops, sheet).ok();
    let is_answered = |row, column| answers.as_ref().is_some_and(|answers| answers.get(row, column).is_some());
    let question = |(row, column): (usize, usize)| Question {
        set,
        row: compared[row],
        column: compared[column],
        is_answered: is_answered(row, column),
    };
    in_order(compared.len()).into_iter().map(question).collect()
}

/// All pairs: neighbours first, then those two apart, and so on.
fn in_order(count: usize) -> Vec<(usize, usize)> {
    (1..count).flat_map(|distance| (0..count - distance).map(move |row| (row, row + distance))).collect()
}

/// How many questions of the method a person answered, and how many it asks.
pub(super) fn progress(
    layout: &Layout,
    method: WeightingMethod,
    conventions: &Conventions,
    tops: Option<&[FactorId]>,
    sheet: &AnswerSheet,
) -> (usize, usize) {
    match method {
        WeightingMethod::Pairwise => {
            let waits = |set| {
                set == JudgmentSet::Between && tops.is_none() && conventions.between == BetweenConvention::Kurttila
            };
            let sets = layout.sets().filter(|set| !waits(*set));
            let answers = sets.filter_map(|set| judgments(layout, set, tops, sheet).ok());
            let answered = answers.map(|answers: Judgments| answers.answered().count()).sum();
            (answered, layout.sets().map(|set| pairs(layout.set_size(set))).sum())
        }
        WeightingMethod::BestWorst => {
            let asked = layout.sets().map(|set| (2 * layout.set_size(set)).saturating_sub(3)).sum();
            let sets = layout.sets().filter(|set| layout.set_size(*set) > 1);
            (sets.map(|set| best_worst::answered(layout, set, sheet)).sum(), asked)
        }
        _ => (lists::answered(layout, method, sheet), layout.all.len()),
    }
}
