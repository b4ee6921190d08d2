//! The controller of exports: the dialog, and copies for other programs.
//!
//! A table or a text is on the clipboard at once. A picture is laid out and drawn on another thread, by the engine that
//! prints.

use super::desk::Desk;
use super::filing::Filing;
use super::showing::Showing;
use crate::app::actions::ExportAction;
use crate::app::compare::CompareState;
use crate::app::export::{
    Choices, Documents, ExportAnswer, ExportDialog, PictureOrder, Remembered, Subject, Target, refused,
};
use crate::app::files::{Done, Work, name_of};
use crate::app::notices::Notice;
use crate::model::FactorId;
use crate::report::{self, Chart, Chosen, Copied, ExportError, Format, Job, ReportKind, Stamp, Study};
use crate::session::Revision;
use egui::{ColorImage, Context, Ui};
use std::collections::BTreeSet;
use std::path::Path;

/// What the controller keeps.
#[derive(Default)]
pub(super) struct Exporting {
    /// The dialog that exports.
    pub(super) dialog: Option<ExportDialog>,
    /// What was chosen there last.
    remembered: Remembered,
    /// The documents that were exported last, with what was worked out from them, and the state they were in.
    documents: Option<(Revision, Documents)>,
}

impl Exporting {
    /// Carries out a request.
    pub(super) fn act(&mut self, ctx: &Context, desk: &mut Desk, beside: &CompareState, action: ExportAction) {
        match action {
            ExportAction::CopyTable => self.copy_text(ctx, desk, beside, report::table_text),
            ExportAction::CopyText => self.copy_text(ctx, desk, beside, report::list_text),
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
        let mut choices = self.remembered.choices(showing.citation_style);
        choices.style = choices.style.furnished(&desk.remembered.settings.pages);
        let format = match choices.scope.subject {
            Subject::Report(_) => Format::Pdf,
            Subject::Chart(_) => Format::Svg,
        };
        let documents = self.documents(desk, beside);
        self.open(desk, documents, choices, format);
    }

    /// Opens the dialog that writes a chart of the matrix to a file.
    fn ask_chart(&mut self, desk: &Desk, beside: &CompareState, chart: Chart) {
        let Some(PictureOrder { documents, choices, .. }) = self.order(desk, beside, Subject::Chart(chart)) else {
            return;
        };
        self.open(desk, documents, choices, Format::Png);
    }

    fn open(&mut self, desk: &Desk, documents: Documents, choices: Choices, format: Format) {
        let target = Target { beside: desk.session.path(), format };
        self.dialog = Some(ExportDialog::new(documents, choices, stamp(), &target, desk.words));
    }

    /// The document and those compared with it, with what was worked out from them since they changed last.
    fn documents(&mut self, desk: &Desk, beside: &CompareState) -> Documents {
        let revision = desk.session.revision();
        let known = self.documents.as_ref().filter(|(known, _)| *known == revision).map(|(_, documents)| documents);
        let documents = beside.documents(known, || {
            let document = desk.session.document().clone();
            match desk.analyzed.of_revision(revision) {
                Some(analysis) => Study::analysed(document, analysis.clone()),
                None => Study::new(document),
            }
        });
        self.documents = Some((revision, documents.clone()));
        documents
    }

    /// Draws the dialog, and carries its answer out.
    pub(super) fn dialog_ui(&mut self, ui: &Ui, desk: &mut Desk, filing: &Filing, showing: &mut Showing) {
        let Some(dialog) = &mut self.dialog else { return };
        dialog.work = desk.work.as_ref().map(Work::said);
        match dialog.ui(ui, &showing.theme) {
            ExportAnswer::None => {}
            ExportAnswer::Browse(request) => filing.browse(ui.ctx(), desk, &request),
            ExportAnswer::Export => self.export(ui.ctx(), desk),
            ExportAnswer::Cancel => {
                desk.work.iter().for_each(Work::cancel);
                self.close(desk, showing);
            }
        }
    }

    /// Takes a path that was chosen with the dialog of the system; tells whether it was for this dialog.
    pub(super) fn picked(&mut self, path: Option<&Path>) -> bool {
        if let (Some(dialog), Some(path)) = (&mut self.dialog, path) {
            dialog.picked(path);
        }
        self.dialog.is_some()
    }

    /// Has the dialog say why nothing was written; tells whether it is open.
    pub(super) fn refuse(&mut self, sentence: &str) -> bool {
        self.dialog.as_mut().map(|dialog| dialog.refuse(sentence)).is_some()
    }

    /// Exports in the background; the dialog stays open until that is done.
    fn export(&mut self, ctx: &Context, desk: &mut Desk) {
        if desk.work.is_some() {
            return;
        }
        let Some(order) = self.dialog.as_mut().and_then(ExportDialog::order) else { return };
        let name = desk.words.work_exporting(name_of(&order.path));
        desk.begin(ctx, name, move |progress| {
            order.carry_out(progress).map_or(Done::Cancelled, |written| Done::Written(Box::new(written)))
        });
    }

    /// Closes the dialog, and remembers what was chosen there.
    pub(super) fn close(&mut self, desk: &mut Desk, showing: &mut Showing) {
        if let Some(dialog) = self.dialog.take() {
            desk.remembered.settings.pages = dialog.choices.style.remembered();
            showing.choose_citation_style(desk, dialog.choices.style.citation_style);
            self.remembered.learn(dialog.choices);
        }
    }

    fn copy_picture(&mut self, ctx: &Context, desk: &mut Desk, beside: &CompareState, subject: Subject) {
        if desk.work.is_some() {
            desk.tell(Notice::note(desk.words.notice_busy()));
            return;
        }
        let Some(order) = self.order(desk, beside, subject) else { return };
        desk.begin(ctx, desk.words.work_picture(), move |progress| match order.draw(progress) {
            Some(Ok(drawn)) => Done::Drawn(subject, drawn),
            Some(Err(sentence)) => Done::Told(Notice::trouble(sentence)),
            None => Done::Cancelled,
        });
    }

    /// Copies the selected factors, or all of the matrix, as text.
    fn copy_text(
        &mut self,
        ctx: &Context,
        desk: &mut Desk,
        beside: &CompareState,
        text: fn(Job<'_>, Chosen<'_>) -> Result<String, ExportError>,
    ) {
        let Some(matrix) = desk.matrix().map(|matrix| matrix.id) else { return };
        let Some(order) = self.order(desk, beside, Subject::Report(ReportKind::Grid)) else { return };
        let factors = chosen_factors(desk);
        let options = order.choices.options(&order.documents);
        let job = order.choices.job(&order.documents, &options, &order.stamp);
        match text(job, Chosen { matrix, factors: &factors }) {
            Ok(text) => {
                ctx.copy_text(text);
                desk.tell(Notice::done(desk.words.notice_copied(factors.len())));
            }
            Err(error) => desk.tell(Notice::trouble(refused(&error, desk.words))),
        }
    }

    /// What is copied or saved of the matrix on top, in the style that was chosen last.
    fn order(&mut self, desk: &Desk, beside: &CompareState, subject: Subject) -> Option<PictureOrder> {
        let matrix = desk.matrix()?.id;
        let documents = self.documents(desk, beside);
        let choices = self.remembered.once(subject, matrix, &documents);
        Some(PictureOrder { documents, choices, stamp: stamp(), words: desk.words })
    }
}

/// Now, by this program.
pub(super) fn stamp() -> Stamp {
    Stamp { now: jiff::ZonedDateTime::now(), program_version: env!("CARGO_PKG_VERSION").to_owned() }
}

/// Puts a picture that was drawn on the clipboard.
pub(super) fn put_picture(ctx: &Context, desk: &mut Desk, what: Subject, drawn: &Copied) {
    let Copied { picture, pages } = drawn;
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

/// The selected factors; where none is selected, all.
fn chosen_factors(desk: &Desk) -> BTreeSet<FactorId> {
    let Some(matrix) = desk.matrix() else { return BTreeSet::new() };
    let selected = desk.selection.in_order(matrix);
    let all = || matrix.all_factors().map(|(_, factor)| factor.id).collect();
    if selected.is_empty() { all() } else { selected.into_iter().collect() }
}
