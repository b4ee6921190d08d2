//! The dialog that exports: choices at the left, the pages as they will print at the right.
//!
//! What is shown comes from the engine that writes the files, so that it is what prints. Pages are laid out and drawn
//! on other threads; the old picture stays until the new one is there.

mod choices;
mod dialog;
mod documents;
mod furniture;
mod kinds;
mod options;
mod order;
mod pages;
mod picture;
mod preview;
mod wording;

pub(super) use choices::{Choices, Remembered, Subject};
pub(super) use dialog::{ExportAnswer, ExportDialog, Target};
pub(super) use documents::Documents;
pub(super) use picture::PictureOrder;
pub(super) use wording::refused;
