//! The sheet of a matrix: its factors by quadrant, the totals of each side, the unsorted factors.
//!
//! By direct weighting the normalised weights, scores, totals, priorities and ranks are formulas, so that a reader can
//! try other weights and ratings. What other methods and conventions give are the numbers of the analysis.

use super::cell::{Column, SheetRow, Value};
use crate::analysis::{FactorAnalysis, MatrixAnalysis};
use crate::model::factor_table;
use crate::model::{Factor, Matrix, Quadrant, SourceId};
use crate::words::Words;
use std::collections::BTreeMap;

/// The heads of the columns stand in the first row.
const HEADS: usize = 1;
/// The letters of the columns that formulas name.
const WEIGHT: char = 'C';
const SHARE: char = 'D';
const RATING: char = 'E';
const SCORE: char = 'F';
const LOCAL: char = 'G';
const QUADRANT: char = 'H';
const GLOBAL: char = 'I';
/// The place of the column of notes, counted from 0.
const NOTE: usize = 10;

/// A side of a matrix: the quadrants inside or outside the organisation.
const SIDES: [[Quadrant; 2]; 2] =
    [[Quadrant::Strengths, Quadrant::Weaknesses], [Quadrant::Opportunities, Quadrant::Threats]];

/// A matrix, and what else its sheet needs.
#[derive(Clone, Copy)]
pub(super) struct Weighed<'a> {
    pub(super) matrix: &'a Matrix,
    pub(super) analysis: Option<&'a MatrixAnalysis>,
    pub(super) keys: &'a BTreeMap<SourceId, String>,
    pub(super) words: &'static Words,
}

/// The rows of a side on the sheet, its heads of quadrants among them, counted from 1.
#[derive(Clone, Copy)]
struct Span {
    first: usize,
    last: usize,
}

/// Where a factor stands on the sheet, counted from 1.
#[derive(Clone, Copy)]
struct Place {
    row: usize,
    /// The rows of its side.
    side: Span,
    /// The rows of the factors of its quadrant.
    own: Span,
    /// The rows of all factors.
    all: Span,
    /// Whether priorities follow from the weights alone.
    follows: bool,
}

impl Span {
    /// "SUM(C$2:C$9)"
    fn sum(self, column: char) -> String {
        format!("SUM({column}${}:{column}${})", self.first, self.last)
    }
}

/// The columns of every matrix.
pub(super) fn columns(words: &Words) -> Vec<Column> {
    let number = |head: String| Column::numbers(head, 11.0);
    vec![
        Column::new(words.column_label(), 6.0),
        Column::new(words.column_factor(), 50.0),
        number(words.column_weight()),
        number(words.column_share()),
        number(words.column_rating()),
        number(words.column_score()),
        number(words.column_local()),
        number(words.sheet_quadrant_priority()),
        number(words.column_global()),
        number(words.column_rank()),
        Column::new(words.sheet_note(), 50.0),
        Column::new(words.sheet_tags(), 18.0),
        Column::new(words.sheet_evidence(), 36.0),
    ]
}

impl Weighed<'_> {
    /// The rows below the heads.
    pub(super) fn rows(self) -> Vec<SheetRow> {
        let mut rows = Vec::new();
        let all = Span { first: HEADS + 1, last: HEADS + self.matrix.placed().count() + 3 * SIDES.len() };
        let follows = self.follows_weights();
        for side in SIDES {
            let factors: usize = side.iter().map(|quadrant| self.matrix.factors[*quadrant].len()).sum();
            let first = HEADS + rows.len() + 1;
            let span = Span { first, last: first + side.len() + factors - 1 };
            for quadrant in side {
                self.quadrant(quadrant, Place { row: 0, side: span, own: span, all, follows }, &mut rows);
            }
            rows.push(self.totals(side, span));
        }
        if !self.matrix.tray.is_empty() {
            rows.push(SheetRow::bold(vec![Value::Blank, Value::text(self.words.sheet_unsorted())]));
            rows.extend(self.matrix.tray.iter().map(|factor| SheetRow::body(self.factor(factor, None))));
        }
        rows
    }

    /// The head of a quadrant and its factors; `rows` are those above it.
    fn quadrant(self, quadrant: Quadrant, place: Place, rows: &mut Vec<SheetRow>) {
        let title = self.words.quadrant(self.matrix, quadrant);
        let first = HEADS + rows.len() + 2;
        let own = Span { first, last: first + self.matrix.factors[quadrant].len() - 1 };
        rows.push(SheetRow::bold(vec![Value::text(quadrant.letter()), Value::text(title)]));
        for factor in &self.matrix.factors[quadrant] {
            let row = HEADS + rows.len() + 1;
            rows.push(SheetRow::body(self.factor(factor, Some(Place { row, own, ..place }))));
        }
    }

    /// The cells of a factor; one without a place is unsorted.
    fn factor(self, factor: &Factor, place: Option<Place>) -> Vec<Value> {
        let analysis = self.analysis.and_then(|analysis| analysis.factor(factor.id));
        let worked_out = |value: fn(&FactorAnalysis) -> Option<f64>| analysis.and_then(value);
        let is_of_people = |outcome: &MatrixAnalysis| outcome.factors.iter().any(|factor| factor.weighed_by.is_some());
        let is_own = self.matrix.weighting.descriptor().is_stated() && !self.analysis.is_some_and(is_of_people);
        let place = place.filter(|_| is_own);
        let figure = |value: Option<f64>, formula: &dyn Fn(Place) -> String| match (value, place) {
            (Some(value), Some(place)) if value.is_finite() => Value::Formula(formula(place), value),
            (value, _) => Value::number(value),
        };
        let priority = |value: fn(&FactorAnalysis) -> Option<f64>, formula: &dyn Fn(Place) -> String| match place {
            Some(Place { follows: true, .. }) => figure(worked_out(value), formula),
            _ => Value::number(worked_out(value)),
        };
        vec![
            analysis.map_or(Value::Blank, |analysis| Value::text(&analysis.label)),
            Value::text(&factor.statement),
            Value::number(Some(factor.weight.get())),
            figure(worked_out(|analysis| analysis.weight), &share),
            Value::number(worked_out(|analysis| analysis.rating).or(factor.rating.map(|rating| rating.get().into()))),
            figure(worked_out(|analysis| analysis.score), &score),
            priority(|analysis| analysis.local_priority, &|at| format!("{WEIGHT}{}/{}", at.row, at.own.sum(WEIGHT))),
            priority(|analysis| analysis.quadrant_priority, &|at| {
                format!("{}/{}", at.own.sum(WEIGHT), at.all.sum(WEIGHT))
            }),
            priority(|analysis| analysis.global_priority, &|at| format!("{LOCAL}{0}*{QUADRANT}{0}", at.row)),
            priority(|analysis| analysis.rank, &|at| rank(at.row, at.all)),
            Value::text(&factor.note),
            Value::text(factor_table::tag_text(&factor.tags)),
            Value::text(factor_table::evidence_text(self.keys, &factor.evidence)),
        ]
    }

    /// Whether local, quadrant and global priorities are what the weights as entered give by themselves: shares of the
    /// quadrant, of the quadrant in all, and the product of both.
    fn follows_weights(self) -> bool {
        let Some(analysis) = self.analysis.filter(|_| self.matrix.weighting.descriptor().is_stated()) else {
            return false;
        };
        let sum = |quadrant| self.matrix.factors[quadrant].iter().map(|factor| factor.weight.get()).sum::<f64>();
        let sums = Quadrant::ALL.map(|quadrant| (quadrant, sum(quadrant)));
        let all: f64 = sums.iter().map(|(_, sum)| sum).sum();
        let follows = |factor: &Factor, own: f64| {
            let weight = factor.weight.get();
            let found = analysis.factor(factor.id)?;
            let found = [found.local_priority?, found.quadrant_priority?, found.global_priority?];
            let expected = [weight / own, own / all, weight / all];
            Some(found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 1e-9))
        };
        let mut factors =
            sums.iter().flat_map(|(quadrant, own)| self.matrix.factors[*quadrant].iter().map(|it| (it, *own)));
        factors.all(|(factor, own)| follows(factor, own) == Some(true))
    }

    /// The sums of a side: shares and scores.
    fn totals(self, side: [Quadrant; 2], span: Span) -> SheetRow {
        let is_internal = side[0].is_internal();
        let name = if is_internal { self.words.result_ife() } else { self.words.result_efe() };
        let total =
            self.analysis.and_then(|analysis| if is_internal { analysis.totals.ife } else { analysis.totals.efe });
        if !self.matrix.weighting.descriptor().is_stated() {
            return self.marked(name, [Value::Blank, Value::Blank, Value::Blank, Value::number(total)]);
        }
        let sum = |column, result: Option<f64>| {
            result.filter(|sum| sum.is_finite()).map_or(Value::Blank, |sum| Value::Formula(span.sum(column), sum))
        };
        let factors = side.into_iter().flat_map(|quadrant| &self.matrix.factors[quadrant]);
        let shares = factors.map(|factor| self.analysis?.factor(factor.id)?.weight).sum();
        let (shares, total) = (sum(SHARE, shares), sum(SCORE, total));
        self.marked(name, [Value::Blank, shares, Value::Blank, total])
    }

    /// A row of totals, from its name to its score. Beside the totals of an illustration stands that it is one: imports
    /// pass over totals, but would take a row of its own for a factor.
    fn marked(self, name: String, figures: [Value; 4]) -> SheetRow {
        let mut cells = vec![Value::Blank, Value::Text(name)];
        cells.extend(figures);
        if self.matrix.illustration {
            cells.resize_with(NOTE, || Value::Blank);
            cells.push(Value::text(self.words.illustration_notice()));
        }
        SheetRow::bold(cells)
    }
}

/// The weight as entered over the sum of its side.
fn share(at: Place) -> String {
    format!("{WEIGHT}{}/{}", at.row, at.side.sum(WEIGHT))
}

/// Normalised weight times rating.
fn score(at: Place) -> String {
    format!("{SHARE}{0}*{RATING}{0}", at.row)
}

/// The place among all priorities; equal ones share the mean of their places.
fn rank(row: usize, all: Span) -> String {
    let column = format!("{GLOBAL}${}:{GLOBAL}${}", all.first, all.last);
    format!("RANK({GLOBAL}{row},{column})+(COUNTIF({column},{GLOBAL}{row})-1)/2")
}
