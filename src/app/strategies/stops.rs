//! One stop of the Tab key for a list: arrows go from thing to thing inside it.

use crate::app::theme::{Theme, size};
use egui::{EventFilter, Id, Key, Rect, Response, Sense, Stroke, StrokeKind, Ui};

/// Which thing of a list Tab leads to, and which is to get the keyboard.
#[derive(Debug, Default)]
pub(super) struct Stops {
    cursor: usize,
    going: Option<usize>,
    has_keyboard: bool,
}

impl Stops {
    /// Reads the arrows, once before `count` things are drawn.
    pub(super) fn follow_keys(&mut self, ui: &Ui, count: usize) {
        let last = count.saturating_sub(1);
        self.cursor = self.cursor.min(last);
        if !std::mem::take(&mut self.has_keyboard) || count == 0 {
            return;
        }
        let pressed = |key| ui.input(|input| input.key_pressed(key) && !input.modifiers.any());
        let steps = [
            (Key::ArrowDown, self.cursor + 1),
            (Key::ArrowUp, self.cursor.saturating_sub(1)),
            (Key::Home, 0),
            (Key::End, last),
        ];
        if let Some((_, target)) = steps.into_iter().find(|(key, _)| pressed(*key)) {
            (self.cursor, self.going) = (target.min(last), Some(target.min(last)));
        }
    }

    /// Gives the keyboard to a thing as soon as it is drawn.
    pub(super) fn go_to(&mut self, index: usize) {
        (self.cursor, self.going) = (index, Some(index));
    }

    /// Makes a thing of the list something that can be chosen and dragged.
    pub(super) fn stop(&mut self, ui: &Ui, theme: &Theme, rect: Rect, id: Id, index: usize) -> Response {
        let sense = if self.cursor == index { Sense::click_and_drag() } else { Sense::CLICK | Sense::DRAG };
        let response = ui.interact(rect, id, sense);
        if self.going == Some(index) {
            self.going = None;
            response.request_focus();
            response.scroll_to_me(None);
        }
        if response.has_focus() {
            self.has_keyboard = true;
            let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
            let ring = Stroke::new(size::RING, theme.palette.accent);
            ui.painter().rect_stroke(rect, size::ROUND_SMALL, ring, StrokeKind::Inside);
        }
        if response.clicked() {
            self.cursor = index;
            response.request_focus();
        }
        response
    }
}
