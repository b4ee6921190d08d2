//! Bad input: every file is read as the document it is, or refused with a place, a sentence and a hint.

use crate::program::{Home, check_refused};
use std::fs;
use std::io;
use swot_editor::storage::{self, ContentError, Problem, ReadError};

const SOUND: &str = include_str!("version_2.swot");
const BEGIN: &str = "(format: \"swot-editor\", version: 2, document: (id: \"a\", title: \"t\", ";

fn refusal(text: &[u8]) -> ContentError {
    *storage::parse(text, "bad.swot").expect_err("the text is no document")
}

/// Changes the first place of a sound document where something stands, and expects to be told so.
#[track_caller]
fn check_changed(from: &str, to: &str, says: &str) {
    let at = SOUND.find(from).unwrap_or_else(|| panic!("no `{from}` in the sound document"));
    let text = SOUND.replacen(from, to, 1);
    let error = refusal(text.as_bytes());
    assert!(error.to_string().contains(says), "expected `{says}` in:\n{error}");
    let line = SOUND[..at].lines().count();
    let found = error.position.unwrap_or_else(|| panic!("no place in:\n{error}")).line;
    assert!((line..=line + 2).contains(&found), "expected line {line} in:\n{error}");
    assert!(error.to_string().starts_with(&format!("bad.swot:{found}:")));
    assert!(error.excerpt.contains('^'));
}

#[test]
fn what_is_misspelt_or_missing_is_named_with_a_suggestion() {
    check_changed("statement:", "statment:", "did you mean `statement`?");
    check_changed("weighting: ", "weighting: x", "unknown choice");
    check_changed("title: ", "titel: ", "did you mean `title`?");
    check_changed("strengths: [", "strengths: [(id: \"new\")],\n weaknesses: [", "`statement` is missing");
    check_changed("strengths: [", "strengths: [], strengths: [", "`strengths` stands twice");
    check_changed("language: ", "oracle: 3, language: ", "unknown field `oracle`");
}

#[test]
fn a_backup_is_named_where_there_is_one() {
    let home = Home::new();
    let file = home.file("cut.swot", &SOUND[..SOUND.len() / 2]);
    let said = || storage::open(&file).unwrap_err().to_string();
    assert!(!said().contains("cut.swot~"), "{}", said());
    home.file("cut.swot~", SOUND);
    assert!(said().contains("the version before it, `cut.swot~`"), "{}", said());
}

#[test]
fn values_of_the_wrong_type_are_refused() {
    check_changed("strengths: [", "strengths: 3, x: [", "a list");
    check_changed("title: \"", "title: 3, x: \"", "a text in quotation marks");
    check_changed("seed: ", "seed: \"one\", x: ", "a whole number");
    check_changed("samples: ", "samples: 99999999999999, x: ", "too large");
    check_changed("samples: ", "samples: -1, x: ", "too large or too small");
    check_changed("document: (", "document: [", "a block");
    check_changed("weight: ", "weight: \"1\", x: ", "a number");
    check_changed("illustration: true", "illustration: yes", "`true` or `false`");
}

#[test]
fn numbers_outside_their_range_are_refused() {
    for number in ["NaN", "-1.0", "-inf"] {
        check_changed("weight: ", &format!("weight: {number}, x: "), "a weight is a number from 0 up");
    }
    for number in ["inf", "1e101"] {
        check_changed("weight: ", &format!("weight: {number}, x: "), "a weight is at most 1e100");
    }
    check_changed("rating: ", "rating: 5, x: ", "a rating is 1, 2, 3 or 4");
    check_changed("samples: ", "samples: 0, //", "samples must be 1 or more");
    check_changed("scale_max: ", "scale_max: NaN, //", "scale_max must be a number above 1");
}

#[test]
fn ids_and_dates_that_are_none_are_refused() {
    check_changed("id: \"", "id: \"Ä", "is not an id");
    check_changed("date: \"", "date: \"32", "is no date");
}

#[test]
fn an_id_that_stands_twice_in_a_matrix_is_refused_at_its_second_place() {
    let twice = "strengths: [(id: \"q1\", statement: \"a\"),\n(id: \"q1\", statement: \"b\")], x: [";
    let text = format!("{BEGIN}matrices: [(id: \"m\", title: \"M\", factors: ({}", twice.replace(", x: [", ""))
        + ", weaknesses: [], opportunities: [], threats: []))]))";
    let error = refusal(text.as_bytes());
    assert!(error.to_string().contains("`q1` stands twice"), "{error}");
    assert_eq!(error.position.unwrap().line, 2, "{error}");
}

#[test]
fn a_factor_that_a_strategy_names_twice_is_refused_there() {
    let matrices = "matrices: [(id: \"m\", title: \"M\", tray: [(id: \"q1\", statement: \"a\")])],\n";
    let strategies = "strategies: [(id: \"x\", text: \"b\", kind: so, factors: [\"q1\",\n\"q1\"])]))";
    let error = refusal(format!("{BEGIN}{matrices}{strategies}").as_bytes());
    assert!(error.to_string().contains("`q1` stands twice"), "{error}");
    assert_eq!(error.position.unwrap().line, 3, "{error}");
}

#[test]
fn a_reference_to_nothing_is_refused() {
    let text = format!("{BEGIN}\ncontext: [(text: \"x\", evidence: [(source: \"none\")])]))");
    let error = refusal(text.as_bytes());
    assert!(error.to_string().contains("no source `none`"), "{error}");
    assert_eq!(error.position.unwrap().line, 2);
}

#[test]
fn broken_syntax_is_shown_where_it_breaks() {
    check_changed("\",\n    language", "\"\n    language", "a comma should stand here");
    check_changed("title: \"", "title: \"\\q", "escape");
    check_changed("document: (", "document (", "a colon");
    let error = refusal(format!("{SOUND}more").as_bytes());
    assert!(error.to_string().contains("after the end"), "{error}");
    assert_eq!(error.position.unwrap().line, SOUND.lines().count() + 1);
}

#[test]
fn other_files_are_not_taken_for_documents() {
    for text in ["hello", "{\"format\": \"swot-editor\"}", "%PDF-1.7", "(format: \"other\", version: 1)", "((((("] {
        assert_eq!(refusal(text.as_bytes()).problem, Problem::NotSwot, "{text}");
    }
    for text in ["", " \n\t ", "\u{feff}"] {
        assert_eq!(refusal(text.as_bytes()).problem, Problem::Empty, "{text:?}");
    }
    let binary = refusal(b"(format: \"swot-editor\",\nversion: \xff");
    assert_eq!((binary.problem.clone(), binary.position.unwrap().line), (Problem::NotUtf8, 2));
    assert_eq!(refusal(b"\xff\xfe(\0").problem, Problem::NotUtf8);
}

#[test]
fn a_newer_version_is_recognised_whatever_its_body_looks_like() {
    for body in ["document: (future: [", "\u{1}", "studies: {}) trailing"] {
        let text = format!("// made later\n(format: \"swot-editor\", version: 3, {body}");
        let error = refusal(text.as_bytes());
        assert_eq!(error.problem, Problem::NewerVersion(3));
        assert!(error.to_string().contains("version 3") && error.to_string().contains("update"), "{error}");
    }
    assert_eq!(refusal(SOUND.replacen("version: 2", "version: 0", 1).as_bytes()).problem, Problem::UnknownVersion(0));
}

#[test]
fn a_document_cut_short_anywhere_is_refused_and_says_so() {
    let end = SOUND.trim_end().len();
    for length in 1..end {
        if SOUND.is_char_boundary(length) {
            assert_eq!(refusal(&SOUND.as_bytes()[..length]).problem, Problem::CutShort, "cut at byte {length}");
        } else {
            assert_eq!(refusal(&SOUND.as_bytes()[..length]).problem, Problem::NotUtf8, "cut at byte {length}");
        }
    }
    assert!(storage::parse(&SOUND.as_bytes()[..end], "cut").is_ok(), "white space at the end may be missing");
}

#[test]
fn ten_thousand_nested_brackets_are_refused_without_harm() {
    for opening in ["(", "[", "{", "Some(", "matrices: [(", "/*", "\"", "r#\""] {
        let nested = opening.repeat(10_000);
        for place in
            ["", "matrices: ", "date: ", "conventions: (sampling: ", "matrices: [(id: \"m\", title: \"t\", tray: "]
        {
            refusal(format!("{BEGIN}{place}{nested}").as_bytes());
        }
        refusal(format!("(format: \"swot-editor\", version: 1, {nested}").as_bytes());
        refusal(nested.as_bytes());
    }
}

#[test]
fn a_document_with_a_byte_order_mark_or_foreign_line_ends_reads_the_same() {
    let sound = storage::parse(SOUND.as_bytes(), "sound").unwrap();
    assert_eq!(storage::parse(format!("\u{feff}{SOUND}").as_bytes(), "marked").unwrap(), sound);
    assert_eq!(storage::parse(SOUND.replace('\n', "\r\n").as_bytes(), "windows").unwrap(), sound);
}

#[test]
fn a_file_or_stream_that_is_too_large_is_not_read_into_memory() {
    let home = Home::new();
    let path = home.path("large.swot");
    fs::File::create(&path).unwrap().set_len(200 * 1024 * 1024).unwrap();
    let is_too_large =
        |error: ReadError| matches!(error, ReadError::Content(e) if matches!(e.problem, Problem::TooLarge { .. }));
    assert!(is_too_large(storage::open(&path).unwrap_err()));
    assert!(is_too_large(storage::read_from(io::repeat(b' '), "endless").unwrap_err()));
    home.refused(&["show", "large.swot"], 2, &["large.swot", "64 MB"]);
    let spaces = vec![b' '; 70 * 1024 * 1024];
    check_refused(&home.run_with_input(&["show", "-"], &spaces), 2, &["standard input", "64 MB"]);
}

#[test]
fn the_program_refuses_with_place_line_and_hint() {
    let home = Home::new();
    home.file("study.swot", SOUND.replacen("statement:", "statment:", 1));
    let says = ["study.swot:", "unknown field `statment`", "    statment: ", "^", "Hint: did you mean `statement`?"];
    for command in ["show", "check", "analyze", "compare"] {
        home.refused(&[command, "study.swot"], 2, &says);
    }
    home.refused(&["export", "study.swot", "-o", "out.json"], 2, &says);
    assert_eq!(home.files(), ["study.swot"]);
}

#[test]
fn what_cannot_be_opened_is_refused_by_the_file_system() {
    let home = Home::new();
    home.refused(&["show", "none.swot"], 3, &["none.swot", "no such file"]);
    home.refused(&["show", "."], 3, &["folder"]);
    home.refused(&["show", "study.swot/inside"], 3, &["study.swot/inside"]);
}

#[cfg(unix)]
#[test]
fn what_the_user_may_not_read_or_write_is_refused_by_the_file_system() {
    use std::os::unix::fs::PermissionsExt;

    let home = Home::new();
    let allow = |name: &str, mode| fs::set_permissions(home.path(name), fs::Permissions::from_mode(mode)).unwrap();
    let secret = home.file("secret.swot", SOUND);
    home.file("program", fs::read(env!("CARGO_BIN_EXE_swot-editor")).unwrap());
    allow("program", 0o755);
    allow("secret.swot", 0o000);
    allow("", 0o555);
    let run = |arguments: &[&str]| ordinary_user(&home.path("program")).args(arguments).output().unwrap();
    check_refused(&run(&["show", secret.to_str().unwrap()]), 3, &["secret.swot", "permission denied"]);
    let inside = home.path("new.swot");
    check_refused(
        &run(&["new", "--template", "blank", "-o", inside.to_str().unwrap()]),
        3,
        &["new.swot", "permission"],
    );
    let export =
        ["export", "template:blank", "-o", &inside.with_extension("json").display().to_string()].map(str::to_owned);
    check_refused(&run(&export.each_ref().map(String::as_str)), 3, &["new.json", "permission denied"]);
    allow("", 0o755);
    assert_eq!(home.files(), ["program", "secret.swot"]);
}

/// A program run by somebody to whom something is forbidden, which nothing is to the superuser.
#[cfg(unix)]
fn ordinary_user(program: &std::path::Path) -> std::process::Command {
    use std::os::unix::fs::MetadataExt;
    use std::os::unix::process::CommandExt;

    let mut command = std::process::Command::new(program);
    if fs::metadata(program).unwrap().uid() == 0 {
        command.uid(65_534).gid(65_534);
    }
    command
}
