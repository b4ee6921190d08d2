//! A report as a file of one format or another.

use super::layout;
use super::options::{People, Pick, ReportKind, ReportOptions};
use super::page::{Pages, Warning};
use super::stamp::Stamp;
use super::writers::{bibtex, docx, latex, markdown, pdf, png, sheets, svg};
use crate::analysis::comparison::{self, Subject};
use crate::analysis::{self, Analysis, Progress};
use crate::model::Document;
use crate::words::{self, Words};
use std::path::{Path, PathBuf};

/// What a report is made from.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The document.
    pub document: &'a Document,
    /// What follows from it.
    pub analysis: &'a Analysis,
    /// Further documents, whose matrices a comparison takes in.
    pub others: &'a [Document],
    /// What the user chose.
    pub options: &'a ReportOptions,
    /// When and by which program.
    pub stamp: &'a Stamp,
}

impl<'a> Request<'a> {
    /// Whether a report can be made from it.
    ///
    /// # Errors
    /// When a choice is out of its range, or when too few or too many matrices are to be compared.
    pub fn check(self) -> Result<(), ReportError> {
        self.options.check().map_err(|error| ReportError { message: error.to_string() })?;
        if self.options.report == ReportKind::Comparison {
            let picks = self.options.picks(self.document, self.others);
            if !matches!(picks.as_slice(), [one] if self.has_groups(*one)) {
                comparison::check_count(picks.len()).map_err(|error| ReportError { message: error.to_string() })?;
            }
        }
        Ok(())
    }

    /// Whether a matrix can be compared with itself, group by group of its participants.
    fn has_groups(self, pick: Pick) -> bool {
        match pick.document.checked_sub(1).and_then(|at| self.others.get(at)) {
            Some(other) => {
                let analysis = analysis::analyze(other);
                Subject::new(other, &analysis, pick.matrix).is_some_and(|subject| subject.has_groups())
            }
            None => Subject::new(self.document, self.analysis, pick.matrix).is_some_and(|subject| subject.has_groups()),
        }
    }

    /// BCP 47 tag of the language of headings.
    pub(super) fn language(&self) -> &'a str {
        self.options.language.as_deref().unwrap_or(&self.document.language)
    }

    /// Headings and the like.
    pub(super) fn words(&self) -> &'static Words {
        words::or_english(self.language())
    }
}

/// The formats that can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Portable Document Format 1.7, tagged.
    Pdf,
    /// Scalable Vector Graphics 1.1, a file for each page.
    Svg,
    /// Portable Network Graphics, a file for each page.
    Png,
    /// Comma-separated values: a row a factor, for other programs.
    Csv,
    /// Excel: Office Open XML, a sheet for each table, with formulas.
    Xlsx,
    /// Word: Office Open XML, editable.
    Docx,
    /// Markdown (`CommonMark`, with tables as GitHub writes them).
    Markdown,
    /// `LaTeX`, for `XeLaTeX` and `LuaLaTeX`.
    Latex,
    /// `BibTeX` and `BibLaTeX`: an entry for each source.
    Bibtex,
}

/// A finished report.
#[derive(Debug, Clone)]
pub struct Exported {
    /// One file; for formats of single pages, a file for each page.
    pub files: Vec<Vec<u8>>,
    /// What the reader must be told.
    pub warnings: Vec<Warning>,
}

/// Why no file came about.
#[derive(Debug)]
pub struct ReportError {
    /// What went wrong, in words.
    pub message: String,
}

impl Format {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 9] =
        [Self::Pdf, Self::Svg, Self::Png, Self::Csv, Self::Xlsx, Self::Docx, Self::Markdown, Self::Latex, Self::Bibtex];

    /// The format that files with this extension have.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }

    /// Whether it has a file for each page.
    #[must_use]
    pub fn is_by_page(self) -> bool {
        matches!(self, Self::Svg | Self::Png)
    }

    /// Whether its files show the pages as they print.
    #[must_use]
    pub fn has_pages(self) -> bool {
        matches!(self, Self::Pdf | Self::Svg | Self::Png)
    }

    /// The extension of its files.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Docx => "docx",
            Self::Markdown => "md",
            Self::Latex => "tex",
            Self::Bibtex => "bib",
        }
    }
}

impl Exported {
    /// A report that is one text.
    pub(super) fn text(text: String) -> Self {
        Self::whole(text.into_bytes(), Vec::new())
    }

    /// A report that is one file.
    pub(super) fn whole(bytes: Vec<u8>, warnings: Vec<Warning>) -> Self {
        Self { files: vec![bytes], warnings }
    }

    /// The files with their paths: `path` itself, or `OUT-1.svg`, `OUT-2.svg`, … where there are several.
    #[must_use]
    pub fn at(self, path: &Path) -> Vec<(PathBuf, Vec<u8>)> {
        numbered(path, self.files.len()).into_iter().zip(self.files).collect()
    }
}

/// The paths of so many files: `path` itself, or `OUT-1.svg`, `OUT-2.svg`, … where there are several.
#[must_use]
pub fn numbered(path: &Path, count: usize) -> Vec<PathBuf> {
    if count == 1 {
        return vec![path.to_owned()];
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    (1..=count).map(|number| path.with_file_name(format!("{stem}-{number}.{extension}"))).collect()
}

impl std::fmt::Display for ReportError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the report could not be written: {}", self.message)
    }
}

impl std::error::Error for ReportError {}

/// Makes a report and writes it; nothing when it was cancelled meanwhile.
///
/// # Errors
/// When a choice is out of its range, when too few or too many matrices are to be compared, when a picture would be too
/// large, or when the file cannot be put together, which no document should bring about.
pub fn export(format: Format, request: Request<'_>, progress: &Progress) -> Result<Option<Exported>, ReportError> {
    request.check()?;
    match request.options.people {
        People::Named => written(format, request, progress),
        People::Pseudonymised => {
            let document = &request.document.pseudonymised();
            let analysis = &analysis_of(document, request.analysis);
            let others: Vec<Document> = request.others.iter().map(Document::pseudonymised).collect();
            written(format, Request { document, analysis, others: &others, ..request }, progress)
        }
    }
}

/// What follows from a document whose people are called otherwise; how far the ranks hold stays known.
fn analysis_of(document: &Document, named: &Analysis) -> Analysis {
    let mut analysis = analysis::analyze(document);
    for matrix in &mut analysis.matrices {
        matrix.robustness = named.matrix(matrix.id).and_then(|named| named.robustness.clone());
    }
    analysis
}

fn written(format: Format, request: Request<'_>, progress: &Progress) -> Result<Option<Exported>, ReportError> {
    let exported = match format {
        Format::Pdf | Format::Svg | Format::Png => match layout(request, progress) {
            Some(pages) => drawn(format, &pages, request, progress),
            None => Ok(None),
        },
        Format::Csv => {
            let (bytes, warnings) = sheets::write_csv(request)?;
            Ok(Some(Exported::whole(bytes, warnings)))
        }
        Format::Xlsx => {
            let (bytes, warnings) = sheets::write_xlsx(request)?;
            Ok(Some(Exported::whole(bytes, warnings)))
        }
        Format::Docx => docx::write(request, progress),
        Format::Markdown => Ok(markdown::write(request, progress).map(Exported::text)),
        Format::Latex => Ok(latex::write(request, progress).map(Exported::text)),
        Format::Bibtex => Ok(Some(bibtex::write(request))),
    };
    Ok(exported?.filter(|_| !progress.is_cancelled()))
}

/// What is drawn page by page.
pub(super) fn drawn(
    format: Format,
    pages: &Pages,
    request: Request<'_>,
    progress: &Progress,
) -> Result<Option<Exported>, ReportError> {
    let files = match format {
        Format::Svg => svg::write(pages, progress),
        Format::Png => png::write(pages, request.options.dpi, progress)?,
        _ => return pdf::write(pages, request.stamp, progress),
    };
    Ok(files.map(|files| Exported { files, warnings: pages.warnings.clone() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(count: usize, expected: &[&str]) {
        let exported = Exported { files: vec![Vec::new(); count], warnings: Vec::new() };
        let paths: Vec<PathBuf> = exported.at(Path::new("folder/a.b.svg")).into_iter().map(|(path, _)| path).collect();
        assert_eq!(paths, expected.iter().map(PathBuf::from).collect::<Vec<_>>());
    }

    #[test]
    fn several_pages_have_numbers_in_their_names() {
        check(1, &["folder/a.b.svg"]);
        check(2, &["folder/a.b-1.svg", "folder/a.b-2.svg"]);
    }
}
