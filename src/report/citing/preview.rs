//! One reference by itself, for those who edit its source.

use super::{CitationStyle, Citations, Cite};
use crate::model::{Document, SourceId};
use crate::words;

/// A source as a report would write it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Formatted {
    /// What a text says: "(Vreja, 2007)".
    pub citation: String,
    /// What the list of references says: of the work, or of the one through which it is known. Empty where the style lists
    /// no such work.
    pub reference: Vec<Run>,
}

/// A part of a reference with one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its characters.
    pub text: String,
    /// Whether they lean.
    pub italic: bool,
}

/// A source in a style, as if it were cited alone; nothing when the document has no such source.
#[must_use]
pub fn formatted(document: &Document, source: SourceId, style: CitationStyle, language: &str) -> Option<Formatted> {
    let wanted = document.source(source)?;
    let mut alone = Document::new(document.id, "");
    alone.sources = vec![wanted.clone()];
    alone.sources.extend(wanted.cited_in.and_then(|through| document.source(through)).cloned());
    let cites = vec![Cite { source, place: String::new() }];
    let clusters = || vec![cites.clone()];
    let citations = Citations::new(&alone, style, language, words::or_english(language), &clusters);
    let reference = citations.references().first();
    let runs = reference.into_iter().flat_map(|reference| &reference.text.spans);
    Some(Formatted {
        citation: citations.cluster(&cites).text(),
        reference: runs.map(|span| Run { text: span.text.clone(), italic: span.style.italic }).collect(),
    })
}
