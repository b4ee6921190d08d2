//! The strategies: the board, how attractive each is, how they rank, and the plan.

mod attractiveness;
mod board;
mod drawn;
mod links;
mod model;
mod pairs;
mod plan;
mod ranking;
mod sheet;
mod stops;

use super::input::PanelInput;
use super::theme::{scale, space};
use super::widgets;
use crate::app::memo::Memo;
use crate::model::{Matrix, MatrixId, StrategyId};
use crate::session::Revision;
use crate::words::WindowWords;
use attractiveness::AttractivenessState;
use board::BoardState;
use egui::Ui;
use model::Board;
use plan::PlanState;
use ranking::RankingState;

/// Draws the strategies.
pub(super) fn strategies_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut StrategiesState) {
    let Some(matrix) = input.matrix else {
        widgets::empty_page(ui, &input.words().strategies_none(), &input.words().strategies_no_matrix(), |_| {});
        return;
    };
    state.shown = state.shown.filter(|id| input.document.strategy(*id).is_some());
    if std::mem::take(&mut state.reveal)
        && let Some(strategy) = state.shown.and_then(|id| input.document.strategy(id))
    {
        let same = input.document.strategies.iter().filter(|other| other.kind == strategy.kind);
        state.board.go_to(strategy.kind, same.take_while(|other| other.id != strategy.id).count());
    }
    head_ui(ui, input, matrix, state);
    ui.add_space(space::S);
    match state.page {
        Page::Board => board::board_ui(ui, input, matrix, state),
        Page::Attractiveness => attractiveness::attractiveness_ui(ui, input, matrix, &mut state.attractiveness),
        Page::Ranking => ranking::ranking_ui(ui, input, matrix, &mut state.ranking),
        Page::Plan => plan::plan_ui(ui, input, &mut state.plan),
    }
}

/// What is chosen at the left, the pages at the right.
fn head_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut StrategiesState) {
    ui.horizontal(|ui| {
        match state.page {
            Page::Board => board_head_ui(ui, input, matrix, state),
            Page::Attractiveness => attractiveness::judge_ui(ui, input, matrix, &mut state.attractiveness),
            Page::Ranking | Page::Plan => {}
        }
        widgets::at_right(ui, "pages of strategies", |ui| {
            let (words, pages) = (input.words(), Page::ALL.map(|page| (page, page.name(input.words()))));
            let chosen =
                widgets::tabs(ui, input.theme, ("pages of strategies", &words.menu_pages()), pages, state.page);
            state.page = chosen.unwrap_or(state.page);
        });
    });
}

fn board_head_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut StrategiesState) {
    let words = input.words();
    let outcome = input.analysis.matrix(matrix.id);
    let key = (input.revision, Some(matrix.id), words.tag);
    let board = state.made.get(key, || Board::of(input.document, matrix, outcome, words));
    let label = state.board.filter.and_then(|id| model::labelled(matrix).find(|(_, factor)| factor.id == id));
    match label {
        Some((label, _)) => {
            ui.label(scale::muted(words.strategies_filtered(label)));
            if ui.link(words.strategies_all()).clicked() {
                state.board.filter = None;
            }
        }
        None if input.document.strategies.is_empty() => {
            ui.label(scale::strong(words.strategies_none())).on_hover_text(words.strategies_none_text());
        }
        None if board.unused.1 > 0 => {
            let (unused, all) = board.unused;
            ui.label(scale::muted(words.strategies_unused(unused, all)));
        }
        None => {}
    }
}

/// One page of the view.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Page {
    /// Strategies between the factors they join.
    #[default]
    Board,
    /// How attractive each is in the light of each factor.
    Attractiveness,
    /// How they rank.
    Ranking,
    /// What was adopted.
    Plan,
}

impl Page {
    /// Every page, in the order of the switch.
    const ALL: [Self; 4] = [Self::Board, Self::Attractiveness, Self::Ranking, Self::Plan];

    fn name(self, words: &WindowWords) -> String {
        match self {
            Self::Board => words.strategies_board(),
            Self::Attractiveness => words.strategies_attractiveness(),
            Self::Ranking => words.strategies_ranking(),
            Self::Plan => words.strategies_plan(),
        }
    }
}

/// The state of the view of strategies.
#[derive(Debug, Default)]
pub(super) struct StrategiesState {
    page: Page,
    /// The card that is chosen.
    shown: Option<StrategyId>,
    /// Whether its sheet stands beside the board.
    opened: bool,
    /// The board is to give it the keyboard.
    reveal: bool,
    board: BoardState,
    attractiveness: AttractivenessState,
    ranking: RankingState,
    plan: PlanState,
    /// The board as it was last made.
    made: Memo<(Revision, Option<MatrixId>, &'static str), Board>,
}

impl StrategiesState {
    /// Shows a strategy.
    pub(super) fn show(&mut self, strategy: StrategyId) {
        (self.page, self.reveal) = (Page::Board, true);
        self.open(strategy);
    }

    /// Opens the sheet of a strategy beside the board.
    fn open(&mut self, strategy: StrategyId) {
        (self.shown, self.opened) = (Some(strategy), true);
    }
}

#[cfg(test)]
mod tests;
