//! The window: one open document, what is shown of it, and the controllers that carry out what panels ask for.
//!
//! Each controller owns what it steers and is one file here: `showing`, `factors`, `matrices`, `filing` with
//! `opening`, `saving` and `recovering`, `exporting`, `asking`, `importing`, `joining`, `keys`. They meet on the `desk`, where the document lies, and ask one
//! another for things by [`Action`]s. The order of a frame is in `frame`.

mod analyzed;
mod asking;
mod changed;
mod desk;
mod diagnostics;
mod exporting;
mod factors;
mod filing;
mod frame;
mod held;
mod importing;
mod joining;
mod keys;
mod matrices;
mod opening;
mod panes;
mod places;
mod recovering;
mod rescue;
mod saving;
mod showing;

use super::actions::{Action, GridAction, ShowAction, Target};
use super::commands::Situation;
use super::files::{Done, Services, Work};
use super::import::ImportDialog;
use super::input::Ids;
use super::notices::Notice;
use super::overlays::Overlay;
use super::panels::Panels;
use super::selection::Selection;
use super::stage::StageState;
use super::start::StartState;
use super::views::View;
use crate::model::{Document, IdSource, Matrix};
use crate::session::Session;
use crate::words::WindowWords;
use asking::Asking;
use desk::Desk;
use egui::{Context, ViewportCommand};
use exporting::Exporting;
use factors::Factors;
use filing::Filing;
use importing::Importing;
use joining::Joining;
use keys::Keys;
use matrices::Matrices;
use panes::Panes;
use rescue::Rescue;
pub(super) use rescue::listen;
use showing::Showing;

/// The window and everything in it.
pub struct Window {
    desk: Desk,
    showing: Showing,
    factors: Factors,
    matrices: Matrices,
    filing: Filing,
    exporting: Exporting,
    asking: Asking,
    importing: Importing,
    joining: Joining,
    keys: Keys,
    panes: Panes,
    panels: Panels,
    start: StartState,
    stage: StageState,
    situation: Situation,
    rescue: Rescue,
}

impl Window {
    /// A window on a session that remembers nothing.
    #[must_use]
    pub fn new(session: Session, ids: Box<dyn IdSource>) -> Self {
        Self::with_services(session, Services::without_home(ids))
    }

    /// A window on a session.
    #[must_use]
    pub fn with_services(session: Session, services: Services) -> Self {
        let Services { ids, folders, settings, picker, language } = services;
        let spoken = if settings.language.is_empty() { language.clone() } else { settings.language.clone() };
        let showing = Showing::new(&settings);
        let mut desk = Desk::new(session, Ids::new(ids), folders, settings, &spoken);
        Self {
            filing: Filing::new(&mut desk, picker),
            desk,
            showing: showing.in_system_language(language),
            factors: Factors::default(),
            matrices: Matrices::default(),
            exporting: Exporting::default(),
            asking: Asking::default(),
            importing: Importing::default(),
            joining: Joining::default(),
            keys: Keys::default(),
            panes: Panes::default(),
            panels: Panels::default(),
            start: StartState::default(),
            stage: StageState::default(),
            situation: Situation::default(),
            rescue: Rescue::default(),
        }
    }

    /// The same while no document is open: it shows the start page until one is begun or opened.
    #[must_use]
    pub fn at_start(mut self) -> Self {
        self.showing.start = true;
        self
    }

    /// Whether the start page is shown.
    #[must_use]
    pub fn is_at_start(&self) -> bool {
        self.showing.start
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> &Document {
        self.desk.session.document()
    }

    /// What is selected.
    #[must_use]
    pub fn selection(&self) -> &Selection {
        &self.desk.selection
    }

    /// The view that is shown.
    #[must_use]
    pub fn view(&self) -> View {
        self.showing.view
    }

    /// The notices on screen, the oldest first.
    pub fn notices(&self) -> impl Iterator<Item = &str> {
        self.desk.notices.texts()
    }

    /// The words of the language that the window is in.
    #[must_use]
    pub fn words(&self) -> &'static WindowWords {
        self.desk.words
    }

    /// The matrix on the active tab.
    #[must_use]
    pub fn matrix(&self) -> Option<&Matrix> {
        self.desk.matrix()
    }

    /// Whether nothing goes on on another thread that the next frames would have to take up.
    #[must_use]
    pub fn is_at_rest(&self) -> bool {
        let reading = self.importing.dialog.as_ref().is_some_and(ImportDialog::is_reading);
        let joining = self.joining.is_working();
        let filing = self.filing.saving.is_some() || self.filing.recovering.is_working();
        self.desk.work.is_none() && !filing && !reading && !joining
    }

    /// Asks for something as a panel would; it is done at the end of the next frame.
    pub fn request(&mut self, action: impl Into<Action>) {
        self.desk.ask(action);
    }

    /// Gives up what is unsaved: the window is closing for good. After a breakdown it is left for the next run.
    pub fn close(self) {
        if !self.rescue.is_needed() {
            self.desk.session.close();
        }
    }

    /// Carries out every request, in order, and asks for a frame that shows what came of it. What one request leads
    /// to is carried out after those that were there before.
    fn carry_out(&mut self, ctx: &Context) {
        let mut done = false;
        while let Some(action) = self.desk.requests.take() {
            // What is asked of the panels after another document came is meant for those of that document.
            if self.desk.is_fresh {
                self.settle();
            }
            self.act(ctx, action);
            done = true;
        }
        if done {
            self.settle();
            ctx.request_repaint();
        }
    }

    /// Hands a request to the controller that it belongs to.
    fn act(&mut self, ctx: &Context, action: Action) {
        let desk = &mut self.desk;
        if action.takes_drafts_in() {
            desk.take_drafts(ctx);
        }
        if desk.is_read_only && action.changes_the_document() {
            return desk.refuse_change();
        }
        match action {
            Action::Edit(command) => desk.edit(command),
            Action::Undo => desk.undo(),
            Action::Redo => desk.redo(),
            Action::Run(command) => self.act(ctx, command.spec().action.clone()),
            Action::Select(selection) => desk.selection = selection,
            Action::GoTo(target) => self.go_to(target),
            Action::Paste(text) => self.factors.paste(desk, self.panels.grid.place(), &text),
            Action::RequestPaste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
            Action::AddLines { matrix, place, text, lines } => factors::add_lines(desk, matrix, place, &text, lines),
            Action::Factors(action) => self.factors.act(ctx, desk, action),
            Action::Matrices(action) => self.matrices.act(desk, action),
            Action::AddMatrix(template) => self.matrices.add(desk, template.as_deref()),
            Action::File(action) => self.filing.act(ctx, desk, action),
            Action::Import(action) => self.importing.act(ctx, desk, action),
            Action::Join(action) => self.joining.act(ctx, desk, action),
            Action::AskExport => self.exporting.ask(desk, &self.panels.compare, &self.showing),
            Action::Export(action) => self.exporting.act(ctx, desk, &self.panels.compare, action),
            Action::AskPeople(asked) => self.asking.ask(desk, asked),
            Action::CopyDiagnostics => diagnostics::copy(ctx, desk, &self.showing),
            Action::CancelWork => desk.work.iter().for_each(Work::cancel),
            Action::Show(action) => self.show(ctx, action),
            Action::Scheme(scheme) => self.showing.choose_scheme(desk, scheme),
            Action::Language(tag) => self.showing.choose_language(desk, tag),
            Action::Keys(command, keys) => desk.choose_keys(command, keys),
            Action::CitationStyle(style) => self.showing.choose_citation_style(desk, style),
            Action::Grid(action) => self.act_in_grid(action),
            Action::Compare(action) => self.panels.compare.act(ctx, action),
            Action::Notify(notice) => desk.tell(notice),
            Action::Announce(text) => desk.announce(text),
        }
    }

    /// Shows something else; whoever presents sees that in the place of a page of the stage.
    fn show(&mut self, ctx: &Context, action: ShowAction) {
        match action {
            ShowAction::Present | ShowAction::PresentView => self.stage.begin(),
            ShowAction::View(_) | ShowAction::NextView | ShowAction::PreviousView => self.stage.show_view(),
            ShowAction::NextPane => self.panes.go(ctx, false),
            ShowAction::PreviousPane => self.panes.go(ctx, true),
            ShowAction::Menus => self.panes.go_first(ctx),
            ShowAction::Palette => self.showing.overlay = Overlay::palette(self.palette_places()),
            _ => {}
        }
        self.showing.act(ctx, &mut self.desk, action);
    }

    /// What one would not see from another view brings the grid to the front.
    fn act_in_grid(&mut self, action: GridAction) {
        if action.shows_the_grid() {
            self.showing.view = View::Matrix;
        }
        self.panels.grid.act(action);
    }

    fn go_to(&mut self, target: Target) {
        self.showing.view = target.view().unwrap_or(self.showing.view);
        match target {
            Target::Matrix(matrix) | Target::Conventions(matrix) | Target::Round(matrix, _) => {
                self.desk.show_matrix(matrix);
            }
            Target::Factor(matrix, factor) => self.desk.show_factor(matrix, factor),
            Target::View(_) | Target::Source(_) | Target::Strategy(_) | Target::Person(_) => {}
        }
        self.panels.show(target);
    }

    /// Takes up work that is done.
    fn take_work(&mut self, ctx: &Context) {
        let desk = &mut self.desk;
        let Some(done) = desk.work.as_ref().and_then(Work::poll) else { return };
        desk.work = None;
        match done {
            Done::Opened(path, opened, waits) => {
                self.filing.opened(ctx, desk, path.as_deref(), *opened);
                if let Some(path) = path.filter(|_| waits) {
                    self.filing.tell_waiting(desk, &path);
                }
            }
            Done::Copied(path, copied) => self.filing.copied(desk, path, *copied),
            Done::Written(written) => self.written(*written),
            Done::ReadAgain(opened) => match *opened {
                Ok(fresh) => opening::read_again(desk, fresh),
                Err(error) => desk.trouble(&error.without_excerpt()),
            },
            Done::Drawn(what, drawn) => exporting::put_picture(ctx, desk, what, &drawn),
            Done::Told(notice) => desk.tell(notice),
            Done::Cancelled => desk.tell(Notice::note(desk.words.notice_cancelled())),
            Done::Picked(path) => {
                if !self.exporting.picked(path.as_deref()) && !self.asking.picked(path.as_deref()) {
                    self.filing.picked(path);
                }
            }
            Done::Saved(..) | Done::Broken => desk.trouble(&desk.words.notice_broke()),
        }
    }

    /// Closes the dialog whose files are written; one whose files are not stays, and says why.
    fn written(&mut self, written: Result<Notice, String>) {
        match written {
            Ok(notice) => {
                self.exporting.close(&mut self.desk, &mut self.showing);
                self.asking.dialog = None;
                self.desk.tell(notice);
            }
            Err(sentence) => {
                if !self.exporting.refuse(&sentence) && !self.asking.refuse(&sentence) {
                    self.desk.tell(Notice::trouble(sentence));
                }
            }
        }
    }

    /// Lets go of what is no longer there.
    fn settle(&mut self) {
        self.desk.settle();
        if std::mem::take(&mut self.desk.is_fresh) {
            self.panels = Panels::default();
            self.joining.forget();
            self.showing.start = false;
        }
        // What was taken in on the start page is a document by now.
        self.showing.start &= !self.desk.session.is_modified();
    }

    fn situate(&self, inspector: bool) -> Situation {
        let document = self.desk.session.document();
        Situation {
            start: self.showing.start,
            words: self.desk.words,
            undo: self.desk.session.undo_label().map(|label| self.desk.words.reports.edit_label(label)),
            redo: self.desk.session.redo_label().map(|label| self.desk.words.reports.edit_label(label)),
            selected: self.desk.selection.factors.len(),
            matrices: document.matrices.len(),
            active: self.desk.active.and_then(|id| document.matrices.iter().position(|matrix| matrix.id == id)),
            import_report: self.importing.report.is_some(),
            decisions: document.decisions.len(),
            compared: self.showing.view == View::Compare && self.panels.compare.has_factor(),
            inspector,
            tray: self.panels.grid.tray_open(),
            one_quadrant: self.panels.grid.is_alone(),
            reduced_motion: self.desk.remembered.settings.reduced_motion,
        }
    }
}
