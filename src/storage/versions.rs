//! Versions: what was saved, and what a save or a reading displaced, kept for each document in the user's data folder.
//!
//! A version is a zip archive that holds the document as its file had it. Its name says the rest: a number that grows, so
//! that a clock that is set back changes no order, the time, why it is kept, and a mark of the content. The same content
//! is kept once. At most [`MOST`] versions and [`MOST_BYTES`] bytes of a document are kept: the oldest go first, but never
//! the last of a day within a month.

use super::claim::Holder;
use super::error::{Action, FileError, ReadError, Reason};
use super::folders::Folders;
use super::problem::{ContentError, Problem};
use super::read::{SIZE_LIMIT, Stamp};
use super::{disk, format, save};
use crate::model::{Document, DocumentId};
use std::collections::BTreeSet;
use std::io::{self, Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// How many versions of a document are kept.
const MOST: usize = 200;
/// How many bytes the versions of a document may take.
const MOST_BYTES: u64 = 64 * 1024 * 1024;
const DAY: Duration = Duration::from_hours(24);
const MONTH: Duration = Duration::from_hours(24 * 31);

/// The size below which a version is not compressed, in bytes.
const SHORT: usize = 1024;

/// The entry of the archive.
const ENTRY: &str = "document.swot";
const ENDING: &str = ".zip";
/// The folder of a version that is compared with the document.
const BESIDE: &str = "beside";

/// The versions of one document.
#[derive(Debug, Clone)]
pub struct Versions {
    folder: PathBuf,
}

/// A version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// A number that grows.
    pub number: u64,
    /// When it was kept.
    pub kept: SystemTime,
    /// Why.
    pub why: Why,
    /// Its size on the disk, in bytes.
    pub size: u64,
    content: String,
    path: PathBuf,
}

/// Why a version is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It was saved.
    Saved,
    /// It stood in the file, and something else was saved there.
    Displaced,
    /// It was not saved, and the file was read again instead.
    GivenUp,
    /// It was there before copies were joined with it.
    BeforeJoin,
}

impl Why {
    const ALL: [Self; 4] = [Self::Saved, Self::Displaced, Self::GivenUp, Self::BeforeJoin];

    /// The name in files and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Displaced => "displaced",
            Self::GivenUp => "given-up",
            Self::BeforeJoin => "before-join",
        }
    }
}

impl Versions {
    /// The versions of a document.
    #[must_use]
    pub fn of(folders: &Folders, document: DocumentId) -> Self {
        Self { folder: folders.versions.join(document.to_string()) }
    }

    /// Keeps a content, unless a version holds it already.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn keep(&self, content: &[u8], why: Why, now: SystemTime) -> Result<(), FileError> {
        let size = content.len() as u64;
        if size > SIZE_LIMIT {
            return Err(FileError::new(&self.folder, Action::Write, Reason::TooLarge { size, limit: SIZE_LIMIT }));
        }
        let mark = Stamp::of(content).mark();
        let kept = self.list()?;
        if kept.iter().any(|version| version.content == mark) {
            return Ok(());
        }
        if let Some(parent) = self.folder.parent() {
            disk::make_private_folder(parent).map_err(|error| FileError::writing(parent, &error))?;
        }
        disk::make_private_folder(&self.folder).map_err(|error| FileError::writing(&self.folder, &error))?;
        let number = kept.first().map_or(1, |last| last.number + 1);
        let millis = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        let name = format!("{number:08}_{millis:014}_{}_{mark}{ENDING}", why.name());
        let path = self.folder.join(name);
        // What was displaced may be somebody else's work.
        let by = if why == Why::Displaced { String::new() } else { Holder::of_user(now, 0).name };
        let archive = packed(content, by).map_err(|error| FileError::writing(&path, &error))?;
        save::replace(&path, &archive)?;
        for version in thin(&self.list()?, now) {
            // A version too many does no harm; the next thinning meets it again.
            disk::remove(&version.path).unwrap_or_default();
        }
        Ok(())
    }

    /// Every version, the latest first.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn list(&self) -> Result<Vec<Version>, FileError> {
        let entries = match disk::entries(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(FileError::reading(&self.folder, &error)),
        };
        let mut versions: Vec<Version> = entries.iter().filter_map(|path| Version::of(path)).collect();
        versions.sort_by(|a, b| b.number.cmp(&a.number).then_with(|| b.path.cmp(&a.path)));
        Ok(versions)
    }
}

impl Version {
    fn of(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?.strip_suffix(ENDING)?;
        let mut parts = name.split('_');
        let number = parts.next()?.parse().ok()?;
        let millis = parts.next()?.parse().ok()?;
        let why = parts.next()?;
        let why = Why::ALL.into_iter().find(|known| known.name() == why)?;
        let content = parts.next()?.to_owned();
        let kept = UNIX_EPOCH + Duration::from_millis(millis);
        let size = disk::look(path).ok()?.size;
        Some(Self { number, kept, why, size, content, path: path.to_owned() })
    }

    /// The document.
    ///
    /// # Errors
    /// When the file system refuses, or the version is damaged.
    pub fn read(&self) -> Result<Document, ReadError> {
        let broken = |error: io::Error| ReadError::File(FileError::reading(&self.path, &error));
        let mut archive = self.archive().map_err(broken)?;
        let entry = archive.by_name(ENTRY).map_err(|error| broken(error.into()))?;
        let mut text = Vec::new();
        entry.take(SIZE_LIMIT + 1).read_to_end(&mut text).map_err(broken)?;
        if text.len() as u64 > SIZE_LIMIT {
            let problem = Problem::TooLarge { limit: SIZE_LIMIT };
            return Err(Box::new(ContentError::whole(&self.path.display().to_string(), problem)).into());
        }
        Ok(format::parse(&text, &self.path.display().to_string())?)
    }
}

impl Version {
    fn archive(&self) -> io::Result<ZipArchive<Cursor<Vec<u8>>>> {
        Ok(ZipArchive::new(Cursor::new(disk::read(&self.path, SIZE_LIMIT)?))?)
    }

    /// Who kept it; nobody where that is not known.
    #[must_use]
    pub fn by(&self) -> Option<String> {
        let comment = self.archive().ok()?.comment().to_vec();
        String::from_utf8(comment).ok().filter(|name| !name.is_empty())
    }

    /// Its file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the document to a file of this name, to be read beside another; the one before goes.
    ///
    /// # Errors
    /// When the file system refuses, or the version is damaged.
    pub fn set_beside(&self, name: &str) -> Result<PathBuf, ReadError> {
        let document = self.read()?;
        let folder = self.path.with_file_name(BESIDE);
        let refused = |error: io::Error| FileError::writing(&folder, &error);
        disk::make_private_folder(&folder).map_err(refused)?;
        for old in disk::entries(&folder).map_err(refused)? {
            // One that is read just now on some systems stays until the next time.
            disk::remove(&old).unwrap_or_default();
        }
        let path = folder.join(name).with_added_extension("swot");
        save::replace(&path, format::write(&document).as_bytes())?;
        Ok(path)
    }
}

fn packed(content: &[u8], by: String) -> io::Result<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.set_comment(by)?;
    // What is short is not worth the time.
    let method = if content.len() < SHORT { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    writer.start_file(ENTRY, SimpleFileOptions::default().compression_method(method))?;
    writer.write_all(content)?;
    Ok(writer.finish()?.into_inner())
}

/// The versions that are to go, of those that are there, the latest first.
fn thin(versions: &[Version], now: SystemTime) -> Vec<&Version> {
    let day = |version: &Version| version.kept.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs() / DAY.as_secs();
    let mut days = BTreeSet::new();
    let last_of_day: Vec<bool> = versions.iter().map(|version| days.insert(day(version))).collect();
    let is_recent = |version: &Version| now.duration_since(version.kept).is_ok_and(|age| age < MONTH);
    let (mut count, mut bytes) = (versions.len(), versions.iter().map(|version| version.size).sum::<u64>());
    let mut gone = Vec::new();
    for (at, version) in versions.iter().enumerate().skip(1).rev() {
        if count <= MOST && bytes <= MOST_BYTES {
            break;
        }
        if !(last_of_day[at] && is_recent(version)) {
            count -= 1;
            bytes -= version.size;
            gone.push(version);
        }
    }
    gone
}

impl Versions {
    /// The version of this number.
    ///
    /// # Errors
    /// When there is none, or the file system refuses.
    pub fn numbered(&self, number: u64) -> Result<Version, FileError> {
        let found = self.list()?.into_iter().find(|version| version.number == number);
        found.ok_or_else(|| FileError::new(&self.folder, Action::Read, Reason::NoVersion(number)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn versions() -> (tempfile::TempDir, Versions) {
        let root = tempfile::tempdir().unwrap();
        let versions = Versions::of(&Folders::below(root.path()), DocumentId::from_random(1));
        (root, versions)
    }

    fn text(title: &str) -> String {
        format::write(&Document::new(DocumentId::from_random(1), title))
    }

    fn at(hours: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_hours(500_000 + hours)
    }

    #[test]
    fn versions_come_back_the_latest_first_also_where_the_clock_was_set_back() {
        let (_root, versions) = versions();
        for (title, hour, why) in [("one", 5, Why::Saved), ("two", 3, Why::Displaced), ("three", 4, Why::GivenUp)] {
            versions.keep(text(title).as_bytes(), why, at(hour)).unwrap();
        }
        versions.keep(text("one").as_bytes(), Why::Saved, at(6)).unwrap();
        let listed = versions.list().unwrap();
        let titles: Vec<String> = listed.iter().map(|version| version.read().unwrap().title).collect();
        assert_eq!(titles, ["three", "two", "one"], "and the same content is kept once");
        assert_eq!((listed[1].why, listed[1].kept), (Why::Displaced, at(3)));
        let first = versions.numbered(1).unwrap();
        assert_eq!(first.read().unwrap().title, "one");
        assert_eq!(first.by().unwrap_or_default(), Holder::of_user(at(5), 0).name);
        assert_eq!(listed[1].by(), None, "what was displaced may be of anybody");
        for name in ["one, 5 May", "one again"] {
            let beside = first.set_beside(name).unwrap();
            assert_eq!(super::super::open(&beside).unwrap().0.title, "one");
            assert_eq!(fs::read_dir(beside.parent().unwrap()).unwrap().count(), 1, "only the last");
        }
        assert_eq!(versions.list().unwrap().len(), 3);
        assert!(versions.numbered(9).is_err());
    }

    #[test]
    fn the_oldest_go_first_but_never_the_last_of_a_day_within_a_month() {
        let version = |number: u64, hour: u64| Version {
            number,
            kept: at(hour),
            why: Why::Saved,
            size: 1,
            content: String::new(),
            path: PathBuf::new(),
        };
        // Two a day for 200 days, the latest first.
        let all: Vec<Version> = (0..400).rev().map(|number| version(number, number * 12)).collect();
        let gone = thin(&all, at(400 * 12));
        assert_eq!(all.len() - gone.len(), MOST);
        assert!(gone.iter().all(|version| version.number < 200), "there are enough old ones");
        let in_one_month: Vec<Version> = (0..400).rev().map(|number| version(number, number)).collect();
        let gone = thin(&in_one_month, at(400));
        let kept: BTreeSet<u64> =
            in_one_month.iter().filter(|version| !gone.contains(version)).map(|it| it.number / 24).collect();
        assert_eq!(kept.len(), 17, "every day has one");
    }

    #[cfg(unix)]
    #[test]
    fn versions_are_the_users_alone() {
        let (root, versions) = versions();
        versions.keep(text("one").as_bytes(), Why::Saved, at(1)).unwrap();
        let mode = |path: &Path| disk::mode_of(&fs::metadata(path).unwrap());
        assert_eq!(mode(&versions.list().unwrap()[0].path), 0o600);
        assert_eq!((mode(&versions.folder), mode(&root.path().join("versions"))), (0o700, 0o700));
    }
}
