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

    /// Who else has the file of the document, or that nobody has; nothing as long as that is not known.
    pub(in crate::app) fn of(&mut self, file: Option<&Path>) -> Option<&Option<Holder>> {
        if self.ordered.as_deref() != file {
            self.ordered = file.map(Path::to_owned);
            // What was found of this file before may have changed while another was open.
            self.found = None;
            // The thread waits as long as this lives.
            self.orders.iter().for_each(|orders| orders.send(self.ordered.clone()).unwrap_or_default());
        }
        self.found = self.news.try_iter().last().or(self.found.take());
        let (path, holder) = self.found.as_ref()?;
        (Some(path.as_path()) == file).then_some(holder)
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
    // Nothing was told of this file yet, or somebody has it, or nobody.
    let mut told: Option<Option<Holder>> = None;
    loop {
        let next = match (&wanted, &claim) {
            (None, _) => orders.recv().map_err(|_closed| RecvTimeoutError::Disconnected),
            (_, Some(_)) => orders.recv_timeout(time::CLAIM),
            (_, None) => orders.recv_timeout(time::LOOK),
        };
        match next {
            Ok(order) => {
                (claim, told) = (None, None);
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
                None
            }
            Claimed::Held(holder) => Some(holder),
            Claimed::Impossible => None,
        };
        if told.as_ref() != Some(&now) {
            told = Some(now.clone());
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
        let mut until = |file: &Path, expected: &Option<Holder>| {
            let begun = Instant::now();
            while claim.of(Some(file)) != Some(expected) {
                assert!(begun.elapsed() < Duration::from_secs(20), "{expected:?} was not told");
                thread::sleep(Duration::from_millis(5));
            }
        };
        until(&path, &Some(ana));
        until(&other, &None);
        drop(held);
        until(&path, &None);
    }
}
