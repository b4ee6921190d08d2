//! Rank acceptability: how often each thing takes each place when the weights are uncertain (SMAA-2; Lahdelma and
//! Salminen 2001).

use super::crossings::check_values;
use super::dirichlet::{Dirichlet, LANES, Lanes, check_alpha};
use super::error::{MethodError, Spot};
use super::random_choice::below;
use super::ranking::{tie_groups, tied};
use super::shares::{check_len, normalise};
use super::simulation::{Drawn, Experiment, Fields, PERCENTILES, run};
use super::tally::Tally;
use super::ziggurat::Ziggurat;
use rand_xoshiro::Xoshiro256PlusPlus;

pub use super::simulation::{Draws, Moments, Progress};

/// Of a [`Hierarchy`], only so many ranks are told apart: farther down they matter to nobody, and there would be millions
/// of figures.
pub const FIRST_RANKS: usize = 60;

/// Who came where in how many of the draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Acceptability {
    /// The share of draws in which each thing (row) takes each place (column, the first place first). Rows and columns
    /// sum to 1: things that tie share their places. Of a hierarchy, the first [`FIRST_RANKS`] places.
    pub shares: Vec<Vec<f64>>,
    /// The mean place of each thing, 1 being the first.
    pub expected_rank: Vec<f64>,
    /// The things in their stated order, by the weights around which is drawn.
    pub order: Vec<usize>,
    /// For each thing of the stated order but the last, how often it beats the next one; a tie counts half.
    pub beats_next: Vec<f64>,
}

/// What comes of weights drawn for a table of values.
#[derive(Debug, Clone, PartialEq)]
pub struct TableAcceptability {
    /// The places of the rows.
    pub rows: Acceptability,
    /// The weights that were drawn.
    pub weights: Moments,
    /// The central weights of each row: the mean of the weights with which it came first, a tie counting in part. None of
    /// a row that never did.
    pub central: Vec<Option<Vec<f64>>>,
}

/// Priorities at two levels, and the strategies that rest on them.
///
/// Random numbers are drawn in the order of the groups and their factors: give them in an order that does not change
/// when the user moves them about, such as that of their ids.
#[derive(Debug, Clone, PartialEq)]
pub struct Hierarchy {
    /// Priorities within each group, scaled to sum to 1 here.
    pub local: Vec<Vec<f64>>,
    /// Priorities of the groups, scaled to sum to 1 here.
    pub group: Vec<f64>,
    /// The factors that each strategy uses.
    pub strategies: Vec<Links>,
}

/// The factors that a strategy uses, counted through all groups of a [`Hierarchy`] in turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Links {
    /// Factors of the organisation, at least one.
    pub internal: Vec<usize>,
    /// Factors of its surroundings, at least one.
    pub external: Vec<usize>,
}

/// What comes of weights drawn for a [`Hierarchy`].
#[derive(Debug, Clone, PartialEq)]
pub struct HierarchyAcceptability {
    /// The places of the factors by global priority.
    pub factors: Acceptability,
    /// The global priorities that were drawn.
    pub priorities: Moments,
    /// Between which two numbers 95 % of them lie.
    pub intervals: Vec<[f64; 2]>,
    /// The places of the strategies by strength.
    pub strategies: Acceptability,
}

/// Rank acceptability of the rows of a table by their weighted sums, the weights drawn from a Dirichlet distribution
/// with these parameters; all 1 is uniform. `None` when the run was cancelled.
///
/// Of several tables, one a person, people are drawn anew with replacement each time, and the table is the mean of theirs.
///
/// # Errors
/// When there are no tables, rows or columns, tables differ in their rows, a row is not one value for each parameter, a
/// value is not finite, a parameter is not above 0, or no draws are asked for.
pub fn of_tables(
    tables: &[Vec<Vec<f64>>],
    alpha: &[f64],
    draws: Draws<'_>,
) -> Result<Option<TableAcceptability>, MethodError> {
    let first = tables.first().ok_or(MethodError::Empty { what: "list of tables" })?;
    for (person, values) in tables.iter().enumerate() {
        check_values(values, alpha.len())?;
        check_len(format!("table {person}"), values.len(), first.len())?;
    }
    check_alpha(alpha)?;
    let experiment = Tables { people: tables, mean: mean_table(tables), weights: Dirichlet::new(alpha)? };
    let Some(Drawn { tallies, moments: mut weights, .. }) = run(&experiment, draws)? else { return Ok(None) };
    let rows = Acceptability::all(&tallies, experiment.orders()).remove(0);
    weights.variance.truncate(alpha.len());
    let first_places = weights.mean.split_off(alpha.len());
    let central = first_places.chunks_exact(1 + alpha.len()).map(central_weights).collect();
    Ok(Some(TableAcceptability { rows, weights, central }))
}

/// The mean weights with which a row came first, from the share of draws in which it did and the mean of share times
/// weight.
pub(in crate::analysis) fn central_weights(sums: &[f64]) -> Option<Vec<f64>> {
    let (share, weights) = sums.split_first()?;
    (*share > 0.0).then(|| weights.iter().map(|weight| weight / share).collect())
}

/// Rank acceptability of factors by global priority and of strategies by strength, the priorities between and within
/// the groups drawn each from the Dirichlet distribution with this concentration times the stated ones. `None` when the
/// run was cancelled.
///
/// # Errors
/// When there are no groups, the lists differ in length, priorities cannot be scaled to sum to 1, a strategy has no
/// factors on one side, the concentration is not above 0, or no draws are asked for.
///
/// # Panics
/// When a strategy names a factor that does not exist.
pub fn of_hierarchy(
    hierarchy: &Hierarchy,
    concentration: f64,
    draws: Draws<'_>,
) -> Result<Option<HierarchyAcceptability>, MethodError> {
    rank(&TwoLevels::new(hierarchy, concentration)?, draws)
}

/// Makes the draws of an experiment whose numbers are the priorities of factors, and whose rankings are those of factors
/// and of strategies.
pub(in crate::analysis) fn rank(
    experiment: &impl Experiment,
    draws: Draws<'_>,
) -> Result<Option<HierarchyAcceptability>, MethodError> {
    let Some(Drawn { tallies, moments: priorities, intervals }) = run(experiment, draws)? else { return Ok(None) };
    let mut found = Acceptability::all(&tallies, experiment.orders());
    let strategies = found.remove(1);
    Ok(Some(HierarchyAcceptability { factors: found.remove(0), priorities, intervals, strategies }))
}

impl Acceptability {
    fn all(tallies: &[Tally], orders: Vec<Vec<usize>>) -> Vec<Self> {
        tallies.iter().zip(orders).map(|(tally, order)| Self::new(tally, order)).collect()
    }

    pub(in crate::analysis) fn new(tally: &Tally, order: Vec<usize>) -> Self {
        Self { shares: tally.shares(), expected_rank: tally.mean_places(), order, beats_next: tally.beats_next() }
    }
}

/// Weights drawn for the columns of tables, one a person.
struct Tables<'a> {
    /// What each person says.
    people: &'a [Vec<Vec<f64>>],
    /// What the people say together.
    mean: Vec<Vec<f64>>,
    weights: Dirichlet,
}

fn mean_table(tables: &[Vec<Vec<f64>>]) -> Vec<Vec<f64>> {
    let mean =
        |row: usize, column: usize| tables.iter().map(|table| table[row][column]).sum::<f64>() / tables.len() as f64;
    let row = |row: usize| (0..tables[0][row].len()).map(|column| mean(row, column)).collect();
    (0..tables[0].len()).map(row).collect()
}

impl Tables<'_> {
    /// The cells of a mean table, row by row, of people drawn anew in every lane.
    fn draw_people(&self, random: &mut Xoshiro256PlusPlus, cells: &mut [Lanes]) {
        cells.fill([0.0; LANES]);
        for lane in 0..LANES {
            for _ in self.people {
                let person = &self.people[below(random, self.people.len())];
                for (cell, value) in cells.iter_mut().zip(person.iter().flatten()) {
                    cell[lane] += value;
                }
            }
        }
        scale(cells, [(self.people.len() as f64).recip(); LANES]);
    }
}

impl Experiment for Tables<'_> {
    fn fields(&self) -> Fields {
        let (rows, columns) = (self.mean.len(), self.weights.len());
        Fields {
            // The weights, and for each row whether it came first and with which weights.
            numbers: room(columns + rows * (1 + columns)),
            scores: vec![room(rows)],
            spare: room(rows * columns),
        }
    }

    fn orders(&self) -> Vec<Vec<usize>> {
        let weights: Vec<Lanes> = self.weights.mean().iter().map(|weight| [*weight; LANES]).collect();
        let scores: Vec<f64> = self.mean.iter().map(|row| weighted_sum(&weights, row)[0]).collect();
        vec![stated_order(&scores)]
    }

    fn places(&self) -> usize {
        self.mean.len()
    }

    fn draw(&self, tools: &Ziggurat, random: &mut Xoshiro256PlusPlus, fields: &mut Fields) {
        let columns = self.weights.len();
        let (weights, first_places) = fields.numbers.split_at_mut(columns);
        let sums = self.weights.fill(tools, random, weights);
        scale(weights, sums.map(f64::recip));
        let scores = &mut fields.scores[0];
        if self.people.len() == 1 {
            for (score, row) in scores.iter_mut().zip(&self.mean) {
                *score = weighted_sum(weights, row);
            }
        } else {
            self.draw_people(random, &mut fields.spare);
            for (score, row) in scores.iter_mut().zip(fields.spare.chunks_exact(columns)) {
                *score = product_sum(weights, row);
            }
        }
        note_first_places(scores, weights, first_places);
    }
}

/// Writes down which rows came first in each lane, a tie in part, and with which weights.
pub(in crate::analysis) fn note_first_places(scores: &[Lanes], weights: &[Lanes], first_places: &mut [Lanes]) {
    first_places.fill([0.0; LANES]);
    for lane in 0..LANES {
        let best = scores.iter().map(|score| score[lane]).fold(f64::NEG_INFINITY, f64::max);
        let first = |score: &Lanes| tied(score[lane], best);
        let share = (scores.iter().filter(|score| first(score)).count() as f64).recip();
        let rows = scores.iter().zip(first_places.chunks_exact_mut(1 + weights.len()));
        for (_, row) in rows.filter(|(score, _)| first(score)) {
            row[0][lane] = share;
            row[1..].iter_mut().zip(weights).for_each(|(cell, weight)| cell[lane] = share * weight[lane]);
        }
    }
}

/// Priorities drawn between groups and within each.
struct TwoLevels<'a> {
    hierarchy: &'a Hierarchy,
    between: Dirichlet,
    within: Vec<Dirichlet>,
    /// How many factors there are.
    factors: usize,
}

impl<'a> TwoLevels<'a> {
    fn new(hierarchy: &'a Hierarchy, concentration: f64) -> Result<Self, MethodError> {
        check_len("the list of group priorities", hierarchy.group.len(), hierarchy.local.len())?;
        if hierarchy.strategies.iter().any(|links| links.internal.is_empty() || links.external.is_empty()) {
            return Err(MethodError::Empty { what: "list of internal or external factors of a strategy" });
        }
        let distribution = |weights: &Vec<f64>| Dirichlet::new(&parameters(weights, concentration)?);
        Ok(Self {
            hierarchy,
            between: distribution(&hierarchy.group)?,
            within: hierarchy.local.iter().map(distribution).collect::<Result<_, _>>()?,
            factors: hierarchy.local.iter().map(Vec::len).sum(),
        })
    }
}

/// The parameters of the distribution from which priorities are drawn.
fn parameters(priorities: &[f64], concentration: f64) -> Result<Vec<f64>, MethodError> {
    if !concentration.is_finite() || concentration <= 0.0 {
        return Err(MethodError::NotPositive { at: Spot::Named("concentration"), value: concentration });
    }
    let priorities = normalise(priorities, "priorities")?;
    Ok(priorities.iter().map(|priority| concentration * priority).collect())
}

impl Experiment for TwoLevels<'_> {
    fn fields(&self) -> Fields {
        Fields {
            numbers: room(self.factors),
            scores: vec![room(self.factors), room(self.hierarchy.strategies.len())],
            spare: room(self.within.len()),
        }
    }

    fn orders(&self) -> Vec<Vec<usize>> {
        let group_sum: f64 = self.hierarchy.group.iter().sum();
        let mut global = Vec::with_capacity(self.factors);
        for (group, local) in self.hierarchy.group.iter().zip(&self.hierarchy.local) {
            let share = group / group_sum / local.iter().sum::<f64>();
            global.extend(local.iter().map(|local| [local * share; LANES]));
        }
        let first = |lanes: &Lanes| lanes[0];
        let strengths: Vec<f64> = self.hierarchy.strategies.iter().map(|links| strength(links, &global)[0]).collect();
        vec![stated_order(&global.iter().map(first).collect::<Vec<f64>>()), stated_order(&strengths)]
    }

    fn places(&self) -> usize {
        FIRST_RANKS
    }

    fn interval_ends(&self) -> Option<[f64; 2]> {
        Some(PERCENTILES)
    }

    fn draw(&self, tools: &Ziggurat, random: &mut Xoshiro256PlusPlus, fields: &mut Fields) {
        let group_sums = self.between.fill(tools, random, &mut fields.spare);
        let mut rest = &mut fields.numbers[..];
        for (within, group) in self.within.iter().zip(&fields.spare) {
            let (factors, others) = rest.split_at_mut(within.len());
            rest = others;
            let sums = within.fill(tools, random, factors);
            scale(factors, std::array::from_fn(|lane| group[lane] / (group_sums[lane] * sums[lane])));
        }
        fields.scores[0].copy_from_slice(&fields.numbers);
        for (score, links) in fields.scores[1].iter_mut().zip(&self.hierarchy.strategies) {
            *score = strength(links, &fields.numbers);
        }
    }
}

/// The geometric mean of the mean priority of the internal factors and that of the external ones.
pub(in crate::analysis) fn strength(links: &Links, priorities: &[Lanes]) -> Lanes {
    let (internal, external) = (mean(&links.internal, priorities), mean(&links.external, priorities));
    std::array::from_fn(|lane| libm::sqrt(internal[lane] * external[lane]))
}

fn mean(factors: &[usize], priorities: &[Lanes]) -> Lanes {
    let mut sum = [0.0; LANES];
    for factor in factors {
        for (sum, priority) in sum.iter_mut().zip(&priorities[*factor]) {
            *sum += priority;
        }
    }
    sum.map(|sum| sum / factors.len() as f64)
}

fn weighted_sum(weights: &[Lanes], row: &[f64]) -> Lanes {
    let mut sums = [0.0; LANES];
    for (weights, value) in weights.iter().zip(row) {
        for (sum, weight) in sums.iter_mut().zip(weights) {
            *sum += weight * value;
        }
    }
    sums
}

/// The sum of the products of two lists, lane by lane.
fn product_sum(weights: &[Lanes], row: &[Lanes]) -> Lanes {
    let mut sums = [0.0; LANES];
    for (weights, values) in weights.iter().zip(row) {
        for lane in 0..LANES {
            sums[lane] += weights[lane] * values[lane];
        }
    }
    sums
}

fn scale(rows: &mut [Lanes], factor: Lanes) {
    for lanes in rows {
        for (value, factor) in lanes.iter_mut().zip(factor) {
            *value *= factor;
        }
    }
}

pub(in crate::analysis) fn room(count: usize) -> Vec<Lanes> {
    vec![[0.0; LANES]; count]
}

/// Things by score, the highest first; of tied ones the first given.
pub(in crate::analysis) fn stated_order(scores: &[f64]) -> Vec<usize> {
    tie_groups(scores).concat()
}
