//! Putting another document on the desk. It is read on another thread, and what was edited meanwhile is asked about before
//! it goes.

use super::desk::Desk;
use super::filing::{Filing, Onto};
use crate::app::actions::{Action, CompareAction, GridAction, ImportAction, JoinAction, Opening, Target};
use crate::app::files::{After, Done, PathDialog, Purpose, name_of};
use crate::app::notices::Notice;
use crate::app::views::View;
use crate::app::widgets::draft;
use crate::model::{DocumentId, Quadrant};
use crate::session::{Revision, Session};
use crate::storage::{self, LeftBehind, ReadError, RecoverySlot, Template, Versions, Why};
use egui::Context;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Another document on its way to the desk.
#[derive(Default)]
pub(super) struct Coming {
    /// The state of the document on the desk, with what is being typed, that may go: it is saved, or given up.
    may_go: Option<(Revision, Option<u64>)>,
    /// What was read, and waits until that is decided again.
    session: Option<Session>,
}

impl Filing {
    /// Opens a document, unless something unsaved must be decided about first.
    pub(super) fn open(&mut self, ctx: &Context, desk: &mut Desk, opening: Opening) {
        if desk.is_unsaved(ctx) {
            self.ask_unsaved(desk, After::Open(opening));
        } else {
            self.open_now(ctx, desk, opening);
        }
    }

    /// Opens a document; what is on the desk may go as it is now.
    pub(super) fn open_now(&mut self, ctx: &Context, desk: &mut Desk, opening: Opening) {
        self.coming.may_go = Some(state_of(ctx, desk));
        match opening {
            Opening::File(path) => {
                let name = desk.words.work_opening(name_of(&path));
                let folders = desk.remembered.folders.clone();
                desk.begin(ctx, name, move |_| {
                    let opened = Box::new(Session::open(&path));
                    let waits = folders.is_some_and(|folders| LeftBehind::waits_for(&folders, &path));
                    Done::Opened(Some(path), opened, waits)
                });
            }
            Opening::LeftBehind(folder) => {
                let Some(left) = self.recovering.take(&folder) else { return };
                let name = desk.words.work_bringing_back();
                desk.begin(ctx, name, move |_| Done::Opened(None, Box::new(Session::recover(left)), false));
            }
            Opening::Imported => desk.ask(ImportAction::ShowDocument),
            Opening::Version(version) => {
                let name = desk.words.work_opening(name_of(version.path()));
                desk.begin(ctx, name, move |_| {
                    Done::Opened(None, Box::new(version.read().map(Session::copy_of)), false)
                });
            }
            Opening::Arrived => {
                if let Some(session) = self.coming.session.take() {
                    show_session(desk, session);
                }
            }
            Opening::Template(name) => match begun_from(desk, &name) {
                Ok(session) => {
                    show_session(desk, session);
                    // A study that begins empty is begun by typing.
                    if desk.matrix().is_some_and(|matrix| matrix.all_factors().next().is_none()) {
                        desk.ask(GridAction::GoTo(Quadrant::Strengths));
                    }
                }
                Err(error) => desk.trouble(&error),
            },
        }
    }

    /// Takes up a document that was read, or tells why it was not: where its path was typed, if it was.
    pub(super) fn opened(
        &mut self,
        ctx: &Context,
        desk: &mut Desk,
        path: Option<&Path>,
        opened: Result<Session, ReadError>,
    ) {
        let is_asked_here = self.dialog.as_ref().is_some_and(|dialog| dialog.purpose == Purpose::Open);
        match opened {
            Ok(session) => {
                if is_asked_here {
                    self.dialog = None;
                }
                self.take_up(ctx, desk, session);
            }
            Err(error) => {
                if let Some(path) = path {
                    desk.remembered.settings.forget(path);
                }
                let error = error.without_excerpt();
                match self.dialog.as_mut().filter(|_| is_asked_here && path.is_some()) {
                    Some(dialog) => dialog.refuse(&desk.words.told(&error)),
                    None => desk.trouble(&error),
                }
            }
        }
    }

    /// Closes the dialog in which a file was asked for once it is read, and has it say why it is not; without a dialog the
    /// trouble is told.
    pub(super) fn tried(&mut self, desk: &mut Desk, purpose: Purpose, path: &Path, trouble: Option<String>) {
        let is_of = |dialog: &&mut PathDialog| dialog.purpose == purpose && dialog.target().as_deref() == Some(path);
        match (self.dialog.as_mut().filter(is_of), trouble) {
            (Some(_), None) => self.dialog = None,
            (Some(dialog), Some(trouble)) => dialog.refuse(&trouble),
            (None, Some(trouble)) => desk.trouble(&trouble),
            (None, None) => {}
        }
    }

    /// Puts a document on the desk, unless what is there was edited while this one was read.
    fn take_up(&mut self, ctx: &Context, desk: &mut Desk, session: Session) {
        desk.take_drafts(ctx);
        if desk.is_unsaved(ctx) && self.coming.may_go != Some(state_of(ctx, desk)) {
            self.coming.session = Some(session);
            self.ask_unsaved(desk, After::Open(Opening::Arrived));
        } else {
            show_session(desk, session);
        }
    }
}

fn state_of(ctx: &Context, desk: &Desk) -> (Revision, Option<u64>) {
    (desk.session.revision(), draft::mark(ctx))
}

/// Reads the file again on another thread; what is not saved is kept as a version before.
pub(super) fn reread(ctx: &Context, desk: &mut Desk, path: PathBuf) {
    let name = desk.words.work_reading_again(name_of(&path));
    let folders = desk.remembered.folders.clone().filter(|_| desk.session.is_modified());
    let (document, now, words) = (desk.session.document().clone(), SystemTime::now(), desk.words);
    desk.begin(ctx, name, move |_| {
        if let Some(folders) = folders {
            let kept =
                Versions::of(&folders, document.id).keep(storage::write(&document).as_bytes(), Why::GivenUp, now);
            if let Err(error) = kept {
                // Undo has it, but only as long as the window is open.
                return Done::Told(Notice::trouble(words.told(&error)));
            }
        }
        Done::ReadAgain(Box::new(Session::open(&path)))
    });
}

/// Goes on with the document as it was read again from its file; undo brings back what was on the desk.
pub(super) fn read_again(desk: &mut Desk, fresh: Session) {
    if fresh.path() != desk.session.path() {
        // Another document was begun meanwhile.
        return;
    }
    match desk.session.take_from_file(fresh) {
        Ok(()) if desk.is_read_only => {}
        Ok(()) => {
            let notice = Notice::done(desk.words.notice_taken_from_file());
            desk.tell(notice.with(desk.words.way_undo(), Action::Undo));
        }
        Err(error) => desk.trouble(&error),
    }
}

/// Puts another document on the desk; the one before is closed for good.
pub(super) fn show_session(desk: &mut Desk, session: Session) {
    desk.put(session);
    if desk.session.is_protected() {
        // A recovered document keeps its own recovery file.
        desk.tell(Notice::note(desk.words.notice_recovered()));
    } else {
        begin_document(desk);
    }
}

/// Gives the document on the desk a recovery file, and remembers its file.
pub(super) fn begin_document(desk: &mut Desk) {
    if let Some(folders) = &desk.remembered.folders {
        match RecoverySlot::claim(folders, desk.ids.bits()) {
            Ok(slot) => desk.session.protect(slot),
            Err(error) => desk.trouble(&desk.words.notice_no_recovery(desk.words.told(&error))),
        }
    }
    if let Some(path) = desk.session.path().map(Path::to_owned) {
        desk.remember_file(&path);
    }
}

fn begun_from(desk: &Desk, name: &str) -> Result<Session, ReadError> {
    let template = Template::named(name, desk.remembered.folders.as_ref())?.read()?;
    let id = DocumentId::from_random(desk.ids.bits());
    Ok(Session::from_document(storage::begin(template, id, Some(crate::app::run::today()))))
}

/// Opens a document beside the one at hand, and shows the comparison.
pub(super) fn compare_with(desk: &Desk, path: PathBuf) {
    desk.ask(Action::GoTo(Target::View(View::Compare)));
    desk.ask(CompareAction::OpenBeside(path));
}

/// A document is opened, beside the one at hand where matrices are compared, and joined where copies are; anything else is
/// imported.
pub(super) fn take_dropped(desk: &Desk, onto: Onto, path: PathBuf) {
    let is_document = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("swot"));
    match (is_document, onto) {
        (true, Onto::Joining) => desk.ask(JoinAction::Copy(path)),
        (true, Onto::Comparison) => compare_with(desk, path),
        (true, Onto::Page) => desk.ask(Opening::File(path)),
        (false, _) => desk.ask(ImportAction::Begin(path)),
    }
}
