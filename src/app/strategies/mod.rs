//! The strategies: a list by kind that can be typed into, and a sheet for the one that is shown.

mod list;
mod model;
mod sheet;
#[cfg(test)]
mod tests;

use super::input::PanelInput;
use super::theme::{scale, space};
use super::widgets;
use crate::app::memo::Memo;
use crate::model::{MatrixId, StrategyId};
use crate::session::Revision;
use egui::Ui;
use model::Group;

/// Draws the strategies.
pub(super) fn strategies_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut StrategiesState) {
    let known = state.shown.filter(|id| input.document.strategy(*id).is_some());
    state.shown = known.or_else(|| input.document.strategies.first().map(|strategy| strategy.id));
    widgets::side_list(ui, "strategies", |ui| list::list_ui(ui, input, state));
    match state.shown.and_then(|id| input.document.strategy(id)) {
        Some(strategy) => widgets::sheet(ui, input.theme, ("strategy", strategy.id.number()), |ui| {
            sheet::sheet_ui(ui, input, strategy);
        }),
        None => widgets::sheet(ui, input.theme, "no strategy", |ui| {
            ui.add_space(space::XL);
            ui.label(scale::title("No strategies yet"));
            ui.label(scale::muted(
                "A strategy joins what is inside with what is outside: a strength that takes an opportunity, a \
                 weakness that is mended before a threat meets it. Type the first one into the list.",
            ));
        }),
    }
}

/// The state of the view of strategies.
#[derive(Debug, Default)]
pub(super) struct StrategiesState {
    /// The strategy on the sheet.
    shown: Option<StrategyId>,
    /// The list is to scroll to the strategy that is shown.
    reveal: bool,
    /// What is typed into the entry line of each kind.
    drafts: [String; 4],
    /// The list as it was last made.
    groups: Memo<(Revision, Option<MatrixId>), Vec<Group>>,
}

impl StrategiesState {
    /// Shows a strategy.
    pub(super) fn show(&mut self, strategy: StrategyId) {
        self.shown = Some(strategy);
        self.reveal = true;
    }
}
