//! Small parts that know no document: badges, icons, cards.

mod badge;
mod cells;
mod chips;
mod choice;
mod chooser;
mod date;
mod decimal;
mod entry;
mod field;
mod icon;
mod layout;
mod lazy;
mod order;
mod rating;
mod rows;
mod shorten;
mod tab;
mod table;

pub use badge::badge;
pub use cells::{Cell, CellEditor, CellPlace, Typed};
pub use chips::{ChipResponse, chip, chips};
pub use choice::{Segment, choice, listed, segments};
pub use chooser::{Chooser, Chosen};
pub use date::date_field;
pub use decimal::decimal;
pub use entry::{Entry, entry, entry_height};
pub use field::Field;
pub use icon::{Icon, icon_button, paint_icon};
pub use layout::{Half, pair, placed_link, scrolled, sheet, side_list};
pub use lazy::LazyColumn;
pub use order::{Removal, Step, step_buttons};
pub use rating::{Rated, RatingCell, rating_ui, rating_width};
pub use rows::Rows;
pub use shorten::shortened;
pub use tab::{tab, tab_width};
pub use table::{Align, Column, Table, TableRow, TableState, Width};

use super::theme::{Theme, size, space};
use crate::analysis::Severity;
use egui::{Color32, Frame, Id, Modal, Response, Sense, Stroke, Ui, vec2};

/// The heading of a part of a panel.
pub fn section(ui: &mut Ui, name: &str) {
    ui.add_space(space::M);
    ui.label(super::theme::scale::strong(name));
}

/// The colour of a finding.
#[must_use]
pub fn severity_colour(theme: &Theme, severity: Severity) -> Color32 {
    match severity {
        Severity::Info => theme.palette.accent,
        Severity::Warning => theme.palette.warning,
        Severity::Error => theme.palette.danger,
    }
}

/// A small filled circle before a line of text.
pub fn dot(ui: &mut Ui, colour: Color32) {
    let (rect, _) =
        ui.allocate_exact_size(vec2(space::M, ui.text_style_height(&egui::TextStyle::Body)), Sense::hover());
    ui.painter().circle_filled(rect.center(), space::S, colour);
}

/// A card: an outlined part of the page.
pub fn card(theme: &Theme) -> Frame {
    Frame::new().stroke(Stroke::new(size::LINE, theme.palette.line)).corner_radius(size::ROUND).inner_margin(space::L)
}

/// A dialog over everything else; whoever opens it adds the width and what it says.
#[must_use]
pub fn dialog(ui: &Ui, name: &'static str) -> Modal {
    Modal::new(Id::unique(name)).frame(Frame::window(ui.style()).inner_margin(space::XL))
}

/// A button that stands out as the usual choice.
pub fn main_button(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    let text = egui::RichText::new(text).color(theme.palette.on_accent).font(super::theme::scale::strong_font());
    ui.add(egui::Button::new(text).fill(theme.palette.accent).stroke(Stroke::NONE))
}

/// A centred page with a title and a way on, shown where there is nothing else.
pub fn empty_page(ui: &mut Ui, title: &str, text: &str, add_way: impl FnOnce(&mut Ui)) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() / 4.0);
        ui.label(super::theme::scale::title(title));
        ui.add_space(space::M);
        ui.label(super::theme::scale::muted(text));
        ui.add_space(space::L);
        add_way(ui);
    });
}
