//! The badge and the patterned rail by which a quadrant is known without its colour.

use super::composer::Composer;
use crate::model::Quadrant;
use crate::report::geometry::{Point, Rect};
use crate::report::page::{Colour, Item, Owner, Segment, Stroke};
use crate::report::text::{Align, Reading, RichText, TextStyle};
use crate::report::theme::Theme;

/// How far apart the marks of a pattern stand, in points.
const STEP: f32 = 5.0;

/// Lines and areas of a rail: solid for strengths, bars for weaknesses, dots for opportunities, slants for threats.
pub(super) fn rail(quadrant: Quadrant, area: Rect, colour: Colour) -> Vec<Item> {
    match quadrant {
        Quadrant::Strengths => vec![Item::Fill { rect: area, colour }],
        Quadrant::Weaknesses => steps(area).map(|y| bar(area, y, colour)).collect(),
        Quadrant::Opportunities => vec![dots(area, colour)],
        Quadrant::Threats => vec![slants(area, colour)],
    }
}

/// The heights at which a pattern repeats.
fn steps(area: Rect) -> impl Iterator<Item = f32> {
    let mut y = area.y;
    std::iter::from_fn(move || {
        let at = y;
        y += STEP;
        (at + STEP <= area.bottom() + 0.01).then_some(at)
    })
}

fn bar(area: Rect, y: f32, colour: Colour) -> Item {
    Item::Fill { rect: Rect::new(area.x, y, area.width, STEP * 0.55), colour }
}

fn dots(area: Rect, colour: Colour) -> Item {
    let radius = (area.width / 2.0).min(STEP * 0.36);
    let middle = area.x + area.width / 2.0;
    let segments = steps(area).flat_map(|y| circle(Point::new(middle, y + STEP / 2.0), radius)).collect();
    Item::Path { segments, fill: Some(colour), stroke: None }
}

fn slants(area: Rect, colour: Colour) -> Item {
    let half = STEP * 0.5;
    let slant = |y: f32| {
        [
            Segment::Move(Point::new(area.x, y + half)),
            Segment::Line(Point::new(area.right(), y)),
            Segment::Line(Point::new(area.right(), y + half)),
            Segment::Line(Point::new(area.x, y + STEP)),
            Segment::Close,
        ]
    };
    Item::Path { segments: steps(area).flat_map(slant).collect(), fill: Some(colour), stroke: None }
}

/// A circle of four curves.
pub(super) fn circle(centre: Point, radius: f32) -> Vec<Segment> {
    /// The length of a handle that makes a quarter of a circle, for a radius of 1.
    const HANDLE: f32 = 0.552_285;
    let (r, h) = (radius, radius * HANDLE);
    let at = |x: f32, y: f32| Point::new(centre.x + x, centre.y + y);
    vec![
        Segment::Move(at(r, 0.0)),
        Segment::Curve(at(r, h), at(h, r), at(0.0, r)),
        Segment::Curve(at(-h, r), at(-r, h), at(-r, 0.0)),
        Segment::Curve(at(-r, -h), at(-h, -r), at(0.0, -r)),
        Segment::Curve(at(h, -r), at(r, -h), at(r, 0.0)),
        Segment::Close,
    ]
}

/// A rectangle with round corners.
pub(super) fn rounded(area: Rect, radius: f32) -> Vec<Segment> {
    const HANDLE: f32 = 0.447_715;
    let (r, h) = (radius.min(area.width / 2.0).min(area.height / 2.0), radius * HANDLE);
    let (left, top, right, bottom) = (area.x, area.y, area.right(), area.bottom());
    let at = Point::new;
    vec![
        Segment::Move(at(left + r, top)),
        Segment::Line(at(right - r, top)),
        Segment::Curve(at(right - h, top), at(right, top + h), at(right, top + r)),
        Segment::Line(at(right, bottom - r)),
        Segment::Curve(at(right, bottom - h), at(right - h, bottom), at(right - r, bottom)),
        Segment::Line(at(left + r, bottom)),
        Segment::Curve(at(left + h, bottom), at(left, bottom - h), at(left, bottom - r)),
        Segment::Line(at(left, top + r)),
        Segment::Curve(at(left, top + h), at(left + h, top), at(left + r, top)),
        Segment::Close,
    ]
}

impl Composer<'_> {
    /// Draws the letter of a quadrant, white on its hue, in a square of this side.
    pub(super) fn draw_badge(&mut self, quadrant: Quadrant, at: Point, side: f32) {
        let colour = self.theme.hue(quadrant).strong;
        let area = Rect::new(at.x, at.y, side, side);
        let segments = rounded(area, side * 0.2);
        self.draw(Owner::Decoration, Item::Path { segments, fill: Some(colour), stroke: None });
        let letter = side * 0.68;
        let style = TextStyle {
            size: letter,
            leading: 1.0,
            bold: true,
            italic: false,
            colour: Theme::WHITE,
            link: Theme::WHITE,
            align: Align::Start,
            hanging: 0.0,
        };
        let text = RichText::plain(quadrant.letter());
        let middle = Point::new(at.x + side / 2.0, at.y + (side - letter) / 2.0);
        self.draw_line(Owner::Decoration, &text, &style, middle, Align::Centre);
    }

    /// The left edge of something of this width, counted from where a line of the report begins.
    pub(super) fn begin(&self, area: Rect, offset: f32, width: f32) -> f32 {
        match self.reading {
            Reading::LeftToRight => area.x + offset,
            Reading::RightToLeft => area.right() - offset - width,
        }
    }

    /// A fine horizontal rule.
    pub(super) fn draw_rule(&mut self, left: f32, right: f32, y: f32, width: f32, colour: Colour) {
        let stroke = Stroke { width, colour, dash: None };
        self.rule(Point::new(left, y), Point::new(right, y), stroke);
    }
}

/// The height of the upper of two rows: half, unless one needs more and the other can spare it.
pub(super) fn split(height: f32, upper: f32, lower: f32) -> f32 {
    let half = height / 2.0;
    match (upper > half, lower > half) {
        (true, false) => upper.min(height - lower),
        (false, true) => (height - lower).max(upper),
        _ => half,
    }
}
