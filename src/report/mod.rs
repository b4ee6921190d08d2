//! Document and analysis to pages of positioned items, and those to files.
//!
//! What a report says (`content`) knows nothing of paper; where it stands (`layout`) knows nothing of file formats; the
//! [pages](page::Pages) are what every writer draws, with the [structure](structure::Structure) behind them. [`export`]
//! chooses the writer.

mod citing;
mod content;
mod export;
pub mod geometry;
mod layout;
mod options;
mod outlines;
pub mod page;
mod parts;
pub mod pdf;
mod png;
mod raster;
mod sfnt;
mod sheets;
mod stamp;
pub mod structure;
mod svg;
mod text;
mod theme;
mod words;
mod xml;

pub use citing::{CitationStyle, Formatted, Run, formatted};
pub use export::{Exported, Format, ReportError, Request, export};
pub use options::{OptionError, Orientation, Palette, Paper, Pick, ReportKind, ReportOptions};
pub use page::{Pages, Warning};
pub use parts::{Part, Parts};
pub use raster::{Picture, Raster};
pub use stamp::Stamp;
pub use words::LANGUAGES;

use citing::Citations;
use content::Material;
use layout::{Composer, Footer};
use page::Info;

/// Lays a report out, for whatever is to draw it.
#[must_use]
pub fn layout(request: Request<'_>) -> Pages {
    let Request { document, analysis, others, options, stamp } = request;
    let language = options.language.as_deref().unwrap_or(&document.language);
    let words = words::words(language);
    let citations = || content::clusters(document, options);
    let citations = Citations::new(document, options.citation_style, language, words, &citations);
    let material = Material { document, analysis, options, words, citations: &citations };
    let mut composer = Composer::new(options, &document.language, words);
    match options.report {
        ReportKind::Grid => content::grids(material).iter().for_each(|grid| composer.grid(grid)),
        ReportKind::Full => composer.flow(&content::full(material)),
        ReportKind::Comparison => composer.flow(&content::comparison(material, others)),
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
