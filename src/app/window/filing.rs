//! The controller of files: what is asked about them, what is looked after in every frame, and closing.

use super::desk::Desk;
use super::opening::{Coming, begin_document, compare_with, reread, take_dropped};
use super::recovering::Recovering;
use crate::app::actions::{FileAction, ImportAction, JoinAction, Opening};
use crate::app::files::{
    After, Answer, DialogAnswer, Done, FileClaim, FileWatch, News, PathDialog, Picker, Purpose, Question,
    RecoveryGuard, Saving, Work, name_of, question_ui,
};
use crate::app::notices::Notice;
use crate::app::theme::Theme;
use crate::app::widgets::draft;
use crate::model::Document;
use crate::storage::{self, DiskState, Existing, Holder, Template};
use egui::{Context, Ui, ViewportCommand};
use std::path::{Path, PathBuf};

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
    /// What earlier runs left unsaved.
    pub(super) recovering: Recovering,
    /// Another document on its way to the desk.
    pub(super) coming: Coming,
}

impl Filing {
    /// Nothing asked, nothing under way.
    pub(super) fn new(desk: &mut Desk, picker: Box<dyn Picker>) -> Self {
        let folders = desk.remembered.folders.as_ref();
        let filing = Self {
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
            recovering: Recovering::default(),
            coming: Coming::default(),
        };
        begin_document(desk);
        filing
    }

    /// Carries out a request.
    pub(super) fn act(&mut self, ctx: &Context, desk: &mut Desk, action: FileAction) {
        match action {
            FileAction::New => self.open(ctx, desk, Opening::Template(BLANK.to_owned())),
            FileAction::Ask(purpose) => self.ask_path(desk, purpose),
            FileAction::Open(opening) => self.open(ctx, desk, opening),
            FileAction::Save => self.save(ctx, desk),
            FileAction::Recover => self.recovering.look(ctx, desk),
            FileAction::IgnoreBackups(list) => ignore_backups(ctx, desk, list),
            FileAction::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            FileAction::After(after) => self.after(ctx, desk, after),
            FileAction::OpenOutside(path) => open_outside(desk, &path),
            FileAction::ShowInFolder(path) => open_outside(desk, path.parent().unwrap_or(&path)),
            FileAction::Tried(path, trouble) => self.tried(desk, Purpose::Compare, &path, trouble),
            FileAction::Forget(path) => {
                desk.remembered.settings.forget(&path);
                desk.remembered.save();
            }
            FileAction::NewWindow => {
                if let Err(error) = new_window() {
                    desk.trouble(&desk.words.notice_cannot_open("SWOT Editor", error.to_string()));
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
        self.recovering.tend(ctx, desk);
        let watch = self.watch.get_or_insert_with(|| FileWatch::begin(ctx));
        let is_focused = ctx.input(|input| input.focused);
        // What the program itself is writing is no change of others.
        let file = desk.session.file().filter(|_| self.saving.is_none());
        self.changed = watch.look(file, is_focused);
        let claim = self.claim.get_or_insert_with(|| FileClaim::begin(ctx));
        let found = claim.of(desk.session.path());
        self.follow_holder(desk, found);
        self.guard_close(ctx, desk);
        let dropped: Vec<PathBuf> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        for path in dropped {
            take_dropped(desk, onto, path);
        }
    }

    /// Whether a dialog or a question of files is open.
    pub(super) fn is_asking(&self) -> bool {
        self.dialog.is_some() || self.question.is_some() || self.recovering.is_offering()
    }

    /// Closes the dialog and the question that are open, and leaves what they waited for.
    pub(super) fn close_dialogs(&mut self) {
        self.recovering.close();
        (self.dialog, self.question, self.after_save) = (None, None, None);
    }

    /// Draws the question that is open, and carries the answer out.
    pub(super) fn question_ui(&mut self, ui: &Ui, desk: &mut Desk, theme: &Theme) {
        let answer = self.question.as_ref().and_then(|question| question_ui(ui, theme, desk.words, question));
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
        let dialog = PathDialog::new(desk.words, purpose, &session.document().title, session.path());
        self.dialog = Some(dialog.offering(&desk.remembered.settings.recent, current.as_deref()));
    }

    /// Goes on with the path in the dialog.
    fn go(&mut self, ctx: &Context, desk: &mut Desk) {
        let Some((purpose, path)) = self.dialog.as_ref().and_then(|open| Some((open.purpose, open.target()?))) else {
            return;
        };
        let confirmed = self.dialog.as_ref().and_then(|dialog| dialog.taken.as_deref()) == Some(path.as_path());
        let existing = if confirmed { Existing::Replace } else { Existing::Keep };
        match purpose {
            // The dialog stays until it is known what came of it.
            Purpose::Save => return self.save_to(ctx, desk, &path, existing),
            Purpose::Copy => return self.copy_unsaved(ctx, desk, path, existing),
            Purpose::Open => return self.open(ctx, desk, Opening::File(path)),
            Purpose::Compare => return compare_with(desk, path),
            Purpose::Import => return desk.ask(ImportAction::Begin(path)),
            Purpose::Join => desk.ask(JoinAction::Copy(path)),
        }
        self.dialog = None;
    }

    /// Hands the state of the document over to be kept against a crash, and tells how that goes.
    fn keep_recovery(&mut self, ctx: &Context, desk: &mut Desk) {
        let guard = self.guard.get_or_insert_with(|| RecoveryGuard::begin(ctx));
        let with_drafts = |document: &Document| desk.drafts.applied(document, &desk.ids);
        if let Some(job) = desk.session.recovery_snapshot(draft::mark(ctx), with_drafts) {
            guard.keep(job);
        }
        match guard.news() {
            Some(News::Fails(error)) => desk.trouble(&desk.words.notice_no_recovery(desk.words.told(&error))),
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
            After::Open(opening) => self.open_now(ctx, desk, opening),
        }
    }

    fn answer(&mut self, ctx: &Context, desk: &mut Desk, answer: Answer) {
        let Some(question) = self.question.take() else { return };
        let after = self.after_save.take();
        match (question, answer) {
            (Question::Unsaved { after, .. }, Answer::Save) => {
                self.after_save = Some(after);
                self.save(ctx, desk);
            }
            (Question::Unsaved { after, .. }, Answer::Discard) => self.after(ctx, desk, after),
            // What waited for the save that failed waits for this one.
            (Question::Changed { .. }, Answer::SaveAs) => {
                self.after_save = after;
                self.ask_path(desk, Purpose::Save);
            }
            (Question::Changed { .. }, Answer::Overwrite) => {
                self.after_save = after;
                self.save_over_changes(ctx, desk);
            }
            (Question::Changed { path }, Answer::Join) => desk.ask(JoinAction::Copy(path)),
            (Question::Changed { path }, Answer::Reload) => reread(ctx, desk, path),
            _ => {}
        }
    }
}

/// Has git ignore backups, on another thread.
fn ignore_backups(ctx: &Context, desk: &mut Desk, list: PathBuf) {
    let (words, told) = (desk.words, desk.words.notice_backup_ignored(list.display().to_string()));
    desk.begin(ctx, name_of(&list), move |_| {
        let added = storage::GIT_IGNORED.iter().try_for_each(|line| storage::add_line(&list, line).map(drop));
        Done::Told(match added {
            Ok(()) => Notice::done(told),
            Err(error) => Notice::trouble(words.told(&error)),
        })
    });
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
