//! How the rows of a table of factors hang together.

use crate::model::Quadrant;
use crate::storage::import::columns::Field;
use crate::storage::import::entry::Marked;
use crate::storage::import::options::Options;
use crate::storage::import::outcome::Report;
use crate::storage::import::recognise::Columns;
use crate::storage::import::remark::Remark;
use crate::storage::import::table::{Table, TextRow};
use crate::storage::import::words::TotalWords;
use crate::storage::import::{value, words};
use std::collections::BTreeSet;

/// What the blank cells and the lines of a table mean.
pub(super) struct TableShape {
    /// A row without a quadrant stands in that of the row above.
    pub(super) fills_down: bool,
    /// Each line of a cell is a statement of its own.
    pub(super) has_lists: bool,
    /// Every cell of a row is a statement, but for the one that names the quadrant.
    pub(super) is_lying: bool,
}

impl TableShape {
    /// The shape of a table whose factors begin in row `first`.
    pub(super) fn of(table: &Table, columns: &Columns, options: &Options, first: usize) -> Self {
        Self {
            fills_down: fills_down(table, columns, options, first),
            has_lists: has_lists(table, columns, options, first),
            is_lying: is_lying(table, columns, options),
        }
    }
}

/// Says which columns have no place in a document.
pub(super) fn left(columns: &Columns, report: &mut Report) {
    let is_side = |at: usize| columns.sides.is_some_and(|(one, two)| at == one || at == two);
    let heads = columns.heads.iter().enumerate();
    let nameless = heads.filter(|(at, head)| columns.fields[*at].is_none() && !head.trim().is_empty() && !is_side(*at));
    let names: Vec<String> = nameless.map(|(_, head)| head.clone()).collect();
    if !names.is_empty() {
        report.remark(Remark::Columns(names));
    }
}

/// Whether an empty cell of a quadrant is the one above it, as below a merged cell: each that is filled begins another
/// group. Where the same quadrant stands in two rows that follow each other, an empty cell says nothing.
fn fills_down(table: &Table, columns: &Columns, options: &Options, first: usize) -> bool {
    let rows = table.rows.iter().skip(first);
    let named: Vec<Quadrant> = rows.filter_map(|row| options.quadrant(columns.cell(row, Field::Quadrant))).collect();
    named.windows(2).all(|pair| pair[0] != pair[1])
}

/// The rows that head those below them: a text alone, where nearly all rows have figures, among them the next one.
pub(super) fn groups(table: &Table, columns: &Columns, options: &Options, first: usize) -> BTreeSet<usize> {
    let has_figures = |row: &TextRow| {
        [Field::Weight, Field::Rating].iter().any(|field| value::number(columns.cell(row, *field)).is_some())
    };
    let rows = || table.rows.iter().enumerate().skip(first);
    let is_alone = |row: &TextRow| {
        let mut filled = row.filled();
        let only = filled.next().filter(|_| filled.next().is_none());
        only.is_some_and(|(at, text)| {
            let is_text = options.quadrant(text).is_none() && words::total(text) == TotalWords::None;
            is_text && columns.column_of(Field::Statement) == Some(at)
        })
    };
    let alone: Vec<usize> = rows().filter(|(_, row)| is_alone(row)).map(|(at, _)| at).collect();
    let with_figures = rows().filter(|(_, row)| has_figures(row)).count();
    if columns.is_own() || with_figures < 2 || alone.len() * 2 > with_figures {
        return BTreeSet::new();
    }
    let heads = alone.into_iter().filter(|at| table.rows.get(at + 1).is_some_and(has_figures));
    heads.collect()
}

/// Whether the statements of a quadrant stand beside each other in its row, each quadrant having one.
fn is_lying(table: &Table, columns: &Columns, options: &Options) -> bool {
    let Some(at) = columns.column_of(Field::Quadrant).filter(|_| columns.head_row.is_none()) else { return false };
    let named: Vec<Quadrant> = table.rows.iter().filter_map(|row| options.quadrant(row.cell(at))).collect();
    let once = Quadrant::ALL.into_iter().all(|quadrant| named.iter().filter(|other| **other == quadrant).count() <= 1);
    let is_text = |cell: &str| value::number(cell).is_none();
    once && named.len() >= 2
        && named.len() == table.rows.len()
        && table.rows.iter().all(|row| row.filled().all(|(_, cell)| is_text(cell)))
        && table.rows.iter().any(|row| row.filled().count() > 2)
}

/// Whether each cell of statements is a list of its own: every quadrant has one row, and some have several lines.
fn has_lists(table: &Table, columns: &Columns, options: &Options, first: usize) -> bool {
    if table.rows.len() > first + Quadrant::ALL.len() + 1 {
        return false;
    }
    let rows = || table.rows.iter().skip(first);
    let named = || rows().filter_map(|row| options.quadrant(columns.cell(row, Field::Quadrant)));
    let once = Quadrant::ALL.into_iter().all(|quadrant| named().filter(|other| *other == quadrant).count() <= 1);
    let count = named().count();
    let cells = || rows().map(|row| columns.cell(row, Field::Statement)).filter(|cell| cell.lines().count() > 1);
    let has_bullets = cells().flat_map(str::lines).any(|line| Marked::of(line).statement.len() < line.trim().len());
    let is_list = count == rows().count() && cells().next().is_some() && (has_bullets || count > 2);
    !columns.is_own() && once && count >= 2 && is_list
}
