//! Why a subcommand did not do its work, and the exit code that says so.

use super::calc::CalcError;
use crate::storage::{FileError, ReadError, Reason};
use std::fmt;
use std::io;

/// Why a subcommand did not do its work.
#[derive(Debug)]
pub(super) enum Failure {
    /// The arguments do not fit; a sentence says why and what to do.
    Usage(String),
    /// The request of a calculation was refused.
    Request(CalcError),
    /// A document could not be read.
    Read(ReadError),
    /// The file system refused.
    File(FileError),
    /// Standard output broke.
    Output(io::Error),
    /// Whoever read the output has had enough.
    PipeClosed,
}

/// The exit codes of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Code {
    /// The work is done.
    Done = 0,
    /// The work is done, and something was found.
    Found = 1,
    /// Bad usage or bad input.
    Input = 2,
    /// The file system refused.
    FileSystem = 3,
}

impl Failure {
    pub(super) fn code(&self) -> Code {
        match self {
            Self::PipeClosed => Code::Done,
            Self::Usage(_) | Self::Request(_) | Self::Read(ReadError::Content(_)) => Code::Input,
            Self::Read(ReadError::File(error)) | Self::File(error) => code_of(error),
            Self::Output(_) => Code::FileSystem,
        }
    }
}

/// A name that does not fit is bad usage; anything else is the file system's word.
fn code_of(error: &FileError) -> Code {
    match error.reason {
        Reason::Exists | Reason::NoTemplate | Reason::Unreadable(_) => Code::Input,
        _ => Code::FileSystem,
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(sentence) => write!(f, "error: {sentence}"),
            Self::Request(error) => write!(f, "error: {}", error.message),
            // A problem in a file begins with its place, as editors expect it.
            Self::Read(ReadError::Content(error)) => error.fmt(f),
            Self::Read(error) => write!(f, "error: {error}"),
            Self::File(error) => write!(f, "error: {error}"),
            Self::Output(error) => write!(f, "error: cannot write to standard output: {error}"),
            Self::PipeClosed => Ok(()),
        }
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::PipeClosed } else { Self::Output(error) }
    }
}
