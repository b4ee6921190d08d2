//! A computation on a thread of its own, with progress, that can be given up.

use crate::analysis::Progress;
use egui::Context;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, TryRecvError};

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
        self.progress.cancel();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{analyze, robustness};
    use crate::model::{Document, Factor, Matrix, Quadrant};
    use std::num::NonZeroUsize;

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
        let worker = Worker::begin(&Context::default(), |_| Some(7));
        assert_eq!(wait(&worker), Outcome::Done(7));
        assert_eq!(wait(&worker), Outcome::Stopped);
    }

    #[test]
    fn a_dropped_computation_stops() {
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        matrix.factors[Quadrant::Strengths] = ["a", "b"].map(|id| Factor::new(id.parse().unwrap(), id)).into();
        matrix.samples = u32::MAX;
        let mut document = Document::new("d".parse().unwrap(), "Document");
        document.matrices.push(matrix);
        let (sender, receiver) = mpsc::channel();
        let worker = Worker::begin(&Context::default(), move |progress| {
            let outcome = &analyze(&document).matrices[0];
            let found = robustness(&[], &document.matrices[0], outcome, NonZeroUsize::MIN, progress);
            sender.send(found).ok()
        });
        drop(worker);
        assert_eq!(receiver.recv(), Ok(Ok(None)));
    }
}
