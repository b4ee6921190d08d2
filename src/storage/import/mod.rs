//! Import: files of other programs as plain values, with a report of what was taken, left and refused.
//!
//! It goes in two steps. [`import`] reads bytes into [`Content`], which knows nothing of any document;
//! [`Content::into_document`] and [`Content::command`] give it a place. In between, a user can look at what was
//! understood and say what a column means. What cannot be taken is refused with its line and the reason, and the rest
//! is taken.

mod beside;
mod columns;
mod decode;
mod draft;
mod entry;
mod factors;
mod heads;
mod lines;
mod markdown;
mod outcome;
mod outline;
mod place;
mod separated;
mod survey;
mod table;
mod value;
mod words;
mod workbook;
mod works;

pub use columns::{Column, Field, Mapping, Use};
pub use draft::{Content, DraftFactor, DraftMatrix};
pub use entry::without_bullet;
pub use outcome::{Refusal, Report, Spot};
pub use place::{PlaceError, Target};
pub use survey::{Asked, Survey, SurveyError, SurveyOptions, survey};

use super::problem::ContentError;
use std::fmt;
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
    /// What the program writes as JSON.
    Json,
    /// BibTeX, BibLaTeX or RIS.
    Bibliography,
}

impl Kind {
    /// The extensions of files that can be imported, in the order in which they are offered.
    pub const EXTENSIONS: [&str; 8] = ["csv", "tsv", "xlsx", "md", "txt", "json", "bib", "ris"];

    /// The kind of files with this extension.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension.to_ascii_lowercase().as_str() {
            "csv" | "tsv" | "tab" => Some(Self::Separated),
            "md" | "markdown" => Some(Self::Markdown),
            "txt" | "text" => Some(Self::Text),
            "xlsx" | "xlsm" => Some(Self::Workbook),
            "json" => Some(Self::Json),
            "bib" | "bibtex" | "ris" => Some(Self::Bibliography),
            _ => None,
        }
    }
}

/// What the user says about a file.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What columns hold, where that is not what their heads say.
    pub mappings: Vec<Mapping>,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// What was taken.
    pub content: Content,
    /// What became of the rest.
    pub report: Report,
    /// For a table, how it was understood.
    pub preview: Option<Preview>,
}

/// How a table was understood.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Preview {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its first rows below the heads.
    pub rows: Vec<Vec<String>>,
}

/// Why nothing was taken from a file.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportError {
    /// It is no document.
    Content(Box<ContentError>),
    /// The workbook cannot be read; a sentence says why.
    Workbook(String),
    /// There is nothing in it that can be taken; the report says what was refused.
    Nothing(Report),
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Content(error) => error.fmt(f),
            Self::Workbook(sentence) => {
                write!(f, "the workbook cannot be read: {sentence}\nHint: save it anew as .xlsx, or as .csv.")
            }
            Self::Nothing(_) => f.write_str(
                "nothing could be taken from the file\nHint: a table needs a column of quadrants and one of \
                 statements, a list needs headings such as Strengths; the README shows both.",
            ),
        }
    }
}

impl std::error::Error for ImportError {}

/// Reads a file; `origin` is what errors call it.
///
/// # Errors
/// When nothing could be taken.
pub fn import(bytes: &[u8], kind: Kind, options: &Options, origin: &str) -> Result<Imported, ImportError> {
    let mut report = Report::default();
    let (content, preview) = match kind {
        Kind::Json => (document(bytes, origin)?, None),
        Kind::Separated => {
            let text = decode::decode(bytes, &mut report);
            tables(&[separated::read(&text, &mut report)], options, &mut report)
        }
        Kind::Bibliography => {
            let text = decode::decode(bytes, &mut report);
            (works::read(&text, &mut report), None)
        }
        Kind::Workbook => {
            let sheets = workbook::read(bytes, &mut report).map_err(ImportError::Workbook)?;
            tables(&sheets, options, &mut report)
        }
        Kind::Markdown => {
            let text = decode::decode(bytes, &mut report);
            (outline(markdown::pieces(&text), &mut report), None)
        }
        Kind::Text => {
            let text = decode::decode(bytes, &mut report);
            (outline(lines::pieces(&text), &mut report), None)
        }
    };
    if content.is_empty() { Err(ImportError::Nothing(report)) } else { Ok(Imported { content, report, preview }) }
}

fn document(bytes: &[u8], origin: &str) -> Result<Content, ImportError> {
    let document = super::format::parse_json(bytes, origin).map_err(ImportError::Content)?;
    Ok(Content::Document(Box::new(document)))
}

fn outline(pieces: Vec<outline::Piece>, report: &mut Report) -> Content {
    let (title, matrices) = outline::read(pieces, report);
    Content::Matrices { title, matrices }
}

/// The matrices of some tables, and how the first of them was understood.
fn tables(tables: &[Table], options: &Options, report: &mut Report) -> (Content, Option<Preview>) {
    let mut matrices = Vec::new();
    let mut preview = None;
    for table in tables {
        let beside = if options.mappings.is_empty() { beside::read(table, report) } else { None };
        if let Some((columns, matrix)) = beside {
            preview.get_or_insert_with(|| Preview::of(table, columns, 1));
            matrices.push(matrix);
        } else if let Some((columns, found)) = factors::read(table, &options.mappings, None, report) {
            preview.get_or_insert_with(|| Preview::of(table, columns.shown(), columns.first_row));
            matrices.extend(found);
        } else if let Some(sheet) = &table.name {
            report.remark(format!("not taken: sheet “{sheet}” holds no factors"));
        }
    }
    (Content::Matrices { title: None, matrices }, preview)
}

impl Preview {
    fn of(table: &Table, columns: Vec<Column>, first_row: usize) -> Self {
        const ROWS: usize = 8;
        let rows = table.rows.iter().skip(first_row).take(ROWS).map(|row| row.cells.clone()).collect();
        Self { columns, rows }
    }
}
