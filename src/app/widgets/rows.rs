//! A long list of rows of one height, of which only the visible ones are drawn.

use crate::app::theme::chart;
use egui::{Rect, ScrollArea, Sense, Ui, Vec2, vec2};

/// How far a list is scrolled.
#[derive(Debug, Default)]
pub struct Rows {
    offset: f32,
    height: f32,
}

impl Rows {
    /// Draws the visible rows of `count`, each into its rectangle, and scrolls first to a row that is `wanted`.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        count: usize,
        wanted: Option<usize>,
        mut row_ui: impl FnMut(&mut Ui, Rect, usize),
    ) {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let mut area = ScrollArea::vertical().auto_shrink([false, false]);
        if let Some(offset) = wanted.and_then(|row| self.offset_for(row)) {
            area = area.vertical_scroll_offset(offset);
        }
        let output = area.show_rows(ui, chart::ROW, count, |ui, visible| {
            for row in visible {
                let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), chart::ROW), Sense::hover());
                row_ui(ui, rect, row);
            }
        });
        self.offset = output.state.clamped_offset().y;
        self.height = output.inner_rect.height();
    }

    /// Where to scroll so that a row is in view; nowhere if it is.
    fn offset_for(&self, row: usize) -> Option<f32> {
        let top = row as f32 * chart::ROW;
        if top < self.offset {
            Some(top)
        } else if top + chart::ROW > self.offset + self.height {
            Some((top + chart::ROW - self.height).max(0.0))
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(row: usize, expected: Option<f32>) {
        let rows = Rows { offset: 3.0 * chart::ROW, height: 5.0 * chart::ROW };
        assert_eq!(rows.offset_for(row), expected.map(|rows| rows * chart::ROW));
    }

    #[test]
    fn a_row_out_of_view_is_scrolled_to_the_nearer_edge() {
        check(0, Some(0.0));
        check(2, Some(2.0));
        check(3, None);
        check(7, None);
        check(8, Some(4.0));
    }
}
