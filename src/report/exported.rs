//! What comes of a job: files and what must be told of them, or why there are none.

use super::chart::Chart;
use super::format::Format;
use super::options::OptionError;
use super::page::Warning;
use crate::analysis::comparison::ComparisonError;
use std::fmt;
use std::path::{Path, PathBuf};

/// What gives either a result, nothing because it was cancelled meanwhile, or the reason why it cannot be.
pub(crate) type Made<T> = Result<Option<T>, ExportError>;

/// A finished report.
#[derive(Debug, Clone)]
pub struct Exported {
    /// One file; for formats of single pages, a file for each page.
    pub files: Vec<Vec<u8>>,
    /// What the reader must be told.
    pub warnings: Vec<Warning>,
}

impl Exported {
    /// A report that is one file.
    pub(crate) fn whole(bytes: impl Into<Vec<u8>>, warnings: Vec<Warning>) -> Self {
        Self { files: vec![bytes.into()], warnings }
    }

    /// The files with their paths: `path` itself, or `OUT-1.svg`, `OUT-2.svg`, … where there are several.
    #[must_use]
    pub fn at(self, path: &Path) -> Vec<(PathBuf, Vec<u8>)> {
        numbered(path, self.files.len()).into_iter().zip(self.files).collect()
    }
}

/// The paths of so many files: `path` itself, or `OUT-1.svg`, `OUT-2.svg`, … where there are several; from ten on
/// `OUT-01.svg`, so that they are listed in their order.
#[must_use]
pub fn numbered(path: &Path, count: usize) -> Vec<PathBuf> {
    if count == 1 {
        return vec![path.to_owned()];
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    let digits = count.to_string().len();
    (1..=count).map(|number| path.with_file_name(format!("{stem}-{number:0digits$}.{extension}"))).collect()
}

/// Why nothing was exported. What happened is said here; the way out is said by whoever asked, who knows whether it is
/// a flag or a button.
#[derive(Debug, Clone, PartialEq)]
pub enum ExportError {
    /// A choice lies outside its range.
    Choice(OptionError),
    /// So many matrices cannot be compared.
    Count(ComparisonError),
    /// Files of this format hold no charts.
    NoCharts(Format),
    /// No matrix has the figures that the chart shows.
    NoFigures(Chart),
    /// A page would be too large a picture.
    TooManyPixels {
        /// The dots per inch that were asked for.
        dpi: u16,
        /// The most pixels that a picture may have.
        most: u64,
    },
    /// The file could not be put together, which no document should bring about: what the library said.
    Broken(String),
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Choice(error) => error.fmt(f),
            Self::Count(error) => error.fmt(f),
            Self::NoCharts(format) => write!(f, "a chart cannot be a .{} file", format.extension()),
            Self::NoFigures(chart) => write!(f, "there are no figures for the chart `{}`", chart.name()),
            Self::TooManyPixels { dpi, most } => {
                write!(f, "a page at {dpi} dots per inch would have more than {} million pixels", most / 1_000_000)
            }
            Self::Broken(why) => write!(f, "the file could not be put together: {why}"),
        }
    }
}

impl std::error::Error for ExportError {}

impl From<OptionError> for ExportError {
    fn from(error: OptionError) -> Self {
        Self::Choice(error)
    }
}

impl From<ComparisonError> for ExportError {
    fn from(error: ComparisonError) -> Self {
        Self::Count(error)
    }
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
        let eleven = numbered(Path::new("a.svg"), 11);
        assert_eq!((eleven[0].to_str(), eleven[10].to_str()), (Some("a-01.svg"), Some("a-11.svg")));
    }
}
