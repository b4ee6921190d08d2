//! The mark of a quadrant in charts: a shape of its own as well as a hue.

use crate::app::theme::{Theme, size};
use crate::model::Quadrant;
use egui::{Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2};

/// Paints the mark of a quadrant: a disc for Strengths, a square for Weaknesses, a triangle for Opportunities, a
/// diamond for Threats.
pub fn mark(painter: &Painter, theme: &Theme, quadrant: Quadrant, at: Pos2, radius: f32) {
    let ink = theme.palette.quadrant(quadrant).ink;
    let edge = Stroke::new(size::LINE, theme.palette.surface);
    let corners = |points: Vec<Pos2>| painter.add(Shape::convex_polygon(points, ink, edge));
    match quadrant {
        Quadrant::Strengths => {
            painter.circle(at, radius, ink, edge);
        }
        Quadrant::Weaknesses => {
            let square = Rect::from_center_size(at, Vec2::splat(radius * 1.8));
            painter.rect(square, 0.0, ink, edge, egui::StrokeKind::Outside);
        }
        Quadrant::Opportunities => {
            let (x, y, r) = (at.x, at.y, radius * 1.2);
            corners(vec![pos2(x, y - r), pos2(x + r, y + r * 0.8), pos2(x - r, y + r * 0.8)]);
        }
        Quadrant::Threats => {
            let (x, y, r) = (at.x, at.y, radius * 1.3);
            corners(vec![pos2(x, y - r), pos2(x + r, y), pos2(x, y + r), pos2(x - r, y)]);
        }
    }
}
