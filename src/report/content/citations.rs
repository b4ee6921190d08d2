//! Citations by author and date, with links to the references.

use super::Material;
use super::block::Part;
use crate::model::{Evidence, Name, Source};
use crate::report::page::{Anchor, Target};
use crate::report::parts;
use crate::report::text::{RichText, SpanStyle};
use crate::report::theme::Kind;

impl Material<'_> {
    /// How a text refers to a source: "Howard and Traughter 2007".
    pub(super) fn short(self, source: &Source) -> String {
        let words = &self.words.references;
        let names = if source.authors.is_empty() { &source.editors } else { &source.authors };
        let who = match names.as_slice() {
            [] if source.title.is_empty() => words.untitled.to_owned(),
            [] => source.title.clone(),
            [one] => one.family.clone(),
            [one, two] => format!("{} {} {}", one.family, words.and, two.family),
            [one, ..] => format!("{} {}", one.family, words.et_al),
        };
        match source.date {
            Some(date) => format!("{who} {}", date.year()),
            None => who,
        }
    }

    /// "Sources: Vreja 2007, p. 12; UNODC 2012", and each quotation on a line of its own, where sources are wanted.
    pub(super) fn evidence(self, evidence: &[Evidence]) -> Vec<Part> {
        let mut parts = Vec::new();
        if !self.has(parts::Part::Sources) {
            return parts;
        }
        for quoted in evidence.iter().filter(|evidence| !evidence.quote.is_empty()) {
            parts.push(Part::new(Kind::Sources, self.quotation(quoted)));
        }
        let plain: Vec<&Evidence> = evidence.iter().filter(|evidence| evidence.quote.is_empty()).collect();
        if !plain.is_empty() {
            let mut text = RichText::plain(format!("{}: ", self.words.references.sources));
            for (index, evidence) in plain.into_iter().enumerate() {
                if index > 0 {
                    text = text.and("; ");
                }
                text.append(self.citation(evidence));
            }
            parts.push(Part::new(Kind::Sources, text));
        }
        parts
    }

    fn quotation(self, evidence: &Evidence) -> RichText {
        let (open, close) = self.words.references.quotes;
        let italic = SpanStyle { italic: true, ..SpanStyle::default() };
        let mut text = RichText::default().styled(format!("{open}{}{close}", evidence.quote.trim()), italic).and(" (");
        text.append(self.citation(evidence));
        text.and(")")
    }

    fn citation(self, evidence: &Evidence) -> RichText {
        let Some(source) = self.document.source(evidence.source) else { return RichText::default() };
        let text = RichText::default().linked(self.short(source), Target::Anchor(Anchor::Source(source.id)));
        match evidence.page.trim() {
            "" => text,
            page => text.and(format!(", {}", self.page(page))),
        }
    }

    /// "p. 12", "pp. 12-14"; a place that is no number stands as it is.
    pub(super) fn page(self, page: &str) -> String {
        let words = &self.words.references;
        let is_number = page.starts_with(|c: char| c.is_ascii_digit());
        let is_range = page.contains(['-', '–', ',']);
        match (is_number, is_range) {
            (false, _) => page.to_owned(),
            (true, false) => format!("{} {page}", words.page),
            (true, true) => format!("{} {page}", words.pages),
        }
    }

    /// "Vreja, L. O. and UNODC".
    pub(super) fn names(self, names: &[Name]) -> String {
        let sorted: Vec<String> = names.iter().map(Name::sorted).collect();
        match sorted.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            [most @ .., last] => format!("{} {} {last}", most.join(", "), self.words.references.and),
        }
    }
}
