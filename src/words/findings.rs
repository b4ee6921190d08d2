//! Sentences of what the checker found.

use super::Words;
use crate::analysis::methods::{Contradiction, MethodError};
use crate::analysis::{
    Cause, ComparedName, Fact, Finding, FindingKind, FindingSpot, Lack, QuadrantTitle, Severity, Uncounted,
};
use crate::analysis::{Side, SpotPart};
use crate::model::JudgmentSet;
use serde::Serialize;

/// A finding in the words of a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct ToldFinding {
    /// Where it is: "UNODC 2020, W3"; empty for the whole document.
    pub(crate) at: String,
    /// What was found.
    pub(crate) message: String,
    /// Why it matters.
    pub(crate) why: String,
    /// What would mend it.
    pub(crate) mend: String,
}

impl Words {
    /// A finding, to be read.
    pub(crate) fn finding(&self, finding: &Finding) -> ToldFinding {
        let (why, mend) = self.reasons(finding.kind);
        ToldFinding {
            at: self.finding_spot(&finding.at),
            message: self.found(&finding.fact),
            why,
            mend: self.own_mend(&finding.fact).unwrap_or(mend),
        }
    }

    /// How much a finding matters, in a word.
    pub(crate) fn severity(&self, severity: Severity) -> String {
        match severity {
            Severity::Error => self.finding_error(),
            Severity::Warning => self.finding_warning(),
            Severity::Info => self.finding_info(),
        }
    }

    /// What stands in the way of priorities.
    pub(crate) fn obstacle(&self, cause: &Cause, set: Option<JudgmentSet>) -> String {
        let set = self.where_compared(set);
        match cause {
            Cause::NotWeighed => self.finding_default_weights(),
            Cause::ZeroWeights(Side::Internal) => self.finding_zero_weights_internal(),
            Cause::ZeroWeights(Side::External) => self.finding_zero_weights_external(),
            Cause::NoNumbers => self.obstacle_no_numbers(),
            Cause::OpenJudgments { open: 0, all } => self.obstacle_nobody_gave_all(*all, &set),
            Cause::OpenJudgments { open, all } => self.obstacle_open_judgments(*open, *all, &set),
            Cause::OpenBestWorst => self.obstacle_open_best_worst(&set),
            Cause::Loose(factors) => self.obstacle_loose(&set, self.list(factors)),
            Cause::Refused(error) => self.refusal(error, &set),
        }
    }

    fn refusal(&self, error: &MethodError, set: &str) -> String {
        match error {
            MethodError::InconsistentBestWorst(Contradiction::BelowOne(_)) => self.obstacle_below_one(set),
            MethodError::InconsistentBestWorst(Contradiction::BestAgainstItself(answer)) => {
                self.obstacle_best_itself(set, self.entered(*answer))
            }
            MethodError::InconsistentBestWorst(Contradiction::WorstAgainstItself(answer)) => {
                self.obstacle_worst_itself(set, self.entered(*answer))
            }
            MethodError::InconsistentBestWorst(Contradiction::BestAgainstWorst(forth, back)) => {
                self.obstacle_best_worst(set, self.entered(*forth), self.entered(*back))
            }
            MethodError::ZeroSum { .. } => self.obstacle_zero_sum(),
            // The invariants of a document rule the other refusals out, so that nobody needs their words.
            _ => self.obstacle_refused(),
        }
    }

    fn where_compared(&self, set: Option<JudgmentSet>) -> String {
        match set {
            Some(JudgmentSet::Within(quadrant)) => self.finding_within(self.quadrant_name(quadrant)),
            Some(JudgmentSet::Between) | None => self.finding_between(),
        }
    }

    fn finding_spot(&self, spot: &FindingSpot) -> String {
        let part = spot.part.as_ref().map(|part| match part {
            SpotPart::Quadrant(title) => self.title(title).to_owned(),
            SpotPart::Factor(label) => label.clone(),
            SpotPart::Statement(text) => self.quoted(text),
            SpotPart::Weights(Side::Internal) => self.finding_spot_weights_internal(),
            SpotPart::Weights(Side::External) => self.finding_spot_weights_external(),
            SpotPart::Source(name) => name.clone(),
            SpotPart::Context => self.finding_spot_context(),
            SpotPart::Strategy(text) => self.finding_spot_strategy(text),
        });
        self.list([spot.matrix.clone(), part, spot.person.clone()].into_iter().flatten())
    }

    fn title<'a>(&'a self, title: &'a QuadrantTitle) -> &'a str {
        match title {
            QuadrantTitle::Usual(quadrant) => self.quadrant_name(*quadrant),
            QuadrantTitle::Own(title) => title,
        }
    }

    fn found(&self, fact: &Fact) -> String {
        match fact {
            Fact::EmptyQuadrant(title) => self.finding_empty_quadrant(self.title(title)),
            Fact::CrowdedQuadrant(title, count) => self.finding_crowded_quadrant(self.title(title), *count),
            Fact::EmptyStatement(factor) => self.finding_empty_statement(factor),
            Fact::OneWord(it) => self.finding_one_word(&it.label, &it.text),
            Fact::Vague(it) => self.finding_vague(&it.label, &it.text),
            Fact::Duplicate(it, first) => self.finding_duplicate(&it.label, first, &it.text),
            Fact::OtherSide { factor, title, cue, side: Side::External } => {
                self.finding_other_side_external(factor, self.title(title), cue)
            }
            Fact::OtherSide { factor, title, cue, side: Side::Internal } => {
                self.finding_other_side_internal(factor, self.title(title), cue)
            }
            Fact::NoSources => self.finding_no_sources(),
            Fact::NoSource(it) => self.finding_no_source(&it.label, &it.text),
            Fact::UncitedSource(source) => self.finding_uncited_source(source),
            Fact::DoubleSource(source) => self.finding_double_source(source),
            Fact::UnknownKeys(keys) => self.finding_unknown_keys(self.list(keys)),
            Fact::IncompleteSource(source, lacks) => {
                self.finding_incomplete_source(source, self.list(lacks.iter().map(|lack| self.lack(*lack))))
            }
            Fact::NoStrategies => self.finding_no_strategies(),
            Fact::Unused(it) => self.finding_unused(&it.label, &it.text),
            Fact::Unanswered(it) => self.finding_unanswered(&it.label, &it.text),
            Fact::Unlinked(strategy) => self.finding_unlinked(strategy),
            Fact::Unowned(strategy) => self.finding_unowned(strategy),
            Fact::LowPriority { strategy, factors, matrix } => {
                self.finding_low_priority(strategy, self.list(factors), matrix)
            }
            Fact::Unsourced(strategy) => self.finding_unsourced(strategy),
            Fact::DoubleStrategy { strategy, first } => self.finding_double_strategy(strategy, first),
            Fact::KindContradicted { strategy, chosen, linked } => {
                self.finding_kind_contradicted(strategy, chosen.letters(), linked.letters())
            }
            Fact::PartialDash { strategy, matrix } => self.finding_partial_dash(strategy, matrix),
            Fact::Unmatched { matrices: [first, second], dropped, added } => {
                self.finding_unmatched(first, second, *dropped, *added)
            }
            Fact::OpenDecision(asked) => {
                self.finding_open_decision(self.asked_about(asked), self.series(self.alternatives(asked)))
            }
            weighed => self.found_of_weights(weighed),
        }
    }

    /// What was found about weights, ratings and answers.
    fn found_of_weights(&self, fact: &Fact) -> String {
        match fact {
            Fact::ZeroWeights(Side::Internal) => self.finding_zero_weights_internal(),
            Fact::ZeroWeights(Side::External) => self.finding_zero_weights_external(),
            Fact::WeightSum(Side::Internal, sum) => self.finding_weight_sum_internal(self.sum(*sum)),
            Fact::WeightSum(Side::External, sum) => self.finding_weight_sum_external(self.sum(*sum)),
            Fact::Importances(Side::Internal, sum) => self.finding_importances_internal(self.sum(*sum)),
            Fact::Importances(Side::External, sum) => self.finding_importances_external(self.sum(*sum)),
            Fact::NoRatings => self.finding_no_ratings(),
            Fact::MissingRating(factor) => self.finding_missing_rating(factor),
            Fact::RatingConvention { factor, title, rating, expected: [low, high] } => {
                self.finding_rating_convention(factor, self.title(title), *rating, *low, *high)
            }
            Fact::NoPriorities { cause, set, more } => {
                let told = self.finding_no_priorities(self.obstacle(cause, *set));
                self.sentences([Some(told), (*more > 0).then(|| self.finding_more_sets(*more))].into_iter().flatten())
            }
            Fact::Refused { person: None, cause, set } => self.obstacle(cause, *set),
            Fact::Refused { person: Some(person), cause, set } => self.labelled(person, &self.obstacle(cause, *set)),
            Fact::OpenQuestions { person, answered, asked } => self.finding_open_questions(person, *answered, *asked),
            Fact::Inconsistent { person, set, ratio, threshold, .. } => {
                let (ratio, threshold) = (self.number(*ratio, 2), self.entered(*threshold));
                self.finding_inconsistent(person, self.where_compared(Some(*set)), ratio, threshold)
            }
            Fact::Uncounted { people, what: Uncounted::Quadrants } => self.finding_uncounted_quadrants(*people),
            Fact::Uncounted { people, what: Uncounted::Tops } => self.finding_uncounted_tops(*people),
            Fact::Uncounted { people, what: Uncounted::FormerTops } => self.finding_uncounted_former(*people),
            Fact::BeyondScale { largest, given } => {
                self.finding_beyond_scale(self.entered(*given), self.entered(*largest))
            }
            Fact::Untested { person, set } => self.finding_untested(person, self.where_compared(Some(*set))),
            Fact::BeyondTable { person, set, table, count } => {
                let table = self.random_index_name(*table);
                self.finding_beyond_table(person, self.where_compared(Some(*set)), table, *count)
            }
            _ => self.finding_default_weights(),
        }
    }

    fn lack(&self, lack: Lack) -> String {
        match lack {
            Lack::Author => self.finding_lack_author(),
            Lack::Title => self.finding_lack_title(),
            Lack::Date => self.finding_lack_date(),
        }
    }

    /// A sum to six decimals, since 0.999 and 1 are two things here.
    fn sum(&self, sum: f64) -> String {
        let text = self.number(sum, 6);
        text.trim_end_matches('0').trim_end_matches(self.decimal()).to_owned()
    }

    /// What would mend this finding and not every other one of its kind.
    fn own_mend(&self, fact: &Fact) -> Option<String> {
        match fact {
            Fact::Importances(..) => Some(self.finding_importances_mend()),
            Fact::Inconsistent { worst: Some((worst, [row, column])), .. } => {
                let name = |one: &ComparedName| match one {
                    ComparedName::Factor(label) => label.clone(),
                    ComparedName::Quadrant(title) => self.title(title).to_owned(),
                };
                let (judged, agreeing) = (self.judgment(worst.judgment), self.judgment(worst.agreeing));
                Some(self.finding_inconsistent_worst(name(row), name(column), judged, agreeing))
            }
            _ => None,
        }
    }

    /// A judgment as people write it: 5, 2.3, 1/3.
    fn judgment(&self, value: f64) -> String {
        let rounded = |value: f64| self.entered((value * 10.0).round() / 10.0);
        if value >= 1.0 { rounded(value) } else { format!("1/{}", rounded(value.recip())) }
    }

    /// Why a kind matters, and what usually mends it.
    pub(crate) fn reasons(&self, kind: FindingKind) -> (String, String) {
        match kind {
            FindingKind::EmptyQuadrant => (self.finding_empty_quadrant_why(), self.finding_empty_quadrant_mend()),
            FindingKind::CrowdedQuadrant => (self.finding_crowded_quadrant_why(), self.finding_crowded_quadrant_mend()),
            FindingKind::EmptyStatement => (self.finding_empty_statement_why(), self.finding_empty_statement_mend()),
            FindingKind::OneWord => (self.finding_one_word_why(), self.finding_one_word_mend()),
            FindingKind::Vague => (self.finding_vague_why(), self.finding_vague_mend()),
            FindingKind::DuplicateStatement => {
                (self.finding_duplicate_statement_why(), self.finding_duplicate_statement_mend())
            }
            FindingKind::OtherSide => (self.finding_other_side_why(), self.finding_other_side_mend()),
            FindingKind::DefaultWeights => (self.finding_default_weights_why(), self.finding_default_weights_mend()),
            FindingKind::WeightSum => (self.finding_weight_sum_why(), self.finding_weight_sum_mend()),
            FindingKind::ZeroWeights => (self.finding_zero_weights_why(), self.finding_zero_weights_mend()),
            FindingKind::NoRatings => (self.finding_no_ratings_why(), self.finding_no_ratings_mend()),
            FindingKind::MissingRating => (self.finding_missing_rating_why(), self.finding_missing_rating_mend()),
            FindingKind::RatingConvention => {
                (self.finding_rating_convention_why(), self.finding_rating_convention_mend())
            }
            FindingKind::NoSource => (self.finding_no_source_why(), self.finding_no_source_mend()),
            FindingKind::DuplicateSource => (self.finding_double_source_why(), self.finding_double_source_mend()),
            FindingKind::UncitedSource => (self.finding_uncited_source_why(), self.finding_uncited_source_mend()),
            FindingKind::UnknownKey => (self.finding_unknown_key_why(), self.finding_unknown_key_mend()),
            FindingKind::IncompleteSource => {
                (self.finding_incomplete_source_why(), self.finding_incomplete_source_mend())
            }
            FindingKind::NoStrategies => (self.finding_no_strategies_why(), self.finding_no_strategies_mend()),
            FindingKind::UnusedFactor => (self.finding_unused_factor_why(), self.finding_unused_factor_mend()),
            FindingKind::UnansweredThreat => {
                (self.finding_unanswered_threat_why(), self.finding_unanswered_threat_mend())
            }
            FindingKind::UnlinkedStrategy => {
                (self.finding_unlinked_strategy_why(), self.finding_unlinked_strategy_mend())
            }
            FindingKind::UnownedStrategy => (self.finding_unowned_why(), self.finding_unowned_mend()),
            FindingKind::LowPriorityStrategy => (self.finding_low_priority_why(), self.finding_low_priority_mend()),
            FindingKind::UnsourcedStrategy => (self.finding_unsourced_why(), self.finding_unsourced_mend()),
            FindingKind::DuplicateStrategy => (self.finding_double_strategy_why(), self.finding_double_strategy_mend()),
            FindingKind::KindContradicted => {
                (self.finding_kind_contradicted_why(), self.finding_kind_contradicted_mend())
            }
            FindingKind::PartialDash => (self.finding_partial_dash_why(), self.finding_partial_dash_mend()),
            FindingKind::NoPriorities => (self.finding_no_priorities_why(), self.finding_no_priorities_mend()),
            FindingKind::Refused => (self.finding_refused_why(), self.finding_refused_mend()),
            FindingKind::OpenQuestions => (self.finding_open_questions_why(), self.finding_open_questions_mend()),
            FindingKind::Inconsistent => (self.finding_inconsistent_why(), self.finding_inconsistent_mend()),
            FindingKind::Uncounted => (self.finding_uncounted_why(), self.finding_uncounted_mend()),
            FindingKind::BeyondScale => (self.finding_beyond_scale_why(), self.finding_beyond_scale_mend()),
            FindingKind::Untested => (self.finding_untested_why(), self.finding_untested_mend()),
            FindingKind::BeyondTable => (self.finding_beyond_table_why(), self.finding_beyond_table_mend()),
            FindingKind::Unmatched => (self.finding_unmatched_why(), self.finding_unmatched_mend()),
            FindingKind::OpenDecision => (self.finding_open_decision_why(), self.finding_open_decision_mend()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Severity, analyze, check};
    use crate::storage::Template;
    use crate::words::{languages, or_english};

    /// Every finding of the templates, in a language.
    fn told(language: &str) -> Vec<ToldFinding> {
        let mut told = Vec::new();
        for template in Template::all(None) {
            let document = template.read().unwrap();
            told.extend(check(&document, &analyze(&document)).iter().map(|it| or_english(language).finding(it)));
        }
        told
    }

    #[test]
    fn every_language_has_sentences_of_its_own_for_every_finding() {
        let english = told("en");
        assert!(english.len() > 20);
        for language in languages().iter().filter(|language| language.tag != "en") {
            for (own, english) in told(language.tag).iter().zip(&english) {
                assert_ne!(own.message, english.message);
                assert_ne!(own.why, english.why);
                assert_ne!(own.mend, english.mend);
            }
        }
    }

    #[test]
    fn a_judgment_is_written_as_people_write_it() {
        let russian = or_english("ru");
        assert_eq!([5.0, 2.34, 1.0 / 3.0].map(|value| russian.judgment(value)), ["5", "2,3", "1/3"]);
    }

    #[test]
    fn severities_are_words() {
        assert_eq!(or_english("en").severity(Severity::Info), "info");
    }
}
