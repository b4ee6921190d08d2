//! The grid with 2,000 factors.

use crate::stage::{Stage, enter, scroll};
use egui::{Event, Pos2};
use swot_editor::app::commands::UiCommand;
use swot_editor::model::{Document, DocumentId, Factor, FactorId, Matrix, MatrixId, Quadrant};

const FACTORS: u64 = 2_000;

pub(crate) fn measure() {
    for (name, spread) in [("2,000 factors in one quadrant", 1), ("500 factors in each quadrant", 4)] {
        let mut stage = Stage::of(document(spread));
        println!("{name}");
        println!("  first frame, everything measured   {:>8.2?}", stage.frame(Vec::new()));
        stage.frame(Vec::new());
        stage.report("at rest", |_| Vec::new());
        stage.report("scrolling", |at| scroll(Pos2::new(300.0, 300.0), at));
        stage.window.request(UiCommand::GoTo(Quadrant::Strengths));
        stage.frame(Vec::new());
        stage.frame(Vec::new());
        stage.report("typing a new factor", |_| vec![Event::Text("a".to_owned())]);
        stage.report("adding factors", |at| {
            if at % 2 == 0 { vec![Event::Text("A new factor".to_owned())] } else { vec![enter()] }
        });
    }
}

/// Factors of some 80 letters, over as many quadrants as `spread` says.
fn document(spread: u64) -> Document {
    let mut document = Document::new(DocumentId::from_random(1), "Two thousand factors");
    let mut matrix = Matrix::new(MatrixId::from_random(2), "Large");
    for number in 0..FACTORS {
        let quadrant = Quadrant::ALL[usize::try_from(number % spread).unwrap()];
        let text = format!("Factor number {number}, with a statement long enough to be wrapped in a quadrant");
        matrix.factors[quadrant].push(Factor::new(FactorId::from_random(number + 10), text));
    }
    document.matrices.push(matrix);
    document
}
