//! Strategies in the light of a matrix: strength (TOWS; Weihrich 1982), and attractiveness (QSPM; David 1986) by one person
//! or by several, ranked by four methods.

mod draws;
mod judging;
mod outcome;
mod ranking;

pub use draws::strategy_draws;
pub use outcome::{
    CentralWeight, JudgedBy, Judging, JudgingRound, LeaderChange, MeanScore, MethodLeader, RankingMethod, Reversal,
    StrategyDraws, StrategyJudge, StrategyPlaces, StrategyTotal, TotalSpread, WeightsDrawn,
};

use super::outcome::{FactorAnalysis, MatrixAnalysis, StrategyAnalysis};
use crate::model::{Document, Matrix, Quadrant, Strategy, StrategyKind};
use judging::Table;
use std::collections::BTreeMap;

/// The strategies of the document, in its order, and how they rank by their attractiveness; nothing of that where nobody
/// scored any.
pub(super) fn analyze(
    document: &Document,
    matrix: &Matrix,
    analysis: &MatrixAnalysis,
) -> (Vec<StrategyAnalysis>, Option<Judging>) {
    let labels = labels(&document.strategies);
    let mut all: Vec<StrategyAnalysis> = document
        .strategies
        .iter()
        .zip(labels)
        .map(|(strategy, label)| of_strategy(strategy, label, analysis))
        .collect();
    let judging =
        Table::of(document, matrix, analysis).map(|table| ranking::rank(document, matrix, analysis, &table, &mut all));
    (all, judging)
}

fn of_strategy(strategy: &Strategy, label: String, matrix: &MatrixAnalysis) -> StrategyAnalysis {
    let used: Vec<&FactorAnalysis> = strategy.factors.iter().filter_map(|id| matrix.factor(*id)).collect();
    StrategyAnalysis {
        id: strategy.id,
        label,
        kind: strategy.kind,
        linked_kind: linked_kind(strategy.kind, used.iter().map(|factor| factor.quadrant)),
        text: strategy.text.clone(),
        factors: used.iter().map(|factor| factor.id).collect(),
        strength: strength(&used),
        qspm_total: None,
        qspm_rank: None,
        weighted_sum: None,
        weighted_sum_rank: None,
        topsis: None,
        topsis_rank: None,
        promethee: None,
        promethee_rank: None,
        judges: None,
        means: Vec::new(),
        spread: None,
    }
}

/// The kind that factors of these quadrants speak for. A quadrant of the chosen kind that has any factor stays, and so does
/// that of a side without factors. None without factors.
#[must_use]
pub fn linked_kind(chosen: StrategyKind, linked: impl Iterator<Item = Quadrant>) -> Option<StrategyKind> {
    let linked: Vec<Quadrant> = linked.collect();
    let side = |own: Quadrant| {
        let here = |quadrant: &&Quadrant| quadrant.is_internal() == own.is_internal();
        if linked.contains(&own) { own } else { linked.iter().find(here).copied().unwrap_or(own) }
    };
    let (internal, external) = chosen.quadrants();
    let kind = StrategyKind::of(side(internal), side(external))?;
    (!linked.is_empty()).then_some(kind)
}

/// Letters of the kind and place among its strategies: "SO1".
fn labels(strategies: &[Strategy]) -> Vec<String> {
    let mut counts = BTreeMap::<StrategyKind, usize>::new();
    let label = |strategy: &Strategy| {
        let count = counts.entry(strategy.kind).or_default();
        *count += 1;
        format!("{}{count}", strategy.kind.letters())
    };
    strategies.iter().map(label).collect()
}

/// The geometric mean of the mean global priority of the internal factors and that of the external ones: long lists
/// of factors do not count for more than short ones. None without factors of both sides.
fn strength(used: &[&FactorAnalysis]) -> Option<f64> {
    let mean = |internal: bool| {
        let side = used.iter().filter(|factor| factor.quadrant.is_internal() == internal);
        let priorities: Vec<f64> = side.map(|factor| factor.global_priority).collect::<Option<_>>()?;
        (!priorities.is_empty()).then(|| priorities.iter().sum::<f64>() / priorities.len() as f64)
    };
    Some((mean(true)? * mean(false)?).sqrt())
}

#[cfg(test)]
mod tests;
