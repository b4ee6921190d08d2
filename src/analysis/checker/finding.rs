//! Findings: what the checker may say.

use crate::model::{Document, FindingRef};
use serde::{Serialize, Serializer};

/// Something in a document that its author should look at. It never blocks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What kind of thing it is.
    pub kind: FindingKind,
    /// How much it matters.
    pub severity: Severity,
    /// What it is about; together with the kind it stays the same while texts change.
    pub place: FindingRef,
    /// The same place in words: "UNODC 2020, W3".
    pub at: String,
    /// What was found.
    pub message: String,
    /// Why it matters.
    pub why: String,
    /// What would mend it.
    pub mend: String,
    /// The note with which the user set it aside; none while it stands open.
    pub set_aside: Option<String>,
}

impl Finding {
    /// A finding of a kind at a place, with the reasons that all of its kind share.
    pub(super) fn new(kind: FindingKind, place: Place, message: String) -> Self {
        Self {
            kind,
            severity: kind.severity(),
            place: FindingRef { kind: kind.name().to_owned(), ..place.target },
            at: place.words,
            message,
            why: kind.why().to_owned(),
            mend: kind.mend().to_owned(),
            set_aside: None,
        }
    }

    /// The same with another weight.
    pub(super) fn with_severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    /// The same with another way to mend it.
    pub(super) fn with_mend(self, mend: String) -> Self {
        Self { mend, ..self }
    }

    /// The same, marked where the document says that it was set aside.
    pub(super) fn marked(self, document: &Document) -> Self {
        let set_aside = document.set_aside.iter().find(|item| item.finding == self.place);
        Self { set_aside: set_aside.map(|item| item.note.clone()), ..self }
    }
}

/// A place of a document, for a program and in words.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// Its ids; the kind is filled in by the finding.
    pub(super) target: FindingRef,
    /// Its words.
    pub(super) words: String,
}

impl Place {
    /// The document as a whole.
    pub(super) fn document() -> Self {
        let target = FindingRef {
            kind: String::new(),
            matrix: None,
            quadrant: None,
            factor: None,
            source: None,
            strategy: None,
            person: None,
        };
        Self { target, words: String::new() }
    }
}

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
    ($($(#[$doc:meta])* $kind:ident = $name:literal, $severity:ident, $why:literal, $mend:literal;)+) => {
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

            /// Why it matters.
            #[must_use]
            pub fn why(self) -> &'static str {
                match self { $(Self::$kind => $why),+ }
            }

            /// What usually mends it.
            #[must_use]
            pub fn mend(self) -> &'static str {
                match self { $(Self::$kind => $mend),+ }
            }
        }
    };
}

kinds! {
    /// A quadrant without factors.
    EmptyQuadrant = "empty_quadrant", Warning,
        "A SWOT with an empty quadrant looks at half of the situation, and its totals lean to one side.",
        "Add at least one factor, or say in the context why there is none.";
    /// More than ten factors in a quadrant.
    CrowdedQuadrant = "crowded_quadrant", Info,
        "Long lists hide what matters, and pairwise comparison grows with the square of their length.",
        "Merge factors that say the same, or move the minor ones to the tray.";
    /// A factor without a statement.
    EmptyStatement = "empty_statement", Warning,
        "Nobody can weigh a factor that says nothing.",
        "Write the statement, or delete the factor.";
    /// A statement of one word.
    OneWord = "one_word", Warning,
        "One word names a topic; a factor claims something about it that can be true or false.",
        "Say what about it: who, how much, compared with whom.";
    /// A statement of words that fit any organisation.
    Vague = "vague", Info,
        "Words that fit any organisation cannot be checked, weighed or acted on.",
        "Name what exactly, how much of it, and compared with whom.";
    /// The same statement twice in a matrix.
    DuplicateStatement = "duplicate_statement", Warning,
        "A factor that stands twice counts twice.",
        "Delete one of the two, or word them so that they differ.";
    /// A statement that sounds internal under O or T, or external under S or W.
    OtherSide = "other_side", Info,
        "Strengths and weaknesses lie inside the organisation, opportunities and threats outside; the two sides are weighed apart.",
        "Move it if it belongs to the other side; otherwise leave it, or set this question aside.";
    /// All weights of a matrix are those it began with.
    DefaultWeights = "default_weights", Info,
        "Equal weights say that all factors matter alike, which is rarely meant.",
        "Weigh the factors, directly or by one of the weighting methods.";
    /// Weights of a side that look like shares and do not sum to 1.
    WeightSum = "weight_sum", Warning,
        "Published totals rest on weights that sum to 1 on each side; otherwise printed weights and totals do not fit.",
        "Correct the weights, or let the normalised ones stand.";
    /// Weights of a side that are all 0.
    ZeroWeights = "zero_weights", Error,
        "Nothing can be shared out by weights that are all 0: the matrix has no priorities.",
        "Give at least one factor of the side a weight above 0.";
    /// No factor of a matrix is rated.
    NoRatings = "no_ratings", Info,
        "Without ratings there are no scores, no totals (IFE, EFE) and no posture by size.",
        "Rate the factors from 1 to 4, or choose the posture by priorities.";
    /// A factor without a rating among rated ones.
    MissingRating = "missing_rating", Warning,
        "One missing rating leaves the total of its side and the posture undefined.",
        "Rate the factor from 1 to 4.";
    /// A rating that its convention does not foresee.
    RatingConvention = "rating_convention", Warning,
        "By David's convention strengths rate 3 or 4 and weaknesses 1 or 2; a total with others does not compare with published ones.",
        "Change the rating, move the factor, or choose the convention of Rangkuti.";
    /// A factor without evidence.
    NoSource = "no_source", Info,
        "A reader can only check a claim that says where it comes from.",
        "Add a source with its page, or the interview or observation behind it.";
    /// A source that nothing cites.
    UncitedSource = "uncited_source", Info,
        "A list of references holds what the text cites.",
        "Cite it where it supports a claim, or delete it.";
    /// A citation in a text whose key no source has.
    UnknownKey = "unknown_key", Warning,
        "A report prints such a citation as it was typed, and no reader can follow it.",
        "Correct the key, or give it to the source that is meant.";
    /// A cited source without an author, a title or a date.
    IncompleteSource = "incomplete_source", Info,
        "Every style names who wrote what and when; a reader finds a work by these three.",
        "Fill in what is known; of a work without a date, a style says so by itself.";
    /// A document without strategies.
    NoStrategies = "no_strategies", Info,
        "A SWOT is the ground for choices; without them it stays a list.",
        "Add at least one strategy and link the factors it uses.";
    /// A factor that no strategy uses.
    UnusedFactor = "unused_factor", Info,
        "A factor from which nothing follows may be missing a strategy, or may not matter.",
        "Link it to a strategy, or think again about its weight.";
    /// A threat that no strategy answers.
    UnansweredThreat = "unanswered_threat", Warning,
        "A known threat without an answer is what a critical reader asks about first.",
        "Add a strategy of the kind ST or WT, or link the threat to one that answers it.";
    /// A strategy that does not join an internal and an external factor.
    UnlinkedStrategy = "unlinked_strategy", Info,
        "A strategy follows from the SWOT when it joins internal and external factors; otherwise its strength is undefined.",
        "Link at least one factor of S or W and one of O or T.";
    /// A strategy that is not scored on every factor compared.
    PartialDash = "partial_dash", Warning,
        "Totals of attractiveness compare only over the same factors.",
        "Score the strategy on every factor on which another one is, or leave the factor out for all.";
    /// Answers of the weighting method are missing, so that there are no priorities.
    NoPriorities = "no_priorities", Warning,
        "Without priorities there are no ranks, no weights and no totals.",
        "Answer the open questions, or choose another weighting method.";
    /// Answers that contradict each other, or a table that ends too early.
    Refused = "refused", Error,
        "The method cannot compute from these answers.",
        "Correct the answers, or change the convention that is named.";
    /// A participant whose answers are not complete.
    OpenQuestions = "open_questions", Info,
        "A participant counts in the group's result once the answers give priorities.",
        "Ask the open questions, or exclude the sheet with a reason.";
    /// Judgments of a consistency ratio above the threshold.
    Inconsistent = "inconsistent", Warning,
        "Judgments above the threshold contradict one another too much for their priorities to be trusted.",
        "Look again at the judgments that fit the others least.";
    /// So few pairs answered that none tests another.
    Untested = "untested", Info,
        "Consistency that nothing tests is unknown: it has neither passed nor failed.",
        "Ask some of the open pairs.";
    /// More things compared than the table of random indices goes.
    BeyondTable = "beyond_table", Warning,
        "Without a random index there is no consistency ratio, which every reviewer asks for.",
        "Compare fewer factors at once, or choose the indices of Alonso and Lamata, which go on by a fit.";
    /// Unmatched factors on both sides of a comparison.
    Unmatched = "unmatched", Info,
        "Two factors that are the same thing worded anew count as one dropped and one added until they are linked.",
        "Look at the suggested matches in the comparison, and confirm or refuse them.";
}

impl Serialize for FindingKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
