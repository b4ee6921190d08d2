//! The internal-external matrix of nine cells (David, Strategic Management).

use crate::app::figures;
use crate::app::theme::{Theme, chart, scale, size, space};
use egui::{Align2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// The range of both totals.
const TOTALS: std::ops::RangeInclusive<f64> = 1.0..=4.0;

/// Where a matrix stands in the internal-external matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct IePosition {
    /// The internal total, 1 to 4.
    pub ife: f64,
    /// The external total, 1 to 4.
    pub efe: f64,
    /// The number of its cell, 1 to 9.
    pub cell: u8,
    /// What David advises there.
    pub advice: &'static str,
}

impl IePosition {
    /// The chart in words.
    #[must_use]
    pub fn text(&self) -> String {
        let (ife, efe) = (figures::score(self.ife), figures::score(self.efe));
        format!("Internal-external matrix: IFE {ife}, EFE {efe}, cell {}, {}", roman(self.cell), self.advice)
    }
}

/// The number of a cell as David writes it.
#[must_use]
pub(crate) fn roman(cell: u8) -> &'static str {
    const ROMAN: [&str; 9] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    ROMAN.get(usize::from(cell).wrapping_sub(1)).copied().unwrap_or_default()
}

/// Draws the nine cells, the internal total falling from left to right and the external one from top to bottom.
pub fn ie_ui(ui: &mut Ui, theme: &Theme, position: &IePosition, side: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, position.text()));
    if ui.is_rect_visible(rect) {
        paint(ui, theme, rect, position);
    }
    response
}

fn paint(ui: &Ui, theme: &Theme, rect: Rect, position: &IePosition) {
    let palette = &theme.palette;
    let third = rect.size() / 3.0;
    for number in 1..=9_u8 {
        let (row, column) = ((number - 1) / 3, (number - 1) % 3);
        let corner = rect.min + vec2(third.x * f32::from(column), third.y * f32::from(row));
        let cell = Rect::from_min_size(corner, third);
        let here = number == position.cell;
        let ground = if here { palette.selected } else { palette.raised };
        ui.painter().rect(cell, 0.0, ground, Stroke::new(size::LINE, palette.line), StrokeKind::Middle);
        let font = if here { scale::label_font() } else { scale::small_font() };
        let colour = if here { palette.text } else { palette.muted };
        ui.painter().text(corner + vec2(space::S, space::XS), Align2::LEFT_TOP, roman(number), font, colour);
    }
    let at =
        pos2(rect.right() - rect.width() * share(position.ife), rect.bottom() - rect.height() * share(position.efe));
    ui.painter().circle(at, chart::MARK, palette.accent, Stroke::new(size::LINE, palette.surface));
}

/// Where a total lies between the least and the most it can be.
fn share(total: f64) -> f32 {
    let (least, most) = (TOTALS.start(), TOTALS.end());
    #[expect(clippy::cast_possible_truncation, reason = "screen positions are f32")]
    let share = ((total.clamp(*least, *most) - least) / (most - least)) as f32;
    share
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_position_says_in_words_what_it_shows() {
        let position = IePosition { ife: 2.375, efe: 2.75, cell: 5, advice: "hold and maintain" };
        assert_eq!(position.text(), "Internal-external matrix: IFE 2.38, EFE 2.75, cell V, hold and maintain");
    }
}
