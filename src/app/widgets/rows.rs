//! Long lists of which only what is in sight is drawn: rows of one height, and rows of different heights.

use super::layout::follow_focus;
use crate::app::theme::size;
use egui::{Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2};

/// How far a list is scrolled.
#[derive(Debug, Default)]
pub struct Rows {
    offset: f32,
    height: f32,
    row_height: f32,
}

impl Rows {
    /// Draws the visible ones of `count` rows, each into its rectangle; first scrolls to a row that is `wanted`.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        row_height: f32,
        count: usize,
        wanted: Option<usize>,
        mut row_ui: impl FnMut(&mut Ui, Rect, usize),
    ) {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let mut area = ScrollArea::vertical().auto_shrink([false, false]).min_scrolled_height(0.0);
        if let Some(offset) = wanted.and_then(|row| self.offset_for(row, row_height)) {
            area = area.vertical_scroll_offset(offset);
        }
        let output = area.show_viewport(ui, |ui, seen| {
            let (page, key) = (ui.max_rect(), ui.unique_id());
            ui.set_height(row_height * count as f32);
            // One more at either end, so that arrows lead to it.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts of rows")]
            let at = |y: f32| (y / row_height).floor().max(0.0) as usize;
            for row in at(seen.min.y).saturating_sub(1)..(at(seen.max.y) + 2).min(count) {
                let top = page.top() + row as f32 * row_height;
                let rect = Rect::from_min_size(pos2(page.left(), top), vec2(page.width(), row_height));
                let place = UiBuilder::new().max_rect(rect).id_salt(row);
                // What a row draws is not to move the next one.
                row_ui(&mut ui.new_child(place), rect, row);
            }
            follow_focus(ui, key);
        });
        self.offset = output.state.clamped_offset().y;
        self.height = output.inner_rect.height();
        self.row_height = row_height;
    }

    /// How many whole rows were in sight in the last frame.
    pub(super) fn in_sight(&self) -> usize {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
        let rows = (self.height / self.row_height.max(1.0)).floor().max(0.0) as usize;
        rows
    }

    /// Where to scroll so that a row is in view; nowhere if it is.
    fn offset_for(&self, row: usize, row_height: f32) -> Option<f32> {
        let top = row as f32 * row_height;
        if top < self.offset {
            Some(top)
        } else if top + row_height > self.offset + self.height {
            Some((top + row_height - self.height).max(0.0))
        } else {
            None
        }
    }
}

/// The heights of the rows as far as they are known.
#[derive(Debug, Default)]
pub struct LazyColumn {
    heights: Vec<Option<f32>>,
    width: f32,
}

impl LazyColumn {
    /// Draws the rows of `count` that are in sight or little further, so that Tab finds the next ones.
    pub fn show(&mut self, ui: &mut Ui, count: usize, mut add_row: impl FnMut(&mut Ui, usize)) {
        self.fit(count, ui.available_width());
        let near = ui.clip_rect().expand2(vec2(0.0, size::INNER_LIST));
        for (index, known) in self.heights.iter_mut().enumerate() {
            let height = known.unwrap_or(size::ROW_GUESS);
            let top = ui.cursor().min;
            let place = Rect::from_min_max(top, pos2(top.x + self.width, top.y + height));
            if near.intersects(place) {
                let drawn = ui.push_id(index, |ui| ui.vertical(|ui| add_row(ui, index)));
                *known = Some(drawn.response.rect.height());
            } else {
                ui.allocate_space(vec2(self.width, height));
            }
        }
    }

    /// Forgets what was measured at another width.
    fn fit(&mut self, count: usize, width: f32) {
        if (self.width - width).abs() > 0.5 {
            self.heights.clear();
            self.width = width;
        }
        self.heights.resize(count, None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(row: usize, expected: Option<f32>) {
        let rows = Rows { offset: 30.0, height: 50.0, row_height: 10.0 };
        assert_eq!(rows.offset_for(row, 10.0), expected);
    }

    #[test]
    fn a_row_out_of_view_is_scrolled_to_the_nearer_edge() {
        check(0, Some(0.0));
        check(2, Some(20.0));
        check(3, None);
        check(7, None);
        check(8, Some(40.0));
    }
}
