//! The functions that touch files: every read, write, flush, rename, removal, lock and change of permissions of documents,
//! recovery files and versions is done here, so that tests can have each of them fail in turn, and put a simulated disk in
//! the place of the real one.

#[cfg(test)]
pub(super) mod faults;
#[cfg(test)]
pub(crate) mod simulated;

use std::cell::RefCell;
use std::fs::{self, File, Metadata};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};
use tempfile::NamedTempFile;

/// Permissions of Unix of a file that anybody may read, as far as the user's mask allows.
pub(super) const ANY_FILE: u32 = 0o666;
/// Permissions of Unix of a file that is the user's alone.
pub(super) const OWNER_ONLY: u32 = 0o600;
/// Permissions of Unix of a folder that is the user's alone.
#[cfg(unix)]
const OWNER_ONLY_FOLDER: u32 = 0o700;

/// The name of a temporary file begins and ends so.
const PREFIX: &str = ".swot-";
const SUFFIX: &str = ".tmp";

/// How long a temporary file that nobody holds may be one that somebody just created.
const YOUNG: Duration = Duration::from_secs(2);
/// How many entries of a folder are looked through for temporary files.
const SWEPT: usize = 10_000;
/// How often, and how long apart, another program that saves the same file is waited for.
const TURNS: u32 = 500;
const TURN: Duration = Duration::from_millis(10);

/// A call that may fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Call {
    /// Looking what is at a path.
    Look,
    /// Creating a file or a folder.
    Create,
    /// Writing bytes.
    Write,
    /// Making bytes last.
    Flush,
    /// Changing permissions or the owner.
    Permit,
    /// Giving a file its place.
    Rename,
    /// Removing a file.
    Remove,
}

/// Does it on the simulated disk, where a test has put one in the place of the real one.
macro_rules! simulated {
    ($disk:ident => $act:expr) => {
        #[cfg(test)]
        if let Some(result) = simulated::with(|$disk| $act) {
            return result;
        }
    };
}

/// What is at a path.
#[derive(Debug, Clone)]
pub(super) struct There {
    /// What the file system says; nothing of a file on a simulated disk.
    real: Option<Metadata>,
    /// Its size in bytes.
    pub(super) size: u64,
    /// When it was changed, where the file system knows.
    pub(super) modified: Option<SystemTime>,
}

impl There {
    fn of(real: Metadata) -> Self {
        Self { size: real.len(), modified: real.modified().ok(), real: Some(real) }
    }

    /// Whether it is a folder.
    pub(super) fn is_folder(&self) -> bool {
        self.real.as_ref().is_some_and(Metadata::is_dir)
    }

    /// Whether it is a file, rather than a folder, a device or a pipe.
    pub(super) fn is_file(&self) -> bool {
        self.real.as_ref().is_none_or(Metadata::is_file)
    }

    /// Whether nobody may write it.
    pub(super) fn is_read_only(&self) -> bool {
        self.real.as_ref().is_some_and(|real| real.permissions().readonly())
    }

    /// The permissions of Unix.
    pub(super) fn mode(&self) -> u32 {
        self.real.as_ref().map_or(ANY_FILE, mode_of)
    }

    /// Whether a file has further names.
    pub(super) fn has_more_names(&self) -> bool {
        #[cfg(unix)]
        return self.real.as_ref().is_some_and(|real| std::os::unix::fs::MetadataExt::nlink(real) > 1);
        #[cfg(not(unix))]
        return false;
    }
}

/// A file that has not got its place; it vanishes with this value unless it gets one.
#[derive(Debug)]
pub(super) struct Temporary {
    file: RefCell<Option<NamedTempFile>>,
    /// Its place on a simulated disk.
    #[cfg(test)]
    simulated: Option<(PathBuf, simulated::Inode)>,
    refused: Option<io::Error>,
}

#[cfg(test)]
impl Drop for Temporary {
    fn drop(&mut self) {
        if let Some((folder, inode)) = &self.simulated {
            simulated::with(|disk| disk.abandon(folder, *inode));
        }
    }
}

impl Temporary {
    fn new(file: NamedTempFile, refused: Option<io::Error>) -> Self {
        Self {
            file: RefCell::new(Some(file)),
            #[cfg(test)]
            simulated: None,
            refused,
        }
    }

    #[cfg(test)]
    fn on(disk: &mut simulated::Disk, folder: &Path, bytes: &[u8]) -> io::Result<Self> {
        let inode = disk.temporary(folder, bytes)?;
        Ok(Self { file: RefCell::new(None), simulated: Some((folder.to_owned(), inode)), refused: None })
    }

    /// Why permissions or owner are not those that were wanted, if they are not.
    pub(super) fn refused(&self) -> Option<&io::Error> {
        self.refused.as_ref()
    }

    /// Gives the file its place, over what is there.
    pub(super) fn rename(&self, target: &Path) -> io::Result<()> {
        #[cfg(test)]
        if let Some((_, inode)) = &self.simulated {
            return simulated::with(|disk| disk.rename(*inode, target, true)).unwrap_or(Ok(()));
        }
        may(Call::Rename)?;
        self.place(|file| file.persist(target).map(drop))
    }

    /// Gives the file its place, where nothing may be.
    pub(super) fn rename_new(&self, target: &Path) -> io::Result<()> {
        #[cfg(test)]
        if let Some((_, inode)) = &self.simulated {
            return simulated::with(|disk| disk.rename(*inode, target, false)).unwrap_or(Ok(()));
        }
        may(Call::Rename)?;
        self.place(|file| file.persist_noclobber(target).map(drop))
    }

    fn place(&self, place: impl FnOnce(NamedTempFile) -> Result<(), tempfile::PersistError>) -> io::Result<()> {
        let file = self.file.take().ok_or(io::ErrorKind::NotFound)?;
        place(file).map_err(|error| {
            self.file.replace(Some(error.file));
            error.error
        })
    }
}

/// A temporary file with these permissions that holds these bytes, on the disk.
pub(super) fn temporary(folder: &Path, bytes: &[u8], mode: u32) -> io::Result<Temporary> {
    simulated!(disk => Temporary::on(disk, folder, bytes));
    let mut file = created(folder, mode)?;
    fill(&mut file, bytes)?;
    Ok(Temporary::new(file, None))
}

/// A temporary file that holds these bytes, on the disk, with permissions and owner of another. Where those are refused
/// it is the user's alone.
pub(super) fn temporary_like(folder: &Path, bytes: &[u8], like: &There) -> io::Result<Temporary> {
    let Some(like) = &like.real else { return temporary(folder, bytes, OWNER_ONLY) };
    let mut file = created(folder, OWNER_ONLY)?;
    let refused = permit(file.as_file(), like).err();
    fill(&mut file, bytes)?;
    Ok(Temporary::new(file, refused))
}

fn created(folder: &Path, mode: u32) -> io::Result<NamedTempFile> {
    may(Call::Create)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(mode));
    let file = builder.tempfile_in(folder)?;
    // Whoever finds a temporary file that is not held knows that the save was cut short. A file system without locks
    // keeps such files.
    file.as_file().try_lock().unwrap_or_default();
    Ok(file)
}

fn fill(file: &mut NamedTempFile, bytes: &[u8]) -> io::Result<()> {
    may(Call::Write)?;
    file.write_all(bytes)?;
    may(Call::Flush)?;
    file.as_file().sync_all()
}

fn permit(file: &File, like: &Metadata) -> io::Result<()> {
    may(Call::Permit)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let own = file.metadata()?;
        if (own.uid(), own.gid()) != (like.uid(), like.gid()) {
            // Only some users may give a file away; the permissions count in any case.
            fchown(file, Some(like.uid()), Some(like.gid())).unwrap_or_default();
        }
    }
    file.set_permissions(like.permissions())
}

/// What is at a path.
pub(super) fn look(path: &Path) -> io::Result<There> {
    simulated!(disk => disk.look(path).map(|(size, modified)| There { real: None, size, modified: Some(modified) }));
    may(Call::Look)?;
    fs::metadata(path).map(There::of)
}

/// The bytes of a file, unless they are more than `most`.
pub(super) fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    simulated!(disk => disk.read(path));
    let file = File::open(path)?;
    let there = file.metadata()?;
    if there.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut bytes = Vec::new();
    if there.len() <= most {
        file.take(most + 1).read_to_end(&mut bytes)?;
    }
    if there.len() > most || bytes.len() as u64 > most { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// What stands in a folder.
pub(super) fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    simulated!(disk => disk.entries(folder));
    Ok(fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect())
}

/// The file that a path means: the end of a link, which need not exist yet.
pub(super) fn follow(path: &Path) -> PathBuf {
    simulated!(_disk => path.to_owned());
    let Ok(target) = fs::read_link(path) else { return path.to_owned() };
    fs::canonicalize(path).unwrap_or_else(|_missing| folder_of(path).join(target))
}

/// The folder of a file.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A lock that one program at a time holds; it is free when the value is dropped, or the program ends in whatever way.
#[derive(Debug)]
pub(super) struct Lock {
    _file: Option<File>,
    #[cfg(test)]
    simulated: Option<PathBuf>,
}

#[cfg(test)]
impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(path) = &self.simulated {
            simulated::with(|disk| disk.unlock(path));
        }
    }
}

/// Takes the lock of a file, which is made where there is none and it may be.
pub(super) fn lock(path: &Path, may_make: bool) -> io::Result<Lock> {
    simulated!(disk => {
        disk.lock(path, may_make).map(|()| Lock { _file: None, simulated: Some(path.to_owned()) })
    });
    let file = if may_make { File::create(path)? } else { File::options().write(true).open(path)? };
    file.try_lock()?;
    Ok(Lock {
        _file: Some(file),
        #[cfg(test)]
        simulated: None,
    })
}

/// A file that is locked for this program, made where there is none; nothing where another program holds it.
pub(super) fn own(path: &Path) -> io::Result<Option<File>> {
    simulated!(_disk => Err(io::ErrorKind::Unsupported.into()));
    may(Call::Create)?;
    for _ in 0..TURNS {
        let file = File::options().read(true).write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) if is_at(&file, path) => return Ok(Some(file)),
            // Its owner removed it between the two.
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => break,
            Err(fs::TryLockError::Error(error)) => return Err(error),
        }
    }
    Ok(None)
}

/// Whether a program holds the lock of a file.
pub(super) fn is_locked(path: &Path) -> bool {
    simulated!(_disk => false);
    let lock = || File::open(path).ok()?.try_lock().err();
    matches!(lock(), Some(fs::TryLockError::WouldBlock))
}

/// Writes a file anew that is open and need not be whole at every moment.
pub(super) fn rewrite(mut file: &File, bytes: &[u8]) -> io::Result<()> {
    may(Call::Write)?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(bytes)?;
    file.set_len(bytes.len() as u64)
}

/// Removes a folder with all that is in it.
pub(super) fn remove_folder(folder: &Path) -> io::Result<()> {
    simulated!(disk => disk.remove_folder(folder));
    fs::remove_dir_all(folder)
}

/// Overwrites a file where it stands, so that it keeps all its names.
pub(super) fn overwrite(path: &Path, bytes: &[u8]) -> io::Result<()> {
    may(Call::Write)?;
    let mut file = File::options().write(true).open(path)?;
    file.write_all(bytes)?;
    file.set_len(bytes.len() as u64)?;
    may(Call::Flush)?;
    file.sync_all()
}

/// Removes a file.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    simulated!(disk => disk.remove(path));
    may(Call::Remove)?;
    fs::remove_file(path)
}

/// Makes renames in a folder last. The files are whole by now: a file system that cannot flush folders has no more to
/// give.
pub(super) fn flush_folder(folder: &Path) {
    simulated!(disk => disk.flush_folder(folder));
    #[cfg(unix)]
    if let Ok(folder) = File::open(folder) {
        folder.sync_all().unwrap_or_default();
    }
}

/// Makes a folder, with those above it, that is the user's alone.
pub(super) fn make_private_folder(folder: &Path) -> io::Result<()> {
    // Folders of the simulated disk are there as soon as something is in them.
    simulated!(disk => disk.may(Call::Create));
    may(Call::Create)?;
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, OWNER_ONLY_FOLDER);
    builder.create(folder)?;
    flush_folder(folder_of(folder));
    // One that was there may have been made when nobody took care.
    #[cfg(unix)]
    fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(OWNER_ONLY_FOLDER)).unwrap_or_default();
    Ok(())
}

/// The permissions of Unix of a file.
pub(super) fn mode_of(there: &Metadata) -> u32 {
    #[cfg(unix)]
    return std::os::unix::fs::PermissionsExt::mode(&there.permissions()) & 0o777;
    #[cfg(not(unix))]
    {
        let _ = there;
        ANY_FILE
    }
}

/// Removes temporary files beside a file that was just written, left by a program that was cut short. The time of that
/// file is the present by the clock of its file system. It is no trouble where this fails.
pub(super) fn sweep(written: &Path, folder: &Path) {
    simulated!(_disk => ());
    let Ok(now) = fs::metadata(written).and_then(|there| there.modified()) else { return };
    let is_ours = |name: &std::ffi::OsStr| {
        let name = name.to_string_lossy();
        name.starts_with(PREFIX) && name.ends_with(SUFFIX)
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().take(SWEPT);
    for entry in entries.filter(|entry| is_ours(&entry.file_name())) {
        let age = entry.metadata().and_then(|there| there.modified()).ok();
        let age = age.and_then(|modified| now.duration_since(modified).ok());
        let is_free = || File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok());
        if age.is_some_and(|age| age > YOUNG) && is_free() {
            remove(&entry.path()).unwrap_or_default();
        }
    }
}

/// The turn of one program at writing a file that is there; the next one's comes when the value is dropped. Where the
/// file system knows no turns, or another program does not end, there is none.
pub(super) fn turn(path: &Path) -> Option<File> {
    simulated!(_disk => None);
    // A lock of Windows would keep this very program from reading the file.
    if cfg!(windows) {
        return None;
    }
    for _ in 0..TURNS {
        let file = File::open(path).ok()?;
        match file.try_lock() {
            Ok(()) if is_at(&file, path) => return Some(file),
            // Another program put a new file there meanwhile.
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => thread::sleep(TURN),
            Err(fs::TryLockError::Error(_)) => return None,
        }
    }
    None
}

/// Whether an open file is the one that is at a path.
pub(super) fn is_at(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let same = |a: Metadata, b: Metadata| (a.dev(), a.ino()) == (b.dev(), b.ino());
        file.metadata().ok().zip(fs::metadata(path).ok()).is_some_and(|(a, b)| same(a, b))
    }
    #[cfg(not(unix))]
    {
        let _ = (file, path);
        true
    }
}

/// Whether a call may be made: always, except where a test has it fail.
#[cfg_attr(not(test), expect(clippy::unnecessary_wraps, reason = "only a test has a call fail"))]
fn may(call: Call) -> io::Result<()> {
    #[cfg(test)]
    faults::may(call)?;
    let _ = call;
    Ok(())
}
