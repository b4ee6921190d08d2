//! Weighted totals: sums of weight times rating (IFE and EFE; David, Strategic Management).

use super::outcome::{FactorAnalysis, Totals};
use crate::model::Quadrant;

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
