//! The columns of a table of answers, and its rows by them.

use super::SurveyOptions;
use super::heads::{self, Head};
use super::judgment;
use super::layout::Layout;
use super::names::Names;
use super::order;
use crate::model::{Asked, Question};
use crate::storage::import::columns::Resolved;
use crate::storage::import::outcome::{Report, Spot};
use crate::storage::import::remark::{AnswerRemark, HeadRemark, Remark};
use crate::storage::import::table::{Table, TextRow};
use crate::storage::import::terms::System;

/// A column whose head was understood.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Column {
    /// Its place in the table.
    pub(super) index: usize,
    /// Its head as it was written, or its number.
    pub(super) name: String,
    /// What it is about.
    pub(super) head: Head,
    /// How its head says so.
    pub(super) by: By,
}

/// How a head says what its column is about, the most certain first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum By {
    /// The user says it, or a code.
    Code,
    /// Its text.
    Text,
    /// It is a column that a system of surveys adds.
    System,
}

/// A row with the columns of its table.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) table: &'a Table,
    pub(super) row: &'a TextRow,
    pub(super) columns: &'a [Column],
}

impl<'a> Line<'a> {
    /// What stands in the first column of this head; empty where there is none.
    pub(super) fn cell(self, head: Head) -> &'a str {
        self.cells(head).next().unwrap_or_default()
    }

    /// What stands in the columns of this head.
    pub(super) fn cells(self, head: Head) -> impl Iterator<Item = &'a str> {
        self.columns.iter().filter(move |column| column.head == head).map(move |column| self.row.cell(column.index))
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
        let is_headed = |index: usize| layout.whole(index).next().is_some();
        if self.row.cells.len() <= layout.heads.len() && (0..self.row.cells.len()).all(is_headed) {
            return;
        }
        let said = Resolved::of(&options.mappings, &layout.heads);
        for (index, _) in self.row.filled() {
            let is_known = is_headed(index) || self.columns.iter().any(|column| column.index == index);
            if !is_known && said.of_column(index).is_none() {
                let spot = self.table.spot(self.row).column(&named("", index));
                report.refuse(spot, AnswerRemark::HeadlessCell);
            }
        }
    }
}

/// What a column turned out to be.
enum Found {
    Is(Head, By),
    /// A code of another method.
    OfAnother,
    Unknown(HeadRemark),
}

/// The columns that are understood; the others, and second ones about the same, are refused.
pub(super) fn read(
    table: &Table,
    layout: &Layout,
    names: &Names<'_>,
    asked: Asked,
    options: &SurveyOptions,
    report: &mut Report,
) -> Vec<Column> {
    let Some(heads) = table.rows.get(layout.row) else { return Vec::new() };
    let said = Resolved::of(&options.mappings, &layout.heads);
    let mut columns: Vec<Column> = Vec::new();
    let mut unknown: Vec<(usize, HeadRemark)> = Vec::new();
    for index in 0..layout.heads.len() {
        let found = match said.of_column(index).map(|mapping| mapping.field.as_deref().unwrap_or_default()) {
            Some("") => continue,
            Some(meant) => said_head(meant, names, asked),
            None if layout.whole(index).next().is_none() => continue,
            None => found(layout, index, names, asked),
        };
        let name = named(&layout.heads[index], index);
        match found {
            Found::Is(head, by) => columns.push(Column { index, name, head, by }),
            Found::OfAnother => {}
            Found::Unknown(reason) => unknown.push((index, reason)),
        }
    }
    by_content(table, layout, names, asked, &mut columns, &mut unknown);
    let spot = |index: usize| table.spot(heads).column(&named(&layout.heads[index], index));
    for (index, reason) in unknown {
        report.refuse(spot(index), AnswerRemark::Column(reason));
    }
    let columns = without_doubles(columns, &spot, report);
    let is_left = |column: &&Column| column.head == Head::System(System::Other);
    let left: Vec<String> = columns.iter().filter(is_left).map(|column| column.name.clone()).collect();
    if !left.is_empty() {
        report.remark(Remark::Columns(left));
    }
    said.refuse(&table.spot(heads), report);
    for name in said.absent() {
        report.refuse(table.spot(heads), AnswerRemark::NoColumn(name.to_string()));
    }
    columns
}

/// What the user says that a column is about.
fn said_head(meant: &str, names: &Names<'_>, asked: Asked) -> Found {
    match names.codes.in_head(meant) {
        Ok(Some(code)) => heads::by_code(code, asked).map_or(Found::OfAnother, |head| Found::Is(head, By::Code)),
        Err(error) => Found::Unknown(HeadRemark::Code(error)),
        Ok(None) => match heads::head(meant, names, asked) {
            Ok(head) => Found::Is(head, By::Code),
            Err(reason) => Found::Unknown(reason),
        },
    }
}

/// What a column is about by its texts: a code before anything else, then the heads of our own tables, then what its texts
/// name, then what is asked about the participant.
fn found(layout: &Layout, index: usize, names: &Names<'_>, asked: Asked) -> Found {
    for text in layout.whole(index) {
        match names.codes.in_head(text) {
            Ok(Some(code)) => {
                return heads::by_code(code, asked).map_or(Found::OfAnother, |head| Found::Is(head, By::Code));
            }
            Err(error) => return Found::Unknown(HeadRemark::Code(error)),
            Ok(None) => {}
        }
    }
    let texts = layout.texts(index);
    let whole = layout.whole(index).count();
    let mut reason = HeadRemark::Headless;
    for (at, text) in texts.iter().enumerate() {
        match heads::head(text, names, asked) {
            Ok(head) => return Found::Is(head, By::Text),
            Err(why) if at == 0 => reason = why,
            Err(_) => {}
        }
    }
    if let Some(head) = texts.iter().find_map(|text| heads::by_names(text, names, asked)) {
        return Found::Is(head, By::Text);
    }
    if let Some(system) = layout.system(index) {
        return Found::Is(Head::System(system), By::System);
    }
    let asks = texts[..whole].iter().find_map(|text| heads::by_word(text));
    asks.map_or_else(|| Found::Unknown(reason), |head| Found::Is(head, By::Text))
}

/// Columns that only their cells explain: orders, places, and the two steps of a pair.
fn by_content(
    table: &Table,
    layout: &Layout,
    names: &Names<'_>,
    asked: Asked,
    columns: &mut Vec<Column>,
    unknown: &mut Vec<(usize, HeadRemark)>,
) {
    /// How many filled cells are looked at.
    const SAMPLE: usize = 200;
    let cells = |index: usize| {
        let rows = table.rows.iter().skip(layout.first);
        rows.map(move |row| row.cell(index)).filter(|cell| !cell.is_empty()).take(SAMPLE)
    };
    let are_all = |index: usize, is_it: &dyn Fn(&str) -> bool| cells(index).next().is_some() && cells(index).all(is_it);
    let are_most = |index: usize, is_it: &dyn Fn(&str) -> bool| {
        let fitting = cells(index).filter(|cell| is_it(cell)).count();
        fitting > 0 && fitting * 2 >= cells(index).count()
    };
    let column =
        |index: usize, head: Head| Column { index, name: named(&layout.heads[index], index), head, by: By::Text };
    match asked {
        Asked::RANKS => unknown.retain(|(index, _)| {
            let place = layout.whole(*index).find_map(order::place_of_head);
            let names_factor = |cell: &str| names.factor(cell).is_ok_and(|factor| factor.is_some());
            let head = if are_most(*index, &|cell| order::is_order(cell, names)) {
                Some(Head::Order)
            } else {
                place.filter(|_| are_most(*index, &names_factor)).map(Head::Place)
            };
            columns.extend(head.map(|head| column(*index, head)));
            head.is_none()
        }),
        Asked::Pairs => {
            let mut steps = Vec::new();
            for first in columns.iter_mut().filter(|column| column.by == By::Text) {
                let Head::About(Question::Pair(pair)) = first.head else { continue };
                let next = first.index + 1;
                let is_unknown = unknown.iter().any(|(index, _)| *index == next);
                let is_side = |cell: &str| judgment::step(cell, pair, names).is_some();
                if is_unknown
                    && are_all(first.index, &is_side)
                    && are_all(next, &|cell| judgment::times(cell).is_some())
                {
                    first.head = Head::Side(pair);
                    steps.push(column(next, Head::Steps(pair)));
                    unknown.retain(|(index, _)| *index != next);
                }
            }
            columns.extend(steps);
        }
        _ => {}
    }
}

/// The columns without second ones about the same; of these the one counts whose head says it by a code. Several may tell
/// of a participant.
fn without_doubles(columns: Vec<Column>, spot: &dyn Fn(usize) -> Spot, report: &mut Report) -> Vec<Column> {
    let mut kept: Vec<Column> = Vec::new();
    let mut left = Vec::new();
    for column in columns {
        let several = matches!(column.head, Head::Name | Head::Consent | Head::Key | Head::System(_));
        let twin = kept.iter_mut().find(|known| known.head == column.head).filter(|_| !several);
        match twin {
            None => kept.push(column),
            Some(known) if known.by > column.by => left.push(std::mem::replace(known, column).name),
            Some(known) if known.by < column.by => left.push(column.name),
            Some(_) => {
                report.refuse(spot(column.index), AnswerRemark::SameQuestion);
            }
        }
    }
    if !left.is_empty() {
        report.remark(AnswerRemark::SameAsCode(left));
    }
    kept
}

/// What a column is called: by its head, or its number where it has none.
fn named(head: &str, index: usize) -> String {
    if head.is_empty() { (index + 1).to_string() } else { head.to_owned() }
}
