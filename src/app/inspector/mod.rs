//! The inspector: everything about the selected factor, what several have in common, or the matrix itself.

mod factor;
mod matrix;
mod model;

use crate::app::findings::{self, BrokenRule};
use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::widgets;
use crate::model::MatrixId;
use crate::session::Revision;
use egui::Ui;

/// What the inspector keeps between frames.
#[derive(Debug, Default)]
pub(super) struct InspectorState {
    /// The rules that the matrix breaks. The number of findings is part of the key because the checker follows an edit
    /// of a large document with a delay.
    broken: Memo<(Revision, MatrixId, usize), Vec<BrokenRule>>,
}

/// Draws the details of what is selected.
pub(super) fn inspector_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut InspectorState) {
    let Some(matrix) = input.matrix else { return };
    let selected = input.selection.in_order(matrix);
    let about = ("inspector", matrix.id.number(), selected.first().map_or(0, |factor| factor.number()));
    widgets::scrolled(ui, about, |ui| match selected.as_slice() {
        [] => {
            let key = (input.revision, matrix.id, input.findings.len());
            let broken = state.broken.get(key, || findings::broken_in(input.document, input.findings, matrix.id));
            matrix::matrix_ui(ui, input, matrix, broken);
        }
        [one] => factor::factor_ui(ui, input, matrix, *one),
        several => factor::several_ui(ui, input, matrix, several),
    });
}

#[cfg(test)]
mod tests;
