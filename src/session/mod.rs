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
    /// What others wrote to the file since, and was joined: undoing that must not have the next save replace it unasked.
    taken_in: Vec<TakenIn>,
    recovery: Recovery,
}

/// A content of the file, from the state on that it is in the document.
#[derive(Debug)]
struct TakenIn {
    /// None for the content that the document was before.
    since: Option<RevisionId>,
    stamp: Stamp,
    document: Option<Arc<Document>>,
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

    /// A copy of a document, such as an earlier version, that has no file yet. It counts as changed until it is saved.
    #[must_use]
    pub fn copy_of(document: Document) -> Self {
        let in_file = Some(Arc::new(document.clone()));
        Self { saved: None, in_file, ..Self::from_document(document) }
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
        // What copies grew from is known by what was in the file, if that is still there.
        let read = left.file.as_ref().map(|file| (storage::open_to_save(&file.path), file.stamp));
        session.in_file = match read {
            Some((Ok((document, Some(stamp))), known)) if stamp == known => Some(Arc::new(document)),
            _ => None,
        };
        session.recovery = Recovery::adopted(left.adopt());
        Ok(session)
    }

    fn new(document: Document, file: Option<OpenFile>) -> Self {
        let history = History::default();
        let saved = Some(history.revision());
        let in_file = file.is_some().then(|| Arc::new(document.clone()));
        let (id, taken_in, recovery) = (next_session_id(), Vec::new(), Recovery::default());
        Self { document, history, id, saved, file, in_file, taken_in, recovery }
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
        let applied = self.history.apply(&mut self.document, edit);
        self.follow_file();
        applied
    }

    /// Ends a gesture: the next edit makes an undo step of its own.
    pub fn end_gesture(&mut self) {
        self.history.end_gesture();
    }

    /// Takes the last step back; returns what it was.
    pub fn undo(&mut self) -> Option<EditLabel> {
        let undone = self.history.undo(&mut self.document);
        self.follow_file();
        undone
    }

    /// Carries out again what was undone last; returns what it was.
    pub fn redo(&mut self) -> Option<EditLabel> {
        let redone = self.history.redo(&mut self.document);
        self.follow_file();
        redone
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

    /// Takes note that what another program wrote to the file is in the document by now: the next save replaces it, unless
    /// the document goes back to a state before.
    pub fn has_taken_in(&mut self, path: &Path, stamp: Stamp, document: Arc<Document>) {
        let Some(file) = self.file.as_ref().filter(|file| file.path == absolute(path) && file.stamp != stamp) else {
            return;
        };
        if self.taken_in.is_empty() {
            self.taken_in.push(TakenIn { since: None, stamp: file.stamp, document: self.in_file.clone() });
        }
        let since = Some(self.history.revision());
        self.taken_in.push(TakenIn { since, stamp, document: Some(document) });
        self.saved = None;
        self.follow_file();
    }

    /// Has the next save expect what of the file is in the document.
    fn follow_file(&mut self) {
        let is_in = |taken: &&TakenIn| taken.since.is_none_or(|state| self.history.has_passed(state));
        let known = self.taken_in.iter().rfind(is_in);
        if let (Some(known), Some(file)) = (known, &mut self.file) {
            file.stamp = known.stamp;
            self.in_file.clone_from(&known.document);
        }
    }

    /// The file holds this state of the document now.
    fn is_in_file(&mut self, file: Option<OpenFile>, document: Option<Arc<Document>>, state: RevisionId) {
        (self.file, self.in_file, self.saved) = (file, document, Some(state));
        self.taken_in.clear();
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
        self.is_in_file(fresh.file, fresh.in_file, self.history.revision());
        self.recovery.clear();
        Ok(())
    }

    /// Goes on with a copy that has no file yet. It counts as changed until it is saved.
    pub fn detach(&mut self) {
        self.file = None;
        self.saved = None;
        self.taken_in.clear();
    }

    /// Gives the document a recovery folder, in which it is kept while it is modified.
    pub fn protect(&mut self, slot: RecoverySlot) {
        self.recovery = Recovery::adopted(slot);
    }

    /// Whether it has a recovery folder, as a recovered document has from the start.
    #[must_use]
    pub fn is_protected(&self) -> bool {
        self.recovery.is_adopted()
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
