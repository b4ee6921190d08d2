//! What changed between two factors that are the same, and what does not compare.

use super::Subject;
use super::matching::Link;
use crate::analysis::methods::ranking::tied;
use crate::analysis::outcome::FactorAnalysis;
use crate::analysis::weighing::UsedConvention;
use crate::model::Factor;
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt;

/// What changed about a factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
    let is_stated = |subject: Subject| subject.outcome.weighting.descriptor().is_stated();
    if is_stated(from) && is_stated(to) {
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

/// What matrices may have chosen differently, which changes figures although nobody changed their mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Convention {
    /// How factors are weighed.
    Weighting,
    /// What ratings mean.
    Rating,
    /// How the posture is computed.
    Posture,
    /// How the quadrants are compared with each other.
    Between,
    /// How judgments become priorities.
    Prioritisation,
}

impl Convention {
    const ALL: [Self; 5] = [Self::Weighting, Self::Rating, Self::Posture, Self::Between, Self::Prioritisation];

    fn name(self, subject: &Subject) -> &'static str {
        let conventions = &subject.matrix.conventions;
        match self {
            Self::Weighting => subject.outcome.weighting.name(),
            Self::Rating => conventions.rating.name(),
            Self::Posture => conventions.posture.name(),
            Self::Between => conventions.between.name(),
            Self::Prioritisation => conventions.prioritisation.name(),
        }
    }

    /// Whether the figures of a matrix depend on it.
    fn concerns(self, subject: &Subject) -> bool {
        let used = match self {
            Self::Weighting | Self::Rating | Self::Posture => return true,
            Self::Between => UsedConvention::Between,
            Self::Prioritisation => UsedConvention::Prioritisation,
        };
        subject.outcome.weighting.descriptor().uses(used)
    }
}

/// Something that does not compare; as text, an English sentence that says what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caveat {
    /// The matrices do not share a convention.
    Differs {
        /// Which.
        convention: Convention,
        /// What they chose instead, each once.
        names: Vec<&'static str>,
    },
    /// The matrix of this title has no priorities yet.
    Unweighed(String),
}

impl fmt::Display for Caveat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (convention, names) = match self {
            Self::Differs { convention, names } => (convention, names.join(", ")),
            Self::Unweighed(title) => {
                return write!(f, "“{title}” has no priorities yet, so that nothing is said about them.");
            }
        };
        let (what, advice) = match convention {
            Convention::Weighting => ("weighting methods", "compare ranks rather than priorities"),
            Convention::Rating => ("rating conventions", "do not compare ratings and totals"),
            Convention::Posture => ("postures", "do not compare their coordinates"),
            Convention::Between => ("ways of comparing the quadrants", "the same answers give other priorities"),
            Convention::Prioritisation => ("ways of prioritising", "ranks may differ by it"),
        };
        write!(f, "The matrices use different {what} ({names}): {advice}.")
    }
}

/// Differences of method between matrices, and matrices without priorities.
pub(super) fn caveats(subjects: &[Subject]) -> Vec<Caveat> {
    let applies = |convention: &Convention| subjects.iter().all(|subject| convention.concerns(subject));
    let differs = |convention: Convention| {
        let names: BTreeSet<&str> = subjects.iter().map(|subject| convention.name(subject)).collect();
        (names.len() > 1).then(|| Caveat::Differs { convention, names: names.into_iter().collect() })
    };
    let differing = Convention::ALL.into_iter().filter(applies).filter_map(differs);
    differing.chain(subjects.iter().filter_map(unweighed)).collect()
}

fn unweighed(subject: &Subject) -> Option<Caveat> {
    let without = subject.outcome.factors.iter().any(|factor| factor.global_priority.is_none());
    without.then(|| Caveat::Unweighed(subject.matrix.title.clone()))
}
