//! Documents that are opened beside the one at hand, to be compared with it. They are read, and never written.

use crate::analysis::{Analysis, analyze};
use crate::app::actions::FileAction;
use crate::app::input::Requests;
use crate::app::notices::Notice;
use crate::app::worker::{Outcome, Worker};
use crate::model::Document;
use crate::storage::{self, DiskState, ReadError, Stamp};
use crate::words::WindowWords;
use egui::Context;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Which document something stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Holder {
    /// The open document.
    Own,
    /// One opened beside it.
    Guest(u32),
}

/// A document opened beside the one at hand.
#[derive(Debug)]
pub(super) struct Guest {
    /// What it is called by as long as it is open.
    pub(super) key: u32,
    /// Its file.
    pub(super) path: PathBuf,
    /// As it was read last.
    pub(super) document: Document,
    /// What follows from it.
    pub(super) analysis: Analysis,
    stamp: Stamp,
}

/// All documents opened beside.
#[derive(Debug, Default)]
pub(super) struct Guests {
    list: Vec<Arc<Guest>>,
    /// Why those that are gone or broken since they were read cannot be read again.
    troubles: BTreeMap<u32, String>,
    keys: u32,
    readings: Vec<Worker<Reading>>,
    /// How often the list or one of its documents changed.
    version: u64,
}

/// What came of reading a file.
#[derive(Debug)]
struct Reading {
    path: PathBuf,
    /// Which guest it is, if it was open already.
    known: Option<u32>,
    read: Result<Box<Guest>, ReadError>,
}

impl Guests {
    /// Opens a file on another thread; one that is open is read again.
    pub(super) fn open(&mut self, ctx: &Context, path: PathBuf) {
        let known = self.list.iter().find(|guest| guest.path == path).map(|guest| guest.key);
        let key = known.unwrap_or(self.keys);
        self.keys += u32::from(known.is_none());
        self.readings.push(Worker::begin(ctx, move |_| Some(Reading { read: read(key, &path), known, path })));
    }

    /// Reads again what is not on the disk as it was, and what could not be read.
    pub(super) fn look_again(&mut self, ctx: &Context) {
        for guest in &self.list {
            let (guest, is_troubled) = (Arc::clone(guest), self.trouble(guest.key).is_some());
            self.readings.push(Worker::begin(ctx, move |_| {
                let is_other = storage::disk_state(&guest.path, guest.stamp) != DiskState::Same;
                let reading =
                    || Reading { read: read(guest.key, &guest.path), known: Some(guest.key), path: guest.path.clone() };
                (is_other || is_troubled).then(reading)
            }));
        }
    }

    /// Takes up what was read; gives the documents that came anew.
    pub(super) fn tend(&mut self, requests: &Requests, words: &WindowWords) -> Vec<Arc<Guest>> {
        let mut arrived = Vec::new();
        for worker in std::mem::take(&mut self.readings) {
            match worker.poll() {
                Outcome::Pending => self.readings.push(worker),
                Outcome::Done(reading) => arrived.extend(self.take_up((requests, words), reading)),
                Outcome::Stopped => {}
            }
        }
        arrived
    }

    fn take_up(&mut self, (requests, words): (&Requests, &WindowWords), reading: Reading) -> Option<Arc<Guest>> {
        let guest = match reading.read {
            Ok(guest) => Arc::<Guest>::from(guest),
            Err(error) => {
                let trouble = words.told(&error.without_excerpt());
                match reading.known {
                    Some(key) => self.tell((requests, words), key, trouble),
                    None => requests.ask(FileAction::Tried(reading.path, Some(trouble))),
                }
                return None;
            }
        };
        requests.ask(FileAction::Tried(reading.path.clone(), None));
        self.troubles.remove(&guest.key);
        self.version += 1;
        if let Some(place) = self.list.iter_mut().find(|other| other.key == guest.key) {
            *place = guest;
            let text = words.notice_read_again(name_of(&reading.path));
            requests.ask(Notice::note(text));
            return None;
        }
        if reading.known.is_some() {
            // It was taken away while it was being read again.
            return None;
        }
        self.list.push(Arc::clone(&guest));
        Some(guest)
    }

    /// Tells once why a file cannot be read that is compared as it was.
    fn tell(&mut self, (requests, words): (&Requests, &WindowWords), key: u32, trouble: String) {
        if self.troubles.get(&key) != Some(&trouble) {
            let text = words.notice_compared_as_before(&trouble);
            requests.ask(Notice::trouble(text));
            self.troubles.insert(key, trouble);
        }
    }

    /// Why a document cannot be read again; it is compared as it was read before.
    pub(super) fn trouble(&self, key: u32) -> Option<&str> {
        self.troubles.get(&key).map(String::as_str)
    }

    /// Takes a document away again.
    pub(super) fn remove(&mut self, key: u32) {
        self.troubles.remove(&key);
        self.list.retain(|guest| guest.key != key);
        self.version += 1;
    }

    /// The documents, in the order in which they were opened.
    pub(super) fn list(&self) -> &[Arc<Guest>] {
        &self.list
    }

    /// What is computed from the documents stays true as long as this is the same.
    pub(super) fn version(&self) -> u64 {
        self.version
    }

    /// Whether something is being read.
    pub(super) fn is_reading(&self) -> bool {
        !self.readings.is_empty()
    }
}

impl Guest {
    /// What it is as the holder of matrices.
    pub(super) fn holder(&self) -> Holder {
        Holder::Guest(self.key)
    }

    /// The name of its file.
    pub(super) fn name(&self) -> String {
        name_of(&self.path)
    }
}

fn read(key: u32, path: &Path) -> Result<Box<Guest>, ReadError> {
    let (document, stamp) = storage::open(path)?;
    let analysis = analyze(&document);
    Ok(Box::new(Guest { key, path: path.to_owned(), document, analysis, stamp }))
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::actions::Action;
    use crate::model::DocumentId;
    use crate::storage::Expect;
    use crate::words;

    fn wait(guests: &mut Guests, requests: &Requests) -> usize {
        let mut arrived = 0;
        while guests.is_reading() {
            arrived += guests.tend(requests, words::of_window("en")).len();
            std::thread::yield_now();
        }
        arrived
    }

    #[test]
    fn a_file_is_opened_once_and_read_again_when_it_changed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("beside.swot");
        let mut document = Document::new(DocumentId::from_random(1), "Before");
        storage::save(&path, &document, Expect::Nothing).unwrap();
        let (ctx, mut guests, requests) = (Context::default(), Guests::default(), Requests::default());
        guests.open(&ctx, path.clone());
        assert_eq!((wait(&mut guests, &requests), guests.list().len()), (1, 1));
        let version = guests.version();
        guests.look_again(&ctx);
        assert_eq!((wait(&mut guests, &requests), guests.version()), (0, version), "nothing changed");
        "After".clone_into(&mut document.title);
        storage::save(&path, &document, Expect::AnyDocument).unwrap();
        guests.look_again(&ctx);
        assert_eq!((wait(&mut guests, &requests), guests.list().len()), (0, 1));
        let told = std::iter::from_fn(|| requests.take()).filter(|action| matches!(action, Action::Notify(_))).count();
        assert_eq!((guests.list()[0].document.title.as_str(), told), ("After", 1));
        guests.remove(guests.list()[0].key);
        assert!(guests.list().is_empty());
    }

    #[test]
    fn a_file_that_is_gone_or_broken_is_told_once_and_compared_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("beside.swot");
        let document = Document::new(DocumentId::from_random(1), "Before");
        let (ctx, mut guests, requests) = (Context::default(), Guests::default(), Requests::default());
        storage::save(&path, &document, Expect::Nothing).unwrap();
        guests.open(&ctx, path.clone());
        wait(&mut guests, &requests);
        let mut told = 0;
        let mut look = |expected: Option<&str>, all: usize| {
            guests.look_again(&ctx);
            wait(&mut guests, &requests);
            let trouble = guests.trouble(guests.list()[0].key);
            assert_eq!(trouble.is_some(), expected.is_some(), "{trouble:?}");
            assert!(expected.is_none_or(|part| trouble.unwrap().contains(part)), "{trouble:?}");
            told += std::iter::from_fn(|| requests.take()).filter(|it| matches!(it, Action::Notify(_))).count();
            assert_eq!((told, guests.list()[0].document.title.as_str()), (all, "Before"));
        };
        std::fs::remove_file(&path).unwrap();
        look(Some("no such file"), 1);
        look(Some("no such file"), 1);
        std::fs::write(&path, "(format: \"swot-editor\", vers").unwrap();
        look(Some("ends before"), 2);
        std::fs::write(&path, storage::write(&document)).unwrap();
        look(None, 3);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_told() {
        let (mut guests, requests) = (Guests::default(), Requests::default());
        guests.open(&Context::default(), PathBuf::from("no such folder/no.swot"));
        assert_eq!((wait(&mut guests, &requests), guests.list().len()), (0, 0));
        let told = requests.take();
        assert!(matches!(told, Some(Action::File(FileAction::Tried(_, Some(why)))) if why.contains("no.swot")));
    }
}
