//! Strategies in the light of a matrix: strength (TOWS; Weihrich 1982) and attractiveness (QSPM; David 1986).

use super::methods::alternatives::Alternatives;
use super::methods::promethee::promethee;
use super::methods::ranking::places;
use super::methods::topsis::topsis;
use super::outcome::{FactorAnalysis, MatrixAnalysis, StrategyAnalysis};
use crate::model::{Document, FactorId, MatrixId, Strategy, StrategyKind};
use std::collections::{BTreeMap, BTreeSet};

/// The strategies of the document, in its order.
pub(super) fn analyze(document: &Document, matrix: &MatrixAnalysis) -> Vec<StrategyAnalysis> {
    let compared = compared_factors(document, matrix.id);
    let labels = labels(&document.strategies);
    let mut all: Vec<StrategyAnalysis> = (document.strategies.iter().zip(labels))
        .map(|(strategy, label)| of_strategy(strategy, label, matrix, &compared))
        .collect();
    rank(document, matrix, &compared, &mut all);
    all
}

/// Ranks the strategies that are scored on every factor compared, by QSPM and by three methods over global priorities.
/// Attractiveness is better the higher it is, so that no factor is a cost.
fn rank(document: &Document, matrix: &MatrixAnalysis, compared: &BTreeSet<FactorId>, all: &mut [StrategyAnalysis]) {
    let placed: Vec<&FactorAnalysis> = compared.iter().filter_map(|id| matrix.factor(*id)).collect();
    let row = |strategy: &Strategy| -> Option<Vec<f64>> {
        let scores = scores(strategy, matrix.id);
        placed.iter().map(|factor| scores.get(&factor.id).map(|score| f64::from(*score))).collect()
    };
    let rows = document.strategies.iter().enumerate().filter_map(|(number, strategy)| Some((number, row(strategy)?)));
    let (numbers, values): (Vec<usize>, Vec<Vec<f64>>) = rows.unzip();
    if placed.is_empty() || numbers.is_empty() {
        return;
    }
    for number in &numbers {
        all[*number].judges = Some(1);
    }
    let totals: Vec<Option<f64>> = numbers.iter().map(|number| all[*number].qspm_total).collect();
    if let Some(totals) = totals.into_iter().collect::<Option<Vec<f64>>>() {
        numbers.iter().zip(places(&totals)).for_each(|(number, place)| all[*number].qspm_rank = Some(place));
    }
    let weights: Option<Vec<f64>> = placed.iter().map(|factor| factor.global_priority).collect();
    let Some(weights) = weights else { return };
    let Ok(alternatives) = Alternatives::new(&weights, &values, &[]) else { return };
    let (sums, closeness, flows) = (alternatives.weighted_sum(), topsis(&alternatives), promethee(&alternatives));
    for (row, number) in numbers.into_iter().enumerate() {
        let strategy = &mut all[number];
        (strategy.weighted_sum, strategy.weighted_sum_rank) = (Some(sums.scores[row]), Some(sums.ranks[row]));
        strategy.topsis = closeness.closeness.as_ref().map(|closeness| closeness[row]);
        strategy.topsis_rank = Some(closeness.ranks[row]);
        (strategy.promethee, strategy.promethee_rank) = (Some(flows.phi[row]), Some(flows.ranks[row]));
    }
}

/// The attractiveness of a strategy by factor.
fn scores(strategy: &Strategy, matrix: MatrixId) -> BTreeMap<FactorId, u8> {
    let own = strategy.attractiveness.iter().filter(|score| score.matrix == matrix);
    own.map(|score| (score.factor, score.score.get())).collect()
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
        qspm_rank: None,
        weighted_sum: None,
        weighted_sum_rank: None,
        topsis: None,
        topsis_rank: None,
        promethee: None,
        promethee_rank: None,
        judges: None,
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
    let scores = scores(strategy, matrix.id);
    let placed: Vec<&FactorAnalysis> = compared.iter().filter_map(|id| matrix.factor(*id)).collect();
    let attraction = |factor: &&FactorAnalysis| Some(factor.weight? * f64::from(*scores.get(&factor.id)?));
    if placed.is_empty() { None } else { placed.iter().map(attraction).sum() }
}
