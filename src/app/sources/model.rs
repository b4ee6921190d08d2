//! The list of sources and what cites them, as plain data.

use crate::app::actions::Target;
use crate::app::people_names;
use crate::app::views::View;
use crate::app::widgets::Entry;
use crate::model::{Document, Evidence, Matrix, Name, Place, Source, SourceId, SourceKind};
use crate::words::WindowWords;
use std::collections::BTreeMap;

/// A source in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) source: SourceId,
    pub(super) entry: Entry,
}

/// The sources in which every word of the filter stands, in the order of the document.
pub(super) fn lines(document: &Document, filter: &str, words: &WindowWords) -> Vec<Line> {
    let mut citations = BTreeMap::<SourceId, usize>::new();
    let known_through = document.sources.iter().filter_map(|source| source.cited_in);
    for source in document.evidence().map(|evidence| evidence.source).chain(known_through) {
        *citations.entry(source).or_default() += 1;
    }
    let wanted: Vec<String> = filter.split_whitespace().map(str::to_lowercase).collect();
    let fits = |source: &&Source| {
        let text = searched_text(source, words);
        wanted.iter().all(|word| text.contains(word))
    };
    let line = |source: &Source| Line {
        source: source.id,
        entry: Entry {
            title: source.short(),
            detail: detail(source, words),
            figure: citations.get(&source.id).map_or_else(|| words.sources_not_cited(), |count| format!("{count} ×")),
        },
    };
    document.sources.iter().filter(fits).map(line).collect()
}

fn searched_text(source: &Source, words: &WindowWords) -> String {
    let names = source.makers().map(Name::sorted);
    let texts = [source.short(), source.title.clone(), source.container.clone(), kind_name(source.kind, words)];
    texts.into_iter().chain(names).collect::<Vec<_>>().join(" ").to_lowercase()
}

fn detail(source: &Source, words: &WindowWords) -> String {
    let what = if source.title.is_empty() { &source.note } else { &source.title };
    let kind = kind_name(source.kind, words);
    let parts = [what.as_str(), kind.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// What a kind of source is called.
pub(super) fn kind_name(kind: SourceKind, words: &WindowWords) -> String {
    match kind {
        SourceKind::Article => words.sources_kind_article(),
        SourceKind::Book => words.sources_kind_book(),
        SourceKind::Chapter => words.sources_kind_chapter(),
        SourceKind::Report => words.sources_kind_report(),
        SourceKind::Thesis => words.sources_kind_thesis(),
        SourceKind::Paper => words.sources_kind_paper(),
        SourceKind::Legal => words.sources_kind_legal(),
        SourceKind::WebPage => words.sources_kind_web_page(),
        SourceKind::News => words.sources_kind_news(),
        SourceKind::Interview => words.sources_kind_interview(),
        SourceKind::Dataset => words.sources_kind_dataset(),
        SourceKind::Software => words.sources_kind_software(),
        SourceKind::Recording => words.sources_kind_recording(),
        SourceKind::Preprint => words.sources_kind_preprint(),
        SourceKind::Standard => words.sources_kind_standard(),
        SourceKind::Other => words.sources_kind_other(),
    }
}

/// A place that cites a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Citation {
    /// Where to go.
    pub(super) target: Target,
    /// The place in words: "S3 in UNODC 2020".
    pub(super) place: String,
    /// What stands there.
    pub(super) text: String,
}

/// Every place that cites a source, in the order of the document.
pub(super) fn citations(document: &Document, source: SourceId, words: &WindowWords) -> Vec<Citation> {
    let cites = |evidence: &[Evidence]| evidence.iter().any(|item| item.source == source);
    let sections = document.context.iter().filter(|section| cites(&section.evidence)).map(|section| Citation {
        target: Target::View(View::Document),
        place: words.study_context(),
        text: if section.heading.is_empty() { section.text.clone() } else { section.heading.clone() },
    });
    let factors = document.matrices.iter().flat_map(|matrix| {
        let citing = places(matrix, words).filter(|(_, factor)| cites(&factor.evidence));
        citing.map(|(label, factor)| Citation {
            target: Target::Factor(matrix.id, factor.id),
            place: words.sources_place_in(label, &matrix.title),
            text: factor.statement.clone(),
        })
    });
    let strategies = document.strategies.iter().filter(|strategy| cites(&strategy.evidence)).map(|strategy| Citation {
        target: Target::Strategy(strategy.id),
        place: words.sources_place_strategy(strategy.kind.letters()),
        text: strategy.text.clone(),
    });
    let through = document.sources.iter().filter(|known| known.cited_in == Some(source)).map(|known| Citation {
        target: Target::Source(known.id),
        place: words.sources_place_through(),
        text: format!("{}  {}", known.short(), known.title),
    });
    sections.chain(factors).chain(strategies).chain(through).collect()
}

/// The factors of a matrix with their labels.
fn places<'a>(matrix: &'a Matrix, words: &'a WindowWords) -> impl Iterator<Item = (String, &'a crate::model::Factor)> {
    Place::ALL.into_iter().flat_map(move |place| {
        (1..).zip(matrix.at(place)).map(move |(number, factor)| match place.quadrant() {
            Some(quadrant) => (format!("{}{number}", quadrant.letter()), factor),
            None => (words.sources_place_idea(), factor),
        })
    })
}

/// The sources in which this one may be cited: all others but those that are known through it.
pub(super) fn possible_carriers(document: &Document, source: SourceId) -> Vec<&Source> {
    let leads_here = |candidate: &Source| {
        let chain = std::iter::successors(candidate.cited_in, |id| document.source(*id)?.cited_in);
        chain.take(document.sources.len()).any(|id| id == source)
    };
    document.sources.iter().filter(|other| other.id != source && !leads_here(other)).collect()
}

/// Names as they are typed: "Vreja, L. O.; UNODC".
pub(super) fn names_text(names: &[Name]) -> String {
    names.iter().map(Name::sorted).collect::<Vec<_>>().join("; ")
}

/// Reads names as they are typed.
pub(super) fn names(text: &str) -> Vec<Name> {
    people_names::several(text).into_iter().map(Name::from_sorted).collect()
}
