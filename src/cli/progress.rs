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

/// Carries work out that counts its steps in `progress`, and says how many of `total` are done.
pub(super) fn watched<T: Send>(progress: &Progress, total: u64, work: impl FnOnce() -> T + Send) -> T {
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
                Err(RecvTimeoutError::Timeout) => {
                    output::rewrite_line(&format!("{} of {total} draws", progress.done()));
                }
                Err(RecvTimeoutError::Disconnected) => panic!("the work panicked"),
            }
        }
    })
}
