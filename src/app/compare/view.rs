//! The frame of the comparison: what is compared, the page, the summary beside it.

use super::state::{CompareState, Page, compared};
use super::{changes, head, pictures, summary};
use crate::app::actions::Action;
use crate::app::commands::UiCommand;
use crate::app::input::PanelInput;
use crate::app::theme::{size, space};
use crate::app::widgets;
use egui::{Frame, Panel, Ui};

/// Draws the comparison.
pub fn compare_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut CompareState, actions: &mut Vec<Action>) {
    state.settle(input.document);
    if state.chosen.len() < 2 {
        lonely_ui(ui, actions);
        return;
    }
    head::head_ui(ui, input, state);
    ui.add_space(space::S);
    let source = (input.revision, state.chosen.clone());
    state.suggestions.look(ui.ctx(), input, &source);
    let chosen = state.chosen.clone();
    let mut memo = std::mem::take(&mut state.compared);
    if let Some(compared) = memo.get(source, || compared(input, &chosen)) {
        let beside = Panel::right("summary").resizable(false).show_separator_line(false).frame(Frame::new());
        beside.exact_size(size::SIDE_PANEL).show(ui, |ui| summary::summary_ui(ui, input, state, compared, actions));
        match state.page {
            Page::Changes => changes::changes_ui(ui, input, state, compared, actions),
            Page::Ranks => pictures::ranks_ui(ui, input, compared, actions),
            Page::Postures => pictures::postures_ui(ui, input, compared),
        }
    }
    state.compared = memo;
}

fn lonely_ui(ui: &mut Ui, actions: &mut Vec<Action>) {
    let text = "A comparison takes two matrices: duplicate this one, change the copy, and compare the two.";
    widgets::empty_page(ui, "Nothing to compare yet", text, |ui| {
        if ui.button(UiCommand::DuplicateMatrix.name()).clicked() {
            actions.push(UiCommand::DuplicateMatrix.into());
        }
    });
}
