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
mod table;
mod view;

use parts::{beside, figure_ui, obstacles_ui, progress_ui, scrolled_width, sets_ui};
pub(super) use position::posture_text;
pub use state::WeighState;
use table::{FactorCell, FigureCell, Head, factor_ui, figure_cell_ui, heads_ui, inside, put_left, say};
pub use view::weigh_ui;
