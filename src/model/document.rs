//! Documents: a study with its matrices, people, sources and strategies.

use super::{
    Date, Decision, DocumentId, Evidence, FactorId, Matrix, MatrixId, Participant, PersonId, Quadrant, SectionId,
    Source, SourceId, Strategy, StrategyId, SurveyReading,
};
use serde::{Deserialize, Serialize};

/// A study: everything one file holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Stable for ever; a copy made as a new study gets a new one.
    pub id: DocumentId,
    /// The title on the first page.
    pub title: String,
    /// Who wrote it, one name an entry, as it is to be printed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// Course or organisation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub affiliation: String,
    /// The date on the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The day the document was begun.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<Date>,
    /// BCP 47 tag of the language it is written in; independent of the language on screen.
    #[serde(default = "default_language")]
    pub language: String,
    /// Background: what the reader must know before the matrices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub context: Vec<Section>,
    /// The matrices, in the order of their tabs.
    #[serde(default)]
    pub matrices: Vec<Matrix>,
    /// What is to be done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strategies: Vec<Strategy>,
    /// Works that are cited.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Who judges.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Participant>,
    /// Pairs of factors that a user declared to be the same, or not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub matches: Vec<MatchDecision>,
    /// Findings that a user looked at and set aside.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub set_aside: Vec<SetAside>,
    /// Where copies contradicted each other when they were joined, until somebody settles it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Decision>,
    /// How the tables of surveys were read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub surveys: Vec<SurveyReading>,
    /// The states that it grew from, the latest first, each as a word that its content always gives: by these the state is
    /// found that copies have in common.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parents: Vec<String>,
}

fn default_language() -> String {
    "en".to_owned()
}

impl Document {
    /// A document without content.
    #[must_use]
    pub fn new(id: DocumentId, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            authors: Vec::new(),
            affiliation: String::new(),
            date: None,
            created: None,
            language: default_language(),
            context: Vec::new(),
            matrices: Vec::new(),
            strategies: Vec::new(),
            sources: Vec::new(),
            people: Vec::new(),
            matches: Vec::new(),
            set_aside: Vec::new(),
            decisions: Vec::new(),
            surveys: Vec::new(),
            parents: Vec::new(),
        }
    }

    /// A matrix by its id.
    #[must_use]
    pub fn matrix(&self, id: MatrixId) -> Option<&Matrix> {
        self.matrices.iter().find(|matrix| matrix.id == id)
    }

    /// A source by its id.
    #[must_use]
    pub fn source(&self, id: SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// A participant by their id.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&Participant> {
        self.people.iter().find(|person| person.id == id)
    }

    /// A strategy by its id.
    #[must_use]
    pub fn strategy(&self, id: StrategyId) -> Option<&Strategy> {
        self.strategies.iter().find(|strategy| strategy.id == id)
    }

    /// Every piece of evidence in the document: of the context, the factors and the strategies.
    pub fn evidence(&self) -> impl Iterator<Item = &Evidence> {
        let factors = self.matrices.iter().flat_map(Matrix::all_factors);
        (self.context.iter().flat_map(|section| &section.evidence))
            .chain(factors.flat_map(|(_, factor)| &factor.evidence))
            .chain(self.strategies.iter().flat_map(|strategy| &strategy.evidence))
    }
}

/// A part of the context.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Stable id within the document. Sections without one are told apart by their texts until they need it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SectionId>,
    /// Its heading; empty for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub heading: String,
    /// Its text; an empty line parts paragraphs.
    pub text: String,
    /// What supports it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// A factor of a matrix of a document, which need not be the document at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactorRef {
    /// The document.
    pub document: DocumentId,
    /// The matrix.
    pub matrix: MatrixId,
    /// The factor.
    pub factor: FactorId,
}

/// What a user said of a suggested match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MatchDecision {
    /// One factor.
    pub first: FactorRef,
    /// The other.
    pub second: FactorRef,
    /// Whether they are the same.
    pub verdict: Verdict,
}

/// Same or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The two are the same factor.
    Confirmed,
    /// They are not, and are not to be suggested again.
    Refused,
}

/// A finding that was looked at and left as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetAside {
    /// Which finding.
    pub finding: FindingRef,
    /// Why it may stand.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a finding is about: its kind and place, which stay the same while texts change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindingRef {
    /// The kind, in snake case (`no_source`).
    pub kind: String,
    /// The matrix, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matrix: Option<MatrixId>,
    /// The quadrant, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quadrant: Option<Quadrant>,
    /// The factor, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factor: Option<FactorId>,
    /// The source, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// The strategy, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strategy: Option<StrategyId>,
    /// The participant, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
}
