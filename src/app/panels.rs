//! Which panel draws which view, and the states that they keep.
//!
//! A panel is a folder beside this file with `model.rs` (plain data, tested as text), `view.rs` and `state.rs`; it is
//! named here once, in [`Panels`] and in [`view_ui`].

use super::actions::Action;
use super::compare::{self, CompareState};
use super::findings::{self, FindingsState};
use super::grid::{self, GridState};
use super::input::PanelInput;
use super::inspector;
use super::sources::{self, SourcesState};
use super::strategies::{self, StrategiesState};
use super::study::{self, StudyState};
use super::views::View;
use super::weigh::{self, WeighState};
use egui::Ui;

/// The states of all panels.
#[derive(Default)]
pub(super) struct Panels {
    /// The four quadrants.
    pub(super) grid: GridState,
    /// Matrices side by side.
    pub(super) compare: CompareState,
    /// Weights and what follows from them.
    pub(super) weigh: WeighState,
    /// Works that are cited.
    pub(super) sources: SourcesState,
    /// What is to be done.
    pub(super) strategies: StrategiesState,
    /// First page, people, context.
    pub(super) study: StudyState,
    /// What the checker says.
    pub(super) findings: FindingsState,
}

/// Draws a view into the middle of the window.
pub(super) fn view_ui(ui: &mut Ui, view: View, input: &PanelInput<'_>, panels: &mut Panels, actions: &mut Vec<Action>) {
    match view {
        View::Matrix => grid::grid_ui(ui, input, &mut panels.grid, actions),
        View::Weigh => weigh::weigh_ui(ui, input, &mut panels.weigh, actions),
        View::Sources => sources::sources_ui(ui, input, &mut panels.sources, actions),
        View::Compare => compare::compare_ui(ui, input, &mut panels.compare, actions),
        View::Strategies => strategies::strategies_ui(ui, input, &mut panels.strategies, actions),
        View::Document => study::study_ui(ui, input, &mut panels.study, actions),
        View::Findings => findings::findings_ui(ui, input, &mut panels.findings, actions),
    }
}

/// Draws the details of what is selected into the panel at the right.
pub(super) fn inspector_ui(ui: &mut Ui, input: &PanelInput<'_>, actions: &mut Vec<Action>) {
    inspector::inspector_ui(ui, input, actions);
}
