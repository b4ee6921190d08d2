//! What the checklist calls its rules and the ways to mend what breaks them.

use super::model::Way;
use crate::analysis::{FindingKind, Severity};
use crate::words::WindowWords;

/// What a rule is called while something breaks it, and while nothing does.
pub(in crate::app) struct RuleNames {
    pub(in crate::app) broken: String,
    pub(in crate::app) held: String,
}

/// The names of a rule.
pub(in crate::app) fn rule(words: &WindowWords, kind: FindingKind) -> RuleNames {
    let (broken, held) = match kind {
        FindingKind::EmptyQuadrant => (words.checklist_empty_quadrant(), words.checklist_empty_quadrant_held()),
        FindingKind::CrowdedQuadrant => (words.checklist_crowded_quadrant(), words.checklist_crowded_quadrant_held()),
        FindingKind::EmptyStatement => (words.checklist_empty_statement(), words.checklist_empty_statement_held()),
        FindingKind::OneWord => (words.checklist_one_word(), words.checklist_one_word_held()),
        FindingKind::Vague => (words.checklist_vague(), words.checklist_vague_held()),
        FindingKind::DuplicateStatement => {
            (words.checklist_duplicate_statement(), words.checklist_duplicate_statement_held())
        }
        FindingKind::OtherSide => (words.checklist_other_side(), words.checklist_other_side_held()),
        FindingKind::DefaultWeights => (words.checklist_default_weights(), words.checklist_default_weights_held()),
        FindingKind::WeightSum => (words.checklist_weight_sum(), words.checklist_weight_sum_held()),
        FindingKind::ZeroWeights => (words.checklist_zero_weights(), words.checklist_zero_weights_held()),
        FindingKind::NoRatings => (words.checklist_no_ratings(), words.checklist_no_ratings_held()),
        FindingKind::MissingRating => (words.checklist_missing_rating(), words.checklist_missing_rating_held()),
        FindingKind::RatingConvention => {
            (words.checklist_rating_convention(), words.checklist_rating_convention_held())
        }
        FindingKind::NoSource => (words.checklist_no_source(), words.checklist_no_source_held()),
        FindingKind::UncitedSource => (words.checklist_uncited_source(), words.checklist_uncited_source_held()),
        FindingKind::DuplicateSource => (words.checklist_duplicate_source(), words.checklist_duplicate_source_held()),
        FindingKind::UnknownKey => (words.checklist_unknown_key(), words.checklist_unknown_key_held()),
        FindingKind::IncompleteSource => {
            (words.checklist_incomplete_source(), words.checklist_incomplete_source_held())
        }
        FindingKind::NoStrategies => (words.checklist_no_strategies(), words.checklist_no_strategies_held()),
        FindingKind::UnusedFactor => (words.checklist_unused_factor(), words.checklist_unused_factor_held()),
        FindingKind::UnansweredThreat => {
            (words.checklist_unanswered_threat(), words.checklist_unanswered_threat_held())
        }
        FindingKind::UnlinkedStrategy => {
            (words.checklist_unlinked_strategy(), words.checklist_unlinked_strategy_held())
        }
        FindingKind::UnownedStrategy => (words.checklist_unowned_strategy(), words.checklist_unowned_strategy_held()),
        FindingKind::LowPriorityStrategy => {
            (words.checklist_low_priority_strategy(), words.checklist_low_priority_strategy_held())
        }
        FindingKind::UnsourcedStrategy => {
            (words.checklist_unsourced_strategy(), words.checklist_unsourced_strategy_held())
        }
        FindingKind::DuplicateStrategy => {
            (words.checklist_duplicate_strategy(), words.checklist_duplicate_strategy_held())
        }
        FindingKind::KindContradicted => {
            (words.checklist_kind_contradicted(), words.checklist_kind_contradicted_held())
        }
        FindingKind::PartialDash => (words.checklist_partial_dash(), words.checklist_partial_dash_held()),
        FindingKind::NoPriorities => (words.checklist_no_priorities(), words.checklist_no_priorities_held()),
        FindingKind::Refused => (words.checklist_refused(), words.checklist_refused_held()),
        FindingKind::OpenQuestions => (words.checklist_open_questions(), words.checklist_open_questions_held()),
        FindingKind::Inconsistent => (words.checklist_inconsistent(), words.checklist_inconsistent_held()),
        FindingKind::Uncounted => (words.checklist_uncounted(), words.checklist_uncounted_held()),
        FindingKind::BeyondScale => (words.checklist_beyond_scale(), words.checklist_beyond_scale_held()),
        FindingKind::Untested => (words.checklist_untested(), words.checklist_untested_held()),
        FindingKind::BeyondTable => (words.checklist_beyond_table(), words.checklist_beyond_table_held()),
        FindingKind::OpenDecision => (words.checklist_open_decision(), words.checklist_open_decision_held()),
        FindingKind::Unmatched => (words.checklist_unmatched(), words.checklist_unmatched_held()),
    };
    RuleNames { broken, held }
}

/// What a button says that takes a way.
pub(super) fn way(words: &WindowWords, way: Way) -> String {
    match way {
        Way::Write => words.checklist_way_write(),
        Way::Read => words.checklist_way_read(),
        Way::MakeSumOne => words.checklist_way_sum(),
        Way::JoinSources => words.checklist_way_join(),
        Way::Weigh => words.checklist_way_weigh(),
        Way::Rate => words.checklist_way_rate(),
        Way::Answers => words.checklist_way_answers(),
        Way::Sources => words.checklist_way_sources(),
        Way::Strategies => words.checklist_way_strategies(),
        Way::Pairs => words.checklist_way_pairs(),
        Way::Settle => words.checklist_way_settle(),
    }
}

/// How much a rule matters.
pub(super) fn severity(words: &WindowWords, severity: Severity) -> String {
    match severity {
        Severity::Error => words.checklist_error(),
        Severity::Warning => words.checklist_warning(),
        Severity::Info => words.checklist_info(),
    }
}
