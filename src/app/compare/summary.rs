//! Beside the comparison: the matches to decide, how alike the priorities are, and what does not compare.

use super::decisions::decisions_ui;
use super::guests::Guest;
use super::model::Compared;
use super::scene::Scene;
use super::state::CompareState;
use crate::analysis::comparison::{Caveat, Pair};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, space};
use crate::app::widgets;
use crate::model::Matrix;
use crate::words::WindowWords;
use egui::{Sides, TextWrapMode, Ui, UiBuilder};

/// Draws the summary of the pair that is shown.
pub(super) fn summary_ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut CompareState, compared: &Compared) {
    let (input, pair) = (scene.input, scene.pair);
    let beside = ui.available_rect_before_wrap().with_min_x(ui.min_rect().left() + space::M);
    ui.scope_builder(UiBuilder::new().max_rect(beside), |ui| {
        widgets::card(input.theme).show(ui, |ui| {
            widgets::scrolled(ui, "summary of the comparison", |ui| {
                decisions_ui(ui, scene, &mut state.suggestions, &mut state.decisions);
                statistics_ui(ui, input.words(), pair, &state.pair_name(scene.library));
                warnings_ui(ui, input, &warnings(scene, state, compared));
            });
        });
    });
}

fn statistics_ui(ui: &mut Ui, words: &WindowWords, pair: &Pair, name: &str) {
    let statistics = &pair.statistics;
    ui.label(scale::strong(words.reports.comparing_statistics()));
    if !name.is_empty() {
        ui.label(scale::caption(name));
    }
    let signed = |value: Option<f64>| value.map(|value| figures::signed(value, 2));
    figure_ui(ui, words.compare_tau(), signed(statistics.kendall_tau_b), words.compare_tau_tip());
    figure_ui(ui, words.compare_rho(), signed(statistics.spearman_rho), words.compare_rho_tip());
    let variation = statistics.total_variation.map(figures::score);
    figure_ui(ui, words.compare_variation(), variation, words.compare_variation_tip());
    for top in &statistics.top_k {
        figure_ui(ui, words.compare_top(top.k), top.jaccard.map(figures::percent), words.compare_top_tip());
    }
    let basis = match statistics.matched {
        count @ 0..3 => words.compare_too_few(count),
        count => words.compare_basis(count),
    };
    ui.label(scale::caption(basis));
    ui.add_space(space::L);
}

/// A figure with its name; nothing where there is none.
fn figure_ui(ui: &mut Ui, name: String, figure: Option<String>, explanation: String) {
    let Some(figure) = figure else { return };
    let name = |ui: &mut Ui| drop(ui.label(name).on_hover_text(explanation));
    Sides::new().shrink_left().wrap_mode(TextWrapMode::Wrap).show(ui, name, |ui| ui.label(scale::strong(figure)));
}

/// What the analysis says does not compare, and which files are shown as they no longer are.
fn warnings(scene: &Scene<'_>, state: &CompareState, compared: &Compared) -> Vec<String> {
    let is_shown = |guest: &&Guest| state.chosen.iter().any(|choice| choice.holder == guest.holder());
    let guests = scene.library.guests().iter().map(AsRef::as_ref).filter(is_shown);
    let troubled = guests.filter(|guest| state.guests.trouble(guest.key).is_some());
    let words = scene.input.words();
    let say = |guest: &Guest| words.compare_unreadable_kept(guest.name());
    let matrices: Vec<&Matrix> = state.chosen.iter().filter_map(|choice| scene.library.matrix(*choice)).collect();
    let caveat = |caveat: &Caveat| words.reports.caveat(caveat, &matrices);
    compared.comparison.caveats.iter().map(caveat).chain(troubled.map(say)).collect()
}

fn warnings_ui(ui: &mut Ui, input: &PanelInput<'_>, warnings: &[String]) {
    if warnings.is_empty() {
        return;
    }
    ui.label(scale::strong(input.words().reports.comparing_caveats()));
    for warning in warnings {
        ui.horizontal_top(|ui| {
            widgets::dot(ui, input.theme.palette.warning);
            ui.vertical(|ui| ui.label(warning));
        });
    }
}
