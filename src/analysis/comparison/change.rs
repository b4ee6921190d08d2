//! What changed between two factors that are the same, and what does not compare.

use super::Subject;
use super::matching::Link;
use crate::analysis::methods::ranking::tied;
use crate::analysis::outcome::FactorAnalysis;
use crate::model::{Factor, WeightingMethod};
use serde::Serialize;
use std::collections::BTreeSet;

/// What changed about a factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It stands in another quadrant.
    Moved,
    /// Its statement is worded anew.
    Reworded,
    /// It weighs more or less. A weight that differs only because other factors came or went, or because weights are
    /// written in another unit, has not changed.
    Reweighted,
    /// It cites other places or says other words of them.
    Evidence,
}

pub(super) fn changes(from: Subject, to: Subject, link: Link) -> Vec<Change> {
    let (first, second) = (&from.outcome.factors[link.from], &to.outcome.factors[link.to]);
    let all = [
        (Change::Moved, first.quadrant != second.quadrant),
        (Change::Reworded, first.text != second.text),
        (Change::Reweighted, reweighted(from, to, first, second)),
        (Change::Evidence, evidence(from, first) != evidence(to, second)),
    ];
    all.into_iter().filter(|(_, is_so)| *is_so).map(|(change, _)| change).collect()
}

fn reweighted(from: Subject, to: Subject, first: &FactorAnalysis, second: &FactorAnalysis) -> bool {
    let differ = |a: Option<f64>, b: Option<f64>| a.zip(b).map_or(a != b, |(a, b)| !tied(a, b));
    let direct = |subject: Subject| subject.outcome.weighting == WeightingMethod::Direct;
    if direct(from) && direct(to) {
        !tied(first.weight_entered, second.weight_entered) && differ(first.weight, second.weight)
    } else {
        differ(first.global_priority, second.global_priority)
    }
}

/// What a factor cites, in words, so that it compares across documents; in any order.
fn evidence(subject: Subject, factor: &FactorAnalysis) -> Vec<(String, String, String)> {
    let Some(Factor { evidence, .. }) = factor_of(subject, factor) else { return Vec::new() };
    let source = |id| subject.document.source(id).map(crate::model::Source::short).unwrap_or_default();
    let mut cited: Vec<_> =
        evidence.iter().map(|item| (source(item.source), item.page.clone(), item.quote.clone())).collect();
    cited.sort();
    cited
}

fn factor_of<'a>(subject: Subject<'a>, factor: &FactorAnalysis) -> Option<&'a Factor> {
    subject.matrix.factors[factor.quadrant].iter().find(|other| other.id == factor.id)
}

/// Differences of method between matrices, which change figures although nobody changed their mind.
pub(super) fn warnings(subjects: &[Subject]) -> Vec<String> {
    let different = |what: &str, name: fn(&Subject) -> &'static str, advice: &str| {
        let names: BTreeSet<&str> = subjects.iter().map(name).collect();
        let names: Vec<&str> = names.into_iter().collect();
        (names.len() > 1).then(|| format!("The matrices use different {what} ({}): {advice}.", names.join(", ")))
    };
    let mut warnings = vec![
        different("weighting methods", |it| it.outcome.weighting.name(), "compare ranks rather than priorities"),
        different("rating conventions", |it| it.matrix.conventions.rating.name(), "do not compare ratings and totals"),
        different("postures", |it| it.matrix.conventions.posture.name(), "do not compare their coordinates"),
    ];
    if subjects.iter().all(|subject| subject.outcome.weighting == WeightingMethod::Pairwise) {
        let between = "ways of comparing the quadrants";
        warnings.extend([
            different(between, |it| it.matrix.conventions.between.name(), "the same answers give other priorities"),
            different(
                "ways of prioritising",
                |it| it.matrix.conventions.prioritisation.name(),
                "ranks may differ by it",
            ),
        ]);
    }
    warnings.into_iter().flatten().chain(subjects.iter().filter_map(unweighed)).collect()
}

fn unweighed(subject: &Subject) -> Option<String> {
    let without = subject.outcome.factors.iter().any(|factor| factor.global_priority.is_none());
    without.then(|| format!("“{}” has no priorities yet, so that nothing is said about them.", subject.matrix.title))
}
