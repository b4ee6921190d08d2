//! Opening, saving, exporting, closing: what the window does with files.

use super::Window;
use crate::app::actions::{Action, Opening};
use crate::app::clipboard;
use crate::app::files::{
    After, Answer, DialogAnswer, Done, PathDialog, Purpose, Question, SettingsKeeper, Work, question_ui,
};
use crate::app::notices::Notice;
use crate::app::views::View;
use crate::session::Session;
use crate::storage::{self, Existing, LeftBehind, RecoverySlot};
use egui::{Context, Ui, ViewportCommand};
use std::path::{Path, PathBuf};
use std::time::Instant;

impl Window {
    /// Before a frame: what the background has done, what is due, what was dropped on the window.
    pub(super) fn tend_files(&mut self, ctx: &Context) {
        if let Some(done) = self.files.work.as_ref().and_then(Work::poll) {
            self.files.work = None;
            self.finish_work(ctx, done);
        }
        self.tend_saving(ctx);
        if let Some(error) = self.files.keeper.as_ref().and_then(SettingsKeeper::trouble) {
            self.notices.push(Notice::trouble(error.to_string()));
        }
        if let Some(trouble) = clipboard::trouble() {
            self.notices.push(Notice::trouble(format!("The clipboard did not work: {trouble}")));
        }
        self.keep_recovery(ctx);
        self.guard_close(ctx);
        let dropped: Vec<PathBuf> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        for path in dropped {
            self.take_dropped(ctx, path);
        }
    }

    /// Draws the dialog or question that is open, and carries the answer out.
    pub(super) fn file_dialogs_ui(&mut self, ui: &Ui) {
        let theme = self.desk.look.theme;
        if let Some(question) = &self.files.question {
            if let Some(answer) = question_ui(ui, &theme, question) {
                self.answer(ui.ctx(), answer);
            }
        } else if self.files.shows_report {
            self.import_report_ui(ui);
        } else if self.files.import.is_some() {
            self.import_ui(ui);
        } else if self.files.export.is_some() {
            self.export_ui(ui);
        } else if let Some(dialog) = &mut self.files.dialog {
            match dialog.ui(ui, &theme) {
                DialogAnswer::Go => self.go(ui.ctx()),
                DialogAnswer::Browse(request) if self.files.work.is_none() => {
                    self.files.work = Some(Work::pick(ui.ctx(), self.files.picker.pick(&request)));
                }
                DialogAnswer::None | DialogAnswer::Browse(_) => {}
                DialogAnswer::Cancel => {
                    self.files.dialog = None;
                    self.files.after_save = None;
                }
            }
        }
    }

    /// Asks for a path.
    pub(super) fn ask_path(&mut self, purpose: Purpose) {
        let session = &self.desk.session;
        let current = session.path().map(std::path::absolute).and_then(Result::ok);
        let dialog = PathDialog::new(purpose, &session.document().title, session.path());
        self.files.dialog = Some(dialog.offering(&self.files.settings.recent, current.as_deref()));
    }

    /// Opens a document, unless something unsaved must be decided about first.
    pub(super) fn open(&mut self, ctx: &Context, opening: Opening) {
        if self.desk.session.is_modified() {
            self.ask_unsaved(After::Open(opening));
        } else {
            self.open_now(ctx, opening);
        }
    }

    fn open_now(&mut self, ctx: &Context, opening: Opening) {
        match opening {
            Opening::File(path) => {
                let name = format!("Opening {}", name_of(&path));
                let job = move |_: &_| Done::Opened(path.clone(), Box::new(Session::open(&path)));
                self.files.work = Some(Work::begin(ctx, name, job));
            }
            Opening::Imported => self.show_incoming(),
            Opening::Template(name) => match self.begun_from(&name) {
                Ok(session) => self.show_session(session),
                Err(error) => self.notices.push(Notice::trouble(error.to_string())),
            },
        }
    }

    fn begun_from(&self, name: &str) -> Result<Session, storage::ReadError> {
        let template = storage::Template::named(name, self.files.folders.as_ref())?.read()?;
        let id = crate::model::DocumentId::from_random(self.desk.ids.bits());
        Ok(Session::from_document(storage::begin(template, id, Some(crate::app::run::today()))))
    }

    /// Puts another document on the desk; the one before is closed for good.
    pub(super) fn show_session(&mut self, session: Session) {
        let before = std::mem::replace(&mut self.desk.session, session);
        before.close();
        self.protect();
        self.desk.show_first_matrix();
        self.panels = crate::app::panels::Panels::default();
        if let Some(path) = self.desk.session.path().map(Path::to_owned) {
            self.remember(&path);
        }
    }

    /// Gives the document a recovery file, where there is a home to keep it in.
    pub(super) fn protect(&mut self) {
        let Some(folders) = &self.files.folders else { return };
        match RecoverySlot::claim(folders, self.desk.ids.bits()) {
            Ok(slot) => self.desk.session.protect(slot),
            Err(error) => self.notices.push(Notice::trouble(format!("No recovery file can be kept: {error}"))),
        }
    }

    fn keep_recovery(&mut self, ctx: &Context) {
        let now = Instant::now();
        if let Some(job) = self.desk.session.recovery_job(now) {
            // A recovery file that cannot be written is no reason to stop anybody's work.
            std::thread::spawn(move || job.run().unwrap_or_default());
        }
        if let Some(wait) = self.desk.session.recovery_due_in(now) {
            ctx.request_repaint_after(wait);
        }
    }

    /// Goes on with the path in the dialog.
    fn go(&mut self, ctx: &Context) {
        let Some((purpose, path)) = self.files.dialog.as_ref().and_then(|open| Some((open.purpose, open.target()?)))
        else {
            return;
        };
        match purpose {
            Purpose::Open => {
                self.files.dialog = None;
                self.open(ctx, Opening::File(path));
            }
            Purpose::Compare => {
                self.files.dialog = None;
                self.compare_with(ctx, path);
            }
            Purpose::Import => {
                self.files.dialog = None;
                self.begin_import(ctx, path);
            }
            Purpose::Save => self.save_to(ctx, &path, self.existing(&path)),
        }
    }

    fn existing(&self, path: &Path) -> Existing {
        let confirmed = self.files.dialog.as_ref().and_then(|dialog| dialog.taken.as_deref()) == Some(path);
        if confirmed { Existing::Replace } else { Existing::Keep }
    }

    fn finish_work(&mut self, ctx: &Context, done: Done) {
        match done {
            Done::Opened(path, opened) => match *opened {
                Ok(session) => self.show_session(session),
                Err(error) => {
                    self.files.settings.forget(&path);
                    self.notices.push(Notice::trouble(error.without_excerpt().to_string()));
                }
            },
            Done::ReadAgain(opened) => match *opened {
                Ok(fresh) => self.desk.session.restart(fresh),
                Err(error) => self.notices.push(Notice::trouble(error.without_excerpt().to_string())),
            },
            Done::Drawn(what, drawn) => self.put_picture(ctx, what, &drawn),
            Done::Told(notice) => self.notices.push(notice),
            Done::Cancelled => self.notices.push(Notice::note("Cancelled; nothing was written")),
            Done::Picked(path) => {
                if let (Some(dialog), Some(path)) = (&mut self.files.export, &path) {
                    dialog.picked(path);
                } else if let (Some(dialog), Some(path)) = (&mut self.files.dialog, path) {
                    // The dialog of the system has asked about an existing file already.
                    dialog.taken = Some(path.clone());
                    dialog.path = path.to_string_lossy().into_owned();
                }
            }
            Done::Saved(_) | Done::Broken => {
                self.notices.push(Notice::trouble("The work broke down; the document is as it was."));
            }
        }
    }

    /// Keeps the window open while something is unsaved.
    fn guard_close(&mut self, ctx: &Context) {
        let asked = ctx.input(|input| input.viewport().close_requested());
        let busy = self.desk.session.is_modified() || self.files.saving.is_some();
        if asked && busy && !self.files.may_close {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.ask_unsaved(After::Quit);
        }
    }

    /// Asks what to do with unsaved changes; if they are being saved just now, waits for that instead.
    pub(super) fn ask_unsaved(&mut self, after: After) {
        if self.files.saving.as_ref().is_some_and(|saving| saving.revision == self.desk.session.revision()) {
            self.files.after_save = Some(after);
            return;
        }
        let title = self.desk.session.document().title.clone();
        self.files.question = Some(Question::Unsaved { title, after });
    }

    /// Asks what to do with a file that another program changed.
    pub(super) fn ask_changed(&mut self, path: PathBuf) {
        self.files.question = Some(Question::Changed { path });
    }

    /// Does what waited for unsaved changes to be dealt with.
    pub(super) fn after(&mut self, ctx: &Context, after: After) {
        match after {
            After::Quit => {
                self.files.may_close = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            After::Open(opening) => self.open_now(ctx, opening),
        }
    }

    fn answer(&mut self, ctx: &Context, answer: Answer) {
        let Some(question) = self.files.question.take() else { return };
        match (question, answer) {
            (Question::Unsaved { after, .. }, Answer::Save) => {
                self.files.after_save = Some(after);
                self.save(ctx);
            }
            (Question::Unsaved { after, .. }, Answer::Discard) => self.after(ctx, after),
            (Question::Changed { .. }, Answer::SaveAs) => self.ask_path(Purpose::Save),
            (Question::Changed { .. }, Answer::Overwrite) => self.save_over_changes(ctx),
            (Question::Changed { path }, Answer::Reload) => {
                let name = format!("Reading {} again", name_of(&path));
                let job = move |_: &_| Done::ReadAgain(Box::new(Session::open(&path)));
                self.files.work = Some(Work::begin(ctx, name, job));
            }
            (Question::Recover { .. }, answer) => self.decide_recovery(answer),
            _ => self.files.after_save = None,
        }
    }

    /// Offers what an earlier run left behind.
    pub(super) fn offer_recovery(&mut self) {
        let Some(left) = self.files.left_behind.first() else { return };
        let name = left.file.as_ref().map(|file| name_of(&file.path));
        let name = name.or_else(|| left.read().ok().map(|document| document.title));
        self.files.question = Some(Question::Recover { name: name.unwrap_or_else(|| "Untitled".to_owned()) });
    }

    fn decide_recovery(&mut self, answer: Answer) {
        if self.files.left_behind.is_empty() {
            return;
        }
        let left: LeftBehind = self.files.left_behind.remove(0);
        match answer {
            Answer::Recover => match Session::recover(left) {
                Ok(session) => self.adopt(session),
                Err(error) => self.notices.push(Notice::trouble(error.to_string())),
            },
            Answer::Forget => {
                left.discard();
                self.offer_recovery();
            }
            _ => {}
        }
    }

    /// Puts a recovered document on the desk, which keeps its own recovery file.
    fn adopt(&mut self, session: Session) {
        std::mem::replace(&mut self.desk.session, session).close();
        self.desk.show_first_matrix();
        self.notices.push(Notice::note("This is the document as the earlier run left it. Save it to keep it."));
    }

    /// Opens a document beside the one at hand, and shows the comparison.
    fn compare_with(&mut self, ctx: &Context, path: PathBuf) {
        self.desk.look.view = View::Compare;
        self.panels.compare.open_beside(ctx, path);
    }

    /// A document is opened, beside the one at hand where matrices are compared; anything else is imported.
    fn take_dropped(&mut self, ctx: &Context, path: PathBuf) {
        let is_document = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("swot"));
        match (is_document, self.desk.look.view) {
            (true, View::Compare) => self.compare_with(ctx, path),
            (true, _) => self.actions.push(Action::Open(Opening::File(path))),
            (false, _) => self.begin_import(ctx, path),
        }
    }

    pub(super) fn remember(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.files.settings.remember(&path);
        self.save_settings();
    }

    /// Has the settings written, where there is a home for them.
    pub(super) fn save_settings(&mut self) {
        let Some(folders) = &self.files.folders else { return };
        let keeper = self.files.keeper.get_or_insert_with(|| SettingsKeeper::begin(folders.clone()));
        keeper.keep(self.files.settings.clone());
    }

    /// Opens a file or a folder with the program that the system has for it.
    pub(super) fn open_outside(&mut self, path: &Path) {
        if let Err(error) = open::that_detached(path) {
            self.notices.push(Notice::trouble(format!("The system cannot open {}: {error}", path.display())));
        }
    }

    /// Gives up what is unsaved: the window is closing for good.
    pub fn close(self) {
        self.desk.session.close();
    }
}

pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
