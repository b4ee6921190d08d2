//! Reading: bounded, so that no file and no pipe can fill the memory.

use super::error::{Action, FileError, ReadError, Reason};
use super::problem::{ContentError, Problem};
use super::save::backup_path;
use super::{carried, disk, format};
use crate::model::Document;
use serde::{Deserialize, Serialize};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// The largest file that is read, in bytes: a hundred times the largest study we know of.
pub const SIZE_LIMIT: u64 = 64 * 1024 * 1024;

/// What a file held when it was read or written. What counts is the content: touching a file does not change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    size: usize,
    hash: u64,
}

impl Stamp {
    /// The stamp of a content.
    #[must_use]
    pub fn of(content: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        content.hash(&mut hasher);
        Self { size: content.len(), hash: hasher.finish() }
    }

    /// The stamp as a part of a file name.
    pub(super) fn mark(self) -> String {
        format!("{:x}-{:016x}", self.size, self.hash)
    }
}

/// What became of a file since it was read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiskState {
    /// It is as it was.
    Same,
    /// Another program changed it.
    Changed,
    /// It is gone, or cannot be read any more.
    Gone,
}

/// Looks whether a file is still as it was. Reads the whole file.
#[must_use]
pub fn disk_state(path: &Path, stamp: Stamp) -> DiskState {
    match bytes_of(path) {
        Ok(bytes) if Stamp::of(&bytes) == stamp => DiskState::Same,
        Ok(_) => DiskState::Changed,
        Err(_) => DiskState::Gone,
    }
}

/// Reads a document from a file, or from a report that carries it, with the stamp that later tells whether the file
/// changed.
///
/// # Errors
/// When the file system refuses, or the file is no document.
pub fn open(path: &Path) -> Result<(Document, Stamp), ReadError> {
    let bytes = bytes_of(path)?;
    Ok((document_in(path, &bytes)?, Stamp::of(&bytes)))
}

/// Reads a document from a file that it may be saved to again; the stamp is missing where a report carries it, which no
/// document may take the place of.
///
/// # Errors
/// When the file system refuses, or the file is no document.
pub fn open_to_save(path: &Path) -> Result<(Document, Option<Stamp>), ReadError> {
    let bytes = bytes_of(path)?;
    let document = document_in(path, &bytes)?;
    Ok((document, (!carried::may_carry(&bytes)).then(|| Stamp::of(&bytes))))
}

/// The document in a file, which names its backup where it is cut short and there is one.
fn document_in(path: &Path, bytes: &[u8]) -> Result<Document, Box<ContentError>> {
    parse(bytes, &path.display().to_string()).map_err(|mut error| {
        let backup = backup_path(path);
        if error.problem == Problem::CutShort && disk::look(&backup).is_ok_and(|there| there.is_file()) {
            let backup = backup.file_name().unwrap_or_default().to_string_lossy().into_owned();
            error.problem = Problem::CutShortBeside { backup };
        }
        error
    })
}

/// A document, or the one that a report carries.
fn parse(bytes: &[u8], origin: &str) -> Result<Document, Box<ContentError>> {
    if carried::may_carry(bytes) { carried::document(bytes, origin) } else { format::parse(bytes, origin) }
}

/// Reads a document from a stream, such as standard input; `origin` is what errors call it.
///
/// # Errors
/// When the stream breaks, or what it gives is no document.
pub fn read_from(stream: impl Read, origin: &str) -> Result<Document, ReadError> {
    let bytes = bytes_from(stream, origin)?;
    Ok(parse(&bytes, origin)?)
}

/// Reads a whole stream of at most [`SIZE_LIMIT`] bytes; `origin` is what errors call it.
///
/// # Errors
/// When the stream breaks, or gives too much.
pub fn bytes_from(stream: impl Read, origin: &str) -> Result<Vec<u8>, ReadError> {
    bounded(stream, Path::new(origin))
}

/// Reads a whole file of at most [`SIZE_LIMIT`] bytes.
///
/// # Errors
/// When the file system refuses, or the file is too large.
pub fn bytes_of(path: &Path) -> Result<Vec<u8>, ReadError> {
    disk::read(path, SIZE_LIMIT).map_err(|error| match error.kind() {
        ErrorKind::IsADirectory => FileError::new(path, Action::Read, Reason::IsFolder).into(),
        ErrorKind::FileTooLarge => too_large(path),
        _ => FileError::reading(path, &error).into(),
    })
}

/// The files with one of these extensions in a folder, by name; hidden ones, and those that an open spreadsheet leaves
/// beside its own, are none of them.
///
/// # Errors
/// When the file system refuses.
pub fn files_in(folder: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>, ReadError> {
    let entries = fs::read_dir(folder).map_err(|error| FileError::reading(folder, &error))?;
    let is_one = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let extension = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        !name.starts_with(['.', '~']) && extensions.contains(&extension.as_str()) && path.is_file()
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_one).collect();
    files.sort();
    Ok(files)
}

fn bounded(stream: impl Read, path: &Path) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    stream.take(SIZE_LIMIT + 1).read_to_end(&mut bytes).map_err(|error| FileError::reading(path, &error))?;
    if bytes.len() as u64 > SIZE_LIMIT { Err(too_large(path)) } else { Ok(bytes) }
}

fn too_large(path: &Path) -> ReadError {
    let problem = Problem::TooLarge { limit: SIZE_LIMIT };
    Box::new(ContentError::whole(&path.display().to_string(), problem)).into()
}
