//! The kinds of files, in the words of the dialog.

use crate::report::Format;

/// What a kind of file is called.
pub(super) fn name(format: Option<Format>) -> &'static str {
    match format {
        Some(Format::Pdf) => "PDF",
        Some(Format::Svg) => "SVG pictures",
        Some(Format::Png) => "PNG pictures",
        Some(Format::Docx) => "Word (DOCX)",
        Some(Format::Xlsx) => "Excel (XLSX)",
        Some(Format::Csv) => "CSV table",
        Some(Format::Markdown) => "Markdown",
        Some(Format::Latex) => "LaTeX",
        Some(Format::Bibtex) => "Bibliography (BibTeX)",
        Some(Format::Csl) => "Bibliography (CSL-JSON)",
        Some(Format::Json) => "JSON data",
        None => "Other",
    }
}

/// What a file without pages holds instead.
pub(super) fn holds(format: Option<Format>) -> &'static str {
    match format {
        Some(Format::Json) => {
            "JSON holds the whole document, for other programs: nothing is left out, and nothing is laid out."
        }
        Some(Format::Csv) => "A CSV file holds the factors as a table, a row each, for spreadsheets and statistics.",
        Some(Format::Xlsx) => {
            "An Excel file holds a sheet for each table, with numbers as numbers and formulas for the totals."
        }
        Some(Format::Docx) => {
            "A Word file holds the report with headings, lists and tables to edit; the word processor sets its pages."
        }
        Some(Format::Markdown) => "A Markdown file holds the report as plain text with headings, lists and tables.",
        Some(Format::Csl) => "CSL-JSON holds the sources alone, for reference managers and word processors.",
        Some(Format::Bibtex) => "A bibliography holds the sources alone, for LaTeX and reference managers.",
        Some(Format::Latex) => {
            "A LaTeX file holds the report as a document to edit; XeLaTeX or LuaLaTeX sets its pages."
        }
        Some(Format::Pdf | Format::Svg | Format::Png) | None => "This kind of file has no pages.",
    }
}
