//! Recovery files on their way to the disk, on a thread with a clock of its own: a window that is covered or minimised
//! draws no frames, and its work is kept all the same.

use crate::app::theme::time;
use crate::session::RecoveryJob;
use crate::storage::FileError;
use egui::Context;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Instant;

/// Writes the last state that it was given, two seconds after the first that is not written.
pub(in crate::app) struct RecoveryGuard {
    jobs: Option<Sender<RecoveryJob>>,
    news: Receiver<News>,
    thread: Option<JoinHandle<()>>,
}

/// What changed about recovery files.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app) enum News {
    /// They cannot be written; it is tried again.
    Fails(FileError),
    /// They are written again.
    Works,
}

impl RecoveryGuard {
    /// Begins to wait for states of the document; the window is woken by news.
    pub(in crate::app) fn begin(ctx: &Context) -> Self {
        let (jobs, waiting) = mpsc::channel();
        let (sender, news) = mpsc::channel();
        let ctx = ctx.clone();
        let tell = move |news| {
            // A window that is closed meanwhile no longer listens.
            sender.send(news).unwrap_or_default();
            ctx.request_repaint();
        };
        let thread = thread::spawn(move || watch(&waiting, &tell));
        Self { jobs: Some(jobs), news, thread: Some(thread) }
    }

    /// Has this state kept soon.
    pub(in crate::app) fn keep(&self, job: RecoveryJob) {
        // The thread waits as long as the guard lives.
        if let Some(jobs) = &self.jobs {
            jobs.send(job).unwrap_or_default();
        }
    }

    /// What changed since this was asked last.
    pub(in crate::app) fn news(&self) -> Option<News> {
        self.news.try_iter().last()
    }
}

impl Drop for RecoveryGuard {
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take()
            && thread::panicking()
        {
            // What the window held when it broke down is written before the program ends.
            thread.join().unwrap_or_default();
        }
    }
}

fn watch(waiting: &Receiver<RecoveryJob>, tell: &impl Fn(News)) {
    let mut pending: Option<(RecoveryJob, Instant)> = None;
    let mut fails = false;
    loop {
        let next = match &pending {
            None => waiting.recv().map_err(|_closed| RecvTimeoutError::Disconnected),
            Some((_, due)) => waiting.recv_timeout(due.saturating_duration_since(Instant::now())),
        };
        match next {
            Ok(job) => {
                let due = pending.map_or_else(|| Instant::now() + time::RECOVERY, |(_, due)| due);
                pending = Some((job, due));
            }
            Err(ended) => {
                let Some((job, _)) = pending.take() else { return };
                let result = job.run();
                if ended == RecvTimeoutError::Disconnected {
                    return;
                }
                match result {
                    Ok(()) => {
                        // The job holds the lock of its folder, which whoever hears the news may want.
                        drop(job);
                        if std::mem::take(&mut fails) {
                            tell(News::Works);
                        }
                    }
                    Err(error) => {
                        if !std::mem::replace(&mut fails, true) {
                            tell(News::Fails(error));
                        }
                        pending = Some((job, Instant::now() + time::RECOVERY_AGAIN));
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Change, Document, DocumentChange};
    use crate::session::Session;
    use crate::storage::{Folders, LeftBehind, RecoverySlot};
    use std::time::Duration;

    #[test]
    fn a_state_is_kept_without_frames_and_a_disk_that_refuses_is_told_and_tried_again() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::below(home.path());
        let mut session = Session::from_document(Document::new("d".parse().unwrap(), "Document"));
        session.protect(RecoverySlot::claim(&folders, 1).unwrap());
        session.apply(Change::Document(DocumentChange::Title("Changed".to_owned()))).unwrap();
        let folder = home.path().join("state/recovery/0000000000000001");
        let aside = home.path().join("aside");
        std::fs::rename(&folder, &aside).unwrap();
        let guard = RecoveryGuard::begin(&Context::default());
        guard.keep(session.recovery_snapshot(None, Document::clone).unwrap());
        assert!(session.recovery_snapshot(None, Document::clone).is_none(), "it is handed over once");
        let told = guard.news.recv_timeout(Duration::from_secs(10));
        assert!(matches!(told, Ok(News::Fails(_))), "{told:?}");
        std::fs::rename(&aside, &folder).unwrap();
        assert_eq!(guard.news.recv_timeout(Duration::from_secs(20)), Ok(News::Works));
        drop((guard, session));
        let left = LeftBehind::all(&folders);
        assert_eq!(left[0].read().unwrap().title, "Changed");
    }
}
