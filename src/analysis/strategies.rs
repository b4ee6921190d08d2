//! Strategies in the light of a matrix: strength (TOWS; Weihrich 1982) and attractiveness (QSPM; David 1986).

use super::outcome::{FactorAnalysis, MatrixAnalysis, StrategyAnalysis};
use crate::model::{Document, FactorId, MatrixId, Strategy, StrategyKind};
use std::collections::{BTreeMap, BTreeSet};

/// The strategies of the document, in its order.
pub(super) fn analyze(document: &Document, matrix: &MatrixAnalysis) -> Vec<StrategyAnalysis> {
    let compared = compared_factors(document, matrix.id);
    let labels = labels(&document.strategies);
    (document.strategies.iter().zip(labels))
        .map(|(strategy, label)| of_strategy(strategy, label, matrix, &compared))
        .collect()
}

fn of_strategy(
    strategy: &Strategy,
    label: String,
    matrix: &MatrixAnalysis,
    compared: &BTreeSet<FactorId>,
) -> StrategyAnalysis {
    let used: Vec<&FactorAnalysis> = strategy.factors.iter().filter_map(|id| matrix.factor(*id)).collect();
    StrategyAnalysis {
        id: strategy.id,
        label,
        kind: strategy.kind,
        text: strategy.text.clone(),
        factors: used.iter().map(|factor| factor.id).collect(),
        strength: strength(&used),
        qspm_total: qspm_total(strategy, matrix, compared),
    }
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

/// The factors of a matrix on which any strategy is scored; all others have a dash in the whole row.
fn compared_factors(document: &Document, matrix: MatrixId) -> BTreeSet<FactorId> {
    let scores = document.strategies.iter().flat_map(|strategy| &strategy.attractiveness);
    scores.filter(|score| score.matrix == matrix).map(|score| score.factor).collect()
}

/// The sum of weight times attractiveness; none unless the strategy is scored on every factor compared, because totals
/// over different rows do not compare.
fn qspm_total(strategy: &Strategy, matrix: &MatrixAnalysis, compared: &BTreeSet<FactorId>) -> Option<f64> {
    let own = strategy.attractiveness.iter().filter(|score| score.matrix == matrix.id);
    let scores: BTreeMap<FactorId, u8> = own.map(|score| (score.factor, score.score.get())).collect();
    let placed: Vec<&FactorAnalysis> = compared.iter().filter_map(|id| matrix.factor(*id)).collect();
    let attraction = |factor: &&FactorAnalysis| Some(factor.weight? * f64::from(*scores.get(&factor.id)?));
    if placed.is_empty() { None } else { placed.iter().map(attraction).sum() }
}
