//! The edits as a list: a choice goes back to the state after it.

use crate::app::actions::Action;
use crate::app::input::Requests;
use crate::app::theme::{size, space};
use crate::app::widgets;
use crate::model::History;
use crate::words::WindowWords;
use egui::{Button, ScrollArea, Ui};

/// Draws the list, the first edit on top; tells whether it is to close.
pub(super) fn history_ui(ui: &Ui, words: &WindowWords, history: &History, requests: &Requests) -> bool {
    let label = |label| words.reports.edit_label(label);
    let begin = std::iter::once(words.history_begin());
    let states: Vec<String> = begin.chain(history.done().map(label)).chain(history.undone().map(label)).collect();
    let now = history.done().len();
    let mut chosen = None;
    let modal = widgets::dialog(ui, "history").at_top().show(ui.ctx(), |ui| {
        ui.set_width(size::DIALOG);
        ui.heading(words.history_title());
        ui.add_space(space::S);
        ScrollArea::vertical().max_height(size::PALETTE).auto_shrink([false, true]).show(ui, |ui| {
            for (at, state) in states.iter().enumerate() {
                let mark = if at == now { words.history_now() } else { String::new() };
                let line = Button::selectable(at == now, state).shortcut_text(mark).truncate();
                let line = ui.add_sized([ui.available_width(), size::TARGET], line);
                if at == now && line.gained_focus() | !ui.memory(|memory| memory.focused().is_some()) {
                    line.request_focus();
                    line.scroll_to_me(None);
                }
                if line.clicked() {
                    chosen = Some(at);
                }
            }
        });
    });
    if let Some(at) = chosen {
        let step = if at < now { Action::Undo } else { Action::Redo };
        requests.extend(std::iter::repeat_n(step, now.abs_diff(at)));
    }
    chosen.is_some() || modal.should_close()
}
