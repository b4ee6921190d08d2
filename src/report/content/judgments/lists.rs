//! Answers that give each factor a number: points, dots, ranks, weights and ratings.

use super::people::parted;
use super::{Asked, table, title};
use crate::model::{AnswerSheet, FactorId, PersonId};
use crate::report::content::block::{Block, Cell};
use crate::report::theme::Kind;
use std::collections::HashMap;

/// What a participant says of the factors.
type Answers = HashMap<FactorId, f64>;
/// Finds that on a sheet.
type Answered = fn(&AnswerSheet) -> Answers;

impl Asked<'_> {
    /// A table for each method by which somebody answered: a row a factor, a column a participant.
    pub(super) fn lists(self, sheets: &[&AnswerSheet]) -> Vec<Block> {
        let words = self.material.words;
        let methods: [(&str, Answered); 5] = [
            (words.columns.weight, weights),
            (words.columns.rating, ratings),
            (words.judging.points, points),
            (words.judging.dots, dots),
            (words.columns.rank, ranks),
        ];
        methods.into_iter().flat_map(|(name, answers)| self.list(name, answers, sheets)).collect()
    }

    fn list(self, name: &str, answers: Answered, sheets: &[&AnswerSheet]) -> Vec<Block> {
        let known = |answers: &Answers| self.analysis.factors.iter().any(|factor| answers.contains_key(&factor.id));
        let each = sheets.iter().map(|sheet| (sheet.person, answers(sheet)));
        let answered: Vec<(PersonId, Answers)> = each.filter(|(_, answers)| known(answers)).collect();
        let label = self.material.words.columns.label;
        let of_some = |people: &[(PersonId, Answers)]| {
            let rows = self.analysis.factors.iter().map(|factor| {
                let value = |(_, answers): &(PersonId, Answers)| self.entered(answers.get(&factor.id).copied());
                (factor.label.clone(), people.iter().map(value).collect())
            });
            [title(name), table(label, people.iter().map(|(person, _)| self.code(*person)), rows)]
        };
        parted(&answered).flat_map(of_some).collect()
    }

    /// A number as it was answered.
    fn entered(self, value: Option<f64>) -> Cell {
        Cell::of(Kind::Number, value.map_or("–".to_owned(), |value| self.material.words.entered(value)))
    }
}

fn weights(sheet: &AnswerSheet) -> Answers {
    sheet.direct.iter().filter_map(|answer| Some((answer.factor, answer.weight?.get()))).collect()
}

fn ratings(sheet: &AnswerSheet) -> Answers {
    sheet.direct.iter().filter_map(|answer| Some((answer.factor, f64::from(answer.rating?.get())))).collect()
}

fn points(sheet: &AnswerSheet) -> Answers {
    sheet.points.iter().map(|answer| (answer.factor, answer.points.get())).collect()
}

fn dots(sheet: &AnswerSheet) -> Answers {
    sheet.dots.iter().map(|answer| (answer.factor, f64::from(answer.votes))).collect()
}

fn ranks(sheet: &AnswerSheet) -> Answers {
    sheet.ranks.iter().map(|answer| (answer.factor, f64::from(answer.rank))).collect()
}
