//! Import: files of other programs as plain values, with a report of what was taken, left and refused.
//!
//! It goes in two steps. [`import`] reads bytes into [`Content`], which knows nothing of any document;
//! [`Content::into_document`] and [`Content::place`] give it a place. In between, a user can look at what was
//! understood and say what a column means. What cannot be taken is refused with its line and the reason, and the rest
//! is taken.

mod beside;
mod cited;
mod columns;
mod decode;
mod docx;
mod draft;
mod entry;
mod factors;
mod flow;
mod html;
mod json;
mod lines;
mod markdown;
mod mindmap;
mod options;
mod outcome;
mod outline;
mod piece;
mod place;
mod preview;
mod recognise;
mod remark;
mod remembered;
mod separated;
mod sheets;
mod survey;
mod table;
mod terms;
mod value;
mod words;
mod workbook;
mod works;

pub use crate::storage::bibliography::EntryRemark;
pub use columns::{Column, ColumnName, Field, Mapping, Use};
pub use draft::{Amount, Content, DraftFactor, DraftMatrix};
pub use entry::statement;
pub use options::{Assigned, Encoding, Form, Heads, Options, Separator, Watch};
pub use outcome::{Refusal, Report, Spot};
pub use place::{PlaceError, Placed, Target};
pub use preview::{Heading, Preview};
pub(crate) use remark::shortened;
pub use remark::{AnswerRemark, Doubt, HeadRemark, LeftOut, Remark, Settled, Standing};
pub use remembered::ImportMemory;
pub use survey::{
    Given, Survey, SurveyAmount, SurveyError, SurveyFile, SurveyOptions, Unfinished, example_heads, is_keyed, key_of,
    recognised, scores, survey, surveys,
};

pub(super) use docx::{attribute, events, text_of};

use super::carried;
use super::problem::{ContentError, Problem};
use super::read::SIZE_LIMIT;
use crate::model::Document;
use options::Stopped;
use table::Table;

/// The kinds of files that can be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Separated text: CSV, TSV and their kin.
    Separated,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
    /// Workbooks of Excel (.xlsx).
    Workbook,
    /// Documents of Word (.docx).
    Word,
    /// Web pages.
    Page,
    /// Mind maps: OPML, Freeplane, FreeMind.
    MindMap,
    /// What the program writes as JSON, and lists by quadrant of other programs.
    Json,
    /// BibTeX, BibLaTeX or RIS.
    Bibliography,
    /// Reports of this program that carry their document, of a kind that nothing else is taken from.
    Report,
}

impl Kind {
    /// The extensions of files that can be imported, in the order in which they are offered.
    pub const EXTENSIONS: [&str; 16] = [
        "csv", "tsv", "xlsx", "docx", "md", "html", "txt", "opml", "mm", "json", "bib", "ris", "pdf", "pptx", "png",
        "svg",
    ];

    /// The kind of files with this extension.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension.to_ascii_lowercase().as_str() {
            "csv" | "tsv" | "tab" => Some(Self::Separated),
            "md" | "markdown" => Some(Self::Markdown),
            "txt" | "text" => Some(Self::Text),
            "xlsx" | "xlsm" => Some(Self::Workbook),
            "docx" | "docm" => Some(Self::Word),
            "html" | "htm" | "xhtml" => Some(Self::Page),
            "opml" | "mm" => Some(Self::MindMap),
            "json" => Some(Self::Json),
            "bib" | "bibtex" | "ris" => Some(Self::Bibliography),
            "pdf" | "pptx" | "png" | "svg" => Some(Self::Report),
            _ => None,
        }
    }

    /// The kind of a file with this extension and these bytes; a plain text where the extension says nothing.
    #[must_use]
    pub fn recognised(extension: &str, bytes: &[u8]) -> Self {
        const PACKED: &[u8] = b"PK\x03\x04";
        match Self::of_extension(extension) {
            Some(Self::Word) if bytes.starts_with(PACKED) => Self::Word,
            _ if bytes.starts_with(PACKED) => Self::Workbook,
            // Some programs give a text the name of a workbook.
            Some(Self::Workbook) if !bytes.is_empty() && !bytes.contains(&0) => Self::Separated,
            Some(kind) => kind,
            None => Self::Text,
        }
    }
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// What was taken.
    pub content: Content,
    /// What became of the rest.
    pub report: Report,
    /// How it was understood: its columns, its headings.
    pub preview: Option<Preview>,
    /// How the bytes were taken.
    pub form: Form,
}

/// Why nothing was taken from a file.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportError {
    /// It is no document.
    Content(Box<ContentError>),
    /// The workbook cannot be read.
    Workbook(Broken),
    /// The Word document cannot be read.
    Word(Broken),
    /// There is nothing in it that can be taken; the report says what was refused.
    Nothing(Report),
    /// Nobody waits for it any more.
    Stopped,
}

/// Why a packed file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// What a library says of it.
    Said(String),
    /// Its parts contradict one another.
    Contradictory,
    /// It has no text.
    NoText,
    /// It has more sheets than are read.
    Sheets(usize),
    /// A part of it, or all together, has more elements than are read.
    Elements {
        /// The part; none for all.
        part: Option<String>,
        /// How many are read.
        most: u64,
    },
    /// A part of it, or all together, unpacks to more megabytes than are read.
    Unpacked {
        /// The part; none for all.
        part: Option<String>,
        /// How many are read.
        most: u64,
    },
}

impl From<Stopped> for ImportError {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

/// Reads a file; `origin` is what errors call it.
///
/// # Errors
/// When nothing could be taken.
pub fn import(bytes: &[u8], kind: Kind, options: &Options, origin: &str) -> Result<Imported, ImportError> {
    let imported = examine(bytes, kind, options, origin, Watch::nobody())?;
    if imported.content.is_empty() { Err(ImportError::Nothing(imported.report)) } else { Ok(imported) }
}

/// Reads a file as [`import`] does, but nothing in it that can be taken is no error: the preview shows what there is, so
/// that a user can say what it means.
///
/// # Errors
/// When it cannot be read as a file of its kind.
pub fn examine(
    bytes: &[u8],
    kind: Kind,
    options: &Options,
    origin: &str,
    watch: Watch<'_>,
) -> Result<Imported, ImportError> {
    let mut report = Report::default();
    let report = &mut report;
    // Whoever says what a column or a heading means wants the table, not the document behind it.
    if options.says_nothing()
        && let Some(document) = own(bytes, kind, origin)?
    {
        let content = Content::Document(Box::new(document));
        return Ok(Imported { content, report: Report::default(), preview: None, form: Form::default() });
    }
    // A document of ours may be as large as any.
    if kind != Kind::Json {
        check_size(kind, bytes.len(), origin)?;
    }
    let (content, preview, form) = match kind {
        Kind::Json => (json(bytes, options, origin, report)?, None, Form::default()),
        Kind::Report => {
            return Err(ImportError::Content(Box::new(ContentError::whole(origin, Problem::NothingCarried))));
        }
        Kind::Word => {
            let (content, preview) = outline(None, &docx::read(bytes)?, options, report);
            (content, preview, Form::default())
        }
        Kind::Separated | Kind::Workbook => {
            let (tables, form) = rows(bytes, kind, options, watch, report)?;
            let (content, preview) = sheets::read(&tables, options, watch, report)?;
            (content, preview, form)
        }
        Kind::Bibliography | Kind::Markdown | Kind::Text | Kind::Page | Kind::MindMap => {
            let (encoding, text) = decode::decode(bytes, options.encoding, report);
            let form = Form { encoding: Some(encoding), separator: None };
            // A vertical tab ends a line of a plain text, and one within a cell of a table.
            let may_be_table = kind == Kind::Text && (text.contains('\t') || !text.contains(table::LINE_END));
            let table = if may_be_table { table_in(&text, options, watch)? } else { None };
            if let Some(found) = table {
                let mut told = found.report;
                report.remarks.append(&mut told.remarks);
                report.refuse_as(told);
                (found.content, found.preview, Form { separator: found.form.separator, ..form })
            } else {
                let text = if kind == Kind::Page { html::without_pictures(&text) } else { text };
                check_size(Kind::MindMap, if kind == Kind::Page { text.len() } else { 0 }, origin)?;
                let (content, preview) = flowing(kind, &with_plain_ends(&text), options, report);
                (content, preview, form)
            }
        }
    };
    watch.tell(1.0)?;
    Ok(Imported { content, report: std::mem::take(report).finished(), preview, form })
}

/// Refuses what is larger than any text of its kind. What is read at a glance may be large; what is taken apart may not.
fn check_size(kind: Kind, size: usize, origin: &str) -> Result<(), ImportError> {
    const MB: u64 = 1024 * 1024;
    let limit = match kind {
        Kind::Markdown | Kind::Text => 8 * MB,
        Kind::MindMap | Kind::Json => 16 * MB,
        Kind::Bibliography => 32 * MB,
        Kind::Separated | Kind::Workbook | Kind::Word | Kind::Page | Kind::Report => SIZE_LIMIT,
    };
    if size as u64 > limit {
        let error = ContentError::whole(origin, Problem::TooLarge { limit });
        return Err(ImportError::Content(Box::new(error)));
    }
    Ok(())
}

/// The tables of a file whose kind is one of tables.
fn rows(
    bytes: &[u8],
    kind: Kind,
    options: &Options,
    watch: Watch<'_>,
    report: &mut Report,
) -> Result<(Vec<Table>, Form), ImportError> {
    if kind == Kind::Workbook {
        return Ok((workbook::read(bytes, options, watch, report)?, Form::default()));
    }
    let (encoding, text) = decode::decode(bytes, options.encoding, report);
    let (separator, table) = separated::read(&text, options.separator, watch, report)?;
    Ok((vec![table], Form { encoding: Some(encoding), separator: Some(separator) }))
}

/// The rows of a workbook as lines of text; none where it cannot be read.
pub(super) fn rows_of_workbook(bytes: &[u8]) -> Vec<String> {
    let read = workbook::read(bytes, &Options::default(), Watch::nobody(), &mut Report::default());
    let tables = read.unwrap_or_default();
    let line = |name: &Option<String>, row: &table::TextRow| {
        let name = name.as_deref().unwrap_or_default();
        format!("{name} {}: {}", row.line, row.cells.join(" | "))
    };
    tables.iter().flat_map(|table| table.rows.iter().map(|row| line(&table.name, row))).collect()
}

/// A plain text that is a table after all, as spreadsheets save "Unicode text": with heads that are known, or parted by
/// tabs.
fn table_in(text: &str, options: &Options, watch: Watch<'_>) -> Result<Option<Imported>, Stopped> {
    let has_tabs = text.lines().filter(|line| line.contains('\t')).count() >= 2;
    let mut report = Report::default();
    let (separator, table) = separated::read(text, options.separator, watch, &mut report)?;
    let is_headed = table.rows.first().is_some_and(|row| {
        row.filled().count() >= 2
            && row.filled().all(|(_, cell)| recognise::is_head(cell) || words::quadrant(cell).is_some())
    });
    // An outline whose levels are tabs has one text in each line.
    let several = table.rows.iter().filter(|row| row.filled().count() >= 2).count();
    let is_table = has_tabs && separator.name() == "tab" && several * 2 > table.rows.len();
    if !(is_table || is_headed) {
        return Ok(None);
    }
    let (content, preview) = sheets::read(&[table], options, watch, &mut report)?;
    let form = Form { encoding: None, separator: Some(separator) };
    let has_quadrants = match &content {
        Content::Matrices { matrices, .. } => {
            matrices.iter().flat_map(|matrix| &matrix.factors).any(|factor| factor.place.quadrant().is_some())
        }
        _ => false,
    };
    Ok(has_quadrants.then_some(Imported { content, report, preview, form }))
}

/// The document that a report of this program carries, where the kind of file is one of them.
fn own(bytes: &[u8], kind: Kind, origin: &str) -> Result<Option<Document>, ImportError> {
    if !matches!(kind, Kind::Report | Kind::Word | Kind::Workbook | Kind::Page) {
        return Ok(None);
    }
    let found = carried::carried(bytes, origin).map_err(ImportError::Content)?;
    Ok(found.and_then(|found| found.documents.into_iter().next()))
}

/// A document of ours, or what another program wrote as JSON.
fn json(bytes: &[u8], options: &Options, origin: &str, report: &mut Report) -> Result<Content, ImportError> {
    match super::format::parse_json(bytes, origin) {
        Ok(document) => Ok(Content::Document(Box::new(document))),
        Err(error) => {
            check_size(Kind::Json, bytes.len(), origin)?;
            json::read(bytes, options, report).ok_or(ImportError::Content(error))
        }
    }
}

/// A text whose lines all end in the same way, whatever program wrote it.
fn with_plain_ends(text: &str) -> String {
    const OTHERS: [char; 5] = ['\r', table::LINE_END, '\u{85}', '\u{2028}', '\u{2029}'];
    text.replace("\r\n", "\n").replace(OTHERS, "\n")
}

/// What a text holds that is not a table.
fn flowing(kind: Kind, text: &str, options: &Options, report: &mut Report) -> (Content, Option<Preview>) {
    match kind {
        Kind::Bibliography => (works::read(text, report), None),
        Kind::Markdown => {
            let markdown::Text { title, pieces } = markdown::read(text);
            outline(title, &pieces, options, report)
        }
        Kind::Page => {
            let html::Page { title, pieces } = html::read(text);
            outline(title, &pieces, options, report)
        }
        Kind::MindMap => {
            let mindmap::Map { title, pieces } = mindmap::read(text);
            outline(title, &pieces, options, report)
        }
        _ => outline(None, &lines::pieces(text), options, report),
    }
}

fn outline(
    title: Option<String>,
    pieces: &[piece::Piece],
    options: &Options,
    report: &mut Report,
) -> (Content, Option<Preview>) {
    let outline::Found { title, matrices, headings } = outline::read(title, pieces, options, report);
    let preview = (!headings.is_empty()).then(|| Preview { headings, ..Preview::default() });
    (Content::Matrices { title, matrices }, preview)
}

#[cfg(test)]
mod tests {
    mod hostile;

    use super::*;

    #[track_caller]
    fn check(extension: &str, bytes: &[u8], expected: Kind) {
        assert_eq!(Kind::recognised(extension, bytes), expected);
    }

    #[test]
    fn a_kind_is_known_by_the_extension_unless_the_bytes_say_otherwise() {
        check("CSV", b"a,b", Kind::Separated);
        check("csv", b"PK\x03\x04...", Kind::Workbook);
        check("xlsx", b"a\tb\n", Kind::Separated);
        check("xlsx", b"", Kind::Workbook);
        check("xlsx", b"\xd0\xcf\x11\xe0\0", Kind::Workbook);
        check("log", b"- a", Kind::Text);
        check("bib", b"@book{a}", Kind::Bibliography);
    }

    #[test]
    fn whoever_has_had_enough_gets_nothing() {
        let enough = |_: f32| std::ops::ControlFlow::Break(());
        let examined = |kind, bytes: &[u8]| examine(bytes, kind, &Options::default(), "a", Watch::new(&enough));
        for kind in [Kind::Separated, Kind::Markdown, Kind::Text, Kind::Bibliography] {
            assert_eq!(examined(kind, b"S,Staff\n").err(), Some(ImportError::Stopped), "{kind:?}");
        }
    }
}
