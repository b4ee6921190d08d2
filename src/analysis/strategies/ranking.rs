//! Strategies ranked by four methods, what each judge's scores come to, and what would put another strategy first.

use super::judging::{Judge, Table, counts, last_round, people};
use super::outcome::{
    JudgedBy, Judging, JudgingRound, LeaderChange, MeanScore, MethodLeader, RankingMethod, Reversal, StrategyJudge,
    StrategyTotal, TotalSpread,
};
use crate::analysis::methods::alternatives::Alternatives;
use crate::analysis::methods::concordance::concordance;
use crate::analysis::methods::crossings::nearest_leaders;
use crate::analysis::methods::promethee::promethee;
use crate::analysis::methods::ranking::{TIE, places};
use crate::analysis::methods::topsis::topsis;
use crate::analysis::outcome::{FactorAnalysis, MatrixAnalysis, StrategyAnalysis};
use crate::model::{Document, Matrix, StrategyId};
use std::collections::BTreeSet;

/// Fills in what the scores say of each strategy, and returns what they say of all together.
pub(super) fn rank(
    document: &Document,
    matrix: &Matrix,
    analysis: &MatrixAnalysis,
    table: &Table,
    all: &mut [StrategyAnalysis],
) -> Judging {
    let by_people = table.judges.iter().all(|judge| judge.person.is_some());
    let round = last_round(matrix).filter(|_| by_people);
    let people: Vec<StrategyJudge> =
        last_round(matrix).map(|round| judges(document, matrix, analysis, round)).unwrap_or_default();
    for strategy in &mut *all {
        describe(strategy, table, analysis, &people);
    }
    let (numbers, values) = table.complete();
    let compared: Vec<StrategyId> = numbers.iter().map(|number| table.strategies[*number]).collect();
    let totals = totals(analysis, table, (&numbers, &values));
    set_scores(analysis, table, &totals, &values, all);
    let ranked: Vec<&StrategyAnalysis> = all.iter().filter(|strategy| compared.contains(&strategy.id)).collect();
    let reversals = reversals(&ranked);
    let several = RankingMethod::ALL.into_iter().filter(|method| ranked.iter().all(|it| it.rank(*method).is_some()));
    let rounds = rounds(document, matrix, analysis);
    Judging {
        judged_by: if by_people { JudgedBy::Participants } else { JudgedBy::Analyst },
        round,
        factors: in_reading_order(analysis, table).map(|factor| factor.id).collect(),
        people,
        kendall_w: by_people.then(|| agreement(analysis, table)).flatten(),
        rounds,
        methods_agree: (ranked.len() > 1 && several.count() > 1).then(|| is_one_order(&ranked)),
        leaders: RankingMethod::ALL.into_iter().filter_map(|method| leader(&ranked, method)).collect(),
        reversals,
        leader_changes: leader_changes(analysis, table, &compared, &values),
        draws: Vec::new(),
    }
}

impl StrategyAnalysis {
    /// Its place by a method, ties sharing theirs.
    #[must_use]
    pub fn rank(&self, method: RankingMethod) -> Option<f64> {
        match method {
            RankingMethod::Qspm => self.qspm_rank,
            RankingMethod::WeightedSum => self.weighted_sum_rank,
            RankingMethod::Topsis => self.topsis_rank,
            RankingMethod::Promethee => self.promethee_rank,
        }
    }

    /// Its score by a method.
    #[must_use]
    pub fn score(&self, method: RankingMethod) -> Option<f64> {
        match method {
            RankingMethod::Qspm => self.qspm_total,
            RankingMethod::WeightedSum => self.weighted_sum,
            RankingMethod::Topsis => self.topsis,
            RankingMethod::Promethee => self.promethee,
        }
    }
}

fn in_reading_order<'a>(analysis: &'a MatrixAnalysis, table: &Table) -> impl Iterator<Item = &'a FactorAnalysis> {
    analysis.factors.iter().filter(|factor| table.factors.binary_search(&factor.id).is_ok())
}

/// A number of each factor of the table, in its order; none where one has none.
pub(super) fn numbers_of(
    analysis: &MatrixAnalysis,
    table: &Table,
    number: impl Fn(&FactorAnalysis) -> Option<f64>,
) -> Option<Vec<f64>> {
    table.factors.iter().map(|id| analysis.factor(*id).and_then(&number)).collect()
}

/// How many people scored a strategy, what they say of it factor by factor, and how far their totals lie apart.
fn describe(strategy: &mut StrategyAnalysis, table: &Table, analysis: &MatrixAnalysis, people: &[StrategyJudge]) {
    let Ok(row) = table.strategies.binary_search(&strategy.id) else { return };
    let scored = |judge: &&Judge| table.row(judge, row).iter().any(Option::is_some);
    strategy.judges = Some(table.judges.iter().filter(scored).count());
    let mean = |factor: &FactorAnalysis| {
        let column = table.factors.binary_search(&factor.id).ok()?;
        let cell = table.cell(row, column)?;
        let (lowest, highest) = (cell.lowest, cell.highest);
        Some(MeanScore { factor: factor.id, mean: cell.mean, n: cell.n, deviation: cell.deviation, lowest, highest })
    };
    strategy.means = in_reading_order(analysis, table).filter_map(mean).collect();
    strategy.spread = spread(strategy.id, table, people);
}

/// Totals of people who left other rows out do not compare.
fn spread(strategy: StrategyId, table: &Table, people: &[StrategyJudge]) -> Option<TotalSpread> {
    let judged = |person: &&StrategyJudge| person.counts && person.factors == table.factors.len();
    let own = people.iter().filter(judged).filter_map(|it| it.totals.iter().find(|it| it.strategy == strategy));
    let mut totals: Vec<f64> = own.filter_map(|it| it.total).collect();
    totals.sort_by(f64::total_cmp);
    let n = totals.len();
    let mean = totals.iter().sum::<f64>() / n as f64;
    let squares: f64 = totals.iter().map(|total| (total - mean) * (total - mean)).sum();
    let counting = people.iter().filter(|person| person.counts);
    let is_first = |total: &&StrategyTotal| total.strategy == strategy && total.rank.is_some();
    let leads = |person: &&StrategyJudge| {
        let best = person.totals.iter().filter_map(|it| it.rank).fold(f64::INFINITY, f64::min);
        person.totals.iter().find(is_first).and_then(|it| it.rank).is_some_and(|rank| rank < best + TIE)
    };
    Some(TotalSpread {
        n,
        mean,
        deviation: (n > 1).then(|| (squares / (n - 1) as f64).sqrt()),
        lowest: *totals.first()?,
        highest: *totals.last()?,
        first: counting.filter(leads).count(),
    })
}

/// Total attractiveness of the strategies that compare, which have these numbers and mean scores.
fn totals(analysis: &MatrixAnalysis, table: &Table, (numbers, values): (&[usize], &[Vec<f64>])) -> Vec<StrategyTotal> {
    let weights = numbers_of(analysis, table, |factor| factor.weight);
    let sum = |row: &Vec<f64>| Some(weights.as_ref()?.iter().zip(row).map(|(weight, value)| weight * value).sum());
    let sums: Vec<Option<f64>> = values.iter().map(sum).collect();
    // A strategy alone has no place among others.
    let all = sums.iter().copied().collect::<Option<Vec<f64>>>().filter(|sums| sums.len() > 1);
    let ranks = all.map(|sums| places(&sums));
    let total = |(row, number): (usize, usize)| StrategyTotal {
        strategy: table.strategies[number],
        total: sums[row],
        rank: ranks.as_ref().map(|ranks| ranks[row]),
    };
    numbers.iter().copied().enumerate().map(total).collect()
}

fn totals_of(analysis: &MatrixAnalysis, table: &Table) -> Vec<StrategyTotal> {
    let (numbers, values) = table.complete();
    totals(analysis, table, (&numbers, &values))
}

fn judges(document: &Document, matrix: &Matrix, analysis: &MatrixAnalysis, round: u32) -> Vec<StrategyJudge> {
    let judge = |(person, sheet): (&crate::model::Participant, &crate::model::AnswerSheet)| {
        let table = Table::of_sheet(analysis, sheet)?;
        Some(StrategyJudge {
            id: person.id,
            name: person.name.clone(),
            weight: person.weight.get(),
            excluded: sheet.excluded.clone(),
            counts: counts(person, sheet),
            factors: table.factors.len(),
            totals: totals_of(analysis, &table),
        })
    };
    people(document, matrix, round).filter_map(judge).collect()
}

/// What each round said, where there are several.
fn rounds(document: &Document, matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<JudgingRound> {
    let asked: BTreeSet<u32> =
        matrix.answers.iter().filter(|it| !it.attractiveness.is_empty()).map(|it| it.round).collect();
    let round = |round| {
        let table = Table::of_round(document, matrix, analysis, round)?;
        let kendall_w = agreement(analysis, &table);
        Some(JudgingRound { round, judges: table.judges.len(), totals: totals_of(analysis, &table), kendall_w })
    };
    let rounds: Vec<JudgingRound> =
        if asked.len() > 1 { asked.into_iter().filter_map(round).collect() } else { Vec::new() };
    if rounds.len() > 1 { rounds } else { Vec::new() }
}

/// Kendall's W between the judges, over the strategies that each of them scored on all factors compared.
fn agreement(analysis: &MatrixAnalysis, table: &Table) -> Option<f64> {
    let weights = numbers_of(analysis, table, |factor| factor.weight)?;
    let complete = |judge: &Judge, row: usize| table.row(judge, row).iter().all(Option::is_some);
    let by_all = |row: &usize| table.judges.iter().all(|judge| complete(judge, *row));
    let rows: Vec<usize> = (0..table.strategies.len()).filter(by_all).collect();
    if table.judges.len() < 2 || rows.len() < 2 {
        return None;
    }
    // The higher total has the lower rank, which only turns the order round for everybody.
    let total = |judge: &Judge, row: usize| -> f64 {
        table.row(judge, row).iter().zip(&weights).map(|(score, weight)| score.unwrap_or(0.0) * weight).sum()
    };
    let ranks: Vec<Vec<f64>> = table
        .judges
        .iter()
        .map(|judge| places(&rows.iter().map(|row| total(judge, *row)).collect::<Vec<_>>()))
        .collect();
    concordance(&ranks).ok()?.w
}

/// Scores the strategies that compare by every method. Attractiveness is better the higher it is, so that no factor is a
/// cost.
fn set_scores(
    analysis: &MatrixAnalysis,
    table: &Table,
    compared: &[StrategyTotal],
    values: &[Vec<f64>],
    all: &mut [StrategyAnalysis],
) {
    let methods = numbers_of(analysis, table, |factor| factor.global_priority)
        .and_then(|weights| Alternatives::new(&weights, values, &[]).ok())
        .map(|it| (it.weighted_sum(), topsis(&it), promethee(&it)));
    for strategy in all {
        let Some(row) = compared.iter().position(|it| it.strategy == strategy.id) else { continue };
        (strategy.qspm_total, strategy.qspm_rank) = (compared[row].total, compared[row].rank);
        let Some((sums, closeness, flows)) = &methods else { continue };
        strategy.weighted_sum = Some(sums.scores[row]);
        if compared.len() < 2 {
            continue;
        }
        strategy.weighted_sum_rank = Some(sums.ranks[row]);
        strategy.topsis = closeness.closeness.as_ref().map(|closeness| closeness[row]);
        strategy.topsis_rank = Some(closeness.ranks[row]);
        (strategy.promethee, strategy.promethee_rank) = (Some(flows.phi[row]), Some(flows.ranks[row]));
    }
}

/// Whether all methods give the strategies the same places, ties included.
fn is_one_order(ranked: &[&StrategyAnalysis]) -> bool {
    ranked.iter().all(|strategy| {
        let mut places = RankingMethod::ALL.into_iter().filter_map(|method| strategy.rank(method));
        places.next().is_none_or(|first| places.all(|place| (place - first).abs() < TIE))
    })
}

fn leader(ranked: &[&StrategyAnalysis], method: RankingMethod) -> Option<MethodLeader> {
    let best = ranked.iter().filter_map(|strategy| strategy.rank(method)).fold(f64::INFINITY, f64::min);
    let leads = |strategy: &&&StrategyAnalysis| strategy.rank(method).is_some_and(|rank| rank < best + TIE);
    let strategies: Vec<StrategyId> = ranked.iter().filter(leads).map(|strategy| strategy.id).collect();
    (!strategies.is_empty()).then_some(MethodLeader { method, strategies })
}

/// The pairs that methods put in opposite order, those first that stand at the top.
fn reversals(ranked: &[&StrategyAnalysis]) -> Vec<Reversal> {
    let places =
        |one: &StrategyAnalysis| RankingMethod::ALL.into_iter().filter_map(|method| one.rank(method)).sum::<f64>();
    let mut reversals = Vec::new();
    for (index, first) in ranked.iter().enumerate() {
        for second in &ranked[index + 1..] {
            let ahead = |one: &StrategyAnalysis, other: &StrategyAnalysis| -> Vec<RankingMethod> {
                let is_ahead = |method: &RankingMethod| {
                    one.rank(*method).zip(other.rank(*method)).is_some_and(|(one, other)| one < other - TIE)
                };
                RankingMethod::ALL.into_iter().filter(is_ahead).collect()
            };
            let (first_ahead, second_ahead) = (ahead(first, second), ahead(second, first));
            if !first_ahead.is_empty() && !second_ahead.is_empty() {
                let reversal = Reversal { first: first.id, second: second.id, first_ahead, second_ahead };
                reversals.push((places(first) + places(second), reversal));
            }
        }
    }
    reversals.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    reversals.into_iter().map(|(_, reversal)| reversal).collect()
}

/// For each factor, the nearest weights above and below the present one at which another strategy takes the lead.
fn leader_changes(
    analysis: &MatrixAnalysis,
    table: &Table,
    compared: &[StrategyId],
    values: &[Vec<f64>],
) -> Vec<LeaderChange> {
    let Some(weights) = numbers_of(analysis, table, |factor| factor.global_priority) else { return Vec::new() };
    let sum: f64 = weights.iter().sum();
    if compared.len() < 2 || sum <= 0.0 {
        return Vec::new();
    }
    let mut changes: Vec<LeaderChange> = Vec::new();
    for (column, factor) in table.factors.iter().enumerate() {
        let from = weights[column] / sum;
        // A factor that has all the weight there is has no others to share the rest.
        let [below, above] = nearest_leaders(&weights, values, column, from).unwrap_or_default();
        let change = |(t, row): (f64, usize)| LeaderChange { factor: *factor, from, t, leader: compared[row] };
        changes.extend([above, below].into_iter().flatten().map(change));
    }
    changes.sort_by(|a, b| (a.t - a.from).abs().total_cmp(&(b.t - b.from).abs()).then(a.factor.cmp(&b.factor)));
    changes
}
