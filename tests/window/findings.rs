//! The list of findings.

use crate::stage::Stage;
use egui::Key;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::{Document, Factor, Matrix, Quadrant};

/// A matrix with four factors, one of them a single word.
fn findings() -> Stage {
    let mut matrix = Matrix::new("m".parse().unwrap(), "Now");
    for (quadrant, id) in Quadrant::ALL.into_iter().zip(["a", "b", "c", "d"]) {
        matrix.factors[quadrant] = vec![Factor::new(id.parse().unwrap(), format!("Statement {id} in many words"))];
    }
    matrix.factors[Quadrant::Threats] = vec![Factor::new("d".parse().unwrap(), "War")];
    let mut document = Document::new("d".parse().unwrap(), "Study");
    document.matrices.push(matrix);
    let mut stage = Stage::of(document);
    stage.request(UiCommand::Show(View::Findings));
    stage
}

/// What the checker says of the one word.
const ONE_WORD: &str = "T1 is a single word: “War”.";

#[test]
fn a_finding_leads_to_its_factor() {
    let mut stage = findings();
    stage.click(ONE_WORD);
    assert_eq!(stage.window().view(), View::Matrix);
    assert_eq!(stage.window().selection().main(), Some("d".parse().unwrap()));
}

#[test]
fn a_finding_is_set_aside_with_a_note_and_brought_back() {
    let mut stage = findings();
    stage.click(&format!("Set aside: {ONE_WORD}"));
    assert!(stage.is_focused("Why it may stand"));
    stage.type_text("Everybody knows which.");
    stage.press(Key::Enter);
    assert_eq!(stage.window().document().set_aside[0].note, "Everybody knows which.");
    stage.scroll_to("Set aside (1)");
    stage.click("Set aside (1)");
    let back = format!("Bring back: {ONE_WORD}");
    stage.scroll_to(&back);
    stage.click(&back);
    assert!(stage.window().document().set_aside.is_empty());
}

#[test]
fn escape_leaves_a_finding_where_it_is() {
    let mut stage = findings();
    stage.click(&format!("Set aside: {ONE_WORD}"));
    stage.press(Key::Escape);
    assert!(!stage.shows("Why it may stand"));
    assert!(stage.window().document().set_aside.is_empty());
}

#[test]
fn a_rule_folds_and_leads_to_what_mends_it_by_keyboard_alone() {
    let mut stage = findings();
    let rule = "Statements of a single word, a reader would object, 1 case";
    assert!(stage.shows(ONE_WORD));
    stage.focus(rule);
    stage.press(Key::ArrowLeft);
    assert!(!stage.shows(ONE_WORD));
    stage.press(Key::ArrowRight);
    assert!(stage.shows(ONE_WORD));
    stage.press(Key::M);
    assert_eq!(stage.window().selection().main(), Some("d".parse().unwrap()));
}

#[test]
fn the_status_line_counts_rules_and_not_cases() {
    let mut stage = findings();
    let broken = "Statements of a single word, a reader would object, 1 case";
    assert!(stage.shows(broken) && stage.shows("Not begun yet"));
    stage.request(UiCommand::Show(View::Matrix));
    stage.click("1 to check");
    assert!(stage.shows(broken));
}
