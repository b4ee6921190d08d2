//! Tables: widths from what the columns hold, heads repeated on every page.

use super::composer::Composer;
use super::paragraph::Paragraph;
use super::row::{CellFlow, RowFlow};
use crate::report::content::{Cell, Column, ColumnKind, Part, RowKind, Table, TableRow};
use crate::report::geometry::{Point, Rect};
use crate::report::page::{Colour, Item, Owner};
use crate::report::structure::{NodeId, Role};
use crate::report::text::{Align, RichText, SetText, TextStyle};
use crate::report::theme::{Kind, Theme};
use std::collections::VecDeque;

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
const PART_GAP: f32 = 0.3;
/// White space between a caption and its table, in multiples of the text size.
const BELOW_CAPTION: f32 = 0.35;

/// A column with its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct ColumnArea {
    /// What it holds.
    pub(super) kind: ColumnKind,
    /// Its left edge on the page.
    pub(super) x: f32,
    /// Its width.
    pub(super) width: f32,
    /// The left edge and the width of what stands under the first paragraph of a cell: beside it numbers leave room, below
    /// them the whole line is free.
    pub(super) below: (f32, f32),
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

/// A table, measured: everything but its further rows has been set.
pub(super) struct TableBox<'b> {
    table: &'b Table,
    frame: TableFrame,
    caption: Option<SetText>,
    /// The texts of its first rows; the others are set when they are drawn, so that a long table is never in memory as a
    /// whole.
    rows: VecDeque<RowBox>,
    /// What it needs at least where it begins.
    lead: f32,
}

/// The texts of a row, cell by cell.
pub(super) type RowBox = Vec<Vec<SetText>>;

/// What a table needs on every page.
pub(super) struct TableFrame {
    /// The type of the table, which is smaller than that of the report where its columns would not fit.
    pub(super) theme: Theme,
    /// Its columns.
    pub(super) columns: Vec<ColumnArea>,
    /// The heads of the columns.
    heads: Vec<SetText>,
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

impl TableBox<'_> {
    /// What the table needs at least where it begins: its heads and a good part of its first row, or all of it when it is
    /// a short one.
    pub(super) fn lead(&self) -> f32 {
        self.lead
    }

    /// The height of a table whose rows have all been set.
    pub(super) fn height(&self) -> f32 {
        let pads = 2.0 * ROW_PAD * self.frame.theme.base * self.rows.len() as f32;
        let rows: f32 = self.rows.iter().map(|row| row_height(row, self.frame.theme)).sum();
        self.frame.heads_height() + rows + pads
    }
}

impl TableFrame {
    fn heads_height(&self) -> f32 {
        self.heads.iter().map(SetText::height).fold(0.0, f32::max) + self.theme.base * HEAD_PAD * 2.0
    }
}

/// The height of a row without the white space around its words.
fn row_height(row: &RowBox, theme: Theme) -> f32 {
    let height = |cell: &Vec<SetText>| {
        let gaps = theme.base * PART_GAP * cell.len().saturating_sub(1) as f32;
        gaps + cell.iter().map(SetText::height).sum::<f32>()
    };
    row.iter().map(height).fold(0.0, f32::max)
}

/// The height to keep free under a row: sums follow at once, and no row stands alone at the end.
fn reserve(following: &[TableRow], theme: Theme) -> f32 {
    let belong = following.len() == 1 || following.iter().all(|row| row.kind == RowKind::Total);
    if belong { theme.base * ROW * following.len() as f32 } else { 0.0 }
}

impl Composer<'_> {
    /// Measures a table that is to stand between the sides of an area, with so many of its rows.
    pub(super) fn measure_table<'b>(&mut self, table: &'b Table, within: Rect, rows: usize) -> TableBox<'b> {
        let mut theme = self.theme;
        let mut measures = self.measure_columns(table, theme);
        let needed = needed(table, &measures, theme);
        if needed > within.width {
            theme.base *= within.width / needed;
            measures = self.measure_columns(table, theme);
        }
        let mut frame = self.table_frame(table, &measures, theme, within);
        let rows: VecDeque<RowBox> = table.rows.iter().take(rows).map(|row| self.measure_row(row, &frame)).collect();
        frame.heads =
            table.columns.iter().zip(&frame.columns).map(|(column, area)| self.head(column, area, theme)).collect();
        let style = self.theme.style(Kind::Caption);
        let caption = (!table.caption.is_empty())
            .then(|| self.typesetter.set(&RichText::plain(&table.caption), &style, within.width));
        let above = caption.as_ref().map_or(0.0, |caption| caption.height() + self.theme.base * BELOW_CAPTION);
        let lead = above + self.table_lead(table, &frame, rows.front());
        TableBox { table, frame, caption, rows, lead }
    }

    fn head(&mut self, column: &Column, area: &ColumnArea, theme: Theme) -> SetText {
        let style = TextStyle { align: area.head, ..theme.style(head_kind(area.kind)) };
        self.typesetter.set(&RichText::plain(&column.head), &style, area.width)
    }

    fn table_lead(&self, table: &Table, frame: &TableFrame, first: Option<&RowBox>) -> f32 {
        let theme = frame.theme;
        let first = first.map_or(0.0, |row| row_height(row, theme));
        let line = ROW * theme.base;
        let first = self.least_height(first, theme) + reserve(table.rows.get(1..).unwrap_or_default(), theme);
        // Rows of one line stand together, two at least.
        let first = if first <= line { line * table.rows.len().min(2) as f32 } else { first };
        frame.heads_height() + first.max(self.whole_height(table, theme))
    }

    /// Draws a table at the pen.
    pub(super) fn flow_table(&mut self, measured: TableBox<'_>, parent: NodeId) {
        let TableBox { table, frame, caption, mut rows, lead } = measured;
        let node = self.structure.add(Role::Table, parent);
        self.need(lead);
        if let Some(caption) = caption {
            let node = self.structure.add(Role::Caption, node);
            self.flow_paragraph(&mut Paragraph::new(caption, node), 0.0);
            self.y += self.theme.base * BELOW_CAPTION;
        }
        let head_row = self.structure.add(Role::TableRow, node);
        self.draw_heads(&frame, Some(head_row));
        for (index, row) in table.rows.iter().enumerate() {
            if !self.steps_on() {
                break;
            }
            let set = rows.pop_front().unwrap_or_else(|| self.measure_row(row, &frame));
            let flow = self.begin_row(row, set, &frame, node);
            self.flow_row(flow, &frame, reserve(&table.rows[index + 1..], frame.theme));
        }
        self.y += self.theme.base;
    }

    /// The width of a table that takes no more than it needs.
    pub(super) fn table_width(&mut self, table: &Table) -> f32 {
        let measures = self.measure_columns(table, self.theme);
        needed(table, &measures, self.theme)
    }

    /// The height of the rows of a table that is not to be torn apart; 0 for any other.
    fn whole_height(&self, table: &Table, theme: Theme) -> f32 {
        let height = theme.base * ROW * table.rows.len() as f32;
        let short = table.rows.len() <= FEW && table.has_short_words() && height <= self.frame.height * LARGEST_WHOLE;
        if short { height } else { 0.0 }
    }

    fn table_frame(&self, table: &Table, measures: &[Measure], theme: Theme, within: Rect) -> TableFrame {
        let hue = table.quadrant.map(|quadrant| theme.hue(quadrant));
        let columns = self.column_areas(table, measures, theme, within);
        let pad = theme.base * 0.35;
        let left = columns.iter().map(|column| column.x).fold(within.right(), f32::min);
        let right = columns.iter().map(|column| column.x + column.width).fold(within.x, f32::max);
        TableFrame {
            theme,
            columns,
            heads: Vec::new(),
            rule: hue.map_or(Theme::AXIS, |hue| hue.strong),
            tint: hue.map_or(Theme::WASH, |hue| hue.tint),
            sides: (left - pad, right + pad),
        }
    }

    /// The places of the columns of a table.
    pub(super) fn column_areas(
        &self,
        table: &Table,
        measures: &[Measure],
        theme: Theme,
        within: Rect,
    ) -> Vec<ColumnArea> {
        let gutter = theme.base * GUTTER;
        let rest = within.width - needed(table, measures, theme) + least_words(table, theme);
        let shares: f32 = table.columns.iter().map(|column| share(column.kind)).sum();
        let mut offset = 0.0;
        let mut areas = Vec::with_capacity(table.columns.len());
        for (index, column) in table.columns.iter().enumerate() {
            let width = measures[index].width + rest * share(column.kind) / shares.max(f32::EPSILON);
            let axis = width - measures[index].digits.after;
            let x = self.begin(within, offset, width);
            let head = if column.kind == ColumnKind::Numbers { Align::Right } else { Align::Start };
            areas.push(ColumnArea { kind: column.kind, x, width, below: (x, width), axis, head });
            offset += width + gutter;
        }
        widen(&mut areas);
        areas
    }

    /// What each column holds, measured.
    pub(super) fn measure_columns(&mut self, table: &Table, theme: Theme) -> Vec<Measure> {
        let mut measures = Vec::with_capacity(table.columns.len());
        for index in 0..table.columns.len() {
            let digits = self.digits(table, index, theme);
            measures.push(Measure { digits, width: self.natural_width(table, index, digits, theme) });
        }
        measures
    }

    fn natural_width(&mut self, table: &Table, index: usize, digits: Digits, theme: Theme) -> f32 {
        let column = &table.columns[index];
        let head = theme.style(Kind::NumberHead);
        match column.kind {
            ColumnKind::Words(_) => 0.0,
            ColumnKind::Numbers => {
                let head = self.typesetter.measure(&RichText::plain(&column.head), &head);
                let cells = self.going_on(&table.rows).filter_map(|row| row.cells[index].parts.first());
                let words = cells.filter(|part| is_worded(part));
                let words = words.map(|part| self.typesetter.measure(&part.text, &theme.style(part.kind)));
                (digits.before + digits.after).max(words.fold(head, f32::max)) + 0.5
            }
            ColumnKind::Label => {
                let head = self.typesetter.measure(&RichText::plain(&column.head), &head);
                let cells = self.going_on(&table.rows).map(|row| &row.cells[index]);
                let widest = cells.map(|cell| self.label_width(cell, theme)).fold(head, f32::max);
                widest.min(self.frame.width * 0.2) + 0.5
            }
        }
    }

    fn label_width(&mut self, cell: &Cell, theme: Theme) -> f32 {
        let widths = cell.parts.iter().map(|part| self.typesetter.measure(&part.text, &theme.style(part.kind)));
        widths.fold(0.0, f32::max)
    }

    fn digits(&mut self, table: &Table, index: usize, theme: Theme) -> Digits {
        let mut widest = Digits::default();
        if table.columns[index].kind == ColumnKind::Numbers {
            let parts = self.going_on(&table.rows).filter_map(|row| row.cells[index].parts.first());
            for part in parts.filter(|part| !is_worded(part)) {
                let (before, whole) = self.number_widths(part, theme);
                widest.before = widest.before.max(before);
                widest.after = widest.after.max(whole - before);
            }
        }
        widest
    }

    /// The width of a number before its decimal point, and of all of it.
    fn number_widths(&mut self, number: &Part, theme: Theme) -> (f32, f32) {
        let style = theme.style(number.kind);
        let mut whole = number.text.clone();
        let width = self.typesetter.measure(&number.text, &style);
        for span in &mut whole.spans {
            let end = span.text.find(self.words.decimal()).unwrap_or(span.text.len());
            span.text.truncate(end);
        }
        (self.typesetter.measure(&whole, &style), width)
    }

    /// Draws the heads of the columns; as elements of the structure the first time, as furniture on further pages.
    pub(super) fn draw_heads(&mut self, frame: &TableFrame, row: Option<NodeId>) {
        let pad = frame.theme.base * HEAD_PAD;
        let mut heads: Vec<(Rect, Paragraph)> = Vec::new();
        for (area, set) in frame.columns.iter().zip(&frame.heads) {
            let node = row.map_or(self.structure.root(), |row| self.structure.add(Role::ColumnHead, row));
            if row.is_some() {
                self.structure.attach(node);
            }
            let place = Rect::new(area.x, self.y + pad, area.width, set.height());
            heads.push((place, Paragraph::new(set.clone(), node)));
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

    /// Sets the texts of a row.
    fn measure_row(&mut self, row: &TableRow, frame: &TableFrame) -> RowBox {
        let cells = row.cells.iter().zip(&frame.columns);
        cells.map(|(cell, area)| self.measure_cell(cell, area, frame.theme)).collect()
    }

    fn measure_cell(&mut self, cell: &Cell, area: &ColumnArea, theme: Theme) -> Vec<SetText> {
        let numbers = area.kind == ColumnKind::Numbers;
        let parts = cell.parts.iter().take(if numbers { 1 } else { usize::MAX });
        let set = |(index, part): (usize, &Part)| {
            let style = theme.style(part.kind);
            let width = if index == 0 { area.width } else { area.below.1 };
            if numbers {
                self.typesetter.set_line(&part.text, &style)
            } else {
                self.typesetter.set(&part.text, &style, width)
            }
        };
        parts.enumerate().map(set).collect()
    }

    /// Makes elements of the structure of a row that has been set.
    fn begin_row(&mut self, row: &TableRow, set: RowBox, frame: &TableFrame, table: NodeId) -> RowFlow {
        let node = self.structure.add(Role::TableRow, table);
        let mut cells = Vec::new();
        for ((cell, area), set) in row.cells.iter().zip(&frame.columns).zip(set) {
            let role = if area.kind == ColumnKind::Label { Role::RowHead } else { Role::TableCell };
            let cell_node = self.structure.add(role, node);
            cells.push((cell_node, self.begin_cell(cell, set, area, frame.theme, cell_node)));
        }
        let label = row.cells.first().and_then(|cell| cell.parts.first()).map(|part| part.text.text());
        RowFlow::new(row.kind, row.anchor, label.unwrap_or_default(), cells)
    }

    fn begin_cell(
        &mut self,
        cell: &Cell,
        set: Vec<SetText>,
        area: &ColumnArea,
        theme: Theme,
        node: NodeId,
    ) -> CellFlow {
        if area.kind != ColumnKind::Numbers {
            let edges = (area.x, area.below.0);
            return CellFlow::new(edges, self.paragraphs(set, node), theme.base * PART_GAP);
        }
        let Some(part) = cell.parts.first() else { return CellFlow::new((0.0, 0.0), Vec::new(), 0.0) };
        let (before, whole) = self.number_widths(part, theme);
        let x = if is_worded(part) { area.x + area.width - whole } else { area.x + area.axis - before };
        CellFlow::new((x, x), set.into_iter().map(|set| Paragraph::new(set, node)).collect(), 0.0)
    }
}

/// Whether words stand in the place of a number: they end where the longest number does, and not at the decimal point.
fn is_worded(part: &Part) -> bool {
    let text = part.text.text();
    text.contains(char::is_alphabetic) && !text.contains(char::is_numeric)
}

/// Gives what stands under the first paragraph of a cell the whole line where nothing but numbers stands beside the only
/// column of words.
fn widen(columns: &mut [ColumnArea]) {
    let mut words = (0..columns.len()).filter(|&index| share(columns[index].kind) > 0.0);
    let (Some(index), None) = (words.next(), words.next()) else { return };
    let (before, behind) = columns.split_at_mut(index + 1);
    if behind.iter().all(|column| column.kind == ColumnKind::Numbers) {
        let area = &mut before[index];
        let left = behind.iter().map(|column| column.x).fold(area.x, f32::min);
        let right = behind.iter().map(|column| column.x + column.width).fold(area.x + area.width, f32::max);
        area.below = (left, right - left);
    }
}

/// The width that a table needs at least.
fn needed(table: &Table, measures: &[Measure], theme: Theme) -> f32 {
    let gutters = theme.base * GUTTER * table.columns.len().saturating_sub(1) as f32;
    measures.iter().map(|measure| measure.width).sum::<f32>() + gutters + least_words(table, theme)
}

/// The least that all columns of words together need.
fn least_words(table: &Table, theme: Theme) -> f32 {
    let words = table.columns.iter().filter(|column| share(column.kind) > 0.0).count();
    let (once, each) = LEAST_WORDS;
    if words == 0 { 0.0 } else { theme.base * (once + each * words as f32) }
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
