//! Answers that give each factor a number: points, dots, ranks, weights and ratings.

use super::people::parted;
use super::{Asked, table, title};
use crate::model::{self, AnswerSheet, FactorId, NumberList, PersonId};
use crate::report::content::block::{Block, Cell};
use crate::report::theme::Kind;
use std::collections::HashMap;

/// What a participant says of the factors.
type Answers = HashMap<FactorId, f64>;

impl Asked<'_> {
    /// A table for each list that somebody filled: a row a factor, a column a participant.
    pub(super) fn lists(self, sheets: &[&AnswerSheet]) -> Vec<Block> {
        NumberList::ALL.into_iter().flat_map(|list| self.list(list, sheets)).collect()
    }

    fn list(self, list: NumberList, sheets: &[&AnswerSheet]) -> Vec<Block> {
        let known = |answers: &Answers| self.analysis.factors.iter().any(|factor| answers.contains_key(&factor.id));
        let each = sheets.iter().map(|sheet| (sheet.person, sheet.numbers(list).into_iter().collect()));
        let answered: Vec<(PersonId, Answers)> = each.filter(|(_, answers)| known(answers)).collect();
        let words = self.material.words;
        let of_some = |people: &[(PersonId, Answers)]| {
            let rows = self.analysis.factors.iter().map(|factor| {
                let value = |(_, answers): &(PersonId, Answers)| self.entered(answers.get(&factor.id).copied());
                (factor.label.clone(), people.iter().map(value).collect())
            });
            let heads = people.iter().map(|(person, _)| self.code(*person));
            [title(words.asked(model::Asked::Numbers(list))), table(&words.column_label(), heads, rows)]
        };
        parted(&answered).flat_map(of_some).collect()
    }

    /// A number as it was answered.
    fn entered(self, value: Option<f64>) -> Cell {
        Cell::of(Kind::Number, value.map_or("–".to_owned(), |value| self.material.words.entered(value)))
    }
}
