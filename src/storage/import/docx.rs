//! Word documents as outlines: headings and bold lines, lists, tables with merged cells, links and footnotes.
//!
//! A document is a zip file of XML. Only its text, its footnotes, its styles and the addresses of its links are read, each
//! as a stream and up to a bound; what was deleted while changes were tracked is not part of it.

use super::flow::Flow;
use super::piece::{Cite, Piece};
use super::{Broken, ImportError};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::HashMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The most that the text of a document may unpack to, in bytes; what a thousand printed pages take.
const MOST_TEXT: u64 = 24 * 1024 * 1024;
/// The most that each of its other parts may.
const MOST_BESIDE: u64 = 8 * 1024 * 1024;

/// The parts of a document.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Piece>, ImportError> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|error| ImportError::Word(Broken::Said(error.to_string())))?;
    let text = part(&mut archive, "word/document.xml", MOST_TEXT)?.ok_or(ImportError::Word(Broken::NoText))?;
    let styles = part(&mut archive, "word/styles.xml", MOST_BESIDE)?.map(|text| styles(&text)).unwrap_or_default();
    let links = part(&mut archive, "word/_rels/document.xml.rels", MOST_BESIDE)?;
    let links = links.map(|text| links_in(&text)).unwrap_or_default();
    let footnotes = part(&mut archive, "word/footnotes.xml", MOST_BESIDE)?;
    let footnotes = footnotes.map(|text| footnotes_in(&text)).unwrap_or_default();
    let mut document = Document { styles, links, footnotes, ..Document::default() };
    for event in events(&text) {
        document.event(&event);
    }
    Ok(document.flow.finish())
}

/// A part of a document as text, if there is one.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str, most: u64) -> Result<Option<String>, ImportError> {
    let Ok(file) = archive.by_name(name) else { return Ok(None) };
    let mut bytes = Vec::new();
    let count = file
        .take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| ImportError::Word(Broken::Said(error.to_string())))?;
    if count as u64 > most {
        return Err(ImportError::Word(Broken::Unpacked { part: Some(name.to_owned()), most: most / (1024 * 1024) }));
    }
    Ok(Some(String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())))
}

/// The events of some XML, up to the first fault.
pub(in crate::storage) fn events(text: &str) -> impl Iterator<Item = Event<'_>> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    std::iter::from_fn(move || match reader.read_event() {
        Ok(Event::Eof) | Err(_) => None,
        Ok(event) => Some(event),
    })
}

/// An attribute of an element, without the prefix of its name.
pub(in crate::storage) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = found.normalized_value(XmlVersion::Implicit1_0).map(std::borrow::Cow::into_owned);
    Some(value.unwrap_or_else(|_| found.value.into_owned()))
}

/// The text that an event is, with references resolved.
pub(in crate::storage) fn text_of(event: &Event<'_>) -> Option<String> {
    match event {
        Event::Text(text) => Some(text.xml_content(XmlVersion::Implicit1_0).into_owned()),
        Event::CData(text) => Some(text.xml_content(XmlVersion::Implicit1_0).into_owned()),
        Event::GeneralRef(reference) => {
            let sign = reference.resolve_char_ref().ok().flatten().map(String::from);
            sign.or_else(|| quick_xml::escape::resolve_predefined_entity(reference).map(str::to_owned))
        }
        _ => None,
    }
}

/// What a style says of its paragraphs.
#[derive(Debug, Clone, Copy, Default)]
struct Style {
    /// The level of a heading.
    heading: Option<u8>,
    /// The depth of an entry of a list.
    depth: Option<usize>,
}

fn styles(text: &str) -> HashMap<String, Style> {
    let mut styles: HashMap<String, Style> = HashMap::new();
    let mut based: Vec<(String, String)> = Vec::new();
    let mut id = String::new();
    for event in events(text) {
        let (Event::Start(element) | Event::Empty(element)) = &event else { continue };
        let value = || attribute(element, "val").unwrap_or_default();
        match element.local_name().as_ref() {
            "style" => {
                id = attribute(element, "styleId").unwrap_or_default();
                styles.insert(id.clone(), Style::default());
            }
            "name" => {
                styles.insert(id.clone(), named(&value()));
            }
            "outlineLvl" => {
                let level = value().parse().ok().filter(|level| *level < 6).map(|level: u8| level + 1);
                styles.entry(id.clone()).or_default().heading = level;
            }
            "basedOn" => based.push((id.clone(), value())),
            _ => {}
        }
    }
    // A style of one's own rests on a heading; three steps reach what people have.
    for _ in 0..3 {
        for (id, other) in &based {
            let below = styles.get(other).copied().unwrap_or_default();
            if let Some(style) = styles.get_mut(id) {
                style.heading = style.heading.or(below.heading);
                style.depth = style.depth.or(below.depth);
            }
        }
    }
    styles
}

/// What a style is by its name, which is English whatever the language of the program.
fn named(name: &str) -> Style {
    let name = name.to_lowercase();
    let number = || name.rsplit(' ').next().and_then(|number| number.parse::<u8>().ok());
    if name == "title" {
        Style { heading: Some(1), depth: None }
    } else if name.starts_with("heading ") {
        Style { heading: number().map(|level| level.min(6)), depth: None }
    } else if name.starts_with("list bullet") || name.starts_with("list number") {
        Style { heading: None, depth: Some(usize::from(number().unwrap_or(1).saturating_sub(1))) }
    } else {
        Style::default()
    }
}

/// The addresses of links by their ids.
fn links_in(text: &str) -> HashMap<String, String> {
    let found = events(text).filter_map(|event| match event {
        Event::Start(element) | Event::Empty(element) => {
            Some((attribute(&element, "Id")?, attribute(&element, "Target")?))
        }
        _ => None,
    });
    found.collect()
}

fn footnotes_in(text: &str) -> HashMap<String, String> {
    let mut footnotes: HashMap<String, String> = HashMap::new();
    let (mut id, mut in_text) = (String::new(), false);
    for event in events(text) {
        match &event {
            Event::Start(element) if element.local_name().as_ref() == "footnote" => {
                id = attribute(element, "id").unwrap_or_default();
            }
            Event::Start(element) => in_text = element.local_name().as_ref() == "t",
            Event::End(_) => in_text = false,
            event if in_text => {
                let words = text_of(event).unwrap_or_default();
                footnotes.entry(id.clone()).or_default().push_str(&words);
            }
            _ => {}
        }
    }
    footnotes
}

/// What a paragraph says of the list that it stands in.
#[derive(Debug, Clone, Copy, Default)]
enum Listed {
    /// Nothing: its style tells.
    #[default]
    AsStyled,
    /// It is an entry of this depth.
    At(usize),
    /// It was taken out of its list.
    Outside,
}

/// A document while it is read.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each says where the stream is, and they change apart")]
struct Document {
    styles: HashMap<String, Style>,
    links: HashMap<String, String>,
    footnotes: HashMap<String, String>,
    flow: Flow,
    /// How many paragraphs there were: what stands for lines.
    paragraph: u64,
    style: Style,
    /// What the paragraph itself says of its list.
    listed: Listed,
    level: usize,
    /// Whether the properties of the paragraph are known, so that it has begun.
    is_open: bool,
    in_properties: bool,
    in_run_properties: bool,
    is_bold: bool,
    is_hidden: bool,
    in_text: bool,
    /// How deep we are in what stands for programs that cannot show the first choice, and in what was deleted.
    skipped: usize,
    span: usize,
    goes_on: bool,
}

impl Document {
    fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(element) => self.start(element, false),
            Event::Empty(element) => self.start(element, true),
            Event::End(element) => self.end(element.local_name().as_ref()),
            event if self.in_text && self.skipped == 0 && !self.is_hidden => {
                if let Some(text) = text_of(event) {
                    self.flow.text(&text);
                }
            }
            _ => {}
        }
    }

    fn start(&mut self, element: &BytesStart<'_>, is_empty: bool) {
        let name = element.local_name();
        let name = name.as_ref();
        if self.skipped > 0 || matches!(name, "Fallback" | "del" | "moveFrom") {
            self.skipped += usize::from(!is_empty);
            return;
        }
        let value = || attribute(element, "val");
        match name {
            "p" => {
                self.paragraph += 1;
                self.style = Style::default();
                self.listed = Listed::AsStyled;
                self.level = 0;
                self.is_open = false;
                if is_empty {
                    self.open();
                    self.close();
                }
            }
            "pPr" => self.in_properties = !is_empty,
            "pStyle" => {
                self.style = value().and_then(|style| self.styles.get(&style).copied()).unwrap_or_default();
            }
            "outlineLvl" if self.in_properties => {
                let level = value().and_then(|level| level.parse::<u8>().ok()).filter(|level| *level < 6);
                self.style.heading = level.map(|level| level + 1);
            }
            "ilvl" => self.level = value().and_then(|level| level.parse().ok()).unwrap_or(0),
            "numId" if self.in_properties => {
                let is_out = value().is_none_or(|id| id == "0");
                self.listed = if is_out { Listed::Outside } else { Listed::At(self.level) };
            }
            "r" => {
                self.open();
                self.is_bold = false;
                self.is_hidden = false;
            }
            "rPr" => self.in_run_properties = !is_empty && !self.in_properties,
            "b" if self.in_run_properties => self.is_bold = is_on(value().as_deref()),
            "vanish" if self.in_run_properties => self.is_hidden = is_on(value().as_deref()),
            "t" => {
                self.in_text = !is_empty;
                if self.is_bold && !is_empty {
                    self.flow.strong(true);
                }
            }
            "tab" if !self.in_properties => self.flow.text(" "),
            "br" | "cr" => self.flow.hard_break(),
            "noBreakHyphen" => self.flow.text("-"),
            "hyperlink" => {
                self.open();
                let address = attribute(element, "id").and_then(|id| self.links.get(&id).cloned());
                self.flow.begin_link(&address.unwrap_or_default());
            }
            "footnoteReference" => {
                let text = attribute(element, "id").and_then(|id| self.footnotes.get(&id).cloned());
                if let Some(text) = text {
                    self.flow.cite(Cite { label: String::new(), text: text.trim().to_owned() });
                }
            }
            "tbl" => self.flow.begin_table(),
            "tr" => self.flow.begin_row(self.paragraph + 1),
            "tc" => {
                (self.span, self.goes_on) = (1, false);
                self.flow.begin_cell(1, 1);
            }
            "gridSpan" => self.span = value().and_then(|span| span.parse().ok()).unwrap_or(1),
            "vMerge" => self.goes_on = value().is_none_or(|value| value != "restart"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        match name {
            "p" => {
                self.open();
                self.close();
            }
            "pPr" => {
                self.in_properties = false;
                self.open();
            }
            "rPr" => self.in_run_properties = false,
            "t" => {
                self.in_text = false;
                if self.is_bold {
                    self.flow.strong(false);
                }
            }
            "hyperlink" => self.flow.end_link(),
            "tc" if self.goes_on => self.flow.end_cell_from_above(self.span),
            "tc" => self.flow.end_cell_wide(self.span),
            "tr" => self.flow.end_row(),
            "tbl" => self.flow.end_table(),
            _ => {}
        }
    }

    /// The depth of the paragraph in a list.
    fn depth(&self) -> Option<usize> {
        let depth = match self.listed {
            Listed::AsStyled => self.style.depth,
            Listed::At(depth) => Some(depth),
            Listed::Outside => None,
        };
        depth.filter(|_| self.style.heading.is_none())
    }

    /// The paragraph begins, now that its properties are known.
    fn open(&mut self) {
        if std::mem::replace(&mut self.is_open, true) {
            return;
        }
        match self.depth() {
            Some(depth) => self.flow.item(self.paragraph, depth),
            None => self.flow.plain(self.paragraph),
        }
    }

    fn close(&mut self) {
        match (self.style.heading, self.depth()) {
            (Some(level), _) => self.flow.end_heading(level),
            (None, Some(_)) => self.flow.end_item(),
            (None, None) => self.flow.end_plain(),
        }
        // A text box within a paragraph is done; the rest of the paragraph around it goes on.
        self.style = Style::default();
        self.listed = Listed::AsStyled;
    }
}

/// Whether a property is on: it is if it only stands there.
fn is_on(value: Option<&str>) -> bool {
    !matches!(value, Some("0" | "false" | "off"))
}

#[cfg(test)]
mod tests;
