//! Find: which factors match what was typed, and where in their statements.

use crate::app::theme::{Theme, scale, size, space};
use crate::app::widgets::{self, Icon};
use crate::model::{Document, Factor, Matrix, Place};
use crate::words::WindowWords;
use egui::{Frame, Id, Key, Stroke, TextEdit, Ui};
use std::ops::Range;

/// The bar in which one types.
#[derive(Debug, Default)]
pub(super) struct FindState {
    shown: bool,
    text: String,
    wants_focus: bool,
}

impl FindState {
    /// Shows the bar and puts the keyboard there.
    pub(super) fn open(&mut self) {
        self.shown = true;
        self.wants_focus = true;
    }

    /// Hides the bar and shows every factor again.
    pub(super) fn close(&mut self) {
        *self = Self::default();
    }

    /// Whether the bar is shown.
    pub(super) fn is_shown(&self) -> bool {
        self.shown
    }

    /// What is typed.
    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

/// What is looked for: every word must be found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Query {
    words: Vec<String>,
    tags: Vec<String>,
    sources: Vec<String>,
    places: Vec<String>,
}

impl Query {
    /// Reads "staff #law @vreja in:threats".
    pub(super) fn parse(text: &str) -> Self {
        let mut query = Self::default();
        for word in text.split_whitespace() {
            let word = word.to_lowercase();
            if let Some(tag) = word.strip_prefix('#') {
                query.tags.push(tag.to_owned());
            } else if let Some(source) = word.strip_prefix('@') {
                query.sources.push(source.to_owned());
            } else if let Some(place) = word.strip_prefix("in").and_then(|rest| rest.strip_prefix(':')) {
                query.places.push(place.to_owned());
            } else {
                query.words.push(word);
            }
        }
        query
    }

    /// Whether everything matches.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a factor is what is looked for: words in its statement, note, tags or the names of its sources.
    pub(super) fn matches(
        &self,
        (document, words): (&Document, &WindowWords),
        matrix: &Matrix,
        place: Place,
        factor: &Factor,
    ) -> bool {
        if self.is_empty() {
            return true;
        }
        let lower = |text: &str| text.to_lowercase();
        let tags: Vec<String> = factor.tags.iter().map(|tag| lower(tag)).collect();
        let cited = factor.evidence.iter().filter_map(|evidence| document.source(evidence.source));
        let sources: Vec<String> = cited.map(|source| lower(&format!("{} {}", source.short(), source.title))).collect();
        let everything = [lower(&factor.statement), lower(&factor.note), tags.join(" "), sources.join(" ")].join("\n");
        // Quadrants are found by their names in the language of the window and in English.
        let titles = place.quadrant().map_or_else(
            || [words.quadrants_unsorted(), "unsorted".to_owned()],
            |quadrant| [words.reports.quadrant(matrix, quadrant), matrix.quadrant_title(quadrant)].map(str::to_owned),
        );
        let titles = titles.map(|title| lower(&title));
        self.words.iter().all(|word| everything.contains(word))
            && self.tags.iter().all(|wanted| tags.iter().any(|tag| tag.starts_with(wanted)))
            && self.sources.iter().all(|wanted| sources.iter().any(|source| source.contains(wanted)))
            && self.places.iter().all(|wanted| titles.iter().any(|title| title.starts_with(wanted)))
    }

    /// Where the words stand in a text, in order and without overlap.
    pub(super) fn hits(&self, text: &str) -> Vec<Range<usize>> {
        let mut hits: Vec<Range<usize>> = self.words.iter().flat_map(|word| occurrences(text, word)).collect();
        hits.sort_by_key(|hit| (hit.start, hit.end));
        let mut last = 0;
        hits.retain(|hit| {
            let keep = hit.start >= last;
            last = if keep { hit.end } else { last };
            keep
        });
        hits
    }
}

/// Where a lower-case word stands in a text, whatever its case there.
fn occurrences(text: &str, word: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for (start, _) in text.char_indices() {
        if start < from {
            continue;
        }
        if let Some(end) = match_at(&text[start..], word) {
            found.push(start..start + end);
            from = start + end;
        }
    }
    found
}

/// The length in `text` of a match of the lower-case `word` at its beginning.
fn match_at(text: &str, word: &str) -> Option<usize> {
    let mut wanted = word.chars();
    let mut rest = wanted.next()?;
    for (at, letter) in text.char_indices() {
        for lower in letter.to_lowercase() {
            if lower != rest {
                return None;
            }
            match wanted.next() {
                Some(next) => rest = next,
                None => return Some(at + letter.len_utf8()),
            }
        }
    }
    None
}

/// Draws the bar.
pub(super) fn find_ui(ui: &mut Ui, (theme, words): (&Theme, &WindowWords), state: &mut FindState, count: &str) {
    let frame = Frame::new()
        .fill(theme.palette.surface)
        .stroke(Stroke::new(size::LINE, theme.palette.line))
        .corner_radius(size::ROUND)
        .inner_margin(egui::vec2(space::M, space::XS));
    let mut close = false;
    frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            let (icon, _) = ui.allocate_exact_size(egui::Vec2::splat(size::ICON), egui::Sense::hover());
            widgets::paint_icon(ui.painter(), Icon::Search, icon, theme.palette.muted);
            let room = ui.available_width() - size::FIND_COUNT - size::TARGET - 2.0 * space::M;
            let field = TextEdit::singleline(&mut state.text)
                .id(Id::unique("find"))
                .frame(Frame::NONE)
                .hint_text(words.quadrants_find_hint())
                .desired_width(room);
            let field = ui.add_sized([room, size::TARGET], field).accessible_name(words.quadrants_find());
            if std::mem::take(&mut state.wants_focus) {
                field.request_focus();
            }
            close |= field.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
            ui.add_sized([size::FIND_COUNT, size::TARGET], egui::Label::new(scale::caption(count)));
            close |= widgets::icon_button(ui, Icon::Close, &words.quadrants_find_close()).clicked();
        });
    });
    ui.add_space(space::S);
    if close {
        state.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Evidence, Quadrant, Source, SourceKind};

    fn document() -> Document {
        let mut document = Document::new("d".parse().unwrap(), "Document");
        let mut source = Source::new("v".parse().unwrap(), SourceKind::Book);
        source.title = "Vreja on trafficking".to_owned();
        document.sources.push(source);
        document
    }

    #[track_caller]
    fn check(query: &str, expected: bool) {
        let document = document();
        let matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        let mut factor = Factor::new("f".parse().unwrap(), "Too few STAFF for Ёлка");
        factor.note = "Since 2012".to_owned();
        factor.tags = vec!["Law".to_owned()];
        factor.evidence.push(Evidence::of("v".parse().unwrap()));
        let asked = (&document, crate::words::of_window("ru"));
        let found = Query::parse(query).matches(asked, &matrix, Place::Quadrant(Quadrant::Threats), &factor);
        assert_eq!(found, expected, "{query}");
    }

    #[test]
    fn words_tags_sources_and_quadrants_are_looked_for() {
        check("", true);
        check("staff", true);
        check("staff 2012", true);
        check("staff money", false);
        check("ёлка", true);
        check("#law", true);
        check("#lawn", false);
        check("@vreja", true);
        check("@kant", false);
        check("in:thr few", true);
        check("in:угр few", true);
        check("in:s", false);
    }

    #[test]
    fn hits_are_marked_whatever_their_case() {
        let hits = |query: &str, text: &str| -> Vec<String> {
            Query::parse(query).hits(text).into_iter().map(|hit| text[hit].to_owned()).collect()
        };
        assert_eq!(hits("st", "Staff st"), ["St", "st"]);
        assert_eq!(hits("ёл", "Ёлка"), ["Ёл"]);
        assert_eq!(hits("staff taf", "Staff"), ["Staff"]);
        assert!(hits("#law", "law").is_empty());
    }
}
