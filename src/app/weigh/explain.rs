//! What each choice means, in a sentence with its reference, for those who point at it.

use crate::analysis::RatioKind;
use crate::model::{
    Aggregation, BetweenConvention, ConsensusForm, Fuzzy, Incomplete, IntervalForm, PanelRating, PostureVariant,
    Prioritisation, RandomIndex, RankScheme, RatingConvention, Sampling, StatedBy, WeightingMethod,
};
use crate::words::WindowWords;

/// The consistency ratio of a method.
pub(super) fn ratio_of(words: &WindowWords, method: WeightingMethod) -> String {
    if method.descriptor().ratio == RatioKind::InputBased { words.explain_input_cr() } else { words.explain_cr() }
}

/// What is drawn at random.
pub(super) fn sampling(words: &WindowWords, choice: Sampling) -> String {
    match choice {
        Sampling::Auto => words.explain_sampling_auto(),
        Sampling::Respondents => words.explain_sampling_respondents(),
        Sampling::Judgments => words.explain_sampling_judgments(),
        Sampling::Spread { .. } => words.explain_sampling_spread(),
        Sampling::Dirichlet { .. } => words.explain_sampling_dirichlet(),
    }
}

/// What a rating says.
pub(super) fn rating(words: &WindowWords, convention: RatingConvention) -> String {
    match convention {
        RatingConvention::David => words.explain_rating_david(),
        RatingConvention::Rangkuti => words.explain_rating_rangkuti(),
    }
}

/// How the posture is computed.
pub(super) fn posture(words: &WindowWords, variant: PostureVariant) -> String {
    match variant {
        PostureVariant::Sized => words.explain_posture_sized(),
        PostureVariant::Raw => words.explain_posture_raw(),
        PostureVariant::Normalised => words.explain_posture_normalised(),
        PostureVariant::Priorities => words.explain_posture_priorities(),
    }
}

/// What a method asks, and who proposed it.
pub(super) fn method(words: &WindowWords, method: WeightingMethod) -> String {
    match method {
        WeightingMethod::Direct => words.explain_method_direct(),
        WeightingMethod::Points => words.explain_method_points(),
        WeightingMethod::Dots => words.explain_method_dots(),
        WeightingMethod::Borda => words.explain_method_borda(),
        WeightingMethod::Ranks => words.explain_method_ranks(),
        WeightingMethod::Pairwise => words.explain_method_pairwise(),
        WeightingMethod::BestWorst => words.explain_method_best_worst(),
    }
}

/// How ranks become weights.
pub(super) fn rank_scheme(words: &WindowWords, scheme: RankScheme) -> String {
    match scheme {
        RankScheme::Roc => words.explain_rank_roc(),
        RankScheme::RankSum => words.explain_rank_sum(),
        RankScheme::Reciprocal => words.explain_rank_reciprocal(),
    }
}

/// How priorities come out of judgments.
pub(super) fn prioritisation(words: &WindowWords, method: Prioritisation) -> String {
    match method {
        Prioritisation::Eigenvector => words.explain_eigenvector(),
        Prioritisation::GeometricMean => words.explain_geometric_mean(),
    }
}

/// Which table of random indices.
pub(super) fn random_index(words: &WindowWords, table: RandomIndex) -> String {
    match table {
        RandomIndex::Saaty1980 => words.explain_index_saaty_1980(),
        RandomIndex::Saaty2005 => words.explain_index_saaty_2005(),
        RandomIndex::Simulated => words.explain_index_simulated(),
        RandomIndex::DoneganDodd1991 => words.explain_index_donegan_dodd(),
        RandomIndex::AlonsoLamata2006 => words.explain_index_alonso_lamata(),
    }
}

/// What becomes of missing judgments.
pub(super) fn incomplete(words: &WindowWords, method: Incomplete) -> String {
    match method {
        Incomplete::Refuse => words.explain_incomplete_refuse(),
        Incomplete::Harker => words.explain_incomplete_harker(),
        Incomplete::LeastSquares => words.explain_incomplete_least_squares(),
        Incomplete::Pooled => words.explain_incomplete_pooled(),
    }
}

/// How quadrants are compared.
pub(super) fn between(words: &WindowWords, convention: BetweenConvention) -> String {
    match convention {
        BetweenConvention::Kurttila => words.explain_between_kurttila(),
        BetweenConvention::Groups => words.explain_between_groups(),
    }
}

/// How the agreement of participants is measured.
pub(super) fn consensus(words: &WindowWords, form: ConsensusForm) -> String {
    match form {
        ConsensusForm::Goepel2018 => words.explain_consensus_2018(),
        ConsensusForm::Goepel2013 => words.explain_consensus_2013(),
        ConsensusForm::Homogeneity => words.explain_consensus_homogeneity(),
    }
}

/// How several people become one.
pub(super) fn aggregation(words: &WindowWords, method: Aggregation) -> String {
    match method {
        Aggregation::Aij => words.explain_aggregation_aij(),
        Aggregation::AipGeometric => words.explain_aggregation_geometric(),
        Aggregation::AipArithmetic => words.explain_aggregation_arithmetic(),
    }
}

/// Whose weights and ratings count where they are typed.
pub(super) fn stated_by(words: &WindowWords, choice: StatedBy) -> String {
    match choice {
        StatedBy::People => words.explain_stated_people(),
        StatedBy::Matrix => words.explain_stated_matrix(),
    }
}

/// How ratings of several people become one.
pub(super) fn panel_rating(words: &WindowWords, choice: PanelRating) -> String {
    match choice {
        PanelRating::Mean => words.explain_panel_mean(),
        PanelRating::Median => words.explain_panel_median(),
    }
}

/// By how much judgments are spread for fuzzy priorities.
pub(super) fn fuzzy(words: &WindowWords, choice: Fuzzy) -> String {
    match choice {
        Fuzzy::None => words.explain_fuzzy_none(),
        Fuzzy::HalfStep | Fuzzy::OneStep => words.explain_fuzzy_shown(),
    }
}

/// How the ends of an interval are read off draws of people.
pub(super) fn interval(words: &WindowWords, choice: IntervalForm) -> String {
    match choice {
        IntervalForm::Percentile => words.explain_interval_percentile(),
        IntervalForm::Expanded => words.explain_interval_expanded(),
    }
}
