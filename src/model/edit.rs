//! Edits: the steps in which a document changes, each with its label and its way back.

use super::change::{Change, DocumentChange, EditError, FactorChange, MatrixChange};
use super::source_run::SourceRun;
use super::{
    Document, FactorId, MatrixId, PersonId, Place, Quadrant, Rating, SheetKey, SourceId, StrategyId, WeightingMethod,
};
use std::mem::{Discriminant, discriminant};

/// One step of the history: changes that happen together or not at all.
///
/// A single [`Change`] becomes an edit by `into`, with the label and the merge key of that change.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// What the step does, for people.
    pub label: EditLabel,
    /// What the step sets. Edits of one gesture with equal keys become one step, so every edit with this key has to
    /// change the same things: the inverse of the first then leads back over all of them.
    pub merge: Option<MergeKey>,
    /// In the order in which they are carried out.
    pub changes: Vec<Change>,
}

impl Edit {
    /// Changes that make a step of their own.
    #[must_use]
    pub fn new(label: EditLabel, changes: Vec<Change>) -> Self {
        Self { label, merge: None, changes }
    }

    /// Carries all changes out and returns the edit that leads back; nothing when none of them changed anything.
    ///
    /// # Errors
    /// When one of the changes does not fit the document. The document is then as it was.
    pub fn apply(self, document: &mut Document) -> Result<Option<Self>, EditError> {
        let mut inverses = Vec::with_capacity(self.changes.len());
        let mut run = SourceRun::default();
        for change in self.changes {
            match run.apply(change, document) {
                Ok(inverse) => inverses.extend(inverse),
                Err(error) => {
                    take_back(document, inverses);
                    return Err(error);
                }
            }
        }
        inverses.reverse();
        Ok((!inverses.is_empty()).then(|| Self::new(self.label, inverses)))
    }
}

impl From<Change> for Edit {
    fn from(change: Change) -> Self {
        Self { label: EditLabel::of(&change), merge: MergeKey::of(&change), changes: vec![change] }
    }
}

/// Undoes what was done of an edit that failed. The inverses and not a copy of the document lead back, because an edit
/// is mostly one small change of a document that may hold thousands of factors.
fn take_back(document: &mut Document, inverses: Vec<Change>) {
    let mut run = SourceRun::default();
    for inverse in inverses.into_iter().rev() {
        run.apply(inverse, document).expect("an inverse fits the state it was made for");
    }
}

/// What a step does, for people. Nothing but the history shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditLabel {
    /// Another version of the whole document was taken: that of its file, or an earlier one.
    TakeVersion,
    /// Some copies, this many, were joined with the document.
    JoinCopies(usize),
    /// Some contradictions of copies, this many, were settled.
    SettleDecisions(usize),
    /// Some fields, this many, were set by their paths.
    SetFields(usize),
    /// The title of the document was written.
    EditTitle,
    /// Its authors.
    EditAuthors,
    /// Its course or organisation.
    EditAffiliation,
    /// Its date.
    EditDate,
    /// Its language was chosen.
    ChangeLanguage,
    /// Its background was written.
    EditContext,
    /// Decisions on matches were made.
    ChangeMatches,
    /// Some suggested matches, this many, were confirmed.
    ConfirmMatches(usize),
    /// A suggested match was refused.
    RefuseMatch,
    /// Two factors were matched by hand.
    MatchFactors,
    /// A match was taken apart.
    PartMatch,
    /// A finding was set aside, or brought back.
    SetFindingAside,
    /// How the tables of a survey are read is kept.
    KeepSurveyReading,
    /// A matrix of this title was added.
    AddMatrix(String),
    /// A matrix was repeated for the next year.
    RepeatMatrix,
    /// A matrix was deleted.
    DeleteMatrix,
    /// A matrix was moved among the others.
    MoveMatrix,
    /// A matrix got another title.
    RenameMatrix,
    /// A matrix got another date.
    EditMatrixDate,
    /// A matrix was marked as an illustration, or not.
    MarkIllustration,
    /// Equal weights of a matrix were said to be meant, or not.
    MeanEqualWeights,
    /// Title or question of a quadrant were written.
    EditHead(Quadrant),
    /// A weighting method was chosen.
    WeighBy(WeightingMethod),
    /// Conventions were chosen.
    ChangeConventions,
    /// Rounds of asking were added, deleted or named.
    EditRounds,
    /// The seed of random draws was set.
    ChangeSeed,
    /// The number of random draws was set.
    ChangeSamples,
    /// Some factors, this many, were added, to one place or to several.
    AddFactors(usize, Option<Place>),
    /// Some factors, this many, were deleted.
    DeleteFactors(usize),
    /// Some factors, this many, were moved.
    MoveFactors(usize, Place),
    /// Some factors, this many, were copied.
    DuplicateFactors(usize),
    /// A statement was written.
    EditStatement,
    /// A note was written.
    EditNote,
    /// Tags were changed.
    EditTags,
    /// The weight of a factor was entered.
    ChangeWeight,
    /// One weight was entered for several factors.
    ChangeWeights,
    /// The rating of a factor was chosen.
    ChangeRating,
    /// One rating was chosen for several factors.
    ChangeRatings,
    /// The selected factors were rated, or their ratings cleared.
    Rate(Option<Rating>),
    /// Evidence was changed.
    EditEvidence,
    /// A factor was taken over from another matrix.
    TakeOverFactor,
    /// A weight was taken over.
    TakeOverWeight,
    /// Evidence was taken over.
    TakeOverSources,
    /// Everything in which two matrices differ was taken over.
    TakeOverAll,
    /// An answer was given.
    Answer,
    /// A number was given to a factor by a person.
    GiveNumber {
        /// What is counted.
        method: WeightingMethod,
        /// The label of the factor.
        factor: String,
        /// The name of the person.
        person: String,
    },
    /// Two things were compared; their labels.
    Judge(String, String),
    /// Best and worst were chosen.
    ChooseBestAndWorst,
    /// Something was compared with the best and the worst.
    JudgeAgainstBestAndWorst,
    /// A person of this name counts again.
    IncludePerson(String),
    /// A person of this name no longer counts.
    ExcludePerson(String),
    /// A sheet of answers was deleted.
    DeleteAnswers,
    /// A source was added.
    AddSource,
    /// A source was deleted.
    DeleteSource,
    /// A source was written.
    EditSource,
    /// Some sources, this many, were joined with earlier records of the same works.
    JoinSources(usize),
    /// A participant was added.
    AddPerson,
    /// A participant was deleted.
    DeletePerson,
    /// A participant was changed.
    EditPerson,
    /// A strategy was added.
    AddStrategy,
    /// A strategy was deleted.
    DeleteStrategy,
    /// A strategy was written.
    EditStrategy,
    /// A strategy was moved among the others.
    MoveStrategy,
    /// Some factors, this many, were imported.
    ImportFactors(usize),
    /// Some sources, this many, were imported.
    ImportSources(usize),
    /// Answers were imported.
    ImportAnswers {
        /// How many people gave them.
        people: usize,
        /// How many they are.
        answers: usize,
    },
}

impl EditLabel {
    /// The label of a change that is a step of its own.
    fn of(change: &Change) -> Self {
        match change {
            Change::Replace(_) => Self::TakeVersion,
            Change::Document(change) => Self::of_document(change),
            Change::InsertMatrix { matrix, .. } => Self::AddMatrix(matrix.title.clone()),
            Change::RemoveMatrix(_) => Self::DeleteMatrix,
            Change::MoveMatrix { .. } => Self::MoveMatrix,
            Change::Matrix { change, .. } => Self::of_matrix(change),
            Change::InsertFactor { place, .. } => Self::AddFactors(1, Some(*place)),
            Change::RemoveFactor { .. } => Self::DeleteFactors(1),
            Change::MoveFactor { place, .. } => Self::MoveFactors(1, *place),
            Change::Factor { change, .. } => Self::of_factor(change),
            Change::InsertSource { .. } => Self::AddSource,
            Change::RemoveSource(_) => Self::DeleteSource,
            Change::EditSource(_) => Self::EditSource,
            Change::InsertPerson { .. } => Self::AddPerson,
            Change::RemovePerson(_) => Self::DeletePerson,
            Change::EditPerson(_) => Self::EditPerson,
            Change::InsertStrategy { .. } => Self::AddStrategy,
            Change::RemoveStrategy(_) => Self::DeleteStrategy,
            Change::EditStrategy(_) => Self::EditStrategy,
            Change::MoveStrategy { .. } => Self::MoveStrategy,
        }
    }

    fn of_document(change: &DocumentChange) -> Self {
        match change {
            DocumentChange::Title(_) => Self::EditTitle,
            DocumentChange::Authors(_) => Self::EditAuthors,
            DocumentChange::Affiliation(_) => Self::EditAffiliation,
            DocumentChange::Date(_) | DocumentChange::Created(_) => Self::EditDate,
            DocumentChange::Language(_) => Self::ChangeLanguage,
            DocumentChange::Context(_) => Self::EditContext,
            DocumentChange::Matches(_) => Self::ChangeMatches,
            DocumentChange::SetAside(_) => Self::SetFindingAside,
            DocumentChange::Decisions(decisions) => Self::SettleDecisions(decisions.len()),
            DocumentChange::Surveys(_) => Self::KeepSurveyReading,
        }
    }

    fn of_matrix(change: &MatrixChange) -> Self {
        match change {
            MatrixChange::Title(_) => Self::RenameMatrix,
            MatrixChange::Date(_) => Self::EditMatrixDate,
            MatrixChange::Illustration(_) => Self::MarkIllustration,
            MatrixChange::EqualWeights(_) => Self::MeanEqualWeights,
            MatrixChange::Head(quadrant, _) => Self::EditHead(*quadrant),
            MatrixChange::Weighting(method) => Self::WeighBy(*method),
            MatrixChange::Conventions(_) => Self::ChangeConventions,
            MatrixChange::Rounds(_) => Self::EditRounds,
            MatrixChange::Seed(_) => Self::ChangeSeed,
            MatrixChange::Samples(_) => Self::ChangeSamples,
            MatrixChange::Sheet(_) => Self::Answer,
            MatrixChange::RemoveSheet(_) => Self::DeleteAnswers,
        }
    }

    fn of_factor(change: &FactorChange) -> Self {
        match change {
            FactorChange::Statement(_) => Self::EditStatement,
            FactorChange::Note(_) => Self::EditNote,
            FactorChange::Tags(_) => Self::EditTags,
            FactorChange::Weight(_) => Self::ChangeWeight,
            FactorChange::Rating(_) => Self::ChangeRating,
            FactorChange::Evidence(_) => Self::EditEvidence,
        }
    }
}

/// What an edit sets: edits of one gesture with equal keys become one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MergeKey {
    /// A field of the document.
    Document(Discriminant<DocumentChange>),
    /// A field of a matrix.
    Matrix(MatrixId, Discriminant<MatrixChange>),
    /// The head of a quadrant.
    Head(MatrixId, Quadrant),
    /// An answer sheet.
    Sheet(MatrixId, SheetKey),
    /// A field of a factor.
    Factor(MatrixId, FactorId, Discriminant<FactorChange>),
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

impl MergeKey {
    /// What a change sets; none for changes that each make a step of their own.
    fn of(change: &Change) -> Option<Self> {
        Some(match change {
            Change::Document(change) => Self::Document(discriminant(change)),
            Change::Matrix { matrix, change } => Self::of_matrix(*matrix, change),
            Change::MoveMatrix { matrix, .. } => Self::MatrixPlace(*matrix),
            Change::Factor { matrix, factor, change } => Self::Factor(*matrix, *factor, discriminant(change)),
            Change::MoveFactor { matrix, factor, .. } => Self::FactorPlace(*matrix, *factor),
            Change::EditSource(source) => Self::Source(source.id),
            Change::EditPerson(person) => Self::Person(person.id),
            Change::EditStrategy(strategy) => Self::Strategy(strategy.id),
            Change::MoveStrategy { strategy, .. } => Self::StrategyPlace(*strategy),
            _ => return None,
        })
    }

    fn of_matrix(matrix: MatrixId, change: &MatrixChange) -> Self {
        match change {
            MatrixChange::Head(quadrant, _) => Self::Head(matrix, *quadrant),
            MatrixChange::Sheet(sheet) => Self::Sheet(matrix, sheet.key()),
            MatrixChange::RemoveSheet(key) => Self::Sheet(matrix, *key),
            _ => Self::Matrix(matrix, discriminant(change)),
        }
    }
}
