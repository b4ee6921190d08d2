//! The real window on a real (virtual) screen: type, move, undo, save, export, quit, and look at the files.
//!
//! Needs Xvfb, openbox and xdotool; without one of them the test fails and names it.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use swot_editor::model::{Document, Quadrant};
use swot_editor::storage;

/// The longest that anything may take on a slow machine.
const PATIENCE: Duration = Duration::from_mins(1);
/// Time for a dialog to open.
const PAUSE: Duration = Duration::from_millis(1500);

/// A process that ends with the test.
struct Process(Child);

impl Process {
    fn start(command: &mut Command) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
        Self(child.unwrap_or_else(|error| panic!("{name} cannot be started ({error}); is it installed?")))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A screen with a window manager, and the program on it.
struct Screen {
    display: String,
    window: String,
    program: Process,
    _manager: Process,
    _server: Process,
}

impl Screen {
    fn start(home: &Path) -> Self {
        let size = ["-screen", "0", "1024x600x24"];
        let mut server =
            Process::start(Command::new("Xvfb").args(["-displayfd", "1"]).args(size).stdout(Stdio::piped()));
        let mut number = String::new();
        BufReader::new(server.0.stdout.take().unwrap()).read_line(&mut number).unwrap();
        let display = format!(":{}", number.trim());
        until("the screen", || (!tool(&display, &["getdisplaygeometry"]).is_empty()).then_some(()));
        let manager = Process::start(Command::new("openbox").env("DISPLAY", &display).stdout(Stdio::null()));
        let mut program = Process::start(&mut program(&display, home));
        let window = until("the window", || {
            let ended = program.0.try_wait().unwrap();
            assert!(ended.is_none(), "the program ended: {ended:?}");
            let found = tool(&display, &["search", "--onlyvisible", "--name", "SWOT Editor"]);
            found.lines().last().map(str::to_owned)
        });
        sleep(PAUSE);
        Self { display, window, program, _manager: manager, _server: server }
    }

    fn tool(&self, arguments: &[&str]) {
        tool(&self.display, arguments);
    }

    fn press(&self, keys: &str) {
        self.tool(&["windowfocus", "--sync", &self.window, "key", "--clearmodifiers", keys]);
    }

    fn type_text(&self, text: &str) {
        self.tool(&["type", "--clearmodifiers", "--delay", "15", text]);
    }

    /// Types a path into the dialog that these keys open.
    fn type_path(&self, keys: &str, path: &Path) {
        self.press(keys);
        sleep(PAUSE);
        self.press("ctrl+a");
        self.type_text(&path.to_string_lossy());
        self.press("Return");
    }
}

/// Runs xdotool and gives what it printed.
fn tool(display: &str, arguments: &[&str]) -> String {
    let output = Command::new("xdotool").args(arguments).env("DISPLAY", display).output();
    let output = output.unwrap_or_else(|error| panic!("xdotool cannot be started ({error}); is it installed?"));
    String::from_utf8(output.stdout).unwrap()
}

/// The program, which knows no other screen and no other home.
fn program(display: &str, home: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_swot-editor"));
    for variable in ["WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"] {
        program.env_remove(variable);
    }
    program.env("DISPLAY", display).env("HOME", home).env("LIBGL_ALWAYS_SOFTWARE", "1");
    program.arg("template:blank").stdout(Stdio::null());
    program
}

/// What `attempt` gives, as soon as it gives something.
#[track_caller]
fn until<T>(what: &str, mut attempt: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(value) = attempt() {
            return value;
        }
        assert!(start.elapsed() < PATIENCE, "waited too long for {what}");
        sleep(Duration::from_millis(50));
    }
}

/// Waits until the saved document has these factors.
#[track_caller]
fn until_saved(path: &Path, quadrant: Quadrant, expected: &[&str]) {
    until(&format!("{expected:?} in {quadrant:?}"), || {
        let (document, _) = storage::open(path).ok()?;
        (statements(&document, quadrant) == expected).then_some(())
    });
}

fn statements(document: &Document, quadrant: Quadrant) -> Vec<&str> {
    document.matrices[0].factors[quadrant].iter().map(|factor| factor.statement.as_str()).collect()
}

#[test]
#[cfg(target_os = "linux")]
fn a_study_is_typed_saved_exported_and_closed() {
    let home = tempfile::tempdir().unwrap();
    let (file, report) = (home.path().join("study.swot"), home.path().join("study.pdf"));
    let mut screen = Screen::start(home.path());

    screen.press("ctrl+1");
    for statement in ["Skilled staff", "Own building", "Good name"] {
        screen.type_text(statement);
        screen.press("Return");
    }
    screen.press("Up");
    screen.press("ctrl+shift+4");
    screen.type_path("ctrl+s", &file);
    until_saved(&file, Quadrant::Threats, &["Good name"]);

    screen.press("ctrl+z");
    screen.press("ctrl+s");
    until_saved(&file, Quadrant::Strengths, &["Skilled staff", "Own building", "Good name"]);

    screen.type_path("ctrl+p", &report);
    let pdf = until("the report", || storage::bytes_of(&report).ok());
    assert!(pdf.starts_with(b"%PDF-"));

    screen.press("ctrl+2");
    screen.type_text("Old machines");
    screen.press("Return");
    screen.press("ctrl+q");
    sleep(PAUSE);
    assert!(screen.program.0.try_wait().unwrap().is_none(), "something is unsaved, so the window stays and asks");
    screen.press("Return");
    let status = until("the program to end", || screen.program.0.try_wait().unwrap());
    assert!(status.success(), "{status}");
    until_saved(&file, Quadrant::Weaknesses, &["Old machines"]);
}
