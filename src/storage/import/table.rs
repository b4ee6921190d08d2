//! Tables as rows of texts, wherever they come from.

use super::outcome::{Report, Spot};
use super::piece::Cite;
use super::remark::Remark;
use crate::model::factor_table;

/// The most rows of a table that are read; the rest is refused.
const MOST_ROWS: usize = 200_000;
/// The most columns that are read.
pub(super) const MOST_COLUMNS: usize = 2_000;
/// The most cells that are read, of all tables of a file, and the most bytes in them.
const MOST_CELLS: usize = 2_000_000;
const MOST_TEXT: usize = 64 * 1024 * 1024;

/// Stands for a line end within a cell until rows are told apart.
pub(super) const LINE_END: char = '\u{fdd2}';

/// A table: a separated text, a sheet of a workbook, or a table in a Markdown text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Table {
    /// The name of the file, where several are read at once.
    pub(super) file: Option<String>,
    /// The name of the sheet, where there are several.
    pub(super) name: Option<String>,
    /// The rows that hold something.
    pub(super) rows: Vec<TextRow>,
    /// How much of the room for tables is taken.
    pub(super) room: Room,
}

/// How much of the room for tables is taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Room {
    cells: usize,
    text: usize,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct TextRow {
    /// Its line in the file, counting from 1.
    pub(super) line: u64,
    /// Its cells as they were written; a row may be shorter than the head.
    pub(super) cells: Vec<String>,
    /// The links in its cells, each with its column.
    pub(super) cites: Vec<(usize, Cite)>,
    /// The columns whose cells hold formulas without a saved result.
    pub(super) uncalculated: Vec<usize>,
}

impl Table {
    /// A place in the table.
    pub(super) fn spot(&self, row: &TextRow) -> Spot {
        Spot { file: self.file.clone(), sheet: self.name.clone(), line: row.line, column: None }
    }

    /// Adds a row that holds something; when the table is full, the row is refused and nothing more should come.
    pub(super) fn push(&mut self, row: TextRow, report: &mut Report) -> Fill {
        self.room.cells += row.cells.len();
        self.room.text += row.cells.iter().map(String::len).sum::<usize>();
        let has_room = self.room.cells <= MOST_CELLS && self.room.text <= MOST_TEXT;
        if self.rows.len() >= MOST_ROWS || !has_room {
            report.refuse(self.spot(&row), Remark::TooLarge);
            return Fill::Full;
        }
        if !row.is_empty() {
            self.rows.push(row);
        }
        Fill::Open
    }
}

impl Table {
    /// Writes what stands in the upper row of a merged cell into its other rows, as far as these hold something else.
    pub(super) fn fill_down(&mut self, first: u64, last: u64, column: usize) {
        if column >= MOST_COLUMNS {
            return;
        }
        let at = self.rows.partition_point(|row| row.line < first);
        let Some(text) = self.rows.get(at).filter(|row| row.line == first).map(|row| row.exact(column).to_owned())
        else {
            return;
        };
        if text.is_empty() {
            return;
        }
        let below = self.rows[at + 1..].iter_mut().take_while(|row| row.line <= last);
        for row in below.take(MOST_FILLED) {
            self.room.text += text.len();
            if self.room.text > MOST_TEXT {
                return;
            }
            if row.cells.len() <= column {
                row.cells.resize(column + 1, String::new());
            }
            row.cells[column].clone_from(&text);
        }
    }
}

/// The most rows below a merged cell that are filled.
const MOST_FILLED: usize = 1_000;

/// Whether a table takes more rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fill {
    /// It does.
    Open,
    /// It does not.
    Full,
}

impl TextRow {
    /// A row of these cells, without the apostrophes that keep spreadsheets from computing them.
    pub(super) fn new(line: u64, cells: impl IntoIterator<Item = String>) -> Self {
        let unguarded = |cell: String| match factor_table::unguarded(&cell) {
            same if same.len() == cell.len() => cell,
            bare => bare.to_owned(),
        };
        let lined = |cell: String| if cell.contains(LINE_END) { cell.replace(LINE_END, "\n") } else { cell };
        let mut cells: Vec<String> = cells.into_iter().take(MOST_COLUMNS).map(unguarded).map(lined).collect();
        while cells.last().is_some_and(|cell| bare(cell).is_empty()) {
            cells.pop();
        }
        Self { line, cells, ..Self::default() }
    }

    /// A cell without spaces around it; one that is not there is empty.
    pub(super) fn cell(&self, column: usize) -> &str {
        bare(self.exact(column))
    }

    /// A cell as it was written.
    pub(super) fn exact(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The cells that hold something, with their columns.
    pub(super) fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        let cells = self.cells.iter().enumerate().map(|(column, cell)| (column, bare(cell)));
        cells.filter(|(_, cell)| !cell.is_empty())
    }

    /// Whether nothing is in it.
    pub(super) fn is_empty(&self) -> bool {
        self.filled().next().is_none()
    }
}

fn bare(cell: &str) -> &str {
    cell.trim_matches(|sign: char| sign.is_whitespace() || sign == '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_cleaned_and_missing_ones_are_empty() {
        let row = TextRow::new(3, ["'=SUM(A1)", " Staff\u{a0}", "'quoted'", "'-5 % less"].map(str::to_owned));
        let cells: Vec<&str> = (0..4).map(|column| row.cell(column)).collect();
        assert_eq!(cells, ["=SUM(A1)", "Staff", "'quoted'", "-5 % less"]);
        assert_eq!(row.exact(1), " Staff\u{a0}");
        assert_eq!(row.cell(9), "");
        assert!(TextRow::new(1, [" ".to_owned()]).is_empty());
    }

    #[test]
    fn a_merged_cell_stands_in_all_its_rows() {
        let row = |line, cells: [&str; 2]| TextRow::new(line, cells.map(str::to_owned));
        let mut table =
            Table { rows: vec![row(1, ["S", "a"]), row(3, ["", "b"]), row(4, ["", "c"])], ..Table::default() };
        table.fill_down(1, 3, 0);
        let cells: Vec<&str> = table.rows.iter().map(|row| row.cell(0)).collect();
        assert_eq!(cells, ["S", "S", ""]);
    }

    #[test]
    fn a_table_has_an_end() {
        let mut report = Report::default();
        let mut table = Table { room: Room { cells: MOST_CELLS - 1, text: 0 }, ..Table::default() };
        let row = || TextRow::new(7, ["x".to_owned()]);
        assert_eq!(table.push(row(), &mut report), Fill::Open);
        assert_eq!(table.push(row(), &mut report), Fill::Full);
        assert_eq!((table.rows.len(), report.refused[0].spot.line), (1, 7));
    }
}
