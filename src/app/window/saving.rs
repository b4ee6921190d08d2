//! Saving: begun when asked, done on another thread, taken up in a later frame.

use super::desk::Desk;
use super::filing::Filing;
use crate::app::actions::{Action, FileAction};
use crate::app::files::{After, Done, PathDialog, Purpose, Question, Saving, name_of};
use crate::app::notices::Notice;
use crate::session::{SaveError, SaveJob, Saved};
use crate::storage::{Existing, FileError, Fill, Limit, Reason};
use crate::words::WindowWords;
use egui::Context;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

impl Filing {
    /// Saves; asks for a path if there is none, and what to do if the file is not what it was.
    pub(super) fn save(&mut self, ctx: &Context, desk: &mut Desk) {
        if desk.is_read_only {
            if !desk.is_unsaved(ctx) {
                self.after_save = None;
                return desk.refuse_change();
            }
            // What is typed can be saved in a file of its own only.
            desk.work_on_copy();
            desk.take_drafts(ctx);
        }
        if let Some(saving) = &mut self.saving {
            saving.again |= saving.revision != desk.session.revision();
            return;
        }
        match desk.session.save_job() {
            Ok(job) => self.begin_save(ctx, desk, job),
            Err(SaveError::Untitled) => self.ask_path(desk, Purpose::Save),
            Err(SaveError::File(error)) => self.not_saved(desk, error),
        }
    }

    /// Saves over what another program wrote.
    pub(super) fn save_over_changes(&mut self, ctx: &Context, desk: &mut Desk) {
        if desk.is_read_only {
            return desk.refuse_change();
        }
        match desk.session.save_over_changes_job() {
            Ok(job) => self.begin_save(ctx, desk, job),
            Err(SaveError::Untitled) => self.ask_path(desk, Purpose::Save),
            Err(SaveError::File(error)) => desk.trouble(&error),
        }
    }

    /// Saves under a name; the dialog stays open until that is done.
    pub(super) fn save_to(&mut self, ctx: &Context, desk: &mut Desk, path: &Path, existing: Existing) {
        if desk.is_read_only {
            if desk.session.path() == std::path::absolute(path).ok().as_deref() {
                if let Some(dialog) = &mut self.dialog {
                    dialog.refuse(&desk.words.notice_read_only());
                }
                return;
            }
            desk.work_on_copy();
            desk.take_drafts(ctx);
        }
        if self.saving.is_none() {
            let job = desk.session.save_as_job(path, existing);
            self.begin_save(ctx, desk, job);
        }
    }

    fn begin_save(&mut self, ctx: &Context, desk: &Desk, job: SaveJob) {
        let job = match &desk.remembered.folders {
            Some(folders) => job.keeping_versions(folders.clone(), SystemTime::now()),
            None => job,
        };
        self.saving = Some(Saving::begin(ctx, job));
    }

    /// Takes up a save that is done.
    pub(super) fn tend_saving(&mut self, ctx: &Context, desk: &mut Desk) {
        let Some(done) = self.saving.as_ref().and_then(Saving::poll) else { return };
        let again = self.saving.take().is_some_and(|saving| saving.again);
        if let Done::Saved(saved, exposed) = done {
            self.finish_save(ctx, desk, *saved, again);
            self.offer_to_ignore(desk, exposed);
        } else {
            self.after_save = None;
            desk.trouble(&desk.words.notice_saving_broke());
        }
    }

    /// Offers once to have git ignore backups, where it does not.
    fn offer_to_ignore(&mut self, desk: &mut Desk, list: Option<PathBuf>) {
        if let Some(list) = list.filter(|_| desk.session.path().is_some() && !self.offered_to_ignore) {
            self.offered_to_ignore = true;
            let way = Action::File(FileAction::IgnoreBackups(list));
            desk.tell(Notice::note(desk.words.notice_backup_in_git()).with(desk.words.way_ignore_backups(), way));
        }
    }

    fn finish_save(&mut self, ctx: &Context, desk: &mut Desk, saved: Saved, again: bool) {
        let under_name = self.dialog.as_ref().filter(|dialog| dialog.purpose == Purpose::Save);
        let asked = under_name.and_then(PathDialog::target);
        if let Some(error) = saved.unkept() {
            desk.trouble(&desk.words.notice_no_version(desk.words.told(error)));
        }
        let nearly_full = saved.nearly_full();
        match desk.session.finish_save(saved) {
            Ok(()) => {
                if asked.is_some() {
                    self.dialog = None;
                }
                self.saved(ctx, desk);
                if let Some(Fill { limit, percent }) = nearly_full {
                    let what = match limit {
                        Limit::Size => desk.words.limit_size(),
                        Limit::Values => desk.words.limit_values(),
                        Limit::Records => desk.words.limit_records(),
                    };
                    desk.trouble(&desk.words.notice_nearly_full(percent, what));
                }
                if again {
                    self.save(ctx, desk);
                }
            }
            Err(error) => match asked {
                Some(path) => self.refuse(path, &error, desk.words),
                None => self.not_saved(desk, error),
            },
        }
    }

    fn saved(&mut self, ctx: &Context, desk: &mut Desk) {
        let Some(path) = desk.session.path().map(Path::to_owned) else { return };
        desk.remember_file(&path);
        let notice = Notice::done(desk.words.notice_saved(path.display().to_string()));
        desk.tell(notice.with(desk.words.way_show_in_folder(), Action::File(FileAction::ShowInFolder(path))));
        if let Some(after) = self.after_save.take() {
            self.go_on(ctx, desk, after);
        }
    }

    /// What was edited while the disk was busy is asked about.
    fn go_on(&mut self, ctx: &Context, desk: &Desk, after: After) {
        if desk.is_unsaved(ctx) {
            self.ask_unsaved(desk, after);
        } else {
            desk.ask(FileAction::After(after));
        }
    }

    fn not_saved(&mut self, desk: &mut Desk, error: FileError) {
        if error.reason == Reason::Changed {
            self.question = Some(Question::Changed { path: error.path });
        } else {
            self.after_save = None;
            desk.trouble(&error);
        }
    }

    /// Has a document whose file another program changed saved under another name, where nothing else can be asked.
    pub(super) fn ask_elsewhere(&mut self, desk: &mut Desk) {
        if let Some(Question::Changed { path }) = self.question.take() {
            desk.trouble(&desk.words.rescue_changed(name_of(&path)));
            self.ask_path(desk, Purpose::Save);
        }
    }

    pub(super) fn refuse(&mut self, path: PathBuf, error: &FileError, words: &WindowWords) {
        let Some(dialog) = &mut self.dialog else { return };
        if error.reason == Reason::Exists {
            dialog.is_taken(path);
        } else {
            dialog.refuse(&words.told(error));
        }
    }

    /// What the status line says of the file: "Saved" only once it is on the disk.
    pub(super) fn saved_text(&self, ctx: &Context, desk: &Desk) -> String {
        if self.saving.is_some() {
            return desk.words.status_saving();
        }
        match (desk.is_unsaved(ctx), desk.session.path()) {
            _ if desk.is_read_only => desk.words.status_read_only(),
            (true, _) => desk.words.status_unsaved(),
            (false, Some(_)) => desk.words.status_saved(),
            (false, None) => desk.words.status_new(),
        }
    }
}
