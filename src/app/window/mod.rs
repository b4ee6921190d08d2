//! The window: one open document, what is shown of it, and the frame that draws it.
//!
//! The order of a frame is fixed: take the shortcuts, refresh the analysis when the document changed, draw (panels
//! read and ask), carry the requests out, end gestures. Nothing asks for another frame unless something is pending.

mod act;
mod analyzed;
mod copying;
mod edit;
mod exporting;
mod filing;
mod frame;
mod importing;
mod keys;
mod saving;

pub(super) use edit::factors_text;

use super::actions::Action;
use super::commands::Situation;
use super::files::{Files, Services};
use super::import::ImportDialog;
use super::input::{Ids, PanelInput};
use super::notices::Notices;
use super::overlays::Overlay;
use super::panels::Panels;
use super::selection::Selection;
use super::shell::TabsState;
use super::theme::{Scheme, SchemeChoice, Theme};
use super::views::View;
use crate::model::{Document, IdSource, Matrix, MatrixId};
use crate::report::CitationStyle;
use crate::session::Session;
use crate::storage::Settings;
use analyzed::Analyzed;

/// The window and everything in it.
pub struct Window {
    desk: Desk,
    tabs: TabsState,
    panels: Panels,
    notices: Notices,
    overlay: Overlay,
    files: Files,
    copied: Option<edit::Copied>,
    /// Presses that wait for the next frame.
    held_back: Vec<egui::Event>,
    /// Requests of the frame that is being drawn.
    actions: Vec<Action>,
}

/// What the panels are shown, apart from what they keep themselves.
struct Desk {
    session: Session,
    analyzed: Analyzed,
    look: Look,
    selection: Selection,
    situation: Situation,
    ids: Ids,
}

/// What is shown, and how.
struct Look {
    view: View,
    matrix: Option<MatrixId>,
    scheme: SchemeChoice,
    /// How references are written, on screen and in exports.
    citation_style: CitationStyle,
    /// The magnification to set in the next frame.
    zoom: Option<f32>,
    theme: Theme,
    /// The theme that egui was last given.
    applied: Option<Scheme>,
    /// Whether the inspector is open; unset until the user decides, then the width of the window does.
    inspector: Option<bool>,
    presenting: bool,
    /// Whether a dialog was open in the last frame.
    modal: bool,
    /// What had the keyboard at the end of the last frame.
    focused: Option<egui::Id>,
    /// The title that the window was last given.
    title: String,
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
        let Services { ids, folders, settings, picker } = services;
        let matrix = session.document().matrices.first().map(|matrix| matrix.id);
        let desk = Desk {
            analyzed: Analyzed::of(&session),
            session,
            look: Look::new(matrix, &settings),
            selection: Selection::default(),
            situation: Situation::default(),
            ids: Ids::new(ids),
        };
        let mut window = Self {
            desk,
            tabs: TabsState::default(),
            panels: Panels::default(),
            notices: Notices::default(),
            overlay: Overlay::default(),
            files: Files::new(folders, settings, picker),
            copied: None,
            held_back: Vec::new(),
            actions: Vec::new(),
        };
        if let Some(path) = window.desk.session.path().map(std::path::Path::to_owned) {
            window.remember(&path);
        }
        window.protect();
        window.offer_recovery();
        window
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
        self.desk.look.view
    }

    /// The notices on screen, the oldest first.
    pub fn notices(&self) -> impl Iterator<Item = &str> {
        self.notices.texts()
    }

    /// The matrix on the active tab.
    #[must_use]
    pub fn matrix(&self) -> Option<&Matrix> {
        self.desk.look.matrix.and_then(|id| self.document().matrix(id))
    }

    /// Whether nothing goes on on another thread that the next frames would have to take up.
    #[must_use]
    pub fn is_at_rest(&self) -> bool {
        let reading = self.files.import.as_ref().is_some_and(ImportDialog::is_reading);
        self.files.work.is_none() && self.files.saving.is_none() && !reading
    }

    /// Asks for something as a panel would; it is done at the end of the next frame.
    pub fn request(&mut self, action: impl Into<Action>) {
        self.actions.push(action.into());
    }

    fn situation(&self, inspector_open: bool) -> Situation {
        let document = self.desk.session.document();
        let active = self.desk.look.matrix.and_then(|id| document.matrices.iter().position(|matrix| matrix.id == id));
        Situation {
            undo: self.desk.session.undo_label().map(str::to_owned),
            redo: self.desk.session.redo_label().map(str::to_owned),
            selected: self.desk.selection.factors.len(),
            matrices: document.matrices.len(),
            active,
            import_report: self.files.import_report.is_some(),
            compared: self.desk.look.view == View::Compare && self.panels.compare.has_factor(),
            inspector: inspector_open,
            tray: self.panels.grid.tray_open(),
            one_quadrant: self.panels.grid.is_alone(),
        }
    }
}

impl Look {
    fn new(matrix: Option<MatrixId>, settings: &Settings) -> Self {
        Self {
            view: View::default(),
            matrix,
            scheme: SchemeChoice::remembered(settings.theme),
            citation_style: CitationStyle::of_name(&settings.citations).unwrap_or_default(),
            zoom: Some(settings.zoom),
            theme: Theme::of(Scheme::Light),
            applied: None,
            inspector: None,
            presenting: false,
            modal: false,
            focused: None,
            title: String::new(),
        }
    }
}

impl Desk {
    /// Shows the first matrix, with nothing selected.
    fn show_first_matrix(&mut self) {
        self.look.matrix = self.session.document().matrices.first().map(|matrix| matrix.id);
        self.selection = Selection::default();
    }

    fn input(&self) -> PanelInput<'_> {
        let document = self.session.document();
        PanelInput {
            document,
            analysis: self.analyzed.analysis(),
            findings: self.analyzed.findings(),
            revision: self.session.revision(),
            matrix: self.look.matrix.and_then(|id| document.matrix(id)),
            selection: &self.selection,
            situation: &self.situation,
            theme: &self.look.theme,
            citation_style: self.look.citation_style,
            ids: &self.ids,
        }
    }
}
