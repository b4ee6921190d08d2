//! The `.swot` format: a document as RON text in an envelope that names the format and its version.
//!
//! Reading takes any layout; writing always gives the same one (see `ron_writer`). A change of the format raises
//! `model::VERSION`: the types of the old version are frozen in a module of their own, a function turns them into those
//! of the next, [`parse`] calls it, and a file of the old version stays in the tests for ever.

use super::error::Reason;
use super::explain::{explain, explain_json, locate};
use super::header;
use super::problem::{ContentError, Position, Problem};
use super::read::SIZE_LIMIT;
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

/// Of what there is a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// The bytes of the file.
    Size,
    /// The values in it.
    Values,
    /// The records with an id.
    Records,
}

/// How much a document takes of what is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fill {
    /// The limit that it comes nearest to.
    pub limit: Limit,
    /// How much of it is taken; above 100 the text is not read.
    pub percent: usize,
}

/// From here on, in per cent, people are warned.
const NEARLY: usize = 75;

impl Fill {
    pub(super) fn of(text: &str) -> Self {
        let percent = |count: usize, most: usize| (count * 100).div_ceil(most);
        let size = (percent(text.len(), usize::try_from(SIZE_LIMIT).unwrap_or(usize::MAX)), Limit::Size);
        let values = text.bytes().filter(|&byte| byte == b',').count();
        // No text has more records than commas, so that most are not looked through twice.
        let records = if values * 100 >= MOST_RECORDS * NEARLY {
            text.matches("id:").count() + text.matches("\"id\":").count()
        } else {
            0
        };
        let all =
            [size, (percent(values, MOST_VALUES), Limit::Values), (percent(records, MOST_RECORDS), Limit::Records)];
        let (percent, limit) = all.into_iter().max_by_key(|(percent, _)| *percent).unwrap_or(size);
        Self { limit, percent }
    }

    fn is_over(self) -> bool {
        self.percent > 100
    }

    /// The same, if people are to be warned.
    #[must_use]
    pub fn nearly(self) -> Option<Self> {
        (self.percent >= NEARLY).then_some(self)
    }
}

/// A document as text, with how much it takes of what is read: what would not be read again is not written.
pub(super) fn write_readable(document: &Document) -> Result<(String, Fill), Reason> {
    let text = write(document);
    let fill = Fill::of(&text);
    match fill.limit {
        _ if !fill.is_over() => Ok((text, fill)),
        Limit::Size => Err(Reason::TooLarge { size: text.len() as u64, limit: SIZE_LIMIT }),
        Limit::Values => Err(Reason::TooMany { what: fill.limit, limit: MOST_VALUES }),
        Limit::Records => Err(Reason::TooMany { what: fill.limit, limit: MOST_RECORDS }),
    }
}

/// Text with as many values as a document can have.
fn bounded<'a>(bytes: &'a [u8], origin: &str) -> Result<&'a str, Box<ContentError>> {
    let text = utf8(bytes, origin)?;
    let fill = Fill::of(text);
    if fill.is_over() && fill.limit != Limit::Size {
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
