//! `compare --json` as scripts rely on it: which fields there are, of which kinds, and what is null.

use crate::program::Home;
use crate::script::start;
use serde_json::Value;
use std::collections::BTreeSet;
use swot_editor::model::{Document, DocumentId, Factor, FactorId, FactorRef, MatchDecision, Matrix, MatrixId, Verdict};
use swot_editor::storage;

/// What `compare --groups --json` prints of a study that two groups of people judged.
fn groups_of_people(home: &Home) -> String {
    home.file("groups.swot", crate::groups::study());
    home.done(&["compare", "groups.swot", "--groups", "--json"])
}

fn compared(home: &Home, arguments: &[&str]) -> Value {
    serde_json::from_str(&home.done(&[&["compare"], arguments, &["--json"]].concat())).unwrap()
}

#[track_caller]
fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("no list: {value}"))
}

/// What a value is, in the words of the description.
#[track_caller]
fn check(value: &Value, kind: &str, seen: &mut BTreeSet<String>) {
    if let Some(kind) = kind.strip_prefix("null or ") {
        if !value.is_null() {
            check(value, kind, seen);
        }
    } else if let Some(kind) = kind.strip_prefix("list of ") {
        for value in list(value) {
            check(value, kind, seen);
        }
    } else if let Some(kind) = kind.strip_prefix("two ") {
        assert_eq!(list(value).len(), 2, "{value}");
        for value in list(value) {
            check(value, kind, seen);
        }
    } else {
        match kind {
            "text" => assert!(value.is_string(), "no text: {value}"),
            "number" => assert!(value.is_number(), "no number: {value}"),
            "integer" => assert!(value.is_u64(), "no integer: {value}"),
            "boolean" => assert!(value.is_boolean(), "no boolean: {value}"),
            object => check_object(value, object, seen),
        }
    }
}

/// An object has the fields that are described, no others, and each is what it is said to be.
#[track_caller]
fn check_object(value: &Value, object: &str, seen: &mut BTreeSet<String>) {
    let described: Vec<_> = described().filter(|row| row[0] == object).collect();
    let fields: BTreeSet<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(fields, described.iter().map(|row| row[1]).collect(), "fields of {object}");
    for [_, field, kind, holds] in described {
        check(&value[field], kind, seen);
        check_choice(&value[field], holds);
    }
    seen.insert(object.to_owned());
}

/// Where the description is a list of words, the value is one of them.
#[track_caller]
fn check_choice(value: &Value, holds: &str) {
    let choices = holds.rsplit(": ").next().unwrap_or_default();
    let words: Vec<&str> = choices.split(", ").filter_map(|word| word.strip_prefix('`')?.strip_suffix('`')).collect();
    if words.len() > 1 && words.len() == choices.split(", ").count() {
        let said = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        said.iter().filter_map(Value::as_str).for_each(|said| assert!(words.contains(&said), "{said}: {holds}"));
    }
}

/// The rows of the description: object, field, kind, what it holds.
fn described() -> impl Iterator<Item = [&'static str; 4]> {
    let page = include_str!("../../docs/json.md");
    let (_, section) = page.split_once("## compare --json").unwrap();
    let rows = section.lines().take_while(|line| !line.starts_with('#')).filter_map(|line| line.strip_prefix("| "));
    let cells = |row: &'static str| {
        let [object, field, kind, holds] =
            row.trim_end_matches('|').split(" | ").collect::<Vec<_>>().try_into().ok()?;
        Some([object, field.strip_prefix('`')?.strip_suffix('`')?, kind, holds.trim()])
    };
    rows.filter_map(cells)
}

#[track_caller]
fn check_statistics(statistics: &Value) {
    check(statistics, "statistics", &mut BTreeSet::new());
    let top = list(&statistics["top_k"]);
    assert_eq!(top.iter().map(|top| top["k"].as_u64().unwrap()).collect::<Vec<_>>(), [3, 5, 10]);
    let figures = ["kendall_tau_b", "spearman_rho", "total_variation"].map(|name| &statistics[name]);
    let few = statistics["matched"].as_u64().unwrap() < 3;
    for figure in figures.into_iter().chain(top.iter().map(|top| &top["jaccard"])) {
        assert!(figure.is_null() || (figure.is_number() && !few), "{statistics}");
    }
}

#[test]
fn every_field_is_described_there_and_of_its_kind() {
    let home = Home::new();
    let found = compared(&home, &["template:unodc"]);
    let mut seen = BTreeSet::new();
    check(&found, "comparison", &mut seen);
    let groups: Value = serde_json::from_str(&groups_of_people(&home)).unwrap();
    check(&groups, "list of groups", &mut seen);
    let known: BTreeSet<String> = described().map(|[object, ..]| object.to_owned()).collect();
    assert_eq!(seen, known, "objects that are described are written, each at least once");
    assert_eq!(list(&found["postures"]).len(), list(&found["matrices"]).len());
    let pairs = list(&found["pairs"]);
    assert_eq!(pairs.len(), 2);
    for pair in pairs {
        let matches = list(&pair["matches"]).iter().chain(list(&pair["suggestions"]));
        assert!(matches.map(|found| found["similarity"].as_f64().unwrap()).all(|alike| (0.0..=1.0).contains(&alike)));
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
        .map(|id| Matrix { id: MatrixId::from_random(id), title: format!("Year {id}"), ..first.clone() })
        .collect();
    home.file("study.swot", storage::write(&document));
    let found = compared(&home, &["study.swot", "study.swot"]);
    assert_eq!((list(&found["matrices"]).len(), list(&found["pairs"]).len()), (8, 7));
    let text = home.done(&["compare", "study.swot", "study.swot"]);
    assert_eq!(text.matches("Matched 2;").count(), 7, "{text}");
}

/// Which pairs `compare` matches of two studies with a matrix each, when these files are named in this order.
#[track_caller]
fn check_linked(home: &Home, files: &[&str], expected: &[[&str; 2]]) {
    let matches = &compared(home, &[files, &["--matrix", "Year 1", "--matrix", "Year 2"]].concat())["matches"];
    let ids = list(matches).iter().map(|found| [0, 1].map(|end| found["factor_ids"][end].as_str().unwrap()));
    assert_eq!(ids.collect::<Vec<_>>(), expected, "{files:?}");
}

/// A study with one matrix, of one year and with one strength.
fn year(number: u64, statement: &str) -> Document {
    let mut document = Document::new(DocumentId::from_random(number), format!("Study {number}"));
    let id = MatrixId::from_random(number);
    let mut matrix = Matrix::new(id, format!("Year {number}"));
    let factor = FactorId::from_random(100 + number);
    matrix.factors.strengths.push(Factor::new(factor, statement));
    document.matrices.push(matrix);
    document
}

/// The word of somebody on the strengths of both years.
fn said(verdict: Verdict) -> MatchDecision {
    let end = |number| FactorRef {
        document: DocumentId::from_random(number),
        matrix: MatrixId::from_random(number),
        factor: FactorId::from_random(100 + number),
    };
    MatchDecision { first: end(1), second: end(2), verdict }
}

#[test]
fn links_made_in_another_file_count_and_the_first_file_has_the_last_word() {
    let home = Home::new();
    let [earlier, mut later] = [year(1, "Skilled welders"), year(2, "Good credit")];
    home.file("1.swot", storage::write(&earlier));
    home.file("2.swot", storage::write(&later));
    later.matches.push(said(Verdict::Confirmed));
    home.file("linked.swot", storage::write(&later));
    for (name, verdict) in [("yes.swot", Verdict::Confirmed), ("no.swot", Verdict::Refused)] {
        let mut third = Document::new(DocumentId::from_random(3), "Decisions");
        third.matches.push(said(verdict));
        home.file(name, storage::write(&third));
    }
    let ids = [101, 102].map(|id| FactorId::from_random(id).to_string());
    let linked = [[ids[0].as_str(), ids[1].as_str()]];
    check_linked(&home, &["1.swot", "2.swot"], &[]);
    check_linked(&home, &["1.swot", "linked.swot"], &linked);
    check_linked(&home, &["yes.swot", "1.swot", "2.swot"], &linked);
    check_linked(&home, &["no.swot", "1.swot", "linked.swot"], &[]);
}
