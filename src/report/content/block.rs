//! The parts that reports are made of.

use crate::model::Quadrant;
use crate::report::charts::Drawing;
use crate::report::page::Anchor;
use crate::report::text::{RichText, SpanStyle};
use crate::report::theme::{Kind, Theme};

/// A part of a report that flows over pages.
#[derive(Debug, Clone)]
pub(crate) enum Block {
    /// A heading, which also stands in the outline.
    Heading {
        /// 1 for the highest.
        level: u8,
        /// What it says.
        text: RichText,
        /// The letter of a quadrant before it.
        quadrant: Option<Quadrant>,
        /// What links to it name.
        anchor: Option<Anchor>,
    },
    /// A paragraph.
    Paragraph {
        /// What it is for.
        kind: Kind,
        /// What it says.
        text: RichText,
    },
    /// A list.
    List(Vec<ListItem>),
    /// A table.
    Table(Table),
    /// The headings of what follows, with the pages on which they stand; empty until the report is whole.
    Contents(Vec<ContentsEntry>),
    /// The four quadrants of a matrix.
    Grid(Box<Grid>),
    /// A chart.
    Figure(Drawing),
    /// White space, in multiples of the text size.
    Gap(f32),
}

impl Block {
    /// A heading.
    pub(crate) fn heading(level: u8, text: &str) -> Self {
        Self::Heading { level, text: RichText::plain(text), quadrant: None, anchor: None }
    }
}

/// A line of the contents.
#[derive(Debug, Clone)]
pub(crate) struct ContentsEntry {
    /// The level of the heading, 1 for the highest.
    pub(crate) level: u8,
    /// What the heading says, with a link to it.
    pub(crate) text: RichText,
    /// Where the heading stands.
    pub(crate) anchor: Anchor,
}

/// An entry of a list.
#[derive(Debug, Clone)]
pub(crate) struct ListItem {
    /// Its bullet or number; empty for a hanging paragraph.
    pub(crate) label: String,
    /// What it says.
    pub(crate) parts: Vec<Part>,
    /// What links to it name.
    pub(crate) anchor: Option<Anchor>,
}

/// A table that may run over pages, its head repeated on each.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    /// What it shows; with its number once the report is whole. Empty for one whose title stands above it, and where the
    /// heading says enough.
    pub(crate) caption: String,
    /// The quadrant whose hue it has.
    pub(crate) quadrant: Option<Quadrant>,
    /// Its columns.
    pub(crate) columns: Vec<Column>,
    /// Its rows.
    pub(crate) rows: Vec<TableRow>,
}

/// A column.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    /// Its head.
    pub(crate) head: String,
    /// What it holds.
    pub(crate) kind: ColumnKind,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum ColumnKind {
    /// Short labels: as wide as the longest; the head of its row.
    Label,
    /// Words: this share of what the others leave.
    Words(f32),
    /// Numbers, aligned on the decimal point.
    Numbers,
}

/// A row.
#[derive(Debug, Clone)]
pub(crate) struct TableRow {
    /// What it is.
    pub(crate) kind: RowKind,
    /// What links to it name.
    pub(crate) anchor: Option<Anchor>,
    /// A cell for each column.
    pub(crate) cells: Vec<Cell>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowKind {
    /// An ordinary row.
    Body,
    /// The sum of those above.
    Total,
}

/// A cell.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cell {
    /// Its paragraphs; at most one in a column of numbers.
    pub(crate) parts: Vec<Part>,
}

/// A paragraph of a cell or entry.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    /// What it is for.
    pub(crate) kind: Kind,
    /// What it says.
    pub(crate) text: RichText,
}

impl Part {
    /// A paragraph.
    pub(crate) fn new(kind: Kind, text: RichText) -> Self {
        Self { kind, text }
    }
}

impl Cell {
    /// A cell with one paragraph, or none when there is nothing to say.
    pub(crate) fn of(kind: Kind, text: impl Into<String>) -> Self {
        let text = RichText::plain(text);
        Self { parts: if text.is_empty() { Vec::new() } else { vec![Part { kind, text }] } }
    }
}

/// The four quadrants of one matrix, to be put on one page.
#[derive(Debug, Clone)]
pub(crate) struct Grid {
    /// The title of the document.
    pub(crate) heading: String,
    /// The title of the matrix.
    pub(crate) title: String,
    /// Date, marks, totals, and a key to what stands behind the factors.
    pub(crate) details: String,
    /// What the numbers behind the factors are: the head of a column of them.
    pub(crate) figures_head: String,
    /// What links to it name.
    pub(crate) anchor: Anchor,
    /// The quadrants in reading order.
    pub(crate) quadrants: [GridQuadrant; 4],
}

/// A quadrant of a grid.
#[derive(Debug, Clone)]
pub(crate) struct GridQuadrant {
    /// Which.
    pub(crate) quadrant: Quadrant,
    /// Its title.
    pub(crate) title: String,
    /// What it asks while it is empty.
    pub(crate) hint: String,
    /// Its factors.
    pub(crate) entries: Vec<GridEntry>,
}

/// A factor in a grid.
#[derive(Debug, Clone)]
pub(crate) struct GridEntry {
    /// "S1".
    pub(crate) label: String,
    /// The statement.
    pub(crate) statement: String,
    /// Its numbers; empty where it has none.
    pub(crate) figures: String,
    /// What links to it name; none where they lead elsewhere.
    pub(crate) anchor: Option<Anchor>,
}

impl Grid {
    /// The title of the matrix with the details, for one line.
    pub(crate) fn subtitle(&self) -> RichText {
        let title = SpanStyle { bold: true, colour: Some(Theme::INK), ..SpanStyle::default() };
        let text = RichText::default().styled(self.title.trim(), title);
        let separator = if text.is_empty() || self.details.is_empty() { "" } else { "  ·  " };
        text.and(format!("{separator}{}", self.details))
    }
}

impl GridEntry {
    /// The statement with its numbers behind it, smaller.
    pub(crate) fn text(&self) -> RichText {
        let style = SpanStyle { scale: Some(Theme::SMALL), colour: Some(Theme::QUIET), ..SpanStyle::default() };
        let text = RichText::plain(&self.statement);
        // No-break spaces keep the numbers together.
        let figures = self.figures.replace(' ', "\u{a0}");
        if figures.is_empty() { text } else { text.styled(format!("   {figures}"), style) }
    }
}
