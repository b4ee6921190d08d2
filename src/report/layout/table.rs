//! Tables: widths from what the columns hold, heads repeated on every page.

use super::composer::Composer;
use super::paragraph::Paragraph;
use super::row::{CellFlow, RowFlow};
use crate::report::content::{Cell, Column, ColumnKind, Part, RowKind, Table, TableRow};
use crate::report::geometry::{Point, Rect};
use crate::report::page::{Colour, Item, Owner};
use crate::report::structure::{NodeId, Role};
use crate::report::text::{Align, Reading, RichText, TextStyle};
use crate::report::theme::{Kind, Theme};

/// White space between columns, in multiples of the text size.
const GUTTER: f32 = 0.9;
/// The least width of all columns of words together, and of each besides, in multiples of the text size.
const LEAST_WORDS: (f32, f32) = (8.0, 6.0);
/// The height of a row of one line, in multiples of the text size.
const ROW: f32 = 2.2;
/// A table of so many rows at most, all of them of one line, stays whole,
const FEW: usize = 12;
/// but not when it would leave more than this share of a page empty.
const LARGEST_WHOLE: f32 = 0.3;
/// White space above and below the words of a row, in multiples of the text size.
pub(super) const ROW_PAD: f32 = 0.38;
/// White space above and below the heads, in multiples of the text size.
const HEAD_PAD: f32 = 0.35;
/// White space between the paragraphs of a cell, in multiples of the text size.
const PART_GAP: f32 = 0.15;

/// A column with its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct ColumnArea {
    /// What it holds.
    pub(super) kind: ColumnKind,
    /// Its left edge on the page.
    pub(super) x: f32,
    /// Its width.
    pub(super) width: f32,
    /// Where the decimal point stands, from the left edge.
    axis: f32,
    /// Where its head stands.
    head: Align,
}

/// What a column of numbers needs on both sides of the decimal point.
#[derive(Clone, Copy, Default)]
struct Digits {
    before: f32,
    after: f32,
}

/// What a column needs.
#[derive(Clone, Copy)]
pub(super) struct Measure {
    digits: Digits,
    /// The width without a share of what the others leave.
    width: f32,
}

/// What a table needs on every page.
pub(super) struct TableFrame {
    /// Its columns.
    pub(super) columns: Vec<ColumnArea>,
    /// The heads of the columns.
    heads: Vec<Column>,
    /// The rule under the heads.
    rule: Colour,
    /// The ground of the heads.
    tint: Colour,
    /// Where its rules begin and end.
    pub(super) sides: (f32, f32),
}

impl TableFrame {
    /// The colour of its strong rules.
    pub(super) fn rule(&self) -> Colour {
        self.rule
    }
}

impl Table {
    /// Whether it has few rows of short labels and numbers alone, so that others may stand beside it.
    pub(super) fn is_small(&self) -> bool {
        self.columns.iter().all(|column| share(column.kind) <= 0.0) && self.rows.len() <= FEW && self.has_short_words()
    }

    fn has_short_words(&self) -> bool {
        let is_short =
            |cell: &Cell| cell.parts.len() <= 1 && cell.parts.iter().all(|part| part.text.text().len() <= 24);
        self.rows.iter().flat_map(|row| &row.cells).all(is_short)
    }
}

impl Composer<'_> {
    /// Draws a table at the pen.
    pub(super) fn flow_table(&mut self, table: &Table, parent: NodeId) {
        let (frame, base) = self.fit(table);
        self.flow_rows(table, &frame, parent);
        self.theme.base = base;
        self.y += base;
    }

    /// The places of the columns, at a smaller size of text when they do not fit otherwise; the size before comes back
    /// with them.
    fn fit(&mut self, table: &Table) -> (TableFrame, f32) {
        let base = self.theme.base;
        let mut measures = self.measure_columns(table);
        let needed = self.needed(table, &measures);
        if needed > self.frame.width {
            self.theme.base *= self.frame.width / needed;
            measures = self.measure_columns(table);
        }
        (self.table_frame(table, &measures), base)
    }

    fn flow_rows(&mut self, table: &Table, frame: &TableFrame, parent: NodeId) {
        let node = self.structure.add(Role::Table, parent);
        let lead = self.lead_within(table, frame);
        self.need(lead);
        let head_row = self.structure.add(Role::TableRow, node);
        self.draw_heads(frame, Some(head_row));
        for (index, row) in table.rows.iter().enumerate() {
            if !self.steps_on() {
                return;
            }
            let flow = self.set_row(row, frame, node);
            let reserve = self.reserve(&table.rows[index + 1..]);
            self.flow_row(flow, frame, reserve);
        }
    }

    /// The height to keep free under a row: sums follow at once, and no row stands alone at the end.
    fn reserve(&self, following: &[TableRow]) -> f32 {
        let belong = following.len() == 1 || following.iter().all(|row| row.kind == RowKind::Total);
        if belong { self.theme.base * ROW * following.len() as f32 } else { 0.0 }
    }

    /// What a table needs at least where it begins: its heads and a good part of its first row, or all of it when it
    /// is a short one.
    pub(super) fn table_lead(&mut self, table: &Table) -> f32 {
        let (frame, base) = self.fit(table);
        let lead = self.lead_within(table, &frame);
        self.theme.base = base;
        lead
    }

    fn lead_within(&mut self, table: &Table, frame: &TableFrame) -> f32 {
        let first = table.rows.first().map_or(0.0, |row| self.row_height(row, frame));
        let line = ROW * self.theme.base;
        let first = self.least_height(first) + self.reserve(table.rows.get(1..).unwrap_or_default());
        // Rows of one line stand together, two at least.
        let first = if first <= line { line * table.rows.len().min(2) as f32 } else { first };
        self.heads_height(frame) + first.max(self.whole_height(table))
    }

    fn heads_height(&mut self, frame: &TableFrame) -> f32 {
        let mut height: f32 = 0.0;
        for (area, column) in frame.columns.iter().zip(&frame.heads) {
            let style = self.theme.style(head_kind(area.kind));
            height = height.max(self.typesetter.set(&RichText::plain(&column.head), &style, area.width).height());
        }
        height + self.theme.base * HEAD_PAD * 2.0
    }

    /// The height of a row without the white space around its words.
    fn row_height(&mut self, row: &TableRow, frame: &TableFrame) -> f32 {
        let mut height: f32 = 0.0;
        for (cell, area) in row.cells.iter().zip(&frame.columns) {
            let set = |part: &Part| self.typesetter.set(&part.text, &self.theme.style(part.kind), area.width).height();
            let gaps = self.theme.base * PART_GAP * cell.parts.len().saturating_sub(1) as f32;
            height = height.max(gaps + cell.parts.iter().map(set).sum::<f32>());
        }
        height
    }

    /// The width of a table that takes no more than it needs.
    pub(super) fn table_width(&mut self, table: &Table) -> f32 {
        let measures = self.measure_columns(table);
        self.needed(table, &measures)
    }

    /// The height of a table with the white space under it.
    pub(super) fn table_height(&mut self, table: &Table) -> f32 {
        let (frame, base) = self.fit(table);
        let pads = 2.0 * ROW_PAD * self.theme.base * table.rows.len() as f32;
        let rows: f32 = table.rows.iter().map(|row| self.row_height(row, &frame)).sum();
        let height = self.heads_height(&frame) + rows + pads + base;
        self.theme.base = base;
        height
    }

    /// The height of the rows of a table that is not to be torn apart; 0 for any other.
    fn whole_height(&self, table: &Table) -> f32 {
        let height = self.theme.base * ROW * table.rows.len() as f32;
        let short = table.rows.len() <= FEW && table.has_short_words() && height <= self.frame.height * LARGEST_WHOLE;
        if short { height } else { 0.0 }
    }

    fn table_frame(&mut self, table: &Table, measures: &[Measure]) -> TableFrame {
        let hue = table.quadrant.map(|quadrant| self.theme.hue(quadrant));
        let columns = self.column_areas(table, measures);
        let pad = self.theme.base * 0.35;
        let left = columns.iter().map(|column| column.x).fold(self.frame.right(), f32::min);
        let right = columns.iter().map(|column| column.x + column.width).fold(self.frame.x, f32::max);
        TableFrame {
            columns,
            sides: (left - pad, right + pad),
            heads: table.columns.clone(),
            rule: hue.map_or(Theme::AXIS, |hue| hue.strong),
            tint: hue.map_or(Theme::WASH, |hue| hue.tint),
        }
    }

    /// The places of the columns of a table.
    pub(super) fn column_areas(&self, table: &Table, measures: &[Measure]) -> Vec<ColumnArea> {
        let gutter = self.theme.base * GUTTER;
        let rest = self.frame.width - self.needed(table, measures) + self.least_words(table);
        let shares: f32 = table.columns.iter().map(|column| share(column.kind)).sum();
        let mut offset = 0.0;
        let mut areas = Vec::with_capacity(table.columns.len());
        for (index, column) in table.columns.iter().enumerate() {
            let width = measures[index].width + rest * share(column.kind) / shares.max(f32::EPSILON);
            let axis = width - measures[index].digits.after;
            let (x, head) = (self.begin(self.frame, offset, width), self.head_align(table, index));
            areas.push(ColumnArea { kind: column.kind, x, width, axis, head });
            offset += width + gutter;
        }
        areas
    }

    /// The head of a column stands where the words under it begin, though it may be in a language that is read the other
    /// way.
    fn head_align(&self, table: &Table, index: usize) -> Align {
        if table.columns[index].kind == ColumnKind::Numbers {
            return Align::Right;
        }
        let parts = table.rows.iter().filter_map(|row| row.cells.get(index)?.parts.first());
        match (self.reading, parts.map(|part| part.text.text()).find_map(|text| Reading::of_text(&text))) {
            (Reading::LeftToRight, Some(Reading::LeftToRight)) => Align::Left,
            (Reading::LeftToRight, Some(Reading::RightToLeft)) => Align::Right,
            (Reading::RightToLeft, _) | (_, None) => Align::Start,
        }
    }

    /// What each column holds, measured.
    pub(super) fn measure_columns(&mut self, table: &Table) -> Vec<Measure> {
        let mut measures = Vec::with_capacity(table.columns.len());
        for (index, column) in table.columns.iter().enumerate() {
            let digits = self.digits(table, index);
            measures.push(Measure { digits, width: self.natural_width(table, index, column, digits) });
        }
        measures
    }

    /// The width that a table needs at least.
    fn needed(&self, table: &Table, measures: &[Measure]) -> f32 {
        let gutters = self.theme.base * GUTTER * table.columns.len().saturating_sub(1) as f32;
        measures.iter().map(|measure| measure.width).sum::<f32>() + gutters + self.least_words(table)
    }

    /// The least that all columns of words together need.
    fn least_words(&self, table: &Table) -> f32 {
        let words = table.columns.iter().filter(|column| share(column.kind) > 0.0).count();
        let (once, each) = LEAST_WORDS;
        if words == 0 { 0.0 } else { self.theme.base * (once + each * words as f32) }
    }

    fn natural_width(&mut self, table: &Table, index: usize, column: &Column, digits: Digits) -> f32 {
        let head = self.theme.style(Kind::NumberHead);
        match column.kind {
            ColumnKind::Words(_) => 0.0,
            ColumnKind::Numbers => {
                let head = self.typesetter.measure(&RichText::plain(&column.head), &head);
                (digits.before + digits.after).max(head) + 0.5
            }
            ColumnKind::Label => {
                let head = self.typesetter.measure(&RichText::plain(&column.head), &head);
                let widest =
                    self.going_on(&table.rows).map(|row| self.label_width(&row.cells[index])).fold(head, f32::max);
                widest.min(self.frame.width * 0.2) + 0.5
            }
        }
    }

    fn label_width(&mut self, cell: &Cell) -> f32 {
        let widths = cell.parts.iter().map(|part| self.typesetter.measure(&part.text, &self.theme.style(part.kind)));
        widths.fold(0.0, f32::max)
    }

    fn digits(&mut self, table: &Table, index: usize) -> Digits {
        let mut widest = Digits::default();
        if table.columns[index].kind == ColumnKind::Numbers {
            for part in self.going_on(&table.rows).flat_map(|row| row.cells[index].parts.iter().take(1)) {
                let (before, whole) = self.number_widths(&part.text, part.kind);
                widest.before = widest.before.max(before);
                widest.after = widest.after.max(whole - before);
            }
        }
        widest
    }

    /// The width of a number before its decimal point, and of all of it.
    fn number_widths(&mut self, number: &RichText, kind: Kind) -> (f32, f32) {
        let style = self.theme.style(kind);
        let mut whole = number.clone();
        let width = self.typesetter.measure(number, &style);
        for span in &mut whole.spans {
            let end = span.text.find(self.words.decimal()).unwrap_or(span.text.len());
            span.text.truncate(end);
        }
        (self.typesetter.measure(&whole, &style), width)
    }

    /// Draws the heads of the columns; as elements of the structure the first time, as furniture on further pages.
    pub(super) fn draw_heads(&mut self, frame: &TableFrame, row: Option<NodeId>) {
        let pad = self.theme.base * HEAD_PAD;
        let mut heads: Vec<(Rect, Paragraph)> = Vec::new();
        for (area, column) in frame.columns.iter().zip(&frame.heads) {
            let style = TextStyle { align: area.head, ..self.theme.style(head_kind(area.kind)) };
            let node = row.map_or(self.structure.root(), |row| self.structure.add(Role::ColumnHead, row));
            if row.is_some() {
                self.structure.attach(node);
            }
            let head = self.paragraph(&RichText::plain(&column.head), &style, area.width, node);
            heads.push((Rect::new(area.x, self.y + pad, area.width, head.set.height()), head));
        }
        let height = heads.iter().map(|(area, _)| area.height).fold(0.0, f32::max) + 2.0 * pad;
        let (left, right) = frame.sides;
        let ground = Rect::new(left, self.y, right - left, height);
        self.draw(Owner::Decoration, Item::Fill { rect: ground, colour: frame.tint });
        for (area, mut head) in heads {
            let mut y = area.y + height - 2.0 * pad - area.height;
            for line in 0..head.set.lines.len() {
                self.draw_head_line(&mut head, line, Point::new(area.x, y), row);
                y += head.set.lines[line].height;
            }
        }
        self.y += height;
        self.draw_rule(ground.x, ground.right(), self.y, 0.9, frame.rule);
    }

    fn draw_head_line(&mut self, head: &mut Paragraph, line: usize, at: Point, row: Option<NodeId>) {
        if row.is_some() {
            self.draw_paragraph_line(head, line, at);
        } else {
            for (_, run) in head.set.lines[line].runs.clone() {
                self.draw(Owner::Furniture, Item::Glyphs(run).moved(at));
            }
        }
    }

    /// Sets the cells of a row.
    fn set_row(&mut self, row: &TableRow, frame: &TableFrame, table: NodeId) -> RowFlow {
        let node = self.structure.add(Role::TableRow, table);
        let mut cells = Vec::new();
        for (cell, area) in row.cells.iter().zip(&frame.columns) {
            let role = if area.kind == ColumnKind::Label { Role::RowHead } else { Role::TableCell };
            let cell_node = self.structure.add(role, node);
            cells.push((cell_node, self.set_cell(cell, area, cell_node)));
        }
        let label = row.cells.first().and_then(|cell| cell.parts.first()).map(|part| part.text.text());
        RowFlow::new(row.kind, row.anchor, label.unwrap_or_default(), cells)
    }

    fn set_cell(&mut self, cell: &Cell, area: &ColumnArea, node: NodeId) -> CellFlow {
        if area.kind != ColumnKind::Numbers {
            let paragraphs = self.parts(&cell.parts, area.width, node);
            return CellFlow::new(area.x, paragraphs, self.theme.base * PART_GAP);
        }
        let Some(part) = cell.parts.first() else { return CellFlow::new(area.x, Vec::new(), 0.0) };
        let (before, _) = self.number_widths(&part.text, part.kind);
        let set = self.typesetter.set_line(&part.text, &self.theme.style(part.kind));
        CellFlow::new(area.x + area.axis - before, vec![Paragraph::new(set, node)], 0.0)
    }
}

fn head_kind(column: ColumnKind) -> Kind {
    if column == ColumnKind::Numbers { Kind::NumberHead } else { Kind::ColumnHead }
}

fn share(kind: ColumnKind) -> f32 {
    match kind {
        ColumnKind::Words(share) => share,
        ColumnKind::Label | ColumnKind::Numbers => 0.0,
    }
}
