//! What earlier runs left unsaved: looked for on another thread, offered all at once, and brought back, copied or deleted
//! where the user says so. Nothing goes before it is kept elsewhere.

use super::desk::Desk;
use super::filing::Filing;
use crate::app::actions::{Action, FileAction, Opening};
use crate::app::files::{Decided, Done, PathDialog, Purpose, Unsaved, name_of, unsaved_ui};
use crate::app::notices::Notice;
use crate::app::theme::Theme;
use crate::app::worker::{Outcome, Worker};
use crate::storage::{self, Existing, LeftBehind, Versions, Why};
use egui::{Context, Ui};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What the controller of files keeps of it.
#[derive(Default)]
pub(super) struct Recovering {
    has_looked: bool,
    looking: Option<Worker<Vec<Unsaved>>>,
    /// What nobody has decided about.
    left: Vec<Unsaved>,
    /// Whether it is offered.
    is_offered: bool,
    /// What is being deleted.
    deleting: Vec<Worker<Deleted>>,
    /// The document that the path dialog asks a place for.
    copied: Option<PathBuf>,
}

/// What came of deleting: nothing, or what could not be deleted, and why.
type Deleted = Option<Box<(Unsaved, String)>>;

impl Recovering {
    /// Whether something is offered.
    pub(super) fn is_offering(&self) -> bool {
        self.is_offered && !self.left.is_empty()
    }

    /// Whether something is being looked for or deleted.
    pub(super) fn is_working(&self) -> bool {
        self.looking.is_some() || !self.deleting.is_empty()
    }

    /// Offers nothing for now.
    pub(super) fn close(&mut self) {
        (self.is_offered, self.copied) = (false, None);
    }

    /// Looks what there is, and tells anew what differs: files may have changed since.
    pub(super) fn look(&mut self, ctx: &Context, desk: &Desk) {
        let Some(folders) = desk.remembered.folders.clone().filter(|_| self.looking.is_none()) else { return };
        let words = desk.words;
        let known: Vec<LeftBehind> = self.left.drain(..).map(|unsaved| unsaved.left).collect();
        self.has_looked = true;
        self.looking = Some(Worker::begin(ctx, move |_| {
            let all = known.into_iter().chain(LeftBehind::all(&folders));
            Some(all.map(|left| Unsaved::of(left, words)).collect())
        }));
    }

    /// Takes up what was found or deleted.
    pub(super) fn tend(&mut self, ctx: &Context, desk: &mut Desk) {
        if !self.has_looked {
            self.look(ctx, desk);
        }
        match self.looking.as_ref().map(Worker::poll) {
            None | Some(Outcome::Pending) => {}
            Some(Outcome::Stopped) => {
                self.looking = None;
                desk.trouble(&desk.words.notice_broke());
            }
            Some(Outcome::Done(found)) => (self.looking, self.left, self.is_offered) = (None, found, true),
        }
        let left = &mut self.left;
        self.deleting.retain(|worker| match worker.poll() {
            Outcome::Pending => true,
            Outcome::Stopped => {
                desk.trouble(&desk.words.notice_broke());
                false
            }
            Outcome::Done(refused) => {
                if let Some(refused) = refused {
                    let (unsaved, error) = *refused;
                    desk.trouble(&desk.words.unsaved_not_deleted(&unsaved.title, error));
                    left.push(unsaved);
                }
                false
            }
        });
    }

    /// Takes the document out that is in this folder.
    pub(super) fn take(&mut self, folder: &Path) -> Option<LeftBehind> {
        let at = self.left.iter().position(|unsaved| unsaved.left.folder() == folder)?;
        Some(self.left.remove(at).left)
    }

    /// Deletes a document once it is among the earlier versions.
    fn delete(&mut self, ctx: &Context, desk: &Desk, at: usize) {
        let Some(folders) = desk.remembered.folders.clone() else { return };
        let (unsaved, words) = (self.left.remove(at), desk.words);
        self.deleting.push(Worker::begin(ctx, move |_| {
            // What cannot be read is no version, and the dialog says that it goes for good.
            if let Ok(document) = unsaved.left.read() {
                let text = storage::write(&document);
                let versions = Versions::of(&folders, document.id);
                if let Err(error) = versions.keep(text.as_bytes(), Why::GivenUp, SystemTime::now()) {
                    return Some(Some(Box::new((unsaved, words.told(&error)))));
                }
            }
            unsaved.left.discard();
            Some(None)
        }));
    }
}

impl Filing {
    /// Draws what earlier runs left behind while it is offered, and carries a decision out.
    pub(super) fn unsaved_ui(&mut self, ui: &Ui, desk: &mut Desk, theme: &Theme) {
        let recovering = &mut self.recovering;
        match unsaved_ui(ui, theme, desk.words, &recovering.left) {
            None => {}
            Some(Decided::Later) => recovering.close(),
            Some(Decided::Recover(at)) => {
                let folder = recovering.left[at].left.folder().to_owned();
                recovering.close();
                desk.ask(Opening::LeftBehind(folder));
            }
            Some(Decided::Copy(at)) => {
                let unsaved = &recovering.left[at];
                recovering.copied = Some(unsaved.left.folder().to_owned());
                let beside = unsaved.left.file.as_ref().map(|file| file.path.as_path());
                self.dialog = Some(PathDialog::new(desk.words, Purpose::Copy, &unsaved.title, beside));
            }
            Some(Decided::Forget(at)) => recovering.delete(ui.ctx(), desk, at),
        }
    }

    /// Copies the document that was asked about to a file of its own; the dialog stays open until that is done.
    pub(super) fn copy_unsaved(&self, ctx: &Context, desk: &mut Desk, path: PathBuf, existing: Existing) {
        let folder = self.recovering.copied.as_deref();
        let left = self.recovering.left.iter().find(|unsaved| Some(unsaved.left.folder()) == folder);
        let Some(copy) = left.map(|unsaved| unsaved.left.copying()) else { return };
        let name = desk.words.work_saving(name_of(&path));
        desk.begin(ctx, name, move |_| Done::Copied(path.clone(), Box::new(copy(&path, existing))));
    }

    /// Takes up what came of it.
    pub(super) fn copied(&mut self, desk: &mut Desk, path: PathBuf, copied: Result<(), storage::FileError>) {
        match copied {
            Ok(()) => {
                (self.dialog, self.recovering.copied) = (None, None);
                let notice = Notice::done(desk.words.notice_saved(path.display().to_string()));
                desk.tell(notice.with(desk.words.way_show_in_folder(), Action::File(FileAction::ShowInFolder(path))));
            }
            Err(error) => self.refuse(path, &error, desk.words),
        }
    }

    /// Says so where newer work on a file that was opened waits, here or in another window.
    pub(super) fn tell_waiting(&self, desk: &mut Desk, path: &Path) {
        let notice = Notice::note(desk.words.unsaved_waits(name_of(path)));
        let is_of = |unsaved: &Unsaved| unsaved.left.file.as_ref().is_some_and(|file| file.path == path);
        desk.tell(if self.recovering.left.iter().any(is_of) {
            notice.with(desk.words.unsaved_show(), Action::File(FileAction::Recover))
        } else {
            notice
        });
    }
}
