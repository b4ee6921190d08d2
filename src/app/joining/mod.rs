//! The dialog that joins copies of the document: what fits together by itself, and the decisions with what each copy says,
//! beside what follows from the choices. Without copies it settles the decisions that are open.
//!
//! Nothing of the document changes before the user agrees, and then in one step.

mod decision;
mod follows;
mod head;
mod model;

pub(super) use model::Order;

use crate::analysis::{self, Analysis};
use crate::app::theme::{Theme, scale, size, space, time};
use crate::app::widgets;
use crate::app::worker::{Outcome as Stand, Worker};
use crate::model::Document;
use crate::storage::Stamp;
use crate::words::WindowWords;
use decision::Look;
use egui::{Align, Context, Frame, Key, Layout, Modifiers, Panel, Rect, Sense, Ui, Vec2, vec2};
use follows::Follows;
use model::{Brought, Choices, Outcome, Prepared};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The dialog.
pub(super) struct JoinDialog {
    order: Order,
    words: &'static WindowWords,
    before: Arc<Analysis>,
    preparing: Option<Worker<Prepared>>,
    prepared: Option<Prepared>,
    /// Whether reading or joining broke down.
    is_broken: bool,
    choices: Choices,
    working: Option<Worker<Result<Outcome, String>>>,
    outcome: Option<Result<Outcome, String>>,
    follows: Follows,
    /// Whether the user wants to join as soon as what follows is known.
    is_due: bool,
    /// How high each decision was drawn last, and how wide: those out of sight keep their room and are not drawn.
    heights: (f32, Vec<f32>),
    /// The decision that has the keyboard.
    at: usize,
    /// Whether its choice is to get the keyboard.
    is_moved: bool,
}

/// What the user did with the dialog in this frame.
pub(super) enum JoinAnswer {
    /// Still deciding.
    None,
    /// Add another copy.
    AddCopy,
    /// Take this in the place of the document.
    Join(Box<Joined>),
    /// Never mind.
    Cancel,
}

/// What was joined.
pub(super) struct Joined {
    pub(super) document: Document,
    /// How many copies; none where decisions were settled.
    pub(super) copies: usize,
    /// How many decisions were settled, and how many stay open.
    pub(super) settled: usize,
    pub(super) open: usize,
    /// The files as they were read, with what they held.
    pub(super) files: Vec<(PathBuf, Stamp, Arc<Document>)>,
}

/// The width of what follows, at the right.
const SIDE: f32 = size::SIDE_LIST;

impl JoinDialog {
    /// A dialog that begins to read the copies.
    pub(super) fn begin(ctx: &Context, order: Order, words: &'static WindowWords) -> Self {
        let before = Arc::new(analysis::analyze(&order.document));
        let mut dialog = Self {
            order,
            words,
            before,
            preparing: None,
            prepared: None,
            is_broken: false,
            choices: Choices::new(),
            working: None,
            outcome: None,
            follows: Follows::default(),
            is_due: false,
            heights: (0.0, Vec::new()),
            at: 0,
            is_moved: true,
        };
        dialog.prepare(ctx);
        dialog
    }

    /// Takes another copy.
    pub(super) fn add(&mut self, ctx: &Context, path: &Path) {
        if !self.order.files.iter().any(|known| known == path) {
            self.order.files.push(path.to_owned());
            self.prepare(ctx);
        }
    }

    /// Joins without a copy.
    fn leave_out(&mut self, ctx: &Context, path: &Path) {
        self.order.files.retain(|known| known != path);
        self.prepare(ctx);
    }

    /// The copies that are to be joined.
    pub(super) fn into_files(self) -> Vec<PathBuf> {
        self.order.files
    }

    /// Whether something is being read or computed.
    pub(super) fn is_working(&self) -> bool {
        self.preparing.is_some() || self.working.is_some()
    }

    fn prepare(&mut self, ctx: &Context) {
        let (order, words) = (self.order.clone(), self.words);
        self.choices.clear();
        (self.working, self.is_due) = (None, false);
        self.preparing = Some(Worker::begin(ctx, move |progress| model::prepare(&order, words, progress)));
    }

    fn compute(&mut self, ctx: &Context) {
        let Some(prepared) = &self.prepared else { return };
        let (order, merged, before) = (self.order.clone(), prepared.merged(), Arc::clone(&self.before));
        let (choices, words) = (self.choices.clone(), self.words);
        let job = move |_: &analysis::Progress| Some(model::outcome(&order, &merged, &choices, &before, words));
        self.working = Some(Worker::begin(ctx, job));
    }

    /// Takes up what was read and computed.
    fn tend(&mut self, ctx: &Context) {
        if let Some(worker) = &self.preparing {
            match worker.poll() {
                Stand::Pending => ctx.request_repaint_after(time::PROGRESS),
                stand => {
                    self.preparing = None;
                    self.prepared = if let Stand::Done(prepared) = stand { Some(prepared) } else { None };
                    self.is_broken = self.prepared.is_none();
                    (self.at, self.is_moved, self.heights) = (0, true, (0.0, Vec::new()));
                    self.compute(ctx);
                }
            }
        }
        if let Some(worker) = &self.working {
            match worker.poll() {
                Stand::Pending => ctx.request_repaint_after(time::PROGRESS),
                stand => {
                    (self.working, self.follows) = (None, Follows::default());
                    self.outcome = Some(match stand {
                        Stand::Done(outcome) => outcome,
                        _ => Err(self.words.join_broke()),
                    });
                }
            }
        }
    }

    /// Draws the dialog.
    pub(super) fn ui(&mut self, ui: &Ui, theme: &Theme) -> JoinAnswer {
        self.tend(ui.ctx());
        let mut answer = JoinAnswer::None;
        // Taken before the choice that has the keyboard, which Enter would choose. What was chosen just before may still be
        // worked out, but nobody joins what they have not seen.
        let joins = ui.ctx().input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        self.is_due |= joins && self.preparing.is_none();
        let choices = self.choices.clone();
        let mut left_out = None;
        let room = ui.ctx().content_rect().size() - Vec2::splat(2.0 * (space::XL + space::L));
        let modal = widgets::dialog(ui, "join").show(ui.ctx(), |ui| {
            ui.set_min_size(room.min(size::TASK));
            ui.set_max_size(room.min(size::TASK));
            left_out = self.head_ui(ui, theme);
            Panel::bottom("join buttons").frame(Frame::new()).show_separator_line(false).show(ui, |ui| {
                self.buttons_ui(ui, theme, &mut answer);
            });
            Panel::right("join consequences")
                .frame(Frame::new().inner_margin(space::L))
                .exact_size(SIDE)
                .resizable(false)
                .show(ui, |ui| self.consequences_ui(ui, theme));
            self.decisions_ui(ui, theme);
        });
        self.keys(ui.ctx());
        if let Some(path) = left_out {
            self.leave_out(ui.ctx(), &path);
            if self.order.files.is_empty() {
                return JoinAnswer::Cancel;
            }
        }
        if self.choices != choices {
            self.compute(ui.ctx());
        }
        if self.is_due && !self.is_working() {
            self.is_due = false;
            self.finish(&mut answer);
        }
        if modal.should_close() { JoinAnswer::Cancel } else { answer }
    }

    fn decisions_ui(&mut self, ui: &mut Ui, theme: &Theme) {
        let Some(prepared) = &self.prepared else { return };
        let is_moved = std::mem::take(&mut self.is_moved);
        let (at, words, choices, heights) = (self.at, self.words, &mut self.choices, &mut self.heights);
        let look = Look { words, theme };
        let mut touched = None;
        widgets::scrolled(ui, "join decisions", |ui| {
            // Room for the bar at the right.
            let width = ui.available_width() - space::L;
            ui.set_max_width(width);
            if (heights.0 - width).abs() > 0.5 {
                *heights = (width, Vec::new());
            }
            if prepared.decisions.is_empty() && !prepared.copies.is_empty() {
                ui.label(scale::muted(words.join_no_decisions()));
            }
            for (index, decision) in prepared.decisions.iter().enumerate() {
                let is_here = is_moved && index == at;
                let top = ui.cursor().min;
                if let Some(height) = heights.1.get(index) {
                    let area = Rect::from_min_size(top, vec2(width, *height));
                    if !is_here && !ui.is_rect_visible(area) {
                        ui.allocate_rect(area, Sense::hover());
                        continue;
                    }
                }
                let head = words.join_decision(index + 1, prepared.decisions.len(), &decision.about);
                let chosen = choices.get(&decision.place).cloned();
                let drawn =
                    ui.push_id(&decision.place, |ui| decision.ui(ui, look, &head, chosen.as_ref(), is_here)).inner;
                let height = ui.cursor().min.y - top.y;
                match heights.1.get_mut(index) {
                    Some(known) => *known = height,
                    None => heights.1.push(height),
                }
                if let Some(choice) = drawn.choice {
                    choices.insert(decision.place.clone(), choice);
                }
                if drawn.is_touched {
                    touched = Some(index);
                }
            }
        });
        self.at = touched.unwrap_or(at);
    }

    fn consequences_ui(&mut self, ui: &mut Ui, theme: &Theme) {
        let words = self.words;
        ui.label(scale::strong(words.join_follows()));
        ui.add_space(space::S);
        match &self.outcome {
            None => drop(ui.label(scale::muted(words.join_reading()))),
            Some(Err(error)) => drop(ui.label(error)),
            Some(Ok(outcome)) => self.follows.ui(ui, (words, theme), &self.before, outcome),
        }
    }

    fn buttons_ui(&mut self, ui: &mut Ui, theme: &Theme, answer: &mut JoinAnswer) {
        ui.separator();
        let words = self.words;
        ui.horizontal(|ui| {
            if let (true, Some(Ok(outcome))) = (self.order.files.is_empty() || self.is_worth_it(), &self.outcome) {
                ui.label(scale::muted(words.join_undecided(outcome.open)));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let verb = if self.order.files.is_empty() { words.join_settle() } else { words.join_verb() };
                let ready = self.is_ready();
                let join = ui.add_enabled_ui(ready, |ui| widgets::main_button(ui, theme, &verb)).inner;
                if join.clicked() {
                    self.is_due = true;
                }
                if ui.button(words.join_cancel()).clicked() {
                    *answer = JoinAnswer::Cancel;
                }
                if !self.order.files.is_empty() && ui.button(words.join_add()).clicked() {
                    *answer = JoinAnswer::AddCopy;
                }
                if ready && ui.memory(|memory| memory.focused().is_none()) {
                    join.request_focus();
                }
            });
        });
    }

    /// Whether there is something to be joined or settled, and what comes of it is known.
    fn is_ready(&self) -> bool {
        !self.is_working() && self.is_worth_it() && matches!(self.outcome, Some(Ok(_)))
    }

    fn is_worth_it(&self) -> bool {
        let has_copies = self.prepared.as_ref().is_some_and(|prepared| !prepared.copies.is_empty());
        has_copies || (self.order.files.is_empty() && !self.choices.is_empty())
    }

    fn finish(&mut self, answer: &mut JoinAnswer) {
        let (true, Some(prepared)) = (self.is_ready(), &self.prepared) else { return };
        let Some(Ok(outcome)) = self.outcome.take() else { return };
        let file = |copy: &Brought| Some((copy.path.clone(), copy.stamp?, Arc::clone(&copy.document)));
        *answer = JoinAnswer::Join(Box::new(Joined {
            document: outcome.document,
            copies: prepared.copies.len(),
            settled: self.choices.len(),
            open: outcome.open,
            files: prepared.copies.iter().filter_map(file).collect(),
        }));
    }

    /// The keys of the dialog: which decision, and which choice.
    fn keys(&mut self, ctx: &Context) {
        let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let Some(prepared) = &self.prepared else { return };
        let before = self.at;
        self.at = widgets::next_line(ctx, before, prepared.decisions.len());
        self.is_moved |= self.at != before;
        let Some(decision) = prepared.decisions.get(self.at) else { return };
        let digits =
            [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
        for (key, way) in digits.into_iter().zip(&decision.ways) {
            if pressed(key) {
                self.choices.insert(decision.place.clone(), way.choice.clone());
                self.is_moved = true;
            }
        }
    }
}
