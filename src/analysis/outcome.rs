//! What the analysis of a document says, as plain values.
//!
//! The fields are those of `analyze --json`, in its order: what does not apply is `None` (written as null), never zero.

use super::methods::ranking::RankPlace;
use super::methods::spread::Spread;
use super::participants::{
    Consensus, Consistency, GroupAnalysis, Obstacle, ParticipantAnalysis, Respondents, RoundAnalysis,
};
use super::posture::Posture;
use super::robustness::Robustness;
use super::strategies::{Judging, MeanScore, RankingMethod, StrategyDraws, TotalSpread};
use crate::model::{
    Conventions, Date, FactorId, MatrixId, Quadrant, StrategyId, StrategyKind, Weight, WeightingMethod,
};
use serde::{Serialize, Serializer};
use std::collections::HashMap;

/// What follows from a document.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Analysis {
    /// Which document.
    pub document: DocumentHead,
    /// Its matrices, in its order.
    pub matrices: Vec<MatrixAnalysis>,
}

impl Analysis {
    /// The analysis of a matrix.
    #[must_use]
    pub fn matrix(&self, id: MatrixId) -> Option<&MatrixAnalysis> {
        self.matrices.iter().find(|matrix| matrix.id == id)
    }
}

/// What tells a document from others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DocumentHead {
    /// Its title.
    pub title: String,
    /// BCP 47 tag of its language.
    pub language: String,
}

/// What follows from one matrix.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MatrixAnalysis {
    /// Which matrix.
    pub id: MatrixId,
    /// Its title.
    pub title: String,
    /// The date it speaks of.
    pub date: Option<Date>,
    /// The method that gave the priorities.
    pub weighting: WeightingMethod,
    /// Whether anybody has weighed the factors: changed a weight of a matrix that states its weights itself, said that equal
    /// ones are meant, or answered where people are asked. Without that there are no priorities or ranks, and totals rest
    /// on equal weights.
    pub weighed: bool,
    /// Whether its weights are all equal and meant to be: there are priorities then, and no ranks.
    pub equal_weights: bool,
    /// The conventions that were used.
    #[serde(serialize_with = "with_nulls")]
    pub conventions: Conventions,
    /// The factors of the four quadrants in reading order, without the tray.
    pub factors: Vec<FactorAnalysis>,
    /// Weighted totals.
    pub totals: Totals,
    /// The cell of the internal-external matrix.
    pub ie: Option<IeCell>,
    /// The internal and external position.
    pub posture: Option<Posture>,
    /// How far the judgments agree, one entry a set of pairwise judgments.
    pub consistency: Vec<Consistency>,
    /// Everybody who answered in the current round, in the order of the document.
    pub participants: Vec<ParticipantAnalysis>,
    /// How many people the figures rest on.
    pub respondents: Respondents,
    /// How far the participants agree.
    pub consensus: Option<Consensus>,
    /// What the participants say together, where there are several.
    pub group: Option<GroupAnalysis>,
    /// What each round of asking said, where there are several.
    pub rounds: Vec<RoundAnalysis>,
    /// Why there are no priorities, or not all.
    pub obstacles: Vec<Obstacle>,
    /// How far the ranks hold; long work, filled by [`robustness`](super::robustness()).
    pub robustness: Option<Robustness>,
    /// The strategies of the document in the light of this matrix.
    pub strategies: Vec<StrategyAnalysis>,
    /// How they rank by their attractiveness; none where nobody scored it.
    pub attractiveness: Option<Judging>,
    /// The factors that stand for their quadrants in Kurttila's questions, once they are known.
    #[serde(skip)]
    pub tops: Option<Vec<FactorId>>,
    #[serde(skip)]
    pub(super) places: HashMap<FactorId, usize>,
}

impl MatrixAnalysis {
    /// The analysis of a factor; none for a factor of the tray.
    #[must_use]
    pub fn factor(&self, id: FactorId) -> Option<&FactorAnalysis> {
        self.places.get(&id).map(|place| &self.factors[*place])
    }

    /// Takes up what random draws found, or that they found nothing.
    pub fn set_robustness(&mut self, found: Option<Robustness>) {
        let intervals = found.iter().flat_map(|found| found.acceptability.iter().map(|row| Some(row.interval)));
        let intervals = intervals.chain(std::iter::repeat(None));
        self.factors.iter_mut().zip(intervals).for_each(|(factor, interval)| factor.interval = interval);
        self.robustness = found;
    }

    /// Takes up what draws of weights and judges found of the strategies.
    pub fn set_strategy_draws(&mut self, found: Vec<StrategyDraws>) {
        if let Some(judging) = &mut self.attractiveness {
            judging.draws = found;
        }
    }

    /// A strategy in the light of the matrix.
    #[must_use]
    pub fn strategy(&self, id: StrategyId) -> Option<&StrategyAnalysis> {
        self.strategies.iter().find(|strategy| strategy.id == id)
    }

    /// The place of a factor by its priority as it is printed; none without a rank.
    #[must_use]
    pub fn place(&self, factor: &FactorAnalysis) -> Option<RankPlace> {
        let ranks = self.factors.iter().filter_map(|other| other.rank);
        Some(RankPlace::of(factor.rank?, ranks))
    }

    /// The place of a strategy by a method as it is printed; none without a rank.
    #[must_use]
    pub fn strategy_place(&self, strategy: &StrategyAnalysis, method: RankingMethod) -> Option<RankPlace> {
        let ranks = self.strategies.iter().filter_map(|other| other.rank(method));
        Some(RankPlace::of(strategy.rank(method)?, ranks))
    }

    /// Whether all priorities are those of people, and none those of weights that the matrix states itself.
    #[must_use]
    pub fn is_by_people(&self) -> bool {
        !self.weighting.descriptor().is_stated() || self.factors.iter().all(|factor| factor.weighed_by.is_some())
    }

    /// The factors of a quadrant, in their order.
    pub fn quadrant(&self, quadrant: Quadrant) -> impl Iterator<Item = &FactorAnalysis> {
        self.factors.iter().filter(move |factor| factor.quadrant == quadrant)
    }
}

/// What follows for one factor.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FactorAnalysis {
    /// Which factor.
    pub id: FactorId,
    /// Where it stands.
    pub quadrant: Quadrant,
    /// Letter of the quadrant and place in it: "S1".
    pub label: String,
    /// Its statement.
    pub text: String,
    /// Its share of the weight of its side: those of S and W sum to 1, and so do those of O and T. By direct weighting
    /// it is the weight as entered over the side's sum, otherwise the global priority over the side's.
    pub weight: Option<f64>,
    /// The weight as entered.
    pub weight_entered: f64,
    /// How many people's weights it is the mean of; none where nobody's but the matrix's own count.
    pub weighed_by: Option<usize>,
    /// The rating, 1 to 4: that of the matrix, or the mean or median of people's, which is not rounded.
    #[serde(serialize_with = "whole_or_fraction")]
    #[cfg_attr(test, schemars(with = "Option<f64>"))]
    pub rating: Option<f64>,
    /// The rating that the matrix itself gives.
    pub rating_entered: Option<u8>,
    /// How many people rated it; none where the rating is the matrix's own.
    pub rated_by: Option<usize>,
    /// Where people's ratings lie.
    pub rating_spread: Option<Spread>,
    /// Weight times rating.
    pub score: Option<f64>,
    /// Priority within its quadrant; they sum to 1.
    pub local_priority: Option<f64>,
    /// Priority of its quadrant; those of the four sum to 1.
    #[serde(rename = "group_priority")]
    pub quadrant_priority: Option<f64>,
    /// Priority among all factors; they sum to 1.
    pub global_priority: Option<f64>,
    /// Fuzzy priority among all factors (Buckley 1985), where the conventions ask for it. It adds nothing to what the
    /// judgments say.
    pub fuzzy_priority: Option<f64>,
    /// Between which two numbers 95 % of the global priorities lie that were drawn; none before anything was.
    pub interval: Option<[f64; 2]>,
    /// Place by global priority, 1 for the first; equal priorities share their places (two firsts have 1.5 each).
    pub rank: Option<f64>,
}

impl FactorAnalysis {
    /// Whether nobody changed the weight that the factor was created with.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.weight_entered.to_bits() == Weight::DEFAULT.get().to_bits()
    }
}

/// Weighted totals: sums of weight times rating. A total is there when it has factors and all of them are rated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Totals {
    /// Internal factors (IFE; David): 1 to 4, 2.5 is average.
    pub ife: Option<f64>,
    /// External factors (EFE; David): 1 to 4, 2.5 is average.
    pub efe: Option<f64>,
    /// The part of the strengths in `ife`.
    pub strengths: Option<f64>,
    /// The part of the weaknesses in `ife`.
    pub weaknesses: Option<f64>,
    /// The part of the opportunities in `efe`.
    pub opportunities: Option<f64>,
    /// The part of the threats in `efe`.
    pub threats: Option<f64>,
}

/// A cell of the internal-external matrix (David), which cuts both totals at 2.0 and 3.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct IeCell {
    /// The internal total.
    pub internal: IeLevel,
    /// The external total.
    pub external: IeLevel,
}

/// Where a total stands in the internal-external matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum IeLevel {
    /// Below 2.
    Low,
    /// From 2 to below 3.
    Medium,
    /// From 3 up.
    High,
}

impl IeCell {
    /// The cell of two totals.
    #[must_use]
    pub fn of(ife: f64, efe: f64) -> Self {
        Self { internal: IeLevel::of(ife), external: IeLevel::of(efe) }
    }

    /// The number of the cell as David counts them, 1 to 9: row by row from the highest external total down, each row
    /// from the highest internal total down.
    #[must_use]
    pub fn number(self) -> u8 {
        3 * (2 - self.external as u8) + (2 - self.internal as u8) + 1
    }
}

impl IeLevel {
    /// A total that misses a cut by no more than rounding counts as on it.
    fn of(total: f64) -> Self {
        let reaches = |cut: f64| total > cut - super::methods::ranking::TIE;
        if reaches(3.0) {
            Self::High
        } else if reaches(2.0) {
            Self::Medium
        } else {
            Self::Low
        }
    }
}

/// A strategy in the light of a matrix.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StrategyAnalysis {
    /// Which strategy.
    pub id: StrategyId,
    /// Letters of its kind and place among them: "SO1".
    pub label: String,
    /// The kind as chosen, written in its two letters.
    #[serde(serialize_with = "letters")]
    #[cfg_attr(test, schemars(with = "String"))]
    pub kind: StrategyKind,
    /// The kind that its factors in this matrix speak for, in two letters; none without factors.
    #[serde(serialize_with = "optional_letters")]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub linked_kind: Option<StrategyKind>,
    /// What is to be done.
    pub text: String,
    /// The factors of this matrix that it uses.
    pub factors: Vec<FactorId>,
    /// Geometric mean of the mean global priority of its internal factors and that of its external ones.
    pub strength: Option<f64>,
    /// Total attractiveness, by the mean scores, where it is scored on every factor on which any strategy is.
    pub qspm_total: Option<f64>,
    /// Its place among the totals, ties sharing theirs.
    pub qspm_rank: Option<f64>,
    /// Mean attractiveness over those factors, weighted by their global priorities.
    pub weighted_sum: Option<f64>,
    /// Its place by that.
    pub weighted_sum_rank: Option<f64>,
    /// Closeness to the ideal (TOPSIS; Hwang and Yoon 1981); none where the strategies do not differ.
    pub topsis: Option<f64>,
    /// Its place by that.
    pub topsis_rank: Option<f64>,
    /// Net flow (PROMETHEE II; Brans and Vincke 1985).
    pub promethee: Option<f64>,
    /// Its place by that.
    pub promethee_rank: Option<f64>,
    /// How many people scored the attractiveness; none where nobody did.
    pub judges: Option<usize>,
    /// What they say factor by factor, in reading order.
    pub means: Vec<MeanScore>,
    /// How far their totals lie apart, where participants scored.
    pub spread: Option<TotalSpread>,
}

/// A rating that is a whole number where it is whole, as the matrix states it.
struct WholeOrFraction(Option<f64>);

impl Serialize for WholeOrFraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number from 1 to 4")]
            Some(rating) if rating.fract() == 0.0 => serializer.serialize_some(&(rating as u8)),
            rating => rating.serialize(serializer),
        }
    }
}

#[expect(clippy::ref_option, reason = "serde hands over a reference")]
fn whole_or_fraction<S: Serializer>(rating: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    WholeOrFraction(*rating).serialize(serializer)
}

/// The ratings of a factor in two matrices, each whole where it is whole.
pub(super) fn two_whole_or_fractions<S: Serializer>(
    ratings: &[Option<f64>; 2],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    ratings.map(WholeOrFraction).serialize(serializer)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn letters<S: Serializer>(kind: &StrategyKind, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(kind.letters())
}

#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn optional_letters<S: Serializer>(kind: &Option<StrategyKind>, serializer: S) -> Result<S::Ok, S::Error> {
    kind.map(StrategyKind::letters).serialize(serializer)
}

/// The file format leaves out an absent influence matrix; here it is null.
fn with_nulls<S: Serializer>(conventions: &Conventions, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Full<'a> {
        #[serde(flatten)]
        conventions: &'a Conventions,
        #[serde(skip_serializing_if = "Option::is_some")]
        inner_dependence: Option<()>,
    }
    let inner_dependence = conventions.inner_dependence.map(|_| ());
    Full { conventions, inner_dependence }.serialize(serializer)
}
