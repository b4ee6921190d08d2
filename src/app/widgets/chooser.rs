//! A button that opens a list with a search field.

use super::entry::{Entry, entry, entry_height};
use crate::app::theme::{Theme, scale, size, space};
use crate::words::WindowWords;
use egui::{Button, Id, Key, Popup, PopupCloseBehavior, Response, ScrollArea, TextEdit, Ui};
use std::fmt::Debug;
use std::hash::Hash;

/// A button that opens a list of things to choose from.
#[derive(Debug, Clone, Copy)]
pub struct Chooser<'a> {
    id: Id,
    text: &'a str,
    name: &'a str,
    addition: Option<&'a str>,
}

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    /// One of the list, by its index.
    Entry(usize),
    /// Something that the list lacks, with what was searched for.
    New(String),
}

/// What the open list keeps.
#[derive(Debug, Clone, Default)]
struct Search {
    text: String,
    marked: usize,
    /// The mark moved in this frame, and is to be scrolled to.
    moved: bool,
}

impl<'a> Chooser<'a> {
    /// A chooser whose button carries this text.
    pub fn new(id: impl Hash + Debug, text: &'a str) -> Self {
        Self { id: Id::unique(id), text, name: text, addition: None }
    }

    /// Screen readers call the button this instead of its text.
    #[must_use]
    pub fn named(self, name: &'a str) -> Self {
        Self { name, ..self }
    }

    /// The list ends with an entry that adds something new.
    #[must_use]
    pub fn with_addition(self, words: &'a str) -> Self {
        Self { addition: Some(words), ..self }
    }

    /// Draws the button, and the list while it is open.
    pub fn show(
        self,
        ui: &mut Ui,
        (theme, words): (&Theme, &WindowWords),
        entries: impl FnOnce() -> Vec<Entry>,
    ) -> Option<Chosen> {
        let button = ui.push_id(self.id, |ui| ui.add(Button::new(self.text).truncate())).inner;
        let button = button.accessible_name(self.name);
        let popup = Popup::from_toggle_button_response(&button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(self.name)
            .width(size::CHOOSER);
        if !popup.is_open() {
            ui.data_mut(|data| data.remove::<Search>(self.id));
        }
        let chosen = popup.show(|ui| self.list_ui(ui, (theme, words), &entries())).and_then(|shown| shown.inner);
        if chosen.is_some() {
            button.request_focus();
        }
        chosen
    }

    fn list_ui(self, ui: &mut Ui, (theme, words): (&Theme, &WindowWords), entries: &[Entry]) -> Option<Chosen> {
        ui.set_width(size::CHOOSER);
        let fresh = ui.data(|data| data.get_temp::<Search>(self.id).is_none());
        let mut search: Search = ui.data(|data| data.get_temp(self.id)).unwrap_or_default();
        let field = search_ui(ui, words, self.id, &mut search.text);
        if fresh {
            field.request_focus();
        }
        if field.changed() {
            search.marked = 0;
        }
        let found = matching(entries, &search.text);
        let rows = found.len() + usize::from(self.addition.is_some());
        let marked = mark_after_keys(ui, search.marked, rows);
        search.moved = marked != search.marked;
        search.marked = marked;
        if found.is_empty() {
            ui.label(scale::muted(words.widgets_nothing_fits()));
        }
        let clicked = self.rows_ui(ui, theme, entries, &found, &search);
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let taken = clicked.or_else(|| (enter && rows > 0).then_some(search.marked));
        let chosen = taken
            .map(|at| found.get(at).map_or_else(|| Chosen::New(search.text.clone()), |&index| Chosen::Entry(index)));
        if chosen.is_some() {
            ui.close();
        }
        ui.data_mut(|data| data.insert_temp(self.id, search));
        chosen
    }

    fn rows_ui(self, ui: &mut Ui, theme: &Theme, entries: &[Entry], found: &[usize], search: &Search) -> Option<usize> {
        let mut clicked = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        let height = entry_height(ui);
        ScrollArea::vertical().max_height(height * VISIBLE_ROWS).show_rows(ui, height, found.len(), |ui, range| {
            for at in range {
                let marked = at == search.marked;
                let response =
                    ui.push_id((self.id, found[at]), |ui| entry(ui, theme, &entries[found[at]], marked)).inner;
                if marked && search.moved {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    clicked = Some(at);
                }
            }
        });
        if let Some(words) = self.addition {
            ui.add_space(space::S);
            ui.separator();
            ui.add_space(space::S);
            let marked = search.marked == found.len();
            if ui.add(Button::selectable(marked, words)).clicked() {
                clicked = Some(found.len());
            }
        }
        clicked
    }
}

/// How many rows the open list shows at once.
const VISIBLE_ROWS: f32 = 6.0;

fn search_ui(ui: &mut Ui, words: &WindowWords, id: Id, text: &mut String) -> Response {
    let name = words.widgets_search();
    let field = TextEdit::singleline(text).id(id.with("search")).desired_width(f32::INFINITY).hint_text(name.clone());
    ui.add(field).accessible_name(name)
}

/// The marked row after the arrow keys of this frame.
fn mark_after_keys(ui: &Ui, marked: usize, rows: usize) -> usize {
    let last = rows.saturating_sub(1);
    let (up, down) = ui.input(|input| (input.num_presses(Key::ArrowUp), input.num_presses(Key::ArrowDown)));
    (marked + down).saturating_sub(up).min(last)
}

/// The rows in which every word of the search stands, in any case of letters.
fn matching(entries: &[Entry], search: &str) -> Vec<usize> {
    let words: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
    let fits = |row: &Entry| {
        let text = format!("{} {}", row.title, row.detail).to_lowercase();
        words.iter().all(|word| text.contains(word))
    };
    (0..entries.len()).filter(|&index| fits(&entries[index])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(search: &str, expected: &[usize]) {
        let row = |title: &str, detail: &str| Entry {
            title: title.to_owned(),
            detail: detail.to_owned(),
            ..Entry::default()
        };
        let entries = [row("Vreja 2007", "Trafficking"), row("ILO 2016", "Fair recruitment"), row("Указ", "О защите")];
        assert_eq!(matching(&entries, search), expected, "{search}");
    }

    #[test]
    fn every_word_of_the_search_must_stand_in_the_row() {
        check("", &[0, 1, 2]);
        check("ilo", &[1]);
        check("2007 traff", &[0]);
        check("2007 fair", &[]);
        check("УКАЗ", &[2]);
    }
}
