//! Answers that give each factor a number: points, dots, ranks, weights and ratings.

use super::people::ACROSS;
use super::{Asked, table, title};
use crate::model::{AnswerSheet, FactorId};
use crate::report::content::block::{Block, Cell};
use crate::report::theme::Kind;

/// What a participant says of a factor.
type Answer = fn(&AnswerSheet, FactorId) -> Option<f64>;

impl Asked<'_> {
    /// A table for each method by which somebody answered: a row a factor, a column a participant.
    pub(super) fn lists(self, sheets: &[&AnswerSheet]) -> Vec<Block> {
        let words = self.material.words;
        let methods: [(&str, Answer); 5] = [
            (words.columns.weight, weight),
            (words.columns.rating, rating),
            (words.judging.points, points),
            (words.judging.dots, dots),
            (words.columns.rank, rank),
        ];
        methods.into_iter().flat_map(|(name, answer)| self.list(name, answer, sheets)).collect()
    }

    fn list(self, name: &str, answer: Answer, sheets: &[&AnswerSheet]) -> Vec<Block> {
        let answers = |sheet: &&&AnswerSheet| self.analysis.factors.iter().any(|it| answer(sheet, it.id).is_some());
        let answered: Vec<&AnswerSheet> = sheets.iter().filter(answers).copied().collect();
        let label = self.material.words.columns.label;
        let of_some = |sheets: &[&AnswerSheet]| {
            let rows = self.analysis.factors.iter().map(|factor| {
                let value = |sheet: &&AnswerSheet| self.entered(answer(sheet, factor.id));
                (factor.label.clone(), sheets.iter().map(value).collect())
            });
            [title(name), table(label, sheets.iter().map(|sheet| self.code(sheet.person)), rows)]
        };
        answered.chunks(ACROSS).flat_map(of_some).collect()
    }

    /// A number as it was answered.
    fn entered(self, value: Option<f64>) -> Cell {
        Cell::of(Kind::Number, value.map_or("–".to_owned(), |value| self.material.words.entered(value)))
    }
}

fn weight(sheet: &AnswerSheet, factor: FactorId) -> Option<f64> {
    Some(sheet.direct.iter().find(|answer| answer.factor == factor)?.weight?.get())
}

fn rating(sheet: &AnswerSheet, factor: FactorId) -> Option<f64> {
    Some(f64::from(sheet.direct.iter().find(|answer| answer.factor == factor)?.rating?.get()))
}

fn points(sheet: &AnswerSheet, factor: FactorId) -> Option<f64> {
    Some(sheet.points.iter().find(|answer| answer.factor == factor)?.points.get())
}

fn dots(sheet: &AnswerSheet, factor: FactorId) -> Option<f64> {
    Some(f64::from(sheet.dots.iter().find(|answer| answer.factor == factor)?.votes))
}

fn rank(sheet: &AnswerSheet, factor: FactorId) -> Option<f64> {
    Some(f64::from(sheet.ranks.iter().find(|answer| answer.factor == factor)?.rank))
}
