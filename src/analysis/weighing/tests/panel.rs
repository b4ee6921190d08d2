//! Answers read once say what they say when they are read each time, and what is drawn from them rests on them.

use super::*;
use crate::analysis::weighing::{Layout, Panelled, Resampling};
use crate::analysis::{DrawnKind, Progress, Robustness, robustness};
use crate::model::{Matrix, Sampling};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};
use std::num::NonZeroUsize;

/// Three strengths, two opportunities, and one factor in each other quadrant.
const FACTORS: &[(&str, f64, u8)] =
    &[("s1", 1.0, 0), ("s2", 1.0, 0), ("s3", 1.0, 0), ("w1", 1.0, 0), ("o1", 1.0, 0), ("o2", 1.0, 0), ("t1", 1.0, 0)];

/// Random numbers of a study.
struct Dice(Xoshiro256PlusPlus);

impl Dice {
    fn below(&mut self, count: u64) -> u64 {
        self.0.next_u64() % count
    }

    /// A judgment of the scale.
    fn judgment(&mut self) -> f64 {
        let value = 1.0 + self.below(9) as f64;
        if self.below(2) == 0 { value } else { value.recip() }
    }
}

/// Answers of every kind.
fn answers(name: &str, dice: &mut Dice) -> AnswerSheet {
    let mut sheet = sheet(name);
    for (row, column) in [("s1", "s2"), ("s1", "s3"), ("s2", "s3"), ("o1", "o2")] {
        sheet.within.push(judged(row, column, dice.judgment()));
    }
    for (place, row) in Quadrant::ALL.into_iter().enumerate() {
        for column in Quadrant::ALL.into_iter().skip(place + 1) {
            sheet.groups.push(quadrants(row, column, dice.judgment()));
        }
    }
    for (place, id) in ids(FACTORS).into_iter().enumerate() {
        let factor = factor_id(id);
        sheet.points.push(FactorScore { factor, points: Weight::new(1.0 + dice.below(20) as f64).unwrap() });
        sheet.dots.push(FactorVotes { factor, votes: 1 + u32::try_from(dice.below(5)).unwrap() });
        let rank = u32::try_from((place as u64 * 3 + dice.below(3)) % 7).unwrap() + 1;
        sheet.ranks.push(FactorRank { factor, rank });
    }
    sheet.best_worst.push(BestWorst {
        best: factor_id("s2"),
        worst: factor_id("s1"),
        best_to_others: vec![judged("s2", "s1", 8.0), judged("s2", "s3", 2.0 + dice.below(3) as f64)],
        others_to_worst: vec![judged("s3", "s1", 2.0 + dice.below(3) as f64)],
    });
    sheet.best_worst.push(BestWorst {
        best: factor_id("o1"),
        worst: factor_id("o2"),
        best_to_others: vec![judged("o1", "o2", 1.0 + dice.below(5) as f64)],
        others_to_worst: Vec::new(),
    });
    let (best, worst) = (Quadrant::Strengths, Quadrant::Threats);
    let middle = [Quadrant::Weaknesses, Quadrant::Opportunities];
    let forth = 2.0 + dice.below(4) as f64;
    sheet.best_worst_groups = Some(BestWorst {
        best,
        worst,
        best_to_others: middle
            .map(|other| quadrants(best, other, forth))
            .into_iter()
            .chain([quadrants(best, worst, 8.0)])
            .collect(),
        others_to_worst: middle.map(|other| quadrants(other, worst, 3.0)).to_vec(),
    });
    sheet
}

fn study(method: WeightingMethod, people: usize, seed: u64) -> Document {
    let mut dice = Dice(Xoshiro256PlusPlus::seed_from_u64(seed));
    let sheets = (0..people).map(|number| answers(&format!("p{}", 10 + number), &mut dice)).collect();
    let mut document =
        with(asked(FACTORS, method, sheets), |conventions| conventions.between = BetweenConvention::Groups);
    document.matrices[0].samples = 400;
    document
}

fn panelled<R>(document: &Document, ask: impl FnOnce(&Panelled<'_>) -> R) -> R {
    let (matrix, found) = (&document.matrices[0], first(document));
    let layout = Layout::of(&found.factors);
    ask(&Panelled::of(&document.people, matrix, &layout, found.tops.as_deref(), found.is_by_people()))
}

fn drawn(document: &Document) -> Robustness {
    let (matrix, progress) = (&document.matrices[0], Progress::default());
    robustness(&document.people, matrix, &first(document), NonZeroUsize::MIN, &progress).unwrap().unwrap()
}

const ASKING: [WeightingMethod; 6] = [
    WeightingMethod::Points,
    WeightingMethod::Dots,
    WeightingMethod::Borda,
    WeightingMethod::Ranks,
    WeightingMethod::Pairwise,
    WeightingMethod::BestWorst,
];

#[test]
fn a_panel_says_what_its_answers_say() {
    for method in ASKING {
        for aggregation in Aggregation::ALL {
            let mut document = with(study(method, 6, 7), |conventions| conventions.aggregation = *aggregation);
            document.people[1].weight = Weight::new(2.5).unwrap();
            document.people[4].weight = Weight::new(0.0).unwrap();
            document.matrices[0].answers[5].excluded = Some("late".to_owned());
            let expected = global(&first(&document));
            let found = panelled(&document, |panelled| {
                assert_eq!(panelled.weights.len(), 4);
                panelled.panel.as_ref().unwrap().priorities(&panelled.weights).unwrap()
            });
            found.into_iter().zip(expected).for_each(|(found, expected)| same(found, expected));
        }
    }
}

#[test]
fn gaps_count_in_a_panel_as_the_convention_says() {
    for incomplete in [Incomplete::Refuse, Incomplete::Pooled, Incomplete::Harker, Incomplete::LeastSquares] {
        let mut document =
            with(study(WeightingMethod::Pairwise, 6, 3), |conventions| conventions.incomplete = incomplete);
        document.matrices[0].answers[0].within.remove(1);
        let expected = global(&first(&document));
        let found = panelled(&document, |it| it.panel.as_ref().unwrap().priorities(&it.weights).unwrap());
        found.into_iter().zip(expected).for_each(|(found, expected)| same(found, expected));
    }
}

#[test]
fn what_is_drawn_follows_from_the_answers_there_are() {
    for (method, people, expected) in [
        (WeightingMethod::Pairwise, 5, DrawnKind::Respondents),
        (WeightingMethod::Pairwise, 4, DrawnKind::Judgments),
        (WeightingMethod::BestWorst, 2, DrawnKind::Judgments),
        (WeightingMethod::Points, 5, DrawnKind::Respondents),
        (WeightingMethod::Points, 4, DrawnKind::Spread),
    ] {
        let found = drawn(&study(method, people, 1)).drawn;
        assert_eq!((found.sampling, found.people.is_some()), (expected, expected != DrawnKind::Spread), "{method:?}");
    }
    let asked = with(study(WeightingMethod::Points, 9, 1), |it| it.sampling = Sampling::Spread { share: 0.5 });
    assert_eq!(drawn(&asked).drawn.share, Some(0.5));
    let weighed = document([matrix("m1", &[("s1", 2.0, 0), ("s2", 1.0, 0), ("t1", 1.0, 0)])]);
    assert_eq!(drawn(&weighed).drawn.sampling, DrawnKind::Spread);
}

#[test]
fn intervals_hold_the_priorities_and_change_with_the_answers() {
    for method in ASKING {
        for people in [1, 3, 8] {
            let (one, other) = (study(method, people, 1), study(method, people, 2));
            let (found, changed) = (drawn(&one), drawn(&other));
            for (row, priority) in found.acceptability.iter().zip(global(&first(&one))) {
                let [low, high] = row.interval;
                assert!(low < high && low <= priority && priority <= high, "{method:?} {people} {row:?} {priority}");
            }
            assert_ne!(found.acceptability, changed.acceptability, "{method:?} {people}");
        }
    }
}

#[test]
fn draws_are_the_same_on_every_number_of_threads_and_in_every_order() {
    let straight = study(WeightingMethod::Pairwise, 7, 1);
    let mut turned = straight.clone();
    turned.people.reverse();
    turned.matrices[0].factors.strengths.reverse();
    for sampling in [Sampling::Respondents, Sampling::Judgments, Sampling::Spread { share: 0.2 }] {
        let [straight, turned] = [&straight, &turned].map(|it| with(it.clone(), |it| it.sampling = sampling));
        let (one, other) = (drawn(&straight), drawn(&turned));
        for row in &one.acceptability {
            let other = other.acceptability.iter().find(|other| other.id == row.id).unwrap();
            // Stated priorities differ in their last digits by the order in which factors were summed.
            row.interval.into_iter().zip(other.interval).for_each(|(one, other)| same(one, other));
        }
        let progress = Progress::default();
        let threads = NonZeroUsize::new(3).unwrap();
        let found = robustness(&straight.people, &straight.matrices[0], &first(&straight), threads, &progress);
        assert_eq!(found.unwrap().unwrap(), one);
    }
}

#[test]
fn two_panels_are_drawn_each_on_its_own() {
    let mut document = study(WeightingMethod::Pairwise, 13, 1);
    let matrix: &mut Matrix = &mut document.matrices[0];
    for (number, sheet) in matrix.answers.iter_mut().enumerate() {
        if number < 7 { sheet.groups.clear() } else { sheet.within.clear() }
    }
    panelled(&document, |panelled| {
        let resampling = Resampling::of(panelled.panel.as_deref().unwrap(), panelled.weights.clone()).unwrap();
        let mut random = Xoshiro256PlusPlus::seed_from_u64(1);
        for _ in 0..20 {
            let counts = resampling.draw(&mut random);
            same(counts[..7].iter().sum::<f64>(), 7.0);
            same(counts[7..].iter().sum::<f64>(), 6.0);
        }
    });
    assert_eq!(drawn(&document).drawn.people, Some(13));
    document.matrices[0].answers.truncate(11);
    document.people.truncate(11);
    assert_eq!(drawn(&document).drawn.sampling, DrawnKind::Judgments, "four between the quadrants are too few");
}
