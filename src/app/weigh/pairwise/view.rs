//! The page of pairwise comparison.

use super::consistency::consistency_ui;
use super::grid::{GridState, grid_ui};
use super::interview::{Interview, Onward, Scene, interview_ui};
use crate::analysis::{Questions, questions};
use crate::app::actions::Action;
use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::theme::{scale, size, space};
use crate::app::weigh::conventions::{self, Choice, field_ui};
use crate::app::weigh::state::Source;
use crate::app::weigh::{answers, beside, explain, obstacles_ui};
use crate::app::widgets;
use crate::model::{Conventions, Matrix, PersonId, SheetKey};
use egui::{Layout, Ui};

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(in crate::app::weigh) struct PairwiseState {
    mode: Mode,
    /// Whose answers to what the interview is about.
    asked: Option<(crate::model::MatrixId, SheetKey)>,
    interview: Interview,
    grid: GridState,
    /// The questions, and how many of them are answered.
    questions: Memo<(Source, PersonId), (Questions, usize)>,
}

/// How judgments are given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Mode {
    /// One question at a time.
    #[default]
    Interview,
    /// A matrix to type into.
    Grid,
}

/// Draws the page for one participant; tells where to go from there.
pub(in crate::app::weigh) fn pairwise_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    person: PersonId,
    state: &mut PairwiseState,
    actions: &mut Vec<Action>,
) -> Option<Onward> {
    let analysis = input.analysis.matrix(matrix.id)?;
    let sheet = answers::sheet(matrix, person);
    let asked = Some((matrix.id, sheet.key()));
    if state.asked != asked {
        state.asked = asked;
        state.interview.restart();
    }
    let key = ((input.revision, matrix.id), person);
    let (questions, answered) = state.questions.get(key, || {
        let questions = questions(matrix, analysis, person);
        let answered = questions.answered();
        (questions, answered)
    });
    let scene = Scene { matrix, analysis, questions, answered: *answered, sheet: &sheet };
    beside(ui, size::SIDE_PANEL, |ui| beside_ui(ui, input, &scene, &mut state.mode, &mut state.interview, actions));
    let card = widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.horizontal(|ui| {
            ui.label(scale::strong("Judgments")).on_hover_text(explain::method(matrix.weighting));
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                for (mode, name) in [(Mode::Grid, "Matrix"), (Mode::Interview, "Interview")] {
                    if widgets::tab(ui, input.theme, name, mode == state.mode).clicked() {
                        state.mode = mode;
                    }
                }
            });
        });
        match state.mode {
            Mode::Interview => interview_ui(ui, input, &scene, &mut state.interview, actions),
            Mode::Grid => {
                grid_ui(ui, input, matrix, analysis, &sheet, &mut state.grid, actions);
                None
            }
        }
    });
    card.inner
}

fn beside_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    scene: &Scene<'_>,
    mode: &mut Mode,
    interview: &mut Interview,
    actions: &mut Vec<Action>,
) {
    widgets::card(input.theme).show(ui, |ui| {
        widgets::scrolled(ui, "consistency", |ui| {
            let person = scene.analysis.participants.iter().find(|person| person.id == scene.sheet.person);
            let sets = person.map(|person| person.consistency.as_slice()).unwrap_or_default();
            if let Some(pair) = consistency_ui(ui, input, scene.matrix, scene.analysis, sets, actions) {
                *mode = Mode::Interview;
                interview.revisit(pair, scene.sheet);
            }
            obstacles_ui(ui, input, scene.analysis);
            conventions_ui(ui, scene.matrix, actions);
        });
    });
}

fn conventions_ui(ui: &mut Ui, matrix: &Matrix, actions: &mut Vec<Action>) {
    ui.label(scale::strong("Conventions"));
    captioned_ui(ui, &conventions::BETWEEN, matrix, actions, |conventions| &mut conventions.between);
    captioned_ui(ui, &conventions::PRIORITIES, matrix, actions, |conventions| &mut conventions.prioritisation);
    captioned_ui(ui, &conventions::INDEX, matrix, actions, |conventions| &mut conventions.random_index);
    captioned_ui(ui, &conventions::MISSING, matrix, actions, |conventions| &mut conventions.incomplete);
    captioned_ui(ui, &conventions::GROUP, matrix, actions, |conventions| &mut conventions.aggregation);
    ui.add_space(space::S);
}

fn captioned_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    choice: &Choice<T>,
    matrix: &Matrix,
    actions: &mut Vec<Action>,
    field: impl Fn(&mut Conventions) -> &mut T,
) {
    ui.label(scale::caption(choice.name));
    field_ui(ui, choice, matrix, actions, field);
}
