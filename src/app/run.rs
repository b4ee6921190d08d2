//! Opening the window: renderer, fonts, first document.

use super::actions::Action;
use super::files::{Services, SystemPicker};
use super::input::SystemIds;
use super::notices::Notice;
use super::theme::{self, size};
use super::window::Window;
use crate::model::{Date, DocumentId};
use crate::session::Session;
use crate::storage::{Folders, Origin, ReadError, Settings, Template, begin};
use egui::{Ui, ViewportBuilder};
use std::fmt;
use std::path::PathBuf;

/// The template that begins empty.
const BLANK: &str = "blank";

/// How to open the window.
#[derive(Debug, Clone, Default)]
pub struct WindowOptions {
    /// A file or a template; without one the start page, or the last document where the settings ask for it.
    pub file: Option<Origin>,
    /// What draws the window; without one the usual renderer of the platform, and the other when it cannot start.
    pub renderer: Option<Renderer>,
}

/// What draws the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renderer {
    /// OpenGL.
    Glow,
    /// Vulkan, Metal or Direct3D.
    Wgpu,
}

/// Why the window did not open.
#[derive(Debug)]
pub enum WindowError {
    /// This build has no such renderer.
    NotBuilt(Renderer),
    /// No renderer could open a window; what each of them said.
    NoDisplay(Vec<String>),
}

impl fmt::Display for WindowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotBuilt(renderer) => {
                write!(f, "this build cannot draw with {}\nHint: leave --renderer out.", renderer.name())
            }
            Self::NoDisplay(reasons) => write!(
                f,
                "no window could be opened ({})\nHint: everything works without one, for example: swot-editor export \
                 template:unodc -o unodc.pdf",
                reasons.join("; ")
            ),
        }
    }
}

impl std::error::Error for WindowError {}

impl Renderer {
    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Glow => "glow",
            Self::Wgpu => "wgpu",
        }
    }

    /// The renderers of this build, the usual one first.
    fn built() -> Vec<(Self, eframe::Renderer)> {
        vec![
            #[cfg(any(windows, target_os = "macos", feature = "wgpu"))]
            (Self::Wgpu, eframe::Renderer::Wgpu),
            (Self::Glow, eframe::Renderer::Glow),
        ]
    }
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// When no window can be opened.
pub fn run(options: &WindowOptions) -> Result<(), WindowError> {
    super::clipboard::listen();
    super::window::listen();
    let folders = Folders::of_user();
    let mut reasons = Vec::new();
    for renderer in renderers(options.renderer)? {
        let first = First::of(options.file.as_ref(), folders.as_ref());
        match open(window(first, folders.clone()), renderer) {
            Ok(()) => return Ok(()),
            Err(error) => reasons.push(without_place(&error.to_string()).to_owned()),
        }
    }
    Err(WindowError::NoDisplay(reasons))
}

fn window(first: First, folders: Option<Folders>) -> Window {
    let loaded = folders.as_ref().map(Settings::load);
    let (settings, damaged) = loaded.unwrap_or_default();
    let services = Services {
        ids: Box::new(SystemIds),
        folders,
        settings,
        picker: Box::new(SystemPicker),
        language: system_language(),
    };
    let mut window = match first {
        First::Document(session) => Window::with_services(*session, services),
        First::Start(trouble) => {
            let mut window = Window::with_services(nothing(services.folders.as_ref()), services).at_start();
            if let Some(error) = trouble {
                let told = window.words().told(&error.without_excerpt());
                window.request(Action::Notify(Notice::trouble(told)));
            }
            window
        }
    };
    if let Some(damaged) = damaged {
        let text = window.words().notice_settings_kept(damaged.kept.display().to_string());
        window.request(Action::Notify(Notice::note(text)));
    }
    window
}

/// The language that the user has set for messages, as POSIX has it: the first of these that is set says it.
fn system_language() -> String {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    set.into_iter().find(|tag| !tag.is_empty()).unwrap_or_default()
}

/// What a library says went wrong, without the place in its own sources ("os error at …/mod.rs:765: no display").
fn without_place(reason: &str) -> &str {
    let after = reason.split_once(".rs:").and_then(|(_, line)| line.split_once(": "));
    after.map_or(reason, |(_, words)| words.trim_end_matches([')', '.']))
}

fn renderers(wanted: Option<Renderer>) -> Result<Vec<eframe::Renderer>, WindowError> {
    let built = Renderer::built();
    let Some(wanted) = wanted else { return Ok(built.into_iter().map(|(_, renderer)| renderer).collect()) };
    let found = built.into_iter().find(|(renderer, _)| *renderer == wanted);
    found.map(|(_, renderer)| vec![renderer]).ok_or(WindowError::NotBuilt(wanted))
}

fn open(mut window: Window, renderer: eframe::Renderer) -> eframe::Result {
    let viewport = ViewportBuilder::default()
        .with_title("SWOT Editor")
        .with_app_id("swot-editor")
        .with_inner_size(size::WINDOW)
        .with_min_inner_size(size::WINDOW_MIN)
        .with_icon(icon());
    // There are no gradients to smooth, and a renderer in software pays for dithering with every pixel. The fonts of
    // the system are the theme's business.
    let options = eframe::NativeOptions {
        viewport,
        renderer,
        dithering: false,
        system_font_fallback: false,
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        "SWOT Editor",
        options,
        Box::new(|creation| {
            theme::install(&creation.egui_ctx);
            window.apply_theme(&creation.egui_ctx);
            Ok(Box::new(Program(Some(window))))
        }),
    )
}

/// The icon of the window.
fn icon() -> egui::IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon.png")).expect("the icon is a picture")
}

/// The window as eframe wants it; gone once it is closed.
struct Program(Option<Window>);

impl eframe::App for Program {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        if let Some(window) = &mut self.0 {
            window.guarded_frame(ui);
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        self.0.as_ref().map_or(visuals.panel_fill, Window::ground).to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if let Some(window) = self.0.take() {
            window.close();
        }
    }
}

/// What the window begins with.
enum First {
    /// The document that was asked for, or the last one where the user wants that.
    Document(Box<Session>),
    /// The start page, with what is the matter with the document that was asked for.
    Start(Option<ReadError>),
}

impl First {
    fn of(file: Option<&Origin>, folders: Option<&Folders>) -> Self {
        let opened = match file {
            Some(Origin::Template(name)) => from_template(name, folders),
            Some(Origin::File(path)) => Session::open(path),
            None => {
                return last_session(folders).map_or(Self::Start(None), |session| Self::Document(Box::new(session)));
            }
        };
        opened.map_or_else(|error| Self::Start(Some(error)), |session| Self::Document(Box::new(session)))
    }
}

fn last_session(folders: Option<&Folders>) -> Option<Session> {
    let (settings, _) = Settings::load(folders?);
    let path: PathBuf = settings.recent.into_iter().next().filter(|_| settings.open_last)?;
    Session::open(&path).ok()
}

/// What lies under the start page: an empty document that nobody asked for.
fn nothing(folders: Option<&Folders>) -> Session {
    from_template(BLANK, folders).expect("the blank template is built in")
}

/// A new document begun from a template.
pub(super) fn from_template(name: &str, folders: Option<&Folders>) -> Result<Session, ReadError> {
    let template = Template::named(name, folders)?.read()?;
    let id = DocumentId::from_random(crate::model::IdSource::next_bits(&mut SystemIds));
    Ok(Session::from_document(begin(template, id, Some(today()))))
}

/// A time as the user's clock shows it.
pub(super) fn local_time(time: std::time::SystemTime) -> String {
    let millis = time.duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_millis();
    let time = jiff::Timestamp::from_millisecond(i64::try_from(millis).unwrap_or_default()).unwrap_or_default();
    time.to_zoned_datetime(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string()
}

/// The day on the user's calendar.
pub(super) fn today() -> Date {
    let today = jiff::ZonedDateTime::now().date();
    let day = (today.year().unsigned_abs(), today.month().unsigned_abs(), today.day().unsigned_abs());
    Date::day_of(day.0, day.1, day.2).expect("the calendar has only days that exist")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_names_no_source_file_of_a_library() {
        let reason = "winit EventLoopError: os error at deep/linux/mod.rs:765: no display is set.)";
        assert_eq!(without_place(reason), "no display is set");
        assert_eq!(without_place("OpenGL is missing"), "OpenGL is missing");
    }
}
