//! Text that flows, from whatever notation, as the parts of an outline.
//!
//! Readers of Markdown, web pages and Word documents say what begins and ends; here it becomes headings, entries, texts
//! and tables. Nothing is lost on the way: what stands in no block of its own becomes a text.

use super::entry::without_bullet;
use super::piece::{Cite, MOST_PIECES, Piece, PieceKind};
use super::table::{Table, TextRow};
use super::words;
use std::collections::BTreeMap;

/// Stands for the end of a line that was meant, while one that only keeps lines short is still a line end.
const MEANT: char = '\u{2028}';
/// The level of a heading that is marked by bold letters alone.
pub(super) const DEEPEST: u8 = 6;
/// The most cells into which one merged cell is written.
const MOST_MERGED: usize = 200;

/// How much room the parts of a text may take once it is taken apart, in bytes. A small file can hold cells that are
/// written a thousand times, or refer to one footnote from everywhere.
const ROOM: usize = 64 * 1024 * 1024;
/// What a part takes beside its words.
const BESIDE: usize = 128;

/// An outline while it is read.
#[derive(Default)]
pub(super) struct Flow {
    pieces: Vec<Piece>,
    /// The words of the block under way, the line in which it begins, and how much of it is bold.
    text: String,
    line: u64,
    bold: usize,
    /// How much of the beginning is bold.
    bold_start: usize,
    is_bold: usize,
    /// How deep the lists are nested.
    depth: usize,
    /// Whether the entry at hand has had its statement.
    has_statement: bool,
    /// The links of the block under way; the last one is open while its address is there.
    cites: Vec<Cite>,
    links: Vec<(usize, String)>,
    tables: Vec<Building>,
    /// How much room was taken so far, and the line at which there was no more.
    taken: usize,
    cut: Option<u64>,
}

/// A table while it is read.
#[derive(Default)]
struct Building {
    table: Table,
    cells: Vec<String>,
    cites: Vec<(usize, Cite)>,
    line: u64,
    /// Cells that reach down into rows below, by column: text, rows that are left.
    hanging: BTreeMap<usize, (String, usize)>,
    span: usize,
    rows: usize,
    /// How deep lists were nested where the table began.
    depth: usize,
}

impl Flow {
    /// The parts that were read.
    pub(super) fn finish(mut self) -> Vec<Piece> {
        while !self.tables.is_empty() {
            self.end_table();
        }
        self.end_block();
        if let Some(line) = self.cut {
            self.pieces.push(Piece::new(line, PieceKind::Cut));
        }
        self.pieces
    }

    /// Whether there is room for words, or for so many copies of them; what finds none is left.
    fn has_room(&mut self, bytes: usize) -> bool {
        self.taken += bytes;
        if self.taken > ROOM || self.pieces.len() >= MOST_PIECES {
            self.cut.get_or_insert(self.line);
        }
        self.cut.is_none()
    }

    /// A block of text begins in this line: a paragraph, or what is like one.
    pub(super) fn begin_block(&mut self, line: u64) {
        if self.in_cell() {
            self.break_cell();
        } else if self.depth == 0 {
            self.end_block();
        } else if !self.text.trim().is_empty() {
            self.flush_item();
        }
        self.line = line;
    }

    /// A block of text ends.
    pub(super) fn end_block(&mut self) {
        if self.in_cell() {
            self.break_cell();
        } else if self.depth > 0 {
            self.flush_item();
        } else {
            self.paragraph();
        }
    }

    /// The block under way ends and was a heading.
    pub(super) fn end_heading(&mut self, level: u8) {
        if self.in_cell() {
            self.break_cell();
            return;
        }
        let text = self.take();
        if !text.is_empty() {
            self.push(PieceKind::Heading(level, text.replace('\n', " ")));
        }
    }

    pub(super) fn begin_list(&mut self) {
        if self.in_cell() {
            self.break_cell();
        } else if self.depth == 0 {
            self.end_block();
        } else {
            // A nested list ends the statement of the entry that holds it.
            self.flush_item();
        }
        self.depth += 1;
    }

    pub(super) fn end_list(&mut self) {
        if !self.in_cell() {
            self.flush_item();
        }
        self.depth = self.depth.saturating_sub(1);
    }

    pub(super) fn begin_item(&mut self, line: u64) {
        if self.in_cell() {
            self.break_cell();
            // What is deeper than the first list of a cell belongs to the entry above.
            if self.depth > self.tables.last().map_or(0, |table| table.depth) + 1 {
                self.text.push('\t');
            }
            return;
        }
        self.flush_item();
        self.line = line;
        self.has_statement = false;
    }

    pub(super) fn end_item(&mut self) {
        if self.in_cell() {
            self.break_cell();
        } else {
            self.flush_item();
        }
    }

    /// An entry whose depth the notation says itself.
    pub(super) fn item(&mut self, line: u64, depth: usize) {
        self.depth = depth + 1;
        self.begin_item(line);
    }

    /// A paragraph outside lists begins.
    pub(super) fn plain(&mut self, line: u64) {
        if !self.in_cell() {
            self.end_block();
            self.depth = 0;
        }
        self.begin_block(line);
    }

    /// A paragraph ends; one that begins with a bullet that somebody typed is an entry of a list.
    pub(super) fn end_plain(&mut self) {
        let bare = without_bullet(self.text.trim());
        if self.in_cell() || bare.len() == self.text.trim().len() {
            return self.end_block();
        }
        self.text = bare.to_owned();
        self.depth = 1;
        self.has_statement = false;
        self.flush_item();
        self.depth = 0;
    }

    /// Bold letters begin or end.
    pub(super) fn strong(&mut self, begins: bool) {
        self.is_bold = if begins { self.is_bold + 1 } else { self.is_bold.saturating_sub(1) };
    }

    pub(super) fn text(&mut self, text: &str) {
        if !self.has_room(text.len()) {
            return;
        }
        if self.is_bold > 0 {
            if self.bold == self.text.trim_start().len() {
                self.bold_start = self.bold + text.len();
            }
            self.bold += text.len();
        }
        self.text.push_str(text);
    }

    /// Text in which any number of spaces and line ends is one space.
    pub(super) fn words(&mut self, text: &str) {
        let is_apart = self.text.is_empty() || self.text.ends_with(|sign: char| sign.is_whitespace());
        if text.starts_with(char::is_whitespace) && !is_apart {
            self.text(" ");
        }
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.text(&words);
        if text.ends_with(char::is_whitespace) && !words.is_empty() {
            self.text(" ");
        }
    }

    /// The end of a line that only keeps lines short.
    pub(super) fn soft_break(&mut self) {
        self.text.push('\n');
    }

    /// The end of a line that is meant.
    pub(super) fn hard_break(&mut self) {
        self.text.push(if self.in_cell() { '\n' } else { MEANT });
    }

    pub(super) fn begin_link(&mut self, address: &str) {
        let address = if self.has_room(address.len() + BESIDE) { address } else { "" };
        self.links.push((self.text.len(), address.to_owned()));
    }

    pub(super) fn end_link(&mut self) {
        let Some((from, address)) = self.links.pop() else { return };
        let is_outside = ["http://", "https://", "mailto:", "ftp://"].iter().any(|start| address.starts_with(start));
        if is_outside {
            let label = self.text.get(from..).unwrap_or_default().trim().to_owned();
            let text = if label == address || label.is_empty() { address } else { format!("{label} {address}") };
            self.cite(Cite { label, text });
        }
    }

    /// The block under way rests on a work.
    pub(super) fn cite(&mut self, cite: Cite) {
        if !self.has_room(cite.label.len() + cite.text.len() + BESIDE) {
            return;
        }
        if let Some(table) = self.tables.last_mut() {
            table.cites.push((table.cells.len(), cite));
        } else {
            self.cites.push(cite);
        }
    }

    pub(super) fn begin_table(&mut self) {
        if self.in_cell() {
            self.break_cell();
        } else {
            self.end_block();
        }
        if !self.has_room(BESIDE + size_of::<Building>()) {
            return;
        }
        self.tables.push(Building { depth: self.depth, ..Building::default() });
    }

    pub(super) fn end_table(&mut self) {
        self.end_row();
        let Some(building) = self.tables.pop() else { return };
        self.depth = building.depth;
        if let Some(outer) = self.tables.last() {
            // A table in a cell only lays its words out: they belong to the cell.
            let rows = building.table.rows.iter().flat_map(|row| &row.cells);
            let inside = rows.filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join("\n");
            debug_assert!(outer.depth <= self.depth);
            self.text = inside;
            self.break_cell();
        } else if !building.table.rows.is_empty() {
            self.line = building.table.rows[0].line;
            self.push(PieceKind::Table(building.table));
        }
    }

    pub(super) fn begin_row(&mut self, line: u64) {
        self.end_row();
        if let Some(table) = self.tables.last_mut() {
            table.line = line;
            table.hang();
        }
    }

    pub(super) fn end_row(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            let cites = std::mem::take(&mut table.cites);
            if !table.cells.is_empty() {
                table.hang();
            }
            let cells = std::mem::take(&mut table.cells);
            if !cells.is_empty() {
                let row = TextRow { cites, ..TextRow::new(table.line, cells) };
                if !row.is_empty() {
                    table.table.rows.push(row);
                }
            }
        }
    }

    /// A cell begins that is this many columns wide and rows high.
    pub(super) fn begin_cell(&mut self, span: usize, rows: usize) {
        self.text.clear();
        if let Some(table) = self.tables.last_mut() {
            table.span = span.clamp(1, MOST_MERGED);
            table.rows = rows.clamp(1, MOST_MERGED);
            table.hang();
        }
    }

    pub(super) fn end_cell(&mut self) {
        let text = self.take();
        self.put(text);
    }

    /// Puts a cell, as often as it is wide and high, into the table.
    fn put(&mut self, text: String) {
        let Some((span, rows)) = self.tables.last().map(|table| (table.span.max(1), table.rows.max(1))) else { return };
        if self.has_room(rows * (text.len() + span * size_of::<String>() + BESIDE))
            && let Some(table) = self.tables.last_mut()
        {
            table.put(text);
        }
    }

    /// The cell under way ends and is this many columns wide.
    pub(super) fn end_cell_wide(&mut self, span: usize) {
        if let Some(table) = self.tables.last_mut() {
            table.span = span.clamp(1, MOST_MERGED);
        }
        self.end_cell();
    }

    /// The cell under way goes on with what stands above it.
    pub(super) fn end_cell_from_above(&mut self, span: usize) {
        self.text.clear();
        if let Some(table) = self.tables.last_mut() {
            table.span = span.clamp(1, MOST_MERGED);
            let column = table.cells.len();
            let above = table.table.rows.last().map(|row| row.exact(column).to_owned()).unwrap_or_default();
            self.put(above);
        }
    }

    fn in_cell(&self) -> bool {
        !self.tables.is_empty()
    }

    /// A new line in a cell, if the one at hand holds something.
    fn break_cell(&mut self) {
        let held = self.text.trim_end().len();
        self.text.truncate(held);
        if held > 0 {
            self.text.push('\n');
        }
    }

    fn take(&mut self) -> String {
        self.take_marked().replace(MEANT, "\n")
    }

    /// The words, in which line ends that were meant are marked.
    fn take_marked(&mut self) -> String {
        self.bold = 0;
        self.bold_start = 0;
        let text = std::mem::take(&mut self.text);
        // A tab before the first line of a cell marks a deeper entry; there is none above it.
        text.trim().to_owned()
    }

    fn push(&mut self, kind: PieceKind) {
        let cites = std::mem::take(&mut self.cites);
        self.pieces.push(Piece { line: self.line, kind, cites });
    }

    /// The words of an entry so far: its statement, then what belongs to its note.
    fn flush_item(&mut self) {
        let text = self.take_marked();
        if self.depth > 0 && !text.is_empty() {
            // "1. Strengths" and "i. staff" below it: a notation that does not know the second mark takes it for a
            // line that goes on.
            let is_entry = |line: &str| without_bullet(line.trim()).len() < line.trim().len();
            if !self.has_statement && text.contains('\n') && text.lines().skip(1).all(is_entry) {
                self.has_statement = true;
                for (at, line) in text.lines().enumerate() {
                    let entry = if at == 0 { line } else { without_bullet(line.trim()) };
                    self.push(PieceKind::Item(self.depth - usize::from(at == 0), entry.to_owned()));
                }
                return;
            }
            let depth = self.depth - usize::from(!std::mem::replace(&mut self.has_statement, true));
            let text = if depth + 1 == self.depth { text.replace('\n', " ") } else { text };
            self.push(PieceKind::Item(depth, text.replace(MEANT, "\n")));
        }
    }

    /// A paragraph; one that is all bold or names a quadrant is a heading.
    fn paragraph(&mut self) {
        let (bold, bold_start) = (self.bold, self.bold_start);
        let text = self.take();
        if text.is_empty() {
            return;
        }
        if bold > 0 && bold + 1 >= text.len() {
            let (first, rest) = text.split_once('\n').unwrap_or((text.as_str(), ""));
            self.push(PieceKind::Heading(DEEPEST, first.to_owned()));
            self.loose(rest);
            return;
        }
        let bold_name = text.get(..bold_start).map(str::trim).filter(|name| !name.is_empty());
        if let Some(quadrant) = bold_name.and_then(words::quadrant) {
            // "**Strengths** – staff; name": what is bold is the name, whatever sign follows it.
            let (line, rest) = text[bold_start..].split_once('\n').unwrap_or((&text[bold_start..], ""));
            let line = line.trim_start_matches([' ', ':', '：', '-', '–', '—']);
            let name = bold_name.unwrap_or_default().trim_end_matches([':', '：']);
            debug_assert!(words::quadrant(name) == Some(quadrant));
            self.push(PieceKind::Heading(DEEPEST, format!("{name}: {line}").trim_end().to_owned()));
            return self.lines(rest);
        }
        // A bold first line heads the lines below it.
        match text.split_once('\n') {
            Some((first, rest)) if bold_name == Some(first.trim()) => {
                self.push(PieceKind::Heading(DEEPEST, first.trim().to_owned()));
                self.loose(rest);
            }
            _ => self.lines(&text),
        }
    }

    /// The lines of a paragraph, of which some may name quadrants: lists often follow without an empty line.
    fn lines(&mut self, text: &str) {
        let count = text.lines().count();
        let mut loose = String::new();
        for (number, line) in text.lines().enumerate() {
            let is_marked = number == 0 || number + 1 == count || line.contains([':', '：']);
            if is_marked && (words::quadrant(line).is_some() || words::name_and_rest(line).is_some()) {
                self.loose(&std::mem::take(&mut loose));
                self.push(PieceKind::Heading(DEEPEST, line.to_owned()));
            } else {
                loose.push_str(if loose.is_empty() { "" } else { "\n" });
                loose.push_str(line);
            }
        }
        self.loose(&loose);
    }

    fn loose(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.push(PieceKind::Text(text.to_owned()));
        }
    }
}

impl Building {
    /// Writes cells from above into the row, as far as they come next.
    fn hang(&mut self) {
        while let Some((text, rows)) = self.hanging.get_mut(&self.cells.len()).filter(|(_, rows)| *rows > 0) {
            *rows -= 1;
            self.cells.push(text.clone());
        }
        self.hanging.retain(|_, (_, rows)| *rows > 0);
    }

    fn put(&mut self, text: String) {
        let column = self.cells.len();
        if self.rows > 1 {
            for offset in 0..self.span {
                let text = if offset == 0 { text.clone() } else { String::new() };
                self.hanging.entry(column + offset).or_insert((text, self.rows - 1));
            }
        }
        self.cells.push(text);
        self.cells.resize(column + self.span.max(1), String::new());
        self.span = 1;
        self.rows = 1;
    }
}
