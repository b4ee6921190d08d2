//! `compare --json` as scripts rely on it: which fields there are, of which kinds, and what is null.

use crate::program::Home;
use crate::script::start;
use serde_json::Value;
use swot_editor::storage;

/// What a comparison of two or more matrices holds.
const COMPARISON: &[&str] =
    &["matrices", "matches", "suggestions", "added", "dropped", "statistics", "pairs", "postures", "warnings"];
const PAIR: &[&str] = &["from", "to", "matches", "suggestions", "added", "dropped", "statistics"];
const MATRIX: &[&str] = &["id", "title", "document"];
const STATISTICS: &[&str] = &["matched", "kendall_tau_b", "spearman_rho", "total_variation", "top_k"];
const MATCH: &[&str] = &[
    "factor_ids",
    "labels",
    "quadrants",
    "texts",
    "by",
    "similarity",
    "changes",
    "weights",
    "ratings",
    "scores",
    "local_priorities",
    "priorities",
    "ranks",
];
const LONE: &[&str] = &["factor_id", "label", "quadrant", "text", "priority", "rank"];

fn compared(home: &Home, arguments: &[&str]) -> Value {
    serde_json::from_str(&home.done(&[&["compare"], arguments, &["--json"]].concat())).unwrap()
}

#[track_caller]
fn check_fields(value: &Value, expected: &[&str]) {
    let mut found: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    let mut expected = expected.to_vec();
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[track_caller]
fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("no list: {value}"))
}

#[track_caller]
fn check_match(found: &Value) {
    check_fields(found, MATCH);
    assert!(["id", "user", "text"].contains(&found["by"].as_str().unwrap()), "{found}");
    assert!((0.0..=1.0).contains(&found["similarity"].as_f64().unwrap()), "{found}");
    for field in ["factor_ids", "labels", "quadrants", "texts"] {
        assert!(list(&found[field]).len() == 2 && list(&found[field]).iter().all(Value::is_string), "{field}: {found}");
    }
    for field in ["weights", "ratings", "scores", "local_priorities", "priorities", "ranks"] {
        let two = list(&found[field]);
        assert!(two.len() == 2 && two.iter().all(|it| it.is_number() || it.is_null()), "{field}: {found}");
    }
    for change in list(&found["changes"]) {
        assert!(["moved", "reworded", "reweighted", "evidence"].contains(&change.as_str().unwrap()), "{change}");
    }
}

#[track_caller]
fn check_statistics(statistics: &Value) {
    check_fields(statistics, STATISTICS);
    let top = list(&statistics["top_k"]);
    for top in top {
        check_fields(top, &["k", "jaccard"]);
    }
    assert_eq!(top.iter().map(|top| top["k"].as_u64().unwrap()).collect::<Vec<_>>(), [3, 5, 10]);
    let figures = ["kendall_tau_b", "spearman_rho", "total_variation"].map(|name| &statistics[name]);
    let few = statistics["matched"].as_u64().unwrap() < 3;
    for figure in figures.into_iter().chain(top.iter().map(|top| &top["jaccard"])) {
        assert!(figure.is_null() || (figure.is_number() && !few), "{statistics}");
    }
}

#[test]
fn every_field_is_there_and_of_its_kind() {
    let home = Home::new();
    let found = compared(&home, &["template:unodc"]);
    check_fields(&found, COMPARISON);
    for matrix in list(&found["matrices"]) {
        check_fields(matrix, MATRIX);
    }
    assert_eq!(list(&found["postures"]).len(), list(&found["matrices"]).len());
    let pairs = list(&found["pairs"]);
    assert_eq!(pairs.len(), 2);
    for pair in pairs {
        check_fields(pair, PAIR);
        assert!(!list(&pair["matches"]).is_empty());
        list(&pair["matches"]).iter().chain(list(&pair["suggestions"])).for_each(check_match);
        list(&pair["added"]).iter().chain(list(&pair["dropped"])).for_each(|lone| check_fields(lone, LONE));
        check_statistics(&pair["statistics"]);
    }
    for field in ["matches", "suggestions", "added", "dropped", "statistics"] {
        assert_eq!(found[field], pairs[1][field], "{field} at the top is that of the last pair");
    }
}

#[test]
fn fewer_than_three_matches_leave_every_figure_null() {
    let home = Home::new();
    home.file("study.swot", storage::write(&start()));
    let statistics = &compared(&home, &["study.swot"])["statistics"];
    assert_eq!(statistics["matched"], 1);
    check_statistics(statistics);
    assert!(statistics["total_variation"].is_null() && statistics["kendall_tau_b"].is_null());
}

#[test]
fn eight_matrices_of_two_files_make_seven_pairs() {
    let home = Home::new();
    let mut document = start();
    let first = document.matrices[0].clone();
    document.matrices = (1..=4)
        .map(|id| swot_editor::model::Matrix {
            id: swot_editor::model::MatrixId::from_random(id),
            title: format!("Year {id}"),
            ..first.clone()
        })
        .collect();
    home.file("study.swot", storage::write(&document));
    let found = compared(&home, &["study.swot", "study.swot"]);
    assert_eq!((list(&found["matrices"]).len(), list(&found["pairs"]).len()), (8, 7));
    let text = home.done(&["compare", "study.swot", "study.swot"]);
    assert_eq!(text.matches("Matched 2;").count(), 7, "{text}");
}
