//! A bar of one value, with the interval in which others lie.

use crate::app::theme::{Theme, chart, size};
use crate::model::Quadrant;
use egui::{Painter, Rect, Stroke, pos2};

/// A bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Whose hue it has.
    pub quadrant: Quadrant,
    /// Its value.
    pub value: f64,
    /// Where the others lie, if there are others.
    pub interval: Option<(f64, f64)>,
    /// The value that fills the whole room.
    pub full: f64,
}

/// Paints a bar from the left of a rectangle, in the middle of its height.
pub fn bar(painter: &Painter, theme: &Theme, room: Rect, bar: &Bar) {
    #[expect(clippy::cast_possible_truncation, reason = "screen positions are f32")]
    let x = |value: f64| room.left() + room.width() * (value / bar.full.max(f64::MIN_POSITIVE)) as f32;
    let ink = theme.palette.quadrant(bar.quadrant).ink;
    let y = room.center().y;
    let half = chart::BAR / 2.0;
    let body = Rect::from_min_max(pos2(room.left(), y - half), pos2(x(bar.value), y + half));
    let fill = if bar.interval.is_some() { ink.gamma_multiply(chart::BEHIND) } else { ink };
    painter.rect_filled(body, size::LINE, fill);
    if let Some((lower, upper)) = bar.interval {
        let line = Stroke::new(chart::LINE, theme.palette.text);
        painter.hline(x(lower)..=x(upper), y, line);
        for end in [lower, upper] {
            painter.vline(x(end), y - chart::WHISKER..=y + chart::WHISKER, line);
        }
    }
}
