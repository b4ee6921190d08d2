//! What sets one weighing method apart from the others.

use super::layout::Layout;
use super::panel::Panel;
use super::result::Weighed;
use super::round::Respondent;
use crate::analysis::facts::Fact;
use crate::analysis::methods::shares::Mean;
use crate::analysis::outcome::{FactorAnalysis, MatrixAnalysis};
use crate::model::{Aggregation, Conventions, FactorId, Matrix};

/// The priorities that follow from what a matrix states, beside what people answered.
pub(in crate::analysis) type Stated = fn(&Matrix, &[FactorAnalysis], &Weighed) -> Weighed;

/// A weighing method: what it asks, how answers become priorities, and how it is told.
///
/// Pages, reports, imports and the checker read these values instead of asking which method it is; a method that fits
/// them is at home everywhere. What people are asked for is [`Asked::of`](crate::model::Asked::of), in the model.
pub struct Descriptor {
    /// The priorities that follow from what the matrix itself states, beside what people answered; none where only people's
    /// answers count.
    pub(in crate::analysis) stated: Option<Stated>,
    /// Whether the method is meant to be used with ratings, so that a matrix without any is unfinished.
    pub needs_ratings: bool,
    /// How far a participant's answers are tested against each other.
    pub ratio: RatioKind,
    /// The conventions that the result depends on.
    pub conventions: &'static [UsedConvention],
    /// How the answers of several people become one.
    pub together: fn(&Conventions) -> Together,
    /// The result of some people together.
    pub(super) weigh: fn(&Setting<'_>, &[Respondent<'_>]) -> Weighed,
    /// The answers of some people, read once to be asked many times.
    pub(super) panel: for<'a> fn(Setting<'a>, &[Respondent<'_>]) -> Box<dyn Panel + 'a>,
    /// How the priorities came about, for the methods paragraph.
    pub(in crate::analysis) told: fn(&Matrix, &MatrixAnalysis) -> Vec<Fact>,
}

/// What a matrix says about how it is weighed, beside the answers.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    /// The factors, and where each stands.
    pub(super) layout: &'a Layout,
    /// The conventions of the matrix.
    pub(super) conventions: &'a Conventions,
    /// The factors that stand for their quadrants in Kurttila's questions, once they are known.
    pub(super) tops: Option<&'a [FactorId]>,
}

/// How a participant's answers are tested against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RatioKind {
    /// There is nothing to test: every number stands alone.
    None,
    /// By consistency ratios, which are accepted up to the threshold among the conventions (Saaty 1977).
    Consistency,
    /// By input-based ratios (Liang, Brunelli and Rezaei 2020).
    InputBased,
}

/// A convention that a method depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UsedConvention {
    /// How ranks become weights.
    RankScheme,
    /// How priorities come out of judgments.
    Prioritisation,
    /// Which table of random indices.
    RandomIndex,
    /// What becomes of missing judgments.
    Incomplete,
    /// How the quadrants are compared.
    Between,
    /// How several people's answers become one.
    Aggregation,
}

/// How the answers of several people become one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Together {
    /// Their judgments are aggregated, and priorities follow from the aggregate.
    Judgments,
    /// The mean of their priorities.
    Priorities(Mean),
    /// The sum of what they gave.
    Sums,
}

impl Descriptor {
    /// Whether the matrix itself states the weights, so that people's answers only stand beside them.
    #[must_use]
    pub fn is_stated(&self) -> bool {
        self.stated.is_some()
    }

    /// Whether the result depends on a convention.
    #[must_use]
    pub fn uses(&self, convention: UsedConvention) -> bool {
        self.conventions.contains(&convention)
    }

    /// The largest ratio of a participant's answers that is accepted; none where nothing is tested, or no threshold is
    /// known.
    #[must_use]
    pub fn accepts_up_to(&self, conventions: &Conventions) -> Option<f64> {
        (self.ratio == RatioKind::Consistency).then_some(conventions.cr_threshold)
    }
}

impl Together {
    /// By the convention of aggregation, where priorities are what is aggregated.
    pub(super) fn mean(aggregation: Aggregation) -> Mean {
        match aggregation {
            Aggregation::AipGeometric => Mean::Geometric,
            Aggregation::Aij | Aggregation::AipArithmetic => Mean::Arithmetic,
        }
    }

    /// The convention of aggregation that was followed in fact: best-worst answers, for one, have no judgments that
    /// could be aggregated.
    #[must_use]
    pub fn aggregation(self) -> Option<Aggregation> {
        match self {
            Self::Judgments => Some(Aggregation::Aij),
            Self::Priorities(Mean::Geometric) => Some(Aggregation::AipGeometric),
            Self::Priorities(Mean::Arithmetic) => Some(Aggregation::AipArithmetic),
            Self::Sums => None,
        }
    }
}
