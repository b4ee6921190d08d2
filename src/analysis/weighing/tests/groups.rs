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

/// Five people of each of two groups, the second of which gives points in the opposite order; each a little otherwise.
fn ten() -> Document {
    let of = |number: usize, points: [f64; 3]| {
        let away = number as f64;
        [points[0] + away, points[1] - away, points[2]]
    };
    let names: Vec<String> = (0..10).map(|number| format!("p{number}")).collect();
    let people: Vec<(&str, &str, [f64; 3])> = (names.iter().enumerate())
        .map(|(number, name)| match number % 2 {
            0 => (name.as_str(), "NGOs", of(number, [60.0, 30.0, 10.0])),
            _ => (name.as_str(), "Ministries", of(number, [10.0, 30.0, 60.0])),
        })
        .collect();
    pointing(&people)
}

#[test]
fn groups_differ_by_the_means_of_their_people() {
    let mut document = ten();
    let outside = Participant { group: String::new(), id: person("zoe"), ..document.people[0].clone() };
    document.people.push(outside);
    let found = compared(&document).unwrap();
    let names: Vec<(&str, usize)> = found.groups.iter().map(|it| (it.name.as_str(), it.participants)).collect();
    assert_eq!(names, [("Ministries", 5), ("NGOs", 5)], "who speaks for no group is in none");
    let pair = &found.pairs[0];
    same(pair.statistics.kendall_tau_b, -1.0);
    assert_eq!((pair.people, pair.relabellings, pair.complete), ([5, 5], Some(252), Some(true)));
    // 60 + 4 on average against 10 + 5, of a hundred.
    same(pair.differences[0].priorities[1], 0.64);
    for (found, expected) in pair.differences.iter().zip([0.49, 0.01, -0.5]) {
        let [low, high] = found.interval.unwrap();
        same(found.difference, expected);
        same(found.difference, found.priorities[1] - found.priorities[0]);
        assert!(low <= expected + 1e-12 && expected <= high + 1e-12, "{found:?}");
    }
    let differing: Vec<Option<bool>> = pair.differences.iter().map(|found| found.differs).collect();
    assert_eq!((differing, pair.differing()), (vec![Some(true), Some(false), Some(true)], Some(2)));
}

#[test]
fn neither_another_group_nor_the_order_of_people_changes_an_interval() {
    let document = ten();
    let alone = compared(&document).unwrap();
    let mut more = document.clone();
    for number in 0..5 {
        let id = person(&format!("a{number}"));
        let mut sheet = document.matrices[0].answers[number].clone();
        (sheet.person, sheet.excluded) = (id, None);
        more.matrices[0].answers.push(sheet);
        more.people.insert(0, Participant { id, group: "Academia".to_owned(), ..document.people[0].clone() });
    }
    more.people.reverse();
    let more = compared(&more).unwrap();
    let pair = more.pairs.iter().find(|pair| pair.from == "Ministries").unwrap();
    assert_eq!(pair.differences, alone.pairs[0].differences);
}

#[test]
fn below_five_people_there_is_no_test_and_of_one_group_no_comparison() {
    let mut document = ten();
    document.matrices[0].answers[0].excluded = Some("late".to_owned());
    let found = compared(&document).unwrap();
    let pair = &found.pairs[0];
    assert_eq!((pair.people, pair.relabellings, pair.differing()), ([5, 4], None, None));
    assert!(pair.differences.iter().all(|it| it.interval.is_none() && it.adjusted_p.is_none() && it.differs.is_none()));
    let people = [("ann", "A", [60.0, 30.0, 10.0]), ("bob", "B", [10.0, 30.0, 60.0])];
    assert_eq!(
        compared(&pointing(&[("ann", "A", [1.0; 3]), ("bob", "A", [1.0; 3])])),
        Err(Refusal::TooFew { groups: 1 })
    );
    let mut direct = pointing(&people);
    direct.matrices[0].weighting = WeightingMethod::Direct;
    assert_eq!(compared(&direct), Err(Refusal::Unasked));
}
