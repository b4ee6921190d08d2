//! The kinds of files, told by the endings of their names.

use crate::report::Format;

/// The ending of a file that holds the whole document as data.
pub(super) const JSON: &str = "json";

/// Every ending, in the order in which they are offered.
pub(super) fn endings() -> Vec<&'static str> {
    Format::ALL.iter().map(|format| format.extension()).chain([JSON]).collect()
}

/// What a kind of file is called.
pub(super) fn name(ending: &str) -> &'static str {
    match ending {
        "pdf" => "PDF",
        "svg" => "SVG pictures",
        "png" => "PNG pictures",
        "docx" => "Word (DOCX)",
        "xlsx" => "Excel (XLSX)",
        "csv" => "CSV table",
        "md" => "Markdown",
        "tex" => "LaTeX",
        "bib" => "Bibliography (BibTeX)",
        JSON => "JSON data",
        _ => "Other",
    }
}

/// Whether files with this ending show the pages as they print.
pub(super) fn has_pages(ending: &str) -> bool {
    Format::of_extension(ending).is_some_and(Format::has_pages)
}

/// What a file without pages holds instead.
pub(super) fn holds(ending: &str) -> &'static str {
    match ending {
        JSON => "JSON holds the whole document, for other programs: nothing is left out, and nothing is laid out.",
        "csv" => "A CSV file holds the factors as a table, a row each, for spreadsheets and statistics.",
        "xlsx" => "An Excel file holds a sheet for each table, with numbers as numbers and formulas for the totals.",
        "docx" => {
            "A Word file holds the report with headings, lists and tables to edit; the word processor sets its pages."
        }
        "md" => "A Markdown file holds the report as plain text with headings, lists and tables.",
        "bib" => "A bibliography holds the sources alone, for LaTeX and reference managers.",
        "tex" => "A LaTeX file holds the report as a document to edit; XeLaTeX or LuaLaTeX sets its pages.",
        _ => "This kind of file has no pages.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_without_pages_says_what_it_holds() {
        for ending in endings().into_iter().filter(|ending| !has_pages(ending)) {
            assert_ne!(holds(ending), holds("unknown"), "{ending}");
        }
    }

    #[test]
    fn every_kind_has_a_name() {
        for ending in endings() {
            assert_ne!(name(ending), name("unknown"), "{ending}");
        }
    }
}
