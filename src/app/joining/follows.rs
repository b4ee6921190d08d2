//! What follows from the choices: ranks before and after, and what else changes, beside the decisions.

use super::model::Outcome;
use crate::analysis::{Analysis, MatrixAnalysis};
use crate::app::charts::{Chart, Letters, Parts};
use crate::app::theme::{Theme, scale, space};
use crate::app::widgets;
use crate::model::FactorId;
use crate::report::charts::{self, Drawing, SlopeColumn};
use crate::words::WindowWords;
use egui::{Id, Ui, vec2};

/// What is drawn, worked out once for the choices that were made.
#[derive(Default)]
pub(super) struct Follows {
    /// The lines from rank to rank of the matrices in which ranks change, and the width they were made for.
    slopes: Option<(f32, Vec<(String, Drawing)>)>,
}

impl Follows {
    /// Draws what follows; `before` is the document as it is.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        (words, theme): (&'static WindowWords, &Theme),
        before: &Analysis,
        outcome: &Outcome,
    ) {
        widgets::scrolled(ui, "join consequences", |ui| {
            // Room for the bar at the right.
            let width = ui.available_width() - space::L;
            ui.set_max_width(width);
            if outcome.follows.is_empty() {
                ui.label(scale::muted(words.join_follows_nothing()));
            }
            for line in &outcome.follows {
                ui.label(line);
            }
            if self.slopes.as_ref().is_none_or(|(made, _)| (made - width).abs() > 1.0) {
                self.slopes = Some((width, slopes(ui, words, before, &outcome.after, width)));
            }
            for (title, drawing) in self.slopes.iter().flat_map(|(_, slopes)| slopes) {
                ui.add_space(space::M);
                ui.label(scale::caption(title));
                let id = Id::unique(("ranks after joining", title));
                Chart { drawing, id, parts: Parts::Named, explanation: "" }.show(ui, theme);
            }
            ui.add_space(space::M);
            ui.label(scale::strong(words.join_changes()));
            for (heading, lines) in &outcome.changes {
                ui.label(scale::caption(heading));
                for line in lines {
                    ui.label(line);
                }
            }
        });
    }
}

/// The lines from rank to rank of each matrix whose ranks change, with its title.
fn slopes(ui: &Ui, words: &WindowWords, before: &Analysis, after: &Analysis, width: f32) -> Vec<(String, Drawing)> {
    let letters = Letters::of(ui.painter(), words);
    let changed = after.matrices.iter().filter_map(|new| Some((before.matrix(new.id)?, new)));
    let changed = changed.filter(|(old, new)| {
        let rank = |matrix: &MatrixAnalysis, id: FactorId| matrix.factor(id).and_then(|factor| factor.rank);
        new.factors.iter().any(|factor| rank(old, factor.id) != factor.rank)
    });
    let drawn = changed.filter_map(|(old, new)| {
        let same = |id: FactorId| old.factor(id).is_some().then_some([id, id]);
        let matches = new.factors.iter().filter_map(|factor| same(factor.id)).collect();
        let column = |title, outcome| SlopeColumn { title, outcome };
        let columns = [column(words.join_now(), old), column(words.join_then(), new)];
        let rows = old.factors.len().max(new.factors.len()) as f32;
        let room = vec2(width, (rows + 2.0) * scale::small_font().size * 1.5);
        Some((new.title.clone(), charts::slopes(&columns, &[matches], letters.sheet(room))?))
    });
    drawn.collect()
}
