//! The program is killed at random moments while somebody types, saves and brings back what a run before left: the file is
//! whole every time, what was once on the disk stays there, and nothing that was entered is gone that was older than two
//! seconds.
//!
//! Twenty times where nothing is said; `SWOT_KILLS=200 cargo test --test end_to_end killed -- --nocapture` more often.

use crate::screen::{Running, Wall};
use std::collections::BTreeSet;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};
use swot_editor::model::{Document, Matrix, Quadrant};
use swot_editor::storage::{self, Expect, Folders, LeftBehind};

const USUAL: u64 = 20;
/// The longest time for which a change may be in memory alone, with what a slow machine takes to see a key.
const OLD: Duration = Duration::from_secs(2 + 3);
/// What the program may take to begin, and runs that are shorter than it may be killed before.
const LONGEST_START: Duration = Duration::from_mins(1);
const SHORT: Duration = Duration::from_secs(1);
const GLANCE: Duration = Duration::from_millis(100);
/// Every so many statements the document is saved.
const SAVED: usize = 6;

/// A number that follows from another.
fn mixed(number: u64) -> u64 {
    let mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 16
}

fn statements(document: &Document) -> BTreeSet<String> {
    document.matrices[0].factors[Quadrant::Strengths].iter().map(|factor| factor.statement.clone()).collect()
}

/// What was typed, and when it was entered.
type Typed = Vec<(String, Instant)>;

/// Waits for the first picture, and brings back what was left; whether that was done before it is time.
fn begin(program: &Running, is_left: bool, lasts: Duration) -> bool {
    // What was brought back is not saved, and the title says so.
    let title = if is_left { "• Study" } else { "Study" };
    let begun = Instant::now();
    while !program.title().starts_with(title) {
        if is_left && program.title().starts_with("Study") {
            // The usual way has the keyboard.
            program.press("Return");
        }
        sleep(GLANCE);
        if begun.elapsed() > lasts.max(LONGEST_START) || (lasts < SHORT && begun.elapsed() > lasts) {
            return false;
        }
    }
    true
}

/// Types and saves until it is time.
fn work(program: &Running, run: u64, lasts: Duration) -> Typed {
    let begun = Instant::now();
    let mut typed = Vec::new();
    while begun.elapsed() < lasts {
        let statement = format!("run {run} line {}", typed.len());
        program.press("ctrl+1");
        program.type_text(&statement);
        program.press("Return");
        typed.push((statement, Instant::now()));
        if typed.len() % SAVED == 0 {
            program.press("ctrl+s");
        }
    }
    typed
}

/// The folders of a user with this home.
fn folders(home: &Path) -> Folders {
    let (config, share) = (home.join(".config/swot-editor"), home.join(".local/share/swot-editor"));
    let state = home.join(".local/state/swot-editor");
    Folders { config, state, versions: share.join("versions"), templates: share.join("templates") }
}

#[test]
#[expect(clippy::print_stdout, reason = "how many were killed, and what was found, belongs to the result")]
fn killed_at_any_moment_the_program_loses_nothing_older_than_two_seconds() {
    let kills = std::env::var("SWOT_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(USUAL);
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("study.swot");
    let mut document = Document::new("d".parse().unwrap(), "Study");
    document.matrices.push(Matrix::new("m".parse().unwrap(), "Matrix"));
    storage::save(&file, &document, Expect::Nothing).unwrap();
    let (wall, folders) = (Wall::start(), folders(home.path()));
    let (mut held, mut is_left, mut count, mut recovered) = (BTreeSet::new(), false, 0, 0);
    for run in 0..kills {
        let program = wall.open(home.path(), file.as_os_str());
        // One in four is killed while it begins or brings back what was left.
        let lasts = Duration::from_millis(if run % 4 == 3 { mixed(run) % 900 } else { 1_000 + mixed(run) % 5_000 });
        let typed = if begin(&program, is_left, lasts) {
            recovered += usize::from(is_left);
            work(&program, run, lasts)
        } else {
            Typed::new()
        };
        program.kill();
        let killed = Instant::now();
        count += typed.len();

        let (mut saved, _) = storage::open(&file).expect("the file is whole");
        let left = LeftBehind::all(&folders);
        let mut found = statements(&saved);
        for left in &left {
            found.extend(statements(&left.read().expect("the recovery file is whole")));
        }
        let lost: Vec<&String> = held.difference(&found).collect();
        assert!(lost.is_empty(), "run {run}: {lost:?} was on the disk and is gone");
        let old = typed.iter().filter(|(_, entered)| killed.duration_since(*entered) > OLD);
        let lost: Vec<&String> = old.map(|(statement, _)| statement).filter(|it| !found.contains(*it)).collect();
        assert!(lost.is_empty(), "run {run}: {lost:?} was entered long ago and is nowhere");
        is_left = false;
        for left in left {
            // What the file has besides is not brought back, so that the next run begins with everything.
            if is_left || statements(&left.read().unwrap()).len() < found.len() || left.newer_file().is_some() {
                take_in(&mut saved, &left.read().unwrap());
                storage::save(&file, &saved, Expect::AnyDocument).unwrap();
                left.discard();
            } else {
                is_left = true;
            }
        }
        held = found;
    }
    assert!(count > 0 && !held.is_empty(), "{count} entered, {} kept", held.len());
    println!("{kills} kills, {count} statements entered, {} on the disk, {recovered} times brought back", held.len());
}

/// Adds the statements of another state.
fn take_in(document: &mut Document, other: &Document) {
    let has = statements(document);
    let strengths = &other.matrices[0].factors[Quadrant::Strengths];
    let new = strengths.iter().filter(|factor| !has.contains(&factor.statement)).cloned();
    document.matrices[0].factors[Quadrant::Strengths].extend(new);
}
