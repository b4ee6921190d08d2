//! Sources: whether they are cited, and whether a reader could find them.

use super::finding::{Fact, Finding, FindingSpot, Lack, Place, SpotPart};
use super::short;
use crate::model::{Document, FindingRef, Source, SourceId, SourceKind, markers_in};
use std::collections::BTreeSet;

/// Sources that stand there twice or that nothing cites, and cited ones of which the style would have to leave something out.
pub(super) fn check_sources(document: &Document, findings: &mut Vec<Finding>) {
    let in_texts = texts(document).into_iter().flat_map(|(_, text)| markers_in(text));
    let cited: BTreeSet<SourceId> = (document.evidence().map(|evidence| evidence.source))
        .chain(document.sources.iter().filter_map(|source| source.cited_in))
        .chain(in_texts.filter_map(|marker| Some(document.source_of_key(marker.key)?.id)))
        .collect();
    let doubles = document.double_sources();
    for source in &document.sources {
        let target = FindingRef { source: Some(source.id), ..Place::document().target };
        let place = Place { target, spot: of(None, SpotPart::Source(source.short())) };
        if doubles.contains_key(&source.id) {
            findings.push(Finding::new(place.clone(), Fact::DoubleSource(short(&source.short()))));
        }
        if cited.contains(&source.id) {
            let lacks = lacks(source);
            if !lacks.is_empty() {
                findings.push(Finding::new(place, Fact::IncompleteSource(short(&source.short()), lacks)));
            }
        } else {
            findings.push(Finding::new(place, Fact::UncitedSource(short(&source.short()))));
        }
    }
}

/// Citations in texts whose key no source has; the same key of the same place is named once.
pub(super) fn check_markers(document: &Document, findings: &mut Vec<Finding>) {
    for (place, text) in texts(document) {
        let unknown = markers_in(text).filter(|marker| document.source_of_key(marker.key).is_none());
        let keys: BTreeSet<&str> = unknown.map(|marker| marker.key).collect();
        if !keys.is_empty() {
            let keys = keys.into_iter().map(|key| format!("@{}", short(key))).collect();
            findings.push(Finding::new(place, Fact::UnknownKeys(keys)));
        }
    }
}

/// What a style needs and the record lacks. Of a work that is known only through another, little can be known.
fn lacks(source: &Source) -> Vec<Lack> {
    if source.cited_in.is_some() {
        return Vec::new();
    }
    let nobody = source.authors.is_empty() && source.editors.is_empty();
    // Laws, pages and news may stand under their title.
    let untitled = !matches!(source.kind, SourceKind::Legal | SourceKind::WebPage | SourceKind::News);
    let needs = [
        (nobody && untitled, Lack::Author),
        (source.title.trim().is_empty() && source.kind != SourceKind::Interview, Lack::Title),
        (source.date.is_none(), Lack::Date),
    ];
    needs.into_iter().filter_map(|(lacks, what)| lacks.then_some(what)).collect()
}

/// The texts in which sources may be cited, with their places.
fn texts(document: &Document) -> Vec<(Place, &str)> {
    let whole = Place::document().target;
    let sections = document
        .context
        .iter()
        .map(|section| (Place { target: whole.clone(), spot: of(None, SpotPart::Context) }, section.text.as_str()));
    let factors = document.matrices.iter().flat_map(|matrix| matrix.all_factors().map(move |(_, it)| (matrix, it)));
    let notes = factors.map(|(matrix, factor)| {
        let target = FindingRef { matrix: Some(matrix.id), factor: Some(factor.id), ..Place::document().target };
        let spot = of(Some(&matrix.title), SpotPart::Statement(short(&factor.statement)));
        (Place { target, spot }, factor.note.as_str())
    });
    let strategies = document.strategies.iter().map(|strategy| {
        let target = FindingRef { strategy: Some(strategy.id), ..Place::document().target };
        (Place { target, spot: of(None, SpotPart::Strategy(short(&strategy.text))) }, strategy.note.as_str())
    });
    sections.chain(notes).chain(strategies).filter(|(_, text)| text.contains("[@")).collect()
}

/// A part of the document, or of a matrix of it.
pub(super) fn of(matrix: Option<&String>, part: SpotPart) -> FindingSpot {
    FindingSpot { matrix: matrix.cloned(), part: Some(part), person: None }
}
