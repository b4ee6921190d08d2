//! What the file system refused, and why.

use super::problem::ContentError;
use std::fmt;
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

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Content(error) => error.fmt(f),
            Self::File(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ReadError {}

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
        what: &'static str,
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

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verb = match self.action {
            Action::Read => "read",
            Action::Write => "write",
        };
        write!(f, "cannot {verb} `{}`: {}\nHint: {}", self.path.display(), self.reason, self.reason.hint(self.action))
    }
}

impl std::error::Error for FileError {}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = match self {
            Self::NotFound => "there is no such file",
            Self::NoTemplate => "there is no such template",
            Self::NoFolder => "its folder does not exist",
            Self::Denied => "permission denied",
            Self::IsFolder => "it is a folder",
            Self::NotAFile => "it is not a regular file",
            Self::Exists => "the file exists already",
            Self::WriteProtected => "the file is write-protected",
            Self::ReadOnlyDisk => "the disk is read-only",
            Self::NoVersion(number) => return write!(f, "there is no version {number}"),
            Self::TooLarge { size, limit } => {
                return write!(f, "it would take {} MB, and no more than {} MB are read again", mb(*size), mb(*limit));
            }
            Self::TooMany { what, limit } => {
                return write!(f, "it would hold too many {what}, and no more than {limit} are read again");
            }
            Self::NameTooLong => "the name is too long",
            Self::DiskFull => "no room is left on the disk",
            Self::Changed => "another program changed the file since it was read",
            Self::Unreadable(_) => "the file there cannot be read as a document, and is not overwritten",
            Self::Other(words) => words,
        };
        f.write_str(sentence)
    }
}

/// A size in megabytes, with what is begun counted in full.
fn mb(bytes: u64) -> u64 {
    bytes.div_ceil(1024 * 1024)
}

impl Reason {
    /// What to do about it, as a sentence.
    #[must_use]
    pub fn hint(&self, action: Action) -> &'static str {
        match (self, action) {
            (Self::NotFound, _) => "check the name and the folder.",
            (Self::NoTemplate, _) => "`swot-editor templates` lists the templates.",
            (Self::NoVersion(_), _) => "`swot-editor versions FILE` lists the versions.",
            (Self::NoFolder, _) => "create the folder first, or choose another.",
            (Self::Denied | Self::WriteProtected, Action::Write) => {
                "choose another folder or name, or change the permissions."
            }
            (Self::Denied | Self::WriteProtected, Action::Read) => "ask for the permission to read it.",
            (Self::IsFolder | Self::NotAFile, _) => "name a file.",
            (Self::Exists, _) => "choose another name, or overwrite it knowingly (`--force`).",
            (Self::TooLarge { .. } | Self::TooMany { .. }, _) => {
                "divide it into several documents; the file was left as it was."
            }
            (Self::NameTooLong, _) => "choose a shorter name.",
            (Self::ReadOnlyDisk, _) => "choose a folder on another disk.",
            (Self::DiskFull, _) => "make room, or choose a folder on another disk; the file was left as it was.",
            (Self::Changed, _) => "save under another name, open the file again, or overwrite it knowingly.",
            (Self::Unreadable(_), _) => "choose another name, or move that file away first.",
            (Self::Other(_), _) => "try again, or choose another file.",
        }
    }
}
