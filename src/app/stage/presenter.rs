//! The window of the presenter: what the wall shows, what comes next, the note and the sources, timer and clock.

use super::{StageState, StageView, step_name};
use crate::app::input::PanelInput;
use crate::app::theme::{self, scale, size, space};
use crate::app::widgets;
use egui::{CentralPanel, Frame, Label, Ui, ViewportBuilder, ViewportId};

/// Draws the window while it is wanted.
pub(super) fn window_ui(ui: &Ui, input: &PanelInput<'_>, now: StageView, state: &mut StageState) {
    if !state.notes {
        return;
    }
    let words = input.words();
    let window = ViewportBuilder::default().with_title(words.stage_presenter()).with_inner_size(size::PRESENTER);
    let closed = ui.ctx().show_viewport_immediate(ViewportId::from_hash_of("presenter"), window, |ui, _| {
        theme::scaled(ui, now.usual_zoom / ui.ctx().zoom_factor());
        let ground = Frame::new().fill(input.theme.palette.surface).inner_margin(space::L);
        CentralPanel::default().frame(ground).show(ui, |ui| notes_ui(ui, input, now, state));
        ui.input(|input| input.viewport().close_requested())
    });
    if closed {
        state.notes = false;
    }
}

fn notes_ui(ui: &mut Ui, input: &PanelInput<'_>, now: StageView, state: &mut StageState) {
    let words = input.words();
    ui.horizontal(|ui| {
        ui.heading(state.timer.text(ui.ctx()));
        ui.label(scale::muted(jiff::ZonedDateTime::now().strftime("%H:%M").to_string()));
    });
    ui.label(scale::caption(words.stage_now()));
    ui.label(scale::strong(step_name(input, state.step(now))));
    if let Some(next) = state.next_step(input, now, false)
        && ui.button(words.stage_next(step_name(input, next))).clicked()
    {
        state.go(input, next);
    }
    ui.separator();
    widgets::scrolled(ui, "notes of the presenter", |ui| {
        let factor = input.matrix.and_then(|matrix| matrix.factor(input.selection.main()?));
        let Some(factor) = factor else {
            ui.label(scale::muted(words.stage_no_note()));
            return;
        };
        ui.add(Label::new(scale::strong(&factor.statement)).wrap());
        if !factor.note.is_empty() {
            widgets::section(ui, &words.stage_note());
            ui.add(Label::new(&factor.note).wrap());
        }
        let sources = factor.evidence.iter().filter_map(|evidence| input.document.source(evidence.source));
        let sources: Vec<String> = sources.map(|source| source.title.clone()).collect();
        if !sources.is_empty() {
            widgets::section(ui, &words.stage_sources());
            for source in sources {
                ui.add(Label::new(source).wrap());
            }
        }
    });
}
