//! How pages are divided: a list beside a sheet, two fields side by side.

use super::card;
use crate::app::theme::{Theme, scale, size, space};
use egui::{Align, Frame, Id, Label, Layout, Margin, Panel, Response, ScrollArea, Ui, vec2};
use std::fmt::Debug;
use std::hash::Hash;

/// The half of a [`pair`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// The first.
    Left,
    /// The second.
    Right,
}

/// Draws a list at the left of the page, whose width can be dragged.
pub fn side_list(ui: &mut Ui, id: &'static str, add_contents: impl FnOnce(&mut Ui)) {
    let margin = Margin { left: 4, right: 8, top: 4, bottom: 0 };
    Panel::left(id)
        .frame(Frame::new().inner_margin(margin))
        .default_size(size::SIDE_LIST)
        .min_size(size::SIDE_PANEL_MIN)
        .max_size(ui.available_width() - size::SIDE_PANEL_MIN)
        .show_separator_line(false)
        .show(ui, add_contents);
}

/// Draws a sheet of paper that scrolls and fills the rest of the page; its id tells it from other sheets.
pub fn sheet(ui: &mut Ui, theme: &Theme, id: impl Hash + Debug, add_contents: impl FnOnce(&mut Ui)) {
    card(theme).show(ui, |ui| {
        scrolled(ui, ("sheet", id), |ui| {
            ui.set_max_width(ui.available_width().min(size::READING));
            add_contents(ui);
            ui.add_space(space::XL);
        });
    });
}

/// Draws a page that scrolls, in a column of at most this width in its middle.
pub fn column(ui: &mut Ui, id: impl Hash + Debug, most: f32, add_contents: impl FnOnce(&mut Ui)) {
    scrolled(ui, id, |ui| {
        let width = ui.available_width().min(most);
        let side = ((ui.available_width() - width) / 2.0).floor();
        let gap = ui.spacing().item_spacing.x;
        ui.horizontal_top(|ui| {
            // No gap before the column, or it would be wider than the page; within it everything stands as usual.
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(side);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                ui.set_width(width);
                add_contents(ui);
                ui.add_space(space::XL);
            });
        });
    });
}

/// Draws what scrolls down, and brings into view what gets the keyboard; the id must be unique in the window.
pub fn scrolled<T>(ui: &mut Ui, id: impl Hash + Debug, add_contents: impl FnOnce(&mut Ui) -> T) -> T {
    let id = Id::unique(id);
    let area = ScrollArea::vertical().id_salt(id).auto_shrink(false).min_scrolled_height(0.0);
    let drawn = area.show(ui, |ui| {
        let given = add_contents(ui);
        follow_focus(ui, id);
        given
    });
    drawn.inner
}

/// Scrolls to the widget that got the keyboard since the last frame, if it stands here.
pub fn follow_focus(ui: &Ui, id: Id) {
    let focused = ui.memory(egui::Memory::focused);
    let key = id.with("focused");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<Option<Id>>(key);
        data.insert_temp(key, focused);
        before
    });
    // What was clicked is in sight; besides, asking for its response again would take the keyboard from it.
    let by_pointer = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    let moved = focused
        .filter(|_| before.is_some_and(|before| before != focused) && !by_pointer)
        .and_then(|focused| ui.ctx().read_response(focused));
    let here = |response: &Response| response.layer_id == ui.layer_id() && ui.min_rect().intersects(response.rect);
    if let Some(response) = moved.filter(here) {
        ui.scroll_to_rect(response.rect.expand(space::M), None);
    }
}

/// Draws at the right edge of a line what is read from left to right, so that the Tab key goes through it in that order.
pub fn at_right<T>(ui: &mut Ui, id: impl Hash + Debug, add_contents: impl FnOnce(&mut Ui) -> T) -> T {
    let key = at_right_key(id);
    let width = ui.data(|data| data.get_temp::<f32>(key));
    ui.add_space((ui.available_width() - width.unwrap_or_default()).max(0.0));
    let drawn = ui.horizontal(add_contents);
    let now = drawn.response.rect.width();
    if width.is_none_or(|width| (width - now).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(key, now));
        ui.ctx().request_discard("what stands at the right was measured");
    }
    drawn.inner
}

/// How wide what stands [`at_right`] is, as far as it was drawn before.
#[must_use]
pub fn width_at_right(ui: &Ui, id: impl Hash + Debug) -> f32 {
    ui.data(|data| data.get_temp(at_right_key(id))).unwrap_or_default()
}

fn at_right_key(id: impl Hash + Debug) -> Id {
    Id::unique(("at right", id))
}

/// Draws what stands somewhere behind the name of the place; tells whether it was clicked.
pub fn placed_link(ui: &mut Ui, place: &str, text: &str) -> bool {
    ui.horizontal_top(|ui| {
        let height = ui.text_style_height(&egui::TextStyle::Body);
        ui.allocate_ui_with_layout(vec2(size::PLACE_COLUMN, height), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(size::PLACE_COLUMN);
            ui.add(Label::new(scale::caption(place)).truncate()).on_hover_text(place);
        });
        ui.vertical(|ui| ui.add(egui::Link::new(text)).clicked()).inner
    })
    .inner
}

/// Draws two halves side by side; one below the other where there is no room.
pub fn pair(ui: &mut Ui, mut add_half: impl FnMut(&mut Ui, Half)) {
    if ui.available_width() < size::PAIR_MIN {
        add_half(ui, Half::Left);
        add_half(ui, Half::Right);
        return;
    }
    ui.columns(2, |columns| {
        add_half(&mut columns[0], Half::Left);
        add_half(&mut columns[1], Half::Right);
    });
}
