//! The picture of a posture: an arrow on the map of strengths against weaknesses, opportunities against threats.

use super::Material;
use crate::analysis::Posture;
use crate::model::{Matrix, Quadrant, StrategyKind};
use crate::report::content::block::{Drawing, Mark};
use crate::report::geometry::{Point, Rect, Size};
use crate::report::layout::circle;
use crate::report::page::{Colour, Item, Segment, Stroke};
use crate::report::text::{Align, RichText};
use crate::report::theme::Theme;

/// Half the side of the map in points.
pub(in crate::report::content) const HALF: f32 = 72.0;
/// Room for the names at the ends of the axes.
pub(in crate::report::content) const SIDE: f32 = 82.0;
pub(in crate::report::content) const ABOVE: f32 = 16.0;
/// Room for the names above and below.
const WIDE: f32 = 2.0 * (SIDE + HALF);

/// The picture with its caption.
pub(super) fn drawing(material: Material<'_>, matrix: &Matrix, posture: &Posture) -> Drawing {
    let theme = Theme::new(material.options.text_size, material.options.palette);
    let centre = Point::new(SIDE + HALF, ABOVE + HALF);
    let mut items = fields(theme, centre);
    items.extend(axes(centre));
    let range = range(&[*posture]);
    items.extend(arrow(centre, posture, range));
    let mut marks = names(material, matrix, centre);
    marks.extend(scale(material, centre, range));
    let caption = caption(material, posture);
    Drawing {
        size: Size { width: 2.0 * (SIDE + HALF), height: 2.0 * (ABOVE + HALF) },
        items,
        marks,
        alternative: caption.text(),
        caption,
    }
}

/// The number at the end of an axis: a round one above all coordinates.
pub(in crate::report::content) fn range(postures: &[Posture]) -> f64 {
    let largest = postures.iter().map(|posture| posture.x.abs().max(posture.y.abs())).fold(0.0, f64::max);
    [0.05, 0.1, 0.2, 0.5, 1.0, 2.0].into_iter().find(|&end| largest <= end * 0.95).unwrap_or(4.0)
}

/// The four fields, tinted with the hues of the quadrants they lie between.
pub(in crate::report::content) fn fields(theme: Theme, centre: Point) -> Vec<Item> {
    let field = |x: f32, y: f32, quadrant: Quadrant| Item::Fill {
        rect: Rect::new(centre.x + x, centre.y + y, HALF, HALF),
        colour: theme.hue(quadrant).tint,
    };
    vec![
        field(0.0, -HALF, Quadrant::Strengths),
        field(-HALF, -HALF, Quadrant::Opportunities),
        field(-HALF, 0.0, Quadrant::Weaknesses),
        field(0.0, 0.0, Quadrant::Threats),
    ]
}

pub(in crate::report::content) fn axes(centre: Point) -> Vec<Item> {
    let line = |from: (f32, f32), to: (f32, f32), width: f32, colour: Colour| Item::Line {
        from: centre.moved(Point::new(from.0, from.1)),
        to: centre.moved(Point::new(to.0, to.1)),
        stroke: Stroke { width, colour, dash: None },
    };
    let mut items =
        vec![line((-HALF, 0.0), (HALF, 0.0), 0.8, Theme::AXIS), line((0.0, -HALF), (0.0, HALF), 0.8, Theme::AXIS)];
    for tick in [-HALF, -HALF / 2.0, HALF / 2.0, HALF] {
        items.push(line((tick, -2.0), (tick, 2.0), 0.8, Theme::AXIS));
        items.push(line((-2.0, tick), (2.0, tick), 0.8, Theme::AXIS));
    }
    items
}

/// An arrow from the origin to the posture.
fn arrow(centre: Point, posture: &Posture, range: f64) -> Vec<Item> {
    #[expect(clippy::cast_possible_truncation, reason = "the map is a few hundred points wide")]
    let at = |value: f64| (value / range) as f32 * HALF;
    let tip = centre.moved(Point::new(at(posture.x), -at(posture.y)));
    let stroke = Stroke { width: 1.8, colour: Theme::INK, dash: None };
    let dot = Item::Path { segments: circle(tip, 4.0), fill: Some(Theme::INK), stroke: None };
    let origin = Item::Path { segments: circle(centre, 1.6), fill: Some(Theme::INK), stroke: None };
    let shaft =
        Item::Path { segments: vec![Segment::Move(centre), Segment::Line(tip)], fill: None, stroke: Some(stroke) };
    vec![shaft, origin, dot]
}

/// The names at the ends of the axes, and the letters of the strategies in the corners.
pub(in crate::report::content) fn names(material: Material<'_>, matrix: &Matrix, centre: Point) -> Vec<Mark> {
    let name = |quadrant| RichText::bold(material.words.quadrant(matrix, quadrant));
    let mark = |x: f32, y: f32, align, text| Mark::new(centre.moved(Point::new(x, y)), align, text);
    let letters = |kind: StrategyKind| RichText::bold(kind.letters());
    let corner = HALF - 6.0;
    vec![
        mark(0.0, -HALF - 13.0, Align::Centre, name(Quadrant::Opportunities)).on_one_line(WIDE),
        mark(0.0, HALF + 3.0, Align::Centre, name(Quadrant::Threats)).on_one_line(WIDE),
        mark(HALF + 6.0, -5.0, Align::Start, name(Quadrant::Strengths)).on_two_lines(SIDE - 8.0),
        mark(-HALF - 6.0, -5.0, Align::Right, name(Quadrant::Weaknesses)).on_two_lines(SIDE - 8.0),
        mark(corner, -corner, Align::Right, letters(StrategyKind::So)),
        mark(corner, corner - 9.0, Align::Right, letters(StrategyKind::St)),
        mark(-corner, -corner, Align::Start, letters(StrategyKind::Wo)),
        mark(-corner, corner - 9.0, Align::Start, letters(StrategyKind::Wt)),
    ]
}

pub(in crate::report::content) fn scale(material: Material<'_>, centre: Point, range: f64) -> Vec<Mark> {
    let text = |value: f64| RichText::plain(material.words.entered(value));
    let mark = |x: f32, y: f32, align, text| Mark::new(centre.moved(Point::new(x, y)), align, text);
    vec![
        mark(HALF - 2.0, 3.0, Align::Right, text(range)),
        mark(HALF / 2.0, 3.0, Align::Centre, text(range / 2.0)),
        mark(5.0, -HALF, Align::Start, text(range)),
        mark(5.0, -HALF / 2.0 - 5.0, Align::Start, text(range / 2.0)),
    ]
}

/// "Posture (by size): x = 0.42 (S − W), y = 0.10 (O − T); length 0.43, direction 13°: SO, strengths and opportunities."
fn caption(material: Material<'_>, posture: &Posture) -> RichText {
    let words = material.words;
    let [x, y, length] = [posture.x, posture.y, posture.length].map(|value| words.number(value, 2));
    let verdict = match posture.strategy {
        Some(kind) => words.chart_posture_verdict(kind.letters(), words.strategy_kind_name(kind)),
        None => words.posture_balanced(),
    };
    let variant = words.posture_name(posture.variant);
    RichText::plain(match posture.angle_degrees {
        Some(angle) => words.chart_posture(variant, x, y, length, words.number(angle, 0), verdict),
        None => words.chart_posture_origin(variant, x, y, length, verdict),
    })
}
