//! Beside the comparison: how alike the priorities are, what does not compare, and the matches to decide.

use super::model::Compared;
use super::scene::Scene;
use super::state::CompareState;
use crate::analysis::comparison::{Match, Pair, THRESHOLD};
use crate::app::actions::Action;
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, space};
use crate::app::widgets;
use crate::model::Verdict;
use egui::{Align, DragValue, Layout, ScrollArea, Ui, UiBuilder};

/// Draws the summary of the pair that is shown.
pub(super) fn summary_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    state: &mut CompareState,
    compared: &Compared,
    actions: &mut Vec<Action>,
) {
    let (input, pair) = (scene.input, scene.pair);
    let beside = ui.available_rect_before_wrap().with_min_x(ui.min_rect().left() + space::M);
    ui.scope_builder(UiBuilder::new().max_rect(beside), |ui| {
        widgets::card(input.theme).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                statistics_ui(ui, pair);
                warnings_ui(ui, input, &compared.comparison.warnings);
                suggestions_ui(ui, scene, state, actions);
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

fn suggestions_ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut CompareState, actions: &mut Vec<Action>) {
    if state.suggestions.pending() {
        ui.horizontal(|ui| {
            ui.spinner();
            ui.label(scale::caption("Looking for factors that may be the same…"));
        });
    }
    let least = state.least.unwrap_or(THRESHOLD);
    let suggestions = state.suggestions.of(state.pair);
    if suggestions.is_empty() || !scene.takes_decisions() {
        return;
    }
    ui.label(scale::strong("The same factor?"))
        .on_hover_text("Statements that are alike. They count in no figure until they are confirmed.");
    let alike: Vec<&Match> = suggestions.iter().filter(|found| found.similarity >= least).collect();
    if suggestions.len() > 1 {
        threshold_ui(ui, &mut state.least);
        all_ui(ui, scene, &alike, actions);
    }
    for found in suggestions {
        suggestion_ui(ui, scene, found, actions);
    }
}

/// Confirms at once all that are alike enough.
fn all_ui(ui: &mut Ui, scene: &Scene<'_>, alike: &[&Match], actions: &mut Vec<Action>) {
    let button = egui::Button::new(format!("Confirm all {}", alike.len()));
    if ui.add_enabled(!alike.is_empty(), button).clicked() {
        scene.decide(alike, Verdict::Confirmed, actions);
    }
}

/// How alike statements must be to be confirmed together.
fn threshold_ui(ui: &mut Ui, least: &mut Option<f64>) {
    let mut percent = least.unwrap_or(THRESHOLD) * 100.0;
    ui.horizontal(|ui| {
        ui.label(scale::caption("Confirm all from"));
        let drag = DragValue::new(&mut percent).range(THRESHOLD * 100.0..=100.0).max_decimals(0).suffix(" % alike");
        if ui.add(drag).accessible_name("Least likeness to confirm").changed() {
            *least = Some(percent / 100.0);
        }
    });
}

fn suggestion_ui(ui: &mut Ui, scene: &Scene<'_>, found: &Match, actions: &mut Vec<Action>) {
    ui.add_space(space::S);
    for end in [0, 1] {
        ui.label(format!("{} {}", found.labels[end], found.texts[end]));
    }
    let names = format!("{} and {}", found.labels[0], found.labels[1]);
    ui.horizontal(|ui| {
        if ui.button("Same").accessible_name(format!("Confirm that {names} are the same")).clicked() {
            scene.decide(&[found], Verdict::Confirmed, actions);
        }
        if ui.button("Not the same").accessible_name(format!("Refuse that {names} are the same")).clicked() {
            scene.decide(&[found], Verdict::Refused, actions);
        }
        ui.label(scale::caption(format!("{} alike", figures::percent(found.similarity))));
    });
    ui.separator();
}
