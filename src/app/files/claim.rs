//! The word to other programs that this window has a file, given and taken back on a thread of its own: no frame waits
//! for the disk. While somebody else has the file, it is tried again and again.

use crate::app::theme::time;
use crate::storage::{Claim, Claimed, Holder};
use egui::Context;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::SystemTime;

/// Claims one file, the last it was given.
pub(in crate::app) struct FileClaim {
    orders: Option<Sender<Option<PathBuf>>>,
    news: Receiver<(PathBuf, Option<Holder>)>,
    /// What was ordered last.
    ordered: Option<PathBuf>,
    /// Who else has it, as far as it is known.
    found: Option<(PathBuf, Option<Holder>)>,
    thread: Option<JoinHandle<()>>,
}

impl FileClaim {
    /// Begins to wait for a file; the window is woken by news.
    pub(in crate::app) fn begin(ctx: &Context) -> Self {
        let (orders, waiting) = mpsc::channel();
        let (sender, news) = mpsc::channel();
        let ctx = ctx.clone();
        let tell = move |found| {
            // A window that is closed meanwhile no longer listens.
            sender.send(found).unwrap_or_default();
            ctx.request_repaint();
        };
        let thread = thread::spawn(move || claim(&waiting, &tell));
        Self { orders: Some(orders), news, ordered: None, found: None, thread: Some(thread) }
    }

    /// Who else has the file of the document, as far as it is known by now.
    pub(in crate::app) fn of(&mut self, file: Option<&Path>) -> Option<&Holder> {
        if self.ordered.as_deref() != file {
            self.ordered = file.map(Path::to_owned);
            // The thread waits as long as this lives.
            self.orders.iter().for_each(|orders| orders.send(self.ordered.clone()).unwrap_or_default());
        }
        self.found = self.news.try_iter().last().or(self.found.take());
        let (path, holder) = self.found.as_ref()?;
        holder.as_ref().filter(|_| Some(path.as_path()) == file)
    }
}

impl Drop for FileClaim {
    fn drop(&mut self) {
        drop(self.orders.take());
        // The program does not end before its word is taken back.
        self.thread.take().map(JoinHandle::join).transpose().unwrap_or_default();
    }
}

fn claim(orders: &Receiver<Option<PathBuf>>, tell: &impl Fn((PathBuf, Option<Holder>))) {
    let mut wanted: Option<(PathBuf, Holder)> = None;
    let mut claim: Option<Claim> = None;
    let mut told: Option<Holder> = None;
    loop {
        let next = match (&wanted, &claim) {
            (None, _) => orders.recv().map_err(|_closed| RecvTimeoutError::Disconnected),
            (_, Some(_)) => orders.recv_timeout(time::CLAIM),
            (_, None) => orders.recv_timeout(time::LOOK),
        };
        match next {
            Ok(order) => {
                claim = None;
                told = None;
                wanted = order.map(|path| (path, Holder::of_user(SystemTime::now())));
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        let Some((path, me)) = &wanted else { continue };
        if let Some(claim) = &claim {
            claim.refresh();
            continue;
        }
        let now = match Claim::take(path, me, SystemTime::now()) {
            Claimed::Ours(ours) => {
                claim = Some(ours);
                None
            }
            Claimed::Held(holder) => Some(holder),
            Claimed::Impossible => None,
        };
        if now != told {
            told.clone_from(&now);
            tell((path.clone(), now));
        }
    }
}
