//! Factors and their evidence.

use super::{FactorId, Rating, SourceId, Weight};
use serde::{Deserialize, Serialize};

/// One statement of a matrix, with what supports it and what it weighs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Factor {
    /// Stable for ever; the same in two matrices means the same factor.
    pub id: FactorId,
    /// What is claimed, in a line or two.
    pub statement: String,
    /// The explanation behind the statement.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Free key words, in the order in which they were given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Importance as entered; analysis normalises it.
    #[serde(default)]
    pub weight: Weight,
    /// Absent until somebody rates the factor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// Where the claim comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

impl Factor {
    /// A factor with nothing but its statement.
    #[must_use]
    pub fn new(id: FactorId, statement: impl Into<String>) -> Self {
        Self {
            id,
            statement: statement.into(),
            note: String::new(),
            tags: Vec::new(),
            weight: Weight::DEFAULT,
            rating: None,
            evidence: Vec::new(),
        }
    }
}

/// A place in a source that supports a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// A source of the document.
    pub source: SourceId,
    /// Page, section or paragraph, as the reader should look it up ("12", "12-14", "par. 40.7"); empty if unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub page: String,
    /// The words of the source, without quotation marks; empty if none are quoted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
}

impl Evidence {
    /// A source without page or quote.
    #[must_use]
    pub fn of(source: SourceId) -> Self {
        Self { source, page: String::new(), quote: String::new() }
    }
}
