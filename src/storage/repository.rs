//! Git repositories that documents lie in: backups are none of their business.

use super::disk;
use super::error::ReadError;
use super::read::{SIZE_LIMIT, bytes_of};
use super::save::{Existing, write_output};
use std::path::{Path, PathBuf};

/// The lines that keep backups, and what says who has a file open, out of a repository.
pub const GIT_IGNORED: [&str; 2] = [BACKUPS, ".~lock.*.swot#"];

const BACKUPS: &str = "*.swot~";

/// Lines that say the same, or more.
const AS_GOOD: [&str; 5] = [BACKUPS, "*~", "*.swot*", "**/*.swot~", "**/*~"];

/// The list of what a repository ignores that should name backups, where a document lies in a repository that does not
/// ignore them yet.
#[must_use]
pub fn exposed_backups(document: &Path) -> Option<PathBuf> {
    let folders: Vec<&Path> = document.ancestors().skip(1).collect();
    let top = folders.iter().position(|folder| disk::look(&folder.join(".git")).is_ok())?;
    let root = folders[top];
    let mut lists: Vec<PathBuf> = folders[..=top].iter().map(|folder| folder.join(".gitignore")).collect();
    lists.push(root.join(".git/info/exclude"));
    let is_ignored = |list: &PathBuf| {
        let text = disk::read(list, SIZE_LIMIT).unwrap_or_default();
        String::from_utf8_lossy(&text).lines().any(|line| AS_GOOD.contains(&line.trim()))
    };
    (!lists.iter().any(is_ignored)).then(|| root.join(".gitignore"))
}

/// Adds a line to a file, which need not be there; tells whether it was missing.
///
/// # Errors
/// When the file system refuses.
pub fn add_line(path: &Path, line: &str) -> Result<bool, ReadError> {
    let before = if super::is_taken(path) { bytes_of(path)? } else { Vec::new() };
    if String::from_utf8_lossy(&before).lines().any(|there| there.trim() == line) {
        return Ok(false);
    }
    // What is there stays byte by byte, whatever its encoding.
    let mut bytes = before;
    if bytes.last().is_some_and(|last| *last != b'\n') {
        bytes.push(b'\n');
    }
    bytes.extend([line.as_bytes(), b"\n"].concat());
    write_output(path, &bytes, Existing::Replace)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_repository_is_asked_once_to_ignore_backups() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("studies/2020");
        fs::create_dir_all(&folder).unwrap();
        let document = folder.join("study.swot");
        assert_eq!(exposed_backups(&document), None, "no repository");
        fs::create_dir(root.path().join(".git")).unwrap();
        let list = root.path().join(".gitignore");
        assert_eq!(exposed_backups(&document), Some(list.clone()));
        fs::write(&list, "target").unwrap();
        assert!(add_line(&list, BACKUPS).unwrap() && !add_line(&list, BACKUPS).unwrap());
        assert_eq!(fs::read_to_string(&list).unwrap(), "target\n*.swot~\n");
        assert_eq!(exposed_backups(&document), None);
        fs::write(&list, b"caf\xe9\r\n").unwrap();
        assert!(add_line(&list, BACKUPS).unwrap());
        assert_eq!(fs::read(&list).unwrap(), b"caf\xe9\r\n*.swot~\n", "what is no UTF-8 stays as it is");
    }
}
