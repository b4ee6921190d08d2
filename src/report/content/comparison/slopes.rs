//! Lines from rank to rank: a column for each matrix, its most important factor at the top.

use super::Compared;
use crate::analysis::comparison::{Pair, Subject};
use crate::analysis::{FactorAnalysis, MatrixAnalysis};
use crate::model::FactorId;
use crate::report::content::block::{Drawing, Mark};
use crate::report::geometry::{Point, Rect, Size};
use crate::report::layout::circle;
use crate::report::page::{Colour, Item, Stroke};
use crate::report::text::{Align, RichText};
use crate::report::theme::Theme;
use std::collections::BTreeSet;

/// The largest width of the picture in points.
const WIDEST: f32 = 460.0;
/// From one column to the next, where there are few.
const APART: f32 = 145.0;
/// Room for the labels beside the outer columns.
const SIDE: f32 = 44.0;
/// Room for the numbers of the matrices above the columns.
const HEAD: f32 = 18.0;
/// From one rank to the next.
const STEP: f32 = 11.0;
/// More ranks than this do not stand on a page.
const MOST: usize = 32;

/// The factors of a matrix in the order of their ranks.
type Ranked<'a> = Vec<&'a FactorAnalysis>;

impl Compared<'_> {
    /// The picture; none while a matrix has a factor without a rank, or no factors.
    pub(super) fn slopes(self) -> Option<Drawing> {
        let columns: Vec<Ranked<'_>> = self.subjects.iter().map(Subject::outcome).map(ranked).collect::<Option<_>>()?;
        let longest = columns.iter().map(Vec::len).max().filter(|rows| *rows > 0)?;
        let rows = longest.min(MOST);
        let at = |column: usize, row: usize| spot(columns.len(), column, row);
        let mut items = Vec::new();
        let mut joined = BTreeSet::new();
        for (index, pair) in self.comparison.pairs.iter().enumerate() {
            for [before, after] in lines(pair, &columns[index], &columns[index + 1]) {
                if before < rows && after < rows {
                    joined.extend([(index, before), (index + 1, after)]);
                    let (from, to) = (at(index, before), at(index + 1, after));
                    items.push(Item::Line { from, to, stroke: stroke(before, after) });
                }
            }
        }
        let mut marks = heads(columns.len());
        for (column, factors) in columns.iter().enumerate() {
            for (row, factor) in factors.iter().take(rows).enumerate() {
                let spot = at(column, row);
                let fill = if joined.contains(&(column, row)) { Theme::INK } else { Theme::WHITE };
                items.push(dot(spot, fill));
                marks.push(label(spot, column, columns.len(), factor, &mut items));
            }
        }
        let caption = self.caption(longest);
        let size = Size { width: width(columns.len()), height: HEAD + rows as f32 * STEP };
        Some(Drawing { size, items, marks, alternative: self.alternative(), caption })
    }

    fn caption(self, longest: usize) -> RichText {
        let words = self.material.words;
        let cut = (longest > MOST).then(|| words.comparing_cut(MOST));
        RichText::plain(words.sentences(std::iter::once(words.comparing_slopes_key()).chain(cut)))
    }

    fn alternative(self) -> String {
        let words = self.material.words;
        [words.comparing_ranks(), words.joint_stop(), words.sentences(self.steps().map(|step| self.summary(step)))]
            .concat()
    }
}

/// The numbers of the matrices above their columns, as in the list at the top of the report.
fn heads(columns: usize) -> Vec<Mark> {
    let head = |column: usize| {
        Mark::new(Point::new(spot(columns, column, 0).x, 0.0), Align::Centre, RichText::bold((column + 1).to_string()))
    };
    (0..columns).map(head).collect()
}

fn ranked(outcome: &MatrixAnalysis) -> Option<Ranked<'_>> {
    let mut ranked: Vec<(f64, &FactorAnalysis)> =
        outcome.factors.iter().map(|factor| Some((factor.rank?, factor))).collect::<Option<_>>()?;
    ranked.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    Some(ranked.into_iter().map(|(_, factor)| factor).collect())
}

/// The width of the picture in points.
fn width(columns: usize) -> f32 {
    (2.0 * SIDE + APART * (columns - 1) as f32).min(WIDEST)
}

fn spot(columns: usize, column: usize, row: usize) -> Point {
    let gap = (width(columns) - 2.0 * SIDE) / (columns - 1) as f32;
    Point::new(SIDE + column as f32 * gap, HEAD + (row as f32 + 0.5) * STEP)
}

/// The rows that a pair joins.
fn lines(pair: &Pair, from: &[&FactorAnalysis], to: &[&FactorAnalysis]) -> Vec<[usize; 2]> {
    let row = |column: &[&FactorAnalysis], id: FactorId| column.iter().position(|factor| factor.id == id);
    let ends = pair.matches.iter().map(|found| found.factor_ids);
    ends.filter_map(|[first, second]| Some([row(from, first)?, row(to, second)?])).collect()
}

/// Thick for what rises, dashed for what falls, thin for what stays.
fn stroke(before: usize, after: usize) -> Stroke {
    match before.cmp(&after) {
        std::cmp::Ordering::Greater => Stroke { width: 1.6, colour: Theme::INK, dash: None },
        std::cmp::Ordering::Less => Stroke { width: 1.0, colour: Theme::QUIET, dash: Some((4.0, 2.5)) },
        std::cmp::Ordering::Equal => Stroke { width: 0.7, colour: Theme::AXIS, dash: None },
    }
}

/// A filled dot for a factor that a line meets, a hollow one for any other.
fn dot(at: Point, fill: Colour) -> Item {
    let stroke = Stroke { width: 0.9, colour: Theme::INK, dash: None };
    Item::Path { segments: circle(at, 2.4), fill: Some(fill), stroke: Some(stroke) }
}

/// The label beside a dot: outside at the outer columns, on a white ground between them.
fn label(at: Point, column: usize, columns: usize, factor: &FactorAnalysis, items: &mut Vec<Item>) -> Mark {
    let text = RichText::plain(&factor.label);
    let y = -STEP * 0.45;
    if column == 0 {
        return Mark::new(at.moved(Point::new(-6.0, y)), Align::Right, text);
    }
    if column + 1 < columns {
        let ground = Rect::new(at.x + 4.5, at.y - STEP * 0.42, 3.0 + 4.6 * factor.label.len() as f32, STEP * 0.84);
        items.push(Item::Fill { rect: ground, colour: Theme::WHITE });
    }
    Mark::new(at.moved(Point::new(6.0, y)), Align::Start, text)
}
