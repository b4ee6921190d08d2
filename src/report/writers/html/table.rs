//! Tables: heads of columns and rows are named as such.

use super::Writer;
use super::inline::{hue, inline};
use crate::report::content::{Cell, Column, ColumnKind, RowKind, Table, TableRow};
use crate::report::text::RichText;

/// A table that can be moved sideways where the screen is narrow, by the keyboard too.
pub(super) fn table(page: &mut Writer, table: &Table) {
    let name = format!("table-{}", page.tables);
    let class = table.quadrant.map(|quadrant| hue(quadrant.letter())).unwrap_or_default();
    let mut around = vec![("class", "wide"), ("tabindex", "0")];
    if !table.caption.is_empty() {
        around.extend([("role", "region"), ("aria-labelledby", name.as_str())]);
    }
    page.within("div", &around, |page| {
        page.within("table", &[("class", class)], |page| {
            if !table.caption.is_empty() {
                page.xml.open("caption", &[("id", &name)]);
                inline(&mut page.xml, &RichText::plain(&table.caption), &page.language);
                page.xml.close("caption");
            }
            page.within("thead", &[], |page| {
                page.within("tr", &[], |page| table.columns.iter().for_each(|column| head(page, column)));
            });
            page.within("tbody", &[], |page| table.rows.iter().for_each(|it| row(page, it, &table.columns)));
        });
    });
}

fn head(page: &mut Writer, column: &Column) {
    let class = if column.kind == ColumnKind::Numbers { "number" } else { "" };
    if column.head.trim().is_empty() {
        return page.xml.leaf("td", &[], "");
    }
    let attributes = [("scope", "col"), ("class", class)];
    page.xml.open("th", &attributes[..if class.is_empty() { 1 } else { 2 }]);
    inline(&mut page.xml, &RichText::plain(&column.head), &page.language);
    page.xml.close("th");
}

fn row(page: &mut Writer, row: &TableRow, columns: &[Column]) {
    let class = if row.kind == RowKind::Total { "total" } else { "" };
    page.open("tr", &RichText::default(), row.anchor, class);
    row.cells.iter().zip(columns).for_each(|(it, column)| cell(page, it, column));
    page.xml.close("tr");
}

fn cell(page: &mut Writer, cell: &Cell, column: &Column) {
    let (name, attributes) = match column.kind {
        ColumnKind::Label if !cell.parts.is_empty() => ("th", &[("scope", "row")][..]),
        ColumnKind::Label | ColumnKind::Words(_) => ("td", &[][..]),
        ColumnKind::Numbers => ("td", &[("class", "number")][..]),
    };
    page.xml.open(name, attributes);
    page.parts(&cell.parts);
    page.xml.close(name);
}
