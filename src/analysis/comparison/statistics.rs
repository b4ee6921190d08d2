//! How alike the priorities of two matrices are, over the factors that stand in both.
//!
//! There is no published standard. The priorities are renormalised over the matched factors; below three of them
//! no figure means anything, and none is given.

use super::Subject;
use super::matching::Link;
use crate::analysis::methods::correlate::correlate;
use crate::analysis::methods::ranking::tie_groups;
use crate::analysis::outcome::{FactorAnalysis, MatrixAnalysis};
use serde::Serialize;
use std::collections::BTreeSet;

/// Fewer matched factors than this carry no statistics.
const LEAST: usize = 3;

/// The sizes of the top lists.
const TOP: [usize; 3] = [3, 5, 10];

/// How alike the priorities of two matrices are; what is undefined (a constant, too few factors) is `None`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
    // Equal weights that are meant give priorities, and no order.
    let priority = |factor: &FactorAnalysis| factor.global_priority.filter(|_| factor.rank.is_some());
    let priorities: Vec<f64> = places.map(|place| priority(&outcome.factors[place])).collect::<Option<_>>()?;
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Small whole numbers, so that ties are frequent.
    fn random_lists(seed: u64) -> [Vec<f64>; 2] {
        let mut bits = seed;
        let mut next = || {
            bits = bits.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            bits >> 33
        };
        let count = 3 + next() % 12;
        [(); 2].map(|()| {
            let list: Vec<f64> = (0..count).map(|_| (1 + next() % 5) as f64).collect();
            let sum: f64 = list.iter().sum();
            list.into_iter().map(|value| value / sum).collect()
        })
    }

    /// Whether a factor is among the first k: fewer than k are more important.
    fn is_on_top(list: &[f64], place: usize, k: usize) -> bool {
        list.iter().filter(|other| **other > list[place] + 1e-9).count() < k
    }

    /// Largest difference of the two sums over any set of factors, which is what total variation means.
    fn largest_difference(p: &[f64], q: &[f64]) -> f64 {
        let of_set = |set: u32| -> f64 {
            (0..p.len()).filter(|place| set >> place & 1 == 1).map(|place| p[place] - q[place]).sum()
        };
        (0..1_u32 << p.len()).map(of_set).fold(0.0, f64::max)
    }

    #[test]
    fn top_lists_and_total_variation_are_what_counting_gives() {
        for seed in 0..200 {
            let [p, q] = random_lists(seed);
            let found = Statistics::of(p.len(), Some(p.clone()), Some(q.clone()));
            let expected = largest_difference(&p, &q);
            assert!((found.total_variation.unwrap() - expected).abs() < 1e-9, "{p:?} {q:?}");
            for top in &found.top_k {
                let both = (0..p.len()).filter(|at| is_on_top(&p, *at, top.k) && is_on_top(&q, *at, top.k)).count();
                let any = (0..p.len()).filter(|at| is_on_top(&p, *at, top.k) || is_on_top(&q, *at, top.k)).count();
                let expected = (top.k <= p.len()).then(|| both as f64 / any as f64);
                assert_eq!(top.jaccard, expected, "k = {}: {p:?} {q:?}", top.k);
            }
        }
    }

    #[test]
    fn all_who_tie_for_the_last_place_are_on_the_list() {
        let tied = vec![0.4, 0.2, 0.2, 0.2];
        let apart = vec![0.4, 0.3, 0.2, 0.1];
        let found = Statistics::of(4, Some(tied), Some(apart));
        assert_eq!(found.top_k[0], TopShare { k: 3, jaccard: Some(0.75) });
    }

    #[test]
    fn two_factors_carry_no_figures() {
        let found = Statistics::of(2, Some(vec![0.6, 0.4]), Some(vec![0.4, 0.6]));
        assert_eq!((found.kendall_tau_b, found.spearman_rho, found.total_variation), (None, None, None));
        assert!(found.top_k.iter().all(|top| top.jaccard.is_none()));
    }
}
