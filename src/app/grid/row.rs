//! One factor as a row: label, statement, marks, figures; edited where it stands.

use super::list::GridRow;
use super::model::{self, Figures};
use super::state::{Editing, GridState, Spot, row_id};
use super::{Scene, drag};
use crate::app::actions::Action;
use crate::app::commands::UiCommand;
use crate::app::drafts::Leaving;
use crate::app::selection::Selection;
use crate::app::shell;
use crate::app::theme::{scale, size, space};
use crate::app::widgets::{self, Column, Icon, Table, Width, draft};
use crate::model::{Change, Edit, Factor, FactorChange, FactorId, Place, Rating};
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align2, Color32, Frame, Id, Key, KeyboardShortcut, Margin, Modifiers, Rangef, Rect, Response, Role, Sense, Stroke,
    StrokeKind, TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

/// How the width of a row is shared out: label, statement, mark of evidence, figures.
pub(super) struct Columns {
    width: f32,
    spans: Vec<Rangef>,
    figures: Figures,
}

/// The columns by their place.
const STATEMENT: usize = 1;
const FIGURED: usize = 3;

/// The room for equations with so many decimals.
fn figures_width(decimals: usize) -> f32 {
    (2..decimals).fold(size::FIGURES, |width, _| width + size::FIGURES_DECIMAL)
}

impl Columns {
    /// The columns of a list; the room of a scroll bar is left free whether there is one or not.
    pub(super) fn new(ui: &Ui, scene: &Scene<'_>, place: Place, width: f32) -> Self {
        let width = width - ui.spacing().scroll.allocated_width();
        let figures = scene.analysis.map_or(Figures::None, |found| Figures::of(found, width >= size::ROOMY_LIST));
        let cited = scene.matrix.all_factors().any(|(_, factor)| !factor.evidence.is_empty());
        let last = model::label(place, scene.matrix.at(place).len());
        let last = ui.painter().layout_no_wrap(last, scale::label_font(), Color32::BLACK);
        let labels = size::LABEL_COLUMN.max(last.size().x + space::M + space::S);
        let figure_width = match figures {
            Figures::None => 0.0,
            Figures::Score => size::SCORE + space::S,
            Figures::Full(decimals) => figures_width(decimals) + space::S,
        };
        let column = |width| Column::new("", width).gap(0.0);
        let table = Table::new(
            "",
            [
                column(Width::Points(space::M - space::S + labels)),
                column(Width::Share(1.0)),
                column(Width::Points(if cited { size::ICON + space::M } else { 0.0 })),
                column(Width::Points(figure_width)),
            ],
        );
        Self { width, spans: table.spans(Rangef::new(0.0, width - space::L + space::S)), figures }
    }

    fn figures_width(&self) -> f32 {
        self.spans[FIGURED].span()
    }

    /// The whole width.
    pub(super) fn width(&self) -> f32 {
        self.width
    }

    /// Where statements begin.
    pub(super) fn text_left(&self) -> f32 {
        self.spans[STATEMENT].min
    }

    /// How wide statements may be.
    pub(super) fn text_width(&self) -> f32 {
        self.spans[STATEMENT].span()
    }
}

/// Draws a row and hears what is done to it.
pub(super) fn row_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    place: Place,
    row: GridRow,
    rect: Rect,
    columns: &Columns,
    state: &mut GridState,
) {
    let Some(factor) = scene.matrix.at(place).get(row.index) else { return };
    let tab_stop = state.cursor(place) == Some(factor.id);
    let focusable = if tab_stop { Sense::FOCUSABLE } else { Sense::empty() };
    let response = ui.interact(rect, row_id(scene.matrix.id, factor.id), Sense::CLICK | Sense::DRAG | focusable);
    let label = model::label(place, row.index);
    let figures = scene.analysis.and_then(|found| columns.figures.text(found.factor(factor.id)?));
    let selected = scene.input.selection.contains(scene.matrix.id, factor.id);
    response.widget_info(|| {
        let spoken = model::spoken(scene.input.words(), &label, factor, figures.as_deref());
        WidgetInfo::labeled(Role::ListItem, true, spoken)
    });
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(selected));
    if state.scroll_to == Some(factor.id) {
        ui.scroll_to_rect(rect.expand2(vec2(0.0, space::S)), None);
        state.scroll_to = None;
    }
    if ui.is_rect_visible(rect) {
        paint_ground(ui, scene, rect, selected, &response);
        paint_label(ui, scene, place, rect, &label);
        paint_marks(ui, scene, rect, columns, factor, figures.as_deref());
    }
    if state.editing.as_ref().is_some_and(|editing| editing.factor == factor.id) {
        edit_ui(ui, scene, Spot::Row(place, factor.id), &label, rect, columns, state);
        return;
    }
    if ui.is_rect_visible(rect) {
        paint_statement(ui, scene, rect, columns, factor);
    }
    hear(ui, scene, place, factor, &response, state);
}

fn paint_ground(ui: &Ui, scene: &Scene<'_>, rect: Rect, selected: bool, response: &Response) {
    let palette = &scene.input.theme.palette;
    let ground = rect.shrink2(vec2(space::S, 0.0));
    if selected {
        ui.painter().rect_filled(ground, size::ROUND_SMALL, palette.selected);
    } else if response.hovered() && !drag::is_dragging(ui.ctx()) {
        ui.painter().rect_filled(ground, size::ROUND_SMALL, palette.hovered);
    }
    if response.has_focus() {
        let ring = Stroke::new(size::RING, palette.accent);
        ui.painter().rect_stroke(ground, size::ROUND_SMALL, ring, StrokeKind::Inside);
    }
}

fn paint_label(ui: &Ui, scene: &Scene<'_>, place: Place, rect: Rect, label: &str) {
    let palette = &scene.input.theme.palette;
    let colour = place.quadrant().map_or(palette.muted, |quadrant| palette.quadrant(quadrant).ink);
    let galley = ui.painter().layout_no_wrap(label.to_owned(), scale::label_font(), colour);
    let line = ui.text_style_height(&egui::TextStyle::Body);
    let top = rect.top() + space::ROW + (line - galley.size().y) / 2.0;
    ui.painter().galley(pos2(rect.left() + space::M + space::S, top), galley, colour);
}

fn paint_marks(ui: &Ui, scene: &Scene<'_>, rect: Rect, columns: &Columns, factor: &Factor, figures: Option<&str>) {
    let muted = scene.input.theme.palette.muted;
    let middle = rect.top() + space::ROW + ui.text_style_height(&egui::TextStyle::Body) / 2.0;
    if let Some(figures) = figures {
        let at = pos2(rect.right() - space::L, middle);
        ui.painter().text(at, Align2::RIGHT_CENTER, figures, scale::small_font(), muted);
    }
    if !factor.evidence.is_empty() {
        let right = rect.right() - space::L - columns.figures_width();
        let icon = Rect::from_center_size(pos2(right - size::ICON / 2.0, middle), egui::Vec2::splat(size::ICON));
        widgets::paint_icon(ui.painter(), Icon::Evidence, icon, muted);
    }
}

fn paint_statement(ui: &Ui, scene: &Scene<'_>, rect: Rect, columns: &Columns, factor: &Factor) {
    let palette = &scene.input.theme.palette;
    let mut job = statement_job(&factor.statement, &scene.query.hits(&factor.statement), palette.text, palette.found);
    job.wrap.max_width = columns.text_width();
    job.keep_trailing_whitespace = true;
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    ui.painter().galley(rect.min + vec2(columns.text_left(), space::ROW), galley, palette.text);
}

fn statement_job(text: &str, hits: &[std::ops::Range<usize>], colour: Color32, mark: Color32) -> LayoutJob {
    let plain = TextFormat::simple(scale::body_font(), colour);
    let marked = TextFormat { background: mark, ..plain.clone() };
    let mut job = LayoutJob::default();
    let mut from = 0;
    for hit in hits {
        job.append(&text[from..hit.start], 0.0, plain.clone());
        job.append(&text[hit.clone()], 0.0, marked.clone());
        from = hit.end;
    }
    job.append(&text[from..], 0.0, plain);
    job
}

fn hear(ui: &Ui, scene: &Scene<'_>, place: Place, factor: &Factor, response: &Response, state: &mut GridState) {
    if response.clicked() {
        let modifiers = ui.input(|input| input.modifiers);
        click(scene, place, factor.id, modifiers, state);
    }
    if response.double_clicked() {
        state.edit(factor);
    }
    let selected = scene.input.selection.contains(scene.matrix.id, factor.id);
    if response.secondary_clicked() && !selected {
        state.go(Spot::Row(place, factor.id));
        scene.input.ask(Action::Select(Selection::one(scene.matrix.id, factor.id)));
    }
    response.context_menu(|ui| menu_ui(ui, scene, place));
    if response.drag_started() {
        drag::begin(response, scene, factor.id);
    }
}

/// A click selects; with Ctrl it adds or takes away, with Shift it selects up to here.
fn click(scene: &Scene<'_>, place: Place, factor: FactorId, modifiers: Modifiers, state: &mut GridState) {
    let matrix = scene.matrix.id;
    let before = scene.input.selection;
    let selection = if modifiers.command {
        let mut factors: Vec<FactorId> =
            if before.matrix == Some(matrix) { before.factors.clone() } else { Vec::new() };
        if factors.contains(&factor) {
            factors.retain(|other| *other != factor);
        } else {
            factors.push(factor);
        }
        state.anchor = Some(factor);
        Selection::several(matrix, factors)
    } else if modifiers.shift {
        state.range(scene, place, factor)
    } else {
        state.anchor = Some(factor);
        Selection::one(matrix, factor)
    };
    state.go(Spot::Row(place, factor));
    scene.input.ask(Action::Select(selection));
}

impl GridState {
    /// The rows from the anchor to a factor of the same place, that factor last.
    pub(super) fn range(&mut self, scene: &Scene<'_>, place: Place, factor: FactorId) -> Selection {
        let anchor = self.anchor.or(scene.input.selection.main());
        let rows = self.slot(place).list.rows();
        let position = |id: FactorId| rows.iter().position(|row| row.factor == id);
        let Some((from, to)) = anchor.and_then(position).zip(position(factor)) else {
            self.anchor = Some(factor);
            return Selection::one(scene.matrix.id, factor);
        };
        let mut factors: Vec<FactorId> = rows[from.min(to)..=from.max(to)].iter().map(|row| row.factor).collect();
        factors.retain(|other| *other != factor);
        factors.push(factor);
        self.anchor = anchor;
        Selection::several(scene.matrix.id, factors)
    }

    /// Turns a statement into a field.
    pub(super) fn edit(&mut self, factor: &Factor) {
        self.editing = Some(Editing { factor: factor.id, text: factor.statement.clone(), focused: false });
        self.scroll_to = Some(factor.id);
    }
}

fn menu_ui(ui: &mut Ui, scene: &Scene<'_>, place: Place) {
    let item = |ui: &mut Ui, command| shell::menu_item(ui, command, scene.input.situation, scene.input.requests);
    for command in [UiCommand::EditStatement, UiCommand::Duplicate, UiCommand::Delete] {
        item(ui, command);
    }
    ui.separator();
    for target in Place::ALL.into_iter().filter(|target| *target != place) {
        item(ui, UiCommand::MoveTo(target));
    }
    ui.separator();
    ui.menu_button(scene.input.words().menu_rate(), |ui| {
        for rating in Rating::ALL {
            item(ui, UiCommand::Rate(rating));
        }
        item(ui, UiCommand::ClearRating);
    });
    ui.separator();
    for command in [UiCommand::Cut, UiCommand::Copy, UiCommand::Paste] {
        item(ui, command);
    }
}

/// The statement as a field: Enter keeps what is typed, Esc does not.
fn edit_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    spot: Spot,
    label: &str,
    rect: Rect,
    columns: &Columns,
    state: &mut GridState,
) {
    let Some(editing) = &mut state.editing else { return };
    let corner = rect.min + vec2(columns.text_left(), space::ROW);
    let field_rect = Rect::from_min_size(corner, vec2(columns.text_width(), rect.height() - space::ROW));
    let ring = Stroke::new(size::LINE, scene.input.theme.palette.accent);
    let outline = field_rect.expand2(vec2(space::S, space::XS)).with_max_y(rect.bottom() - space::XS);
    ui.painter().rect(outline, size::ROUND_SMALL, scene.input.theme.palette.surface, ring, StrokeKind::Inside);
    let field = TextEdit::multiline(&mut editing.text)
        .id(Id::unique("edited statement"))
        .frame(Frame::NONE)
        .margin(Margin::ZERO)
        .font(scale::body_font())
        .desired_rows(1)
        .desired_width(columns.text_width())
        .cursor_at_end(true)
        .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter));
    let response = ui.scope_builder(UiBuilder::new().max_rect(field_rect), |ui| ui.add(field)).inner;
    let response = response.accessible_name(scene.input.words().quadrants_statement_of(label));
    if !std::mem::replace(&mut editing.focused, true) {
        response.request_focus();
        return;
    }
    let (enter, escape) =
        ui.input(|input| (input.key_pressed(Key::Enter) && !input.modifiers.shift, input.key_pressed(Key::Escape)));
    if draft::was_taken(ui.ctx(), response.id) {
        if response.has_focus() {
            state.go(spot);
        }
        state.editing = None;
    } else if enter || response.lost_focus() {
        let text = editing.text.trim().to_owned();
        if !escape && !text.is_empty() {
            let edit = FactorChange::Statement(text);
            scene.input.ask(Change::Factor { matrix: scene.matrix.id, factor: editing.factor, change: edit });
        }
        state.editing = None;
        if enter || escape {
            state.go(spot);
        }
    } else {
        hold(ui, scene, &response, editing);
    }
}

/// Holds what is typed over a statement.
fn hold(ui: &Ui, scene: &Scene<'_>, response: &Response, editing: &Editing) {
    let text = editing.text.trim().to_owned();
    let known = scene.matrix.factor(editing.factor).is_none_or(|factor| factor.statement == text);
    if known || text.is_empty() {
        return;
    }
    let change = FactorChange::Statement(text);
    let edit = Edit::from(Change::Factor { matrix: scene.matrix.id, factor: editing.factor, change });
    scene.input.hold(ui, response.id, &editing.text, Leaving::TakesIn, move |_, _| Some(edit.clone()));
}
