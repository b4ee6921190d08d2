//! Small parts that know no document: badges, icons, cards.

mod cells;
mod chips;
mod choice;
mod chooser;
mod date;
mod dialog;
pub mod draft;
mod entry;
mod field;
mod icon;
mod layout;
mod order;
mod rating;
mod rows;
mod stops;
mod tab;
mod table;

pub use cells::{Cell, CellEditor, CellPlace, Typed, decimal};
pub use chips::{ChipResponse, chip, chips};
pub use choice::{Segment, choice, listed, segments};
pub use chooser::{Chooser, Chosen};
pub use date::date_field;
pub use dialog::dialog;
pub use draft::{Given, Stage};
pub use entry::{Entry, entry, entry_height};
pub use field::Field;
pub use icon::{Icon, icon_button, paint_icon};
pub use layout::{Half, at_right, column, follow_focus, pair, placed_link, scrolled, sheet, side_list, width_at_right};
pub use order::{Removal, Step, step_buttons};
pub use rating::{Rated, RatingCell, rating_ui, rating_width};
pub use rows::{LazyColumn, Rows};
pub use stops::{next_line, one_stop};
pub use tab::{tab, tab_width, tabs};
pub use table::{Align, Column, Table, TableRow, TableState, Width};

use super::theme::{Theme, scale, size, space};
use crate::analysis::Severity;
use crate::model::Quadrant;
use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, Color32, FontId, Frame, Painter, Rect, Response, Sense, Stroke, Ui, Vec2, vec2};

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

/// Draws the badge; its name is that of the quadrant.
pub fn badge(ui: &mut Ui, theme: &Theme, quadrant: Quadrant) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size::BADGE), Sense::hover());
    if ui.is_rect_visible(rect) {
        let colours = theme.palette.quadrant(quadrant);
        ui.painter().rect_filled(rect, size::ROUND_SMALL, colours.ink);
        let letter = quadrant.letter();
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, letter, scale::strong_font(), colours.on_ink);
    }
    response
}

/// Paints a text on one line into a place; one that is too long is cut with "…".
pub fn line(painter: &Painter, (place, align): (Rect, Align2), text: &str, font: FontId, colour: Color32) {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, colour);
    job.wrap = TextWrapping::truncate_at_width(place.width());
    let galley = painter.layout_job(job);
    painter.galley(align.align_size_within_rect(galley.size(), place).min, galley, colour);
}

/// A name of at most so many letters: what is too long loses its middle, for names of one kind often begin alike.
#[must_use]
pub fn shortened(name: &str, most: usize) -> String {
    let letters: Vec<char> = name.chars().collect();
    if letters.len() <= most {
        return name.to_owned();
    }
    let end = (most - 1) / 2;
    let first: String = letters[..most - 1 - end].iter().collect();
    let last: String = letters[letters.len() - end..].iter().collect();
    format!("{}…{}", first.trim_end(), last.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, most: usize, expected: &str) {
        assert_eq!(shortened(name, most), expected);
    }

    #[test]
    fn a_long_name_keeps_its_ends() {
        check("", 5, "");
        check("short", 5, "short");
        check("Analysis of 2023", 9, "Anal…2023");
        check("Анализ за 2023 год", 8, "Анал…год");
    }
}
