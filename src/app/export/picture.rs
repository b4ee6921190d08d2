//! A chart or a page as a picture, for the clipboard.

use super::choices::{Choices, Subject};
use super::documents::Documents;
use crate::analysis::{Progress, analyze};
use crate::model::MatrixId;
use crate::report::{Chart, Picture, Raster, Request, Stamp};
use std::collections::BTreeSet;

/// Pixels to a point: sharp in a document, and on a screen of twice the usual density.
const SCALE: f32 = 2.0;

/// What is to be drawn.
pub(in crate::app) struct PictureOrder {
    /// The document as it was when the picture was asked for.
    pub(in crate::app) documents: Documents,
    /// What of it, and how.
    pub(in crate::app) choices: Choices,
}

/// A picture of the first page, and how many pages there are.
pub(in crate::app) struct Drawn {
    /// The picture.
    pub(in crate::app) picture: Picture,
    /// The count of pages.
    pub(in crate::app) pages: usize,
}

impl PictureOrder {
    /// A picture of one matrix, drawn as was chosen last; ranks are those of all matrices.
    pub(in crate::app) fn new(documents: Documents, choices: &Choices, subject: Subject, matrix: MatrixId) -> Self {
        let others = documents.document.matrices.iter().map(|matrix| matrix.id).filter(|id| *id != matrix);
        let without = if subject == Subject::Chart(Chart::Slopes) { BTreeSet::new() } else { others.collect() };
        Self { choices: Choices { subject, without, ..choices.clone() }, documents }
    }

    /// Draws it; nothing when it was cancelled, a sentence when it cannot be drawn.
    pub(in crate::app) fn draw(&self, progress: &Progress) -> Option<Result<Drawn, String>> {
        let stamp = Stamp { now: jiff::ZonedDateTime::now(), program_version: env!("CARGO_PKG_VERSION").to_owned() };
        let documents = self.documents.shown(self.choices.people);
        let (document, options) = (&documents.document, &self.choices.options(&documents));
        let analysis = &analyze(document);
        let request = Request { document, analysis, others: &[], options, stamp: &stamp };
        let pages = match self.choices.lay_out(request, progress) {
            Ok(pages) => pages?,
            Err(error) => return Some(Err(error.message)),
        };
        let picture = Raster::new(&pages).page(0, SCALE);
        let drawn = picture.map(|picture| Drawn { picture, pages: pages.pages.len() });
        Some(drawn.ok_or_else(|| "There is nothing to draw.".to_owned()))
    }
}
