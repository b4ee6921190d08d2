//! A line on standard error that tells how far long work is, for people who wait at a terminal.

use super::output;
use crate::analysis::Progress;
use std::io::{self, IsTerminal};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// Work that takes longer than this gets a line.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the line is written anew.
const STEP: Duration = Duration::from_millis(200);

/// Carries work out that counts its draws in `progress`, and says how many of `total` are done.
pub(super) fn watched_draws<T: Send>(progress: &Progress, total: u64, work: impl FnOnce() -> T + Send) -> T {
    watched(|| format!("{} of {total} draws", progress.done()), work)
}

/// Carries work out that tells its share in `progress`, and says it.
pub(super) fn watched_share<T: Send>(progress: &Progress, work: impl FnOnce() -> T + Send) -> T {
    watched(|| format!("{:.0} %", progress.share() * 100.0), work)
}

fn watched<T: Send>(said: impl Fn() -> String, work: impl FnOnce() -> T + Send) -> T {
    if !io::stderr().is_terminal() {
        return work();
    }
    let (send, receive) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(move || send.send(work()));
        let start = Instant::now();
        loop {
            match receive.recv_timeout(STEP) {
                Ok(result) => {
                    output::rewrite_line("");
                    return result;
                }
                Err(RecvTimeoutError::Timeout) if start.elapsed() < PATIENCE => {}
                Err(RecvTimeoutError::Timeout) => output::rewrite_line(&said()),
                Err(RecvTimeoutError::Disconnected) => panic!("the work panicked"),
            }
        }
    })
}
