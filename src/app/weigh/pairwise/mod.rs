//! Pairwise comparison: an interview with one question at a time, a matrix to type into, and how consistent it is.

mod consistency;
mod grid;
mod interview;
mod leaning;
mod model;
mod view;

pub(super) use consistency::name as set_name;
pub(super) use interview::Onward;
pub(super) use model::{compared_in, key, label, quadrant, ratio_text, read_ratio, statement};
pub(super) use view::{PairwiseState, pairwise_ui};
