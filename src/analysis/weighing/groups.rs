//! The groups of the participants compared with each other: ministries against NGOs, say.
//!
//! Each group's answers are aggregated as those of everybody would be. Where two groups differ, factor by factor, is asked
//! of the priorities that follow from each person's own answers: people are relabelled, and the largest statistic over all
//! factors counts (Westfall and Young 1993), so that groups without any difference show one in 5 % of cases.

use super::Layout;
use super::result::Weighed;
use super::round::{Respondent, Round};
use crate::analysis::comparison::Statistics;
use crate::analysis::methods::acceptability::Progress;
use crate::analysis::methods::group_difference::{LEAST_PEOPLE, group_difference};
use crate::analysis::methods::ranking;
use crate::analysis::outcome::MatrixAnalysis;
use crate::model::{Document, FactorId, Matrix, MatrixId};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

/// How often people are relabelled; all relabellings are tried where there are no more.
const RELABELLINGS: u32 = 2_000;
/// How many of a hundred comparisons of groups that do not differ show a difference.
pub const FALSE_ALARMS_PERCENT: u8 = 5;

/// Groups of participants against each other, over one matrix.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GroupComparison {
    /// Which matrix.
    pub matrix: MatrixId,
    /// Its title.
    pub title: String,
    /// The seed of the relabellings, which is that of the matrix.
    pub seed: u64,
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
    /// How many people of each have priorities of their own, on which the differences and the test rest.
    pub people: [usize; 2],
    /// How many relabellings were tried; none where a group has fewer than 5 people.
    pub relabellings: Option<u64>,
    /// Whether these were all there are.
    pub complete: Option<bool>,
    /// How far they differ about each factor; empty while one of them has no priorities.
    pub differences: Vec<Difference>,
}

impl GroupPair {
    /// How many factors they differ about beyond chance; none where that is not known.
    #[must_use]
    pub fn differing(&self) -> Option<usize> {
        self.relabellings.map(|_| self.differences.iter().filter(|found| found.differs == Some(true)).count())
    }
}

/// How far two groups differ about a factor.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Difference {
    /// Which factor.
    pub factor_id: FactorId,
    /// Its label.
    pub label: String,
    /// The priority that each group gives it: the mean of those of its people, all counting alike; what they say together
    /// where nobody's answers alone give priorities.
    pub priorities: [f64; 2],
    /// The second less the first.
    pub difference: f64,
    /// Its studentised 95 % interval, of this factor alone; none where a group has fewer than 5 people.
    pub interval: Option<[f64; 2]>,
    /// The probability that the largest difference over all factors is at least as large, in standard errors, by chance.
    pub adjusted_p: Option<f64>,
    /// Whether that is below 0.05.
    pub differs: Option<bool>,
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

/// Compares the groups of those who count in the current round; nothing when it was cancelled. The progress counts pairs of
/// groups.
///
/// # Errors
/// For direct weights, which nobody is asked for, and where fewer than two groups are named.
pub fn compare_groups(
    document: &Document,
    matrix: &Matrix,
    outcome: &MatrixAnalysis,
    progress: &Progress,
) -> Result<Option<GroupComparison>, Refusal> {
    if !outcome.is_by_people() {
        return Err(Refusal::Unasked);
    }
    let layout = Layout::of(&outcome.factors);
    let round = Round::of(document, matrix, &layout, matrix.current_round());
    let groups: Vec<Group> =
        members(&round)?.into_iter().map(|(name, people)| Group::new(&round, name, &people)).collect();
    let count = groups.len() * (groups.len() - 1) / 2;
    let mut pairs = Vec::with_capacity(count);
    for (first, from) in groups.iter().enumerate() {
        for to in &groups[first + 1..] {
            if progress.is_cancelled() {
                return Ok(None);
            }
            pairs.push(pair(outcome, from, to, matrix.seed));
            progress.reach(pairs.len() as f32 / count as f32);
        }
    }
    Ok(Some(GroupComparison {
        matrix: matrix.id,
        title: matrix.title.clone(),
        seed: matrix.seed,
        pairs,
        groups: groups.into_iter().map(|group| group.said).collect(),
    }))
}

/// Whether the groups of a matrix can be compared; how many of them have people enough to tell a difference from chance.
///
/// # Errors
/// For direct weights, which nobody is asked for, and where fewer than two groups are named.
pub(in crate::analysis) fn check_groups(
    document: &Document,
    matrix: &Matrix,
    outcome: &MatrixAnalysis,
) -> Result<usize, Refusal> {
    if !outcome.is_by_people() {
        return Err(Refusal::Unasked);
    }
    let layout = Layout::of(&outcome.factors);
    let round = Round::of(document, matrix, &layout, matrix.current_round());
    let own = |people: &Vec<Member<'_, '_>>| people.iter().filter(|(_, alone)| alone.global.is_some()).count();
    let members = members(&round)?;
    Ok(members.values().filter(|people| own(people) >= LEAST_PEOPLE).count())
}

/// A person of a group, with what follows from the answers alone.
type Member<'r, 'a> = &'r (Respondent<'a>, Weighed);

/// Who counts in each of the groups, at least two, by their names.
fn members<'r, 'a>(round: &'r Round<'a>) -> Result<BTreeMap<&'r str, Vec<Member<'r, 'a>>>, Refusal> {
    let mut members = BTreeMap::<&str, Vec<Member<'r, 'a>>>::new();
    for member in round.counting().filter(|(one, _)| !one.person.group.is_empty()) {
        members.entry(&member.0.person.group).or_default().push(member);
    }
    if members.len() < 2 { Err(Refusal::TooFew { groups: members.len() }) } else { Ok(members) }
}

/// A group with what each of its people says.
struct Group {
    said: GroupPriorities,
    /// The priorities of those whose answers alone give any, in the order of their ids: the order of the document changes
    /// no relabelling.
    own: Vec<Vec<f64>>,
}

impl Group {
    fn new(round: &Round<'_>, name: &str, members: &[Member<'_, '_>]) -> Self {
        let people: Vec<Respondent<'_>> = members.iter().map(|(one, _)| *one).collect();
        let priorities = (round.method.weigh)(&round.setting(round.weighed.tops.as_deref()), &people).global;
        let mut own: Vec<_> =
            members.iter().filter_map(|(one, alone)| Some((one.person.id, alone.global.clone()?))).collect();
        own.sort_by_key(|(person, _)| *person);
        Self {
            said: GroupPriorities {
                name: name.to_owned(),
                participants: people.len(),
                ranks: priorities.as_deref().map(ranking::places),
                priorities,
            },
            own: own.into_iter().map(|(_, priorities)| priorities).collect(),
        }
    }

    /// The mean of the priorities of its people; what they say together where none has any.
    fn mean(&self) -> Option<Vec<f64>> {
        let Some(first) = self.own.first() else { return self.said.priorities.clone() };
        let mean = |place| self.own.iter().map(|one: &Vec<f64>| one[place]).sum::<f64>() / self.own.len() as f64;
        Some((0..first.len()).map(mean).collect())
    }
}

fn pair(outcome: &MatrixAnalysis, from: &Group, to: &Group, seed: u64) -> GroupPair {
    let test = group_difference(&from.own, &to.own, RELABELLINGS, seed).ok().and_then(|found| found.test);
    let of_factor = |(place, factor): (usize, &crate::analysis::FactorAnalysis), means: &[Vec<f64>; 2]| Difference {
        factor_id: factor.id,
        label: factor.label.clone(),
        priorities: [means[0][place], means[1][place]],
        difference: means[1][place] - means[0][place],
        interval: test.as_ref().map(|test| test.interval[place]),
        adjusted_p: test.as_ref().map(|test| test.adjusted_p[place]),
        differs: test.as_ref().map(|test| test.differs[place]),
    };
    let means = from.mean().zip(to.mean()).map(|(first, second)| [first, second]);
    let differences = means.map(|means| outcome.factors.iter().enumerate().map(|it| of_factor(it, &means)).collect());
    let [first, second] = [from, to].map(|group| group.said.priorities.clone());
    GroupPair {
        from: from.said.name.clone(),
        to: to.said.name.clone(),
        statistics: Statistics::of(outcome.factors.len(), first, second),
        people: [from.own.len(), to.own.len()],
        relabellings: test.as_ref().map(|test| test.relabellings),
        complete: test.as_ref().map(|test| test.complete),
        differences: differences.unwrap_or_default(),
    }
}
