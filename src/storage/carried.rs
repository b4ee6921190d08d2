//! Reports that carry the documents they were made from: what is found in a PDF, an Office file, a picture or a web page.
//!
//! Each holds the same parts, the documents and how the report was made of them: a PDF as attached files, all others in an
//! element of XML. Nothing unpacks to more than what is read of any file.

use super::format;
use super::import::{attribute, events, text_of};
use super::problem::{ContentError, Problem};
use super::read::SIZE_LIMIT;
use crate::model::{CARRIED_NAMESPACE, Document};
use lopdf::{Dictionary, Object};
use quick_xml::events::Event;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// What a report carries.
#[derive(Debug, Clone)]
pub struct Carried {
    /// The documents that it was made from, the one that it is about first.
    pub documents: Vec<Document>,
    /// How it was made of them, as whoever wrote it put it.
    pub recipe: String,
}

/// The kinds of files that may carry something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// PDF.
    Pdf,
    /// Word, Excel or PowerPoint.
    Container,
    /// A picture of pixels.
    Png,
    /// A web page or a picture in SVG.
    Markup,
}

impl Kind {
    /// The kind of these bytes.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        let begins = |mark: &[u8]| bytes.starts_with(mark);
        let first = || bytes.iter().find(|byte| !byte.is_ascii_whitespace());
        if begins(b"%PDF-") {
            Some(Self::Pdf)
        } else if begins(b"PK\x03\x04") {
            Some(Self::Container)
        } else if begins(b"\x89PNG") {
            Some(Self::Png)
        } else {
            (first() == Some(&b'<')).then_some(Self::Markup)
        }
    }
}

/// Whether these bytes are of a kind that a document can be carried in.
pub(super) fn may_carry(bytes: &[u8]) -> bool {
    Kind::of(bytes).is_some()
}

/// What a report carries; nothing where it carries no document.
///
/// # Errors
/// When one of its documents cannot be read; `origin` is what the error calls the report.
pub fn carried(bytes: &[u8], origin: &str) -> Result<Option<Carried>, Box<ContentError>> {
    let mut parts = parts(bytes);
    let recipe = parts.remove("report.json").unwrap_or_default();
    // "source.swot" comes before "source-2.swot" only when the ending is left aside.
    let mut sources: Vec<(&str, &String)> =
        parts.iter().filter_map(|(name, text)| Some((name.strip_suffix(".swot")?, text))).collect();
    sources.sort_by_key(|(name, _)| (name.len(), *name));
    let document = |(_, text): (&str, &String)| format::parse(text.as_bytes(), origin);
    let documents = sources.into_iter().map(document).collect::<Result<Vec<_>, _>>()?;
    Ok((!documents.is_empty()).then_some(Carried { documents, recipe }))
}

/// The document that a report is about.
pub(super) fn document(bytes: &[u8], origin: &str) -> Result<Document, Box<ContentError>> {
    let documents = carried(bytes, origin)?.map(|carried| carried.documents).unwrap_or_default();
    let nothing = || Box::new(ContentError::whole(origin, Problem::NothingCarried));
    documents.into_iter().next().ok_or_else(nothing)
}

/// The parts by their names.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    match Kind::of(bytes) {
        Some(Kind::Pdf) => attached(bytes).unwrap_or_default(),
        Some(Kind::Container) => in_container(bytes).unwrap_or_default(),
        Some(Kind::Png) => in_picture(bytes).map(|text| in_markup(&text)).unwrap_or_default(),
        Some(Kind::Markup) => in_markup(&String::from_utf8_lossy(bytes)),
        None => BTreeMap::new(),
    }
}

fn limit() -> usize {
    usize::try_from(SIZE_LIMIT).unwrap_or(usize::MAX)
}

/// The files that the catalogue of a PDF names as belonging to it.
fn attached(bytes: &[u8]) -> Option<BTreeMap<String, String>> {
    let pdf = lopdf::Document::load_mem(bytes).ok()?;
    let dictionary = |object: &Object| -> Option<Dictionary> {
        let (_, object) = pdf.dereference(object).ok()?;
        object.as_dict().ok().cloned()
    };
    let (_, files) = pdf.dereference(pdf.catalog().ok()?.get(b"AF").ok()?).ok()?;
    let part = |file: &Object| {
        let file = dictionary(file)?;
        let name = String::from_utf8_lossy(file.get(b"F").ok()?.as_str().ok()?).into_owned();
        let held = dictionary(file.get(b"EF").ok()?)?;
        let (_, stream) = pdf.dereference(held.get(b"F").ok()?).ok()?;
        let content = stream.as_stream().ok()?.get_plain_content_with_limit(limit()).ok()?;
        Some((name, String::from_utf8(content).ok()?))
    };
    Some(files.as_array().ok()?.iter().filter_map(part).collect())
}

/// The parts in that XML of an Office file which holds them.
fn in_container(bytes: &[u8]) -> Option<BTreeMap<String, String>> {
    let mut container = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let names: Vec<String> = container.file_names().flatten().map(Cow::into_owned).filter(|it| is_custom(it)).collect();
    // Each may unpack to as much as is read of any file.
    names.iter().take(MOST_PARTS).find_map(|name| {
        let parts = in_markup(&part(&mut container, name)?);
        (!parts.is_empty()).then_some(parts)
    })
}

/// The most parts of an Office file that are looked through.
const MOST_PARTS: usize = 8;

fn is_custom(name: &str) -> bool {
    let is_xml = std::path::Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xml"));
    name.starts_with("customXml/item") && is_xml
}

/// A part of a container as text.
pub(super) fn part(container: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let mut text = Vec::new();
    container.by_name(name).ok()?.take(SIZE_LIMIT).read_to_end(&mut text).ok()?;
    String::from_utf8(text).ok()
}

/// The text within a picture.
fn in_picture(bytes: &[u8]) -> Option<String> {
    let reader = png::Decoder::new(Cursor::new(bytes)).read_info().ok()?;
    let mut text = reader.info().utf8_text.iter().find(|text| text.keyword == CARRIED_NAMESPACE)?.clone();
    text.decompress_text_with_limit(limit()).ok()?;
    text.get_text().ok()
}

/// The parts in the element of XML that holds them, wherever it stands.
fn in_markup(text: &str) -> BTreeMap<String, String> {
    let mut parts = BTreeMap::new();
    // Only the element is read: what stands around it may be a web page that another program wrote anew.
    let begin = text.find("<carried ").filter(|_| text.contains(CARRIED_NAMESPACE));
    let Some(element) = begin.map(|at| &text[at..]) else { return parts };
    let mut open: Option<(String, String)> = None;
    for event in events(element) {
        match &event {
            Event::Start(tag) if tag.name().as_ref() == "part" => {
                open = attribute(tag, "name").map(|name| (name, String::new()));
            }
            Event::End(tag) if tag.name().as_ref() == "part" => parts.extend(open.take()),
            Event::End(tag) if tag.name().as_ref() == "carried" => break,
            other => {
                if let (Some((_, content)), Some(text)) = (&mut open, text_of(other)) {
                    content.push_str(&text);
                }
            }
        }
    }
    parts
}
