//! Weighing a matrix: the method and its answers, and what follows from them.

mod conventions;
mod direct;
mod explain;
mod position;
mod state;
mod view;

pub(super) use position::posture_text;
pub use state::WeighState;
pub use view::weigh_ui;
