//! What the group answered in the round before: the middle answer and where half of all lie, as in a Delphi study.

use crate::analysis::methods::spread::spread;
use crate::model::{AnswerSheet, FactorId, Matrix, NumberList, Pair, StrategyId};
use crate::words::Words;

/// The answers that a round looks back on.
pub(super) struct Hints<'a> {
    pub(super) matrix: &'a Matrix,
    pub(super) words: &'static Words,
    /// The round that is asked now.
    pub(super) round: u32,
}

/// With fewer answers, the quartiles would give single answers away.
const FEWEST: usize = 3;

impl Hints<'_> {
    /// What the group gave a factor; empty where there is nothing to say.
    pub(super) fn number(&self, list: NumberList, factor: FactorId) -> String {
        let given = |sheet: &AnswerSheet| {
            let numbers = sheet.numbers(list);
            let named = numbers.iter().find(|(about, _)| *about == factor).map(|(_, number)| *number);
            named.or_else(|| list.of_unnamed().filter(|_| !numbers.is_empty()))
        };
        self.told(&self.sheets().filter_map(given).collect::<Vec<_>>(), |value| self.short(value))
    }

    /// How attractive the group found a strategy; empty where there is nothing to say.
    pub(super) fn attraction(&self, strategy: StrategyId, factor: FactorId) -> String {
        let given = self.sheets().filter_map(|sheet| sheet.attraction(strategy, factor));
        self.told(&given.map(|score| f64::from(score.get())).collect::<Vec<_>>(), |value| self.short(value))
    }

    /// What the group said of a pair; empty where there is nothing to say. The middle is that of logarithms, in which
    /// "twice" and "half" are equally far from "equal".
    pub(super) fn pair(&self, pair: Pair) -> String {
        let given: Vec<f64> =
            self.sheets().filter_map(|sheet| sheet.judgment(pair)).map(|ratio| libm::log(ratio.get())).collect();
        self.told(&given, |value| {
            let times = self.short(libm::exp(value.abs()));
            match value {
                _ if times == "1" => times,
                value if value > 0.0 => format!("A {times}"),
                _ => format!("B {times}"),
            }
        })
    }

    /// A number with one decimal at most.
    fn short(&self, value: f64) -> String {
        self.words.entered((value * 10.0).round() / 10.0)
    }

    fn sheets(&self) -> impl Iterator<Item = &AnswerSheet> {
        let before = self.round.saturating_sub(1);
        self.matrix.answers.iter().filter(move |sheet| sheet.round == before && sheet.excluded.is_none())
    }

    fn told(&self, given: &[f64], written: impl Fn(f64) -> String) -> String {
        let Some(spread) = spread(given).filter(|_| given.len() >= FEWEST) else { return String::new() };
        let [median, low, high] = [spread.median, spread.lower_quartile, spread.upper_quartile].map(written);
        self.words.questionnaire_hint(self.round - 1, &median, &low, &high)
    }
}
