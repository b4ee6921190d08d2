//! The heart of the window: the four quadrants and the tray of unsorted ideas.
//!
//! Each list is one stop of the Tab key; arrows move inside. Rows keep their widget id wherever they move, so the
//! keyboard follows a factor into another quadrant. Only the rows on screen are drawn, and heights are measured once.

mod drag;
mod entry;
mod find;
mod keys;
mod lines;
mod list;
mod model;
mod quadrant;
mod row;
mod state;
mod tray;

pub use state::GridState;

use super::commands::UiCommand;
use super::input::PanelInput;
use super::theme::{size, space};
use super::widgets;
use crate::analysis::MatrixAnalysis;
use crate::model::{Matrix, Place, Quadrant};
use egui::{Panel, Rect, Ui, UiBuilder, vec2};
use find::Query;
use state::Spot;

/// What the parts of the grid draw from.
struct Scene<'a> {
    input: &'a PanelInput<'a>,
    matrix: &'a Matrix,
    analysis: Option<&'a MatrixAnalysis>,
    query: Query,
}

/// Draws the four quadrants of the active matrix.
pub fn grid_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut GridState) {
    let Some(matrix) = input.matrix else {
        no_matrix_ui(ui, input);
        return;
    };
    state.follow(matrix);
    state.forget_entries(ui.ctx(), matrix.id);
    let analysis = input.analysis.matrix(matrix.id);
    let scene = Scene { input, matrix, analysis, query: Query::parse(state.find.text()) };
    let spot = keys::begin(ui, &scene, state);
    if state.find.is_shown() {
        find::find_ui(ui, (input.theme, input.words()), &mut state.find, &found_text(&scene));
    }
    tray_ui(ui, &scene, state);
    quadrants_ui(ui, &scene, state);
    drag::ghost_ui(ui, &scene);
    keys::finish(ui, &scene, state, spot);
    let title = |lines: &lines::PastedLines| model::place_title(input.words(), matrix, lines.place);
    let title = state.lines.as_ref().map(title).unwrap_or_default();
    lines::ask_ui(ui, input, matrix.id, &title, &mut state.lines);
}

fn no_matrix_ui(ui: &mut Ui, input: &PanelInput<'_>) {
    let words = input.words();
    widgets::empty_page(ui, &words.quadrants_no_matrix(), &words.quadrants_no_matrix_why(), |ui| {
        if widgets::main_button(ui, input.theme, &words.quadrants_add_matrix()).clicked() {
            input.ask(UiCommand::NewMatrix);
        }
    });
}

fn found_text(scene: &Scene<'_>) -> String {
    let (all, words) = (scene.matrix.all_factors(), scene.input.words());
    let asked = (scene.input.document, words);
    let found = all.filter(|(place, factor)| scene.query.matches(asked, scene.matrix, *place, factor));
    words.quadrants_found(found.count(), scene.matrix.all_factors().count())
}

fn quadrants_ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut GridState) {
    let area = ui.available_rect_before_wrap();
    if let Some(alone) = state.alone {
        // The quadrant follows the keyboard.
        let wanted = state.focus.or(state.keyboard).and_then(|spot| spot.place().quadrant()).unwrap_or(alone);
        state.alone = Some(wanted);
        let builder = UiBuilder::new().id_salt(wanted.index()).max_rect(area);
        ui.scope_builder(builder, |ui| quadrant::quadrant_ui(ui, scene, wanted, state));
        return;
    }
    let card = (area.size() - vec2(space::M, space::M)) / 2.0;
    if card.x < size::QUADRANT_MIN.x || card.y < size::QUADRANT_MIN.y {
        narrow_ui(ui, scene, area, state);
        return;
    }
    for quadrant in Quadrant::ALL {
        let column = if quadrant.is_helpful() { 0.0 } else { card.x + space::M };
        let line = if quadrant.is_internal() { 0.0 } else { card.y + space::M };
        let rect = Rect::from_min_size(area.min + vec2(column, line), card);
        let builder = UiBuilder::new().id_salt(quadrant.index()).max_rect(rect);
        ui.scope_builder(builder, |ui| quadrant::quadrant_ui(ui, scene, quadrant, state));
    }
}

/// Draws the quadrant that has the keyboard below a switch between the four: what would be four cards of a line each is
/// one in which there is room to write.
fn narrow_ui(ui: &mut Ui, scene: &Scene<'_>, area: Rect, state: &mut GridState) {
    let followed = state.focus.or(state.keyboard).and_then(|spot| spot.place().quadrant());
    let shown = followed.or(state.narrow).unwrap_or(Quadrant::Strengths);
    state.narrow = Some(shown);
    let counts = Quadrant::ALL.map(|quadrant| scene.matrix.factors[quadrant].len());
    let texts = Quadrant::ALL.map(|quadrant| format!("{} {}", quadrant.letter(), counts[quadrant.index()]));
    let words = scene.input.words();
    let names = Quadrant::ALL
        .map(|quadrant| words.grid_switch(words.reports.quadrant(scene.matrix, quadrant), counts[quadrant.index()]));
    let segments = Quadrant::ALL.map(|quadrant| widgets::Segment {
        text: &texts[quadrant.index()],
        name: &names[quadrant.index()],
        selected: quadrant == shown,
    });
    let (head, below) = area.split_top_bottom_at_y(area.top() + size::TARGET + space::M);
    let chosen = ui.scope_builder(UiBuilder::new().max_rect(head), |ui| widgets::segments(ui, &segments)).inner;
    if let Some(quadrant) = chosen.and_then(|at| Quadrant::ALL.into_iter().nth(at)) {
        state.narrow = Some(quadrant);
        state.go(Spot::Entry(Place::Quadrant(quadrant)));
    }
    let builder = UiBuilder::new().id_salt(shown.index()).max_rect(below);
    ui.scope_builder(builder, |ui| quadrant::quadrant_ui(ui, scene, shown, state));
}

fn tray_ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut GridState) {
    if !state.tray && scene.matrix.tray.is_empty() && !drag::is_dragging(ui.ctx()) {
        return;
    }
    let height = if state.tray { state.tray_room() } else { size::HEAD };
    let frame = egui::Frame::new().outer_margin(egui::Margin { top: 8, ..egui::Margin::ZERO });
    Panel::bottom("tray").frame(frame).exact_size(height).resizable(false).show_separator_line(false).show(ui, |ui| {
        quadrant::tray_ui(ui, scene, state);
    });
}

/// The heads, lists and entry lines of a place share these.
fn is_active(state: &GridState, place: Place) -> bool {
    state.keyboard.is_some_and(|spot| spot.place() == place)
}
