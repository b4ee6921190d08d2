//! Rows of tables, over page ends where they must.

use super::composer::Composer;
use super::paragraph::{Paragraph, lines_before_break};
use super::table::{ROW_PAD, TableFrame};
use crate::report::content::{ColumnKind, RowKind};
use crate::report::geometry::Point;
use crate::report::page::{Anchor, Owner};
use crate::report::structure::NodeId;
use crate::report::text::{Align, RichText};
use crate::report::theme::{Kind, Theme};

/// A row up to this share of a page moves to the next page as a whole.
const WHOLE: f32 = 0.25;
/// A longer one begins on a page only where at least this share of it is free.
const SPLIT: f32 = 0.15;

/// A row on its way to the page.
pub(super) struct RowFlow {
    kind: RowKind,
    anchor: Option<Anchor>,
    label: String,
    cells: Vec<(NodeId, CellFlow)>,
}

/// A cell on its way to the page.
pub(super) struct CellFlow {
    /// The left edges of the first paragraph and of the others.
    edges: (f32, f32),
    paragraphs: Vec<Paragraph>,
    lines: Vec<CellLine>,
    next: usize,
}

/// A line of a cell.
#[derive(Clone, Copy)]
struct CellLine {
    paragraph: usize,
    line: usize,
    gap: f32,
    height: f32,
}

impl RowFlow {
    /// A row of these cells.
    pub(super) fn new(kind: RowKind, anchor: Option<Anchor>, label: String, cells: Vec<(NodeId, CellFlow)>) -> Self {
        Self { kind, anchor, label, cells }
    }

    /// The height of what is not drawn yet.
    pub(super) fn height(&self) -> f32 {
        self.cells.iter().map(|(_, cell)| cell.height(cell.lines.len())).fold(0.0, f32::max)
    }

    fn is_begun(&self) -> bool {
        self.cells.iter().any(|(_, cell)| cell.next > 0)
    }
}

impl CellFlow {
    /// A cell of these paragraphs, the first at one left edge and the others at another, with this much white space between
    /// them.
    pub(super) fn new(edges: (f32, f32), paragraphs: Vec<Paragraph>, gap: f32) -> Self {
        let mut lines = Vec::new();
        for (paragraph, set) in paragraphs.iter().enumerate() {
            for (line, set_line) in set.set.lines.iter().enumerate() {
                let gap = if line == 0 && paragraph > 0 { gap } else { 0.0 };
                lines.push(CellLine { paragraph, line, gap, height: set_line.height });
            }
        }
        Self { edges, paragraphs, lines, next: 0 }
    }

    /// The height of the lines from the next one up to this one.
    fn height(&self, end: usize) -> f32 {
        let rest = &self.lines[self.next..end.max(self.next)];
        rest.iter().enumerate().map(|(i, line)| line.height + if i == 0 { 0.0 } else { line.gap }).sum()
    }

    /// Up to which line to go in this height.
    fn end_within(&self, height: f32) -> usize {
        let rest = self.lines.len() - self.next;
        let fitting = (1..=rest).take_while(|&count| self.height(self.next + count) <= height + 0.01).count();
        self.next + lines_before_break(rest, fitting)
    }
}

impl Composer<'_> {
    /// How much of a row of this height must fit where it begins.
    pub(super) fn least_height(&self, height: f32, theme: Theme) -> f32 {
        let whole = height + 2.0 * ROW_PAD * theme.base;
        if whole <= self.frame.height * WHOLE { whole } else { self.frame.height * SPLIT }
    }

    /// Draws a row at the pen; `reserve` is the height that must stay free under it.
    pub(super) fn flow_row(&mut self, mut row: RowFlow, frame: &TableFrame, reserve: f32) {
        let pad = frame.theme.base * ROW_PAD;
        let mut fresh = false;
        loop {
            let height = row.height() + 2.0 * pad;
            if height + reserve <= self.room() + 0.01 || (fresh && height <= self.room() + 0.01) {
                self.draw_part(&mut row, None, pad);
                self.close_row(&row, frame);
                return;
            }
            let movable = !fresh
                && !row.is_begun()
                && (height <= self.frame.height * WHOLE || self.room() < self.frame.height * SPLIT);
            if movable || !self.can_split(&row, pad, fresh) {
                self.turn_page(frame);
                fresh = true;
                continue;
            }
            self.draw_part(&mut row, Some(self.room() - 2.0 * pad), pad);
            self.turn_page(frame);
            self.draw_continued(&row, frame, pad);
            fresh = true;
        }
    }

    /// Whether a good part of the row fits on the page.
    fn can_split(&self, row: &RowFlow, pad: f32, fresh: bool) -> bool {
        let room = self.room() - 2.0 * pad;
        fresh || row.cells.iter().any(|(_, cell)| cell.end_within(room) >= cell.next + 3)
    }

    fn turn_page(&mut self, frame: &TableFrame) {
        self.new_page();
        self.draw_heads(frame, None);
    }

    /// Draws the lines of a row that fit into a height, or all.
    fn draw_part(&mut self, row: &mut RowFlow, room: Option<f32>, pad: f32) {
        if let Some(anchor) = row.anchor {
            self.mark(anchor);
        }
        let top = self.y + pad;
        let mut bottom = top;
        for (node, cell) in &mut row.cells {
            self.structure.attach(*node);
            let end = room.map_or(cell.lines.len(), |room| cell.end_within(room));
            // A line must go somewhere, or the row would never end.
            let end = if room.is_some() && end == cell.next { (cell.next + 1).min(cell.lines.len()) } else { end };
            bottom = bottom.max(self.draw_lines(cell, end, top));
        }
        self.y = bottom + pad;
    }

    fn draw_lines(&mut self, cell: &mut CellFlow, end: usize, top: f32) -> f32 {
        let mut y = top;
        for index in cell.next..end {
            let line = cell.lines[index];
            if index > cell.next {
                y += line.gap;
            }
            let x = if line.paragraph == 0 { cell.edges.0 } else { cell.edges.1 };
            self.draw_paragraph_line(&mut cell.paragraphs[line.paragraph], line.line, Point::new(x, y));
            y += line.height;
        }
        cell.next = end;
        y
    }

    fn draw_continued(&mut self, row: &RowFlow, frame: &TableFrame, pad: f32) {
        let style = frame.theme.style(Kind::Notice);
        let text = RichText::plain(self.words.continued_text(&row.label));
        let words = frame.columns.iter().find(|column| matches!(column.kind, ColumnKind::Words(_)));
        let x = words.map_or(self.frame.x, |column| column.x);
        self.draw_line(Owner::Furniture, &text, &style, Point::new(x, self.y + pad), Align::Start);
        self.y += style.size * style.leading;
    }

    fn close_row(&mut self, row: &RowFlow, frame: &TableFrame) {
        let (left, right) = frame.sides;
        match row.kind {
            RowKind::Body => self.draw_rule(left, right, self.y, 0.4, Theme::RULE),
            RowKind::Total => self.draw_rule(left, right, self.y, 0.9, frame.rule()),
        }
    }
}
