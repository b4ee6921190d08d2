//! Weighing a matrix: the method and its answers, and what follows from them.

mod answers;
mod conventions;
mod direct;
mod explain;
mod lists;
mod pairwise;
mod parts;
mod person;
mod position;
mod priorities;
mod state;
mod view;

use parts::{beside, obstacles_ui, put_left, say};
pub(super) use position::posture_text;
pub use state::WeighState;
pub use view::weigh_ui;
