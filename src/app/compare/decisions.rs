//! The matches that texts suggest, to be confirmed or refused one by one or all from a likeness on.

use super::scene::Scene;
use super::suggestions::Suggestions;
use crate::analysis::comparison::{Match, THRESHOLD};
use crate::app::figures;
use crate::app::theme::{scale, space};
use crate::app::widgets::LazyColumn;
use crate::model::Verdict;
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
    if found.pending() {
        ui.horizontal(|ui| {
            ui.spinner();
            ui.label(scale::caption("Looking for factors that may be the same…"));
        });
    }
    let suggestions = found.of(scene.at);
    if suggestions.is_empty() {
        return;
    }
    ui.label(scale::strong("The same factor?"))
        .on_hover_text("Statements that are alike. They count in no figure until they are confirmed.");
    let mut decided = together_ui(ui, suggestions, &mut shown.least).map(|alike| (alike, Verdict::Confirmed));
    let count = if shown.extent == Extent::All { suggestions.len() } else { suggestions.len().min(FIRST) };
    shown.column.show(ui, count, |ui, at| {
        let verdict = suggestion_ui(ui, &suggestions[at]);
        decided = decided.take().or_else(|| Some((vec![suggestions[at].clone()], verdict?)));
    });
    if count < suggestions.len() && ui.button(format!("Show all {}", suggestions.len())).clicked() {
        shown.extent = Extent::All;
    }
    ui.add_space(space::L);
    if let Some((settled, verdict)) = decided {
        scene.decide(&settled, verdict);
        found.settle(scene.at, &settled);
    }
}

/// Draws the way to confirm all that are alike enough; gives them when it was taken.
fn together_ui(ui: &mut Ui, suggestions: &[Match], least: &mut Option<f64>) -> Option<Vec<Match>> {
    if suggestions.len() < 2 {
        return None;
    }
    let threshold = least.unwrap_or(THRESHOLD);
    let alike = || suggestions.iter().filter(|found| found.similarity >= threshold);
    let mut confirmed = None;
    ui.horizontal(|ui| {
        let count = alike().count();
        if ui.add_enabled(count > 0, Button::new(format!("Confirm all {count}"))).clicked() {
            confirmed = Some(alike().cloned().collect());
        }
        ui.label(scale::caption("from"));
        let mut percent = threshold * 100.0;
        let drag = DragValue::new(&mut percent).range(THRESHOLD * 100.0..=100.0).max_decimals(0).suffix(" % alike");
        if ui.add(drag).accessible_name("Least likeness to confirm").changed() {
            *least = Some(percent / 100.0);
        }
    });
    confirmed
}

/// Draws two statements that may be the same factor; gives what was said of them.
fn suggestion_ui(ui: &mut Ui, found: &Match) -> Option<Verdict> {
    let mut verdict = None;
    ui.add_space(space::S);
    for (label, text) in found.labels.iter().zip(&found.texts) {
        ui.label(format!("{label} {text}"));
    }
    let names = format!("{} and {}", found.labels[0], found.labels[1]);
    ui.horizontal(|ui| {
        if ui.button("Same").accessible_name(format!("Confirm that {names} are the same")).clicked() {
            verdict = Some(Verdict::Confirmed);
        }
        if ui.button("Not the same").accessible_name(format!("Refuse that {names} are the same")).clicked() {
            verdict = Some(Verdict::Refused);
        }
        ui.label(scale::caption(format!("{} alike", figures::percent(found.similarity))));
    });
    ui.separator();
    verdict
}
