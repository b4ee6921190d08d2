//! From a weighed matrix to a ranked, printed plan, in which every line can be traced to a source: the program alone, as a
//! team that plans would use it.

use std::path::Path;
use std::process::{Command, Stdio};
use swot_editor::model::Document;
use swot_editor::storage;

/// Runs the program in a folder; what it printed.
#[track_caller]
fn run(home: &Path, command: &[&str]) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_swot-editor"));
    program.current_dir(home).env("HOME", home).stdin(Stdio::null());
    for name in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "DISPLAY", "WAYLAND_DISPLAY"] {
        program.env_remove(name);
    }
    let output = program.args(command).output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The scores of three judges, who agree on what is best for training.
fn scores(document: &Document) -> String {
    let mut lines = vec!["judge,factor,SO1,WT1,WO1,SO2\n".to_owned()];
    for (judge, rest) in [("Ana", 1), ("Ben", 2), ("Chen", 1)] {
        for (quadrant, factors) in document.matrices[1].factors.iter() {
            for number in 1..=factors.len() {
                lines.push(format!("{judge},{}{number},{rest},{rest},4,3\n", quadrant.letter()));
            }
        }
    }
    lines.concat()
}

/// A table of comma-separated values, which nobody quotes inside a cell here.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut is_quoted) = (vec![String::new()], false);
    for sign in line.chars() {
        match sign {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => cells.push(String::new()),
            sign => cells.last_mut().unwrap().push(sign),
        }
    }
    cells
}

#[test]
fn a_weighed_matrix_becomes_a_ranked_plan_in_which_every_line_has_its_sources() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    run(home, &["new", "--template", "unodc", "-o", "study.swot"]);
    let (study, _) = storage::open(&home.join("study.swot")).unwrap();
    let weighed = study.matrices[1].title.clone();

    // Judges score the strategies, and these are ranked.
    std::fs::write(home.join("scores.csv"), scores(&study)).unwrap();
    run(home, &["import", "scores.csv", "--into", "study.swot", "-o", "scored.swot", "--matrix", &weighed, "--scores"]);
    let analysis = run(home, &["analyze", "scored.swot", "--matrix", &weighed, "--json"]);
    let analysis: serde_json::Value = serde_json::from_str(&analysis).unwrap();
    let strategies = analysis["matrices"][0]["strategies"].as_array().unwrap();
    let rank = |label: &str, method: &str| {
        let strategy = strategies.iter().find(|it| it["label"] == label).unwrap();
        assert_eq!(strategy["judges"], 3, "{label}");
        strategy[method].as_f64().unwrap()
    };
    for method in ["qspm_rank", "weighted_sum_rank", "topsis_rank", "promethee_rank"] {
        assert!(rank("WO1", method) < 1.5 && rank("SO2", method) > 1.5, "{method}");
    }

    // The two that lead are adopted.
    let adopted = ["unodctrain", "unodcmodul"];
    for id in adopted {
        let set = |field: &str| format!("strategy.{id}.{field}");
        let edits = [set("status=adopted"), set("owner=Training section"), set("horizon=2027")];
        let edits: Vec<&str> = edits.iter().map(String::as_str).collect();
        run(home, &[&["set", "scored.swot"], edits.as_slice(), &["-o", "scored.swot", "--force"]].concat());
    }
    let (plan, _) = storage::open(&home.join("scored.swot")).unwrap();

    // Every line of the plan leads to factors, and through them to sources of the document.
    for file in ["plan.csv", "plan.xlsx", "plan.docx", "plan.pdf", "plan.md"] {
        run(home, &["export", "scored.swot", "--report", "plan", "-o", file]);
    }
    let table = std::fs::read_to_string(home.join("plan.csv")).unwrap();
    let mut lines = table.trim_start_matches('\u{feff}').lines().map(cells);
    let heads = lines.next().unwrap();
    let column = |name: &str| heads.iter().position(|head| head == name).unwrap();
    let lines: Vec<Vec<String>> = lines.collect();
    assert_eq!(lines.iter().map(|line| line[column("id")].as_str()).collect::<Vec<_>>(), adopted);
    for line in &lines {
        let strategy = plan.strategy(line[column("id")].parse().unwrap()).unwrap();
        assert_eq!([&line[column("owner")], &line[column("horizon")]], ["Training section", "2027"]);
        for factor in &strategy.factors {
            let matrix = plan.holders(*factor).next().unwrap();
            let statement = &matrix.factor(*factor).unwrap().statement;
            assert!(line[column("factors")].contains(statement), "{statement}");
            let evidence = &matrix.factor(*factor).unwrap().evidence;
            assert!(!evidence.is_empty(), "“{statement}” has a source");
            for item in evidence {
                let source = item.source.to_string();
                assert!(plan.sources.iter().any(|it| it.id == item.source), "{source} stands in the document");
                assert!(line[column("sources")].split("; ").any(|key| key == source), "{source}: {line:?}");
            }
        }
    }

    // What is printed says the same, and holds the references.
    let printed = std::fs::read_to_string(home.join("plan.md")).unwrap();
    for line in &lines {
        let row = printed.lines().find(|row| row.contains(&line[column("strategy")])).unwrap();
        assert!(row.contains("Training section") && row.contains("2027") && row.contains("(#source_"), "{row}");
    }
    assert!(printed.contains("<a id=\"source_kenzh2020\"></a>Kenzhebayeva, L. (2020)"));
    assert!(std::fs::read(home.join("plan.pdf")).unwrap().starts_with(b"%PDF-"));
}
