//! How far the ranks of a matrix hold when its weights change.

use crate::model::{FactorId, Quadrant, Sampling};
use serde::Serialize;

/// How far the ranks of a matrix hold.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Robustness {
    /// Where the random weights were drawn.
    pub sampling: Sampling,
    /// Seed of the draws.
    pub seed: u64,
    /// Number of draws.
    pub samples: u32,
    /// Where two factors change places when the weight of one quadrant moves and the others scale along.
    pub crossings: Vec<Crossing>,
    /// How often each factor takes each rank, in the order of the factors.
    pub acceptability: Vec<RankAcceptability>,
}

/// A weight of a quadrant at which two factors are equal.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Crossing {
    /// The quadrant whose weight moves.
    pub quadrant: Quadrant,
    /// Its present weight.
    pub from: f64,
    /// The weight at which the two are equal, between 0 and 1.
    pub t: f64,
    /// The factor that is before the other while the weight is just below `t`.
    pub before: FactorId,
    /// The factor that is before the other once the weight is above `t`.
    pub after: FactorId,
    /// Whether the first place changes hands.
    pub leader_changes: bool,
}

/// How often a factor takes each rank.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RankAcceptability {
    /// Which factor.
    pub id: FactorId,
    /// Share of the draws in which it takes rank 1, 2, …; ties share places.
    pub ranks: Vec<f64>,
    /// Mean rank.
    pub expected_rank: f64,
    /// Probability that it beats the factor next below it in the stated order; none for the last.
    pub beats_next: Option<f64>,
}
