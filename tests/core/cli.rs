//! The command-line contract: what each subcommand prints and writes, and which exit code it ends with.

use crate::program::{Home, check_refused, code, stderr, stdout};
use std::fs;
use std::process::Stdio;
use swot_editor::model::{Matrix, SetAside};
use swot_editor::storage;

#[test]
fn templates_lists_the_built_in_templates_and_the_users_own() {
    let home = Home::new();
    let folder = home.path(".local/share/swot-editor/templates");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("mine.swot"), home.done(&["new", "--template", "blank"])).unwrap();
    fs::write(folder.join("broken.swot"), "(form").unwrap();
    let listed = home.done(&["templates"]);
    let names: Vec<&str> = listed.lines().map(|line| line.split_whitespace().next().unwrap()).collect();
    assert_eq!(names, ["unodc", "blank", "coursework", "workshop", "ngo", "policy", "research", "broken", "mine"]);
    let json: serde_json::Value = serde_json::from_str(&home.done(&["templates", "--json"])).unwrap();
    assert_eq!(json["templates"][0]["name"], "unodc");
    assert_eq!(json["templates"][0]["matrices"], 3);
    assert_eq!(json["templates"][0]["path"], serde_json::Value::Null);
    assert!(json["templates"][7]["error"].as_str().unwrap().contains("ends before"));
    assert!(home.done(&["show", "template:mine"]).contains("SWOT"));
}

#[test]
fn new_writes_a_document_with_an_id_and_a_date_of_its_own() {
    let home = Home::new();
    assert_eq!(home.done(&["new", "--template", "unodc", "-o", "study.swot"]), "");
    let (study, _) = storage::open(&home.path("study.swot")).unwrap();
    let template = storage::Template::named("unodc", None).unwrap().read().unwrap();
    assert_ne!(study.id, template.id);
    assert!(study.created.is_some());
    assert_eq!(study.matrices, template.matrices, "factors keep their ids");
    let dated = home.command().args(["new", "--template", "blank"]).env("SOURCE_DATE_EPOCH", "1000000000").output();
    let dated = storage::parse(&dated.unwrap().stdout, "dated").unwrap();
    assert_eq!(dated.created.map(|date| date.to_string()).as_deref(), Some("2001-09-09"));
    let printed = home.done(&["new", "--template", "unodc"]);
    assert_ne!(storage::parse(printed.as_bytes(), "printed").unwrap().id, study.id);
    assert_eq!(home.files(), ["study.swot"]);
}

#[test]
fn new_overwrites_only_when_told_so_and_never_what_it_cannot_read() {
    let home = Home::new();
    let path = home.file("study.swot", storage::write(&storage::parse(BLANK.as_bytes(), "blank").unwrap()));
    let before = fs::read(&path).unwrap();
    home.refused(&["new", "--template", "unodc", "-o", "study.swot"], 2, &["study.swot", "exists", "--force"]);
    assert_eq!(fs::read(&path).unwrap(), before);
    home.done(&["new", "--template", "unodc", "-o", "study.swot", "--force"]);
    assert_ne!(fs::read(&path).unwrap(), before);
    assert_eq!(fs::read(storage::backup_path(&path)).unwrap(), before);
    home.file("other.swot", "not a document");
    home.refused(&["new", "--template", "unodc", "-o", "other.swot", "--force"], 2, &["cannot be read"]);
    assert_eq!(fs::read_to_string(home.path("other.swot")).unwrap(), "not a document");
    home.refused(&["new", "--template", "unodc", "-o", "none/study.swot"], 3, &["none/study.swot", "folder"]);
    home.refused(&["new", "--template", "nothing"], 2, &["template:nothing", "swot-editor templates"]);
}

const BLANK: &str = include_str!("../../swot_templates/blank.swot");

#[test]
fn show_prints_every_statement_with_its_label() {
    let home = Home::new();
    let document = storage::Template::named("unodc", None).unwrap().read().unwrap();
    let shown = home.done(&["show", "template:unodc"]);
    for (_, factor) in document.matrices.iter().flat_map(Matrix::placed) {
        assert!(shown.contains(&factor.statement), "{}", factor.statement);
    }
    assert_eq!(shown.matches("\nT4  ").count(), document.matrices.len());
    let one = home.done(&["show", "template:unodc", "--matrix", &document.matrices[0].title]);
    assert!(one.contains(&document.matrices[0].title) && !one.contains(&document.matrices[1].title));
    home.refused(&["show", "template:unodc", "--matrix", "none"], 2, &["`none`", &document.matrices[0].title]);
}

#[test]
fn a_terminal_does_not_obey_what_a_document_says() {
    let home = Home::new();
    let text = home.done(&["new", "--template", "blank"]).replacen("SWOT analysis", "\\u{1b}[2J", 1);
    home.file("study.swot", text);
    for command in ["show", "check", "analyze"] {
        assert!(!home.done(&[command, "study.swot"]).contains('\u{1b}'), "{command}");
    }
    home.refused(&["show", "\u{1b}[2J.swot"], 3, &["\u{fffd}[2J.swot"]);
}

#[test]
fn a_document_may_come_from_standard_input() {
    let home = Home::new();
    let text = home.done(&["new", "--template", "unodc"]);
    let shown = home.run_with_input(&["show", "-"], text.as_bytes());
    assert_eq!(stdout(&shown), home.done(&["show", "template:unodc"]));
    let refused = home.run_with_input(&["show", "-"], &text.as_bytes()[..text.len() / 2]);
    check_refused(&refused, 2, &["standard input:", "ends before"]);
}

#[test]
fn check_prints_the_findings_and_ends_with_1_when_one_is_denied() {
    let home = Home::new();
    let printed = home.done(&["check", "template:unodc"]);
    assert!(printed.contains("warning [unanswered_threat]") && printed.contains("Errors: 0."), "{printed}");
    let denied = home.run(&["check", "template:unodc", "--deny", "warning"]);
    assert_eq!((code(&denied), stderr(&denied)), (1, String::new()));
    assert_eq!(stdout(&denied), printed, "the findings are printed all the same");
    home.refused(&["check", "template:unodc", "--deny", "all"], 2, &["all", "warning"]);
    let russian = home.done(&["check", "template:unodc", "--lang", "ru"]);
    assert!(russian.contains("предупреждение [unanswered_threat]") && !russian.contains("No strategy"), "{russian}");
    home.refused(&["check", "template:unodc", "--lang", "tlh"], 2, &["tlh", "ru"]);

    let json: serde_json::Value = serde_json::from_str(&home.done(&["check", "template:unodc", "--json"])).unwrap();
    let aside = json["findings"].as_array().unwrap().iter().find(|finding| !finding["set_aside"].is_null()).unwrap();
    assert_eq!(aside["kind"], "default_weights");
    assert_eq!((&aside["matrix"], &aside["factor"]), (&"unodcpaper".into(), &serde_json::Value::Null));
}

#[test]
fn findings_that_were_set_aside_are_not_denied() {
    let home = Home::new();
    let mut document = storage::Template::named("unodc", None).unwrap().read().unwrap();
    let analysis = swot_editor::analysis::analyze(&document);
    let findings = swot_editor::analysis::check(&document, &analysis);
    let note = |finding: swot_editor::model::FindingRef| SetAside { finding, note: "looked at".to_owned() };
    document.set_aside = findings.into_iter().map(|finding| note(finding.place)).collect();
    home.file("study.swot", storage::write(&document));
    home.done(&["check", "study.swot", "--deny", "info"]);
}

#[test]
fn analyze_prints_every_figure_of_the_contract() {
    let home = Home::new();
    let text = home.done(&["analyze", "template:unodc", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    check_fields(&json, &["document", "matrices", "method"]);
    let matrices = json["matrices"].as_array().unwrap();
    assert_eq!(matrices.len(), 3);
    for matrix in matrices {
        check_fields(matrix, &MATRIX);
        let factors = matrix["factors"].as_array().unwrap();
        for factor in factors {
            check_fields(factor, &FACTOR);
        }
        check_fields(&matrix["totals"], &["ife", "efe", "strengths", "weaknesses", "opportunities", "threats"]);
    }
    assert!(matrices[0]["totals"]["ife"].is_null(), "the paper gives no ratings: null, and not zero");
    let weighed = &matrices[1];
    check_fields(&weighed["posture"], &["x", "y", "angle_degrees", "length", "strategy"]);
    let weights = weighed["factors"].as_array().unwrap().iter().map(|factor| factor["weight"].as_f64().unwrap());
    assert!((weights.sum::<f64>() - 2.0).abs() < 1e-12, "each side sums to 1");
}

const MATRIX: [&str; 13] = [
    "id",
    "title",
    "date",
    "weighting",
    "conventions",
    "factors",
    "totals",
    "posture",
    "consistency",
    "participants",
    "consensus",
    "robustness",
    "strategies",
];
const FACTOR: [&str; 12] = [
    "id",
    "quadrant",
    "label",
    "text",
    "weight",
    "weight_entered",
    "rating",
    "score",
    "local_priority",
    "group_priority",
    "global_priority",
    "rank",
];

/// Every field is there, if only as null.
#[track_caller]
fn check_fields(value: &serde_json::Value, fields: &[&str]) {
    for field in fields {
        assert!(value.get(field).is_some(), "no `{field}` in {value}");
    }
}

#[test]
fn analyze_prints_tables_for_people() {
    let home = Home::new();
    let text = home.done(&["analyze", "template:unodc", "--matrix", "unodcweigh"]);
    assert!(text.contains("IFE ") && text.contains("Posture x ") && text.contains("SO1"), "{text}");
    assert_eq!(text.matches("IFE ").count(), 1, "only the matrix that was named");
    let json: serde_json::Value =
        serde_json::from_str(&home.done(&["analyze", "template:unodc", "--matrix", "unodcweigh", "--json"])).unwrap();
    assert_eq!(json["matrices"].as_array().unwrap().len(), 1);
}

#[test]
fn compare_prints_what_differs_in_the_order_of_the_dates() {
    let home = Home::new();
    let text = home.done(&["compare", "template:unodc"]);
    assert!(text.contains("UNODC 2020 (the paper) → Weighed (illustration)"), "{text}");
    assert!(text.contains("moved, reworded") && text.contains("Added:") && text.contains("Dropped:"), "{text}");
    let json = home.done(&["compare", "template:unodc", "--matrix", "unodcdone", "--matrix", "unodcpaper", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    check_fields(&json, &["matrices", "matches", "suggestions", "added", "dropped", "statistics", "pairs", "postures"]);
    assert_eq!(json["matrices"][0]["id"], "unodcpaper", "the earlier first");
    check_fields(&json["matches"][0], &["factor_ids", "labels", "by", "similarity", "changes", "priorities", "ranks"]);
    let statistics = ["matched", "kendall_tau_b", "spearman_rho", "total_variation", "top_k"];
    check_fields(&json["statistics"], &statistics);
    check_fields(&json["pairs"][0], &["from", "to", "added", "dropped", "statistics"]);
}

#[test]
fn compare_takes_matrices_from_several_files() {
    let home = Home::new();
    home.done(&["new", "--template", "unodc", "-o", "study.swot"]);
    let arguments = ["compare", "template:unodc", "study.swot", "--matrix", "unodcpaper", "--json"];
    let json: serde_json::Value = serde_json::from_str(&home.done(&arguments)).unwrap();
    assert_eq!(json["matrices"].as_array().unwrap().len(), 2);
    assert_eq!(json["statistics"]["matched"], 23);
    home.refused(&["compare", "template:blank"], 2, &["2 to 8 matrices"]);
    home.refused(&["compare", "study.swot", "--matrix", "unodcpaper"], 2, &["2 to 8 matrices, not 1"]);
    home.refused(&["compare", "study.swot", "study.swot", "study.swot"], 2, &["2 to 8 matrices, not 9"]);
    let twice = ["compare", "study.swot", "study.swot", "--matrix", "unodcweigh", "--json"];
    let json: serde_json::Value = serde_json::from_str(&home.done(&twice)).unwrap();
    assert_eq!(json["statistics"]["kendall_tau_b"], 1.0, "a document beside itself is as it is");
    home.refused(&["compare", "template:unodc", "--matrix", "none"], 2, &["`none`", "unodcpaper"]);
    home.refused(&["compare"], 2, &["FILE"]);
    home.refused(&["compare", "template:unodc", "--json", "--json"], 2, &["--json", "multiple times"]);
    home.refused(&["compare", "template:unodc", "--groups"], 2, &["people of two groups", "method that asks"]);
}

#[test]
fn calc_answers_a_request_from_a_file_or_standard_input() {
    let home = Home::new();
    let request = r#"{"matrix": [[1, 3], ["1/3", 1]]}"#;
    home.file("request.json", request);
    let answer = home.done(&["calc", "pairwise", "request.json"]);
    let json: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert!((json["weights"][0].as_f64().unwrap() - 0.75).abs() < 1e-12, "{answer}");
    assert_eq!(stdout(&home.run_with_input(&["calc", "pairwise"], request.as_bytes())), answer);
    assert_eq!(stdout(&home.run_with_input(&["calc", "pairwise", "-"], request.as_bytes())), answer);
}

#[test]
fn calc_prints_why_it_refuses_a_request() {
    let home = Home::new();
    for (request, kind) in [(&b"{\"matrix\": [[1, 3]]}"[..], "not_square"), (b"{", "parse"), (b"\xff", "parse")] {
        let refused = home.run_with_input(&["calc", "pairwise"], request);
        let json: serde_json::Value = serde_json::from_str(&stdout(&refused)).unwrap();
        assert_eq!((code(&refused), &json["error"]["kind"]), (2, &kind.into()));
        assert!(stderr(&refused).contains(json["error"]["message"].as_str().unwrap()));
    }
    home.refused(&["calc", "divide"], 2, &["divide", "pairwise"]);
    home.refused(&["calc", "pairwise", "none.json"], 3, &["none.json"]);
    home.refused(&["calc", "pairwise", "template:unodc"], 2, &["template"]);
}

#[test]
fn bad_usage_ends_with_2_and_help_with_0() {
    let home = Home::new();
    home.refused(&["show"], 2, &["FILE"]);
    home.refused(&["show", "--bogus"], 2, &["--bogus"]);
    home.refused(&["chek", "study.swot"], 2, &["no subcommand `chek`", "--help"]);
    home.refused(&["--renderer", "glow", "show", "study.swot"], 2, &["--renderer"]);
    home.refused(&["completions", "tcsh2"], 2, &["tcsh2"]);
    home.refused(&["--renderer", "paper"], 2, &["glow", "wgpu"]);
    assert!(home.done(&["--help"]).contains("export"));
    assert!(home.done(&["export", "--help"]).contains("--landscape"));
}

#[test]
fn the_version_is_one_line_and_says_more_when_asked() {
    let home = Home::new();
    let line = concat!("swot-editor ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!([home.done(&["--version"]), home.done(&["-V"])], [line, line]);
    let verbose = home.done(&["--version", "--verbose"]);
    for begin in [line, "\ncommit: ", "\nfeatures: gui", "\nrenderers: glow", "\nsystem: "] {
        assert!(verbose.contains(begin), "{verbose}");
    }
    home.refused(&["--verbose"], 2, &["--version"]);
}

#[test]
fn a_file_that_is_not_there_ends_with_3() {
    let home = Home::new();
    home.refused(&["show", "none.swot"], 3, &["none.swot", "no such file"]);
    home.refused(&["show", "."], 3, &["`.`", "folder"]);
}

#[test]
fn completions_and_manual_name_every_subcommand() {
    let home = Home::new();
    let commands = ["templates", "new", "show", "check", "analyze", "compare", "export", "calc", "completions", "man"];
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = home.done(&["completions", shell]);
        assert!(commands.iter().all(|command| script.contains(command)), "{shell}");
    }
    let manual = home.done(&["man"]);
    assert!(manual.contains(".TH swot-editor 1"));
    assert!(commands.iter().all(|command| manual.contains(command)));
}

#[test]
fn a_reader_who_has_had_enough_is_no_error() {
    let home = Home::new();
    let mut command = home.command();
    command
        .args(["export", "template:unodc", "-o", "-", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((code(&output), stderr(&output).as_str()), (0, ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_ends_with_3() {
    let home = Home::new();
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = home.command().args(["show", "template:unodc"]).stdout(full).output().unwrap();
    check_refused(&output, 3, &["standard output"]);
}
