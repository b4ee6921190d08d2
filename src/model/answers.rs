//! Participants, and what they answered: by matrix, round, person, method and factor ids.
//!
//! An answer that is absent is missing, never "equal" or zero. Answers of all methods stand side by side, so that a
//! change of method loses none. An answer about factors that have since moved to other quadrants stays and rests.

use super::{Date, FactorId, PersonId, Quadrant, Rating, Ratio, StrategyId, Weight};
use serde::{Deserialize, Serialize};

/// A person who judges.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Participant {
    /// Stable id within the document.
    pub id: PersonId,
    /// Name, or a pseudonym.
    pub name: String,
    /// The group spoken for ("ministries"); empty for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// How much this person counts in the group's result, against the others.
    #[serde(default)]
    pub weight: Weight,
}

/// One asking of everybody, as in a Delphi study.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// What the round is called.
    pub title: String,
    /// When it was held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}

/// What tells one answer sheet of a matrix from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SheetKey {
    /// Number of the round, counting from 1.
    pub round: u32,
    /// Who answered.
    pub person: PersonId,
}

/// Everything one person answered in one round about one matrix.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerSheet {
    /// Number of the round, counting from 1.
    pub round: u32,
    /// Who answered.
    pub person: PersonId,
    /// Why the sheet is left out of the group's result; absent while it counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excluded: Option<String>,
    /// Direct scoring: weights and ratings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub direct: Vec<DirectAnswer>,
    /// Points shared out over the factors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<FactorScore>,
    /// Dots, one a vote.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dots: Vec<FactorVotes>,
    /// Ranks over the factors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ranks: Vec<FactorRank>,
    /// Pairwise judgments of factors within one quadrant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub within: Vec<FactorJudgment>,
    /// Kurttila's questions between quadrants; the ids record which factors stood for their quadrants.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub between: Vec<FactorJudgment>,
    /// Pairwise judgments of the quadrants themselves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupJudgment>,
    /// Best-worst answers, at most one set a quadrant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub best_worst: Vec<BestWorst>,
    /// Best-worst answers over the quadrants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub best_worst_groups: Option<QuadrantBestWorst>,
    /// How attractive this person finds the strategies (QSPM; David 1986).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attractiveness: Vec<StrategyScore>,
}

/// How attractive one person finds a strategy in the light of a factor; a factor without any has a dash in the whole row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StrategyScore {
    /// The strategy.
    pub strategy: StrategyId,
    /// The factor.
    pub factor: FactorId,
    /// 1 not attractive … 4 very attractive.
    pub score: Rating,
}

/// One person's weight and rating of a factor.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DirectAnswer {
    /// The factor.
    pub factor: FactorId,
    /// Importance as entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Weight>,
    /// The rating.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
}

/// Points given to a factor.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactorScore {
    /// The factor.
    pub factor: FactorId,
    /// Points, 0 or more.
    pub points: Weight,
}

/// Dots put on a factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactorVotes {
    /// The factor.
    pub factor: FactorId,
    /// How many dots.
    pub votes: u32,
}

/// The rank given to a factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactorRank {
    /// The factor.
    pub factor: FactorId,
    /// 1 is the most important; equal ranks share their places.
    pub rank: u32,
}

/// How many times as important one thing is as another.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Judgment<T> {
    /// What is `value` times as important…
    pub row: T,
    /// …as this.
    pub column: T,
    /// The ratio, 1/9 to 9 on Saaty's scale.
    pub value: Ratio,
}

/// A judgment about two factors.
pub type FactorJudgment = Judgment<FactorId>;

/// A judgment about two quadrants.
pub type GroupJudgment = Judgment<Quadrant>;

/// Best-worst answers: about the factors of one quadrant, if nothing else is said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BestWorst<T = FactorId> {
    /// The most important one.
    pub best: T,
    /// The least important one.
    pub worst: T,
    /// How many times as important the best is as each other, 1 to 9: `row` is always the best.
    #[serde(default = "Vec::<Judgment<T>>::new")]
    pub best_to_others: Vec<Judgment<T>>,
    /// How many times as important each other is as the worst, 1 to 9: `column` is always the worst.
    #[serde(default = "Vec::<Judgment<T>>::new")]
    pub others_to_worst: Vec<Judgment<T>>,
}

/// Best-worst answers about the four quadrants.
pub type QuadrantBestWorst = BestWorst<Quadrant>;

impl AnswerSheet {
    /// An empty sheet.
    #[must_use]
    pub fn new(key: SheetKey) -> Self {
        Self {
            round: key.round,
            person: key.person,
            excluded: None,
            direct: Vec::new(),
            points: Vec::new(),
            dots: Vec::new(),
            ranks: Vec::new(),
            within: Vec::new(),
            between: Vec::new(),
            groups: Vec::new(),
            best_worst: Vec::new(),
            best_worst_groups: None,
            attractiveness: Vec::new(),
        }
    }

    /// Round and person.
    #[must_use]
    pub fn key(&self) -> SheetKey {
        SheetKey { round: self.round, person: self.person }
    }

    /// Every factor that some answer names, with repetitions.
    pub fn factors(&self) -> impl Iterator<Item = FactorId> {
        let pairs = self
            .within
            .iter()
            .chain(&self.between)
            .chain(self.best_worst.iter().flat_map(|set| set.best_to_others.iter().chain(&set.others_to_worst)));
        let extremes = self.best_worst.iter().flat_map(|set| [set.best, set.worst]);
        (self.direct.iter().map(|answer| answer.factor))
            .chain(self.points.iter().map(|answer| answer.factor))
            .chain(self.dots.iter().map(|answer| answer.factor))
            .chain(self.ranks.iter().map(|answer| answer.factor))
            .chain(pairs.flat_map(|pair| [pair.row, pair.column]))
            .chain(extremes)
            .chain(self.attractiveness.iter().map(|answer| answer.factor))
    }

    /// The sheet without any answer about a factor; the other judgments stay.
    #[must_use]
    pub fn without(&self, factor: FactorId) -> Self {
        let mut sheet = self.clone();
        sheet.direct.retain(|answer| answer.factor != factor);
        sheet.points.retain(|answer| answer.factor != factor);
        sheet.dots.retain(|answer| answer.factor != factor);
        sheet.ranks.retain(|answer| answer.factor != factor);
        let other = |pair: &FactorJudgment| pair.row != factor && pair.column != factor;
        sheet.within.retain(other);
        sheet.between.retain(other);
        sheet.best_worst.retain(|set| set.best != factor && set.worst != factor);
        for set in &mut sheet.best_worst {
            set.best_to_others.retain(other);
            set.others_to_worst.retain(other);
        }
        sheet.attractiveness.retain(|answer| answer.factor != factor);
        sheet
    }

    /// How attractive the person finds a strategy in the light of a factor.
    #[must_use]
    pub fn attraction(&self, strategy: StrategyId, factor: FactorId) -> Option<Rating> {
        let about = |it: &&StrategyScore| it.strategy == strategy && it.factor == factor;
        self.attractiveness.iter().find(about).map(|it| it.score)
    }

    /// Scores a strategy in the light of a factor; none leaves the cell open again.
    pub fn set_attraction(&mut self, strategy: StrategyId, factor: FactorId, score: Option<Rating>) {
        let entry = score.map(|score| StrategyScore { strategy, factor, score });
        super::answering::replace(&mut self.attractiveness, |it| it.strategy == strategy && it.factor == factor, entry);
    }
}
