//! The palette: every command by its name or another word for it, and every place of the document.

use crate::app::actions::Action;
use crate::app::commands::{Situation, UiCommand, shortcut_text};
use crate::app::input::Requests;
use crate::app::theme::{Theme, size, space};
use crate::app::views::View;
use crate::app::widgets;
use crate::words::WindowWords;
use egui::os::OperatingSystem;
use egui::{Button, Key, Response, ScrollArea, TextEdit, Ui};

/// What is typed, which entry is chosen, and where it leads besides commands.
#[derive(Debug, Default)]
pub(in crate::app) struct PaletteState {
    text: String,
    chosen: usize,
    places: Vec<Destination>,
}

impl PaletteState {
    /// A palette that leads to these places, too.
    pub(super) fn with(places: Vec<Destination>) -> Self {
        Self { places, ..Self::default() }
    }
}

/// A place that the palette leads to.
#[derive(Debug, Clone)]
pub(in crate::app) struct Destination {
    name: String,
    /// What it is, at the right of its name.
    kind: String,
    /// Other words under which it is found.
    also: String,
    action: Action,
}

impl Destination {
    /// A place with its name and what it is.
    pub(in crate::app) fn new(name: impl Into<String>, kind: impl Into<String>, action: impl Into<Action>) -> Self {
        Self { name: name.into(), kind: kind.into(), also: String::new(), action: action.into() }
    }

    /// The same place, found under other words as well.
    pub(in crate::app) fn also(self, also: String) -> Self {
        Self { also, ..self }
    }
}

/// A line of the palette.
#[derive(Debug, Clone)]
struct Line {
    name: String,
    right: String,
    tip: String,
    action: Action,
}

/// How many lines are listed.
const MOST: usize = 200;

/// The commands and places whose names, or other words for them, hold every typed word; best first: those that begin
/// with it. Places are listed once something is typed.
fn matching(situation: &Situation, text: &str, places: &[Destination], os: OperatingSystem) -> Vec<Line> {
    let text = text.trim().to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    let fits = |name: &str, also: &str| {
        let (name, also) = (name.to_lowercase(), also.to_lowercase());
        words.iter().all(|word| name.contains(word) || also.contains(word))
    };
    let commands = UiCommand::all().map(|spec| spec.command).filter(|command| situation.allows(*command));
    let commands = commands.filter(|command| fits(&situation.name(*command), &also(situation.words, *command)));
    let mut found: Vec<Line> = commands
        .map(|command| Line {
            name: situation.name(command),
            right: shortcut_text(command, os).unwrap_or_default(),
            tip: situation.tip(command),
            action: command.into(),
        })
        .collect();
    let listed =
        places.iter().filter(|place| !text.is_empty() && fits(&place.name, &format!("{} {}", place.kind, place.also)));
    found.extend(listed.map(|place| Line {
        name: place.name.clone(),
        right: widgets::shortened(&place.kind, 30),
        tip: place.kind.clone(),
        action: place.action.clone(),
    }));
    found.sort_by_key(|line| !line.name.to_lowercase().starts_with(&text));
    found.truncate(MOST);
    found
}

/// Other words under which a command is looked for.
fn also(words: &WindowWords, command: UiCommand) -> String {
    match command {
        UiCommand::Export => words.palette_also_export(),
        UiCommand::Import => words.palette_also_import(),
        UiCommand::SaveAs => words.palette_also_save_as(),
        UiCommand::Present => words.palette_also_present(),
        UiCommand::Shortcuts => words.palette_also_shortcuts(),
        UiCommand::ToggleTray => words.palette_also_tray(),
        UiCommand::ZoomIn => words.palette_also_zoom(),
        UiCommand::Show(View::Weigh) => words.palette_also_weigh(),
        _ => String::new(),
    }
}

/// Draws the palette; tells whether it is to close.
pub(super) fn palette_ui(
    ui: &Ui,
    theme: &Theme,
    situation: &Situation,
    state: &mut PaletteState,
    requests: &Requests,
) -> bool {
    let found = matching(situation, &state.text, &state.places, ui.ctx().os());
    let words = situation.words;
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
            run = found.get(state.chosen).map(|line| line.action.clone());
        }
        ui.add_space(space::S);
        ScrollArea::vertical().max_height(size::PALETTE).auto_shrink([false, true]).show(ui, |ui| {
            for (at, line) in found.iter().enumerate() {
                let entry = entry_ui(ui, line, at == state.chosen);
                if moved && at == state.chosen {
                    entry.scroll_to_me(None);
                }
                if entry.clicked() {
                    run = Some(line.action.clone());
                }
            }
            if found.is_empty() {
                ui.label(egui::RichText::new(words.palette_none()).color(theme.palette.muted));
            }
        });
    });
    let close = run.is_some() || modal.should_close();
    requests.extend(run);
    close
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

fn entry_ui(ui: &mut Ui, line: &Line, chosen: bool) -> Response {
    let button = Button::selectable(chosen, &line.name).shortcut_text(&line.right).truncate();
    ui.add_sized([ui.available_width(), size::TARGET], button).accessible_name(&line.name).on_hover_text(&line.tip)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, first: Option<UiCommand>) {
        let situation = Situation { selected: 1, active: Some(0), matrices: 1, ..Situation::default() };
        let found = matching(&situation, text, &[], OperatingSystem::Nix);
        let name = first.map(|command| situation.name(command));
        assert_eq!(found.first().map(|line| line.name.clone()), name, "{text}");
    }

    #[test]
    fn a_command_is_found_by_any_part_of_its_name() {
        check("dup fac", Some(UiCommand::Duplicate));
        check("save", Some(UiCommand::Save));
        check("THREATS move", Some(UiCommand::MoveTo(crate::model::Quadrant::Threats.into())));
        check("nothing like it", None);
    }

    #[test]
    fn a_command_is_found_by_other_words_for_it() {
        check("word", Some(UiCommand::Export));
        check("backup", Some(UiCommand::SaveAs));
        check("projector", Some(UiCommand::Present));
    }

    #[test]
    fn a_place_is_found_by_its_name_its_kind_and_other_words() {
        let dark = Destination::new("Dark", "Colours", Action::Language(String::new())).also("theme night".to_owned());
        let situation = Situation::default();
        for text in ["dark", "colours da", "night", "THEME"] {
            let found = matching(&situation, text, std::slice::from_ref(&dark), OperatingSystem::Nix);
            assert!(found.iter().any(|line| line.name == "Dark"), "{text}");
        }
        let all = matching(&situation, "", std::slice::from_ref(&dark), OperatingSystem::Nix);
        assert!(all.iter().all(|line| line.name != "Dark"), "only commands are listed before something is typed");
    }

    #[test]
    fn what_cannot_be_run_is_not_offered() {
        check("undo", None);
    }
}
