//! Best-worst answers: the best against each, and each against the worst.

use super::{Asked, table, title};
use crate::model::{AnswerSheet, BestWorst, FactorId, Quadrant, QuadrantBestWorst};
use crate::report::content::block::{Block, Cell};
use crate::report::theme::Kind;

/// Answers about some things, by their places.
struct Answers {
    labels: Vec<String>,
    best: Option<usize>,
    worst: Option<usize>,
    best_to_others: Vec<(Option<usize>, f64)>,
    others_to_worst: Vec<(Option<usize>, f64)>,
}

impl Asked<'_> {
    /// A table for each set that a participant answered.
    pub(super) fn best_worst(self, sheet: &AnswerSheet) -> Vec<Block> {
        let words = self.material.words;
        let mut blocks: Vec<Block> = Vec::new();
        for set in &sheet.best_worst {
            let Some(best) = self.analysis.factor(set.best) else { continue };
            blocks
                .extend(self.answers(words.quadrant(self.matrix, best.quadrant), &self.of_factors(best.quadrant, set)));
        }
        let groups = sheet.best_worst_groups.as_ref();
        blocks.extend(groups.into_iter().flat_map(|set| self.answers(&words.between_quadrants(), &of_quadrants(set))));
        blocks
    }

    fn of_factors(self, quadrant: Quadrant, set: &BestWorst) -> Answers {
        let ids: Vec<FactorId> = self.analysis.quadrant(quadrant).map(|factor| factor.id).collect();
        let place = |wanted: FactorId| ids.iter().position(|id| *id == wanted);
        Answers {
            labels: self.analysis.quadrant(quadrant).map(|factor| factor.label.clone()).collect(),
            best: place(set.best),
            worst: place(set.worst),
            best_to_others: set.best_to_others.iter().map(|it| (place(it.column), it.value.get())).collect(),
            others_to_worst: set.others_to_worst.iter().map(|it| (place(it.row), it.value.get())).collect(),
        }
    }

    /// "Strengths: best S1, worst S3", and a row for each factor.
    fn answers(self, name: &str, answers: &Answers) -> [Block; 2] {
        let words = self.material.words;
        let label = |place: Option<usize>| place.map_or("–", |place| answers.labels[place].as_str());
        let heading = words.judging_best_worst(name, label(answers.best), label(answers.worst));
        let cell = |list: &[(Option<usize>, f64)], itself: bool, place| {
            let found = list.iter().find(|(answered, _)| *answered == Some(place)).map(|(_, value)| *value);
            Cell::of(Kind::Number, self.ratio(found.or(itself.then_some(1.0))))
        };
        let rows = answers.labels.iter().enumerate().map(|(place, label)| {
            let best = cell(&answers.best_to_others, answers.best == Some(place), place);
            let worst = cell(&answers.others_to_worst, answers.worst == Some(place), place);
            (label.clone(), vec![best, worst])
        });
        let heads = [words.judging_best_to(), words.judging_to_worst()];
        [title(heading), table(&words.column_label(), heads, rows)]
    }
}

fn of_quadrants(set: &QuadrantBestWorst) -> Answers {
    let place = |wanted: Quadrant| Quadrant::ALL.iter().position(|quadrant| *quadrant == wanted);
    Answers {
        labels: Quadrant::ALL.map(|quadrant| quadrant.letter().to_string()).to_vec(),
        best: place(set.best),
        worst: place(set.worst),
        best_to_others: set.best_to_others.iter().map(|it| (place(it.column), it.value.get())).collect(),
        others_to_worst: set.others_to_worst.iter().map(|it| (place(it.row), it.value.get())).collect(),
    }
}
