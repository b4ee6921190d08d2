//! Small tables that follow one another, side by side.

use super::composer::Composer;
use super::paragraph::Paragraph;
use super::table::TableBox;
use crate::report::content::{Block, Table};
use crate::report::geometry::Rect;
use crate::report::structure::{NodeId, Role};
use crate::report::text::{RichText, SetText};
use crate::report::theme::Kind;
use std::collections::VecDeque;

/// White space between tables side by side, in multiples of the text size.
const GAP: f32 = 2.0;

/// A small table and the line above it.
#[derive(Clone, Copy)]
pub(super) struct Small<'b> {
    title: &'b RichText,
    table: &'b Table,
}

/// Small tables that follow one another, measured.
pub(super) struct SmallTables<'b> {
    /// How many stand side by side.
    across: usize,
    tables: VecDeque<SmallBox<'b>>,
}

struct SmallBox<'b> {
    /// Its left edge on the page.
    x: f32,
    title: SetText,
    table: TableBox<'b>,
    height: f32,
}

impl SmallTables<'_> {
    /// The height of the first row.
    pub(super) fn lead(&self) -> f32 {
        self.tables.iter().take(self.across).map(|small| small.height).fold(0.0, f32::max)
    }
}

/// The small tables at the beginning of these blocks, which take two blocks each.
pub(super) fn small_tables(blocks: &[Block]) -> Vec<Small<'_>> {
    fn small(pair: &[Block]) -> Option<Small<'_>> {
        match pair {
            [Block::Paragraph { kind: Kind::Label, text: title }, Block::Table(table)] if table.is_small() => {
                Some(Small { title, table })
            }
            _ => None,
        }
    }
    blocks.chunks_exact(2).map_while(small).collect()
}

/// The most tables that stand side by side.
const MOST: usize = 8;
/// The share of the line that a title takes at most.
const TITLE: f32 = 0.29;

impl Composer<'_> {
    /// Measures small tables for rows of as many as fit side by side, all as wide as the widest.
    pub(super) fn measure_small_tables<'b>(&mut self, tables: &[Small<'b>]) -> SmallTables<'b> {
        let gap = self.theme.base * GAP;
        let width = tables.iter().map(|small| self.small_width(*small)).fold(0.0, f32::max).min(self.frame.width);
        let across = self.across(width, gap);
        let measured = tables.iter().enumerate().map(|(index, small)| {
            let x = self.begin(self.frame, (width + gap) * (index % across) as f32, width);
            self.measure_small(*small, Rect { x, width, ..self.frame })
        });
        let tables = measured.collect();
        SmallTables { across, tables }
    }

    /// Draws small tables row by row.
    pub(super) fn flow_small_tables(&mut self, mut measured: SmallTables<'_>, parent: NodeId) {
        let below = self.theme.spacing(Kind::Label).1;
        while !measured.tables.is_empty() && self.goes_on() {
            self.need(measured.lead());
            let (top, mut bottom) = (self.y, self.y);
            let count = measured.across.min(measured.tables.len());
            for small in measured.tables.drain(..count) {
                self.y = top;
                let node = self.structure.add(Role::Paragraph, parent);
                self.gap(self.theme.spacing(Kind::Label).0);
                self.flow_paragraph(&mut Paragraph::new(small.title, node), small.x - self.frame.x);
                self.y += below;
                self.flow_table(small.table, parent);
                bottom = bottom.max(self.y);
            }
            self.y = bottom;
        }
    }

    /// How many columns of this width there are.
    fn across(&self, width: f32, gap: f32) -> usize {
        let fitting = |count: usize| width * count as f32 + gap * (count - 1) as f32 <= self.frame.width + 0.01;
        (2..=MOST).rfind(|count| fitting(*count)).unwrap_or(1)
    }

    fn small_width(&mut self, small: Small<'_>) -> f32 {
        let style = self.theme.style(Kind::Label);
        // A title that is much wider than the tables is broken.
        let title = self.typesetter.measure(small.title, &style).min(self.frame.width * TITLE);
        self.table_width(small.table).max(title + 1.0)
    }

    fn measure_small<'b>(&mut self, small: Small<'b>, within: Rect) -> SmallBox<'b> {
        let (above, below) = self.theme.spacing(Kind::Label);
        let title = self.typesetter.set(small.title, &self.theme.style(Kind::Label), within.width);
        let table = self.measure_table(small.table, within, usize::MAX);
        let height = above + title.height() + below + (table.height() + self.theme.base);
        SmallBox { x: within.x, title, table, height }
    }
}
