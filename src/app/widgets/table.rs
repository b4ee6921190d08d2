//! Tables: columns are declared once, and heads, rows and cells follow.
//!
//! Only the rows in sight are drawn. Screen readers find a table with column headers and rows that say what they hold. A
//! table is one stop of the Tab key: arrows go from cell to cell, or, where rows can be chosen, from row to row with Home,
//! End and the page keys.

use super::{Rows, decimal, one_stop};
use crate::app::theme::{Theme, chart, scale, size, space};
use egui::{
    Align2, Color32, FontId, Id, Key, Label, Layout, Modifiers, Rangef, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use std::borrow::Cow;

/// A column: its head, how wide it is, and how what stands in it is aligned.
#[derive(Debug, Clone)]
pub struct Column<'a> {
    head: Cow<'a, str>,
    tip: Cow<'a, str>,
    width: Width,
    align: Align,
    /// The free room before it.
    gap: f32,
}

/// How wide a column is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Width {
    /// So many points; a column of no points is left out.
    Points(f32),
    /// This part of the room that the other columns leave.
    Share(f32),
}

/// How the content of a column is aligned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Align {
    /// At the left.
    Left,
    /// At the right.
    Right,
    /// With decimal points so far from the left.
    Point(f32),
}

impl<'a> Column<'a> {
    /// A column whose content begins at the left.
    pub fn new(head: impl Into<Cow<'a, str>>, width: Width) -> Self {
        Self { head: head.into(), tip: Cow::Borrowed(""), width, align: Align::Left, gap: space::S }
    }

    /// A column of figures, so many points wide, with decimal points so far from its left.
    pub fn figures(head: impl Into<Cow<'a, str>>, points: f32, point: f32) -> Self {
        Self { align: Align::Point(point), ..Self::new(head, Width::Points(points)) }
    }

    /// The same column with its content at the right.
    #[must_use]
    pub fn at_right(self) -> Self {
        Self { align: Align::Right, ..self }
    }

    /// The same column, explained to those who point at its head or at a figure in it.
    #[must_use]
    pub fn tip(self, tip: impl Into<Cow<'a, str>>) -> Self {
        Self { tip: tip.into(), ..self }
    }

    /// The same column with this much free room before it.
    #[must_use]
    pub fn gap(self, gap: f32) -> Self {
        Self { gap, ..self }
    }
}

/// A table as it is declared.
#[derive(Debug, Clone)]
pub struct Table<'a> {
    name: Cow<'a, str>,
    columns: Vec<Column<'a>>,
    row_height: f32,
    widest: f32,
}

/// How far a table is scrolled, and which of its rows the keyboard is on.
#[derive(Debug, Default)]
pub struct TableState {
    rows: Rows,
    /// The row that Tab leads to.
    cursor: usize,
    /// The row that is to get the keyboard as soon as it is drawn.
    going: Option<usize>,
    /// Whether a row had the keyboard in the last frame.
    has_keyboard: bool,
}

impl<'a> Table<'a> {
    /// A table with these columns; its name is what screen readers call it.
    pub fn new(name: impl Into<Cow<'a, str>>, columns: impl IntoIterator<Item = Column<'a>>) -> Self {
        let columns = columns.into_iter().collect();
        Self { name: name.into(), columns, row_height: chart::ROW, widest: f32::INFINITY }
    }

    /// The same table with rows of this height.
    #[must_use]
    pub fn rows_of(self, row_height: f32) -> Self {
        Self { row_height, ..self }
    }

    /// The same table, which takes no more than this width.
    #[must_use]
    pub fn at_most(self, widest: f32) -> Self {
        Self { widest, ..self }
    }

    /// Where the columns stand between two edges, from left to right.
    #[must_use]
    pub fn spans(&self, edges: Rangef) -> Vec<Rangef> {
        let (left, right) = (edges.min + space::S, (edges.max - space::S).min(edges.min + self.widest));
        let is_shown = |column: &&Column<'_>| column.width != Width::Points(0.0);
        let mut fixed = 0.0;
        let mut shares = 0.0;
        for (at, column) in self.columns.iter().filter(is_shown).enumerate() {
            fixed += if at == 0 { 0.0 } else { column.gap };
            match column.width {
                Width::Points(points) => fixed += points,
                Width::Share(share) => shares += share,
            }
        }
        let room = (right - left - fixed).max(0.0);
        let mut x = left;
        let mut first = true;
        let span = |column: &Column<'_>| {
            let width = match column.width {
                Width::Points(0.0) => return Rangef::new(x, x),
                Width::Points(points) => points,
                Width::Share(share) => room * share / shares,
            };
            x += if std::mem::take(&mut first) { 0.0 } else { column.gap };
            let from = x;
            x += width;
            Rangef::new(from, x)
        };
        self.columns.iter().map(span).collect()
    }

    /// Draws the heads and the visible ones of `count` rows; first scrolls to a row that is `wanted`.
    pub fn show(
        &self,
        ui: &mut Ui,
        theme: &Theme,
        state: &mut TableState,
        count: usize,
        wanted: Option<usize>,
        mut row_ui: impl FnMut(&mut TableRow<'_, '_>, usize),
    ) {
        let builder = UiBuilder::new().accessibility_role(Role::Table).accessibility_label(self.name.clone());
        ui.scope_builder(builder, |ui| {
            self.heads_ui(ui, theme, count);
            state.follow_keys(ui, count);
            let TableState { rows, cursor, going, has_keyboard } = state;
            let wanted = wanted.or(*going);
            let had_keyboard = std::mem::take(has_keyboard);
            let mut spans = (Rangef::NOTHING, Vec::new());
            one_stop(ui, (ui.unique_id(), &*self.name), |ui| {
                rows.show(ui, self.row_height, count, wanted, |ui, rect, index| {
                    if spans.0 != rect.x_range() {
                        spans = (rect.x_range(), self.spans(rect.x_range()));
                    }
                    let keys = RowKeys { index, cursor, going, has_keyboard, had_keyboard };
                    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_role(Role::Row));
                    row_ui(&mut TableRow { ui, rect, theme, table: self, spans: &spans.1, keys }, index);
                });
            });
        });
    }

    fn heads_ui(&self, ui: &mut Ui, theme: &Theme, count: usize) {
        let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), chart::ROW), Sense::hover());
        // The heads stand over the rows, which make room for the scroll bar when they do not all fit.
        let scrolls = count as f32 * self.row_height > ui.available_height();
        let bar = if scrolls { ui.spacing().scroll.allocated_width() } else { 0.0 };
        let edges = Rangef::new(line.left(), line.right() - bar);
        for (column, span) in self.columns.iter().zip(self.spans(edges)) {
            if span.span() <= 0.0 || column.head.is_empty() {
                continue;
            }
            let label = Label::new(scale::caption(&*column.head)).truncate().sense(Sense::hover());
            let place = Rect::from_x_y_ranges(span, line.y_range());
            let response = match column.align {
                Align::Left => inside(ui, place, egui::Align::Min).add(label),
                Align::Right => inside(ui, place, egui::Align::Max).add(label),
                Align::Point(point) => {
                    // Over the decimal points, as wide as the nearer edge lets it be.
                    let half = point.min(span.span() - point).max(0.0);
                    let middle = span.min + point;
                    ui.put(Rect::from_x_y_ranges(middle - half..=middle + half, line.y_range()), label)
                }
            };
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_role(Role::ColumnHeader));
            if !column.tip.is_empty() {
                response.on_hover_text(&*column.tip);
            }
        }
        ui.painter().hline(line.x_range(), line.bottom(), Stroke::new(size::LINE, theme.palette.line));
    }
}

impl TableState {
    /// Moves the keyboard from row to row.
    fn follow_keys(&mut self, ui: &Ui, count: usize) {
        let last = count.saturating_sub(1);
        self.cursor = self.cursor.min(last);
        self.going = self.going.filter(|row| *row < count);
        if !self.has_keyboard {
            return;
        }
        let page = self.rows.in_sight().max(1);
        let target = ui.input_mut(|input| {
            let modified = input.modifiers.any();
            let mut pressed = |key| !modified && input.consume_key(Modifiers::NONE, key);
            [
                (Key::ArrowDown, self.cursor + 1),
                (Key::ArrowUp, self.cursor.saturating_sub(1)),
                (Key::PageDown, self.cursor + page),
                (Key::PageUp, self.cursor.saturating_sub(page)),
                (Key::Home, 0),
                (Key::End, last),
            ]
            .into_iter()
            .find_map(|(key, target)| pressed(key).then_some(target.min(last)))
        });
        if let Some(target) = target {
            (self.cursor, self.going) = (target, Some(target));
        }
    }
}

/// A row that is being drawn.
pub struct TableRow<'u, 't> {
    /// What it is drawn with.
    pub ui: &'u mut Ui,
    /// Where it stands.
    pub rect: Rect,
    theme: &'t Theme,
    table: &'t Table<'t>,
    spans: &'t [Rangef],
    keys: RowKeys<'t>,
}

/// What a row must know of the keyboard in its table.
struct RowKeys<'t> {
    index: usize,
    cursor: &'t mut usize,
    going: &'t mut Option<usize>,
    has_keyboard: &'t mut bool,
    had_keyboard: bool,
}

impl TableRow<'_, '_> {
    /// Where a column stands in this row.
    #[must_use]
    pub fn cell(&self, column: usize) -> Rect {
        Rect::from_x_y_ranges(self.spans[column], self.rect.shrink2(vec2(0.0, space::XS)).y_range())
    }

    /// Where several columns in a row stand together.
    #[must_use]
    pub fn cells(&self, columns: std::ops::RangeInclusive<usize>) -> Rect {
        self.cell(*columns.start()).union(self.cell(*columns.end()))
    }

    /// Makes the row something that is chosen as a whole; what it says is its name.
    pub fn choose(&mut self, id: Id, words: &str) -> Response {
        let keys = &mut self.keys;
        let is_stop = *keys.cursor == keys.index;
        let sense = if is_stop { Sense::click() } else { Sense::CLICK };
        let response = self.ui.interact(self.rect, id, sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
        if *keys.going == Some(keys.index) {
            *keys.going = None;
            response.request_focus();
        }
        if response.has_focus() || (is_stop && keys.had_keyboard && keys.going.is_some()) {
            *keys.has_keyboard = true;
        }
        if response.clicked() {
            *keys.cursor = keys.index;
        }
        if response.hovered() || response.has_focus() {
            self.ui.painter().rect_filled(self.rect, size::ROUND_SMALL, self.theme.palette.hovered);
        }
        if response.has_focus() {
            let ring = Stroke::new(size::RING, self.theme.palette.accent);
            self.ui.painter().rect_stroke(self.rect, size::ROUND_SMALL, ring, StrokeKind::Inside);
        }
        response
    }

    /// Has screen readers say what the row holds, where it is only painted.
    pub fn say(&self, id: Id, words: impl Fn() -> String) -> Response {
        let response = self.ui.interact(self.rect, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words()));
        response
    }

    /// Fills the row with a colour.
    pub fn fill(&self, colour: Color32) {
        self.ui.painter().rect_filled(self.rect, 0.0, colour);
    }

    /// Draws a line over the row.
    pub fn line(&self, colour: Color32) {
        self.ui.painter().hline(self.rect.x_range(), self.rect.top(), Stroke::new(size::LINE, colour));
    }

    /// Paints a text into a cell as its column is aligned; one that is too long is cut with "…".
    pub fn text(&self, column: usize, text: &str, font: FontId, colour: Color32) {
        let cell = self.cell(column);
        let painter = self.ui.painter();
        if let Align::Point(point) = self.table.columns[column].align {
            decimal(painter, pos2(cell.left() + point, cell.center().y), text, &font, colour);
            return;
        }
        let anchor = match self.table.columns[column].align {
            Align::Right => Align2::RIGHT_CENTER,
            Align::Left | Align::Point(_) => Align2::LEFT_CENTER,
        };
        super::line(painter, (cell, anchor), text, font, colour);
    }

    /// Paints a figure into a cell and explains its column to those who point at it. Screen readers hear the row.
    pub fn figure(&self, column: usize, id: Id, text: &str, font: FontId) {
        self.text(column, text, font, self.theme.palette.text);
        let tip = &self.table.columns[column].tip;
        if !tip.is_empty() {
            self.ui.interact(self.cell(column), id, Sense::hover()).on_hover_text(&**tip);
        }
    }

    /// A place to draw widgets into a cell, from its left, which moves nothing that is drawn after it. The id is from
    /// the ids of the model: the keyboard stays with what stands here also when rows move.
    pub fn inside(&mut self, column: usize, id: Id) -> Ui {
        let builder = UiBuilder::new().max_rect(self.cell(column)).scope_id(id);
        self.ui.new_child(builder.layout(Layout::left_to_right(egui::Align::Center)))
    }
}

fn inside(ui: &mut Ui, place: Rect, align: egui::Align) -> Ui {
    let layout = if align == egui::Align::Max {
        Layout::right_to_left(egui::Align::Center)
    } else {
        Layout::left_to_right(egui::Align::Center)
    };
    ui.new_child(UiBuilder::new().max_rect(place).layout(layout))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(columns: impl IntoIterator<Item = Column<'static>>, width: f32, expected: &[(f32, f32)]) {
        let spans = Table::new("Table", columns).spans(Rangef::new(0.0, width + 2.0 * space::S));
        let found: Vec<(f32, f32)> = spans.iter().map(|span| (span.min - space::S, span.max - space::S)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn columns_share_what_fixed_ones_leave() {
        let fixed = |points| Column::new("", Width::Points(points)).gap(10.0);
        let share = |share| Column::new("", Width::Share(share)).gap(10.0);
        check([fixed(20.0), share(1.0), fixed(30.0)], 200.0, &[(0.0, 20.0), (30.0, 160.0), (170.0, 200.0)]);
        check([share(3.0), share(1.0)], 210.0, &[(0.0, 150.0), (160.0, 210.0)]);
    }

    #[test]
    fn a_column_without_width_takes_no_gap_either() {
        let fixed = |points| Column::new("", Width::Points(points)).gap(10.0);
        check([fixed(20.0), fixed(0.0), fixed(30.0)], 200.0, &[(0.0, 20.0), (20.0, 20.0), (30.0, 60.0)]);
        check([fixed(0.0), fixed(30.0)], 200.0, &[(0.0, 0.0), (0.0, 30.0)]);
    }

    #[test]
    fn a_table_without_room_leaves_shared_columns_no_width() {
        let fixed = Column::new("", Width::Points(300.0)).gap(0.0);
        check([Column::new("", Width::Share(1.0)), fixed], 200.0, &[(0.0, 0.0), (0.0, 300.0)]);
    }
}
