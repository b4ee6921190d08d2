//! The sheet of shortcuts: every command with its keys, which can be chosen anew.

use crate::app::actions::Action;
use crate::app::commands::{self, Menu, Spec, UiCommand, shortcut_text};
use crate::app::input::Requests;
use crate::app::theme::{Theme, scale, size, space};
use crate::app::widgets;
use crate::words::WindowWords;
use egui::{Event, Grid, Key, KeyboardShortcut, Modifiers, RichText, ScrollArea, Ui};

/// What the sheet remembers while it is open.
#[derive(Debug, Default)]
pub(in crate::app) struct SheetState {
    /// The command for which keys are pressed next.
    waiting: Option<UiCommand>,
    /// Why the last keys could not be taken.
    refused: Option<String>,
}

/// Draws the sheet; tells whether it is to close.
pub(super) fn sheet_ui(
    ui: &Ui,
    theme: &Theme,
    words: &WindowWords,
    state: &mut SheetState,
    requests: &Requests,
) -> bool {
    if let Some(command) = state.waiting {
        state.hear(ui, words, command, requests);
    }
    let mut close = false;
    let modal = widgets::dialog(ui, "shortcuts").show(ui.ctx(), |ui| {
        let room = ui.ctx().content_rect().size() - egui::Vec2::splat(size::PALETTE_TOP * 2.0);
        ui.set_width(size::SHEET.min(room.x));
        ui.horizontal(|ui| {
            ui.heading(words.sheet_title());
            widgets::at_right(ui, "sheet", |ui| close = ui.button(words.sheet_close()).clicked());
        });
        match &state.refused {
            Some(why) => ui.label(RichText::new(why).color(theme.palette.danger)),
            None => ui.label(scale::caption(words.sheet_change())),
        };
        ui.add_space(space::S);
        ScrollArea::vertical().max_height(room.y).show(ui, |ui| columns_ui(ui, theme, words, state));
    });
    close || modal.should_close()
}

impl SheetState {
    /// Takes the keys that are pressed for a command: Escape leaves them, Delete gives it back its usual ones.
    fn hear(&mut self, ui: &Ui, words: &WindowWords, command: UiCommand, requests: &Requests) {
        let Some(keys) = ui.input_mut(take_keys) else { return };
        self.waiting = None;
        self.refused = None;
        match keys.logical_key {
            Key::Escape => {}
            Key::Delete | Key::Backspace if keys.modifiers.is_none() => {
                // Another command may have been given them meanwhile.
                let usual = &command.spec().keys;
                match usual.iter().find_map(|usual| commands::taken_by(*usual, command)) {
                    Some(other) => self.refused = Some(words.sheet_taken(other.spec().name(words))),
                    None => requests.ask(Action::Keys(command, None)),
                }
            }
            _ if !commands::may_be_chosen(keys) => self.refused = Some(words.sheet_bare()),
            _ => match commands::taken_by(keys, command) {
                Some(other) => self.refused = Some(words.sheet_taken(other.spec().name(words))),
                None => requests.ask(Action::Keys(command, Some(keys))),
            },
        }
    }
}

/// The keys that are pressed, taken out of the input.
fn take_keys(input: &mut egui::InputState) -> Option<KeyboardShortcut> {
    let pressed = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers, .. } => Some(KeyboardShortcut::new(plain(*modifiers), *key)),
        _ => None,
    };
    let keys = input.events.iter().find_map(pressed)?;
    input.events.retain(|event| !matches!(event, Event::Key { .. } | Event::Text(_)));
    Some(keys)
}

/// Modifiers as the table of commands names them: Ctrl, or Cmd on a Mac, is one.
fn plain(held: Modifiers) -> Modifiers {
    let mut plain = Modifiers { alt: held.alt, shift: held.shift, ..Modifiers::NONE };
    plain.command = held.command || held.ctrl;
    plain
}

fn columns_ui(ui: &mut Ui, theme: &Theme, words: &WindowWords, state: &mut SheetState) {
    let abreast = if ui.available_width() < size::SHEET { 1 } else { 2 };
    ui.columns(abreast, |columns| {
        let halves =
            [&[Menu::File, Menu::Edit, Menu::Help, Menu::View][..], &[Menu::Factor, Menu::Matrix, Menu::Charts]];
        for (at, menus) in halves.into_iter().enumerate() {
            let column = &mut columns[at % abreast];
            for menu in menus {
                menu_ui(column, theme, words, (*menu, &mut *state));
            }
        }
        let last = &mut columns[abreast - 1];
        last.label(scale::strong(words.sheet_quadrants()));
        Grid::new("keys of quadrants").num_columns(2).show(last, |ui| {
            for (name, keys) in grid_keys(words) {
                ui.label(RichText::new(keys).color(theme.palette.accent).small());
                ui.label(RichText::new(name).small());
                ui.end_row();
            }
        });
    });
}

fn menu_ui(ui: &mut Ui, theme: &Theme, words: &WindowWords, (menu, state): (Menu, &mut SheetState)) {
    ui.label(scale::strong(menu.name(words)));
    Grid::new(("keys", menu)).num_columns(2).show(ui, |ui| {
        for spec in menu.groups().iter().flatten() {
            keys_ui(ui, theme, words, (spec, &mut *state));
            ui.label(RichText::new(spec.name(words)).small());
            ui.end_row();
        }
    });
    ui.add_space(space::L);
}

/// Draws the keys of a command, on a button that asks for others.
fn keys_ui(ui: &mut Ui, theme: &Theme, words: &WindowWords, (spec, state): (&Spec, &mut SheetState)) {
    let keys = shortcut_text(spec.command, ui.ctx().os()).unwrap_or_else(|| "–".to_owned());
    let waits = state.waiting == Some(spec.command);
    let text = if waits { words.sheet_press() } else { keys.clone() };
    let button = ui.small_button(RichText::new(text).color(theme.palette.accent).small());
    let name = words.sheet_keys_of(spec.name(words), keys);
    if button.accessible_name(name).on_hover_text(words.sheet_change()).clicked() {
        state.waiting = Some(spec.command);
        state.refused = None;
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
