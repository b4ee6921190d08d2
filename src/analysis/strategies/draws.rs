//! How often each strategy takes each rank when weights and judges are drawn (SMAA-2; Lahdelma and Salminen 2001).

use super::judging::Table;
use super::outcome::{CentralWeight, StrategyDraws, StrategyPlaces, WeightsDrawn};
use super::ranking::numbers_of;
use crate::analysis::methods::MethodError;
use crate::analysis::methods::acceptability::{
    Acceptability, Draws, FIRST_RANKS, Progress, central_weights, note_first_places, room, stated_order,
};
use crate::analysis::methods::dirichlet::{Dirichlet, LANES, Lanes};
use crate::analysis::methods::random_choice::below;
use crate::analysis::methods::simulation::{Experiment, Fields, run};
use crate::analysis::methods::ziggurat::Ziggurat;
use crate::analysis::outcome::MatrixAnalysis;
use crate::analysis::robustness::{MOST_REPEATED, PriorityDraws, with_draws};
use crate::analysis::weighing::Resampling;
use crate::model::{Document, FactorId, Matrix};
use rand_xoshiro::Xoshiro256PlusPlus;
use std::num::NonZeroUsize;

/// How the order of the strategies holds: with the weights as they are stated, with weights drawn around what was said, and
/// with nothing known about the weights; the first two only where the matrix is weighed. Judges are drawn anew, with
/// replacement, from five up. By the seed and the number of draws of the matrix. Long work: `progress` tells how far it is,
/// and stops it. Nothing where no two strategies compare, or when it was stopped.
///
/// # Errors
/// When no draws are asked for.
pub fn strategy_draws(
    document: &Document,
    matrix: &Matrix,
    analysis: &MatrixAnalysis,
    threads: NonZeroUsize,
    progress: &Progress,
) -> Result<Vec<StrategyDraws>, MethodError> {
    let Some(table) = Table::of(document, matrix, analysis) else { return Ok(Vec::new()) };
    let draws = Draws { samples: matrix.samples, seed: matrix.seed, threads, progress };
    let stated =
        numbers_of(analysis, &table, |factor| factor.global_priority).filter(|it| it.iter().sum::<f64>() > 0.0);
    let mut found = Vec::new();
    if let Some(stated) = &stated {
        found.extend(of_weights(&table, Weights::Stated, stated, draws)?);
        let around = with_draws(&document.people, matrix, analysis, |all| {
            let place = |id| all.factors.iter().position(|factor| factor == id);
            let places = table.factors.iter().filter_map(place).collect();
            let found = of_weights(&table, Weights::Drawn { all, places }, stated, draws)?;
            Ok::<_, MethodError>(found.map(|it| StrategyDraws { drawn: Some(all.drawn), ..it }))
        });
        found.extend(around.transpose()?.flatten());
    }
    let even = vec![1.0; table.factors.len()];
    let unknown = Weights::Unknown(Dirichlet::new(&even)?);
    found.extend(of_weights(&table, unknown, stated.as_ref().unwrap_or(&even), draws)?);
    Ok(if progress.is_cancelled() { Vec::new() } else { found.into_iter().map(|it| in_order(it, document)).collect() })
}

fn in_order(mut found: StrategyDraws, document: &Document) -> StrategyDraws {
    let place = |it: &StrategyPlaces| document.strategies.iter().position(|strategy| strategy.id == it.id);
    found.acceptability.sort_by_key(place);
    found
}

fn of_weights(
    table: &Table,
    weights: Weights<'_>,
    stated: &[f64],
    draws: Draws<'_>,
) -> Result<Option<StrategyDraws>, MethodError> {
    let (rows, means) = table.complete();
    // A strategy alone comes first in every draw, whatever anybody said.
    if rows.len() < 2 {
        return Ok(None);
    }
    let judges = (table.judges.len() >= Resampling::LEAST_PEOPLE).then_some(table.judges.len());
    let kind = match &weights {
        Weights::Stated => WeightsDrawn::Stated,
        Weights::Drawn { .. } => WeightsDrawn::Drawn,
        Weights::Unknown(_) => WeightsDrawn::Unknown,
    };
    let of = |judge| rows.iter().flat_map(|row| table.row(judge, *row).iter().copied()).collect();
    let cells: Vec<Vec<Option<f64>>> =
        if judges.is_some() { table.judges.iter().map(of).collect() } else { Vec::new() };
    let judge_weights = table.judges.iter().map(|judge| judge.weight).collect();
    let experiment = Judged { weights, stated, cells, judge_weights, means };
    let Some(found) = run(&experiment, draws)? else { return Ok(None) };
    let mut orders = experiment.orders();
    let places = Acceptability::new(&found.tallies[0], orders.remove(0));
    let columns = table.factors.len();
    let central = found.moments.mean[columns..].chunks_exact(1 + columns).map(central_weights);
    let mut beats_next = vec![None; rows.len()];
    places.order.iter().zip(&places.beats_next).for_each(|(row, share)| beats_next[*row] = Some(*share));
    let acceptability = (rows.iter().zip(central).enumerate())
        .map(|(at, (row, central))| StrategyPlaces {
            id: table.strategies[*row],
            ranks: places.shares[at].clone(),
            expected_rank: places.expected_rank[at],
            beats_next: beats_next[at],
            central_weights: central.map(|weights| {
                let weight = |(factor, weight): (&FactorId, f64)| CentralWeight { factor: *factor, weight };
                table.factors.iter().zip(weights).map(weight).collect()
            }),
        })
        .collect();
    Ok(Some(StrategyDraws {
        weights: kind,
        drawn: None,
        judges,
        seed: draws.seed,
        samples: draws.samples,
        acceptability,
    }))
}

/// Where weights come from.
enum Weights<'a> {
    Stated,
    /// The priorities of all factors of the matrix, of which these places are compared.
    Drawn {
        all: &'a PriorityDraws<'a>,
        places: Vec<usize>,
    },
    Unknown(Dirichlet),
}

/// Strategies scored by judges, ranked by weighted sum.
struct Judged<'a> {
    weights: Weights<'a>,
    /// The weights as they are stated, even where nothing is known: by them the stated order goes.
    stated: &'a [f64],
    /// The scores of each judge, a row a strategy; empty where judges are not drawn.
    cells: Vec<Vec<Option<f64>>>,
    judge_weights: Vec<f64>,
    /// What all judges say together, a row a strategy.
    means: Vec<Vec<f64>>,
}

impl Judged<'_> {
    fn draw_weights(&self, tools: &Ziggurat, random: &mut Xoshiro256PlusPlus, weights: &mut [Lanes]) {
        match &self.weights {
            Weights::Stated => {
                weights.iter_mut().zip(self.stated).for_each(|(lanes, weight)| *lanes = [*weight; LANES]);
            }
            Weights::Unknown(uniform) => {
                uniform.fill(tools, random, weights);
            }
            Weights::Drawn { all, places } => {
                let mut drawn = room(all.factors.len());
                all.fill(tools, random, &mut drawn);
                weights.iter_mut().zip(places).for_each(|(lanes, place)| *lanes = drawn[*place]);
            }
        }
        for lane in 0..LANES {
            let sum: f64 = weights.iter().map(|lanes| lanes[lane]).sum();
            let sum = if sum > 0.0 { sum } else { 1.0 };
            for lanes in &mut *weights {
                lanes[lane] /= sum;
            }
        }
    }

    /// The mean scores of as many judges as there are, drawn with replacement. A draw in which nobody scored some cell is
    /// repeated.
    fn draw_scores(&self, random: &mut Xoshiro256PlusPlus, lane: usize, spare: &mut [Lanes]) {
        for _ in 0..MOST_REPEATED {
            let mut counts = vec![0.0; self.cells.len()];
            for _ in &self.cells {
                let judge = below(random, self.cells.len());
                counts[judge] += self.judge_weights[judge];
            }
            let mean = |at: usize| {
                let given = self.cells.iter().zip(&counts).filter_map(|(cells, count)| Some((count, cells[at]?)));
                let (sum, weight) =
                    given.fold((0.0, 0.0), |(sum, all), (count, score)| (sum + count * score, all + count));
                (weight > 0.0).then(|| sum / weight)
            };
            if (0..spare.len()).all(|at| mean(at).map(|mean| spare[at][lane] = mean).is_some()) {
                return;
            }
        }
        spare.iter_mut().zip(self.means.iter().flatten()).for_each(|(lanes, mean)| lanes[lane] = *mean);
    }
}

impl Experiment for Judged<'_> {
    fn fields(&self) -> Fields {
        let (rows, columns) = (self.means.len(), self.stated.len());
        let numbers = room(columns + rows * (1 + columns));
        Fields { numbers, scores: vec![room(rows)], spare: room(rows * columns) }
    }

    fn orders(&self) -> Vec<Vec<usize>> {
        let sum = |row: &Vec<f64>| self.stated.iter().zip(row).map(|(weight, value)| weight * value).sum();
        vec![stated_order(&self.means.iter().map(sum).collect::<Vec<f64>>())]
    }

    fn places(&self) -> usize {
        self.means.len().min(FIRST_RANKS)
    }

    fn draw(&self, tools: &Ziggurat, random: &mut Xoshiro256PlusPlus, fields: &mut Fields) {
        let columns = self.stated.len();
        let (weights, first_places) = fields.numbers.split_at_mut(columns);
        self.draw_weights(tools, random, weights);
        for lane in 0..LANES {
            if self.cells.is_empty() {
                let means = fields.spare.iter_mut().zip(self.means.iter().flatten());
                means.for_each(|(lanes, mean)| lanes[lane] = *mean);
            } else {
                self.draw_scores(random, lane, &mut fields.spare);
            }
        }
        for (score, row) in fields.scores[0].iter_mut().zip(fields.spare.chunks_exact(columns)) {
            *score = std::array::from_fn(|lane| {
                weights.iter().zip(row).map(|(weights, values)| weights[lane] * values[lane]).sum()
            });
        }
        note_first_places(&fields.scores[0], weights, first_places);
    }
}
