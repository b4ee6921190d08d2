//! Short words side by side, each with a way to remove it, and a field for the next.

use super::draft::{self, Given};
use super::icon::{Icon, icon_button};
use crate::app::theme::{Theme, size, space};
use crate::words::WindowWords;
use egui::{Frame, Id, Key, Label, Margin, Response, Stroke, TextEdit, Ui};
use std::fmt::Debug;
use std::hash::Hash;

/// Draws one word on its plate; its button removes it.
pub fn chip(ui: &mut Ui, theme: &Theme, text: &str, removal: &str) -> ChipResponse {
    let frame = Frame::new()
        .fill(theme.palette.raised)
        .stroke(Stroke::new(size::LINE, theme.palette.line))
        .corner_radius(size::ROUND)
        .inner_margin(Margin { left: 8, right: 2, top: 0, bottom: 0 });
    let shown = frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            ui.set_max_width(ui.available_width());
            let room = (ui.available_width() - size::TARGET - space::S).max(size::TARGET);
            let label = ui.scope(|ui| {
                ui.set_max_width(room);
                ui.add(Label::new(text).truncate())
            });
            let removed = icon_button(ui, Icon::Close, removal).clicked();
            (label.inner, removed)
        })
        .inner
    });
    ChipResponse { label: shown.inner.0, removed: shown.inner.1 }
}

/// What was done with a chip.
pub struct ChipResponse {
    /// The word, for a tooltip.
    pub label: Response,
    /// Whether it is to go.
    pub removed: bool,
}

/// Draws words that can be removed and a field that adds one; gives back the new list when it changed.
///
/// Enter, a comma or a semicolon adds what was typed, and so does leaving the field; Backspace in the empty field
/// takes the last word away.
pub fn chips(
    ui: &mut Ui,
    (theme, words): (&Theme, &WindowWords),
    id: impl Hash + Debug,
    entry_name: &str,
    list: &[String],
) -> Option<Given<Vec<String>>> {
    let id = Id::unique(id);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
        let mut removed = None;
        for (index, word) in list.iter().enumerate() {
            if ui.push_id((id, index), |ui| chip(ui, theme, word, &words.widgets_remove(word))).inner.removed {
                removed = Some(index);
            }
        }
        let entry = entry_ui(ui, id, entry_name);
        match (removed, entry) {
            (Some(index), _) => Some(Given::done(without(list, index))),
            (None, Entry::Words(text)) => with(list, &text).map(Given::done),
            (None, Entry::Draft(text)) => with(list, &text).map(|longer| Given::draft(entry_id(id), longer)),
            (None, Entry::Backspace) => list.len().checked_sub(1).map(|last| Given::done(without(list, last))),
            (None, Entry::Nothing) => None,
        }
    })
    .inner
}

enum Entry {
    Nothing,
    Words(String),
    /// It is being typed.
    Draft(String),
    Backspace,
}

fn entry_ui(ui: &mut Ui, id: Id, name: &str) -> Entry {
    let mut text: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    if draft::was_taken(ui.ctx(), entry_id(id)) {
        text.clear();
    }
    let was_empty = text.is_empty();
    let field =
        TextEdit::singleline(&mut text).id(entry_id(id)).desired_width(size::CHIP_ENTRY).hint_text(name.to_owned());
    let response = ui.add(field).accessible_name(name);
    let (enter, backspace, escape) = ui.input(|input| {
        (input.key_pressed(Key::Enter), input.key_pressed(Key::Backspace), input.key_pressed(Key::Escape))
    });
    let entry = if response.has_focus() && was_empty && backspace {
        Entry::Backspace
    } else if response.lost_focus() && escape {
        text.clear();
        Entry::Nothing
    } else if response.lost_focus() || text.contains([',', ';']) {
        Entry::Words(std::mem::take(&mut text))
    } else if text.trim().is_empty() {
        Entry::Nothing
    } else {
        draft::hold(ui.ctx(), response.id, &text);
        Entry::Draft(text.clone())
    };
    if response.lost_focus() && enter {
        response.request_focus();
    }
    ui.data_mut(|data| data.insert_temp(id, text));
    entry
}

fn entry_id(id: Id) -> Id {
    id.with("entry")
}

fn without(words: &[String], gone: usize) -> Vec<String> {
    words.iter().enumerate().filter(|(index, _)| *index != gone).map(|(_, word)| word.clone()).collect()
}

/// The list with the words of a text that it lacks; nothing when it lacks none.
fn with(words: &[String], text: &str) -> Option<Vec<String>> {
    let mut longer = words.to_vec();
    for word in text.split([',', ';']).map(str::trim).filter(|word| !word.is_empty()) {
        if !longer.iter().any(|known| known == word) {
            longer.push(word.to_owned());
        }
    }
    (longer.len() > words.len()).then_some(longer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &[&str], text: &str, expected: Option<&[&str]>) {
        let words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
        let expected = expected.map(|words| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>());
        assert_eq!(with(&words, text), expected, "{text}");
    }

    #[test]
    fn what_is_typed_becomes_words_once() {
        check(&["law"], " people ", Some(&["law", "people"]));
        check(&["law"], "people; money, law", Some(&["law", "people", "money"]));
        check(&["law"], "law", None);
        check(&["law"], " , ;", None);
    }
}
