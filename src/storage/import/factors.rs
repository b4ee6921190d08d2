//! Tables of factors: a row for each.

mod shape;

use super::columns::{Column, Field};
use super::draft::{DraftFactor, DraftMatrix};
use super::entry::{self, Marked};
use super::options::{Options, Stopped, Watch};
use super::outcome::{Report, Spot};
use super::preview::{Heading, MOST_HEADINGS};
use super::recognise::{self, Columns, Recognised};
use super::remark::{Remark, shortened};
use super::table::{Table, TextRow};
use super::words::TotalWords;
use super::{cited, value, words};
use crate::model::factor_table::{self, CitedPlace};
use crate::model::{Place, Quadrant, Weight};
use shape::TableShape;
use std::collections::BTreeSet;

/// An id, as it is written in our own tables.
fn id_of<T: std::str::FromStr>(text: &str) -> Result<T, Remark> {
    text.parse().ok().ok_or_else(|| Remark::NoId(shortened(text)))
}

/// The most factors of one file that are taken; a matrix that people read has fewer than a hundred.
pub(super) const MOST_FACTORS: usize = 10_000;

/// How far above a row it is looked for its place in the quadrant: labels have one or two digits.
pub(super) const LONGEST_LABELLED: usize = 200;

/// After how many rows it is told how far it is.
const TOLD: usize = 1024;

/// What a table of factors holds.
pub(super) struct Found {
    /// The row of its heads.
    pub(super) head_row: Option<usize>,
    /// Its columns.
    pub(super) columns: Vec<Column>,
    /// Its matrices.
    pub(super) matrices: Vec<DraftMatrix>,
    /// The texts that should name quadrants and do not, or of which the user says what they mean.
    pub(super) headings: Vec<Heading>,
}

/// The matrices of a table of factors, if it is one; `quadrant` is where factors stand that say nothing else. Otherwise a
/// remark says what else the table is, where that is known.
pub(super) fn read(
    table: &Table,
    options: &Options,
    quadrant: Option<Quadrant>,
    watch: Watch<'_>,
    report: &mut Report,
) -> Result<Result<Found, Option<Remark>>, Stopped> {
    let columns = match Columns::of(table, options, quadrant.is_some(), report) {
        Recognised::Columns(columns) => columns,
        Recognised::Not(remark) => return Ok(Err(remark)),
    };
    shape::left(&columns, report);
    let first = columns.head_row.map_or(0, |row| row + 1);
    let above = table.rows.iter().take(first.saturating_sub(1)).flat_map(TextRow::filled);
    let above: Vec<String> = above.map(|(_, text)| text.to_owned()).collect();
    if !above.is_empty() {
        report.remark(Remark::AboveHeads(above));
    }
    let mut reading = Reading {
        table,
        options,
        columns: &columns,
        section: columns.quadrant.or(quadrant),
        groups: shape::groups(table, &columns, options, first),
        group: None,
        unknown: Vec::new(),
        shape: TableShape::of(table, &columns, options, first),
        matrices: Vec::new(),
        numbers: 0,
        sum: 0.0,
        empty: 0,
        is_full: false,
        headings: Vec::new(),
        report,
    };
    for (number, row) in table.rows.iter().enumerate().skip(first) {
        if reading.is_full {
            break;
        }
        if number % TOLD == 0 {
            watch.tell(0.5 + 0.5 * number as f32 / table.rows.len() as f32)?;
        }
        if reading.groups.contains(&number) {
            reading.group = row.filled().next().map(|(_, text)| text.to_owned());
        } else {
            reading.row(row);
        }
    }
    if !reading.unknown.is_empty() {
        reading.report.remark(Remark::UnknownHeadings(std::mem::take(&mut reading.unknown)));
    }
    if reading.empty > 0 {
        reading.report.remark(Remark::EmptyRows(reading.empty));
    }
    let matrices = reading.matrices;
    let headings = reading.headings;
    Ok(Ok(Found { head_row: columns.head_row, columns: columns.shown(), matrices, headings }))
}

struct Reading<'a> {
    table: &'a Table,
    options: &'a Options,
    columns: &'a Columns,
    /// The quadrant that the last row of its own named.
    section: Option<Quadrant>,
    /// The rows that head those below them.
    groups: BTreeSet<usize>,
    /// What the last of them says: a tag of the factors below.
    group: Option<String>,
    /// Those of them that stand over factors in the tray.
    unknown: Vec<String>,
    shape: TableShape,
    matrices: Vec<DraftMatrix>,
    /// How many statements of the section were numbered one after another.
    numbers: usize,
    /// The weights since the last total.
    sum: f64,
    /// How many rows have no statement and nothing else that counts.
    empty: usize,
    /// Whether there are as many factors as are taken.
    is_full: bool,
    headings: Vec<Heading>,
    report: &'a mut Report,
}

impl Reading<'_> {
    fn row(&mut self, row: &TextRow) {
        let spot = self.table.spot(row);
        let statement = self.columns.cell(row, Field::Statement);
        if self.columns.is_own() {
            return self.factor(row, &spot);
        }
        if let Some(quadrant) = self.opens(row) {
            self.section = Some(quadrant);
            self.group = None;
            self.numbers = 0;
            return;
        }
        // The heads again, as over a second table below the first.
        if row.filled().count() >= 2 && row.filled().all(|(_, cell)| recognise::is_head(cell)) {
            self.section = None;
            return;
        }
        if self.is_total(row, statement) {
            self.sum = 0.0;
            return self.report.remark(Remark::Totals);
        }
        if statement.is_empty() || is_mark(statement) {
            let says = |(at, text): (usize, &str)| {
                let is_zero = value::number(text).is_some_and(|number| number == 0.0);
                let is_label = self.columns.fields.get(at) == Some(&Some(Field::Label)) || is_mark(text);
                !is_zero && !is_label && !value::is_blank(text)
            };
            let is_form = row.filled().next().is_none_or(|_| !row.filled().any(says));
            if is_form {
                self.empty += 1;
            } else {
                self.report.refuse(spot, self.without_statement(row));
            }
            return;
        }
        if self.shape.is_lying {
            let quadrant = self.columns.column_of(Field::Quadrant);
            let cells = row.filled().filter(|(at, _)| Some(*at) != quadrant).map(|(_, cell)| cell);
            return self.list(row, &spot, &cells.collect::<Vec<_>>().join("\n"));
        }
        if self.shape.has_lists {
            return self.list(row, &spot, statement);
        }
        // A workbook of ours has a notice below its factors, which is in no row of one.
        if self.columns.is_of_report() && self.columns.cell(row, Field::Label).is_empty() {
            return self.report.refuse(spot, Remark::UnderNoQuadrant(shortened(statement)));
        }
        self.factor(row, &spot);
    }

    /// Says that a row has no statement, and what it has.
    fn without_statement(&self, row: &TextRow) -> Remark {
        let is_text = |text: &&str| {
            value::number(text).is_none()
                && self.options.quadrant(text).is_none()
                && !value::is_blank(text)
                && !is_mark(text)
        };
        Remark::NoStatement(row.filled().map(|(_, text)| text).filter(is_text).map(str::to_owned).collect())
    }

    /// The quadrant whose section a row opens: it names one and nothing else but its label, heads of columns or figures.
    fn opens(&self, row: &TextRow) -> Option<Quadrant> {
        let mut named = row.filled().filter_map(|(at, cell)| Some((at, self.options.quadrant(cell)?)));
        let (at, quadrant) = named.next()?;
        let is_statement = self.columns.column_of(Field::Statement) == Some(at);
        let others =
            || row.filled().filter(|(other, cell)| *other != at && self.options.quadrant(cell) != Some(quadrant));
        let is_alone = others().next().is_none() && named.all(|(_, other)| other == quadrant);
        let is_headed =
            |(_, cell): (usize, &str)| recognise::is_head(cell) || value::number(cell).is_some() || is_mark(cell);
        // "Strengths" in a column of quadrants beside a statement is that of a factor.
        (is_alone || (is_statement && others().all(is_headed))).then_some(quadrant)
    }

    /// Whether a row sums up those above it.
    fn is_total(&self, row: &TextRow, statement: &str) -> bool {
        let has_place = !self.columns.cell(row, Field::Quadrant).is_empty()
            && words::total(self.columns.cell(row, Field::Quadrant)) == TotalWords::None;
        let mut texts = row.filled().map(|(_, text)| text).filter(|text| value::number(text).is_none());
        let text =
            if statement.is_empty() || is_mark(statement) { texts.next().unwrap_or_default() } else { statement };
        let total = words::total(text);
        let rating = self.columns.cell(row, Field::Rating);
        let is_unrated = value::is_blank(rating) || value::rating(rating).is_err();
        let rates = self.columns.column_of(Field::Rating).is_some();
        let weight = value::number(self.columns.cell(row, Field::Weight));
        let has_number = row.filled().any(|(_, text)| value::number(text).is_some());
        let is_sum =
            weight.is_some_and(|weight| self.sum > 0.0 && (weight - self.sum).abs() <= 0.011 * self.sum.max(weight));
        match total {
            TotalWords::Wholly => !has_place,
            TotalWords::InPart => !has_place && has_number && ((rates && is_unrated) || is_sum),
            // "Internal factors (IFE)  1.00  2.15": the name of a side sums it up.
            TotalWords::None => {
                !has_place && rates && is_unrated && recognise::is_head(text) && row.filled().count() > 1
            }
        }
    }

    /// A cell that holds a list: a factor for each line of it.
    fn list(&mut self, row: &TextRow, spot: &Spot, lines: &str) {
        let Some(place) = self.place(row, spot) else { return };
        for line in lines.lines() {
            let marked = match place {
                Place::Quadrant(quadrant) => Marked::under(line, quadrant),
                Place::Tray => Marked::of(line),
            };
            if marked.statement.is_empty() || is_mark(line) {
                continue;
            }
            let factor = entry::factor(place, marked.statement);
            let matrix = self.matrix(row, spot);
            match matrix.factors.last_mut().filter(|_| line.starts_with('\t')) {
                Some(above) => {
                    above.note.push_str(if above.note.is_empty() { "" } else { "\n" });
                    above.note.push_str(marked.statement);
                }
                None => matrix.factors.push(factor),
            }
        }
    }

    fn factor(&mut self, row: &TextRow, spot: &Spot) {
        let Some(place) = self.place(row, spot) else { return };
        let count: usize = self.matrices.iter().map(|matrix| matrix.factors.len()).sum();
        if count >= MOST_FACTORS {
            if !std::mem::replace(&mut self.is_full, true) {
                self.report.refuse(spot.clone(), Remark::TooMany(MOST_FACTORS));
            }
            return;
        }
        self.stray(row, spot);
        let columns = self.columns;
        let text = |field| columns.text(row, field);
        let mut factor = DraftFactor {
            note: text(Field::Note).to_owned(),
            tags: if columns.is_own() { factor_table::tags(text(Field::Tags)) } else { tags(text(Field::Tags)) },
            evidence: self.evidence(row),
            id: self.value(row, spot, Field::Id, id_of),
            weight: self.value(row, spot, Field::Weight, value::weight),
            rating: self.value(row, spot, Field::Rating, value::rating),
            ..DraftFactor::new(place, text(Field::Statement))
        };
        if !columns.is_own() {
            self.clean(&mut factor);
            factor.tags.extend(self.group.clone());
        }
        self.sum += factor.weight.map_or(0.0, Weight::get);
        self.matrix(row, spot).factors.push(factor);
    }

    /// Takes from a statement what a table writes around it: its label, its number, in a report of ours its note.
    fn clean(&mut self, factor: &mut DraftFactor) {
        if self.columns.is_of_report() {
            self.unfold(factor);
        }
        let text = std::mem::take(&mut factor.statement);
        let marked = match factor.place {
            Place::Quadrant(quadrant) => Marked::under(&text, quadrant),
            Place::Tray => Marked::of(&text),
        };
        if let Place::Quadrant(quadrant) = factor.place {
            let all = self.matrices.last().into_iter().flat_map(|matrix| &matrix.factors);
            let above = all.rev().take(LONGEST_LABELLED).filter(|other| other.place == factor.place).count();
            let statement = entry::without_local_label(&text, quadrant, above + 1);
            if statement.len() < text.len() {
                statement.clone_into(&mut factor.statement);
                return;
            }
        }
        factor.statement = match (entry::numbered(&text), marked.label) {
            // A number is taken for one of a list only if it is the next.
            (Some((number, rest)), None) => {
                let next = self.numbers + 1;
                self.numbers = if number == next || number == 1 { number } else { self.numbers };
                if number == next || number == 1 { rest.to_owned() } else { text }
            }
            (None, None) if text.chars().next().is_some_and(char::is_numeric) => text,
            _ => marked.statement.to_owned(),
        };
    }

    /// The cell of a report of ours holds statement, note and short citations, a line each.
    fn unfold(&mut self, factor: &mut DraftFactor) {
        let Some((statement, rest)) = factor.statement.split_once('\n') else { return };
        let is_of_sources = |line: &&str| {
            line.split_once([':', '：']).is_some_and(|(name, _)| Field::of_head(name) == Some(Field::Evidence))
        };
        if rest.lines().any(|line| is_of_sources(&line)) {
            self.report.remark(Remark::ShortCitations);
        }
        let note: Vec<&str> = rest.lines().filter(|line| !is_of_sources(line)).collect();
        if factor.note.is_empty() {
            factor.note = note.join("\n");
        }
        factor.statement = statement.to_owned();
    }

    /// The works that a row names, in its column for them and by links.
    fn evidence(&self, row: &TextRow) -> Vec<CitedPlace> {
        let text = self.columns.text(row, Field::Evidence);
        let linked = row.cites.iter().filter(|(_, cite)| !cite.text.is_empty()).map(|(_, cite)| &cite.text);
        let own = self.columns.column_of(Field::Evidence);
        let is_linked = row.cites.iter().any(|(at, _)| Some(*at) == own);
        let mut places = if is_linked { Vec::new() } else { cited::places(text) };
        places.extend(linked.map(|text| cited::place(text)));
        places
    }

    /// Says which cells stand under no head, so that nobody knows what they hold.
    fn stray(&mut self, row: &TextRow, spot: &Spot) {
        let columns = self.columns;
        let has_place = |at: usize| {
            columns.fields.get(at).is_some_and(Option::is_some)
                || columns.heads.get(at).is_some_and(|it| !it.is_empty())
        };
        // A number says something unless it counts the rows, in the first cell.
        let first = row.filled().next().map(|(at, _)| at);
        let says = |at: usize, text: &str| !is_mark(text) || (value::number(text).is_some() && Some(at) != first);
        let stray = row.filled().filter(|(at, text)| !has_place(*at) && says(*at, text));
        let stray: Vec<String> = stray.map(|(_, text)| text.to_owned()).collect();
        if !stray.is_empty() && columns.sides.is_none() {
            self.report.refuse(spot.clone(), Remark::UnderNoHead(stray));
        }
    }

    /// A cell as a value; one that is none is refused, and the factor is taken without it.
    fn value<T>(
        &mut self,
        row: &TextRow,
        spot: &Spot,
        field: Field,
        read: impl FnOnce(&str) -> Result<T, Remark>,
    ) -> Option<T> {
        let text = self.columns.cell(row, field);
        if self.columns.column_of(field).is_some_and(|column| row.uncalculated.contains(&column)) {
            self.report.refuse(spot.column(self.columns.head(field)), Remark::NoResult);
            return None;
        }
        if value::is_blank(text) {
            return None;
        }
        let refused = |reason| self.report.refuse(spot.column(self.columns.head(field)), reason);
        read(text).map_err(refused).ok()
    }

    /// Where a factor stands: its own quadrant, that of its label, or that of its section.
    fn place(&mut self, row: &TextRow, spot: &Spot) -> Option<Place> {
        let named = self.columns.cell(row, Field::Quadrant);
        // A sign that repeats what stands above is as good as nothing.
        let named = if is_ditto(named) { "" } else { named };
        let label = self.columns.cell(row, Field::Label);
        if let Some(group) = self.group.clone()
            && let Some(said) = self.options.assigned(&group)
        {
            self.heading(&group, spot.line, said.place());
            return said.place();
        }
        if let Some(quadrant) = self.columns.quadrant_of_sides(row) {
            return Some(quadrant.into());
        }
        if !named.is_empty() {
            if let Some(said) = self.options.assigned(named) {
                self.heading(named, spot.line, said.place());
                return said.place();
            }
            let place = words::place(named);
            if place.is_none() {
                self.heading(named, spot.line, None);
                let spot = spot.column(self.columns.head(Field::Quadrant));
                self.report.refuse(spot, Remark::NoQuadrant(shortened(named)));
            }
            if self.shape.fills_down {
                let section = place.and_then(Place::quadrant);
                self.numbers = if self.section == section { self.numbers } else { 0 };
                self.section = section;
            }
            return place;
        }
        let own = Marked::of(self.columns.cell(row, Field::Statement)).label;
        let of_label = entry::bare_label(label).or_else(|| words::quadrant(label)).or(own);
        let place = of_label.or(self.section).map_or(Place::Tray, Place::Quadrant);
        if let (Place::Tray, Some(group)) = (place, self.group.clone()) {
            self.heading(&group, spot.line, Some(place));
            if !self.unknown.contains(&group) {
                self.unknown.push(group);
            }
        } else if place == Place::Tray {
            self.report.remark(Remark::RowsInTray);
        }
        Some(place)
    }

    /// Remembers what a text was taken for that should name a quadrant.
    fn heading(&mut self, text: &str, line: u64, place: Option<Place>) {
        if let Some(known) = self.headings.iter_mut().find(|heading| heading.text == text) {
            known.factors += 1;
        } else if self.headings.len() < MOST_HEADINGS {
            self.headings.push(Heading { text: text.to_owned(), line, place, factors: 1 });
        }
    }

    /// The matrix of a row, begun where it is new: what has the same id, or without ids the same title and date.
    fn matrix(&mut self, row: &TextRow, spot: &Spot) -> &mut DraftMatrix {
        let title = self.columns.text(row, Field::Matrix);
        let day = self.columns.cell(row, Field::MatrixDate);
        let date = value::date(day);
        // "Spring 2024" is no day, and yet tells matrices apart.
        let title = if date.is_none() && title.is_empty() { day } else { title };
        if date.is_none() && !day.is_empty() && title != day {
            self.report.refuse(spot.column(self.columns.head(Field::MatrixDate)), Remark::NoDate(shortened(day)));
        }
        let id = self.value(row, spot, Field::MatrixId, id_of);
        let is_same = |matrix: &DraftMatrix| matrix.id == id && matrix.title == title && matrix.date == date;
        let known = self.matrices.iter().position(is_same);
        let index = known.unwrap_or_else(|| {
            self.matrices.push(DraftMatrix { id, title: title.to_owned(), date, factors: Vec::new() });
            self.matrices.len() - 1
        });
        &mut self.matrices[index]
    }
}

/// Whether a cell says that the one above goes on.
fn is_ditto(cell: &str) -> bool {
    matches!(
        cell,
        "\"" | "″" | "〃" | "''" | "-\"-" | "-//-" | "— » —" | "–»–" | "ditto" | "dto." | "id." | "то же" | "同上"
    )
}

/// Whether a text is only a number or a label of a list: "3.", "S1".
fn is_mark(text: &str) -> bool {
    let bare = text.trim_matches(|sign: char| !sign.is_alphanumeric());
    (bare.len() <= 3 && bare.chars().all(char::is_numeric)) || entry::bare_label(text).is_some()
}

/// Key words between semicolons, or between commas where there is no semicolon.
pub(super) fn tags(text: &str) -> Vec<String> {
    if text.contains([';', '"']) {
        return factor_table::tags(text);
    }
    text.split([',', '、', '،']).map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests;
