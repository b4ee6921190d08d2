//! One open document: its history, its file, whether it is saved, and its recovery file. Headless.
//!
//! The document changes through [`Session::apply`], undo and redo alone. Time comes in as a parameter, and what may
//! take long (saving, keeping a recovery file) goes out as a job for another thread.

mod recovery;
mod saving;

pub use recovery::RecoveryJob;
pub use saving::{SaveJob, Saved};

use crate::model::{Change, Document, Edit, EditError, EditLabel, History, RevisionId};
use crate::storage::{self, DiskState, FileError, LeftBehind, OpenFile, ReadError, RecoverySlot, Stamp};
use recovery::Recovery;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// One open document.
#[derive(Debug)]
pub struct Session {
    document: Document,
    history: History,
    /// Tells the states of this history from those of any other.
    id: u64,
    /// The state that is in the file; nothing when no state of the history is.
    saved: Option<RevisionId>,
    file: Option<OpenFile>,
    /// What the file holds, as it was read or saved last.
    in_file: Option<Arc<Document>>,
    recovery: Recovery,
}

/// The identity of one state of one open document, unlike that of any other state in this run of the program: what is
/// computed from a document stays true as long as its revision is the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Revision {
    session_id: u64,
    state: RevisionId,
}

/// Why a document was not saved.
#[derive(Debug, Clone, PartialEq)]
pub enum SaveError {
    /// It has no file yet; save it as one.
    Untitled,
    /// The file is not what it was, or the file system refused.
    File(FileError),
}

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Untitled => f.write_str("the document has no file yet\nHint: save it under a name."),
            Self::File(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for SaveError {}

impl From<FileError> for SaveError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl Session {
    /// A document without a file, such as one begun from a template. It counts as saved until it is changed.
    #[must_use]
    pub fn from_document(document: Document) -> Self {
        Self::new(document, None)
    }

    /// The document in a file. One that a report carries has no file of its own.
    ///
    /// # Errors
    /// When the file cannot be read, or is no document.
    pub fn open(path: &Path) -> Result<Self, ReadError> {
        let (document, stamp) = storage::open_to_save(path)?;
        Ok(Self::new(document, stamp.map(|stamp| OpenFile { path: absolute(path), stamp })))
    }

    /// A document that an earlier run left behind. It counts as changed until it is saved.
    ///
    /// # Errors
    /// When it cannot be read; it is then still there for a later run.
    pub fn recover(left: LeftBehind) -> Result<Self, ReadError> {
        let document = left.read()?;
        let mut session = Self::new(document, left.file.clone());
        session.saved = None;
        session.in_file = None;
        session.recovery = Recovery::adopted(left.adopt());
        Ok(session)
    }

    fn new(document: Document, file: Option<OpenFile>) -> Self {
        let history = History::default();
        let saved = Some(history.revision());
        let in_file = file.is_some().then(|| Arc::new(document.clone()));
        Self { document, history, id: next_session_id(), saved, file, in_file, recovery: Recovery::default() }
    }

    /// The document as it is now.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Which state of the document this is.
    #[must_use]
    pub fn revision(&self) -> Revision {
        Revision { session_id: self.id, state: self.history.revision() }
    }

    /// Changes the document; tells whether anything changed.
    ///
    /// # Errors
    /// When the edit does not fit the document, which is then unchanged.
    pub fn apply(&mut self, edit: impl Into<Edit>) -> Result<bool, EditError> {
        self.history.apply(&mut self.document, edit)
    }

    /// Ends a gesture: the next edit makes an undo step of its own.
    pub fn end_gesture(&mut self) {
        self.history.end_gesture();
    }

    /// Takes the last step back; returns what it was.
    pub fn undo(&mut self) -> Option<EditLabel> {
        self.history.undo(&mut self.document)
    }

    /// Carries out again what was undone last; returns what it was.
    pub fn redo(&mut self) -> Option<EditLabel> {
        self.history.redo(&mut self.document)
    }

    /// The steps behind and before this state.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.history
    }

    /// What [`Self::undo`] would take back.
    #[must_use]
    pub fn undo_label(&self) -> Option<&EditLabel> {
        self.history.undo_label()
    }

    /// What [`Self::redo`] would carry out.
    #[must_use]
    pub fn redo_label(&self) -> Option<&EditLabel> {
        self.history.redo_label()
    }

    /// Whether the document differs from what is saved. Undoing back to the saved state is not modified.
    #[must_use]
    pub fn is_modified(&self) -> bool {
        self.saved != Some(self.history.revision())
    }

    /// The file of the document.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.file.as_ref().map(|file| file.path.as_path())
    }

    /// The file of the document, as it was read or saved last.
    #[must_use]
    pub fn file(&self) -> Option<&OpenFile> {
        self.file.as_ref()
    }

    /// What the file held when it was read or saved last, where that is known.
    #[must_use]
    pub fn as_saved(&self) -> Option<Arc<Document>> {
        self.in_file.clone()
    }

    /// Takes note that what another program wrote to the file is in the document by now: the next save replaces it.
    pub fn has_taken_in(&mut self, path: &Path, stamp: Stamp) {
        if let Some(file) = self.file.as_mut().filter(|file| file.path == absolute(path)) {
            file.stamp = stamp;
            self.saved = None;
        }
    }

    /// Whether the file is still as it was read or saved last; nothing without a file. Reads the file.
    #[must_use]
    pub fn disk_state(&self) -> Option<DiskState> {
        self.file.as_ref().map(|file| storage::disk_state(&file.path, file.stamp))
    }

    /// Takes the document as it was read again from its file, in one step that can be undone.
    ///
    /// # Errors
    /// When what was read breaks a rule of documents; nothing changes then.
    pub fn take_from_file(&mut self, fresh: Self) -> Result<(), EditError> {
        self.history.end_gesture();
        self.apply(Change::Replace(Box::new(fresh.document)))?;
        self.history.end_gesture();
        self.file = fresh.file;
        self.in_file = fresh.in_file;
        self.saved = Some(self.history.revision());
        self.recovery.clear();
        Ok(())
    }

    /// Goes on with a copy that has no file yet. It counts as changed until it is saved.
    pub fn detach(&mut self) {
        self.file = None;
        self.saved = None;
    }

    /// Gives the document a recovery folder, in which it is kept while it is modified.
    pub fn protect(&mut self, slot: RecoverySlot) {
        self.recovery = Recovery::adopted(slot);
    }

    /// Closes the document on purpose: what was not saved is given up, and nothing is left to recover.
    pub fn close(self) {
        self.recovery.close();
    }
}

/// The path as it is found from any working folder, for recent files and recovery.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_unusable| path.to_owned())
}

fn next_session_id() -> u64 {
    static SESSIONS: AtomicU64 = AtomicU64::new(0);
    SESSIONS.fetch_add(1, Ordering::Relaxed)
}

#[cfg(test)]
mod tests;
