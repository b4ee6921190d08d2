//! The sentences of the methods paragraph, in every language.

mod arabic;
mod chinese;
mod english;
mod russian;

pub(super) use arabic::ARABIC;
pub(super) use chinese::CHINESE;
pub(super) use english::ENGLISH;
pub(super) use russian::RUSSIAN;

use crate::analysis::ObstacleKind;
use crate::model::{
    Aggregation, BetweenConvention, ConsensusForm, Incomplete, PostureVariant, Prioritisation, RankScheme,
    RatingConvention,
};

/// Sentences about how figures came about. Numbers come in as they are to be written.
pub(crate) struct Method {
    /// Stands between two sentences.
    pub(crate) between_sentences: &'static str,
    /// Parts the things of an enumeration.
    pub(crate) separator: &'static str,
    /// Title of the matrix, number of its factors.
    pub(crate) subject: fn(&str, usize) -> String,
    pub(crate) illustration: &'static str,
    pub(crate) equal: &'static str,
    /// The smallest and the largest weight as entered.
    pub(crate) weighed: fn(&str, &str) -> String,
    pub(crate) normalised: &'static str,
    /// How many participants gave weights beside those of the matrix.
    pub(crate) beside: fn(usize) -> String,
    pub(crate) nobody: &'static str,
    /// How many participants.
    pub(crate) judged: fn(usize) -> String,
    /// The round, of how many.
    pub(crate) round: fn(u32, usize) -> String,
    /// "Experts (3), managers (2)".
    pub(crate) groups: fn(&str) -> String,
    /// How many, and why.
    pub(crate) excluded: fn(usize, &str) -> String,
    pub(crate) own_weights: &'static str,
    pub(crate) points: &'static str,
    pub(crate) dots: &'static str,
    pub(crate) borda: &'static str,
    pub(crate) ranks: fn(RankScheme) -> &'static str,
    /// The largest judgment of the scale.
    pub(crate) scale: fn(&str) -> String,
    pub(crate) between: fn(BetweenConvention) -> &'static str,
    pub(crate) prioritisation: fn(Prioritisation) -> &'static str,
    /// What became of missing judgments.
    pub(crate) incomplete: fn(Incomplete) -> &'static str,
    pub(crate) dependence: &'static str,
    pub(crate) aggregation: fn(Aggregation) -> &'static str,
    /// The table of random indices, and the largest ratio that is accepted.
    pub(crate) random_index: fn(&str, &str) -> String,
    pub(crate) largest_ratio: fn(&str) -> String,
    /// How many participants exceed what is accepted.
    pub(crate) above: fn(usize) -> String,
    pub(crate) best_worst: &'static str,
    pub(crate) best_worst_geometric: &'static str,
    pub(crate) best_worst_arithmetic: &'static str,
    /// The largest input-based ratio.
    pub(crate) best_worst_ratio: fn(&str) -> String,
    /// Which indicator, and its value.
    pub(crate) consensus: fn(ConsensusForm, &str) -> String,
    pub(crate) kendall: fn(&str) -> String,
    pub(crate) obstacle: fn(ObstacleKind) -> &'static str,
    pub(crate) unrated: &'static str,
    /// How many factors are rated, of how many.
    pub(crate) rated: fn(usize, usize) -> String,
    pub(crate) rating: fn(RatingConvention) -> &'static str,
    pub(crate) posture: fn(PostureVariant) -> &'static str,
    /// The number of draws, and their seed.
    pub(crate) robustness: fn(u32, u64) -> String,
    pub(crate) no_robustness: &'static str,
    /// The program with its version.
    pub(crate) program: fn(&str) -> String,
}
