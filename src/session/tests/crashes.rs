//! Sessions of two windows on one file of a simulated disk: edits, saves, recovery files, versions, readings, what another
//! program writes, calls that fail, a clock that jumps, windows that are killed, and power that goes in the middle of any
//! call. Whatever happens, the file is one complete version, nothing acknowledged is gone, and nothing of others is lost.
//!
//! A session follows from its number: `SWOT_SESSION=17 cargo test --lib crashes` plays the one that failed again.

use super::super::*;
use crate::model::{DocumentChange, DocumentId};
use crate::storage::simulated::{self, Disk, Fate};
use crate::storage::{Expect, Folders, Versions, Why, backup_path};
use std::collections::BTreeSet;
use std::sync::atomic::AtomicUsize;
use std::time::{Duration, Instant, UNIX_EPOCH};

/// How many sessions are played, and for how long at most.
const SESSIONS: u64 = 100_000;
const LONGEST: Duration = Duration::from_secs(175);
const STEPS: usize = 9;

/// Numbers that follow from the number of a session.
struct Dice(u64);

impl Fate for Dice {
    fn choose(&mut self, choices: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 16) % choices as u64).unwrap_or(0)
    }
}

/// A window, and what it was told about its recovery file.
#[derive(Default)]
struct Window {
    session: Option<Session>,
    /// What may be in its recovery file: the state that was acknowledged last, and those that were tried since.
    kept: Vec<String>,
    is_kept: bool,
}

struct World {
    dice: Dice,
    path: PathBuf,
    folders: Folders,
    windows: [Window; 2],
    /// What may be in the file: what was acknowledged last, and what was tried since.
    written: Vec<String>,
    /// What must be found somewhere.
    owed: BTreeSet<String>,
    /// What is in the file, and owed only until another program overwrites it: nobody said that a version holds it.
    bare: Option<String>,
    titles: u64,
    now: u64,
    told: Vec<String>,
}

fn document(title: &str) -> Document {
    Document::new(DocumentId::from_random(1), title)
}

impl World {
    fn new(number: u64) -> Self {
        simulated::begin(Disk::default());
        let path = PathBuf::from("/d/x.swot");
        let mut world = Self {
            dice: Dice(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1),
            folders: Folders::below(Path::new("/s")),
            windows: Default::default(),
            written: Vec::new(),
            owed: BTreeSet::new(),
            bare: None,
            titles: 0,
            now: 1_000_000,
            told: Vec::new(),
            path,
        };
        world.foreign_write();
        (0..2).for_each(|at| world.open(at));
        world
    }

    fn title(&mut self) -> String {
        self.titles += 1;
        format!("t{}", self.titles)
    }

    fn disk<T>(act: impl FnOnce(&mut Disk) -> T) -> T {
        simulated::with(act).expect("the disk is simulated")
    }

    /// What another program writes replaces what it wrote before, and what was saved with the word that no version holds
    /// it; that is its own affair.
    fn foreign_write(&mut self) {
        let title = self.title();
        let text = storage::write(&document(&title));
        Self::disk(|disk| disk.put(&self.path, text.as_bytes()));
        if let Some(before) = self.bare.take() {
            self.owed.remove(&before);
        }
        self.owed.insert(title.clone());
        self.bare = Some(title.clone());
        self.written = vec![title];
    }

    fn open(&mut self, at: usize) {
        let Ok(mut session) = Session::open(&self.path) else { return };
        let key = self.dice.0;
        if let Ok(slot) = RecoverySlot::claim(&self.folders, key) {
            session.protect(slot);
        }
        self.windows[at] = Window { session: Some(session), ..Window::default() };
    }

    fn edit(&mut self, at: usize) {
        let title = self.title();
        if let Some(session) = &mut self.windows[at].session {
            session.apply(Change::Document(DocumentChange::Title(title))).unwrap();
            session.end_gesture();
        }
    }

    fn keep(&mut self, at: usize) {
        let window = &mut self.windows[at];
        let Some(session) = &mut window.session else { return };
        let Some(job) = session.recovery_snapshot(None, Document::clone) else { return };
        window.kept.push(session.document().title.clone());
        if job.run().is_ok() && !Self::disk(|disk| disk.is_dark()) {
            window.kept.drain(..window.kept.len() - 1);
            window.is_kept = true;
        }
    }

    fn save(&mut self, at: usize, over: bool) {
        let now = UNIX_EPOCH + Duration::from_secs(self.now);
        let window = &mut self.windows[at];
        let Some(session) = &mut window.session else { return };
        let job = if over { session.save_over_changes_job() } else { session.save_job() };
        let title = session.document().title.clone();
        self.written.push(title.clone());
        let saved = job.unwrap().keeping_versions(self.folders.clone(), now).run();
        let is_versioned = saved.unkept().is_none();
        // Where the power is gone nobody is told anything.
        if session.finish_save(saved).is_err() || Self::disk(|disk| disk.is_dark()) {
            return;
        }
        self.written = vec![title.clone()];
        (window.kept, window.is_kept) = (Vec::new(), false);
        self.owed.insert(title.clone());
        self.bare = (!is_versioned).then_some(title);
    }

    /// Reads the file again, as the window does: what is not saved is kept as a version before.
    fn reload(&mut self, at: usize) {
        let now = UNIX_EPOCH + Duration::from_secs(self.now);
        let window = &mut self.windows[at];
        let Some(session) = &mut window.session else { return };
        if session.is_modified() {
            let text = storage::write(session.document());
            let versions = Versions::of(&self.folders, session.document().id);
            if versions.keep(text.as_bytes(), Why::GivenUp, now).is_err() || Self::disk(|disk| disk.is_dark()) {
                return;
            }
            self.owed.insert(session.document().title.clone());
        }
        if let Ok(fresh) = Session::open(&self.path) {
            session.take_from_file(fresh).unwrap();
            (window.kept, window.is_kept) = (Vec::new(), false);
        }
    }

    /// A window ends without a word; its work is found by another.
    fn kill(&mut self, at: usize) {
        let window = std::mem::take(&mut self.windows[at]);
        drop(window.session);
        self.recovered(&[(window.kept, window.is_kept)], Some(at));
    }

    /// Looks at what was left behind, and goes on with the first of it.
    fn recovered(&mut self, expected: &[(Vec<String>, bool)], at: Option<usize>) {
        // Looking takes nothing away, also where a call fails meanwhile.
        drop(LeftBehind::all(&self.folders));
        Self::disk(|disk| disk.fail_after(None));
        let mut left = LeftBehind::all(&self.folders);
        let titles: Vec<String> = left.iter().filter_map(|left| left.read().ok()).map(|it| it.title).collect();
        let file = Session::open(&self.path).ok().map(|session| session.document().title.clone());
        for (kept, _) in expected.iter().filter(|(_, is_kept)| *is_kept) {
            let found = kept.iter().any(|title| titles.contains(title) || file.as_ref() == Some(title));
            assert!(found, "the recovery file of {kept:?} is gone; there are {titles:?}, and {file:?} in the file");
        }
        let Some(at) = at else { return };
        if left.is_empty() {
            return self.open(at);
        }
        let first = left.remove(0);
        let title = titles.first().cloned().unwrap_or_default();
        match Session::recover(first) {
            Ok(session) => self.windows[at] = Window { session: Some(session), kept: vec![title], is_kept: true },
            Err(_) => self.open(at),
        }
    }

    /// The power goes after some calls of the next step.
    fn power_cut(&mut self) {
        let calls = self.dice.choose(64);
        Self::disk(|disk| disk.cut_after(Some(calls)));
        let step = self.dice.choose(5);
        self.step(step);
        let kept = self.windows.each_mut().map(|window| {
            let window = std::mem::take(window);
            drop(window.session);
            (window.kept, window.is_kept)
        });
        let dice = &mut self.dice;
        Self::disk(|disk| disk.crash(dice));
        self.check_file();
        self.recovered(&kept, Some(0));
        self.open(1);
    }

    fn check_file(&mut self) {
        let text = Self::disk(|disk| disk.get(&self.path).map(<[u8]>::to_vec)).expect("the file is there");
        let held = storage::parse(&text, "x").expect("the file is one complete version");
        assert!(self.written.contains(&held.title), "{} is in the file, not one of {:?}", held.title, self.written);
        // A window displaced it, even if it never came to say so: from then on it is owed for good.
        self.bare.take_if(|bare| *bare != held.title);
        self.written = vec![held.title];
    }

    /// Everything owed is in the file, its backup, a version or a recovery file.
    fn check_owed(&mut self) {
        Self::disk(|disk| {
            disk.cut_after(None);
            disk.fail_after(None);
        });
        let read = |path: &Path| Session::open(path).ok().map(|session| session.document().title.clone());
        let mut found: BTreeSet<String> =
            [read(&self.path), read(&backup_path(&self.path))].into_iter().flatten().collect();
        let versions = Versions::of(&self.folders, DocumentId::from_random(1)).list().unwrap_or_default();
        found.extend(versions.iter().filter_map(|version| version.read().ok()).map(|held| held.title));
        let lost: Vec<&String> = self.owed.difference(&found).collect();
        assert!(lost.is_empty(), "{lost:?} is nowhere; there are {found:?}");
    }

    fn step(&mut self, step: usize) {
        let at = self.dice.choose(2);
        self.told.push(format!("{step}/{at}"));
        match step {
            0 => self.edit(at),
            1 => self.keep(at),
            2 => self.save(at, false),
            3 => self.reload(at),
            4 => self.save(at, true),
            5 => self.foreign_write(),
            6 => {
                self.now = 900_000 + self.dice.choose(300_000) as u64;
                Self::disk(|disk| disk.set_clock(self.now));
            }
            7 => self.kill(at),
            8 => {
                let calls = self.dice.choose(40);
                Self::disk(|disk| disk.fail_after(Some(calls)));
            }
            _ => self.power_cut(),
        }
    }
}

fn play(number: u64) {
    let mut world = World::new(number);
    for _ in 0..STEPS {
        let step = world.dice.choose(13);
        // Edits are what windows mostly do.
        world.step(if step > 9 { (step - 10) % 3 } else { step });
    }
    world.check_file();
    world.check_owed();
    drop(world);
    simulated::end();
}

#[test]
#[expect(clippy::print_stdout, reason = "how many were played belongs to the result")]
fn whatever_happens_the_file_is_whole_and_nothing_acknowledged_is_lost() {
    if let Some(number) = std::env::var("SWOT_SESSION").ok().and_then(|number| number.parse().ok()) {
        return play(number);
    }
    let begun = Instant::now();
    let played = AtomicUsize::new(0);
    let failed: Vec<u64> = std::thread::scope(|scope| {
        let run = |first: u64| {
            let played = &played;
            move || {
                for number in (first..SESSIONS).step_by(2) {
                    if begun.elapsed() > LONGEST {
                        break;
                    }
                    if std::panic::catch_unwind(|| play(number)).is_err() {
                        return Some(number);
                    }
                    played.fetch_add(1, Ordering::Relaxed);
                }
                None
            }
        };
        let threads = [scope.spawn(run(0)), scope.spawn(run(1))];
        threads.into_iter().filter_map(|thread| thread.join().ok().flatten()).collect()
    });
    println!("{} sessions in {:?}", played.load(Ordering::Relaxed), begun.elapsed());
    assert!(failed.is_empty(), "the sessions {failed:?} failed; SWOT_SESSION plays one of them again");
}

#[test]
fn a_save_that_is_cut_at_any_call_leaves_the_old_file_or_the_new_one_in_every_order_of_what_lasts() {
    let mut states = 0;
    for calls in 0..40 {
        // Every choice of what lasts, counted in twos; what has three fates takes two of them.
        for pattern in 0..64_usize {
            simulated::begin(Disk::default());
            let path = Path::new("/d/x.swot");
            World::disk(|disk| disk.put(path, storage::write(&document("old")).as_bytes()));
            World::disk(|disk| disk.put(&backup_path(path), storage::write(&document("older")).as_bytes()));
            World::disk(|disk| disk.cut_after(Some(calls)));
            let saved = storage::save(path, &document("new"), Expect::AnyDocument);
            let is_dark = World::disk(|disk| disk.is_dark());
            World::disk(|disk| disk.crash(&mut Pattern(pattern)));
            let title = Session::open(path).expect("one complete version").document().title.clone();
            assert!(title == "old" || title == "new", "{title}");
            assert!(saved.is_err() || is_dark || title == "new", "it was acknowledged");
            let backup = Session::open(&backup_path(path)).expect("one complete version").document().title.clone();
            assert!(title == "old" || backup == "old", "the version before is kept");
            states += 1;
            simulated::end();
        }
    }
    assert_eq!(states, 40 * 64);
}

#[test]
fn what_a_save_displaces_is_kept_also_where_a_call_fails_the_power_goes_and_the_next_save_replaces_the_backup() {
    for failing in 0..24 {
        for calls in 0..48 {
            let mut world = World::new(1);
            world.edit(0);
            World::disk(|disk| disk.fail_after(Some(failing)));
            World::disk(|disk| disk.cut_after(Some(calls)));
            world.save(0, false);
            world.windows = Default::default();
            World::disk(|disk| disk.crash(&mut Pattern(0)));
            world.check_file();
            world.open(0);
            for _ in 0..2 {
                world.edit(0);
                world.save(0, false);
            }
            world.check_owed();
            assert!(world.owed.contains("t1"));
            drop(world);
            simulated::end();
        }
    }
}

/// Choices that are the digits of a number.
struct Pattern(usize);

impl Fate for Pattern {
    fn choose(&mut self, choices: usize) -> usize {
        let choice = (self.0 & 3) % choices;
        self.0 >>= if choices == 2 { 1 } else { 2 };
        choice
    }
}
