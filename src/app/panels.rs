//! Which panel draws which view, and the states that they keep.
//!
//! A panel is a folder beside this file with `model.rs` (plain data, tested as text), `view.rs` and `state.rs`; it is
//! named here once, in [`Panels`] and in [`view_ui`].

use super::actions::Target;
use super::compare::{self, CompareState};
use super::findings::{self, FindingsState};
use super::grid::{self, GridState};
use super::input::PanelInput;
use super::inspector::{self, InspectorState};
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
    /// The details of what is selected.
    pub(super) inspector: InspectorState,
}

impl Panels {
    /// Brings what is to be shown into sight in the panel where it lives.
    pub(super) fn show(&mut self, target: Target) {
        match target {
            Target::Factor(_, factor) => self.grid.reveal(factor),
            Target::Source(source) => self.sources.show(source),
            Target::Strategy(strategy) => self.strategies.show(strategy),
            Target::Conventions(_) => self.weigh.show_conventions(),
            Target::Person(person) => self.weigh.show_person(person),
            Target::Round(matrix, round) => self.weigh.show_round(matrix, round),
            Target::View(_) | Target::Matrix(_) => {}
        }
    }
}

/// Draws a view into the middle of the window.
pub(super) fn view_ui(ui: &mut Ui, view: View, input: &PanelInput<'_>, panels: &mut Panels) {
    match view {
        View::Matrix => grid::grid_ui(ui, input, &mut panels.grid),
        View::Weigh => weigh::weigh_ui(ui, input, &mut panels.weigh),
        View::Sources => sources::sources_ui(ui, input, &mut panels.sources),
        View::Compare => compare::compare_ui(ui, input, &mut panels.compare),
        View::Strategies => strategies::strategies_ui(ui, input, &mut panels.strategies),
        View::Document => study::study_ui(ui, input, &mut panels.study),
        View::Findings => findings::findings_ui(ui, input, &mut panels.findings),
    }
}

/// Draws the details of what is selected into the panel at the right.
pub(super) fn inspector_ui(ui: &mut Ui, input: &PanelInput<'_>, panels: &mut Panels) {
    inspector::inspector_ui(ui, input, &mut panels.inspector);
}
