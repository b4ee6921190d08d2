//! Small tables that follow one another, side by side.

use super::composer::Composer;
use crate::report::content::{Block, Table};
use crate::report::geometry::Rect;
use crate::report::structure::NodeId;
use crate::report::text::RichText;
use crate::report::theme::Kind;

/// White space between tables side by side, in multiples of the text size.
const GAP: f32 = 2.0;

/// A small table and the line above it.
#[derive(Clone, Copy)]
pub(super) struct Small<'a> {
    title: &'a RichText,
    table: &'a Table,
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
    /// Draws small tables in rows of as many as fit side by side, all columns of the page as wide as the widest.
    pub(super) fn flow_small_tables(&mut self, tables: &[Small<'_>], parent: NodeId) {
        let gap = self.theme.base * GAP;
        let width = tables.iter().map(|small| self.small_width(*small)).fold(0.0, f32::max).min(self.frame.width);
        let across = self.across(width, gap);
        for row in tables.chunks(across) {
            if !self.goes_on() {
                return;
            }
            let height = row.iter().map(|small| self.small_height(*small, width)).fold(0.0, f32::max);
            self.need(height);
            let (frame, top, mut bottom) = (self.frame, self.y, self.y);
            for (index, small) in row.iter().enumerate() {
                let x = self.begin(frame, (width + gap) * index as f32, width);
                (self.y, self.frame) = (top, Rect { x, width, ..frame });
                self.flow_text(Kind::Label, small.title, 0.0, parent);
                self.flow_table(small.table, parent);
                self.frame = frame;
                bottom = bottom.max(self.y);
            }
            self.y = bottom;
        }
    }

    /// The height of the first row of small tables.
    pub(super) fn small_lead(&mut self, tables: &[Small<'_>]) -> f32 {
        let width = tables.iter().map(|small| self.small_width(*small)).fold(0.0, f32::max).min(self.frame.width);
        let across = self.across(width, self.theme.base * GAP);
        tables.iter().take(across).map(|small| self.small_height(*small, width)).fold(0.0, f32::max)
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

    fn small_height(&mut self, small: Small<'_>, width: f32) -> f32 {
        let (above, below) = self.theme.spacing(Kind::Label);
        let style = self.theme.style(Kind::Label);
        let title = self.typesetter.set(small.title, &style, width).height();
        above + title + below + self.table_height(small.table)
    }
}
