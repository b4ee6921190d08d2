//! Weighing a matrix: the method and its answers, and what follows from them.

mod best_worst;
mod conventions;
mod direct;
mod explain;
mod lists;
mod pairwise;
mod parts;
mod people;
mod person;
mod position;
mod priorities;
mod robustness;
mod rounds;
mod tested;

pub(super) use person::{name as person_name, put as put_sheet, sheet as person_sheet};
pub(super) use position::posture_text;

use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::theme::{scale, size, space};
use crate::app::weigh::best_worst::BestWorstState;
use crate::app::weigh::conventions::{Choice, SettingsState, choice_ui};
use crate::app::weigh::direct::DirectState;
use crate::app::weigh::lists::ListsState;
use crate::app::weigh::pairwise::{Onward, PairwiseState};
use crate::app::weigh::parts::{
    FactorCell, beside, factor_ui, figure_ui, inside, obstacles_ui, progress_ui, put_left, say, scrolled_width, sets_ui,
};
use crate::app::weigh::people::PeopleState;
use crate::app::weigh::person::PersonState;
use crate::app::weigh::priorities::PrioritiesState;
use crate::app::weigh::robustness::RobustnessState;
use crate::app::weigh::rounds::Earlier;
use crate::app::weigh::tested::TestedState;
use crate::app::widgets;
use crate::model::{Asked, Change, Matrix, MatrixChange, MatrixId, PersonId, WeightingMethod};
use crate::session::Revision;
use crate::words::WindowWords;
use egui::{Ui, vec2};

/// Draws the weighing view of the active matrix.
pub fn weigh_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut WeighState) {
    let Some(matrix) = input.matrix else {
        widgets::empty_page(ui, &input.words().weigh_no_matrix(), &input.words().weigh_no_matrix_why(), |_| {});
        return;
    };
    let lowest = if is_wide(ui) { LOWEST_WIDE } else { LOWEST_NARROW };
    if ui.available_height() >= lowest {
        weighing_ui(ui, input, matrix, state);
        return;
    }
    widgets::scrolled(ui, ("weighing", matrix.id.number()), |ui| {
        let room = vec2(ui.available_width(), lowest);
        ui.allocate_ui_with_layout(room, *ui.layout(), |ui| weighing_ui(ui, input, matrix, state));
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
fn weighing_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut WeighState) {
    head_ui(ui, input, matrix, state);
    ui.add_space(space::S);
    let Some(round) = state.earlier_round(matrix) else {
        page_ui(ui, input, matrix, matrix, state);
        return;
    };
    let mut memo = std::mem::take(&mut state.earlier);
    let key = (input.revision, matrix.id, round);
    let (document, analysis) = memo.get(key, || rounds::earlier(input.document, matrix.id, round));
    if let Some(shown) = document.matrix(matrix.id) {
        page_ui(ui, &PanelInput { document, analysis, ..*input }, shown, matrix, state);
    }
    // A round that was chosen meanwhile has a state of its own.
    state.earlier = memo;
}

/// Draws the page on what is shown of the matrix; `whole` has all its rounds.
fn page_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, whole: &Matrix, state: &mut WeighState) {
    match state.page {
        Page::Answers => answers_ui(ui, input, matrix, state),
        Page::Conventions => conventions::settings_ui(ui, input, matrix, &mut state.settings),
        Page::Robustness => robustness::robustness_ui(ui, input, matrix, (&mut state.robustness, &mut state.tested)),
        Page::People => people::people_ui(ui, input, (matrix, whole), (&mut state.people, &mut state.person)),
        Page::Priorities => priorities::priorities_ui(ui, input, matrix, (&mut state.priorities, &mut state.tested)),
    }
}

/// Draws what the method of the matrix asks.
fn answers_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut WeighState) {
    if matrix.weighting.descriptor().is_stated() {
        direct::direct_ui(ui, input, matrix, &mut state.direct);
        return;
    }
    let Some(person) = state.person.who(input.document) else {
        person::nobody_ui(ui, input, &mut state.person);
        return;
    };
    match Asked::of(matrix.weighting) {
        Asked::Numbers(list) => lists::lists_ui(ui, input, matrix, (list, person), &mut state.lists),
        Asked::Pairs => match pairwise::pairwise_ui(ui, input, matrix, person, &mut state.pairwise) {
            Some(Onward::Priorities) => state.page = Page::Priorities,
            Some(Onward::To(person)) => state.person.choose(person),
            None => {}
        },
        Asked::BestWorst => {
            best_worst::best_worst_ui(ui, input, matrix, person, &mut state.best_worst);
        }
        // No method weighs factors by what strategies are worth.
        Asked::Attractiveness => {}
    }
}

fn head_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut WeighState) {
    let is_wide = is_wide(ui);
    ui.horizontal(|ui| {
        method_ui(ui, matrix, input);
        if !matrix.weighting.descriptor().is_stated() {
            if state.page == Page::Answers {
                person::person_ui(ui, input, &mut state.person);
            }
            rounds::shown_ui(ui, input.words(), matrix, state);
        }
        if matrix.illustration {
            let words = input.words();
            ui.label(scale::caption(words.weigh_illustration())).on_hover_text(words.weigh_illustration_tip());
        }
        if is_wide {
            widgets::at_right(ui, "pages of weighing", |ui| pages_ui(ui, input, state));
        }
    });
    if !is_wide {
        ui.horizontal_wrapped(|ui| pages_ui(ui, input, state));
    }
}

/// Draws the switch between the pages.
fn pages_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut WeighState) {
    let (words, pages) = (input.words(), Page::ALL.map(|page| (page, page.name(input.words()))));
    let chosen = widgets::tabs(ui, input.theme, ("pages of weighing", &words.menu_pages()), pages, state.page);
    state.page = chosen.unwrap_or(state.page);
}

const METHOD: Choice<WeightingMethod> = Choice {
    id: "weighing method",
    name: |words| words.weigh_method(),
    all: WeightingMethod::ALL,
    word: |words, method| words.reports.weighting_name(method),
    explain: explain::method,
};

fn method_ui(ui: &mut Ui, matrix: &Matrix, input: &PanelInput<'_>) {
    if let Some(method) = choice_ui(ui, input.words(), &METHOD, matrix.weighting) {
        input.ask(Change::Matrix { matrix: matrix.id, change: MatrixChange::Weighting(method) });
    }
}

/// What models are made from: they hold while the matrix and the state of the document stay.
type CacheKey = (Revision, MatrixId);

/// A model and what it was made from.
type PerRevision<T> = Memo<CacheKey, T>;

/// A model with texts in it, and from what and in which language it was made.
type InLanguage<T> = Memo<(CacheKey, &'static str), T>;

/// One page of the view.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Page {
    /// What people say.
    #[default]
    Answers,
    /// What follows.
    Priorities,
    /// How far it holds.
    Robustness,
    /// Who answers.
    People,
    /// How it is computed.
    Conventions,
}

impl Page {
    /// Every page, in the order of the switch.
    const ALL: [Self; 5] = [Self::Answers, Self::Priorities, Self::Robustness, Self::People, Self::Conventions];

    /// Its name on the switch.
    fn name(self, words: &WindowWords) -> String {
        match self {
            Self::Answers => words.weigh_page_answers(),
            Self::Priorities => words.weigh_page_priorities(),
            Self::Robustness => words.weigh_page_robustness(),
            Self::People => words.weigh_page_people(),
            Self::Conventions => words.weigh_page_conventions(),
        }
    }
}

/// The state of the weighing view.
#[derive(Debug, Default)]
pub struct WeighState {
    page: Page,
    person: PersonState,
    direct: DirectState,
    lists: ListsState,
    pairwise: PairwiseState,
    best_worst: BestWorstState,
    priorities: PrioritiesState,
    people: PeopleState,
    robustness: RobustnessState,
    /// How far priorities and ranks hold.
    tested: TestedState,
    settings: SettingsState,
    /// The round that is looked back at; none for the last.
    round: Option<(MatrixId, u32)>,
    earlier: Earlier,
}

impl WeighState {
    /// Turns to the page of conventions.
    pub(super) fn show_conventions(&mut self) {
        self.page = Page::Conventions;
    }

    /// Turns to the page of participants, with this one chosen.
    pub(super) fn show_person(&mut self, person: PersonId) {
        self.page = Page::People;
        self.person.choose(person);
    }

    /// The round of the matrix that is looked back at; none when the last is shown.
    fn earlier_round(&self, matrix: &Matrix) -> Option<u32> {
        let (_, round) = self.round.filter(|(id, _)| *id == matrix.id)?;
        (round < matrix.current_round()).then_some(round)
    }

    /// Shows a round; whatever was drawn from the one before goes.
    pub(super) fn show_round(&mut self, matrix: MatrixId, round: u32) {
        let (page, person) = (self.page, std::mem::take(&mut self.person));
        *self = Self { page, person, round: Some((matrix, round)), ..Self::default() };
    }
}
