//! The heart of the window: the four quadrants.

mod state;

pub use state::GridState;

use super::actions::Action;
use super::input::PanelInput;
use super::widgets;
use crate::model::Quadrant;
use egui::Ui;

/// Draws the four quadrants of the active matrix.
pub fn grid_ui(ui: &mut Ui, input: &PanelInput<'_>, _state: &mut GridState, _actions: &mut Vec<Action>) {
    let Some(matrix) = input.matrix else { return };
    for quadrant in Quadrant::ALL {
        widgets::badge(ui, input.theme, quadrant);
        for factor in &matrix.factors[quadrant] {
            ui.label(&factor.statement);
        }
    }
}
