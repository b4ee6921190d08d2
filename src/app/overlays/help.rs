//! What the program is, and how to cite it.

use crate::app::theme::{scale, size, space};
use crate::app::widgets;
use crate::words::WindowWords;
use egui::{Label, Ui};

/// Draws what the program is; tells whether it is to close.
pub(super) fn about_ui(ui: &Ui, words: &WindowWords) -> bool {
    let version = env!("CARGO_PKG_VERSION");
    let mut close = false;
    let modal = widgets::dialog(ui, "about").show(ui.ctx(), |ui| {
        ui.set_width(size::DIALOG);
        ui.heading(words.about_title());
        ui.label(words.about_what());
        ui.label(scale::muted(words.about_version(version)));
        widgets::section(ui, &words.about_cite());
        ui.add(Label::new(words.about_citation(version)).wrap());
        ui.add_space(space::M);
        ui.horizontal(|ui| {
            if ui.button(words.about_copy()).clicked() {
                ui.ctx().copy_text(words.about_citation(version));
            }
            close = ui.button(words.sheet_close()).clicked();
        });
    });
    close || modal.should_close()
}
