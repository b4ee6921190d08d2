//! Weighing methods by name, and the sentences of the methods paragraph: how the figures of a matrix came about.

use super::Words;
use crate::analysis::facts::{Draws, Fact, GroupSize};
use crate::analysis::methods::shares::Mean;
use crate::analysis::{Drawn, DrawnKind, ObstacleKind, RoundChange, WithoutRefused};
use crate::model::{
    Aggregation, Asked, BetweenConvention, ConsensusForm, Incomplete, IntervalForm, JudgmentSet, PanelRating,
    PostureVariant, Prioritisation, RankScheme, RatingConvention, WeightingMethod,
};

impl Words {
    /// The name of a weighing method.
    pub(crate) fn weighting_name(&self, method: WeightingMethod) -> String {
        match method {
            WeightingMethod::Direct => self.weighting_direct(),
            WeightingMethod::Points => self.weighting_points(),
            WeightingMethod::Dots => self.weighting_dots(),
            WeightingMethod::Borda => self.weighting_borda(),
            WeightingMethod::Ranks => self.weighting_ranks(),
            WeightingMethod::Pairwise => self.weighting_pairwise(),
            WeightingMethod::BestWorst => self.weighting_best_worst(),
        }
    }

    /// What a kind of answers is called.
    pub(crate) fn asked(&self, asked: Asked) -> String {
        match asked {
            Asked::WEIGHTS => self.column_weight(),
            Asked::RATINGS => self.column_rating(),
            Asked::POINTS => self.judging_points(),
            Asked::DOTS => self.judging_dots(),
            Asked::RANKS => self.column_rank(),
            Asked::Pairs => self.weighting_pairwise(),
            Asked::BestWorst => self.weighting_best_worst(),
            Asked::Attractiveness => self.judging_attractiveness(),
        }
    }

    /// A fact as a sentence.
    pub(crate) fn fact(&self, fact: &Fact) -> String {
        match fact {
            Fact::Subject { title, factors } => self.method_subject(title, *factors),
            Fact::Illustration => self.method_illustration(),
            Fact::EqualWeights => self.method_equal(),
            Fact::EqualWeightsMeant => self.method_equal_meant(),
            Fact::PanelWeights { least, most } if least == most => self.method_panel_weights(*most),
            Fact::PanelWeights { least, most } => self.method_panel_weights_between(*least, *most),
            Fact::PanelRatings { by, factors, least, most } => self.method_panel_ratings(*by, *factors, *least, *most),
            Fact::Weights { least, most } => self.method_weighed(self.entered(*least), self.entered(*most)),
            Fact::Normalised { sides: ..2 } => self.method_normalised_one(),
            Fact::Normalised { .. } => self.method_normalised(),
            Fact::WeightsBeside { people } => self.method_beside(*people),
            Fact::Nobody => self.method_nobody(),
            Fact::Judged { asked, answered } if asked == answered => self.method_judged(*answered),
            Fact::Judged { asked, answered } => self.method_judged_of(*asked, *answered),
            Fact::WithoutWeight { people } => self.method_without_weight(*people),
            Fact::Unfinished { people } => self.method_unfinished(*people),
            Fact::RestOn { people } => self.method_rest_on(*people),
            Fact::Groups(groups) => self.method_groups(self.groups_listed(groups)),
            Fact::Round { round, of } => self.method_round(*round, *of),
            Fact::Excluded { people, reasons } => self.method_excluded(*people, self.series(reasons)),
            Fact::OwnWeights => self.method_own_weights(),
            Fact::Points => self.method_points(),
            Fact::Dots => self.method_dots(),
            Fact::Borda => self.method_borda(),
            Fact::Ranks(scheme) => self.method_ranks(*scheme),
            Fact::Scale { largest } => self.method_scale(self.entered(*largest)),
            Fact::ScaleOfQuadrants { largest } => self.method_scale_of_quadrants(self.entered(*largest)),
            Fact::BeyondScale { largest, given } => {
                self.method_beyond_scale(self.entered(*largest), self.entered(*given))
            }
            Fact::Between(convention) => self.method_between(*convention),
            Fact::Prioritisation(Prioritisation::Eigenvector) => self.method_eigenvector(),
            Fact::Prioritisation(Prioritisation::GeometricMean) => self.method_geometric_mean(),
            Fact::Incomplete(choice, instead_of) => self.method_incomplete(*choice, *instead_of),
            Fact::Fuzzy { steps } => self.method_fuzzy(self.entered(*steps)),
            Fact::Dependence => self.method_dependence(),
            Fact::Aggregation(choice) => self.method_aggregation(*choice),
            Fact::RandomIndex { table, threshold } => {
                self.method_random_index(self.random_index_name(*table), self.entered(*threshold))
            }
            Fact::LargestRatio { set, ratio } => {
                self.method_largest_ratio(self.number(*ratio, 3), self.judgment_set(*set))
            }
            Fact::LargestRatioOfAll { set, ratio } => {
                self.method_largest_ratio_of_all(self.number(*ratio, 3), self.judgment_set(*set))
            }
            Fact::PairsAnsweredBy { least, most } if least == most => self.method_pairs_answered_by_some(*least),
            Fact::PairsAnsweredBy { least, most } => self.method_pairs_answered_by(*least, *most),
            Fact::UntestedSets(sets) => {
                self.method_untested_sets(self.series(sets.iter().map(|set| self.judgment_set(*set))))
            }
            Fact::UntestedPeople { people } => self.method_untested_people(*people),
            Fact::AboveThreshold { people, threshold } => self.method_above(*people, self.entered(*threshold)),
            Fact::BestWorst { quadrants: ..2 } => self.method_best_worst_one(),
            Fact::BestWorst { .. } => self.method_best_worst(),
            Fact::MeanOfPriorities(Mean::Geometric) => self.method_best_worst_geometric(),
            Fact::MeanOfPriorities(Mean::Arithmetic) => self.method_best_worst_arithmetic(),
            Fact::LargestInputRatio { ratio } => self.method_best_worst_ratio(self.number(*ratio, 3)),
            Fact::Consensus { form, sets } => self.method_consensus(*form, sets),
            Fact::RoundChange { round, change, places } => self.method_round_change(*round, *change, *places),
            Fact::AboveInputThreshold { people } => self.method_best_worst_above(*people),
            Fact::Kendall(found) => self.method_kendall(
                self.number(found.w, 3),
                self.number(found.chi_squared, 2),
                found.degrees_of_freedom,
                self.probability(found.p),
            ),
            Fact::Obstacle(kind) => self.method_obstacle(*kind),
            Fact::Rated { rated, of } if rated == of => self.method_rated_all(),
            Fact::Rated { rated, of } => self.method_rated(*rated, *of),
            Fact::Rating(RatingConvention::David) => self.method_rating_david(),
            Fact::Rating(RatingConvention::Rangkuti) => self.method_rating_rangkuti(),
            Fact::Posture(variant, ratings) => self.method_posture(*variant, *ratings),
            Fact::Strength => self.method_strength(),
            Fact::Attractiveness => self.method_attractiveness(),
            Fact::RankedBeside => self.method_ranked_beside(),
            Fact::StrategyJudges { people } => self.method_strategies_judged(*people),
            Fact::StrategyAgreement { w } => self.method_strategies_agreement(self.number(*w, 3)),
            Fact::StrategiesDrawn { samples, seed, weighed: true } => {
                self.method_strategies_drawn(samples.to_string(), seed.to_string())
            }
            Fact::StrategiesDrawn { samples, seed, weighed: false } => {
                self.method_strategies_drawn_unknown(samples.to_string(), seed.to_string())
            }
            Fact::JudgesDrawn { people } => self.method_strategies_resampled(*people),
            Fact::Drawn(draws) => self.method_drawn(*draws),
        }
    }

    /// "ministries (3); universities (2)"
    fn groups_listed(&self, groups: &[GroupSize]) -> String {
        self.series(groups.iter().map(|group| self.bracketed(&group.name, &group.people.to_string())))
    }

    fn method_panel_ratings(&self, by: PanelRating, factors: usize, least: usize, most: usize) -> String {
        let people = if least == most { most.to_string() } else { format!("{least}–{most}") };
        match by {
            PanelRating::Mean => self.method_panel_ratings_mean(factors, people),
            PanelRating::Median => self.method_panel_ratings_median(factors, people),
        }
    }

    fn method_ranks(&self, scheme: RankScheme) -> String {
        match scheme {
            RankScheme::Roc => self.method_ranks_roc(),
            RankScheme::RankSum => self.method_ranks_rank_sum(),
            RankScheme::Reciprocal => self.method_ranks_reciprocal(),
        }
    }

    fn method_between(&self, convention: BetweenConvention) -> String {
        match convention {
            BetweenConvention::Kurttila => self.method_between_kurttila(),
            BetweenConvention::Groups => self.method_between_groups(),
        }
    }

    fn method_incomplete(&self, choice: Incomplete, instead_of: Prioritisation) -> String {
        match choice {
            Incomplete::Harker if instead_of == Prioritisation::GeometricMean => {
                self.method_incomplete_harker_instead()
            }
            Incomplete::Refuse => self.method_incomplete_refuse(),
            Incomplete::Harker => self.method_incomplete_harker(),
            Incomplete::LeastSquares => self.method_incomplete_least_squares(),
            Incomplete::Pooled => self.method_incomplete_pooled(),
        }
    }

    fn method_aggregation(&self, choice: Aggregation) -> String {
        match choice {
            Aggregation::Aij => self.method_aggregation_aij(),
            Aggregation::AipGeometric => self.method_aggregation_aip_geometric(),
            Aggregation::AipArithmetic => self.method_aggregation_aip_arithmetic(),
        }
    }

    fn method_consensus(&self, form: ConsensusForm, sets: &[(JudgmentSet, f64)]) -> String {
        let of_set =
            |(set, value): &(JudgmentSet, f64)| self.labelled(&self.judgment_set(*set), &self.number(*value, 3));
        let value = self.series(sets.iter().map(of_set));
        match form {
            ConsensusForm::Goepel2018 => self.method_consensus_2018(value),
            ConsensusForm::Goepel2013 => self.method_consensus_2013(value),
            ConsensusForm::Homogeneity => self.method_homogeneity(value),
        }
    }

    fn method_round_change(&self, round: u32, change: RoundChange, places: f64) -> String {
        let moved = self.method_round_moved(change.in_both, round, change.moved);
        let (places, stable) = (self.number(places, 2), self.entered(RoundChange::STABLE));
        let rule = match change.stable {
            Some(true) => self.method_round_stable(places, stable),
            _ => self.method_round_unstable(places, stable),
        };
        self.sentences([moved, rule])
    }

    fn method_obstacle(&self, kind: ObstacleKind) -> String {
        match kind {
            ObstacleKind::NotWeighed => self.method_obstacle_not_weighed(),
            ObstacleKind::ZeroWeights => self.method_obstacle_zero_weights(),
            ObstacleKind::Missing => self.method_obstacle_missing(),
            ObstacleKind::Loose => self.method_obstacle_loose(),
            ObstacleKind::Refused => self.method_obstacle_refused(),
        }
    }

    fn method_posture(&self, variant: PostureVariant, ratings: RatingConvention) -> String {
        let is_david = ratings == RatingConvention::David;
        match variant {
            PostureVariant::Sized if is_david => self.method_posture_sized_david(),
            PostureVariant::Normalised if is_david => self.method_posture_normalised_david(),
            PostureVariant::Sized => self.method_posture_sized(),
            PostureVariant::Raw => self.method_posture_raw(),
            PostureVariant::Normalised => self.method_posture_normalised(),
            PostureVariant::Priorities => self.method_posture_priorities(),
        }
    }

    fn method_drawn(&self, draws: Draws) -> String {
        // A seed has more digits than a number of Fluent keeps.
        let tested = self.method_robustness(draws.samples.to_string(), draws.seed.to_string());
        self.sentences([tested, self.drawn(draws.drawn)])
    }

    /// Why there is no result without the participants above the threshold, of whom there are so many.
    pub(crate) fn without_refused(&self, why: WithoutRefused, people: usize) -> String {
        match why {
            WithoutRefused::NobodyLeft => self.judging_without_nobody(people),
            WithoutRefused::OtherTops => self.judging_without_other_tops(people),
            WithoutRefused::Missing => self.judging_without_missing(people),
        }
    }

    /// What was drawn at random.
    pub(crate) fn drawn(&self, drawn: Drawn) -> String {
        match drawn.sampling {
            DrawnKind::Respondents => {
                let drawn_anew = self.drawn_respondents(drawn.people.unwrap_or_default());
                let narrow = drawn.held_percent().map(|percent| {
                    self.drawn_narrow(drawn.fewest.unwrap_or_default(), self.percent(percent.to_string()))
                });
                let expanded = drawn.interval == Some(IntervalForm::Expanded);
                let ends = narrow.or(expanded.then(|| self.drawn_expanded()));
                self.sentences(std::iter::once(drawn_anew).chain(ends))
            }
            DrawnKind::Judgments if drawn.by_residuals => self.drawn_judgments(),
            DrawnKind::Judgments => self.drawn_answers(),
            DrawnKind::Spread => {
                self.drawn_spread(self.drawn_share(drawn), self.entered(rounded(1.0 + drawn.share.unwrap_or_default())))
            }
            DrawnKind::Dirichlet => self.drawn_dirichlet(self.entered(drawn.concentration.unwrap_or_default())),
        }
    }

    /// Of what the interval on a bar is, by what was drawn.
    pub(crate) fn chart_interval(&self, drawn: Drawn) -> String {
        match drawn.sampling {
            DrawnKind::Respondents => self.chart_interval_respondents(),
            DrawnKind::Judgments => self.chart_interval_judgments(),
            DrawnKind::Spread => self.chart_interval_spread(self.drawn_share(drawn)),
            DrawnKind::Dirichlet => self.chart_interval_dirichlet(),
        }
    }

    /// By how much weights were moved: "20 %".
    fn drawn_share(&self, drawn: Drawn) -> String {
        self.percent(self.entered(rounded(100.0 * drawn.share.unwrap_or_default())))
    }
}

/// A share as somebody typed it, without what binary fractions add far behind the point.
fn rounded(share: f64) -> f64 {
    (share * 1e9).round() / 1e9
}
