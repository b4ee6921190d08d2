//! The methods against another way to the same figures: a library's decomposition, brute force, areas computed by hand.

use nalgebra::DMatrix;
use proptest::prelude::*;
use std::num::NonZeroUsize;
use swot_editor::analysis::methods::Judgments;
use swot_editor::analysis::methods::acceptability::{
    Draws, Hierarchy, HierarchyAcceptability, Links, Progress, TableAcceptability, of_hierarchy, of_tables,
};
use swot_editor::analysis::methods::best_worst::BestWorstAnswers;
use swot_editor::analysis::methods::concordance::concordance;
use swot_editor::analysis::methods::correlate::correlate;
use swot_editor::analysis::methods::group::{Judging, from_judgments};
use swot_editor::analysis::methods::pairwise::{Priorities, priorities};
use swot_editor::model::{Aggregation, Incomplete, Prioritisation};

/// Judgments of 3 to 15 factors, each on the scale of 9 or off it.
fn any_judgments() -> impl Strategy<Value = Judgments> {
    (3_usize..=15)
        .prop_flat_map(|size| {
            let judgment = prop_oneof![(1_u8..=9).prop_map(f64::from), 0.1..10.0_f64];
            let either =
                (judgment, any::<bool>()).prop_map(|(value, over)| Some(if over { value } else { 1.0 / value }));
            (Just(size), proptest::collection::vec(either, size * (size - 1) / 2))
        })
        .prop_map(|(size, upper)| Judgments::from_upper(size, &upper).unwrap())
}

/// An order of the factors, by random keys.
fn order(size: usize, keys: &[u64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..size).collect();
    order.sort_by_key(|factor| keys[*factor]);
    order
}

fn reordered(judgments: &Judgments, order: &[usize]) -> Judgments {
    let cell = |row: usize, column: usize| judgments.get(order[row], order[column]);
    let rows: Vec<Vec<_>> =
        (0..order.len()).map(|row| (0..order.len()).map(|column| cell(row, column)).collect()).collect();
    Judgments::from_rows(&rows).unwrap()
}

fn weigh(judgments: &Judgments, method: Prioritisation) -> Priorities {
    priorities(judgments, method, Incomplete::Harker).unwrap()
}

fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance
}

proptest! {
    #[test]
    fn the_eigenvector_is_that_of_a_decomposition(judgments in any_judgments()) {
        let size = judgments.len();
        let matrix = DMatrix::from_fn(size, size, |row, column| judgments.get(row, column).unwrap());
        let largest = matrix.complex_eigenvalues().iter().map(|value| value.re).fold(0.0, f64::max);
        let shifted = &matrix - DMatrix::identity(size, size) * largest;
        let null = shifted.svd(false, true).v_t.unwrap().row(size - 1).transpose();
        let found = weigh(&judgments, Prioritisation::Eigenvector);
        prop_assert!(near(found.lambda_max, largest, 1e-9 * largest), "{} and {largest}", found.lambda_max);
        for (found, other) in found.weights.iter().zip(null.iter()) {
            prop_assert!(near(*found, other / null.sum(), 1e-8));
        }
    }

    #[test]
    fn every_weight_satisfies_its_equation(judgments in any_judgments()) {
        let found = weigh(&judgments, Prioritisation::Eigenvector);
        for row in 0..judgments.len() {
            let image: f64 =
                (0..judgments.len()).map(|column| judgments.get(row, column).unwrap() * found.weights[column]).sum();
            prop_assert!(near(image / found.lambda_max, found.weights[row], 1e-12));
        }
    }

    #[test]
    fn the_order_of_factors_and_people_does_not_matter(
        people in (any_judgments(), any::<[u64; 15]>()),
        voices in any::<[u8; 3]>(),
    ) {
        let (first, keys) = people;
        let order = order(first.len(), &keys);
        let rotated: Vec<usize> = (0..first.len()).map(|factor| (factor + 1) % first.len()).collect();
        let people = [first.clone(), reordered(&first, &rotated), reordered(&first, &order)];
        let voices: Vec<f64> = voices.iter().map(|voice| f64::from(*voice) + 1.0).collect();
        let turned: Vec<Judgments> = people.iter().rev().map(|person| reordered(person, &order)).collect();
        let turned_voices: Vec<f64> = voices.iter().rev().copied().collect();
        for aggregation in Aggregation::ALL {
            let judging = Judging::default();
            let straight = from_judgments(&people, Some(&voices), *aggregation, judging).unwrap().weights;
            let turned = from_judgments(&turned, Some(&turned_voices), *aggregation, judging).unwrap().weights;
            for (place, factor) in order.iter().enumerate() {
                prop_assert!(near(turned[place], straight[*factor], 1e-12));
            }
        }
    }

    #[test]
    fn rank_correlations_are_those_of_brute_force(pairs in proptest::collection::vec((0_u8..9, 0_u8..9), 2..40)) {
        let (x, y): (Vec<f64>, Vec<f64>) = pairs.iter().map(|(x, y)| (f64::from(*x), f64::from(*y))).unzip();
        let found = correlate(&x, &y).unwrap();
        let (mut balance, mut untied_x, mut untied_y) = (0.0, 0.0, 0.0);
        for first in 0..x.len() {
            for second in 0..first {
                let (dx, dy) = (sign(x[first] - x[second]), sign(y[first] - y[second]));
                balance += dx * dy;
                untied_x += dx * dx;
                untied_y += dy * dy;
            }
        }
        if untied_x * untied_y == 0.0 {
            prop_assert_eq!(found.tau_b, None);
        } else {
            prop_assert!(near(found.tau_b.unwrap(), balance / f64::sqrt(untied_x * untied_y), 1e-12));
            prop_assert!(near(found.rho.unwrap(), pearson(&ranks(&x), &ranks(&y)), 1e-12));
        }
    }

    #[test]
    fn concordance_is_the_share_of_the_largest_spread(
        table in (2_usize..8, 2_usize..9).prop_flat_map(|(raters, things)| {
            proptest::collection::vec(proptest::collection::vec((0_u8..6).prop_map(f64::from), things), raters)
        }),
    ) {
        let found = concordance(&table).unwrap();
        let ranked: Vec<Vec<f64>> = table.iter().map(|row| ranks(row)).collect();
        let things = ranked[0].len();
        let sums: Vec<f64> = (0..things).map(|thing| ranked.iter().map(|row| row[thing]).sum()).collect();
        prop_assert_eq!(&found.rank_sums, &sums);
        // Of the sums of squared deviations of each rater, W is the share that the mean of all keeps (Friedman 1940).
        let raters = ranked.len() as f64;
        let squares = |list: &[f64]| -> f64 {
            let mean = list.iter().sum::<f64>() / list.len() as f64;
            list.iter().map(|value| (value - mean).powi(2)).sum()
        };
        let within: f64 = ranked.iter().map(|row| squares(row)).sum();
        match found.w {
            None => prop_assert!(within == 0.0),
            Some(w) => prop_assert!(near(w, squares(&sums) / (raters * within), 1e-12)),
        }
    }

    #[test]
    fn no_other_weights_fit_best_worst_answers_better(
        answers in proptest::collection::vec((1_u8..=9, 1_u8..=9), 1..6),
        span in 1_u8..=9,
        nudges in proptest::collection::vec(-0.02..0.02_f64, 7),
    ) {
        let list = |ends: [u8; 2], middle: Vec<u8>| -> Vec<f64> {
            ends.into_iter().chain(middle).map(f64::from).collect()
        };
        let to_best = list([1, span], answers.iter().map(|(best, _)| *best).collect());
        let to_worst = list([span, 1], answers.iter().map(|(_, worst)| *worst).collect());
        let found = BestWorstAnswers::with_ends(0, 1, to_best.clone(), to_worst.clone()).unwrap().linear().unwrap();
        let misfit = |weights: &[f64]| {
            let one = |factor: usize| {
                let best = (weights[0] - to_best[factor] * weights[factor]).abs();
                best.max((weights[factor] - to_worst[factor] * weights[1]).abs())
            };
            (0..weights.len()).map(one).fold(0.0, f64::max)
        };
        prop_assert!(near(misfit(&found.weights), found.xi, 1e-12));
        let moved: Vec<f64> = found.weights.iter().zip(&nudges).map(|(weight, nudge)| weight * (1.0 + nudge)).collect();
        let sum: f64 = moved.iter().sum();
        let moved: Vec<f64> = moved.iter().map(|weight| weight / sum).collect();
        prop_assert!(misfit(&moved) >= found.xi - 1e-12);
    }
}

fn sign(difference: f64) -> f64 {
    if difference == 0.0 { 0.0 } else { difference.signum() }
}

/// Ranks by counting those below and, half, those equal.
fn ranks(list: &[f64]) -> Vec<f64> {
    let rank = |value: &f64| {
        let below = list.iter().filter(|other| *other < value).count();
        let equal = list.iter().filter(|other| sign(*other - value) == 0.0).count();
        below as f64 + 0.5 + equal as f64 / 2.0
    };
    list.iter().map(rank).collect()
}

fn pearson(x: &[f64], y: &[f64]) -> f64 {
    let mean = |list: &[f64]| list.iter().sum::<f64>() / list.len() as f64;
    let (x_mean, y_mean) = (mean(x), mean(y));
    let product: f64 = x.iter().zip(y).map(|(x, y)| (x - x_mean) * (y - y_mean)).sum();
    let squares = |list: &[f64], mean: f64| list.iter().map(|value| (value - mean).powi(2)).sum::<f64>();
    product / (squares(x, x_mean) * squares(y, y_mean)).sqrt()
}

fn table(values: &[[f64; 3]], alpha: [f64; 3], samples: u32, threads: usize) -> TableAcceptability {
    let values: Vec<Vec<f64>> = values.iter().map(|row| row.to_vec()).collect();
    let progress = Progress::default();
    let draws = Draws { samples, seed: 5, threads: NonZeroUsize::new(threads).unwrap(), progress: &progress };
    let found = of_tables(&[values], &alpha, draws).unwrap().unwrap();
    assert_eq!(progress.done(), u64::from(samples));
    found
}

/// Checks the shares over 100,000 draws of uniform weights against areas of the triangle of all weights.
#[track_caller]
fn check_areas(values: &[[f64; 3]], areas: &[&[f64]]) {
    let found = table(values, [1.0; 3], 100_000, 2);
    for (found, areas) in found.rows.shares.iter().zip(areas) {
        for (found, area) in found.iter().zip(*areas) {
            assert!(near(*found, *area, 0.007), "{found} instead of {area}");
        }
    }
}

#[test]
fn shares_of_ranks_are_areas_of_the_triangle() {
    let third = 1.0 / 3.0;
    check_areas(&[[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]], &[&[third; 3], &[third; 3], &[third; 3]]);
    // The first comes first where its weight is above a half: a triangle of half the side.
    check_areas(&[[1.0, 0.0, 0.0], [0.0, 1.0, 1.0]], &[&[0.25, 0.75], &[0.75, 0.25]]);
    // The first comes first where its weight is more than twice the second's.
    check_areas(&[[1.0, 0.0, 0.0], [0.0, 2.0, 0.0]], &[&[third, 1.0 - third], &[1.0 - third, third]]);
    let outer: &[f64] = &[0.25, 0.25, 0.5];
    check_areas(&[[1.0, 0.0, 0.0], [0.5, 0.5, 0.5], [0.0, 1.0, 0.0]], &[outer, &[0.5, 0.5, 0.0], outer]);
}

#[test]
fn things_that_always_tie_share_their_places() {
    let found = table(&[[1.0, 0.0, 0.0], [1.0, 0.0, 0.0], [2.0, 1.0, 1.0]], [1.0; 3], 1_000, 1);
    assert_eq!(found.rows.shares, [[0.0, 0.5, 0.5], [0.0, 0.5, 0.5], [1.0, 0.0, 0.0]]);
    assert_eq!(found.rows.expected_rank, [2.5, 2.5, 1.0]);
    assert_eq!((found.rows.order, found.rows.beats_next), (vec![2, 0, 1], vec![1.0, 0.5]));
}

#[test]
fn drawn_weights_have_the_moments_of_their_distribution() {
    for alpha in [[1.0, 1.0, 1.0], [30.0, 20.0, 10.0], [0.02, 0.03, 0.05]] {
        let found = table(&[[1.0, 2.0, 3.0]], alpha, 100_000, 2).weights;
        let sum: f64 = alpha.iter().sum();
        for (index, alpha) in alpha.iter().enumerate() {
            let variance = alpha * (sum - alpha) / (sum * sum * (sum + 1.0));
            assert!(near(found.mean[index], alpha / sum, 0.005), "{found:?}");
            assert!(near(found.variance[index], variance, 0.02 * variance), "{found:?}");
        }
    }
}

fn hierarchy(samples: u32, threads: usize, concentration: f64) -> HierarchyAcceptability {
    let hierarchy = Hierarchy {
        local: vec![vec![0.5, 0.3, 0.2], vec![0.6, 0.4], vec![1.0], vec![0.25, 0.25, 0.5, 0.0]],
        group: vec![0.4, 0.3, 0.2, 0.1],
        strategies: vec![
            Links { internal: vec![0, 1], external: vec![5] },
            Links { internal: vec![3], external: vec![6, 7, 8] },
        ],
    };
    let progress = Progress::default();
    let draws = Draws { samples, seed: 9, threads: NonZeroUsize::new(threads).unwrap(), progress: &progress };
    of_hierarchy(&hierarchy, concentration, draws).unwrap().unwrap()
}

#[test]
fn the_number_of_threads_does_not_matter() {
    for samples in [1, 63, 10_007] {
        let one = table(&[[3.0, 1.0, 2.0], [1.0, 3.0, 2.0], [2.0, 2.0, 2.0]], [1.0, 2.0, 0.5], samples, 1);
        let levels = hierarchy(samples, 1, 60.0);
        for threads in [2, 3, 64, 100] {
            let more = table(&[[3.0, 1.0, 2.0], [1.0, 3.0, 2.0], [2.0, 2.0, 2.0]], [1.0, 2.0, 0.5], samples, threads);
            assert_eq!(one, more);
            assert_eq!(levels, hierarchy(samples, threads, 60.0));
        }
    }
}

#[test]
fn rows_and_columns_of_the_shares_sum_to_one() {
    for concentration in [0.5, 10.0, 60.0] {
        let found = hierarchy(5_000, 2, concentration);
        for shares in [&found.factors.shares, &found.strategies.shares] {
            for (index, row) in shares.iter().enumerate() {
                assert!(near(row.iter().sum(), 1.0, 1e-12));
                assert!(near(shares.iter().map(|row| row[index]).sum(), 1.0, 1e-12));
            }
        }
        assert!(near(found.priorities.mean.iter().sum(), 1.0, 1e-12));
    }
}

#[test]
fn priorities_are_drawn_around_the_stated_ones() {
    let found = hierarchy(100_000, 2, 60.0);
    let stated = [0.2, 0.12, 0.08, 0.18, 0.12, 0.2, 0.025, 0.025, 0.05, 0.0];
    for (found, stated) in found.priorities.mean.iter().zip(stated) {
        assert!(near(*found, stated, 0.001), "{found} instead of {stated}");
    }
    assert_eq!(found.factors.order, [0, 5, 3, 1, 4, 2, 8, 6, 7, 9]);
    assert!(near(found.factors.beats_next[0], 0.5, 0.03) && near(found.factors.beats_next[7], 0.5, 0.01));
    assert!(near(found.factors.shares[9][9], 1.0, 1e-12));
}

#[test]
fn a_cancelled_run_has_no_result() {
    let progress = Progress::default();
    progress.cancel();
    let draws = Draws { samples: 1_000, seed: 1, threads: NonZeroUsize::MIN, progress: &progress };
    assert_eq!(of_tables(&[vec![vec![1.0]]], &[1.0], draws), Ok(None));
}

/// Every machine must draw the same: these counts were drawn once and stay.
#[test]
fn a_seed_draws_the_same_on_every_machine() {
    let found = table(&[[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]], [0.05, 0.8, 7.0], 1_000, 2);
    let counts: Vec<Vec<f64>> =
        found.rows.shares.iter().map(|row| row.iter().map(|share| (share * 1_000.0).round()).collect()).collect();
    assert_eq!(counts, [[1.0, 48.0, 951.0], [7.0, 944.0, 49.0], [992.0, 8.0, 0.0]]);
    assert_eq!(found.weights.mean, [0.007_838_924_356_121_978, 0.106_635_683_851_879_59, 0.885_525_391_791_998_5]);
}
