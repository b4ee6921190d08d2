//! The real program, each of whose calls to the disk fails in turn, as strace has them fail: a file is the old one or the new
//! one, whole, and the exit code says which. (For the window the same is played on a simulated disk, see `session`.)

use std::fs;
use std::path::Path;
use std::process::Command;
use swot_editor::model::{Document, Matrix};
use swot_editor::storage::{self, Expect};

/// The calls that a save and an export make, and no loop of them is longer than so many.
const CALLS: [&str; 12] = [
    "write",
    "fsync",
    "rename",
    "renameat",
    "renameat2",
    "linkat",
    "chmod",
    "fchmod",
    "openat",
    "mkdir",
    "unlink",
    "statx",
];
const MOST: usize = 300;

/// Runs the program with one call failing; whether it was made, and the exit code.
fn run(home: &Path, call: &str, number: usize, arguments: &[&str]) -> (bool, Option<i32>) {
    let log = home.join("calls.log");
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-o"]).arg(&log).args(["-e", &format!("trace=?{call}")]);
    strace.args(["-e", &format!("inject=?{call}:error=ENOSPC:when={number}")]);
    strace.arg(env!("CARGO_BIN_EXE_swot-editor")).args(arguments).current_dir(home).env("HOME", home);
    for variable in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] {
        strace.env_remove(variable);
    }
    let output = strace.output().unwrap_or_else(|error| panic!("strace cannot be started ({error}); is it installed?"));
    (fs::read_to_string(&log).unwrap().contains("(INJECTED)"), output.status.code())
}

/// Has every call fail in turn; `is_new` says whether the file at the path is whole and the new one.
fn check(arguments: &[&str], is_new: impl Fn(&Path) -> bool) {
    let mut failed = 0;
    for call in CALLS {
        for number in 1..MOST {
            let home = tempfile::tempdir().unwrap();
            let mut document = Document::new("d".parse().unwrap(), "old");
            document.matrices.push(Matrix::new("m".parse().unwrap(), "Matrix"));
            storage::save(&home.path().join("study.swot"), &document, Expect::Nothing).unwrap();
            let (was_made, code) = run(home.path(), call, number, arguments);
            if !was_made {
                break;
            }
            failed += 1;
            let is_new = is_new(home.path());
            assert!(code != Some(0) || is_new, "{call} {number}: it said that it was done");
            // What fails after the file has its place may still be told, as where nothing can be printed.
            assert!(code == Some(0) || !is_new || call == "write", "{call} {number}: it said {code:?} and was done");
        }
    }
    assert!(failed > 20, "only {failed} calls failed");
}

#[test]
fn whatever_the_disk_refuses_a_command_leaves_its_file_whole_and_says_whether_it_is_the_new_one() {
    check(&["set", "study.swot", "title=new"], |home| {
        let (document, _) = storage::open(&home.join("study.swot")).expect("the file is whole");
        document.title == "new"
    });
    check(&["export", "study.swot", "-o", "study.json"], |home| {
        let Ok(bytes) = fs::read(home.join("study.json")) else { return false };
        storage::parse_json(&bytes, "study.json").expect("the file is whole");
        true
    });
}
