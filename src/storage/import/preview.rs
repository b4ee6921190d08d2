//! How a file was understood, so that a user can see it and say otherwise.

use super::columns::{Column, Use};
use super::table::Table;
use crate::model::Place;

/// How a table was understood, or a list.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Preview {
    /// The sheet of a workbook of several.
    pub sheet: Option<String>,
    /// The line in which the heads stand, if any does.
    pub heads: Option<u64>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its first rows below the heads, each with its line; of long cells the beginning.
    pub rows: Vec<(u64, Vec<String>)>,
    /// The headings of a list, and the texts in a table that should name quadrants and do not.
    pub headings: Vec<Heading>,
}

/// A heading, and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// What it says.
    pub text: String,
    /// Its line in the file, counting from 1.
    pub line: u64,
    /// Where what stands below it goes; none where that is left.
    pub place: Option<Place>,
    /// How many factors stand below it.
    pub factors: usize,
}

/// The most headings that are shown; a file of more is no list of factors.
pub(super) const MOST_HEADINGS: usize = 200;

impl Preview {
    pub(super) fn of(table: &Table, columns: Vec<Column>, head_row: Option<usize>) -> Self {
        const ROWS: usize = 8;
        const SIGNS: usize = 1000;
        let first = head_row.map_or(0, |row| row + 1);
        let begun = |cell: &String| cell.chars().take(SIGNS).collect();
        let rows = table.rows.iter().skip(first).take(ROWS);
        let rows = rows.map(|row| (row.line, row.cells.iter().map(begun).collect())).collect();
        let heads = head_row.and_then(|row| table.rows.get(row)).map(|row| row.line);
        Self { sheet: table.name.clone(), heads, columns, rows, headings: Vec::new() }
    }

    /// A table whose first row heads its columns, whatever they hold.
    pub(super) fn headed(table: &Table) -> Self {
        let heads = table.rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
        let columns = heads.iter().map(|head| Column { head: head.clone(), used: Use::Nothing }).collect();
        Self::of(table, columns, Some(0))
    }

    /// A table whose columns nobody understands.
    pub(super) fn unknown(table: &Table) -> Self {
        let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let column = Column { head: String::new(), used: Use::Nothing };
        Self::of(table, vec![column; width], None)
    }
}
