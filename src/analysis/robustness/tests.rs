//! Shifts whose outcome can be worked out by hand, and draws that must repeat.

use super::*;
use crate::analysis::fixture::{document, factor_id, first, matrix, same, strategy};
use crate::model::{Document, Sampling, StrategyKind};

/// Global priorities .4 and .1 for the strengths, .3 and .2 for the opportunities.
const FACTORS: &[(&str, f64, u8)] = &[("s1", 4.0, 0), ("s2", 1.0, 0), ("o1", 3.0, 0), ("o2", 2.0, 0)];

fn run(document: &Document) -> Robustness {
    let threads = NonZeroUsize::MIN;
    robustness(&document.people, &document.matrices[0], &first(document), threads, &Progress::default())
        .unwrap()
        .unwrap()
}

fn small() -> Document {
    let mut document = document([matrix("m1", FACTORS)]);
    document.matrices[0].samples = 2000;
    document.strategies = vec![
        strategy("b", StrategyKind::So, &["s1", "o1"]),
        strategy("c", StrategyKind::So, &["s1"]),
        strategy("a", StrategyKind::So, &["s2", "o2"]),
    ];
    document
}

#[test]
fn two_factors_are_equal_at_the_crossing() {
    let found = crossings(&first(&small()));
    let strengths: Vec<&Crossing> = found.iter().filter(|crossing| crossing.quadrant == Quadrant::Strengths).collect();
    // 0.8·t against 0.6·(1 − t) and so on, by hand.
    let expected = [(1.0 / 3.0, "o2", "s1"), (3.0 / 7.0, "o1", "s1"), (2.0 / 3.0, "o2", "s2"), (0.75, "o1", "s2")];
    assert_eq!(strengths.len(), expected.len());
    for (crossing, (t, falling, rising)) in strengths.iter().zip(expected) {
        same(crossing.t, t);
        assert_eq!((crossing.falling, crossing.rising), (factor_id(falling), factor_id(rising)));
        assert_eq!(crossing.changes_leader, (falling, rising) == ("o1", "s1"));
        same(crossing.from, 0.5);
    }
}

#[test]
fn ranks_of_all_factors_share_all_places() {
    let found = run(&small());
    let ids: Vec<String> = found.acceptability.iter().map(|row| row.id.to_string()).collect();
    assert_eq!(ids, ["s1", "s2", "o1", "o2"], "in the order of the factors");
    for place in 0..4 {
        same(found.acceptability[place].ranks.iter().sum::<f64>(), 1.0);
        same(found.acceptability.iter().map(|row| row.ranks[place]).sum::<f64>(), 1.0);
    }
    let last = found.acceptability.iter().filter(|row| row.beats_next.is_none());
    assert_eq!(last.map(|row| row.id).collect::<Vec<_>>(), [factor_id("s2")]);
}

#[test]
fn of_many_ranks_the_first_are_told_apart() {
    let names: Vec<String> = (0..70).map(|number| format!("s{}", 10 + number)).collect();
    let factors: Vec<(&str, f64, u8)> = names.iter().map(|name| (name.as_str(), 2.0, 0)).collect();
    let mut document = document([matrix("m1", &factors)]);
    document.matrices[0].samples = 100;
    for row in run(&document).acceptability {
        assert_eq!(row.ranks.len(), FIRST_RANKS);
        same(row.ranks.iter().sum::<f64>() + row.later.unwrap(), 1.0);
    }
    assert!(run(&small()).acceptability.iter().all(|row| row.later.is_none()));
}

#[test]
fn only_strategies_with_a_strength_are_ranked() {
    let ids: Vec<String> = run(&small()).strategies.iter().map(|row| row.id.to_string()).collect();
    assert_eq!(ids, ["b", "a"]);
}

#[test]
fn draws_repeat_whatever_the_order_of_the_factors() {
    let straight = run(&small());
    let mut turned = small();
    turned.matrices[0].factors.strengths.reverse();
    turned.strategies.reverse();
    let turned = run(&turned);
    for row in &straight.acceptability {
        let other = turned.acceptability.iter().find(|other| other.id == row.id).unwrap();
        assert_eq!(other.ranks, row.ranks);
    }
    let mut reseeded = small();
    reseeded.matrices[0].seed = 2;
    assert_ne!(run(&reseeded).acceptability, straight.acceptability);
}

#[test]
fn draws_close_to_the_stated_priorities_keep_their_ranks() {
    let mut document = small();
    document.matrices[0].conventions.sampling = Sampling::Dirichlet { concentration: 1e6 };
    let found = run(&document);
    same(found.acceptability[0].ranks[0], 1.0);
    assert!((found.acceptability[0].mean_priority - 0.4).abs() < 1e-3);
    assert!(found.acceptability[0].deviation < 1e-2);
}

#[test]
fn without_priorities_or_when_stopped_there_is_no_result() {
    let unweighed = document([matrix("m1", &[("s1", 0.0, 0)])]);
    let ask = |document: &Document, progress: &Progress| {
        robustness(&document.people, &document.matrices[0], &first(document), NonZeroUsize::MIN, progress).unwrap()
    };
    assert_eq!(ask(&unweighed, &Progress::default()), None);
    let stopped = Progress::default();
    stopped.cancel();
    assert_eq!(ask(&small(), &stopped), None);
}

#[test]
fn around_a_priority_of_zero_nothing_but_zero_is_drawn() {
    let mut document = document([matrix("m1", &[("s1", 1.0, 0), ("s2", 0.0, 0)])]);
    document.matrices[0].conventions.sampling = Sampling::Dirichlet { concentration: 60.0 };
    assert_eq!(run(&document).acceptability[1].ranks, [0.0, 1.0]);
}

#[test]
fn no_draws_are_refused() {
    let mut document = small();
    document.matrices[0].samples = 0;
    let found =
        robustness(&document.people, &document.matrices[0], &first(&document), NonZeroUsize::MIN, &Progress::default());
    assert_eq!(found.map_err(|error| error.kind()), Err("not_positive"));
}
