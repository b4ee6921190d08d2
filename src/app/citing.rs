//! Citations in notes while they are typed: behind `[@`, the beginning of a name, a title or a key finds the source.

use super::input::PanelInput;
use super::theme::{scale, space};
use super::widgets::{Entry, Field, entry};
use crate::model::{Document, Name, Source, SourceId};
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Id, Key, Modifiers, Ui};
use std::ops::Range;

/// How many sources are offered at once.
const OFFERED: usize = 5;

/// What is remembered of the list under a field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Offer {
    /// Which of the sources Enter takes.
    marked: usize,
    /// Where the citation begins for which Escape closed the list.
    closed: Option<usize>,
    /// The part of the text for which the list stood there last: a press on it takes the keyboard from the field first.
    shown: Option<(usize, usize)>,
}

/// Draws a field for a text that may cite; gives back the new text when it was changed. While a citation is begun in it,
/// the sources that fit stand below; arrows and Enter, or a click, take one in, and Escape closes the list.
pub(super) fn citing_ui(ui: &mut Ui, input: &PanelInput<'_>, field: Field<'_>, text: &str) -> Option<String> {
    let mut offer: Offer = ui.data(|data| data.get_temp(field.id().with("offer"))).unwrap_or_default();
    let left = || offer.shown.filter(|(_, end)| is_pressed(ui) && text.is_char_boundary(*end) && *end <= text.len());
    let begun = begun_in(ui, field.id(), text).or_else(|| left().map(|(start, end)| start..end));
    let found = begun.as_ref().filter(|range| offer.closed != Some(range.start));
    let found: Vec<&Source> = found.map_or_else(Vec::new, |range| fitting(input.document, &text[range.clone()]));
    offer.marked = offer.marked.min(found.len().saturating_sub(1));
    let taken = if found.is_empty() { None } else { keys(ui, &mut offer, found.len(), begun.as_ref()) };
    let typed = field.show(ui, text);
    let clicked = list_ui(ui, input, field.id(), &found, offer.marked);
    offer.shown = begun.as_ref().map(|range| (range.start, range.end));
    if begun.is_none() {
        offer = Offer::default();
    }
    ui.data_mut(|data| data.insert_temp(field.id().with("offer"), offer));
    let source = taken.or(clicked).and_then(|at| found.get(at));
    match (source, begun) {
        (Some(source), Some(range)) => Some(take_in(ui, field.id(), text, range, source)),
        _ => typed,
    }
}

fn is_pressed(ui: &Ui) -> bool {
    ui.input(|input| input.pointer.any_pressed() || input.pointer.any_down())
}

/// What the keys say of the list; they do not reach the field then. Gives back which source is taken.
fn keys(ui: &Ui, offer: &mut Offer, count: usize, begun: Option<&Range<usize>>) -> Option<usize> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        offer.marked = (offer.marked + 1) % count;
    }
    if pressed(Key::ArrowUp) {
        offer.marked = (offer.marked + count - 1) % count;
    }
    if pressed(Key::Escape) {
        offer.closed = begun.map(|range| range.start);
    }
    (pressed(Key::Enter) || pressed(Key::Tab)).then_some(offer.marked)
}

fn list_ui(ui: &mut Ui, input: &PanelInput<'_>, field: Id, found: &[&Source], marked: usize) -> Option<usize> {
    if found.is_empty() {
        return None;
    }
    let mut clicked = None;
    ui.label(scale::caption(input.words().sources_to_cite()));
    for (at, source) in found.iter().enumerate() {
        let shown = Entry { title: source.short(), detail: source.title.clone(), figure: source.key.clone() };
        let response = ui.push_id((field, source.id.number()), |ui| entry(ui, input.theme, &shown, at == marked)).inner;
        if response.clicked() || response.is_pointer_button_down_on() {
            clicked = Some(at);
        }
    }
    ui.add_space(space::S);
    clicked
}

/// The part of the text behind the `@` of the citation in which the caret stands.
fn begun_in(ui: &Ui, field: Id, text: &str) -> Option<Range<usize>> {
    if !ui.memory(|memory| memory.has_focus(field)) {
        return None;
    }
    let caret = TextEditState::load(ui.ctx(), field)?.cursor.char_range()?.primary.index;
    let caret = text.char_indices().map(|(at, _)| at).chain([text.len()]).nth(caret.0)?;
    begun(&text[..caret])
}

/// The part behind the last `@`, where a text ends in a citation whose key is not complete.
fn begun(text: &str) -> Option<Range<usize>> {
    let inside = text.rfind("[@").filter(|open| !text[*open..].contains([']', '\n']))? + 1;
    let part = text[inside..].rfind([';', '；', '؛']).map_or(inside, |end| inside + end);
    let start = part + text[part..].find('@')? + 1;
    let is_place = text[start..].contains([',', '，', '،', '、']);
    (!is_place).then_some(start..text.len())
}

/// The first sources in whose names, title or key every word stands.
fn fitting<'d>(document: &'d Document, search: &str) -> Vec<&'d Source> {
    let words: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
    // A key that is complete needs no help.
    let complete = |source: &Source| !search.is_empty() && source.key == search;
    if document.sources.iter().any(complete) {
        return Vec::new();
    }
    let fits = |source: &&Source| {
        let names: Vec<String> = source.makers().map(Name::sorted).collect();
        let text = [source.key.as_str(), &source.short(), &source.title, &names.join(" ")].join(" ").to_lowercase();
        words.iter().all(|word| text.contains(word))
    };
    document.sources.iter().filter(fits).take(OFFERED).collect()
}

/// The text with a source cited in this place, and the caret behind its key.
fn take_in(ui: &Ui, field: Id, text: &str, range: Range<usize>, source: &Source) -> String {
    let (new, caret) = cited(text, range, &key(source));
    let mut state = TextEditState::load(ui.ctx(), field).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(new[..caret].chars().count()))));
    state.store(ui.ctx(), field);
    ui.memory_mut(|memory| memory.request_focus(field));
    new
}

/// The key of a source, or its id where it has none.
fn key(source: &Source) -> String {
    let id: SourceId = source.id;
    if source.key.is_empty() { id.to_string() } else { source.key.clone() }
}

/// The text with a key in this place, closed by a bracket, and where the key ends.
fn cited(text: &str, range: Range<usize>, key: &str) -> (String, usize) {
    let rest = &text[range.end..];
    let is_closed = rest.find(']').is_some_and(|end| !rest[..end].contains(['[', '\n']));
    let closing = if is_closed { "" } else { "]" };
    let new = [&text[..range.start], key, closing, rest].concat();
    (new, range.start + key.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DocumentId, SourceKind};

    #[test]
    fn a_citation_is_begun_behind_an_at_in_brackets_until_its_key_ends() {
        for (text, expected) in [
            ("As [@", Some("")),
            ("As [@vre", Some("vre")),
            ("As [@vreja traff", Some("vreja traff")),
            ("As [@vreja2007; @un", Some("un")),
            ("As [@vreja2007；@", Some("")),
            ("As [@vreja2007, p. 3", None),
            ("As [@vreja2007] and so", None),
            ("mail a@b", None),
            ("As [@vre\nja", None),
        ] {
            assert_eq!(begun(text).map(|range| &text[range]), expected, "{text}");
        }
    }

    #[test]
    fn a_source_is_found_by_author_title_or_key_and_cited_with_a_bracket() {
        let mut document = Document::new(DocumentId::from_random(1), "Study");
        let mut source = Source::new(SourceId::from_random(1), SourceKind::Article);
        source.authors = vec![Name { family: "Vreja".to_owned(), given: "L. O.".to_owned() }];
        (source.title, source.key) = ("Human trafficking".to_owned(), "v07".to_owned());
        document.sources = vec![source];
        for (search, count) in [("", 1), ("vre", 1), ("TRAFF vreja", 1), ("v0", 1), ("v07", 0), ("ilo", 0)] {
            assert_eq!(fitting(&document, search).len(), count, "{search}");
        }
        assert_eq!(cited("As [@vre so", 5..8, "v07"), ("As [@v07] so".to_owned(), 8));
        assert_eq!(cited("As [@vre, p. 3]", 5..8, "v07"), ("As [@v07, p. 3]".to_owned(), 8));
    }
}
