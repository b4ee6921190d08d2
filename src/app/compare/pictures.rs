//! The comparison in pictures: lines from rank to rank, stars over each other, the postures on one map.

use super::library::{Choice, Holder, Library};
use super::model::Compared;
use super::scene::go_to;
use crate::analysis::comparison::Pair;
use crate::analysis::{FactorAnalysis, MatrixAnalysis, Posture};
use crate::app::actions::Target;
use crate::app::charts::{
    self, NamedStar, PostureChart, PosturePoint, SlopeChart, SlopeColumn, SlopeNode, StarTip, StarsChart,
};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::shell::chart_menu;
use crate::app::theme::{chart, scale, size, space};
use crate::app::views::View;
use crate::app::widgets;
use crate::model::{FactorId, Quadrant};
use crate::report::Chart;
use egui::{Id, Label, Rect, Role, Sense, Ui, Vec2, WidgetInfo};
use std::collections::HashMap;

/// The factors of each column of the chart of ranks.
pub(super) type Column<'a> = (Choice, &'a MatrixAnalysis, Vec<&'a FactorAnalysis>);

/// Draws the lines from rank to rank.
pub(super) fn ranks_ui(ui: &mut Ui, input: &PanelInput<'_>, library: &Library<'_>, compared: &Compared) {
    widgets::card(input.theme).show(ui, |ui| {
        let caption = ui.add(Label::new(scale::caption(joined(&compared.slopes))).truncate());
        chart_menu(&caption, Chart::Slopes, input);
        let clicked = charts::slopes_ui(ui, input.theme, &compared.slopes, Id::unique("slopes"));
        if let Some((column, place)) = clicked {
            let (choice, factor) = compared.places[column][place];
            go_to(input, library, choice, factor);
        }
    });
}

/// How many factors the lines join.
fn joined(slopes: &SlopeChart) -> String {
    let counts: Vec<String> = slopes.links.iter().map(|links| links.len().to_string()).collect();
    format!("A line joins a factor with itself in the next matrix; matched: {}", counts.join(", "))
}

/// The factors of a column from the first rank on.
pub(super) fn ranked(outcome: &MatrixAnalysis) -> Vec<&FactorAnalysis> {
    let mut ranked: Vec<&FactorAnalysis> = outcome.factors.iter().collect();
    ranked.sort_by(|a, b| a.rank.unwrap_or(f64::INFINITY).total_cmp(&b.rank.unwrap_or(f64::INFINITY)));
    ranked
}

/// The chart of ranked columns.
pub(super) fn slopes(library: &Library<'_>, columns: &[Column<'_>], pairs: &[Pair]) -> SlopeChart {
    let chosen: Vec<Choice> = columns.iter().map(|(choice, ..)| *choice).collect();
    let column = |(choice, _, ranked): &Column<'_>| SlopeColumn {
        title: library.title(*choice),
        short: library.short_title(&chosen, *choice),
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
) {
    let stars = &compared.stars;
    let picture = |ui: &mut Ui, side: f32| charts::stars_ui(ui, input.theme, stars, side);
    let clicked = with_key(ui, input, picture, |ui| charts::stars_key_ui(ui, input.theme, stars));
    let Some((at, quadrant)) = clicked else { return };
    let factor = library.outcome(chosen[at]).and_then(|outcome| first_of(outcome, quadrant));
    if let Some((factor, _)) = factor {
        go_to(input, library, chosen[at], factor.id);
    }
}

/// Draws a square picture on a card of its own, with its key at its side; below it where there is no room.
fn with_key<T>(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    picture_ui: impl FnOnce(&mut Ui, f32) -> T,
    key_ui: impl FnOnce(&mut Ui),
) -> T {
    widgets::card(input.theme)
        .show(ui, |ui| {
            let room = ui.available_size();
            let side = room.y.min(room.x - size::SIDE_PANEL_MIN).min(chart::SQUARE_LARGE);
            if side < chart::SQUARE_MIN {
                return widgets::scrolled(ui, "picture above its key", |ui| {
                    let side = room.x.clamp(chart::SQUARE_MIN, chart::SQUARE_MAX);
                    let given = ui.vertical_centered(|ui| picture_ui(ui, side)).inner;
                    key_ui(ui);
                    given
                });
            }
            ui.horizontal_top(|ui| {
                ui.set_min_size(room);
                let given = picture_ui(ui, side);
                ui.vertical(|ui| widgets::scrolled(ui, "key of a picture", key_ui));
                given
            })
            .inner
        })
        .inner
}

/// The stars of the matrices that are compared.
pub(super) fn stars(library: &Library<'_>, columns: &[Column<'_>]) -> StarsChart {
    let star = |(choice, outcome, _): &Column<'_>| NamedStar {
        name: library.dated_title(*choice),
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
) {
    let (map, choices) = chart(library, compared, chosen);
    let picture = |ui: &mut Ui, side: f32| {
        let drawn = charts::posture_ui(ui, input.theme, &map, side).rect;
        for (at, choice) in choices.iter().enumerate() {
            point_ui(ui, input, library, (&map, at, drawn), *choice);
        }
    };
    with_key(ui, input, picture, |ui| {
        for (choice, posture) in chosen.iter().zip(&compared.comparison.postures) {
            posture_key_ui(ui, library, *choice, posture.as_ref());
        }
    });
}

/// What a posture says, and on how many factors it rests.
fn posture_key_ui(ui: &mut Ui, library: &Library<'_>, choice: Choice, posture: Option<&Posture>) {
    let title = library.dated_title(choice);
    ui.add(Label::new(scale::strong(&title)).truncate()).on_hover_text(title);
    let count = library.outcome(choice).map_or(0, |outcome| outcome.factors.len());
    let words = posture.map_or_else(
        || "no posture: ratings or weights are missing".to_owned(),
        |posture| format!("{} · {count} factors", crate::app::weigh::posture_text(posture)),
    );
    ui.label(scale::caption(words));
    ui.add_space(space::S);
}

/// A posture to be clicked.
fn point_ui(
    ui: &Ui,
    input: &PanelInput<'_>,
    library: &Library<'_>,
    (map, at, drawn): (&PostureChart, usize, Rect),
    choice: Choice,
) {
    let rect = Rect::from_center_size(map.place(drawn, at), Vec2::splat(size::TARGET));
    let response = ui.interact(rect, Id::unique(("posture of a matrix", at)), Sense::click());
    let name = format!("Posture of {}", library.title(choice));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.has_focus() {
        ui.painter().circle_stroke(rect.center(), size::TARGET / 2.0, ui.visuals().selection.stroke);
    }
    if response.clicked() && choice.holder == Holder::Own {
        input.ask(Target::Matrix(choice.matrix));
        input.ask(Target::View(View::Weigh));
    }
    response.on_hover_text(name);
}

/// The map, and the matrix of each of its points.
fn chart(library: &Library<'_>, compared: &Compared, chosen: &[Choice]) -> (PostureChart, Vec<Choice>) {
    let point = |(choice, posture): (&Choice, &Option<Posture>)| {
        let Posture { x, y, .. } = (*posture)?;
        Some((PosturePoint { name: library.short_title(chosen, *choice), x, y }, *choice))
    };
    let (points, choices) = chosen.iter().zip(&compared.comparison.postures).filter_map(point).unzip();
    (PostureChart { points }, choices)
}
