//! The dialog that takes in files of other programs: how a file is read at the left, what was found in it at the right.
//!
//! The file is read on another thread, and again whenever the user says how else it is to be taken; what was found
//! before stays until then. Nothing of the document changes before the user agrees.

mod choices;
mod dialog;
mod order;
mod preview;
mod reading;

pub(super) use dialog::{Destination, ImportAnswer, ImportDialog};
pub(super) use reading::{Found, Taken};

use crate::app::theme::{Theme, scale, size, space};
use crate::app::widgets;
use crate::session::Session;
use crate::words::WindowWords;
use egui::{Label, ScrollArea, TextStyle, Ui};

/// A document that was imported and waits for unsaved changes to be dealt with.
pub(super) struct Incoming {
    /// The document, with what was imported as its first step.
    pub(super) session: Session,
    /// What is to be told once it is shown.
    pub(super) report: ImportReport,
}

/// The report of an import that was carried out; it can be read again later.
#[derive(Debug, Clone)]
pub(in crate::app) struct ImportReport {
    /// The name of the file.
    name: String,
    /// What was taken.
    pub(in crate::app) taken: String,
    /// How many things were refused.
    pub(in crate::app) refused: usize,
    /// What else is to be said.
    lines: Vec<String>,
}

impl ImportReport {
    /// What was found in a file of this name, and what became of it on its way into a document.
    pub(in crate::app) fn new(name: &str, found: &Found, placed: impl Iterator<Item = String>) -> Self {
        let lines = placed.chain(found.lines.iter().cloned()).collect();
        Self { name: name.to_owned(), taken: found.summary.clone(), refused: found.refused, lines }
    }

    /// Draws the report; whether it is to be closed.
    pub(in crate::app) fn ui(&self, ui: &Ui, theme: &Theme, words: &WindowWords) -> bool {
        let mut close = false;
        let modal = widgets::dialog(ui, "import report").show(ui.ctx(), |ui| {
            ui.set_width(size::READING.min(ui.ctx().content_rect().width() - 4.0 * space::XL));
            ui.heading(words.import_report_of(&self.name));
            ui.add_space(space::S);
            ui.label(words.import_taken(&self.taken));
            ui.add_space(space::S);
            if self.lines.is_empty() {
                ui.label(scale::caption(words.import_all_was_taken()));
            }
            lines_ui(ui, &self.lines, size::INNER_LIST);
            ui.add_space(space::M);
            ui.horizontal(|ui| {
                let button = widgets::main_button(ui, theme, &words.import_close());
                if ui.memory(|memory| memory.focused().is_none()) {
                    button.request_focus();
                }
                close |= button.clicked();
                if ui.button(words.import_copy_report()).clicked() {
                    ui.copy_text(self.text(words));
                }
            });
        });
        close || modal.should_close()
    }

    /// The whole report as a text.
    fn text(&self, words: &WindowWords) -> String {
        let head = [words.import_report_of(&self.name), words.import_taken(&self.taken)];
        head.iter().chain(self.lines.iter()).fold(String::new(), |text, line| text + line + "\n")
    }
}

/// Draws lines of a report, of which only those in sight cost anything; long ones show the rest when pointed at.
fn lines_ui(ui: &mut Ui, lines: &[String], height: f32) {
    let row = ui.text_style_height(&TextStyle::Body);
    let area = ScrollArea::vertical().id_salt("import lines").auto_shrink([false, true]).max_height(height);
    area.show_rows(ui, row, lines.len(), |ui, range| {
        for line in &lines[range] {
            ui.add(Label::new(line).truncate());
        }
    });
}
