//! How attractive a strategy is in the light of each factor (QSPM; David 1986).

use super::model;
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size};
use crate::app::widgets::{self, Segment};
use crate::model::{Factor, Matrix, Rating, Strategy};
use egui::{Label, ScrollArea, Sides, Ui};

/// What the scores say.
const MEANINGS: [&str; 4] = ["not attractive", "somewhat attractive", "reasonably attractive", "highly attractive"];

/// Draws the scores of a strategy on the factors of a matrix, and their total.
pub(super) fn attractiveness_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, new: &mut Strategy) {
    ui.label(scale::caption(
        "How attractive does each factor make this strategy? A dash leaves the factor out; compare strategies on the \
         same factors.",
    ));
    let factors: Vec<(String, &Factor)> = model::labelled(matrix).collect();
    let height = ui.spacing().interact_size.y;
    let area = ScrollArea::vertical().id_salt(("attractiveness", new.id.number())).max_height(size::INNER_LIST);
    let area = area.min_scrolled_height(size::INNER_LIST);
    area.auto_shrink([false, true]).show_rows(ui, height, factors.len(), |ui, range| {
        for (label, factor) in &factors[range] {
            score_ui(ui, matrix, label, factor, new);
        }
    });
    let total = input.analysis.matrix(matrix.id).and_then(|outcome| model::of(outcome, new.id)?.qspm_total);
    if let Some(total) = total {
        ui.label(format!("Total attractiveness {}", figures::score(total)));
    }
}

fn score_ui(ui: &mut Ui, matrix: &Matrix, label: &str, factor: &Factor, new: &mut Strategy) {
    let current = model::attraction(new, matrix.id, factor.id);
    let choices: Vec<Option<Rating>> = Rating::ALL.into_iter().map(Some).chain([None]).collect();
    let text = |score: &Option<Rating>| score.map_or("–".to_owned(), |score| score.get().to_string());
    let texts: Vec<String> = choices.iter().map(text).collect();
    let meaning = |score: &Option<Rating>| score.map_or("left out", |score| MEANINGS[usize::from(score.get()) - 1]);
    let names: Vec<String> = choices.iter().map(|score| format!("{label}: {}", meaning(score))).collect();
    let segment = |at: usize| Segment { text: &texts[at], name: &names[at], selected: choices[at] == current };
    let segments: Vec<Segment<'_>> = (0..choices.len()).map(segment).collect();
    let statement = factor.statement.lines().next().unwrap_or_default();
    let words = |ui: &mut Ui| {
        let label = ui.add(Label::new(format!("{label}  {statement}")).truncate());
        label.on_hover_text(&factor.statement)
    };
    let id = (matrix.id.number(), factor.id.number());
    let (_, pressed) = ui
        .push_id(id, |ui| Sides::new().shrink_left().truncate().show(ui, words, |ui| widgets::segments(ui, &segments)))
        .inner;
    if let Some(at) = pressed {
        new.attractiveness = model::with_attraction(new, matrix.id, factor.id, choices[at]);
    }
}
