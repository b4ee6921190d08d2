//! Recovery files: what was not saved yet, kept in the user's state folder and never over the user's own file.
//!
//! Each open document has a folder of its own there, with a lock that the operating system lets go of when the
//! program ends in whatever way. A folder whose lock is free holds what a run left behind.

use super::error::{FileError, ReadError};
use super::folders::Folders;
use super::{format, read, save};
use crate::model::Document;
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
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
    lock: File,
}

#[derive(Serialize, Deserialize)]
struct Origin {
    path: Option<PathBuf>,
}

impl RecoverySlot {
    /// Claims a folder. `key` is random, so that no two open documents share one.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn claim(folders: &Folders, key: u64) -> Result<Self, FileError> {
        let folder = root(folders).join(format!("{key:016x}"));
        let error = |error: &std::io::Error| FileError::writing(&folder, error);
        fs::create_dir_all(&folder).map_err(|e| error(&e))?;
        let lock = File::create(folder.join(LOCK)).map_err(|e| error(&e))?;
        lock.try_lock().map_err(|e| error(&e.into()))?;
        Ok(Self { folder, lock })
    }

    /// Where the folder is; for [`write_recovery`] on another thread.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Removes what was kept, because it is saved by now. What cannot be removed is offered once more than needed.
    pub fn clear(&self) {
        fs::remove_file(self.folder.join(DOCUMENT)).unwrap_or_default();
    }

    /// Removes the folder, because the document was closed on purpose.
    pub fn close(self) {
        let Self { folder, lock } = self;
        drop(lock);
        fs::remove_dir_all(folder).unwrap_or_default();
    }
}

/// Keeps a document in a recovery folder, with the file that it belongs to. Any thread may call it.
///
/// # Errors
/// When the file system refuses.
pub fn write_recovery(folder: &Path, document: &Document, path: Option<&Path>) -> Result<(), FileError> {
    let path = path.filter(|path| path.to_str().is_some()).map(Path::to_owned);
    let origin = format::ron().to_string(&Origin { path }).expect("a path that is Unicode can be written down");
    save::replace(&folder.join(ORIGIN), origin.as_bytes(), None)?;
    save::replace(&folder.join(DOCUMENT), format::write(document).as_bytes(), None)
}

/// A document that a run of the program left behind.
#[derive(Debug)]
pub struct LeftBehind {
    /// The file it belongs to, unless it was never saved.
    pub path: Option<PathBuf>,
    /// When it was kept.
    pub kept: Option<SystemTime>,
    slot: RecoverySlot,
}

impl LeftBehind {
    /// Every document that was left behind, the latest first. A value that is dropped leaves its
    /// document for a later run.
    #[must_use]
    pub fn all(folders: &Folders) -> Vec<Self> {
        let entries = fs::read_dir(root(folders)).into_iter().flatten().flatten();
        let mut all: Vec<Self> = entries.filter_map(|entry| Self::claim(entry.path())).collect();
        all.sort_by(|a, b| b.kept.cmp(&a.kept).then_with(|| a.slot.folder.cmp(&b.slot.folder)));
        all
    }

    fn claim(folder: PathBuf) -> Option<Self> {
        let lock = File::options().write(true).open(folder.join(LOCK)).ok()?;
        lock.try_lock().ok()?;
        let slot = RecoverySlot { folder, lock };
        let Ok(kept) = fs::metadata(slot.folder.join(DOCUMENT)) else {
            slot.close();
            return None;
        };
        let origin = fs::read_to_string(slot.folder.join(ORIGIN)).ok();
        let origin = origin.and_then(|text| format::ron().from_str::<Origin>(&text).ok());
        Some(Self { path: origin.and_then(|origin| origin.path), kept: kept.modified().ok(), slot })
    }

    /// The document.
    ///
    /// # Errors
    /// When it cannot be read; it stays where it is.
    pub fn read(&self) -> Result<Document, ReadError> {
        read::open(&self.slot.folder.join(DOCUMENT)).map(|(document, _)| document)
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

fn root(folders: &Folders) -> PathBuf {
    folders.state.join("recovery")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::DocumentId;

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
        write_recovery(slot.folder(), &document("unsaved"), Some(Path::new("/home/study.swot"))).unwrap();
        assert!(titles(&home).is_empty(), "a document that is open is not offered");
        drop(slot);
        assert_eq!(titles(&home), ["unsaved"]);
        assert_eq!(titles(&home), ["unsaved"], "looking takes nothing away");
        let left = LeftBehind::all(&home.folders).remove(0);
        assert_eq!(left.path.as_deref(), Some(Path::new("/home/study.swot")));
        left.discard();
        assert!(titles(&home).is_empty());
    }

    #[test]
    fn what_was_saved_or_closed_is_not_offered() {
        let home = home();
        let saved = RecoverySlot::claim(&home.folders, 1).unwrap();
        let closed = RecoverySlot::claim(&home.folders, 2).unwrap();
        for slot in [&saved, &closed] {
            write_recovery(slot.folder(), &document("unsaved"), None).unwrap();
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
        write_recovery(slot.folder(), &document("unsaved"), None).unwrap();
        drop(slot);
        let adopted = LeftBehind::all(&home.folders).remove(0).adopt();
        assert!(titles(&home).is_empty());
        write_recovery(adopted.folder(), &document("later"), None).unwrap();
        drop(adopted);
        assert_eq!(titles(&home), ["later"]);
    }

    #[test]
    fn a_damaged_recovery_file_is_reported_and_stays() {
        let home = home();
        let slot = RecoverySlot::claim(&home.folders, 1).unwrap();
        write_recovery(slot.folder(), &document("unsaved"), None).unwrap();
        fs::write(slot.folder().join(DOCUMENT), "(form").unwrap();
        drop(slot);
        assert!(LeftBehind::all(&home.folders)[0].read().is_err());
        assert_eq!(LeftBehind::all(&home.folders).len(), 1);
    }
}
