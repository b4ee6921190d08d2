//! The controller of imports: the dialog, its answers, and the report of what was taken.

use super::desk::Desk;
use super::filing::Filing;
use super::opening::show_session;
use crate::app::actions::{Action, ImportAction, Opening};
use crate::app::commands::UiCommand;
use crate::app::files::{Purpose, name_of};
use crate::app::import::{Destination, Found, ImportAnswer, ImportDialog, ImportReport, Incoming, Taken};
use crate::app::notices::Notice;
use crate::app::theme::Theme;
use crate::session::Session;
use crate::storage::import::{Content, PlaceError, Placed, Report, Target};
use crate::words::Front;
use egui::{Context, Ui};
use std::path::{Path, PathBuf};

/// What the controller keeps.
#[derive(Default)]
pub(super) struct Importing {
    /// The dialog that imports.
    pub(super) dialog: Option<ImportDialog>,
    /// What was imported as a document of its own and is not shown yet.
    incoming: Option<Incoming>,
    /// The report of the last import.
    pub(super) report: Option<ImportReport>,
    /// Whether that report is shown.
    pub(super) shows_report: bool,
}

impl Importing {
    /// Carries out a request.
    pub(super) fn act(&mut self, ctx: &Context, desk: &mut Desk, action: ImportAction) {
        match action {
            ImportAction::Begin(path) => self.begin(ctx, desk, path),
            ImportAction::ShowReport => self.shows_report = self.report.is_some(),
            ImportAction::ShowDocument => self.show_incoming(desk),
        }
    }

    /// Begins to read a file that is to be imported.
    fn begin(&mut self, ctx: &Context, desk: &mut Desk, path: PathBuf) {
        if self.dialog.is_some() {
            desk.tell(Notice::note(desk.words.notice_one_import(name_of(&path))));
            return;
        }
        let matrix = desk.matrix().map(|matrix| matrix.id);
        self.dialog = Some({
            let memories = desk.remembered.settings.imports.clone();
            ImportDialog::begin(ctx, path, desk.session.document(), matrix, memories, desk.words)
        });
    }

    /// Draws the dialog, and carries its answer out; what cannot be taken in leaves it open, and is said there.
    pub(super) fn dialog_ui(&mut self, ui: &Ui, desk: &mut Desk, theme: &Theme) {
        let Some(dialog) = &mut self.dialog else { return };
        match dialog.ui(ui, theme, desk.words) {
            ImportAnswer::None => {}
            ImportAnswer::Cancel => self.dialog = None,
            ImportAnswer::Import(found, destination) => {
                let (path, memory) = (dialog.path().to_owned(), dialog.memory());
                match self.take_in(desk, &path, &found, destination) {
                    Ok(()) => {
                        if let Some(memory) = memory {
                            desk.remember_import(memory);
                        }
                        self.dialog = None;
                    }
                    Err(sentence) => {
                        if let Some(dialog) = &mut self.dialog {
                            dialog.refuse(sentence);
                        }
                    }
                }
            }
        }
    }

    /// Where the file that is imported was asked for in the dialog of paths, that goes once the file is read, and comes
    /// back with the reason where it cannot be.
    pub(super) fn settle_path(&mut self, desk: &mut Desk, filing: &mut Filing) {
        let Some(dialog) = &self.dialog else { return };
        let Some(read) = dialog.first_reading() else { return };
        let (path, trouble) = (dialog.path().to_owned(), read.err().map(str::to_owned));
        if filing.dialog.as_ref().is_some_and(|dialog| dialog.purpose == Purpose::Import) {
            if trouble.is_some() {
                self.dialog = None;
            }
            filing.tried(desk, Purpose::Import, &path, trouble);
        }
    }

    /// Draws the report of the last import while it is open.
    pub(super) fn report_ui(&mut self, ui: &Ui, desk: &Desk, theme: &Theme) {
        if let Some(report) = &self.report {
            self.shows_report &= !report.ui(ui, theme, desk.words);
        }
    }

    fn take_in(&mut self, desk: &mut Desk, path: &Path, found: &Found, destination: Destination) -> Result<(), String> {
        let made = match &found.taken {
            Taken::Nothing => return Ok(()),
            Taken::Answers(edit) => Ok(Placed { edit: (**edit).clone(), report: Report::default() }),
            Taken::Content(content) => match destination {
                Destination::NewDocument => return self.take_as_document(desk, path, found, content),
                Destination::ThisDocument => placed(desk, content, Target::NewMatrix),
                Destination::Matrix(matrix) => placed(desk, content, Target::Matrix(matrix)),
            },
        };
        let before = desk.session.document().matrices.len();
        let Placed { edit, report } = made.map_err(|error| desk.words.reports.place_error(&error))?;
        if desk.is_read_only {
            return Err(desk.words.notice_read_only());
        }
        desk.session.apply(edit).map_err(|error| error.to_string())?;
        if let Some(matrix) = desk.session.document().matrices.get(before).map(|matrix| matrix.id) {
            desk.show_matrix(matrix);
        }
        let lines = desk.words.reports.import_lines(&report, Front::Window);
        self.tell(desk, ImportReport::new(&name_of(path), found, lines));
        Ok(())
    }

    /// Puts the content into a document of its own, once what is unsaved in this one is dealt with. What was imported is
    /// the first step of the new document, and unsaved.
    fn take_as_document(&mut self, desk: &Desk, path: &Path, found: &Found, content: &Content) -> Result<(), String> {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let begun = match content {
            Content::Document(document) => Ok((Session::from_document((**document).clone()), Vec::new())),
            content => begun_with(desk, content, &name),
        };
        let (session, lines) = begun.map_err(|error| desk.words.reports.place_error(&error))?;
        let report = ImportReport::new(&name_of(path), found, lines.into_iter());
        self.incoming = Some(Incoming { session, report });
        desk.ask(Opening::Imported);
        Ok(())
    }

    /// Shows the imported document that waited.
    fn show_incoming(&mut self, desk: &mut Desk) {
        let Some(Incoming { session, report }) = self.incoming.take() else { return };
        show_session(desk, session);
        self.tell(desk, report);
    }

    /// Tells what was imported, and keeps the report to be read again.
    fn tell(&mut self, desk: &mut Desk, report: ImportReport) {
        let notice = match report.refused {
            0 => Notice::done(desk.words.notice_imported(&report.taken)),
            refused => Notice::note(desk.words.notice_imported_refused(&report.taken, refused)),
        };
        desk.tell(notice.with(desk.words.way_read_report(), Action::Run(UiCommand::ImportReport)));
        self.report = Some(report);
    }
}

fn placed(desk: &Desk, content: &Content, target: Target) -> Result<Placed, PlaceError> {
    desk.ids.with(|ids| content.place(desk.session.document(), target, ids))
}

fn begun_with(desk: &Desk, content: &Content, name: &str) -> Result<(Session, Vec<String>), PlaceError> {
    let today = Some(crate::app::run::today());
    let empty = desk.ids.with(|ids| content.empty_document(name, today, ids));
    let placed = desk.ids.with(|ids| content.place(&empty, Target::NewMatrix, ids))?;
    let mut session = Session::from_document(empty);
    session.apply(placed.edit)?;
    Ok((session, desk.words.reports.import_lines(&placed.report, Front::Window).collect()))
}
