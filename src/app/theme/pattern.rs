//! The pattern of each quadrant, so that hue is never the only mark.

use super::{Theme, size};
use crate::model::Quadrant;
use egui::{Painter, Pos2, Rect, Stroke, pos2};

/// Distance between the marks of a pattern.
const STEP: f32 = 6.0;

/// Paints a band with the quadrant's hue and pattern: slanted lines up for Strengths, down for Weaknesses, dots
/// for Opportunities, a zigzag for Threats.
pub fn band(painter: &Painter, rect: Rect, theme: &Theme, quadrant: Quadrant) {
    let colours = theme.palette.quadrant(quadrant);
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    painter.rect_filled(rect, 0.0, colours.ink);
    let stroke = Stroke::new(size::LINE * 1.5, colours.on_ink.gamma_multiply(0.55));
    match quadrant {
        Quadrant::Strengths => slanted(&painter, rect, stroke, Slant::Up),
        Quadrant::Weaknesses => slanted(&painter, rect, stroke, Slant::Down),
        Quadrant::Opportunities => dots(&painter, rect, stroke),
        Quadrant::Threats => zigzag(&painter, rect, stroke),
    }
}

#[derive(Clone, Copy)]
enum Slant {
    Up,
    Down,
}

fn steps(rect: Rect) -> impl Iterator<Item = f32> {
    let count = (rect.width() / STEP).ceil().max(0.0);
    std::iter::successors(Some(0.0_f32), |step| Some(step + 1.0))
        .take_while(move |step| *step <= count)
        .map(move |step| rect.left() + step * STEP)
}

fn slanted(painter: &Painter, rect: Rect, stroke: Stroke, slant: Slant) {
    let (from, to) = match slant {
        Slant::Up => (rect.bottom(), rect.top()),
        Slant::Down => (rect.top(), rect.bottom()),
    };
    for x in steps(rect) {
        painter.line_segment([pos2(x - rect.height(), from), pos2(x, to)], stroke);
    }
}

fn dots(painter: &Painter, rect: Rect, stroke: Stroke) {
    for x in steps(rect) {
        painter.circle_filled(pos2(x, rect.center().y), rect.height() / 5.0, stroke.color);
    }
}

fn zigzag(painter: &Painter, rect: Rect, stroke: Stroke) {
    let points: Vec<Pos2> = steps(rect)
        .enumerate()
        .map(|(at, x)| pos2(x, if at % 2 == 0 { rect.bottom() - 1.0 } else { rect.top() + 1.0 }))
        .collect();
    painter.line(points, stroke);
}
