//! A disk in the memory, for tests. What is not flushed may be lost when the power goes: bytes of a file from any place
//! on, names of a folder one by one and out of order. A rename is one step. After a given number of calls every further one
//! fails, as where the power went in the middle of a save.

use super::Call;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A file, whatever its name.
pub(crate) type Inode = usize;

#[derive(Debug, Clone, Default)]
struct Content {
    now: Vec<u8>,
    flushed: Vec<u8>,
    modified: u64,
}

/// What changed about names and is not flushed.
#[derive(Debug, Clone)]
struct Naming {
    from: Option<PathBuf>,
    to: Option<(PathBuf, Inode)>,
}

impl Naming {
    fn apply(&self, names: &mut BTreeMap<PathBuf, Inode>) {
        if let Some(from) = &self.from {
            names.remove(from);
        }
        if let Some((to, inode)) = &self.to {
            names.insert(to.clone(), *inode);
        }
    }

    fn is_in(&self, folder: &Path) -> bool {
        let to = self.to.as_ref().map(|(to, _)| to);
        self.from.iter().chain(to).any(|path| path.parent() == Some(folder))
    }
}

/// The disk.
#[derive(Debug, Clone, Default)]
pub(crate) struct Disk {
    files: Vec<Content>,
    names: BTreeMap<PathBuf, Inode>,
    flushed_names: BTreeMap<PathBuf, Inode>,
    unflushed: Vec<Naming>,
    locks: BTreeSet<PathBuf>,
    clock: u64,
    /// How many calls succeed before the power is gone.
    calls_left: Option<usize>,
    is_dark: bool,
    /// How many calls succeed before one fails, once.
    failing_after: Option<usize>,
}

thread_local! {
    static DISK: RefCell<Option<Disk>> = const { RefCell::new(None) };
}

/// Acts on the simulated disk of this thread, if there is one.
pub(crate) fn with<T>(act: impl FnOnce(&mut Disk) -> T) -> Option<T> {
    DISK.with_borrow_mut(|disk| disk.as_mut().map(act))
}

/// Puts a simulated disk in the place of the real one, on this thread.
pub(crate) fn begin(disk: Disk) {
    DISK.set(Some(disk));
}

/// Gives the real disk back.
pub(crate) fn end() -> Disk {
    DISK.take().unwrap_or_default()
}

/// What becomes of each thing that is not flushed: whether it lasts, or how much of it.
pub(crate) trait Fate {
    /// A number below `choices`.
    fn choose(&mut self, choices: usize) -> usize;
}

impl Disk {
    /// Has the power go after so many further calls.
    pub(crate) fn cut_after(&mut self, calls: Option<usize>) {
        self.calls_left = calls;
    }

    /// Has one call fail after so many further ones.
    pub(crate) fn fail_after(&mut self, calls: Option<usize>) {
        self.failing_after = calls;
    }

    /// Whether the power is gone.
    pub(crate) fn is_dark(&self) -> bool {
        self.is_dark
    }

    /// Lets time pass, or turns it back.
    pub(crate) fn set_clock(&mut self, seconds: u64) {
        self.clock = seconds;
    }

    /// What another program writes, whole and at once.
    pub(crate) fn put(&mut self, path: &Path, bytes: &[u8]) {
        self.files.push(Content { now: bytes.to_vec(), flushed: bytes.to_vec(), modified: self.clock });
        self.names.insert(path.to_owned(), self.files.len() - 1);
        self.flushed_names.insert(path.to_owned(), self.files.len() - 1);
    }

    /// The bytes at a path.
    pub(crate) fn get(&self, path: &Path) -> Option<&[u8]> {
        self.names.get(path).map(|&inode| self.files[inode].now.as_slice())
    }

    /// The power goes, and comes back: what was not flushed has the fate it has.
    pub(crate) fn crash(&mut self, fate: &mut impl Fate) {
        let mut names = std::mem::take(&mut self.flushed_names);
        for naming in std::mem::take(&mut self.unflushed) {
            if fate.choose(2) == 0 {
                naming.apply(&mut names);
            }
        }
        for file in &mut self.files {
            if file.now != file.flushed {
                match fate.choose(3) {
                    0 => {}
                    1 => file.now.clone_from(&file.flushed),
                    _ => {
                        // A part of the new bytes over what was there.
                        let half = file.now.len() / 2;
                        let rest = file.flushed.get(half..).unwrap_or_default().to_vec();
                        file.now.truncate(half);
                        file.now.extend(rest);
                    }
                }
            }
            file.flushed.clone_from(&file.now);
        }
        self.flushed_names.clone_from(&names);
        self.names = names;
        self.locks.clear();
        self.calls_left = None;
        self.is_dark = false;
        self.failing_after = None;
    }

    /// A program ends: its locks are free.
    pub(crate) fn unlock(&mut self, path: &Path) {
        self.locks.remove(path);
    }

    pub(super) fn may(&mut self, _: Call) -> io::Result<()> {
        match &mut self.calls_left {
            Some(0) => {
                self.is_dark = true;
                return Err(io::Error::other("the power is gone"));
            }
            Some(left) => *left -= 1,
            None => {}
        }
        match &mut self.failing_after {
            Some(0) => {
                self.failing_after = None;
                Err(io::ErrorKind::StorageFull.into())
            }
            Some(left) => {
                *left -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn name(&mut self, from: Option<&Path>, to: Option<(&Path, Inode)>) {
        let naming = Naming { from: from.map(Path::to_owned), to: to.map(|(path, inode)| (path.to_owned(), inode)) };
        naming.apply(&mut self.names);
        self.unflushed.push(naming);
    }

    fn inode(&self, path: &Path) -> io::Result<Inode> {
        self.names.get(path).copied().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    pub(super) fn temporary(&mut self, folder: &Path, bytes: &[u8]) -> io::Result<Inode> {
        self.may(Call::Create)?;
        let inode = self.files.len();
        self.files.push(Content { modified: self.clock, ..Content::default() });
        self.name(None, Some((&temporary_name(folder, inode), inode)));
        self.may(Call::Write)?;
        self.files[inode].now = bytes.to_vec();
        self.may(Call::Flush)?;
        self.files[inode].flushed = bytes.to_vec();
        Ok(inode)
    }

    pub(super) fn rename(&mut self, inode: Inode, target: &Path, over: bool) -> io::Result<()> {
        self.may(Call::Rename)?;
        if !over && self.names.contains_key(target) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let folder = target.parent().unwrap_or(Path::new("")).to_owned();
        self.name(Some(&temporary_name(&folder, inode)), Some((target, inode)));
        Ok(())
    }

    /// A temporary file that got no place is removed, unless the power is gone.
    pub(super) fn abandon(&mut self, folder: &Path, inode: Inode) {
        let name = temporary_name(folder, inode);
        if !self.is_dark && self.names.get(&name) == Some(&inode) {
            self.name(Some(&name), None);
        }
    }

    pub(super) fn remove(&mut self, path: &Path) -> io::Result<()> {
        self.may(Call::Remove)?;
        self.inode(path)?;
        self.name(Some(path), None);
        Ok(())
    }

    pub(super) fn remove_folder(&mut self, folder: &Path) -> io::Result<()> {
        self.may(Call::Remove)?;
        let inside: Vec<PathBuf> = self.names.keys().filter(|path| path.starts_with(folder)).cloned().collect();
        for path in &inside {
            self.name(Some(path), None);
        }
        Ok(())
    }

    pub(super) fn flush_folder(&mut self, folder: &Path) {
        // That it is refused is not told to whoever writes; that the power is gone is told to nobody.
        let failing_after = self.failing_after.take();
        let is_lit = self.may(Call::Flush).is_ok();
        self.failing_after = failing_after;
        if !is_lit {
            return;
        }
        let (flushed, rest): (Vec<Naming>, Vec<Naming>) =
            std::mem::take(&mut self.unflushed).into_iter().partition(|naming| naming.is_in(folder));
        for naming in &flushed {
            naming.apply(&mut self.flushed_names);
        }
        self.unflushed = rest;
    }

    pub(super) fn read(&mut self, path: &Path) -> io::Result<Vec<u8>> {
        self.may(Call::Look)?;
        Ok(self.files[self.inode(path)?].now.clone())
    }

    pub(super) fn look(&mut self, path: &Path) -> io::Result<(u64, SystemTime)> {
        self.may(Call::Look)?;
        let file = &self.files[self.inode(path)?];
        Ok((file.now.len() as u64, UNIX_EPOCH + Duration::from_secs(file.modified)))
    }

    /// What stands in a folder, folders included.
    pub(super) fn entries(&mut self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.may(Call::Look)?;
        let inside = self.names.keys().filter_map(|path| path.strip_prefix(folder).ok()?.components().next());
        let entries: BTreeSet<PathBuf> = inside.map(|name| folder.join(name)).collect();
        Ok(entries.into_iter().collect())
    }

    pub(super) fn lock(&mut self, path: &Path, is_new: bool) -> io::Result<()> {
        self.may(Call::Create)?;
        if is_new && !self.names.contains_key(path) {
            self.put(path, b"");
        }
        self.inode(path)?;
        if self.locks.insert(path.to_owned()) { Ok(()) } else { Err(io::ErrorKind::WouldBlock.into()) }
    }
}

fn temporary_name(folder: &Path, inode: Inode) -> PathBuf {
    folder.join(format!(".swot-{inode}.tmp"))
}
