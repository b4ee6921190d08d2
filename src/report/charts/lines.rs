//! Straight lines over a weight that goes from 0 to 1, with the points where they cross.

use super::drawing::{Anchor, Drawing, Edge, Face, Form, Role, Shape, Sheet, Shows};
use super::labels::{overlap, ranges, spread};
use super::length;
use crate::analysis::{Crossing, FactorAnalysis, MatrixAnalysis};
use crate::model::{FactorId, Quadrant};
use crate::report::geometry::{Point, Rect, Size};

/// How many factors have a line.
const LINES: usize = 12;
/// Half the width of the mark of a crossing of the first place, and of any other, in points of paper.
const FIRST: f32 = 3.4;
const OTHER: f32 = 2.4;

/// The lines.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LinesChart {
    /// Every line, the most important first.
    pub lines: Vec<ValueLine>,
    /// The weights at which places are exchanged.
    pub crossings: Vec<CrossingPoint>,
    /// The present weight.
    pub now: f64,
    /// The weight that is looked at.
    pub at: f64,
}

/// The value of one factor over the weight.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueLine {
    /// The factor.
    pub factor: FactorId,
    /// Its label.
    pub label: String,
    /// Whose hue it has.
    pub quadrant: Quadrant,
    /// Its values at weight 0 and weight 1.
    pub ends: [f64; 2],
}

/// A point where two lines cross.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CrossingPoint {
    /// The weight.
    pub t: f64,
    /// The value of both.
    pub value: f64,
    /// What they exchange.
    pub place: CrossingPlace,
}

/// What two crossing lines exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CrossingPlace {
    /// The first place.
    First,
    /// Any other.
    Other,
}

impl LinesChart {
    /// The factors of the first ranks over the weight of one quadrant, while the others share the rest as before.
    #[must_use]
    pub fn of(analysis: &MatrixAnalysis, all: &[Crossing], moved: Quadrant, at: Option<f64>) -> Self {
        let weight =
            |quadrant: Quadrant| analysis.quadrant(quadrant).find_map(|factor| factor.quadrant_priority).unwrap_or(0.0);
        let now = weight(moved);
        let rest = 1.0 - now;
        let mut factors: Vec<&FactorAnalysis> = analysis.factors.iter().collect();
        factors.sort_by(|a, b| a.rank.unwrap_or(f64::INFINITY).total_cmp(&b.rank.unwrap_or(f64::INFINITY)));
        factors.truncate(LINES);
        let line = |factor: &&FactorAnalysis| {
            let local = factor.local_priority.unwrap_or(0.0);
            let share = if rest > 0.0 { weight(factor.quadrant) / rest } else { 0.0 };
            let ends = if factor.quadrant == moved { [0.0, local] } else { [local * share, 0.0] };
            ValueLine { factor: factor.id, label: factor.label.clone(), quadrant: factor.quadrant, ends }
        };
        let lines: Vec<ValueLine> = factors.iter().map(line).collect();
        let point = |crossing: &Crossing| {
            let place = |id| factors.iter().position(|factor| factor.id == id);
            place(crossing.falling)?;
            let value = lines[place(crossing.rising)?].value(crossing.t);
            let place = if crossing.changes_leader { CrossingPlace::First } else { CrossingPlace::Other };
            Some(CrossingPoint { t: crossing.t, value, place })
        };
        let crossings = all.iter().filter(|crossing| crossing.quadrant == moved).filter_map(point).collect();
        Self { lines, crossings, now, at: at.unwrap_or(now) }
    }
}

impl ValueLine {
    /// The value at a weight.
    #[must_use]
    pub fn value(&self, t: f64) -> f64 {
        self.ends[0] + (self.ends[1] - self.ends[0]) * t
    }
}

/// The chart over the whole room; `axis` says what the values are, `said` what the chart shows.
#[must_use]
pub fn lines(chart: &LinesChart, axis: &str, said: String, sheet: Sheet<'_>) -> Drawing {
    let plot = Plot::of(chart, sheet);
    let mut drawing = Drawing::new("", sheet.room);
    drawing.plot = plot.rect;
    drawing.spoken = said;
    plot.ground(&mut drawing, axis);
    for line in chart.lines.iter().rev() {
        let [from, to] = [0.0, 1.0].map(|t| plot.at(t, line.value(t)));
        let value = |end: usize| sheet.words.number(line.ends[end], 3);
        let spoken = sheet.words.labelled(&line.label, &format!("{} – {}", value(0), value(1)));
        let label = plot.label_area(from);
        let hit = drawing.hit(label, Shows::Factor(0, line.factor), spoken);
        let edge = Edge::solid(Role::Strong(line.quadrant), 0.7 * sheet.unit());
        drawing.shapes.push(Shape::line(from, to, edge).of(hit));
    }
    plot.weights(&mut drawing, chart);
    plot.crossings(&mut drawing, chart);
    for (end, labels) in plot.ends.iter().enumerate() {
        plot.labels(&mut drawing, end, labels);
    }
    drawing
}

/// Labels at one end of the lines that stand together in one row, with the height of their lines.
struct EndLabel {
    words: String,
    role: Role,
    wanted: f32,
}

/// From weights and values to places on the sheet.
struct Plot<'a> {
    sheet: Sheet<'a>,
    rect: Rect,
    limit: f64,
    ends: [Vec<EndLabel>; 2],
}

impl<'a> Plot<'a> {
    fn of(chart: &LinesChart, sheet: Sheet<'a>) -> Self {
        let Size { width, height } = sheet.room;
        let limit = chart.lines.iter().flat_map(|line| line.ends).fold(f64::MIN_POSITIVE, f64::max);
        let (line, gap) = (sheet.line(), 4.0 * sheet.unit());
        let (top, bottom) = (line + gap, height - line - gap);
        let mut plot = Self { sheet, rect: Rect::new(0.0, top, width, bottom - top), limit, ends: [vec![], vec![]] };
        plot.ends = [0, 1].map(|end| plot.end_labels(chart, end));
        let room = |labels: &[EndLabel]| {
            let widths = labels.iter().map(|label| sheet.width(&label.words, Face::Bold));
            // The leaders between a label and its line, and half of the number under the corner.
            (widths.fold(0.0, f32::max) + 4.0 * gap).min(width / 3.0)
        };
        let [left, right] = [room(&plot.ends[0]), room(&plot.ends[1])];
        plot.rect = Rect::new(left, top, (width - left - right).max(1.0), bottom - top);
        plot
    }

    fn at(&self, t: f64, value: f64) -> Point {
        let x = self.rect.x + length(t, self.rect.width);
        Point::new(x, self.rect.bottom() - length(value / self.limit, self.rect.height))
    }

    fn label_area(&self, at: Point) -> Rect {
        let height = self.sheet.line();
        Rect::new(0.0, at.y - height / 2.0, self.rect.x, height)
    }

    /// The labels at one end from top to bottom: lines that end on one spot share a row, and where there are more rows
    /// than the height has room for, neighbours do.
    fn end_labels(&self, chart: &LinesChart, end: usize) -> Vec<EndLabel> {
        let mut order: Vec<usize> = (0..chart.lines.len()).collect();
        order.sort_by(|a, b| chart.lines[*b].ends[end].total_cmp(&chart.lines[*a].ends[end]).then(a.cmp(b)));
        let y = |line: usize| self.at(end as f64, chart.lines[line].ends[end]).y;
        let spots: Vec<&[usize]> = order.chunk_by(|a, b| (y(*a) - y(*b)).abs() < self.sheet.unit()).collect();
        let rows = (self.rect.height / self.sheet.line()).floor().max(1.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
        let together = spots.len().div_ceil(rows as usize).max(1);
        let row = |spots: &[&[usize]]| {
            let mut lines = spots.concat();
            let wanted = lines.iter().map(|line| y(*line)).sum::<f32>() / lines.len() as f32;
            let quadrant = chart.lines[lines[0]].quadrant;
            let is_one = lines.iter().all(|line| chart.lines[*line].quadrant == quadrant);
            if spots.len() == 1 {
                // Those of one spot have no order among themselves but that of the matrix.
                lines.sort_by_key(|line| label_key(&chart.lines[*line].label));
            }
            let labels: Vec<&str> = lines.iter().map(|line| chart.lines[*line].label.as_str()).collect();
            let words = self.sheet.words.list(ranges(&labels));
            EndLabel { words, role: if is_one { Role::Strong(quadrant) } else { Role::Ink }, wanted }
        };
        spots.chunks(together).map(row).collect()
    }

    /// The frame, the name of its axis and the weights under it.
    fn ground(&self, drawing: &mut Drawing, axis: &str) {
        let (sheet, rect) = (self.sheet, self.rect);
        let (line, gap) = (sheet.line(), 2.0 * sheet.unit());
        let frame = Shape::area(rect, Role::Ground).edged(Edge::solid(Role::Rule, 0.7 * sheet.unit()));
        drawing.shapes.push(frame);
        let words = sheet.cut(axis, Face::Regular, drawing.size.width - rect.x);
        let above = Point::new(rect.x, rect.y - gap - line / 2.0);
        drawing.texts.push(sheet.text(above, Anchor::Left, words, Role::Quiet));
        for tenth in [0.0, 0.25, 0.5, 0.75, 1.0] {
            let foot = Point::new(self.at(tenth, 0.0).x, rect.bottom() + gap + line / 2.0);
            drawing.texts.push(sheet.text(foot, Anchor::Centre, sheet.words.entered(tenth), Role::Quiet));
        }
    }

    /// Upright lines at the present weight and at the one that is looked at.
    fn weights(&self, drawing: &mut Drawing, chart: &LinesChart) {
        let unit = self.sheet.unit();
        for (t, edge) in [
            (chart.now, Edge::dashed(Role::Quiet, 0.7 * unit, 2.7 * unit, 2.7 * unit)),
            (chart.at, Edge::solid(Role::Accent, 1.4 * unit)),
        ] {
            drawing.shapes.push(Shape::line(self.at(t, 0.0), self.at(t, self.limit), edge));
        }
    }

    /// The points of exchange; those of the first place with their weights, each over its point or, where another number
    /// stands there, under it. The list beside the chart tells all of them.
    fn crossings(&self, drawing: &mut Drawing, chart: &LinesChart) {
        let (sheet, unit) = (self.sheet, self.sheet.unit());
        let mut written: Vec<Rect> = Vec::new();
        for crossing in &chart.crossings {
            let centre = self.at(crossing.t, crossing.value);
            if crossing.place == CrossingPlace::Other {
                let form = Form::Disc { centre, radius: OTHER * unit };
                drawing.shapes.push(Shape::filled(form, Role::Ground).edged(Edge::solid(Role::Quiet, 0.7 * unit)));
                continue;
            }
            drawing.shapes.push(Shape::disc(centre, FIRST * unit, Role::Accent));
            let away = (FIRST + 1.5) * unit + sheet.line() / 2.0;
            let words = sheet.words.number(crossing.t, 2);
            for side in [-1.0, 1.0, -2.0, 2.0] {
                let at = centre.moved(Point::new(0.0, side * away));
                let text = sheet.text(at, Anchor::Centre, words.clone(), Role::Ink);
                let room = text.room();
                if self.rect.holds(&room, 0.0) && !written.iter().any(|other| overlap(other, &room)) {
                    written.push(room);
                    drawing.texts.push(text);
                    break;
                }
            }
        }
    }

    /// The labels at one end, a line apart, each led to the end of its line.
    fn labels(&self, drawing: &mut Drawing, end: usize, labels: &[EndLabel]) {
        let (sheet, gap) = (self.sheet, 4.0 * self.sheet.unit());
        let half = sheet.line() / 2.0;
        let wanted: Vec<f32> = labels.iter().map(|label| label.wanted).collect();
        let heights = spread(&wanted, sheet.line(), (self.rect.y + half, self.rect.bottom() - half));
        let (sign, x, anchor) =
            if end == 0 { (-1.0, self.rect.x, Anchor::Right) } else { (1.0, self.rect.right(), Anchor::Left) };
        for (label, y) in labels.iter().zip(heights) {
            let edge = Edge::solid(Role::Axis, 0.5 * sheet.unit());
            let (from, to) = (Point::new(x, label.wanted), Point::new(x + sign * 1.5 * gap, y));
            drawing.shapes.push(Shape::line(from, to, edge));
            let at = Point::new(x + sign * 2.0 * gap, y);
            let room = if end == 0 { self.rect.x } else { drawing.size.width - self.rect.right() } - 2.0 * gap;
            let words = sheet.cut(&label.words, Face::Bold, room);
            drawing.texts.push(sheet.bold(at, anchor, words, label.role));
        }
    }
}

/// A label by its letters and its number, so that S10 comes after S9.
fn label_key(label: &str) -> (String, u32) {
    let letters = label.trim_end_matches(|c: char| c.is_ascii_digit());
    (letters.to_owned(), label[letters.len()..].parse().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{analyze, crossings};
    use crate::model::{Document, Factor, Matrix, Weight};

    #[test]
    fn a_line_goes_straight_from_end_to_end() {
        let factor = "a".parse().unwrap();
        let line = ValueLine { factor, label: "S1".to_owned(), quadrant: Quadrant::Strengths, ends: [0.2, 0.6] };
        assert!((line.value(0.25) - 0.3).abs() < 1e-12);
    }

    #[test]
    fn at_the_present_weight_the_lines_show_the_priorities() {
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        for (id, quadrant) in [
            ("a", Quadrant::Strengths),
            ("b", Quadrant::Weaknesses),
            ("c", Quadrant::Weaknesses),
            ("d", Quadrant::Threats),
        ] {
            let weight = Weight::new(2.0).unwrap();
            matrix.factors[quadrant].push(Factor { weight, ..Factor::new(id.parse().unwrap(), id) });
        }
        let mut document = Document::new("d".parse().unwrap(), "Document");
        document.matrices.push(matrix);
        let analysis = &analyze(&document).matrices[0];
        for moved in Quadrant::ALL {
            let all = crossings(analysis);
            let chart = LinesChart::of(analysis, &all, moved, None);
            for line in &chart.lines {
                let factor = analysis.factors.iter().find(|factor| factor.label == line.label).unwrap();
                assert!((line.value(chart.now) - factor.global_priority.unwrap()).abs() < 1e-12, "{}", line.label);
            }
        }
    }
}
