//! The frame of the weighing view: the method, the pages, the page.

use super::conventions::{Choice, choice_ui};
use super::pairwise::Onward;
use super::state::{Page, WeighState};
use super::{best_worst, direct, explain, lists, pairwise, people, person, priorities, robustness, rounds, settings};
use crate::app::actions::Action;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size, space};
use crate::app::widgets;
use crate::model::{Asked, Command, Matrix, MatrixEdit, WeightingMethod};
use egui::{Layout, Ui, vec2};

/// Draws the weighing view of the active matrix.
pub fn weigh_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut WeighState, actions: &mut Vec<Action>) {
    let Some(matrix) = input.matrix else {
        widgets::empty_page(ui, "No matrix", "Add a matrix to weigh its factors.", |_| {});
        return;
    };
    let lowest = if is_wide(ui) { LOWEST_WIDE } else { LOWEST_NARROW };
    if ui.available_height() >= lowest {
        weighing_ui(ui, input, matrix, state, actions);
        return;
    }
    widgets::scrolled(ui, ("weighing", matrix.id.number()), |ui| {
        let room = vec2(ui.available_width(), lowest);
        ui.allocate_ui_with_layout(room, *ui.layout(), |ui| weighing_ui(ui, input, matrix, state, actions));
    });
}

/// The least height in which cards stand side by side, and one below the other; where there is less, the view scrolls.
const LOWEST_WIDE: f32 = 380.0;
const LOWEST_NARROW: f32 = 660.0;

/// Whether two cards have room side by side.
fn is_wide(ui: &Ui) -> bool {
    ui.available_width() >= size::NARROW_WINDOW
}

/// Draws the head, and the page for the round that is shown.
fn weighing_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    state: &mut WeighState,
    actions: &mut Vec<Action>,
) {
    head_ui(ui, input, matrix, state, actions);
    ui.add_space(space::S);
    let Some(round) = state.earlier_round(matrix) else {
        page_ui(ui, input, matrix, matrix, state, actions);
        return;
    };
    let mut memo = std::mem::take(&mut state.earlier);
    let key = (input.revision, matrix.id, round);
    let (document, analysis) = memo.get(key, || rounds::earlier(input.document, matrix.id, round));
    if let Some(shown) = document.matrix(matrix.id) {
        page_ui(ui, &PanelInput { document, analysis, ..*input }, shown, matrix, state, actions);
    }
    // A round that was chosen meanwhile has a state of its own.
    state.earlier = memo;
}

/// Draws the page on what is shown of the matrix; `whole` has all its rounds.
fn page_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    whole: &Matrix,
    state: &mut WeighState,
    actions: &mut Vec<Action>,
) {
    match state.page {
        Page::Answers => answers_ui(ui, input, matrix, state, actions),
        Page::Conventions => settings::settings_ui(ui, input, matrix, &mut state.settings, actions),
        Page::Robustness => robustness::robustness_ui(ui, input, matrix, &mut state.robustness, actions),
        Page::People => people::people_ui(ui, input, (matrix, whole), (&mut state.people, &mut state.person), actions),
        Page::Priorities => priorities::priorities_ui(ui, input, matrix, &mut state.priorities, actions),
    }
}

/// Draws what the method of the matrix asks.
fn answers_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut WeighState, actions: &mut Vec<Action>) {
    if matrix.weighting.descriptor().is_stated() {
        direct::direct_ui(ui, input, matrix, &mut state.direct, actions);
        return;
    }
    let Some(person) = state.person.who(input.document) else {
        person::nobody_ui(ui, input, &mut state.person, actions);
        return;
    };
    match Asked::of(matrix.weighting) {
        Asked::Numbers(list) => lists::lists_ui(ui, input, matrix, (list, person), &mut state.lists, actions),
        Asked::Pairs => match pairwise::pairwise_ui(ui, input, matrix, person, &mut state.pairwise, actions) {
            Some(Onward::Priorities) => state.page = Page::Priorities,
            Some(Onward::To(person)) => state.person.choose(person),
            None => {}
        },
        Asked::BestWorst => {
            best_worst::best_worst_ui(ui, input, matrix, person, &mut state.best_worst, actions);
        }
    }
}

fn head_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut WeighState, actions: &mut Vec<Action>) {
    let is_wide = is_wide(ui);
    ui.horizontal(|ui| {
        method_ui(ui, matrix, actions);
        if !matrix.weighting.descriptor().is_stated() {
            if state.page == Page::Answers {
                person::person_ui(ui, input, &mut state.person, actions);
            }
            rounds::shown_ui(ui, matrix, state);
        }
        if matrix.illustration {
            ui.label(scale::caption("Illustration")).on_hover_text(
                "The weights and ratings of this matrix only show how weighing works; they are nobody’s finding.",
            );
        }
        if is_wide {
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                pages_ui(ui, input, state, Page::ALL.into_iter().rev());
            });
        }
    });
    if !is_wide {
        ui.horizontal_wrapped(|ui| pages_ui(ui, input, state, Page::ALL.into_iter()));
    }
}

/// Draws the switch between the pages.
fn pages_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut WeighState, pages: impl Iterator<Item = Page>) {
    ui.spacing_mut().item_spacing.x = 0.0;
    for page in pages {
        if widgets::tab(ui, input.theme, page.name(), page == state.page).clicked() {
            state.page = page;
        }
    }
}

const METHOD: Choice<WeightingMethod> = Choice {
    name: "Weighing method",
    all: WeightingMethod::ALL,
    word: WeightingMethod::name,
    explain: explain::method,
};

fn method_ui(ui: &mut Ui, matrix: &Matrix, actions: &mut Vec<Action>) {
    if let Some(method) = choice_ui(ui, &METHOD, matrix.weighting) {
        actions.push(Command::Matrix { matrix: matrix.id, edit: MatrixEdit::Weighting(method) }.into());
    }
}
