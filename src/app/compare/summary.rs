//! Beside the comparison: the matches to decide, how alike the priorities are, and what does not compare.

use super::decisions::decisions_ui;
use super::guests::Guest;
use super::model::Compared;
use super::scene::Scene;
use super::state::CompareState;
use crate::analysis::comparison::Pair;
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, space};
use crate::app::widgets;
use egui::{Align, Layout, Ui, UiBuilder};

/// Draws the summary of the pair that is shown.
pub(super) fn summary_ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut CompareState, compared: &Compared) {
    let (input, pair) = (scene.input, scene.pair);
    let beside = ui.available_rect_before_wrap().with_min_x(ui.min_rect().left() + space::M);
    ui.scope_builder(UiBuilder::new().max_rect(beside), |ui| {
        widgets::card(input.theme).show(ui, |ui| {
            widgets::scrolled(ui, "summary of the comparison", |ui| {
                decisions_ui(ui, scene, &mut state.suggestions, &mut state.decisions);
                statistics_ui(ui, pair, &state.pair_name(scene.library));
                warnings_ui(ui, input, &warnings(scene, state, compared));
            });
        });
    });
}

const TAU: &str = "How far the two orders agree, from −1 to 1, with ties (Kendall’s τ-b).";
const RHO: &str = "Correlation of the ranks, from −1 to 1 (Spearman’s ρ).";
const VARIATION: &str =
    "Half the sum of the absolute differences of the priorities: 0 for the same priorities, 1 for none in common.";
const TOP: &str = "Factors in both lists of the most important ones over factors in either (Jaccard).";

fn statistics_ui(ui: &mut Ui, pair: &Pair, name: &str) {
    let statistics = &pair.statistics;
    ui.label(scale::strong("How alike the priorities are"));
    if !name.is_empty() {
        ui.label(scale::caption(name));
    }
    let signed = |value: Option<f64>| value.map(|value| figures::signed(value, 2));
    figure_ui(ui, "Kendall’s τ-b", signed(statistics.kendall_tau_b), TAU);
    figure_ui(ui, "Spearman’s ρ", signed(statistics.spearman_rho), RHO);
    figure_ui(ui, "Total variation", statistics.total_variation.map(figures::score), VARIATION);
    for top in &statistics.top_k {
        figure_ui(ui, &format!("Overlap of the top {}", top.k), top.jaccard.map(figures::percent), TOP);
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

/// A figure with its name; nothing where there is none.
fn figure_ui(ui: &mut Ui, name: &str, figure: Option<String>, explanation: &str) {
    let Some(figure) = figure else { return };
    ui.horizontal(|ui| {
        ui.label(name).on_hover_text(explanation);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(scale::strong(figure)));
    });
}

/// What the analysis says does not compare, and which files are shown as they no longer are.
fn warnings(scene: &Scene<'_>, state: &CompareState, compared: &Compared) -> Vec<String> {
    let is_shown = |guest: &&Guest| state.chosen.iter().any(|choice| choice.holder == guest.holder());
    let guests = scene.library.guests().iter().map(AsRef::as_ref).filter(is_shown);
    let troubled = guests.filter(|guest| state.guests.trouble(guest.key).is_some());
    let say = |guest: &Guest| format!("{} cannot be read any more. It is compared as it was before.", guest.name());
    compared.comparison.warnings.iter().cloned().chain(troubled.map(say)).collect()
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
}
