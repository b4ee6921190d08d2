//! How alike the priorities of two matrices are, over the factors that stand in both.
//!
//! There is no published standard. The priorities are renormalised over the matched factors; below three of them
//! no figure means anything, and none is given.

use super::Subject;
use super::matching::Link;
use crate::analysis::methods::correlate::correlate;
use crate::analysis::methods::ranking::tie_groups;
use crate::analysis::outcome::MatrixAnalysis;
use serde::Serialize;
use std::collections::BTreeSet;

/// Fewer matched factors than this carry no statistics.
const LEAST: usize = 3;

/// The sizes of the top lists.
const TOP: [usize; 3] = [3, 5, 10];

/// How alike the priorities of two matrices are; what is undefined (a constant, too few factors) is `None`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Statistics {
    /// How many matched factors the figures rest on.
    pub matched: usize,
    /// Kendall's τ-b of the priorities.
    pub kendall_tau_b: Option<f64>,
    /// Spearman's ρ of the priorities.
    pub spearman_rho: Option<f64>,
    /// Total variation distance: half the sum of the absolute differences, 0 for the same priorities.
    pub total_variation: Option<f64>,
    /// How far the lists of the most important factors overlap.
    pub top_k: Vec<TopShare>,
}

/// Overlap of the k most important factors.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct TopShare {
    /// How many factors each list holds; more where several tie for the last place.
    pub k: usize,
    /// Factors in both lists over factors in either (Jaccard); none with fewer than k matched factors.
    pub jaccard: Option<f64>,
}

pub(super) fn statistics(from: Subject, to: Subject, links: &[Link]) -> Statistics {
    let first = renormalised(from.outcome, links.iter().map(|link| link.from));
    let second = renormalised(to.outcome, links.iter().map(|link| link.to));
    Statistics::of(links.len(), first, second)
}

impl Statistics {
    /// The statistics of two lists of priorities over the same factors, each summing to 1.
    pub(in crate::analysis) fn of(matched: usize, first: Option<Vec<f64>>, second: Option<Vec<f64>>) -> Self {
        let shares = first.zip(second).filter(|_| matched >= LEAST);
        let correlation = shares.as_ref().and_then(|(p, q)| correlate(p, q).ok());
        let overlap = |k: usize| {
            let (p, q) = shares.as_ref().filter(|_| k <= matched)?;
            Some(jaccard(&top(p, k), &top(q, k)))
        };
        Self {
            matched,
            kendall_tau_b: correlation.and_then(|correlation| correlation.tau_b),
            spearman_rho: correlation.and_then(|correlation| correlation.rho),
            total_variation: shares.as_ref().map(|(p, q)| total_variation(p, q)),
            top_k: TOP.into_iter().map(|k| TopShare { k, jaccard: overlap(k) }).collect(),
        }
    }
}

/// The global priorities of some factors, scaled to sum to 1; none while a priority is missing or all are 0.
fn renormalised(outcome: &MatrixAnalysis, places: impl Iterator<Item = usize>) -> Option<Vec<f64>> {
    let priorities: Vec<f64> = places.map(|place| outcome.factors[place].global_priority).collect::<Option<_>>()?;
    let sum: f64 = priorities.iter().sum();
    (sum > 0.0).then(|| priorities.iter().map(|priority| priority / sum).collect())
}

/// ½·Σ|p − q|.
fn total_variation(p: &[f64], q: &[f64]) -> f64 {
    p.iter().zip(q).map(|(p, q)| (p - q).abs()).sum::<f64>() / 2.0
}

/// The k largest, with all that tie for the last place.
fn top(priorities: &[f64], k: usize) -> BTreeSet<usize> {
    let mut top = BTreeSet::new();
    for group in tie_groups(priorities) {
        if top.len() >= k {
            break;
        }
        top.extend(group);
    }
    top
}

fn jaccard(first: &BTreeSet<usize>, second: &BTreeSet<usize>) -> f64 {
    first.intersection(second).count() as f64 / first.union(second).count() as f64
}
