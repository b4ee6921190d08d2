//! Numbers that stand under each other with their decimal points in one line.

use egui::{Align2, Color32, FontId, Painter, Pos2};

/// Paints a number so that its decimal point (or its end, without one) is at `point.x`, centred at `point.y`.
pub fn decimal(painter: &Painter, point: Pos2, text: &str, font: &FontId, colour: Color32) {
    let (whole, decimals) = text.split_at(text.find('.').unwrap_or(text.len()));
    painter.text(point, Align2::RIGHT_CENTER, whole, font.clone(), colour);
    painter.text(point, Align2::LEFT_CENTER, decimals, font.clone(), colour);
}
