//! What hangs together: evidence and sources, strategies and factors, matrices and each other.

use super::finding::{Fact, Finding, FindingSpot, Place, SpotPart};
use super::sources::{check_markers, check_sources, of};
use super::{Subject, stated, strategies};
use crate::analysis::comparison::{Unmatched, unmatched};
use crate::analysis::merging::{Asked, asked};
use crate::analysis::outcome::{Analysis, FactorAnalysis};
use crate::model::{Document, FactorId, FindingRef, Quadrant};
use std::collections::BTreeSet;

/// Factors without evidence: one finding for all, where no factor has any.
pub(super) fn check_evidence(subject: Subject, findings: &mut Vec<Finding>) {
    let placed: Vec<_> = subject.matrix.placed().zip(&subject.outcome.factors).collect();
    let bare = placed.iter().filter(|((_, factor), _)| factor.evidence.is_empty());
    let bare: Vec<&FactorAnalysis> = bare.map(|(_, outcome)| *outcome).collect();
    if bare.len() == placed.len() {
        if !placed.is_empty() {
            findings.push(Finding::new(subject.place(), Fact::NoSources));
        }
        return;
    }
    findings
        .extend(bare.into_iter().map(|factor| Finding::new(subject.factor(factor), Fact::NoSource(stated(factor)))));
}

/// What concerns the document as a whole.
pub(super) fn check_document(document: &Document, analysis: &Analysis, findings: &mut Vec<Finding>) {
    check_sources(document, findings);
    check_markers(document, findings);
    if document.strategies.is_empty() {
        if analysis.matrices.iter().any(|matrix| !matrix.factors.is_empty()) {
            findings.push(Finding::new(Place::document(), Fact::NoStrategies));
        }
    } else {
        check_use(document, analysis, findings);
        strategies::check(document, analysis, findings);
    }
    findings.extend(unmatched(document, analysis).iter().filter_map(loose_ends));
    findings.extend(asked(document, analysis).into_iter().map(|asked| open_decision(document, asked)));
}

/// A decision at the place that it is about.
fn open_decision(document: &Document, asked: Asked) -> Finding {
    let mut place = Place::document();
    let parts: Vec<&str> = asked.place.split('/').collect();
    match parts[..] {
        ["matrices", matrix, ref rest @ ..] => {
            let matrix = document.matrices.iter().find(|it| it.id.to_string() == matrix);
            place.target.matrix = matrix.map(|matrix| matrix.id);
            place.spot.matrix = matrix.map(|matrix| matrix.title.clone());
            match rest {
                ["factors", factor, ..] => place.target.factor = factor.parse().ok(),
                ["answers", sheet, ..] => {
                    place.target.person = sheet.split_once(':').and_then(|(_, person)| person.parse().ok());
                }
                _ => {}
            }
        }
        ["strategies", id, ..] => place.target.strategy = id.parse().ok(),
        ["sources", id, ..] => place.target.source = id.parse().ok(),
        ["people", id, ..] => place.target.person = id.parse().ok(),
        _ => {}
    }
    Finding::new(place, Fact::OpenDecision(asked))
}

/// Factors from which nothing follows; one that stands in several matrices is named once.
fn check_use(document: &Document, analysis: &Analysis, findings: &mut Vec<Finding>) {
    let mut seen: BTreeSet<FactorId> =
        document.strategies.iter().flat_map(|strategy| &strategy.factors).copied().collect();
    for matrix in &analysis.matrices {
        for factor in matrix.factors.iter().filter(|factor| seen.insert(factor.id)) {
            let fact = match factor.quadrant {
                Quadrant::Threats => Fact::Unanswered(stated(factor)),
                _ => Fact::Unused(stated(factor)),
            };
            let target = FindingRef { factor: Some(factor.id), ..Place::document().target };
            let place = Place { target, spot: of(Some(&matrix.title), SpotPart::Factor(factor.label.clone())) };
            findings.push(Finding::new(place, fact));
        }
    }
}

/// A pair of matrices that have something in common, and factors on both sides that the other one lacks.
fn loose_ends(pair: &Unmatched) -> Option<Finding> {
    if pair.matched == 0 || pair.dropped == 0 || pair.added == 0 {
        return None;
    }
    let target = FindingRef { matrix: Some(pair.to.id), ..Place::document().target };
    let spot = FindingSpot { matrix: Some(pair.to.title.clone()), ..FindingSpot::default() };
    let matrices = [&pair.from.title, &pair.to.title].map(|title| (*title).clone());
    let fact = Fact::Unmatched { matrices, dropped: pair.dropped, added: pair.added };
    Some(Finding::new(Place { target, spot }, fact))
}
