//! The desk: the open document, and what every controller of the window works with.

use super::analyzed::Analyzed;
use crate::analysis::Progress;
use crate::app::actions::Action;
use crate::app::commands::{self, UiCommand};
use crate::app::drafts::{Drafts, Taking};
use crate::app::figures;
use crate::app::files::{Done, SettingsKeeper, Work};
use crate::app::input::{Ids, Requests};
use crate::app::notices::{Notice, Notices};
use crate::app::selection::Selection;
use crate::app::widgets::draft;
use crate::model::{Edit, FactorId, Matrix, MatrixId};
use crate::session::Session;
use crate::storage::import::ImportMemory;
use crate::storage::{FileError, Folders, Settings};
use crate::words::{self, Told, WindowWords};
use egui::{Context, KeyboardShortcut};
use std::path::Path;

/// The open document with what follows from it, what is selected in it, and the way to tell the user and to ask
/// other controllers for something.
pub(super) struct Desk {
    pub(super) session: Session,
    pub(super) analyzed: Analyzed,
    pub(super) selection: Selection,
    /// The matrix on the active tab.
    pub(super) active: Option<MatrixId>,
    pub(super) ids: Ids,
    pub(super) notices: Notices,
    pub(super) remembered: Remembered,
    /// The piece of work that goes on in the background.
    pub(super) work: Option<Work>,
    /// What was asked for and is not carried out yet.
    pub(super) requests: Requests,
    /// What is typed and not in the document yet.
    pub(super) drafts: Drafts,
    /// The words of the language that the window is in.
    pub(super) words: &'static WindowWords,
    /// Whether another document was put here since the panels were last told.
    pub(super) is_fresh: bool,
    /// Whether the document is only read, because somebody else has its file.
    pub(super) is_read_only: bool,
    /// Whether somebody who types was told so.
    told_read_only: bool,
}

/// What is remembered from one run to the next, and where.
pub(super) struct Remembered {
    /// Where settings, templates and recovery files are; none without a home.
    pub(super) folders: Option<Folders>,
    pub(super) settings: Settings,
    /// What writes the settings; begun with the first that are to be written.
    keeper: Option<SettingsKeeper>,
}

impl Desk {
    /// A desk with a document whose first matrix is shown.
    pub(super) fn new(
        session: Session,
        ids: Ids,
        folders: Option<Folders>,
        settings: Settings,
        language: &str,
    ) -> Self {
        commands::remember(&settings.keys);
        let mut desk = Self {
            analyzed: Analyzed::of(&session),
            session,
            selection: Selection::default(),
            active: None,
            ids,
            notices: Notices::default(),
            remembered: Remembered { folders, settings, keeper: None },
            work: None,
            requests: Requests::default(),
            drafts: Drafts::default(),
            words: speaking(language),
            is_fresh: false,
            is_read_only: false,
            told_read_only: false,
        };
        desk.show_first_matrix();
        desk
    }

    /// Gives a command other keys, or its usual ones.
    pub(super) fn choose_keys(&mut self, command: UiCommand, keys: Option<KeyboardShortcut>) {
        commands::rebind(command, keys);
        self.remembered.settings.keys = commands::to_remember();
        self.remembered.save();
    }

    /// Puts another document here; the one before is closed for good.
    pub(super) fn put(&mut self, session: Session) {
        std::mem::replace(&mut self.session, session).close();
        self.show_first_matrix();
        self.is_fresh = true;
        self.is_read_only = false;
    }

    fn show_first_matrix(&mut self) {
        self.active = self.session.document().matrices.first().map(|matrix| matrix.id);
        self.selection = Selection::default();
    }

    /// The matrix on the active tab.
    pub(super) fn matrix(&self) -> Option<&Matrix> {
        self.active.and_then(|id| self.session.document().matrix(id))
    }

    /// Puts a matrix on top.
    pub(super) fn show_matrix(&mut self, matrix: MatrixId) {
        self.active = Some(matrix);
        if self.selection.matrix != Some(matrix) {
            self.selection = Selection::none(matrix);
        }
    }

    /// Puts the matrix of a factor on top, with the factor selected.
    pub(super) fn show_factor(&mut self, matrix: MatrixId, factor: FactorId) {
        self.active = Some(matrix);
        self.selection = Selection::one(matrix, factor);
    }

    /// Lets go of what an edit, an undo or another document took away.
    pub(super) fn settle(&mut self) {
        self.selection.keep_existing(self.session.document());
        if self.matrix().is_none() {
            self.active = self.session.document().matrices.first().map(|matrix| matrix.id);
        }
    }

    /// Applies an edit; one that does not fit is told and changes nothing.
    pub(super) fn edit(&mut self, edit: impl Into<Edit>) {
        self.changes(edit);
    }

    /// Applies an edit, and tells whether it was applied.
    pub(super) fn changes(&mut self, edit: impl Into<Edit>) -> bool {
        if self.is_read_only {
            self.refuse_change();
            return false;
        }
        let applied = self.session.apply(edit);
        if let Err(error) = &applied {
            self.trouble(error);
        }
        applied.is_ok()
    }

    /// Goes on with a copy that has no file, and may be changed.
    pub(super) fn work_on_copy(&mut self) {
        self.session.detach();
        self.is_read_only = false;
        self.tell(Notice::note(self.words.notice_copy()));
    }

    /// Says that the document is only read.
    pub(super) fn refuse_change(&mut self) {
        self.tell(Notice::note(self.words.notice_read_only()));
    }

    /// Takes every draft into the document, each as a step of its own. While the document is only read they stay in their
    /// fields, for a copy to take them in.
    pub(super) fn take_drafts(&mut self, ctx: &Context) {
        if self.is_read_only {
            return;
        }
        let taken = self.drafts.take_all(ctx);
        self.take_in(&taken);
    }

    /// Takes the drafts of fields that were left into the document.
    pub(super) fn take_left_drafts(&mut self, ctx: &Context) {
        draft::end_frame(ctx);
        if self.is_read_only {
            let is_typing = draft::mark(ctx).is_some();
            if !std::mem::replace(&mut self.told_read_only, is_typing) && is_typing {
                self.refuse_change();
            }
            return;
        }
        let taken = self.drafts.take_left(ctx);
        if !taken.is_empty() {
            self.take_in(&taken);
            ctx.request_repaint();
        }
    }

    fn take_in(&mut self, taken: &[Taking]) {
        for draft in taken {
            self.session.end_gesture();
            if let Some(edit) = draft.edit(self.session.document(), &self.ids) {
                self.edit(edit);
            }
        }
        if !taken.is_empty() {
            self.session.end_gesture();
        }
    }

    /// Whether anything that the user sees is not in the file: a change, or a text that is being typed.
    pub(super) fn is_unsaved(&self, ctx: &Context) -> bool {
        self.session.is_modified() || draft::mark(ctx).is_some()
    }

    /// Takes the last edit back.
    pub(super) fn undo(&mut self) {
        if let Some(label) = self.session.undo() {
            self.announce(self.words.notice_undone(self.words.reports.edit_label(&label)));
        }
    }

    /// Carries out again what was taken back.
    pub(super) fn redo(&mut self) {
        if let Some(label) = self.session.redo() {
            self.announce(self.words.notice_redone(self.words.reports.edit_label(&label)));
        }
    }

    /// Tells the user something that happened. What it offers to undo is the step that was taken last.
    pub(super) fn tell(&mut self, notice: Notice) {
        self.notices.push(notice, self.session.revision());
    }

    /// Tells the user what went wrong.
    pub(super) fn trouble(&mut self, what: &(impl Told + ?Sized)) {
        self.tell(Notice::trouble(self.words.told(what)));
    }

    /// Tells users of screen readers something that others see.
    pub(super) fn announce(&mut self, text: impl Into<String>) {
        self.notices.announce(text.into());
    }

    /// Asks whatever controller it belongs to for something.
    pub(super) fn ask(&self, action: impl Into<Action>) {
        self.requests.ask(action);
    }

    /// Begins a piece of work in the background.
    pub(super) fn begin(
        &mut self,
        ctx: &Context,
        name: impl Into<String>,
        job: impl FnOnce(&Progress) -> Done + Send + 'static,
    ) {
        self.work = Some(Work::begin(ctx, name, job));
    }

    /// Remembers that a file was opened or saved.
    pub(super) fn remember_file(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.remembered.settings.remember(&path);
        self.remembered.save();
    }
}

impl Desk {
    /// Remembers how a file was read that was imported.
    pub(super) fn remember_import(&mut self, memory: ImportMemory) {
        self.remembered.settings.remember_import(memory);
        self.remembered.save();
    }
}

impl Remembered {
    /// Has the settings written, where there is a home for them.
    pub(super) fn save(&mut self) {
        let Some(folders) = &self.folders else { return };
        let keeper = self.keeper.get_or_insert_with(|| SettingsKeeper::begin(folders.clone()));
        keeper.keep(self.settings.clone());
    }

    /// What went wrong with the settings since this was asked last.
    pub(super) fn trouble(&self) -> Option<FileError> {
        self.keeper.as_ref()?.trouble()
    }
}

/// The words of a language, in which figures are written from now on too.
pub(super) fn speaking(language: &str) -> &'static WindowWords {
    let words = words::of_window(language);
    figures::speak(words.reports);
    words
}
