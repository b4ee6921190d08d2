//! The sources: a list to find them in, and a form for the one that is shown.

mod fields;
mod form;
mod import;
mod model;
mod reference;
mod state;
#[cfg(test)]
mod tests;
mod view;

pub(super) use state::SourcesState;
pub(super) use view::sources_ui;
