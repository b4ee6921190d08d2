//! The strip at the bottom of the stage: the steps, the keys, the timer, the size of text and the way out.

use super::{StagePage, StageState, StageStep, StageView};
use crate::app::actions::ShowAction;
use crate::app::commands::UiCommand;
use crate::app::input::PanelInput;
use crate::app::theme::{self, scale, space};
use crate::app::views::View;
use egui::{Align2, Area, Button, Id, Order, Ui, ViewportCommand, vec2};

/// How many screens are tried.
const SCREENS: usize = 4;

/// Draws the strip.
pub(super) fn strip_ui(ui: &mut Ui, input: &PanelInput<'_>, now: StageView, state: &mut StageState) {
    let words = input.words();
    ui.horizontal_wrapped(|ui| {
        // Everything wraps by itself, so that the way out is in sight on the smallest wall.
        steps_ui(ui, input, now, state);
        ui.separator();
        tools_ui(ui, input, state);
        ui.label(scale::caption(match state.page {
            StagePage::View => words.stage_hint_view(),
            StagePage::Sort => words.stage_hint_sort(),
            StagePage::Vote => words.stage_hint_vote(),
            StagePage::Result => words.stage_hint_result(),
        }));
    });
}

fn steps_ui(ui: &mut Ui, input: &PanelInput<'_>, now: StageView, state: &mut StageState) {
    let words = input.words();
    let quadrant = now.alone.unwrap_or(crate::model::Quadrant::Strengths);
    let is_grid = state.page == StagePage::View && now.view == View::Matrix;
    let all = [
        (StageStep::Grid, words.stage_grid(), is_grid && now.alone.is_none()),
        (StageStep::Quadrant(quadrant), words.stage_quadrant(), is_grid && now.alone.is_some()),
        (StageStep::Own(StagePage::Sort), words.stage_sort(), state.page == StagePage::Sort),
        (StageStep::Own(StagePage::Vote), words.stage_vote(), state.page == StagePage::Vote),
        (StageStep::Own(StagePage::Result), words.stage_result(), state.page == StagePage::Result),
    ];
    for (step, name, on) in all {
        if ui.add(Button::selectable(on, name)).clicked() {
            state.go(input, step);
        }
    }
    ui.menu_button(words.stage_other(), |ui| {
        for view in View::ALL.into_iter().filter(|view| *view != View::Matrix) {
            let on = state.page == StagePage::View && view == now.view;
            if ui.add(Button::selectable(on, view.name(words))).clicked() {
                state.page = StagePage::View;
                input.ask(ShowAction::View(view));
                ui.close();
            }
        }
    });
}

fn tools_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut StageState) {
    let words = input.words();
    if ui.button(words.stage_screen()).on_hover_text(words.stage_screen_tip()).clicked() {
        // How many there are egui does not say; beyond the last it leaves the window where it is.
        state.screen = (state.screen + 1) % SCREENS;
        ui.ctx().send_viewport_cmd(ViewportCommand::SetMonitor(state.screen));
    }
    if ui.add(Button::selectable(state.notes, words.stage_notes())).on_hover_text(words.stage_notes_tip()).clicked() {
        state.notes = !state.notes;
    }
    let timer = ui.button(words.stage_timer(state.timer.text(ui.ctx())));
    if timer.on_hover_text(words.stage_timer_tip()).clicked() {
        state.timer.toggle(ui.input(|input| input.time));
    }
    if ui.button("A−").accessible_name(words.stage_smaller()).on_hover_text(words.stage_smaller()).clicked() {
        input.ask(ShowAction::ZoomOut);
    }
    if ui.button("A+").accessible_name(words.stage_larger()).on_hover_text(words.stage_larger()).clicked() {
        input.ask(ShowAction::ZoomIn);
    }
    leave_ui(ui, input);
}

fn leave_ui(ui: &mut Ui, input: &PanelInput<'_>) {
    let button = Button::new(input.words().stage_leave()).shortcut_text("Esc");
    if ui.add(button).accessible_name(input.words().stage_leave()).clicked() {
        input.ask(UiCommand::Present);
    }
}

/// What stays in the corner while the strip is away, so that the way out is always in sight.
pub(super) fn corner_ui(ui: &Ui, input: &PanelInput<'_>, factor: f32) {
    let corner = Area::new(Id::unique("way out of the stage")).order(Order::Foreground);
    let gap = vec2(-space::M, -space::M) * factor;
    corner.anchor(Align2::RIGHT_BOTTOM, gap).show(ui.ctx(), |ui| {
        theme::scaled(ui, factor);
        if ui.small_button("Esc").accessible_name(input.words().stage_leave()).clicked() {
            input.ask(UiCommand::Present);
        }
    });
}
