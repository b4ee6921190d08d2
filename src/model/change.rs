//! Changes: the smallest ways in which a document can change. An edit is made of them.
//!
//! A change holds the new value and not a difference, so that the changes of one gesture can follow each other and the
//! first inverse leads back over all of them. Applying a change gives its inverse, or nothing when the document already
//! had that value.

use super::{
    AnswerSheet, Conventions, Date, Decision, Document, Evidence, Factor, FactorId, MatchDecision, Matrix, MatrixId,
    Participant, PersonId, Place, Quadrant, QuadrantHead, Rating, Round, Section, SetAside, SheetKey, Source, SourceId,
    Strategy, StrategyId, SurveyReading, Violation, Weight, WeightingMethod,
};
use std::fmt;

/// One change of a document. An index beyond the end of its list means the end.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Put another state of the document in its place.
    Replace(Box<Document>),
    /// Change a field of the document itself.
    Document(DocumentChange),
    /// Add a matrix.
    InsertMatrix {
        /// Where among the matrices.
        index: usize,
        /// The matrix; its id must be new.
        matrix: Box<Matrix>,
    },
    /// Remove a matrix that nothing refers to.
    RemoveMatrix(MatrixId),
    /// Put a matrix at another place among the matrices.
    MoveMatrix {
        /// Which.
        matrix: MatrixId,
        /// Its index after the move.
        index: usize,
    },
    /// Change a field of a matrix.
    Matrix {
        /// Which.
        matrix: MatrixId,
        /// What is to be.
        change: MatrixChange,
    },
    /// Add a factor.
    InsertFactor {
        /// To which matrix.
        matrix: MatrixId,
        /// To which quadrant, or the tray.
        place: Place,
        /// Where among the factors there.
        index: usize,
        /// The factor; its id must be new in the matrix.
        factor: Box<Factor>,
    },
    /// Remove a factor that no answer, strategy or match refers to.
    RemoveFactor {
        /// From which matrix.
        matrix: MatrixId,
        /// Which.
        factor: FactorId,
    },
    /// Put a factor elsewhere in its matrix.
    MoveFactor {
        /// In which matrix.
        matrix: MatrixId,
        /// Which.
        factor: FactorId,
        /// The quadrant, or the tray.
        place: Place,
        /// Its index there after the move.
        index: usize,
    },
    /// Change a field of a factor.
    Factor {
        /// In which matrix.
        matrix: MatrixId,
        /// Which.
        factor: FactorId,
        /// What is to be.
        change: FactorChange,
    },
    /// Add a source.
    InsertSource {
        /// Where among the sources.
        index: usize,
        /// The source; its id must be new.
        source: Box<Source>,
    },
    /// Remove a source that nothing cites.
    RemoveSource(SourceId),
    /// Replace the source of the same id.
    EditSource(Box<Source>),
    /// Add a participant.
    InsertPerson {
        /// Where among the people.
        index: usize,
        /// The participant; the id must be new.
        person: Participant,
    },
    /// Remove a participant without answers.
    RemovePerson(PersonId),
    /// Replace the participant of the same id.
    EditPerson(Participant),
    /// Add a strategy.
    InsertStrategy {
        /// Where among the strategies.
        index: usize,
        /// The strategy; its id must be new.
        strategy: Box<Strategy>,
    },
    /// Remove a strategy.
    RemoveStrategy(StrategyId),
    /// Replace the strategy of the same id.
    EditStrategy(Box<Strategy>),
    /// Put a strategy at another place among the strategies.
    MoveStrategy {
        /// Which.
        strategy: StrategyId,
        /// Its index after the move.
        index: usize,
    },
}

/// A field of a document and what it is to be.
#[derive(Debug, Clone, PartialEq)]
pub enum DocumentChange {
    /// The title.
    Title(String),
    /// The authors.
    Authors(Vec<String>),
    /// Course or organisation.
    Affiliation(String),
    /// The date on the first page.
    Date(Option<Date>),
    /// The day the document was begun.
    Created(Option<Date>),
    /// BCP 47 tag of the language.
    Language(String),
    /// The background.
    Context(Vec<Section>),
    /// Matches confirmed or refused.
    Matches(Vec<MatchDecision>),
    /// Findings set aside.
    SetAside(Vec<SetAside>),
    /// Contradictions of copies that are not settled.
    Decisions(Vec<Decision>),
    /// How the tables of surveys were read.
    Surveys(Vec<SurveyReading>),
}

/// A field of a matrix and what it is to be.
#[derive(Debug, Clone, PartialEq)]
pub enum MatrixChange {
    /// The title.
    Title(String),
    /// The date it speaks of.
    Date(Option<Date>),
    /// Whether it is only an illustration.
    Illustration(bool),
    /// Whether its factors are meant to weigh alike.
    EqualWeights(bool),
    /// Title and question of a quadrant.
    Head(Quadrant, QuadrantHead),
    /// The weighting method.
    Weighting(WeightingMethod),
    /// The conventions.
    Conventions(Box<Conventions>),
    /// The rounds of asking.
    Rounds(Vec<Round>),
    /// Seed of the random draws.
    Seed(u64),
    /// Number of random draws, 1 or more.
    Samples(u32),
    /// One person's answers in one round, in place of what that sheet held.
    Sheet(Box<AnswerSheet>),
    /// No answers of that person in that round.
    RemoveSheet(SheetKey),
}

/// A field of a factor and what it is to be.
#[derive(Debug, Clone, PartialEq)]
pub enum FactorChange {
    /// The statement.
    Statement(String),
    /// The note.
    Note(String),
    /// The tags.
    Tags(Vec<String>),
    /// The weight as entered.
    Weight(Weight),
    /// The rating.
    Rating(Option<Rating>),
    /// The evidence.
    Evidence(Vec<Evidence>),
}

/// Why an edit does not fit the document.
#[derive(Debug, Clone, PartialEq)]
pub enum EditError {
    /// There is no such thing.
    Missing {
        /// What ("factor").
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// The id is taken.
    Taken {
        /// What has it ("factor").
        what: &'static str,
        /// The id.
        id: String,
    },
    /// Something still refers to what is to be removed.
    InUse {
        /// What is to be removed ("source").
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// The document would break a rule.
    Breaks(Violation),
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { what, id } => write!(f, "there is no {what} `{id}` any more"),
            Self::Taken { what, id } => write!(f, "there already is a {what} `{id}`"),
            Self::InUse { what, id } => {
                write!(f, "the {what} `{id}` is still referred to; remove the references first")
            }
            Self::Breaks(violation) => violation.fmt(f),
        }
    }
}

impl std::error::Error for EditError {}
