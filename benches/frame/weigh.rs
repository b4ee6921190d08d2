//! Weighing: 2,000 factors by points, and 40 factors that 50 people judge in pairs.

use crate::stage::{Stage, enter, scroll};
use egui::Pos2;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::{
    AnswerSheet, Document, DocumentId, Factor, FactorId, FactorJudgment, FactorScore, Matrix, MatrixId, Participant,
    PersonId, Quadrant, Ratio, SheetKey, Weight, WeightingMethod,
};

const PAGES: [&str; 4] = ["Weights", "Priorities", "Robustness", "Participants"];

pub(crate) fn measure() {
    for (name, document) in [
        ("2,000 factors weighed by points of 10 people", answered(WeightingMethod::Points, 2_000, 10)),
        ("40 factors judged in pairs by 50 people", answered(WeightingMethod::Pairwise, 40, 50)),
    ] {
        println!("{name}");
        let mut stage = Stage::of(document);
        stage.window.request(UiCommand::Show(View::Weigh));
        stage.frame(Vec::new());
        for page in PAGES {
            stage.press(page);
            stage.report(page, |at| scroll(Pos2::new(300.0, 500.0), at));
        }
    }
    let mut stage = Stage::of(answered(WeightingMethod::Pairwise, 40, 50));
    stage.window.request(UiCommand::Show(View::Weigh));
    stage.frame(Vec::new());
    stage.report("an answer, all computed again", |_| vec![enter()]);
}

/// Factors in all quadrants, and people of whom all but the first have answered everything.
fn answered(method: WeightingMethod, factors: u64, people: u64) -> Document {
    let mut document = Document::new(DocumentId::from_random(1), "A workshop");
    let mut matrix = Matrix::new(MatrixId::from_random(2), "Weighed");
    matrix.weighting = method;
    for number in 0..factors {
        let quadrant = Quadrant::ALL[usize::try_from(number % 4).unwrap()];
        matrix.factors[quadrant].push(Factor::new(FactorId::from_random(number + 10), format!("Factor {number}")));
    }
    for number in 0..people {
        let (id, name) = (PersonId::from_random(number + 1), format!("Person {number}"));
        document.people.push(Participant { id, name, group: String::new(), weight: Weight::DEFAULT });
        if number > 0 {
            matrix.answers.push(sheet(&matrix, SheetKey { round: 1, person: id }));
        }
    }
    document.matrices.push(matrix);
    document
}

/// Points for every factor, or a judgment on every pair.
fn sheet(matrix: &Matrix, key: SheetKey) -> AnswerSheet {
    let mut sheet = AnswerSheet::new(key);
    for (_, factors) in matrix.factors.iter() {
        if matrix.weighting == WeightingMethod::Points {
            sheet.points.extend(factors.iter().map(|it| FactorScore { factor: it.id, points: Weight::DEFAULT }));
            continue;
        }
        for (place, row) in factors.iter().enumerate() {
            sheet.within.extend(factors[place + 1..].iter().zip(1..).map(|(column, times)| FactorJudgment {
                row: row.id,
                column: column.id,
                value: Ratio::new(f64::from(times)).unwrap(),
            }));
        }
    }
    sheet
}
