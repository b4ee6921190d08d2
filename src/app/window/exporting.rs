//! Exporting: what the window does with the dialog and its answers.

use super::Window;
use super::filing::name_of;
use crate::app::export::{ExportAnswer, ExportDialog, Subject};
use crate::app::files::{Done, Work};
use crate::report::Format;
use egui::{Context, Ui};

impl Window {
    /// Opens the dialog with what was chosen last.
    pub(super) fn ask_export(&mut self) {
        let session = &self.desk.session;
        let (documents, mut choices) =
            (self.panels.compare.documents(session.document()), self.files.exporting.clone());
        choices.citation_style = self.desk.look.citation_style;
        let ending = match choices.subject {
            Subject::Report(_) => Format::Pdf,
            Subject::Chart(_) => Format::Svg,
        };
        self.files.export = Some(ExportDialog::new(documents, choices, ending.extension(), session.path()));
    }

    /// Draws the dialog, and carries the answer out.
    pub(super) fn export_ui(&mut self, ui: &Ui) {
        let theme = self.desk.look.theme;
        let Some(dialog) = &mut self.files.export else { return };
        match dialog.ui(ui, &theme) {
            ExportAnswer::None => {}
            ExportAnswer::Browse(request) => {
                if self.files.work.is_none() {
                    self.files.work = Some(Work::pick(ui.ctx(), self.files.picker.pick(&request)));
                }
            }
            ExportAnswer::Export => self.export(ui.ctx()),
            ExportAnswer::Cancel => self.close_export(),
        }
    }

    /// Exports in the background; the dialog stays open while a file is in the way.
    fn export(&mut self, ctx: &Context) {
        let Some(order) = self.files.export.as_mut().and_then(ExportDialog::order) else { return };
        self.close_export();
        let name = format!("Exporting {}", name_of(&order.path));
        let job = move |progress: &_| order.carry_out(progress).map_or(Done::Cancelled, Done::Told);
        self.files.work = Some(Work::begin(ctx, name, job));
    }

    fn close_export(&mut self) {
        if let Some(dialog) = self.files.export.take() {
            self.choose_citation_style(dialog.choices.citation_style);
            self.files.exporting = dialog.choices;
        }
    }
}
