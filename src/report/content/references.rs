//! The list of references, by author and date. Of each work it says what the document records, and nothing else.

use super::block::{Block, ListItem, Part};
use super::{Material, labelled};
use crate::model::{Factor, Matrix, Source, SourceId, SourceKind};
use crate::report::page::{Anchor, Target};
use crate::report::text::{RichText, SpanStyle};
use crate::report::theme::{Kind, Theme};

/// How what is said about a work differs from its record.
const QUIET: SpanStyle = SpanStyle { bold: false, italic: false, colour: Some(Theme::QUIET), scale: Some(0.9) };

impl Material<'_> {
    /// Heading and list; nothing when the document has no sources.
    pub(super) fn references(self) -> Vec<Block> {
        let mut sources: Vec<&Source> = self.document.sources.iter().collect();
        if sources.is_empty() {
            return Vec::new();
        }
        sources.sort_by_cached_key(|source| (sort_key(source), source.date, source.id));
        let items = sources.into_iter().map(|source| ListItem {
            label: String::new(),
            parts: vec![Part::new(Kind::Reference, self.reference(source))],
            anchor: Some(Anchor::Source(source.id)),
        });
        vec![Block::heading(1, self.words.headings.references), Block::List(items.collect())]
    }

    fn reference(self, source: &Source) -> RichText {
        let words = &self.words.references;
        let mut text = RichText::plain(self.authorship(source));
        let is_part = !source.container.is_empty();
        let style = SpanStyle { italic: !is_part, ..SpanStyle::default() };
        let nobody_named = source.authors.is_empty() && source.editors.is_empty();
        if !nobody_named && !source.title.is_empty() {
            text = text.and(" ").styled(source.title.trim(), style).and(".");
        }
        if is_part {
            text.append(self.container(source));
        }
        let edition = [source.edition.as_str(), &publisher(source)].map(str::trim).map(str::to_owned);
        for part in edition.into_iter().filter(|part| !part.is_empty()) {
            text = text.and(format!(" {}", sentence(&part)));
        }
        text.append(self.addresses(source));
        if matches!(source.kind, SourceKind::Interview | SourceKind::Dataset | SourceKind::Legal) {
            text = text.and(format!(" [{}]", (words.kind)(source.kind)));
        }
        if let Some(through) = source.cited_in.and_then(|id| self.document.source(id)) {
            let target = Target::Anchor(Anchor::Source(through.id));
            text = text.and(format!(" {} ", words.cited_in)).linked(self.short(through), target).and(".");
        }
        if !source.note.trim().is_empty() {
            text = text.styled(format!(" {}", source.note.trim()), QUIET);
        }
        text.append(self.cited_by(source));
        text
    }

    /// " Cited by S3, W1.": the factors that rest on a source, with links to them.
    fn cited_by(self, source: &Source) -> RichText {
        let mut text = RichText::default();
        for (label, anchor) in self.citing(source.id) {
            let before =
                if text.spans.is_empty() { format!(" {} ", self.words.references.cited_by) } else { ", ".to_owned() };
            text = text.styled(before, QUIET);
            text.push(label, SpanStyle { scale: QUIET.scale, ..SpanStyle::default() }, Some(Target::Anchor(anchor)));
        }
        if text.spans.is_empty() { text } else { text.styled(".", QUIET) }
    }

    /// The factors of the first matrix that cites a source.
    fn citing(self, source: SourceId) -> Vec<(String, Anchor)> {
        let of_matrix = |matrix: &Matrix| -> Vec<(String, Anchor)> {
            let cites = |factor: &Factor| factor.evidence.iter().any(|evidence| evidence.source == source);
            let citing = labelled(matrix).filter(|(_, factor)| cites(factor));
            citing.map(|(label, factor)| (label, Anchor::Factor(matrix.id, factor.id))).collect()
        };
        self.matrices().map(|(matrix, _)| of_matrix(matrix)).find(|factors| !factors.is_empty()).unwrap_or_default()
    }

    /// "Vreja, L. O. (2007)."; the title stands first where nobody is named.
    fn authorship(self, source: &Source) -> String {
        let words = &self.words.references;
        let who = match (source.authors.is_empty(), source.editors.is_empty()) {
            (false, _) => self.names(&source.authors),
            (true, false) => format!("{} ({})", self.names(&source.editors), words.editors),
            (true, true) if source.title.is_empty() => words.untitled.to_owned(),
            (true, true) => source.title.clone(),
        };
        let when = source.date.map_or_else(|| words.no_date.to_owned(), |date| self.words.date(date));
        format!("{who} ({when}).")
    }

    /// " In Journal, 12(3), pp. 85-91."
    fn container(self, source: &Source) -> RichText {
        let italic = SpanStyle { italic: true, ..SpanStyle::default() };
        let within = if source.kind == SourceKind::Article || source.kind == SourceKind::News {
            " ".to_owned()
        } else {
            format!(" {} ", self.words.references.within)
        };
        let mut text = RichText::plain(within).styled(source.container.trim(), italic);
        if !source.authors.is_empty() && !source.editors.is_empty() {
            text = text.and(format!(", {} ({})", self.names(&source.editors), self.words.references.editors));
        }
        let number = match (source.volume.trim(), source.issue.trim()) {
            ("", "") => String::new(),
            ("", issue) => format!(", ({issue})"),
            (volume, "") => format!(", {volume}"),
            (volume, issue) => format!(", {volume}({issue})"),
        };
        let pages =
            if source.pages.is_empty() { String::new() } else { format!(", {}", self.page(source.pages.trim())) };
        text.and(format!("{number}{pages}."))
    }

    /// DOI, ISBN and address, with links.
    fn addresses(self, source: &Source) -> RichText {
        let mut text = RichText::default();
        if !source.isbn.is_empty() {
            text = text.and(format!(" {}.", source.isbn.trim()));
        }
        if !source.doi.is_empty() {
            let address = format!("https://doi.org/{}", source.doi.trim());
            text = text.and(" ").linked(address.clone(), Target::Url(address));
        }
        if !source.url.is_empty() {
            text = text.and(" ").linked(source.url.trim(), Target::Url(source.url.trim().to_owned()));
        }
        match source.accessed {
            Some(date) => text.and(format!(" {} {}.", self.words.references.accessed, self.words.date(date))),
            None => text,
        }
    }
}

fn publisher(source: &Source) -> String {
    let parts = [source.place.trim(), source.publisher.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}

fn sentence(text: &str) -> String {
    if text.ends_with('.') { text.to_owned() } else { format!("{text}.") }
}

fn sort_key(source: &Source) -> String {
    let names = if source.authors.is_empty() { &source.editors } else { &source.authors };
    let who = names.first().map_or(source.title.as_str(), |name| name.family.as_str());
    who.to_lowercase()
}
