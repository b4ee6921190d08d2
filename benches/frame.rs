//! How long a frame of the window takes with 2,000 factors: `cargo bench --bench frame`.
//!
//! Draws without a screen, tessellation included; prints the median and the worst of the frames beside the limit.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a program that measures, run by hand")]

#[cfg(not(feature = "gui"))]
fn main() {
    println!("built without a window: nothing to measure");
}

#[cfg(feature = "gui")]
fn main() {
    frames::measure();
}

#[cfg(feature = "gui")]
mod frames {
    use egui::{
        Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, vec2,
    };
    use std::time::{Duration, Instant};
    use swot_editor::app::commands::UiCommand;
    use swot_editor::app::theme;
    use swot_editor::app::window::Window;
    use swot_editor::model::{Document, DocumentId, Factor, FactorId, IdSource, Matrix, MatrixId, Quadrant};
    use swot_editor::session::Session;

    /// A frame may take this much of a processor.
    const LIMIT: Duration = Duration::from_millis(8);
    const FACTORS: u64 = 2_000;
    const FRAMES: usize = 300;

    struct Counted(u64);

    impl IdSource for Counted {
        fn next_bits(&mut self) -> u64 {
            self.0 += 1;
            self.0
        }
    }

    struct Stage {
        ctx: Context,
        window: Window,
    }

    impl Stage {
        fn new(spread: u64) -> Self {
            let ctx = Context::default();
            theme::install(&ctx);
            let window = Window::new(Session::from_document(document(spread)), Box::new(Counted(1 << 40)));
            Self { ctx, window }
        }

        /// Draws one frame, and gives the time it took.
        fn frame(&mut self, events: Vec<Event>) -> Duration {
            let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(1920.0, 1080.0)));
            let input = RawInput { screen_rect, events, ..RawInput::default() };
            let start = Instant::now();
            let mut output = self.ctx.run_ui(input, |ui| self.window.frame(ui));
            let shapes = self.ctx.tessellate(output.shapes, output.pixels_per_point);
            let time = start.elapsed();
            std::hint::black_box(shapes);
            output.textures_delta.clear();
            time
        }
    }

    /// Factors of some 80 letters, over as many quadrants as `spread` says.
    fn document(spread: u64) -> Document {
        let mut document = Document::new(DocumentId::from_random(1), "Two thousand factors");
        let mut matrix = Matrix::new(MatrixId::from_random(2), "Large");
        for number in 0..FACTORS {
            let quadrant = Quadrant::ALL[usize::try_from(number % spread).unwrap()];
            let text = format!("Factor number {number}, with a statement long enough to be wrapped in a quadrant");
            matrix.factors[quadrant].push(Factor::new(FactorId::from_random(number + 10), text));
        }
        document.matrices.push(matrix);
        document
    }

    pub(super) fn measure() {
        for (name, spread) in [("2,000 factors in one quadrant", 1), ("500 factors in each quadrant", 4)] {
            let mut stage = Stage::new(spread);
            println!("{name}");
            println!("  first frame, everything measured   {:>8.2?}", stage.frame(Vec::new()));
            stage.frame(Vec::new());
            report("at rest", &mut stage, |_| Vec::new());
            report("scrolling", &mut stage, |at| scroll(if at % 100 < 50 { -60.0 } else { 60.0 }));
            stage.window.request(UiCommand::GoTo(Quadrant::Strengths));
            stage.frame(Vec::new());
            stage.frame(Vec::new());
            report("typing a new factor", &mut stage, |_| vec![Event::Text("a".to_owned())]);
            report("adding factors", &mut stage, |at| {
                if at % 2 == 0 { vec![Event::Text("A new factor".to_owned())] } else { vec![enter()] }
            });
        }
    }

    fn scroll(y: f32) -> Vec<Event> {
        let wheel = Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, y),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        };
        vec![Event::PointerMoved(Pos2::new(300.0, 300.0)), wheel]
    }

    fn enter() -> Event {
        Event::Key { key: Key::Enter, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
    }

    fn report(what: &str, stage: &mut Stage, events: impl Fn(usize) -> Vec<Event>) {
        let mut times: Vec<Duration> = (0..FRAMES).map(|at| stage.frame(events(at))).collect();
        times.sort();
        let (median, worst) = (times[FRAMES / 2], times[FRAMES - 1]);
        println!("  {what:<34} {median:>8.2?}   worst {worst:>8.2?}   limit {LIMIT:?}");
    }
}
