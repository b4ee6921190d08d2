//! Four digits of which one is chosen.

use crate::app::theme::{Theme, scale, size};
use crate::words::WindowWords;
use egui::{
    Align2, Color32, Event, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, vec2,
};

/// The number of choices.
const CHOICES: u8 = 4;

/// What the user did with the digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rated {
    /// Chose a digit.
    As(u8),
    /// Took the choice away.
    Cleared,
}

/// A choice among 1 to 4.
#[derive(Debug)]
pub struct RatingCell<'a> {
    /// From the ids of the model.
    pub id: Id,
    /// What it rates, for screen readers: "Rating of S1".
    pub name: &'a str,
    /// The digit that is chosen.
    pub rating: Option<u8>,
    /// The colours of the digit that is chosen: its ground and itself.
    pub colours: (Color32, Color32),
}

/// How wide the choice is.
#[must_use]
pub fn rating_width() -> f32 {
    f32::from(CHOICES) * size::TARGET
}

/// Draws the digits into a rectangle. A click or the key of a digit chooses it, another click or Delete takes it away.
#[must_use]
pub fn rating_ui(
    ui: &Ui,
    (theme, words): (&Theme, &WindowWords),
    rect: Rect,
    cell: &RatingCell<'_>,
) -> (Response, Option<Rated>) {
    let response = ui.interact(rect, cell.id, Sense::click());
    response.widget_info(|| WidgetInfo {
        value: cell.rating.map(f64::from),
        current_text_value: Some(cell.rating.map_or_else(|| words.widgets_not_rated(), |rating| rating.to_string())),
        ..WidgetInfo::labeled(Role::SpinButton, ui.is_enabled(), cell.name)
    });
    let mut rated = None;
    if response.clicked() {
        response.request_focus();
        rated = response.interact_pointer_pos().and_then(|at| digit_at(rect, at.x)).map(|digit| toggled(cell, digit));
    }
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(cell.id, filter));
        rated = rated.or_else(|| by_key(ui, cell));
    }
    if ui.is_rect_visible(rect) {
        paint(ui, theme, rect, cell, &response);
    }
    (response, rated)
}

fn toggled(cell: &RatingCell<'_>, digit: u8) -> Rated {
    if cell.rating == Some(digit) { Rated::Cleared } else { Rated::As(digit) }
}

fn digit_at(rect: Rect, x: f32) -> Option<u8> {
    (1..=CHOICES).find(|digit| segment(rect, *digit).x_range().contains(x))
}

fn segment(rect: Rect, digit: u8) -> Rect {
    let width = rect.width() / f32::from(CHOICES);
    let left = rect.left() + width * f32::from(digit - 1);
    Rect::from_min_size(egui::pos2(left, rect.top()), vec2(width, rect.height()))
}

fn by_key(ui: &Ui, cell: &RatingCell<'_>) -> Option<Rated> {
    ui.input_mut(|input| {
        let typed = input.events.iter().find_map(|event| match event {
            Event::Text(text) => text.parse().ok().filter(|digit| (1..=CHOICES).contains(digit)),
            _ => None,
        });
        if let Some(digit) = typed {
            return Some(Rated::As(digit));
        }
        // Taken, or the table would go to the next cell, as it does from the first and the last digit.
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        match cell.rating {
            _ if pressed(Key::Delete) || pressed(Key::Backspace) || pressed(Key::Num0) => Some(Rated::Cleared),
            None if pressed(Key::ArrowRight) => Some(Rated::As(1)),
            Some(rating) if rating < CHOICES && pressed(Key::ArrowRight) => Some(Rated::As(rating + 1)),
            Some(rating) if rating > 1 && pressed(Key::ArrowLeft) => Some(Rated::As(rating - 1)),
            _ => None,
        }
    })
}

fn paint(ui: &Ui, theme: &Theme, rect: Rect, cell: &RatingCell<'_>, response: &Response) {
    let palette = &theme.palette;
    for digit in 1..=CHOICES {
        let segment = segment(rect, digit).shrink(1.0);
        let chosen = cell.rating == Some(digit);
        let under_pointer = response.hover_pos().is_some_and(|at| segment.contains(at));
        let ground = match (chosen, under_pointer) {
            (true, _) => cell.colours.0,
            (false, true) => palette.hovered,
            (false, false) => Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(segment, size::ROUND_SMALL, ground);
        let (font, colour) =
            if chosen { (scale::strong_font(), cell.colours.1) } else { (scale::body_font(), palette.muted) };
        ui.painter().text(segment.center(), Align2::CENTER_CENTER, digit, font, colour);
    }
    let line = if response.has_focus() { Stroke::new(size::RING, palette.accent) } else { Stroke::NONE };
    ui.painter().rect_stroke(rect, size::ROUND_SMALL, line, StrokeKind::Inside);
}
