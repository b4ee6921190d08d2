//! Comparing matrices: what came, went, moved and changed, and how alike the priorities are.
//!
//! Matrices may stand in other files, which are opened beside the document and only read (`guests`). Whatever users say
//! of their factors is kept in the document at hand, and only that one is changed.

mod bars;
mod changes;
mod decide;
mod decisions;
mod groups;
mod guests;
mod head;
mod keys;
mod library;
mod menu;
mod model;
mod pictures;
mod scene;
mod side;
mod state;
mod suggestions;
mod summary;

pub use state::CompareState;

use crate::app::commands::UiCommand;
use crate::app::input::PanelInput;
use crate::app::theme::{size, space};
use crate::app::widgets;
use egui::{Context, Event, Frame, Panel, Ui};
use library::{ComparisonKey, Library};
use scene::Scene;
use state::{Page, compared};

/// Draws the comparison.
pub fn compare_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut CompareState) {
    tend_guests(ui.ctx(), input, state);
    let library = Library::new(input, state.guests.list());
    state.settle(&library);
    head::head_ui(ui, input, &library, state);
    ui.add_space(space::S);
    if state.page == Page::Groups {
        groups::groups_ui(ui, input, &library, state.guests.version(), &mut state.groups);
        return;
    }
    if state.chosen.len() < 2 {
        lonely_ui(ui, input, &library);
        return;
    }
    let source =
        ComparisonKey { revision: input.revision, version: state.guests.version(), chosen: state.chosen.clone() };
    state.suggestions.look(ui.ctx(), &library, &source);
    let chosen = state.chosen.clone();
    let mut memo = std::mem::take(&mut state.compared);
    if let Some(compared) = memo.get((source.clone(), input.words().tag), || compared(&library, &chosen))
        && let Some(scene) = Scene::new(input, &library, (&chosen, state.pair), &compared.comparison.pairs)
    {
        let beside = Panel::right("summary").resizable(false).show_separator_line(false).frame(Frame::new());
        beside.exact_size(size::SIDE_PANEL).show(ui, |ui| summary::summary_ui(ui, &scene, state, compared));
        let rows = &compared.pairs[scene.at];
        let shown = pictures::Shown { library: &library, compared, chosen: &chosen, source: &source };
        match state.page {
            Page::Changes => changes::changes_ui(ui, &scene, state, rows),
            Page::Ranks => pictures::ranks_ui(ui, input, shown, &mut state.pictures),
            Page::Bars => bars::bars_ui(ui, &scene, state, &rows.bars),
            Page::Stars => pictures::stars_ui(ui, input, shown),
            Page::Postures => pictures::postures_ui(ui, input, shown),
            Page::Groups => {}
        }
    }
    state.compared = memo;
}

/// Takes up what was read; reads again what changed on the disk when the user comes back to the view or the window.
fn tend_guests(ctx: &Context, input: &PanelInput<'_>, state: &mut CompareState) {
    let frame = ctx.cumulative_frame_nr();
    let is_back = frame > state.drawn + 1
        || ctx.input(|input| input.events.iter().any(|event| matches!(event, Event::WindowFocused(true))));
    state.drawn = frame;
    if is_back {
        state.guests.look_again(ctx);
    }
    for guest in state.guests.tend(input.requests, input.words()) {
        let library = Library::new(input, state.guests.list());
        state.settle(&library);
        state.welcome(&library, guest.key);
    }
}

fn lonely_ui(ui: &mut Ui, input: &PanelInput<'_>, library: &Library<'_>) {
    let (few, words) = (library.choices().len() < 2, input.words());
    let (title, text) = if few {
        (words.compare_none(), words.compare_none_way())
    } else {
        (words.compare_choose_two(), words.compare_choose_two_way())
    };
    widgets::empty_page(ui, &title, &text, |ui| {
        if few && ui.button(input.situation.name(UiCommand::DuplicateMatrix)).clicked() {
            input.ask(UiCommand::DuplicateMatrix);
        }
        if ui.button(input.situation.name(UiCommand::CompareFile)).clicked() {
            input.ask(UiCommand::CompareFile);
        }
    });
}
