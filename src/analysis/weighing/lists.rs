//! What the methods share that ask for one number a factor: weights, points, dots, ranks.

use super::descriptor::Setting;
use super::layout::Layout;
use super::panel::{ListPanel, Panel};
use super::result::{Weighed, obstacle};
use super::round::Respondent;
use crate::analysis::methods::MethodError;
use crate::analysis::methods::shares::{Mean, mean_priorities, normalise};
use crate::analysis::participants::Cause;
use crate::model::{AnswerSheet, FactorId, NumberList};
use std::collections::HashMap;

/// The result of some people together: `read` turns the numbers of those who gave one to every factor, and how much each
/// of them counts, into priorities.
pub(super) fn weigh(
    layout: &Layout,
    list: NumberList,
    respondents: &[Respondent],
    read: impl Fn(&[Vec<f64>], &[f64]) -> Result<Vec<f64>, MethodError>,
) -> Weighed {
    let complete = |one: &Respondent| Some((Given::on(one.sheet, list).complete(layout)?, one.weight));
    let (lists, weights): (Vec<Vec<f64>>, Vec<f64>) = respondents.iter().filter_map(complete).unzip();
    if lists.is_empty() {
        let message = "Nobody has given a number to every factor yet.";
        return Weighed::nothing(obstacle(Cause::NoNumbers, None, message));
    }
    match read(&lists, &weights) {
        Ok(global) => Weighed { global: Some(global), ..Weighed::default() },
        Err(error) => {
            let message = format!("{error}.");
            Weighed::nothing(obstacle(Cause::Refused(error), None, message))
        }
    }
}

/// The lists of these people, to be asked many times: `read` turns the numbers of one into what adds up.
pub(super) fn panel(
    setting: Setting<'_>,
    list: NumberList,
    people: &[Respondent],
    read: impl Fn(&[f64]) -> Result<Vec<f64>, MethodError>,
) -> Box<dyn Panel> {
    let of = |one: &Respondent| read(&Given::on(one.sheet, list).complete(setting.layout)?).ok();
    Box::new(ListPanel::new(people.iter().map(of).collect()))
}

/// Numbers as shares of their sum.
pub(super) fn shares(numbers: &[f64]) -> Result<Vec<f64>, MethodError> {
    normalise(numbers, "priorities")
}

/// The factors in order, and whether a sheet gives each of them a number.
pub(super) fn numbered(
    layout: &Layout,
    list: NumberList,
    sheet: &AnswerSheet,
) -> impl Iterator<Item = (FactorId, bool)> {
    let given = Given::on(sheet, list);
    layout.all.iter().map(move |factor| (*factor, given.number(*factor).is_some()))
}

/// The number that a sheet gives each factor, in the order of the layout.
pub(super) fn given(sheet: &AnswerSheet, list: NumberList, layout: &Layout) -> Vec<Option<f64>> {
    let given = Given::on(sheet, list);
    layout.all.iter().map(|factor| given.number(*factor)).collect()
}

/// The mean of lists, each scaled to sum to 1 and counted by a weight.
pub(super) fn mean(lists: &[Vec<f64>], weights: &[f64]) -> Result<Vec<f64>, MethodError> {
    mean_priorities(lists, &normalise(weights, "weights of the participants")?, Mean::Arithmetic)
}

/// The sum of lists, each counted by a weight.
pub(super) fn sum(lists: &[Vec<f64>], weights: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0; lists[0].len()];
    for (list, weight) in lists.iter().zip(weights) {
        sums.iter_mut().zip(list).for_each(|(sum, value)| *sum += weight * value);
    }
    sums
}

/// The numbers that one person gave.
struct Given {
    numbers: HashMap<FactorId, f64>,
    /// What a factor got that is not named.
    of_unnamed: Option<f64>,
}

impl Given {
    fn on(sheet: &AnswerSheet, list: NumberList) -> Self {
        let numbers: HashMap<FactorId, f64> = sheet.numbers(list).into_iter().collect();
        let of_unnamed = list.of_unnamed().filter(|_| !numbers.is_empty());
        Self { numbers, of_unnamed }
    }

    fn number(&self, factor: FactorId) -> Option<f64> {
        self.numbers.get(&factor).copied().or(self.of_unnamed)
    }

    /// The numbers in the order of the layout; none while one is missing.
    fn complete(&self, layout: &Layout) -> Option<Vec<f64>> {
        layout.all.iter().map(|factor| self.number(*factor)).collect()
    }
}
