//! Trouble with the clipboard. The frame that hands text or a picture over learns nothing of it: what the system answers
//! is only written to the log, and is listened for there.

use log::{Level, LevelFilter, Log, Metadata, Record};
use std::sync::{Mutex, PoisonError};

/// The part of the log in which the clipboard is spoken of.
const TARGET: &str = "egui_winit::clipboard";

/// What went wrong last and nobody was told of yet.
static TROUBLE: Mutex<Option<String>> = Mutex::new(None);

struct Listener;

impl Log for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() == Level::Error && metadata.target() == TARGET
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            *TROUBLE.lock().unwrap_or_else(PoisonError::into_inner) = Some(record.args().to_string());
        }
    }

    fn flush(&self) {}
}

/// Begins to listen; whoever hosts the program may listen already, and then does so alone.
pub(super) fn listen() {
    if log::set_logger(&Listener).is_ok() {
        log::set_max_level(LevelFilter::Error);
    }
}

/// What went wrong since it was last asked for.
pub(super) fn trouble() -> Option<String> {
    TROUBLE.lock().unwrap_or_else(PoisonError::into_inner).take()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn say(target: &str, level: Level) {
        Listener.log(&Record::builder().target(target).level(level).args(format_args!("it is locked")).build());
    }

    #[test]
    fn trouble_with_the_clipboard_is_told_once() {
        say("egui_winit::window", Level::Error);
        say(TARGET, Level::Warn);
        assert_eq!(trouble(), None);
        say(TARGET, Level::Error);
        assert_eq!(trouble().as_deref(), Some("it is locked"));
        assert_eq!(trouble(), None);
    }
}
