//! Tables as rows of texts, wherever they come from.

use super::outcome::Spot;

/// The most rows of a table that are read; the rest is refused.
pub(super) const MOST_ROWS: usize = 200_000;
/// The most columns that are read.
pub(super) const MOST_COLUMNS: usize = 2_000;

/// A table: a separated text, a sheet of a workbook, or a table in a Markdown text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Table {
    /// The name of the sheet, where there are several.
    pub(super) name: Option<String>,
    /// The rows that hold something.
    pub(super) rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Row {
    /// Its line in the file, counting from 1.
    pub(super) line: u64,
    /// Its cells, without spaces around; a row may be shorter than the head.
    pub(super) cells: Vec<String>,
}

impl Table {
    /// A place in the table.
    pub(super) fn spot(&self, row: &Row) -> Spot {
        Spot { sheet: self.name.clone(), line: row.line, column: None }
    }
}

impl Row {
    /// A row of these cells, cleaned.
    pub(super) fn new(line: u64, cells: impl IntoIterator<Item = String>) -> Self {
        Self { line, cells: cells.into_iter().take(MOST_COLUMNS).map(|cell| clean(&cell)).collect() }
    }

    /// A cell; one that is not there is empty.
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The cells that hold something, with their columns.
    pub(super) fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        self.cells.iter().enumerate().map(|(column, cell)| (column, cell.as_str())).filter(|(_, cell)| !cell.is_empty())
    }

    /// Whether nothing is in it.
    pub(super) fn is_empty(&self) -> bool {
        self.filled().next().is_none()
    }
}

/// A cell without spaces around it, and without the apostrophe that keeps a spreadsheet from computing it.
fn clean(cell: &str) -> String {
    let cell = cell.trim_matches([' ', '\n', '\r', '\u{a0}', '\u{feff}']).trim_end();
    let guarded = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '\t', '\r']));
    guarded.unwrap_or(cell).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_cleaned_and_missing_ones_are_empty() {
        let row = Row::new(3, ["'=SUM(A1)", " Staff\u{a0}", "'quoted'", "'-5 % less"].map(str::to_owned));
        assert_eq!(row.cells, ["=SUM(A1)", "Staff", "'quoted'", "-5 % less"]);
        assert_eq!(row.cell(9), "");
        assert!(Row::new(1, [" ".to_owned()]).is_empty());
    }
}
