//! The inspector: everything about the selected factor, what several have in common, or the matrix itself.

mod factor;
mod matrix;
mod model;
mod several;
#[cfg(test)]
mod tests;

use super::input::PanelInput;
use super::widgets;
use egui::Ui;

/// Draws the details of what is selected.
pub(super) fn inspector_ui(ui: &mut Ui, input: &PanelInput<'_>) {
    let Some(matrix) = input.matrix else { return };
    let selected = input.selection.in_order(matrix);
    let about = ("inspector", matrix.id.number(), selected.first().map_or(0, |factor| factor.number()));
    widgets::scrolled(ui, about, |ui| match selected.as_slice() {
        [] => matrix::matrix_ui(ui, input, matrix),
        [one] => factor::factor_ui(ui, input, matrix, *one),
        several => several::several_ui(ui, input, matrix, several),
    });
}
