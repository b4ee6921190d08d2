//! Beside the comparison: how alike the priorities are, what does not compare, and the matches to decide.

use super::decide::{Couple, decide};
use super::model::Compared;
use super::state::CompareState;
use crate::analysis::comparison::{Match, Pair};
use crate::app::actions::Action;
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, space};
use crate::app::widgets;
use crate::model::Verdict;
use egui::{Align, Layout, ScrollArea, Ui, UiBuilder};

/// Draws the summary of the pair that is shown.
pub(super) fn summary_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    state: &mut CompareState,
    compared: &Compared,
    actions: &mut Vec<Action>,
) {
    let Some(pair) = compared.comparison.pairs.get(state.pair) else { return };
    let beside = ui.available_rect_before_wrap().with_min_x(ui.min_rect().left() + space::M);
    ui.scope_builder(UiBuilder::new().max_rect(beside), |ui| {
        widgets::card(input.theme).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                statistics_ui(ui, pair);
                warnings_ui(ui, input, &compared.comparison.warnings);
                suggestions_ui(ui, input, state, pair, actions);
            });
        });
    });
}

const TAU: &str = "How far the two orders agree, from −1 to 1, with ties (Kendall’s τ-b).";
const RHO: &str = "Correlation of the ranks, from −1 to 1 (Spearman’s ρ).";
const VARIATION: &str =
    "Half the sum of the absolute differences of the priorities: 0 for the same priorities, 1 for none in common.";
const TOP: &str = "Factors in both lists of the most important ones over factors in either (Jaccard).";

fn statistics_ui(ui: &mut Ui, pair: &Pair) {
    let statistics = &pair.statistics;
    ui.label(scale::strong("How alike the priorities are"));
    let figure = |value: Option<f64>| figures::or_none(value, |value| figures::signed(value, 2));
    figure_ui(ui, "Kendall’s τ-b", &figure(statistics.kendall_tau_b), TAU);
    figure_ui(ui, "Spearman’s ρ", &figure(statistics.spearman_rho), RHO);
    figure_ui(ui, "Total variation", &figures::or_none(statistics.total_variation, figures::score), VARIATION);
    for top in &statistics.top_k {
        let name = format!("Overlap of the top {}", top.k);
        figure_ui(ui, &name, &figures::or_none(top.jaccard, figures::percent), TOP);
    }
    let basis = match statistics.matched {
        0..3 => format!("{}: too few for statistics.", matched(statistics.matched)),
        count => format!("Over {}, with their priorities made to sum to 1.", matched(count)),
    };
    ui.label(scale::caption(basis));
    ui.add_space(space::L);
}

fn matched(count: usize) -> String {
    if count == 1 { "1 matched factor".to_owned() } else { format!("{count} matched factors") }
}

fn figure_ui(ui: &mut Ui, name: &str, figure: &str, explanation: &str) {
    ui.horizontal(|ui| {
        ui.label(name).on_hover_text(explanation);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(scale::strong(figure)));
    });
}

fn warnings_ui(ui: &mut Ui, input: &PanelInput<'_>, warnings: &[String]) {
    if warnings.is_empty() {
        return;
    }
    ui.label(scale::strong("What does not compare"));
    for warning in warnings {
        ui.horizontal_top(|ui| {
            widgets::dot(ui, input.theme.palette.warning);
            ui.vertical(|ui| ui.label(warning));
        });
    }
    ui.add_space(space::L);
}

fn suggestions_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &CompareState, pair: &Pair, actions: &mut Vec<Action>) {
    let suggestions = state.suggestions.of(state.pair);
    if state.suggestions.pending() {
        ui.horizontal(|ui| {
            ui.spinner();
            ui.label(scale::caption("Looking for factors that may be the same…"));
        });
    }
    if suggestions.is_empty() {
        return;
    }
    ui.label(scale::strong("The same factor?"))
        .on_hover_text("Statements that are alike. They count in no figure until they are confirmed.");
    let couples: Vec<Couple> = suggestions.iter().map(|found| couple(pair, found)).collect();
    if couples.len() > 1 && ui.button(format!("Confirm all {}", couples.len())).clicked() {
        actions.push(decide(input.document, &couples, Verdict::Confirmed).into());
    }
    for (found, couple) in suggestions.iter().zip(couples) {
        suggestion_ui(ui, input, found, couple, actions);
    }
}

fn couple(pair: &Pair, found: &Match) -> Couple {
    Couple { matrices: [pair.from, pair.to], factors: found.factor_ids }
}

fn suggestion_ui(ui: &mut Ui, input: &PanelInput<'_>, found: &Match, couple: Couple, actions: &mut Vec<Action>) {
    ui.add_space(space::S);
    for end in [0, 1] {
        ui.label(format!("{} {}", found.labels[end], found.texts[end]));
    }
    let names = format!("{} and {}", found.labels[0], found.labels[1]);
    ui.horizontal(|ui| {
        if ui.button("Same").accessible_name(format!("Confirm that {names} are the same")).clicked() {
            actions.push(decide(input.document, &[couple], Verdict::Confirmed).into());
        }
        if ui.button("Not the same").accessible_name(format!("Refuse that {names} are the same")).clicked() {
            actions.push(decide(input.document, &[couple], Verdict::Refused).into());
        }
        ui.label(scale::caption(format!("{} alike", figures::percent(found.similarity))));
    });
    ui.separator();
}
