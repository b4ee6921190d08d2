//! The groups of the participants compared with each other: ministries against NGOs, say.
//!
//! Each group's answers are aggregated as those of everybody would be. How firm a difference is says the bootstrap
//! (Efron 1979): people are drawn anew with replacement within each group, and the middle 95 % of the differences that
//! then follow are the interval. It speaks of who was asked, not of how each of them judged.

use super::Layout;
use super::round::{Respondent, Round};
use crate::analysis::comparison::Statistics;
use crate::analysis::methods::acceptability::Progress;
use crate::analysis::methods::ranking;
use crate::analysis::outcome::MatrixAnalysis;
use crate::model::{Document, FactorId, Matrix, MatrixId};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng as _, SeedableRng as _};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

/// How often people are drawn anew.
pub const BOOTSTRAP_SAMPLES: u32 = 1_000;

/// Groups of participants against each other, over one matrix.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GroupComparison {
    /// Which matrix.
    pub matrix: MatrixId,
    /// Its title.
    pub title: String,
    /// The seed of the bootstrap, which is that of the matrix.
    pub seed: u64,
    /// How often people were drawn anew.
    pub samples: u32,
    /// The groups, in the order of their names.
    pub groups: Vec<GroupPriorities>,
    /// Each group against each that follows.
    pub pairs: Vec<GroupPair>,
}

/// What a group says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GroupPriorities {
    /// The name of the group.
    pub name: String,
    /// How many people count in it.
    pub participants: usize,
    /// Global priorities, in the order of the factors; none while answers are missing.
    pub priorities: Option<Vec<f64>>,
    /// Ranks by them.
    pub ranks: Option<Vec<f64>>,
}

/// One group against another.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GroupPair {
    /// The name of the first.
    pub from: String,
    /// The name of the second.
    pub to: String,
    /// How alike their priorities are.
    pub statistics: Statistics,
    /// How far they differ about each factor; empty while one of them has no priorities.
    pub differences: Vec<Difference>,
}

/// How far two groups differ about a factor.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Difference {
    /// Which factor.
    pub factor_id: FactorId,
    /// Its label.
    pub label: String,
    /// The priority that each group gives it.
    pub priorities: [f64; 2],
    /// The second less the first.
    pub difference: f64,
    /// Between which two numbers 95 % of the drawn differences lie; none where a group has fewer than two people, or a
    /// draw leaves questions without an answer.
    pub interval: Option<[f64; 2]>,
}

/// Why the groups of a matrix cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Its weights are entered directly, which asks nobody.
    Unasked,
    /// The people who count belong to fewer than two groups.
    TooFew {
        /// How many groups they belong to.
        groups: usize,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unasked => f.write_str(
                "Its weights are entered directly. Groups can be compared once people are asked, by points, dots, \
                 ranks, pairs or best and worst.",
            ),
            Self::TooFew { groups } => write!(
                f,
                "Those who answered belong to {} named group{}; a comparison takes two. Name the groups of the \
                 participants.",
                if *groups == 0 { "no".to_owned() } else { groups.to_string() },
                if *groups == 1 { "" } else { "s" },
            ),
        }
    }
}

impl std::error::Error for Refusal {}

/// Compares the groups of those who count in the current round; nothing when it was cancelled. The progress counts the
/// draws of every group.
///
/// # Errors
/// For direct weights, which nobody is asked for, and where fewer than two groups are named.
pub fn compare_groups(
    document: &Document,
    matrix: &Matrix,
    outcome: &MatrixAnalysis,
    progress: &Progress,
) -> Result<Option<GroupComparison>, Refusal> {
    if matrix.weighting.descriptor().is_stated() {
        return Err(Refusal::Unasked);
    }
    let layout = Layout::of(&outcome.factors);
    let round = Round::of(document, matrix, &layout, matrix.current_round());
    let mut random = Xoshiro256PlusPlus::seed_from_u64(matrix.seed);
    let mut groups = Vec::new();
    for (name, people) in members(&round)? {
        let Some(group) = Group::new(&round, name, &people, &mut random, progress) else { return Ok(None) };
        groups.push(group);
    }
    let pairs = (0..groups.len()).flat_map(|first| (first + 1..groups.len()).map(move |second| (first, second)));
    Ok(Some(GroupComparison {
        matrix: matrix.id,
        title: matrix.title.clone(),
        seed: matrix.seed,
        samples: BOOTSTRAP_SAMPLES,
        pairs: pairs.map(|(first, second)| pair(outcome, &groups[first], &groups[second])).collect(),
        groups: groups.into_iter().map(|group| group.said).collect(),
    }))
}

/// Whether the groups of a matrix can be compared.
///
/// # Errors
/// For direct weights, which nobody is asked for, and where fewer than two groups are named.
pub(in crate::analysis) fn check_groups(
    document: &Document,
    matrix: &Matrix,
    outcome: &MatrixAnalysis,
) -> Result<(), Refusal> {
    if matrix.weighting.descriptor().is_stated() {
        return Err(Refusal::Unasked);
    }
    let layout = Layout::of(&outcome.factors);
    members(&Round::of(document, matrix, &layout, matrix.current_round())).map(drop)
}

/// Who counts in each of the groups, at least two, by their names.
fn members<'r, 'a>(round: &'r Round<'a>) -> Result<BTreeMap<&'r str, Vec<Respondent<'a>>>, Refusal> {
    let mut members = BTreeMap::<&str, Vec<Respondent<'_>>>::new();
    for (one, _) in round.people.iter().filter(|(one, _)| one.counts() && !one.person.group.is_empty()) {
        members.entry(&one.person.group).or_default().push(*one);
    }
    if members.len() < 2 { Err(Refusal::TooFew { groups: members.len() }) } else { Ok(members) }
}

/// A group with what it would have said, had other members been asked.
struct Group {
    said: GroupPriorities,
    /// Priorities of each draw; none where there is nothing to draw from.
    drawn: Option<Vec<Vec<f64>>>,
}

impl Group {
    /// A group with all its draws; none when that was cancelled.
    fn new(
        round: &Round<'_>,
        name: &str,
        people: &[Respondent<'_>],
        random: &mut Xoshiro256PlusPlus,
        progress: &Progress,
    ) -> Option<Self> {
        let setting = round.setting(round.weighed.tops.as_deref());
        let weigh = |people: &[Respondent<'_>]| (round.method.weigh)(&setting, people).global;
        let priorities = weigh(people);
        let several = priorities.is_some() && people.len() > 1;
        let draw = |_| {
            progress.advance(1);
            if progress.is_cancelled() { None } else { weigh(&drawn(people, random)) }
        };
        let draws = several.then(|| (0..BOOTSTRAP_SAMPLES).map(draw).collect());
        let group = Self {
            said: GroupPriorities {
                name: name.to_owned(),
                participants: people.len(),
                ranks: priorities.as_deref().map(ranking::places),
                priorities,
            },
            drawn: draws.flatten(),
        };
        (!progress.is_cancelled()).then_some(group)
    }
}

/// As many people as there are, each drawn from all of them.
fn drawn<'a>(people: &[Respondent<'a>], random: &mut Xoshiro256PlusPlus) -> Vec<Respondent<'a>> {
    let count = people.len() as u128;
    let place = |bits: u64| usize::try_from((u128::from(bits) * count) >> 64).expect("a place in the list");
    people.iter().map(|_| people[place(random.next_u64())]).collect()
}

fn pair(outcome: &MatrixAnalysis, from: &Group, to: &Group) -> GroupPair {
    let (first, second) = (from.said.priorities.as_deref(), to.said.priorities.as_deref());
    let differences = first.zip(second).map(|lists| differences(outcome, lists, from, to));
    GroupPair {
        from: from.said.name.clone(),
        to: to.said.name.clone(),
        statistics: Statistics::of(outcome.factors.len(), first.map(<[f64]>::to_vec), second.map(<[f64]>::to_vec)),
        differences: differences.unwrap_or_default(),
    }
}

fn differences(
    outcome: &MatrixAnalysis,
    (first, second): (&[f64], &[f64]),
    from: &Group,
    to: &Group,
) -> Vec<Difference> {
    let drawn = from.drawn.as_ref().zip(to.drawn.as_ref());
    let interval = |place: usize| {
        let (before, after) = drawn?;
        Some(middle(before.iter().zip(after).map(|(before, after)| after[place] - before[place]).collect()))
    };
    let difference = |(place, factor): (usize, &crate::analysis::FactorAnalysis)| Difference {
        factor_id: factor.id,
        label: factor.label.clone(),
        priorities: [first[place], second[place]],
        difference: second[place] - first[place],
        interval: interval(place),
    };
    outcome.factors.iter().enumerate().map(difference).collect()
}

/// The numbers between which the middle 95 % lie: the 2.5th and the 97.5th percentile, by nearest rank.
fn middle(mut numbers: Vec<f64>) -> [f64; 2] {
    numbers.sort_by(f64::total_cmp);
    let outside = numbers.len() / 40;
    [numbers[outside], numbers[numbers.len() - 1 - outside]]
}
