//! Answers of people, against figures computed by hand.

use crate::analysis::fixture::{document, factor, factor_id, first, matrix, same};
use crate::analysis::weighing::{Posed, Questions};
use crate::analysis::{MatrixAnalysis, ObstacleKind, questions};
use crate::model::{
    Aggregation, AnswerSheet, Asked, BestWorst, BetweenConvention, Compared, Conventions, DirectAnswer, Document, End,
    FactorJudgment, FactorRank, FactorScore, FactorVotes, GroupJudgment, Incomplete, JudgmentSet, Participant,
    PersonId, Quadrant, Question, RankScheme, Ratio, Round, SheetKey, Weight, WeightingMethod,
};
use proptest::prelude::*;

mod calibration;
mod groups;
mod panel;
mod people;

/// Two strengths, and one factor in each other quadrant.
const SMALL: &[(&str, f64, u8)] = &[("s1", 1.0, 0), ("s2", 1.0, 0), ("w1", 1.0, 0), ("o1", 1.0, 0), ("t1", 1.0, 0)];

fn ids(factors: &[(&'static str, f64, u8)]) -> Vec<&'static str> {
    factors.iter().map(|(id, ..)| *id).collect()
}

/// A document of one matrix with a method, and a person for each sheet.
fn asked(factors: &[(&str, f64, u8)], method: WeightingMethod, sheets: Vec<AnswerSheet>) -> Document {
    let mut matrix = matrix("m1", factors);
    matrix.weighting = method;
    let people = sheets.iter().map(|sheet| Participant {
        id: sheet.person,
        name: sheet.person.to_string(),
        group: String::new(),
        weight: Weight::DEFAULT,
    });
    let people = people.collect();
    matrix.answers = sheets;
    let mut document = document([matrix]);
    document.people = people;
    document
}

fn person(name: &str) -> PersonId {
    name.parse().unwrap()
}

fn sheet(name: &str) -> AnswerSheet {
    AnswerSheet::new(SheetKey { round: 1, person: person(name) })
}

fn ratio(value: f64) -> Ratio {
    Ratio::new(value).unwrap()
}

fn judged(row: &str, column: &str, value: f64) -> FactorJudgment {
    FactorJudgment { row: factor_id(row), column: factor_id(column), value: ratio(value) }
}

fn quadrants(row: Quadrant, column: Quadrant, value: f64) -> GroupJudgment {
    GroupJudgment { row, column, value: ratio(value) }
}

/// A sheet that compares the strengths, and the factors that stand for the quadrants as equals.
fn with_strengths(name: &str, value: f64, top: &str) -> AnswerSheet {
    let mut sheet = sheet(name);
    sheet.within = vec![judged("s1", "s2", value)];
    let tops = [top, "w1", "o1", "t1"];
    sheet.between = pairs(4).map(|(a, b)| judged(tops[a], tops[b], 1.0)).collect();
    sheet
}

fn pairs(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).flat_map(move |row| (row + 1..count).map(move |column| (row, column)))
}

fn global(analysis: &MatrixAnalysis) -> Vec<f64> {
    analysis.factors.iter().map(|factor| factor.global_priority.unwrap()).collect()
}

#[track_caller]
fn check(document: &Document, expected: &[f64]) {
    let analysis = first(document);
    assert!(analysis.obstacles.is_empty(), "{:?}", analysis.obstacles);
    let found = global(&analysis);
    assert_eq!(found.len(), expected.len());
    found.iter().zip(expected).for_each(|(found, expected)| same(*found, *expected));
    same(found.iter().sum::<f64>(), 1.0);
}

fn with(mut document: Document, change: impl FnOnce(&mut Conventions)) -> Document {
    change(&mut document.matrices[0].conventions);
    document
}

fn scored(name: &str, points: [f64; 5]) -> AnswerSheet {
    let mut sheet = sheet(name);
    let score =
        |(id, points): (&&str, f64)| FactorScore { factor: factor_id(id), points: Weight::new(points).unwrap() };
    sheet.points = ids(SMALL).iter().zip(points).map(score).collect();
    sheet
}

#[test]
fn points_are_shares_and_the_group_their_mean() {
    let sheets = vec![scored("ann", [50.0, 20.0, 10.0, 10.0, 10.0]), scored("bob", [1.0, 1.0, 1.0, 1.0, 1.0])];
    let mut document = asked(SMALL, WeightingMethod::Points, sheets);
    check(&document, &[0.35, 0.2, 0.15, 0.15, 0.15]);
    document.people[0].weight = Weight::new(3.0).unwrap();
    check(&document, &[0.425, 0.2, 0.125, 0.125, 0.125]);
}

#[test]
fn points_that_are_not_complete_do_not_count() {
    let mut half = scored("bob", [90.0, 10.0, 0.0, 0.0, 0.0]);
    half.points.truncate(2);
    let document = asked(SMALL, WeightingMethod::Points, vec![scored("ann", [1.0; 5]), half]);
    check(&document, &[0.2; 5]);
    let bob = &first(&document).participants[1];
    assert_eq!((bob.answered, bob.asked, &bob.priorities), (2, 5, &None));
    assert_eq!(bob.obstacles[0].kind, ObstacleKind::Missing);
}

#[test]
fn dots_are_votes_over_all_votes() {
    let voted = |name: &str, votes: &[(&str, u32)]| {
        let mut sheet = sheet(name);
        sheet.dots = votes.iter().map(|(id, votes)| FactorVotes { factor: factor_id(id), votes: *votes }).collect();
        sheet
    };
    let sheets = vec![voted("ann", &[("s1", 2), ("t1", 1)]), voted("bob", &[("s1", 1), ("w1", 4)])];
    check(&asked(SMALL, WeightingMethod::Dots, sheets), &[3.0 / 8.0, 0.0, 0.5, 0.0, 1.0 / 8.0]);
}

fn ranked(name: &str, ranks: [u32; 5]) -> AnswerSheet {
    let mut sheet = sheet(name);
    let rank = |(id, rank): (&&str, u32)| FactorRank { factor: factor_id(id), rank };
    sheet.ranks = ids(SMALL).iter().zip(ranks).map(rank).collect();
    sheet
}

#[test]
fn borda_sums_how_many_each_factor_beats() {
    let sheets = vec![ranked("ann", [1, 2, 3, 4, 5]), ranked("bob", [2, 1, 3, 4, 4])];
    // 4 + 3, 3 + 4, 2 + 2, 1 + 0.5, 0 + 0.5 of 20.
    check(&asked(SMALL, WeightingMethod::Borda, sheets), &[0.35, 0.35, 0.2, 0.075, 0.025]);
}

#[test]
fn one_factor_alone_takes_everything() {
    let mut only = sheet("ann");
    only.ranks = vec![FactorRank { factor: factor_id("s1"), rank: 1 }];
    for method in [WeightingMethod::Borda, WeightingMethod::Ranks] {
        check(&asked(&SMALL[..1], method, vec![only.clone()]), &[1.0]);
    }
    let mut silent = sheet("ann");
    silent.within = vec![judged("s1", "s2", 3.0)];
    check(&asked(&SMALL[..1], WeightingMethod::Pairwise, vec![silent]), &[1.0]);
}

#[test]
fn ranks_turn_into_weights_by_the_chosen_scheme() {
    let document = asked(SMALL, WeightingMethod::Ranks, vec![ranked("ann", [1, 2, 3, 4, 5])]);
    let centroid = [137.0 / 300.0, 77.0 / 300.0, 47.0 / 300.0, 27.0 / 300.0, 12.0 / 300.0];
    check(&document, &centroid);
    let sums = with(document, |conventions| conventions.rank_scheme = RankScheme::RankSum);
    check(&sums, &[5.0 / 15.0, 4.0 / 15.0, 3.0 / 15.0, 2.0 / 15.0, 1.0 / 15.0]);
}

#[test]
fn quadrants_count_by_the_factors_that_stand_for_them_or_by_themselves() {
    let mut ann = with_strengths("ann", 3.0, "s1");
    ann.groups = pairs(4).map(|(a, b)| quadrants(Quadrant::ALL[a], Quadrant::ALL[b], 1.0)).collect();
    let document = asked(SMALL, WeightingMethod::Pairwise, vec![ann]);
    // Kurttila: strengths count 1/0.75 against 1 each, so that s1 weighs as much as each other top.
    let all = 4.0 / 3.0 + 3.0;
    check(&document, &[1.0 / all, 1.0 / 3.0 / all, 1.0 / all, 1.0 / all, 1.0 / all]);
    let groups = with(document, |conventions| conventions.between = BetweenConvention::Groups);
    check(&groups, &[0.1875, 0.0625, 0.25, 0.25, 0.25]);
}

/// The worked structure of Kurttila et al. (2000): same answers, other priorities in the two conventions.
#[test]
fn the_two_conventions_give_other_priorities_for_the_same_answers() {
    let letters = ["s", "w", "o", "t"];
    let upper = [[3.0, 5.0, 2.0], [1.0, 2.0, 2.0], [4.0, 2.0, 0.5], [0.5, 1.0 / 3.0, 0.5]];
    let between = [3.0, 0.5, 1.0, 0.2, 1.0 / 3.0, 2.0];
    let factors: Vec<String> = letters.iter().flat_map(|letter| (1..=3).map(move |n| format!("{letter}{n}"))).collect();
    let factors: Vec<(&str, f64, u8)> = factors.iter().map(|id| (id.as_str(), 1.0, 0)).collect();
    let mut ann = sheet("ann");
    for (letter, values) in letters.iter().zip(upper) {
        let judgment =
            |((row, column), value)| judged(&format!("{letter}{}", row + 1), &format!("{letter}{}", column + 1), value);
        ann.within.extend(pairs(3).zip(values).map(judgment));
    }
    let tops = ["s1", "w1", "o1", "t3"];
    ann.between = pairs(4).zip(between).map(|((a, b), value)| judged(tops[a], tops[b], value)).collect();
    let all = Quadrant::ALL;
    ann.groups = pairs(4).zip(between).map(|((a, b), value)| quadrants(all[a], all[b], value)).collect();
    let document = asked(&factors, WeightingMethod::Pairwise, vec![ann]);
    let kurttila = [
        0.131_301, 0.046_509, 0.024_712, 0.045_858, 0.045_858, 0.022_929, 0.251_149, 0.062_787, 0.125_575, 0.039_765,
        0.072_258, 0.131_301,
    ];
    let groups = [
        0.152_117, 0.053_883, 0.028_63, 0.032_778, 0.032_778, 0.016_389, 0.256_454, 0.064_113, 0.128_227, 0.038_344,
        0.069_676, 0.126_61,
    ];
    let near = |found: &[f64], expected: &[f64]| found.iter().zip(expected).all(|(a, b)| (a - b).abs() <= 2e-6);
    assert!(near(&global(&first(&document)), &kurttila));
    let by_groups = with(document, |conventions| conventions.between = BetweenConvention::Groups);
    assert!(near(&global(&first(&by_groups)), &groups));
}

#[test]
fn best_worst_answers_that_agree_give_their_ratios() {
    let factors = [("s1", 1.0, 0), ("s2", 1.0, 0), ("s3", 1.0, 0)];
    let mut ann = sheet("ann");
    ann.best_worst = vec![BestWorst {
        best: factor_id("s1"),
        worst: factor_id("s3"),
        best_to_others: vec![judged("s1", "s2", 2.0), judged("s1", "s3", 6.0)],
        others_to_worst: vec![judged("s2", "s3", 3.0)],
    }];
    let document = asked(&factors, WeightingMethod::BestWorst, vec![ann]);
    let found = first(&document);
    for (factor, expected) in found.factors.iter().zip([0.6, 0.3, 0.1]) {
        assert!((factor.global_priority.unwrap() - expected).abs() < 1e-9);
    }
    assert_eq!((found.participants[0].answered, found.participants[0].asked), (3, 3));
    same(found.participants[0].cr, 0.0);
}

#[test]
fn influences_of_the_quadrants_on_one_another_shift_their_weights() {
    let document = asked(SMALL, WeightingMethod::Pairwise, vec![with_strengths("ann", 1.0, "s1")]);
    let groups = with(document, |conventions| {
        // All weight of the weaknesses goes to the threats.
        let mut influence = [[0.0; 4]; 4];
        for (column, row) in [(0, 0), (1, 3), (2, 2), (3, 3)] {
            influence[row][column] = 1.0;
        }
        conventions.inner_dependence = Some(influence);
    });
    let found = first(&groups);
    same(found.factors[2].quadrant_priority, 0.0);
    same(found.factors[4].quadrant_priority, 0.4);
}

#[test]
fn judgments_rest_while_their_factors_stand_apart() {
    let mut document = asked(SMALL, WeightingMethod::Pairwise, vec![with_strengths("ann", 3.0, "s1")]);
    let moved = document.matrices[0].factors.strengths.remove(1);
    document.matrices[0].factors.weaknesses.push(moved);
    let found = first(&document);
    assert_eq!(found.factors[0].local_priority, Some(1.0));
    assert_eq!(found.obstacles[0].set, Some(JudgmentSet::Within(Quadrant::Weaknesses)));
    assert_eq!(found.factors[0].global_priority, None);
}

#[test]
fn questions_between_quadrants_rest_while_another_factor_stands_for_its_quadrant() {
    let mut document = asked(SMALL, WeightingMethod::Pairwise, vec![with_strengths("ann", 3.0, "s2")]);
    let found = first(&document);
    assert_eq!(found.tops.as_ref().unwrap()[0], factor_id("s1"));
    assert_eq!(found.obstacles[0].kind, ObstacleKind::Missing);
    document.matrices[0].answers[0].within = vec![judged("s1", "s2", 1.0 / 3.0)];
    assert!(first(&document).obstacles.is_empty(), "they count again once it does");
}

#[test]
fn missing_judgments_are_counted_and_loose_factors_named() {
    let factors = [("s1", 1.0, 0), ("s2", 1.0, 0), ("s3", 1.0, 0)];
    let mut ann = sheet("ann");
    ann.within = vec![judged("s1", "s2", 3.0)];
    let document = asked(&factors, WeightingMethod::Pairwise, vec![ann]);
    let found = first(&document);
    assert_eq!(found.obstacles[0].kind, ObstacleKind::Missing);
    assert_eq!(found.obstacles[0].message, "Still open: 2 of 3 judgments within Strengths.");
    let harker = with(document, |conventions| conventions.incomplete = Incomplete::Harker);
    let found = first(&harker);
    assert_eq!(found.obstacles[0].loose, [Compared::Factor(factor_id("s3"))]);
    assert_eq!(found.obstacles[0].message, "No judgment within Strengths links S3 to the rest.");
}

#[test]
fn incomplete_judgments_that_link_everything_give_priorities() {
    let factors = [("s1", 1.0, 0), ("s2", 1.0, 0), ("s3", 1.0, 0)];
    let mut ann = sheet("ann");
    ann.within = vec![judged("s1", "s2", 2.0), judged("s2", "s3", 3.0)];
    let document = asked(&factors, WeightingMethod::Pairwise, vec![ann]);
    for incomplete in [Incomplete::Harker, Incomplete::LeastSquares] {
        let document = with(document.clone(), |conventions| conventions.incomplete = incomplete);
        check(&document, &[0.6, 0.3, 0.1]);
    }
}

/// Questions of a method to somebody who has answered none, about so many factors in each quadrant.
fn asked_of_ann(count: usize, method: WeightingMethod) -> Questions {
    let ids: Vec<String> =
        ["s", "w", "o", "t"].iter().flat_map(|q| (1..=count).map(move |n| format!("{q}{n}"))).collect();
    let factors: Vec<_> = ids.iter().map(|id| (id.as_str(), 1.0, 0)).collect();
    let mut document = asked(&factors, method, Vec::new());
    document.matrices[0].conventions.between = BetweenConvention::Groups;
    questions(&document.matrices[0], &first(&document), person("ann"))
}

#[test]
fn every_method_says_what_it_asks_and_how_much() {
    for &method in WeightingMethod::ALL {
        let (few, many) = (asked_of_ann(5, method), asked_of_ann(10, method));
        let needed = match Asked::of(method) {
            Asked::Numbers(_) => (20, 40),
            Asked::Pairs => (46, 186),
            // Of five things 2·5 − 3 judgments, of the four quadrants 2·4 − 3.
            Asked::BestWorst => (4 * 7 + 5, 4 * 17 + 5),
            Asked::Attractiveness => unreachable!("no method weighs by it"),
        };
        assert_eq!((few.needed, many.needed), needed, "{method:?}");
        assert_eq!(few.answered(), 0, "{method:?}");
        // The judgments against the ends are asked once these are known.
        let at_once = if Asked::of(method) == Asked::BestWorst { 10 } else { few.needed };
        assert_eq!(few.open().count(), at_once, "{method:?}");
    }
}

#[test]
fn everything_is_asked_against_the_ends_once_they_are_known() {
    let mut ann = sheet("ann");
    let mut set = BestWorst::new(factor_id("s1"), factor_id("s3"));
    set.set_value(End::Best, factor_id("s2"), Some(ratio(2.0))).unwrap();
    ann.best_worst = vec![set];
    let factors = ["s1", "s2", "s3", "s4"].map(|id| (id, 1.0, 0));
    let document = asked(&factors, WeightingMethod::BestWorst, vec![ann]);
    let found = questions(&document.matrices[0], &first(&document), person("ann"));
    let against = |posed: &&Posed| matches!(posed.question, Question::Against(..));
    assert_eq!((found.all.iter().filter(against).count(), found.needed), (5, 5));
    assert_eq!(found.all.iter().filter(against).filter(|posed| posed.is_answered).count(), 1);
    let participant = &first(&document).participants[0];
    assert_eq!((participant.answered, participant.asked), (1, 5), "choosing the ends is no judgment");
}

#[test]
fn questions_ask_neighbours_first_and_wait_for_the_tops() {
    let factors = [("s1", 1.0, 0), ("s2", 1.0, 0), ("s3", 1.0, 0), ("w1", 1.0, 0)];
    let mut ann = sheet("ann");
    ann.within = vec![judged("s3", "s2", 3.0)];
    let mut document = asked(&factors, WeightingMethod::Pairwise, vec![ann]);
    let ask = |document: &Document| questions(&document.matrices[0], &first(document), person("ann"));
    let open = |document: &Document| -> Vec<[String; 2]> {
        let label = |compared| match compared {
            Compared::Factor(id) => id.to_string(),
            Compared::Quadrant(quadrant) => quadrant.name().to_owned(),
        };
        let pair = |question| match question {
            Question::Pair(pair) => [label(pair.row), label(pair.column)],
            other => panic!("{other:?} is not about a pair"),
        };
        ask(document).open().map(pair).collect()
    };
    assert_eq!(open(&document), [["s1", "s2"], ["s1", "s3"]]);
    let asked = ask(&document);
    assert_eq!((asked.answered(), asked.needed, asked.least, asked.between_waits), (1, 4, 3, true));
    document.matrices[0].answers[0].within.extend([judged("s1", "s2", 1.0), judged("s1", "s3", 1.0)]);
    assert_eq!(open(&document), [["s3", "w1"]], "the tops are compared once they are known");
    let groups = with(document, |conventions| conventions.between = BetweenConvention::Groups);
    assert_eq!(open(&groups), [["Strengths", "Weaknesses"]]);
}

/// Judgments on Saaty's scale for every pair of the factors of one quadrant, in their order.
fn judgments_of(count: usize) -> impl Strategy<Value = Vec<f64>> {
    let value = (1_u8..=9, any::<bool>()).prop_map(
        |(value, inverse)| {
            if inverse { 1.0 / f64::from(value) } else { f64::from(value) }
        },
    );
    prop::collection::vec(value, count * (count - 1) / 2)
}

proptest! {
    #[test]
    fn priorities_do_not_depend_on_the_order_of_the_factors(
        values in judgments_of(5),
        order in Just(vec![0_usize, 1, 2, 3, 4]).prop_shuffle(),
    ) {
        let ids = ["s1", "s2", "s3", "s4", "s5"];
        let in_order = |order: &[usize]| -> Vec<(&str, f64, u8)> { order.iter().map(|i| (ids[*i], 1.0, 0)).collect() };
        let mut ann = sheet("ann");
        ann.within = pairs(5).zip(&values).map(|((a, b), value)| judged(ids[a], ids[b], *value)).collect();
        let straight = first(&asked(&in_order(&[0, 1, 2, 3, 4]), WeightingMethod::Pairwise, vec![ann.clone()]));
        let shuffled = first(&asked(&in_order(&order), WeightingMethod::Pairwise, vec![ann]));
        for factor in &straight.factors {
            let other = shuffled.factor(factor.id).unwrap();
            same(other.global_priority, factor.global_priority.unwrap());
            same(other.rank, factor.rank.unwrap());
        }
        same(global(&straight).iter().sum::<f64>(), 1.0);
    }

    #[test]
    fn direct_priorities_sum_to_one_and_ranks_to_all_places(weights in prop::collection::vec(0.1_f64..9.0, 1..30)) {
        let mut matrix = matrix("m1", &[]);
        for (number, weight) in weights.iter().enumerate() {
            matrix.factors[Quadrant::ALL[number % 4]].push(factor(&format!("f{number}"), *weight, 3));
        }
        let found = first(&document([matrix]));
        same(global(&found).iter().sum::<f64>(), 1.0);
        let places: f64 = found.factors.iter().map(|factor| factor.rank.unwrap()).sum();
        same(places, (weights.len() * (weights.len() + 1)) as f64 / 2.0);
    }
}
