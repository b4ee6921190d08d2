//! Shapes as SVG writes them, in as few characters as their exactness needs.

use crate::report::geometry::Point;
use crate::report::page::Segment;
use skrifa::outline::pen::PathElement;
use std::fmt::Write;

/// A length to a hundredth of a point.
pub(super) fn number(value: f32) -> String {
    rounded(value, 100.0).to_string()
}

/// A factor that many lengths are multiplied by.
pub(super) fn fine(value: f32) -> String {
    rounded(value, 1_000_000.0).to_string()
}

/// To so many parts of one; never "-0".
fn rounded(value: f32, parts: f64) -> f64 {
    (f64::from(value) * parts).round() / parts + 0.0
}

/// A shape of a page.
pub(super) fn of_shape(segments: &[Segment]) -> String {
    let mut path = Path::default();
    for segment in segments {
        match *segment {
            Segment::Move(to) => path.step('M', &[to]),
            Segment::Line(to) => path.step('L', &[to]),
            Segment::Curve(first, second, to) => path.step('C', &[first, second, to]),
            Segment::Close => path.step('Z', &[]),
        }
    }
    path.0
}

/// A shape of a font.
pub(super) fn of_glyph(shape: &[PathElement]) -> String {
    let mut path = Path::default();
    let at = Point::new;
    for element in shape {
        match *element {
            PathElement::MoveTo { x, y } => path.step('M', &[at(x, y)]),
            PathElement::LineTo { x, y } => path.step('L', &[at(x, y)]),
            PathElement::QuadTo { cx0, cy0, x, y } => path.step('Q', &[at(cx0, cy0), at(x, y)]),
            PathElement::CurveTo { cx0, cy0, cx1, cy1, x, y } => {
                path.step('C', &[at(cx0, cy0), at(cx1, cy1), at(x, y)]);
            }
            PathElement::Close => path.step('Z', &[]),
        }
    }
    path.0
}

/// The steps of a path, one after the other.
#[derive(Default)]
struct Path(String);

impl Path {
    fn step(&mut self, letter: char, points: &[Point]) {
        self.0.push(letter);
        for (index, value) in points.iter().flat_map(|at| [at.x, at.y]).enumerate() {
            let blank = if index == 0 { "" } else { " " };
            write!(self.0, "{blank}{}", number(value)).expect("a string takes every character");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!(["0", "0", "-0.5", "595.28"], [0.0, -0.001, -0.5, 595.275_9].map(number).each_ref().map(|s| &**s));
        assert_eq!(fine(0.011), "0.011");
    }

    #[test]
    fn a_shape_is_written_step_by_step() {
        let at = Point::new;
        let shape = [
            Segment::Move(at(1.0, 2.0)),
            Segment::Line(at(3.5, -4.0)),
            Segment::Curve(at(0.0, 0.0), at(1.0, 1.0), at(2.0, 2.0)),
            Segment::Close,
        ];
        assert_eq!(of_shape(&shape), "M1 2L3.5 -4C0 0 1 1 2 2Z");
    }
}
