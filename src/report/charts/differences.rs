//! The differences between two groups of people on an axis, the largest first, each with its interval.

use super::drawing::{Anchor, Drawing, Edge, Face, Form, Role, Shape, Sheet, Shows};
use super::length;
use crate::analysis::methods::ranking::tie_groups;
use crate::analysis::{Difference, GroupPair};
use crate::report::geometry::{Point, Rect, Size};

/// The smallest reach of the axis, so that rounding does not look like a difference.
const LEAST: f64 = 0.01;
/// Half the width of a dot, in points of paper.
const DOT: f32 = 2.6;

/// How far a difference or its interval lies from no difference, at most: the end of the axis.
#[must_use]
pub fn difference_limit(differences: &[Difference]) -> f64 {
    let ends = differences.iter().flat_map(|found| found.interval.into_iter().flatten().chain([found.difference]));
    ends.map(f64::abs).fold(LEAST, f64::max)
}

/// The places of the differences, the largest first; equal ones in the order of the factors.
#[must_use]
pub fn by_size(pair: &GroupPair) -> Vec<usize> {
    let sizes: Vec<f64> = pair.differences.iter().map(|found| found.difference.abs()).collect();
    tie_groups(&sizes).concat()
}

/// One difference over the whole of an area whose middle is no difference: the interval with a dot, which is full where
/// the groups differ beyond chance. `unit` is the length of a point of paper there.
#[must_use]
pub fn difference(found: &Difference, limit: f64, area: Rect, unit: f32) -> Vec<Shape> {
    let middle = Point::new(area.x + area.width / 2.0, area.y + area.height / 2.0);
    let half = area.width / 2.0 - (DOT + 1.0) * unit;
    let at = |value: f64, rise: f32| Point::new(middle.x + length(value / limit, half), middle.y + rise);
    let edge = |width: f32| Edge::solid(Role::Ink, width * unit);
    let mut shapes = Vec::new();
    if let Some([low, high]) = found.interval {
        let rise = 2.4 * unit;
        shapes.push(Shape::line(at(low, 0.0), at(high, 0.0), edge(1.2)));
        shapes.extend([low, high].map(|end| Shape::line(at(end, -rise), at(end, rise), edge(0.9))));
    }
    let form = Form::Disc { centre: at(found.difference, 0.0), radius: DOT * unit };
    let fill = if found.differs == Some(true) { Role::Ink } else { Role::Ground };
    shapes.push(Shape::filled(form, fill).edged(edge(0.9)));
    shapes
}

/// All differences of a pair of groups, whose short names stand over the two sides of the axis.
#[must_use]
pub fn differences(title: &str, pair: &GroupPair, names: [&str; 2], sheet: Sheet<'_>) -> Drawing {
    let sorted: Vec<&Difference> = by_size(pair).into_iter().map(|place| &pair.differences[place]).collect();
    let shown = &sorted[..sorted.len().min(sheet.most)];
    let limit = difference_limit(&pair.differences);
    let (unit, line) = (sheet.unit(), sheet.line());
    let (head, step) = (1.7 * line, 1.18 * line);
    let number = |found: &Difference| signed(found.difference, sheet);
    let widest = |widths: &mut dyn Iterator<Item = f32>| widths.fold(0.0, f32::max) + 8.0 * unit;
    let left = widest(&mut shown.iter().map(|found| sheet.width(&found.label, Face::Regular)));
    let right = widest(&mut shown.iter().map(|found| sheet.width(&number(found), Face::Regular)));
    let size = Size { width: sheet.room.width, height: head + step * shown.len() as f32 };
    let mut drawing = Drawing::new(title, size);
    let plot = Rect::new(left, head, (size.width - left - right).max(unit), size.height - head);
    drawing.plot = plot;
    let zero = plot.x + plot.width / 2.0;
    let axis = Edge::solid(Role::Axis, 0.7 * unit);
    drawing.shapes.push(Shape::line(Point::new(zero, head - 2.0 * unit), Point::new(zero, size.height), axis));
    let [from, to] = names.map(|name| sheet.cut(name, Face::Bold, plot.width / 2.0 - line * 1.5));
    let top = line / 2.0;
    drawing.texts.push(sheet.bold(Point::new(plot.x, top), Anchor::Left, format!("← {from}"), Role::Quiet));
    drawing.texts.push(sheet.bold(Point::new(plot.right(), top), Anchor::Right, format!("{to} →"), Role::Quiet));
    for (index, found) in shown.iter().enumerate() {
        let y = head + step * index as f32;
        let hit =
            drawing.hit(Rect::new(0.0, y, size.width, step), Shows::Factor(0, found.factor_id), row_text(found, sheet));
        let shapes = difference(found, limit, Rect::new(plot.x, y, plot.width, step), unit);
        drawing.shapes.extend(shapes.into_iter().map(|shape| shape.of(hit)));
        let middle = y + step / 2.0;
        drawing.texts.push(sheet.text(Point::new(0.0, middle), Anchor::Left, &found.label, Role::Quiet));
        drawing.texts.push(sheet.text(Point::new(size.width, middle), Anchor::Right, number(found), Role::Quiet));
    }
    drawing.spoken = sheet.words.series(sorted.iter().map(|found| row_text(found, sheet)));
    drawing
}

/// "S1 +0.500 (+0.350 … +0.650)"
fn row_text(found: &Difference, sheet: Sheet<'_>) -> String {
    let text = format!("{} {}", found.label, signed(found.difference, sheet));
    let ends = found.interval.map(|[low, high]| format!("{} … {}", signed(low, sheet), signed(high, sheet)));
    ends.map_or(text.clone(), |ends| sheet.words.bracketed(&text, &ends))
}

/// A number with its sign, unless it rounds to nothing.
fn signed(value: f64, sheet: Sheet<'_>) -> String {
    let text = sheet.words.number(value, 3);
    let is_gain = value > 0.0 && text.bytes().any(|digit| (b'1'..=b'9').contains(&digit));
    if is_gain { format!("+{text}") } else { text }
}
