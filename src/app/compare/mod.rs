//! Comparing matrices: what came, went, moved and changed, and how alike the priorities are.
//!
//! Matrices may stand in other files, which are opened beside the document and only read (`guests`). Whatever users say
//! of their factors is kept in the document at hand, and only that one is changed.

mod bars;
mod changes;
mod decide;
mod decisions;
mod groups;
mod guests;
mod head;
mod keys;
mod library;
mod menu;
mod model;
mod pictures;
mod scene;
mod side;
mod state;
mod suggestions;
mod summary;
mod view;

pub use state::CompareState;
pub use view::compare_ui;
