//! Strategies: 60 of them on 60 factors, scored by 12 judges.

use crate::stage::{Stage, scroll};
use egui::Pos2;
use swot_editor::app::commands::UiCommand;
use swot_editor::app::views::View;
use swot_editor::model::{
    AnswerSheet, Change, Document, DocumentId, Factor, FactorId, Matrix, MatrixId, Participant, PersonId, Quadrant,
    Rating, SheetKey, Strategy, StrategyId, StrategyKind, StrategyStatus, Weight,
};

const PAGES: [&str; 4] = ["Board", "Attractiveness", "Ranking", "Plan"];

pub(crate) fn measure() {
    println!("60 strategies on 60 factors, scored by 12 judges");
    let document = judged(60, 60, 12);
    let mut stage = Stage::of(document.clone());
    stage.window.request(UiCommand::Show(View::Strategies));
    stage.frame(Vec::new());
    for page in PAGES {
        stage.press(page);
        stage.report(page, |at| scroll(Pos2::new(900.0, 500.0), at));
        let kinds = [StrategyKind::So, StrategyKind::St];
        stage.frames(&format!("{page}, all computed again"), |stage, at| {
            let changed = Strategy { kind: kinds[at % 2], ..document.strategies[0].clone() };
            stage.window.request(Change::EditStrategy(Box::new(changed)));
            stage.frame(Vec::new());
            stage.frame(Vec::new())
        });
    }
}

fn judged(strategies: u64, factors: u64, judges: u64) -> Document {
    let mut document = Document::new(DocumentId::from_random(1), "A plan");
    let mut matrix = Matrix::new(MatrixId::from_random(2), "Weighed");
    for number in 0..factors {
        let quadrant = Quadrant::ALL[usize::try_from(number % 4).unwrap()];
        let mut factor =
            Factor::new(FactorId::from_random(number + 10), format!("Factor {number} of the organisation"));
        factor.weight = Weight::new(1.0 + (number % 7) as f64).unwrap();
        matrix.factors[quadrant].push(factor);
    }
    let all: Vec<FactorId> = matrix.factors.iter().flat_map(|(_, list)| list.iter().map(|it| it.id)).collect();
    for number in 0..strategies {
        let kind = StrategyKind::ALL[usize::try_from(number % 4).unwrap()];
        let mut strategy = Strategy::new(StrategyId::from_random(number + 100), kind, format!("Strategy {number}"));
        strategy.factors = all.iter().copied().skip(usize::try_from(number).unwrap() % 50).take(4).collect();
        strategy.status = StrategyStatus::Adopted;
        document.strategies.push(strategy);
    }
    for number in 0..judges {
        let person = PersonId::from_random(number + 1);
        let name = format!("Person {number}");
        document.people.push(Participant { id: person, name, group: String::new(), weight: Weight::DEFAULT });
        let mut sheet = AnswerSheet::new(SheetKey { round: 1, person });
        for (at, strategy) in (0_u64..).zip(&document.strategies) {
            for (place, factor) in (0_u64..).zip(&all) {
                let score = 1 + u8::try_from((at * 7 + place * 3 + number * 5) % 11 % 4).unwrap();
                sheet.set_attraction(strategy.id, *factor, Rating::new(score).ok());
            }
        }
        matrix.answers.push(sheet);
    }
    document.matrices.push(matrix);
    document
}
