//! What the analysis says of people's answers: consistency, participants, group, rounds, and what stands in the way of
//! priorities.

use super::methods::MethodError;
use super::methods::best_worst::input_threshold;
use super::methods::consistency::Untested;
use super::methods::spread::Spread;
use crate::model::{Compared, ConsensusForm, Conventions, JudgmentSet, PersonId};
use serde::Serialize;

/// How far a set of judgments agrees with itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Consistency {
    /// Which judgments.
    pub set: JudgmentSet,
    /// How many things they compare.
    pub n: usize,
    /// Principal eigenvalue.
    pub lambda_max: Option<f64>,
    /// Consistency index.
    pub ci: Option<f64>,
    /// Random index of the chosen table, lowered for the gaps there are; none where there is no ratio.
    pub ri: Option<f64>,
    /// Consistency ratio; none where the answers do not test each other: of fewer than three things, of no more pairs
    /// than link everything, and beyond the table. Of best-worst answers, their input-based ratio (Liang, Brunelli and
    /// Rezaei 2020), which has thresholds of its own.
    pub cr: Option<f64>,
    /// Geometric consistency index; none where there is no ratio.
    pub gci: Option<f64>,
    /// Whether there is a ratio.
    pub ratio_known: bool,
    /// The largest ratio that is accepted of best-worst answers, by how many things they compare and how far the best is
    /// from the worst (Liang, Brunelli and Rezaei 2020); none of pairs, and where no threshold was published.
    pub input_threshold: Option<f64>,
    /// Whether the ratio is that of best-worst answers.
    #[serde(skip)]
    pub is_input_based: bool,
    /// Why there is no ratio.
    #[serde(skip)]
    pub untested: Option<Untested>,
    /// How many participants answered the pair that fewest answered, and how many the one that most did, where their
    /// judgments were aggregated and gaps are allowed.
    pub answered_by: Option<[usize; 2]>,
    /// The judgments that fit the others least, worst first.
    pub revisit: Vec<Revisit>,
    /// Triples that go round in a circle.
    pub intransitive: Vec<[Compared; 3]>,
}

impl Consistency {
    /// Whether three things or more were compared and yet nothing tests the answers; two cannot disagree.
    #[must_use]
    pub fn is_untested(&self) -> bool {
        self.cr.is_none() && self.n > 2
    }

    /// Whether the ratio is above what is accepted.
    #[must_use]
    pub fn exceeds(&self, conventions: &Conventions) -> bool {
        let threshold = self.threshold(conventions);
        self.cr.zip(threshold).is_some_and(|(ratio, threshold)| ratio > threshold)
    }

    /// The largest ratio that is accepted; none where none was published.
    #[must_use]
    pub fn threshold(&self, conventions: &Conventions) -> Option<f64> {
        if self.is_input_based { self.input_threshold } else { Some(conventions.cr_threshold) }
    }

    /// Of best-worst answers only their input-based ratio is known, and what is accepted of it.
    pub(super) fn of_best_worst(set: JudgmentSet, n: usize, input_cr: f64, best_over_worst: f64) -> Self {
        Self {
            set,
            n,
            lambda_max: None,
            ci: None,
            ri: None,
            cr: (n > 2).then_some(input_cr),
            gci: None,
            ratio_known: n > 2,
            input_threshold: input_threshold(n, best_over_worst),
            is_input_based: true,
            untested: (n < 3).then_some(Untested::TooFew),
            answered_by: None,
            revisit: Vec::new(),
            intransitive: Vec::new(),
        }
    }
}

/// A judgment to look at again.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Revisit {
    /// What was said to be `judgment` times as important…
    pub row: Compared,
    /// …as this.
    pub column: Compared,
    /// What was said.
    pub judgment: f64,
    /// What would agree with the other judgments, on the scale.
    pub agreeing: f64,
    /// How far the two are apart, as a factor of 1 or more (Saaty 2003).
    pub ratio: f64,
}

/// How many people the figures of a matrix rest on, and where the others are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Respondents {
    /// Whom the document names.
    pub asked: usize,
    /// Those of them who answered in the current round.
    pub answered: usize,
    /// Those of them who were left out.
    pub excluded: usize,
    /// Those of the rest whose weight is 0.
    pub without_weight: usize,
    /// Those of whose answers something is part of the figures.
    pub counted: usize,
}

/// What follows from the answers of one participant.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ParticipantAnalysis {
    /// Who.
    pub id: PersonId,
    /// Name, or a pseudonym.
    pub name: String,
    /// The group spoken for; empty for none.
    pub group: String,
    /// How much this person counts.
    pub weight: f64,
    /// Why the answers are left out of the group's result, where they are.
    pub excluded: Option<String>,
    /// Whether anything of the answers is part of the figures.
    pub counts: bool,
    /// How many questions of the method have an answer that counts.
    pub answered: usize,
    /// How many questions the method asks.
    pub asked: usize,
    /// The largest consistency ratio of the sets.
    pub cr: Option<f64>,
    /// Consistency of each set of judgments.
    pub consistency: Vec<Consistency>,
    /// Global priorities in the order of the factors, once the answers give them.
    pub priorities: Option<Vec<f64>>,
    /// Why there are none.
    pub obstacles: Vec<Obstacle>,
}

/// How far the participants' priorities agree.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Consensus {
    /// How many participants have priorities over all factors.
    pub participants: usize,
    /// Consensus indicator of Goepel (2018) of the only set that people judged on a scale; none where there are several.
    pub goepel_2018: Option<f64>,
    /// Consensus indicator of Goepel (2013), likewise.
    pub goepel_2013: Option<f64>,
    /// Relative homogeneity, likewise.
    pub homogeneity: Option<f64>,
    /// The indicators of each set that people judged on a scale.
    pub sets: Vec<SetConsensus>,
    /// Kendall's coefficient of concordance of the ranks.
    pub kendall_w: Option<f64>,
    /// Its chi-squared.
    pub kendall_chi_squared: Option<f64>,
    /// The probability of at least so much agreement by chance.
    pub kendall_p: Option<f64>,
    /// One less than there are factors.
    pub degrees_of_freedom: usize,
}

/// How far participants agree about one set of things on a scale; people count as they do in the result.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SetConsensus {
    /// Which set.
    pub set: JudgmentSet,
    /// How many things it compares.
    pub n: usize,
    /// How many participants have priorities of it.
    pub participants: usize,
    /// Consensus indicator of Goepel (2018); none outside 0 to 1.
    pub goepel_2018: Option<f64>,
    /// Consensus indicator of Goepel (2013); none outside 0 to 1.
    pub goepel_2013: Option<f64>,
    /// Relative homogeneity; none outside 0 to 1.
    pub homogeneity: Option<f64>,
}

impl SetConsensus {
    /// The indicator of one form or another.
    #[must_use]
    pub fn of(&self, form: ConsensusForm) -> Option<f64> {
        match form {
            ConsensusForm::Goepel2018 => self.goepel_2018,
            ConsensusForm::Goepel2013 => self.goepel_2013,
            ConsensusForm::Homogeneity => self.homogeneity,
        }
    }
}

/// Kendall's coefficient of concordance with its test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kendall {
    /// The coefficient.
    pub w: f64,
    /// m·(n − 1)·W.
    pub chi_squared: f64,
    /// n − 1.
    pub degrees_of_freedom: usize,
    /// The probability of at least so much agreement by chance.
    pub p: f64,
}

impl Consensus {
    /// Kendall's coefficient with its test; none when everything is tied.
    #[must_use]
    pub fn kendall(&self) -> Option<Kendall> {
        Some(Kendall {
            w: self.kendall_w?,
            chi_squared: self.kendall_chi_squared?,
            degrees_of_freedom: self.degrees_of_freedom,
            p: self.kendall_p?,
        })
    }

    /// The indicator of one form or another, of each set that has it.
    pub fn by_set(&self, form: ConsensusForm) -> impl Iterator<Item = (JudgmentSet, f64)> {
        self.sets.iter().filter_map(move |set| Some((set.set, set.of(form)?)))
    }
}

/// What several participants say together, beside what each says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GroupAnalysis {
    /// How many count.
    pub participants: usize,
    /// Those whose largest consistency ratio exceeds the threshold of the matrix.
    pub above_threshold: Vec<PersonId>,
    /// Global priorities without those, in the order of the factors; none where nobody exceeds it.
    pub without_them: Option<Vec<f64>>,
    /// Why there are none, where somebody exceeds it.
    pub without_refused: Option<WithoutRefused>,
    /// Where the participants' global priorities of each factor lie, in the order of the factors.
    pub spread: Vec<Option<Spread>>,
}

/// Why there are no priorities without the inconsistent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WithoutRefused {
    /// Everybody exceeds the threshold.
    NobodyLeft,
    /// Without them other factors stand for the quadrants, about which nobody was asked (Kurttila).
    OtherTops,
    /// The others have not answered everything.
    Missing,
}

/// What a round of asking said.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RoundAnalysis {
    /// Its number, counting from 1.
    pub round: u32,
    /// How many participants count in it.
    pub participants: usize,
    /// Who was left out of it, and why.
    pub excluded: Vec<LeftOut>,
    /// How far they agree; none for fewer than two.
    pub consensus: Option<Consensus>,
    /// Kendall's coefficient of concordance of their ranks.
    pub kendall_w: Option<f64>,
    /// The probability of at least so much agreement by chance.
    pub kendall_p: Option<f64>,
    /// The group's global priorities in the order of the factors.
    pub priorities: Option<Vec<f64>>,
    /// Where the participants' global priorities of each factor lie, in the order of the factors.
    pub spread: Vec<Option<Spread>>,
    /// How it differs from the round before; none of the first.
    pub change: Option<RoundChange>,
}

/// Somebody whose answers are not part of the figures of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LeftOut {
    /// Who.
    pub id: PersonId,
    /// Name, or a pseudonym.
    pub name: String,
    /// Why.
    pub reason: String,
}

/// How a round of asking differs from the one before.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RoundChange {
    /// How many participants have priorities in both.
    pub in_both: usize,
    /// How many of them gave some factor a rank more than one place away from that before.
    pub moved: usize,
    /// By how many places the mean rank of a factor over those who have priorities changed, on average over the factors;
    /// none where a round has nobody.
    pub rank_change: Option<f64>,
    /// Whether that is below [`RoundChange::STABLE`], so that by this rule the asking may stop.
    pub stable: Option<bool>,
}

impl RoundChange {
    /// Below this many places on average, mean ranks are called stable (the idea is Schmidt's, 1997; the number this
    /// program's).
    pub const STABLE: f64 = 0.5;
}

/// Something that stands in the way of priorities.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Obstacle {
    /// What kind of thing it is.
    pub kind: ObstacleKind,
    /// The set of judgments it concerns.
    pub set: Option<JudgmentSet>,
    /// What hangs loose, where something does.
    pub loose: Vec<Compared>,
    /// What it is, for those who word it in the reader's language.
    #[serde(skip)]
    pub cause: Cause,
    /// The same as a sentence.
    pub message: String,
}

/// What stands in the way of priorities, with what it takes to say so.
#[derive(Debug, Clone, PartialEq)]
pub enum Cause {
    /// Nobody has weighed the factors.
    NotWeighed,
    /// All weights of a side are 0.
    ZeroWeights(Side),
    /// Nobody has given a number to every factor.
    NoNumbers,
    /// Of `all` judgments, `open` are missing; where none is, nobody has given all of them alone.
    OpenJudgments {
        /// How many are missing.
        open: usize,
        /// How many there are to give.
        all: usize,
    },
    /// Best-worst answers are missing.
    OpenBestWorst,
    /// No judgment links these, by their labels, to the rest.
    Loose(Vec<String>),
    /// The method refuses the answers.
    Refused(MethodError),
}

impl Cause {
    pub(super) fn kind(&self) -> ObstacleKind {
        match self {
            Self::NotWeighed => ObstacleKind::NotWeighed,
            Self::ZeroWeights(_) => ObstacleKind::ZeroWeights,
            Self::NoNumbers | Self::OpenJudgments { .. } | Self::OpenBestWorst => ObstacleKind::Missing,
            Self::Loose(_) => ObstacleKind::Loose,
            Self::Refused(_) => ObstacleKind::Refused,
        }
    }
}

/// The factors inside the organisation, or those outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Strengths and weaknesses.
    Internal,
    /// Opportunities and threats.
    External,
}

impl Side {
    /// The side of what is internal, or of what is not.
    pub(super) fn of(internal: bool) -> Self {
        if internal { Self::Internal } else { Self::External }
    }
}

/// What stands in the way of priorities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ObstacleKind {
    /// Nobody has weighed the factors: the weights of the matrix are all as they were created.
    NotWeighed,
    /// All weights of a side are 0.
    ZeroWeights,
    /// Answers are missing.
    Missing,
    /// The answered pairs do not link everything.
    Loose,
    /// The method refuses the answers.
    Refused,
}
