//! The palette: every command by its name.

use crate::app::commands::{Situation, UiCommand, shortcut_text};
use crate::app::input::Requests;
use crate::app::theme::{Theme, size, space};
use crate::app::widgets;
use egui::{Button, Key, Response, ScrollArea, TextEdit, Ui};

/// What is typed, and which command is chosen.
#[derive(Debug, Default)]
pub(in crate::app) struct PaletteState {
    text: String,
    chosen: usize,
}

/// The commands whose names hold every typed word, best first: those that begin with it.
fn matching(situation: &Situation, text: &str) -> Vec<UiCommand> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    let name = |command: &UiCommand| situation.name(*command).to_lowercase();
    let fits =
        |command: &UiCommand| situation.allows(*command) && words.iter().all(|word| name(command).contains(word));
    let mut found: Vec<UiCommand> = UiCommand::all().map(|spec| spec.command).filter(fits).collect();
    found.sort_by_key(|command| !name(command).starts_with(text.trim()));
    found
}

/// Draws the palette; tells whether it is to close.
pub(super) fn palette_ui(
    ui: &Ui,
    theme: &Theme,
    situation: &Situation,
    state: &mut PaletteState,
    requests: &Requests,
) -> bool {
    let (found, words) = (matching(situation, &state.text), situation.words);
    let mut run = None;
    let modal = widgets::dialog(ui, "palette").at_top().show(ui.ctx(), |ui| {
        ui.set_width(size::DIALOG);
        let field = TextEdit::singleline(&mut state.text).hint_text(words.palette_find()).desired_width(f32::INFINITY);
        let field = ui.add(field).accessible_name(words.palette_find());
        if field.changed() {
            state.chosen = 0;
        }
        if !field.has_focus() {
            field.request_focus();
        }
        let moved = move_choice(ui, state, found.len()) || field.changed();
        if ui.input(|input| input.key_pressed(Key::Enter)) {
            run = found.get(state.chosen).copied();
        }
        ui.add_space(space::S);
        ScrollArea::vertical().max_height(size::PALETTE).auto_shrink([false, true]).show(ui, |ui| {
            for (at, command) in found.iter().enumerate() {
                let entry = entry_ui(ui, situation, *command, at == state.chosen);
                if moved && at == state.chosen {
                    entry.scroll_to_me(None);
                }
                if entry.clicked() {
                    run = Some(*command);
                }
            }
            if found.is_empty() {
                ui.label(egui::RichText::new(words.palette_none()).color(theme.palette.muted));
            }
        });
    });
    requests.extend(run.map(Into::into));
    run.is_some() || modal.should_close()
}

/// Follows the arrows; tells whether the choice moved.
fn move_choice(ui: &Ui, state: &mut PaletteState, count: usize) -> bool {
    let before = state.chosen;
    ui.input(|input| {
        if input.key_pressed(Key::ArrowDown) {
            state.chosen += 1;
        }
        if input.key_pressed(Key::ArrowUp) {
            state.chosen = state.chosen.saturating_sub(1);
        }
    });
    state.chosen = state.chosen.min(count.saturating_sub(1));
    state.chosen != before
}

fn entry_ui(ui: &mut Ui, situation: &Situation, command: UiCommand, chosen: bool) -> Response {
    let keys = shortcut_text(command, ui.ctx().os()).unwrap_or_default();
    let button = Button::selectable(chosen, situation.name(command)).shortcut_text(keys);
    ui.add_sized([ui.available_width(), size::TARGET], button).on_hover_text(situation.tip(command))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, first: Option<UiCommand>) {
        let situation = Situation { selected: 1, active: Some(0), matrices: 1, ..Situation::default() };
        assert_eq!(matching(&situation, text).first().copied(), first, "{text}");
    }

    #[test]
    fn a_command_is_found_by_any_part_of_its_name() {
        check("dup fac", Some(UiCommand::Duplicate));
        check("save", Some(UiCommand::Save));
        check("THREATS move", Some(UiCommand::MoveTo(crate::model::Quadrant::Threats.into())));
        check("nothing like it", None);
    }

    #[test]
    fn what_cannot_be_run_is_not_offered() {
        check("undo", None);
    }
}
