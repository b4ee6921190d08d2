//! Importing: what the window does with the dialog and its answers.

use super::Window;
use super::filing::name_of;
use crate::app::actions::{Action, Opening};
use crate::app::commands::UiCommand;
use crate::app::import::{Destination, Found, ImportAnswer, ImportDialog, ImportReport, Incoming, Taken};
use crate::app::notices::Notice;
use crate::session::Session;
use crate::storage::import::{Content, PlaceError, Placed, Report, Target};
use egui::{Context, Ui};
use std::path::{Path, PathBuf};

impl Window {
    /// Begins to read a file that is to be imported.
    pub(super) fn begin_import(&mut self, ctx: &Context, path: PathBuf) {
        if self.files.import.is_some() {
            self.notices.push(Notice::note(format!("{} waits: one file is imported at a time.", name_of(&path))));
            return;
        }
        let matrix = self.matrix().map(|matrix| matrix.id);
        self.files.import = Some(ImportDialog::begin(ctx, path, self.desk.session.document(), matrix));
    }

    /// Draws the dialog, and carries its answer out.
    pub(super) fn import_ui(&mut self, ui: &Ui) {
        let theme = self.desk.look.theme;
        let Some(dialog) = &mut self.files.import else { return };
        match dialog.ui(ui, &theme) {
            ImportAnswer::None => {}
            ImportAnswer::Cancel => self.files.import = None,
            ImportAnswer::Import(found, destination) => {
                let path = dialog.path().to_owned();
                self.files.import = None;
                self.take_in(&path, &found, destination);
            }
        }
    }

    /// Draws the report of the last import while it is open.
    pub(super) fn import_report_ui(&mut self, ui: &Ui) {
        let theme = self.desk.look.theme;
        if let Some(report) = &self.files.import_report {
            self.files.shows_report &= !report.ui(ui, &theme);
        }
    }

    fn take_in(&mut self, path: &Path, found: &Found, destination: Destination) {
        let made = match &found.taken {
            Taken::Nothing => return,
            Taken::Answers(command) => Ok(Placed { command: (**command).clone(), report: Report::default() }),
            Taken::Content(content) => match destination {
                Destination::NewDocument => return self.take_as_document(path, found, content),
                Destination::ThisDocument => self.placed(content, Target::NewMatrix),
                Destination::Matrix(matrix) => self.placed(content, Target::Matrix(matrix)),
            },
        };
        let before = self.desk.session.document().matrices.len();
        let Placed { command, report } = match made {
            Ok(placed) => placed,
            Err(error) => return self.notices.push(Notice::trouble(error.to_string())),
        };
        if let Err(error) = self.desk.session.apply(command) {
            return self.notices.push(Notice::trouble(error.to_string()));
        }
        if let Some(matrix) = self.desk.session.document().matrices.get(before).map(|matrix| matrix.id) {
            self.show_matrix(matrix);
        }
        self.tell_import(ImportReport::new(&name_of(path), found, report.lines()));
    }

    fn placed(&self, content: &Content, target: Target) -> Result<Placed, PlaceError> {
        let document = self.desk.session.document();
        self.desk.ids.with(|ids| content.place(document, target, ids))
    }

    /// Puts the content into a document of its own, once what is unsaved in this one is dealt with. What was imported is
    /// the first step of the new document, and unsaved.
    fn take_as_document(&mut self, path: &Path, found: &Found, content: &Content) {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let begun = match content {
            Content::Document(document) => Ok((Session::from_document((**document).clone()), Vec::new())),
            content => self.begun_with(content, &name),
        };
        match begun {
            Ok((session, lines)) => {
                let report = ImportReport::new(&name_of(path), found, lines.into_iter());
                self.files.incoming = Some(Incoming { session, report });
                self.actions.push(Action::Open(Opening::Imported));
            }
            Err(error) => self.notices.push(Notice::trouble(error.to_string())),
        }
    }

    fn begun_with(&self, content: &Content, name: &str) -> Result<(Session, Vec<String>), PlaceError> {
        let today = Some(crate::app::run::today());
        let empty = self.desk.ids.with(|ids| content.empty_document(name, today, ids));
        let placed = self.desk.ids.with(|ids| content.place(&empty, Target::NewMatrix, ids))?;
        let mut session = Session::from_document(empty);
        session.apply(placed.command)?;
        Ok((session, placed.report.lines().collect()))
    }

    /// Shows the imported document that waited.
    pub(super) fn show_incoming(&mut self) {
        let Some(Incoming { session, report }) = self.files.incoming.take() else { return };
        self.show_session(session);
        self.tell_import(report);
    }

    /// Tells what was imported, and keeps the report to be read again.
    fn tell_import(&mut self, report: ImportReport) {
        let taken = format!("Imported {}", report.taken);
        let notice = match report.refused {
            0 => Notice::done(taken),
            refused => Notice::note(format!("{taken}; refused: {refused}")),
        };
        self.notices.push(notice.with("Read the report", Action::Run(UiCommand::ImportReport)));
        self.files.import_report = Some(report);
    }
}
