//! What the scores of attractiveness say, as plain values.

use crate::analysis::robustness::Drawn;
use crate::model::{FactorId, PersonId, StrategyId};
use serde::Serialize;

/// How strategies rank by their attractiveness in the light of a matrix, and how far that holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Judging {
    /// Whose scores count: those of the participants as soon as one of them has scored.
    pub judged_by: JudgedBy,
    /// The round in which the participants scored.
    pub round: Option<u32>,
    /// The factors compared; all others have a dash in the whole row.
    pub factors: Vec<FactorId>,
    /// Everybody who scored in that round, in the order of the document.
    pub people: Vec<StrategyJudge>,
    /// How far those who count agree on the order of the strategies that all of them scored (Kendall's W); none of fewer
    /// than two people or strategies.
    pub kendall_w: Option<f64>,
    /// What each round said, where people were asked in several.
    pub rounds: Vec<JudgingRound>,
    /// Whether the methods agree on the whole order; none without ranks by two methods.
    pub methods_agree: Option<bool>,
    /// The strategy that each method puts first, several where they tie; none of a method without ranks.
    pub leaders: Vec<MethodLeader>,
    /// Each pair of strategies that two methods put in opposite order.
    pub reversals: Vec<Reversal>,
    /// Where the weight of one factor would put another strategy first, the smallest change first; by weighted sum over
    /// global priorities, the other weights sharing the rest as before.
    pub leader_changes: Vec<LeaderChange>,
    /// How often each strategy takes each rank when weights and judges are drawn; long work, filled by
    /// [`strategy_draws`](crate::analysis::strategy_draws).
    pub draws: Vec<StrategyDraws>,
}

/// Whose scores count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum JudgedBy {
    /// Those of whoever analyses.
    Analyst,
    /// Those of the participants.
    Participants,
}

/// What one person's scores come to.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StrategyJudge {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// How much the scores count.
    pub weight: f64,
    /// Why they are left out.
    pub excluded: Option<String>,
    /// Whether they are part of the result.
    pub counts: bool,
    /// How many factors the person scored on.
    pub factors: usize,
    /// The strategies scored on each of these.
    pub totals: Vec<StrategyTotal>,
}

/// The total attractiveness of a strategy (QSPM).
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StrategyTotal {
    /// Which strategy.
    pub strategy: StrategyId,
    /// The sum of weight times attractiveness; none without weights.
    pub total: Option<f64>,
    /// Its place by that, ties sharing theirs.
    pub rank: Option<f64>,
}

/// What one round of asking said.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct JudgingRound {
    /// Its number, counting from 1.
    pub round: u32,
    /// How many people it rests on.
    pub judges: usize,
    /// The totals of the mean scores.
    pub totals: Vec<StrategyTotal>,
    /// How far the people agreed.
    pub kendall_w: Option<f64>,
}

/// What the judges say of a strategy in the light of one factor.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MeanScore {
    /// Which factor.
    pub factor: FactorId,
    /// The mean, people weighted as they count.
    pub mean: f64,
    /// How many people scored it.
    pub n: usize,
    /// Standard deviation between them; none of fewer than two.
    pub deviation: Option<f64>,
    /// The lowest score.
    pub lowest: f64,
    /// The highest score.
    pub highest: f64,
}

/// How far people lie apart in the total of a strategy: those who scored it on every factor compared.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TotalSpread {
    /// How many people.
    pub n: usize,
    /// The mean of their totals.
    pub mean: f64,
    /// Standard deviation between them; none of fewer than two.
    pub deviation: Option<f64>,
    /// The lowest total.
    pub lowest: f64,
    /// The highest total.
    pub highest: f64,
    /// How many put the strategy first, alone or together with others.
    pub first: usize,
}

/// A method that ranks strategies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RankingMethod {
    /// Total attractiveness over the weights of the two sides (David 1986).
    Qspm,
    /// Mean attractiveness weighted by global priorities.
    WeightedSum,
    /// Closeness to the ideal (Hwang and Yoon 1981).
    Topsis,
    /// Net flow (Brans and Vincke 1985).
    Promethee,
}

impl RankingMethod {
    /// Every method, in the order in which they stand side by side.
    pub const ALL: [Self; 4] = [Self::Qspm, Self::WeightedSum, Self::Topsis, Self::Promethee];

    /// The English name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Qspm => "QSPM",
            Self::WeightedSum => "weighted sum",
            Self::Topsis => "TOPSIS",
            Self::Promethee => "PROMETHEE II",
        }
    }
}

/// What a method puts first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MethodLeader {
    /// The method.
    pub method: RankingMethod,
    /// The strategies in the first place.
    pub strategies: Vec<StrategyId>,
}

/// Two strategies that methods put in opposite order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Reversal {
    /// One strategy.
    pub first: StrategyId,
    /// The other.
    pub second: StrategyId,
    /// The methods that put the first ahead.
    pub first_ahead: Vec<RankingMethod>,
    /// The methods that put the second ahead.
    pub second_ahead: Vec<RankingMethod>,
}

/// A weight of a factor at which another strategy takes the lead.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LeaderChange {
    /// Whose weight.
    pub factor: FactorId,
    /// Its present share of the weight of the factors compared.
    pub from: f64,
    /// The share from which on the other strategy leads.
    pub t: f64,
    /// The strategy that leads beyond it.
    pub leader: StrategyId,
}

/// Which weights strategies were ranked by, again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WeightsDrawn {
    /// As the matrix gives them: only judges are drawn.
    Stated,
    /// Drawn around what was said, as the priorities of the factors are.
    Drawn,
    /// Nothing is known about them: every set of weights is as likely as any other.
    Unknown,
}

/// How often each strategy takes each rank by weighted sum when weights and judges are drawn (SMAA-2; Lahdelma and Salminen
/// 2001).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StrategyDraws {
    /// Which weights.
    pub weights: WeightsDrawn,
    /// How they were drawn, where they were drawn around what was said.
    pub drawn: Option<Drawn>,
    /// From how many people judges were drawn anew; none where there are fewer than five, whose means are taken as they are.
    pub judges: Option<usize>,
    /// Seed of the draws.
    pub seed: u64,
    /// Number of draws.
    pub samples: u32,
    /// The strategies scored on every factor compared, in the order of the document.
    pub acceptability: Vec<StrategyPlaces>,
}

/// How often a strategy takes each rank, and with which weights it leads.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StrategyPlaces {
    /// Which strategy.
    pub id: StrategyId,
    /// Share of the draws in which it takes rank 1, 2, …; ties share places.
    pub ranks: Vec<f64>,
    /// Mean rank.
    pub expected_rank: f64,
    /// Share of the draws in which it beats the strategy next below it by weighted sum, ties counting half; none for the
    /// last.
    pub beats_next: Option<f64>,
    /// The mean of the weights with which it came first, a factor each; none where it never did.
    pub central_weights: Option<Vec<CentralWeight>>,
}

/// One factor's part in the weights with which a strategy leads.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CentralWeight {
    /// Which factor.
    pub factor: FactorId,
    /// Its mean weight; those of all factors compared sum to 1.
    pub weight: f64,
}
