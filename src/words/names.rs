//! What quadrants, conventions and strategies are called.

use super::Words;
use crate::analysis::RankingMethod;
use crate::model::{
    Aggregation, BetweenConvention, Incomplete, JudgmentSet, Matrix, PostureVariant, Prioritisation, Quadrant,
    RandomIndex, RankScheme, RatingConvention, StrategyKind, StrategyStatus,
};

impl Words {
    /// The usual name of a quadrant.
    pub(crate) fn quadrant_name(&self, quadrant: Quadrant) -> &str {
        &self.locale.quadrants[quadrant]
    }

    /// Where a set of judgments compares.
    pub(crate) fn judgment_set(&self, set: JudgmentSet) -> String {
        match set {
            JudgmentSet::Within(quadrant) => self.quadrant_name(quadrant).to_owned(),
            JudgmentSet::Between => self.between_quadrants(),
        }
    }

    /// The name of a quadrant, or the title that its matrix gives it.
    pub(crate) fn quadrant<'a>(&'a self, matrix: &'a Matrix, quadrant: Quadrant) -> &'a str {
        let own = matrix.heads[quadrant].title.as_str();
        if own.is_empty() { self.quadrant_name(quadrant) } else { own }
    }

    pub(crate) fn rating_name(&self, convention: RatingConvention) -> String {
        match convention {
            RatingConvention::David => self.rating_david(),
            RatingConvention::Rangkuti => self.rating_rangkuti(),
        }
    }

    pub(crate) fn posture_name(&self, variant: PostureVariant) -> String {
        match variant {
            PostureVariant::Sized => self.posture_sized(),
            PostureVariant::Raw => self.posture_raw(),
            PostureVariant::Normalised => self.posture_normalised(),
            PostureVariant::Priorities => self.posture_priorities(),
        }
    }

    pub(crate) fn prioritisation_name(&self, method: Prioritisation) -> String {
        match method {
            Prioritisation::Eigenvector => self.prioritisation_eigenvector(),
            Prioritisation::GeometricMean => self.prioritisation_geometric_mean(),
        }
    }

    pub(crate) fn random_index_name(&self, table: RandomIndex) -> String {
        match table {
            RandomIndex::Saaty1980 => self.random_index_saaty_1980(),
            RandomIndex::Saaty2005 => self.random_index_saaty_2005(),
            RandomIndex::Simulated => self.random_index_simulated(),
            RandomIndex::DoneganDodd1991 => self.random_index_donegan_dodd_1991(),
            RandomIndex::AlonsoLamata2006 => self.random_index_alonso_lamata_2006(),
        }
    }

    pub(crate) fn incomplete_name(&self, choice: Incomplete) -> String {
        match choice {
            Incomplete::Refuse => self.incomplete_refuse(),
            Incomplete::Harker => self.incomplete_harker(),
            Incomplete::LeastSquares => self.incomplete_least_squares(),
            Incomplete::Pooled => self.incomplete_pooled(),
        }
    }

    pub(crate) fn between_name(&self, convention: BetweenConvention) -> String {
        match convention {
            BetweenConvention::Kurttila => self.between_kurttila(),
            BetweenConvention::Groups => self.between_groups(),
        }
    }

    pub(crate) fn aggregation_name(&self, choice: Aggregation) -> String {
        match choice {
            Aggregation::Aij => self.aggregation_aij(),
            Aggregation::AipGeometric => self.aggregation_aip_geometric(),
            Aggregation::AipArithmetic => self.aggregation_aip_arithmetic(),
        }
    }

    pub(crate) fn rank_scheme_name(&self, scheme: RankScheme) -> String {
        match scheme {
            RankScheme::Roc => self.rank_scheme_roc(),
            RankScheme::RankSum => self.rank_scheme_rank_sum(),
            RankScheme::Reciprocal => self.rank_scheme_reciprocal(),
        }
    }

    pub(crate) fn status_name(&self, status: StrategyStatus) -> String {
        match status {
            StrategyStatus::Proposed => self.status_proposed(),
            StrategyStatus::Adopted => self.status_adopted(),
            StrategyStatus::Underway => self.status_underway(),
            StrategyStatus::Done => self.status_done(),
            StrategyStatus::Dropped => self.status_dropped(),
        }
    }

    /// The name of a method that ranks strategies.
    pub(crate) fn ranking_method(&self, method: RankingMethod) -> String {
        match method {
            RankingMethod::WeightedSum => self.ranking_weighted_sum(),
            RankingMethod::Qspm | RankingMethod::Topsis | RankingMethod::Promethee => method.name().to_owned(),
        }
    }

    /// The two quadrants that a strategy joins.
    pub(crate) fn strategy_kind_name(&self, kind: StrategyKind) -> String {
        match kind {
            StrategyKind::So => self.strategy_kind_so(),
            StrategyKind::St => self.strategy_kind_st(),
            StrategyKind::Wo => self.strategy_kind_wo(),
            StrategyKind::Wt => self.strategy_kind_wt(),
        }
    }

    /// What David advises in a cell of the internal-external matrix, counted from 1 to 9.
    pub(crate) fn ie_advice(&self, cell: u8) -> String {
        match cell {
            1 | 2 | 4 => self.ie_grow(),
            3 | 5 | 7 => self.ie_hold(),
            _ => self.ie_harvest(),
        }
    }
}
