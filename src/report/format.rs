//! The kinds of files that can be written.

/// A kind of file.
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
    /// PowerPoint: Office Open XML, a slide for each matrix and quadrant, editable.
    Pptx,
    /// HTML: one accessible web page that needs nothing beside it.
    Html,
    /// Markdown (`CommonMark`, with tables as GitHub writes them).
    Markdown,
    /// `LaTeX`, for `XeLaTeX` and `LuaLaTeX`.
    Latex,
    /// `BibTeX` and `BibLaTeX`: an entry for each source.
    Bibtex,
    /// CSL-JSON: an item for each source, for reference managers.
    Csl,
    /// JSON: the whole document as data, for other programs.
    Json,
}

impl Format {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 13] = [
        Self::Pdf,
        Self::Svg,
        Self::Png,
        Self::Csv,
        Self::Xlsx,
        Self::Docx,
        Self::Pptx,
        Self::Html,
        Self::Markdown,
        Self::Latex,
        Self::Bibtex,
        Self::Csl,
        Self::Json,
    ];

    /// The format that files with this extension have.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }

    /// The format of a file with this name: ".csl.json" says more than ".json".
    #[must_use]
    pub fn of_path(path: &std::path::Path) -> Option<Self> {
        let name = path.file_name()?.to_string_lossy().to_lowercase();
        let ends = |format: &Self| name.strip_suffix(format.extension()).is_some_and(|stem| stem.ends_with('.'));
        Self::ALL.into_iter().filter(ends).max_by_key(|format| format.extension().len())
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
            Self::Pptx => "pptx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Latex => "tex",
            Self::Bibtex => "bib",
            Self::Csl => "csl.json",
            Self::Json => "json",
        }
    }

    /// Whether it has a file for each page.
    #[must_use]
    pub fn is_by_page(self) -> bool {
        matches!(self, Self::Svg | Self::Png)
    }

    /// Whether its files can carry the document that they were made from.
    #[must_use]
    pub fn carries_source(self) -> bool {
        matches!(self, Self::Pdf | Self::Svg | Self::Png | Self::Docx | Self::Pptx | Self::Html | Self::Xlsx)
    }

    /// Whether its files show the pages as they print.
    #[must_use]
    pub fn has_pages(self) -> bool {
        matches!(self, Self::Pdf | Self::Svg | Self::Png)
    }

    /// Whether what was chosen about the report shows in its files: JSON always holds the whole document.
    #[must_use]
    pub fn is_report(self) -> bool {
        self != Self::Json
    }
}
