//! Labels of points, which keep clear of each other.

use crate::app::theme::{Theme, chart, scale, size};
use egui::{Align2, Painter, Pos2, Rect, vec2};

/// Writes a label at the first of the places where none of those stands that are `taken`, on a ground that dims the lines
/// behind it; nowhere if all are taken. What would leave the `edge` is moved back in.
pub(super) fn label(
    (painter, theme): (&Painter, &Theme),
    edge: Rect,
    text: &str,
    places: &[(Pos2, Align2)],
    taken: &mut Vec<Rect>,
) {
    let galley = painter.layout_no_wrap(text.to_owned(), scale::label_font(), theme.palette.text);
    let mut rects = places.iter().map(|(at, anchor)| within(edge, anchor.anchor_size(*at, galley.size())));
    let Some(rect) = rects.find(|rect| !taken.iter().any(|other| other.intersects(*rect))) else { return };
    painter.rect_filled(rect, size::ROUND_SMALL, theme.palette.surface.gamma_multiply(chart::VEIL));
    painter.galley(rect.min, galley, theme.palette.text);
    taken.push(rect);
}

/// A rectangle moved within another; what is too wide begins at the left.
fn within(edge: Rect, rect: Rect) -> Rect {
    let back = (edge.right() - rect.right()).min(0.0);
    let rect = rect.translate(vec2(back, 0.0));
    rect.translate(vec2((edge.left() - rect.left()).max(0.0), 0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(left: f32, width: f32, expected: f32) {
        let [edge, rect] = [(0.0, 100.0), (left, width)]
            .map(|(left, width)| Rect::from_min_size(Pos2::new(left, 0.0), vec2(width, 10.0)));
        assert_eq!(within(edge, rect).min, Pos2::new(expected, 0.0));
    }

    #[test]
    fn what_would_leave_the_edge_is_moved_back_in() {
        check(20.0, 30.0, 20.0);
        check(90.0, 30.0, 70.0);
        check(-5.0, 30.0, 0.0);
        check(10.0, 130.0, 0.0);
    }
}
