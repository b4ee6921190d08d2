//! What a careful reader would ask about: the findings of the checker, the gravest first.

mod model;
mod state;
#[cfg(test)]
mod tests;
mod view;

pub(super) use state::FindingsState;
pub(super) use view::findings_ui;
