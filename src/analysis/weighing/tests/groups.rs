//! Groups of participants against each other.

use super::*;
use crate::analysis::comparison::Refusal;
use crate::analysis::methods::acceptability::Progress;
use crate::analysis::{GroupComparison, compare_groups};

/// People of groups who give three strengths these points.
fn pointing(people: &[(&str, &str, [f64; 3])]) -> Document {
    let sheet = |(name, _, points): &(&str, &str, [f64; 3])| {
        let mut sheet = sheet(name);
        let given = ["s1", "s2", "s3"].into_iter().zip(points);
        let score =
            |(id, points): (&str, &f64)| FactorScore { factor: factor_id(id), points: Weight::new(*points).unwrap() };
        sheet.points = given.map(score).collect();
        sheet
    };
    let factors = [("s1", 1.0, 0), ("s2", 1.0, 0), ("s3", 1.0, 0)];
    let mut document = asked(&factors, WeightingMethod::Points, people.iter().map(sheet).collect());
    for (person, (_, group, _)) in document.people.iter_mut().zip(people) {
        (*group).clone_into(&mut person.group);
    }
    document
}

fn compared(document: &Document) -> Result<GroupComparison, Refusal> {
    let found = compare_groups(document, &document.matrices[0], &first(document), &Progress::default())?;
    Ok(found.expect("nobody cancels"))
}

#[test]
fn a_cancelled_comparison_gives_nothing() {
    let people = [("ann", "A", [60.0, 30.0, 10.0]), ("bob", "B", [10.0, 30.0, 60.0])];
    let (document, progress) = (pointing(&people), Progress::default());
    progress.cancel();
    let found = compare_groups(&document, &document.matrices[0], &first(&document), &progress);
    assert_eq!(found, Ok(None));
}

#[test]
fn groups_that_agree_within_differ_by_exactly_what_they_say() {
    let people = [
        ("ann", "NGOs", [60.0, 30.0, 10.0]),
        ("bob", "NGOs", [60.0, 30.0, 10.0]),
        ("cas", "Ministries", [10.0, 30.0, 60.0]),
        ("dan", "Ministries", [10.0, 30.0, 60.0]),
        ("eve", "", [1.0, 1.0, 98.0]),
    ];
    let found = compared(&pointing(&people)).unwrap();
    let names: Vec<(&str, usize)> = found.groups.iter().map(|it| (it.name.as_str(), it.participants)).collect();
    assert_eq!(names, [("Ministries", 2), ("NGOs", 2)], "who speaks for no group is in none");
    let pair = &found.pairs[0];
    same(pair.statistics.kendall_tau_b, -1.0);
    same(pair.statistics.spearman_rho, -1.0);
    same(pair.statistics.total_variation, 0.5);
    for (found, expected) in pair.differences.iter().zip([0.5, 0.0, -0.5]) {
        let [low, high] = found.interval.unwrap();
        let numbers = [found.difference, low, high];
        assert!(numbers.iter().all(|number| (number - expected).abs() < 1e-12), "{found:?}");
    }
}

#[test]
fn groups_that_disagree_within_have_wide_intervals_which_the_seed_fixes() {
    let people = [
        ("ann", "A", [90.0, 5.0, 5.0]),
        ("bob", "A", [10.0, 45.0, 45.0]),
        ("cas", "B", [50.0, 25.0, 25.0]),
        ("dan", "B", [50.0, 25.0, 25.0]),
    ];
    let document = pointing(&people);
    let found = compared(&document).unwrap();
    let first = &found.pairs[0].differences[0];
    let [low, high] = first.interval.unwrap();
    // A quarter of the draws asks Ann twice, and a quarter Bob: the ends are their own differences.
    assert!((low + 0.4).abs() < 1e-12 && (high - 0.4).abs() < 1e-12, "{first:?}");
    assert_eq!(Ok(found), compared(&document));
}

#[test]
fn one_person_has_no_interval_and_one_group_no_comparison() {
    let people = [("ann", "A", [60.0, 30.0, 10.0]), ("bob", "B", [10.0, 30.0, 60.0])];
    let found = compared(&pointing(&people)).unwrap();
    assert!(found.pairs[0].differences.iter().all(|it| it.interval.is_none()));
    assert_eq!(
        compared(&pointing(&[("ann", "A", [1.0; 3]), ("bob", "A", [1.0; 3])])),
        Err(Refusal::TooFew { groups: 1 })
    );
    let mut direct = pointing(&people);
    direct.matrices[0].weighting = WeightingMethod::Direct;
    assert_eq!(compared(&direct), Err(Refusal::Unasked));
}
