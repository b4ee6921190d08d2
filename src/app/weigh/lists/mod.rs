//! Points, dots and ranks: one number for each factor and participant.

mod model;
mod view;

pub(super) use view::{ListsState, lists_ui};
