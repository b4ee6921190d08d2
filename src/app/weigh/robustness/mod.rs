//! How far the ranks hold: one weight moved at a time, and all of them at random.

mod acceptability;
mod sensitivity;

use crate::app::input::PanelInput;
use crate::app::weigh::CacheKey;
use crate::app::weigh::tested::TestedState;
use crate::app::widgets;
use crate::model::Matrix;
pub(super) use acceptability::drawn;
use acceptability::{AcceptabilityState, acceptability_ui};
use egui::Ui;
use sensitivity::{SensitivityState, sensitivity_ui};

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct RobustnessState {
    mode: Mode,
    sensitivity: SensitivityState,
    acceptability: AcceptabilityState,
}

/// Which question is asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Mode {
    /// One weight at a time.
    #[default]
    Sensitivity,
    /// All at random.
    Acceptability,
}

/// Draws the page.
pub(super) fn robustness_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    (state, tested): (&mut RobustnessState, &mut TestedState),
) {
    let Some(analysis) = input.analysis.matrix(matrix.id) else { return };
    let source: CacheKey = (input.revision, matrix.id);
    let words = input.words();
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.horizontal(|ui| {
            let modes =
                [(Mode::Sensitivity, words.weigh_sensitivity()), (Mode::Acceptability, words.weigh_acceptability())];
            let chosen = widgets::tabs(ui, input.theme, ("ways to test", &words.menu_pages()), modes, state.mode);
            state.mode = chosen.unwrap_or(state.mode);
        });
        let is_open = analysis.factors.iter().any(|factor| factor.global_priority.is_none());
        if is_open || analysis.factors.is_empty() {
            ui.label(words.weigh_ranks_wait());
            super::obstacles_ui(ui, input, analysis);
            return;
        }
        match state.mode {
            Mode::Sensitivity => sensitivity_ui(ui, input, analysis, source, &mut state.sensitivity),
            Mode::Acceptability => {
                let states = (&mut state.acceptability, tested);
                acceptability_ui(ui, input, (matrix, analysis), source, states);
            }
        }
    });
}
