//! Printing and exporting: what the window does with the dialog and its answers.

use super::Window;
use super::filing::name_of;
use crate::app::files::{Done, Work};
use crate::app::print::{PrintAnswer, PrintDialog, Subject};
use crate::report::Format;
use egui::{Context, Ui};

impl Window {
    /// Opens the dialog with what was chosen last.
    pub(super) fn ask_print(&mut self) {
        let session = &self.desk.session;
        let (printed, mut choices) = (self.panels.compare.printed(session.document()), self.files.printing.clone());
        choices.citation_style = self.desk.look.citation_style;
        let ending = match choices.subject {
            Subject::Report(_) => Format::Pdf,
            Subject::Chart(_) => Format::Svg,
        };
        self.files.print = Some(PrintDialog::new(printed, choices, ending.extension(), session.path()));
    }

    /// Draws the dialog, and carries the answer out.
    pub(super) fn print_ui(&mut self, ui: &Ui) {
        let theme = self.desk.look.theme;
        let Some(dialog) = &mut self.files.print else { return };
        match dialog.ui(ui, &theme) {
            PrintAnswer::None => {}
            PrintAnswer::Browse(request) => {
                if self.files.work.is_none() {
                    self.files.work = Some(Work::pick(ui.ctx(), self.files.picker.pick(&request)));
                }
            }
            PrintAnswer::Export => self.export(ui.ctx()),
            PrintAnswer::Cancel => self.close_print(),
        }
    }

    /// Exports in the background; the dialog stays open while a file is in the way.
    fn export(&mut self, ctx: &Context) {
        let Some(order) = self.files.print.as_mut().and_then(PrintDialog::order) else { return };
        self.close_print();
        let name = format!("Exporting {}", name_of(&order.path));
        let job = move |progress: &_| order.carry_out(progress).map_or(Done::Cancelled, Done::Told);
        self.files.work = Some(Work::begin(ctx, name, job));
    }

    fn close_print(&mut self) {
        if let Some(dialog) = self.files.print.take() {
            self.choose_citation_style(dialog.choices.citation_style);
            self.files.printing = dialog.choices;
        }
    }
}
