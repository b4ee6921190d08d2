//! Evidence and the citations in notes, with links to the references.

use super::Material;
use super::block::{Block, Part};
use super::plan::grounds;
use crate::model::{Document, Evidence, Marker, TextPart, cited_text, text_parts};
use crate::report::citing::Cite;
use crate::report::options::{ReportKind, ReportOptions};
use crate::report::page::{Anchor, Target};
use crate::report::text::{RichText, SpanStyle};
use crate::report::theme::Kind;
use crate::words::works::{Mention, Work, mentions};

impl Material<'_> {
    /// "Sources: UNODC, 2012; Vreja, 2007, p. 12", and each quotation on a line of its own.
    pub(super) fn evidence(self, evidence: &[Evidence]) -> Vec<Part> {
        if !self.has(crate::report::parts::Part::Sources) {
            return Vec::new();
        }
        let mut parts = Vec::new();
        for quoted in evidence.iter().filter(|evidence| is_quotation(evidence)) {
            parts.push(Part::new(Kind::Sources, self.quotation(quoted)));
        }
        let plain = plain_cites(evidence);
        if !plain.is_empty() {
            let mut text = RichText::plain(self.words.reference_sources() + &self.words.joint_colon());
            text.append(without_parentheses(self.citations.cluster(&plain)));
            parts.push(Part::new(Kind::Sources, text));
        }
        parts
    }

    /// A text of the document with its citations written out. Those of unknown keys stay as they are; the checker names
    /// them.
    pub(super) fn text(self, text: &str) -> RichText {
        let mut rich = RichText::default();
        for part in text_parts(text) {
            match part {
                TextPart::Words(words) => rich = rich.and(words),
                TextPart::Cited(markers) => match cites(self.document, &markers) {
                    Some(cites) => rich.append(self.citations.cluster(&cites)),
                    None => rich = rich.and(cited_text(&markers)),
                },
            }
        }
        rich
    }

    /// A sentence of the program, in which works on methods are cited as the style has it where they stand in the list: in
    /// brackets as the style cites, else by year behind the names. A style that counts puts the number behind.
    pub(super) fn cited(self, text: &str) -> RichText {
        let mut rich = RichText::default();
        let mut from = 0;
        for Mention { work, range } in mentions(text) {
            let Some((_, source)) = self.on_methods.works.iter().find(|(known, _)| std::ptr::eq(*known, work)) else {
                continue;
            };
            let (before, names) = (&text[..range.start], text[range.clone()].trim_end_matches(&work.year()));
            let citation = self.citations.cluster(&[Cite::of(*source)]);
            let in_brackets = before.rfind(['(', '（']) > before.rfind([')', '）']);
            rich = rich.and(&text[from..range.start]);
            if self.options.citation_style.is_numeric() {
                rich = rich.and(format!("{} ", &text[range.clone()]));
                rich.append(citation);
            } else if in_brackets {
                rich.append(without_parentheses(citation));
            } else {
                let (open, close) = (self.words.bracket_open(), self.words.bracket_close());
                let target = Target::Anchor(Anchor::Source(*source));
                rich = rich.and(names.trim_end()).and(open).linked(year(work, &citation), target).and(close);
            }
            from = range.end;
        }
        rich.and(&text[from..])
    }

    /// The caption of a picture with its citations.
    pub(super) fn cite_in_caption(self, block: &mut Block) {
        if let Block::Figure(drawing) = block {
            drawing.caption = self.cited(&drawing.caption).text();
        }
    }

    /// The sentence that names the program, with its citation.
    pub(super) fn citing_program(self, text: &str) -> RichText {
        let Some((program, source)) = &self.on_methods.program else { return RichText::plain(text) };
        let Some((before, behind)) = text.split_once(program.as_str()) else { return RichText::plain(text) };
        let mut rich = RichText::plain(before).and(program).and(" ");
        rich.append(self.citations.cluster(&[Cite::of(*source)]));
        rich.and(behind)
    }

    fn quotation(self, evidence: &Evidence) -> RichText {
        let (open, close) = self.words.quotes();
        let italic = SpanStyle { italic: true, ..SpanStyle::default() };
        let mut text = RichText::default().styled(format!("{open}{}{close}", evidence.quote.trim()), italic).and(" ");
        text.append(self.citations.cluster(&[cite(evidence)]));
        text
    }
}

/// Everything that a report cites together, in its order: sections, then the factors of each matrix, then strategies.
pub(crate) fn clusters(document: &Document, options: &ReportOptions) -> Vec<Vec<Cite>> {
    let mut clusters = Vec::new();
    if options.report == ReportKind::Plan {
        let adopted = document.strategies.iter().filter(|strategy| strategy.status.is_adopted());
        let cites = adopted.map(|strategy| plain_cites(&grounds(document, strategy)));
        return cites.filter(|cites| !cites.is_empty()).collect();
    }
    let mut add = |text: &str, evidence: &[Evidence]| {
        for part in text_parts(text) {
            if let TextPart::Cited(markers) = part {
                clusters.extend(cites(document, &markers));
            }
        }
        clusters.extend(evidence.iter().filter(|evidence| is_quotation(evidence)).map(|quoted| vec![cite(quoted)]));
        clusters.extend(Some(plain_cites(evidence)).filter(|cites| !cites.is_empty()));
    };
    document.context.iter().for_each(|section| add(&section.text, &section.evidence));
    for matrix in document.matrices.iter().filter(|matrix| options.shows(matrix.id)) {
        matrix.placed().for_each(|(_, factor)| add(&factor.note, &factor.evidence));
    }
    document.strategies.iter().for_each(|strategy| add(&strategy.note, &strategy.evidence));
    let mut seen = std::collections::HashSet::new();
    clusters.retain(|cluster: &Vec<Cite>| seen.insert(cluster.clone()));
    clusters
}

fn is_quotation(evidence: &Evidence) -> bool {
    !evidence.quote.is_empty()
}

/// The evidence without quotations, as one citation.
fn plain_cites(evidence: &[Evidence]) -> Vec<Cite> {
    evidence.iter().filter(|evidence| !is_quotation(evidence)).map(cite).collect()
}

fn cite(evidence: &Evidence) -> Cite {
    Cite { source: evidence.source, place: evidence.page.trim().to_owned() }
}

/// The sources that markers mean; nothing if one of them is unknown.
fn cites(document: &Document, markers: &[Marker<'_>]) -> Option<Vec<Cite>> {
    let found = |marker: &Marker<'_>| {
        let source = document.source_of_key(marker.key)?.id;
        Some(Cite { source, place: marker.place.to_owned() })
    };
    markers.iter().map(found).collect()
}

/// The year of a work with the letter by which its citation tells it from others.
fn year(work: &Work, citation: &RichText) -> String {
    let (year, text) = (work.year(), citation.text());
    let behind = text.rsplit_once(&year).map_or("", |(_, behind)| behind);
    year + behind.split(|sign: char| !sign.is_ascii_lowercase()).next().unwrap_or_default()
}

/// A citation behind a colon needs no parentheses; the brackets of a numeric style stay.
pub(super) fn without_parentheses(mut text: RichText) -> RichText {
    let inside = |text: &str| text.starts_with('(') && text.ends_with(')');
    if inside(&text.text()) {
        if let Some(first) = text.spans.first_mut() {
            first.text.remove(0);
        }
        if let Some(last) = text.spans.last_mut() {
            last.text.pop();
        }
        text.spans.retain(|span| !span.text.is_empty());
    }
    text
}
