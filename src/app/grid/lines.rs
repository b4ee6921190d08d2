//! The question that pasted lines raise: several factors, or one?

use crate::app::actions::{Action, Lines};
use crate::app::clipboard;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size, space};
use crate::app::widgets;
use crate::model::{MatrixId, Place};
use egui::Ui;

/// How many lines are shown.
const SHOWN: usize = 6;

/// Lines that wait for an answer.
#[derive(Debug)]
pub(super) struct PastedLines {
    pub(super) place: Place,
    pub(super) text: String,
}

/// Asks; the answer is an action.
pub(super) fn ask_ui(ui: &Ui, input: &PanelInput<'_>, matrix: MatrixId, title: &str, state: &mut Option<PastedLines>) {
    let Some(pasted) = state else { return };
    let (rows, words) = (clipboard::rows(&pasted.text), input.words());
    let mut answer = None;
    let modal = widgets::dialog(ui, "pasted lines").show(ui.ctx(), |ui| {
        ui.set_width(size::DIALOG);
        ui.heading(words.quadrants_add_lines(rows.len(), title));
        ui.add_space(space::S);
        for row in rows.iter().take(SHOWN) {
            ui.label(format!("•  {}", row.statement));
        }
        if rows.len() > SHOWN {
            ui.label(scale::muted(words.quadrants_and_more(rows.len() - SHOWN)));
        }
        ui.add_space(space::L);
        ui.horizontal(|ui| {
            let each = widgets::main_button(ui, input.theme, &words.quadrants_add_each(rows.len()));
            if ui.memory(|memory| memory.focused().is_none()) {
                each.request_focus();
            }
            if each.clicked() {
                answer = Some(Lines::Each);
            }
            if ui.button(words.quadrants_as_one()).clicked() {
                answer = Some(Lines::Together);
            }
            if ui.button(words.quadrants_cancel()).clicked() {
                ui.close();
            }
        });
    });
    if let Some(lines) = answer {
        input.ask(Action::AddLines { matrix, place: pasted.place, text: std::mem::take(&mut pasted.text), lines });
    }
    if answer.is_some() || modal.should_close() {
        *state = None;
    }
}
