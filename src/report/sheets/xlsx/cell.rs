//! Sheets as plain values: what stands in which cell, before a file format comes in.

use crate::report::xml::xml_text;

/// The most UTF-16 units in a cell.
const LONGEST: usize = 32_767;

/// One sheet.
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
    /// The rows below the heads of the columns.
    pub(super) rows: Vec<Row>,
}

/// A column with its head.
pub(super) struct Column {
    pub(super) head: String,
    /// In widths of a digit.
    pub(super) width: f64,
}

/// A row of cells from the first column on.
pub(super) struct Row {
    pub(super) kind: RowKind,
    pub(super) cells: Vec<Value>,
}

/// What a row is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum RowKind {
    Body,
    /// A head among rows, or a sum below them.
    Bold,
}

/// What stands in a cell.
pub(super) enum Value {
    Blank,
    /// Never a formula, whatever it begins with.
    Text(String),
    Number(f64),
    /// A formula, and what comes out.
    Formula(String, f64),
}

impl Column {
    pub(super) fn new(head: impl Into<String>, width: f64) -> Self {
        Self { head: head.into(), width }
    }
}

impl Row {
    pub(super) fn body(cells: Vec<Value>) -> Self {
        Self { kind: RowKind::Body, cells }
    }

    pub(super) fn bold(cells: Vec<Value>) -> Self {
        Self { kind: RowKind::Bold, cells }
    }
}

impl Value {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A number, or nothing where none applies.
    pub(super) fn number(value: Option<f64>) -> Self {
        value.filter(|value| value.is_finite()).map_or(Self::Blank, Self::Number)
    }
}

/// A text as a cell can hold it, and whether it had to be cut for that.
pub(super) fn fitted(text: &str) -> (String, bool) {
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
    fn line_ends_are_one_sign_and_control_characters_are_left_out() {
        assert_eq!(fitted("a\r\nb\rc\u{1}\u{FFFF}"), ("a\nb\nc".to_owned(), false));
    }
}
