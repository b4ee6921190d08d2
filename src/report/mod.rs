//! Document and analysis to pages of positioned items, and those to files.
//!
//! What a report says (`content`) knows nothing of paper; where it stands (`layout`) knows nothing of file formats; the
//! [pages](page::Pages) are what every writer draws, with the [structure](structure::Structure) behind them. [`pdf`]
//! is the first writer.

mod content;
pub mod geometry;
mod layout;
mod options;
pub mod page;
pub mod pdf;
mod sfnt;
mod stamp;
pub mod structure;
mod text;
mod theme;
mod words;

pub use options::{Findings, Orientation, Palette, Paper, ReportKind, ReportOptions};
pub use page::{Pages, Warning};
pub use pdf::{Exported, ReportError};
pub use stamp::Stamp;

use crate::analysis::{Analysis, comparison};
use crate::model::Document;
use content::Material;
use layout::{Composer, Footer};
use page::Info;

/// Lays a report out, for whatever is to draw it.
#[must_use]
pub fn layout(document: &Document, analysis: &Analysis, options: &ReportOptions, stamp: &Stamp) -> Pages {
    let language = options.language.as_deref().unwrap_or(&document.language);
    let words = words::words(language);
    let material = Material { document, analysis, options, words };
    let mut composer = Composer::new(options, &document.language, words);
    match options.report {
        ReportKind::Grid => content::grids(material).iter().for_each(|grid| composer.grid(grid)),
        ReportKind::Full => composer.flow(&content::full(material)),
        ReportKind::Comparison => composer.flow(&content::comparison(material)),
    }
    if composer.page_count() == 0 {
        composer.flow(&content::title(material));
    }
    composer.draw_footers(&Footer { title: document.title.clone(), origin: stamp.origin(words) });
    composer.finish(Info {
        title: document.title.clone(),
        authors: document.authors.clone(),
        subject: document.affiliation.clone(),
        language: document.language.clone(),
    })
}

/// Makes a report and writes it as PDF.
///
/// # Errors
/// When too few or too many matrices are to be compared, or when the file cannot be put together, which no document
/// should bring about.
pub fn export_pdf(
    document: &Document,
    analysis: &Analysis,
    options: &ReportOptions,
    stamp: &Stamp,
) -> Result<Exported, ReportError> {
    if options.report == ReportKind::Comparison {
        let count = document.matrices.iter().filter(|matrix| options.shows(matrix.id)).count();
        comparison::check_count(count).map_err(|error| ReportError { message: error.to_string() })?;
    }
    pdf::write(&layout(document, analysis, options, stamp), stamp)
}
