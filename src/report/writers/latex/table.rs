//! Tables that may run over pages, their heads repeated.

use super::inline::inline;
use crate::report::content::{Cell, ColumnKind, Grid, GridQuadrant, RowKind, Table, TableRow};
use crate::report::page::Anchor;
use crate::report::text::{Reading, RichText};
use crate::report::writers::columns::{self, Room};

/// The margins of a cell on both sides together, in points: what the classes of documents have.
const CELL_MARGINS: f32 = 12.0;

/// A table on a line of this width with letters of this size; `mark` names the places that links lead to.
pub(super) fn table(
    table: &Table,
    (width, letters): (f32, f32),
    reading: Reading,
    mark: impl Fn(Option<Anchor>) -> String,
) -> String {
    let widths = columns::widths(table, Room { width, letters, margins: CELL_MARGINS });
    let columns = table.columns.iter().zip(widths).map(|(column, wide)| {
        let side = if column.kind == ColumnKind::Numbers { "left" } else { "right" };
        format!(">{{\\ragged{side}\\arraybackslash}}p{{\\dimexpr {:.4}\\linewidth-2\\tabcolsep}}", wide / width)
    });
    let mut lines = vec![format!("\\begin{{longtable}}{{{}}}", columns.collect::<String>()), "\\toprule".to_owned()];
    lines.push(line(table.columns.iter().map(|column| inline(reading, &RichText::bold(&column.head)))));
    lines.push("\\midrule\n\\endhead\n\\bottomrule\n\\endfoot".to_owned());
    lines.extend(table.rows.iter().map(|row| self::row(row, reading, &mark)));
    lines.push("\\end{longtable}".to_owned());
    lines.join("\n")
}

fn row(row: &TableRow, reading: Reading, mark: impl Fn(Option<Anchor>) -> String) -> String {
    let mut cells: Vec<String> = row.cells.iter().map(|cell| self::cell(cell, reading, row.kind)).collect();
    if let Some(first) = cells.first_mut() {
        first.insert_str(0, &mark(row.anchor));
    }
    let rule = match row.kind {
        RowKind::Body => "",
        RowKind::Total => "\\midrule\n",
    };
    format!("{rule}{}", line(cells))
}

fn cell(cell: &Cell, reading: Reading, kind: RowKind) -> String {
    let parts = cell.parts.iter().map(|part| match kind {
        RowKind::Body => inline(reading, &part.text),
        RowKind::Total => inline(reading, &RichText::bold(part.text.text())),
    });
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\\par{}")
}

fn line(cells: impl IntoIterator<Item = String>) -> String {
    format!("{} \\\\", cells.into_iter().collect::<Vec<_>>().join(" & "))
}

/// The four quadrants of a matrix.
pub(super) fn grid(grid: &Grid, reading: Reading, mark: impl Fn(Option<Anchor>) -> String) -> String {
    let column = ">{\\raggedright\\arraybackslash}p{\\dimexpr 0.5\\linewidth-2\\tabcolsep}";
    let rows = grid.quadrants.chunks(2).map(|pair| line(pair.iter().map(|it| quadrant(it, reading, &mark))));
    let rows = rows.collect::<Vec<_>>().join("\n\\midrule\n");
    format!("\\begin{{longtable}}{{{column}{column}}}\n\\toprule\n{rows}\n\\bottomrule\n\\end{{longtable}}")
}

fn quadrant(quadrant: &GridQuadrant, reading: Reading, mark: impl Fn(Option<Anchor>) -> String) -> String {
    let title = inline(reading, &RichText::bold(&quadrant.title));
    if quadrant.entries.is_empty() {
        return format!("{title}\\par{{}}{}", inline(reading, &RichText::default().emphasised(&quadrant.hint)));
    }
    let entries = quadrant
        .entries
        .iter()
        .map(|entry| item(reading, &entry.label, &format!("{}{}", mark(entry.anchor), inline(reading, &entry.text()))));
    format!("{title}\n{}", list(entries))
}

/// A list.
pub(super) fn list(items: impl Iterator<Item = String>) -> String {
    let items = items.collect::<Vec<_>>().join("\n");
    if items.is_empty() { items } else { format!("\\begin{{itemize}}\n{items}\n\\end{{itemize}}") }
}

/// An entry of a list; bullets are those of the class of document.
pub(super) fn item(reading: Reading, label: &str, text: &str) -> String {
    let is_bullet = !label.trim().is_empty() && !label.chars().any(char::is_alphanumeric);
    let label = if is_bullet { String::new() } else { format!("[{{{}}}]", inline(reading, &RichText::plain(label))) };
    format!("\\item{label} {text}")
}
