//! The parts of a text that flows: headings, entries of lists, paragraphs and tables.

use super::table::Table;

/// A part of a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// Its line, counting from 1.
    pub(super) line: u64,
    /// What it is.
    pub(super) kind: PieceKind,
    /// The works that it rests on.
    pub(super) cites: Vec<Cite>,
}

/// The parts that a text has.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum PieceKind {
    /// A heading, with its level from 1.
    Heading(u8, String),
    /// An entry of a list, with its depth from 0.
    Item(usize, String),
    /// A line or paragraph that is neither.
    Text(String),
    /// A table.
    Table(Table),
    /// From here on there is more than anybody reads, and it was left.
    Cut,
}

/// The most parts of a text that are read: a matrix that people read has fewer than a hundred.
pub(super) const MOST_PIECES: usize = 30_000;

/// A link or a footnote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Cite {
    /// The words that are linked; empty for a footnote.
    pub(super) label: String,
    /// What is said of the work.
    pub(super) text: String,
}

impl Piece {
    /// A part without works.
    pub(super) fn new(line: u64, kind: PieceKind) -> Self {
        Self { line, kind, cites: Vec::new() }
    }

    /// The links and footnotes in it.
    pub(super) fn cites_mut(&mut self) -> impl Iterator<Item = &mut Cite> {
        let rows = match &mut self.kind {
            PieceKind::Table(table) => table.rows.as_mut_slice(),
            _ => &mut [],
        };
        self.cites.iter_mut().chain(rows.iter_mut().flat_map(|row| &mut row.cites).map(|(_, cite)| cite))
    }
}

/// A piece on one line, for tests of the readers that make them.
#[cfg(test)]
pub(super) fn shown(piece: &Piece) -> String {
    match &piece.kind {
        PieceKind::Heading(level, text) => format!("{} h{level} {text}", piece.line),
        PieceKind::Item(depth, text) => format!("{} i{depth} {text}", piece.line),
        PieceKind::Text(text) => format!("{} t {text}", piece.line),
        PieceKind::Cut => format!("{} cut", piece.line),
        PieceKind::Table(table) => {
            let rows: Vec<String> = table.rows.iter().map(|row| row.cells.join("|")).collect();
            format!("{} table {}", table.rows[0].line, rows.join(" / "))
        }
    }
}
