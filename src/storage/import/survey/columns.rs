//! The columns of a table of answers, and its rows by them.

use super::SurveyOptions;
use super::heads::{self, Head};
use super::layout::{Layout, is_of_system};
use crate::model::Matrix;
use crate::storage::import::columns::Resolved;
use crate::storage::import::outcome::{Report, Spot, quoted};
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
    pub(super) fn refuse_headless(self, layout: &Layout, options: &SurveyOptions, report: &mut Report) {
        let said = Resolved::of(&options.mappings, &layout.heads);
        for (index, _) in self.row.filled() {
            let head = layout.heads.get(index).map_or("", String::as_str);
            let is_known = !head.is_empty() || self.columns.iter().any(|column| column.index == index);
            if !is_known && said.of_column(index).is_none() {
                let spot = self.table.spot(self.row).column(&named(head, index));
                report.refuse(spot, "the column has no head; name a factor or a pair there");
            }
        }
    }
}

/// The columns that are understood; the others, and second ones about the same, are refused.
pub(super) fn read(
    table: &Table,
    layout: &Layout,
    matrix: &Matrix,
    options: &SurveyOptions,
    report: &mut Report,
) -> Vec<Column> {
    let Some(heads) = table.rows.first() else { return Vec::new() };
    let said = Resolved::of(&options.mappings, &layout.heads);
    let holds = |index: usize| table.rows.iter().skip(layout.first).any(|row| !row.cell(index).is_empty());
    let mut columns: Vec<Column> = Vec::new();
    let mut of_system = Vec::new();
    for index in 0..layout.heads.len() {
        let written = layout.heads[index].as_str();
        let found = match said.of_column(index).map(|mapping| mapping.field.as_deref().unwrap_or_default()) {
            Some("") => continue,
            Some(meant) => heads::head(meant, matrix, options.asked),
            None if written.is_empty() => continue,
            None => of_texts(&layout.texts(index), matrix, options),
        };
        // A system asks for names in a column of its own, which is empty where nobody was invited by name.
        if found.as_ref().is_ok_and(|head| *head == Head::Name) && !holds(index) && said.of_column(index).is_none() {
            continue;
        }
        let found = found.and_then(|head| {
            let twice = columns.iter().any(|column| column.head == head);
            if twice { Err("a column before it is about the same; leave one of them") } else { Ok(head) }
        });
        let name = named(written, index);
        match found {
            Ok(head) => columns.push(Column { index, name, head }),
            Err(_) if layout.texts(index).iter().any(|text| is_of_system(text)) => of_system.push(written.to_owned()),
            Err(reason) => report.refuse(table.spot(heads).column(&name), format!("column left: {reason}")),
        }
    }
    if !of_system.is_empty() {
        report.remark(format!("not taken: the columns {}", quoted(&of_system)));
    }
    said.refuse(&table.spot(heads), report);
    for name in said.absent() {
        report.refuse(table.spot(heads), format!("no column is headed “{name}”"));
    }
    columns
}

/// What a column is about by the first of its texts that says it; the reason of the first if none does.
fn of_texts(texts: &[String], matrix: &Matrix, options: &SurveyOptions) -> Result<Head, &'static str> {
    let mut found = texts.iter().map(|text| heads::head(text, matrix, options.asked));
    let first = found.next().unwrap_or(Err("it has no head"));
    first.or_else(|reason| {
        let by_text = || texts.iter().find_map(|text| heads::by_statement(text, matrix, options.asked));
        found.flatten().next().or_else(by_text).ok_or(reason)
    })
}

/// What a column is called: by its head, or its number where it has none.
fn named(head: &str, index: usize) -> String {
    if head.is_empty() { (index + 1).to_string() } else { head.to_owned() }
}
