//! Decisions: where copies of a document contradicted each other when they were joined, and nobody has chosen yet.
//!
//! The document holds a value that is valid meanwhile. Everything that the copies said stands in the decision, so that
//! nothing is lost until somebody settles it.

use serde::{Deserialize, Serialize};

/// A contradiction between copies that is not settled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// What it is about, as a path of ids: `matrices/m1/factors/s1/statement`. The path of a whole thing, without a field,
    /// asks whether it is to stay.
    pub place: String,
    /// What the copies say, each content once.
    pub alternatives: Vec<Alternative>,
}

/// What some copies say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// The names of the copies.
    pub from: Vec<String>,
    /// The content of the field.
    pub says: PlainValue,
}

/// The content of any field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlainValue {
    /// Nothing: the field is empty, or the thing was deleted.
    Absent,
    /// The thing was kept and changed; its fields stand in the document.
    Kept,
    /// A text, an id, a date, a choice.
    Text(String),
    /// A number that may have decimals.
    Number(f64),
    /// A count.
    Count(u64),
    /// Yes or no.
    Flag(bool),
    /// Several, in order.
    List(Vec<PlainValue>),
    /// Fields.
    Record(Vec<PlainField>),
}

/// A field of a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlainField {
    /// Its name.
    pub field: String,
    /// Its content.
    pub is: PlainValue,
}

impl Decision {
    /// Whether it is about a thing, or about something within that thing.
    #[must_use]
    pub fn is_about(&self, thing: &str) -> bool {
        self.place.strip_prefix(thing).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

impl PlainValue {
    /// Every text in it.
    pub fn each_text(&mut self, visit: &mut dyn FnMut(&mut String)) {
        match self {
            Self::Text(text) => visit(text),
            Self::List(items) => items.iter_mut().for_each(|item| item.each_text(visit)),
            Self::Record(fields) => fields.iter_mut().for_each(|field| field.is.each_text(visit)),
            Self::Absent | Self::Kept | Self::Number(_) | Self::Count(_) | Self::Flag(_) => {}
        }
    }
}
