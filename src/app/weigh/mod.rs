//! Weighing a matrix: the method and its answers, and what follows from them.

mod answers;
mod best_worst;
mod conventions;
mod direct;
mod explain;
mod lists;
mod pairwise;
mod parts;
mod people;
mod person;
mod position;
mod priorities;
mod robustness;
mod rounds;
mod settings;
mod state;
mod view;

use parts::{beside, figure_ui, inside, obstacles_ui, put_left, say, sets_ui};
pub(super) use position::posture_text;
pub use state::WeighState;
pub use view::weigh_ui;
