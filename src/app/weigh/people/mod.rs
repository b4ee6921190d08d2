//! The participants: who they are, how far they have come, how consistent they are, and whether they count.

mod agreement;
mod import;
mod model;
mod view;

use super::person::{self, PersonState};
use super::rounds;
use super::state::Model;
use crate::app::actions::Action;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size};
use crate::app::widgets;
use crate::model::Matrix;
use agreement::agreement_ui;
pub(super) use agreement::consensus_name;
use egui::{Align, Layout, Ui};
use import::Importing;
use model::PeopleTable;
use view::{TableState, table_ui};

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct PeopleState {
    people: Model<PeopleTable>,
    table: TableState,
    rounds: rounds::RoundsState,
    /// Answers that are about to be imported.
    importing: Option<Importing>,
}

/// Draws the page on the rounds so far of a matrix; `whole` has all of them.
pub(super) fn people_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    (matrix, whole): (&Matrix, &Matrix),
    (state, who): (&mut PeopleState, &mut PersonState),
    actions: &mut Vec<Action>,
) {
    let Some(analysis) = input.analysis.matrix(matrix.id) else { return };
    let people = state.people.get((input.revision, matrix.id), || PeopleTable::of(input.document, matrix, analysis));
    super::beside(ui, size::SIDE_PANEL, |ui| {
        widgets::card(input.theme).show(ui, |ui| {
            widgets::scrolled(ui, "agreement", |ui| {
                rounds::rounds_ui(ui, input, whole, &mut state.rounds, actions);
                agreement_ui(ui, analysis, &people.changes);
            });
        });
    });
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.horizontal(|ui| {
            ui.label(scale::strong("Participants"));
            person::add_button_ui(ui, input, who, actions);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                import::button_ui(ui, &mut state.importing);
            });
        });
        import::import_ui(ui, input, matrix, &mut state.importing, actions);
        if people.rows.is_empty() && state.importing.is_none() {
            person::nobody_ui(ui, input, who, actions);
        } else {
            table_ui(ui, input, matrix, &people.rows, &mut state.table, actions);
        }
    });
}
