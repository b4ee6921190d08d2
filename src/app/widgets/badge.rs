//! The badge of a quadrant: its letter on its hue.

use crate::app::theme::{Theme, scale, size};
use crate::model::Quadrant;
use egui::{Align2, Response, Sense, Ui, Vec2};

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
