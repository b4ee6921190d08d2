//! Copying tables, texts and pictures for other programs.

use crate::stage::Stage;
use egui::OutputCommand;
use std::collections::BTreeSet;
use swot_editor::app::actions::Action;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::selection::Selection;
use swot_editor::model::{Document, Factor, Matrix, Quadrant};
use swot_editor::report::Chart;
use swot_editor::storage::import::{self, Content, Kind, Options};

/// What a command puts on the clipboard, in the end.
#[track_caller]
fn copied(stage: &mut Stage, command: UiCommand) -> OutputCommand {
    let copied = stage.copied_by(command);
    copied.unwrap_or_else(|| panic!("{command:?}: {:?}", stage.window().notices().collect::<Vec<_>>()))
}

#[track_caller]
fn text(stage: &mut Stage, command: UiCommand) -> String {
    match copied(stage, command) {
        OutputCommand::CopyText(text) => text,
        other => panic!("{other:?}"),
    }
}

/// The rows of a table as a spreadsheet takes them.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(b'\t').from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_table_holds_the_selected_factors_or_all_with_their_figures() {
    let mut stage = Stage::unodc();
    stage.show_matrix(1);
    let matrix = stage.matrix().clone();
    let all = rows(&text(&mut stage, UiCommand::CopyTable));
    assert_eq!(all.len(), 1 + matrix.all_factors().count());
    let column = |name: &str| all[0].iter().position(|head| head == name).unwrap();
    assert_eq!(all[1][column("statement")], matrix.factors.strengths[0].statement);
    assert!(all[1][column("global_priority")].parse::<f64>().unwrap() > 0.0);
    let chosen = vec![matrix.factors.threats[1].id, matrix.factors.strengths[2].id];
    stage.request(Action::Select(Selection::several(matrix.id, chosen)));
    let some = rows(&text(&mut stage, UiCommand::CopyTable));
    let labels: BTreeSet<&str> = some[1..].iter().map(|row| row[column("label")].as_str()).collect();
    assert_eq!(labels, ["S3", "T2"].into());
}

#[test]
fn no_cell_becomes_a_formula_and_every_line_break_stays_in_its_cell() {
    let mut document = Document::new("d".parse().unwrap(), "Study");
    let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
    let statements = ["=HYPERLINK(\"x\")", "-5 % of\tstaff", "one\ntwo", "@all", "+1"];
    matrix.factors[Quadrant::Weaknesses] =
        (1..).zip(statements).map(|(id, text)| Factor::new(format!("f{id}").parse().unwrap(), text)).collect();
    document.matrices.push(matrix);
    let mut stage = Stage::of(document);
    let rows = rows(&text(&mut stage, UiCommand::CopyTable));
    let statement = rows[0].iter().position(|head| head == "statement").unwrap();
    let cells: Vec<&str> = rows[1..].iter().map(|row| row[statement].as_str()).collect();
    assert_eq!(cells, ["'=HYPERLINK(\"x\")", "'-5 % of\tstaff", "one\ntwo", "'@all", "'+1"]);
}

#[test]
fn a_list_reads_back_as_the_same_factors() {
    let mut stage = Stage::unodc();
    let list = text(&mut stage, UiCommand::CopyText);
    let imported = import::import(list.as_bytes(), Kind::Text, &Options::default(), "list").unwrap();
    let Content::Matrices { matrices, .. } = imported.content else { panic!("a list") };
    let back: Vec<(_, &str)> =
        matrices[0].factors.iter().map(|factor| (factor.place, factor.statement.as_str())).collect();
    let matrix = stage.matrix().clone();
    let there: Vec<(_, &str)> =
        matrix.all_factors().map(|(place, factor)| (place, factor.statement.as_str())).collect();
    assert_eq!(back, there);
}

#[test]
fn the_matrix_and_its_charts_are_copied_as_pictures() {
    let mut stage = Stage::unodc();
    stage.show_matrix(1);
    let charts = [Chart::Star, Chart::Bars, Chart::Posture, Chart::Slopes].map(UiCommand::CopyChart);
    for command in [UiCommand::CopyPicture].into_iter().chain(charts) {
        let OutputCommand::CopyImage(image) = copied(&mut stage, command) else { panic!("{command:?}") };
        assert!(image.width() > 200 && image.height() > 200, "{command:?}");
        let inks: BTreeSet<[u8; 4]> = image.pixels.iter().map(egui::Color32::to_array).collect();
        assert!(inks.len() > 20, "{command:?} is not blank");
        assert!(stage.window().notices().any(|notice| notice.ends_with("was copied as a picture")), "{command:?}");
    }
}

#[test]
fn a_chart_without_figures_says_what_it_needs() {
    let mut document = Document::new("d".parse().unwrap(), "Study");
    document.matrices.push(Matrix::new("m".parse().unwrap(), "Matrix"));
    let mut stage = Stage::of(document);
    assert!(stage.copied_by(UiCommand::CopyChart(Chart::Star)).is_none());
    assert!(stage.window().notices().any(|notice| notice.contains("Weigh and rate the factors")));
}

#[test]
fn a_chart_is_saved_by_the_dialog_that_prints() {
    let mut stage = Stage::unodc();
    stage.show_matrix(1);
    stage.request(UiCommand::SaveChart(Chart::Star));
    assert!(stage.shows("Print or export"));
    stage.wait_for_part("Page 1 of 1");
}
