//! One quadrant as a card: its head, its list, its entry line. The tray is drawn by the same parts.

use super::state::{GridState, Renaming, Spot};
use super::{Scene, drag, entry, is_active, model, row, tray};
use crate::app::commands::UiCommand;
use crate::app::drafts::Leaving;
use crate::app::theme::{pattern, scale, size, space};
use crate::app::widgets::{self, Icon, draft};
use crate::model::{Change, Edit, MatrixChange, Place, Quadrant, QuadrantHead};
use crate::words::WindowWords;
use egui::{
    Align, Color32, CornerRadius, Id, Key, Label, Layout, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, TextEdit,
    Ui, UiBuilder, pos2, vec2,
};

/// Draws a quadrant into the whole of `ui`.
pub(super) fn quadrant_ui(ui: &mut Ui, scene: &Scene<'_>, quadrant: Quadrant, state: &mut GridState) {
    let rect = ui.max_rect();
    let place = Place::Quadrant(quadrant);
    let palette = &scene.input.theme.palette;
    let colours = palette.quadrant(quadrant);
    paint_card(ui, scene, rect, is_active(state, place).then_some(colours.ink));
    let band = Rect::from_min_max(rect.min, pos2(rect.right(), rect.top() + size::BAND)).shrink2(vec2(1.0, 0.0));
    let head = Rect::from_min_max(pos2(rect.left(), band.bottom()), pos2(rect.right(), band.bottom() + size::HEAD));
    ui.painter().rect_filled(head.shrink2(vec2(1.0, 0.0)), 0.0, colours.tint);
    paint_band(ui, scene, band, quadrant);
    ground_ui(ui, scene, rect, place, state);
    let inner =
        UiBuilder::new().max_rect(head.shrink2(vec2(space::M, 0.0))).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(inner, |ui| head_ui(ui, scene, quadrant, state));
    let body = Rect::from_min_max(pos2(rect.left(), head.bottom()), rect.max).shrink(1.0);
    body_ui(ui, scene, place, body, state);
    drag::drop_ui(ui, scene, place, rect, state);
}

/// Draws the tray: a line when it is closed, a list when it is open.
pub(super) fn tray_ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut GridState) {
    let rect = ui.max_rect();
    let place = Place::Tray;
    paint_card(ui, scene, rect, is_active(state, place).then_some(scene.input.theme.palette.muted));
    let head = Rect::from_min_max(rect.min, pos2(rect.right(), rect.top() + size::HEAD - space::S));
    let inner =
        UiBuilder::new().max_rect(head.shrink2(vec2(space::M, 0.0))).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(inner, |ui| {
        let words = scene.input.words();
        let (icon, name) = if state.tray {
            (Icon::ChevronDown, words.quadrants_close_unsorted())
        } else {
            (Icon::ChevronRight, words.quadrants_open_unsorted())
        };
        if widgets::icon_button(ui, icon, &name).clicked() {
            scene.input.ask(UiCommand::ToggleTray);
        }
        ui.label(scale::strong(model::place_title(words, scene.matrix, place)));
        ui.label(scale::muted(scene.matrix.tray.len().to_string()));
    });
    if state.tray {
        let body = Rect::from_min_max(pos2(rect.left(), head.bottom()), rect.max).shrink(1.0);
        tray::body_ui(ui, scene, body, state);
    }
    drag::drop_ui(ui, scene, place, rect, state);
}

fn paint_card(ui: &Ui, scene: &Scene<'_>, rect: Rect, active: Option<Color32>) {
    let palette = &scene.input.theme.palette;
    let stroke = Stroke::new(size::LINE, active.unwrap_or(palette.line));
    ui.painter().rect_stroke(rect, size::ROUND, stroke, StrokeKind::Inside);
}

fn paint_band(ui: &Ui, scene: &Scene<'_>, rect: Rect, quadrant: Quadrant) {
    let colours = scene.input.theme.palette.quadrant(quadrant);
    let rounding = CornerRadius { nw: size::ROUND, ne: size::ROUND, ..CornerRadius::ZERO };
    ui.painter().rect_filled(rect, rounding, colours.ink);
    pattern::band(ui.painter(), rect.shrink2(vec2(f32::from(size::ROUND), 0.0)), scene.input.theme, quadrant);
}

/// A click beside everything puts the keyboard into the entry line.
fn ground_ui(ui: &Ui, scene: &Scene<'_>, rect: Rect, place: Place, state: &mut GridState) {
    let id = Id::unique(("ground", scene.matrix.id.number(), super::state::index(place)));
    if ui.interact(rect, id, Sense::CLICK).clicked() {
        state.go(Spot::Entry(place));
    }
}

fn head_ui(ui: &mut Ui, scene: &Scene<'_>, quadrant: Quadrant, state: &mut GridState) {
    widgets::badge(ui, scene.input.theme, quadrant);
    if state.renaming.as_ref().is_some_and(|renaming| renaming.quadrant == quadrant) {
        rename_ui(ui, scene, state);
        return;
    }
    let words = scene.input.words();
    let title = words.reports.quadrant(scene.matrix, quadrant);
    let text = Label::new(scale::strong(title)).sense(Sense::CLICK).truncate();
    let response = ui.add(text).on_hover_text(words.quadrants_rename());
    if response.double_clicked() {
        state.rename(words, scene.matrix, quadrant);
    }
    ui.label(scale::muted(scene.matrix.factors[quadrant].len().to_string()));
    let sums = scene.analysis.filter(|analysis| model::Figures::of(analysis, true) != model::Figures::None);
    if let Some(sums) = sums.and_then(|analysis| model::sums(words, analysis, quadrant)) {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(scale::caption(sums)));
    }
}

impl GridState {
    /// Turns the title of a quadrant into a field.
    pub(super) fn rename(&mut self, words: &WindowWords, matrix: &crate::model::Matrix, quadrant: Quadrant) {
        let title = words.reports.quadrant(matrix, quadrant).to_owned();
        self.renaming = Some(Renaming { quadrant, title, focused: false });
    }
}

fn rename_ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut GridState) {
    let Some(renaming) = &mut state.renaming else { return };
    let field = TextEdit::singleline(&mut renaming.title).font(scale::strong_font()).desired_width(f32::INFINITY);
    let field =
        ui.add(field.id(Id::unique("title of a quadrant"))).accessible_name(scene.input.words().quadrants_title());
    if !std::mem::replace(&mut renaming.focused, true) {
        field.request_focus();
    } else if draft::was_taken(ui.ctx(), field.id) {
        state.renaming = None;
    } else if field.lost_focus() {
        if !ui.input(|input| input.key_pressed(Key::Escape)) {
            scene.input.ask(rename_change(scene, renaming));
        }
        state.renaming = None;
    } else if renaming.title.trim() != scene.input.words().reports.quadrant(scene.matrix, renaming.quadrant) {
        let edit = Edit::from(rename_change(scene, renaming));
        scene.input.hold(ui, field.id, &renaming.title, Leaving::TakesIn, move |_, _| Some(edit.clone()));
    }
}

/// The usual title is kept as "none of its own".
fn rename_change(scene: &Scene<'_>, renaming: &Renaming) -> Change {
    let title = renaming.title.trim();
    let title = if title == scene.input.words().reports.quadrant_name(renaming.quadrant) {
        String::new()
    } else {
        title.to_owned()
    };
    let head = QuadrantHead { title, ..scene.matrix.heads[renaming.quadrant].clone() };
    Change::Matrix { matrix: scene.matrix.id, change: MatrixChange::Head(renaming.quadrant, head) }
}

/// Draws the list and, right behind it, the entry line, which stays in sight when the list is longer than its room.
fn body_ui(ui: &mut Ui, scene: &Scene<'_>, place: Place, rect: Rect, state: &mut GridState) {
    let columns = row::Columns::new(ui, scene, place, rect.width());
    let editing = state.editing.take();
    let mut list = std::mem::take(&mut state.slot(place).list);
    list.refresh(ui, scene, place, columns.text_width(), editing.as_ref());
    state.editing = editing;
    state.slot(place).list = list;
    let builder = UiBuilder::new()
        .id_salt("body")
        .max_rect(rect)
        .accessibility_role(Role::List)
        .accessibility_label(model::place_title(scene.input.words(), scene.matrix, place));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(space::S);
        if scene.matrix.at(place).is_empty() {
            question_ui(ui, scene, place);
        }
        let entry_height = entry::height(ui, scene, place, &columns, state);
        let room = (rect.bottom() - ui.cursor().top() - entry_height - space::S).max(0.0);
        let scroll = ScrollArea::vertical().id_salt("list").max_height(room).auto_shrink([false, true]);
        scroll.show_viewport(ui, |ui, viewport| rows_ui(ui, scene, place, viewport, &columns, state));
        entry::entry_ui(ui, scene, place, &columns, state);
    });
}

/// Draws the question that helps to begin a list, and what to think of.
pub(super) fn question_ui(ui: &mut Ui, scene: &Scene<'_>, place: Place) {
    let palette = &scene.input.theme.palette;
    let ink = place.quadrant().map_or(palette.muted, |quadrant| palette.quadrant(quadrant).ink);
    egui::Frame::new().inner_margin(vec2(space::L, space::S)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        ui.add(Label::new(scale::strong(model::question(scene.input.words(), scene.matrix, place)).color(ink)).wrap());
        if let Some(quadrant) = place.quadrant().filter(|_| ui.available_height() > size::ROOMY_QUADRANT) {
            ui.add(Label::new(scale::caption(model::examples(scene.input.words(), quadrant))).wrap());
        }
    });
}

fn rows_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    place: Place,
    viewport: Rect,
    columns: &row::Columns,
    state: &mut GridState,
) {
    let origin = ui.max_rect().min;
    let slot = state.slot(place);
    slot.top = origin.y;
    let list = &slot.list;
    let (height, width) = (list.height(), ui.available_width());
    let mut rows = list.between(viewport.top(), viewport.bottom()).to_vec();
    // The row with the keyboard is always there, or it would lose it when it scrolls out of sight.
    for kept in [state.cursor(place), state.scroll_to].into_iter().flatten() {
        if !rows.iter().any(|row| row.factor == kept) {
            rows.extend(state.slot(place).list.row(kept));
        }
    }
    ui.set_min_size(vec2(width, height));
    for at in rows {
        let rect = Rect::from_min_size(origin + vec2(0.0, at.top), vec2(width, at.height));
        row::row_ui(ui, scene, place, at, rect, columns, state);
    }
}
