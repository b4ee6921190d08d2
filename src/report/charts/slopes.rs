//! Lines from rank to rank: a column for each matrix, its most important factor at the top.
//!
//! Every factor has a row of its own for its label. Its mark stands at its rank, which factors of equal priority share: a
//! bracket leads from their rows to the one mark, half way between them, just as the table gives them one rank.

use super::cut_note;
use super::drawing::{Anchor, Drawing, Edge, Face, Role, Shape, Sheet, Shows};
use crate::analysis::{FactorAnalysis, MatrixAnalysis};
use crate::model::FactorId;
use crate::report::geometry::{Point, Rect, Size};
use std::collections::{HashMap, HashSet};

/// The distance between two columns on paper, in points, where there are few.
const APART: f32 = 145.0;
/// Half the width of a mark, in points of paper.
const MARK: f32 = 2.4;
/// The widest that the statements beside the outer columns become, as a share of the room.
const STATEMENT: f32 = 0.3;
/// The narrowest that a statement is written, in lines of words.
const LEAST_STATEMENT: f32 = 8.0;

/// A matrix with what its column is called.
#[derive(Debug, Clone)]
pub struct SlopeColumn<'a> {
    /// The name over the column, on two lines at most.
    pub title: String,
    /// What follows from the matrix.
    pub outcome: &'a MatrixAnalysis,
}

/// A column with its factors by rank.
struct Column<'a> {
    title: &'a str,
    rows: Vec<Row<'a>>,
}

#[derive(Clone, Copy)]
struct Row<'a> {
    factor: &'a FactorAnalysis,
    /// Its rank.
    rank: f64,
}

/// The lines; `matches` are the factors that each matrix shares with the next. A matrix that nobody weighed keeps its column, with
/// nothing in it. None where no matrix has ranks.
#[must_use]
pub fn slopes(columns: &[SlopeColumn<'_>], matches: &[Vec<[FactorId; 2]>], sheet: Sheet<'_>) -> Option<Drawing> {
    let columns: Vec<Column<'_>> = columns.iter().map(Column::of).collect();
    let longest = columns.iter().map(|column| column.rows.len()).max().filter(|rows| *rows > 0)?;
    let plan = Plan::of(&columns, longest.min(sheet.most), sheet);
    let size = Size { width: plan.width, height: plan.head + plan.step * plan.rows as f32 };
    let mut drawing = Drawing::new("", size);
    drawing.plot = Rect::new(plan.first, plan.head, plan.width - 2.0 * plan.first, size.height - plan.head);
    let hits: Vec<HashMap<FactorId, usize>> =
        columns.iter().enumerate().map(|(at, column)| plan.hits(&mut drawing, at, column)).collect();
    let mut joined = vec![HashSet::new(); columns.len()];
    for (at, (shared, two)) in matches.iter().zip(columns.windows(2)).enumerate() {
        for &[before, after] in shared {
            let (Some(from), Some(to)) = (hits[at].get(&before), hits[at + 1].get(&after)) else { continue };
            joined[at].insert(before);
            joined[at + 1].insert(after);
            let (Some(before), Some(after)) = (two[0].rank(before), two[1].rank(after)) else { continue };
            let edge = plan.edge(before, after);
            let line = Shape::line(plan.mark(at, before), plan.mark(at + 1, after), edge);
            drawing.shapes.push(Shape { of: Some([*from, *to]), ..line });
        }
    }
    for (at, column) in columns.iter().enumerate() {
        plan.title(&mut drawing, at, column.title);
        plan.column(&mut drawing, (at, column), &hits[at], &joined[at]);
    }
    let sentences = [Some(sheet.words.comparing_slopes_key()), cut_note(longest, sheet)];
    drawing.caption = sheet.words.sentences(sentences.into_iter().flatten());
    Some(drawing)
}

impl<'a> Column<'a> {
    fn of(column: &'a SlopeColumn<'_>) -> Self {
        let row = |factor: &'a FactorAnalysis| Some(Row { factor, rank: factor.rank? });
        let mut rows: Vec<Row<'_>> = column.outcome.factors.iter().filter_map(row).collect();
        // A stable sort: factors of equal priority stay in the order of the matrix.
        rows.sort_by(|a, b| a.rank.total_cmp(&b.rank));
        Self { title: &column.title, rows }
    }

    fn rank(&self, id: FactorId) -> Option<f64> {
        self.rows.iter().find(|row| row.factor.id == id).map(|row| row.rank)
    }
}

/// On which side of its marks a column has its labels.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

impl Side {
    fn sign(self) -> f32 {
        if self == Self::Left { -1.0 } else { 1.0 }
    }

    fn anchor(self) -> Anchor {
        if self == Self::Left { Anchor::Right } else { Anchor::Left }
    }
}

/// Where columns and rows stand.
struct Plan<'a> {
    sheet: Sheet<'a>,
    count: usize,
    rows: usize,
    width: f32,
    /// The height of the titles, and of a row.
    head: f32,
    step: f32,
    /// The marks of the first column, and the distance to the next one.
    first: f32,
    apart: f32,
    /// The widest label, and the room for the statements beside the outer columns.
    label: f32,
    statement: f32,
}

impl<'a> Plan<'a> {
    fn of(columns: &[Column<'_>], rows: usize, sheet: Sheet<'a>) -> Self {
        let (unit, line) = (sheet.unit(), sheet.line());
        let shown = columns.iter().flat_map(|column| column.rows.iter().take(rows));
        let label = shown.map(|row| sheet.width(&row.factor.label, Face::Bold)).fold(0.0, f32::max);
        let steps = columns.len().saturating_sub(1) as f32;
        let side = label + label_offset(unit) + unit;
        let usual = (2.0 * side + APART * unit * steps).min(sheet.room.width);
        // What the lines do not need goes to the statements.
        let spare = ((sheet.room.width - usual) / 2.0).min(sheet.room.width * STATEMENT);
        let statement = if spare >= LEAST_STATEMENT * line { spare } else { 0.0 };
        let width = if statement > 0.0 { sheet.room.width } else { usual };
        let first = side + statement;
        let apart = if steps > 0.0 { (width - 2.0 * first) / steps } else { 0.0 };
        let head = 2.0 * line + 4.0 * unit;
        Self { sheet, count: columns.len(), rows, width, head, step: 1.18 * line, first, apart, label, statement }
    }

    fn x(&self, column: usize) -> f32 {
        self.first + self.apart * column as f32
    }

    /// The middle of a row.
    fn y(&self, row: usize) -> f32 {
        self.head + self.step * (row as f32 + 0.5)
    }

    /// Where the mark of a rank stands. A rank that many factors share may lie beyond the last row.
    fn mark(&self, column: usize, rank: f64) -> Point {
        let last = self.y(self.rows - 1);
        Point::new(self.x(column), (self.head + self.step * (super::length(rank, 1.0) - 0.5)).min(last))
    }

    /// The first column has its labels on the left, every other one on the right.
    fn side(column: usize) -> Side {
        if column == 0 { Side::Left } else { Side::Right }
    }

    /// Whether there are statements beside the labels of a column.
    fn is_outer(&self, column: usize) -> bool {
        column == 0 || column + 1 == self.count
    }

    /// The areas of the rows, by factor.
    fn hits(&self, drawing: &mut Drawing, at: usize, column: &Column<'_>) -> HashMap<FactorId, usize> {
        let reach = MARK * 2.0 * self.sheet.unit();
        let labels = label_offset(self.sheet.unit()) + self.label;
        let out = if self.is_outer(at) { labels + self.statement } else { labels };
        let x = self.x(at);
        let (left, right) = match Self::side(at) {
            Side::Left => ((x - out).max(0.0), x + reach),
            Side::Right => (x - reach, (x + out).min(self.width)),
        };
        let hit = |(place, row): (usize, &Row<'_>)| {
            let area = Rect::new(left, self.y(place) - self.step / 2.0, right - left, self.step);
            let factor = row.factor;
            let rank = factor.rank.map_or("–".to_owned(), |rank| rank_text(rank, self.sheet));
            let words = self.sheet.words;
            let spoken = words.chart_spoken_rank(&factor.label, column.title, rank, factor.text.trim());
            (factor.id, drawing.hit(area, Shows::Factor(at, factor.id), spoken))
        };
        column.rows.iter().take(self.rows).enumerate().map(hit).collect()
    }

    /// Thick for what rises, dashed for what falls, thin for what stays.
    fn edge(&self, before: f64, after: f64) -> Edge {
        let unit = self.sheet.unit();
        match before.total_cmp(&after) {
            std::cmp::Ordering::Greater => Edge::solid(Role::Ink, 1.6 * unit),
            std::cmp::Ordering::Less => Edge::dashed(Role::Quiet, unit, 4.0 * unit, 2.5 * unit),
            std::cmp::Ordering::Equal => Edge::solid(Role::Axis, 0.7 * unit),
        }
    }

    /// The name over a column, in the room that it shares with its neighbours.
    fn title(&self, drawing: &mut Drawing, at: usize, title: &str) {
        let x = self.x(at);
        let between = (self.apart - 6.0 * self.sheet.unit()).max(0.0);
        let around = 2.0 * x.min(self.width - x);
        // An outer column has all the room as far as the edge, a single one the whole width.
        let room = if self.count < 2 {
            self.width
        } else if around < between {
            self.first + between / 2.0
        } else {
            between
        };
        let lines = self.sheet.wrapped(title, Face::Bold, room, 2);
        let (anchor, at) = match (around < between, at) {
            (true, 0) => (Anchor::Left, 0.0),
            (true, _) => (Anchor::Right, self.width),
            (false, _) => (Anchor::Centre, x),
        };
        for (row, words) in lines.into_iter().rev().enumerate() {
            let y = self.head - 4.0 * self.sheet.unit() - self.sheet.line() * (row as f32 + 0.5);
            drawing.texts.push(self.sheet.bold(Point::new(at, y), anchor, words, Role::Ink));
        }
    }

    /// The marks of a column with the labels and statements of its rows.
    fn column(
        &self,
        drawing: &mut Drawing,
        (at, column): (usize, &Column<'_>),
        hits: &HashMap<FactorId, usize>,
        joined: &HashSet<FactorId>,
    ) {
        let rows: Vec<&Row<'_>> = column.rows.iter().take(self.rows).collect();
        let mut place = 0;
        for tied in rows.chunk_by(|a, b| a.rank.total_cmp(&b.rank).is_eq()) {
            self.labels(drawing, at, place, tied);
            self.bracket(drawing, at, place, tied);
            let first = tied[0];
            let is_joined = tied.iter().any(|row| joined.contains(&row.factor.id));
            let (quadrant, radius) = (first.factor.quadrant, MARK * self.sheet.unit());
            let is_of_one = tied.iter().all(|row| row.factor.quadrant == quadrant);
            let role = if is_of_one { Role::Strong(quadrant) } else { Role::Ink };
            let fill = if is_joined { role } else { Role::Ground };
            let centre = self.mark(at, first.rank);
            let mark = if is_of_one {
                Shape::mark(quadrant, centre, radius, fill)
            } else {
                Shape::disc(centre, radius, fill).edged(Edge::solid(role, radius * 0.4))
            };
            drawing.shapes.push(mark.of(hits[&first.factor.id]));
            place += tied.len();
        }
    }

    /// Label and statement of each row, in a column between others on a ground that hides the lines behind them.
    fn labels(&self, drawing: &mut Drawing, at: usize, place: usize, rows: &[&Row<'_>]) {
        let (sheet, side) = (self.sheet, Self::side(at));
        let x = self.x(at) + side.sign() * label_offset(sheet.unit());
        for (offset, row) in rows.iter().enumerate() {
            let y = self.y(place + offset);
            let role = Role::Strong(row.factor.quadrant);
            let label = sheet.bold(Point::new(x, y), side.anchor(), &row.factor.label, role);
            if !self.is_outer(at) {
                drawing.shapes.push(Shape::area(label.room().inset(-sheet.unit(), 0.5), Role::Ground));
            }
            drawing.texts.push(label);
            if self.statement > 0.0 && self.is_outer(at) {
                let gap = 5.0 * sheet.unit();
                let words = sheet.cut(row.factor.text.trim(), Face::Regular, self.statement - gap - sheet.unit());
                let x = x + side.sign() * (self.label + gap);
                drawing.texts.push(sheet.text(Point::new(x, y), side.anchor(), words, Role::Quiet));
            }
        }
    }

    /// The bracket from the rows of factors that share a rank to their mark.
    fn bracket(&self, drawing: &mut Drawing, at: usize, place: usize, rows: &[&Row<'_>]) {
        let [first, _, ..] = rows else { return };
        let (unit, sign) = (self.sheet.unit(), Self::side(at).sign());
        let edge = Edge::solid(Role::Axis, 0.7 * unit);
        let mark = self.mark(at, first.rank);
        let (near, far) = (mark.x + sign * (MARK + 2.4) * unit, mark.x + sign * (label_offset(unit) - 1.2 * unit));
        let (top, bottom) = (self.y(place), self.y(place + rows.len() - 1));
        drawing.shapes.push(Shape::line(mark, Point::new(near, mark.y), edge));
        drawing.shapes.push(Shape::line(Point::new(near, top), Point::new(near, bottom), edge));
        for row in 0..rows.len() {
            let y = self.y(place + row);
            drawing.shapes.push(Shape::line(Point::new(near, y), Point::new(far, y), edge));
        }
    }
}

/// From the middle of a mark to its label.
fn label_offset(unit: f32) -> f32 {
    (MARK + 6.0) * unit
}

/// A rank; shared ones may have a half.
fn rank_text(rank: f64, sheet: Sheet<'_>) -> String {
    sheet.words.number(rank, usize::from(rank.fract().abs() > 1e-9))
}
