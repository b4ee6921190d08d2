//! A long column of rows of different heights, of which only those near the visible part are drawn.

use crate::app::theme::size;
use egui::{Rect, Ui, pos2, vec2};

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
