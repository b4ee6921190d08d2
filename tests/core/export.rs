//! `export` as a script sees it: whole files of the kind that their names say, or none.

use crate::program::{Home, check_refused, code, stderr};
use std::fs;
use std::path::Path;
use swot_editor::storage;

fn pages(path: &Path) -> usize {
    lopdf::Document::load(path).unwrap().get_pages().len()
}

/// Width and height of the first page in points.
fn paper(path: &Path) -> [f32; 2] {
    let pdf = lopdf::Document::load(path).unwrap();
    let page = pdf.get_dictionary(pdf.get_pages()[&1]).unwrap();
    let sides = page.get(b"MediaBox").unwrap().as_array().unwrap();
    [2, 3].map(|index| sides[index].as_float().unwrap())
}

#[track_caller]
fn check_paper(path: &Path, expected: [f32; 2]) {
    let found = paper(path);
    assert!(found.iter().zip(expected).all(|(side, expected)| (side - expected).abs() < 1.0), "{found:?}");
}

#[test]
fn a_pdf_has_a_page_for_each_matrix_that_is_asked_for() {
    let home = Home::new();
    home.done(&["export", "template:unodc", "-o", "all.pdf"]);
    home.done(&["export", "template:unodc", "-o", "one.pdf", "--matrix", "unodcweigh"]);
    home.done(&["export", "template:unodc", "-o", "full.pdf", "--report", "full", "--paper", "letter"]);
    assert_eq!((pages(&home.path("all.pdf")), pages(&home.path("one.pdf"))), (3, 1));
    assert!(pages(&home.path("full.pdf")) > 3);
    check_paper(&home.path("all.pdf"), [842.0, 595.0]);
    check_paper(&home.path("full.pdf"), [612.0, 792.0]);
    home.done(&["export", "template:unodc", "-o", "wide.pdf", "--report", "full", "--landscape"]);
    check_paper(&home.path("wide.pdf"), [842.0, 595.0]);
    home.done(&["export", "template:unodc", "-o", "compared.pdf", "--report", "comparison"]);
    assert!(pages(&home.path("compared.pdf")) > 3);
}

#[test]
fn what_a_report_holds_and_how_it_looks_can_be_chosen() {
    let home = Home::new();
    let export = |name: &str, more: &[&str]| {
        home.done(&[&["export", "template:unodc", "--report", "full", "-o", name], more].concat());
        pages(&home.path(name))
    };
    let usual = export("usual.pdf", &[]);
    assert!(export("short.pdf", &["--without", "notes,sources", "--without", "method"]) < usual);
    assert!(export("large.pdf", &["--text-size", "14", "--margin", "40", "--grey"]) > usual);
    assert!(export("more.pdf", &["--with", "findings"]) >= usual);
}

#[test]
fn a_choice_that_cannot_be_is_refused_with_what_can() {
    let home = Home::new();
    for (choice, words) in [
        (&["--margin", "80"][..], &["80 mm", "5 to 50 mm"][..]),
        (&["--text-size", "2"], &["2 points", "6 to 60 points"]),
        (&["--with", "cover"], &["cover", "judgments"]),
        (&["--lang", "fr"], &["“fr”", "en (English)", "ru (Русский)"]),
        (&["--with", "notes", "--without", "notes"], &["notes", "once"]),
    ] {
        let arguments = [&["export", "template:unodc", "--report", "full", "-o", "a.pdf"], choice].concat();
        home.refused(&arguments, 2, words);
    }
    home.refused(&["export", "template:unodc", "-o", "a.pdf", "--with", "notes"], 2, &["grid", "--report full"]);
    assert!(home.files().is_empty());
}

#[test]
fn a_comparison_takes_in_matrices_of_other_files() {
    let home = Home::new();
    for name in ["one.swot", "two.swot"] {
        home.done(&["new", "--template", "unodc", "-o", name]);
    }
    let begun = ["export", "one.swot", "-o", "pair.pdf", "--force"];
    let export = |rest: &[&'static str]| [&begun[..], rest].concat();
    let comparison = ["two.swot", "--report", "comparison"];
    home.done(&export(&[&comparison[..], &["--matrix", "unodcpaper"]].concat()));
    let of_two = pages(&home.path("pair.pdf"));
    home.done(&export(&comparison));
    assert!(pages(&home.path("pair.pdf")) > of_two, "six matrices fill more pages than two");
    home.refused(&export(&["two.swot"]), 2, &["--report comparison"]);
    home.refused(&export(&[&comparison[..], &["--matrix", "none"]].concat()), 2, &["`none`", "unodcpaper"]);
    let nine = [&comparison[..], &["template:unodc"]].concat();
    home.refused(&export(&nine), 2, &["2 to 8 matrices, not 9"]);
}

#[test]
fn the_same_document_at_the_same_time_gives_the_same_bytes() {
    let home = Home::new();
    let export = |name: &str| {
        let arguments = ["export", "template:unodc", "--report", "full", "-o", name];
        home.command().args(arguments).env("SOURCE_DATE_EPOCH", "1700000000").status().unwrap();
        fs::read(home.path(name)).unwrap()
    };
    assert!(export("first.pdf") == export("second.pdf"));
    let mut command = home.command();
    command.args(["export", "template:unodc", "-o", "third.pdf"]).env("SOURCE_DATE_EPOCH", "yesterday");
    check_refused(&command.output().unwrap(), 2, &["SOURCE_DATE_EPOCH", "yesterday"]);
}

#[test]
fn what_cannot_be_shown_is_said_and_the_file_is_written() {
    let home = Home::new();
    let text = home.done(&["new", "--template", "blank"]).replacen("SWOT analysis", "\\u{e123}", 1);
    home.file("study.swot", text);
    let output = home.run(&["export", "study.swot", "-o", "study.pdf"]);
    assert_eq!(code(&output), 0);
    assert!(stderr(&output).starts_with("warning: "), "{}", stderr(&output));
    assert_eq!(pages(&home.path("study.pdf")), 1);
}

#[test]
fn export_to_json_holds_the_whole_document() {
    let home = Home::new();
    home.done(&["export", "template:unodc", "-o", "unodc.json"]);
    let text = fs::read_to_string(home.path("unodc.json")).unwrap();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let document: swot_editor::model::Document = serde_json::from_value(json["document"].clone()).unwrap();
    assert_eq!(document, storage::Template::named("unodc", None).unwrap().read().unwrap());
    home.refused(&["export", "template:unodc", "-o", "a.json", "--matrix", "unodcpaper"], 2, &["--matrix"]);
    assert_eq!(home.files(), ["unodc.json"]);
}

#[test]
fn pictures_of_several_pages_are_files_with_numbers() {
    let home = Home::new();
    home.done(&["export", "template:unodc", "-o", "grid.svg"]);
    home.done(&["export", "template:unodc", "-o", "one.png", "--matrix", "unodcweigh", "--dpi", "40"]);
    assert_eq!(home.files(), ["grid-1.svg", "grid-2.svg", "grid-3.svg", "one.png"]);
    assert!(fs::read(home.path("one.png")).unwrap().starts_with(b"\x89PNG"));
    home.refused(&["export", "template:unodc", "-o", "grid.svg"], 2, &["grid-1.svg", "exists"]);
    home.refused(&["export", "template:unodc", "-o", "b.png", "--dpi", "1000"], 2, &["1000", "36 to 600"]);
    home.refused(&["export", "template:unodc", "-o", "-", "--format", "svg"], 2, &["3 pages", "standard output"]);
}

#[test]
fn a_chart_is_a_picture_cut_to_its_size() {
    let home = Home::new();
    for chart in ["star", "posture", "bars", "ie", "slopes", "acceptability", "sensitivity"] {
        let (svg, png) = (format!("{chart}.svg"), format!("{chart}.png"));
        for name in [&svg, &png] {
            let matrices: &[&str] = if chart == "slopes" { &[] } else { &["--matrix", "unodcweigh"] };
            home.done(&[&["export", "template:unodc", "-o", name, "--chart", chart], matrices].concat());
        }
        // Acceptability has a picture of factors and one of strategies.
        let names = [svg, format!("{chart}-1.svg")];
        let text = names.iter().find_map(|name| fs::read_to_string(home.path(name)).ok()).unwrap();
        assert!(text.contains("<desc id=\"description\">") && !text.contains("></desc>"), "{chart} says nothing");
    }
    home.done(&["export", "template:unodc", "-o", "star.pdf", "--chart", "star", "--matrix", "unodcweigh"]);
    check_paper(&home.path("star.pdf"), [264.6, 344.24]);
    home.refused(&["export", "template:blank", "-o", "a.svg", "--chart", "star"], 2, &["star", "weigh"]);
    let both = ["export", "template:unodc", "-o", "a.svg", "--chart", "slopes", "--report", "comparison"];
    home.refused(&both, 2, &["--chart", "--report", "cannot be used"]);
}

#[test]
fn a_file_that_exists_is_overwritten_only_when_told_so() {
    let home = Home::new();
    for name in ["unodc.json", "unodc.pdf"] {
        home.file(name, "mine");
        home.refused(&["export", "template:unodc", "-o", name], 2, &[name, "exists", "--force"]);
        assert_eq!(fs::read_to_string(home.path(name)).unwrap(), "mine");
        home.done(&["export", "template:unodc", "-o", name, "--force"]);
        assert!(fs::read(home.path(name)).unwrap().len() > 10_000);
    }
    assert_eq!(home.files(), ["unodc.json", "unodc.pdf"]);
}

#[test]
fn export_writes_to_standard_output_when_it_is_told_the_kind() {
    let home = Home::new();
    let output = home.run(&["export", "template:unodc", "-o", "-", "--format", "pdf"]);
    assert_eq!((code(&output), stderr(&output)), (0, String::new()));
    assert!(output.stdout.starts_with(b"%PDF-"));
    assert!(home.files().is_empty());
}

#[test]
fn export_says_which_kinds_of_files_it_can_write() {
    let home = Home::new();
    for (name, says) in [("unodc.doc", "doc"), ("unodc.odt", "odt"), ("unodc", "`unodc`"), ("-", "--format")] {
        home.refused(&["export", "template:unodc", "-o", name], 2, &[says, "pdf", "json"]);
    }
    home.refused(&["export", "template:unodc"], 2, &["--output"]);
    home.refused(&["export", "template:unodc", "-o", "a.pdf", "--report", "poem"], 2, &["poem", "grid"]);
    home.refused(
        &["export", "template:unodc", "-o", "a.pdf", "--report", "comparison", "--matrix", "unodcweigh"],
        2,
        &["2 to 8", "not 1"],
    );
    home.refused(&["export", "template:unodc", "-o", "a.pdf", "--matrix", "none"], 2, &["`none`", "unodcpaper"]);
    home.refused(&["export", "template:unodc", "-o", "none/unodc.pdf"], 3, &["none/unodc.pdf", "folder"]);
    assert!(home.files().is_empty());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_no_half_a_file() {
    let home = Home::new();
    check_refused(&home.run(&["export", "template:unodc", "-o", "/proc/x.json"]), 3, &["/proc/x.json"]);
    check_refused(&home.run(&["export", "template:unodc", "--format", "pdf", "-o", "/dev/full"]), 3, &["no room"]);
}

#[test]
fn headings_that_are_english_for_want_of_words_are_owned_up_to() {
    let home = Home::new();
    let (mut document, _) = {
        home.done(&["new", "--template", "unodc", "-o", "a.swot"]);
        storage::open(&home.path("a.swot")).unwrap()
    };
    document.language = "kk".to_owned();
    home.file("kk.json", serde_json::to_string(&swot_editor::model::Envelope::of(&document)).unwrap());
    let output = home.run(&["import", "kk.json", "-o", "kk.swot"]);
    assert!(output.status.success(), "{}", stderr(&output));
    for name in ["a.pdf", "a.docx", "a.md", "a.xlsx"] {
        let said = |more: &[&str]| stderr(&home.run(&[&["export", "kk.swot", "--force", "-o", name], more].concat()));
        assert!(said(&[]).contains("no headings in the language of the document, “kk”"), "{name}");
        assert!(!said(&["--lang", "ru"]).contains("no headings"), "{name}");
    }
    for name in ["a.csv", "a.json"] {
        assert!(!stderr(&home.run(&["export", "kk.swot", "-o", name])).contains("no headings"), "{name}");
    }
}
