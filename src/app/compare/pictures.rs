//! The comparison in pictures: lines from rank to rank, stars over each other, the postures on one map.

use super::library::{Choice, Holder, Library};
use super::model::Compared;
use super::scene::go_to;
use crate::analysis::comparison::Pair;
use crate::analysis::{FactorAnalysis, MatrixAnalysis, Posture};
use crate::app::actions::{Action, Target};
use crate::app::charts::{
    self, NamedStar, PostureChart, PosturePoint, SlopeChart, SlopeColumn, SlopeNode, StarTip, StarsChart,
};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{chart, scale, size};
use crate::app::views::View;
use crate::app::widgets;
use crate::model::{FactorId, Quadrant};
use egui::{Id, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};
use std::collections::HashMap;

/// The factors of each column of the chart of ranks.
pub(super) type Column<'a> = (Choice, &'a MatrixAnalysis, Vec<&'a FactorAnalysis>);

/// Draws the lines from rank to rank.
pub(super) fn ranks_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    library: &Library<'_>,
    compared: &Compared,
    actions: &mut Vec<Action>,
) {
    widgets::card(input.theme).show(ui, |ui| {
        let clicked = charts::slopes_ui(ui, input.theme, &compared.slopes, Id::unique("slopes"));
        if let Some((column, place)) = clicked {
            let (choice, factor) = compared.places[column][place];
            go_to(library, choice, factor, actions);
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
pub(super) fn slopes(library: &Library<'_>, columns: &[Column<'_>], pairs: &[Pair]) -> SlopeChart {
    let column = |(choice, _, ranked): &Column<'_>| SlopeColumn {
        title: library.title(*choice),
        nodes: ranked.iter().map(|factor| node(factor)).collect(),
    };
    let places: Vec<HashMap<FactorId, usize>> = (columns.iter())
        .map(|(_, _, ranked)| ranked.iter().enumerate().map(|(place, factor)| (factor.id, place)).collect())
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

/// Draws the stars over each other.
pub(super) fn stars_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    library: &Library<'_>,
    (compared, chosen): (&Compared, &[Choice]),
    actions: &mut Vec<Action>,
) {
    widgets::card(input.theme).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            let side = square(ui, chosen.len());
            let Some((at, quadrant)) = charts::stars_ui(ui, input.theme, &compared.stars, side) else { return };
            let factor = library.outcome(chosen[at]).and_then(|outcome| first_of(outcome, quadrant));
            if let Some((factor, _)) = factor {
                go_to(library, chosen[at], factor.id, actions);
            }
        });
    });
}

/// The side of a square chart that leaves room for a line of text for each matrix.
fn square(ui: &Ui, lines: usize) -> f32 {
    let texts = lines as f32 * chart::ROW;
    let room = ui.available_width().min(ui.available_height() - texts);
    room.clamp(chart::SQUARE_MIN, chart::SQUARE_LARGE)
}

/// The stars of the matrices that are compared.
pub(super) fn stars(library: &Library<'_>, columns: &[Column<'_>]) -> StarsChart {
    let star = |(choice, outcome, _): &Column<'_>| NamedStar {
        name: library.title(*choice),
        tips: Quadrant::ALL.into_iter().filter_map(|quadrant| tip(outcome, quadrant)).collect(),
    };
    StarsChart { stars: columns.iter().map(star).collect() }
}

fn tip(outcome: &MatrixAnalysis, quadrant: Quadrant) -> Option<StarTip> {
    let (factor, priority) = first_of(outcome, quadrant)?;
    Some(StarTip { quadrant, label: factor.label.clone(), priority })
}

/// The most important factor of a quadrant; of several the first.
fn first_of(outcome: &MatrixAnalysis, quadrant: Quadrant) -> Option<(&FactorAnalysis, f64)> {
    let factors = outcome.factors.iter().filter(|factor| factor.quadrant == quadrant);
    let known = factors.filter_map(|factor| Some((factor, factor.global_priority?)));
    known.reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// Draws the postures, joined in the order of the matrices; a click on one shows how its matrix is weighed.
pub(super) fn postures_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    library: &Library<'_>,
    (compared, chosen): (&Compared, &[Choice]),
    actions: &mut Vec<Action>,
) {
    widgets::card(input.theme).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            let side = square(ui, chosen.len());
            let (map, choices) = chart(library, compared, chosen);
            ui.vertical_centered(|ui| {
                let drawn = charts::posture_ui(ui, input.theme, &map, side).rect;
                for (at, choice) in choices.iter().enumerate() {
                    point_ui(ui, library, (&map, at, drawn), *choice, actions);
                }
            });
            for (choice, posture) in chosen.iter().zip(&compared.comparison.postures) {
                let words = posture.as_ref().map_or_else(
                    || "no posture: ratings or weights are missing".to_owned(),
                    crate::app::weigh::posture_text,
                );
                ui.horizontal_wrapped(|ui| {
                    ui.label(scale::strong(library.title(*choice)));
                    ui.label(words);
                });
            }
        });
    });
}

/// A posture to be clicked.
fn point_ui(
    ui: &Ui,
    library: &Library<'_>,
    (map, at, drawn): (&PostureChart, usize, Rect),
    choice: Choice,
    actions: &mut Vec<Action>,
) {
    let rect = Rect::from_center_size(map.place(drawn, at), Vec2::splat(size::TARGET));
    let response = ui.interact(rect, Id::unique(("posture of a matrix", at)), Sense::click());
    let name = format!("Posture of {}", library.title(choice));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.has_focus() {
        ui.painter().circle_stroke(rect.center(), size::TARGET / 2.0, ui.visuals().selection.stroke);
    }
    if response.clicked() && choice.holder == Holder::Own {
        actions.push(Action::GoTo(Target::Matrix(choice.matrix)));
        actions.push(Action::GoTo(Target::View(View::Weigh)));
    }
    response.on_hover_text(name);
}

/// The map, and the matrix of each of its points.
fn chart(library: &Library<'_>, compared: &Compared, chosen: &[Choice]) -> (PostureChart, Vec<Choice>) {
    let point = |(choice, posture): (&Choice, &Option<Posture>)| {
        let Posture { x, y, .. } = (*posture)?;
        Some((PosturePoint { name: short_name(library, chosen, *choice), x, y }, *choice))
    };
    let (points, choices) = chosen.iter().zip(&compared.comparison.postures).filter_map(point).unzip();
    (PostureChart { points }, choices)
}

/// The date of a matrix where it tells it from the others, else its title.
fn short_name(library: &Library<'_>, chosen: &[Choice], choice: Choice) -> String {
    let date_of = |choice| library.matrix(choice).and_then(|matrix| matrix.date);
    let date = date_of(choice);
    let alike = chosen.iter().filter(|other| date_of(**other) == date).count();
    date.filter(|_| alike == 1).map_or_else(|| library.title(choice), |date| date.to_string())
}
