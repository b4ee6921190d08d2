//! The kinds of findings, and how much each matters.

use serde::{Serialize, Serializer};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Good to know.
    Info,
    /// A reader would object.
    Warning,
    /// Something cannot be computed as it stands.
    Error,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal, $severity:ident;)+) => {
        /// What a finding is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FindingKind {
            $($(#[$doc])* $kind),+
        }

        impl FindingKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            /// Its stable name in snake case.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$kind => $name),+ }
            }

            /// How much it usually matters.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$kind => Severity::$severity),+ }
            }
        }
    };
}

kinds! {
    /// A quadrant without factors.
    EmptyQuadrant = "empty_quadrant", Warning;
    /// More than ten factors in a quadrant.
    CrowdedQuadrant = "crowded_quadrant", Info;
    /// A factor without a statement.
    EmptyStatement = "empty_statement", Warning;
    /// A statement of one word.
    OneWord = "one_word", Warning;
    /// A statement of words that fit any organisation.
    Vague = "vague", Info;
    /// The same statement twice in a matrix.
    DuplicateStatement = "duplicate_statement", Warning;
    /// A statement that sounds internal under O or T, or external under S or W.
    OtherSide = "other_side", Info;
    /// All weights of a matrix are those it began with.
    DefaultWeights = "default_weights", Info;
    /// Weights of a side that look like shares and do not sum to 1.
    WeightSum = "weight_sum", Warning;
    /// Weights of a side that are all 0.
    ZeroWeights = "zero_weights", Error;
    /// No factor of a matrix is rated.
    NoRatings = "no_ratings", Info;
    /// A factor without a rating among rated ones.
    MissingRating = "missing_rating", Warning;
    /// A rating that its convention does not foresee.
    RatingConvention = "rating_convention", Warning;
    /// A factor without evidence.
    NoSource = "no_source", Info;
    /// A source that nothing cites.
    UncitedSource = "uncited_source", Info;
    /// The same work among the sources twice.
    DuplicateSource = "duplicate_source", Warning;
    /// A citation in a text whose key no source has.
    UnknownKey = "unknown_key", Warning;
    /// A cited source without an author, a title or a date.
    IncompleteSource = "incomplete_source", Info;
    /// A document without strategies.
    NoStrategies = "no_strategies", Info;
    /// A factor that no strategy uses.
    UnusedFactor = "unused_factor", Info;
    /// A threat that no strategy answers.
    UnansweredThreat = "unanswered_threat", Warning;
    /// A strategy that does not join an internal and an external factor.
    UnlinkedStrategy = "unlinked_strategy", Info;
    /// An adopted strategy without an owner.
    UnownedStrategy = "unowned_strategy", Warning;
    /// A strategy whose factors all have less than an average priority.
    LowPriorityStrategy = "low_priority_strategy", Info;
    /// A strategy that no source stands behind.
    UnsourcedStrategy = "unsourced_strategy", Info;
    /// The same strategy twice.
    DuplicateStrategy = "duplicate_strategy", Warning;
    /// A strategy whose factors are those of another kind.
    KindContradicted = "kind_contradicted", Warning;
    /// A strategy that is not scored on every factor compared.
    PartialDash = "partial_dash", Warning;
    /// Answers of the weighting method are missing, so that there are no priorities.
    NoPriorities = "no_priorities", Warning;
    /// Answers that contradict each other, or a table that ends too early.
    Refused = "refused", Error;
    /// A participant whose answers are not complete.
    OpenQuestions = "open_questions", Info;
    /// Judgments of a consistency ratio above the threshold.
    Inconsistent = "inconsistent", Warning;
    /// So few pairs answered that none tests another.
    Untested = "untested", Info;
    /// More things compared than the table of random indices goes.
    BeyondTable = "beyond_table", Warning;
    /// Answers that the convention between the quadrants does not count.
    Uncounted = "uncounted", Warning;
    /// Judgments beyond the scale.
    BeyondScale = "beyond_scale", Warning;
    /// Unmatched factors on both sides of a comparison.
    Unmatched = "unmatched", Info;
    /// A contradiction of copies that nobody has settled.
    OpenDecision = "open_decision", Warning;
}

impl Serialize for FindingKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
