//! A chart or a page as a picture, for the clipboard.

use super::choices::Choices;
use super::documents::Documents;
use super::wording;
use crate::analysis::Progress;
use crate::report::{self, Copied, Stamp};
use crate::words::WindowWords;

/// Pixels to a point: sharp in a document, and on a screen of twice the usual density.
const SCALE: f32 = 2.0;

/// What is to be drawn.
pub(in crate::app) struct PictureOrder {
    /// The document as it was when the picture was asked for.
    pub(in crate::app) documents: Documents,
    /// What of it, and how.
    pub(in crate::app) choices: Choices,
    /// When.
    pub(in crate::app) stamp: Stamp,
    /// The words in which it is told what went wrong.
    pub(in crate::app) words: &'static WindowWords,
}

impl PictureOrder {
    /// Draws it; nothing when it was cancelled, a sentence when it cannot be drawn.
    pub(in crate::app) fn draw(&self, progress: &Progress) -> Option<Result<Copied, String>> {
        let options = &self.choices.options(&self.documents);
        let job = self.choices.job(&self.documents, options, &self.stamp);
        report::picture(job, SCALE, progress).map_err(|error| wording::refused(&error, self.words)).transpose()
    }
}
