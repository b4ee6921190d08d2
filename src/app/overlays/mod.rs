//! What is laid over the window on demand: the palette of commands and the sheet of shortcuts.

mod guide;
mod help;
mod history;
mod palette;
mod sheet;

use super::commands::Situation;
use super::input::Requests;
use crate::app::theme::Theme;
use crate::session::Session;
use egui::Ui;
use guide::GuideState;
use history::HistoryState;
pub(super) use palette::Destination;
use palette::PaletteState;
pub(super) use sheet::SheetState;

/// The overlay that is shown.
#[derive(Debug, Default)]
pub(super) enum Overlay {
    /// None.
    #[default]
    None,
    /// The palette.
    Palette(PaletteState),
    /// The sheet.
    Sheet(SheetState),
    /// The edits.
    History(HistoryState),
    /// The guide.
    Guide(GuideState),
    /// About the program.
    About,
}

impl Overlay {
    /// The palette, empty; besides commands it leads to these places.
    pub(super) fn palette(places: Vec<Destination>) -> Self {
        Self::Palette(PaletteState::with(places))
    }

    /// The guide at its first page.
    pub(super) fn guide() -> Self {
        Self::Guide(GuideState::default())
    }

    /// The edits, with what each changed.
    pub(super) fn history() -> Self {
        Self::History(HistoryState::default())
    }

    /// The sheet of shortcuts.
    pub(super) fn sheet() -> Self {
        Self::Sheet(SheetState::default())
    }

    /// Whether one is shown.
    pub(super) fn is_shown(&self) -> bool {
        !matches!(self, Self::None)
    }

    /// Draws what is shown.
    pub(super) fn ui(&mut self, ui: &Ui, theme: &Theme, situation: &Situation, session: &Session, requests: &Requests) {
        let close = match self {
            Self::None => false,
            Self::Palette(state) => palette::palette_ui(ui, theme, situation, state, requests),
            Self::Sheet(state) => sheet::sheet_ui(ui, theme, situation.words, state, requests),
            Self::History(state) => history::history_ui(ui, theme, situation.words, session, state, requests),
            Self::Guide(state) => guide::guide_ui(ui, situation.words, state),
            Self::About => help::about_ui(ui, situation.words),
        };
        if close {
            *self = Self::None;
        }
    }
}
