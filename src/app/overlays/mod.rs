//! What is laid over the window on demand: the palette of commands and the sheet of shortcuts.

mod guide;
mod help;
mod history;
mod palette;

use super::commands::Situation;
use super::input::Requests;
use crate::app::commands::{Menu, Spec, shortcut_text};
use crate::app::theme::{Theme, scale, size, space};
use crate::app::widgets;
use crate::model::History;
use crate::words::WindowWords;
use egui::{Grid, ScrollArea, Ui};
use guide::GuideState;
pub(super) use palette::Destination;
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
    /// The edits.
    History,
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

    /// Whether one is shown.
    pub(super) fn is_shown(&self) -> bool {
        !matches!(self, Self::None)
    }

    /// Draws what is shown.
    pub(super) fn ui(&mut self, ui: &Ui, theme: &Theme, situation: &Situation, done: &History, requests: &Requests) {
        let close = match self {
            Self::None => false,
            Self::Palette(state) => palette::palette_ui(ui, theme, situation, state, requests),
            Self::Sheet => sheet_ui(ui, theme, situation.words),
            Self::History => history::history_ui(ui, situation.words, done, requests),
            Self::Guide(state) => guide::guide_ui(ui, situation.words, state),
            Self::About => help::about_ui(ui, situation.words),
        };
        if close {
            *self = Self::None;
        }
    }
}

/// Keys that belong to the grid itself and stand in no menu.
fn grid_keys(words: &WindowWords) -> [(String, String); 7] {
    [
        (words.sheet_add(), "Enter"),
        (words.sheet_break(), "Shift+Enter"),
        (words.sheet_leave(), "Esc"),
        (words.sheet_next_quadrant(), "Tab"),
        (words.sheet_quadrant_before(), "Shift+Tab"),
        (words.sheet_next_factor(), "↓"),
        (words.sheet_select(), "Shift+↓"),
    ]
    .map(|(name, keys)| (name, keys.to_owned()))
}

/// Draws the sheet; tells whether it is to close.
fn sheet_ui(ui: &Ui, theme: &Theme, words: &WindowWords) -> bool {
    let mut close = false;
    let modal = widgets::dialog(ui, "shortcuts").show(ui.ctx(), |ui| {
        let height = ui.ctx().content_rect().height() - size::PALETTE_TOP * 2.0;
        ui.horizontal(|ui| {
            ui.set_width(size::SHEET);
            ui.heading(words.sheet_title());
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                close = ui.button(words.sheet_close()).clicked();
            });
        });
        ui.add_space(space::S);
        ScrollArea::vertical().max_height(height).show(ui, |ui| columns_ui(ui, theme, words));
    });
    close || modal.should_close()
}

fn columns_ui(ui: &mut Ui, theme: &Theme, words: &WindowWords) {
    ui.columns(3, |columns| {
        let menus = [&[Menu::File, Menu::Edit, Menu::Help][..], &[Menu::Factor], &[Menu::Matrix, Menu::View]];
        for (column, menus) in columns.iter_mut().zip(menus) {
            for menu in menus {
                let keys = menu.groups().iter().flatten().filter_map(|spec| line(column, words, spec));
                let keys: Vec<(String, String)> = keys.collect();
                group_ui(column, theme, &menu.name(words), &keys);
            }
        }
        group_ui(&mut columns[0], theme, &words.sheet_quadrants(), &grid_keys(words));
    });
}

fn line(ui: &Ui, words: &WindowWords, spec: &Spec) -> Option<(String, String)> {
    Some((spec.name(words), shortcut_text(spec.command, ui.ctx().os())?))
}

fn group_ui(ui: &mut Ui, theme: &Theme, title: &str, keys: &[(String, String)]) {
    ui.label(scale::strong(title));
    Grid::new(title).num_columns(2).show(ui, |ui| {
        for (name, keys) in keys {
            ui.label(egui::RichText::new(keys).color(theme.palette.accent).small());
            ui.label(egui::RichText::new(name).small());
            ui.end_row();
        }
    });
    ui.add_space(space::L);
}
