//! Work that may take long, on a thread of its own, one piece at a time.

use super::picker::PickFuture;
use crate::analysis::Progress;
use crate::app::export::Subject;
use crate::app::notices::Notice;
use crate::report::Copied;
use crate::session::{Revision, SaveJob, Saved, Session};
use crate::storage::{self, FileError, ReadError};
use egui::Context;
use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::task::{Poll, Wake, Waker};
use std::thread::{self, Thread};

/// What came of a piece of work.
pub(in crate::app) enum Done {
    /// A document was read, or could not be: from this file, or from what an earlier run left behind. Whether newer work
    /// on the file waits.
    Opened(Option<PathBuf>, Box<Result<Session, ReadError>>, bool),
    /// What an earlier run left behind was copied to this file, or could not be.
    Copied(PathBuf, Box<Result<(), FileError>>),
    /// The file was read again, or could not be.
    ReadAgain(Box<Result<Session, ReadError>>),
    /// The document was saved, or could not be; with the list of a repository that should ignore the backup.
    Saved(Box<Saved>, Option<PathBuf>),
    /// Something was done, or could not be: what to tell.
    Told(Notice),
    /// Files were written, and what to tell; or they could not be, and why.
    Written(Box<Result<Notice, String>>),
    /// A picture of something was drawn.
    Drawn(Subject, Copied),
    /// A file was chosen, or none.
    Picked(Option<PathBuf>),
    /// It was given up.
    Cancelled,
    /// The work broke down.
    Broken,
}

/// A piece of work under way.
pub(in crate::app) struct Work {
    /// What it is called while it lasts: "Opening study.swot".
    pub(in crate::app) name: String,
    progress: Arc<Progress>,
    result: Receiver<Done>,
}

impl Work {
    /// Begins a piece of work; the window is woken when it is done.
    pub(in crate::app) fn begin(
        ctx: &Context,
        name: impl Into<String>,
        job: impl FnOnce(&Progress) -> Done + Send + 'static,
    ) -> Self {
        let (sender, result) = mpsc::channel();
        let progress = Arc::new(Progress::default());
        let (ctx, shared) = (ctx.clone(), Arc::clone(&progress));
        thread::spawn(move || {
            let done = job(&shared);
            // A window that is closed meanwhile no longer listens.
            sender.send(done).unwrap_or_default();
            ctx.request_repaint();
        });
        Self { name: name.into(), progress, result }
    }

    /// Waits for a choice of the user on a thread of its own.
    pub(in crate::app) fn pick(ctx: &Context, name: String, future: PickFuture) -> Self {
        Self::begin(ctx, name, move |_| Done::Picked(wait_for(future)))
    }

    /// What it is called, with how far it is, once it tells: "Exporting study.pdf, 40 %".
    pub(in crate::app) fn said(&self) -> String {
        match self.progress.share() {
            share if share > 0.0 => format!("{}, {:.0} %", self.name, share * 100.0),
            _ => self.name.clone(),
        }
    }

    /// Asks it to stop, where it can.
    pub(in crate::app) fn cancel(&self) {
        self.progress.cancel();
    }

    /// What came of it, once it is done.
    pub(in crate::app) fn poll(&self) -> Option<Done> {
        match self.result.try_recv() {
            Ok(done) => Some(done),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Done::Broken),
        }
    }
}

/// A save under way, beside whatever else is.
pub(in crate::app) struct Saving {
    /// The state of the document that is saved.
    pub(in crate::app) revision: Revision,
    /// Whether it is to be saved once more, because it was edited and saved again meanwhile.
    pub(in crate::app) again: bool,
    work: Work,
}

impl Saving {
    /// Begins to save.
    pub(in crate::app) fn begin(ctx: &Context, job: SaveJob) -> Self {
        let (revision, path) = (job.revision(), job.path().to_owned());
        Self {
            revision,
            again: false,
            work: Work::begin(ctx, "Saving", move |_| {
                Done::Saved(Box::new(job.run()), storage::exposed_backups(&path))
            }),
        }
    }

    /// What came of it, once it is done.
    pub(in crate::app) fn poll(&self) -> Option<Done> {
        self.work.poll()
    }
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Sleeps until a future is ready.
fn wait_for<T>(mut future: std::pin::Pin<Box<dyn Future<Output = T> + Send>>) -> T {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = std::task::Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_future_that_is_woken_later_is_waited_for() {
        let mut polls = 0;
        let future = std::future::poll_fn(move |context| {
            polls += 1;
            if polls > 2 {
                return Poll::Ready(polls);
            }
            let waker = context.waker().clone();
            thread::spawn(move || waker.wake());
            Poll::Pending
        });
        assert_eq!(wait_for(Box::pin(future)), 3);
    }

    #[test]
    fn work_says_how_far_it_is_once_it_tells() {
        let work = Work::begin(&Context::default(), "Exporting", |progress| {
            progress.reach(0.4);
            Done::Cancelled
        });
        assert!(matches!(work.result.recv(), Ok(Done::Cancelled)));
        assert_eq!(work.said(), "Exporting, 40 %");
        assert_eq!(Work::begin(&Context::default(), "Opening", |_| Done::Cancelled).said(), "Opening");
    }

    #[test]
    fn work_that_breaks_down_says_so() {
        let work = Work::begin(&Context::default(), "Breaking", |_| panic!("for the test"));
        let done = work.result.recv();
        assert!(done.is_err() && matches!(work.poll(), Some(Done::Broken)));
    }
}
