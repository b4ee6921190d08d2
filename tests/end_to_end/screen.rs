//! A virtual screen with a window manager and the program on it, and the hands and eyes to use it.
//!
//! What is pressed reaches the program when it next draws, and a slow machine draws late: so every step waits until the
//! picture shows what it did, and no step trusts a fixed pause.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The longest that anything may take on a slow machine.
const PATIENCE: Duration = Duration::from_mins(3);
/// Between two looks at the screen.
const GLANCE: Duration = Duration::from_millis(250);
/// Milliseconds between two letters, so that each has a frame of its own.
const DELAY: &str = "60";
/// The same where nothing looks at the single letter.
const QUICK: &str = "8";
/// Pixels that a blinking caret and a clock may change.
const CARET: usize = 400;
/// Pixels that a dialog changes at least, on a screen of 614,400.
const DIALOG: usize = 20_000;

/// A process that ends with the test.
struct Process(Child);

impl Process {
    fn start(command: &mut Command) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.stdin(Stdio::null()).spawn();
        Self(child.unwrap_or_else(|error| panic!("{name} cannot be started ({error}); is it installed?")))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// One screen at a time: each is timed by what it shows, and two would slow each other down.
static ALONE: Mutex<()> = Mutex::new(());

/// A screen with a window manager.
pub(crate) struct Wall {
    display: String,
    _manager: Process,
    _server: Process,
    _alone: MutexGuard<'static, ()>,
}

impl Wall {
    pub(crate) fn start() -> Self {
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let (server, display) = server();
        until("the screen", || (!tool(&display, &["getdisplaygeometry"]).is_empty()).then_some(()));
        let mut manager = Command::new("openbox");
        let manager = Process::start(manager.env("DISPLAY", &display).stdout(Stdio::null()).stderr(Stdio::null()));
        until("the window manager", || (!tool(&display, &["get_num_desktops"]).is_empty()).then_some(()));
        Self { display, _manager: manager, _server: server, _alone: alone }
    }

    /// Opens a document or a template here, with this folder as the user's home.
    pub(crate) fn open(&self, home: &Path, what: &OsStr) -> Running {
        let mut program = Process::start(program(&self.display, home).arg(what));
        let window = until("the window", || {
            let ended = program.0.try_wait().unwrap();
            assert!(ended.is_none(), "the program ended: {ended:?}");
            let found = tool(&self.display, &["search", "--onlyvisible", "--name", "SWOT Editor"]);
            found.lines().last().map(str::to_owned)
        });
        Running { display: self.display.clone(), window, program }
    }
}

/// The program on a screen, and keys that reach it whenever it next draws.
pub(crate) struct Running {
    display: String,
    window: String,
    program: Process,
}

impl Running {
    /// Presses a chord of keys and waits for nothing.
    pub(crate) fn press(&self, keys: &str) {
        tool(&self.display, &["windowfocus", &self.window, "key", "--clearmodifiers", keys]);
    }

    /// Types letters and waits for nothing.
    pub(crate) fn type_text(&self, text: &str) {
        tool(&self.display, &["type", "--clearmodifiers", "--delay", QUICK, text]);
    }

    /// The title of the window.
    pub(crate) fn title(&self) -> String {
        tool(&self.display, &["getwindowname", &self.window])
    }

    /// Ends the program as a power cut would, with no time to do anything.
    pub(crate) fn kill(self) {
        drop(self);
    }
}

/// A screen, and the program on it.
pub(crate) struct Screen {
    on: Running,
    _wall: Wall,
}

impl Screen {
    /// The program on a screen of its own, with a home of its own, as soon as its first picture stands.
    pub(crate) fn start(home: &Path) -> Self {
        let wall = Wall::start();
        let empty = picture(&wall.display);
        let on = wall.open(home, OsStr::new("template:blank"));
        until("the first picture", || (differing(&empty, &picture(&wall.display)) > empty.len() / 2).then_some(()));
        let screen = Self { on, _wall: wall };
        screen.rest();
        screen
    }

    /// Presses a chord of keys and waits until the picture rests.
    pub(crate) fn press(&self, keys: &str) {
        tool(&self.on.display, &["windowfocus", "--sync", &self.on.window, "key", "--clearmodifiers", keys]);
        self.rest();
    }

    /// Presses a chord of keys that opens a dialog and waits until it stands there.
    #[track_caller]
    pub(crate) fn open_dialog(&self, keys: &str) {
        let before = picture(&self.on.display);
        self.press(keys);
        let what = format!("the dialog of {keys}");
        until(&what, || (differing(&before, &picture(&self.on.display)) > DIALOG).then_some(()));
        self.rest();
    }

    /// Types letters and waits until the picture rests.
    pub(crate) fn type_text(&self, text: &str) {
        tool(&self.on.display, &["type", "--clearmodifiers", "--delay", DELAY, text]);
        self.rest();
    }

    /// Types a path into the dialog that these keys open.
    #[track_caller]
    pub(crate) fn type_path(&self, keys: &str, path: &Path) {
        self.open_dialog(keys);
        self.press("ctrl+a");
        self.type_text(&path.to_string_lossy());
        self.press("Return");
    }

    /// Whether the program has not ended.
    pub(crate) fn runs(&mut self) -> bool {
        self.on.program.0.try_wait().unwrap().is_none()
    }

    /// Waits for the program to end; whether it ended well.
    #[track_caller]
    pub(crate) fn ends_well(&mut self) -> bool {
        until("the program to end", || self.on.program.0.try_wait().unwrap()).success()
    }

    /// Waits until two looks in a row see the same picture.
    fn rest(&self) {
        let mut before = picture(&self.on.display);
        until("the picture to rest", || {
            sleep(GLANCE);
            let now = picture(&self.on.display);
            let rests = differing(&before, &now) <= CARET;
            before = now;
            rests.then_some(())
        });
    }
}

/// A screen that nobody sees, and its name.
fn server() -> (Process, String) {
    let mut command = Command::new("Xvfb");
    // Otherwise it begins anew, and turns others away meanwhile, whenever the last program on it ends.
    command
        .args(["-noreset", "-displayfd", "1", "-screen", "0", "1024x600x24"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut server = Process::start(&mut command);
    let mut number = String::new();
    BufReader::new(server.0.stdout.take().unwrap()).read_line(&mut number).unwrap();
    (server, format!(":{}", number.trim()))
}

/// The program, which knows no other screen and no other home.
fn program(display: &str, home: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_swot-editor"));
    for variable in ["WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"] {
        program.env_remove(variable);
    }
    program.env("DISPLAY", display).env("HOME", home).env("LIBGL_ALWAYS_SOFTWARE", "1");
    program.stdout(Stdio::null());
    program
}

/// Runs xdotool and gives what it printed.
fn tool(display: &str, arguments: &[&str]) -> String {
    let output = Command::new("xdotool").args(arguments).env("DISPLAY", display).output();
    let output = output.unwrap_or_else(|error| panic!("xdotool cannot be started ({error}); is it installed?"));
    String::from_utf8(output.stdout).unwrap()
}

/// The screen as grey levels, a byte for each pixel.
fn picture(display: &str) -> Vec<u8> {
    let arguments = ["-window", "root", "-depth", "8", "gray:-"];
    let mut command = Command::new("import");
    command.args(arguments).env("DISPLAY", display).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut import = Process::start(&mut command);
    let mut levels = Vec::new();
    import.0.stdout.take().unwrap().read_to_end(&mut levels).unwrap();
    levels
}

/// How many pixels differ; all of them between pictures of two sizes.
fn differing(one: &[u8], other: &[u8]) -> usize {
    if one.len() != other.len() {
        return one.len().max(other.len());
    }
    one.iter().zip(other).filter(|(one, other)| one != other).count()
}

/// What `attempt` gives, as soon as it gives something.
#[track_caller]
pub(crate) fn until<T>(what: &str, mut attempt: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(value) = attempt() {
            return value;
        }
        assert!(start.elapsed() < PATIENCE, "waited too long for {what}");
        sleep(Duration::from_millis(50));
    }
}
