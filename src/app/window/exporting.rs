//! The controller of exports: the dialog, and copies for other programs.
//!
//! A table or a text is on the clipboard at once. A picture is laid out and drawn on another thread, by the engine that
//! prints.

use super::desk::Desk;
use super::filing::Filing;
use super::showing::Showing;
use crate::app::actions::ExportAction;
use crate::app::clipboard;
use crate::app::compare::CompareState;
use crate::app::export::{Choices, Drawn, ExportAnswer, ExportDialog, PictureOrder, Subject};
use crate::app::files::{Done, name_of};
use crate::app::notices::Notice;
use crate::model::FactorId;
use crate::report::{self, Chart, Format, ReportKind};
use egui::{ColorImage, Context, Ui};
use std::collections::BTreeSet;
use std::path::Path;

/// What the controller keeps.
#[derive(Default)]
pub(super) struct Exporting {
    /// The dialog that exports.
    pub(super) dialog: Option<ExportDialog>,
    /// What was chosen there last.
    choices: Choices,
}

impl Exporting {
    /// Carries out a request.
    pub(super) fn act(&mut self, ctx: &Context, desk: &mut Desk, beside: &CompareState, action: ExportAction) {
        match action {
            ExportAction::CopyTable => copy_table(ctx, desk),
            ExportAction::CopyText => copy_text(ctx, desk),
            ExportAction::CopyMatrix => {
                self.copy_picture(ctx, desk, beside, Subject::Report(ReportKind::Grid));
            }
            ExportAction::CopyChart(chart) => {
                self.copy_picture(ctx, desk, beside, Subject::Chart(chart));
            }
            ExportAction::SaveChart(chart) => self.ask_chart(desk, beside, chart),
        }
    }

    /// Opens the dialog with what was chosen last.
    pub(super) fn ask(&mut self, desk: &Desk, beside: &CompareState, showing: &Showing) {
        let session = &desk.session;
        let (documents, mut choices) = (beside.documents(session.document()), self.choices.clone());
        choices.citation_style = showing.citation_style;
        let ending = match choices.subject {
            Subject::Report(_) => Format::Pdf,
            Subject::Chart(_) => Format::Svg,
        };
        self.dialog = Some(ExportDialog::new(documents, choices, ending.extension(), session.path()));
    }

    /// Opens the dialog that writes a chart of the matrix to a file.
    fn ask_chart(&mut self, desk: &Desk, beside: &CompareState, chart: Chart) {
        let Some(order) = self.picture_order(desk, beside, Subject::Chart(chart)) else { return };
        let path = desk.session.path();
        self.dialog = Some(ExportDialog::new(order.documents, order.choices, Format::Png.extension(), path));
    }

    /// Draws the dialog, and carries its answer out.
    pub(super) fn dialog_ui(&mut self, ui: &Ui, desk: &mut Desk, filing: &Filing, showing: &mut Showing) {
        let Some(dialog) = &mut self.dialog else { return };
        match dialog.ui(ui, &showing.theme) {
            ExportAnswer::None => {}
            ExportAnswer::Browse(request) => filing.browse(ui.ctx(), desk, &request),
            ExportAnswer::Export => self.export(ui.ctx(), desk, showing),
            ExportAnswer::Cancel => self.close(desk, showing),
        }
    }

    /// Takes a path that was chosen with the dialog of the system; tells whether it was for this dialog.
    pub(super) fn picked(&mut self, path: Option<&Path>) -> bool {
        if let (Some(dialog), Some(path)) = (&mut self.dialog, path) {
            dialog.picked(path);
        }
        self.dialog.is_some()
    }

    /// Exports in the background; the dialog stays open while a file is in the way.
    fn export(&mut self, ctx: &Context, desk: &mut Desk, showing: &mut Showing) {
        let Some(order) = self.dialog.as_mut().and_then(ExportDialog::order) else { return };
        self.close(desk, showing);
        let name = desk.words.work_exporting(name_of(&order.path));
        desk.begin(ctx, name, move |progress| order.carry_out(progress).map_or(Done::Cancelled, Done::Told));
    }

    fn close(&mut self, desk: &mut Desk, showing: &mut Showing) {
        if let Some(dialog) = self.dialog.take() {
            showing.choose_citation_style(desk, dialog.choices.citation_style);
            self.choices = dialog.choices;
        }
    }

    fn copy_picture(&self, ctx: &Context, desk: &mut Desk, beside: &CompareState, subject: Subject) {
        if desk.work.is_some() {
            desk.tell(Notice::note(desk.words.notice_busy()));
            return;
        }
        let Some(order) = self.picture_order(desk, beside, subject) else { return };
        desk.begin(ctx, desk.words.work_picture(), move |progress| match order.draw(progress) {
            Some(Ok(drawn)) => Done::Drawn(subject, drawn),
            Some(Err(sentence)) => Done::Told(Notice::trouble(sentence)),
            None => Done::Cancelled,
        });
    }

    fn picture_order(&self, desk: &Desk, beside: &CompareState, subject: Subject) -> Option<PictureOrder> {
        let matrix = desk.matrix()?.id;
        Some(PictureOrder::new(beside.documents(desk.session.document()), &self.choices, subject, matrix))
    }
}

/// Puts a picture that was drawn on the clipboard.
pub(super) fn put_picture(ctx: &Context, desk: &mut Desk, what: Subject, drawn: &Drawn) {
    let Drawn { picture, pages } = drawn;
    let size = [picture.width as usize, picture.height as usize];
    ctx.copy_image(ColorImage::from_rgba_unmultiplied(size, &picture.rgba));
    // What went wrong is known after this frame.
    ctx.request_repaint();
    let words = desk.words;
    desk.tell(match (what, *pages) {
        (Subject::Report(_), 1) => Notice::done(words.notice_matrix_copied()),
        (Subject::Chart(_), 1) => Notice::done(words.notice_chart_copied()),
        (Subject::Report(_), pages) => Notice::note(words.notice_matrix_first_page(pages)),
        (Subject::Chart(_), pages) => Notice::note(words.notice_chart_first_page(pages)),
    });
}

/// Copies the selected factors, or all of the matrix, with their figures, as a table.
fn copy_table(ctx: &Context, desk: &mut Desk) {
    let Some(matrix) = desk.matrix() else { return };
    let chosen = chosen_factors(desk);
    let text = report::table_text(desk.session.document(), desk.analyzed.analysis(), matrix, &chosen);
    put_text(ctx, desk, text, chosen.len());
}

/// Copies the selected factors, or all of the matrix, as a list under headings.
fn copy_text(ctx: &Context, desk: &mut Desk) {
    let Some(matrix) = desk.matrix() else { return };
    let chosen = chosen_factors(desk);
    let text = clipboard::list_text(matrix, &chosen);
    put_text(ctx, desk, text, chosen.len());
}

/// The selected factors; where none is selected, all.
fn chosen_factors(desk: &Desk) -> BTreeSet<FactorId> {
    let Some(matrix) = desk.matrix() else { return BTreeSet::new() };
    let selected = desk.selection.in_order(matrix);
    let all = || matrix.all_factors().map(|(_, factor)| factor.id).collect();
    if selected.is_empty() { all() } else { selected.into_iter().collect() }
}

fn put_text(ctx: &Context, desk: &mut Desk, text: String, count: usize) {
    ctx.copy_text(text);
    desk.tell(Notice::done(desk.words.notice_copied(count)));
}
