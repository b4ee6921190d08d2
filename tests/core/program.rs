//! The program as a script sees it: arguments in; standard output, standard error and an exit code out.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// What may tell a program to work somewhere else than in its home, and git where it runs the tests as a hook.
pub(crate) const ELSEWHERE: [&str; 9] = [
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
];

/// A user's home, in which the program is run.
pub(crate) struct Home {
    pub(crate) root: TempDir,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self { root: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    /// Writes a file and returns its path.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        fs::write(self.path(name), content).unwrap();
        self.path(name)
    }

    /// Every file in the home, so that no test leaves a temporary file unseen.
    pub(crate) fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.root.path()).unwrap();
        let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_swot-editor"));
        command.current_dir(self.root.path()).env("HOME", self.root.path()).stdin(Stdio::null());
        for name in ELSEWHERE {
            command.env_remove(name);
        }
        command
    }

    pub(crate) fn run<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Output {
        self.command().args(arguments).output().unwrap()
    }

    pub(crate) fn run_with_input<S: AsRef<OsStr>>(&self, arguments: &[S], input: &[u8]) -> Output {
        let mut command = self.command();
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // The program may refuse before it has read everything.
        child.stdin.take().unwrap().write_all(input).unwrap_or_default();
        child.wait_with_output().unwrap()
    }

    /// Runs the program, which must succeed; returns its standard output.
    #[track_caller]
    pub(crate) fn done<S: AsRef<OsStr>>(&self, arguments: &[S]) -> String {
        let output = self.run(arguments);
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        assert_eq!(stderr(&output), "", "messages on standard error");
        stdout(&output)
    }

    /// Runs the program, which must fail with this exit code, say this, and print no data.
    #[track_caller]
    pub(crate) fn refused<S: AsRef<OsStr>>(&self, arguments: &[S], exit: i32, says: &[&str]) {
        check_refused(&self.run(arguments), exit, says);
    }
}

#[track_caller]
pub(crate) fn check_refused(output: &Output, exit: i32, says: &[&str]) {
    assert_eq!(code(output), exit, "{}", stderr(output));
    assert_eq!(stdout(output), "", "data on standard output");
    for words in says {
        assert!(stderr(output).contains(words), "expected `{words}` in:\n{}", stderr(output));
    }
}

pub(crate) fn code(output: &Output) -> i32 {
    output.status.code().expect("the program ended by itself")
}

pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}
