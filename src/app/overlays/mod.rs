//! What is laid over the window on demand: the palette of commands and the sheet of shortcuts.

mod palette;
mod sheet;

use super::commands::Situation;
use super::input::Requests;
use super::theme::Theme;
use egui::Ui;
use palette::PaletteState;

/// The overlay that is shown.
#[derive(Debug, Default)]
pub(super) enum Overlay {
    /// None.
    #[default]
    None,
    /// The palette.
    Palette(PaletteState),
    /// The sheet.
    Sheet,
}

impl Overlay {
    /// The palette, empty.
    pub(super) fn palette() -> Self {
        Self::Palette(PaletteState::default())
    }

    /// Whether one is shown.
    pub(super) fn is_shown(&self) -> bool {
        !matches!(self, Self::None)
    }

    /// Draws what is shown.
    pub(super) fn ui(&mut self, ui: &Ui, theme: &Theme, situation: &Situation, requests: &Requests) {
        let close = match self {
            Self::None => false,
            Self::Palette(state) => palette::palette_ui(ui, theme, situation, state, requests),
            Self::Sheet => sheet::sheet_ui(ui, theme),
        };
        if close {
            *self = Self::None;
        }
    }
}
