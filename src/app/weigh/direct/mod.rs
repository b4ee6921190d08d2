//! Direct weights and ratings: the table into which they are typed.

mod model;
mod view;

pub(super) use view::{DirectState, direct_ui};
