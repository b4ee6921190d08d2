//! Writing: a file is whole or absent, and nobody's work is lost.
//!
//! A document is written to a temporary file in the same folder, flushed to the disk and renamed into place; then
//! the folder is flushed. The version before it stays beside it as a backup, with `~` after the name. A link is
//! followed, not replaced; permissions are kept.

use super::error::{Action, FileError, ReadError, Reason};
use super::format;
use super::problem::Problem;
use super::read::{self, Stamp};
use crate::model::Document;
use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

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

/// Saves a document, and keeps the version before it as a backup.
///
/// A file that cannot be read as a document is never overwritten, whatever is expected there.
///
/// # Errors
/// When the file is not what was expected, or the file system refuses; then the old file is as it was.
pub fn save(path: &Path, document: &Document, expect: Expect) -> Result<Stamp, FileError> {
    let target = follow(path);
    let text = format::write(document);
    let before = before(&target, expect)?;
    let file = temporary(&target, text.as_bytes())?;
    match before {
        Some(before) => {
            put(temporary(&target, &before)?, &backup_path(&target))?;
            put(file, &target)?;
        }
        None if expect == Expect::Nothing => put_new(file, &target)?,
        None => put(file, &target)?,
    }
    Ok(Stamp::of(text.as_bytes()))
}

/// Writes an output file, whole or not at all. A device or a pipe is written as it is.
///
/// # Errors
/// When the file exists and is to be kept, or the file system refuses.
pub fn write_output(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), FileError> {
    let target = follow(path);
    match fs::metadata(&target) {
        Ok(there) if there.is_dir() => Err(FileError::new(path, Action::Write, Reason::IsFolder)),
        Ok(there) if !there.is_file() => write_through(&target, bytes),
        Ok(_) if existing == Existing::Keep => Err(FileError::new(path, Action::Write, Reason::Exists)),
        Ok(there) => {
            writable(&target, &there)?;
            replace(&target, bytes)
        }
        Err(_) => put_new(temporary(&target, bytes)?, &target),
    }
}

/// Writes several output files; where one of them exists and is to be kept, none is begun.
///
/// # Errors
/// As [`write_output`]; the files before the one that was refused are then written.
pub fn write_outputs(files: &[(PathBuf, Vec<u8>)], existing: Existing) -> Result<(), FileError> {
    if let Some((path, _)) = files.iter().find(|(path, _)| existing == Existing::Keep && is_file(path)) {
        return Err(FileError::new(path, Action::Write, Reason::Exists));
    }
    files.iter().try_for_each(|(path, bytes)| write_output(path, bytes, existing))
}

/// Whether something of that name is there, so that writing would need the user's word for it.
#[must_use]
pub fn is_taken(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Where the backup of a file is kept: its name with `~` after it.
#[must_use]
pub fn backup_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("~");
    name.into()
}

/// The content that is about to be overwritten, if there is one and it may be.
fn before(target: &Path, expect: Expect) -> Result<Option<Vec<u8>>, FileError> {
    let Ok(there) = fs::metadata(target) else { return Ok(None) };
    let refuse = |reason| Err(FileError::new(target, Action::Write, reason));
    if there.is_dir() {
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

fn is_file(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|there| there.is_file())
}

fn writable(target: &Path, there: &Metadata) -> Result<(), FileError> {
    if there.permissions().readonly() {
        return Err(FileError::new(target, Action::Write, Reason::WriteProtected));
    }
    Ok(())
}

/// The file that a path means: the end of a link, which need not exist yet.
fn follow(path: &Path) -> PathBuf {
    let Ok(target) = fs::read_link(path) else { return path.to_owned() };
    fs::canonicalize(path).unwrap_or_else(|_missing| folder_of(path).join(target))
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes a file in the place of another, or where none is.
pub(super) fn replace(target: &Path, bytes: &[u8]) -> Result<(), FileError> {
    put(temporary(target, bytes)?, target)
}

/// A file beside the target that holds these bytes, on the disk, with the permissions of the target; it vanishes unless
/// it is put somewhere.
fn temporary(target: &Path, bytes: &[u8]) -> Result<NamedTempFile, FileError> {
    let write = || {
        let mut builder = tempfile::Builder::new();
        builder.prefix(".swot-").suffix(".tmp");
        #[cfg(unix)]
        let usual: fs::Permissions = std::os::unix::fs::PermissionsExt::from_mode(0o666);
        #[cfg(unix)]
        builder.permissions(usual);
        let mut file = builder.tempfile_in(folder_of(target))?;
        if let Ok(there) = fs::metadata(target) {
            file.as_file().set_permissions(there.permissions())?;
        }
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        Ok(file)
    };
    write().map_err(|error: io::Error| FileError::writing(target, &error))
}

/// Renames a file to its place, over what is there.
fn put(file: NamedTempFile, target: &Path) -> Result<(), FileError> {
    file.persist(target).map_err(|error| FileError::writing(target, &error.error))?;
    flush_folder(target);
    Ok(())
}

/// Renames a file to its place, where nothing may be.
fn put_new(file: NamedTempFile, target: &Path) -> Result<(), FileError> {
    file.persist_noclobber(target).map_err(|error| FileError::writing(target, &error.error))?;
    flush_folder(target);
    Ok(())
}

/// Makes a rename last. The file is whole by now: a file system that cannot flush folders has no more to give.
fn flush_folder(target: &Path) {
    #[cfg(unix)]
    if let Ok(folder) = File::open(folder_of(target)) {
        folder.sync_all().unwrap_or_default();
    }
}

fn write_through(target: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let write = || File::options().write(true).open(target)?.write_all(bytes);
    write().map_err(|error| FileError::writing(target, &error))
}
