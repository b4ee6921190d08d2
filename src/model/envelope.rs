//! What stands around a document in every file, whether RON or JSON.

use super::Document;
use serde::Serialize;

/// The name of the format, which every file begins with.
pub const FORMAT: &str = "swot-editor";

/// The version of the format that this program writes, and the newest that it reads.
pub const VERSION: u32 = 2;

/// The namespace of the element in which a report carries the documents that it was made from.
pub const CARRIED_NAMESPACE: &str = "urn:swot-editor:carried";

/// A document with the name and the version of its format.
#[derive(Debug, Serialize)]
pub struct Envelope<'a> {
    format: &'static str,
    version: u32,
    document: &'a Document,
}

impl<'a> Envelope<'a> {
    /// A document of the version that this program writes.
    #[must_use]
    pub fn of(document: &'a Document) -> Self {
        Self { format: FORMAT, version: VERSION, document }
    }
}
