//! Recovery files: what was not saved yet, kept in the user's state folder and never over the user's own file.
//!
//! Each open document has a folder of its own there, with a lock that the operating system lets go of when the
//! program ends in whatever way. A folder whose lock is free holds what a run left behind.

use super::error::{Action, FileError, ReadError};
use super::folders::Folders;
use super::read::{self, SIZE_LIMIT, Stamp};
use super::save::Existing;
use super::{disk, format, save};
use crate::model::Document;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

const LOCK: &str = "lock";
const DOCUMENT: &str = "document.swot";
const ORIGIN: &str = "origin.ron";

/// The recovery folder of one open document. What is in it stays until it is cleared or closed: also when the program
/// panics.
#[derive(Debug)]
pub struct RecoverySlot {
    folder: PathBuf,
    /// Locked as long as it is open.
    _lock: disk::Lock,
    /// Raised whenever what was kept becomes obsolete, so that a slow writer does not bring it back. It is no lock: who
    /// takes a ticket never waits for a writer.
    current: AtomicU64,
    /// How many tickets there were.
    tickets: AtomicU64,
    /// The ticket of what was written last; held while somebody writes.
    written: Mutex<u64>,
}

/// The permission to keep a document, until the slot is cleared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticket {
    valid_for: u64,
    number: u64,
}

/// The file that a document belongs to, as it was when it was read or written last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it held.
    pub stamp: Stamp,
}

impl RecoverySlot {
    /// Claims a folder. `key` is random, so that no two open documents share one.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn claim(folders: &Folders, key: u64) -> Result<Self, FileError> {
        let folder = root(folders).join(format!("{key:016x}"));
        let error = |error: &std::io::Error| FileError::writing(&folder, error);
        disk::make_private_folder(&root(folders)).map_err(|e| error(&e))?;
        disk::make_private_folder(&folder).map_err(|e| error(&e))?;
        let lock = disk::lock(&folder.join(LOCK), true).map_err(|e| error(&e))?;
        Ok(Self::new(folder, lock))
    }

    fn new(folder: PathBuf, lock: disk::Lock) -> Self {
        Self { folder, _lock: lock, current: AtomicU64::new(0), tickets: AtomicU64::new(0), written: Mutex::new(0) }
    }

    /// What a writer needs. Taken when the document is, not when it is written.
    #[must_use]
    pub fn ticket(&self) -> Ticket {
        Ticket {
            valid_for: self.current.load(Ordering::SeqCst),
            number: self.tickets.fetch_add(1, Ordering::SeqCst) + 1,
        }
    }

    /// Keeps a document and the file that it belongs to, unless the ticket has expired. Any thread may call it.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn keep(&self, ticket: Ticket, document: &Document, file: Option<&OpenFile>) -> Result<(), FileError> {
        let refuse = |reason| FileError::new(&self.folder, Action::Write, reason);
        let (text, _) = format::write_readable(document).map_err(refuse)?;
        // A path that is not Unicode cannot be written down.
        let file = file.filter(|file| file.path.to_str().is_some());
        let origin = format::compact(&file);
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        if self.has_expired(ticket) || *written > ticket.number {
            return Ok(());
        }
        save::replace(&self.folder.join(ORIGIN), origin.as_bytes())?;
        save::replace(&self.folder.join(DOCUMENT), text.as_bytes())?;
        *written = ticket.number;
        if self.has_expired(ticket) {
            // It was saved or given up while the disk was busy.
            self.remove();
        }
        Ok(())
    }

    fn has_expired(&self, ticket: Ticket) -> bool {
        self.current.load(Ordering::SeqCst) != ticket.valid_for
    }

    fn remove(&self) {
        disk::remove(&self.folder.join(DOCUMENT)).unwrap_or_default();
    }

    /// Removes what was kept, because it is saved by now. What cannot be removed is offered once more than needed.
    pub fn clear(&self) {
        self.current.fetch_add(1, Ordering::SeqCst);
        self.remove();
    }

    /// Removes the folder, because the document was closed on purpose.
    pub fn close(&self) {
        self.current.fetch_add(1, Ordering::SeqCst);
        // The document goes first, and for good: without its origin it would be offered as one that has no file.
        if disk::remove(&self.folder.join(DOCUMENT)).is_err_and(|error| error.kind() != std::io::ErrorKind::NotFound) {
            return;
        }
        disk::flush_folder(&self.folder);
        disk::remove_folder(&self.folder).unwrap_or_default();
    }
}

/// A document that a run of the program left behind.
#[derive(Debug)]
pub struct LeftBehind {
    /// The file it belongs to, unless it was never saved.
    pub file: Option<OpenFile>,
    /// When it was kept.
    pub kept: Option<SystemTime>,
    slot: RecoverySlot,
}

impl LeftBehind {
    /// Every document that was left behind, the latest first. A value that is dropped leaves its
    /// document for a later run.
    #[must_use]
    pub fn all(folders: &Folders) -> Vec<Self> {
        let entries = disk::entries(&root(folders)).unwrap_or_default();
        let mut all: Vec<Self> = entries.into_iter().filter_map(Self::claim).collect();
        all.sort_by(|a, b| b.kept.cmp(&a.kept).then_with(|| a.slot.folder.cmp(&b.slot.folder)));
        all
    }

    /// Whether unsaved work on a file is kept, by a run that ended or by another that goes on.
    #[must_use]
    pub fn waits_for(folders: &Folders, path: &Path) -> bool {
        let entries = disk::entries(&root(folders)).unwrap_or_default();
        entries.into_iter().any(|folder| {
            let file = origin(&folder).filter(|file| file.path == path);
            file.is_some() && disk::look(&folder.join(DOCUMENT)).is_ok()
        })
    }

    fn claim(folder: PathBuf) -> Option<Self> {
        let lock = disk::lock(&folder.join(LOCK), false).ok()?;
        let slot = RecoverySlot::new(folder, lock);
        let kept = match disk::look(&slot.folder.join(DOCUMENT)) {
            Ok(kept) => kept,
            // Whatever else keeps it from being seen may pass.
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return None,
            Err(_) => {
                slot.close();
                return None;
            }
        };
        let file = origin(&slot.folder);
        let left = Self { file, kept: kept.modified, slot };
        if left.is_in_its_file() {
            // The program ended between the save and the moment at which it would have cleared this.
            left.discard();
            return None;
        }
        Some(left)
    }

    /// Whether its file holds the very same document.
    fn is_in_its_file(&self) -> bool {
        let Some(file) = &self.file else { return false };
        let saved = read::open(&file.path).ok().map(|(document, _)| document);
        saved.is_some_and(|saved| self.read().is_ok_and(|kept| kept == saved))
    }

    /// When its file was changed, if that was after this was kept: the file may hold the newer work.
    #[must_use]
    pub fn newer_file(&self) -> Option<SystemTime> {
        let changed = disk::look(&self.file.as_ref()?.path).ok()?.modified?;
        (Some(changed) > self.kept).then_some(changed)
    }

    /// The document.
    ///
    /// # Errors
    /// When it cannot be read; it stays where it is.
    pub fn read(&self) -> Result<Document, ReadError> {
        read::open(&self.slot.folder.join(DOCUMENT)).map(|(document, _)| document)
    }

    /// Where it is kept: its identity among those that were left behind.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.slot.folder
    }

    /// What copies it as it is to a file, on any thread.
    pub fn copying(&self) -> impl FnOnce(&Path, Existing) -> Result<(), FileError> + Send + use<> {
        let kept = self.slot.folder.join(DOCUMENT);
        move |path, existing| {
            let bytes = disk::read(&kept, SIZE_LIMIT).map_err(|error| FileError::reading(&kept, &error))?;
            save::write_output(path, &bytes, existing)
        }
    }

    /// The folder, for the document to go on living in.
    #[must_use]
    pub fn adopt(self) -> RecoverySlot {
        self.slot
    }

    /// Removes it for good.
    pub fn discard(self) {
        self.slot.close();
    }
}

/// The file that what a folder keeps belongs to.
fn origin(folder: &Path) -> Option<OpenFile> {
    let text = disk::read(&folder.join(ORIGIN), SIZE_LIMIT).ok()?;
    format::ron().from_bytes(&text).ok().flatten()
}

fn root(folders: &Folders) -> PathBuf {
    folders.state.join("recovery")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::DocumentId;
    use std::fs;

    struct Home {
        _root: tempfile::TempDir,
        folders: Folders,
    }

    fn home() -> Home {
        let root = tempfile::tempdir().unwrap();
        Home { folders: Folders::below(root.path()), _root: root }
    }

    fn document(title: &str) -> Document {
        Document::new(DocumentId::from_random(1), title)
    }

    fn titles(home: &Home) -> Vec<String> {
        LeftBehind::all(&home.folders).iter().map(|left| left.read().unwrap().title).collect()
    }

    #[test]
    fn what_a_run_left_behind_is_offered_once_it_has_ended() {
        let home = home();
        let slot = RecoverySlot::claim(&home.folders, 1).unwrap();
        let file = OpenFile { path: "/studies/study.swot".into(), stamp: Stamp::of(b"old") };
        slot.keep(slot.ticket(), &document("unsaved"), Some(&file)).unwrap();
        assert!(titles(&home).is_empty(), "a document that is open is not offered");
        drop(slot);
        assert_eq!(titles(&home), ["unsaved"]);
        assert_eq!(titles(&home), ["unsaved"], "looking takes nothing away");
        let left = LeftBehind::all(&home.folders).remove(0);
        assert_eq!(left.file, Some(file));
        left.discard();
        assert!(titles(&home).is_empty());
    }

    #[test]
    fn what_was_saved_or_closed_is_not_offered() {
        let home = home();
        let saved = RecoverySlot::claim(&home.folders, 1).unwrap();
        let closed = RecoverySlot::claim(&home.folders, 2).unwrap();
        for slot in [&saved, &closed] {
            slot.keep(slot.ticket(), &document("unsaved"), None).unwrap();
        }
        saved.clear();
        drop(saved);
        closed.close();
        assert!(titles(&home).is_empty());
        assert_eq!(fs::read_dir(root(&home.folders)).unwrap().count(), 0, "empty folders are removed");
    }

    #[test]
    fn a_recovered_document_goes_on_living_in_its_folder() {
        let home = home();
        let slot = RecoverySlot::claim(&home.folders, 1).unwrap();
        slot.keep(slot.ticket(), &document("unsaved"), None).unwrap();
        drop(slot);
        let adopted = LeftBehind::all(&home.folders).remove(0).adopt();
        assert!(titles(&home).is_empty());
        adopted.keep(adopted.ticket(), &document("later"), None).unwrap();
        drop(adopted);
        assert_eq!(titles(&home), ["later"]);
    }

    #[test]
    fn a_slow_writer_does_not_bring_back_what_was_saved_meanwhile() {
        let home = home();
        let slot = RecoverySlot::claim(&home.folders, 1).unwrap();
        let ticket = slot.ticket();
        slot.clear();
        slot.keep(ticket, &document("older"), None).unwrap();
        drop(slot);
        assert!(titles(&home).is_empty());
    }

    #[test]
    fn a_damaged_recovery_file_is_reported_and_stays() {
        let home = home();
        let slot = RecoverySlot::claim(&home.folders, 1).unwrap();
        slot.keep(slot.ticket(), &document("unsaved"), None).unwrap();
        fs::write(slot.folder.join(DOCUMENT), "(form").unwrap();
        drop(slot);
        assert!(LeftBehind::all(&home.folders)[0].read().is_err());
        assert_eq!(LeftBehind::all(&home.folders).len(), 1);
    }
}
