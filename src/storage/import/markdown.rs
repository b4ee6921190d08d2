//! Markdown texts as outlines.

use super::outline::{Piece, PieceKind};
use super::table::{Table, TextRow};
use super::words;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// The parts of a Markdown text.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut reading = Reading { lines: Lines::of(text), ..Reading::default() };
    for (event, place) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        reading.event(event, place.start);
    }
    reading.pieces
}

/// Stands for the end of a line that was meant, while one that only keeps lines short is still a line end.
const MEANT: char = '\u{2028}';

#[derive(Default)]
struct Reading {
    pieces: Vec<Piece>,
    lines: Lines,
    /// The words of the block under way, the line in which it begins, and how much of it is bold.
    text: String,
    line: u64,
    bold: usize,
    is_bold: bool,
    /// How deep the lists are nested.
    depth: usize,
    /// Whether the entry at hand has had its statement.
    has_statement: bool,
    table: Option<Table>,
    cells: Vec<String>,
}

impl Reading {
    fn event(&mut self, event: Event<'_>, place: usize) {
        match event {
            Event::Start(tag) => self.start(&tag, place),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                if self.is_bold {
                    self.bold += text.len();
                }
                self.text.push_str(&text);
            }
            Event::SoftBreak => self.text.push('\n'),
            Event::HardBreak => self.text.push(MEANT),
            Event::InlineHtml(html) | Event::Html(html) if html.trim_start().starts_with("<br") => self.text.push('\n'),
            Event::Html(html) => self.text.push_str(&html),
            Event::InlineHtml(_) | Event::Rule | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, place: usize) {
        match tag {
            Tag::Heading { .. } | Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock => self.begin(place),
            Tag::List(_) => {
                // A nested list ends the statement of the entry that holds it.
                self.flush_item();
                self.depth += 1;
            }
            Tag::Item => {
                self.begin(place);
                self.has_statement = false;
            }
            Tag::Strong => self.is_bold = true,
            Tag::Table(_) => self.table = Some(Table::default()),
            Tag::TableHead | Tag::TableRow => self.line = self.lines.line(place),
            Tag::TableCell => self.text.clear(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => {
                let text = self.take();
                self.push(PieceKind::Heading(number(level), text));
            }
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock if self.depth > 0 => self.flush_item(),
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.paragraph(),
            TagEnd::Item => self.flush_item(),
            TagEnd::List(_) => self.depth = self.depth.saturating_sub(1),
            TagEnd::Strong => self.is_bold = false,
            TagEnd::TableCell => {
                let cell = self.take();
                self.cells.push(cell);
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                let row = TextRow::new(self.line, std::mem::take(&mut self.cells));
                self.table.iter_mut().for_each(|table| table.rows.push(row.clone()));
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.push(PieceKind::Table(table));
                }
            }
            _ => {}
        }
    }

    fn begin(&mut self, place: usize) {
        self.text.clear();
        self.bold = 0;
        self.line = self.lines.line(place);
    }

    fn take(&mut self) -> String {
        self.take_marked().replace(MEANT, "\n")
    }

    /// The words, in which line ends that were meant are marked.
    fn take_marked(&mut self) -> String {
        std::mem::take(&mut self.text).trim().to_owned()
    }

    fn push(&mut self, kind: PieceKind) {
        self.pieces.push(Piece { line: self.line, kind });
    }

    /// The words of an entry so far: its statement, then what belongs to its note.
    fn flush_item(&mut self) {
        let text = self.take_marked();
        if self.depth > 0 && !text.is_empty() {
            let depth = self.depth - usize::from(!std::mem::replace(&mut self.has_statement, true));
            let text = if depth == 0 { text.replace('\n', " ") } else { text };
            self.push(PieceKind::Item(depth, text.replace(MEANT, "\n")));
        }
    }

    /// A paragraph; one that is all bold or names a quadrant is a heading.
    fn paragraph(&mut self) {
        const DEEPEST: u8 = 6;
        let bold = self.bold;
        let text = self.take();
        let (first, rest) = text.split_once('\n').unwrap_or((text.as_str(), ""));
        let all_bold = bold + 1 >= text.len() && !text.is_empty();
        let (name, inline) = first.split_once([':', '：']).unwrap_or((first, ""));
        if all_bold || words::quadrant(first).is_some() || (words::quadrant(name).is_some() && !inline.is_empty()) {
            self.push(PieceKind::Heading(DEEPEST, first.to_owned()));
            if !rest.is_empty() {
                self.push(PieceKind::Text(rest.to_owned()));
            }
        } else if !text.is_empty() {
            self.push(PieceKind::Text(text));
        }
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// Where the lines of a text begin.
#[derive(Default)]
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(std::iter::once(0).chain(text.match_indices('\n').map(|(place, _)| place + 1)).collect())
    }

    /// The line of a byte, counting from 1.
    fn line(&self, place: usize) -> u64 {
        self.0.partition_point(|&begin| begin <= place) as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let shown = |piece: &Piece| match &piece.kind {
            PieceKind::Heading(level, text) => format!("{} h{level} {text}", piece.line),
            PieceKind::Item(depth, text) => format!("{} i{depth} {text}", piece.line),
            PieceKind::Text(text) => format!("{} t {text}", piece.line),
            PieceKind::Table(table) => {
                let rows: Vec<String> = table.rows.iter().map(|row| row.cells.join("|")).collect();
                format!("{} table {}", table.rows[0].line, rows.join(" / "))
            }
        };
        assert_eq!(pieces(text).iter().map(shown).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn headings_are_written_in_many_ways() {
        check("# Study\n\n## Strengths\n", &["1 h1 Study", "3 h2 Strengths"]);
        check("Strengths\n---\n", &["1 h2 Strengths"]);
        check("**Strengths**\n\n- a\n", &["1 h6 Strengths", "3 i0 a"]);
        check("S:\n- a\n", &["1 h6 S:", "2 i0 a"]);
        check("Strengths: a; b\n", &["1 h6 Strengths: a; b"]);
        check("Strengths\na\nb\n", &["1 h6 Strengths", "1 t a\nb"]);
        check("Only a text.\n", &["1 t Only a text."]);
    }

    #[test]
    fn entries_keep_their_depth() {
        check("- a\n  - b\n    - c\n- d\n", &["1 i0 a", "2 i1 b", "3 i2 c", "4 i0 d"]);
        check("1. a\n\n   more\n\n2. *b* c\n", &["1 i0 a", "3 i1 more", "5 i0 b c"]);
        check("- a\n  goes on\n", &["1 i0 a goes on"]);
        check("- a\\\n  goes on\n", &["1 i0 a\ngoes on"]);
    }

    #[test]
    fn tables_are_rows_of_cells() {
        check("| S | W |\n|---|---|\n| a<br>b | **c** |\n", &["1 table S|W / a\nb|c"]);
    }
}
