//! The matches that texts suggest, to be confirmed or refused one by one or all from a likeness on.

use super::scene::Scene;
use super::suggestions::Suggestions;
use crate::analysis::comparison::{Match, THRESHOLD};
use crate::app::figures;
use crate::app::theme::{scale, space};
use crate::app::widgets::LazyColumn;
use crate::model::Verdict;
use crate::words::WindowWords;
use egui::{Button, DragValue, Ui};

/// How many suggestions are shown before all are asked for.
const FIRST: usize = 3;

/// How the suggestions are shown.
#[derive(Debug, Default)]
pub(super) struct DecisionsState {
    /// How alike suggestions must be to be confirmed together; none for all that are suggested.
    least: Option<f64>,
    extent: Extent,
    column: LazyColumn,
}

/// How many suggestions are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Extent {
    #[default]
    First,
    All,
}

/// Draws the suggestions for the pair that is shown.
pub(super) fn decisions_ui(ui: &mut Ui, scene: &Scene<'_>, found: &mut Suggestions, shown: &mut DecisionsState) {
    let words = scene.input.words();
    if found.pending() {
        ui.horizontal(|ui| {
            ui.spinner();
            ui.label(scale::caption(words.compare_looking()));
        });
    }
    let suggestions = found.of(scene.at);
    if suggestions.is_empty() {
        return;
    }
    ui.label(scale::strong(words.compare_suggested())).on_hover_text(words.compare_suggested_tip());
    let mut decided = together_ui(ui, words, suggestions, &mut shown.least).map(|alike| (alike, Verdict::Confirmed));
    let count = if shown.extent == Extent::All { suggestions.len() } else { suggestions.len().min(FIRST) };
    shown.column.show(ui, count, |ui, at| {
        let verdict = suggestion_ui(ui, words, &suggestions[at]);
        decided = decided.take().or_else(|| Some((vec![suggestions[at].clone()], verdict?)));
    });
    if count < suggestions.len() && ui.button(words.compare_show_all(suggestions.len())).clicked() {
        shown.extent = Extent::All;
    }
    ui.add_space(space::L);
    if let Some((settled, verdict)) = decided {
        scene.decide(&settled, verdict);
        found.settle(scene.at, &settled);
    }
}

/// Draws the way to confirm all that are alike enough; gives them when it was taken.
fn together_ui(ui: &mut Ui, words: &WindowWords, suggestions: &[Match], least: &mut Option<f64>) -> Option<Vec<Match>> {
    if suggestions.len() < 2 {
        return None;
    }
    let threshold = least.unwrap_or(THRESHOLD);
    let alike = || suggestions.iter().filter(|found| found.similarity >= threshold);
    let mut confirmed = None;
    ui.horizontal(|ui| {
        let count = alike().count();
        if ui.add_enabled(count > 0, Button::new(words.compare_confirm_all(count))).clicked() {
            confirmed = Some(alike().cloned().collect());
        }
        ui.label(scale::caption(words.compare_from()));
        let mut percent = threshold * 100.0;
        let drag = DragValue::new(&mut percent).range(THRESHOLD * 100.0..=100.0).max_decimals(0);
        let drag = drag.suffix(words.compare_alike_suffix());
        if ui.add(drag).accessible_name(words.compare_least_likeness()).changed() {
            *least = Some(percent / 100.0);
        }
    });
    confirmed
}

/// Draws two statements that may be the same factor; gives what was said of them.
fn suggestion_ui(ui: &mut Ui, words: &WindowWords, found: &Match) -> Option<Verdict> {
    let mut verdict = None;
    ui.add_space(space::S);
    for (label, text) in found.labels.iter().zip(&found.texts) {
        ui.label(format!("{label} {text}"));
    }
    let [first, second] = &found.labels;
    ui.horizontal(|ui| {
        if ui.button(words.compare_same()).accessible_name(words.compare_confirm(first, second)).clicked() {
            verdict = Some(Verdict::Confirmed);
        }
        if ui.button(words.compare_not_same()).accessible_name(words.compare_refuse(first, second)).clicked() {
            verdict = Some(Verdict::Refused);
        }
        ui.label(scale::caption(words.compare_alike(figures::percent(found.similarity))));
    });
    ui.separator();
    verdict
}
