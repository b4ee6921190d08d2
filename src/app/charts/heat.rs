//! A heat map: how often each thing takes each rank.

use crate::app::figures;
use crate::app::theme::{Theme, chart, scale, size, space};
use crate::model::Quadrant;
use egui::{Align2, Id, Painter, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

/// A thing and its shares of the ranks.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatRow {
    /// Its label.
    pub label: String,
    /// Whose hue its label has.
    pub quadrant: Quadrant,
    /// What tells it from the others.
    pub key: u64,
    /// The share of rank 1, 2, …
    pub shares: Vec<f64>,
    /// Its mean rank.
    pub expected: f64,
}

impl HeatRow {
    /// The row in words.
    #[must_use]
    pub fn text(&self) -> String {
        let most = self.shares.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(&a.0)));
        let most = most.map(|(rank, share)| format!(", most often rank {} ({})", rank + 1, figures::percent(*share)));
        format!("{}: mean rank {:.1}{}", self.label, self.expected, most.unwrap_or_default())
    }
}

/// The least width of a cell.
const CELL: f32 = 34.0;
/// The width of the column with the mean rank.
const MEAN: f32 = 56.0;

/// Draws the map; only what is in view. The explanation is for those who point at it.
pub fn heat_ui(ui: &mut Ui, theme: &Theme, rows: &[HeatRow], id: Id, explanation: &str) {
    let ranks = rows.first().map_or(0, |row| row.shares.len());
    let before = size::LABEL_COLUMN + MEAN;
    let width = ((ui.available_width() - before - space::L) / ranks.max(1) as f32).max(CELL);
    ScrollArea::both().auto_shrink([false, false]).show_viewport(ui, |ui, visible| {
        let whole = vec2(before + width * ranks as f32, chart::ROW * (rows.len() + 1) as f32);
        let (room, _) = ui.allocate_exact_size(whole, Sense::hover());
        let seen = visible.translate(room.min.to_vec2());
        let cell = |row: usize, rank: usize| {
            let corner = room.min + vec2(before + rank as f32 * width, (row as f32 + 1.0) * chart::ROW);
            Rect::from_min_size(corner, vec2(width, chart::ROW))
        };
        heads(ui.painter(), theme, room, ranks, |rank| cell(0, rank));
        let head = Rect::from_min_size(room.min, vec2(room.width(), chart::ROW));
        ui.interact(head, id.with("head"), Sense::hover()).on_hover_text(explanation);
        for (place, row) in rows.iter().enumerate().filter(|(place, _)| seen.intersects(line(room, *place))) {
            let response = ui.interact(line(room, place), id.with(row.key), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, row.text()));
            response.on_hover_ui(|ui| {
                ui.label(row.text());
                ui.label(scale::caption(explanation));
            });
            names(ui.painter(), theme, line(room, place), row);
            for (rank, share) in row.shares.iter().enumerate().filter(|(rank, _)| seen.intersects(cell(place, *rank))) {
                share_cell(ui.painter(), theme, cell(place, rank), *share);
            }
        }
    });
}

fn line(room: Rect, place: usize) -> Rect {
    Rect::from_min_size(
        pos2(room.left(), room.top() + (place as f32 + 1.0) * chart::ROW),
        vec2(room.width(), chart::ROW),
    )
}

fn heads(painter: &Painter, theme: &Theme, room: Rect, ranks: usize, cell: impl Fn(usize) -> Rect) {
    let colour = theme.palette.muted;
    let y = room.top() + chart::ROW / 2.0;
    let mean = pos2(room.left() + size::LABEL_COLUMN + MEAN / 2.0, y);
    painter.text(mean, Align2::CENTER_CENTER, "Mean", scale::small_font(), colour);
    for rank in 0..ranks {
        painter.text(pos2(cell(rank).center().x, y), Align2::CENTER_CENTER, rank + 1, scale::small_font(), colour);
    }
}

fn names(painter: &Painter, theme: &Theme, line: Rect, row: &HeatRow) {
    let ink = theme.palette.quadrant(row.quadrant).ink;
    painter.text(line.left_center(), Align2::LEFT_CENTER, &row.label, scale::label_font(), ink);
    let mean = pos2(line.left() + size::LABEL_COLUMN + MEAN / 2.0, line.center().y);
    painter.text(mean, Align2::CENTER_CENTER, format!("{:.1}", row.expected), scale::body_font(), theme.palette.text);
}

/// A cell as dark as its share, with the share in figures, so that shade alone says nothing.
fn share_cell(painter: &Painter, theme: &Theme, cell: Rect, share: f64) {
    let palette = &theme.palette;
    #[expect(clippy::cast_possible_truncation, reason = "a shade")]
    let depth = share.clamp(0.0, 1.0).sqrt() as f32;
    let ground = palette.surface.lerp_to_gamma(palette.accent, depth);
    painter.rect_filled(cell.shrink(size::LINE / 2.0), 0.0, ground);
    let per_cent = (share * 100.0).round();
    if per_cent >= 1.0 {
        let colour = if depth > chart::DARK { palette.on_accent } else { palette.text };
        painter.text(cell.center(), Align2::CENTER_CENTER, per_cent, scale::small_font(), colour);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_in_words_where_it_stands() {
        let shares = vec![0.25, 0.75];
        let row = HeatRow { label: "S1".to_owned(), quadrant: Quadrant::Strengths, key: 1, shares, expected: 1.75 };
        assert_eq!(row.text(), "S1: mean rank 1.8, most often rank 2 (75 %)");
    }
}
