//! What the columns of a table of factors are: found by their heads and by what they hold, or said by the user.

mod checks;

use super::columns::{Column, Field, Mapping, Resolved, Use};
use super::entry;
use super::options::{Heads, Options};
use super::outcome::Report;
use super::remark::Remark;
use super::table::{Table, TextRow};
use super::{terms, value, words};
use crate::model::{Quadrant, factor_table};

/// In how many rows from the top heads are looked for.
const LAST_HEAD: usize = 15;
/// In how many rows it is looked what columns hold; those below are like them.
const SAMPLE: usize = 2_000;

/// Which column holds what.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Columns {
    /// The row of the heads, if there is one; the content begins below.
    pub(super) head_row: Option<usize>,
    /// The heads; empty without a row of heads.
    pub(super) heads: Vec<String>,
    /// By column.
    pub(super) fields: Vec<Option<Field>>,
    /// The columns that say where factors come from and what they do, where these stand for the quadrant.
    pub(super) sides: Option<(usize, usize)>,
    /// The quadrant that heads the column of statements.
    pub(super) quadrant: Option<Quadrant>,
    /// By column, whether the user said what it holds.
    said: Vec<bool>,
}

/// What a table is as one of factors.
pub(super) enum Recognised {
    /// Its columns.
    Columns(Columns),
    /// It is none of factors; the remark says what it is instead, if that is known.
    Not(Option<Remark>),
}

impl Columns {
    /// The columns of a table; the report hears of those that do not hold what their heads say. `has_quadrant` says
    /// whether something over the table names a quadrant.
    pub(super) fn of(table: &Table, options: &Options, has_quadrant: bool, report: &mut Report) -> Recognised {
        let mappings = &options.mappings;
        let found = match options.heads {
            Heads::Found => Self::by_heads(table, options).or_else(|| Self::by_content(table, options, None)),
            Heads::Line(line) => {
                let index = table.rows.iter().position(|row| row.line == line);
                index.map(|index| Self::of_heads(index, &table.rows[index], options))
            }
            Heads::Nowhere => Self::by_content(table, options, None),
        };
        let Some(mut columns) = found else { return Recognised::Not(None) };
        if columns.is_own() {
            return Recognised::Columns(columns);
        }
        if columns.is_profile() {
            return Recognised::Not(Some(Remark::Profiles));
        }
        if let Some(row) = columns.head_row.and_then(|row| table.rows.get(row)) {
            Resolved::of(mappings, &columns.heads).refuse(&table.spot(row), report);
        }
        columns.weights_by_product(table);
        columns.leave_doubles(report);
        columns.check(table, options, has_quadrant, report);
        match columns.column_of(Field::Statement) {
            Some(_) => Recognised::Columns(columns),
            None => Recognised::Not(None),
        }
    }

    /// The first row whose cells are heads of columns, the statement's among them.
    fn by_heads(table: &Table, options: &Options) -> Option<Self> {
        let rows = table.rows.iter().take(LAST_HEAD).enumerate();
        let found = rows.clone().find_map(|(index, row)| {
            let columns = Self::of_heads(index, row, options);
            let known = row.filled().filter(|(index, cell)| columns.fields[*index].is_some() || is_head(cell)).count();
            let others = row.filled().count().saturating_sub(known);
            let enough = known > others || known >= 2 || Resolved::of(&options.mappings, &row.cells).by_head();
            (columns.column_of(Field::Statement).is_some() && enough && columns.are_heads(row, options))
                .then_some(columns)
        });
        // Heads that are known but for that of the statements: what the columns hold tells the rest.
        found.or_else(|| {
            let known = |row: &TextRow| row.filled().filter(|(_, cell)| is_head(cell)).count();
            let (index, _) =
                { rows }.find(|(_, row)| known(row) >= 1 && row.filled().count() >= 2 && names_none(row, options))?;
            Self::by_content(table, options, Some(index))
        })
    }

    /// Whether a row holds heads and no content: a cell is known as one, or is not what its column holds.
    fn are_heads(&self, row: &TextRow, options: &Options) -> bool {
        let said = Resolved::of(&options.mappings, &row.cells);
        said.by_head()
            || row.filled().any(|(index, cell)| {
                is_head(cell)
                    || match self.fields[index] {
                        Some(Field::Quadrant) => options.quadrant(cell).is_none(),
                        Some(Field::Weight | Field::Rating) => value::number(cell).is_none(),
                        _ => false,
                    }
            })
    }

    fn of_heads(index: usize, row: &TextRow, options: &Options) -> Self {
        let mut columns = Self::empty(Some(index), row.cells.clone(), row.cells.len());
        columns.say(&options.mappings);
        let heads: Vec<Option<Field>> = row.cells.iter().map(|head| Field::of_head(head)).collect();
        for (index, field) in heads.iter().enumerate() {
            if !columns.said[index] && field.is_some_and(|field| columns.may_hold(field)) {
                columns.fields[index] = *field;
            }
        }
        // "Strengths, Weight, Rating": the head of the statements is the name of the quadrant.
        let named: Vec<(usize, Quadrant)> =
            row.filled().filter_map(|(index, cell)| Some((index, options.quadrant(cell)?))).collect();
        if let ([(index, quadrant)], true) = (named.as_slice(), row.filled().count() >= 2)
            && !columns.said[*index]
            && columns.column_of(Field::Statement).is_none()
        {
            columns.fields[*index] = Some(Field::Statement);
            columns.quadrant = Some(*quadrant);
        }
        columns
    }

    fn empty(head_row: Option<usize>, heads: Vec<String>, width: usize) -> Self {
        Self { head_row, heads, fields: vec![None; width], said: vec![false; width], ..Self::default() }
    }

    /// By what the columns hold: the column of quadrants or labels, and of the others the one with the longest texts.
    /// Where the user says which column holds the statements, there need be no quadrants.
    fn by_content(table: &Table, options: &Options, head_row: Option<usize>) -> Option<Self> {
        let width = table.rows.iter().map(|row| row.cells.len()).max()?;
        let heads = head_row.map(|row| table.rows[row].cells.clone()).unwrap_or_default();
        let mut columns = match head_row {
            Some(row) => Self::of_heads(row, &table.rows[row], options),
            None => Self::empty(None, Vec::new(), width),
        };
        columns.heads = heads;
        columns.fields.resize(width, None);
        columns.said.resize(width, false);
        columns.say(&options.mappings);
        let has_statements = columns.column_of(Field::Statement).is_some();
        let rows = || table.rows.iter().skip(head_row.map_or(0, |row| row + 1)).take(SAMPLE);
        let unsaid: Vec<usize> = (0..width).filter(|&column| !columns.said[column]).collect();
        let quadrants = columns
            .column_of(Field::Quadrant)
            .filter(|&column| columns.said[column] || names_quadrants(rows(), column, options));
        let quadrants =
            quadrants.or_else(|| unsaid.iter().copied().find(|&column| names_quadrants(rows(), column, options)));
        // A first row whose cell is no quadrant, over a column of quadrants, is one of heads.
        if head_row.is_none() && options.heads == Heads::Found && table.rows.len() > 1 {
            let below = unsaid.iter().copied().find(|&column| names_quadrants(rows().skip(1), column, options));
            let first = &table.rows[0];
            let is_head = |column: usize| words::place(first.cell(column)).is_none() && !first.cell(column).is_empty();
            if below.is_some_and(is_head) && first.filled().count() >= 2 && names_none(first, options) {
                return Self::by_content(table, options, Some(0));
            }
        }
        let labels = || unsaid.iter().copied().find(|&column| are_labels(rows(), column));
        match (quadrants, labels()) {
            (Some(column), _) => columns.set(column, Field::Quadrant),
            (None, Some(column)) => columns.set(column, Field::Label),
            (None, None) if columns.sides_of(&rows()).is_some() || has_statements => {}
            (None, None) => {
                let column = columns.column_of_sections(&rows(), options)?;
                columns.set(column, Field::Statement);
            }
        }
        if columns.column_of(Field::Statement).is_none() {
            let length = |column: usize| rows().map(|row| row.cell(column).chars().count()).sum::<usize>();
            let sides = columns.sides_of(&rows());
            let is_free = |column: &usize| {
                let head = columns.heads.get(*column).map_or("", String::as_str);
                columns.fields[*column].is_none()
                    && !is_head(head)
                    && sides.is_none_or(|(one, two)| one != *column && two != *column)
            };
            let longest = { unsaid }
                .into_iter()
                .filter(is_free)
                .max_by_key(|&column| (length(column), std::cmp::Reverse(column)))?;
            columns.fields[longest] = Some(Field::Statement);
        }
        Some(columns)
    }

    /// The column in which rows of their own name quadrants, if others hold figures: there stand the statements.
    fn column_of_sections<'r>(
        &self,
        rows: &(impl Iterator<Item = &'r TextRow> + Clone),
        options: &Options,
    ) -> Option<usize> {
        let has_figures = self.column_of(Field::Weight).or_else(|| self.column_of(Field::Rating)).is_some();
        let mut named = rows.clone().filter_map(|row| {
            let mut filled = row.filled();
            let (at, cell) = filled.next().filter(|_| filled.next().is_none())?;
            options.quadrant(cell).map(|_| at)
        });
        let column = named.next().filter(|_| has_figures)?;
        (named.all(|other| other == column) && self.fields[column].is_none() && !self.said[column]).then_some(column)
    }

    fn set(&mut self, column: usize, field: Field) {
        self.fields.iter_mut().filter(|other| **other == Some(field)).for_each(|other| *other = None);
        self.fields[column] = Some(field);
    }

    /// Takes the user's word.
    fn say(&mut self, mappings: &[Mapping]) {
        let mut heads = self.heads.clone();
        heads.resize(self.fields.len(), String::new());
        let said = Resolved::of(mappings, &heads);
        for (index, field) in self.fields.iter_mut().enumerate() {
            if let Some(mapping) = said.of_column(index) {
                *field = mapping.field;
                self.said[index] = true;
            }
        }
    }

    /// Whether a column by its head alone may hold this: nobody said that another does.
    fn may_hold(&self, field: Field) -> bool {
        !self.fields.iter().zip(&self.said).any(|(other, said)| *said && *other == Some(field))
    }

    /// Whether the heads are those of a table that compares organisations or strategies: "Rating, Score, Rating, Score".
    fn is_profile(&self) -> bool {
        const OF_STRATEGIES: [&str; 2] = ["as", "tas"];
        let of_strategies =
            self.heads.iter().filter(|head| OF_STRATEGIES.contains(&words::folded(head).as_str())).count();
        let same = |field| {
            let columns = self.fields.iter().zip(&self.heads).filter(|(other, _)| **other == Some(field));
            let heads: Vec<String> = columns.map(|(_, head)| words::folded_whole(head)).collect();
            heads.len() > 1 && heads.windows(2).all(|pair| pair[0] == pair[1])
        };
        of_strategies >= 2 || same(Field::Rating)
    }

    /// Of two columns of weights, one is the other times the rating: the weighted score, which some languages call a
    /// weight as well.
    fn weights_by_product(&mut self, table: &Table) {
        let weights: Vec<usize> =
            (0..self.fields.len()).filter(|&column| self.fields[column] == Some(Field::Weight)).collect();
        let [one, two] = weights.as_slice() else { return };
        let rows = || table.rows.iter().skip(self.head_row.map_or(0, |row| row + 1)).take(SAMPLE);
        let is_product_by = |weight: usize, rating: usize, score: usize| {
            let figures = rows().filter_map(|row| {
                let figure = |column: usize| value::number(row.cell(column));
                Some((figure(weight)?, f64::from(value::rating(row.cell(rating)).ok()?.get()), figure(score)?))
            });
            let good: Vec<bool> =
                figures.map(|(weight, rating, score)| (weight * rating - score).abs() <= 0.011).collect();
            good.len() >= 2 && good.iter().all(|good| *good)
        };
        // The rating may be headed by a word that also means a note.
        let others = || (0..self.fields.len()).filter(|column| !weights.contains(column));
        let is_product = |weight, score| others().any(|rating| is_product_by(weight, rating, score));
        let score = match (is_product(*one, *two), is_product(*two, *one)) {
            (true, false) => *two,
            (false, true) => *one,
            _ => return,
        };
        if !self.said[score] {
            self.fields[score] = None;
        }
    }

    /// Of several columns with heads of one meaning takes the one that is headed by the plain word; else none, and tells.
    fn leave_doubles(&mut self, report: &mut Report) {
        for field in Field::ALL {
            let about: Vec<usize> =
                (0..self.fields.len()).filter(|&column| self.fields[column] == Some(field)).collect();
            if about.len() < 2 {
                continue;
            }
            let said: Vec<usize> = about.iter().copied().filter(|&column| self.said[column]).collect();
            let head = |column: &usize| self.heads.get(*column).map_or("", String::as_str);
            let plain = |column: &usize| {
                terms::head(head(column)).is_some() && words::folded(head(column)) == words::folded_whole(head(column))
            };
            let plain: Vec<usize> = about.iter().copied().filter(plain).collect();
            // Statements, notes, tags and numbers have many words; the first column is meant, and the others are told.
            let is_wordy = !matches!(field, Field::Weight | Field::Rating | Field::MatrixDate);
            let kept = match (said.as_slice(), plain.as_slice()) {
                ([.., last], _) => Some(*last),
                (_, [only]) => Some(*only),
                (_, [first, ..]) if is_wordy => Some(*first),
                _ if is_wordy => about.first().copied(),
                _ => None,
            };
            if kept.is_none() {
                report.remark(Remark::SameColumns(about.iter().map(|column| head(column).to_owned()).collect()));
            }
            for column in about.into_iter().filter(|column| Some(*column) != kept) {
                self.fields[column] = None;
            }
        }
    }

    /// Two columns of which one says where factors come from and the other what they do.
    fn sides_of<'r>(&self, rows: &(impl Iterator<Item = &'r TextRow> + Clone)) -> Option<(usize, usize)> {
        let holds = |column: usize, is_side: &dyn Fn(&str) -> bool| {
            let mut cells = rows.clone().map(|row| row.cell(column)).filter(|cell| !cell.is_empty()).peekable();
            cells.peek().is_some() && cells.all(is_side)
        };
        let origin = (0..self.fields.len()).find(|&column| holds(column, &|cell| words::origin(cell).is_some()))?;
        let effect = (0..self.fields.len()).find(|&column| holds(column, &|cell| words::effect(cell).is_some()))?;
        Some((origin, effect))
    }

    /// The quadrant that the sides of a row make.
    pub(super) fn quadrant_of_sides(&self, row: &TextRow) -> Option<Quadrant> {
        let (origin, effect) = self.sides?;
        Some(words::quadrant_of_sides(words::origin(row.cell(origin))?, words::effect(row.cell(effect))?))
    }

    /// The column that holds a field.
    pub(super) fn column_of(&self, field: Field) -> Option<usize> {
        self.fields.iter().position(|&other| other == Some(field))
    }

    /// Whether the table is one of our own, whose texts come back as they were.
    pub(super) fn is_own(&self) -> bool {
        let heads = self.heads.iter().map(|head| head.trim_start_matches('\u{feff}'));
        heads.eq(factor_table::Column::ALL.map(factor_table::Column::name))
    }

    /// Whether the table is one of a report of ours: it shows shares and scores.
    pub(super) fn is_of_report(&self) -> bool {
        let has = |term| self.heads.iter().any(|head| terms::head(head) == Some(term));
        has(terms::Term::Figure) && has(terms::Term::Score) && self.column_of(Field::Label).is_some()
    }

    /// The text that a row holds for a field: in a table of our own as it is, in any other without spaces around it.
    pub(super) fn text<'a>(&self, row: &'a TextRow, field: Field) -> &'a str {
        match self.column_of(field) {
            Some(column) if self.is_own() => row.exact(column),
            _ => self.cell(row, field),
        }
    }

    /// What a row holds for a field; empty where no column does.
    pub(super) fn cell<'a>(&self, row: &'a TextRow, field: Field) -> &'a str {
        self.column_of(field).map_or("", |column| row.cell(column))
    }

    /// The head of the column of a field.
    pub(super) fn head(&self, field: Field) -> &str {
        let head = self.column_of(field).and_then(|column| self.heads.get(column));
        head.map_or_else(|| field.name(), String::as_str)
    }

    /// The columns with what they are used as, for people.
    pub(super) fn shown(&self) -> Vec<Column> {
        let head = |index: usize| self.heads.get(index).cloned().unwrap_or_default();
        let used = |field: &Option<Field>| field.map_or(Use::Nothing, Use::Field);
        self.fields.iter().enumerate().map(|(index, field)| Column { head: head(index), used: used(field) }).collect()
    }
}

/// Whether a text is the head of a column.
pub(super) fn is_head(text: &str) -> bool {
    Field::of_head(text).is_some() || terms::head(text).is_some()
}

/// Whether no cell of a row names a quadrant or is a number: then it may be one of heads.
fn names_none(row: &TextRow, options: &Options) -> bool {
    row.filled().all(|(_, cell)| {
        options.quadrant(cell).is_none() && value::number(cell).is_none() && entry::bare_label(cell).is_none()
    })
}

/// Whether nearly all cells of a column name quadrants.
fn names_quadrants<'r>(rows: impl Iterator<Item = &'r TextRow>, column: usize, options: &Options) -> bool {
    let filled = rows.map(|row| row.cell(column)).filter(|cell| !cell.is_empty());
    let (all, named) =
        filled.fold((0, 0), |(all, named), cell| (all + 1, named + usize::from(options.quadrant(cell).is_some())));
    named > 0 && (named * 10 >= all * 8 || named >= 2 && all - named <= 1)
}

/// Whether nearly all cells of a column are labels, "S1", of more than one number.
fn are_labels<'r>(rows: impl Iterator<Item = &'r TextRow>, column: usize) -> bool {
    let filled = rows.map(|row| row.cell(column)).filter(|cell| !cell.is_empty());
    let (all, named) =
        filled.fold((0, 0), |(all, named), cell| (all + 1, named + usize::from(entry::bare_label(cell).is_some())));
    named > 0 && named * 10 >= all * 6
}

#[cfg(test)]
mod tests;
