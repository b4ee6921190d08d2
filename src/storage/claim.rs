//! Who has a document open: a small file beside it (`.~lock.study.swot#`, the name that office programs use, which
//! synchronisers and version control often leave out) with a name, a machine and a time.
//!
//! While its window is open, the operating system holds a lock on it, which ends with the program in whatever way: what a
//! killed program left is recognised at once. A lock of another machine cannot be asked; its holder touches the file again
//! and again, and one that nobody touched for [`STALE`] is left over.
//!
//! It says something, and forbids nothing: what another program wrote is noticed when the document is saved.

use super::{disk, format};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// How long the file of another machine counts when nobody touches it.
const STALE: Duration = Duration::from_mins(10);
/// The largest file that is read: a name, a machine and two numbers.
const LARGEST: u64 = 64 * 1024;

/// Who has a file open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The user's name; empty where it is not known.
    pub name: String,
    /// The name of the machine; empty where it is not known.
    pub machine: String,
    /// Since when, in seconds since 1970.
    pub since: u64,
}

impl Holder {
    /// The user of this program, from now on.
    #[must_use]
    pub fn of_user(now: SystemTime) -> Self {
        let name = ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(set);
        let machine = set("COMPUTERNAME").or_else(kernel_name).or_else(|| set("HOSTNAME"));
        let since = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        Self { name: name.unwrap_or_default(), machine: machine.unwrap_or_default(), since }
    }

    /// Since when.
    #[must_use]
    pub fn since(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(self.since)
    }
}

fn set(variable: &str) -> Option<String> {
    std::env::var(variable).ok().filter(|value| !value.is_empty())
}

/// What Linux calls the machine.
fn kernel_name() -> Option<String> {
    let name = disk::read(Path::new("/proc/sys/kernel/hostname"), LARGEST).ok()?;
    Some(String::from_utf8(name).ok()?.trim().to_owned()).filter(|name| !name.is_empty())
}

/// The word that this program has a file open; taken back when the value is dropped.
#[derive(Debug)]
pub struct Claim {
    path: PathBuf,
    file: File,
    text: String,
}

/// What came of claiming a file.
#[derive(Debug)]
pub enum Claimed {
    /// Others are told that this program has it.
    Ours(Claim),
    /// Somebody else has it.
    Held(Holder),
    /// Nobody can be told anything there, as in a folder that may not be written.
    Impossible,
}

impl Claim {
    /// Claims a document for this holder, unless somebody else has it.
    #[must_use]
    pub fn take(document: &Path, me: &Holder, now: SystemTime) -> Claimed {
        let path = path_of(document);
        match disk::own(&path) {
            Err(_) => Claimed::Impossible,
            Ok(None) => Claimed::Held(read(&path).unwrap_or_default()),
            Ok(Some(file)) => {
                if let Some(other) = elsewhere(&path, me, now) {
                    return Claimed::Held(other);
                }
                let text = format::compact(me);
                match disk::rewrite(&file, text.as_bytes()) {
                    Ok(()) => Claimed::Ours(Self { path, file, text }),
                    Err(_) => Claimed::Impossible,
                }
            }
        }
    }

    /// Tells other machines that it still holds. Where that fails they are told a little later.
    pub fn refresh(&self) {
        disk::rewrite(&self.file, self.text.as_bytes()).unwrap_or_default();
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        // A file that stays is recognised as left over.
        disk::remove(&self.path).unwrap_or_default();
    }
}

/// Who has a document open, if anybody has.
#[must_use]
pub fn holder(document: &Path, me: &Holder, now: SystemTime) -> Option<Holder> {
    let path = path_of(document);
    if disk::is_locked(&path) { Some(read(&path).unwrap_or_default()) } else { elsewhere(&path, me, now) }
}

/// Whoever has it on another machine, whose locks are not seen here.
fn elsewhere(path: &Path, me: &Holder, now: SystemTime) -> Option<Holder> {
    let other = read(path).filter(|other| other.machine != me.machine)?;
    let touched = disk::look(path).ok()?.modified?;
    // The clock of the other machine, or of the disk, may be ahead of this one.
    let age = now.duration_since(touched).unwrap_or_default();
    (age < STALE).then_some(other)
}

fn read(path: &Path) -> Option<Holder> {
    let text = disk::read(path, LARGEST).ok()?;
    format::ron().from_bytes(&text).ok()
}

fn path_of(document: &Path) -> PathBuf {
    let document = disk::follow(document);
    let name = document.file_name().unwrap_or_default().to_string_lossy();
    disk::folder_of(&document).join(format!(".~lock.{name}#"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn on(machine: &str) -> Holder {
        Holder { name: "ana".to_owned(), machine: machine.to_owned(), since: 1_790_000_000 }
    }

    fn document() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("study.swot");
        (folder, path)
    }

    #[test]
    fn a_document_is_had_by_one_window_and_free_once_that_is_closed() {
        let (folder, path) = document();
        let Claimed::Ours(claim) = Claim::take(&path, &on("lab-3"), SystemTime::now()) else { panic!("nobody has it") };
        claim.refresh();
        assert_eq!(holder(&path, &on("lab-3"), SystemTime::now()), Some(on("lab-3")));
        assert!(
            matches!(Claim::take(&path, &on("lab-3"), SystemTime::now()), Claimed::Held(held) if held == on("lab-3"))
        );
        drop(claim);
        assert_eq!(holder(&path, &on("lab-3"), SystemTime::now()), None);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing stays");
    }

    #[test]
    fn what_a_killed_program_left_is_nobodys_and_so_is_what_another_machine_did_not_touch_for_long() {
        let (_folder, path) = document();
        let lock = path_of(&path);
        fs::write(&lock, format::compact(&on("lab-3"))).unwrap();
        assert_eq!(holder(&path, &on("lab-3"), SystemTime::now()), None, "the lock of this machine is free");
        assert_eq!(
            holder(&path, &on("lab-4"), SystemTime::now()),
            Some(on("lab-3")),
            "its lock cannot be seen from there"
        );
        assert!(matches!(Claim::take(&path, &on("lab-4"), SystemTime::now()), Claimed::Held(_)));
        let long_ago = SystemTime::now() - STALE * 2;
        File::options().write(true).open(&lock).unwrap().set_modified(long_ago).unwrap();
        assert_eq!(holder(&path, &on("lab-4"), SystemTime::now()), None);
        assert!(matches!(Claim::take(&path, &on("lab-4"), SystemTime::now()), Claimed::Ours(_)));
    }

    #[test]
    fn a_file_that_says_nothing_is_nobodys_and_a_folder_that_is_not_there_is_no_trouble() {
        let (folder, path) = document();
        fs::write(path_of(&path), "what?").unwrap();
        assert_eq!(holder(&path, &on("lab-3"), SystemTime::now()), None);
        assert!(matches!(Claim::take(&path, &on("lab-3"), SystemTime::now()), Claimed::Ours(_)));
        assert!(matches!(
            Claim::take(&folder.path().join("no/x.swot"), &on("lab-3"), SystemTime::now()),
            Claimed::Impossible
        ));
    }
}
