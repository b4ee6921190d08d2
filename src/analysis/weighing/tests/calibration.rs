//! How often what is said of chance is wrong, over many small studies; seeded, so that the shares are always the same.

use super::*;
use crate::analysis::methods::consistency::consistency_ratio;
use crate::analysis::methods::group_difference::group_difference;
use crate::analysis::methods::pairwise::priorities;
use crate::analysis::methods::{Judgments, MethodError};
use crate::analysis::{Progress, robustness};
use crate::model::{IntervalForm, Prioritisation, RandomIndex, Sampling};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};
use std::num::NonZeroUsize;

struct Chance(Xoshiro256PlusPlus);

impl Chance {
    fn new(seed: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    /// Above 0 and up to 1.
    fn uniform(&mut self) -> f64 {
        ((self.0.next_u64() >> 11) + 1) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, count: usize) -> usize {
        let count = u64::try_from(count).unwrap();
        usize::try_from(self.0.next_u64() % count).unwrap()
    }

    /// One person's priorities of so many factors, each with the same expectation.
    fn person(&mut self, factors: usize) -> Vec<f64> {
        let drawn: Vec<f64> = (0..factors).map(|_| -(self.uniform() * self.uniform() * self.uniform()).ln()).collect();
        let sum: f64 = drawn.iter().sum();
        drawn.into_iter().map(|value| value / sum).collect()
    }

    fn people(&mut self, count: usize, factors: usize) -> Vec<Vec<f64>> {
        (0..count).map(|_| self.person(factors)).collect()
    }

    /// A random judgment of the scale, in either direction.
    fn judgment(&mut self) -> f64 {
        let value = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0][self.below(9)];
        if self.below(2) == 0 { value } else { 1.0 / value }
    }
}

/// Studies of two groups that do not differ: the share with a false alarm, and that of intervals that hold 0.
fn alike(people: usize) -> (f64, f64) {
    const STUDIES: usize = 240;
    const FACTORS: usize = 6;
    let mut chance = Chance::new(people as u64);
    let (mut alarms, mut held) = (0, 0);
    for study in 0..STUDIES {
        let (first, second) = (chance.people(people, FACTORS), chance.people(people, FACTORS));
        let test = group_difference(&first, &second, 300, study as u64).unwrap().test.unwrap();
        alarms += usize::from(test.differs.contains(&true));
        held += test.interval.iter().filter(|[low, high]| *low <= 0.0 && 0.0 <= *high).count();
    }
    (alarms as f64 / STUDIES as f64, held as f64 / (STUDIES * FACTORS) as f64)
}

#[test]
fn groups_that_do_not_differ_rarely_seem_to() {
    for people in [5, 10, 20] {
        let (alarms, held) = alike(people);
        assert!(alarms <= 0.07, "false alarms with {people} people a group: {alarms}");
        assert!(people < 10 || held >= 0.92, "coverage with {people} people a group: {held}");
    }
}

/// The share of 95 % intervals that hold the true priority, over studies of so many people who share out points; by
/// percentiles, and by expanded ones.
fn coverage(people: usize, interval: IntervalForm) -> f64 {
    const STUDIES: usize = 150;
    let factors = [("s1", 1.0, 0), ("s2", 1.0, 0), ("w1", 1.0, 0), ("o1", 1.0, 0), ("t1", 1.0, 0)];
    let mut chance = Chance::new(100 + people as u64);
    let mut held = 0;
    for _ in 0..STUDIES {
        let sheets = (0..people).map(|number| {
            let mut sheet = sheet(&format!("p{}", 100 + number));
            let score =
                |(id, points): (&str, f64)| FactorScore { factor: factor_id(id), points: Weight::new(points).unwrap() };
            sheet.points = ids(&factors).into_iter().zip(chance.person(factors.len())).map(score).collect();
            sheet
        });
        let sheets = sheets.collect();
        let mut document = asked(&factors, WeightingMethod::Points, sheets);
        document.matrices[0].samples = 400;
        document.matrices[0].conventions.interval = interval;
        let (matrix, progress) = (&document.matrices[0], Progress::default());
        let found = robustness(&document.people, matrix, &first(&document), NonZeroUsize::MIN, &progress);
        let rows = found.unwrap().unwrap().acceptability;
        held += rows.iter().filter(|row| row.interval[0] <= 0.2 && 0.2 <= row.interval[1]).count();
    }
    held as f64 / (STUDIES * factors.len()) as f64
}

#[test]
fn intervals_of_respondents_hold_what_they_should() {
    // Percentiles of few people lie too near each other by √((n − 1)/n) and by what Student's t makes good.
    let lists = [(5, 0.78, 0.86), (10, 0.86, 0.90), (20, 0.90, 0.92), (40, 0.92, 0.93)];
    for (people, least, least_expanded) in lists {
        for (interval, least) in [(IntervalForm::Percentile, least), (IntervalForm::Expanded, least_expanded)] {
            let found = coverage(people, interval);
            assert!(found >= least && found <= 0.98, "{interval:?} of {people} people cover {found}");
        }
    }
}

/// Random answers to some of the pairs of so many factors, which link all of them.
fn random_answers(chance: &mut Chance, size: usize, answered: usize) -> Judgments {
    loop {
        let mut pairs: Vec<(usize, usize)> =
            (0..size).flat_map(|row| (row + 1..size).map(move |column| (row, column))).collect();
        while pairs.len() > answered {
            let away = chance.below(pairs.len());
            pairs.swap_remove(away);
        }
        let judged = pairs.into_iter().map(|(row, column)| (row, column, chance.judgment()));
        let judgments = Judgments::from_pairs(size, judged.collect::<Vec<_>>()).unwrap();
        if judgments.check_linked().is_ok() {
            return judgments;
        }
    }
}

fn ratio_of(judgments: &Judgments, incomplete: Incomplete) -> Result<Option<f64>, MethodError> {
    let lambda = priorities(judgments, Prioritisation::Eigenvector, incomplete)?.lambda_max;
    consistency_ratio(judgments, lambda, RandomIndex::Simulated, incomplete)
}

#[test]
fn random_answers_with_gaps_rarely_pass() {
    const STUDIES: usize = 300;
    let mut chance = Chance::new(3);
    for incomplete in [Incomplete::Harker, Incomplete::LeastSquares] {
        for size in 3..=7_usize {
            let all = size * (size - 1) / 2;
            for answered in size - 1..all {
                let passes = |_: &usize| {
                    let judgments = random_answers(&mut chance, size, answered);
                    ratio_of(&judgments, incomplete).unwrap().is_some_and(|ratio| ratio <= 0.1)
                };
                let share = (0..STUDIES).filter(passes).count() as f64 / STUDIES as f64;
                assert!(share <= 0.05, "{answered} of {all} answers by {incomplete:?}: {share}");
            }
        }
    }
}

/// A study whose people rank, point and judge at random.
#[test]
fn nothing_that_is_shown_as_evidence_stays_when_the_answers_change() {
    let factors = [("s1", 1.0, 0), ("s2", 1.0, 0), ("s3", 1.0, 0), ("w1", 1.0, 0), ("t1", 1.0, 0)];
    let study = |method, seed: u64, sampling| {
        let mut chance = Chance::new(seed);
        let sheets = (0..6).map(|number| {
            let mut sheet = sheet(&format!("p{number}"));
            for (place, id) in ids(&factors).into_iter().enumerate() {
                let factor = factor_id(id);
                let points = Weight::new(1.0 + chance.below(9) as f64).unwrap();
                sheet.points.push(FactorScore { factor, points });
                sheet.dots.push(FactorVotes { factor, votes: 1 + u32::try_from(chance.below(4)).unwrap() });
                sheet
                    .ranks
                    .push(FactorRank { factor, rank: 1 + u32::try_from((place + chance.below(4)) % 5).unwrap() });
            }
            for (row, column) in [("s1", "s2"), ("s1", "s3"), ("s2", "s3")] {
                sheet.within.push(judged(row, column, chance.judgment()));
            }
            let (s, w, t) = (Quadrant::Strengths, Quadrant::Weaknesses, Quadrant::Threats);
            sheet.groups =
                [(s, w), (s, t), (w, t)].map(|(row, column)| quadrants(row, column, chance.judgment())).to_vec();
            sheet
        });
        let sheets = sheets.collect();
        let mut document = with(asked(&factors, method, sheets), |conventions| {
            (conventions.between, conventions.sampling) = (BetweenConvention::Groups, sampling);
        });
        document.matrices[0].samples = 200;
        let found = first(&document);
        let (matrix, progress) = (&document.matrices[0], Progress::default());
        let drawn = robustness(&document.people, matrix, &found, NonZeroUsize::MIN, &progress).unwrap().unwrap();
        (found, drawn)
    };
    let samplings = [
        Sampling::Auto,
        Sampling::Respondents,
        Sampling::Judgments,
        Sampling::Spread { share: 0.5 },
        Sampling::Dirichlet { concentration: 10.0 },
    ];
    let methods = [
        WeightingMethod::Points,
        WeightingMethod::Dots,
        WeightingMethod::Borda,
        WeightingMethod::Ranks,
        WeightingMethod::Pairwise,
    ];
    for method in methods {
        for sampling in samplings {
            let (one, drawn) = study(method, 1, sampling);
            let (other, redrawn) = study(method, 2, sampling);
            for (row, changed) in drawn.acceptability.iter().zip(&redrawn.acceptability) {
                assert_ne!(row.ranks, changed.ranks, "{method:?} {sampling:?}");
                let bits = |interval: [f64; 2]| interval.map(f64::to_bits);
                assert_ne!(bits(row.interval), bits(changed.interval), "{method:?} {sampling:?}");
            }
            let (one, other) = (one.consensus.unwrap(), other.consensus.unwrap());
            assert_ne!(one.kendall_w, other.kendall_w, "{method:?}");
            assert_eq!(one.sets.is_empty(), method != WeightingMethod::Pairwise, "{method:?}");
            for (one, other) in one.sets.iter().zip(&other.sets) {
                assert_ne!(one.homogeneity, other.homogeneity, "{method:?}");
            }
        }
    }
}
