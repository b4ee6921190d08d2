//! The methods themselves: pure functions on plain numbers, each with its reference.
//!
//! Nothing is rounded on the way, ties are equal within [`ranking::TIE`] and share places, and no result depends on the
//! order of factors, the number of threads or the platform: logarithms and exponentials come from `libm`, and random
//! draws from fixed blocks, each seeded by the seed and its number.

pub mod acceptability;
pub mod alternatives;
pub mod awot;
pub mod best_worst;
#[cfg(test)]
mod check;
pub mod concordance;
pub mod consensus;
pub mod consistency;
pub mod correlate;
pub mod crossings;
pub(in crate::analysis) mod dirichlet;
pub mod error;
pub mod fuzzy;
pub mod gap_index;
pub mod group;
pub mod group_difference;
pub mod incomplete;
pub mod inconsistency;
pub mod judgments;
pub mod pairwise;
mod principal;
pub mod promethee;
pub(in crate::analysis) mod random_choice;
pub mod random_index;
pub mod rank_weights;
pub mod ranking;
pub mod scores;
pub mod shares;
pub(in crate::analysis) mod simulation;
pub mod spread;
pub(in crate::analysis) mod tally;
pub mod topsis;
pub(in crate::analysis) mod ziggurat;

pub use error::{Contradiction, MethodError, Spot};
pub use judgments::Judgments;
