//! A window without a screen, and how long its frames take.

use egui::accesskit::{Action, ActionRequest, Node, NodeId, TreeId};
use egui::{Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, vec2};
use std::time::{Duration, Instant};
use swot_editor::app::theme;
use swot_editor::app::window::Window;
use swot_editor::model::{Document, IdSource};
use swot_editor::session::Session;

/// A frame may take this much of a processor.
const LIMIT: Duration = Duration::from_millis(8);
const FRAMES: usize = 300;

struct Counted(u64);

impl IdSource for Counted {
    fn next_bits(&mut self) -> u64 {
        self.0 += 1;
        self.0
    }
}

/// A window on a document.
pub(crate) struct Stage {
    ctx: Context,
    pub(crate) window: Window,
}

impl Stage {
    pub(crate) fn of(document: Document) -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        let window = Window::new(Session::from_document(document), Box::new(Counted(1 << 40)));
        Self { ctx, window }
    }

    /// Draws one frame, and gives the time it took.
    pub(crate) fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.timed(events).0
    }

    fn timed(&mut self, events: Vec<Event>) -> (Duration, egui::PlatformOutput) {
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(1920.0, 1080.0)));
        let input = RawInput { screen_rect, events, ..RawInput::default() };
        let start = Instant::now();
        let mut output = self.ctx.run_ui(input, |ui| self.window.frame(ui));
        let shapes = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let time = start.elapsed();
        std::hint::black_box(shapes);
        output.textures_delta.clear();
        (time, output.platform_output)
    }

    /// What on screen has this name.
    fn find(&mut self, name: &str) -> Option<NodeId> {
        self.ctx.enable_accesskit();
        let output = self.timed(Vec::new()).1;
        self.ctx.disable_accesskit();
        let nodes = output.accesskit_update?.nodes;
        let is_it = |node: &Node| [node.label(), node.value()].contains(&Some(name));
        nodes.into_iter().find(|(_, node)| is_it(node)).map(|(id, _)| id)
    }

    /// Draws until something on screen has this name.
    pub(crate) fn wait_for(&mut self, name: &str) {
        while self.find(name).is_none() {
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Presses what has this name.
    pub(crate) fn press(&mut self, name: &str) {
        let target_node = self.find(name).unwrap_or_else(|| panic!("nothing is called “{name}”"));
        let request = ActionRequest { action: Action::Click, target_tree: TreeId::ROOT, target_node, data: None };
        self.frame(vec![Event::AccessKitActionRequest(request)]);
        for _ in 0..3 {
            self.frame(Vec::new());
        }
    }

    /// Draws many frames, and prints how long they took.
    pub(crate) fn report(&mut self, what: &str, events: impl Fn(usize) -> Vec<Event>) {
        self.frames(what, |stage, at| stage.frame(events(at)));
    }

    /// Draws many frames as a step says, and prints how long they took.
    pub(crate) fn frames(&mut self, what: &str, mut step: impl FnMut(&mut Self, usize) -> Duration) {
        let mut times: Vec<Duration> = (0..FRAMES).map(|at| step(self, at)).collect();
        times.sort();
        let (median, worst) = (times[FRAMES / 2], times[FRAMES - 1]);
        println!("  {what:<34} {median:>8.2?}   worst {worst:>8.2?}   limit {LIMIT:?}");
    }
}

/// The Enter key.
pub(crate) fn enter() -> Event {
    Event::Key { key: Key::Enter, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

/// A turn of the wheel over a place: down for fifty frames, then up for as many.
pub(crate) fn scroll(over: Pos2, at: usize) -> Vec<Event> {
    let wheel = Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, if at % 100 < 50 { -60.0 } else { 60.0 }),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    };
    vec![Event::PointerMoved(over), wheel]
}
