//! How pages are divided: a list beside a sheet, two fields side by side.

use super::card;
use crate::app::theme::{Theme, scale, size, space};
use egui::{Align, Frame, Label, Layout, Margin, Panel, ScrollArea, Ui, vec2};
use std::fmt::Debug;
use std::hash::Hash;

/// The half of a [`pair`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
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
        ScrollArea::vertical().id_salt(egui::Id::unique(("sheet", id))).auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(size::READING));
            add_contents(ui);
            ui.add_space(space::XL);
        });
    });
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
pub fn pair(ui: &mut Ui, mut add_half: impl FnMut(&mut Ui, Column)) {
    if ui.available_width() < size::PAIR_MIN {
        add_half(ui, Column::Left);
        add_half(ui, Column::Right);
        return;
    }
    ui.columns(2, |columns| {
        add_half(&mut columns[0], Column::Left);
        add_half(&mut columns[1], Column::Right);
    });
}
