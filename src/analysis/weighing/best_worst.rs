//! Best-worst answers within the quadrants and over them (Rezaei 2016).

use super::layout::Layout;
use super::pairwise::dependent;
use super::result::{Weighed, obstacle};
use super::voice::Voice;
use crate::analysis::judged::{Consistency, JudgmentSet, Obstacle, ObstacleKind};
use crate::analysis::methods::awot::from_levels;
use crate::analysis::methods::best_worst::BestWorstAnswers;
use crate::analysis::methods::shares::{Mean, mean_priorities, normalise};
use crate::analysis::methods::{MethodError, Spot};
use crate::model::{Aggregation, AnswerSheet, BestWorst, Conventions, QuadrantBestWorst};

/// The result of some people together: the mean of their priorities in each set. There are no judgments to aggregate;
/// the mean is arithmetic unless the geometric one was chosen.
pub(super) fn weigh(layout: &Layout, conventions: &Conventions, voices: &[Voice]) -> Weighed {
    let mut weighed = Weighed::default();
    let mut weights = Vec::new();
    for set in layout.sets() {
        match weigh_set(layout, conventions, set, voices) {
            Ok((found, consistency)) => {
                weights.push(found.clone());
                weighed.consistency.extend(consistency);
                if let JudgmentSet::Within(quadrant) = set {
                    weighed.local[quadrant] = Some(found);
                }
            }
            Err(hindrance) => weighed.obstacles.push(hindrance),
        }
    }
    if weighed.obstacles.is_empty()
        && let Some(between) = weights.pop()
    {
        match dependent(layout, conventions, between) {
            Ok(group) => weighed.put_together(layout, &from_levels(weights, group)),
            Err(error) => weighed.obstacles.push(refused(JudgmentSet::Between, &error)),
        }
    }
    weighed
}

/// How many judgments of a set a person gave, of 2n − 3.
pub(super) fn answered(layout: &Layout, set: JudgmentSet, sheet: &AnswerSheet) -> usize {
    let Some(lists) = lists(layout, set, sheet) else { return 0 };
    let given = |list: &[Option<f64>], own: usize| {
        list.iter().enumerate().filter(|(place, answer)| *place != own && answer.is_some()).count()
    };
    // The best against the worst stands in both lists and is one judgment.
    let both = lists.best_to_others[lists.worst].is_some() && lists.others_to_worst[lists.best].is_some();
    given(&lists.best_to_others, lists.best) + given(&lists.others_to_worst, lists.worst) - usize::from(both)
}

fn weigh_set(
    layout: &Layout,
    conventions: &Conventions,
    set: JudgmentSet,
    voices: &[Voice],
) -> Result<(Vec<f64>, Option<Consistency>), Obstacle> {
    if layout.set_size(set) == 1 {
        return Ok((vec![1.0], None));
    }
    let each: Vec<_> =
        voices.iter().filter_map(|voice| Some((lists(layout, set, voice.sheet)?.solve(), voice.weight))).collect();
    let known = each.iter().filter_map(|(found, weight)| Some((found.as_ref().ok()?, *weight)));
    let (found, weights): (Vec<&(Vec<f64>, f64)>, Vec<f64>) = known.unzip();
    let consistency = match found.as_slice() {
        [] => {
            return Err(each.iter().find_map(|(found, _)| found.as_ref().err()).map_or_else(
                || {
                    obstacle(
                        ObstacleKind::Missing,
                        Some(set),
                        format!("Still open: the best-worst answers {}.", set.name()),
                    )
                },
                |error| hindrance(set, error),
            ));
        }
        [(_, input_cr)] => Some(Consistency::of_best_worst(set, layout.set_size(set), *input_cr)),
        _ => None,
    };
    let mean = match conventions.aggregation {
        Aggregation::AipGeometric => Mean::Geometric,
        Aggregation::Aij | Aggregation::AipArithmetic => Mean::Arithmetic,
    };
    let lists: Vec<Vec<f64>> = found.into_iter().map(|(weights, _)| weights.clone()).collect();
    let mean =
        normalise(&weights, "weights of the participants").and_then(|voices| mean_priorities(&lists, &voices, mean));
    mean.map(|weights| (weights, consistency)).map_err(|error| refused(set, &error))
}

fn hindrance(set: JudgmentSet, error: &MethodError) -> Obstacle {
    match error {
        MethodError::Missing { .. } => {
            let message = format!("Still open: some of the best-worst answers {}.", set.name());
            obstacle(ObstacleKind::Missing, Some(set), message)
        }
        other => refused(set, other),
    }
}

fn refused(set: JudgmentSet, error: &MethodError) -> Obstacle {
    obstacle(ObstacleKind::Refused, Some(set), format!("Best-worst answers {}: {error}.", set.name()))
}

/// One person's answers on a set, by the places of what is compared.
struct Lists {
    best: usize,
    worst: usize,
    best_to_others: Vec<Option<f64>>,
    others_to_worst: Vec<Option<f64>>,
}

fn lists(layout: &Layout, set: JudgmentSet, sheet: &AnswerSheet) -> Option<Lists> {
    let size = layout.set_size(set);
    match set {
        JudgmentSet::Within(quadrant) => {
            let place = |factor| layout.place(factor).filter(|(at, _)| *at == quadrant).map(|(_, place)| place);
            let of = |answers: &BestWorst| {
                let mut lists = Lists::new(size, place(answers.best)?, place(answers.worst)?);
                for answer in &answers.best_to_others {
                    lists.note_best(place(answer.column), answer.value.get());
                }
                for answer in &answers.others_to_worst {
                    lists.note_worst(place(answer.row), answer.value.get());
                }
                Some(lists.complete_ends())
            };
            sheet.best_worst.iter().find_map(of)
        }
        JudgmentSet::Between => {
            let answers: &QuadrantBestWorst = sheet.best_worst_groups.as_ref()?;
            let place = |quadrant| layout.quadrant_place(quadrant);
            let mut lists = Lists::new(size, place(answers.best)?, place(answers.worst)?);
            for answer in &answers.best_to_others {
                lists.note_best(place(answer.column), answer.value.get());
            }
            for answer in &answers.others_to_worst {
                lists.note_worst(place(answer.row), answer.value.get());
            }
            Some(lists.complete_ends())
        }
    }
}

impl Lists {
    fn new(size: usize, best: usize, worst: usize) -> Self {
        let mut lists = Self { best, worst, best_to_others: vec![None; size], others_to_worst: vec![None; size] };
        lists.best_to_others[best] = Some(1.0);
        lists.others_to_worst[worst] = Some(1.0);
        lists
    }

    fn note_best(&mut self, other: Option<usize>, value: f64) {
        if let Some(other) = other {
            self.best_to_others[other] = Some(value);
        }
    }

    fn note_worst(&mut self, other: Option<usize>, value: f64) {
        if let Some(other) = other {
            self.others_to_worst[other] = Some(value);
        }
    }

    /// The best against the worst is the same judgment in both lists.
    fn complete_ends(mut self) -> Self {
        let (best, worst) = (self.best, self.worst);
        let answer = self.best_to_others[worst].or(self.others_to_worst[best]);
        self.best_to_others[worst] = answer;
        self.others_to_worst[best] = self.others_to_worst[best].or(answer);
        self
    }

    /// Priorities, and the consistency ratio of the answers.
    fn solve(&self) -> Result<(Vec<f64>, f64), MethodError> {
        let missing = |list: &[Option<f64>]| list.iter().position(Option::is_none);
        if let Some(place) = missing(&self.best_to_others).or(missing(&self.others_to_worst)) {
            return Err(MethodError::Missing { at: Spot::Item(place) });
        }
        let list = |list: &[Option<f64>]| list.iter().flatten().copied().collect();
        let (forth, back) = (list(&self.best_to_others), list(&self.others_to_worst));
        let result = BestWorstAnswers::with_ends(self.best, self.worst, forth, back)?.linear()?;
        Ok((result.weights, result.input_cr))
    }
}
