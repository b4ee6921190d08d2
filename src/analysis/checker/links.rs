//! What hangs together: evidence and sources, strategies and factors, matrices and each other.

use super::finding::{Fact, Finding, FindingSpot, Place, SpotPart};
use super::sources::{check_markers, check_sources, of};
use super::{Subject, short, stated};
use crate::analysis::comparison::{Unmatched, unmatched};
use crate::analysis::outcome::{Analysis, FactorAnalysis, MatrixAnalysis};
use crate::model::{Document, FactorId, FindingRef, Quadrant, Strategy};
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
        check_strategies(document, analysis, findings);
    }
    findings.extend(unmatched(document, analysis).iter().filter_map(loose_ends));
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

fn check_strategies(document: &Document, analysis: &Analysis, findings: &mut Vec<Finding>) {
    for (index, strategy) in document.strategies.iter().enumerate() {
        let place = |matrix| {
            let target = FindingRef { strategy: Some(strategy.id), matrix, ..Place::document().target };
            Place { target, spot: of(None, SpotPart::Strategy(short(&strategy.text))) }
        };
        if !analysis.matrices.iter().any(|matrix| joins_sides(strategy, matrix)) {
            findings.push(Finding::new(place(None), Fact::Unlinked(short(&strategy.text))));
        }
        for matrix in &analysis.matrices {
            let scored = strategy.attractiveness.iter().any(|score| score.matrix == matrix.id);
            let weighed = matrix.factors.iter().all(|factor| factor.weight.is_some());
            if scored && weighed && matrix.strategies[index].qspm_total.is_none() {
                let fact = Fact::PartialDash { strategy: short(&strategy.text), matrix: short(&matrix.title) };
                findings.push(Finding::new(place(Some(matrix.id)), fact));
            }
        }
    }
}

fn joins_sides(strategy: &Strategy, matrix: &MatrixAnalysis) -> bool {
    let uses = |internal: bool| {
        let used = strategy.factors.iter().filter_map(|id| matrix.factor(*id));
        used.into_iter().any(|factor| factor.quadrant.is_internal() == internal)
    };
    uses(true) && uses(false)
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
