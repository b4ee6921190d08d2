//! Document and analysis to pages of positioned items, and those to files.
//!
//! What a report says (`content`) knows nothing of paper; where it stands (`layout`) knows nothing of file formats; the
//! [pages](page::Pages) are what every writer draws, with the [structure](structure::Structure) behind them. [`export`]
//! chooses the writer.

mod chart;
pub mod charts;
mod citing;
mod content;
mod export;
pub mod geometry;
mod layout;
mod methods;
mod options;
mod outlines;
pub mod page;
mod parts;
mod raster;
mod sfnt;
mod stamp;
mod steps;
pub mod structure;
mod text;
mod theme;
mod writers;
mod xml;

pub use chart::{Chart, export_chart, layout_chart};
pub use citing::{CitationStyle, Formatted, Run, formatted};
pub use export::{Exported, Format, ReportError, Request, export, numbered};
pub use methods::methods_paragraph;
pub use options::{OptionError, Orientation, Palette, Paper, People, Pick, ReportKind, ReportOptions};
pub use page::{Pages, Warning};
pub use parts::{Part, Parts};
pub use raster::{Picture, Raster};
pub use stamp::Stamp;
pub use writers::sheets::table_text;

use crate::analysis::Progress;
use crate::model::Document;
use content::Body;
use layout::{Composer, Footer};
use page::Info;

/// Lays a report out, for whatever is to draw it; nothing when it was cancelled meanwhile.
#[must_use]
pub fn layout(request: Request<'_>, progress: &Progress) -> Option<Pages> {
    let Request { document, options, stamp, .. } = request;
    let words = request.words();
    let mut composer = Composer::new(options, &document.language, words, progress);
    match content::body(request, progress)? {
        Body::Grids(grids) => composer.grids(&grids),
        Body::Flow(blocks) => composer.flow(&blocks),
    }
    composer.draw_footers(&Footer { title: document.title.clone(), origin: stamp.origin(words) });
    (!progress.is_cancelled()).then(|| composer.finish(info(document)))
}

/// What the file says of itself.
fn info(document: &Document) -> Info {
    Info {
        title: document.title.clone(),
        authors: document.authors.clone(),
        subject: document.affiliation.clone(),
        language: document.language.clone(),
    }
}
