//! The comparison in pictures: lines from rank to rank, stars over each other, the postures on one map.

use super::library::{Choice, ComparisonKey, Holder, Library};
use super::model::Compared;
use super::scene::go_to;
use super::state::Pictures;
use crate::analysis::Posture;
use crate::analysis::comparison::Pair;
use crate::app::actions::Target;
use crate::app::charts::{Chart, Letters, Parts, area_of, paint_shapes, unit};
use crate::app::input::PanelInput;
use crate::app::shell::chart_menu;
use crate::app::theme::{chart, scale, size, space};
use crate::app::views::View;
use crate::app::widgets;
use crate::report;
use crate::report::charts::{self, NamedStar, PosturePoint, Shape, Shows, SlopeColumn};
use crate::words::WindowWords;
use egui::{Id, Label, Sense, Ui, Vec2, vec2};

/// What the pictures show: the matrices that are compared, and what the comparison says of them.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    pub(super) library: &'a Library<'a>,
    pub(super) compared: &'a Compared,
    pub(super) chosen: &'a [Choice],
    /// What the comparison was made from.
    pub(super) source: &'a ComparisonKey,
}

/// Draws the lines from rank to rank.
pub(super) fn ranks_ui(ui: &mut Ui, input: &PanelInput<'_>, shown: Shown<'_>, pictures: &mut Pictures) {
    let pairs = &shown.compared.comparison.pairs;
    widgets::card(input.theme).show(ui, |ui| {
        let caption = ui.add(Label::new(scale::caption(joined(pairs, input.words()))).truncate());
        chart_menu(&caption, report::Chart::Slopes, input);
        let painter = ui.painter().clone();
        let (letters, room) = (Letters::of(&painter, input.words()), ui.available_size() - Vec2::splat(space::M));
        let key = (shown.source.clone(), room.x.to_bits(), input.words().tag);
        let make = || {
            let shared: Vec<_> = pairs.iter().map(Pair::shared).collect();
            charts::slopes(&columns(shown), &shared, letters.sheet(room))
        };
        let Some(drawing) = pictures.slopes.get(key, make) else { return };
        let chart = Chart { drawing, id: Id::unique("slopes"), parts: Parts::Clickable, explanation: "" };
        if let Some(Shows::Factor(column, factor)) = chart.show_scrolled(ui, input.theme).clicked {
            go_to(input, shown.library, shown.chosen[column], factor);
        }
    });
}

/// How many factors the lines join.
fn joined(pairs: &[Pair], words: &WindowWords) -> String {
    let counts: Vec<String> = pairs.iter().map(|pair| pair.matches.len().to_string()).collect();
    words.compare_joined(words.reports.list(counts))
}

/// The columns of the lines.
fn columns(shown: Shown<'_>) -> Vec<SlopeColumn<'_>> {
    let title = |choice| match shown.chosen.len() {
        0..3 => shown.library.title(choice),
        _ => shown.library.short_title(shown.chosen, choice),
    };
    let column =
        |choice: &Choice| Some(SlopeColumn { title: title(*choice), outcome: shown.library.outcome(*choice)? });
    shown.chosen.iter().filter_map(column).collect()
}

/// Draws the stars over each other.
pub(super) fn stars_ui(ui: &mut Ui, input: &PanelInput<'_>, shown: Shown<'_>) {
    let stars = &shown.compared.stars;
    let picture = |ui: &mut Ui, side: f32| {
        let painter = ui.painter().clone();
        let letters = Letters::of(&painter, input.words());
        let drawing = charts::stars(stars, letters.sheet(Vec2::splat(side)));
        let id = Id::unique("tips of stars");
        Chart { drawing: &drawing, id, parts: Parts::Clickable, explanation: "" }.show(ui, input.theme).clicked
    };
    let clicked = with_key(ui, input, picture, |ui| stars_key_ui(ui, input, stars));
    if let Some(Shows::Factor(at, factor)) = clicked {
        go_to(input, shown.library, shown.chosen[at], factor);
    }
}

/// Number, line, name and tips of each star, one below the other.
fn stars_key_ui(ui: &mut Ui, input: &PanelInput<'_>, stars: &[NamedStar]) {
    for (number, star) in stars.iter().enumerate() {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(2.0 * size::TARGET, space::L), Sense::hover());
            let line = Shape::across(area_of(rect), charts::kind_of_line(number, unit()));
            paint_shapes(ui.painter(), input.theme, &[line]);
            let name = format!("{} {}", number + 1, star.name);
            ui.add(Label::new(scale::strong(&name)).truncate()).on_hover_text(name);
        });
        let painter = ui.painter().clone();
        ui.label(scale::caption(charts::tips_text(star, Letters::of(&painter, input.words()).sheet(Vec2::ZERO))));
        ui.add_space(space::S);
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

/// Draws the postures, joined in the order of the matrices; a click on one shows how its matrix is weighed.
pub(super) fn postures_ui(ui: &mut Ui, input: &PanelInput<'_>, shown: Shown<'_>) {
    let points = points(shown);
    let last = shown.chosen.last().and_then(|choice| shown.library.matrix(*choice));
    let picture = |ui: &mut Ui, side: f32| {
        let painter = ui.painter().clone();
        let letters = Letters::of(&painter, input.words());
        let drawing = charts::postures(last?, &points, letters.sheet(Vec2::splat(side)));
        let id = Id::unique("postures of matrices");
        Chart { drawing: &drawing, id, parts: Parts::Clickable, explanation: "" }.show(ui, input.theme).clicked
    };
    let clicked = with_key(ui, input, picture, |ui| {
        for (choice, posture) in shown.chosen.iter().zip(&shown.compared.comparison.postures) {
            posture_key_ui(ui, shown.library, *choice, posture.as_ref());
        }
    });
    if let Some(Shows::Matrix(at)) = clicked
        && shown.chosen[at].holder == Holder::Own
    {
        input.ask(Target::Matrix(shown.chosen[at].matrix));
        input.ask(Target::View(View::Weigh));
    }
}

/// What a posture says, and on how many factors it rests.
fn posture_key_ui(ui: &mut Ui, library: &Library<'_>, choice: Choice, posture: Option<&Posture>) {
    let title = library.dated_title(choice);
    ui.add(Label::new(scale::strong(&title)).truncate()).on_hover_text(title);
    let count = library.outcome(choice).map_or(0, |outcome| outcome.factors.len());
    let words = library.words();
    let said = posture.map_or_else(
        || words.compare_no_posture(),
        |posture| words.compare_posture(count, crate::app::weigh::posture_text(posture, words)),
    );
    ui.label(scale::caption(said));
    ui.add_space(space::S);
}

/// The postures that there are, each with the place of its matrix.
fn points(shown: Shown<'_>) -> Vec<PosturePoint> {
    let point = |(at, (choice, posture)): (usize, (&Choice, &Option<Posture>))| {
        Some(PosturePoint {
            name: shown.library.short_title(shown.chosen, *choice),
            posture: (*posture)?,
            shows: Shows::Matrix(at),
            spoken: shown.library.words().compare_posture_of(shown.library.title(*choice)),
        })
    };
    shown.chosen.iter().zip(&shown.compared.comparison.postures).enumerate().filter_map(point).collect()
}
