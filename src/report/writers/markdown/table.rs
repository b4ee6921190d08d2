//! Tables: a line for each row, bars between the cells.

use super::inline::{Place, inline};
use crate::report::content::{Cell, ColumnKind, Grid, RowKind, Table, TableRow};
use crate::report::page::Anchor;
use crate::report::text::RichText;
use crate::words::Words;

/// A table; `mark` names the places that links lead to.
pub(super) fn table(table: &Table, mark: impl Fn(Option<Anchor>) -> String) -> String {
    let heads = table.columns.iter().map(|column| cell(&RichText::plain(&column.head)));
    let rules = table.columns.iter().map(|column| match column.kind {
        ColumnKind::Numbers => "---:".to_owned(),
        ColumnKind::Label | ColumnKind::Words(_) => "---".to_owned(),
    });
    let mut lines = vec![line(heads), line(rules)];
    lines.extend(table.rows.iter().map(|row| {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| self::cells(cell, row)).collect();
        if let Some(first) = cells.first_mut() {
            first.insert_str(0, &mark(row.anchor));
        }
        line(cells)
    }));
    lines.join("\n")
}

/// The numbers behind the factors of a grid; nothing where there are none.
pub(super) fn figures(grid: &Grid, words: &Words) -> String {
    let entries = grid.quadrants.iter().flat_map(|quadrant| &quadrant.entries);
    let rows = entries.filter(|entry| !entry.figures.is_empty());
    let rows: Vec<String> = rows.map(|entry| line([&entry.label, &entry.figures].map(cell_text))).collect();
    if rows.is_empty() {
        return String::new();
    }
    let heads = line([&words.column_label(), &grid.figures_head].map(cell_text));
    [vec![heads, line(["---".to_owned(), "---".to_owned()])], rows].concat().join("\n")
}

fn cells(cell: &Cell, row: &TableRow) -> String {
    let parts = cell.parts.iter().map(|part| match row.kind {
        RowKind::Body => self::cell(&part.text),
        RowKind::Total => self::cell(&RichText::bold(part.text.text())),
    });
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("<br>")
}

fn cell_text(text: impl AsRef<str>) -> String {
    cell(&RichText::plain(text.as_ref()))
}

fn cell(text: &RichText) -> String {
    inline(text, Place::Cell)
}

fn line(cells: impl IntoIterator<Item = String>) -> String {
    let cells = cells.into_iter().map(|cell| format!(" {cell} |"));
    format!("|{}", cells.collect::<String>())
}
