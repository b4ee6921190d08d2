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
