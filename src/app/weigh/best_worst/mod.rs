//! Best-worst: the best factor against all others, and all others against the worst.

mod view;

pub(super) use view::{BestWorstState, best_worst_ui};
