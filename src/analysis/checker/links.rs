//! What hangs together: evidence and sources, strategies and factors, matrices and each other.

use super::finding::{Finding, FindingKind, Place};
use super::sources::{check_markers, check_sources};
use super::{Subject, short};
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
            let message = "No factor says where it comes from.".to_owned();
            findings.push(Finding::new(FindingKind::NoSource, subject.place(), message));
        }
        return;
    }
    findings.extend(bare.into_iter().map(|factor| {
        let message = format!("{} has no source: “{}”.", factor.label, short(&factor.text));
        Finding::new(FindingKind::NoSource, subject.factor(factor), message)
    }));
}

/// What concerns the document as a whole.
pub(super) fn check_document(document: &Document, analysis: &Analysis, findings: &mut Vec<Finding>) {
    check_sources(document, findings);
    check_markers(document, findings);
    if document.strategies.is_empty() {
        if analysis.matrices.iter().any(|matrix| !matrix.factors.is_empty()) {
            let message = "The document has no strategies.".to_owned();
            findings.push(Finding::new(FindingKind::NoStrategies, Place::document(), message));
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
            let (kind, problem) = match factor.quadrant {
                Quadrant::Threats => (FindingKind::UnansweredThreat, "answers"),
                _ => (FindingKind::UnusedFactor, "uses"),
            };
            let target = FindingRef { factor: Some(factor.id), ..Place::document().target };
            let place = Place { target, words: format!("{}, {}", matrix.title, factor.label) };
            let message = format!("No strategy {problem} {}: “{}”.", factor.label, short(&factor.text));
            findings.push(Finding::new(kind, place, message));
        }
    }
}

fn check_strategies(document: &Document, analysis: &Analysis, findings: &mut Vec<Finding>) {
    for (index, strategy) in document.strategies.iter().enumerate() {
        let place = |matrix| {
            let target = FindingRef { strategy: Some(strategy.id), matrix, ..Place::document().target };
            Place { target, words: format!("Strategy “{}”", short(&strategy.text)) }
        };
        if !analysis.matrices.iter().any(|matrix| joins_sides(strategy, matrix)) {
            let message = format!("“{}” does not join an internal and an external factor.", short(&strategy.text));
            findings.push(Finding::new(FindingKind::UnlinkedStrategy, place(None), message));
        }
        for matrix in &analysis.matrices {
            let scored = strategy.attractiveness.iter().any(|score| score.matrix == matrix.id);
            let weighed = matrix.factors.iter().all(|factor| factor.weight.is_some());
            if scored && weighed && matrix.strategies[index].qspm_total.is_none() {
                let message = format!(
                    "“{}” is not scored on every factor of “{}” on which another strategy is.",
                    short(&strategy.text),
                    short(&matrix.title)
                );
                findings.push(Finding::new(FindingKind::PartialDash, place(Some(matrix.id)), message));
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
    let message = format!(
        "Between “{}” and “{}”, {} factors went and {} came without a match.",
        pair.from.title, pair.to.title, pair.dropped, pair.added
    );
    Some(Finding::new(FindingKind::Unmatched, Place { target, words: pair.to.title.clone() }, message))
}
