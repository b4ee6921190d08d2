//! What the file system refused, and why.

use super::format::Limit;
use super::problem::ContentError;
use std::io;
use std::path::{Path, PathBuf};

/// Why a document could not be read.
#[derive(Debug, Clone, PartialEq)]
pub enum ReadError {
    /// There is a file, and it is no document.
    Content(Box<ContentError>),
    /// The file system refused.
    File(FileError),
}

impl ReadError {
    /// The same error without the line of the file, whose caret stands right in a font of one width only.
    #[must_use]
    pub fn without_excerpt(self) -> Self {
        match self {
            Self::Content(mut error) => {
                error.excerpt.clear();
                Self::Content(error)
            }
            Self::File(error) => Self::File(error),
        }
    }
}

impl From<Box<ContentError>> for ReadError {
    fn from(error: Box<ContentError>) -> Self {
        Self::Content(error)
    }
}

impl From<FileError> for ReadError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// A file that could not be read or written.
#[derive(Debug, Clone, PartialEq)]
pub struct FileError {
    /// The file or folder.
    pub path: PathBuf,
    /// What was to be done with it.
    pub action: Action,
    /// Why it was not done.
    pub reason: Reason,
}

/// What was to be done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Read it.
    Read,
    /// Write it.
    Write,
}

/// Why a file could not be read or written.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// There is no such file.
    NotFound,
    /// There is no such template.
    NoTemplate,
    /// No version of this number is kept.
    NoVersion(u64),
    /// The folder that should hold the file does not exist.
    NoFolder,
    /// The user may not do this.
    Denied,
    /// It is a folder.
    IsFolder,
    /// It is a device or a pipe, which cannot hold a document.
    NotAFile,
    /// A file of that name is there already.
    Exists,
    /// The file is marked as read-only.
    WriteProtected,
    /// The disk can only be read.
    ReadOnlyDisk,
    /// The document is larger than what is read again, in bytes.
    TooLarge {
        /// What it takes.
        size: u64,
        /// What is read.
        limit: u64,
    },
    /// The document holds more than what is read again.
    TooMany {
        /// Of what.
        what: Limit,
        /// How many are read.
        limit: usize,
    },
    /// The name is longer than the file system takes.
    NameTooLong,
    /// No room is left.
    DiskFull,
    /// Another program changed the file since it was read.
    Changed,
    /// The file that would be overwritten is no document that this program can read.
    Unreadable(Box<ContentError>),
    /// Anything else, in the words of the operating system.
    Other(String),
}

impl FileError {
    pub(super) fn new(path: &Path, action: Action, reason: Reason) -> Self {
        Self { path: path.to_owned(), action, reason }
    }

    pub(super) fn reading(path: &Path, error: &io::Error) -> Self {
        Self::new(path, Action::Read, reason(error))
    }

    /// In writing, a file that is not found means that its folder is not there.
    pub(super) fn writing(path: &Path, error: &io::Error) -> Self {
        let reason = match reason(error) {
            Reason::NotFound => Reason::NoFolder,
            other => other,
        };
        Self::new(path, Action::Write, reason)
    }
}

fn reason(error: &io::Error) -> Reason {
    use io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => Reason::NotFound,
        ErrorKind::NotADirectory => Reason::NoFolder,
        ErrorKind::PermissionDenied => Reason::Denied,
        ErrorKind::IsADirectory => Reason::IsFolder,
        ErrorKind::AlreadyExists => Reason::Exists,
        ErrorKind::ReadOnlyFilesystem => Reason::ReadOnlyDisk,
        ErrorKind::InvalidFilename => Reason::NameTooLong,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Reason::DiskFull,
        _ => Reason::Other(error.to_string()),
    }
}
