//! The dialog that prints and exports: choices at the left, the pages as they will print at the right.
//!
//! What is shown comes from the engine that writes the files, so that it is what prints. Pages are laid out and drawn
//! on other threads; the old picture stays until the new one is there.

mod choices;
mod dialog;
mod kinds;
mod options;
mod pages;
mod picture;
mod preview;
mod printed;

pub(super) use choices::{Choices, Subject};
pub(super) use dialog::{PrintAnswer, PrintDialog};
pub(super) use picture::{Drawn, PictureOrder};
pub(super) use printed::Printed;
