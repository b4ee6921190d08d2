//! The manual is true: its formulas hold as printed, the commands in its blocks run and print what stands below them (but
//! those of packages and of git), its table of contents has every page, and every method has one.
#![cfg(unix)]

use crate::program::{Home, code, stderr, stdout};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A fenced block of a page: what stands behind the fence, and the lines.
struct Block {
    kind: String,
    lines: Vec<String>,
}

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}

/// The pages in a folder of the manual, by name.
fn pages(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(docs().join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let mut pages: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|it| it == "md")).collect();
    pages.sort();
    pages
}

fn blocks(page: &Path) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut inside = false;
    for line in fs::read_to_string(page).unwrap().lines() {
        match line.strip_prefix("```") {
            Some(_) if inside => inside = false,
            Some(kind) => {
                inside = true;
                blocks.push(Block { kind: kind.to_owned(), lines: Vec::new() });
            }
            None if inside => blocks.last_mut().unwrap().lines.push(line.to_owned()),
            None => {}
        }
    }
    blocks
}

/// A shell in which the program is found by its name.
fn shell(home: &Home, line: &str) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_swot-editor"));
    let path = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let environment = home.command();
    let removed = environment.get_envs().filter(|(_, value)| value.is_none()).map(|(name, _)| name);
    let mut command = Command::new("sh");
    for name in removed {
        command.env_remove(name);
    }
    command.args(["-c", line]).current_dir(home.root.path()).env("HOME", home.root.path()).env("PATH", path);
    command.output().unwrap()
}

/// Whether JSON holds what a page prints: the fields that it names, and numbers to the places that it gives.
fn holds(actual: &Value, printed: &Value) -> bool {
    match (actual, printed) {
        (Value::Object(actual), Value::Object(printed)) => {
            printed.iter().all(|(name, value)| actual.get(name).is_some_and(|actual| holds(actual, value)))
        }
        (Value::Array(actual), Value::Array(printed)) => {
            actual.len() == printed.len() && actual.iter().zip(printed).all(|(actual, printed)| holds(actual, printed))
        }
        (Value::Number(actual), Value::Number(printed)) => {
            is_near(actual.as_f64().unwrap(), printed.as_f64().unwrap(), places(&printed.to_string()))
        }
        _ => actual == printed,
    }
}

/// The places behind the point of a number as it is written.
fn places(number: &str) -> usize {
    number.split_once('.').map_or(0, |(_, decimals)| decimals.len())
}

fn is_near(exact: f64, printed: f64, places: usize) -> bool {
    let half = 0.500_001 * 10_f64.powi(-i32::try_from(places).unwrap());
    (exact - printed).abs() <= if places == 0 { 1e-9 } else { half }
}

/// Runs the commands of a block and compares what they print: JSON by what it holds, text line by line, where `…` stands for
/// any lines.
fn check_console(home: &Home, block: &Block, page: &str) {
    let text = block.lines.join("\n");
    for step in text.split("$ ").filter(|step| !step.trim().is_empty()) {
        let (line, printed) = step.split_once('\n').unwrap_or((step, ""));
        let output = shell(home, line);
        assert!(code(&output) <= 1, "{page}: {line}\n{}", stderr(&output));
        let actual = stdout(&output);
        if printed.starts_with('{') {
            let (actual, printed) = (serde_json::from_str(&actual).unwrap(), serde_json::from_str(printed).unwrap());
            assert!(holds(&actual, &printed), "{page}: {line}\n{actual}\n{printed}");
            continue;
        }
        let mut rest = actual.lines().map(str::trim_end);
        for wanted in printed.lines().map(str::trim_end).filter(|line| !line.is_empty() && *line != "…") {
            assert!(rest.any(|line| line == wanted), "{page}: `{line}` does not print “{wanted}” there:\n{actual}");
        }
    }
}

#[test]
fn the_examples_print_what_the_manual_says() {
    let mut commands = 0;
    for page in ["", "methods", "ru"].into_iter().flat_map(pages) {
        let home = Home::new();
        for block in blocks(&page) {
            match block.kind.split_once(' ') {
                Some(("csv", name)) => drop(home.file(name, block.lines.join("\n") + "\n")),
                _ if block.kind == "console" => {
                    check_console(&home, &block, &page.display().to_string());
                    commands += 1;
                }
                _ => {}
            }
        }
    }
    assert!(commands > 15, "{commands}");
}

/// The files that the commands of the manual speak of.
fn furnished() -> Home {
    let home = Home::new();
    let run = |line: &str| {
        let output = shell(&home, line);
        assert!(code(&output) <= 1, "{line}\n{}", stderr(&output));
    };
    let rows = ["s1,S,Skilled staff", "s2,S,A building of its own", "w1,W,Old machines", "o1,O,Grants", "t1,T,Strikes"];
    let table = rows.join("\nm1,Customs house,");
    home.file("factors.csv", format!("matrix_id,matrix,id,quadrant,statement\nm1,Customs house,{table}\n"));
    home.file("answers.csv", "Name,S1:S2,S:W,S:O,S:T,W:O,W:T,O:T\nAna,3,2,2,2,1,1,1\n");
    home.file("scores.csv", "judge,factor,SO1\nAna,S1,4\nAna,O1,3\n");
    run("swot-editor import factors.csv -o base.swot");
    run("swot-editor set base.swot matrix.m1.weighting=pairwise");
    run("swot-editor set base.swot matrix.m1.factor.s2.place=opportunities -o ana.swot");
    run("swot-editor set base.swot matrix.m1.factor.s2.place=threats -o ben.swot");
    run("swot-editor merge base.swot ana.swot ben.swot -o study.swot");
    run("cp base.swot earlier.swot; cp ana.swot later.swot");
    home
}

/// Whether a line of a plain block is to be run: those of packages and of git need more than a home.
fn is_command(line: &str) -> bool {
    let begins = ["swot-editor ", "echo ", "SOURCE_DATE_EPOCH="].iter().any(|begin| line.starts_with(begin));
    begins && line.contains("swot-editor") && !line.contains("answers-Ana-Ruiz.txt")
}

#[test]
fn every_command_of_the_manual_runs() {
    let mut commands = 0;
    let readme = docs().join("../README.md");
    for page in pages("").into_iter().chain([readme]) {
        let plain = blocks(&page).into_iter().filter(|block| block.kind.is_empty());
        for line in plain.flat_map(|block| block.lines).filter(|line| is_command(line)) {
            let home = furnished();
            if let Some(target) = line.split(" -o ").nth(1).filter(|_| !line.contains("--force")) {
                let inputs = line.split(" -o ").next().unwrap();
                if !inputs.contains(target) {
                    fs::remove_file(home.path(target)).unwrap_or_default();
                }
            }
            let output = shell(&home, &line);
            // `merge` ends with 1 when it leaves decisions open.
            assert!(code(&output) <= 1, "{}: {line}\n{}", page.display(), stderr(&output));
            commands += 1;
        }
    }
    assert!(commands >= 12, "{commands}");
}

/// Works out what stands between numbers: + − × /, ^, √, ln and brackets.
struct Arithmetic<'a> {
    rest: &'a str,
}

impl Arithmetic<'_> {
    fn of(text: &str) -> f64 {
        let mut reader = Arithmetic { rest: text };
        let value = reader.sum();
        assert_eq!(reader.rest.trim(), "", "{text}");
        value
    }

    fn takes(&mut self, sign: &str) -> bool {
        let rest = self.rest.trim_start().strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn sum(&mut self) -> f64 {
        let mut value = self.product();
        loop {
            value += match (self.takes("+"), self.takes("−")) {
                (true, _) => self.product(),
                (_, true) => -self.product(),
                _ => return value,
            };
        }
    }

    fn product(&mut self) -> f64 {
        let mut value = self.power();
        loop {
            value *= match (self.takes("×"), self.takes("/")) {
                (true, _) => self.power(),
                (_, true) => self.power().recip(),
                _ => return value,
            };
        }
    }

    fn power(&mut self) -> f64 {
        let base = self.part();
        if self.takes("^") { base.powf(self.power()) } else { base }
    }

    fn part(&mut self) -> f64 {
        if self.takes("−") {
            return -self.part();
        }
        if self.takes("√") {
            return self.part().sqrt();
        }
        if self.takes("ln") {
            return self.part().ln();
        }
        if self.takes("(") {
            let value = self.sum();
            assert!(self.takes(")"), "a bracket is missing before “{}”", self.rest);
            return value;
        }
        let rest = self.rest.trim_start();
        let end = rest.find(|sign: char| !sign.is_ascii_digit() && sign != '.').unwrap_or(rest.len());
        self.rest = &rest[end..];
        rest[..end].parse().unwrap_or_else(|_| panic!("no number at “{rest}”"))
    }
}

/// Whether a line is about numbers alone.
fn is_arithmetic(line: &str) -> bool {
    line.contains(" = ") && !line.replace("ln", "").chars().any(|sign| sign.is_alphabetic() || "|π…".contains(sign))
}

#[test]
fn every_formula_holds_with_the_numbers_of_its_example() {
    let names = pages("methods");
    assert!(names.len() >= 20, "{names:?}");
    for page in names {
        let formulas = blocks(&page).into_iter().filter(|block| block.kind == "formula");
        let lines: Vec<String> = formulas.flat_map(|block| block.lines).collect();
        let (counted, stated): (Vec<_>, Vec<_>) = lines.iter().partition(|line| is_arithmetic(line));
        assert!(!counted.is_empty() && !stated.is_empty(), "{}: a formula and its example", page.display());
        for line in counted {
            let (left, right) = line.split_once(" = ").unwrap();
            let (exact, printed) = (Arithmetic::of(left), Arithmetic::of(right));
            assert!(is_near(exact, printed, places(right)), "{}: {line} ({exact})", page.display());
        }
    }
}

#[test]
fn the_contents_name_every_page_and_the_overview_every_method() {
    let contents = fs::read_to_string(docs().join("SUMMARY.md")).unwrap();
    let overview = fs::read_to_string(docs().join("methods.md")).unwrap();
    for page in ["", "methods", "ru"].into_iter().flat_map(pages) {
        let name = page.strip_prefix(docs()).unwrap().to_str().unwrap().to_owned();
        assert!(name == "SUMMARY.md" || contents.contains(&format!("]({name})")), "{name}");
        assert!(!name.starts_with("methods/") || overview.contains(&format!("]({name})")), "{name}");
    }
}

#[test]
fn every_task_has_a_picture() {
    let contents = fs::read_to_string(docs().join("SUMMARY.md")).unwrap();
    let tasks = contents.split("# Tasks").nth(1).unwrap().split("\n# ").next().unwrap().to_owned() + "](first.md)";
    let names: Vec<&str> = tasks.split("](").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    assert!(names.len() >= 10, "{names:?}");
    for name in names {
        assert!(fs::read_to_string(docs().join(name)).unwrap().contains("](pictures/"), "{name}");
    }
}

#[test]
fn the_words_that_students_look_for_lead_somewhere() {
    let start = fs::read_to_string(docs().join("README.md")).unwrap();
    for word in ["IFE", "EFE", "IFAS", "EFAS", "QSPM", "TOWS", "A'WOT", "AHP", "TOPSIS", "PROMETHEE", "Delphi"] {
        assert!(start.contains(word), "{word}");
    }
}

#[test]
fn version_and_day_are_the_same_everywhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| fs::read_to_string(root.join(name)).unwrap();
    let version = env!("CARGO_PKG_VERSION");
    let metainfo = read("packaging/linux/io.github.swot_editor.SwotEditor.metainfo.xml");
    let release = metainfo.split("<release ").nth(1).unwrap();
    let day = release.split("date=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(release.starts_with(&format!("version=\"{version}\"")), "{release}");
    let citation = read("CITATION.cff");
    let is_empty = |line: &&str| line.ends_with("\"\"") || line.trim().trim_start_matches("- ").ends_with("names:");
    assert_eq!(citation.lines().find(is_empty), None, "a part of a citation says something");
    assert!(citation.contains(&format!("version: \"{version}\"\ndate-released: \"{day}\"")), "{citation}");
    let changelog = read("CHANGELOG.md");
    let newest = changelog.lines().find(|line| line.starts_with("## [") && !line.contains("Unreleased"));
    assert_eq!(newest, Some(format!("## [{version}] - {day}").as_str()));
    assert!(metainfo.contains(&format!("/v{version}/docs/pictures/window.png")), "pictures of another version");
}
