//! Pairwise judgments as the matrices that they fill, with the priorities that follow from each alone.

use super::{Asked, table, title};
use crate::analysis::methods::{Judgments, consistency, pairwise};
use crate::model::{AnswerSheet, FactorId, FactorJudgment, Quadrant};
use crate::report::content::block::{Block, Cell};
use crate::report::theme::Kind;

/// What is compared, with the labels.
struct Set<'a, T> {
    name: &'a str,
    things: Vec<(T, String)>,
}

impl Asked<'_> {
    /// A matrix for each set of pairs that a participant answered.
    pub(super) fn pairwise(self, sheet: &AnswerSheet) -> Vec<Block> {
        let words = self.material.words;
        let of_quadrant = |quadrant: Quadrant| {
            let things = self.analysis.quadrant(quadrant).map(|factor| (factor.id, factor.label.clone())).collect();
            self.factors(&Set { name: words.quadrant(self.matrix, quadrant), things }, &sheet.within)
        };
        let mut blocks: Vec<Block> = Quadrant::ALL.into_iter().flat_map(of_quadrant).collect();
        let between = &words.between_quadrants();
        blocks.extend(self.factors(&Set { name: between, things: self.compared(&sheet.between) }, &sheet.between));
        let things = Quadrant::ALL.map(|quadrant| (quadrant, quadrant.letter().to_string())).to_vec();
        let pairs = sheet.groups.iter().map(|judgment| (judgment.row, judgment.column, judgment.value.get()));
        blocks.extend(self.matrix(&Set { name: between, things }, pairs));
        blocks
    }

    /// The factors that some judgments are about, in the order of the matrix.
    fn compared(self, judgments: &[FactorJudgment]) -> Vec<(FactorId, String)> {
        let named = |id| judgments.iter().any(|judgment| judgment.row == id || judgment.column == id);
        let factors = self.analysis.factors.iter().filter(|factor| named(factor.id));
        factors.map(|factor| (factor.id, factor.label.clone())).collect()
    }

    fn factors(self, set: &Set<'_, FactorId>, judgments: &[FactorJudgment]) -> Vec<Block> {
        self.matrix(set, judgments.iter().map(|judgment| (judgment.row, judgment.column, judgment.value.get())))
    }

    /// Title and table of a set; nothing where no pair of it is answered.
    fn matrix<T: PartialEq>(self, set: &Set<'_, T>, pairs: impl Iterator<Item = (T, T, f64)>) -> Vec<Block> {
        let place = |wanted: &T| set.things.iter().position(|(thing, _)| thing == wanted);
        let placed = pairs.filter_map(|(row, column, value)| Some((place(&row)?, place(&column)?, value)));
        let placed: Vec<(usize, usize, f64)> = placed.filter(|(row, column, _)| row != column).collect();
        if placed.is_empty() {
            return Vec::new();
        }
        let Ok(judgments) = Judgments::from_pairs(set.things.len(), placed) else { return Vec::new() };
        let (weights, cr) = self.follows(&judgments);
        let mut heads: Vec<String> = set.things.iter().map(|(_, label)| label.clone()).collect();
        heads.push("w".to_owned());
        let rows = set.things.iter().enumerate().map(|(row, (_, label))| {
            let cell = |column| Cell::of(Kind::Number, self.ratio(judgments.get(row, column)));
            let mut cells: Vec<Cell> = (0..judgments.len()).map(cell).collect();
            cells.push(self.number(weights.as_ref().map(|weights| weights[row]), 3));
            (label.clone(), cells)
        });
        let words = self.material.words;
        let name = cr.map(|cr| words.judging_set(set.name, words.number(cr, 3)));
        vec![title(name.unwrap_or_else(|| set.name.to_owned())), table("", heads, rows)]
    }

    /// Priorities and consistency ratio of judgments alone, as far as the conventions of the matrix give them.
    fn follows(self, judgments: &Judgments) -> (Option<Vec<f64>>, Option<f64>) {
        let used = &self.matrix.conventions;
        let Ok(found) = pairwise::priorities(judgments, used.prioritisation, used.incomplete) else {
            return (None, None);
        };
        let cr = consistency::consistency_ratio(judgments, found.lambda_max, used.random_index, used.incomplete);
        (Some(found.weights), cr.ok().flatten().filter(|_| judgments.len() > 2))
    }

    /// "3", "1/3": a judgment as it was answered; the opposite of a whole number is a fraction.
    pub(super) fn ratio(self, value: Option<f64>) -> String {
        let words = self.material.words;
        let Some(value) = value else { return "–".to_owned() };
        let inverse = value.recip();
        if value < 1.0 && (inverse - inverse.round()).abs() < 1e-6 {
            format!("1/{}", words.number(inverse, 0))
        } else {
            words.entered(value)
        }
    }
}
