//! The dialog that takes in files of other programs: how a file is read at the left, what was found in it at the right.
//!
//! The file is read on another thread, and again whenever the user says how else it is to be taken; what was found
//! before stays until then. Nothing of the document changes before the user agrees.

mod choices;
mod dialog;
mod order;
mod preview;
mod reading;
mod told;

pub(super) use dialog::{Destination, ImportAnswer, ImportDialog};
pub(super) use reading::{Found, Taken};
pub(super) use told::ImportReport;

use crate::session::Session;

/// A document that was imported and waits for unsaved changes to be dealt with.
pub(super) struct Incoming {
    /// The document, with what was imported as its first step.
    pub(super) session: Session,
    /// What is to be told once it is shown.
    pub(super) report: ImportReport,
}
