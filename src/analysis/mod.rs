//! Pure functions from a document to plain values.
//!
//! [`analyze()`] says what follows for every matrix: weights, scores, priorities, ranks, posture. It is linear in the
//! number of factors, so that it may follow every edit. [`check`] says what a careful reader would ask, [`comparison`]
//! what differs between matrices, [`questions()`] what is left to ask a participant, [`robustness()`] how far the ranks
//! hold (long work, for a worker). [`methods`] are the formulas behind it all.

mod analyze;
mod checker;
pub mod comparison;
pub mod facts;
pub mod merging;
pub mod methods;
mod outcome;
mod participants;
mod posture;
mod robustness;
mod strategies;
mod text;
mod totals;
mod weighing;

pub use analyze::analyze;
pub use checker::{
    ComparedName, Fact, Finding, FindingKind, FindingSpot, Lack, QuadrantTitle, Severity, SpotPart, Stated, Uncounted,
    check,
};
pub use comparison::{Comparison, compare};
pub use methods::acceptability::{FIRST_RANKS, Progress};
pub use outcome::{Analysis, DocumentHead, FactorAnalysis, IeCell, IeLevel, MatrixAnalysis, StrategyAnalysis, Totals};
pub use participants::{
    Cause, Consensus, Consistency, GroupAnalysis, Kendall, LeftOut, Obstacle, ObstacleKind, ParticipantAnalysis,
    Respondents, Revisit, RoundAnalysis, RoundChange, SetConsensus, Side, WithoutRefused,
};
pub use posture::Posture;
pub use robustness::{
    Crossing, Drawn, DrawnKind, RankAcceptability, Robustness, StrategyAcceptability, crossings, robustness,
};
pub use strategies::{
    CentralWeight, JudgedBy, Judging, JudgingRound, LeaderChange, MeanScore, MethodLeader, RankingMethod, Reversal,
    StrategyDraws, StrategyJudge, StrategyPlaces, StrategyTotal, TotalSpread, WeightsDrawn, linked_kind,
    strategy_draws,
};
pub use weighing::{
    Descriptor, Difference, FALSE_ALARMS_PERCENT, GroupComparison, GroupPair, GroupPriorities, Posed, Questions,
    RatioKind, Together, UsedConvention, compare_groups, questions,
};

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;
