//! The controller of questionnaires: the dialog, and the writing of what it asks for.

use super::desk::Desk;
use super::exporting::stamp;
use super::filing::Filing;
use crate::app::asking::{AskingAnswer, AskingDialog};
use crate::app::files::{Done, name_of};
use crate::app::notices::Notice;
use crate::app::theme::Theme;
use crate::model::Asked;
use crate::report::Study;
use egui::{Context, Ui};
use std::path::Path;

/// What the controller keeps.
#[derive(Default)]
pub(super) struct Asking {
    /// The dialog that asks people.
    pub(super) dialog: Option<AskingDialog>,
}

impl Asking {
    /// Opens the dialog about the active matrix.
    pub(super) fn ask(&mut self, desk: &Desk, asked: Option<Asked>) {
        let Some(matrix) = desk.matrix().map(|matrix| matrix.id) else { return };
        let document = desk.session.document().clone();
        let study = match desk.analyzed.of_revision(desk.session.revision()) {
            Some(analysis) => Study::analysed(document, analysis.clone()),
            None => Study::new(document),
        };
        self.dialog = Some(AskingDialog::new(study, (matrix, asked), desk.session.path(), stamp()));
    }

    /// Draws the dialog, and carries its answer out.
    pub(super) fn dialog_ui(&mut self, ui: &Ui, desk: &mut Desk, filing: &Filing, theme: &Theme) {
        let Some(dialog) = &mut self.dialog else { return };
        match dialog.ui(ui, theme, desk.words) {
            AskingAnswer::None => {}
            AskingAnswer::Browse(request) => filing.browse(ui.ctx(), desk, &request),
            AskingAnswer::Write => self.write(ui.ctx(), desk),
            AskingAnswer::Cancel => self.dialog = None,
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

    /// Writes in the background; the dialog stays open until that is done.
    fn write(&mut self, ctx: &Context, desk: &mut Desk) {
        if desk.work.is_some() {
            desk.tell(Notice::note(desk.words.notice_busy()));
            return;
        }
        let Some(order) = self.dialog.as_mut().and_then(AskingDialog::order) else { return };
        let (words, name) = (desk.words, name_of(&order.path));
        desk.begin(ctx, words.asking_work(name), move |_| Done::Written(Box::new(order.carry_out(words))));
    }
}
