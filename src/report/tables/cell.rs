//! Sheets as plain values: what stands in which cell, before a file format comes in.

use crate::report::xml::xml_text;

/// The most UTF-16 units in a cell.
const LONGEST: usize = 32_767;

/// How wide a letter is on the average, in widths of a digit, with what is lost at the ends of lines.
const WIDTH: f64 = 1.1;

/// One sheet.
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) columns: Vec<Column>,
    /// The rows below the heads of the columns.
    pub(crate) rows: Vec<SheetRow>,
}

/// A column with its head.
pub(crate) struct Column {
    pub(crate) head: String,
    pub(crate) kind: ColumnKind,
    /// In widths of a digit.
    pub(crate) width: f64,
}

/// What stands in a column.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ColumnKind {
    Texts,
    /// Numbers, with their head above them on the right.
    Numbers,
}

/// A row of cells from the first column on.
pub(crate) struct SheetRow {
    pub(crate) kind: RowKind,
    pub(crate) cells: Vec<Value>,
}

/// What a row is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowKind {
    Body,
    /// A head among rows, or a sum below them.
    Bold,
}

/// What stands in a cell.
pub(crate) enum Value {
    Blank,
    /// Never a formula, whatever it begins with.
    Text(String),
    Number(f64),
    /// A formula, and what comes out.
    Formula(String, f64),
}

impl Column {
    /// A column of texts.
    pub(super) fn new(head: impl Into<String>, width: f64) -> Self {
        Self { head: head.into(), kind: ColumnKind::Texts, width }
    }

    /// A column of numbers.
    pub(super) fn numbers(head: impl Into<String>, width: f64) -> Self {
        Self { kind: ColumnKind::Numbers, ..Self::new(head, width) }
    }
}

impl SheetRow {
    pub(super) fn body(cells: Vec<Value>) -> Self {
        Self { kind: RowKind::Body, cells }
    }

    pub(super) fn bold(cells: Vec<Value>) -> Self {
        Self { kind: RowKind::Bold, cells }
    }
}

impl Sheet {
    /// About how many lines a row takes when its texts are broken at the ends of their columns.
    pub(crate) fn lines_of(&self, row: &SheetRow) -> usize {
        let cells = row.cells.iter().zip(&self.columns);
        let lines = cells.map(|(value, column)| match value {
            Value::Text(text) => text.lines().map(|line| lines(line, column.width)).sum(),
            _ => 1,
        });
        lines.max().unwrap_or(1)
    }
}

/// About how many lines a text without line ends takes in a column; signs of Chinese are twice as wide as digits.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cell holds few characters")]
fn lines(text: &str, width: f64) -> usize {
    let long: f64 = text.chars().map(|c| if c >= '\u{2E80}' { 2.0 } else { WIDTH }).sum();
    (long / width).ceil().max(1.0) as usize
}

impl Value {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A number, or nothing where none applies.
    pub(super) fn number(value: Option<f64>) -> Self {
        value.filter(|value| value.is_finite()).map_or(Self::Blank, Self::Number)
    }
}

/// A text as a cell can hold it, and whether it had to be cut for that.
pub(crate) fn fitted(text: &str) -> (String, bool) {
    let text = xml_text(text).replace("\r\n", "\n").replace('\r', "\n");
    let kept = within(&text, LONGEST);
    (kept.to_owned(), kept.len() < text.len())
}

/// As much of the beginning of a text as so many UTF-16 units hold, without half a character.
pub(super) fn within(text: &str, units: usize) -> &str {
    let mut used = 0;
    let end = text.char_indices().find(|(_, c)| {
        used += c.len_utf16();
        used > units
    });
    end.map_or(text, |(at, _)| &text[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_a_cell_is_full() {
        let full = "ж".repeat(LONGEST);
        assert_eq!(fitted(&full), (full.clone(), false));
        assert_eq!(fitted(&format!("{full}ж")), (full, true));
        let (faces, cut) = fitted(&"\u{1F600}".repeat(LONGEST));
        assert_eq!((faces.chars().count(), cut), (LONGEST / 2, true));
    }

    #[test]
    fn a_row_is_as_high_as_its_longest_text() {
        let columns = vec![Column::new("A", 10.0), Column::numbers("B", 5.0)];
        let sheet = Sheet { name: String::new(), columns, rows: Vec::new() };
        let lines = |text: &str| sheet.lines_of(&SheetRow::body(vec![Value::text(text), Value::Number(1.0)]));
        assert_eq!(["", "short", "nine char", "just over ten"].map(lines), [1, 1, 1, 2]);
        assert_eq!(["two\nlines", "机会机会机会", "a\n\nb and much more"].map(lines), [2, 2, 4]);
    }

    #[test]
    fn line_ends_are_one_sign_and_control_characters_are_left_out() {
        assert_eq!(fitted("a\r\nb\rc\u{1}\u{FFFF}"), ("a\nb\nc".to_owned(), false));
    }
}
