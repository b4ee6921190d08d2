//! Answers of a survey: into a document by the command line, and from there into the same numbers as `calc` gives.

use crate::import::{LIST, take, workbook};
use crate::program::Home;
use serde_json::{Value, json};
use swot_editor::cli::calc;
use swot_editor::model::{
    BetweenConvention, Document, DocumentId, Factor, FactorId, Matrix, MatrixId, Quadrant, WeightingMethod,
};
use swot_editor::storage;

#[test]
fn answers_of_a_survey_go_into_a_document() {
    let home = Home::new();
    home.file("list.md", LIST);
    take(&home, &["list.md", "-o", "study.swot"]);
    home.file("answers.tsv", "Эксперт\tS1:S2\tS:W\tS9:S1\nАнна\t1/3\t5\t2\nБорис\tmuch\t2\t\n");
    let survey = ["import", "answers.tsv", "--into", "study.swot", "--survey", "pairwise", "-o", "answered.swot"];
    let output = home.run(&survey);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.starts_with("taken: 2 participants, 3 answers\n"), "{said}");
    assert!(said.contains("line 1, column “S9:S1”: column left") && said.contains("line 3, column “S1:S2”"), "{said}");
    assert!(said.contains("does not count these answers"), "{said}");
    let (document, _) = storage::open(&home.path("answered.swot")).unwrap();
    assert_eq!((document.people.len(), document.matrices[0].answers.len()), (2, 2));
    let later = home.run(&[&survey[..], &["--force", "--round", "3"]].concat());
    assert_eq!(later.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&later.stderr).contains("there is no round 3"));
}

/// A document with three strengths, two weaknesses, an opportunity and two threats.
fn study(weighting: WeightingMethod) -> Document {
    let mut document = Document::new(DocumentId::from_random(1), "Study");
    let mut matrix = Matrix::new(MatrixId::from_random(1), "Now");
    for (quadrant, count) in Quadrant::ALL.into_iter().zip([3, 2, 1, 2]) {
        for number in 1..=count {
            let label = format!("{}{number}", quadrant.letter());
            let id: FactorId = label.to_lowercase().parse().unwrap();
            matrix.factors[quadrant].push(Factor::new(id, label));
        }
    }
    matrix.weighting = weighting;
    matrix.conventions.between = BetweenConvention::Groups;
    document.matrices.push(matrix);
    document
}

/// What `analyze --json` says of the study once a table of answers was imported.
fn analyzed(home: &Home, asked: &str, file: &str, more: &[&str]) -> Value {
    let survey = ["import", file, "--into", "study.swot", "--survey", asked, "-o", "answered.swot"];
    let output = home.run(&[&survey[..], more].concat());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success() && !said.contains("refused"), "{said}");
    let text = home.done(&["analyze", "answered.swot", "--json"]);
    serde_json::from_str::<Value>(&text).unwrap()["matrices"][0].clone()
}

#[track_caller]
fn check_near(found: &Value, expected: &Value, what: &str) {
    if let (Value::Array(found), Value::Array(expected)) = (found, expected) {
        assert_eq!(found.len(), expected.len(), "{what}");
        found.iter().zip(expected).for_each(|(found, expected)| check_near(found, expected, what));
    } else {
        let (found, expected) = (found.as_f64().unwrap(), expected.as_f64().unwrap());
        assert!((found - expected).abs() < 1e-12, "{what}: {found} instead of {expected}");
    }
}

/// The global priorities of an analysis, quadrant by quadrant, as `awot` gives them.
fn global(matrix: &Value) -> Value {
    let factors = matrix["factors"].as_array().unwrap();
    let of = |quadrant: &str| -> Vec<&Value> {
        factors.iter().filter(|it| it["quadrant"] == quadrant).map(|it| &it["global_priority"]).collect()
    };
    json!([of("strengths"), of("weaknesses"), of("opportunities"), of("threats")])
}

#[test]
fn imported_judgments_give_the_numbers_of_calc() {
    let home = Home::new();
    home.file("study.swot", storage::write(&study(WeightingMethod::Pairwise)));
    let rows: &[&[&str]] = &[
        &[
            "Name",
            "S1:S2",
            "S2:S3",
            "S3 vs S1",
            "W1-W2",
            "T1:T2",
            "S:W",
            "S:O",
            "S:T",
            "W:O",
            "W:T",
            "How do O and T compare?",
        ],
        &["Анна", "3", "1/2", "0.5", "5", "1/7", "2", "1/3", "4", "1", "1/2", "6"],
        &["Bo", "1/4", "9", "1", "1/2", "3", "1", "2", "5", "1/5", "7", "1/8"],
    ];
    home.file("answers.xlsx", workbook(&[("Answers", rows)]));
    let matrix = analyzed(&home, "pairwise", "answers.xlsx", &["--map", "12=O:T"]);
    let two = |value: &str| json!([[1, value], [inverse(value), 1]]);
    let sets = [
        [strengths("3", "1/2", "2"), strengths("1/4", "9", "1")],
        [two("5"), two("1/2")],
        [json!([[1]]), json!([[1]])],
        [two("1/7"), two("3")],
        [four(["2", "1/3", "4", "1", "1/2", "6"]), four(["1", "2", "5", "1/5", "7", "1/8"])],
    ];
    let answer = |operation: &str, request: Value| calc::answer(operation, &request.to_string()).unwrap();
    let groups: Vec<Value> = sets.iter().map(|people| answer("group", json!({"matrices": people}))).collect();
    let part = |set: &Value| json!({"matrix": set["matrix"]});
    let quadrants: Vec<Value> = groups[..4].iter().map(part).collect();
    let awot = answer("awot", json!({"quadrants": quadrants, "between": part(&groups[4]), "convention": "groups"}));
    check_near(&global(&matrix), &awot["global"], "the group");
    for set in matrix["consistency"].as_array().unwrap() {
        let names = ["strengths", "weaknesses", "opportunities", "threats", "between"];
        let place = names.iter().position(|name| set["set"] == *name).unwrap();
        // Two things cannot disagree, which calc tells as 0, and the analysis as unknown.
        if set["n"] == 2 {
            assert_eq!(set["cr"], Value::Null, "{set}");
        } else {
            check_near(&set["cr"], &groups[place]["cr"], "consistency");
        }
    }
    let people = matrix["participants"].as_array().unwrap();
    assert_eq!(people.iter().map(|person| person["name"].as_str().unwrap()).collect::<Vec<_>>(), ["Анна", "Bo"]);
    for (person, said) in people.iter().enumerate() {
        let part = |set: &[Value; 2]| json!({"matrix": set[person]});
        let quadrants: Vec<Value> = sets[..4].iter().map(part).collect();
        let awot = answer("awot", json!({"quadrants": quadrants, "between": part(&sets[4]), "convention": "groups"}));
        let priorities: Vec<&Value> =
            awot["global"].as_array().unwrap().iter().flat_map(|quadrant| quadrant.as_array().unwrap()).collect();
        check_near(&said["priorities"], &json!(priorities), "a participant");
    }
    // Levels are not mixed: each set has a consensus of its own.
    assert_eq!(matrix["consensus"]["goepel_2018"], Value::Null);
    for set in matrix["consensus"]["sets"].as_array().unwrap() {
        let names = ["strengths", "weaknesses", "opportunities", "threats", "between"];
        let place = names.iter().position(|name| set["set"] == *name).unwrap();
        check_near(&set["goepel_2018"], &groups[place]["consensus"], "consensus");
        check_near(&set["homogeneity"], &groups[place]["homogeneity"], "homogeneity");
    }
}

fn inverse(value: &str) -> String {
    value.strip_prefix("1/").map_or_else(|| format!("1/{value}"), str::to_owned)
}

fn strengths(first: &str, second: &str, third: &str) -> Value {
    json!([[1, first, third], [inverse(first), 1, second], [inverse(third), inverse(second), 1]])
}

fn four(upper: [&str; 6]) -> Value {
    let back = upper.map(inverse);
    json!([
        [1, upper[0], upper[1], upper[2]],
        [back[0], 1, upper[3], upper[4]],
        [back[1], back[3], 1, upper[5]],
        [back[2], back[4], back[5], 1],
    ])
}

#[test]
fn imported_best_worst_answers_give_the_numbers_of_calc() {
    let home = Home::new();
    home.file("study.swot", storage::write(&study(WeightingMethod::BestWorst)));
    let table = "Name,best of S,worst of S,best:S1,best:S2,best:S3,S2:worst,best of W,worst of W,best:W2,best of T,\
                 worst of T,T2:worst,best,worst,best:S,best:W,best:O,W:worst,O:worst\n\
                 Ann,S1,S3,1,2,8,5,W1,W2,3,T2,T1,4,S,T,1,4,2,3,3\n";
    home.file("answers.csv", table);
    home.refused(
        &["import", "answers.csv", "--into", "study.swot", "--survey", "best_worst", "-o", "x.swot"],
        2,
        &["best_worst", "best-worst"],
    );
    let first = analyzed(&home, "best-worst", "answers.csv", &[]);
    assert_eq!(first["obstacles"][0]["kind"], "missing", "the best over the worst quadrant was not asked");
    home.file("answers.csv", table.replace("best:O", "best:O,best:T").replace("1,4,2,3,3", "1,4,2,7,3,3"));
    let matrix = analyzed(&home, "best-worst", "answers.csv", &["--force"]);
    let weights = |best: Value, worst: Value| {
        let request = json!({"best_to_others": best, "others_to_worst": worst});
        json!({"local": calc::answer("best_worst", &request.to_string()).unwrap()["weights"]})
    };
    let quadrants = [
        weights(json!([1, 2, 8]), json!([8, 5, 1])),
        weights(json!([1, 3]), json!([3, 1])),
        json!({"local": [1]}),
        weights(json!([4, 1]), json!([1, 4])),
    ];
    let group = weights(json!([1, 4, 2, 7]), json!([7, 3, 3, 1]))["local"].clone();
    let request = json!({"quadrants": quadrants, "between": {"group": group}, "convention": "groups"});
    let awot = calc::answer("awot", &request.to_string()).unwrap();
    check_near(&global(&matrix), &awot["global"], "best-worst");
}
