//! Bars of the global priorities, the highest first, each with its 95 % interval where it was drawn.

use super::drawing::{Anchor, Drawing, Edge, Face, Role, Shape, Sheet, Shows};
use super::{cut_note, length, ranked, weighting};
use crate::analysis::{FactorAnalysis, MatrixAnalysis};
use crate::model::{Matrix, Quadrant};
use crate::report::geometry::{Point, Rect, Size};

/// A bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Whose hue it has.
    pub quadrant: Quadrant,
    /// Its value.
    pub value: f64,
    /// Between which two values 95 % of the drawn ones lie.
    pub interval: Option<(f64, f64)>,
    /// The value at the right edge.
    pub full: f64,
}

/// How the body of a bar is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// In the hue of its quadrant.
    Full,
    /// As an outline: what was before.
    Outlined,
}

impl Bar {
    /// The bar over the whole of an area; `unit` is the length of a point of paper there. A bar with an interval is light
    /// enough for the line on it.
    #[must_use]
    pub fn shapes(&self, area: Rect, body: Body, unit: f32) -> Vec<Shape> {
        let x = |value: f64| area.x + length(value / self.full.max(f64::MIN_POSITIVE), area.width);
        let middle = area.y + area.height / 2.0;
        let rect = Rect { width: (x(self.value) - area.x).max(0.7 * unit), ..area };
        let strong = Role::Strong(self.quadrant);
        let outlined = Shape::area(rect, Role::Tint(self.quadrant)).edged(Edge::solid(strong, 0.7 * unit));
        let Some((lower, upper)) = self.interval else {
            return vec![if body == Body::Full { Shape::area(rect, strong) } else { outlined }];
        };
        let edge = Edge::solid(Role::Ink, unit);
        let whisker = |value: f64| {
            let (x, half) = (x(value), area.height * 0.34);
            Shape::line(Point::new(x, middle - half), Point::new(x, middle + half), edge)
        };
        let line = Shape::line(Point::new(x(lower), middle), Point::new(x(upper), middle), edge);
        vec![outlined, line, whisker(lower), whisker(upper)]
    }

    /// How far the bar or its interval goes.
    fn reach(&self) -> f64 {
        self.interval.map_or(self.value, |(_, upper)| upper.max(self.value))
    }
}

/// The priorities as bars, one below the other.
#[must_use]
pub fn bars(matrix: &Matrix, analysis: &MatrixAnalysis, sheet: Sheet<'_>) -> Drawing {
    let rows: Vec<(&FactorAnalysis, Bar)> =
        ranked(analysis).into_iter().map(|(_, factor)| (factor, bar_of(factor))).collect();
    let full = rows.iter().map(|(_, bar)| bar.reach()).fold(f64::MIN_POSITIVE, f64::max);
    let shown = &rows[..rows.len().min(sheet.most)];
    let (step, unit) = (1.12 * sheet.line(), sheet.unit());
    let number = |value| sheet.words.number(value, 3);
    let widest = |words: &mut dyn Iterator<Item = f32>| words.fold(0.0, f32::max) + 5.0 * unit;
    let left = widest(&mut shown.iter().map(|(factor, _)| sheet.width(&factor.label, Face::Bold)));
    let right = widest(&mut shown.iter().map(|(_, bar)| sheet.width(&number(bar.value), Face::Regular)));
    let size = Size { width: sheet.room.width, height: shown.len() as f32 * step };
    let mut drawing = Drawing::new(&matrix.title, size);
    drawing.plot = Rect::new(left, 0.0, (size.width - left - right).max(unit), size.height);
    for (index, (factor, bar)) in shown.iter().enumerate() {
        let y = index as f32 * step;
        let area = Rect::new(left, y + step * 0.19, drawing.plot.width, step * 0.62);
        let line = Rect::new(0.0, y, size.width, step);
        let hit = drawing.hit(line, Shows::Factor(0, factor.id), row_text(factor, bar, sheet));
        let shapes = Bar { full, ..*bar }.shapes(area, Body::Full, unit);
        drawing.shapes.extend(shapes.into_iter().map(|shape| shape.of(hit)));
        let middle = y + step / 2.0;
        let strong = Role::Strong(factor.quadrant);
        drawing.texts.push(sheet.bold(Point::new(0.0, middle), Anchor::Left, &factor.label, strong));
        let value = number(bar.value);
        drawing.texts.push(sheet.text(Point::new(size.width, middle), Anchor::Right, value, Role::Quiet));
    }
    drawing.spoken = sheet.words.series(rows.iter().map(|(factor, bar)| row_text(factor, bar, sheet)));
    let words = sheet.words;
    let drawn = analysis.robustness.as_ref().filter(|_| rows.iter().any(|(_, bar)| bar.interval.is_some()));
    let interval = drawn.map(|found| words.chart_interval(found.drawn));
    let sentences =
        [Some(words.chart_bars_key()), interval, cut_note(rows.len(), sheet), Some(weighting(matrix, sheet))];
    drawing.caption = words.sentences(sentences.into_iter().flatten());
    drawing
}

fn bar_of(factor: &FactorAnalysis) -> Bar {
    let interval = factor.interval.map(|[low, high]| (low, high));
    Bar { quadrant: factor.quadrant, value: factor.global_priority.unwrap_or(0.0), interval, full: 1.0 }
}

/// "S2 0.200 (0.150–0.250)"
fn row_text(factor: &FactorAnalysis, bar: &Bar, sheet: Sheet<'_>) -> String {
    let number = |value| sheet.words.number(value, 3);
    let text = format!("{} {}", factor.label, number(bar.value));
    let interval = bar.interval.map(|(lower, upper)| format!("{}–{}", number(lower), number(upper)));
    interval.map_or(text.clone(), |interval| sheet.words.bracketed(&text, &interval))
}
