//! Whether columns hold what their heads say.

use super::{Columns, SAMPLE, are_labels, names_quadrants};
use crate::model::Quadrant;
use crate::storage::import::columns::Field;
use crate::storage::import::options::Options;
use crate::storage::import::outcome::Report;
use crate::storage::import::remark::Remark;
use crate::storage::import::table::{Table, TextRow};
use crate::storage::import::terms::{self, Term};
use crate::storage::import::{entry, value, words};
use std::collections::BTreeMap;

impl Columns {
    /// Looks whether the columns hold what their heads say.
    pub(super) fn check(&mut self, table: &Table, options: &Options, has_quadrant: bool, report: &mut Report) {
        let first = self.head_row.map_or(0, |row| row + 1);
        let rows: Vec<&TextRow> = table.rows.iter().skip(first).take(SAMPLE).collect();
        self.sides = self.sides_of(&rows.iter().copied()).filter(|_| {
            self.column_of(Field::Quadrant).is_none_or(|column| !names_quadrants(rows.iter().copied(), column, options))
        });
        if let Some((one, two)) = self.sides {
            self.fields[one] = None;
            self.fields[two] = None;
        }
        self.check_label(&rows);
        self.check_quadrant(&rows, options, has_quadrant, report);
        self.check_date(&rows, options, report);
        self.check_product(&rows);
        self.check_rating_in_scores(&rows, report);
        self.check_rating_in_notes(&rows);
        for field in [Field::Weight, Field::Rating] {
            let Some(column) = self.column_of(field).filter(|&column| !self.said[column]) else { continue };
            let statements = |row: &&&TextRow| !self.cell(row, Field::Statement).is_empty();
            let cells: Vec<&str> = rows
                .iter()
                .filter(statements)
                .map(|row| row.cell(column))
                .filter(|cell| !value::is_blank(cell))
                .collect();
            let numbers: Vec<f64> = cells.iter().filter_map(|cell| value::number(cell)).collect();
            let head = self.heads.get(column).cloned().unwrap_or_default();
            if numbers.is_empty() && !cells.is_empty() {
                report.remark(Remark::NotAsHeaded(head, field));
                self.fields[column] = None;
            } else if field == Field::Rating && is_other_scale(&head, &numbers) {
                let spot = table.rows.get(self.head_row.unwrap_or(0)).map(|row| table.spot(row).column(&head));
                report.refuse(spot.unwrap_or_default(), Remark::OtherScale(head));
                self.fields[column] = None;
            }
        }
    }

    fn check_label(&mut self, rows: &[&TextRow]) {
        if self
            .column_of(Field::Label)
            .is_some_and(|column| self.said[column] || are_labels(rows.iter().copied(), column))
        {
            return;
        }
        let may_be = |field| matches!(field, Field::Quadrant | Field::Statement);
        let free = (0..self.fields.len()).find(|&column| {
            !self.said[column] && self.fields[column].is_none_or(may_be) && are_labels(rows.iter().copied(), column)
        });
        let Some(column) = free else { return };
        let held = self.fields[column];
        self.set(column, Field::Label);
        if held == Some(Field::Statement) {
            let length = |column: usize| rows.iter().map(|row| row.cell(column).chars().count()).sum::<usize>();
            let texts = (0..self.fields.len()).filter(|&column| self.fields[column].is_none() && !self.said[column]);
            if let Some(longest) = texts.max_by_key(|&column| (length(column), std::cmp::Reverse(column))) {
                self.fields[longest] = Some(Field::Statement);
            }
        }
    }

    /// A column headed as quadrants that names none holds figures, or topics where something else names the quadrants.
    fn check_quadrant(&mut self, rows: &[&TextRow], options: &Options, has_quadrant: bool, report: &mut Report) {
        let Some(column) = self.column_of(Field::Quadrant) else {
            let found = (0..self.fields.len()).find(|&column| {
                let is_free = matches!(self.fields[column], None | Some(Field::Tags | Field::Matrix));
                !self.said[column] && is_free && names_quadrants(rows.iter().copied(), column, options)
            });
            if let Some(column) = found.filter(|_| self.column_of(Field::Label).is_none()) {
                self.fields[column] = Some(Field::Quadrant);
            }
            return;
        };
        if self.said[column] {
            return;
        }
        let cells: Vec<&str> = rows.iter().map(|row| row.cell(column)).filter(|cell| !value::is_blank(cell)).collect();
        if cells.iter().any(|cell| words::place(cell).is_some() || options.assigned(cell).is_some()) || cells.is_empty()
        {
            return;
        }
        let is_told = |row: &&TextRow| {
            row.filled().count() <= 2 && row.filled().any(|(_, cell)| options.quadrant(cell).is_some())
        };
        let labels = self.column_of(Field::Label).is_some_and(|column| are_labels(rows.iter().copied(), column));
        let other = (0..self.fields.len()).find(|&other| {
            other != column && !self.said[other] && names_quadrants(rows.iter().copied(), other, options)
        });
        if cells.iter().all(|cell| value::number(cell).is_some()) {
            let head = self.heads.get(column).cloned().unwrap_or_default();
            report.remark(Remark::NotAsHeaded(head, Field::Quadrant));
            self.fields[column] = None;
        } else if has_quadrant
            || labels
            || other.is_some()
            || self.quadrant.is_some()
            || self.sides.is_some()
            || rows.iter().any(is_told)
        {
            let is_free = self.column_of(Field::Tags).is_none();
            self.fields[column] = is_free.then_some(Field::Tags);
        }
        if let Some(other) = other {
            self.set(other, Field::Quadrant);
        }
    }

    /// Days that differ from row to row are those on which factors were entered. Days are those of matrices where each
    /// has factors of several quadrants, and a quadrant comes back on another day.
    fn check_date(&mut self, rows: &[&TextRow], options: &Options, report: &mut Report) {
        let Some(column) = self.column_of(Field::MatrixDate).filter(|&column| !self.said[column]) else { return };
        let head = self.heads.get(column).cloned().unwrap_or_default();
        if head.trim() == Field::MatrixDate.name() {
            return;
        }
        let mut days: BTreeMap<&str, Vec<Option<Quadrant>>> = BTreeMap::new();
        for row in rows.iter().filter(|row| !self.cell(row, Field::Statement).is_empty()) {
            let quadrant = options
                .quadrant(self.cell(row, Field::Quadrant))
                .or_else(|| entry::bare_label(self.cell(row, Field::Label)));
            days.entry(row.cell(column)).or_default().push(quadrant);
        }
        let has_several = |quadrants: &Vec<Option<Quadrant>>| {
            quadrants.len() >= 2 && (quadrants.iter().any(|other| *other != quadrants[0]) || quadrants[0].is_none())
        };
        let first = days.values().next();
        let comes_back =
            days.values().skip(1).any(|day| first.is_some_and(|first| day.iter().any(|it| first.contains(it))));
        let are_matrices = days.len() <= 1 || (days.values().all(has_several) && comes_back);
        if !are_matrices {
            report.remark(Remark::DaysOfEntry(head));
            self.fields[column] = None;
        }
    }

    /// Whatever its head, a column is the rating if weight times it is another column, in every row.
    fn check_product(&mut self, rows: &[&TextRow]) {
        let weights = self.column_of(Field::Weight).filter(|_| self.column_of(Field::Rating).is_none());
        let Some(weights) = weights else { return };
        let may_be = |column: &usize| !self.said[*column] && matches!(self.fields[*column], None | Some(Field::Note));
        let free: Vec<usize> = (0..self.fields.len()).filter(may_be).collect();
        let is_product = |rating: usize, score: usize| {
            let figures = rows.iter().filter_map(|row| {
                let cell = |column: usize| value::number(row.cell(column));
                Some((cell(weights)?, value::rating(row.cell(rating)).ok()?, cell(score)?))
            });
            let (count, good) = figures.fold((0, 0), |(count, good), (weight, rating, score)| {
                let is_it = (weight * f64::from(rating.get()) - score).abs() <= 0.011;
                (count + 1, good + usize::from(is_it))
            });
            count >= 2 && good == count
        };
        let has_score = |rating: usize| free.iter().any(|&score| score != rating && is_product(rating, score));
        if let Some(rating) = free.iter().copied().find(|&rating| has_score(rating)) {
            self.fields[rating] = Some(Field::Rating);
        }
    }

    /// A column of scores beside weights that holds 1 to 4 and nothing else is the rating, if no other is: a score would
    /// be smaller.
    fn check_rating_in_scores(&mut self, rows: &[&TextRow], report: &mut Report) {
        if self.column_of(Field::Weight).is_none() || self.column_of(Field::Rating).is_some() {
            return;
        }
        let scores = (0..self.fields.len()).filter(|&column| {
            let is_score = self.heads.get(column).is_some_and(|head| terms::head(head) == Some(Term::Score));
            self.fields[column].is_none() && !self.said[column] && is_score
        });
        let scores: Vec<usize> = scores.collect();
        let [column] = scores.as_slice() else { return };
        let is_fraction = |cell: &str| value::number(cell).is_some_and(|weight| weight > 0.0 && weight < 1.0);
        let weighed = rows.iter().filter(|row| is_fraction(self.cell(row, Field::Weight)));
        let ratings: Vec<bool> = weighed.map(|row| value::rating(row.cell(*column)).is_ok()).collect();
        if ratings.len() >= 2 && ratings.iter().all(|is_rating| *is_rating) {
            self.fields[*column] = Some(Field::Rating);
            report.remark(Remark::TakenAs(self.heads[*column].clone(), Field::Rating));
        }
    }

    /// "Note" is a rating in French, Portuguese and others: where it holds 1 to 4 and nothing else is the rating.
    fn check_rating_in_notes(&mut self, rows: &[&TextRow]) {
        let Some(column) = self.column_of(Field::Note).filter(|&column| !self.said[column]) else { return };
        let cells: Vec<&str> = rows.iter().map(|row| row.cell(column)).filter(|cell| !value::is_blank(cell)).collect();
        if self.column_of(Field::Rating).is_none()
            && !cells.is_empty()
            && cells.iter().all(|cell| value::rating(cell).is_ok())
        {
            self.fields[column] = Some(Field::Rating);
            let other = (0..self.fields.len()).find(|&other| {
                self.fields[other].is_none()
                    && self.heads.get(other).is_some_and(|head| Field::of_head(head) == Some(Field::Note))
                    && other != column
            });
            if let Some(other) = other {
                self.fields[other] = Some(Field::Note);
            }
        }
    }
}

/// Whether ratings are on another scale than 1 to 4, as their head or the largest of them says.
fn is_other_scale(head: &str, numbers: &[f64]) -> bool {
    let figures: Vec<f64> =
        head.split(|sign: char| !sign.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
    let said = match figures.as_slice() {
        [first, last] => (*first, *last) != (1.0, 4.0) && *first < *last && *last <= 1000.0,
        [only] => *only > 4.0 && *only <= 100.0,
        _ => false,
    };
    // A five is the top of the usual other scale; another number beyond four may be a slip, several are not.
    let mut beyond: Vec<f64> = numbers.iter().copied().filter(|number| *number > 4.0 && *number <= 100.0).collect();
    let count = beyond.len();
    let has_five = beyond.contains(&5.0);
    beyond.sort_by(f64::total_cmp);
    beyond.dedup();
    // From 0 to 3, or with a sign for the side.
    let begins_lower = numbers.iter().any(|number| *number < 0.0)
        || (numbers.contains(&0.0) && numbers.iter().any(|number| *number > 0.0) && !numbers.contains(&4.0));
    said || begins_lower || has_five || beyond.len() >= 2 || count * 2 > numbers.len()
}
