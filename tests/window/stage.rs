//! A window without a screen, for the tests to act in.

mod room;
mod walk;

use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use swot_editor::app::actions::{Action, Lines};
use swot_editor::app::files::Services;
use swot_editor::app::theme;
use swot_editor::app::window::Window;
use swot_editor::model::{Document, IdSource, Matrix, Place, Quadrant};
use swot_editor::session::Session;
use swot_editor::storage::{Folders, Template};

/// The smallest window that is promised to show everything.
const SIZE: egui::Vec2 = vec2(1024.0, 600.0);

/// How many frames an animation, presses that came in one frame, or work on another thread of a busy machine may take.
const STEPS_MAX: u64 = 2_000;

/// How often, ten milliseconds apart at least, a test looks for what work on another thread of a busy machine brings.
const LOOKS: usize = 6_000;

/// Ids one after the other.
struct CountedIds(u64);

impl IdSource for CountedIds {
    fn next_bits(&mut self) -> u64 {
        self.0 += 1;
        self.0
    }
}

/// Ids of which one, or every one from there on, breaks the frame down in which it is asked for.
struct BreakingIds {
    last: u64,
    for_good: bool,
}

impl IdSource for BreakingIds {
    fn next_bits(&mut self) -> u64 {
        self.last += 1;
        assert!(self.last < 3 || (self.last > 3 && !self.for_good), "for the test");
        self.last
    }
}

/// A file that is dropped on the window.
#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// A window on a document.
pub(crate) struct Stage {
    harness: Harness<'static, Window>,
}

impl Stage {
    /// A window on a document.
    pub(crate) fn of(document: Document) -> Self {
        Self::with(Session::from_document(document), Services::without_home(Box::new(CountedIds(1 << 40))))
    }

    /// A window on a document, of a user whose home is below this folder.
    pub(crate) fn at_home(document: Document, home: &std::path::Path) -> Self {
        let ids = Box::new(CountedIds(1 << 40));
        let services = Services { folders: Some(Folders::below(home)), ..Services::without_home(ids) };
        Self::with(Session::from_document(document), services)
    }

    /// The same, where the second id that is asked for breaks a frame down; the first is that of the recovery file.
    pub(crate) fn breaking(document: Document, home: &std::path::Path) -> Self {
        Self::guarded(Session::from_document(document), home, false)
    }

    /// A window on the document in a file, where every factor that is added breaks a frame down.
    pub(crate) fn breaking_for_good(path: &std::path::Path, home: &std::path::Path) -> Self {
        Self::guarded(Session::open(path).unwrap(), home, true)
    }

    fn guarded(session: Session, home: &std::path::Path, for_good: bool) -> Self {
        let ids = Box::new(BreakingIds { last: 1, for_good });
        let services = Services { folders: Some(Folders::below(home)), ..Services::without_home(ids) };
        Self::drawing(Window::with_services(session, services), |ui, window| window.guarded_frame(ui))
    }

    /// Has three frames in a row break down.
    pub(crate) fn break_down(&mut self) {
        for _ in 0..3 {
            let matrix = self.matrix().id;
            let (place, text) = (Place::Quadrant(Quadrant::Threats), "Broken".to_owned());
            self.harness.state_mut().request(Action::AddLines { matrix, place, text, lines: Lines::Each });
            self.harness.step();
        }
        self.harness.run();
    }

    /// A window on the document in a file, of a user whose home is below this folder.
    pub(crate) fn on_file(path: &std::path::Path, home: &std::path::Path) -> Self {
        let ids = Box::new(CountedIds(1 << 40));
        let services = Services { folders: Some(Folders::below(home)), ..Services::without_home(ids) };
        Self::with(Session::open(path).unwrap(), services)
    }

    /// A window with no document open.
    pub(crate) fn at_start() -> Self {
        let nothing = Session::from_document(Template::named("blank", None).unwrap().read().unwrap());
        let window = Window::new(nothing, Box::new(CountedIds(1 << 40))).at_start();
        Self::showing(window)
    }

    fn with(session: Session, services: Services) -> Self {
        Self::showing(Window::with_services(session, services))
    }

    fn showing(window: Window) -> Self {
        Self::drawing(window, |ui, window| window.frame(ui))
    }

    fn drawing(window: Window, draw: impl FnMut(&mut egui::Ui, &mut Window) + 'static) -> Self {
        let mut harness = Harness::builder()
            .with_size(SIZE)
            .with_max_steps(STEPS_MAX)
            // Chinese and Arabic come from the fonts of the system, which the harness does not ask.
            .allow_missing_glyphs()
            .with_context_setup(theme::install)
            .build_ui_state(draw, window);
        harness.run();
        Self { harness }
    }

    /// A window on the UNODC analysis.
    pub(crate) fn unodc() -> Self {
        Self::of(Template::named("unodc", None).unwrap().read().unwrap())
    }

    /// Asks for something, and draws until everything is still.
    pub(crate) fn request(&mut self, action: impl Into<Action>) {
        self.harness.state_mut().request(action);
        self.harness.run();
    }

    /// Asks for several things that are done in one frame, and draws until everything is still.
    pub(crate) fn request_at_once(&mut self, actions: impl IntoIterator<Item = Action>) {
        actions.into_iter().for_each(|action| self.harness.state_mut().request(action));
        self.harness.run();
    }

    /// Asks for something that is done on another thread, and draws until this is on screen.
    #[track_caller]
    pub(crate) fn request_and_wait(&mut self, action: impl Into<Action>, name: &str) {
        self.harness.state_mut().request(action);
        self.harness.step();
        self.wait_for(name);
    }

    /// Shows a matrix of the document.
    pub(crate) fn show_matrix(&mut self, index: usize) {
        let id = self.window().document().matrices[index].id;
        self.request(Action::GoTo(swot_editor::app::actions::Target::Matrix(id)));
    }

    /// The window.
    pub(crate) fn window(&self) -> &Window {
        self.harness.state()
    }

    /// The matrix on the active tab.
    pub(crate) fn matrix(&self) -> &Matrix {
        self.window().matrix().unwrap()
    }

    /// Clicks on what has this name.
    pub(crate) fn click(&mut self, name: &str) {
        self.harness.get_by_label(name).click();
        self.harness.run();
    }

    /// Clicks on the first of several that have this name.
    pub(crate) fn click_first(&mut self, name: &str) {
        self.harness.query_all_by_label(name).next().unwrap().click();
        self.harness.run();
    }

    /// Scrolls to the first of those that have this name.
    pub(crate) fn scroll_to(&mut self, name: &str) {
        self.harness.query_all_by_label(name).next().unwrap().scroll_to_me();
        self.harness.run();
    }

    /// Clicks on the last of several things with this name.
    pub(crate) fn click_last(&mut self, name: &str) {
        self.harness.query_all_by_label(name).last().unwrap().click();
        self.harness.run();
    }

    /// Clicks on the last of several that have this name so quickly that press and release come in one frame.
    pub(crate) fn click_in_one_frame(&mut self, name: &str) {
        let pos = self.harness.query_all_by_label(name).last().unwrap().rect().center();
        let button = |pressed| egui::Event::PointerButton {
            pos,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.events([egui::Event::PointerMoved(pos)]);
        self.events([button(true), button(false)]);
    }

    /// What screen readers call the window.
    pub(crate) fn window_name(&self) -> Option<String> {
        self.harness.root().accesskit_node().label()
    }

    /// The tabs in the list of this name, and whether each is the selected one.
    pub(crate) fn tabs_of(&self, list: &str) -> Vec<(String, bool)> {
        let list = self.harness.get_by_role_and_label(egui::Role::TabList, list);
        let tabs = list.query_all_by_role(egui::Role::Tab);
        tabs.map(|tab| {
            (tab.accesskit_node().label().unwrap_or_default(), tab.accesskit_node().is_selected() == Some(true))
        })
        .collect()
    }

    /// What screen readers were told last.
    pub(crate) fn spoken(&self) -> String {
        self.harness.get_by_role(egui::Role::Status).accesskit_node().label().unwrap_or_default()
    }

    /// The value of the first of those that have this name.
    pub(crate) fn value(&self, name: &str) -> Option<String> {
        self.harness.query_all_by_label(name).find_map(|node| node.value())
    }

    /// How far from the top of the window something stands.
    pub(crate) fn top(&self, name: &str) -> f32 {
        self.harness.get_by_label(name).rect().top()
    }

    /// How much larger than usual everything is.
    pub(crate) fn zoom(&self) -> f32 {
        self.harness.ctx.zoom_factor()
    }

    /// Makes the window another size.
    pub(crate) fn resize(&mut self, size: egui::Vec2) {
        self.harness.set_size(size);
        self.harness.run();
    }

    /// Gives the keyboard to what has this name.
    pub(crate) fn focus(&mut self, name: &str) {
        self.harness.get_by_label(name).focus();
        self.harness.run();
    }

    /// Types a text where the keyboard is.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run();
    }

    /// Presses a key.
    pub(crate) fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    /// Presses a key together with others.
    pub(crate) fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    /// Presses keys so fast that each has only one frame.
    pub(crate) fn press_in_turn(&mut self, presses: impl IntoIterator<Item = (Modifiers, Key)>) {
        for (modifiers, key) in presses {
            self.harness.key_press_modifiers(modifiers, key);
            self.harness.step();
        }
        self.harness.run();
    }

    /// Whether something on screen has this name.
    pub(crate) fn shows(&self, name: &str) -> bool {
        self.harness.query_all_by_label(name).next().is_some()
    }

    /// Draws until something on screen has this name, which work on another thread may bring.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, name: &str) {
        for _ in 0..LOOKS {
            if self.shows(name) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
            self.harness.run_ok();
        }
        panic!("nothing is called “{name}”");
    }

    /// Draws one frame.
    pub(crate) fn frame(&mut self) {
        self.harness.step();
    }

    /// Draws until everything is still.
    pub(crate) fn settle(&mut self) {
        self.harness.run();
    }

    /// Draws until this is so, which work on another thread may bring about.
    #[track_caller]
    pub(crate) fn wait_until(&mut self, so: impl Fn(&Window) -> bool) {
        for _ in 0..LOOKS {
            if so(self.window()) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
            self.harness.run_ok();
        }
        panic!("it did not come about");
    }

    /// Presses the button that closes the window; whether that closes it.
    pub(crate) fn closes(&mut self) -> bool {
        let viewport = self.harness.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default();
        viewport.events.push(egui::ViewportEvent::Close);
        self.harness.step();
        let commands = &self.harness.output().viewport_output[&egui::ViewportId::ROOT].commands;
        let closes = !commands.contains(&egui::ViewportCommand::CancelClose);
        self.harness.run();
        closes
    }

    /// Whether what has this name stands within the window.
    pub(crate) fn is_in_sight(&self, name: &str) -> bool {
        self.harness.ctx.content_rect().contains_rect(self.harness.get_by_label(name).rect())
    }

    /// Whether what has this name has the keyboard.
    pub(crate) fn is_focused(&self, name: &str) -> bool {
        self.harness.get_by_label(name).is_focused()
    }

    /// Hands events over as if they had come in one frame.
    pub(crate) fn events(&mut self, events: impl IntoIterator<Item = egui::Event>) {
        self.harness.input_mut().events.extend(events);
        self.harness.run();
    }

    /// Drops a file on the window.
    pub(crate) fn drop_file(&mut self, path: &std::path::Path) {
        self.harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path.to_owned())));
        self.harness.step();
    }

    /// Drags what has one name to the middle of what has another.
    pub(crate) fn drag(&mut self, from: &str, to: &str) {
        let (from, to) =
            (self.harness.get_by_label(from).rect().center(), self.harness.get_by_label(to).rect().center());
        self.harness.drag_at(from);
        self.harness.run();
        self.harness.hover_at(from.lerp(to, 0.5));
        self.harness.run();
        self.harness.hover_at(to);
        self.harness.run();
        self.harness.drop_at(to);
        self.harness.run();
    }

    /// Clicks on what has this name, and gives what then is on the clipboard.
    #[track_caller]
    pub(crate) fn click_to_copy(&mut self, name: &str) -> String {
        self.harness.get_by_label(name).click();
        self.harness.step();
        let text = self.copied_text();
        self.harness.run();
        text
    }

    /// Copies what is selected, and gives what then is on the clipboard.
    pub(crate) fn copy(&mut self) -> String {
        self.harness.input_mut().events.push(egui::Event::Copy);
        self.harness.step();
        let text = self.copied_text();
        self.harness.run();
        text
    }

    /// What a command puts on the clipboard, once its work is done; nothing where it puts nothing there.
    pub(crate) fn copied_by(&mut self, action: impl Into<Action>) -> Option<egui::OutputCommand> {
        self.harness.state_mut().request(action);
        for _ in 0..STEPS_MAX {
            self.harness.step();
            let mut commands = self.harness.output().platform_output.commands.iter();
            let is_copy = |command: &&egui::OutputCommand| {
                matches!(command, egui::OutputCommand::CopyText(_) | egui::OutputCommand::CopyImage(_))
            };
            let copied = commands.find(is_copy).cloned();
            if copied.is_some() || self.window().is_at_rest() {
                self.harness.run();
                return copied;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("the work does not end");
    }

    /// The text that the last frame put on the clipboard.
    fn copied_text(&self) -> String {
        let commands = &self.harness.output().platform_output.commands;
        let mut texts = commands.iter().filter_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        texts.next_back().unwrap_or_default()
    }

    /// Whether something on screen has a name with this in it.
    pub(crate) fn shows_part(&self, part: &str) -> bool {
        self.harness.query_all_by_label_contains(part).next().is_some()
    }

    /// Presses a key together with others, and draws one frame: what it begins may go on.
    pub(crate) fn press_with_and_step(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.step();
    }

    /// Presses a key, and draws until this is on screen.
    #[track_caller]
    pub(crate) fn press_and_wait(&mut self, key: Key, name: &str) {
        self.press_with_and_step(Modifiers::NONE, key);
        self.wait_for(name);
    }

    /// Clicks on what has one name, and draws until something has another.
    #[track_caller]
    pub(crate) fn click_and_wait(&mut self, name: &str, then: &str) {
        self.harness.get_by_label(name).click();
        self.harness.step();
        self.wait_for(then);
    }

    /// Draws until something on screen has a name with this in it.
    #[track_caller]
    pub(crate) fn wait_for_part(&mut self, part: &str) {
        for _ in 0..LOOKS {
            if self.shows_part(part) {
                self.harness.run_ok();
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
            self.harness.run_ok();
        }
        panic!("nothing has “{part}” in its name");
    }

    /// Clicks on the first thing with this in its name.
    pub(crate) fn click_part(&mut self, part: &str) {
        self.harness.query_all_by_label_contains(part).next().unwrap().click();
        self.harness.run();
    }

    /// The height of what has a name with this in it.
    pub(crate) fn height_of_part(&self, part: &str) -> f32 {
        self.harness.query_all_by_label_contains(part).next().unwrap().rect().height()
    }

    /// Whether some of what has a name with this in it stands within the window.
    pub(crate) fn is_partly_in_sight(&self, part: &str) -> bool {
        let window = self.harness.ctx.content_rect();
        self.harness.query_all_by_label_contains(part).any(|node| window.intersects(node.rect()))
    }

    /// How soon the window asks for another frame when nothing happens; nothing when it does not.
    pub(crate) fn next_frame_in(&mut self) -> Option<std::time::Duration> {
        self.harness.run();
        self.harness.step();
        let wait = self.harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
        (wait < std::time::Duration::from_hours(1)).then_some(wait)
    }
}
