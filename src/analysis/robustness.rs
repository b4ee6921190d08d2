//! How far the priorities and ranks of a matrix hold: its weights moved one at a time, and what was said drawn at random.

mod draws;

use super::methods::acceptability::{
    Draws, FIRST_RANKS, Hierarchy, HierarchyAcceptability, Links, Progress, of_hierarchy, rank,
};
use super::methods::simulation::PERCENTILES;
use super::methods::spread::expanded;
use super::methods::{MethodError, crossings as method};
use super::outcome::{FactorAnalysis, MatrixAnalysis};
use super::weighing::{Layout, Panelled};
use crate::model::{FactorId, IntervalForm, Matrix, Participant, PerQuadrant, Quadrant, StrategyId};
pub(super) use draws::{MOST_REPEATED, PriorityDraws};
use draws::{Redrawn, Source};
use serde::Serialize;
use std::num::NonZeroUsize;

/// How far the ranks of a matrix hold.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Robustness {
    /// What was drawn.
    #[serde(flatten)]
    pub drawn: Drawn,
    /// Seed of the draws.
    pub seed: u64,
    /// Number of draws.
    pub samples: u32,
    /// Where two factors change places when the weight of one quadrant moves and the others scale along.
    pub crossings: Vec<Crossing>,
    /// How often each factor takes each rank, in the order of the factors.
    pub acceptability: Vec<RankAcceptability>,
    /// How often each strategy takes each rank by its strength; of those that have one.
    pub strategies: Vec<StrategyAcceptability>,
}

/// What was drawn at random.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Drawn {
    /// What kind of thing.
    pub sampling: DrawnKind,
    /// From how many people, where people or their judgments were drawn.
    pub people: Option<usize>,
    /// By which share the stated weights could be higher or lower, where they were drawn.
    pub share: Option<f64>,
    /// The concentration of a Dirichlet distribution.
    pub concentration: Option<f64>,
    /// How the ends of the intervals were read off, where people were drawn.
    #[serde(rename = "interval_form")]
    pub interval: Option<IntervalForm>,
    /// From how many people where they are fewest: those who answered within the quadrants may be others than those who
    /// answered between them.
    #[serde(skip)]
    pub fewest: Option<usize>,
    /// Whether judgments were also moved by what their residuals say.
    #[serde(skip)]
    pub by_residuals: bool,
}

impl Drawn {
    fn of(sampling: DrawnKind) -> Self {
        Self {
            sampling,
            people: None,
            share: None,
            concentration: None,
            interval: None,
            fewest: None,
            by_residuals: false,
        }
    }

    /// Below which shares of the draws the ends of a 95 % interval lie.
    fn ends(&self) -> [f64; 2] {
        match (self.interval, self.fewest) {
            (Some(IntervalForm::Expanded), Some(people)) => expanded(people),
            _ => PERCENTILES,
        }
    }

    /// How many of a hundred intervals held the true value in simulations of so few people; none where they are no
    /// narrower than they say, or were not drawn over people. The tests simulate it.
    #[must_use]
    pub fn held_percent(&self) -> Option<u8> {
        match self.interval? {
            IntervalForm::Expanded => None,
            IntervalForm::Percentile => match self.fewest? {
                ..8 => Some(78),
                8..15 => Some(86),
                15..30 => Some(90),
                30..60 => Some(92),
                60.. => None,
            },
        }
    }
}

/// What kind of thing was drawn at random.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DrawnKind {
    /// People, with replacement.
    Respondents,
    /// Judgments, each moved within its noise.
    Judgments,
    /// Stated weights, within a share.
    Spread,
    /// Weights around the priorities.
    Dirichlet,
}

/// A weight of a quadrant at which two factors are equal.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Crossing {
    /// The quadrant whose weight moves.
    pub quadrant: Quadrant,
    /// Its present weight.
    pub from: f64,
    /// The weight at which the two are equal, above 0 and below 1.
    pub t: f64,
    /// The factor that is ahead below this weight…
    pub falling: FactorId,
    /// …and the one that is ahead above it.
    pub rising: FactorId,
    /// Whether they exchange the first place.
    pub changes_leader: bool,
}

/// How often a factor takes each rank.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RankAcceptability {
    /// Which factor.
    pub id: FactorId,
    /// Share of the draws in which it takes rank 1, 2, … up to [`FIRST_RANKS`]; ties share places.
    pub ranks: Vec<f64>,
    /// Share of the draws in which it takes a later rank; none where there is no later one.
    pub later: Option<f64>,
    /// Mean rank.
    pub expected_rank: f64,
    /// Share of the draws in which it beats the factor next below it in the stated order, ties counting half; none for
    /// the last.
    pub beats_next: Option<f64>,
    /// Between which two numbers 95 % of the global priorities lie that were drawn.
    pub interval: [f64; 2],
    /// Mean of the global priorities that were drawn.
    pub mean_priority: f64,
    /// Their standard deviation.
    pub deviation: f64,
}

/// How often a strategy takes each rank.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StrategyAcceptability {
    /// Which strategy.
    pub id: StrategyId,
    /// Share of the draws in which it takes rank 1, 2, … up to [`FIRST_RANKS`]; ties share places.
    pub ranks: Vec<f64>,
    /// Share of the draws in which it takes a later rank; none where there is no later one.
    pub later: Option<f64>,
    /// Mean rank.
    pub expected_rank: f64,
}

/// The robustness of a matrix by its own seed, number of draws and sampling; of the people, those who answered are drawn.
/// Long work: `progress` tells how far it is, and stops it. None without ranks, or when it was stopped.
///
/// # Errors
/// When no draws are asked for, or the concentration around the stated priorities is not above 0.
pub fn robustness(
    people: &[Participant],
    matrix: &Matrix,
    analysis: &MatrixAnalysis,
    threads: NonZeroUsize,
    progress: &Progress,
) -> Result<Option<Robustness>, MethodError> {
    let Some(levels) = Levels::of(analysis) else { return Ok(None) };
    let hierarchy = levels.hierarchy(analysis);
    let draws = Draws { samples: matrix.samples, seed: matrix.seed, threads, progress };
    // Everything is drawn in the order of the ids, so that moving factors about changes nothing.
    let in_order: Vec<&FactorAnalysis> = levels.order().into_iter().map(|place| &analysis.factors[place]).collect();
    let stated = in_order.iter().filter_map(|factor| factor.global_priority).collect();
    let layout = Layout::of(in_order.iter().copied());
    let panelled = Panelled::of(people, matrix, &layout, analysis.tops.as_deref(), analysis.is_by_people());
    let (kind, source) = Source::of(&panelled, matrix, &in_order);
    let found = match source {
        Some(source) => rank(&Redrawn { source, stated, links: &hierarchy.strategies, ends: kind.ends() }, draws)?,
        None => of_hierarchy(&hierarchy, kind.concentration.unwrap_or_default(), draws)?,
    };
    Ok(found.map(|found| Robustness {
        drawn: kind,
        seed: matrix.seed,
        samples: matrix.samples,
        crossings: crossings(analysis),
        acceptability: levels.acceptability(analysis, &found),
        strategies: strategies(analysis, &found),
    }))
}

/// Does work with draws of the priorities of a matrix, by its sampling; none without ranks.
pub(super) fn with_draws<T>(
    people: &[Participant],
    matrix: &Matrix,
    analysis: &MatrixAnalysis,
    work: impl FnOnce(&PriorityDraws<'_>) -> T,
) -> Option<T> {
    let levels = Levels::of(analysis)?;
    let in_order: Vec<&FactorAnalysis> = levels.order().into_iter().map(|place| &analysis.factors[place]).collect();
    let stated = in_order.iter().filter_map(|factor| factor.global_priority).collect();
    let layout = Layout::of(in_order.iter().copied());
    let panelled = Panelled::of(people, matrix, &layout, analysis.tops.as_deref(), analysis.is_by_people());
    PriorityDraws::new(Source::of(&panelled, matrix, &in_order), &in_order, stated).map(|draws| work(&draws))
}

/// Every exchange of two places when the weight of one quadrant goes from 0 to 1 and the others share the rest as before;
/// quadrant by quadrant, by rising weight, among the factors of the first 60 ranks. Quick.
#[must_use]
pub fn crossings(analysis: &MatrixAnalysis) -> Vec<Crossing> {
    let Some(levels) = Levels::of(analysis) else { return Vec::new() };
    let weights: Vec<f64> = levels.groups.iter().map(|(_, weight)| *weight).collect();
    let leading = leading(&analysis.factors);
    let row = |factor: &&FactorAnalysis| {
        let local = |(quadrant, _): &(Quadrant, f64)| {
            if *quadrant == factor.quadrant { factor.local_priority.unwrap_or(0.0) } else { 0.0 }
        };
        levels.groups.iter().map(local).collect()
    };
    let values: Vec<Vec<f64>> = leading.iter().map(row).collect();
    let of_group = |(moved, (quadrant, from)): (usize, &(Quadrant, f64))| {
        let found = method::crossings(&weights, &values, moved).unwrap_or_default();
        let crossing = |crossing: method::Crossing| Crossing {
            quadrant: *quadrant,
            from: *from,
            t: crossing.t,
            falling: leading[crossing.falling].id,
            rising: leading[crossing.rising].id,
            changes_leader: crossing.changes_leader,
        };
        found.into_iter().map(crossing).collect::<Vec<_>>()
    };
    levels.groups.iter().enumerate().flat_map(of_group).collect()
}

/// The factors of the first ranks, in the order of their ids.
fn leading(factors: &[FactorAnalysis]) -> Vec<&FactorAnalysis> {
    let mut leading: Vec<&FactorAnalysis> = factors.iter().collect();
    let rank = |factor: &FactorAnalysis| factor.rank.unwrap_or(f64::INFINITY);
    leading.sort_by(|a, b| rank(a).total_cmp(&rank(b)).then(a.id.cmp(&b.id)));
    leading.truncate(FIRST_RANKS);
    leading.sort_by_key(|factor| factor.id);
    leading
}

/// Priorities at two levels, with the factors in the order of their ids, so that moving them about changes no draw.
struct Levels {
    /// The quadrants that have factors, with their weights.
    groups: Vec<(Quadrant, f64)>,
    /// The places of the factors of each quadrant in the analysis.
    factors: PerQuadrant<Vec<usize>>,
}

impl Levels {
    /// None while a priority or a rank is missing.
    fn of(analysis: &MatrixAnalysis) -> Option<Self> {
        let mut factors = PerQuadrant::<Vec<usize>>::default();
        let mut weights = PerQuadrant::<f64>::default();
        for (place, factor) in analysis.factors.iter().enumerate() {
            factors[factor.quadrant].push(place);
            weights[factor.quadrant] = factor.quadrant_priority?;
            factor.rank?;
        }
        for quadrant in Quadrant::ALL {
            factors[quadrant].sort_by_key(|place| analysis.factors[*place].id);
        }
        let groups = Quadrant::ALL.into_iter().filter(|quadrant| !factors[*quadrant].is_empty());
        let groups: Vec<_> = groups.map(|quadrant| (quadrant, weights[quadrant])).collect();
        (!groups.is_empty()).then_some(Self { groups, factors })
    }

    /// The places of all factors in the analysis, in the order of the draws.
    fn order(&self) -> Vec<usize> {
        self.groups.iter().flat_map(|(quadrant, _)| self.factors[*quadrant].iter().copied()).collect()
    }

    fn hierarchy(&self, analysis: &MatrixAnalysis) -> Hierarchy {
        let local = |(quadrant, _): &(Quadrant, f64)| {
            // In a quadrant of weight 0 no factor is before another.
            let priority = |place: &usize| analysis.factors[*place].local_priority.unwrap_or(1.0);
            self.factors[*quadrant].iter().map(priority).collect()
        };
        let mut drawn = vec![0; analysis.factors.len()];
        self.order().into_iter().enumerate().for_each(|(number, place)| drawn[place] = number);
        Hierarchy {
            local: self.groups.iter().map(local).collect(),
            group: self.groups.iter().map(|(_, weight)| *weight).collect(),
            strategies: linked(analysis).into_iter().map(|number| links(analysis, number, &drawn)).collect(),
        }
    }

    fn acceptability(&self, analysis: &MatrixAnalysis, found: &HierarchyAcceptability) -> Vec<RankAcceptability> {
        let mut beats_next = vec![None; analysis.factors.len()];
        for (number, share) in found.factors.order.iter().zip(&found.factors.beats_next) {
            beats_next[*number] = Some(*share);
        }
        let mut rows: Vec<(usize, RankAcceptability)> = Vec::with_capacity(beats_next.len());
        for (number, place) in self.order().into_iter().enumerate() {
            let ranks = found.factors.shares[number].clone();
            let row = RankAcceptability {
                id: analysis.factors[place].id,
                later: later(&ranks, analysis.factors.len()),
                ranks,
                expected_rank: found.factors.expected_rank[number],
                beats_next: beats_next[number],
                interval: found.intervals[number],
                mean_priority: found.priorities.mean[number],
                deviation: libm::sqrt(found.priorities.variance[number]),
            };
            rows.push((place, row));
        }
        rows.sort_by_key(|(place, _)| *place);
        rows.into_iter().map(|(_, row)| row).collect()
    }
}

/// The share of the ranks beyond those that are told apart, of so many things.
fn later(first: &[f64], things: usize) -> Option<f64> {
    let rest = 1.0 - first.iter().sum::<f64>();
    // What is left of a sum that is 1 is rounding.
    (first.len() < things).then_some(if rest < 1e-12 { 0.0 } else { rest })
}

/// The strategies that have a strength, by their numbers, in the order of their ids.
fn linked(analysis: &MatrixAnalysis) -> Vec<usize> {
    let mut linked: Vec<usize> = (0..analysis.strategies.len()).collect();
    linked.retain(|number| analysis.strategies[*number].strength.is_some());
    linked.sort_by_key(|number| analysis.strategies[*number].id);
    linked
}

fn links(analysis: &MatrixAnalysis, strategy: usize, drawn: &[usize]) -> Links {
    let used = || analysis.strategies[strategy].factors.iter().map(|id| analysis.places[id]);
    let side = |internal: bool| {
        let lies_there = |place: &usize| analysis.factors[*place].quadrant.is_internal() == internal;
        used().filter(lies_there).map(|place| drawn[place]).collect()
    };
    Links { internal: side(true), external: side(false) }
}

fn strategies(analysis: &MatrixAnalysis, found: &HierarchyAcceptability) -> Vec<StrategyAcceptability> {
    let mut rows: Vec<(usize, StrategyAcceptability)> = (linked(analysis).into_iter().enumerate())
        .map(|(number, strategy)| {
            let ranks = found.strategies.shares[number].clone();
            let row = StrategyAcceptability {
                id: analysis.strategies[strategy].id,
                later: later(&ranks, found.strategies.shares.len()),
                ranks,
                expected_rank: found.strategies.expected_rank[number],
            };
            (strategy, row)
        })
        .collect();
    rows.sort_by_key(|(strategy, _)| *strategy);
    rows.into_iter().map(|(_, row)| row).collect()
}

#[cfg(test)]
mod tests;
