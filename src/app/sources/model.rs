//! The list of sources and what cites them, as plain data.

use crate::app::actions::Target;
use crate::app::views::View;
use crate::app::widgets::Entry;
use crate::model::{Document, Evidence, Matrix, Name, Place, Source, SourceId};
use std::collections::BTreeMap;

/// A source in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) source: SourceId,
    pub(super) entry: Entry,
}

/// The sources in which every word of the filter stands, in the order of the document.
pub(super) fn lines(document: &Document, filter: &str) -> Vec<Line> {
    let mut citations = BTreeMap::<SourceId, usize>::new();
    let known_through = document.sources.iter().filter_map(|source| source.cited_in);
    for source in document.evidence().map(|evidence| evidence.source).chain(known_through) {
        *citations.entry(source).or_default() += 1;
    }
    let words: Vec<String> = filter.split_whitespace().map(str::to_lowercase).collect();
    let fits = |source: &&Source| {
        let text = searched_text(source);
        words.iter().all(|word| text.contains(word))
    };
    let line = |source: &Source| Line {
        source: source.id,
        entry: Entry {
            title: source.short(),
            detail: detail(source),
            figure: citations.get(&source.id).map_or_else(|| "not cited".to_owned(), |count| format!("{count} ×")),
        },
    };
    document.sources.iter().filter(fits).map(line).collect()
}

fn searched_text(source: &Source) -> String {
    let names = source.makers().map(Name::sorted);
    let texts = [source.short(), source.title.clone(), source.container.clone(), source.kind.name().to_owned()];
    texts.into_iter().chain(names).collect::<Vec<_>>().join(" ").to_lowercase()
}

fn detail(source: &Source) -> String {
    let what = if source.title.is_empty() { &source.note } else { &source.title };
    let parts = [what.as_str(), source.kind.name()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
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
pub(super) fn citations(document: &Document, source: SourceId) -> Vec<Citation> {
    let cites = |evidence: &[Evidence]| evidence.iter().any(|item| item.source == source);
    let sections = document.context.iter().filter(|section| cites(&section.evidence)).map(|section| Citation {
        target: Target::View(View::Document),
        place: "Context".to_owned(),
        text: if section.heading.is_empty() { section.text.clone() } else { section.heading.clone() },
    });
    let factors = document.matrices.iter().flat_map(|matrix| {
        let citing = places(matrix).filter(|(_, factor)| cites(&factor.evidence));
        citing.map(|(label, factor)| Citation {
            target: Target::Factor(matrix.id, factor.id),
            place: format!("{label} in {}", matrix.title),
            text: factor.statement.clone(),
        })
    });
    let strategies = document.strategies.iter().filter(|strategy| cites(&strategy.evidence)).map(|strategy| Citation {
        target: Target::Strategy(strategy.id),
        place: format!("Strategy {}", strategy.kind.letters()),
        text: strategy.text.clone(),
    });
    let through = document.sources.iter().filter(|known| known.cited_in == Some(source)).map(|known| Citation {
        target: Target::Source(known.id),
        place: "Known through it".to_owned(),
        text: format!("{}  {}", known.short(), known.title),
    });
    sections.chain(factors).chain(strategies).chain(through).collect()
}

/// The factors of a matrix with their labels.
fn places(matrix: &Matrix) -> impl Iterator<Item = (String, &crate::model::Factor)> {
    Place::ALL.into_iter().flat_map(move |place| {
        (1..).zip(matrix.at(place)).map(move |(number, factor)| match place.quadrant() {
            Some(quadrant) => (format!("{}{number}", quadrant.letter()), factor),
            None => ("Unsorted idea".to_owned(), factor),
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
    text.split(';').map(str::trim).filter(|name| !name.is_empty()).map(Name::from_sorted).collect()
}
