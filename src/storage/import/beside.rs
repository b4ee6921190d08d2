//! Tables in which the quadrants stand side by side: four columns, or two by two.

use super::columns::{Column, Field, Mapping, Resolved, Use};
use super::draft::DraftMatrix;
use super::entry::{self, Marked};
use super::factors::{self, MOST_FACTORS};
use super::options::Options;
use super::outcome::Report;
use super::piece::Cite;
use super::remark::{Remark, shortened};
use super::table::{Table, TextRow};
use super::terms::{self, Effect, Term};
use super::{cited, recognise, value, words};
use crate::model::Quadrant;

/// In how many rows from the top the names of quadrants are looked for.
const LAST_HEAD: usize = 50;

/// What a table is as one of quadrants side by side.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Beside {
    /// It is no such table.
    Other,
    /// It is one, of something else than this SWOT; the remark says of what.
    Foreign(Remark),
    /// Its columns and its matrices.
    Matrices(Vec<Column>, Vec<DraftMatrix>),
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq)]
enum Holds {
    /// Statements of a quadrant.
    Statements(Quadrant),
    /// Something of the factors in the column of statements to its left.
    Of(Field),
    /// Key words of all factors of the row.
    Tags,
    /// The matrix of the row.
    Matrix,
    /// What stands under a head that is not a quadrant.
    Beyond(String),
    /// Nothing that is taken: row labels, figures, what the user wants left.
    Left,
    /// Not known.
    Unknown,
}

/// Reads a table with quadrants side by side: some row names two of them, or some cell begins with the name of one and
/// goes on. It is none if the user says that a column holds something that stands in lists of factors alone.
pub(super) fn read(table: &Table, options: &Options, report: &mut Report) -> Beside {
    let is_of_list = |field: Option<Field>| !matches!(field, None | Some(Field::Tags | Field::Matrix | Field::Note));
    if options.mappings.iter().any(|mapping| is_of_list(mapping.field)) {
        return Beside::Other;
    }
    let sided = sided(table);
    let table = sided.as_ref().unwrap_or(table);
    let mut above = table.rows.iter().take(LAST_HEAD);
    let Some(first) = above.position(|row| heads(row, options).len() >= 2) else { return Beside::Other };
    let said = Resolved::of(&options.mappings, &table.rows[first].cells);
    let mut reading = Reading { table, options, said, columns: Vec::new(), matrices: Vec::new(), count: 0, report };
    let shown = reading.columns_of(&table.rows[first]);
    if let Some(reason) = reading.foreign(first) {
        return Beside::Foreign(reason);
    }
    let title = table.rows[..first].iter().find_map(only_cell).map(str::to_owned);
    for row in &table.rows[..first] {
        reading.above(row, title.as_deref());
    }
    for row in &table.rows[first..] {
        reading.row(row);
    }
    reading.tell_left(&table.rows[first]);
    let mut matrices = reading.matrices;
    if let ([only], Some(title)) = (matrices.as_mut_slice(), title)
        && only.title.is_empty()
    {
        only.title = title;
    }
    Beside::Matrices(shown, matrices)
}

/// A table of four cells between "helpful" and "harmful" over them and "internal" and "external" beside them, as one whose
/// cells begin with the names of their quadrants.
fn sided(table: &Table) -> Option<Table> {
    let rows = &table.rows;
    let effects = |row: &TextRow| -> Vec<(usize, Effect)> {
        row.filled().filter_map(|(at, cell)| Some((at, words::effect(first_line(cell))?))).collect()
    };
    let first = rows.iter().take(LAST_HEAD).position(|row| effects(row).len() == 2)?;
    let heads = effects(&rows[first]);
    let below = rows[first + 1..].iter().map(|row| {
        let (at, origin) = row.filled().find_map(|(at, cell)| Some((at, words::origin(first_line(cell))?)))?;
        let mut row = row.clone();
        row.cells[at].clear();
        for (column, effect) in &heads {
            let cell = row.cells.get_mut(*column)?;
            *cell = format!("{}\n{cell}", words::quadrant_of_sides(origin, *effect).letter());
        }
        Some(row)
    });
    let below: Vec<TextRow> = below.collect::<Option<_>>()?;
    let is_plain = below.iter().all(|row| {
        heads.iter().all(|(at, _)| words::quadrant(row.cell(*at).lines().nth(1).unwrap_or_default()).is_none())
    });
    (below.len() == 2 && is_plain && heads[0].1 != heads[1].1).then(|| Table { rows: below, ..table.clone() })
}

/// The quadrants that cells of a row name, in their first lines.
fn heads(row: &TextRow, options: &Options) -> Vec<(usize, Quadrant)> {
    let named = row.filled().filter_map(|(column, cell)| Some((column, options.quadrant(first_line(cell))?)));
    let mut found: Vec<(usize, Quadrant)> = named.collect();
    // A row with the same quadrant twice is one of a list.
    let distinct = Quadrant::ALL.into_iter().filter(|&quadrant| found.iter().any(|(_, other)| *other == quadrant));
    if distinct.count() < found.len() {
        found.clear();
    }
    found
}

fn first_line(cell: &str) -> &str {
    cell.lines().next().unwrap_or_default().trim()
}

/// The only cell of a row that holds something.
fn only_cell(row: &TextRow) -> Option<&str> {
    let mut filled = row.filled();
    filled.next().map(|(_, cell)| cell).filter(|cell| filled.next().is_none() && cell.lines().count() == 1)
}

struct Reading<'a> {
    table: &'a Table,
    options: &'a Options,
    said: Resolved<'a, Field>,
    columns: Vec<Holds>,
    matrices: Vec<DraftMatrix>,
    count: usize,
    report: &'a mut Report,
}

impl Reading<'_> {
    /// Says what the columns below a row of heads hold.
    fn columns_of(&mut self, row: &TextRow) -> Vec<Column> {
        let named = heads(row, self.options);
        let width = self.table.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        self.columns = (0..width).map(|column| self.holds(column, row, &named)).collect();
        self.behind_numbers(row);
        let used = |holds: &Holds| match holds {
            Holds::Statements(quadrant) => Use::Statements(*quadrant),
            Holds::Of(field) => Use::Field(*field),
            Holds::Tags => Use::Field(Field::Tags),
            Holds::Matrix => Use::Field(Field::Matrix),
            _ => Use::Nothing,
        };
        let column = |(at, holds)| Column { head: first_line(row.exact(at)).to_owned(), used: used(holds) };
        self.columns.iter().enumerate().map(column).collect()
    }

    /// Under a name that reaches over two columns, as a merged cell does, the first may hold numbers alone: then the
    /// statements stand in the second.
    fn behind_numbers(&mut self, row: &TextRow) {
        let below = || self.table.rows.iter().skip_while(|other| other.line <= row.line);
        let below = || below().take_while(|row| heads(row, self.options).len() < 2);
        let cells = |at: usize| below().map(move |row| row.cell(at)).filter(|cell| !cell.is_empty());
        let has_numbers = |at: usize| cells(at).next().is_some() && cells(at).all(is_sign);
        let has_texts = |at: usize| cells(at).any(|cell| !is_sign(cell));
        let moved = (0..self.columns.len().saturating_sub(1)).filter(|&at| {
            let is_free = self.columns[at + 1] == Holds::Unknown && row.cell(at + 1).is_empty();
            matches!(self.columns[at], Holds::Statements(_)) && is_free && has_numbers(at) && has_texts(at + 1)
        });
        for at in moved.collect::<Vec<_>>() {
            self.columns[at + 1] = std::mem::replace(&mut self.columns[at], Holds::Left);
        }
    }

    fn holds(&self, column: usize, row: &TextRow, named: &[(usize, Quadrant)]) -> Holds {
        let head = first_line(row.cell(column));
        match self.said.of_column(column).map(|mapping: &Mapping| mapping.field) {
            Some(Some(Field::Matrix)) => return Holds::Matrix,
            Some(Some(Field::Note)) => return Holds::Of(Field::Note),
            Some(Some(_)) => return Holds::Tags,
            Some(None) => return Holds::Left,
            None => {}
        }
        if let Some((_, quadrant)) = named.iter().find(|(at, _)| *at == column) {
            return Holds::Statements(*quadrant);
        }
        let has_left = named.iter().any(|(at, _)| *at < column);
        match terms::head(head) {
            _ if head.is_empty() => Holds::Unknown,
            Some(Term::Head(field @ (Field::Weight | Field::Rating | Field::Note | Field::Evidence | Field::Tags)))
                if has_left =>
            {
                Holds::Of(field)
            }
            Some(Term::Score | Term::Figure | Term::Head(Field::Label)) => Holds::Left,
            Some(Term::Head(Field::Quadrant | Field::Tags)) => Holds::Tags,
            _ if words::is_beyond(head) => Holds::Beyond(head.to_owned()),
            _ if words::origin(head).is_some() || words::effect(head).is_some() || is_sign(head) => Holds::Left,
            _ => Holds::Unknown,
        }
    }

    /// Of what else a table is whose heads name quadrants: rows that are organisations, strategies that cross
    /// quadrants, or counts.
    fn foreign(&self, first: usize) -> Option<Remark> {
        let row = &self.table.rows[first];
        let below = || self.table.rows[first + 1..].iter();
        let statements = |at: &usize| matches!(self.columns.get(*at), Some(Holds::Statements(_)));
        // "Competitor" over the names beside which the columns of quadrants stand.
        if let Some(Holds::Beyond(head)) = self.columns.first() {
            return Some(Remark::RowsOf(head.clone()));
        }
        for (at, _) in self.columns.iter().enumerate().filter(|(_, holds)| **holds == Holds::Unknown) {
            let beside = below().filter(|row| row.filled().any(|(other, _)| statements(&other)));
            let cells: Vec<&str> = beside.map(|row| row.cell(at)).filter(|cell| !cell.is_empty()).collect();
            if cells.iter().any(|cell| self.options.quadrant(cell).is_some()) {
                return Some(Remark::Crossed);
            }
            let is_side = |cell: &&str| words::origin(cell).is_some() || words::effect(cell).is_some() || is_sign(cell);
            let head = first_line(row.cell(at));
            if !cells.is_empty() && (!head.is_empty() || at == 0) && !cells.iter().all(is_side) {
                return Some(Remark::RowsOf(if head.is_empty() { (at + 1).to_string() } else { head.to_owned() }));
            }
        }
        let mut counts =
            below().flat_map(TextRow::filled).filter(|(at, _)| statements(at)).map(|(_, cell)| cell).peekable();
        (counts.peek().is_some() && counts.all(|cell| value::number(cell).is_some())).then_some(Remark::Counts)
    }

    /// A row above the heads: a title, or something that is told.
    fn above(&mut self, row: &TextRow, title: Option<&str>) {
        for (_, cell) in row.filled().filter(|(_, cell)| Some(*cell) != title) {
            let side = words::origin(cell).is_some() || words::effect(cell).is_some();
            if !side {
                self.report.refuse(self.table.spot(row), Remark::UnderNoQuadrant(shortened(cell)));
            }
        }
    }

    fn row(&mut self, row: &TextRow) {
        let named = heads(row, self.options);
        let filled = row.filled().filter(|(at, _)| !matches!(self.columns.get(*at), Some(Holds::Left)));
        let filled: Vec<(usize, &str)> = filled.collect();
        if named.len() >= 2 || (named.len() == filled.len() && !named.is_empty()) {
            self.columns_of(row);
            if filled.iter().all(|(_, cell)| cell.lines().count() == 1) {
                return;
            }
        } else if !filled.is_empty()
            && filled.iter().all(|(_, cell)| cell.lines().count() == 1 && words::is_beyond(cell))
        {
            self.columns.fill(Holds::Left);
            for (column, cell) in filled {
                self.columns[column] = Holds::Beyond(cell.to_owned());
            }
            return;
        }
        if filled
            .iter()
            .all(|(_, cell)| words::total(cell) == words::TotalWords::Wholly || value::number(cell).is_some())
            && filled.iter().any(|(_, cell)| words::total(cell) == words::TotalWords::Wholly)
        {
            return self.report.remark(Remark::Totals);
        }
        self.statements(row);
    }

    /// Takes the statements of a row: a line of a cell is one, if the cell has several.
    fn statements(&mut self, row: &TextRow) {
        let mut tags = Vec::new();
        let mut matrix = 0;
        for (column, cell) in row.filled() {
            match self.columns.get(column) {
                Some(Holds::Tags) => tags.extend(factors::tags(cell)),
                Some(Holds::Matrix) => matrix = self.matrix_called(cell),
                _ => {}
            }
        }
        if self.matrices.is_empty() {
            self.matrices.push(DraftMatrix::default());
        }
        let mut last = None;
        for (column, cell) in row.filled() {
            match self.columns.get(column).cloned() {
                Some(Holds::Statements(quadrant)) => {
                    let begins = self.matrices[matrix].factors.len();
                    self.cell(row, column, quadrant, cell, matrix);
                    for factor in &mut self.matrices[matrix].factors[begins..] {
                        factor.tags.extend(tags.iter().cloned());
                    }
                    last = (self.matrices[matrix].factors.len() == begins + 1).then_some(begins);
                }
                Some(Holds::Of(field)) => self.detail(row, column, field, last.map(|at| (matrix, at)), cell),
                Some(Holds::Beyond(head)) => {
                    for line in cell.lines().map(|line| Marked::of(line).statement).filter(|line| !is_sign(line)) {
                        let remark = Remark::Beyond { text: shortened(line), heading: shortened(&head) };
                        self.report.refuse(self.table.spot(row), remark);
                    }
                }
                Some(Holds::Unknown) | None => self.unknown(row, cell),
                Some(Holds::Tags | Holds::Matrix | Holds::Left) => {}
            }
        }
    }

    fn unknown(&mut self, row: &TextRow, cell: &str) {
        let is_side = words::origin(cell).is_some() || words::effect(cell).is_some();
        if self.options.quadrant(cell).is_none() && !is_side && !is_sign(cell) {
            self.report.refuse(self.table.spot(row), Remark::UnderNoQuadrant(shortened(cell)));
        }
    }

    fn matrix_called(&mut self, title: &str) -> usize {
        let known = self.matrices.iter().position(|matrix| matrix.title == title);
        known.unwrap_or_else(|| {
            self.matrices.push(DraftMatrix { title: title.to_owned(), ..DraftMatrix::default() });
            self.matrices.len() - 1
        })
    }

    fn cell(&mut self, row: &TextRow, column: usize, quadrant: Quadrant, cell: &str, matrix: usize) {
        let head = usize::from(self.options.quadrant(first_line(cell)).is_some());
        let begins = self.matrices[matrix].factors.len();
        for line in cell.lines().skip(head) {
            let marked = Marked::under(line, quadrant);
            let factors = &mut self.matrices[matrix].factors;
            let is_note = line.starts_with('\t') && factors.len() > begins;
            if marked.statement.is_empty() || is_sign(line) {
                continue;
            }
            if is_note {
                let note = &mut factors.last_mut().expect("there is one above").note;
                note.push_str(if note.is_empty() { "" } else { "\n" });
                note.push_str(marked.statement);
            } else if self.count >= MOST_FACTORS {
                self.report.refuse(self.table.spot(row), Remark::TooMany(MOST_FACTORS));
            } else {
                self.count += 1;
                let mut factor = entry::factor(quadrant.into(), marked.statement);
                let cites = row.cites.iter().filter(|(at, _)| *at == column).map(|(_, cite)| cite);
                let own = cites.filter(|cite: &&Cite| !cite.label.is_empty() && line.contains(&cite.label));
                factor.evidence = own.map(|cite| cited::place(&cite.text)).collect();
                self.matrices[matrix].factors.push(factor);
            }
        }
    }

    /// Takes what stands beside a single statement: its weight, its rating, a note.
    fn detail(&mut self, row: &TextRow, column: usize, field: Field, factor: Option<(usize, usize)>, cell: &str) {
        let spot = || self.table.spot(row).column(&(column + 1).to_string());
        let Some((matrix, at)) = factor else {
            // The heads again, over the quadrants below.
            if recognise::is_head(cell) {
                return;
            }
            return self.report.refuse(spot(), Remark::UnderNoQuadrant(shortened(cell)));
        };
        let factor = &mut self.matrices[matrix].factors[at];
        let read = match field {
            Field::Weight => value::weight(cell).map(|weight| factor.weight = Some(weight)),
            Field::Rating => value::rating(cell).map(|rating| factor.rating = Some(rating)),
            Field::Evidence => {
                factor.evidence.extend(cited::places(cell));
                Ok(())
            }
            Field::Tags => {
                factor.tags.extend(factors::tags(cell));
                Ok(())
            }
            _ => {
                cell.clone_into(&mut factor.note);
                Ok(())
            }
        };
        if let Err(reason) = read {
            self.report.refuse(spot(), reason);
        }
    }

    /// Says which columns the user wanted left.
    fn tell_left(&mut self, first: &TextRow) {
        let said =
            (0..first.cells.len()).filter(|&at| self.said.of_column(at).is_some_and(|said| said.field.is_none()));
        let heads: Vec<&str> = said.map(|at| first_line(first.cell(at))).filter(|head| !head.is_empty()).collect();
        for head in heads {
            self.report.remark(Remark::Columns(vec![head.to_owned()]));
        }
        self.said.refuse(&self.table.spot(first), self.report);
    }
}

/// Whether a text is a number, a bullet or another sign that says nothing by itself.
fn is_sign(text: &str) -> bool {
    let bare = text.trim_matches(|sign: char| !sign.is_alphanumeric());
    bare.chars().all(char::is_numeric) || entry::bare_label(text).is_some()
}

#[cfg(test)]
mod tests;
