//! Writing: a file is whole or absent, and nobody's work is lost.
//!
//! A document is written to a temporary file in the same folder, flushed to the disk and renamed into place; then
//! the folder is flushed. The version before it stays beside it as a backup, with `~` after the name. A link is
//! followed, not replaced; permissions and owner are kept, and so are further names of the file (hard links).
//!
//! A step is necessary or optional. Without a necessary one nothing is saved and the old file is as it was; an optional
//! one (the backup, permissions, the owner) that fails is told with what was saved.

use super::disk::{self, Temporary, There, folder_of, follow};
use super::error::{Action, FileError, ReadError, Reason};
use super::format::{self, Fill};
use super::problem::Problem;
use super::read::{self, Stamp};
use crate::model::Document;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What may stand in the place of a document that is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    /// Nothing: a file of that name must not exist.
    Nothing,
    /// The file as it was read or written last.
    Unchanged(Stamp),
    /// Any document, to be overwritten knowingly.
    AnyDocument,
}

/// What becomes of an output file that exists already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written.
    Keep,
    /// It is overwritten.
    Replace,
}

/// Whose permissions an output file has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access<'a> {
    /// Those of any new file.
    Usual,
    /// No more than the document in this file, from which it was made.
    AsDocument(&'a Path),
}

/// What came of a save.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// What tells later whether the file changed.
    pub stamp: Stamp,
    /// The optional steps that failed.
    pub left_out: Vec<LeftOut>,
    /// What the file and its backup held before, unless it is kept as a version.
    pub displaced: Vec<Vec<u8>>,
    /// What the file holds now.
    pub text: String,
    /// How much that takes of what is read.
    pub fill: Fill,
}

/// Keeps a content as a version.
pub type Keep<'a> = dyn Fn(&[u8]) -> Result<(), FileError> + 'a;

/// A step of a save that may fail.
#[derive(Debug, Clone, PartialEq)]
pub enum LeftOut {
    /// The version before it was not kept beside the file.
    Backup(FileError),
    /// The new file is the user's alone, because the permissions of the old one were refused.
    Permissions(FileError),
}

/// Saves a document, and keeps the version before it as a backup.
///
/// A file that cannot be read as a document is never overwritten, whatever is expected there.
///
/// # Errors
/// When the file is not what was expected, the document is larger than what is read again, or the file system refuses;
/// then the old file is as it was.
pub fn save(path: &Path, document: &Document, expect: Expect) -> Result<Stamp, FileError> {
    save_telling(path, document, expect, None).map(|kept| kept.stamp)
}

/// As [`save`], with what was left out and what was displaced. What is displaced is kept as a version, if anything keeps
/// versions, before it is gone.
///
/// # Errors
/// As [`save`].
pub fn save_telling(
    path: &Path,
    document: &Document,
    expect: Expect,
    keep: Option<&Keep<'_>>,
) -> Result<Kept, FileError> {
    let target = follow(path);
    let written = format::write_readable(document);
    let (text, fill) = written.map_err(|reason| FileError::new(path, Action::Write, reason))?;
    // Of several programs that save at once, the later ones see what the first wrote.
    let _turn = disk::turn(&target);
    let mut displaced = Vec::new();
    let mut left_out = Vec::new();
    match before(&target, expect)? {
        Some(before) => {
            let is_version = keep.is_some_and(|keep| keep(&before).is_ok());
            // A save that was cut short may have left its backup as the only copy of what it displaced.
            let give_up = |old: Vec<u8>| match keep.map(|keep| keep(&old)) {
                Some(Ok(())) => Ok(()),
                Some(Err(error)) if is_version => Err(error),
                _ => {
                    displaced.push(old);
                    Ok(())
                }
            };
            let backup = back_up(&target, &before, give_up);
            if !is_version {
                displaced.push(before);
            }
            let is_backed_up = backup.is_ok();
            left_out.extend(backup.err().map(LeftOut::Backup));
            replace_document(&target, text.as_bytes(), is_backed_up, &mut left_out)?;
        }
        None if expect == Expect::Nothing => put_new(&temporary(&target, text.as_bytes(), Mode::Usual)?, &target)?,
        None => replace_document(&target, text.as_bytes(), false, &mut left_out)?,
    }
    disk::sweep(&target, folder_of(&target));
    Ok(Kept { stamp: Stamp::of(text.as_bytes()), left_out, displaced, text, fill })
}

/// Writes an output file, whole or not at all. A device or a pipe is written as it is.
///
/// # Errors
/// When the file exists and is to be kept, or the file system refuses.
pub fn write_output(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), FileError> {
    write_outputs(&[(path.to_owned(), bytes.to_vec())], existing, Access::Usual)
}

/// Writes several output files: all of them, or none. A device or a pipe is written as it is.
///
/// # Errors
/// When one exists and is to be kept, or the file system refuses; then every file is as it was.
pub fn write_outputs(files: &[(PathBuf, Vec<u8>)], existing: Existing, access: Access<'_>) -> Result<(), FileError> {
    let mode = Mode::of(access);
    let mut staged = Vec::new();
    for (path, bytes) in files {
        staged.push(stage(path, bytes, existing, &mode)?);
    }
    let mut done: Vec<&Staged<'_>> = Vec::new();
    for file in &staged {
        if let Err(error) = file.put() {
            done.iter().rev().for_each(|done| done.take_back());
            return Err(error);
        }
        done.push(file);
    }
    Ok(())
}

/// An output file that is written and not in its place.
enum Staged<'a> {
    /// A device or a pipe.
    Through(PathBuf, &'a [u8]),
    /// Beside the place of a file that is not there.
    New(Temporary, PathBuf),
    /// Beside a file that is there, and the other name under which that stays until all are in place.
    Over(Temporary, PathBuf, Option<Temporary>),
}

fn stage<'a>(path: &Path, bytes: &'a [u8], existing: Existing, mode: &Mode) -> Result<Staged<'a>, FileError> {
    let target = follow(path);
    let refuse = |reason| Err(FileError::new(path, Action::Write, reason));
    match there(&target)? {
        None => Ok(Staged::New(temporary(&target, bytes, mode.clone())?, target)),
        Some(there) if there.is_folder() => refuse(Reason::IsFolder),
        Some(there) if !there.is_file() => Ok(Staged::Through(target, bytes)),
        Some(_) if existing == Existing::Keep => refuse(Reason::Exists),
        Some(there) => {
            writable(&target, &there)?;
            let file = temporary(&target, bytes, mode.like(&there))?;
            // A copy to go back to, should a later file of the series fail.
            let old = fs::read(&target).ok().and_then(|old| temporary(&target, &old, Mode::Exactly(there)).ok());
            Ok(Staged::Over(file, target, old))
        }
    }
}

impl Staged<'_> {
    fn put(&self) -> Result<(), FileError> {
        match self {
            Self::Through(target, bytes) => write_through(target, bytes),
            Self::New(file, target) => put_new(file, target),
            Self::Over(file, target, _) => put(file, target),
        }
    }

    /// Puts back what was there. Nothing more can be done where that fails, too.
    fn take_back(&self) {
        match self {
            Self::Through(..) | Self::Over(_, _, None) => {}
            Self::New(_, target) => disk::remove(target).unwrap_or_default(),
            Self::Over(_, target, Some(old)) => put(old, target).unwrap_or_default(),
        }
    }
}

/// Whether something of that name is there, or may be, so that writing would need the user's word for it.
#[must_use]
pub fn is_taken(path: &Path) -> bool {
    !matches!(fs::symlink_metadata(path), Err(error) if error.kind() == io::ErrorKind::NotFound)
}

/// Where the backup of a file is kept: its name with `~` after it.
#[must_use]
pub fn backup_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("~");
    name.into()
}

/// Keeps a content as the backup of a file, in the place of one that may be given up. Whatever has the name of the backup
/// and is not a document stays: it is somebody else's.
fn back_up(
    target: &Path,
    content: &[u8],
    give_up: impl FnOnce(Vec<u8>) -> Result<(), FileError>,
) -> Result<(), FileError> {
    let backup = backup_path(target);
    let there = there(&backup)?;
    if there.is_some() {
        let bytes =
            read::bytes_of(&backup).map_err(|_foreign| FileError::new(&backup, Action::Write, Reason::Exists))?;
        let is_ours = format::parse(&bytes, &backup.display().to_string()).is_ok();
        if !is_ours {
            return Err(FileError::new(&backup, Action::Write, Reason::Exists));
        }
        give_up(bytes)?;
    }
    let mode = self::there(target)?.map_or(Mode::Usual, Mode::Exactly);
    put(&temporary(&backup, content, mode)?, &backup)
}

/// Puts a document in the place of the file that is there.
fn replace_document(
    target: &Path,
    bytes: &[u8],
    is_backed_up: bool,
    left_out: &mut Vec<LeftOut>,
) -> Result<(), FileError> {
    let there = there(target)?;
    if is_backed_up && there.as_ref().is_some_and(There::has_more_names) {
        // Renaming would leave the other names with the old content. The content is on the disk as the backup.
        return disk::overwrite(target, bytes).map_err(|error| FileError::writing(target, &error));
    }
    let file = temporary(target, bytes, there.map_or(Mode::Usual, Mode::Exactly))?;
    left_out.extend(file.refused().map(|error| LeftOut::Permissions(FileError::writing(target, error))));
    put(&file, target)
}

/// The content that is about to be overwritten, if there is one and it may be.
fn before(target: &Path, expect: Expect) -> Result<Option<Vec<u8>>, FileError> {
    let Some(there) = there(target)? else { return Ok(None) };
    let refuse = |reason| Err(FileError::new(target, Action::Write, reason));
    if there.is_folder() {
        return refuse(Reason::IsFolder);
    }
    if !there.is_file() {
        return refuse(Reason::NotAFile);
    }
    if expect == Expect::Nothing {
        return refuse(Reason::Exists);
    }
    writable(target, &there)?;
    let bytes = match read::bytes_of(target) {
        Ok(bytes) => bytes,
        Err(ReadError::Content(error)) => return refuse(Reason::Unreadable(error)),
        Err(ReadError::File(error)) => return Err(FileError { action: Action::Write, ..error }),
    };
    match expect {
        Expect::Unchanged(stamp) if stamp == Stamp::of(&bytes) => Ok(Some(bytes)),
        Expect::Unchanged(_) => refuse(Reason::Changed),
        _ => match format::parse(&bytes, &target.display().to_string()) {
            Ok(_) => Ok(Some(bytes)),
            Err(error) if error.problem == Problem::Empty => Ok(None),
            Err(error) => refuse(Reason::Unreadable(error)),
        },
    }
}

/// What is at a path; nothing only where the file system says that nothing is.
fn there(path: &Path) -> Result<Option<There>, FileError> {
    match disk::look(path) {
        Ok(there) => Ok(Some(there)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(FileError::writing(path, &error)),
    }
}

fn writable(target: &Path, there: &There) -> Result<(), FileError> {
    if there.is_read_only() {
        return Err(FileError::new(target, Action::Write, Reason::WriteProtected));
    }
    Ok(())
}

/// Writes a file of the program's own in the place of another, or where none is. Only the user can read it.
pub(super) fn replace(target: &Path, bytes: &[u8]) -> Result<(), FileError> {
    put(&temporary(target, bytes, Mode::Private)?, target)
}

/// Who may read and write a new file.
#[derive(Debug, Clone)]
enum Mode {
    /// As any new file.
    Usual,
    /// The user alone.
    Private,
    /// At most these permissions of Unix.
    AtMost(u32),
    /// As this file, its owner included.
    Exactly(There),
}

impl Mode {
    fn of(access: Access<'_>) -> Self {
        let document = match access {
            Access::Usual => None,
            Access::AsDocument(path) => disk::look(path).ok(),
        };
        document.map_or(Self::Usual, |document| Self::AtMost(document.mode()))
    }

    /// The same for a file that takes the place of another.
    fn like(&self, there: &There) -> Self {
        match self {
            Self::AtMost(most) => Self::AtMost(most & there.mode()),
            _ => Self::Exactly(there.clone()),
        }
    }
}

/// A file beside the target that holds these bytes, on the disk; it vanishes unless it is put somewhere.
fn temporary(target: &Path, bytes: &[u8], mode: Mode) -> Result<Temporary, FileError> {
    let make = || match mode {
        Mode::Usual => disk::temporary(folder_of(target), bytes, disk::ANY_FILE),
        Mode::Private => disk::temporary(folder_of(target), bytes, disk::OWNER_ONLY),
        Mode::AtMost(most) => disk::temporary(folder_of(target), bytes, most & disk::ANY_FILE),
        Mode::Exactly(there) => disk::temporary_like(folder_of(target), bytes, &there),
    };
    make().map_err(|error| FileError::writing(target, &error))
}

/// Renames a file to its place, over what is there.
fn put(file: &Temporary, target: &Path) -> Result<(), FileError> {
    file.rename(target).map_err(|error| FileError::writing(target, &error))?;
    disk::flush_folder(folder_of(target));
    Ok(())
}

/// Renames a file to its place, where nothing may be.
fn put_new(file: &Temporary, target: &Path) -> Result<(), FileError> {
    file.rename_new(target).map_err(|error| FileError::writing(target, &error))?;
    disk::flush_folder(folder_of(target));
    Ok(())
}

fn write_through(target: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let write = || File::options().write(true).open(target)?.write_all(bytes);
    write().map_err(|error| FileError::writing(target, &error))
}

#[cfg(test)]
mod tests;
