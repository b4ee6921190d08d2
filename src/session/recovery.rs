//! When a recovery file is due, and what is to be written.

use super::{Revision, Session};
use crate::model::Document;
use crate::storage::{FileError, OpenFile, RecoverySlot, Ticket};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The longest time for which a change is only in memory.
const DELAY: Duration = Duration::from_secs(2);

/// The recovery folder of a session, and what is in it.
#[derive(Debug, Default)]
pub(super) struct Recovery {
    slot: Option<Arc<RecoverySlot>>,
    /// The state that was kept last, or is being kept.
    kept: Option<Kept>,
    /// When a change was seen that is not kept yet.
    changed_at: Option<Instant>,
}

impl Recovery {
    pub(super) fn adopted(slot: RecoverySlot) -> Self {
        Self { slot: Some(Arc::new(slot)), ..Self::default() }
    }

    pub(super) fn is_adopted(&self) -> bool {
        self.slot.is_some()
    }

    /// Forgets what was kept: it is saved, or given up.
    pub(super) fn clear(&mut self) {
        if let Some(slot) = &self.slot {
            slot.clear();
        }
        self.kept = None;
        self.changed_at = None;
    }

    pub(super) fn close(&self) {
        if let Some(slot) = &self.slot {
            slot.close();
        }
    }
}

/// A state of the document, with what was being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Kept {
    revision: Revision,
    /// Changes with what is being typed; nothing where nothing is.
    draft: Option<u64>,
}

/// A document to be kept in a recovery folder; carry it to another thread and run it there.
#[derive(Debug)]
pub struct RecoveryJob {
    slot: Arc<RecoverySlot>,
    ticket: Ticket,
    document: Document,
    file: Option<OpenFile>,
}

impl RecoveryJob {
    /// Writes the recovery file, unless the document was saved meanwhile.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn run(&self) -> Result<(), FileError> {
        self.slot.keep(self.ticket, &self.document, self.file.as_ref())
    }
}

impl Session {
    /// The recovery file that is due now, if one is. Ask in every frame, and again after [`Self::recovery_due_in`].
    ///
    /// A change is kept two seconds after it was seen here. A document that is not modified any more has nothing to
    /// recover, and loses its recovery file.
    pub fn recovery_job(&mut self, now: Instant) -> Option<RecoveryJob> {
        self.recovery_due(now)
    }

    /// The state that is to be kept, if it was not handed over before; for a thread that keeps the last one it was given,
    /// when it is time. `draft` changes with what is being typed, and `with_drafts` gives the document with it. A
    /// document that is not modified has nothing to recover, and loses its recovery file.
    pub fn recovery_snapshot(
        &mut self,
        draft: Option<u64>,
        with_drafts: impl FnOnce(&Document) -> Document,
    ) -> Option<RecoveryJob> {
        let state = Kept { revision: self.revision(), draft };
        if !self.is_modified() && draft.is_none() {
            if self.recovery.kept.is_some() {
                self.recovery.clear();
            }
            return None;
        }
        let slot = Arc::clone(self.recovery.slot.as_ref()?);
        if self.recovery.kept.replace(state) == Some(state) {
            return None;
        }
        let ticket = slot.ticket();
        Some(RecoveryJob { slot, ticket, document: with_drafts(&self.document), file: self.file.clone() })
    }

    /// The present state, to be kept at once, whether it was handed over before or not; nothing where there is nothing to
    /// recover, or no folder for it.
    pub fn recovery_now(&mut self) -> Option<RecoveryJob> {
        if !self.is_modified() {
            return None;
        }
        self.recovery.kept = None;
        self.recovery_snapshot(None, Document::clone)
    }

    fn recovery_due(&mut self, now: Instant) -> Option<RecoveryJob> {
        let state = Kept { revision: self.revision(), draft: None };
        if !self.is_modified() {
            if self.recovery.kept.is_some() || self.recovery.changed_at.is_some() {
                self.recovery.clear();
            }
            return None;
        }
        let slot = Arc::clone(self.recovery.slot.as_ref()?);
        if self.recovery.kept == Some(state) {
            self.recovery.changed_at = None;
            return None;
        }
        let changed_at = *self.recovery.changed_at.get_or_insert(now);
        if now.saturating_duration_since(changed_at) < DELAY {
            return None;
        }
        self.recovery.changed_at = None;
        self.recovery.kept = Some(state);
        let ticket = slot.ticket();
        Some(RecoveryJob { slot, ticket, document: self.document.clone(), file: self.file.clone() })
    }

    /// How long until [`Self::recovery_job`] should be asked again; nothing while there is nothing to keep.
    #[must_use]
    pub fn recovery_due_in(&self, now: Instant) -> Option<Duration> {
        let changed_at = self.recovery.changed_at?;
        Some(DELAY.saturating_sub(now.saturating_duration_since(changed_at)))
    }
}
