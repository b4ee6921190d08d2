//! The dialog that joins copies of the document: what fits together by itself, and the decisions with what each copy says,
//! beside what follows from the choices. Without copies it settles the decisions that are open.
//!
//! Nothing of the document changes before the user agrees, and then in one step.

mod decision;
mod model;

pub(super) use model::Order;

use crate::analysis::merging::Choice;
use crate::analysis::{self, Analysis};
use crate::app::theme::{Theme, scale, size, space, time};
use crate::app::widgets::{self, Icon};
use crate::app::worker::{Outcome as Stand, Worker};
use crate::model::Document;
use crate::storage::Stamp;
use crate::words::WindowWords;
use decision::{Shown, ways};
use egui::{Align, Context, Frame, Key, Layout, Modifiers, Panel, RichText, Sense, Ui, Vec2};
use model::{Base, Choices, Outcome, Prepared};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The dialog.
pub(super) struct JoinDialog {
    order: Order,
    words: &'static WindowWords,
    before: Arc<Analysis>,
    preparing: Option<Worker<Result<Prepared, String>>>,
    prepared: Option<Result<Prepared, String>>,
    choices: Choices,
    working: Option<Worker<Result<Outcome, String>>>,
    outcome: Option<Result<Outcome, String>>,
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
    /// The files as they were read.
    pub(super) files: Vec<(PathBuf, Option<Stamp>)>,
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
            choices: Choices::new(),
            working: None,
            outcome: None,
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
            self.choices.clear();
            self.prepare(ctx);
        }
    }

    /// Whether something is being read or computed.
    pub(super) fn is_working(&self) -> bool {
        self.preparing.is_some() || self.working.is_some()
    }

    fn prepare(&mut self, ctx: &Context) {
        let (order, words) = (self.order.clone(), self.words);
        self.working = None;
        self.preparing = Some(Worker::begin(ctx, move |progress| model::prepare(&order, words, progress)));
    }

    fn compute(&mut self, ctx: &Context) {
        let Some(Ok(prepared)) = &self.prepared else { return };
        let (order, merged, before) = (self.order.clone(), prepared.merged(), Arc::clone(&self.before));
        let choices = self.choices.clone();
        let job = move |_: &analysis::Progress| Some(model::outcome(&order, &merged, &choices, &before));
        self.working = Some(Worker::begin(ctx, job));
    }

    /// Takes up what was read and computed.
    fn tend(&mut self, ctx: &Context) {
        if let Some(worker) = &self.preparing {
            match worker.poll() {
                Stand::Pending => ctx.request_repaint_after(time::PROGRESS),
                stand => {
                    self.preparing = None;
                    self.prepared = Some(match stand {
                        Stand::Done(prepared) => prepared,
                        _ => Err(self.words.join_broke()),
                    });
                    (self.at, self.is_moved) = (0, true);
                    self.compute(ctx);
                }
            }
        }
        if let Some(worker) = &self.working {
            match worker.poll() {
                Stand::Pending => ctx.request_repaint_after(time::PROGRESS),
                stand => {
                    self.working = None;
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
        let choices = self.choices.clone();
        let room = ui.ctx().content_rect().size() - Vec2::splat(2.0 * (space::XL + space::L));
        let modal = widgets::dialog(ui, "join").show(ui.ctx(), |ui| {
            ui.set_min_size(room.min(size::TASK));
            ui.set_max_size(room.min(size::TASK));
            self.head_ui(ui, theme);
            Panel::bottom("join buttons").frame(Frame::new()).show_separator_line(false).show(ui, |ui| {
                self.buttons_ui(ui, theme, &mut answer);
            });
            Panel::right("join consequences")
                .frame(Frame::new().inner_margin(space::L))
                .exact_size(SIDE)
                .resizable(false)
                .show(ui, |ui| self.consequences_ui(ui));
            self.decisions_ui(ui, theme);
        });
        self.keys(ui.ctx(), &mut answer);
        if self.choices != choices {
            self.compute(ui.ctx());
        }
        if modal.should_close() { JoinAnswer::Cancel } else { answer }
    }

    fn head_ui(&mut self, ui: &mut Ui, theme: &Theme) {
        let words = self.words;
        let names: Vec<String> = match &self.prepared {
            Some(Ok(prepared)) => prepared.copies.iter().map(|(name, _)| words.reports.quoted(name)).collect(),
            _ => Vec::new(),
        };
        ui.heading(match self.order.files.len() {
            0 => words.join_title_settle(),
            _ if names.is_empty() => words.join_title_reading(),
            _ => words.join_title(words.reports.list(&names)),
        });
        match &self.prepared {
            Some(Ok(prepared)) => {
                if let Some(from) = grown_from(words, prepared) {
                    ui.label(scale::muted(from));
                }
                let asked = prepared.asked.len();
                let fits = fits(words, prepared);
                let others = prepared.others();
                ui.add_space(space::S);
                ui.horizontal_wrapped(|ui| {
                    if let Some(fits) = fits {
                        icon_ui(ui, Icon::Check, theme.palette.success);
                        ui.label(fits);
                        ui.add_space(space::L);
                    }
                    if asked > 0 {
                        icon_ui(ui, Icon::Warning, theme.palette.warning);
                        ui.label(scale::strong(words.join_need_decision(asked)));
                        ui.add_space(space::L);
                        self.rest_ui(ui, &others);
                    }
                });
            }
            Some(Err(error)) => {
                ui.label(RichText::new(error).color(theme.palette.danger));
            }
            None => {
                ui.label(scale::muted(words.join_reading()));
            }
        }
        ui.separator();
    }

    /// Chooses one side wherever nothing is chosen yet.
    fn rest_ui(&mut self, ui: &mut Ui, others: &[String]) {
        let words = self.words;
        ui.label(scale::muted(words.join_rest()));
        let mut side = None;
        if ui.button(words.join_mine()).accessible_name(words.join_rest_of(words.join_mine())).clicked() {
            side = Some(self.order.name.clone());
        }
        for name in others {
            if ui.button(name.as_str()).accessible_name(words.join_rest_of(name)).clicked() {
                side = Some(name.clone());
            }
        }
        let (Some(side), Some(Ok(prepared))) = (side, &self.prepared) else { return };
        for asked in &prepared.asked {
            if !self.choices.contains_key(&asked.place)
                && asked.alternatives.iter().any(|(_, from)| from.contains(&side))
            {
                self.choices.insert(asked.place.clone(), Choice::From(side.clone()));
            }
        }
    }

    fn decisions_ui(&mut self, ui: &mut Ui, theme: &Theme) {
        let Some(Ok(prepared)) = &self.prepared else { return };
        let is_moved = std::mem::take(&mut self.is_moved);
        let (at, words, own, choices) = (self.at, self.words, &self.order.name, &mut self.choices);
        let mut touched = None;
        widgets::scrolled(ui, "join decisions", |ui| {
            // Room for the bar at the right.
            ui.set_max_width(ui.available_width() - space::L);
            if prepared.asked.is_empty() {
                ui.label(scale::muted(words.join_no_decisions()));
            }
            for (index, asked) in prepared.asked.iter().enumerate() {
                let shown = Shown { words, theme, asked, own, has_both: prepared.has_both[index] };
                let is_here = index == at;
                let head = words.join_decision(index + 1, prepared.asked.len(), words.reports.asked_about(asked));
                let chosen = choices.get(&asked.place).cloned();
                let drawn =
                    ui.push_id(&asked.place, |ui| shown.ui(ui, &head, chosen.as_ref(), is_here && is_moved)).inner;
                if let Some(choice) = drawn.choice {
                    choices.insert(asked.place.clone(), choice);
                }
                if drawn.is_touched {
                    touched = Some(index);
                }
            }
        });
        self.at = touched.unwrap_or(at);
    }

    fn consequences_ui(&self, ui: &mut Ui) {
        let words = self.words;
        ui.label(scale::strong(words.join_follows()));
        ui.add_space(space::S);
        match &self.outcome {
            None => {
                ui.label(scale::muted(words.join_reading()));
            }
            Some(Err(error)) => {
                ui.label(error);
            }
            Some(Ok(outcome)) => {
                widgets::scrolled(ui, "join consequences", |ui| {
                    let several = outcome.difference.matrices.len() > 1;
                    let lines = words.reports.consequences(&outcome.difference.consequences, several);
                    if lines.is_empty() {
                        ui.label(scale::muted(words.join_follows_nothing()));
                    }
                    for line in lines {
                        ui.label(line);
                    }
                    ui.add_space(space::M);
                    ui.label(scale::strong(words.join_changes()));
                    let mut difference = outcome.difference.clone();
                    difference.consequences.clear();
                    for group in words.reports.difference(&difference) {
                        ui.label(scale::caption(group.heading));
                        for line in group.lines {
                            ui.label(line);
                        }
                    }
                });
            }
        }
    }

    fn buttons_ui(&mut self, ui: &mut Ui, theme: &Theme, answer: &mut JoinAnswer) {
        ui.separator();
        let words = self.words;
        ui.horizontal(|ui| {
            if let Some(Ok(outcome)) = &self.outcome {
                ui.label(scale::muted(words.join_undecided(outcome.open)));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let verb = if self.order.files.is_empty() { words.join_settle() } else { words.join_verb() };
                let ready = self.is_ready();
                let join = ui.add_enabled_ui(ready, |ui| widgets::main_button(ui, theme, &verb)).inner;
                if join.clicked() {
                    self.finish(answer);
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

    fn is_ready(&self) -> bool {
        let has_chosen = !self.order.files.is_empty() || !self.choices.is_empty();
        !self.is_working() && has_chosen && matches!(self.outcome, Some(Ok(_)))
    }

    fn finish(&mut self, answer: &mut JoinAnswer) {
        let (Some(Ok(outcome)), Some(Ok(prepared))) = (self.outcome.take(), &self.prepared) else { return };
        *answer = JoinAnswer::Join(Box::new(Joined {
            document: outcome.document,
            copies: prepared.copies.len(),
            settled: self.choices.len(),
            open: outcome.open,
            files: prepared.stamps.clone(),
        }));
    }

    /// The keys of the dialog: which decision, which choice, and join.
    fn keys(&mut self, ctx: &Context, answer: &mut JoinAnswer) {
        let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) && self.is_ready() {
            self.finish(answer);
            return;
        }
        let Some(Ok(prepared)) = &self.prepared else { return };
        let before = self.at;
        self.at = widgets::next_line(ctx, before, prepared.asked.len());
        self.is_moved |= self.at != before;
        let Some(asked) = prepared.asked.get(self.at) else { return };
        let ways = ways(asked, prepared.has_both[self.at]);
        let digits =
            [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
        for (key, way) in digits.into_iter().zip(ways) {
            if pressed(key) {
                self.choices.insert(asked.place.clone(), way);
                self.is_moved = true;
            }
        }
    }
}

impl Prepared {
    /// The names of those who say something in a decision, without the document at hand.
    fn others(&self) -> Vec<String> {
        self.copies.iter().map(|(name, _)| name.clone()).collect()
    }
}

/// What the copies grew from.
fn grown_from(words: &WindowWords, prepared: &Prepared) -> Option<String> {
    if prepared.copies.is_empty() {
        return None;
    }
    Some(match prepared.base {
        Base::Unknown => words.join_no_base(),
        Base::File => words.join_base_file(),
        Base::Version(kept) => words.join_base_version(crate::app::run::local_time(kept)),
    })
}

/// How many changes fit together by themselves.
fn fits(words: &WindowWords, prepared: &Prepared) -> Option<String> {
    if prepared.base == Base::Unknown {
        return None;
    }
    let mut told = vec![words.join_own_changes(prepared.own)];
    told.extend(prepared.copies.iter().map(|(name, count)| words.join_changes_of(*count, name)));
    Some(words.reports.list(&told))
}

fn icon_ui(ui: &mut Ui, icon: Icon, colour: egui::Color32) {
    let (place, _) = ui.allocate_exact_size(Vec2::splat(space::L), Sense::hover());
    widgets::paint_icon(ui.painter(), icon, place, colour);
}
