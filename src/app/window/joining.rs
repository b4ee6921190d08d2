//! The controller of joined copies and earlier versions: the dialogs, and the one step that an answer makes.

use super::desk::Desk;
use super::filing::Filing;
use super::opening::compare_with;
use crate::app::actions::{Action, JoinAction, Opening, Target};
use crate::app::earlier::{VersionsAnswer, VersionsDialog};
use crate::app::files::Purpose;
use crate::app::joining::{JoinAnswer, JoinDialog, Joined, Order};
use crate::app::notices::Notice;
use crate::app::theme::Theme;
use crate::app::views::View;
use crate::app::worker::{Outcome, Worker};
use crate::model::{Change, Edit, EditLabel};
use crate::session::Revision;
use crate::storage::{self, FileError, ReadError, Versions, Why};
use egui::{Context, Ui};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

/// What the controller keeps.
#[derive(Default)]
pub(super) struct Joining {
    /// The dialog that joins.
    pub(super) dialog: Option<JoinDialog>,
    /// The dialog of earlier versions.
    pub(super) versions: Option<VersionsDialog>,
    /// The state of the document that a dialog was opened on.
    of: Option<Revision>,
    /// Versions on their way to the disk, whatever else goes on.
    keeping: Vec<Worker<Result<(), FileError>>>,
    /// A version that is to be compared with the document.
    beside: Option<Worker<Result<PathBuf, ReadError>>>,
}

impl Joining {
    /// Carries out a request.
    pub(super) fn act(&mut self, ctx: &Context, desk: &Desk, action: JoinAction) {
        self.of.get_or_insert_with(|| desk.session.revision());
        match action {
            JoinAction::Copy(path) => match &mut self.dialog {
                Some(dialog) => dialog.add(ctx, &path),
                None => self.begin(ctx, desk, vec![path]),
            },
            JoinAction::Versions => {
                let folders = desk.remembered.folders.clone();
                let document = desk.session.document();
                self.versions = folders.map(|folders| VersionsDialog::begin(ctx, folders, document, desk.words));
            }
            JoinAction::Settle => self.begin(ctx, desk, Vec::new()),
        }
    }

    fn begin(&mut self, ctx: &Context, desk: &Desk, files: Vec<PathBuf>) {
        let session = &desk.session;
        let stem = session.path().and_then(Path::file_stem).map(|stem| stem.to_string_lossy().into_owned());
        let order = Order {
            document: Arc::new(session.document().clone()),
            name: stem.unwrap_or_else(|| session.document().title.clone()),
            file: session.path().map(Path::to_owned),
            folders: desk.remembered.folders.clone(),
            base: session.as_saved(),
            files,
        };
        self.dialog = Some(JoinDialog::begin(ctx, order, desk.words));
    }

    /// Draws the dialog, and carries its answer out.
    pub(super) fn dialog_ui(&mut self, ui: &Ui, desk: &mut Desk, filing: &mut Filing, theme: &Theme) {
        let Some(dialog) = &mut self.dialog else { return };
        match dialog.ui(ui, theme) {
            JoinAnswer::None => {}
            JoinAnswer::AddCopy => filing.ask_path(desk, Purpose::Join),
            JoinAnswer::Cancel => self.dialog = None,
            JoinAnswer::Join(joined) => {
                self.dialog = None;
                self.take_in(ui.ctx(), desk, *joined);
            }
        }
    }
}

impl Joining {
    /// Takes up what the disk has done, and opens a dialog anew whose document became another under it.
    pub(super) fn tend(&mut self, ctx: &Context, desk: &mut Desk) {
        self.keeping.retain(|keeping| match keeping.poll() {
            Outcome::Pending => true,
            Outcome::Done(Err(error)) => {
                desk.trouble(&desk.words.notice_no_version(desk.words.told(&error)));
                false
            }
            Outcome::Done(Ok(())) | Outcome::Stopped => false,
        });
        match self.beside.as_ref().map(Worker::poll) {
            None | Some(Outcome::Pending) => {}
            Some(done) => {
                self.beside = None;
                match done {
                    Outcome::Done(Ok(path)) => compare_with(desk, path),
                    Outcome::Done(Err(error)) => desk.trouble(&error.without_excerpt()),
                    _ => desk.trouble(&desk.words.versions_broke()),
                }
            }
        }
        if !self.is_open() {
            self.of = None;
        } else if self.of != Some(desk.session.revision()) {
            self.of = Some(desk.session.revision());
            if let Some(dialog) = self.dialog.take() {
                self.begin(ctx, desk, dialog.into_files());
            }
            if self.versions.is_some() {
                self.act(ctx, desk, JoinAction::Versions);
            }
        }
    }

    /// Closes the dialogs: they were about a document that is no longer here.
    pub(super) fn forget(&mut self) {
        (self.dialog, self.versions, self.of) = (None, None, None);
    }

    /// Whether a dialog is open.
    pub(super) fn is_open(&self) -> bool {
        self.dialog.is_some() || self.versions.is_some()
    }

    /// Whether something is being read or computed.
    pub(super) fn is_working(&self) -> bool {
        let versions = self.versions.as_ref().is_some_and(VersionsDialog::is_working);
        versions
            || self.beside.is_some()
            || !self.keeping.is_empty()
            || self.dialog.as_ref().is_some_and(JoinDialog::is_working)
    }

    /// Draws the dialog of earlier versions, and carries its answer out.
    pub(super) fn versions_ui(&mut self, ui: &Ui, desk: &mut Desk, theme: &Theme) {
        let Some(dialog) = &mut self.versions else { return };
        match dialog.ui(ui, theme) {
            VersionsAnswer::None => {}
            VersionsAnswer::Close => self.versions = None,
            VersionsAnswer::Copy(version) => {
                self.versions = None;
                desk.ask(Opening::Version(version));
            }
            VersionsAnswer::Compare(version, name) => {
                self.versions = None;
                self.beside = Some(Worker::begin(ui.ctx(), move |_| Some(version.set_beside(&name))));
            }
            VersionsAnswer::GoBack(document, time) => {
                self.versions = None;
                desk.session.end_gesture();
                desk.edit(Edit::new(EditLabel::TakeVersion, vec![Change::Replace(document)]));
                desk.session.end_gesture();
                desk.tell(Notice::done(desk.words.versions_back(time)).with(desk.words.way_undo(), Action::Undo));
            }
        }
    }
}

impl Joining {
    /// Puts what was joined in the place of the document, in one step; the state before is kept as a version.
    fn take_in(&mut self, ctx: &Context, desk: &mut Desk, joined: Joined) {
        let before = desk.session.document().clone();
        let label = match joined.copies {
            0 => EditLabel::SettleDecisions(joined.settled),
            copies => EditLabel::JoinCopies(copies),
        };
        desk.session.end_gesture();
        if !desk.changes(Edit::new(label, vec![Change::Replace(Box::new(joined.document))])) {
            return;
        }
        desk.session.end_gesture();
        for (path, stamp, document) in joined.files {
            desk.session.has_taken_in(&path, stamp, document);
        }
        let words = desk.words;
        let done = if joined.copies == 0 { words.join_settled(joined.settled) } else { words.join_done(joined.copies) };
        let notice = match joined.open {
            0 => Notice::done(done).with(words.way_undo(), Action::Undo),
            open => {
                let said = words.reports.sentences([done, words.join_wait(open)]);
                Notice::note(said).with(words.join_show_findings(), Action::GoTo(Target::View(View::Findings)))
            }
        };
        desk.tell(notice);
        if let (Some(folders), true) = (desk.remembered.folders.clone(), joined.copies > 0) {
            let now = SystemTime::now();
            self.keeping.push(Worker::begin(ctx, move |_| {
                let versions = Versions::of(&folders, before.id);
                Some(versions.keep(storage::write(&before).as_bytes(), Why::BeforeJoin, now))
            }));
        }
    }
}
