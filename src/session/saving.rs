//! Saving in two halves, so that nobody waits for the disk: a job that can be carried to another thread, and the end,
//! at which the session learns what came of it.

use super::{Revision, SaveError, Session, absolute};
use crate::analysis::merging;
use crate::model::Document;
use crate::storage::{self, Existing, Expect, FileError, Fill, Folders, Keep, Kept, OpenFile, Stamp, Versions, Why};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

/// A document to be saved; carry it to another thread and run it there.
#[derive(Debug)]
pub struct SaveJob {
    document: Document,
    path: PathBuf,
    expect: Expect,
    revision: Revision,
    /// What the file held before, as far as it is known.
    before: Option<Arc<Document>>,
    /// Where versions are kept, and the time; none where none are.
    versions: Option<(Folders, SystemTime)>,
}

/// What came of a [`SaveJob`].
#[derive(Debug)]
pub struct Saved {
    document: Document,
    path: PathBuf,
    revision: Revision,
    result: Result<Stamp, FileError>,
    nearly_full: Option<Fill>,
    unkept: Option<FileError>,
}

impl SaveJob {
    /// Which state of the document is saved.
    #[must_use]
    pub fn revision(&self) -> Revision {
        self.revision
    }

    /// The file that is written.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The same job, which also keeps what it saves, and what it displaces, as versions.
    #[must_use]
    pub fn keeping_versions(self, folders: Folders, now: SystemTime) -> Self {
        Self { versions: Some((folders, now)), ..self }
    }

    /// Writes the file.
    #[must_use]
    pub fn run(mut self) -> Saved {
        if let Some(before) = self.before.take() {
            merging::grow(&mut self.document, &before);
        }
        let why = self.why_displaced();
        let keep = |displaced: &[u8]| self.keep_version(displaced, why);
        let keep: Option<&Keep<'_>> = if self.versions.is_some() { Some(&keep) } else { None };
        let result = storage::save_telling(&self.path, &self.document, self.expect, keep);
        let unkept = result.as_ref().ok().and_then(|kept| self.keep_versions(kept).err());
        let nearly_full = result.as_ref().ok().and_then(|kept| kept.fill.nearly());
        let result = result.map(|kept| kept.stamp);
        let Self { document, path, revision, .. } = self;
        Saved { document, path, revision, result, nearly_full, unkept }
    }

    fn keep_versions(&self, kept: &Kept) -> Result<(), FileError> {
        // What could not be kept before it was displaced may be kept by now.
        kept.displaced.iter().try_for_each(|displaced| self.keep_version(displaced, self.why_displaced()))?;
        self.keep_version(kept.text.as_bytes(), Why::Saved)
    }

    fn keep_version(&self, content: &[u8], why: Why) -> Result<(), FileError> {
        let Some((folders, now)) = &self.versions else { return Ok(()) };
        Versions::of(folders, self.document.id).keep(content, why, *now)
    }

    fn why_displaced(&self) -> Why {
        if matches!(self.expect, Expect::Unchanged(_)) { Why::Saved } else { Why::Displaced }
    }
}

impl Saved {
    /// How much of a limit is taken, if that is nearly all.
    #[must_use]
    pub fn nearly_full(&self) -> Option<Fill> {
        self.nearly_full
    }

    /// Why what was saved was not kept as a version, if it was not.
    #[must_use]
    pub fn unkept(&self) -> Option<&FileError> {
        self.unkept.as_ref()
    }
}

impl Session {
    /// The job that saves the document in its file.
    ///
    /// # Errors
    /// When it has no file.
    pub fn save_job(&mut self) -> Result<SaveJob, SaveError> {
        let file = self.file.clone().ok_or(SaveError::Untitled)?;
        Ok(self.job(file.path, Expect::Unchanged(file.stamp)))
    }

    /// The job that saves the document in its file, whatever another program wrote there; that is kept
    /// as the backup and as a version.
    ///
    /// # Errors
    /// When it has no file.
    pub fn save_over_changes_job(&mut self) -> Result<SaveJob, SaveError> {
        let file = self.file.clone().ok_or(SaveError::Untitled)?;
        Ok(self.job(file.path, Expect::AnyDocument))
    }

    /// The job that saves the document in another file, which is its file from then on.
    #[must_use]
    pub fn save_as_job(&mut self, path: &Path, existing: Existing) -> SaveJob {
        let path = absolute(path);
        let expect = match (&self.file, existing) {
            (Some(file), _) if file.path == path => Expect::Unchanged(file.stamp),
            (_, Existing::Keep) => Expect::Nothing,
            (_, Existing::Replace) => Expect::AnyDocument,
        };
        self.job(path, expect)
    }

    /// What is edited from here on is a gesture of its own, so that undoing it leads back to what is saved.
    fn job(&mut self, path: PathBuf, expect: Expect) -> SaveJob {
        self.history.end_gesture();
        let (document, before) = (self.document.clone(), self.in_file.clone());
        SaveJob { document, path, expect, revision: self.revision(), before, versions: None }
    }

    /// Takes up what came of a job of this session. What was edited meanwhile is modified, and stays recoverable.
    ///
    /// # Errors
    /// When the file was not what was expected, or the file system refused.
    pub fn finish_save(&mut self, saved: Saved) -> Result<(), FileError> {
        let stamp = saved.result?;
        if saved.revision.session_id != self.revision().session_id {
            return Ok(());
        }
        let file = OpenFile { path: saved.path, stamp };
        self.document.parents.clone_from(&saved.document.parents);
        self.is_in_file(Some(file), Some(Arc::new(saved.document)), saved.revision.state);
        if !self.is_modified() {
            self.recovery.clear();
        }
        Ok(())
    }

    /// Saves the document in its file, and waits.
    ///
    /// # Errors
    /// When it has none, another program changed it, or the file system refuses.
    pub fn save(&mut self) -> Result<(), SaveError> {
        let saved = self.save_job()?.run();
        Ok(self.finish_save(saved)?)
    }

    /// Saves the document in its file over what another program wrote there, and waits.
    ///
    /// # Errors
    /// When it has no file, what is there cannot be read as a document, or the file system refuses.
    pub fn save_over_changes(&mut self) -> Result<(), SaveError> {
        let saved = self.save_over_changes_job()?.run();
        Ok(self.finish_save(saved)?)
    }

    /// Saves the document in another file, and waits.
    ///
    /// # Errors
    /// When a file is there and is to be kept or cannot be read as a document, or the file system refuses.
    pub fn save_as(&mut self, path: &Path, existing: Existing) -> Result<(), FileError> {
        let saved = self.save_as_job(path, existing).run();
        self.finish_save(saved)
    }
}
