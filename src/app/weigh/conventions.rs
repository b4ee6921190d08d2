//! Choosing among conventions: a list each, with its name for screen readers.

use crate::app::actions::Action;
use crate::app::theme::scale;
use crate::model::{Command, Conventions, Matrix, MatrixEdit};
use egui::{ComboBox, Response, Ui};

/// One convention to choose: what it is called, and what may be chosen.
pub(super) struct Choice<T: 'static> {
    /// "Ratings".
    pub(super) name: &'static str,
    /// What may be chosen, the default first.
    pub(super) all: &'static [T],
    /// The name of a choice.
    pub(super) word: fn(T) -> &'static str,
    /// What a choice means.
    pub(super) explain: fn(T) -> &'static str,
}

/// Draws the list of a choice; returns what was chosen anew.
pub(super) fn choice_ui<T: Copy + PartialEq>(ui: &mut Ui, choice: &Choice<T>, current: T) -> Option<T> {
    let mut chosen = None;
    let combo = ComboBox::from_id_salt(choice.name).selected_text((choice.word)(current)).show_ui(ui, |ui| {
        for &value in choice.all {
            let entry = ui.selectable_label(value == current, (choice.word)(value));
            if explained(entry, (choice.explain)(value)).clicked() && value != current {
                chosen = Some(value);
            }
        }
    });
    explained(combo.response.accessible_name(choice.name), (choice.explain)(current));
    chosen
}

fn explained(response: Response, explanation: &str) -> Response {
    if explanation.is_empty() { response } else { response.on_hover_text(explanation) }
}

/// Asks for the conventions of a matrix with one of them changed.
pub(super) fn set(matrix: &Matrix, actions: &mut Vec<Action>, change: impl FnOnce(&mut Conventions)) {
    let mut conventions = Box::new(matrix.conventions.clone());
    change(&mut conventions);
    actions.push(Command::Matrix { matrix: matrix.id, edit: MatrixEdit::Conventions(conventions) }.into());
}

/// Draws a choice with its name before it, for one field of the conventions of a matrix.
pub(super) fn row_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    choice: &Choice<T>,
    matrix: &Matrix,
    actions: &mut Vec<Action>,
    field: impl Fn(&mut Conventions) -> &mut T,
) {
    let current = *field(&mut matrix.conventions.clone());
    ui.label(scale::caption(choice.name));
    if let Some(chosen) = choice_ui(ui, choice, current) {
        set(matrix, actions, |conventions| *field(conventions) = chosen);
    }
}
