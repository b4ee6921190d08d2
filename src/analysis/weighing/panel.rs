//! People's answers read once, so that what they say together can be asked many times: with people drawn anew, each
//! counting as often as drawn, or with every judgment moved within its noise.

use super::descriptor::{RatioKind, Setting};
use super::layout::Layout;
use super::pairwise::quadrant_weights;
use super::round::{Respondent, respondents};
use crate::analysis::methods::pairwise::priorities;
use crate::analysis::methods::random_choice::below;
use crate::analysis::methods::shares::{Mean, mean_priorities, normalise};
use crate::analysis::methods::ziggurat::{Ziggurat, uniform};
use crate::analysis::methods::{Judgments, MethodError};
use crate::model::{Conventions, FactorId, IntervalForm, JudgmentSet, Matrix, Participant};
use rand_xoshiro::Xoshiro256PlusPlus;

/// What a panel of people says.
pub(in crate::analysis) trait Panel: Sync {
    /// In which sets each person counts, a bit a set; a method without sets has one.
    fn sets(&self) -> &[u32];

    /// Priorities over all factors in the order of the layout, each person counting so much; none where the answers of
    /// those who count do not give them.
    fn priorities(&self, counts: &[f64]) -> Option<Vec<f64>>;

    /// The same with every judgment moved; none where the method asks for no judgments.
    fn moved(&self, _counts: &[f64], _noise: &mut Noise<'_>) -> Option<Vec<f64>> {
        None
    }
}

/// Where the moves of judgments come from.
pub(in crate::analysis) struct Noise<'a> {
    /// Tables of densities.
    pub(in crate::analysis) tools: &'a Ziggurat,
    /// The random sequence.
    pub(in crate::analysis) random: &'a mut Xoshiro256PlusPlus,
}

impl Noise<'_> {
    /// A judgment moved by up to half a step of its scale, each move being as likely (Goepel 2018), and by as much as
    /// the residuals of its set lie apart: log-normal with their deviation (Crawford and Williams 1985).
    pub(super) fn moved(&mut self, judgment: f64, deviation: f64) -> f64 {
        let half_step = uniform(self.random) - 0.5;
        // Steps are counted from 1, upwards for what is more important and downwards for the inverse.
        let steps = if judgment >= 1.0 { judgment - 1.0 } else { 1.0 - judgment.recip() } + half_step;
        let stepped = if steps >= 0.0 { 1.0 + steps } else { (1.0 - steps).recip() };
        if deviation > 0.0 { stepped * libm::exp(deviation * self.tools.normal(self.random)) } else { stepped }
    }
}

/// Those who count in the current round of a matrix.
pub(in crate::analysis) struct Panelled<'a> {
    /// What they say; nothing where the matrix states its weights itself.
    pub(in crate::analysis) panel: Option<Box<dyn Panel + 'a>>,
    /// How much each counts.
    pub(in crate::analysis) weights: Vec<f64>,
    /// Whether they gave judgments that can be moved.
    pub(in crate::analysis) has_judgments: bool,
    /// Whether their residuals say how far.
    pub(in crate::analysis) by_residuals: bool,
    /// How the ends of intervals over them are read off.
    pub(in crate::analysis) interval: IntervalForm,
}

impl<'a> Panelled<'a> {
    /// The people in the order of their ids, so that their order in the document changes no draw; `by_people` says whether
    /// the priorities are theirs.
    pub(in crate::analysis) fn of(
        people: &[Participant],
        matrix: &'a Matrix,
        layout: &'a Layout,
        tops: Option<&'a [FactorId]>,
        by_people: bool,
    ) -> Self {
        let method = matrix.weighting.descriptor();
        let mut counting = respondents(people, matrix, matrix.current_round());
        counting.retain(Respondent::counts);
        counting.sort_by_key(|one| one.person.id);
        let setting = Setting { layout, conventions: &matrix.conventions, tops };
        Self {
            panel: by_people.then(|| (method.panel)(setting, &counting)),
            weights: counting.iter().map(|one| one.weight).collect(),
            has_judgments: method.ratio != RatioKind::None,
            by_residuals: method.ratio == RatioKind::Consistency,
            interval: matrix.conventions.interval,
        }
    }
}

/// People drawn anew with replacement.
pub(in crate::analysis) struct Resampling {
    /// Who is drawn instead of whom: people who share sets, directly or through others. Two panels, of which one judged
    /// within the quadrants and the other between them, are drawn each on its own.
    strata: Vec<Vec<usize>>,
    /// How much each person counts.
    weights: Vec<f64>,
}

impl Resampling {
    /// With fewer people in a set, draws of them say nothing about others.
    pub(in crate::analysis) const LEAST_PEOPLE: usize = 5;

    /// None where a set has fewer than [`Resampling::LEAST_PEOPLE`].
    pub(in crate::analysis) fn of(panel: &dyn Panel, weights: Vec<f64>) -> Option<Self> {
        let sets = panel.sets();
        let all = sets.iter().fold(0, |all, sets| all | sets);
        let count = |set: u32| sets.iter().filter(|sets| *sets & set != 0).count();
        let is_small = |set: u32| all & set != 0 && count(set) < Self::LEAST_PEOPLE;
        if all == 0 || (0..u32::BITS).any(|bit| is_small(1 << bit)) {
            return None;
        }
        let mut strata: Vec<(u32, Vec<usize>)> = Vec::new();
        for (person, own) in sets.iter().enumerate().filter(|(_, sets)| **sets != 0) {
            let (joined, others): (Vec<_>, Vec<_>) = strata.into_iter().partition(|(sets, _)| sets & own != 0);
            let mut stratum = (*own, Vec::new());
            for (sets, people) in joined {
                stratum.0 |= sets;
                stratum.1.extend(people);
            }
            stratum.1.push(person);
            strata = others;
            strata.push(stratum);
        }
        for (_, people) in &mut strata {
            people.sort_unstable();
        }
        strata.sort_by(|one, other| one.1.cmp(&other.1));
        Some(Self { strata: strata.into_iter().map(|(_, people)| people).collect(), weights })
    }

    /// How many people are drawn from.
    pub(in crate::analysis) fn people(&self) -> usize {
        self.strata.iter().map(Vec::len).sum()
    }

    /// How many are drawn from where they are fewest.
    pub(in crate::analysis) fn fewest(&self) -> Option<usize> {
        self.strata.iter().map(Vec::len).min()
    }

    /// How much each person counts in a draw: the own weight as often as the person was drawn.
    pub(in crate::analysis) fn draw(&self, random: &mut Xoshiro256PlusPlus) -> Vec<f64> {
        let mut counts = vec![0.0; self.weights.len()];
        for people in &self.strata {
            for _ in people {
                let person = people[below(random, people.len())];
                counts[person] += self.weights[person];
            }
        }
        counts
    }
}

/// One list of numbers from each person, which add up.
pub(super) struct ListPanel {
    lists: Vec<Option<Vec<f64>>>,
    sets: Vec<u32>,
}

impl ListPanel {
    /// A panel of lists, none of a person whose list is not complete.
    pub(super) fn new(lists: Vec<Option<Vec<f64>>>) -> Self {
        let sets = lists.iter().map(|list| u32::from(list.is_some())).collect();
        Self { lists, sets }
    }
}

impl Panel for ListPanel {
    fn sets(&self) -> &[u32] {
        &self.sets
    }

    fn priorities(&self, counts: &[f64]) -> Option<Vec<f64>> {
        let mut sums = vec![0.0; self.lists.iter().flatten().next()?.len()];
        for (list, count) in self.lists.iter().zip(counts).filter(|(_, count)| **count > 0.0) {
            for (sum, value) in sums.iter_mut().zip(list.iter().flatten()) {
                *sum += count * value;
            }
        }
        match sums.len() {
            1 => Some(vec![1.0]),
            _ => normalise(&sums, "numbers").ok(),
        }
    }
}

/// What one person said of a set.
pub(super) trait Answers: Clone + Sync + Send {
    /// The priorities of that person alone.
    fn solved(&self, conventions: &Conventions) -> Option<Vec<f64>>;

    /// The answers with every judgment moved.
    fn moved(&self, deviation: f64, noise: &mut Noise<'_>) -> Self;

    /// The deviation of the residuals of the judgments; 0 where there are none.
    fn deviation(&self, conventions: &Conventions) -> f64;

    /// What several people say together: by their judgments, where these can be aggregated.
    fn together(people: &[(&Self, f64)], conventions: &Conventions) -> Option<Vec<f64>>;
}

/// What each person said of a set, with the weight of that; none where there is no answer.
type SetAnswers<A> = Vec<Option<(A, f64)>>;

/// Answers in sets: within the quadrants, and between them.
pub(super) struct SetPanel<'a, A> {
    setting: Setting<'a>,
    /// What each person said of each set of more than one thing that is weighed; the set between the quadrants is last.
    /// A set of one needs no answers.
    answers: Vec<Option<SetAnswers<A>>>,
    /// The same, read into what adds up, where nothing is moved.
    sums: Vec<Option<SetSums>>,
    sets: Vec<u32>,
}

impl<'a, A: Answers> SetPanel<'a, A> {
    /// A panel of what `read` finds of each person on each set that has more than one thing.
    pub(super) fn new(
        setting: Setting<'a>,
        people: usize,
        sums: impl Fn(&[Option<(A, f64)>], usize) -> SetSums,
        read: impl Fn(JudgmentSet, usize) -> Option<A>,
    ) -> Self {
        let mut panel = Self { setting, answers: Vec::new(), sums: Vec::new(), sets: vec![0; people] };
        for (bit, set) in setting.layout.sets().enumerate() {
            let size = setting.layout.set_size(set);
            let with_deviation = |answers: A| (answers.deviation(setting.conventions), answers);
            let read = |person| read(set, person).map(with_deviation).map(|(deviation, answers)| (answers, deviation));
            let answers: Option<Vec<_>> = (size > 1).then(|| (0..people).map(read).collect());
            for (person, _) in answers.iter().flat_map(|list| list.iter().enumerate()).filter(|(_, one)| one.is_some())
            {
                panel.sets[person] |= 1 << bit;
            }
            panel.sums.push(answers.as_ref().map(|answers| sums(answers, size)));
            panel.answers.push(answers);
        }
        panel
    }

    /// Puts the priorities of the sets together.
    fn global(&self, each: impl Iterator<Item = Option<Vec<f64>>>) -> Option<Vec<f64>> {
        let mut local: Vec<Vec<f64>> = each.collect::<Option<_>>()?;
        let between = local.pop()?;
        let Setting { layout, conventions, tops } = self.setting;
        let group = quadrant_weights(layout, conventions, tops, &local, between).ok()?;
        Some(local.iter().zip(&group).flat_map(|(local, group)| local.iter().map(move |one| one * group)).collect())
    }
}

impl<A: Answers> Panel for SetPanel<'_, A> {
    fn sets(&self) -> &[u32] {
        &self.sets
    }

    fn priorities(&self, counts: &[f64]) -> Option<Vec<f64>> {
        let conventions = self.setting.conventions;
        let of_set = |sums: &Option<SetSums>| match sums {
            None => Some(vec![1.0]),
            Some(sums) => sums.priorities(counts, conventions),
        };
        self.global(self.sums.iter().map(of_set))
    }

    fn moved(&self, counts: &[f64], noise: &mut Noise<'_>) -> Option<Vec<f64>> {
        let conventions = self.setting.conventions;
        let of_set = |answers: &Option<Vec<Option<(A, f64)>>>| {
            let Some(answers) = answers else { return Some(vec![1.0]) };
            let heard = answers.iter().zip(counts).filter_map(|(one, count)| Some((one.as_ref()?, *count)));
            let moved: Vec<(A, f64)> =
                heard.map(|((one, deviation), count)| (one.moved(*deviation, noise), count)).collect();
            A::together(&moved.iter().map(|(one, count)| (one, *count)).collect::<Vec<_>>(), conventions)
        };
        let each: Vec<Option<Vec<f64>>> = self.answers.iter().map(of_set).collect();
        self.global(each.into_iter())
    }
}

/// What people said of one set, in a form that adds up.
pub(super) enum SetSums {
    /// Logarithms of judgments, the upper half row by row; NaN for what is missing.
    Judgments {
        /// How many things are compared.
        size: usize,
        /// One list a person, empty for those who did not answer.
        people: Vec<Vec<f64>>,
        /// Whether somebody left a gap.
        has_gaps: bool,
    },
    /// Priorities.
    Priorities {
        /// One list a person.
        people: Vec<Option<Vec<f64>>>,
        /// Which mean is taken.
        mean: Mean,
    },
}

impl SetSums {
    /// The logarithms of judgments.
    pub(super) fn of_judgments<'j>(judgments: impl Iterator<Item = Option<&'j Judgments>>, size: usize) -> Self {
        let upper = |one: &Judgments| -> Vec<f64> {
            let pairs = (0..size).flat_map(|row| (row + 1..size).map(move |column| (row, column)));
            pairs.map(|(row, column)| one.get(row, column).map_or(f64::NAN, libm::log)).collect()
        };
        let people: Vec<Vec<f64>> = judgments.map(|one| one.map(upper).unwrap_or_default()).collect();
        let has_gaps = people.iter().flatten().any(|log| log.is_nan());
        Self::Judgments { size, people, has_gaps }
    }

    fn priorities(&self, counts: &[f64], conventions: &Conventions) -> Option<Vec<f64>> {
        match self {
            Self::Judgments { size, people, has_gaps } => {
                let mean = mean_judgments(*size, people, *has_gaps, counts)?;
                Some(priorities(&mean, conventions.prioritisation, conventions.incomplete).ok()?.weights)
            }
            Self::Priorities { people, mean } => {
                let heard = people.iter().zip(counts).filter(|(_, count)| **count > 0.0);
                let (lists, counts): (Vec<Vec<f64>>, Vec<f64>) =
                    heard.filter_map(|(list, count)| Some((list.clone()?, *count))).unzip();
                mean_of(&lists, &counts, *mean).ok()
            }
        }
    }
}

/// The mean of priorities, each list counting so much.
pub(super) fn mean_of(lists: &[Vec<f64>], counts: &[f64], mean: Mean) -> Result<Vec<f64>, MethodError> {
    mean_priorities(lists, &normalise(counts, "weights of the participants")?, mean)
}

/// The weighted geometric mean of each pair over those who answered it.
fn mean_judgments(size: usize, people: &[Vec<f64>], has_gaps: bool, counts: &[f64]) -> Option<Judgments> {
    let pairs = size * (size - 1) / 2;
    let mut sums = vec![0.0; pairs];
    let mut weights = vec![0.0; pairs];
    let mut whole = 0.0;
    for (logs, count) in people.iter().zip(counts).filter(|(logs, count)| **count > 0.0 && !logs.is_empty()) {
        if has_gaps {
            for ((sum, weight), log) in sums.iter_mut().zip(&mut weights).zip(logs).filter(|(_, log)| !log.is_nan()) {
                *sum += count * log;
                *weight += count;
            }
        } else {
            sums.iter_mut().zip(logs).for_each(|(sum, log)| *sum += count * log);
            whole += count;
        }
    }
    if !has_gaps {
        weights.fill(whole);
    }
    let values = sums.iter().zip(&weights).map(|(sum, weight)| (*weight > 0.0).then(|| libm::exp(sum / weight)));
    Judgments::from_upper(size, &values.collect::<Vec<_>>()).ok()
}
