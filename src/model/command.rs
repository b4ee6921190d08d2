//! Commands: the only way to change a document.
//!
//! A command holds the value that is to be (never a difference), so that commands of one gesture can follow each
//! other and the first inverse leads back over all of them. Applying one gives its inverse, or nothing when the
//! document already was as the command would have it.

use super::{
    AnswerSheet, Conventions, Date, Evidence, Factor, FactorId, MatchDecision, Matrix, MatrixId, Participant, PersonId,
    Place, Quadrant, QuadrantHead, Rating, Round, Section, SetAside, SheetKey, Source, SourceId, Strategy, StrategyId,
    Violation, Weight, WeightingMethod,
};
use std::fmt;
use std::mem::{Discriminant, discriminant};

/// One change of a document. An index beyond the end of its list means the end.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Change a field of the document itself.
    Document(DocumentEdit),
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
        edit: MatrixEdit,
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
        edit: FactorEdit,
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
    /// Several commands as one step: all of them, or none.
    Batch {
        /// What they do together, for people.
        label: String,
        /// In the order in which they are carried out.
        commands: Vec<Command>,
    },
}

/// A field of a document and what it is to be.
#[derive(Debug, Clone, PartialEq)]
pub enum DocumentEdit {
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
}

/// A field of a matrix and what it is to be.
#[derive(Debug, Clone, PartialEq)]
pub enum MatrixEdit {
    /// The title.
    Title(String),
    /// The date it speaks of.
    Date(Option<Date>),
    /// Whether it is only an illustration.
    Illustration(bool),
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
pub enum FactorEdit {
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

/// What a command sets: commands of one gesture with equal keys become one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MergeKey {
    /// A field of the document.
    Document(Discriminant<DocumentEdit>),
    /// A field of a matrix.
    Matrix(MatrixId, Discriminant<MatrixEdit>),
    /// The head of a quadrant.
    Head(MatrixId, Quadrant),
    /// An answer sheet.
    Sheet(MatrixId, SheetKey),
    /// A field of a factor.
    Factor(MatrixId, FactorId, Discriminant<FactorEdit>),
    /// The place of a factor.
    FactorPlace(MatrixId, FactorId),
    /// The place of a matrix.
    MatrixPlace(MatrixId),
    /// The place of a strategy.
    StrategyPlace(StrategyId),
    /// A source.
    Source(SourceId),
    /// A participant.
    Person(PersonId),
    /// A strategy.
    Strategy(StrategyId),
}

/// Why a command does not fit the document.
#[derive(Debug, Clone, PartialEq)]
pub enum CommandError {
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

impl fmt::Display for CommandError {
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

impl std::error::Error for CommandError {}

impl Command {
    /// What the command does, for people: "Move factor to Threats".
    #[must_use]
    pub fn label(&self) -> String {
        match self {
            Self::Document(edit) => edit.label().to_owned(),
            Self::InsertMatrix { matrix, .. } => format!("Add matrix “{}”", matrix.title),
            Self::RemoveMatrix(_) => "Delete matrix".to_owned(),
            Self::MoveMatrix { .. } => "Move matrix".to_owned(),
            Self::Matrix { edit, .. } => edit.label(),
            Self::InsertFactor { place, .. } => format!("Add factor to {}", place_name(*place)),
            Self::RemoveFactor { .. } => "Delete factor".to_owned(),
            Self::MoveFactor { place, .. } => format!("Move factor to {}", place_name(*place)),
            Self::Factor { edit, .. } => edit.label().to_owned(),
            Self::InsertSource { .. } => "Add source".to_owned(),
            Self::RemoveSource(_) => "Delete source".to_owned(),
            Self::EditSource(_) => "Edit source".to_owned(),
            Self::InsertPerson { .. } => "Add participant".to_owned(),
            Self::RemovePerson(_) => "Delete participant".to_owned(),
            Self::EditPerson(_) => "Edit participant".to_owned(),
            Self::InsertStrategy { .. } => "Add strategy".to_owned(),
            Self::RemoveStrategy(_) => "Delete strategy".to_owned(),
            Self::EditStrategy(_) => "Edit strategy".to_owned(),
            Self::MoveStrategy { .. } => "Move strategy".to_owned(),
            Self::Batch { label, .. } => label.clone(),
        }
    }

    /// What the command sets, when commands of one gesture that set it are one step.
    #[must_use]
    pub fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Document(edit) => Some(MergeKey::Document(discriminant(edit))),
            Self::Matrix { matrix, edit } => Some(edit.merge_key(*matrix)),
            Self::MoveMatrix { matrix, .. } => Some(MergeKey::MatrixPlace(*matrix)),
            Self::Factor { matrix, factor, edit } => Some(MergeKey::Factor(*matrix, *factor, discriminant(edit))),
            Self::MoveFactor { matrix, factor, .. } => Some(MergeKey::FactorPlace(*matrix, *factor)),
            Self::EditSource(source) => Some(MergeKey::Source(source.id)),
            Self::EditPerson(person) => Some(MergeKey::Person(person.id)),
            Self::EditStrategy(strategy) => Some(MergeKey::Strategy(strategy.id)),
            Self::MoveStrategy { strategy, .. } => Some(MergeKey::StrategyPlace(*strategy)),
            _ => None,
        }
    }
}

impl DocumentEdit {
    fn label(&self) -> &'static str {
        match self {
            Self::Title(_) => "Edit title",
            Self::Authors(_) => "Edit authors",
            Self::Affiliation(_) => "Edit course or organisation",
            Self::Date(_) | Self::Created(_) => "Edit date",
            Self::Language(_) => "Change document language",
            Self::Context(_) => "Edit context",
            Self::Matches(_) => "Change matches",
            Self::SetAside(_) => "Set finding aside",
        }
    }
}

impl MatrixEdit {
    fn label(&self) -> String {
        match self {
            Self::Title(_) => "Rename matrix".to_owned(),
            Self::Date(_) => "Edit date of matrix".to_owned(),
            Self::Illustration(_) => "Mark matrix as illustration or not".to_owned(),
            Self::Head(quadrant, _) => format!("Edit heading of {}", quadrant.name()),
            Self::Weighting(method) => format!("Weigh by {}", method.name().to_lowercase()),
            Self::Conventions(_) => "Change conventions".to_owned(),
            Self::Rounds(_) => "Edit rounds".to_owned(),
            Self::Seed(_) => "Change seed".to_owned(),
            Self::Samples(_) => "Change number of samples".to_owned(),
            Self::Sheet(_) => "Answer".to_owned(),
            Self::RemoveSheet(_) => "Delete answers".to_owned(),
        }
    }

    fn merge_key(&self, matrix: MatrixId) -> MergeKey {
        match self {
            Self::Head(quadrant, _) => MergeKey::Head(matrix, *quadrant),
            Self::Sheet(sheet) => MergeKey::Sheet(matrix, sheet.key()),
            Self::RemoveSheet(key) => MergeKey::Sheet(matrix, *key),
            _ => MergeKey::Matrix(matrix, discriminant(self)),
        }
    }
}

impl FactorEdit {
    fn label(&self) -> &'static str {
        match self {
            Self::Statement(_) => "Edit statement",
            Self::Note(_) => "Edit note",
            Self::Tags(_) => "Edit tags",
            Self::Weight(_) => "Change weight",
            Self::Rating(_) => "Change rating",
            Self::Evidence(_) => "Edit evidence",
        }
    }
}

fn place_name(place: Place) -> &'static str {
    place.quadrant().map_or("the tray", Quadrant::name)
}
