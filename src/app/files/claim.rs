//! The word to other programs that this window has a file, given and taken back on a thread of its own: no frame waits
//! for the disk. While somebody else has the file, it is tried again and again.

use crate::app::input::SystemIds;
use crate::app::theme::time;
use crate::model::IdSource;
use crate::storage::{Claim, Claimed, Holder};
use egui::Context;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::SystemTime;

/// Who else has a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum Elsewhere {
    /// That is not known yet.
    Unknown,
    /// Nobody, as far as can be seen.
    Nobody,
    /// Somebody.
    Held(Holder),
}

/// Claims one file, the last it was given.
pub(in crate::app) struct FileClaim {
    orders: Option<Sender<Option<PathBuf>>>,
    news: Receiver<(PathBuf, Elsewhere)>,
    /// What was ordered last.
    ordered: Option<PathBuf>,
    /// Who else has it, as far as it is known.
    found: Option<(PathBuf, Elsewhere)>,
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
    pub(in crate::app) fn of(&mut self, file: Option<&Path>) -> Elsewhere {
        if self.ordered.as_deref() != file {
            self.ordered = file.map(Path::to_owned);
            // What was found of this file before may have changed while another was open.
            self.found = None;
            // The thread waits as long as this lives.
            self.orders.iter().for_each(|orders| orders.send(self.ordered.clone()).unwrap_or_default());
        }
        self.found = self.news.try_iter().last().or(self.found.take());
        let found = self.found.as_ref().filter(|(path, _)| Some(path.as_path()) == file);
        found.map_or(Elsewhere::Unknown, |(_, found)| found.clone())
    }
}

impl Drop for FileClaim {
    fn drop(&mut self) {
        drop(self.orders.take());
        // The program does not end before its word is taken back.
        self.thread.take().map(JoinHandle::join).transpose().unwrap_or_default();
    }
}

fn claim(orders: &Receiver<Option<PathBuf>>, tell: &impl Fn((PathBuf, Elsewhere))) {
    let mut wanted: Option<(PathBuf, Holder)> = None;
    let mut claim: Option<Claim> = None;
    let mut told = Elsewhere::Unknown;
    loop {
        let next = match (&wanted, &claim) {
            (None, _) => orders.recv().map_err(|_closed| RecvTimeoutError::Disconnected),
            (_, Some(_)) => orders.recv_timeout(time::CLAIM),
            (_, None) => orders.recv_timeout(time::LOOK),
        };
        match next {
            Ok(order) => {
                (claim, told) = (None, Elsewhere::Unknown);
                wanted = order.map(|path| (path, Holder::of_user(SystemTime::now(), SystemIds.next_bits())));
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        let Some((path, me)) = &mut wanted else { continue };
        match claim.as_ref().map(Claim::refresh) {
            Some(Ok(())) => continue,
            // Another machine with this name took it for left over, and is not to be repaid in kind.
            Some(Err(Some(other))) if other.machine == me.machine => *me = me.clone().apart(),
            Some(Err(_)) | None => {}
        }
        claim = None;
        let now = match Claim::take(path, me, SystemTime::now()) {
            Claimed::Ours(ours) => {
                claim = Some(ours);
                Elsewhere::Nobody
            }
            Claimed::Held(holder) => Elsewhere::Held(holder),
            Claimed::Impossible => Elsewhere::Nobody,
        };
        if told != now {
            told.clone_from(&now);
            tell((path.clone(), now));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};

    #[test]
    fn who_has_a_file_is_told_anew_whenever_it_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let [path, other] = ["a.swot", "b.swot"].map(|name| folder.path().join(name));
        let ana = Holder { name: "ana".to_owned(), ..Holder::of_user(SystemTime::now(), 7) };
        let Claimed::Ours(held) = Claim::take(&path, &ana, SystemTime::now()) else { panic!("nobody has it") };
        let mut claim = FileClaim::begin(&Context::default());
        let mut until = |file: &Path, expected: Elsewhere| {
            let begun = Instant::now();
            while claim.of(Some(file)) != expected {
                assert!(begun.elapsed() < Duration::from_secs(20), "{expected:?} was not told");
                thread::sleep(Duration::from_millis(5));
            }
        };
        until(&path, Elsewhere::Held(ana));
        until(&other, Elsewhere::Nobody);
        drop(held);
        until(&path, Elsewhere::Nobody);
    }
}
