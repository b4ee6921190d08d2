//! Best-worst answers within the quadrants and over them (Rezaei 2016).

use super::descriptor::{Descriptor, RatioKind, Setting, Together, UsedConvention};
use super::layout::Layout;
use super::pairwise::dependent;
use super::panel::{Answers, Noise, SetPanel, SetSums, mean_of};
use super::questions::Posed;
use super::result::{Weighed, obstacle};
use super::round::Respondent;
use crate::analysis::facts::{Fact, quadrants};
use crate::analysis::methods::awot::from_levels;
use crate::analysis::methods::best_worst::BestWorstAnswers;
use crate::analysis::methods::shares::{mean_priorities, normalise};
use crate::analysis::methods::{MethodError, Spot};
use crate::analysis::outcome::MatrixAnalysis;
use crate::analysis::participants::{Cause, Consistency, Obstacle};
use crate::model::{AnswerSheet, BestWorst, Conventions, End, JudgmentSet, Matrix, Question, Ratio};

pub(super) const DESCRIPTOR: Descriptor = Descriptor {
    stated: None,
    needs_ratings: false,
    ratio: RatioKind::InputBased,
    conventions: &[UsedConvention::Aggregation],
    together: |conventions| Together::Priorities(Together::mean(conventions.aggregation)),
    weigh,
    panel: |setting, people| Box::new(panel(setting, people)),
    told,
};

/// The result of some people together: the mean of their priorities in each set. There are no judgments to aggregate;
/// the mean is arithmetic unless the geometric one was chosen.
fn weigh(setting: &Setting<'_>, respondents: &[Respondent<'_>]) -> Weighed {
    let Setting { layout, conventions, .. } = *setting;
    let mut weighed = Weighed::default();
    let mut weights = Vec::new();
    for set in layout.sets() {
        match weigh_set(layout, conventions, set, respondents) {
            Ok((found, consistency)) => {
                weights.push(found.clone());
                weighed.consistency.extend(consistency);
                match set {
                    JudgmentSet::Within(quadrant) => weighed.local[quadrant] = Some(found),
                    JudgmentSet::Between => weighed.between = Some(found),
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

/// The questions about a set: which are its ends, and once these are known, everything against them.
pub(super) fn questions(layout: &Layout, set: JudgmentSet, sheet: &AnswerSheet) -> Vec<Posed> {
    if layout.set_size(set) < 2 {
        return Vec::new();
    }
    let lists = lists(layout, set, sheet);
    let end = |end| Posed { question: Question::End(set, end), is_answered: lists.is_some() };
    let mut all = vec![end(End::Best), end(End::Worst)];
    let Some(lists) = lists else { return all };
    let things = layout.compared(set, None);
    for (end, answers, ends) in [
        (End::Best, &lists.best_to_others, &[lists.best][..]),
        // The best over the worst was asked from the other side.
        (End::Worst, &lists.others_to_worst, &[lists.best, lists.worst]),
    ] {
        let others = answers.iter().enumerate().filter(|(place, _)| !ends.contains(place));
        all.extend(others.map(|(place, answer)| Posed {
            question: Question::Against(set, end, things[place]),
            is_answered: answer.is_some(),
        }));
    }
    all
}

fn weigh_set(
    layout: &Layout,
    conventions: &Conventions,
    set: JudgmentSet,
    respondents: &[Respondent],
) -> Result<(Vec<f64>, Option<Consistency>), Obstacle> {
    if layout.set_size(set) == 1 {
        return Ok((vec![1.0], None));
    }
    let each: Vec<_> =
        respondents.iter().filter_map(|one| Some((lists(layout, set, one.sheet)?.solve(), one.weight))).collect();
    let known = each.iter().filter_map(|(found, weight)| Some((found.as_ref().ok()?, *weight)));
    let (found, weights): (Vec<&Solved>, Vec<f64>) = known.unzip();
    let consistency = match found.as_slice() {
        [] => {
            return Err(each.iter().find_map(|(found, _)| found.as_ref().err()).map_or_else(
                || {
                    obstacle(
                        Cause::OpenBestWorst,
                        Some(set),
                        format!("Still open: the best-worst answers {}.", set.name()),
                    )
                },
                |error| hindrance(set, error),
            ));
        }
        [one] => Some(Consistency::of_best_worst(set, layout.set_size(set), one.input_cr, one.best_over_worst)),
        _ => None,
    };
    let mean = Together::mean(conventions.aggregation);
    let lists: Vec<Vec<f64>> = found.into_iter().map(|one| one.weights.clone()).collect();
    let mean =
        normalise(&weights, "weights of the participants").and_then(|counts| mean_priorities(&lists, &counts, mean));
    mean.map(|weights| (weights, consistency)).map_err(|error| refused(set, &error))
}

fn hindrance(set: JudgmentSet, error: &MethodError) -> Obstacle {
    match error {
        MethodError::Missing { .. } => {
            let message = format!("Still open: some of the best-worst answers {}.", set.name());
            obstacle(Cause::OpenBestWorst, Some(set), message)
        }
        other => refused(set, other),
    }
}

fn refused(set: JudgmentSet, error: &MethodError) -> Obstacle {
    let message = format!("Best-worst answers {}: {error}.", set.name());
    obstacle(Cause::Refused(error.clone()), Some(set), message)
}

/// The answers of these people, to be asked many times.
fn panel<'a>(setting: Setting<'a>, people: &[Respondent<'_>]) -> SetPanel<'a, Lists> {
    let Setting { layout, conventions, .. } = setting;
    let mean = Together::mean(conventions.aggregation);
    let sums = |answers: &[Option<(Lists, f64)>], _: usize| SetSums::Priorities {
        people: answers.iter().map(|one| one.as_ref()?.0.solved(conventions)).collect(),
        mean,
    };
    // The quadrants are compared themselves; no factors stand for them.
    SetPanel::new(Setting { tops: None, ..setting }, people.len(), sums, |set, person| {
        lists(layout, set, people[person].sheet).filter(|lists| lists.solve().is_ok())
    })
}

impl Answers for Lists {
    fn solved(&self, _: &Conventions) -> Option<Vec<f64>> {
        Some(self.solve().ok()?.weights)
    }

    /// The ends stay the ends: no answer falls below 1.
    fn moved(&self, deviation: f64, noise: &mut Noise<'_>) -> Self {
        let mut moved = self.clone();
        let best_over_worst = self.best_to_others[self.worst].map(|it| noise.moved(it, deviation).max(1.0));
        for (list, end) in [(&mut moved.best_to_others, self.best), (&mut moved.others_to_worst, self.worst)] {
            for (_, answer) in list.iter_mut().enumerate().filter(|(place, _)| *place != end) {
                *answer = answer.map(|answer| noise.moved(answer, deviation).max(1.0));
            }
        }
        moved.best_to_others[self.worst] = best_over_worst;
        moved.others_to_worst[self.best] = best_over_worst;
        moved
    }

    fn deviation(&self, _: &Conventions) -> f64 {
        0.0
    }

    fn together(people: &[(&Self, f64)], conventions: &Conventions) -> Option<Vec<f64>> {
        let lists: Vec<Vec<f64>> = people.iter().map(|(one, _)| one.solved(conventions)).collect::<Option<_>>()?;
        let counts: Vec<f64> = people.iter().map(|(_, count)| *count).collect();
        mean_of(&lists, &counts, Together::mean(conventions.aggregation)).ok()
    }
}

/// What one person's answers on a set say.
struct Solved {
    weights: Vec<f64>,
    input_cr: f64,
    best_over_worst: f64,
}

/// One person's answers on a set, by the places of what is compared.
#[derive(Clone)]
struct Lists {
    best: usize,
    worst: usize,
    best_to_others: Vec<Option<f64>>,
    others_to_worst: Vec<Option<f64>>,
}

fn lists(layout: &Layout, set: JudgmentSet, sheet: &AnswerSheet) -> Option<Lists> {
    let placed = match set {
        JudgmentSet::Within(quadrant) => {
            let place = |factor| layout.place(factor).filter(|(at, _)| *at == quadrant).map(|(_, place)| place);
            sheet.best_worst.iter().find_map(|answers| answers.named(place))
        }
        JudgmentSet::Between => sheet.best_worst_groups.as_ref()?.named(|quadrant| layout.quadrant_place(quadrant)),
    };
    placed.map(|answers| Lists::of(&answers, layout.set_size(set)))
}

impl Lists {
    /// The answers with those that need no asking: each end against itself. The best against the worst is the same
    /// judgment in both lists.
    fn of(answers: &BestWorst<usize>, size: usize) -> Self {
        let list = |end: End| -> Vec<Option<f64>> {
            let value = |place| answers.value(end, place).map(Ratio::get);
            (0..size).map(|place| if place == answers.end(end) { Some(1.0) } else { value(place) }).collect()
        };
        let (best, worst) = (answers.best, answers.worst);
        let (mut best_to_others, mut others_to_worst) = (list(End::Best), list(End::Worst));
        best_to_others[worst] = best_to_others[worst].or(others_to_worst[best]);
        others_to_worst[best] = others_to_worst[best].or(best_to_others[worst]);
        Self { best, worst, best_to_others, others_to_worst }
    }

    /// Priorities, and the consistency of the answers.
    fn solve(&self) -> Result<Solved, MethodError> {
        let missing = |list: &[Option<f64>]| list.iter().position(Option::is_none);
        if let Some(place) = missing(&self.best_to_others).or(missing(&self.others_to_worst)) {
            return Err(MethodError::Missing { at: Spot::Item(place) });
        }
        let list = |list: &[Option<f64>]| list.iter().flatten().copied().collect();
        let (forth, back) = (list(&self.best_to_others), list(&self.others_to_worst));
        let best_over_worst = self.best_to_others[self.worst].unwrap_or(1.0);
        let result = BestWorstAnswers::with_ends(self.best, self.worst, forth, back)?.linear()?;
        Ok(Solved { weights: result.weights, input_cr: result.input_cr, best_over_worst })
    }
}

fn told(matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Fact> {
    let used = &matrix.conventions;
    let mut facts = vec![Fact::BestWorst { quadrants: quadrants(analysis) }];
    let is_known = analysis.factors.iter().any(|factor| factor.global_priority.is_some());
    facts.extend(used.inner_dependence.filter(|_| is_known).map(|_| Fact::Dependence));
    let several = analysis.respondents.counted > 1;
    facts.extend(several.then_some(Fact::MeanOfPriorities(Together::mean(used.aggregation))));
    let counting = || analysis.participants.iter().filter(|person| person.counts);
    let ratios = counting().flat_map(|person| &person.consistency).filter_map(|set| set.cr);
    facts.extend(ratios.reduce(f64::max).map(|ratio| Fact::LargestInputRatio { ratio }));
    let has = |is: fn(&Consistency, &Conventions) -> bool| {
        counting().filter(|person| person.consistency.iter().any(|set| is(set, used))).count()
    };
    if has(|set, used| set.threshold(used).is_some()) > 0 {
        facts.push(Fact::AboveInputThreshold { people: has(Consistency::exceeds) });
    }
    facts
}
