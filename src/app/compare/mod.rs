//! Comparing matrices: what came, went, moved and changed, and how alike the priorities are.

mod changes;
mod decide;
mod head;
mod model;
mod pictures;
mod state;
mod suggestions;
mod summary;
mod view;

pub use state::CompareState;
pub use view::compare_ui;
