//! The documentation says what the program does: it names every subcommand, option and operation of `calc`, its examples
//! work, and its links lead somewhere.

use crate::program::Home;
use std::fs;
use std::path::{Path, PathBuf};
use swot_editor::cli::calc;

const COMMANDS: &str = include_str!("../../docs/command-line.md");
const README: &str = include_str!("../../README.md");

/// The subcommands, as the program lists them.
fn subcommands(home: &Home) -> Vec<String> {
    let help = home.done(&["--help"]);
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    lines.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

#[test]
fn every_subcommand_is_described() {
    let names = subcommands(&Home::new());
    assert!(names.len() >= 10, "{names:?}");
    for name in names {
        assert!(COMMANDS.contains(&format!("`{name}")), "{name}");
    }
}

#[test]
fn every_option_is_described() {
    let home = Home::new();
    let pages = [COMMANDS, include_str!("../../docs/import.md")].concat();
    for name in subcommands(&home) {
        let help = home.done(&[&name, "--help"]);
        let words = help.split_whitespace().map(|word| word.trim_end_matches([',', '.']));
        for option in words.filter(|word| word.starts_with("--") && word.len() > 2 && *word != "--help") {
            assert!(pages.contains(option), "{option} of {name}");
        }
    }
}

#[test]
fn every_operation_of_calc_is_described() {
    for name in calc::OPERATIONS {
        assert!(COMMANDS.contains(&format!("| `{name}` |")), "{name}");
    }
}

#[test]
fn the_calc_example_has_an_answer() {
    let example = COMMANDS.lines().find(|line| line.starts_with("echo ")).unwrap();
    let request = example.split('\'').nth(1).unwrap();
    let answer = calc::answer("pairwise", request).unwrap();
    assert_eq!(answer["weights"].as_array().map(Vec::len), Some(3));
}

#[test]
fn the_export_examples_write_a_pdf() {
    for page in [README, COMMANDS] {
        let home = Home::new();
        let example = page.lines().find(|line| line.starts_with("swot-editor export")).unwrap();
        let arguments: Vec<&str> = example.split_whitespace().skip(1).collect();
        home.done(&arguments);
        assert_eq!(home.files(), ["unodc.pdf"]);
    }
}

/// Every page of the documentation.
fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let in_folder = |folder: PathBuf| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let folders = [root.to_owned(), root.join("docs"), root.join("docs/methods"), root.join("docs/ru")];
    let files = folders.into_iter().flat_map(in_folder);
    files.filter(|file| file.extension().is_some_and(|extension| extension == "md")).collect()
}

/// The anchor that a Markdown heading gets.
fn anchor(heading: &str) -> String {
    let kept = heading.trim().to_lowercase().replace(' ', "-");
    kept.chars().filter(|c| c.is_alphanumeric() || *c == '-' || *c == '_').collect()
}

#[test]
fn every_link_leads_to_a_file_and_a_heading() {
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for link in links.filter(|link| !link.contains("://")) {
            let (file, wanted) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { page.clone() } else { page.with_file_name(file) };
            assert!(target.exists(), "{link} in {}", page.display());
            if !wanted.is_empty() {
                let text = fs::read_to_string(target).unwrap();
                let mut headings =
                    text.lines().filter_map(|line| Some(line.strip_prefix('#')?.trim_start_matches('#')));
                assert!(headings.any(|heading| anchor(heading) == wanted), "{link} in {}", page.display());
            }
        }
    }
}

#[test]
fn the_readme_leads_to_every_page_that_stands_in_the_source_or_in_the_contents() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(README.contains("](docs/README.md)"));
    for page in pages() {
        let name = page.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        // The pages of the manual stand in its contents, which another test compares.
        let is_known = name == "README.md" || name.starts_with("docs/") || README.contains(&format!("]({name})"));
        assert!(is_known, "{name}");
    }
}
