//! An entry of a list: two lines and a figure, always of the same height, so that long lists draw only what is seen.

use crate::app::theme::{Theme, scale, size, space};
use egui::{FontId, Galley, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// What an entry says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The first line.
    pub title: String,
    /// The second line; empty for none.
    pub detail: String,
    /// A word at the right of the first line.
    pub figure: String,
}

/// The height of every entry.
#[must_use]
pub fn entry_height(ui: &Ui) -> f32 {
    let line = |font: FontId| ui.fonts_mut(|fonts| fonts.row_height(&font));
    line(scale::body_font()) + line(scale::small_font()) + 2.0 * space::S
}

/// Draws an entry over the whole width.
pub fn entry(ui: &mut Ui, theme: &Theme, content: &Entry, selected: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), entry_height(ui)), Sense::click());
    let name = if content.detail.is_empty() {
        content.title.clone()
    } else {
        format!("{}, {}", content.title, content.detail)
    };
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), selected, &name));
    if ui.is_rect_visible(rect) {
        paint(ui, theme, content, selected, rect, &response);
    }
    response
}

fn paint(ui: &Ui, theme: &Theme, content: &Entry, selected: bool, rect: Rect, response: &Response) {
    let palette = &theme.palette;
    if selected {
        ui.painter().rect_filled(rect, size::ROUND_SMALL, palette.selected);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, size::ROUND_SMALL, palette.hovered);
    }
    if response.has_focus() {
        let ring = egui::Stroke::new(size::RING, palette.accent);
        ui.painter().rect_stroke(rect, size::ROUND_SMALL, ring, egui::StrokeKind::Inside);
    }
    let inner = rect.shrink2(vec2(space::M, space::S));
    let figure = line(ui, &content.figure, scale::small_font(), inner.width());
    let room = (inner.width() - figure.size().x - space::M).max(0.0);
    let title = line(ui, &content.title, scale::body_font(), room);
    let detail = line(ui, &content.detail, scale::small_font(), inner.width());
    let second = pos2(inner.left(), inner.bottom() - detail.size().y);
    let right = pos2(inner.right() - figure.size().x, inner.top() + (title.size().y - figure.size().y) / 2.0);
    ui.painter().galley(right, figure, palette.muted);
    ui.painter().galley(inner.min, title, palette.text);
    ui.painter().galley(second, detail, palette.muted);
}

/// A text on one line, cut with "…" where it is too long.
fn line(ui: &Ui, text: &str, font: FontId, width: f32) -> Arc<Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, egui::Color32::PLACEHOLDER);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
