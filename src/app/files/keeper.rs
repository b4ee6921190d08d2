//! Settings on their way to the disk, on a thread of their own: the last ones given are the ones that stay.

use crate::storage::{FileError, Folders, Settings};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

/// Writes settings as they come; one that is dropped writes what it was given before it goes.
pub(in crate::app) struct SettingsKeeper {
    orders: Option<Sender<Settings>>,
    troubles: Receiver<FileError>,
    thread: Option<JoinHandle<()>>,
}

impl SettingsKeeper {
    /// Begins to wait for settings.
    pub(in crate::app) fn begin(folders: Folders) -> Self {
        let (orders, waiting) = mpsc::channel::<Settings>();
        let (sender, troubles) = mpsc::channel();
        let thread = thread::spawn(move || {
            while let Ok(first) = waiting.recv() {
                let last = waiting.try_iter().last().unwrap_or(first);
                if let Err(error) = last.save(&folders) {
                    // A window that is closed meanwhile no longer listens.
                    sender.send(error).unwrap_or_default();
                }
            }
        });
        Self { orders: Some(orders), troubles, thread: Some(thread) }
    }

    /// Has these settings written soon.
    pub(in crate::app) fn keep(&self, settings: Settings) {
        let orders = self.orders.as_ref().expect("they are taken only when the keeper is dropped");
        // The thread waits as long as the keeper lives.
        orders.send(settings).unwrap_or_default();
    }

    /// What went wrong since this was asked last.
    pub(in crate::app) fn trouble(&self) -> Option<FileError> {
        self.troubles.try_iter().last()
    }
}

impl Drop for SettingsKeeper {
    fn drop(&mut self) {
        drop(self.orders.take());
        if let Some(thread) = self.thread.take() {
            // A thread that broke down has told why already.
            thread.join().unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_settings_are_written_before_the_keeper_goes() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::below(home.path());
        let keeper = SettingsKeeper::begin(folders.clone());
        for zoom in [1.25, 1.5, 1.75] {
            keeper.keep(Settings { zoom, ..Settings::default() });
        }
        drop(keeper);
        assert_eq!(Settings::load(&folders).0, Settings { zoom: 1.75, ..Settings::default() });
    }

    #[test]
    fn settings_that_cannot_be_written_are_told() {
        let home = tempfile::NamedTempFile::new().unwrap();
        let keeper = SettingsKeeper::begin(Folders::below(home.path()));
        keeper.keep(Settings::default());
        let trouble = (0..500).find_map(|_| {
            thread::sleep(std::time::Duration::from_millis(10));
            keeper.trouble()
        });
        assert!(trouble.is_some(), "a file is no folder");
    }
}
