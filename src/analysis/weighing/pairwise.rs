//! Pairwise comparison within the quadrants and between them (A'WOT; Kurttila et al. 2000).

use super::descriptor::{Descriptor, RatioKind, Setting, Together, UsedConvention};
use super::layout::Layout;
use super::panel::{Answers, Noise, SetPanel, SetSums, mean_of};
use super::questions::pairs;
use super::result::{Weighed, obstacle};
use super::round::Respondent;
use crate::analysis::facts::{Fact, quadrants};
use crate::analysis::methods::awot::{from_levels, inner_dependence};
use crate::analysis::methods::fuzzy::fuzzy_priorities;
use crate::analysis::methods::group::mean_judgments;
use crate::analysis::methods::inconsistency::{intransitive, suspects};
use crate::analysis::methods::pairwise::priorities;
use crate::analysis::methods::ranking::tied;
use crate::analysis::methods::shares::{Mean, mean_priorities, normalise};
use crate::analysis::methods::{Judgments, MethodError, consistency};
use crate::analysis::outcome::MatrixAnalysis;
use crate::analysis::participants::{Cause, Consistency, Obstacle, ParticipantAnalysis, Revisit};
use crate::model::{
    Aggregation, AnswerSheet, BetweenConvention, Compared, Conventions, FactorId, Incomplete, JudgmentSet, Matrix,
    Quadrant,
};
use std::collections::BTreeSet;

pub(super) const DESCRIPTOR: Descriptor = Descriptor {
    stated: None,
    needs_ratings: false,
    ratio: RatioKind::Consistency,
    conventions: &[
        UsedConvention::Prioritisation,
        UsedConvention::RandomIndex,
        UsedConvention::Incomplete,
        UsedConvention::Between,
        UsedConvention::Aggregation,
    ],
    together: |conventions| match conventions.aggregation {
        Aggregation::Aij => Together::Judgments,
        of_priorities => Together::Priorities(Together::mean(of_priorities)),
    },
    weigh,
    panel: |setting, people| Box::new(panel(setting, people)),
    told,
};

/// How many judgments to look at again are named for each set.
const REVISITED: usize = 3;

/// The result of some people together. The factors that stand for their quadrants follow from the people's own
/// priorities where the setting names none.
fn weigh(setting: &Setting<'_>, respondents: &[Respondent<'_>]) -> Weighed {
    let Setting { layout, conventions, tops } = *setting;
    let mut weighed = Weighed::default();
    let mut fuzzy = Vec::new();
    for quadrant in &layout.quadrants {
        let set = weigh_set(layout, conventions, JudgmentSet::Within(*quadrant), None, respondents);
        weighed.local[*quadrant] = set.weights;
        fuzzy.push(set.fuzzy);
        weighed.consistency.extend(set.consistency);
        weighed.obstacles.extend(set.obstacle);
    }
    let local: Option<Vec<Vec<f64>>> =
        layout.quadrants.iter().map(|quadrant| weighed.local[*quadrant].clone()).collect();
    let kurttila = conventions.between == BetweenConvention::Kurttila;
    if kurttila {
        weighed.tops = tops.map(<[FactorId]>::to_vec).or_else(|| Some(highest(layout, local.as_ref()?)));
    }
    if kurttila && weighed.tops.is_none() {
        return weighed;
    }
    let between = weigh_set(layout, conventions, JudgmentSet::Between, weighed.tops.as_deref(), respondents);
    weighed.consistency.extend(between.consistency);
    weighed.obstacles.extend(between.obstacle);
    weighed.between.clone_from(&between.weights);
    fuzzy.push(between.fuzzy);
    if let (Some(local), Some(between)) = (local, between.weights) {
        join(layout, conventions, local, between, &mut weighed);
        weighed.fuzzy = fuzzy_global(setting, weighed.tops.as_deref(), fuzzy);
    }
    weighed
}

/// The judgments of one person on a set; those about factors that have moved elsewhere, or no longer stand for their
/// quadrants, rest.
pub(super) fn judgments(
    layout: &Layout,
    set: JudgmentSet,
    tops: Option<&[FactorId]>,
    sheet: &AnswerSheet,
) -> Result<Judgments, MethodError> {
    let within = |factor| layout.place(factor).filter(|(quadrant, _)| set == JudgmentSet::Within(*quadrant));
    let top = |factor| tops.and_then(|tops| tops.iter().position(|top| *top == factor));
    let mut pairs: Vec<(Option<usize>, Option<usize>, f64)> = Vec::new();
    match set {
        JudgmentSet::Within(_) => pairs.extend(sheet.within.iter().map(|judgment| {
            let place = |factor| within(factor).map(|(_, place)| place);
            (place(judgment.row), place(judgment.column), judgment.value.get())
        })),
        JudgmentSet::Between if tops.is_some() => pairs.extend(
            sheet.between.iter().map(|judgment| (top(judgment.row), top(judgment.column), judgment.value.get())),
        ),
        JudgmentSet::Between => pairs.extend(sheet.groups.iter().map(|judgment| {
            let place = |quadrant| layout.quadrant_place(quadrant);
            (place(judgment.row), place(judgment.column), judgment.value.get())
        })),
    }
    let standing = pairs.into_iter().filter_map(|(row, column, value)| Some((row?, column?, value)));
    Judgments::from_pairs(layout.set_size(set), standing.filter(|(row, column, _)| row != column))
}

/// The factors with the highest local priority in each quadrant; of several, the one with the smallest id.
fn highest(layout: &Layout, local: &[Vec<f64>]) -> Vec<FactorId> {
    let top = |(quadrant, local): (&crate::model::Quadrant, &Vec<f64>)| {
        let largest = local.iter().copied().fold(0.0, f64::max);
        let tops = layout.factors[*quadrant].iter().zip(local).filter(|(_, priority)| tied(**priority, largest));
        tops.map(|(factor, _)| *factor).min()
    };
    layout.quadrants.iter().zip(local).filter_map(top).collect()
}

/// What a set of judgments says.
#[derive(Default)]
struct SetResult {
    weights: Option<Vec<f64>>,
    /// Fuzzy priorities, where they are wanted and nothing is missing.
    fuzzy: Option<Vec<f64>>,
    consistency: Option<Consistency>,
    obstacle: Option<Obstacle>,
}

fn weigh_set(
    layout: &Layout,
    conventions: &Conventions,
    set: JudgmentSet,
    tops: Option<&[FactorId]>,
    respondents: &[Respondent],
) -> SetResult {
    if layout.set_size(set) == 1 {
        return SetResult { weights: Some(vec![1.0]), fuzzy: Some(vec![1.0]), ..SetResult::default() };
    }
    let heard = |one: &Respondent| {
        let judgments = judgments(layout, set, tops, one.sheet).ok()?;
        let is_silent = judgments.answered().next().is_none();
        if is_silent { None } else { Some((judgments, one.weight)) }
    };
    let heard: Vec<(Judgments, f64)> = respondents.iter().filter_map(heard).collect();
    // To refuse gaps is to refuse them in each person's answers: two halves by two people do not make a whole.
    let refuses = conventions.incomplete == Incomplete::Refuse;
    let counts = |(judgments, _): &&(Judgments, f64)| !refuses || judgments.first_missing().is_none();
    let (people, weights_of_people): (Vec<Judgments>, Vec<f64>) = heard.iter().filter(counts).cloned().unzip();
    let compared = layout.compared(set, tops);
    let result = match conventions.aggregation {
        _ if people.is_empty() => Err(MethodError::Empty { what: "list of judgments" }),
        _ if people.len() == 1 => from_one(&people[0], conventions),
        Aggregation::Aij => mean_judgments(&people, &weights_of_people).and_then(|mean| from_one(&mean, conventions)),
        Aggregation::AipGeometric => from_priorities(&people, &weights_of_people, conventions, Mean::Geometric),
        Aggregation::AipArithmetic => from_priorities(&people, &weights_of_people, conventions, Mean::Arithmetic),
    };
    match result {
        Ok((weights, judgments)) => SetResult {
            consistency: judgments.map(|judgments| Consistency {
                answered_by: answered_by(&people, compared.len()),
                ..consistency(conventions, set, &compared, &judgments, &weights)
            }),
            fuzzy: fuzzy(&people, &weights_of_people, conventions),
            weights: Some(weights),
            obstacle: None,
        },
        Err(error) => {
            SetResult { obstacle: Some(hindrance(layout, set, &compared, &heard, &error)), ..SetResult::default() }
        }
    }
}

/// Fuzzy priorities of a set (Buckley 1985), aggregated as the crisp ones are; none where a judgment is missing.
fn fuzzy(people: &[Judgments], weights: &[f64], conventions: &Conventions) -> Option<Vec<f64>> {
    let steps = conventions.fuzzy.steps()?;
    let of_one = |judgments: &Judgments| Some(fuzzy_priorities(judgments, steps).ok()?.weights);
    match (DESCRIPTOR.together)(conventions) {
        Together::Priorities(mean) => {
            let each: Vec<Vec<f64>> = people.iter().map(of_one).collect::<Option<_>>()?;
            mean_of(&each, weights, mean).ok()
        }
        Together::Judgments | Together::Sums => of_one(&mean_judgments(people, weights).ok()?),
    }
}

/// Fuzzy priorities over all factors from those of the sets, the set between the quadrants last.
fn fuzzy_global(setting: &Setting<'_>, tops: Option<&[FactorId]>, sets: Vec<Option<Vec<f64>>>) -> Option<Vec<f64>> {
    let Setting { layout, conventions, .. } = *setting;
    let mut local: Vec<Vec<f64>> = sets.into_iter().collect::<Option<_>>()?;
    let between = local.pop()?;
    conventions.fuzzy.steps()?;
    let group = quadrant_weights(layout, conventions, tops, &local, between).ok()?;
    Some(from_levels(local, group).global.concat())
}

/// The judgments of these people, to be asked many times.
fn panel<'a>(setting: Setting<'a>, people: &[Respondent<'_>]) -> SetPanel<'a, Judgments> {
    let Setting { layout, conventions, tops } = setting;
    let aggregation = (DESCRIPTOR.together)(conventions);
    let sums = |answers: &[Option<(Judgments, f64)>], size: usize| {
        let judgments = answers.iter().map(|one| one.as_ref().map(|(judgments, _)| judgments));
        match aggregation {
            Together::Priorities(mean) => {
                SetSums::Priorities { people: judgments.map(|one| one?.solved(conventions)).collect(), mean }
            }
            Together::Judgments | Together::Sums => SetSums::of_judgments(judgments, size),
        }
    };
    SetPanel::new(setting, people.len(), sums, |set, person| {
        let judgments = judgments(layout, set, tops, people[person].sheet).ok()?;
        let counts = match (conventions.incomplete, aggregation) {
            (Incomplete::Refuse, _) => judgments.first_missing().is_none(),
            (_, Together::Priorities(_)) => judgments.solved(conventions).is_some(),
            (_, Together::Judgments | Together::Sums) => judgments.answered().next().is_some(),
        };
        counts.then_some(judgments)
    })
}

impl Answers for Judgments {
    fn solved(&self, conventions: &Conventions) -> Option<Vec<f64>> {
        Some(priorities(self, conventions.prioritisation, conventions.incomplete).ok()?.weights)
    }

    fn moved(&self, deviation: f64, noise: &mut Noise<'_>) -> Self {
        let mut moved = self.clone();
        for (row, column, judgment) in self.answered() {
            moved.set(row, column, Some(noise.moved(judgment, deviation)));
        }
        moved
    }

    /// After Crawford and Williams (1985): the squared residuals over the degrees of freedom, of which each gap takes one.
    fn deviation(&self, conventions: &Conventions) -> f64 {
        let Some(weights) = self.solved(conventions) else { return 0.0 };
        let residual = |(row, column, judgment): (usize, usize, f64)| {
            let log = libm::log(judgment * weights[column] / weights[row]);
            log * log
        };
        let free = (self.answered().count() + 1).saturating_sub(self.len());
        if free == 0 { 0.0 } else { libm::sqrt(self.answered().map(residual).sum::<f64>() / free as f64) }
    }

    fn together(people: &[(&Self, f64)], conventions: &Conventions) -> Option<Vec<f64>> {
        let counts: Vec<f64> = people.iter().map(|(_, count)| *count).collect();
        match (DESCRIPTOR.together)(conventions) {
            Together::Priorities(mean) => {
                let lists: Vec<Vec<f64>> =
                    people.iter().map(|(one, _)| one.solved(conventions)).collect::<Option<_>>()?;
                mean_of(&lists, &counts, mean).ok()
            }
            Together::Judgments | Together::Sums => {
                let judgments: Vec<Judgments> = people.iter().map(|(one, _)| (*one).clone()).collect();
                mean_judgments(&judgments, &counts).ok()?.solved(conventions)
            }
        }
    }
}

type Found = Result<(Vec<f64>, Option<Judgments>), MethodError>;

fn from_one(judgments: &Judgments, conventions: &Conventions) -> Found {
    let found = priorities(judgments, conventions.prioritisation, conventions.incomplete)?;
    Ok((found.weights, Some(judgments.clone())))
}

/// The mean of the priorities of those whose judgments give any.
fn from_priorities(people: &[Judgments], weights: &[f64], conventions: &Conventions, mean: Mean) -> Found {
    let each = people.iter().map(|person| from_one(person, conventions).map(|(priorities, _)| priorities));
    let each: Vec<Result<Vec<f64>, MethodError>> = each.collect();
    let known = each.iter().zip(weights).filter_map(|(found, weight)| Some((found.clone().ok()?, *weight)));
    let (lists, weights): (Vec<Vec<f64>>, Vec<f64>) = known.unzip();
    if lists.is_empty() {
        return Err(each.into_iter().find_map(Result::err).unwrap_or(MethodError::Empty { what: "list of judgments" }));
    }
    Ok((mean_priorities(&lists, &normalise(&weights, "weights of the participants")?, mean)?, None))
}

fn consistency(
    conventions: &Conventions,
    set: JudgmentSet,
    compared: &[Compared],
    judgments: &Judgments,
    weights: &[f64],
) -> Consistency {
    let table = conventions.random_index;
    let found = priorities(judgments, conventions.prioritisation, conventions.incomplete).ok();
    let lambda_max = found.map(|found| found.lambda_max);
    let revisit = |suspect: crate::analysis::methods::inconsistency::Suspect| Revisit {
        row: compared[suspect.row],
        column: compared[suspect.column],
        judgment: suspect.judgment,
        agreeing: suspect.agreeing,
        ratio: suspect.ratio,
    };
    let n = judgments.len();
    let untested = consistency::untested(judgments, table, conventions.incomplete);
    let known = |figure: Option<f64>| figure.filter(|_| untested.is_none());
    Consistency {
        set,
        n,
        lambda_max,
        ci: known(lambda_max.map(|lambda| consistency::consistency_index(n, lambda))),
        ri: known(consistency::random_index_of(judgments, table, conventions.incomplete).ok().flatten()),
        cr: known(lambda_max.and_then(|lambda| {
            consistency::consistency_ratio(judgments, lambda, table, conventions.incomplete).ok().flatten()
        })),
        gci: known(consistency::geometric_consistency_index(judgments).ok().flatten()),
        ratio_known: untested.is_none(),
        input_threshold: None,
        is_input_based: false,
        untested,
        answered_by: None,
        revisit: suspects(judgments, weights, conventions.scale_max, REVISITED).into_iter().map(revisit).collect(),
        intransitive: intransitive(judgments).into_iter().map(|triple| triple.map(|place| compared[place])).collect(),
    }
}

/// Why a set gives no priorities, in words.
fn hindrance(
    layout: &Layout,
    set: JudgmentSet,
    compared: &[Compared],
    heard: &[(Judgments, f64)],
    error: &MethodError,
) -> Obstacle {
    let name = set.name();
    match error {
        MethodError::Disconnected { loose } => {
            let loose: Vec<Compared> = loose.iter().map(|place| compared[*place]).collect();
            let labels: Vec<String> = loose.iter().map(|one| layout.label(*one)).collect();
            let message = format!("No judgment {name} links {} to the rest.", labels.join(", "));
            Obstacle { loose, ..obstacle(Cause::Loose(labels), Some(set), message) }
        }
        MethodError::Missing { .. } | MethodError::Empty { .. } => {
            let all = pairs(compared.len());
            let answered: BTreeSet<(usize, usize)> = heard.iter().flat_map(|(it, _)| answered_pairs(it)).collect();
            let open = all - answered.len();
            let message = match open {
                0 => format!("Nobody has given all {all} judgments {name}."),
                _ => format!("Still open: {open} of {all} judgments {name}."),
            };
            obstacle(Cause::OpenJudgments { open, all }, Some(set), message)
        }
        other => {
            let message = format!("Judgments {name}: {other}.");
            obstacle(Cause::Refused(other.clone()), Some(set), message)
        }
    }
}

fn answered_pairs(judgments: &Judgments) -> impl Iterator<Item = (usize, usize)> {
    judgments.answered().map(|(row, column, _)| (row, column))
}

/// How many people answered the pair that fewest answered, and how many the one that most did.
fn answered_by(people: &[Judgments], size: usize) -> Option<[usize; 2]> {
    let mut counts = vec![0; size * size];
    people.iter().flat_map(answered_pairs).for_each(|(row, column)| counts[row * size + column] += 1);
    let of_pairs = || (0..size).flat_map(|row| (row + 1..size).map(move |column| row * size + column));
    Some([of_pairs().map(|pair| counts[pair]).min()?, of_pairs().map(|pair| counts[pair]).max()?])
}

/// Puts the levels together.
fn join(layout: &Layout, conventions: &Conventions, local: Vec<Vec<f64>>, between: Vec<f64>, weighed: &mut Weighed) {
    match quadrant_weights(layout, conventions, weighed.tops.as_deref(), &local, between) {
        Ok(group) => weighed.put_together(layout, &from_levels(local, group)),
        Err(error) => {
            let message = format!("Priorities of the quadrants: {error}.");
            weighed.obstacles.push(obstacle(Cause::Refused(error), Some(JudgmentSet::Between), message));
        }
    }
}

/// The priorities of the quadrants from what was said between them: in Kurttila's convention a quadrant counts by the
/// priority of the factor that stands for it over that factor's local priority.
pub(super) fn quadrant_weights(
    layout: &Layout,
    conventions: &Conventions,
    tops: Option<&[FactorId]>,
    local: &[Vec<f64>],
    between: Vec<f64>,
) -> Result<Vec<f64>, MethodError> {
    let group = match tops {
        None => between,
        Some(tops) => {
            let of_top = |(top, between): (&FactorId, &f64)| {
                let (quadrant, place) = layout.place(*top)?;
                Some(between / local[layout.quadrant_place(quadrant)?][place])
            };
            let scaled: Vec<f64> = tops.iter().zip(&between).filter_map(of_top).collect();
            normalise(&scaled, "priorities between the quadrants")?
        }
    };
    dependent(layout, conventions, group)
}

/// The priorities of the quadrants with their influence on one another, where the matrix states it.
pub(super) fn dependent(layout: &Layout, conventions: &Conventions, group: Vec<f64>) -> Result<Vec<f64>, MethodError> {
    let Some(influence) = conventions.inner_dependence else { return Ok(group) };
    let places: Vec<usize> = layout.quadrants.iter().map(|quadrant| quadrant.index()).collect();
    let row = |row: &usize| places.iter().map(|column| influence[*row][*column]).collect();
    inner_dependence(&places.iter().map(row).collect::<Vec<Vec<f64>>>(), &group)
}

fn told(matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Fact> {
    let used = &matrix.conventions;
    let given = matrix.largest_judgment();
    let round = matrix.current_round();
    let compares = |sheet: &&AnswerSheet| match used.between {
        BetweenConvention::Kurttila => !sheet.between.is_empty(),
        BetweenConvention::Groups => !sheet.groups.is_empty(),
    };
    let is_between = matrix.answers.iter().filter(|sheet| sheet.round == round).any(|sheet| compares(&sheet));
    let is_between = is_between && quadrants(analysis) > 1;
    let mut facts = Vec::new();
    if compares_factors(analysis) {
        facts.push(if given > used.scale_max * (1.0 + 1e-9) {
            Fact::BeyondScale { largest: used.scale_max, given }
        } else {
            Fact::Scale { largest: used.scale_max }
        });
    } else if is_between {
        facts.push(Fact::ScaleOfQuadrants { largest: used.scale_max.max(given) });
    }
    facts.extend(is_between.then_some(Fact::Between(used.between)));
    let has = |is: fn(&crate::analysis::FactorAnalysis) -> bool| analysis.factors.iter().any(is);
    facts.extend(has(|it| it.local_priority.is_some()).then_some(Fact::Prioritisation(used.prioritisation)));
    let has_gaps = |person: &ParticipantAnalysis| person.excluded.is_none() && person.answered < person.asked;
    let gaps = analysis.participants.iter().any(has_gaps);
    facts.extend(gaps.then_some(Fact::Incomplete(used.incomplete, used.prioritisation)));
    facts.extend(used.inner_dependence.filter(|_| has(|it| it.global_priority.is_some())).map(|_| Fact::Dependence));
    let is_fuzzy = has(|it| it.fuzzy_priority.is_some());
    facts.extend(used.fuzzy.steps().filter(|_| is_fuzzy).map(|steps| Fact::Fuzzy { steps }));
    let aggregated = analysis.respondents.counted > 1;
    facts.extend(aggregated.then_some(Fact::Aggregation(used.aggregation)));
    facts.extend(told_of_consistency(matrix, analysis, aggregated));
    facts
}

/// Whether any quadrant has factors to compare with one another.
fn compares_factors(analysis: &MatrixAnalysis) -> bool {
    Quadrant::ALL.into_iter().any(|quadrant| analysis.quadrant(quadrant).count() > 1)
}

/// How far the judgments agree, as far as anything tests them.
fn told_of_consistency(matrix: &Matrix, analysis: &MatrixAnalysis, aggregated: bool) -> Vec<Fact> {
    let (used, sets) = (&matrix.conventions, &analysis.consistency);
    let counting = || analysis.participants.iter().filter(|person| person.counts);
    let is_tested = sets.iter().any(|set| set.cr.is_some()) || counting().any(|person| person.cr.is_some());
    let mut facts = Vec::new();
    let index = Fact::RandomIndex { table: used.random_index, threshold: used.cr_threshold };
    facts.extend(is_tested.then_some(index));
    let counted = analysis.respondents.counted;
    let spread = sets.iter().filter_map(|set| set.answered_by).reduce(|a, b| [a[0].min(b[0]), a[1].max(b[1])]);
    facts.extend(
        spread.filter(|[least, _]| *least < counted).map(|[least, most]| Fact::PairsAnsweredBy { least, most }),
    );
    let ratios = sets.iter().filter_map(|set| Some((set.set, set.cr?)));
    let largest = ratios.reduce(|one, other| if other.1 > one.1 { other } else { one });
    facts.extend(largest.map(|(set, ratio)| {
        if aggregated { Fact::LargestRatioOfAll { set, ratio } } else { Fact::LargestRatio { set, ratio } }
    }));
    let untested = sets.iter().filter(|set| set.is_untested()).map(|set| set.set);
    let untested: Vec<JudgmentSet> = untested.collect();
    facts.extend((!untested.is_empty()).then_some(Fact::UntestedSets(untested)));
    if let Some(group) = &analysis.group {
        let above = Fact::AboveThreshold { people: group.above_threshold.len(), threshold: used.cr_threshold };
        facts.extend(counting().any(|person| person.cr.is_some()).then_some(above));
        let people = counting().filter(|person| person.cr.is_none()).count();
        facts.extend((people > 0).then_some(Fact::UntestedPeople { people }));
    }
    facts
}
