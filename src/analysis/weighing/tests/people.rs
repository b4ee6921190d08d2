//! Several people: aggregation, exclusion, consensus, rounds.

use super::*;
use crate::analysis::facts::{Fact, facts};
use crate::analysis::methods::consistency::Untested;
use crate::analysis::{FindingKind, analyze, check as check_document};

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
    check(&document, &[0.4, 0.1, 0.5]);
    let found = first(&document);
    assert_eq!(found.participants[0].priorities, Some(vec![0.25, 0.25, 0.5]));
    same(found.group.unwrap().spread[0].unwrap().mean, 0.3125);
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
    same(alike.homogeneity, 1.0);
    // A scale up to 1.5, and judgments from before it was narrowed.
    let opposed = judging(&[("ann", 9.0), ("bob", 1.0 / 9.0)]);
    let narrow = with(opposed, |conventions| conventions.scale_max = 1.5);
    let consensus = first(&narrow).consensus.unwrap();
    assert_eq!((consensus.goepel_2018, consensus.goepel_2013), (None, None));
}
