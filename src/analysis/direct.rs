//! Direct scoring: weights and ratings as they were typed (IFE and EFE; David, Strategic Management).

use super::judged::{Obstacle, ObstacleKind};
use super::outcome::{FactorAnalysis, Totals};
use super::weighing::Weighing;
use crate::model::Quadrant;

/// Priorities from the weights as entered: normalised on each side, then each side counts half (all, where the other
/// side is empty). None while the weights of a side are all 0.
pub(super) fn weigh(factors: &[FactorAnalysis]) -> Weighing {
    let sum_of = |internal: bool| -> f64 { side(factors, internal).map(|factor| factor.weight_entered).sum() };
    let share = if has(factors, true) && has(factors, false) { 0.5 } else { 1.0 };
    let sums = [sum_of(false), sum_of(true)];
    let priority = |factor: &FactorAnalysis| {
        let sum = sums[usize::from(factor.quadrant.is_internal())];
        (sum > 0.0).then(|| factor.weight_entered / sum * share)
    };
    let without_weight = |internal: &bool| has(factors, *internal) && sums[usize::from(*internal)] <= 0.0;
    Weighing {
        global: factors.iter().map(priority).collect(),
        obstacles: [true, false].into_iter().filter(without_weight).map(zero_weights).collect(),
        ..Weighing::default()
    }
}

fn zero_weights(internal: bool) -> Obstacle {
    let side = if internal { "internal (S and W)" } else { "external (O and T)" };
    let message = format!("All {side} weights are 0.");
    Obstacle { kind: ObstacleKind::ZeroWeights, set: None, loose: Vec::new(), message }
}

/// Totals of weight times rating.
pub(super) fn totals(factors: &[FactorAnalysis]) -> Totals {
    let quadrant = |quadrant| total(factors.iter().filter(|factor| factor.quadrant == quadrant));
    Totals {
        ife: total(side(factors, true)),
        efe: total(side(factors, false)),
        strengths: quadrant(Quadrant::Strengths),
        weaknesses: quadrant(Quadrant::Weaknesses),
        opportunities: quadrant(Quadrant::Opportunities),
        threats: quadrant(Quadrant::Threats),
    }
}

/// The sum of the scores; none without factors, or while one of them has no score.
fn total<'a>(factors: impl Iterator<Item = &'a FactorAnalysis>) -> Option<f64> {
    let mut factors = factors.peekable();
    factors.peek()?;
    factors.map(|factor| factor.score).sum()
}

/// The internal or the external factors.
fn side(factors: &[FactorAnalysis], internal: bool) -> impl Iterator<Item = &FactorAnalysis> {
    factors.iter().filter(move |factor| factor.quadrant.is_internal() == internal)
}

fn has(factors: &[FactorAnalysis], internal: bool) -> bool {
    side(factors, internal).next().is_some()
}
