//! Published worked examples: each case of `published.json` names its source and the tolerance of its printed figures.

use serde_json::{Value, json};
use swot_editor::analysis::methods::Judgments;
use swot_editor::analysis::methods::alternatives::Alternatives;
use swot_editor::analysis::methods::incomplete::harker_matrix;
use swot_editor::cli::calc;

const CASES: &str = include_str!("published.json");

/// One example.
struct Case(Value);

impl Case {
    fn id(&self) -> &str {
        self.0["id"].as_str().unwrap()
    }

    fn input(&self, key: &str) -> &Value {
        &self.0["inputs"][key]
    }

    /// Checks a figure that the example prints, within its tolerance.
    #[track_caller]
    fn check(&self, key: &str, found: &Value) {
        assert!(self.check_if_printed(key, found), "{} prints no {key}", self.id());
    }

    /// Checks a figure where the example prints it; whether it does.
    #[track_caller]
    fn check_if_printed(&self, key: &str, found: &Value) -> bool {
        let expected = &self.0["expected"][key];
        let tolerance = self.0["tolerance"][key].as_f64().unwrap_or(1e-9);
        assert!(
            expected.is_null() || near(found, expected, tolerance),
            "{}, {key}: {found}, not {expected}",
            self.id()
        );
        !expected.is_null()
    }
}

/// Every case of a kind; there has to be one.
fn cases(kind: &str) -> Vec<Case> {
    let all: Vec<Value> = serde_json::from_str(CASES).unwrap();
    let found: Vec<Case> = all.into_iter().filter(|case| case["kind"] == kind).map(Case).collect();
    assert!(!found.is_empty(), "no case of the kind {kind}");
    found
}

fn near(found: &Value, expected: &Value, tolerance: f64) -> bool {
    match (found, expected) {
        (Value::Array(found), Value::Array(expected)) => {
            found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| near(a, b, tolerance))
        }
        (Value::Number(found), Value::Number(expected)) => {
            (found.as_f64().unwrap() - expected.as_f64().unwrap()).abs() <= tolerance
        }
        // A row of dashes is printed as one.
        (Value::Array(found), Value::Null) => found.iter().all(Value::is_null),
        _ => found == expected,
    }
}

#[track_caller]
fn answer(operation: &str, request: &Value) -> Value {
    calc::answer(operation, &request.to_string()).unwrap()
}

fn floats(list: &Value) -> Vec<f64> {
    list.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

fn rows(table: &Value) -> Vec<Vec<f64>> {
    table.as_array().unwrap().iter().map(floats).collect()
}

fn transposed(table: &[Vec<f64>]) -> Vec<Vec<f64>> {
    (0..table[0].len()).map(|column| table.iter().map(|row| row[column]).collect()).collect()
}

fn weighted_sums(weights: &[f64], values: &[Vec<f64>]) -> Vec<f64> {
    Alternatives::new(weights, values, &[]).unwrap().weighted_sum().scores
}

fn judgments(upper: &Value) -> Judgments {
    let upper: Vec<Option<f64>> = upper.as_array().unwrap().iter().map(Value::as_f64).collect();
    let size = (2..20).find(|size| size * (size - 1) / 2 == upper.len()).unwrap();
    Judgments::from_upper(size, &upper).unwrap()
}

/// The full matrix of judgments given above the diagonal, row by row.
fn matrix(upper: &Value) -> Value {
    json!(judgments(upper).rows())
}

fn weights(upper: &Value) -> Vec<f64> {
    floats(&answer("pairwise", &json!({"matrix": matrix(upper)}))["weights"])
}

#[test]
fn pairwise_matrices() {
    for case in cases("ahp_matrix") {
        let method = case.input("method").as_str().unwrap_or("eigenvector");
        let table = match case.input("ri_table").as_str() {
            Some("donegan_dodd1991") => "donegan_dodd_1991",
            Some("ahpsurvey_500k") => "simulated",
            _ => "saaty_2005",
        };
        let matrix = matrix(case.input("upper_triangle_row_major"));
        let found = answer("pairwise", &json!({"matrix": matrix, "method": method, "random_index": table}));
        let printed = ["weights", "cr", "lambda_max"].map(|key| case.check_if_printed(key, &found[key]));
        assert!(printed.contains(&true));
    }
}

#[test]
fn the_judgments_to_revisit() {
    for case in cases("ahp_inconsistency_matrix") {
        let judgments = judgments(case.input("upper_triangle_row_major"));
        let found = answer("pairwise", &json!({"matrix": judgments.rows()}));
        let weights = floats(&found["weights"]);
        let error = |row: usize, column: usize| judgments.get(row, column).unwrap() * weights[column] / weights[row];
        let errors: Vec<Vec<f64>> = (0..5).map(|row| (0..5).map(|column| error(row, column)).collect()).collect();
        case.check("error_matrix", &json!(errors));
        let factors = ["cult", "fam", "house", "jobs", "trans"];
        let name = |index: &Value| factors[usize::try_from(index.as_u64().unwrap()).unwrap()];
        let worst: Vec<_> = found["inconsistent"].as_array().unwrap().iter().collect();
        let pairs: Vec<_> = worst.iter().map(|suspect| [name(&suspect["row"]), name(&suspect["column"])]).collect();
        case.check("top3_pairs_by_max_e_or_inverse", &json!(pairs));
    }
}

#[test]
fn the_worst_judgment_repaired() {
    for case in cases("ahp_harker_repair") {
        let mut judgments = judgments(case.input("upper_triangle_row_major"));
        let before = answer("pairwise", &json!({"matrix": judgments.rows(), "random_index": "simulated"}));
        let worst = &before["inconsistent"][0];
        assert_eq!(json!([worst["row"], worst["column"]]), *case.input("replace_pair"));
        judgments.set(2, 6, None);
        let without = answer("pairwise", &json!({"matrix": judgments.rows(), "incomplete": "harker"}));
        let weights = floats(&without["weights"]);
        case.check("new_value", &json!(weights[2] / weights[6]));
        case.check("new_reciprocal", &json!(weights[6] / weights[2]));
        judgments.set(2, 6, Some(weights[2] / weights[6]));
        let after = answer("pairwise", &json!({"matrix": judgments.rows(), "random_index": "simulated"}));
        case.check("cr_after", &after["cr"]);
    }
}

#[test]
fn incomplete_judgments() {
    for case in cases("ahp_harker_incomplete") {
        let judgments = judgments(case.input("upper_triangle_row_major"));
        let harker: Vec<Vec<f64>> = harker_matrix(&judgments).chunks(3).map(<[f64]>::to_vec).collect();
        case.check("harker_matrix", &json!(harker));
        for incomplete in ["harker", "least_squares"] {
            let request = json!({"matrix": judgments.rows(), "incomplete": incomplete});
            case.check("weights", &answer("pairwise", &request)["weights"]);
        }
    }
}

#[test]
fn geometric_consistency() {
    for case in cases("gci") {
        let matrix = matrix(case.input("upper_triangle_row_major"));
        case.check("gci", &answer("pairwise", &json!({"matrix": matrix}))["gci"]);
    }
}

#[test]
fn weighted_sums_of_alternatives() {
    for case in cases("weighted_sum") {
        let weights = floats(case.input("criteria_weights"));
        let local = rows(case.input("alternative_local_weights"));
        let cell = |(weight, row): (&f64, &Vec<f64>)| row.iter().map(|local| weight * local).collect::<Vec<_>>();
        case.check("cells", &json!(weights.iter().zip(&local).map(cell).collect::<Vec<_>>()));
        case.check("totals", &json!(weighted_sums(&weights, &transposed(&local))));
    }
}

#[test]
fn hierarchies() {
    for case in cases("ahp_hierarchy") {
        let criteria = leaves(case.input("criteria"), case.input("subcriteria"));
        let by_leaf = ["upper_by_leaf", "upper_by_criterion"].map(|key| case.input(key));
        let upper = by_leaf.into_iter().find(|table| table.is_object()).unwrap();
        let local: Vec<Vec<f64>> = criteria.iter().map(|(name, _)| self::weights(&upper[name])).collect();
        let weights: Vec<f64> = criteria.iter().map(|(_, weight)| *weight).collect();
        case.check("global_weights", &json!(weighted_sums(&weights, &transposed(&local))));
    }
}

/// The lowest criteria with their global weights.
fn leaves(node: &Value, below: &Value) -> Vec<(String, f64)> {
    let labels = node["labels"].as_array().unwrap().iter().map(|label| label.as_str().unwrap());
    let mut found = Vec::new();
    for (label, weight) in labels.zip(weights(&node["upper"])) {
        match below.get(label) {
            None => found.push((label.to_owned(), weight)),
            Some(node) => found.extend(leaves(node, below).into_iter().map(|(name, local)| (name, weight * local))),
        }
    }
    found
}

#[test]
fn consensus_of_groups() {
    for case in cases("goepel_consensus") {
        let request = json!({"priorities": case.input("priorities"), "scale_max": case.input("M")});
        case.check("consensus", &answer("group", &request)["consensus"]);
    }
}

#[test]
fn concordance_of_raters() {
    for case in cases("kendall_w") {
        let table = ["ranks_items_by_judges", "ratings_items_by_raters"].map(|key| case.input(key));
        let items = rows(table.into_iter().find(|table| table.is_array()).unwrap());
        let found = answer("concordance", &json!({"ranks": transposed(&items)}));
        case.check("W", &found["w"]);
        let rest = [("rank_sums", "rank_sums"), ("chi2", "chi_squared"), ("df", "degrees_of_freedom"), ("p", "p")];
        assert!(rest.map(|(printed, key)| case.check_if_printed(printed, &found[key])).contains(&true));
    }
}

#[test]
fn rank_correlations() {
    for case in cases("rank_correlation") {
        let found = answer("correlate", &json!({"x": case.input("x"), "y": case.input("y")}));
        let printed =
            [("tau", "tau_b"), ("rho", "rho")].map(|(printed, key)| case.check_if_printed(printed, &found[key]));
        assert!(printed.contains(&true));
    }
}

#[test]
fn rank_order_centroids() {
    for case in cases("roc_weights") {
        let ranks: Vec<u64> = (1..=case.input("n").as_u64().unwrap()).collect();
        case.check("weights", &answer("rank_weights", &json!({"ranks": ranks}))["weights"]);
    }
}

#[test]
fn the_first_best_worst_example() {
    for case in cases("bwm") {
        let request = json!({
            "best_to_others": case.input("best_to_others"),
            "others_to_worst": case.input("others_to_worst"),
            "model": "nonlinear",
        });
        let found = answer("best_worst", &request);
        case.check("weights", &found["weights"]);
        case.check("xi", &found["xi"]);
        case.check("cr", &found["output_cr"]);
    }
}

fn scored(case: &Case) -> Value {
    let column = |key: &str| -> Vec<Value> {
        case.input("rows").as_array().unwrap().iter().map(|row| row[key].clone()).collect()
    };
    answer("scores", &json!({"weights": column("weight"), "ratings": column("rating")}))
}

#[test]
fn factor_evaluations() {
    for case in cases("ife").into_iter().chain(cases("efe")) {
        let found = scored(&case);
        case.check("weight_sum", &found["weight_sum"]);
        case.check("total", &found["total"]);
        case.check_if_printed("weighted_scores", &found["scores"]);
    }
}

#[test]
fn a_factor_evaluation_printed_with_wrong_totals() {
    for case in cases("ife_negative") {
        let found = scored(&case);
        case.check("true_weight_sum", &found["weight_sum"]);
        case.check("true_total", &found["total"]);
        assert!(near(&found["normalised"]["total"], &json!(2.53 / 0.96), 1e-9));
    }
}

#[test]
fn strategic_planning_matrices() {
    for case in cases("qspm") {
        let column = |key: &str| -> Vec<Value> {
            case.input("rows").as_array().unwrap().iter().map(|row| row[key].clone()).collect()
        };
        let request = json!({"weights": column("weight"), "attractiveness": column("attractiveness")});
        let found = answer("qspm", &request);
        case.check("tas", &found["tas"]);
        case.check("partial_sums", &found["totals"]);
    }
}

#[test]
fn both_conventions_of_awot() {
    for case in cases("awot_structure") {
        let quadrants: Vec<Value> =
            ["S", "W", "O", "T"].iter().map(|key| json!({"matrix": matrix(&case.input("local_upper")[key])})).collect();
        let between = json!({"matrix": matrix(case.input("between_group_upper"))});
        for (convention, key) in [("kurttila", "kurttila_global_normalised"), ("groups", "standard_global")] {
            let request = json!({"quadrants": quadrants, "between": between, "convention": convention});
            let found = answer("awot", &request);
            for (index, quadrant) in ["S", "W", "O", "T"].iter().enumerate() {
                let expected = &case.0["expected"][key][quadrant];
                assert!(near(&found["global"][index], expected, 2e-6), "{convention}, {quadrant}: {found}");
            }
        }
    }
}
