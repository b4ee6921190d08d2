//! What a weighing method asks people, as data: the form of its questions, and what a question is about.
//!
//! The pages of the window, the readers of surveys and whatever prints a questionnaire all go by these values, so
//! that an answer means the same wherever it was given. How answers become priorities is the business of the analysis.

use super::{AnswerSheet, Compared, End, FactorId, JudgmentSet, StrategyId, WeightingMethod};

/// What people are asked for.
///
/// Two methods may ask for the same and read it differently: Borda counts and rank-order weights both ask for ranks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// A number for each factor.
    Numbers(NumberList),
    /// How many times as important one is as another, pair by pair.
    Pairs,
    /// The best and the worst of each set, and everything else against these two.
    BestWorst,
    /// How attractive each strategy is in the light of each factor, 1 to 4 or not at all.
    Attractiveness,
}

/// A list in which a participant gives each factor one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberList {
    /// The importance of each factor, 0 or more.
    Weights,
    /// The rating of each factor, 1 to 4.
    Ratings,
    /// Points, 0 or more.
    Points,
    /// Dots, whole numbers from 0 up.
    Dots,
    /// Ranks, whole numbers from 1 up.
    Ranks,
}

/// One question to a participant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Which number the factor gets.
    Number(NumberList, FactorId),
    /// How many times as important the first is as the second.
    Pair(Pair),
    /// Which one is at this end of the set.
    End(JudgmentSet, End),
    /// How many times as important the best is as this, or this as the worst.
    Against(JudgmentSet, End, Compared),
    /// How attractive the strategy is in the light of the factor.
    Attraction(StrategyId, FactorId),
}

/// Two things of a set that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The set.
    pub set: JudgmentSet,
    /// The first.
    pub row: Compared,
    /// The second.
    pub column: Compared,
}

impl Pair {
    /// The same two things the other way round.
    #[must_use]
    pub fn turned(self) -> Self {
        Self { row: self.column, column: self.row, ..self }
    }

    /// Whether both name the same two things.
    #[must_use]
    pub fn is_same(self, other: Self) -> bool {
        other == self || other == self.turned()
    }
}

impl Asked {
    /// The weights of factors.
    pub const WEIGHTS: Self = Self::Numbers(NumberList::Weights);
    /// The ratings of factors.
    pub const RATINGS: Self = Self::Numbers(NumberList::Ratings);
    /// Points for factors.
    pub const POINTS: Self = Self::Numbers(NumberList::Points);
    /// Dots on factors.
    pub const DOTS: Self = Self::Numbers(NumberList::Dots);
    /// The ranks of factors.
    pub const RANKS: Self = Self::Numbers(NumberList::Ranks);
    /// Everything that can be asked for.
    pub const ALL: [Self; 8] = [
        Self::WEIGHTS,
        Self::RATINGS,
        Self::POINTS,
        Self::DOTS,
        Self::RANKS,
        Self::Pairs,
        Self::BestWorst,
        Self::Attractiveness,
    ];

    /// What a weighing method asks for.
    #[must_use]
    pub fn of(method: WeightingMethod) -> Self {
        match method {
            WeightingMethod::Direct => Self::WEIGHTS,
            WeightingMethod::Points => Self::POINTS,
            WeightingMethod::Dots => Self::DOTS,
            WeightingMethod::Borda | WeightingMethod::Ranks => Self::RANKS,
            WeightingMethod::Pairwise => Self::Pairs,
            WeightingMethod::BestWorst => Self::BestWorst,
        }
    }

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::WEIGHTS => "weights",
            Self::RATINGS => "ratings",
            Self::POINTS => "points",
            Self::DOTS => "dots",
            Self::RANKS => "ranks",
            Self::Pairs => "pairwise",
            Self::BestWorst => "best-worst",
            Self::Attractiveness => "attractiveness",
        }
    }

    /// Whether a method counts such answers. Ratings and scores of strategies count whatever gives the weights.
    #[must_use]
    pub fn counts_in(self, method: WeightingMethod) -> bool {
        matches!(self, Self::RATINGS | Self::Attractiveness) || self == Self::of(method)
    }

    /// Whether a sheet holds any such answer.
    #[must_use]
    pub fn is_on(self, sheet: &AnswerSheet) -> bool {
        match self {
            Self::WEIGHTS | Self::RATINGS => !sheet.direct.is_empty(),
            Self::POINTS => !sheet.points.is_empty(),
            Self::DOTS => !sheet.dots.is_empty(),
            Self::RANKS => !sheet.ranks.is_empty(),
            Self::Pairs => !(sheet.within.is_empty() && sheet.between.is_empty() && sheet.groups.is_empty()),
            Self::BestWorst => !sheet.best_worst.is_empty() || sheet.best_worst_groups.is_some(),
            Self::Attractiveness => !sheet.attractiveness.is_empty(),
        }
    }
}

impl NumberList {
    /// Every list.
    pub const ALL: [Self; 5] = [Self::Weights, Self::Ratings, Self::Points, Self::Dots, Self::Ranks];

    /// Whether the sum of what somebody gave says something; that of ranks does not.
    #[must_use]
    pub fn has_sum(self) -> bool {
        matches!(self, Self::Points | Self::Dots)
    }

    /// What a factor got that a filled list does not name: no dots, since these are all placed once any are; nothing
    /// known in the other lists.
    #[must_use]
    pub fn of_unnamed(self) -> Option<f64> {
        (self == Self::Dots).then_some(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SheetKey;

    #[test]
    fn ratings_count_with_every_method() {
        assert!(!Asked::Pairs.counts_in(WeightingMethod::Points) && !Asked::WEIGHTS.counts_in(WeightingMethod::Points));
        for &method in WeightingMethod::ALL {
            assert!(Asked::of(method).counts_in(method), "{method:?} counts what it asks for");
            assert!(Asked::RATINGS.counts_in(method), "{method:?}");
        }
    }

    #[test]
    fn an_empty_sheet_answers_nothing() {
        let sheet = AnswerSheet::new(SheetKey { round: 1, person: "p".parse().unwrap() });
        assert!(Asked::ALL.into_iter().all(|asked| !asked.is_on(&sheet)));
    }
}
