//! The contract of `calc`: what each operation answers, and how it refuses.

use serde_json::{Value, json};
use swot_editor::cli::calc::{OPERATIONS, answer};

#[track_caller]
fn check_kind(operation: &str, request: &str, kind: &str) {
    match answer(operation, request) {
        Ok(answer) => panic!("{operation} {request}: {answer} instead of {kind}"),
        Err(error) => {
            assert_eq!(error.kind, kind, "{operation} {request}: {error}");
            assert_eq!(error.to_json()["error"]["kind"], kind);
            assert!(error.to_json()["error"]["message"].as_str().is_some_and(|message| message.len() > 15));
        }
    }
}

#[track_caller]
fn check(operation: &str, request: &Value, expected: &Value) {
    let found = answer(operation, &request.to_string()).unwrap();
    assert!(near(&found, expected), "{operation}: {found:#} instead of {expected:#}");
}

/// Whether two values agree, numbers within 1e-12, fields and nulls exactly.
fn near(found: &Value, expected: &Value) -> bool {
    match (found, expected) {
        (Value::Array(found), Value::Array(expected)) => {
            found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| near(a, b))
        }
        (Value::Object(found), Value::Object(expected)) => {
            found.len() == expected.len()
                && found.iter().all(|(key, value)| expected.get(key).is_some_and(|other| near(value, other)))
        }
        (Value::Number(found), Value::Number(expected)) => {
            (found.as_f64().unwrap() - expected.as_f64().unwrap()).abs() <= 1e-12
        }
        _ => found == expected,
    }
}

#[test]
fn pairwise_answers_every_field() {
    let expected = json!({
        "weights": [0.75, 0.25], "lambda_max": 2, "ci": 0, "ri": null, "cr": 0, "gci": 0,
        "inconsistent": [], "intransitive": [],
    });
    check("pairwise", &json!({"matrix": [[1, 3], ["1/3", 1]]}), &expected);
    let expected = json!({
        "weights": [1], "lambda_max": 1, "ci": 0, "ri": null, "cr": 0, "gci": 0,
        "inconsistent": [], "intransitive": [],
    });
    check("pairwise", &json!({"matrix": [[1]], "method": "geometric_mean"}), &expected);
}

fn suspect(row: u8, column: u8, judgment: f64) -> Value {
    json!({"row": row, "column": column, "judgment": judgment, "agreeing": 1, "ratio": 2})
}

#[test]
fn a_circle_of_three_is_named_with_what_would_agree() {
    let third = 1.0 / 3.0;
    let eigenvalue = 3.5;
    let expected = json!({
        "weights": [third, third, third], "lambda_max": eigenvalue, "ci": 0.25, "ri": 0.58, "cr": 0.25 / 0.58,
        "gci": 3.0 * 2.0_f64.ln().powi(2),
        "inconsistent": [suspect(0, 1, 2.0), suspect(0, 2, 0.5), suspect(1, 2, 2.0)],
        "intransitive": [[0, 1, 2]],
    });
    check("pairwise", &json!({"matrix": [[1, 2, "1/2"], [0.5, 1, 2], [2, 0.5, 1]]}), &expected);
}

#[test]
fn sixteen_factors_need_the_table_with_a_fit() {
    let request = |table: &str| json!({"matrix": vec![[1; 16]; 16], "random_index": table}).to_string();
    for table in ["saaty_1980", "saaty_2005", "simulated", "donegan_dodd_1991"] {
        check_kind("pairwise", &request(table), "ri_out_of_table");
    }
    let found = answer("pairwise", &request("alonso_lamata_2006")).unwrap();
    assert!(near(&found["ri"], &json!((2.7699 * 16.0 - 4.3513 - 16.0) / 15.0)));
    assert_eq!(found["cr"], 0.0);
}

#[test]
fn matrices_typed_wrong_are_refused() {
    for (matrix, kind) in [
        ("[]", "empty"),
        ("[[]]", "not_square"),
        ("[[1, 2]]", "not_square"),
        ("[[1, 2], [0.5]]", "not_square"),
        ("[[2, 2], [0.5, 1]]", "bad_diagonal"),
        ("[[null, 2], [0.5, 1]]", "bad_diagonal"),
        ("[[1, 0], [0, 1]]", "not_positive"),
        ("[[1, -2], [-0.5, 1]]", "not_positive"),
        ("[[1, NaN], [NaN, 1]]", "not_finite"),
        ("[[1, \"NaN\"], [1, 1]]", "not_finite"),
        ("[[1, \"1/0\"], [1, 1]]", "not_finite"),
        ("[[1, 1e400], [1, 1]]", "not_finite"),
        ("[[1, 1e101], [1e-101, 1]]", "not_finite"),
        ("[[1, 1e-300], [1e300, 1]]", "not_finite"),
        ("[[1, 0.33], [3, 1]]", "not_reciprocal"),
        ("[[1, 3], [3, 1]]", "not_reciprocal"),
        ("[[1, 3], [null, 1]]", "half_missing"),
        ("[[1, null], [null, 1]]", "missing"),
        ("[[1, \"three\"], [1, 1]]", "parse"),
        ("\"matrix\"", "parse"),
        ("null", "parse"),
    ] {
        check_kind("pairwise", &format!("{{\"matrix\": {matrix}}}"), kind);
        check_kind("group", &format!("{{\"matrices\": [{matrix}]}}"), kind);
    }
}

#[test]
fn requests_that_cannot_be_read_are_refused() {
    for request in [
        "",
        "{",
        "[]",
        "{}",
        "[[[1]], \"eigenvector\", \"saaty_1980\", \"refuse\", 9]",
        "{\"matrix\": [[1]], \"metod\": \"eigenvector\"}",
        "{\"matrix\": [[1]], \"method\": \"x\"}",
    ] {
        check_kind("pairwise", request, "parse");
    }
    for operation in OPERATIONS {
        check_kind(operation, "{}", "parse");
    }
    check_kind("sums", "{}", "parse");
}

#[test]
fn requests_of_odd_form_are_refused_in_time() {
    let nested = |open: &str, close: &str, depth: usize| format!("{}1{}", open.repeat(depth), close.repeat(depth));
    for request in [
        "{\"matrix\": [[1]], \"matrix\": [[1]]}".to_owned(),
        "{\"matrix\": [[1]]} {}".to_owned(),
        "{\"matrix\": [[true]]}".to_owned(),
        "{\"matrix\": [[1]], \"incomplete\": null}".to_owned(),
        "{\"matrix\": [[1]], \"scale_max\": \"x\"}".to_owned(),
        "{\"matrix\": [[1, \"1/3/3\"], [3, 1]]}".to_owned(),
        format!("{{\"matrix\": {}}}", nested("[", "]", 100_000)),
        nested("{\"matrix\": ", "}", 100_000),
        format!("{{\"matrix\": \"{}\"}}", "x".repeat(5_000_000)),
    ] {
        check_kind("pairwise", &request, "parse");
    }
    for (value, kind) in [("\"1/0\"", "not_finite"), ("\"0/0\"", "not_finite"), ("\"1/-3\"", "not_positive")] {
        check_kind("pairwise", &format!("{{\"matrix\": [[1, {value}], [3, 1]]}}"), kind);
    }
    check_kind("pairwise", "{\"matrix\": [[1]], \"scale_max\": 1e999}", "not_finite");
    let wide = format!("{{\"matrix\": [[{}]]}}", vec!["1"; 1_000_000].join(", "));
    check_kind("pairwise", &wide, "not_square");
    let large = json!({"matrix": vec![vec![1; 300]; 300], "random_index": "alonso_lamata_2006"}).to_string();
    assert!(near(&answer("pairwise", &large).unwrap()["cr"], &json!(0)));
}

#[test]
fn influences_that_cannot_be_are_refused() {
    let request = |influence: &Value| {
        let local = json!({"local": [1]});
        json!({"quadrants": vec![local; 4], "between": {"group": [1, 1, 1, 1]}, "inner_dependence": influence})
    };
    let mut influence = [[0.25; 4]; 4];
    assert_eq!(answer("awot", &request(&json!(influence)).to_string()).unwrap()["group"], json!(vec![0.25; 4]));
    check_kind("awot", &request(&json!([[1, 1], [0, 0]])).to_string(), "not_square");
    check_kind("awot", &request(&json!(vec![vec![Value::Null; 4]; 4])).to_string(), "missing");
    influence[1][2] = -0.1;
    check_kind("awot", &request(&json!(influence)).to_string(), "negative_weight");
    check_kind(
        "awot",
        &request(&json!([[0, 1, 1, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]])).to_string(),
        "zero_sum",
    );
}

#[test]
fn judgments_far_off_the_scale_are_computed_in_full() {
    // a over b over c by x each, and a over c by x: every row mean in logarithms is known, and what is left over is a
    // circle of x to the third, so that the weights are the row means and λ is 1 + ∛x + 1/∛x.
    for exponent in [30, 60, 90] {
        let (wide, narrow) = (format!("1e{exponent}"), format!("1e-{exponent}"));
        let matrix = json!([[1, wide, wide], [narrow, 1, wide], [narrow, narrow, 1]]);
        let step = 10.0_f64.powi(exponent / 3);
        for method in ["eigenvector", "geometric_mean"] {
            let found = answer("pairwise", &json!({"matrix": matrix, "method": method}).to_string()).unwrap();
            for (place, power) in [(0, 0), (1, -2), (2, -4)] {
                let expected = step.powi(power);
                assert!((found["weights"][place].as_f64().unwrap() / expected - 1.0).abs() < 1e-9, "{found}");
            }
            assert!((found["lambda_max"].as_f64().unwrap() / (1.0 + step + 1.0 / step) - 1.0).abs() < 1e-9, "{found}");
        }
    }
}

#[test]
fn a_chain_of_judgments_beyond_all_numbers_is_refused() {
    for incomplete in ["harker", "least_squares"] {
        let mut matrix = vec![vec![Value::Null; 5]; 5];
        for factor in 0..5 {
            matrix[factor][factor] = json!(1);
            if factor > 0 {
                matrix[factor - 1][factor] = json!(1e90);
                matrix[factor][factor - 1] = json!(1e-90);
            }
        }
        check_kind("pairwise", &json!({"matrix": matrix, "incomplete": incomplete}).to_string(), "not_finite");
    }
}

#[test]
fn numbers_whose_sums_would_overflow_are_refused() {
    for (operation, request) in [
        ("scores", json!({"weights": [1e308, 1e308], "ratings": [1, 2]})),
        ("scores", json!({"weights": [1, 1], "ratings": [1e308, 1e308]})),
        ("qspm", json!({"weights": [1, 1], "attractiveness": [[1e308], [1e308]]})),
        ("crossings", json!({"weights": [1, 1], "values": [[1e308, -1e308], [-1e308, 1e308]], "k": 0})),
        ("acceptability", json!({"values": [[1e308, 1e308]], "samples": 1})),
        ("acceptability", json!({"values": [[1, 1]], "alpha": [1e308, 1e308], "samples": 1})),
        ("group", json!({"priorities": [[1e308, 1e308]]})),
    ] {
        check_kind(operation, &request.to_string(), "not_finite");
    }
}

#[test]
fn loose_factors_are_refused_by_both_methods_for_gaps() {
    for incomplete in ["harker", "least_squares"] {
        let request = json!({"matrix": [[1, 2, null], [0.5, 1, null], [null, null, 1]], "incomplete": incomplete});
        check_kind("pairwise", &request.to_string(), "disconnected");
    }
}

#[test]
fn a_group_answers_every_field() {
    let equal = [[1, 1], [1, 1]];
    let expected = json!({
        "weights": [0.5, 0.5], "matrix": equal, "cr": 0,
        "participants": [{"weights": [0.5, 0.5], "cr": 0}, {"weights": [0.5, 0.5], "cr": 0}],
        "consensus": 1, "consensus_2013": 1, "homogeneity": 1,
    });
    check("group", &json!({"matrices": [equal, equal]}), &expected);
    let alpha_entropy = -(0.9 * 0.9_f64.ln() + 0.1 * 0.1_f64.ln());
    let expected = json!({
        "weights": [0.5, 0.5], "matrix": null, "cr": null,
        "participants": [{"weights": [0.9, 0.1], "cr": null}, {"weights": [0.1, 0.9], "cr": null}],
        "consensus": 0, "consensus_2013": 0, "homogeneity": alpha_entropy.exp() - 1.0,
    });
    for aggregation in ["aij", "aip_geometric", "aip_arithmetic"] {
        check("group", &json!({"priorities": [[0.9, 0.1], [1, 9]], "aggregation": aggregation}), &expected);
    }
}

#[test]
fn groups_that_cannot_be_weighed_are_refused() {
    let two = "[[1, 2], [0.5, 1]]";
    check_kind("group", "{\"matrices\": []}", "empty");
    check_kind("group", "{\"priorities\": []}", "empty");
    check_kind("group", &format!("{{\"matrices\": [{two}], \"priorities\": [[1, 2]]}}"), "parse");
    check_kind("group", &format!("{{\"matrices\": [{two}, [[1]]]}}"), "not_square");
    check_kind("group", &format!("{{\"matrices\": [{two}], \"participant_weights\": [0]}}"), "zero_sum");
    check_kind("group", &format!("{{\"matrices\": [{two}], \"participant_weights\": [-1]}}"), "negative_weight");
    check_kind("group", &format!("{{\"matrices\": [{two}], \"participant_weights\": [1, 1]}}"), "not_square");
    check_kind("group", &format!("{{\"matrices\": [{two}], \"participant_weights\": [null]}}"), "missing");
    check_kind("group", "{\"priorities\": [[0, 0]]}", "zero_sum");
    check_kind("group", "{\"priorities\": [[1, -1]]}", "negative_weight");
    check_kind("group", "{\"priorities\": [[1, 2], [1]]}", "not_square");
    check_kind("group", "{\"priorities\": [[1, 2]], \"scale_max\": 0}", "not_positive");
}

#[test]
fn awot_answers_every_field() {
    let local = json!([{"local": [3, 1]}, {"local": [1]}, {"local": [1, 1]}, {"matrix": [[1, 4], [0.25, 1]]}]);
    let expected = json!({
        "local": [[0.75, 0.25], [1], [0.5, 0.5], [0.8, 0.2]],
        "group": [0.4, 0.3, 0.2, 0.1],
        "global": [[0.3, 0.1], [0.3], [0.1, 0.1], [0.08, 0.02]],
        "ranks": [[1.5, 4], [1.5], [4, 4], [6, 7]],
        "cr": [null, null, null, 0, null],
    });
    let between = json!({"group": [4, 3, 2, 1]});
    check("awot", &json!({"quadrants": local, "between": between, "convention": "groups"}), &expected);
    let found = answer("awot", &json!({"quadrants": local, "between": between}).to_string()).unwrap();
    let scaled = [0.4 / 0.75, 0.3, 0.2 / 0.5, 0.1 / 0.8];
    let sum: f64 = scaled.iter().sum();
    assert!(near(&found["group"], &json!(scaled.map(|scaled| scaled / sum))));
}

#[test]
fn awot_without_its_parts_is_refused() {
    let request = |quadrants: &str, between: &str| format!("{{\"quadrants\": [{quadrants}], \"between\": {between}}}");
    let (one, four) = ("{\"local\": [1]}", "{\"local\": [1]}, {\"local\": [1]}, {\"local\": [1]}");
    let equal = "{\"group\": [1, 1, 1, 1]}";
    check_kind("awot", &request(one, equal), "not_square");
    check_kind("awot", &request(&format!("{four}, {{}}"), equal), "parse");
    check_kind("awot", &request(&format!("{four}, {{\"local\": []}}"), equal), "empty");
    check_kind("awot", &request(&format!("{four}, {{\"local\": [0]}}"), equal), "zero_sum");
    check_kind("awot", &request(&format!("{four}, {{\"matrix\": [[1, 2], [2, 1]]}}"), equal), "not_reciprocal");
    check_kind("awot", &request(&format!("{four}, {one}"), "{\"group\": [1, 1, 1]}"), "not_square");
    check_kind("awot", &request(&format!("{four}, {one}"), "{\"matrix\": [[1, 2], [0.5, 1]]}"), "not_square");
}

#[test]
fn scores_answer_every_field() {
    let expected = json!({
        "scores": [0.4, 0.9], "total": 1.3, "weight_sum": 0.5,
        "normalised": {"weights": [0.4, 0.6], "scores": [0.8, 1.8], "total": 2.6},
    });
    check("scores", &json!({"weights": [0.2, 0.3], "ratings": [2, 3]}), &expected);
    let expected = json!({
        "scores": [1.0, null], "total": null, "weight_sum": 1,
        "normalised": {"weights": [0.5, 0.5], "scores": [1.0, null], "total": null},
    });
    check("scores", &json!({"weights": [0.5, 0.5], "ratings": [2, null]}), &expected);
    check_kind("scores", "{\"weights\": [0, 0], \"ratings\": [1, 2]}", "zero_sum");
    check_kind("scores", "{\"weights\": [1, -1], \"ratings\": [1, 2]}", "negative_weight");
    check_kind("scores", "{\"weights\": [1, null], \"ratings\": [1, 2]}", "missing");
    check_kind("scores", "{\"weights\": [1, NaN], \"ratings\": [1, 2]}", "not_finite");
    check_kind("scores", "{\"weights\": [], \"ratings\": []}", "empty");
}

#[test]
fn qspm_answers_every_field() {
    let request = json!({"weights": [0.1, 0.2, 0.3], "attractiveness": [[4, 2], null, [null, null]]});
    check("qspm", &request, &json!({"tas": [[0.4, 0.2], [null, null], [null, null]], "totals": [0.4, 0.2]}));
    check_kind("qspm", "{\"weights\": [1], \"attractiveness\": [[4, null]]}", "partial_dash");
    check_kind("qspm", "{\"weights\": [0], \"attractiveness\": [[4, 1]]}", "zero_sum");
    check_kind("qspm", "{\"weights\": [1, 1], \"attractiveness\": [[4, 1]]}", "not_square");
    check_kind("qspm", "{\"weights\": [1, 1], \"attractiveness\": [[4, 1], [2]]}", "not_square");
}

#[test]
fn ranks_and_best_worst_answers_become_weights() {
    check("rank_weights", &json!({"ranks": [1, 2]}), &json!({"weights": [0.75, 0.25]}));
    check("rank_weights", &json!({"ranks": [1, 2], "scheme": "rank_sum"}), &json!({"weights": [2.0 / 3.0, 1.0 / 3.0]}));
    check("rank_weights", &json!({"ranks": [3, 3], "scheme": "reciprocal"}), &json!({"weights": [0.5, 0.5]}));
    check_kind("rank_weights", "{\"ranks\": [0, 1]}", "not_positive");
    let request = json!({"best_to_others": [1, 2, 6], "others_to_worst": [6, 3, 1]});
    check("best_worst", &request, &json!({"weights": [0.6, 0.3, 0.1], "xi": 0, "input_cr": 0, "output_cr": null}));
    check_kind("best_worst", "{\"best_to_others\": [1, 6], \"others_to_worst\": [5, 1]}", "inconsistent_best_worst");
    check_kind("best_worst", "{\"best_to_others\": [1, null], \"others_to_worst\": [5, 1]}", "missing");
}

#[test]
fn rankings_are_compared() {
    let expected = json!({
        "w": 1, "w_uncorrected": 1, "rank_sums": [2, 4, 6], "chi_squared": 4, "degrees_of_freedom": 2,
        "p": (-2.0_f64).exp(),
    });
    check("concordance", &json!({"ranks": [[1, 2, 3], [10, 20, 30]]}), &expected);
    let expected = json!({
        "w": null, "w_uncorrected": null, "rank_sums": [3, 3], "chi_squared": null, "degrees_of_freedom": 1, "p": null,
    });
    check("concordance", &json!({"ranks": [[1, 1], [2, 2]]}), &expected);
    check("correlate", &json!({"x": [1, 2], "y": [2, 1]}), &json!({"tau_b": -1, "rho": -1}));
    check("correlate", &json!({"x": [1, 1], "y": [2, 1]}), &json!({"tau_b": null, "rho": null}));
    check_kind("concordance", "{\"ranks\": [[1, null]]}", "missing");
    check_kind("concordance", "{\"ranks\": [[1, 2], [1]]}", "not_square");
    check_kind("correlate", "{\"x\": [1], \"y\": [1, 2]}", "not_square");
    check_kind("correlate", "{\"x\": [], \"y\": []}", "empty");
}

#[test]
fn crossings_are_weights_between_none_and_all() {
    let values = [[1.0, 0.0], [0.0, 1.0], [0.2, 0.3]];
    let expected = json!({"t": [0.3 / 1.1, 0.5, 0.7 / 0.9], "leader_changes": [0.5]});
    check("crossings", &json!({"weights": [0.3, 0.7], "values": values, "k": 0}), &expected);
    check_kind("crossings", "{\"weights\": [1, 1], \"values\": [[1, 2]], \"k\": 2}", "parse");
    check_kind("crossings", "{\"weights\": [1, 0], \"values\": [[1, 2]], \"k\": 0}", "zero_sum");
    check_kind("crossings", "{\"weights\": [1, 1], \"values\": [[1, null]], \"k\": 0}", "missing");
    check_kind("crossings", "{\"weights\": [1, 1], \"values\": [], \"k\": 0}", "empty");
    check_kind("crossings", "{\"weights\": [], \"values\": [], \"k\": 0}", "empty");
}

#[test]
fn acceptability_answers_every_field() {
    let expected = json!({
        "acceptability": [[0, 1], [1, 0]], "expected_rank": [2, 1], "weight_mean": [1], "weight_variance": [0],
        "central_weights": [null, [1]],
        "samples": 100, "seed": 3,
    });
    check("acceptability", &json!({"values": [[1], [2]], "samples": 100, "seed": 3}), &expected);
    check_kind("acceptability", "{\"values\": [[1, 2]], \"alpha\": [1, 0]}", "not_positive_alpha");
    check_kind("acceptability", "{\"values\": [[1, 2]], \"alpha\": [1, -1]}", "not_positive_alpha");
    check_kind("acceptability", "{\"values\": [[1, 2]], \"alpha\": [1]}", "not_square");
    check_kind("acceptability", "{\"values\": [[1, 2]], \"alpha\": [1, \"NaN\"]}", "not_finite");
    check_kind("acceptability", "{\"values\": [[1, 2]], \"samples\": 0}", "not_positive");
    check_kind("acceptability", "{\"values\": [[1, 2]], \"samples\": 1.5}", "parse");
    check_kind("acceptability", "{\"values\": [[1, null]]}", "missing");
    check_kind("acceptability", "{\"values\": []}", "empty");
    check_kind("acceptability", "{\"values\": [[]]}", "empty");
}
