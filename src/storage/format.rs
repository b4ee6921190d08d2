//! The `.swot` format: a document as RON text in an envelope that names the format and its version.
//!
//! Reading takes any layout; writing always gives the same one (see `ron_writer`). A change of the format raises
//! `model::VERSION`: the types of the old version are frozen in a module of their own, a function turns them into those
//! of the next, [`parse`] calls it, and a file of the old version stays in the tests for ever.

use super::explain::{explain, explain_json, locate};
use super::header;
use super::problem::{ContentError, Position, Problem};
use super::ron_writer::lay_out;
use super::version_1;
use crate::model::{Document, Envelope, FORMAT};
use ron::error::SpannedError;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// A document of one version or another in its envelope.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Enveloped<D> {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: u32,
    document: D,
}

/// What says whether a JSON text is a document, whatever else is in it.
#[derive(Deserialize)]
struct Header {
    format: Option<String>,
    version: Option<u64>,
}

/// RON without `Some( )` around the values that may be absent.
pub(super) fn ron() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Plain data as RON on one line.
pub(super) fn compact(value: &impl Serialize) -> String {
    ron().to_string(value).expect("RON can hold all plain data")
}

/// A document as the text of a `.swot` file. The same document always gives the same text, and the text reads back
/// as the same document.
#[must_use]
pub fn write(document: &Document) -> String {
    lay_out(&compact(&Envelope::of(document)))
}

/// Reads the bytes of a `.swot` file; `origin` is what errors call it.
///
/// # Errors
/// When the bytes are not a whole, sound document of a version that this program knows.
pub fn parse(bytes: &[u8], origin: &str) -> Result<Document, Box<ContentError>> {
    let text = bounded(bytes, origin)?;
    let version = header::version(text)
        .map_err(|(byte, problem)| ContentError::at(origin, text, Position::of(text, byte), problem))?;
    let document = match version {
        1 => enveloped::<version_1::Document>(text).map(Into::into).map_err(|error| explain(error, text, origin))?,
        2 => enveloped(text).map_err(|error| explain(error, text, origin))?,
        0 => return Err(Box::new(ContentError::whole(origin, Problem::UnknownVersion(version)))),
        _ => return Err(Box::new(ContentError::whole(origin, Problem::NewerVersion(version)))),
    };
    sound(document, text, origin)
}

/// Reads what an export to JSON wrote; `origin` is what errors call it.
///
/// # Errors
/// When the bytes are not a whole, sound document of a version that this program knows.
pub fn parse_json(bytes: &[u8], origin: &str) -> Result<Document, Box<ContentError>> {
    let text = bounded(bytes, origin)?;
    if text.trim().is_empty() {
        return Err(Box::new(ContentError::whole(origin, Problem::Empty)));
    }
    let explained = |error| Box::new(explain_json(&error, text, origin));
    let header: Header = serde_json::from_str(text).map_err(explained)?;
    let problem = match (header.format.as_deref(), header.version) {
        (Some(FORMAT), Some(1 | 2)) => None,
        (Some(FORMAT), Some(0)) => Some(Problem::UnknownVersion(0)),
        (Some(FORMAT), Some(version)) => Some(Problem::NewerVersion(version)),
        _ => Some(Problem::NotSwot),
    };
    if let Some(problem) = problem {
        return Err(Box::new(ContentError::whole(origin, problem)));
    }
    let document = if header.version == Some(1) {
        let old: Enveloped<version_1::Document> = serde_json::from_str(text).map_err(explained)?;
        old.document.into()
    } else {
        serde_json::from_str::<Enveloped<Document>>(text).map_err(explained)?.document
    };
    sound(document, text, origin)
}

/// The most records with an id, and the most values, that a document may have: what they become in the memory is many
/// times what they take in the text.
const MOST_RECORDS: usize = 200_000;
const MOST_VALUES: usize = 4_000_000;

/// Text of a size that a document can have.
fn bounded<'a>(bytes: &'a [u8], origin: &str) -> Result<&'a str, Box<ContentError>> {
    let text = utf8(bytes, origin)?;
    let values = text.bytes().filter(|&byte| byte == b',').count();
    let records = || text.matches("id:").count() + text.matches("\"id\":").count();
    if values > MOST_VALUES || (values > MOST_RECORDS && records() > MOST_RECORDS) {
        return Err(Box::new(ContentError::whole(origin, Problem::TooMany)));
    }
    Ok(text)
}

fn utf8<'a>(bytes: &'a [u8], origin: &str) -> Result<&'a str, Box<ContentError>> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let valid = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        let end = Position::of(&valid, valid.len());
        ContentError::at(origin, &valid, end, Problem::NotUtf8)
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

fn enveloped<D: DeserializeOwned>(text: &str) -> Result<D, SpannedError> {
    let envelope: Enveloped<D> = ron().from_str(text)?;
    Ok(envelope.document)
}

/// Only a document that keeps the rules of the model is let in.
fn sound(document: Document, text: &str, origin: &str) -> Result<Document, Box<ContentError>> {
    let Some(violation) = document.violations().into_iter().next() else { return Ok(document) };
    let byte = locate(&violation, text);
    let problem = Problem::Inconsistent(violation);
    Err(Box::new(match byte {
        Some(byte) => ContentError::at(origin, text, Position::of(text, byte), problem),
        None => ContentError::whole(origin, problem),
    }))
}
