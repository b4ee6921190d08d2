//! Choosing what is compared.

use super::state::{CompareState, Page};
use crate::analysis::comparison::LIMIT;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size, space};
use crate::app::widgets::{self, Icon};
use crate::model::{Document, MatrixId};
use egui::{ComboBox, Layout, Ui};

/// Draws the chosen matrices and the switch of the pages.
pub(super) fn head_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut CompareState) {
    ui.horizontal(|ui| {
        ui.label(scale::strong("Compare"));
        let switch: f32 = Page::ALL.iter().map(|page| widgets::tab_width(ui, page.name())).sum();
        let count = state.chosen.len() as f32;
        let room = (ui.available_width() - switch - 2.0 * size::TARGET) / count - 2.0 * space::XL;
        for at in 0..state.chosen.len() {
            if at > 0 {
                ui.label(scale::muted("→"));
            }
            matrix_ui(ui, input.document, state, at, room);
        }
        more_ui(ui, input.document, state);
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| pages_ui(ui, input, state));
    });
}

fn matrix_ui(ui: &mut Ui, document: &Document, state: &mut CompareState, at: usize, room: f32) {
    let chosen = state.chosen[at];
    let combo = ComboBox::from_id_salt(("compared", at)).width(room).truncate().selected_text(title(document, chosen));
    let combo = combo.show_ui(ui, |ui| {
        for matrix in &document.matrices {
            let entry = ui.selectable_label(matrix.id == chosen, title(document, matrix.id));
            if entry.clicked() && matrix.id != chosen {
                choose(state, at, matrix.id);
            }
        }
    });
    let name = match at {
        0 => "Earlier matrix".to_owned(),
        1 if state.chosen.len() == 2 => "Later matrix".to_owned(),
        _ => format!("Matrix {} of the comparison", at + 1),
    };
    combo.response.on_hover_text(title(document, chosen)).accessible_name(name);
}

/// Puts a matrix at a place; one that stood elsewhere changes places with it.
fn choose(state: &mut CompareState, at: usize, matrix: MatrixId) {
    let old = state.chosen[at];
    if let Some(elsewhere) = state.chosen.iter().position(|id| *id == matrix) {
        state.chosen[elsewhere] = old;
    }
    state.chosen[at] = matrix;
}

fn more_ui(ui: &mut Ui, document: &Document, state: &mut CompareState) {
    let next = document.matrices.iter().map(|matrix| matrix.id).find(|id| !state.chosen.contains(id));
    if let Some(next) = next.filter(|_| state.chosen.len() < LIMIT)
        && widgets::icon_button(ui, Icon::Plus, "Compare one more matrix").clicked()
    {
        state.chosen.push(next);
    }
    if state.chosen.len() > 2 && widgets::icon_button(ui, Icon::Close, "Leave out the last matrix").clicked() {
        state.chosen.pop();
    }
}

fn pages_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut CompareState) {
    ui.spacing_mut().item_spacing.x = 0.0;
    for page in Page::ALL.into_iter().rev() {
        if widgets::tab(ui, input.theme, page.name(), page == state.page).clicked() {
            state.page = page;
        }
    }
}

/// The title of a matrix, or what stands for it.
pub(super) fn title(document: &Document, matrix: MatrixId) -> &str {
    let title = document.matrix(matrix).map_or("", |matrix| matrix.title.as_str());
    if title.is_empty() { "Untitled matrix" } else { title }
}
