//! The comparison in pictures: lines from rank to rank, and the postures on one map.

use super::head::title;
use super::model::Compared;
use crate::analysis::comparison::Pair;
use crate::analysis::{FactorAnalysis, MatrixAnalysis, Posture};
use crate::app::actions::{Action, Target};
use crate::app::charts::{self, PostureChart, PosturePoint, SlopeChart, SlopeColumn, SlopeNode};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{chart, scale};
use crate::app::widgets;
use crate::model::{FactorId, MatrixId};
use egui::{Id, ScrollArea, Ui};
use std::collections::HashMap;

/// Draws the lines from rank to rank.
pub(super) fn ranks_ui(ui: &mut Ui, input: &PanelInput<'_>, compared: &Compared, actions: &mut Vec<Action>) {
    widgets::card(input.theme).show(ui, |ui| {
        let clicked = charts::slopes_ui(ui, input.theme, &compared.slopes, Id::unique("slopes"));
        if let Some((column, place)) = clicked {
            let (matrix, factor) = compared.places[column][place];
            actions.push(Action::GoTo(Target::Factor(matrix, factor)));
        }
    });
}

/// The factors of a column from the first rank on.
pub(super) fn ranked(outcome: &MatrixAnalysis) -> Vec<&FactorAnalysis> {
    let mut ranked: Vec<&FactorAnalysis> = outcome.factors.iter().collect();
    ranked.sort_by(|a, b| a.rank.unwrap_or(f64::INFINITY).total_cmp(&b.rank.unwrap_or(f64::INFINITY)));
    ranked
}

/// The chart of ranked columns.
pub(super) fn slopes(columns: &[(&MatrixAnalysis, Vec<&FactorAnalysis>)], pairs: &[Pair]) -> SlopeChart {
    let column = |(outcome, ranked): &(&MatrixAnalysis, Vec<&FactorAnalysis>)| SlopeColumn {
        title: outcome.title.clone(),
        nodes: ranked.iter().map(|factor| node(factor)).collect(),
    };
    let places: Vec<HashMap<FactorId, usize>> = (columns.iter())
        .map(|(_, ranked)| ranked.iter().enumerate().map(|(place, factor)| (factor.id, place)).collect())
        .collect();
    let links = pairs.iter().zip(places.windows(2)).map(|(pair, places)| {
        let link = |ids: [FactorId; 2]| Some((*places[0].get(&ids[0])?, *places[1].get(&ids[1])?));
        pair.matches.iter().filter_map(|found| link(found.factor_ids)).collect()
    });
    SlopeChart { columns: columns.iter().map(column).collect(), links: links.collect() }
}

fn node(factor: &FactorAnalysis) -> SlopeNode {
    SlopeNode {
        label: factor.label.clone(),
        text: factor.text.clone(),
        rank: figures::or_none(factor.rank, figures::rank),
        quadrant: factor.quadrant,
        key: factor.id.number(),
    }
}

/// Draws the postures, joined in the order of the matrices.
pub(super) fn postures_ui(ui: &mut Ui, input: &PanelInput<'_>, compared: &Compared) {
    widgets::card(input.theme).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            let texts = compared.comparison.matrices.len() as f32 * chart::ROW;
            let room = ui.available_width().min(ui.available_height() - texts);
            let side = room.clamp(chart::SQUARE_MIN, chart::SQUARE_LARGE);
            ui.vertical_centered(|ui| charts::posture_ui(ui, input.theme, &chart(input, compared), side));
            for (matrix, posture) in compared.comparison.matrices.iter().zip(&compared.comparison.postures) {
                let words = posture.as_ref().map_or_else(
                    || "no posture: ratings or weights are missing".to_owned(),
                    crate::app::weigh::posture_text,
                );
                ui.horizontal_wrapped(|ui| {
                    ui.label(scale::strong(title(input.document, matrix.id)));
                    ui.label(words);
                });
            }
        });
    });
}

fn chart(input: &PanelInput<'_>, compared: &Compared) -> PostureChart {
    let matrices: Vec<MatrixId> = compared.comparison.matrices.iter().map(|matrix| matrix.id).collect();
    let point = |(id, posture): (&MatrixId, &Option<Posture>)| {
        let Posture { x, y, .. } = (*posture)?;
        Some(PosturePoint { name: short_name(input, &matrices, *id), x, y })
    };
    PostureChart { points: matrices.iter().zip(&compared.comparison.postures).filter_map(point).collect() }
}

/// The date of a matrix where it tells it from the others, else its title.
fn short_name(input: &PanelInput<'_>, matrices: &[MatrixId], id: MatrixId) -> String {
    let date_of = |id| input.document.matrix(id).and_then(|matrix| matrix.date);
    let date = date_of(id);
    let alike = matrices.iter().filter(|other| date_of(**other) == date).count();
    date.filter(|_| alike == 1).map_or_else(|| title(input.document, id).to_owned(), |date| date.to_string())
}
