//! Several people: aggregation, exclusion, consensus, rounds.

use super::*;
use crate::analysis::facts::{Fact, facts};
use crate::analysis::methods::consistency::Untested;
use crate::analysis::{DrawnKind, FindingKind, Progress, analyze, check as check_document, robustness};
use crate::model::{ConsensusForm, Fuzzy, PanelRating, Rating, StatedBy};
use std::num::NonZeroUsize;

/// Sheets of people who judge the first strength so many times as important as the second.
fn judging(values: &[(&str, f64)]) -> Document {
    let sheet = |(name, value): &(&str, f64)| {
        let mut sheet = sheet(name);
        sheet.within = vec![judged("s1", "s2", *value)];
        sheet
    };
    asked(&SMALL[..2], WeightingMethod::Pairwise, values.iter().map(sheet).collect())
}

#[test]
fn judgments_or_priorities_are_aggregated() {
    let document = judging(&[("ann", 9.0), ("bob", 1.0)]);
    check(&document, &[0.75, 0.25]);
    let arithmetic = with(document.clone(), |conventions| conventions.aggregation = Aggregation::AipArithmetic);
    check(&arithmetic, &[0.7, 0.3]);
    let geometric = with(document, |conventions| conventions.aggregation = Aggregation::AipGeometric);
    // √(0.9·0.5) against √(0.1·0.5) is 3 against 1.
    check(&geometric, &[0.75, 0.25]);
}

#[test]
fn a_weight_of_two_counts_like_two_people() {
    let mut weighted = judging(&[("ann", 9.0), ("bob", 1.0)]);
    weighted.people[0].weight = Weight::new(2.0).unwrap();
    let found = global(&first(&weighted));
    let three = global(&first(&judging(&[("ann", 9.0), ("eve", 9.0), ("bob", 1.0)])));
    same(found[0], three[0]);
}

#[test]
fn an_excluded_sheet_is_shown_and_does_not_count() {
    let mut document = judging(&[("ann", 9.0), ("bob", 1.0)]);
    document.matrices[0].answers[1].excluded = Some("answered for another unit".to_owned());
    check(&document, &[0.9, 0.1]);
    let found = first(&document);
    assert_eq!(found.participants[1].excluded.as_deref(), Some("answered for another unit"));
    assert_eq!(found.participants[1].priorities, Some(vec![0.5, 0.5]));
    assert_eq!((&found.group, found.consensus), (&None, None), "one person is no group");
}

#[test]
fn nobody_gives_no_priorities() {
    let found = first(&judging(&[]));
    assert_eq!(found.factors[0].global_priority, None);
    assert_eq!(found.obstacles[0].message, "Still open: 1 of 1 judgments within Strengths.");
}

#[test]
fn people_who_agree_have_full_consensus() {
    let consensus = first(&judging(&[("ann", 3.0), ("bob", 3.0)])).consensus.unwrap();
    assert_eq!(consensus.participants, 2);
    same(consensus.goepel_2018, 1.0);
    same(consensus.homogeneity, 1.0);
    same(consensus.kendall_w, 1.0);
    assert_eq!((consensus.sets.len(), consensus.sets[0].set), (1, JudgmentSet::Within(Quadrant::Strengths)));
    let against = first(&judging(&[("ann", 3.0), ("bob", 1.0 / 3.0)])).consensus.unwrap();
    same(against.kendall_w, 0.0);
    assert!(against.goepel_2018.unwrap() < 1.0);
}

#[test]
fn the_group_is_shown_with_and_without_the_inconsistent() {
    let factors = [("s1", 1.0, 0), ("s2", 1.0, 0), ("s3", 1.0, 0)];
    let judging = |name: &str, values: [f64; 3]| {
        let mut sheet = sheet(name);
        let ids = ["s1", "s2", "s3"];
        sheet.within = pairs(3).zip(values).map(|((a, b), value)| judged(ids[a], ids[b], value)).collect();
        sheet
    };
    let sheets = vec![judging("ann", [2.0, 6.0, 3.0]), judging("bob", [3.0, 1.0 / 3.0, 3.0])];
    let found = first(&asked(&factors, WeightingMethod::Pairwise, sheets));
    let group = found.group.as_ref().unwrap();
    assert_eq!(group.above_threshold, [person("bob")]);
    for (found, expected) in group.without_them.as_ref().unwrap().iter().zip([0.6, 0.3, 0.1]) {
        same(*found, expected);
    }
    same(found.participants[0].cr, 0.0);
    let bob = &found.participants[1].consistency[0];
    assert_eq!((bob.revisit.len(), bob.intransitive.len()), (3, 1));
    let spread = group.spread[0].unwrap();
    same(spread.max, 0.6);
    same(spread.min, 1.0 / 3.0);
}

#[test]
fn each_round_of_asking_is_kept() {
    let mut document = judging(&[("ann", 9.0), ("bob", 1.0)]);
    document.matrices[0].rounds = vec![Round::default(), Round::default()];
    let mut second = document.matrices[0].answers.clone();
    for sheet in &mut second {
        sheet.round = 2;
        sheet.within = vec![judged("s1", "s2", 4.0)];
    }
    document.matrices[0].answers.extend(second);
    check(&document, &[0.8, 0.2]);
    let rounds = first(&document).rounds;
    assert_eq!(rounds.iter().map(|round| round.participants).collect::<Vec<_>>(), [2, 2]);
    same(rounds[0].priorities.as_ref().unwrap()[0], 0.75);
    same(rounds[0].spread[0].unwrap().median, 0.7);
    same(rounds[1].kendall_w, 1.0);
    assert_eq!(rounds[0].change, None);
    let change = rounds[1].change.unwrap();
    // Bob's two strengths were equal, and then one came first: half a place each.
    assert_eq!((change.in_both, change.moved), (2, 0));
    same(change.rank_change, 0.25);
    assert_eq!(change.stable, Some(true));
}

#[test]
fn a_round_says_who_moved_and_who_was_left_out() {
    let points = |name: &str, round: u32, points: [f64; 5]| AnswerSheet { round, ..scored(name, points) };
    let mut first_round = points("eve", 1, [1.0; 5]);
    first_round.excluded = Some("guessed".to_owned());
    let sheets = vec![
        points("ann", 1, [5.0, 4.0, 3.0, 2.0, 1.0]),
        points("bob", 1, [5.0, 4.0, 3.0, 2.0, 1.0]),
        first_round,
        points("ann", 2, [1.0, 2.0, 3.0, 4.0, 5.0]),
        points("bob", 2, [5.0, 4.0, 3.0, 1.0, 2.0]),
    ];
    let mut document = asked(SMALL, WeightingMethod::Points, sheets);
    document.people.sort_by_key(|person| person.id);
    document.people.dedup_by_key(|person| person.id);
    document.matrices[0].rounds = vec![Round::default(), Round::default()];
    let rounds = first(&document).rounds;
    assert_eq!(
        rounds[0].excluded.iter().map(|one| (one.name.as_str(), one.reason.as_str())).collect::<Vec<_>>(),
        [("eve", "guessed")]
    );
    let change = rounds[1].change.unwrap();
    assert_eq!((change.in_both, change.moved, change.stable), (2, 1, Some(false)));
    // Mean ranks were 1 to 5, and are 3, 3, 3, 3.5, 2.5.
    same(change.rank_change, (2.0 + 1.0 + 0.0 + 0.5 + 2.5) / 5.0);
}

#[test]
fn levels_are_never_mixed_into_one_consensus() {
    let factors = [("s1", 1.0, 0), ("s2", 1.0, 0), ("t1", 1.0, 0)];
    let of = |name: &str, within: f64, between: f64| {
        let mut sheet = sheet(name);
        sheet.within = vec![judged("s1", "s2", within)];
        sheet.groups = vec![quadrants(Quadrant::Strengths, Quadrant::Threats, between)];
        sheet
    };
    let document = asked(&factors, WeightingMethod::Pairwise, vec![of("ann", 3.0, 9.0), of("bob", 3.0, 1.0 / 9.0)]);
    let document = with(document, |conventions| conventions.between = BetweenConvention::Groups);
    let consensus = first(&document).consensus.unwrap();
    assert_eq!((consensus.goepel_2018, consensus.homogeneity), (None, None));
    let sets: Vec<(JudgmentSet, f64)> = consensus.by_set(ConsensusForm::Goepel2018).collect();
    assert_eq!(sets.len(), 2);
    same(sets[0].1, 1.0);
    same(sets[1].1, 0.0);
}

#[test]
fn fuzzy_priorities_stand_beside_the_crisp_ones() {
    let document = judging(&[("ann", 3.0), ("bob", 3.0)]);
    assert_eq!(first(&document).factors[0].fuzzy_priority, None);
    for aggregation in Aggregation::ALL {
        let document = with(document.clone(), |conventions| {
            (conventions.fuzzy, conventions.aggregation) = (Fuzzy::OneStep, *aggregation);
        });
        let found = first(&document);
        same(found.factors[0].global_priority, 0.75);
        // √(2, 3, 4) over the sums of both rows, √(1/4, 1/3, 1/2) beside it.
        let (row, other) = ([2.0, 3.0, 4.0_f64].map(f64::sqrt), [0.25, 1.0 / 3.0, 0.5_f64].map(f64::sqrt));
        let centroid = |row: [f64; 3], other: [f64; 3]| {
            (0..3).map(|end| row[end] / (row[2 - end] + other[2 - end])).sum::<f64>() / 3.0
        };
        let (one, two) = (centroid(row, other), centroid(other, row));
        same(found.factors[0].fuzzy_priority, one / (one + two));
    }
}

#[test]
fn direct_weights_of_participants_stand_beside_those_of_the_matrix() {
    let weighing = |name: &str, weights: [f64; 3]| {
        let mut sheet = sheet(name);
        let answer = |(id, weight): (&str, f64)| DirectAnswer {
            factor: factor_id(id),
            weight: Weight::new(weight).ok(),
            rating: None,
        };
        sheet.direct = ["s1", "s2", "o1"].into_iter().zip(weights).map(answer).collect();
        sheet
    };
    let factors = [("s1", 4.0, 0), ("s2", 1.0, 0), ("o1", 1.0, 0)];
    let sheets = vec![weighing("ann", [1.0, 1.0, 9.0]), weighing("bob", [3.0, 1.0, 1.0])];
    let document = asked(&factors, WeightingMethod::Direct, sheets);
    let document = with(document, |conventions| conventions.stated_by = StatedBy::Matrix);
    check(&document, &[0.4, 0.1, 0.5]);
    let found = first(&document);
    assert_eq!(found.participants[0].priorities, Some(vec![0.25, 0.25, 0.5]));
    same(found.group.unwrap().spread[0].unwrap().mean, 0.3125);
}

/// The name of a factor, its weight and its rating.
type Stated = (&'static str, f64, u8);

/// A panel that gives weights and ratings: each person's by factor, 0 for none.
fn panel(factors: &[(&str, f64, u8)], people: &[(&str, &[Stated])]) -> Document {
    let of = |(name, answers): &(&str, &[Stated])| {
        let mut sheet = sheet(name);
        let answer = |(id, weight, rating): &(&str, f64, u8)| DirectAnswer {
            factor: factor_id(id),
            weight: Some(*weight).filter(|weight| *weight >= 0.0).map(|weight| Weight::new(weight).unwrap()),
            rating: Rating::new(*rating).ok(),
        };
        sheet.direct = answers.iter().map(answer).collect();
        sheet
    };
    asked(factors, WeightingMethod::Direct, people.iter().map(of).collect())
}

#[test]
fn a_panel_gives_weights_ratings_and_totals() {
    let factors = [("s1", 9.0, 4), ("w1", 1.0, 1), ("o1", 1.0, 0), ("t1", 1.0, 0)];
    let document = panel(
        &factors,
        &[
            ("ann", &[("s1", 3.0, 4), ("w1", 1.0, 1), ("o1", 1.0, 3), ("t1", 1.0, 2)]),
            ("bob", &[("s1", 50.0, 3), ("w1", 50.0, 2), ("o1", 3.0, 2)]),
            ("eve", &[("s1", -1.0, 3)]),
        ],
    );
    let found = first(&document);
    let rating = |place: usize| found.factors[place].rating;
    same(rating(0), 10.0 / 3.0);
    same(rating(1), 1.5);
    same(found.factors[0].weight, 0.625);
    same(found.totals.ife, 0.625 * 10.0 / 3.0 + 0.375 * 1.5);
    same(found.totals.efe, 0.5 * 2.5 + 0.5 * 2.0);
    let counts = found.factors.iter().map(|factor| (factor.weighed_by, factor.rated_by)).collect::<Vec<_>>();
    assert_eq!(counts, [(Some(2), Some(3)), (Some(2), Some(2)), (Some(1), Some(2)), (Some(1), Some(1))]);
    assert_eq!(found.respondents.counted, 3, "a rating alone counts");
    let median = with(document.clone(), |conventions| conventions.panel_rating = PanelRating::Median);
    same(first(&median).factors[0].rating, 3.0);
    let mut left_out = document.clone();
    left_out.matrices[0].answers[1].excluded = Some("late".to_owned());
    same(first(&left_out).factors[0].rating, 3.5);
    let mut heavier = document.clone();
    heavier.people[0].weight = Weight::new(3.0).unwrap();
    same(first(&heavier).factors[0].rating, 18.0 / 5.0);
    same(first(&heavier).factors[0].weight, 0.6875);
    let own = first(&with(document, |conventions| conventions.stated_by = StatedBy::Matrix));
    assert_eq!((own.factors[0].rating, own.factors[0].rated_by), (Some(4.0), None));
    same(own.factors[0].weight, 0.9);
}

#[test]
fn weights_of_people_weigh_a_matrix_that_nobody_else_did() {
    let factors = [("s1", 1.0, 0), ("s2", 1.0, 0), ("o1", 1.0, 0)];
    let one_side = panel(&factors, &[("ann", &[("s1", 3.0, 0), ("s2", 1.0, 0)])]);
    let found = first(&one_side);
    assert!(!found.weighed, "nobody weighed the other side");
    same(found.factors[0].weight, 0.75);
    assert_eq!((found.factors[2].weight, found.factors[0].rank), (None, None));
    let both = panel(&factors, &[("ann", &[("s1", 3.0, 0), ("s2", 1.0, 0), ("o1", 2.0, 0)])]);
    check(&both, &[0.375, 0.125, 0.5]);
    assert!(first(&both).weighed);
    assert_eq!(first(&both).participants[0].priorities, Some(vec![0.375, 0.125, 0.5]));
}

#[test]
fn equal_weights_that_are_meant_give_priorities_and_no_ranks() {
    let mut document = panel(&[("s1", 1.0, 3), ("s2", 1.0, 4), ("o1", 1.0, 2)], &[]);
    document.matrices[0].equal_weights = true;
    check(&document, &[0.25, 0.25, 0.5]);
    let found = first(&document);
    assert!(found.weighed && found.equal_weights);
    assert!(found.factors.iter().all(|factor| factor.rank.is_none()));
    document.matrices[0].factors[Quadrant::Strengths][0].weight = Weight::new(2.0).unwrap();
    let found = first(&document);
    assert!(!found.equal_weights && found.factors.iter().all(|factor| factor.rank.is_some()));
}

#[test]
fn a_panel_of_five_is_drawn_anew() {
    let factors = [("s1", 1.0, 0), ("s2", 1.0, 0), ("o1", 1.0, 0)];
    let answers: Vec<[(&str, f64, u8); 3]> =
        (1..=5).map(|number| [("s1", f64::from(number), 3), ("s2", 2.0, 3), ("o1", 1.0, 3)]).collect();
    let names = ["p1", "p2", "p3", "p4", "p5"];
    let people: Vec<(&str, &[Stated])> = names.into_iter().zip(answers.iter().map(|it| &it[..])).collect();
    let mut document = panel(&factors, &people);
    document.matrices[0].samples = 200;
    let (matrix, progress) = (&document.matrices[0], Progress::default());
    let drawn = robustness(&document.people, matrix, &first(&document), NonZeroUsize::MIN, &progress);
    let drawn = drawn.unwrap().unwrap();
    assert_eq!((drawn.drawn.sampling, drawn.drawn.people), (DrawnKind::Respondents, Some(5)));
    let [low, high] = drawn.acceptability[0].interval;
    assert!(low < high, "{low} to {high}");
}

/// Three strengths, of which two people judge different pairs.
fn halves(incomplete: Incomplete, aggregation: Aggregation) -> Document {
    let of = |name, pairs: Vec<FactorJudgment>| {
        let mut sheet = sheet(name);
        sheet.within = pairs;
        sheet
    };
    let ann = of("ann", vec![judged("s1", "s2", 2.0), judged("s2", "s3", 2.0)]);
    let bob = of("bob", vec![judged("s1", "s3", 4.0), judged("s1", "s2", 2.0)]);
    let factors = ["s1", "s2", "s3"].map(|id| (id, 1.0, 0));
    let document = asked(&factors, WeightingMethod::Pairwise, vec![ann, bob]);
    with(document, |conventions| (conventions.incomplete, conventions.aggregation) = (incomplete, aggregation))
}

#[test]
fn who_leaves_a_gap_does_not_count_where_gaps_are_refused() {
    for &aggregation in Aggregation::ALL {
        let found = first(&halves(Incomplete::Refuse, aggregation));
        assert!(found.factors.iter().all(|factor| factor.global_priority.is_none()), "{aggregation:?}");
        assert_eq!(found.obstacles[0].message, "Nobody has given all 3 judgments within Strengths.", "{aggregation:?}");
    }
    let mut whole = halves(Incomplete::Refuse, Aggregation::Aij);
    whole.matrices[0].answers[0].within.push(judged("s1", "s3", 4.0));
    check(&whole, &[4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0]);
}

#[test]
fn pooled_judgments_say_on_how_many_people_a_pair_rests() {
    let document = halves(Incomplete::Pooled, Aggregation::Aij);
    check(&document, &[4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0]);
    assert_eq!(first(&document).consistency[0].answered_by, Some([1, 2]));
    let of_priorities = first(&halves(Incomplete::Pooled, Aggregation::AipGeometric));
    assert!(of_priorities.factors[0].global_priority.is_none(), "only judgments can be pooled");
}

#[test]
fn consistency_that_nothing_tests_is_unknown() {
    let document = halves(Incomplete::Harker, Aggregation::AipGeometric);
    let found = first(&document);
    for person in &found.participants {
        assert_eq!((person.cr, person.consistency[0].untested), (None, Some(Untested::NothingTwice)));
        assert!(person.priorities.is_some());
    }
    let kinds: Vec<FindingKind> =
        check_document(&document, &analyze(&document)).iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == FindingKind::Untested).count(), 2, "one for each person");
    let told = facts(&document.matrices[0], &found);
    assert!(told.contains(&Fact::UntestedPeople { people: 2 }), "{told:?}");
}

#[test]
fn an_indicator_of_consensus_lies_between_0_and_1_or_is_not_shown() {
    // Votes for one factor alone are farther apart than any scale allows.
    let mut sheets = vec![scored("ann", [1.0, 0.0, 0.0, 0.0, 0.0]), scored("bob", [0.0, 1.0, 0.0, 0.0, 0.0])];
    let consensus = first(&asked(SMALL, WeightingMethod::Points, sheets.clone())).consensus.unwrap();
    assert_eq!((consensus.goepel_2018, consensus.goepel_2013), (None, None), "points have no scale");
    sheets[1] = scored("bob", [1.0, 0.0, 0.0, 0.0, 0.0]);
    let alike = first(&asked(SMALL, WeightingMethod::Points, sheets)).consensus.unwrap();
    assert_eq!((alike.homogeneity, alike.sets.len()), (None, 0));
    // A scale up to 1.5, and judgments from before it was narrowed.
    let opposed = judging(&[("ann", 9.0), ("bob", 1.0 / 9.0)]);
    let narrow = with(opposed, |conventions| conventions.scale_max = 1.5);
    let consensus = first(&narrow).consensus.unwrap();
    assert_eq!((consensus.goepel_2018, consensus.goepel_2013), (None, None));
}
