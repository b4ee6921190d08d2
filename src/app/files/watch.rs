//! Whether another program changed the file of the document: looked at when the window gets the focus and every few
//! seconds while it has it, on a thread of its own, so that no frame waits for the disk.

use crate::app::theme::time;
use crate::storage::{self, DiskState, OpenFile};
use egui::Context;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;

/// Looks at one file, the last it was given.
pub(in crate::app) struct FileWatch {
    orders: Sender<Option<OpenFile>>,
    news: Receiver<(OpenFile, DiskState)>,
    /// What was ordered last.
    ordered: Option<OpenFile>,
    /// The file, as the document knows it, and how it was found last.
    found: Option<(OpenFile, DiskState)>,
}

impl FileWatch {
    /// Begins to wait for a file; the window is woken when it is found changed.
    pub(in crate::app) fn begin(ctx: &Context) -> Self {
        let (orders, waiting) = mpsc::channel();
        let (sender, news) = mpsc::channel();
        let ctx = ctx.clone();
        let tell = move |found| {
            let is_heard = sender.send(found).is_ok();
            ctx.request_repaint();
            is_heard
        };
        thread::spawn(move || watch(&waiting, &tell));
        Self { orders, news, ordered: None, found: None }
    }

    /// How the file of the document was found, if it is not as the document knows it. A window without the focus looks at
    /// nothing.
    pub(in crate::app) fn look(&mut self, file: Option<&OpenFile>, is_focused: bool) -> Option<DiskState> {
        let order = file.filter(|_| is_focused);
        if self.ordered.as_ref() != order {
            self.ordered = order.cloned();
            // The thread waits as long as the watch lives.
            self.orders.send(self.ordered.clone()).unwrap_or_default();
        }
        self.found = self.news.try_iter().last().or(self.found.take());
        let (seen, state) = self.found.as_ref()?;
        (Some(seen) == file && *state != DiskState::Same).then_some(*state)
    }
}

fn watch(orders: &Receiver<Option<OpenFile>>, tell: &impl Fn((OpenFile, DiskState)) -> bool) {
    let mut watched: Option<OpenFile> = None;
    let mut told: Option<DiskState> = None;
    loop {
        let next = match &watched {
            None => orders.recv().map_err(|_closed| RecvTimeoutError::Disconnected),
            Some(_) => orders.recv_timeout(time::LOOK),
        };
        match next {
            Ok(order) => {
                // What was told is of the file before, also where a save brought the same bytes back.
                told = None;
                watched = order;
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        if let Some(file) = &watched {
            let state = storage::disk_state(&file.path, file.stamp);
            if told != Some(state) {
                told = Some(state);
                if !tell((file.clone(), state)) {
                    return;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::Stamp;
    use std::time::{Duration, Instant};

    #[test]
    fn a_file_that_changes_is_noticed_while_the_window_has_the_focus_and_settled_by_its_new_state() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.swot");
        std::fs::write(&path, "one").unwrap();
        let file = OpenFile { path: path.clone(), stamp: Stamp::of(b"one") };
        let mut watch = FileWatch::begin(&Context::default());
        let mut until = |file: &OpenFile, expected: Option<DiskState>| {
            let begun = Instant::now();
            while watch.look(Some(file), true) != expected {
                assert!(begun.elapsed() < Duration::from_secs(20), "{expected:?} was not found");
                std::thread::sleep(Duration::from_millis(20));
            }
        };
        until(&file, None);
        std::fs::write(&path, "two").unwrap();
        until(&file, Some(DiskState::Changed));
        until(&OpenFile { stamp: Stamp::of(b"two"), ..file.clone() }, None);
        std::fs::remove_file(&path).unwrap();
        until(&OpenFile { stamp: Stamp::of(b"two"), ..file }, Some(DiskState::Gone));
    }
}
