//! Copying to the clipboard what other programs can use: tables, texts, pictures.
//!
//! A table or a text is there at once. A picture is laid out and drawn on another thread, by the engine that prints.

use super::Window;
use crate::app::export::{Drawn, ExportDialog, PictureOrder, Subject};
use crate::app::files::{Done, Work};
use crate::app::notices::Notice;
use crate::app::paste;
use crate::model::FactorId;
use crate::report::{self, Chart, Format, ReportKind};
use egui::{ColorImage, Context};
use std::collections::BTreeSet;

impl Window {
    /// Copies the selected factors, or all of the matrix, with their figures, as a table.
    pub(super) fn copy_table(&mut self, ctx: &Context) {
        let Some(matrix) = self.matrix() else { return };
        let chosen = self.chosen_factors();
        let (document, analysis) = (self.desk.session.document(), self.desk.analyzed.analysis());
        let text = report::table_text(document, analysis, matrix, &chosen);
        self.put_text(ctx, text, chosen.len());
    }

    /// Copies the selected factors, or all of the matrix, as a list under headings.
    pub(super) fn copy_text(&mut self, ctx: &Context) {
        let Some(matrix) = self.matrix() else { return };
        let chosen = self.chosen_factors();
        let text = paste::list_text(matrix, &chosen);
        self.put_text(ctx, text, chosen.len());
    }

    /// The selected factors; where none is selected, all.
    fn chosen_factors(&self) -> BTreeSet<FactorId> {
        let Some(matrix) = self.matrix() else { return BTreeSet::new() };
        let selected = self.desk.selection.in_order(matrix);
        let all = || matrix.all_factors().map(|(_, factor)| factor.id).collect();
        if selected.is_empty() { all() } else { selected.into_iter().collect() }
    }

    fn put_text(&mut self, ctx: &Context, text: String, count: usize) {
        ctx.copy_text(text);
        self.notices.push(Notice::done(format!("{} copied", super::factors_text(count))));
    }

    /// Copies the page of the matrix as a picture.
    pub(super) fn copy_matrix_picture(&mut self, ctx: &Context) {
        self.copy_picture(ctx, Subject::Report(ReportKind::Grid), "The matrix");
    }

    /// Copies a chart as a picture.
    pub(super) fn copy_chart(&mut self, ctx: &Context, chart: Chart) {
        self.copy_picture(ctx, Subject::Chart(chart), "The chart");
    }

    /// Opens the dialog that writes a chart of the matrix to a file.
    pub(super) fn save_chart(&mut self, chart: Chart) {
        let Some(order) = self.picture_order(Subject::Chart(chart)) else { return };
        let path = self.desk.session.path();
        self.files.export = Some(ExportDialog::new(order.documents, order.choices, Format::Png.extension(), path));
    }

    fn copy_picture(&mut self, ctx: &Context, subject: Subject, what: &'static str) {
        if self.files.work.is_some() {
            self.notices.push(Notice::note("Something else is being worked on; try again when it is done."));
            return;
        }
        let Some(order) = self.picture_order(subject) else { return };
        let job = move |progress: &_| match order.draw(progress) {
            Some(Ok(drawn)) => Done::Drawn(what, drawn),
            Some(Err(sentence)) => Done::Told(Notice::trouble(sentence)),
            None => Done::Cancelled,
        };
        self.files.work = Some(Work::begin(ctx, "Drawing the picture", job));
    }

    fn picture_order(&self, subject: Subject) -> Option<PictureOrder> {
        let matrix = self.matrix()?.id;
        let documents = self.panels.compare.documents(self.desk.session.document());
        Some(PictureOrder::new(documents, &self.files.exporting, subject, matrix))
    }

    /// Puts a picture that was drawn on the clipboard.
    pub(super) fn put_picture(&mut self, ctx: &Context, what: &str, drawn: &Drawn) {
        let Drawn { picture, pages } = drawn;
        let size = [picture.width as usize, picture.height as usize];
        ctx.copy_image(ColorImage::from_rgba_unmultiplied(size, &picture.rgba));
        // What went wrong is known after this frame.
        ctx.request_repaint();
        self.notices.push(match pages {
            1 => Notice::done(format!("{what} was copied as a picture")),
            pages => Notice::note(format!("{what} takes {pages} pages; the first was copied as a picture")),
        });
    }
}
