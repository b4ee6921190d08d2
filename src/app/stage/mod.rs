//! The stage: any view over the whole screen in text that the room can read, ideas sorted with one key each, a vote with
//! dots whose totals stay hidden, and its result.
//!
//! What is shown of the document is drawn by its own panels; the stage chooses the magnification, adds a strip with the
//! steps and a way out, and has three pages of its own.

mod model;
mod presenter;
mod result;
mod sort;
mod strip;
mod vote;

use super::actions::{Action, GridAction, ShowAction};
use super::input::PanelInput;
use super::memo::Memo;
use super::theme::{self, scale, space, time};
use super::views::View;
use crate::model::{MatrixId, Quadrant};
use crate::session::Revision;
use egui::{Color32, Context, Frame, Key, Panel, Sense, Ui};
use model::Shown;
use vote::VoteState;

/// What the stage keeps while it is open, and from one showing to the next.
#[derive(Debug, Default)]
pub(super) struct StageState {
    page: StagePage,
    timer: Timer,
    /// Which of the screens is asked for next.
    screen: usize,
    /// Whether the wall is black.
    black: bool,
    /// Whether the presenter has a window.
    notes: bool,
    /// How many places of the result are shown, from the last.
    shown: usize,
    vote: VoteState,
    /// The idea that is sorted next; none for the first.
    idea: Option<crate::model::FactorId>,
    entry: String,
    fit: Memo<(Revision, Option<MatrixId>, Shown, [u32; 2]), f32>,
    /// When the pointer moved last.
    moved: Option<f64>,
}

/// What the stage shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum StagePage {
    /// The view of the window.
    #[default]
    View,
    /// Ideas without a place.
    Sort,
    /// Dots on factors.
    Vote,
    /// What the dots came to.
    Result,
}

/// A step that Page Down and Page Up go through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StageStep {
    Grid,
    Quadrant(Quadrant),
    Own(StagePage),
}

/// What runs while people think.
#[derive(Debug, Clone, Copy, Default)]
enum Timer {
    #[default]
    Unused,
    /// Since this time of the program, in seconds.
    Runs(f64),
    /// After so many seconds.
    Stopped(f64),
}

/// What the window shows, as far as the stage cares.
#[derive(Debug, Clone, Copy)]
pub(super) struct StageView {
    /// The view.
    pub(super) view: View,
    /// The quadrant that stands alone.
    pub(super) alone: Option<Quadrant>,
    /// How much larger everything is in the window.
    pub(super) usual_zoom: f32,
}

impl StageState {
    /// Begins to present what the window shows.
    pub(super) fn begin(&mut self) {
        (self.page, self.black, self.moved, self.idea) = (StagePage::View, false, None, None);
    }

    /// Goes back to what the window shows.
    pub(super) fn show_view(&mut self) {
        self.page = StagePage::View;
    }

    /// Whether the stage shows a page of its own, on which keys for factors mean something else.
    pub(super) fn has_own_page(&self) -> bool {
        self.page != StagePage::View
    }

    /// The magnification at which what is shown is as large as it may be and still fits.
    pub(super) fn magnification(&mut self, ui: &Ui, input: &PanelInput<'_>, now: StageView) -> f32 {
        let screen = ui.ctx().content_rect().size() * ui.ctx().zoom_factor();
        let shown = match (self.page, now.view, now.alone) {
            (StagePage::View, View::Matrix, Some(quadrant)) => Shown::Quadrant(quadrant),
            (StagePage::View, View::Matrix, None) | (StagePage::Vote, ..) => Shown::Grid,
            _ => Shown::Other,
        };
        let key =
            (input.revision, input.matrix.map(|matrix| matrix.id), shown, [screen.x.to_bits(), screen.y.to_bits()]);
        *self.fit.get(key, || model::magnification(ui, input.matrix, shown, screen))
    }

    fn step(&self, now: StageView) -> StageStep {
        match (self.page, now.alone) {
            (StagePage::View, Some(quadrant)) => StageStep::Quadrant(quadrant),
            (StagePage::View, None) => StageStep::Grid,
            (page, _) => StageStep::Own(page),
        }
    }

    /// The step after this one; there is nothing to sort where no idea waits.
    fn next_step(&self, input: &PanelInput<'_>, now: StageView, back: bool) -> Option<StageStep> {
        let steps = steps(input);
        let at = steps.iter().position(|step| *step == self.step(now)).unwrap_or(0);
        let next = if back { at.checked_sub(1)? } else { at + 1 };
        steps.get(next).copied()
    }

    fn go(&mut self, input: &PanelInput<'_>, step: StageStep) {
        input.ask(Action::Announce(step_name(input, step)));
        let alone = match step {
            StageStep::Grid => None,
            StageStep::Quadrant(quadrant) => Some(quadrant),
            StageStep::Own(page) => {
                self.page = page;
                self.shown = 0;
                return;
            }
        };
        self.page = StagePage::View;
        input.ask(ShowAction::View(View::Matrix));
        input.ask(GridAction::Alone(alone));
    }

    /// Whether the strip is in sight: always on pages that ask for something, else for a while after the pointer moved.
    fn has_strip(&mut self, ctx: &Context) -> bool {
        let (now, moving) = ctx.input(|input| (input.time, input.pointer.delta() != egui::Vec2::ZERO));
        let since = *self.moved.get_or_insert(now);
        if moving || self.has_own_page() || ctx.any_popup_open() {
            self.moved = Some(now);
            return true;
        }
        let left = time::STRIP.as_secs_f64() - (now - since);
        if left > 0.0 {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
        left > 0.0
    }
}

impl Timer {
    fn toggle(&mut self, now: f64) {
        *self = match self {
            Self::Runs(since) => Self::Stopped(now - *since),
            Self::Unused | Self::Stopped(_) => Self::Runs(now),
        };
    }

    /// Minutes and seconds; asks for a frame when they change.
    fn text(self, ctx: &Context) -> String {
        let seconds = match self {
            Self::Unused => 0.0,
            Self::Stopped(seconds) => seconds,
            Self::Runs(since) => {
                ctx.request_repaint_after(time::SECOND);
                ctx.input(|input| input.time) - since
            }
        };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "seconds since the timer began")]
        let seconds = seconds.max(0.0) as u64;
        format!("{}:{:02}", seconds / 60, seconds % 60)
    }
}

fn steps(input: &PanelInput<'_>) -> Vec<StageStep> {
    let waits = input.matrix.is_some_and(|matrix| !matrix.tray.is_empty());
    let quadrants = Quadrant::ALL.into_iter().map(StageStep::Quadrant);
    let own = [StagePage::Sort, StagePage::Vote, StagePage::Result];
    let own = own.into_iter().filter(|page| *page != StagePage::Sort || waits).map(StageStep::Own);
    std::iter::once(StageStep::Grid).chain(quadrants).chain(own).collect()
}

/// Draws the stage; `view_ui` draws the view of the window.
pub(super) fn stage_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    now: StageView,
    state: &mut StageState,
    view_ui: impl FnOnce(&mut Ui),
) {
    hear(ui, input, now, state);
    presenter::window_ui(ui, input, now, state);
    if state.black {
        black_ui(ui, input, state);
        return;
    }
    let factor = now.usual_zoom / ui.ctx().zoom_factor();
    if state.has_strip(ui.ctx()) {
        let bar = Frame::new().fill(input.theme.palette.raised).inner_margin(space::M * factor);
        Panel::bottom("stage strip").frame(bar).show(ui, |ui| {
            theme::scaled(ui, factor);
            strip::strip_ui(ui, input, now, state);
        });
    } else {
        strip::corner_ui(ui, input, factor);
    }
    if state.page == StagePage::View {
        view_ui(ui);
        return;
    }
    let Some(matrix) = input.matrix else { return };
    let desk = Frame::new().fill(input.theme.palette.desk).inner_margin(space::M);
    egui::CentralPanel::default().frame(desk).show(ui, |ui| match state.page {
        StagePage::View => {}
        StagePage::Sort => sort::sort_ui(ui, input, matrix, state),
        StagePage::Vote => vote::vote_ui(ui, input, matrix, &mut state.vote),
        StagePage::Result => result::result_ui(ui, input, matrix, state),
    });
}

/// The keys of the stage, which hold while no text is typed.
fn hear(ui: &Ui, input: &PanelInput<'_>, now: StageView, state: &mut StageState) {
    let pressed = |key| ui.input(|input| input.key_pressed(key) && !input.modifiers.any());
    for (key, back) in [(Key::PageDown, false), (Key::PageUp, true)] {
        if pressed(key)
            && let Some(step) = state.next_step(input, now, back)
        {
            state.go(input, step);
        }
    }
    if ui.ctx().text_edit_focused() || ui.ctx().any_popup_open() {
        return;
    }
    if pressed(Key::B) || (state.black && pressed(Key::Escape)) {
        state.black = !state.black;
    }
    if pressed(Key::C) {
        state.timer.toggle(ui.input(|input| input.time));
    }
    if pressed(Key::N) {
        state.notes = !state.notes;
    }
}

impl StageState {
    /// Whether Escape has something nearer to leave than the stage.
    pub(super) fn holds_escape(&self) -> bool {
        self.black
    }
}

/// A black wall, so that people look at one another; a click brings the picture back.
fn black_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut StageState) {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, Color32::BLACK);
    let wall = ui.interact(rect, egui::Id::unique("black wall"), Sense::click());
    wall.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, input.words().stage_leave()));
    if wall.clicked() {
        state.black = false;
    }
}

/// What a step is called.
fn step_name(input: &PanelInput<'_>, step: StageStep) -> String {
    let words = input.words();
    match step {
        StageStep::Grid | StageStep::Own(StagePage::View) => words.stage_grid(),
        StageStep::Quadrant(quadrant) => {
            input.matrix.map(|matrix| words.reports.quadrant(matrix, quadrant).to_owned()).unwrap_or_default()
        }
        StageStep::Own(StagePage::Sort) => words.stage_sort(),
        StageStep::Own(StagePage::Vote) => words.stage_vote(),
        StageStep::Own(StagePage::Result) => words.stage_result(),
    }
}

/// A heading of a page on the stage.
fn heading(text: &str) -> egui::RichText {
    scale::title(text)
}
