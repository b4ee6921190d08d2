//! The comparison of eight matrices with 300 factors each.

use crate::stage::{Stage, scroll};
use egui::Pos2;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::{
    Change, Document, DocumentChange, DocumentId, Factor, FactorId, Matrix, MatrixId, Quadrant, Rating, Weight,
};

const MATRICES: u64 = 8;
const FACTORS: u64 = 300;
const PAGES: [&str; 5] = ["Changes", "Ranks", "Bars", "Stars", "Postures"];

pub(crate) fn measure() {
    println!("{MATRICES} matrices of {FACTORS} factors compared");
    let mut stage = Stage::of(document());
    stage.window.request(UiCommand::Show(View::Compare));
    stage.frame(Vec::new());
    stage.press("Choose matrices");
    // The last two are chosen already.
    for number in 0..MATRICES - 2 {
        stage.press(&format!("Compare Matrix {number}"));
    }
    stage.report("choosing", |_| Vec::new());
    stage.press("Choose matrices");
    stage.wait_for("The same factor?");
    stage.frames("after an edit, all computed again", |stage, at| {
        let title = DocumentChange::Title(format!("Edit {at}"));
        stage.window.request(Change::Document(title));
        stage.frame(Vec::new());
        stage.frame(Vec::new())
    });
    for page in PAGES {
        stage.press(page);
        stage.report(&format!("{page}, at rest"), |_| Vec::new());
        stage.report(&format!("{page}, scrolling"), |at| scroll(Pos2::new(600.0, 600.0), at));
    }
    stage.report("Suggestions, scrolling", |at| scroll(Pos2::new(1800.0, 900.0), at));
}

/// Matrices whose factors change place, weight and words from one to the next; every third gets an id of its own each
/// time, so that only its words say what it is.
fn document() -> Document {
    let mut document = Document::new(DocumentId::from_random(1), "Large");
    for number in 0..MATRICES {
        let mut matrix = Matrix::new(MatrixId::from_random(number), format!("Matrix {number}"));
        for place in 0..FACTORS {
            let turn = if place % 3 == 0 { number + 1 } else { 0 };
            let mut factor = Factor::new(FactorId::from_random(turn * FACTORS + place + 10), statement(place, number));
            factor.weight = Weight::new((place * 7 % 13 + number) as f64).unwrap();
            factor.rating = Rating::new(u8::try_from((place + number) % 4 + 1).unwrap()).ok();
            matrix.factors[Quadrant::ALL[usize::try_from((place + place % 29 / 28 * number) % 4).unwrap()]]
                .push(factor);
        }
        document.matrices.push(matrix);
    }
    document
}

fn statement(place: u64, number: u64) -> String {
    let new = if (place + number).is_multiple_of(5) { "подготовленных " } else { "" };
    format!("Нехватка {new}кадров в отделении {place}, что замедляет согласование планов с министерствами")
}
