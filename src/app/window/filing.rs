//! The controller of files: opening, closing, recovery, and the questions that come with them.

use super::desk::Desk;
use crate::app::actions::{Action, FileAction, GridAction, ImportAction, JoinAction, Opening, Target};
use crate::app::files::{
    After, Answer, Decided, DialogAnswer, Done, FileClaim, FileWatch, News, PathDialog, Picker, Purpose, Question,
    RecoveryGuard, Saving, Unsaved, Work, name_of, question_ui, unsaved_ui,
};
use crate::app::notices::Notice;
use crate::app::theme::Theme;
use crate::app::views::View;
use crate::app::widgets::draft;
use crate::model::{Document, Quadrant};
use crate::session::Session;
use crate::storage::{self, DiskState, Existing, Holder, LeftBehind, ReadError, RecoverySlot, Template, Versions, Why};
use egui::{Context, Ui, ViewportCommand};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The template of a new document.
const BLANK: &str = "blank";

/// What a file may be dropped on.
#[derive(Debug, Clone, Copy)]
pub(super) enum Onto {
    /// The dialog that joins copies.
    Joining,
    /// The view that compares matrices.
    Comparison,
    /// Anything else.
    Page,
}

/// What the controller keeps.
pub(super) struct Filing {
    /// The names of the templates.
    pub(super) templates: Vec<String>,
    /// The dialog that asks for a path.
    pub(super) dialog: Option<PathDialog>,
    pub(super) question: Option<Question>,
    pub(super) saving: Option<Saving>,
    /// What follows a successful save.
    pub(super) after_save: Option<After>,
    picker: Box<dyn Picker>,
    /// What keeps the document against a crash; begun with the first frame.
    guard: Option<RecoveryGuard>,
    /// What looks whether another program changed the file; begun with the first frame.
    watch: Option<FileWatch>,
    /// How the file was found, if it is not as the document knows it.
    pub(super) changed: Option<DiskState>,
    /// What tells others that this window has the file; begun with the first frame.
    claim: Option<FileClaim>,
    /// Who else has the file.
    pub(super) held: Option<Holder>,
    /// Whether it was offered in this run that git ignores backups.
    pub(super) offered_to_ignore: bool,
    /// Whether the window may close without asking again.
    may_close: bool,
    /// What earlier runs left behind and nobody has decided about.
    left_behind: Vec<LeftBehind>,
    /// The same as it is told, while it is offered.
    unsaved: Vec<Unsaved>,
}

impl Filing {
    /// Nothing asked, nothing under way, but what an earlier run left behind is offered.
    pub(super) fn new(desk: &mut Desk, picker: Box<dyn Picker>) -> Self {
        let folders = desk.remembered.folders.as_ref();
        let mut filing = Self {
            templates: Template::all(folders).into_iter().map(|template| template.name).collect(),
            dialog: None,
            question: None,
            saving: None,
            after_save: None,
            picker,
            guard: None,
            watch: None,
            changed: None,
            claim: None,
            held: None,
            offered_to_ignore: false,
            may_close: false,
            left_behind: folders.map(LeftBehind::all).unwrap_or_default(),
            unsaved: Vec::new(),
        };
        begin_document(desk);
        filing.offer_recovery(desk);
        filing
    }

    /// Carries out a request.
    pub(super) fn act(&mut self, ctx: &Context, desk: &mut Desk, action: FileAction) {
        match action {
            FileAction::New => self.open(ctx, desk, Opening::Template(BLANK.to_owned())),
            FileAction::Ask(purpose) => self.ask_path(desk, purpose),
            FileAction::Open(opening) => self.open(ctx, desk, opening),
            FileAction::Save => self.save(ctx, desk),
            FileAction::Recover => self.offer_recovery(desk),
            FileAction::IgnoreBackups(list) => ignore_backups(ctx, desk, list),
            FileAction::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            FileAction::After(after) => self.after(ctx, desk, after),
            FileAction::OpenOutside(path) => open_outside(desk, &path),
            FileAction::ShowInFolder(path) => open_outside(desk, path.parent().unwrap_or(&path)),
            FileAction::Forget(path) => {
                desk.remembered.settings.forget(&path);
                desk.remembered.save();
            }
            FileAction::NewWindow => {
                if let Err(error) = new_window() {
                    desk.trouble(&error);
                }
            }
            FileAction::OpenLastAtStart(open_last) => {
                desk.remembered.settings.open_last = open_last;
                desk.remembered.save();
            }
        }
    }

    /// Before a frame: what is saved by now, what is due, and what was dropped on the window.
    pub(super) fn tend(&mut self, ctx: &Context, desk: &mut Desk, onto: Onto) {
        self.tend_saving(ctx, desk);
        self.keep_recovery(ctx, desk);
        let watch = self.watch.get_or_insert_with(|| FileWatch::begin(ctx));
        let is_focused = ctx.input(|input| input.focused);
        // What the program itself is writing is no change of others.
        let file = desk.session.file().filter(|_| self.saving.is_none());
        self.changed = watch.look(file, is_focused);
        let claim = self.claim.get_or_insert_with(|| FileClaim::begin(ctx));
        self.held = claim.of(desk.session.path()).cloned();
        self.follow_holder(desk);
        self.guard_close(ctx, desk);
        let dropped: Vec<PathBuf> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        for path in dropped {
            take_dropped(desk, onto, path);
        }
    }

    /// Whether a dialog or a question of files is open.
    pub(super) fn is_asking(&self) -> bool {
        self.dialog.is_some() || self.question.is_some() || !self.unsaved.is_empty()
    }

    /// Closes the dialog and the question that are open, and leaves what they waited for.
    pub(super) fn close_dialogs(&mut self) {
        self.unsaved.clear();
        (self.dialog, self.question, self.after_save) = (None, None, None);
    }

    /// Draws the question that is open, and carries the answer out.
    pub(super) fn question_ui(&mut self, ui: &Ui, desk: &mut Desk, theme: &Theme) {
        let answer = self.question.as_ref().and_then(|question| question_ui(ui, theme, question));
        if let Some(answer) = answer {
            self.answer(ui.ctx(), desk, answer);
        }
    }

    /// Draws the dialog that asks for a path, and carries its answer out.
    pub(super) fn dialog_ui(&mut self, ui: &Ui, desk: &mut Desk, theme: &Theme) {
        let Some(dialog) = &mut self.dialog else { return };
        match dialog.ui(ui, theme) {
            DialogAnswer::None => {}
            DialogAnswer::Go => self.go(ui.ctx(), desk),
            DialogAnswer::Browse(request) => self.browse(ui.ctx(), desk, &request),
            DialogAnswer::Cancel => {
                self.dialog = None;
                self.after_save = None;
            }
        }
    }

    /// Shows the dialog of the system, unless other work is going on.
    pub(super) fn browse(&self, ctx: &Context, desk: &mut Desk, request: &crate::app::files::PickRequest) {
        if desk.work.is_none() {
            desk.work = Some(Work::pick(ctx, desk.words.work_choosing(), self.picker.pick(request)));
        }
    }

    /// Takes a path that was chosen with the dialog of the system, which has asked about an existing file already.
    pub(super) fn picked(&mut self, path: Option<PathBuf>) {
        if let (Some(dialog), Some(path)) = (&mut self.dialog, path) {
            dialog.path = path.to_string_lossy().into_owned();
            dialog.taken = Some(path);
        }
    }

    /// Asks for a path.
    pub(super) fn ask_path(&mut self, desk: &Desk, purpose: Purpose) {
        let session = &desk.session;
        let current = session.path().map(std::path::absolute).and_then(Result::ok);
        let dialog = PathDialog::new(purpose, &session.document().title, session.path());
        self.dialog = Some(dialog.offering(&desk.remembered.settings.recent, current.as_deref()));
    }

    /// Goes on with the path in the dialog.
    fn go(&mut self, ctx: &Context, desk: &mut Desk) {
        let Some((purpose, path)) = self.dialog.as_ref().and_then(|open| Some((open.purpose, open.target()?))) else {
            return;
        };
        if purpose == Purpose::Save {
            let confirmed = self.dialog.as_ref().and_then(|dialog| dialog.taken.as_deref()) == Some(path.as_path());
            let existing = if confirmed { Existing::Replace } else { Existing::Keep };
            self.save_to(ctx, desk, &path, existing);
            return;
        }
        match purpose {
            // The dialog stays until it is known whether there is a document to be opened.
            Purpose::Open | Purpose::Save => return self.open(ctx, desk, Opening::File(path)),
            Purpose::Compare => compare_with(desk, path),
            Purpose::Join => desk.ask(JoinAction::Copy(path)),
            Purpose::Import => desk.ask(ImportAction::Begin(path)),
        }
        self.dialog = None;
    }

    /// Takes up a document that was read, or tells why it was not: where its path was typed, if it was.
    pub(super) fn opened(&mut self, desk: &mut Desk, path: &Path, opened: Result<Session, ReadError>) {
        let dialog = self.dialog.as_mut().filter(|dialog| dialog.purpose == Purpose::Open);
        match opened {
            Ok(session) => {
                if dialog.is_some() {
                    self.dialog = None;
                }
                show_session(desk, session);
            }
            Err(error) => {
                desk.remembered.settings.forget(path);
                let error = error.without_excerpt();
                match dialog {
                    Some(dialog) => dialog.refuse(&error.to_string()),
                    None => desk.trouble(&error),
                }
            }
        }
    }

    /// Opens a document, unless something unsaved must be decided about first.
    pub(super) fn open(&mut self, ctx: &Context, desk: &mut Desk, opening: Opening) {
        if desk.is_unsaved(ctx) {
            self.ask_unsaved(desk, After::Open(opening));
        } else {
            open_now(ctx, desk, opening);
        }
    }

    /// Hands the state of the document over to be kept against a crash, and tells how that goes.
    fn keep_recovery(&mut self, ctx: &Context, desk: &mut Desk) {
        let guard = self.guard.get_or_insert_with(|| RecoveryGuard::begin(ctx));
        let with_drafts = |document: &Document| desk.drafts.applied(document, &desk.ids);
        if let Some(job) = desk.session.recovery_snapshot(draft::mark(ctx), with_drafts) {
            guard.keep(job);
        }
        match guard.news() {
            Some(News::Fails(error)) => desk.trouble(&desk.words.notice_no_recovery(error.to_string())),
            Some(News::Works) => desk.tell(Notice::done(desk.words.notice_recovery_works())),
            None => {}
        }
    }

    /// Keeps the window open while something is unsaved.
    fn guard_close(&mut self, ctx: &Context, desk: &mut Desk) {
        let asked = ctx.input(|input| input.viewport().close_requested());
        if !asked || self.may_close {
            return;
        }
        desk.take_drafts(ctx);
        if desk.is_unsaved(ctx) || self.saving.is_some() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.ask_unsaved(desk, After::Quit);
        }
    }

    /// Asks what to do with unsaved changes; if they are being saved just now, waits for that instead.
    pub(super) fn ask_unsaved(&mut self, desk: &Desk, after: After) {
        if self.saving.as_ref().is_some_and(|saving| saving.revision == desk.session.revision()) {
            self.after_save = Some(after);
            return;
        }
        let title = desk.session.document().title.clone();
        self.question = Some(Question::Unsaved { title, after });
    }

    /// Does what waited for unsaved changes to be dealt with.
    fn after(&mut self, ctx: &Context, desk: &mut Desk, after: After) {
        match after {
            After::Quit => {
                self.may_close = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            After::Open(opening) => open_now(ctx, desk, opening),
        }
    }

    fn answer(&mut self, ctx: &Context, desk: &mut Desk, answer: Answer) {
        let Some(question) = self.question.take() else { return };
        match (question, answer) {
            (Question::Unsaved { after, .. }, Answer::Save) => {
                self.after_save = Some(after);
                self.save(ctx, desk);
            }
            (Question::Unsaved { after, .. }, Answer::Discard) => self.after(ctx, desk, after),
            (Question::Changed { .. }, Answer::SaveAs) => self.ask_path(desk, Purpose::Save),
            (Question::Changed { .. }, Answer::Overwrite) => self.save_over_changes(ctx, desk),
            (Question::Changed { path }, Answer::Join) => {
                self.after_save = None;
                desk.ask(JoinAction::Copy(path));
            }
            (Question::Changed { path }, Answer::Reload) => {
                reread(ctx, desk, path);
            }
            _ => self.after_save = None,
        }
    }

    /// Offers what earlier runs left behind.
    fn offer_recovery(&mut self, desk: &Desk) {
        self.unsaved = self.left_behind.iter().map(|left| Unsaved::of(left, desk.words)).collect();
    }

    /// Draws what earlier runs left behind while it is offered, and carries a decision out.
    pub(super) fn unsaved_ui(&mut self, ui: &Ui, desk: &mut Desk, theme: &Theme) {
        match unsaved_ui(ui, theme, desk.words, &self.unsaved) {
            None => {}
            Some(Decided::Later) => self.unsaved.clear(),
            Some(Decided::Recover(at)) => {
                self.unsaved.clear();
                match Session::recover(self.left_behind.remove(at)) {
                    // A recovered document keeps its own recovery file.
                    Ok(session) => {
                        desk.put(session);
                        desk.tell(Notice::note(desk.words.notice_recovered()));
                    }
                    Err(error) => desk.trouble(&error),
                }
            }
            Some(Decided::Forget(at)) => {
                let left = self.left_behind.remove(at);
                if let (Some(folders), Ok(document)) = (&desk.remembered.folders, left.read()) {
                    let text = storage::write(&document);
                    let kept =
                        Versions::of(folders, document.id).keep(text.as_bytes(), Why::GivenUp, SystemTime::now());
                    if let Err(error) = kept {
                        desk.trouble(&desk.words.notice_no_version(error.to_string()));
                    }
                }
                left.discard();
                self.offer_recovery(desk);
            }
        }
    }

    /// Whether something is offered that earlier runs left behind.
    pub(super) fn is_offering(&self) -> bool {
        !self.unsaved.is_empty()
    }

    /// Says so where newer work on a file that was opened waits, here or in another window.
    pub(super) fn tell_waiting(&self, desk: &mut Desk, path: &Path) {
        let Some(folders) = &desk.remembered.folders else { return };
        if !LeftBehind::waits_for(folders, path) {
            return;
        }
        let notice = Notice::note(desk.words.unsaved_waits(name_of(path)));
        let is_here = self.left_behind.iter().any(|left| left.file.as_ref().is_some_and(|file| file.path == path));
        desk.tell(if is_here {
            notice.with(desk.words.unsaved_show(), Action::File(FileAction::Recover))
        } else {
            notice
        });
    }
}

/// Has git ignore backups, on another thread.
fn ignore_backups(ctx: &Context, desk: &mut Desk, list: PathBuf) {
    let told = desk.words.notice_backup_ignored(list.display().to_string());
    desk.begin(ctx, name_of(&list), move |_| {
        let added = storage::GIT_IGNORED.iter().try_for_each(|line| storage::add_line(&list, line).map(drop));
        Done::Told(match added {
            Ok(()) => Notice::done(told),
            Err(error) => Notice::trouble(error.to_string()),
        })
    });
}

/// Reads the file again on another thread; what is not saved is kept as a version before.
pub(super) fn reread(ctx: &Context, desk: &mut Desk, path: PathBuf) {
    let name = desk.words.work_reading_again(name_of(&path));
    let folders = desk.remembered.folders.clone().filter(|_| desk.session.is_modified());
    let (document, now) = (desk.session.document().clone(), SystemTime::now());
    desk.begin(ctx, name, move |_| {
        if let Some(folders) = folders {
            let kept =
                Versions::of(&folders, document.id).keep(storage::write(&document).as_bytes(), Why::GivenUp, now);
            if let Err(error) = kept {
                // Undo has it, but only as long as the window is open.
                return Done::Told(Notice::trouble(error.to_string()));
            }
        }
        Done::ReadAgain(Box::new(Session::open(&path)))
    });
}

fn open_now(ctx: &Context, desk: &mut Desk, opening: Opening) {
    match opening {
        Opening::File(path) => {
            let name = desk.words.work_opening(name_of(&path));
            desk.begin(ctx, name, move |_| Done::Opened(path.clone(), Box::new(Session::open(&path))));
        }
        Opening::Imported => desk.ask(ImportAction::ShowDocument),
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

/// Puts another document on the desk; the one before is closed for good.
pub(super) fn show_session(desk: &mut Desk, session: Session) {
    desk.put(session);
    begin_document(desk);
}

/// Gives the document on the desk a recovery file, and remembers its file.
fn begin_document(desk: &mut Desk) {
    if let Some(folders) = &desk.remembered.folders {
        match RecoverySlot::claim(folders, desk.ids.bits()) {
            Ok(slot) => desk.session.protect(slot),
            Err(error) => desk.trouble(&desk.words.notice_no_recovery(error.to_string())),
        }
    }
    if let Some(path) = desk.session.path().map(Path::to_owned) {
        desk.remember_file(&path);
    }
}

fn begun_from(desk: &Desk, name: &str) -> Result<Session, ReadError> {
    let template = Template::named(name, desk.remembered.folders.as_ref())?.read()?;
    let id = crate::model::DocumentId::from_random(desk.ids.bits());
    Ok(Session::from_document(storage::begin(template, id, Some(crate::app::run::today()))))
}

/// Goes on with the document as it was read again from its file; undo brings back what was on the desk.
pub(super) fn read_again(desk: &mut Desk, fresh: Session) {
    match desk.session.take_from_file(fresh) {
        Ok(()) => {
            let notice = Notice::done(desk.words.notice_taken_from_file());
            desk.tell(notice.with(desk.words.way_undo(), Action::Undo));
        }
        Err(error) => desk.trouble(&error),
    }
}

/// Opens a document beside the one at hand, and shows the comparison.
pub(super) fn compare_with(desk: &Desk, path: PathBuf) {
    desk.ask(Action::GoTo(Target::View(View::Compare)));
    desk.ask(crate::app::actions::CompareAction::OpenBeside(path));
}

/// A document is opened, beside the one at hand where matrices are compared, and joined where copies are; anything else is
/// imported.
fn take_dropped(desk: &Desk, onto: Onto, path: PathBuf) {
    let is_document = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("swot"));
    match (is_document, onto) {
        (true, Onto::Joining) => desk.ask(JoinAction::Copy(path)),
        (true, Onto::Comparison) => compare_with(desk, path),
        (true, Onto::Page) => desk.ask(Opening::File(path)),
        (false, _) => desk.ask(ImportAction::Begin(path)),
    }
}

/// Opens a file or a folder with the program that the system has for it.
fn open_outside(desk: &mut Desk, path: &Path) {
    if let Err(error) = open::that_detached(path) {
        desk.trouble(&desk.words.notice_cannot_open(path.display().to_string(), error.to_string()));
    }
}

/// Begins the program once more, with an empty document: what brings one window down leaves the others alone.
fn new_window() -> std::io::Result<()> {
    std::process::Command::new(std::env::current_exe()?).arg("template:blank").spawn().map(drop)
}
