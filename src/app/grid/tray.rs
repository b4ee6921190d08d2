//! The ideas of the tray: cards side by side, as many as there is room for.

use super::list::GridRow;
use super::quadrant::question_ui;
use super::state::GridState;
use super::{Scene, entry, row};
use crate::app::theme::{size, space};
use crate::model::Place;
use egui::{Rect, Role, ScrollArea, Ui, UiBuilder, vec2};

impl GridState {
    /// How high the open tray is: as its ideas ask, from one row to three.
    pub(super) fn tray_room(&self) -> f32 {
        let around = size::HEAD + size::TARGET + space::XL;
        around + self.tray_height.clamp(size::TARGET, size::TRAY_MOST)
    }
}

/// Draws the cards and the entry line below them.
pub(super) fn body_ui(ui: &mut Ui, scene: &Scene<'_>, rect: Rect, state: &mut GridState) {
    let place = Place::Tray;
    let room = rect.width() - space::L;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
    let count = (room / size::TRAY_COLUMN).floor().max(1.0) as usize;
    #[expect(clippy::cast_precision_loss, reason = "a small count")]
    let width = room / count as f32;
    state.tray_columns = count;
    let columns = row::Columns::new(ui, scene, place, width);
    let editing = state.editing.take();
    let mut list = std::mem::take(&mut state.slot(place).list);
    list.refresh(ui, scene, place, columns.text_width(), editing.as_ref());
    state.editing = editing;
    let rows = list.rows().to_vec();
    state.slot(place).list = list;
    let whole = row::Columns::new(ui, scene, place, rect.width());
    let title = super::model::place_title(scene.input.words(), scene.matrix, place);
    let builder =
        UiBuilder::new().id_salt("tray").max_rect(rect).accessibility_role(Role::List).accessibility_label(title);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if rows.is_empty() {
            question_ui(ui, scene, place);
        }
        let entry_height = entry::height(ui, scene, place, &whole, state);
        let most = (rect.bottom() - ui.cursor().top() - entry_height - space::S).max(0.0);
        let scroll = ScrollArea::vertical().id_salt("ideas").max_height(most).auto_shrink([false, true]);
        scroll.show(ui, |ui| cards_ui(ui, scene, &rows, (count, width), &columns, state));
        entry::entry_ui(ui, scene, place, &whole, state);
    });
}

fn cards_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    rows: &[GridRow],
    (count, width): (usize, f32),
    columns: &row::Columns,
    state: &mut GridState,
) {
    let origin = ui.max_rect().min;
    let kept = [state.cursor(Place::Tray), state.scroll_to];
    let mut top = 0.0;
    for line in rows.chunks(count) {
        let height = line.iter().map(|row| row.height).fold(0.0, f32::max);
        let mut left = 0.0;
        for row in line {
            let rect = Rect::from_min_size(origin + vec2(left, top), vec2(width, height));
            // What is out of sight is drawn only where it has the keyboard, or it would lose it.
            if ui.is_rect_visible(rect) || kept.contains(&Some(row.factor)) {
                row::row_ui(ui, scene, Place::Tray, *row, rect, columns, state);
            }
            left += width;
        }
        top += height;
    }
    state.tray_height = top;
    ui.set_min_size(vec2(ui.available_width(), top));
}
