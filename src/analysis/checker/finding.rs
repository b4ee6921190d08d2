//! Findings: what the checker may say, as values; `words` makes sentences of them.

use super::kind::{FindingKind, Severity};
use crate::analysis::merging::Asked;
use crate::analysis::participants::{Cause, Revisit, Side};
use crate::model::{Document, FindingRef, JudgmentSet, Matrix, Quadrant, RandomIndex, StrategyKind};

/// Something in a document that its author should look at. It never blocks.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What kind of thing it is.
    pub kind: FindingKind,
    /// How much it matters.
    pub severity: Severity,
    /// What it is about; together with the kind it stays the same while texts change.
    pub place: FindingRef,
    /// The same place for a reader.
    pub at: FindingSpot,
    /// What was found.
    pub fact: Fact,
    /// The note with which the user set it aside; none while it stands open.
    pub set_aside: Option<String>,
}

impl Finding {
    /// A fact at a place, with the weight that its kind usually has.
    pub(super) fn new(place: Place, fact: Fact) -> Self {
        let kind = fact.kind();
        Self {
            kind,
            severity: kind.severity(),
            place: FindingRef { kind: kind.name().to_owned(), ..place.target },
            at: place.spot,
            fact,
            set_aside: None,
        }
    }

    /// Whether it speaks of work that nobody has begun, and that is a step ahead rather than a fault.
    #[must_use]
    pub fn awaits_work(&self) -> bool {
        matches!(self.fact, Fact::DefaultWeights | Fact::NoRatings | Fact::NoStrategies | Fact::NoSources)
    }

    /// The same with another weight.
    pub(super) fn with_severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    /// The same, marked where the document says that it was set aside.
    pub(super) fn marked(self, document: &Document) -> Self {
        let set_aside = document.set_aside.iter().find(|item| item.finding == self.place);
        Self { set_aside: set_aside.map(|item| item.note.clone()), ..self }
    }
}

/// A place of a document, for a program and for a reader.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// Its ids; the kind is filled in by the finding.
    pub(super) target: FindingRef,
    /// What a reader is told of it.
    pub(super) spot: FindingSpot,
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
        Self { target, spot: FindingSpot::default() }
    }
}

/// A place as a reader knows it, from the large to the small; the whole document has none of the three.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FindingSpot {
    /// The title of the matrix; none where there is only one and a part of it is named.
    pub matrix: Option<String>,
    /// A part of a matrix or of the document.
    pub part: Option<SpotPart>,
    /// The name of a participant.
    pub person: Option<String>,
}

/// A part of a matrix or of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpotPart {
    /// A quadrant.
    Quadrant(QuadrantTitle),
    /// A factor by its label.
    Factor(String),
    /// A factor by its statement, cut short.
    Statement(String),
    /// The weights of a side.
    Weights(Side),
    /// A source by its short name.
    Source(String),
    /// A text of the background.
    Context,
    /// A strategy by its text, cut short.
    Strategy(String),
}

/// What a quadrant is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuadrantTitle {
    /// As usual, in whatever language.
    Usual(Quadrant),
    /// As its matrix says.
    Own(String),
}

impl QuadrantTitle {
    /// What a matrix calls a quadrant.
    pub(super) fn of(matrix: &Matrix, quadrant: Quadrant) -> Self {
        match matrix.heads[quadrant].title.as_str() {
            "" => Self::Usual(quadrant),
            own => Self::Own(own.to_owned()),
        }
    }
}

/// What a source lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// Who wrote it.
    Author,
    /// What it is called.
    Title,
    /// When it appeared.
    Date,
}

/// A factor with its statement, cut short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// Its label.
    pub label: String,
    /// Its statement.
    pub text: String,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// A quadrant has no factors.
    EmptyQuadrant(QuadrantTitle),
    /// A quadrant has this many factors.
    CrowdedQuadrant(QuadrantTitle, usize),
    /// The factor of this label has no statement.
    EmptyStatement(String),
    /// A statement is one word.
    OneWord(Stated),
    /// A statement could be said of anybody.
    Vague(Stated),
    /// A factor says what the one of the second label says.
    Duplicate(Stated, String),
    /// A factor speaks of what belongs to the other side.
    OtherSide {
        /// Its label.
        factor: String,
        /// The quadrant that it stands in.
        title: QuadrantTitle,
        /// The words that belong elsewhere.
        cue: String,
        /// Where they belong.
        side: Side,
    },
    /// All weights are those the factors began with.
    DefaultWeights,
    /// The weights of a side are all 0.
    ZeroWeights(Side),
    /// The weights of a side look like shares and have this sum instead of 1.
    WeightSum(Side, f64),
    /// The weights of a side have this sum, and are meant as importances.
    Importances(Side, f64),
    /// No factor is rated.
    NoRatings,
    /// The factor of this label is not rated, while others are.
    MissingRating(String),
    /// A rating is not what the convention foresees in its quadrant.
    RatingConvention {
        /// The label of the factor.
        factor: String,
        /// The quadrant that it stands in.
        title: QuadrantTitle,
        /// Its rating.
        rating: u8,
        /// The two ratings that are foreseen.
        expected: [u8; 2],
    },
    /// No factor at all has evidence.
    NoSources,
    /// A factor has no evidence.
    NoSource(Stated),
    /// Nothing cites the source of this name.
    UncitedSource(String),
    /// The source of this name is the same work as an earlier one.
    DoubleSource(String),
    /// No source has these keys.
    UnknownKeys(Vec<String>),
    /// A source of this name lacks something.
    IncompleteSource(String, Vec<Lack>),
    /// There are no strategies.
    NoStrategies,
    /// No strategy uses a factor.
    Unused(Stated),
    /// No strategy answers a threat.
    Unanswered(Stated),
    /// A strategy of this text does not join the two sides.
    Unlinked(String),
    /// An adopted strategy of this text has no owner.
    Unowned(String),
    /// A strategy rests on factors of little weight alone.
    LowPriority {
        /// Its text, cut short.
        strategy: String,
        /// The labels of the factors that it uses.
        factors: Vec<String>,
        /// The title of the matrix.
        matrix: String,
    },
    /// Neither a strategy of this text nor any factor that it uses has a source.
    Unsourced(String),
    /// A strategy says what an earlier one says.
    DoubleStrategy {
        /// Its text, cut short.
        strategy: String,
        /// The label of the earlier one.
        first: String,
    },
    /// The factors of a strategy are those of another kind.
    KindContradicted {
        /// Its text, cut short.
        strategy: String,
        /// The kind as chosen.
        chosen: StrategyKind,
        /// The kind of its factors.
        linked: StrategyKind,
    },
    /// A strategy is not scored on every factor of a matrix on which others are.
    PartialDash {
        /// Its text, cut short.
        strategy: String,
        /// The title of the matrix.
        matrix: String,
    },
    /// There are no priorities.
    NoPriorities {
        /// Why not.
        cause: Cause,
        /// The set of judgments that the cause is about.
        set: Option<JudgmentSet>,
        /// How many further sets are not complete.
        more: usize,
    },
    /// The method refuses the answers of a person, or of all.
    Refused {
        /// The name of the person; none for all.
        person: Option<String>,
        /// Why.
        cause: Cause,
        /// The set of judgments that the cause is about.
        set: Option<JudgmentSet>,
    },
    /// A person has open questions.
    OpenQuestions {
        /// The name.
        person: String,
        /// How many questions have an answer.
        answered: usize,
        /// How many there are.
        asked: usize,
    },
    /// Judgments of a person contradict one another more than is accepted.
    Inconsistent {
        /// The name.
        person: String,
        /// Which judgments.
        set: JudgmentSet,
        /// Their consistency ratio.
        ratio: f64,
        /// The largest that is accepted.
        threshold: f64,
        /// The judgment that fits the others least, and the names of the two that it compares.
        worst: Option<(Revisit, [ComparedName; 2])>,
    },
    /// No answer of a person tests another.
    Untested {
        /// The name.
        person: String,
        /// Which judgments.
        set: JudgmentSet,
    },
    /// The table of random indices ends before this many things.
    BeyondTable {
        /// The name of the person.
        person: String,
        /// Which judgments.
        set: JudgmentSet,
        /// The table.
        table: RandomIndex,
        /// How many things are compared.
        count: usize,
    },
    /// People gave answers that the convention between the quadrants does not count.
    Uncounted {
        /// How many.
        people: usize,
        /// What they answered about.
        what: Uncounted,
    },
    /// Judgments go beyond the scale.
    BeyondScale {
        /// The largest judgment of the scale.
        largest: f64,
        /// The largest that was given, in either direction.
        given: f64,
    },
    /// Copies that were joined contradict each other, and nobody has settled it.
    OpenDecision(Asked),
    /// Between two matrices factors went and came without a match.
    Unmatched {
        /// The titles of the two.
        matrices: [String; 2],
        /// How many went.
        dropped: usize,
        /// How many came.
        added: usize,
    },
}

/// What answers are about that do not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uncounted {
    /// The quadrants themselves, while the factors that stand for them are compared.
    Quadrants,
    /// Factors that stand for their quadrants, while these are compared themselves.
    Tops,
    /// Factors that stood for their quadrants and do so no more.
    FormerTops,
}

/// One of two things that were compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ComparedName {
    /// A factor by its label.
    Factor(String),
    /// A quadrant.
    Quadrant(QuadrantTitle),
}

impl Fact {
    /// What kind of finding it makes.
    pub(super) fn kind(&self) -> FindingKind {
        match self {
            Self::EmptyQuadrant(_) => FindingKind::EmptyQuadrant,
            Self::CrowdedQuadrant(..) => FindingKind::CrowdedQuadrant,
            Self::EmptyStatement(_) => FindingKind::EmptyStatement,
            Self::OneWord(_) => FindingKind::OneWord,
            Self::Vague(_) => FindingKind::Vague,
            Self::Duplicate(..) => FindingKind::DuplicateStatement,
            Self::OtherSide { .. } => FindingKind::OtherSide,
            Self::DefaultWeights => FindingKind::DefaultWeights,
            Self::ZeroWeights(_) => FindingKind::ZeroWeights,
            Self::WeightSum(..) | Self::Importances(..) => FindingKind::WeightSum,
            Self::NoRatings => FindingKind::NoRatings,
            Self::MissingRating(_) => FindingKind::MissingRating,
            Self::RatingConvention { .. } => FindingKind::RatingConvention,
            Self::NoSources | Self::NoSource(_) => FindingKind::NoSource,
            Self::UncitedSource(_) => FindingKind::UncitedSource,
            Self::DoubleSource(_) => FindingKind::DuplicateSource,
            Self::UnknownKeys(_) => FindingKind::UnknownKey,
            Self::IncompleteSource(..) => FindingKind::IncompleteSource,
            Self::NoStrategies => FindingKind::NoStrategies,
            Self::Unused(_) => FindingKind::UnusedFactor,
            Self::Unanswered(_) => FindingKind::UnansweredThreat,
            Self::Unlinked(_) => FindingKind::UnlinkedStrategy,
            Self::Unowned(_) => FindingKind::UnownedStrategy,
            Self::LowPriority { .. } => FindingKind::LowPriorityStrategy,
            Self::Unsourced(_) => FindingKind::UnsourcedStrategy,
            Self::DoubleStrategy { .. } => FindingKind::DuplicateStrategy,
            Self::KindContradicted { .. } => FindingKind::KindContradicted,
            Self::PartialDash { .. } => FindingKind::PartialDash,
            Self::NoPriorities { .. } => FindingKind::NoPriorities,
            Self::Refused { .. } => FindingKind::Refused,
            Self::OpenQuestions { .. } => FindingKind::OpenQuestions,
            Self::Inconsistent { .. } => FindingKind::Inconsistent,
            Self::Untested { .. } => FindingKind::Untested,
            Self::BeyondTable { .. } => FindingKind::BeyondTable,
            Self::Uncounted { .. } => FindingKind::Uncounted,
            Self::BeyondScale { .. } => FindingKind::BeyondScale,
            Self::Unmatched { .. } => FindingKind::Unmatched,
            Self::OpenDecision(_) => FindingKind::OpenDecision,
        }
    }
}
