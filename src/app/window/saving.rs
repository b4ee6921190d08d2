//! Saving: begun when asked, done on another thread, taken up in a later frame.

use super::Window;
use crate::app::actions::Action;
use crate::app::files::{After, Done, PathDialog, Purpose, Saving};
use crate::app::notices::Notice;
use crate::session::{SaveError, SaveJob, Saved};
use crate::storage::{Existing, FileError, Reason};
use egui::Context;
use std::path::{Path, PathBuf};

impl Window {
    /// Saves; asks for a path if there is none, and what to do if the file is not what it was.
    pub(super) fn save(&mut self, ctx: &Context) {
        if let Some(saving) = &mut self.files.saving {
            saving.again |= saving.revision != self.desk.session.revision();
            return;
        }
        match self.desk.session.save_job() {
            Ok(job) => self.begin_save(ctx, job),
            Err(SaveError::Untitled) => self.ask_path(Purpose::Save),
            Err(SaveError::File(error)) => self.not_saved(error),
        }
    }

    /// Saves over what another program wrote.
    pub(super) fn save_over_changes(&mut self, ctx: &Context) {
        match self.desk.session.save_over_changes_job() {
            Ok(job) => self.begin_save(ctx, job),
            Err(error) => self.notices.push(Notice::trouble(error.to_string())),
        }
    }

    /// Saves under a name; the dialog stays open until that is done.
    pub(super) fn save_to(&mut self, ctx: &Context, path: &Path, existing: Existing) {
        if self.files.saving.is_none() {
            let job = self.desk.session.save_as_job(path, existing);
            self.begin_save(ctx, job);
        }
    }

    fn begin_save(&mut self, ctx: &Context, job: SaveJob) {
        self.files.saving = Some(Saving::begin(ctx, job));
    }

    /// Takes up a save that is done.
    pub(super) fn tend_saving(&mut self, ctx: &Context) {
        let Some(done) = self.files.saving.as_ref().and_then(Saving::poll) else { return };
        let again = self.files.saving.take().is_some_and(|saving| saving.again);
        match done {
            Done::Saved(saved) => self.finish_save(ctx, saved, again),
            _ => self.notices.push(Notice::trouble("Saving broke down; the file is as it was.")),
        }
    }

    fn finish_save(&mut self, ctx: &Context, saved: Saved, again: bool) {
        let under_name = self.files.dialog.as_ref().filter(|dialog| dialog.purpose == Purpose::Save);
        let asked = under_name.and_then(PathDialog::target);
        match self.desk.session.finish_save(saved) {
            Ok(()) => {
                if asked.is_some() {
                    self.files.dialog = None;
                }
                self.saved();
                if again {
                    self.save(ctx);
                }
            }
            Err(error) => match asked {
                Some(path) => self.refuse(path, &error),
                None => self.not_saved(error),
            },
        }
    }

    fn saved(&mut self) {
        let Some(path) = self.desk.session.path().map(Path::to_owned) else { return };
        self.remember(&path);
        let notice = Notice::done(format!("Saved as {}", path.display()));
        self.notices.push(notice.with("Show in folder", Action::ShowInFolder(path)));
        if let Some(after) = self.files.after_save.take() {
            self.go_on(after);
        }
    }

    /// What was edited while the disk was busy is asked about.
    fn go_on(&mut self, after: After) {
        if self.desk.session.is_modified() {
            self.ask_unsaved(after);
        } else {
            self.actions.push(Action::After(after));
        }
    }

    fn not_saved(&mut self, error: FileError) {
        if error.reason == Reason::Changed {
            self.ask_changed(error.path);
        } else {
            self.files.after_save = None;
            self.notices.push(Notice::trouble(error.to_string()));
        }
    }

    fn refuse(&mut self, path: PathBuf, error: &FileError) {
        let Some(dialog) = &mut self.files.dialog else { return };
        if error.reason == Reason::Exists {
            dialog.is_taken(path);
        } else {
            dialog.problem = Some(error.to_string());
        }
    }
}
