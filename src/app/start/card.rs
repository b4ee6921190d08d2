//! What can be chosen on the start page: cards and rows with a small picture of a matrix.

use super::PICTURED;
use crate::app::theme::{Theme, scale, size, space};
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align2, Color32, FontId, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

/// The name of the program.
pub(super) const NAME: &str = "SWOT Editor";

/// How many factors each quadrant of a pictured matrix has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Picture(pub(super) [usize; 4]);

/// What a card says.
pub(super) struct CardText {
    pub(super) title: String,
    pub(super) text: String,
    /// What stands at the right of the title.
    pub(super) note: Option<String>,
    pub(super) picture: Picture,
}

impl CardText {
    fn spoken(&self) -> String {
        let parts = [Some(self.title.as_str()), Some(self.text.as_str()), self.note.as_deref()];
        let said: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        said.join(", ")
    }
}

/// Draws a card that can be chosen.
pub(super) fn card_ui(ui: &mut Ui, theme: &Theme, text: &CardText) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::START_CARD), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), text.spoken()));
    if ui.is_rect_visible(rect) {
        let fill = if response.hovered() { theme.palette.raised } else { theme.palette.surface };
        ui.painter().rect_filled(rect, size::ROUND, fill);
        paint(ui, theme, &response, rect, text, size::START_PICTURE);
    }
    response
}

/// Draws a row of a list that can be chosen.
pub(super) fn row_ui(ui: &mut Ui, theme: &Theme, text: &CardText) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::START_ROW), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), text.spoken()));
    if ui.is_rect_visible(rect) {
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, size::ROUND, theme.palette.selected);
        }
        paint(ui, theme, &response, rect, text, size::START_SMALL_PICTURE);
    }
    response
}

fn paint(ui: &Ui, theme: &Theme, response: &Response, rect: Rect, text: &CardText, picture: Vec2) {
    let palette = &theme.palette;
    let stroke = if response.has_focus() {
        Stroke::new(size::RING, palette.accent)
    } else {
        Stroke::new(size::LINE, palette.line)
    };
    ui.painter().rect_stroke(rect, size::ROUND, stroke, StrokeKind::Inside);
    let inner = rect.shrink(space::L);
    let shown = Rect::from_min_size(pos2(inner.left(), rect.center().y - picture.y / 2.0), picture);
    paint_picture(ui, theme, text.picture, shown);
    let left = shown.right() + space::L;
    let note = text.note.as_ref().map_or(0.0, |note| {
        let at = pos2(inner.right(), rect.center().y);
        let drawn = ui.painter().text(at, Align2::RIGHT_CENTER, note, scale::small_font(), palette.muted);
        drawn.width() + space::M
    });
    let width = (inner.right() - note - left).max(size::TARGET);
    let title = lines(ui, &text.title, scale::strong_font(), palette.text, width, 1);
    let rows = if rect.height() > size::START_ROW { 2 } else { 1 };
    let words = lines(ui, &text.text, scale::small_font(), palette.muted, width, rows);
    let height = title.size().y + space::XS + words.size().y;
    let top = pos2(left, rect.center().y - height / 2.0);
    let below = top + vec2(0.0, title.size().y + space::XS);
    ui.painter().galley(top, title, palette.text);
    ui.painter().galley(below, words, palette.muted);
}

/// A text in at most so many lines.
fn lines(ui: &Ui, text: &str, font: FontId, colour: Color32, width: f32, rows: usize) -> std::sync::Arc<egui::Galley> {
    let mut job = LayoutJob::simple(text.to_owned(), font, colour, width);
    job.wrap = TextWrapping { max_width: width, max_rows: rows, break_anywhere: false, ..TextWrapping::default() };
    ui.painter().layout_job(job)
}

/// Draws a picture of a matrix.
pub(super) fn picture_ui(ui: &mut Ui, theme: &Theme, picture: Picture, size: Vec2) {
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    paint_picture(ui, theme, picture, rect);
}

/// Paints a matrix in little: a card for each quadrant, a line for each factor that has room.
fn paint_picture(ui: &Ui, theme: &Theme, picture: Picture, rect: Rect) {
    let cell = (rect.size() - Vec2::splat(space::S)) / 2.0;
    for (row, quadrants) in PICTURED.iter().enumerate() {
        for (column, quadrant) in quadrants.iter().enumerate() {
            let offset = vec2(column as f32 * (cell.x + space::S), row as f32 * (cell.y + space::S));
            let part = Rect::from_min_size(rect.min + offset, cell);
            let colours = theme.palette.quadrant(*quadrant);
            ui.painter().rect_filled(part, 2.0, theme.palette.surface);
            ui.painter().rect_stroke(part, 2.0, Stroke::new(size::LINE, theme.palette.line), StrokeKind::Inside);
            let head = Rect::from_min_size(part.min, vec2(part.width(), cell.y / 5.0));
            ui.painter().rect_filled(head, 2.0, colours.ink);
            let room = part.shrink2(vec2(space::S, space::S)).with_min_y(head.bottom() + space::S);
            paint_lines(ui, colours.ink, room, picture.0[row * 2 + column]);
        }
    }
}

/// Lines of different lengths, as texts have them.
fn paint_lines(ui: &Ui, ink: Color32, room: Rect, count: usize) {
    const LENGTHS: [f32; 4] = [0.75, 0.95, 0.6, 0.85];
    for index in 0..count {
        let y = room.top() + index as f32 * space::S * 1.5;
        if y > room.bottom() {
            return;
        }
        let end = Pos2::new(room.left() + room.width() * LENGTHS[index % LENGTHS.len()], y);
        ui.painter().line_segment([pos2(room.left(), y), end], Stroke::new(size::LINE, ink.gamma_multiply(0.5)));
    }
}

/// Draws the four colours that stand for the program.
pub(super) fn emblem_ui(ui: &mut Ui, theme: &Theme) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(size::EMBLEM), Sense::hover());
    let side = (size::EMBLEM - space::XS) / 2.0;
    for (row, quadrants) in PICTURED.iter().enumerate() {
        for (column, quadrant) in quadrants.iter().enumerate() {
            let offset = vec2(column as f32, row as f32) * (side + space::XS);
            let part = Rect::from_min_size(rect.min + offset, Vec2::splat(side));
            ui.painter().rect_filled(part, size::ROUND_SMALL, theme.palette.quadrant(*quadrant).ink);
        }
    }
}
