//! The README says what the program does: every subcommand and every operation of `calc` is in it, and every example
//! works.

use crate::program::Home;
use swot_editor::cli::calc;

const README: &str = include_str!("../../README.md");

#[test]
fn every_subcommand_is_in_the_readme() {
    let help = String::from_utf8(Home::new().run(&["--help"]).stdout).unwrap();
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names: Vec<&str> = commands.filter_map(|line| line.split_whitespace().next()).collect();
    assert!(names.len() >= 10, "{names:?}");
    for name in names {
        assert!(README.contains(&format!("`{name}")), "{name}");
    }
}

#[test]
fn every_operation_of_calc_is_in_the_readme() {
    for name in calc::OPERATIONS {
        assert!(README.contains(&format!("| `{name}` |")), "{name}");
    }
}

#[test]
fn the_calc_example_has_an_answer() {
    let example = README.lines().find(|line| line.starts_with("echo ")).unwrap();
    let request = example.split('\'').nth(1).unwrap();
    let answer = calc::answer("pairwise", request).unwrap();
    assert_eq!(answer["weights"].as_array().map(Vec::len), Some(3));
}

#[test]
fn the_export_example_writes_a_pdf() {
    let home = Home::new();
    let example = README.lines().find(|line| line.starts_with("swot-editor export")).unwrap();
    let arguments: Vec<&str> = example.split_whitespace().skip(1).collect();
    assert!(home.run(&arguments).status.success());
    assert_eq!(home.files(), ["unodc.pdf"]);
}
