//! Pairwise comparison: an interview with one question at a time, a matrix to type into, and how consistent it is.

mod consistency;
mod grid;
mod interview;
mod leaning;
mod model;
mod view;

pub(super) use view::{PairwiseState, pairwise_ui};
