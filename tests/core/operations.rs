//! Operations of `calc` against figures that others published or computed with other programs, each with its source; and
//! whether tests of chance keep what they promise.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng as _, SeedableRng as _};
use serde_json::{Value, json};
use swot_editor::analysis::methods::group_difference::group_difference;
use swot_editor::cli::calc;

#[track_caller]
fn answer(operation: &str, request: &Value) -> Value {
    calc::answer(operation, &request.to_string()).unwrap_or_else(|error| panic!("{error}"))
}

fn is_near(found: &Value, expected: &Value, tolerance: f64) -> bool {
    match (found, expected) {
        (Value::Array(found), Value::Array(expected)) => {
            found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| is_near(a, b, tolerance))
        }
        (Value::Number(found), Value::Number(expected)) => {
            (found.as_f64().unwrap() - expected.as_f64().unwrap()).abs() <= tolerance
        }
        _ => found == expected,
    }
}

/// Expects these figures of an answer, within a tolerance.
#[track_caller]
fn check(operation: &str, request: &Value, tolerance: f64, expected: &Value) {
    let answer = answer(operation, request);
    for (key, expected) in expected.as_object().unwrap() {
        assert!(is_near(&answer[key], expected, tolerance), "{operation}, {key}: {}, not {expected}", answer[key]);
    }
}

/// Expects a refusal of this kind, whose message says this.
#[track_caller]
fn check_refused(operation: &str, request: &Value, kind: &str, says: &str) {
    let error = calc::answer(operation, &request.to_string()).unwrap_err();
    assert!(error.kind == kind && error.message.contains(says), "{}: {error}", error.kind);
}

#[test]
fn weighted_sums_by_hand() {
    let request = json!({"weights": ["1/2", "1/3", "1/6"], "values": [[3, 1, 4], [2, 4, 1], [4, 2, 2]]});
    check("weighted_sum", &request, 1e-12, &json!({"scores": [2.5, 2.5, 3.0], "ranks": [2.5, 2.5, 1.0]}));
}

/// Tzeng and Huang (2011), Multiple Attribute Decision Making, as in the tests of scikit-criteria; the digits beyond are
/// those of pymcdm 1.4 and pyDecision 5.1. The second is the example of the R package MCDM, the third its mirror.
#[test]
fn topsis_as_others_compute_it() {
    let values = json!([[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]]);
    let request = json!({"weights": [0.3, 0.4, 0.3], "values": values, "costs": []});
    let closeness = [0.503_719_658_579_518_8, 0.658_084_771_961_813_8, 0.748_248_659_940_623_8, 0.333_997_436_943_342];
    check("topsis", &request, 1e-10, &json!({"closeness": closeness, "ranks": [3.0, 2.0, 1.0, 4.0]}));
    let request = json!({"weights": [0.5, 0.5], "values": [[6, 2], [7, 2.75], [10, 3.5]], "costs": [0]});
    let closeness = [0.488_940_970_648_994_56, 0.612_085_815_884_195_2, 0.511_059_029_351_005_3];
    check("topsis", &request, 1e-10, &json!({"closeness": closeness, "ranks": [3.0, 1.0, 2.0]}));
    let request = json!({"weights": [0.6, 0.4], "values": [[10, 4], [20, 1], [15, 2], [12, 3]], "costs": [0, 1]});
    let closeness =
        [0.481_599_573_497_367_5, 0.518_400_426_502_632_4, 0.586_978_308_906_220_8, 0.540_641_686_679_638_2];
    check("topsis", &request, 1e-10, &json!({"closeness": closeness, "ranks": [4.0, 3.0, 1.0, 2.0]}));
    let same = json!({"weights": [1, 1], "values": [[1, 2], [1, 2]]});
    check("topsis", &same, 0.0, &json!({"closeness": [null, null], "ranks": [1.5, 1.5]}));
}

/// The inputs are those of `RMCriteria`'s test of PROMETHEE II; pymcdm 1.4 and pyDecision 5.1 give the same flows.
#[test]
fn promethee_as_others_compute_it() {
    let request = json!({"weights": [0.3, 0.7], "values": [[5.2, -3.5], [4.3, -1.2], [6.7, -2.0]], "costs": [0]});
    let flows = json!({"phi_plus": [0.15, 1.0, 0.35], "phi_minus": [0.85, 0.0, 0.65], "phi": [-0.7, 1.0, -0.3]});
    check("promethee", &request, 1e-10, &flows);
    check("promethee", &request, 0.0, &json!({"ranks": [3.0, 1.0, 2.0]}));
}

/// The triangular matrix of pyDecision's example of fuzzy AHP is this one with a spread of one step.
#[test]
fn fuzzy_priorities_as_pydecision_computes_them() {
    let matrix = json!([[1, 5, 4, 7], ["1/5", 1, "1/2", 3], ["1/4", 2, 1, 3], ["1/7", "1/3", "1/3", 1]]);
    let weights =
        [0.600_645_794_789_525_7, 0.137_514_925_584_162_7, 0.196_857_765_778_975_96, 0.064_981_513_847_335_47];
    let first = [0.428_249_520_684_055_14, 0.609_729_419_441_501_3, 0.858_845_312_323_218_7];
    let found = answer("fuzzy_pairwise", &json!({"matrix": matrix, "spread": 1}));
    assert!(
        is_near(&found["weights"], &json!(weights), 1e-10) && is_near(&found["fuzzy_weights"][0], &json!(first), 1e-10)
    );
    check_refused("fuzzy_pairwise", &json!({"matrix": [[1]], "spread": 2}), "parse", "spread");
}

/// 200,000 random matrices each, simulated elsewhere; the tolerance is five standard errors of a table of 50,000.
#[test]
fn random_indices_of_judgments_with_gaps() {
    let index = |n: u32, missing: u32, completion: &str| {
        let request = json!({"n": n, "missing": missing, "random_index": "simulated", "completion": completion});
        answer("random_index", &request)["ri"].clone()
    };
    assert!(is_near(&index(4, 1, "harker"), &json!(0.588_98), 0.0156));
    assert!(is_near(&index(5, 3, "harker"), &json!(0.571_74), 0.0127));
    assert!(is_near(&index(6, 4, "least_squares"), &json!(0.762_09), 0.0113));
    assert_eq!([index(5, 6, "least_squares"), index(2, 0, "harker")], [Value::Null, Value::Null]);
    check("random_index", &json!({"n": 5}), 0.0, &json!({"ri": 1.12}));
    check_refused("random_index", &json!({"n": 5, "completion": "van_uden"}), "parse", "van_uden");
}

#[test]
fn gaps_count_in_the_ratio_and_a_spanning_tree_has_none() {
    let upper = json!([[1, 2, 4, null], ["1/2", 1, 3, 2], ["1/4", "1/3", 1, 5], [null, "1/2", "1/5", 1]]);
    let found = answer("pairwise", &json!({"matrix": upper, "incomplete": "harker", "random_index": "simulated"}));
    assert!(is_near(&found["ri"], &json!(0.589), 0.01), "{found}");
    let chain = json!([[1, 2, null], ["1/2", 1, 3], [null, "1/3", 1]]);
    check(
        "pairwise",
        &json!({"matrix": chain, "incomplete": "harker"}),
        0.0,
        &json!({"cr": null, "ri": null, "gci": null}),
    );
}

/// Four of five people prefer the first: P(Bin(5, 0.8) ≥ 3) = 0.94208 of the panels that are drawn do.
#[test]
fn people_are_drawn_with_replacement() {
    let (first, second) = ([[1], [0]], [[0], [1]]);
    let values = json!([first, first, first, first, second]);
    let shares = json!([[0.942_08, 0.057_92], [0.057_92, 0.942_08]]);
    check("acceptability", &json!({"values": values, "samples": 100_000}), 0.0075, &json!({"acceptability": shares}));
}

/// The mean of a uniform weight that is above one half is three quarters.
#[test]
fn central_weights_are_those_with_which_something_came_first() {
    let request = json!({"values": [[1, 0], [0, 1], [0, 0]], "samples": 100_000});
    let central = json!([[0.75, 0.25], [0.25, 0.75], null]);
    check("acceptability", &request, 0.004, &json!({"central_weights": central}));
}

/// All 252 relabellings counted: 14 of them are at least as far apart.
#[test]
fn a_small_difference_of_groups_has_an_exact_p() {
    let pairs = |shares: &[f64]| shares.iter().map(|share| [*share, 1.0 - share]).collect::<Vec<_>>();
    let (first, second) = (pairs(&[0.61, 0.55, 0.7, 0.48, 0.66]), pairs(&[0.52, 0.41, 0.58, 0.37, 0.45]));
    let expected = json!({
        "difference": [-0.134, 0.134],
        "adjusted_p": [14.0 / 252.0, 14.0 / 252.0],
        "differs": [false, false],
        "relabellings": 252,
    });
    check("group_difference", &json!({"first": first, "second": second}), 1e-9, &expected);
    let few = json!({"first": first[..4], "second": second});
    check("group_difference", &few, 0.0, &json!({"adjusted_p": null, "interval": null, "differs": null}));
    let ragged = json!({"first": first, "second": [[1], [1], [1], [1], [1]]});
    check_refused("group_difference", &ragged, "not_square", "second group");
}

/// People whose priorities scatter around those of their group.
fn people(count: usize, random: &mut Xoshiro256PlusPlus) -> Vec<Vec<f64>> {
    let shares = [0.3, 0.2, 0.15, 0.1, 0.1, 0.07, 0.05, 0.03];
    let mut uniform = || ((random.next_u64() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64;
    let mut person = || {
        let weights: Vec<f64> =
            shares.iter().map(|share| share * (1.5 * (uniform() + uniform() - 1.0)).exp()).collect();
        let sum: f64 = weights.iter().sum();
        weights.into_iter().map(|weight| weight / sum).collect()
    };
    (0..count).map(|_| person()).collect()
}

/// Studies of two groups between which nothing differs: in at most 7 % of them any factor is said to, and from 10 people up
/// at least 92 % of the intervals hold 0.
#[track_caller]
fn check_calibration(count: usize, studies: u64) {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(count as u64);
    let (mut alarms, mut held, mut intervals) = (0.0, 0.0, 0.0);
    for seed in 0..studies {
        let (first, second) = (people(count, &mut random), people(count, &mut random));
        let test = group_difference(&first, &second, 400, seed).unwrap().test.unwrap();
        alarms += f64::from(u8::from(test.differs.contains(&true)));
        held += test.interval.iter().filter(|[low, high]| *low <= 0.0 && 0.0 <= *high).count() as f64;
        intervals += test.interval.len() as f64;
    }
    assert!(alarms / studies as f64 <= 0.07, "{alarms} false alarms in {studies} studies of {count}");
    assert!(count < 10 || held / intervals >= 0.92, "{held} of {intervals} intervals of {count}");
}

#[test]
fn groups_that_do_not_differ_are_rarely_said_to() {
    check_calibration(5, 300);
    check_calibration(10, 300);
    check_calibration(20, 200);
}

#[test]
fn a_clear_difference_is_found_and_the_seed_decides_alone() {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(7);
    let first = people(8, &mut random);
    let swapped = |person: Vec<f64>| {
        let mut person = person;
        person.swap(0, 7);
        person
    };
    let second: Vec<Vec<f64>> = people(8, &mut random).into_iter().map(swapped).collect();
    let found = group_difference(&first, &second, 2_000, 3).unwrap();
    let differs = found.test.as_ref().unwrap().differs.clone();
    assert!(differs[0] && differs[7], "{differs:?}");
    assert_eq!(group_difference(&first, &second, 2_000, 3).unwrap(), found);
}

/// With the index of complete judgments, two of five such sets would pass.
#[test]
fn random_answers_with_gaps_rarely_pass() {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(11);
    let mut below = |count: u64| usize::try_from(random.next_u64() % count).unwrap();
    let sets = 300;
    let mut passed = 0;
    for _ in 0..sets {
        let mut matrix = vec![vec![Some(1.0); 6]; 6];
        for (row, column) in (0..6).flat_map(|row| (row + 1..6).map(move |column| (row, column))) {
            let step = below(17) as f64;
            let value = if step < 9.0 { step + 1.0 } else { (step - 7.0).recip() };
            (matrix[row][column], matrix[column][row]) = (Some(value), Some(value.recip()));
        }
        for _ in 0..3 {
            let (row, column) = (below(3), 3 + below(3));
            (matrix[row][column], matrix[column][row]) = (None, None);
        }
        let found = answer("pairwise", &json!({"matrix": matrix, "incomplete": "harker"}));
        passed += u32::from(found["cr"].as_f64().is_some_and(|ratio| ratio <= 0.1));
    }
    assert!(f64::from(passed) <= 0.05 * f64::from(sets), "{passed} of {sets} random sets pass");
}

#[test]
fn a_field_that_an_operation_does_not_know_is_named() {
    for operation in calc::OPERATIONS {
        check_refused(operation, &json!({"colour": "red"}), "parse", "colour");
    }
    check_refused("topsis", &json!({"weights": [1], "values": [[1]], "cost": [0]}), "parse", "`cost`");
    check_refused("topsis", &json!({"weights": [1], "values": [[1]], "costs": [1]}), "parse", "column 1");
}
