//! The columns of a table of answers, and its rows by them.

use super::SurveyOptions;
use super::heads::{self, Head};
use crate::model::Matrix;
use crate::storage::import::columns::Mapping;
use crate::storage::import::outcome::{Report, Spot};
use crate::storage::import::table::{Table, TextRow};

/// A column whose head was understood.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Column {
    /// Its place in the table.
    pub(super) index: usize,
    /// Its head as it was written, or its number.
    pub(super) name: String,
    /// What it is about.
    pub(super) head: Head,
}

/// A row with the columns of its table.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) table: &'a Table,
    pub(super) row: &'a TextRow,
    pub(super) columns: &'a [Column],
}

impl<'a> Line<'a> {
    /// What stands in the column of this head; empty where there is none.
    pub(super) fn cell(self, head: Head) -> &'a str {
        self.columns.iter().find(|column| column.head == head).map_or("", |column| self.row.cell(column.index))
    }

    /// The cells that hold something.
    pub(super) fn filled(self) -> impl Iterator<Item = (&'a Column, &'a str)> {
        let cells = self.columns.iter().map(move |column| (column, self.row.cell(column.index)));
        cells.filter(|(_, cell)| !cell.is_empty())
    }

    /// The place of a cell.
    pub(super) fn spot(self, column: &Column) -> Spot {
        self.table.spot(self.row).column(&column.name)
    }

    /// Refuses the cells in columns without a head, if nobody said what these are.
    pub(super) fn refuse_headless(self, options: &SurveyOptions, report: &mut Report) {
        for (index, _) in self.row.filled() {
            let head = self.table.rows.first().map_or("", |heads| heads.cell(index));
            let is_known = !head.is_empty() || self.columns.iter().any(|column| column.index == index);
            if !is_known && !options.mappings.iter().any(|mapping| mapping.is_about(index, head)) {
                let spot = self.table.spot(self.row).column(&named(head, index));
                report.refuse(spot, "the column has no head; name a factor or a pair there");
            }
        }
    }
}

/// The columns that are understood; the others, and second ones about the same, are refused.
pub(super) fn read(table: &Table, matrix: &Matrix, options: &SurveyOptions, report: &mut Report) -> Vec<Column> {
    let Some(heads) = table.rows.first() else { return Vec::new() };
    let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut columns: Vec<Column> = Vec::new();
    for index in 0..width {
        let written = heads.cell(index);
        let said = options.mappings.iter().rfind(|mapping| mapping.is_about(index, written));
        let meant = said.map_or(written, |mapping| mapping.field.as_deref().unwrap_or_default());
        if meant.is_empty() {
            continue;
        }
        let found = heads::head(meant, matrix, options.asked).and_then(|head| {
            let twice = columns.iter().any(|column| column.head == head);
            if twice { Err("a column before it is about the same; leave one of them") } else { Ok(head) }
        });
        let name = named(written, index);
        match found {
            Ok(head) => columns.push(Column { index, name, head }),
            Err(reason) => report.refuse(table.spot(heads).column(&name), format!("column left: {reason}")),
        }
    }
    let is_about_none =
        |mapping: &&Mapping<String>| (0..width).all(|index| !mapping.is_about(index, heads.cell(index)));
    for mapping in options.mappings.iter().filter(is_about_none) {
        report.refuse(table.spot(heads), format!("no column is headed “{}”", mapping.column));
    }
    columns
}

/// What a column is called: by its head, or its number where it has none.
fn named(head: &str, index: usize) -> String {
    if head.is_empty() { (index + 1).to_string() } else { head.to_owned() }
}
