//! A computation on a thread of its own, with progress, that can be given up.

use egui::Context;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{self, Receiver, TryRecvError};

/// How far a computation has come, and whether it is to stop; shared with its thread.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU32,
    cancelled: AtomicBool,
}

impl Progress {
    /// Reports how much is done.
    pub fn report(&self, done: u32) {
        self.done.store(done, Ordering::Relaxed);
    }

    /// How much is done.
    #[must_use]
    pub fn done(&self) -> u32 {
        self.done.load(Ordering::Relaxed)
    }

    /// Whether the computation is to stop.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

/// A computation under way; one that is dropped is told to stop, and what it gives is lost.
#[derive(Debug)]
pub struct Worker<T> {
    progress: Arc<Progress>,
    result: Receiver<T>,
}

/// How a computation stands.
#[derive(Debug, PartialEq)]
pub enum Outcome<T> {
    /// It goes on.
    Pending,
    /// What it gave.
    Done(T),
    /// It stopped without a result.
    Stopped,
}

impl<T: Send + 'static> Worker<T> {
    /// Begins a computation, which ends without a result by giving none; the window is woken when it ends.
    pub fn begin(ctx: &Context, job: impl FnOnce(&Progress) -> Option<T> + Send + 'static) -> Self {
        let progress = Arc::new(Progress::default());
        let (sender, result) = mpsc::channel();
        let (ctx, shared) = (ctx.clone(), Arc::clone(&progress));
        std::thread::spawn(move || {
            if let Some(value) = job(&shared) {
                // Nobody listens any more when the worker was dropped.
                sender.send(value).unwrap_or_default();
            }
            drop(sender);
            ctx.request_repaint();
        });
        Self { progress, result }
    }

    /// How far it has come.
    #[must_use]
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// How it stands; a result is handed over once.
    #[must_use]
    pub fn poll(&self) -> Outcome<T> {
        match self.result.try_recv() {
            Ok(value) => Outcome::Done(value),
            Err(TryRecvError::Empty) => Outcome::Pending,
            Err(TryRecvError::Disconnected) => Outcome::Stopped,
        }
    }
}

impl<T> Drop for Worker<T> {
    fn drop(&mut self) {
        self.progress.cancelled.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait<T: Send + 'static>(worker: &Worker<T>) -> Outcome<T> {
        loop {
            match worker.poll() {
                Outcome::Pending => std::thread::yield_now(),
                outcome => return outcome,
            }
        }
    }

    #[test]
    fn a_result_is_handed_over_once() {
        let worker = Worker::begin(&Context::default(), |progress| {
            progress.report(3);
            Some(7)
        });
        assert_eq!(wait(&worker), Outcome::Done(7));
        assert_eq!(worker.progress().done(), 3);
        assert_eq!(wait(&worker), Outcome::Stopped);
    }

    #[test]
    fn a_dropped_computation_is_told_to_stop() {
        let (sender, receiver) = mpsc::channel();
        let worker = Worker::begin(&Context::default(), move |progress| {
            while !progress.is_cancelled() {
                std::thread::yield_now();
            }
            sender.send(()).ok()
        });
        drop(worker);
        assert_eq!(receiver.recv(), Ok(()));
    }
}
