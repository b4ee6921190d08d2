//! The result of a vote: places shown from the last to the first, the next one with Space.

use super::model::{self, Standing};
use super::{StagePage, StageState, heading};
use crate::app::actions::Action;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size, space};
use crate::app::widgets;
use crate::model::{Change, Matrix, MatrixChange, Round};
use egui::{Align2, Key, Label, Rect, ScrollArea, Sense, Ui, pos2, vec2};

/// Draws the page.
pub(super) fn result_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut StageState) {
    let words = input.words();
    let places = model::standings(matrix);
    ui.horizontal(|ui| {
        ui.label(heading(&words.stage_result()));
        if places.is_empty() {
            return;
        }
        if state.shown < places.len() {
            if widgets::main_button(ui, input.theme, &words.stage_hint_result()).clicked() {
                show_next(input, &places, state);
            }
        } else {
            done_ui(ui, input, matrix, state);
        }
    });
    if places.is_empty() {
        ui.label(scale::muted(words.stage_no_votes()));
        return;
    }
    let space = ui.input(|input| input.key_pressed(Key::Space));
    if space && !ui.ctx().text_edit_focused() && state.shown < places.len() {
        show_next(input, &places, state);
    }
    ui.add_space(space::M);
    let most = places.first().map_or(1, |first| first.dots.max(1));
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for (at, place) in places.iter().enumerate() {
            let is_shown = at + state.shown >= places.len();
            place_ui(ui, input, place, most, is_shown);
        }
    });
}

fn show_next(input: &PanelInput<'_>, places: &[Standing], state: &mut StageState) {
    state.shown += 1;
    if let Some(place) = places.len().checked_sub(state.shown).and_then(|at| places.get(at)) {
        let factors: Vec<String> =
            place.factors.iter().map(|factor| format!("{} {}", factor.label, factor.statement)).collect();
        input.ask(Action::Announce(input.words().stage_place(&place.place, place.dots, factors.join("; "))));
    }
}

fn done_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut StageState) {
    let words = input.words();
    let change = |change| Change::Matrix { matrix: matrix.id, change };
    if matrix.weighting != model::by_dots()
        && ui.button(words.stage_keep()).on_hover_text(words.stage_keep_tip()).clicked()
    {
        input.ask(change(MatrixChange::Weighting(model::by_dots())));
    }
    if ui.button(words.stage_again()).on_hover_text(words.stage_again_tip()).clicked() {
        let mut rounds = matrix.rounds.clone();
        // The dots so far become those of the first round.
        while rounds.len() < 2 || rounds.len() == matrix.rounds.len() {
            rounds.push(Round::default());
        }
        input.ask(change(MatrixChange::Rounds(rounds)));
        state.page = StagePage::Vote;
    }
}

/// One place: its number, its dots as a bar, and the factors that share it.
fn place_ui(ui: &mut Ui, input: &PanelInput<'_>, place: &Standing, most: u32, is_shown: bool) {
    let palette = &input.theme.palette;
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(size::LABEL_COLUMN * 2.0, size::TARGET), Sense::hover());
        ui.painter().text(rect.left_top(), Align2::LEFT_TOP, &place.place, scale::title_font(), palette.text);
        let (bar, _) = ui.allocate_exact_size(vec2(size::SIDE_PANEL / 2.0, size::TARGET), Sense::hover());
        if !is_shown {
            ui.painter().text(bar.left_top(), Align2::LEFT_TOP, "…", scale::title_font(), palette.muted);
            return;
        }
        #[expect(clippy::cast_precision_loss, reason = "a handful of dots")]
        let share = place.dots as f32 / most as f32;
        let filled = Rect::from_min_max(bar.min, pos2(bar.left() + bar.width() * share, bar.bottom()));
        ui.painter().rect_filled(filled.shrink2(vec2(0.0, space::S)), size::ROUND_SMALL, palette.accent);
        ui.label(scale::muted(input.words().stage_place_dots(place.dots)));
        ui.vertical(|ui| {
            for factor in &place.factors {
                ui.horizontal_top(|ui| {
                    ui.label(scale::strong(&factor.label).color(palette.quadrant(factor.quadrant).ink));
                    ui.add(Label::new(&factor.statement).wrap());
                });
            }
        });
    });
}
