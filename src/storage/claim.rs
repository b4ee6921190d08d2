//! Who has a document open: a small file beside it (`.~lock.study.swot#`, the name that office programs use, which
//! synchronisers and version control often leave out) with a name, a machine and a time.
//!
//! While its window is open, the operating system holds a lock on it, which ends with the program in whatever way: what a
//! killed program left is recognised at once. A lock of another machine cannot be asked; its holder touches the file again
//! and again, and one that nobody touched for [`STALE`] is left over. A random mark tells whose the file is: a program that
//! slept so long that another took it neither writes over that nor removes it.
//!
//! It says something, and forbids nothing: what another program wrote is noticed when the document is saved.

use super::{disk, format};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, ErrorKind};
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
    /// A random number that nobody else has.
    pub mark: u64,
}

impl Holder {
    /// The user of this program, from now on, with a random mark.
    #[must_use]
    pub fn of_user(now: SystemTime, mark: u64) -> Self {
        let name = ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(set);
        let machine = set("COMPUTERNAME").or_else(kernel_name).or_else(|| set("HOSTNAME"));
        let since = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        Self { name: name.unwrap_or_default(), machine: machine.unwrap_or_default(), since, mark }
    }

    /// The same on a machine of which it has turned out that another has its name: from now on nothing is taken for left
    /// over by its name.
    #[must_use]
    pub fn apart(self) -> Self {
        Self { machine: String::new(), ..self }
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
    me: Holder,
}

/// What came of claiming a file.
#[derive(Debug)]
pub enum Claimed {
    /// Others are told that this program has it.
    Ours(Claim),
    /// Somebody else has it.
    Held(Holder),
    /// Nobody else has it, and nobody can be told anything there, as in a folder that may not be written.
    Impossible,
}

impl Claim {
    /// Claims a document for this holder, unless somebody else has it.
    #[must_use]
    pub fn take(document: &Path, me: &Holder, now: SystemTime) -> Claimed {
        let path = path_of(document);
        match disk::own(&path) {
            // Where nothing can be written, what others wrote can be read all the same.
            Err(_) => holder(document, me, now).map_or(Claimed::Impossible, Claimed::Held),
            Ok(None) => Claimed::Held(read(&path).ok().flatten().unwrap_or_default()),
            Ok(Some(file)) => {
                if let Some(other) = elsewhere(&path, me, now) {
                    return Claimed::Held(other);
                }
                match disk::rewrite(&file, format::compact(me).as_bytes()) {
                    Ok(()) => Claimed::Ours(Self { path, file, me: me.clone() }),
                    Err(_) => Claimed::Impossible,
                }
            }
        }
    }

    /// Tells other machines that it still holds. Where writing fails they are told a little later.
    ///
    /// # Errors
    /// When it does not hold any more: another machine took the file while this one slept, and it is told who, or somebody
    /// removed what said so.
    pub fn refresh(&self) -> Result<(), Option<Holder>> {
        if !self.is_there() {
            return Err(read(&self.path).ok().flatten());
        }
        disk::rewrite(&self.file, format::compact(&self.me).as_bytes()).unwrap_or_default();
        Ok(())
    }

    /// Whether the file is there as this claim wrote it.
    fn is_there(&self) -> bool {
        matches!(read(&self.path), Ok(Some(there)) if there.mark == self.me.mark) && disk::is_at(&self.file, &self.path)
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        if self.is_there() {
            // A file that stays is recognised as left over.
            disk::remove(&self.path).unwrap_or_default();
        }
    }
}

/// Who has a document open, if anybody has.
#[must_use]
pub fn holder(document: &Path, me: &Holder, now: SystemTime) -> Option<Holder> {
    let path = path_of(document);
    if disk::is_locked(&path) {
        Some(read(&path).ok().flatten().unwrap_or_default())
    } else {
        elsewhere(&path, me, now)
    }
}

/// Whoever has it on another machine, whose locks are not seen here. What is free on this machine is left over; where a
/// machine has no name it may be another.
fn elsewhere(path: &Path, me: &Holder, now: SystemTime) -> Option<Holder> {
    let is_left_over = |other: &Holder| !other.machine.is_empty() && other.machine == me.machine;
    let other = match read(path) {
        Ok(other) => other.filter(|other| !is_left_over(other))?,
        Err(error) if error.kind() == ErrorKind::NotFound => return None,
        // Whose it is cannot be read, and that it is there counts.
        Err(_) => Holder::default(),
    };
    let touched = disk::look(path).ok()?.modified?;
    // The clock of the other machine, or of the disk, may be ahead of this one.
    let age = now.duration_since(touched).unwrap_or_default();
    (age < STALE).then_some(other)
}

/// Who has it by the file; nobody where that says nothing.
fn read(path: &Path) -> io::Result<Option<Holder>> {
    disk::read(path, LARGEST).map(|text| format::ron().from_bytes(&text).ok())
}

fn path_of(document: &Path) -> PathBuf {
    let document = disk::follow(document);
    let name = document.file_name().unwrap_or_default().to_string_lossy();
    disk::folder_of(&document).join(format!(".~lock.{name}#"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::disk::faults;
    use std::fs;

    fn on(machine: &str) -> Holder {
        Holder { name: "ana".to_owned(), machine: machine.to_owned(), since: 1_790_000_000, mark: 7 }
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
        assert_eq!(claim.refresh(), Ok(()));
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

    #[test]
    fn a_claim_that_another_machine_took_meanwhile_is_neither_written_over_nor_removed() {
        for machines in [["lab-3", "lab-4"], ["", ""], ["localhost", "localhost"]] {
            let (_folder, path) = document();
            let Claimed::Ours(claim) = Claim::take(&path, &on(machines[0]), SystemTime::now()) else {
                panic!("nobody has it")
            };
            let other = Holder { mark: 8, ..on(machines[1]) };
            fs::write(path_of(&path), format::compact(&other)).unwrap();
            assert_eq!(claim.refresh(), Err(Some(other.clone())), "{machines:?}");
            drop(claim);
            assert_eq!(holder(&path, &on(machines[0]).apart(), SystemTime::now()), Some(other), "{machines:?}");
        }
    }

    #[test]
    fn a_claim_whose_file_somebody_removed_holds_no_more() {
        let (_folder, path) = document();
        let Claimed::Ours(claim) = Claim::take(&path, &on("lab-3"), SystemTime::now()) else { panic!("nobody has it") };
        fs::remove_file(path_of(&path)).unwrap();
        assert_eq!(claim.refresh(), Err(None));
        assert!(matches!(Claim::take(&path, &on("lab-3"), SystemTime::now()), Claimed::Ours(_)));
    }

    #[test]
    fn who_has_a_file_is_told_also_where_nothing_can_be_written() {
        let (_folder, path) = document();
        let ana = Holder { mark: 8, ..on("lab-4") };
        fs::write(path_of(&path), format::compact(&ana)).unwrap();
        let take = || {
            let mut claimed = Claimed::Impossible;
            faults::failing_after(0, || claimed = Claim::take(&path, &on("lab-3"), SystemTime::now()));
            claimed
        };
        // The first call fails, which is to make or open the file for writing.
        assert!(matches!(take(), Claimed::Held(held) if held == ana));
        fs::remove_file(path_of(&path)).unwrap();
        assert!(matches!(take(), Claimed::Impossible));
    }
}
