//! Methods that ask for one number a factor: weights, points, dots, ranks.

use super::layout::Layout;
use super::result::{Weighed, obstacle};
use super::voice::Voice;
use crate::analysis::judged::ObstacleKind;
use crate::analysis::methods::MethodError;
use crate::analysis::methods::rank_weights::{borda, rank_weights};
use crate::analysis::methods::shares::{Mean, mean_priorities, normalise};
use crate::model::{AnswerSheet, FactorId, RankScheme, WeightingMethod};
use std::collections::HashMap;

/// The numbers one person gave, in the order of the layout; none while one is missing.
pub(super) fn numbers(layout: &Layout, method: WeightingMethod, sheet: &AnswerSheet) -> Option<Vec<f64>> {
    let given = given(method, sheet);
    // A factor without dots got none: the votes are all cast once any are.
    let absent = (method == WeightingMethod::Dots && !given.is_empty()).then_some(0.0);
    layout.all.iter().map(|factor| given.get(factor).copied().or(absent)).collect()
}

/// How many factors a person gave a number.
pub(super) fn answered(layout: &Layout, method: WeightingMethod, sheet: &AnswerSheet) -> usize {
    let given = given(method, sheet);
    match method {
        WeightingMethod::Dots if !given.is_empty() => layout.all.len(),
        _ => layout.all.iter().filter(|factor| given.contains_key(factor)).count(),
    }
}

fn given(method: WeightingMethod, sheet: &AnswerSheet) -> HashMap<FactorId, f64> {
    match method {
        WeightingMethod::Direct => {
            sheet.direct.iter().filter_map(|answer| Some((answer.factor, answer.weight?.get()))).collect()
        }
        WeightingMethod::Points => sheet.points.iter().map(|answer| (answer.factor, answer.points.get())).collect(),
        WeightingMethod::Dots => sheet.dots.iter().map(|answer| (answer.factor, f64::from(answer.votes))).collect(),
        _ => sheet.ranks.iter().map(|answer| (answer.factor, f64::from(answer.rank))).collect(),
    }
}

/// The result of some people together. A person whose numbers are not complete does not count.
pub(super) fn weigh(layout: &Layout, method: WeightingMethod, scheme: RankScheme, voices: &[Voice]) -> Weighed {
    let complete = |voice: &Voice| Some((numbers(layout, method, voice.sheet)?, voice.weight));
    let (lists, weights): (Vec<Vec<f64>>, Vec<f64>) = voices.iter().filter_map(complete).unzip();
    if lists.is_empty() {
        let message = "Nobody has given a number to every factor yet.";
        return Weighed::nothing(obstacle(ObstacleKind::Missing, None, message));
    }
    let lists = match method {
        WeightingMethod::Direct => lists.iter().map(|list| shares_of_sides(layout, list)).collect(),
        _ => lists,
    };
    match together(method, scheme, &lists, &weights) {
        Ok(global) => Weighed::of_global(global),
        Err(error) => Weighed::nothing(obstacle(ObstacleKind::Refused, None, format!("{error}."))),
    }
}

fn together(
    method: WeightingMethod,
    scheme: RankScheme,
    lists: &[Vec<f64>],
    weights: &[f64],
) -> Result<Vec<f64>, MethodError> {
    let mean = |lists: &[Vec<f64>]| {
        mean_priorities(lists, &normalise(weights, "weights of the participants")?, Mean::Arithmetic)
    };
    match method {
        WeightingMethod::Direct | WeightingMethod::Points => mean(lists),
        WeightingMethod::Dots => normalise(&sum(lists, weights), "votes"),
        WeightingMethod::Borda => {
            let scores = lists.iter().map(|ranks| borda(std::slice::from_ref(ranks))).collect::<Result<Vec<_>, _>>()?;
            let scores = sum(&scores, weights);
            // The only factor gets n − rank = 0, and yet everything.
            if scores.len() == 1 { Ok(vec![1.0]) } else { normalise(&scores, "scores") }
        }
        _ => mean(&lists.iter().map(|ranks| rank_weights(ranks, scheme)).collect::<Result<Vec<_>, _>>()?),
    }
}

/// Direct weights as shares of their sides, S and W against O and T, so that both sides count alike.
fn shares_of_sides(layout: &Layout, list: &[f64]) -> Vec<f64> {
    let is_internal: Vec<bool> = layout.all.iter().map(|factor| layout.is_internal(*factor)).collect();
    let sum = |internal: bool| -> f64 {
        list.iter().zip(&is_internal).filter(|(_, side)| **side == internal).map(|(weight, _)| weight).sum()
    };
    let sums = [sum(false), sum(true)];
    let share = |(weight, side): (&f64, &bool)| {
        let sum = sums[usize::from(*side)];
        if sum > 0.0 { weight / sum } else { 0.0 }
    };
    list.iter().zip(&is_internal).map(share).collect()
}

/// The sum of lists, each counted by a weight.
fn sum(lists: &[Vec<f64>], weights: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0; lists[0].len()];
    for (list, weight) in lists.iter().zip(weights) {
        sums.iter_mut().zip(list).for_each(|(sum, value)| *sum += weight * value);
    }
    sums
}
