//! Notices: what happened, said without stopping anybody.
//!
//! A finding stands where its field is and a decision gets a dialog; a notice is for events: saved, exported, could
//! not be read. An event is a line in the status bar, trouble a banner below the menus: both have a place of their own
//! in the window, so that neither ever covers a button. They go away by themselves and are read out by screen readers.

use super::actions::Action;
use super::commands::UiCommand;
use super::input::Requests;
use super::theme::{Theme, scale, size, space, time};
use super::widgets;
use crate::session::Revision;
use crate::words::WindowWords;
use egui::{Color32, Id, Key, Label, Ui};
use std::time::Duration;

/// One notice.
#[derive(Debug, Clone)]
pub struct Notice {
    /// How grave it is.
    pub kind: NoticeKind,
    /// What happened, in a sentence or two.
    pub text: String,
    /// Ways on: the words of a button, and what it asks for.
    pub ways: Vec<(String, Action)>,
}

/// How grave a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// It went well.
    Done,
    /// Worth knowing.
    Note,
    /// It went wrong.
    Trouble,
}

impl Notice {
    /// A notice that something went well.
    pub fn done(text: impl Into<String>) -> Self {
        Self { kind: NoticeKind::Done, text: text.into(), ways: Vec::new() }
    }

    /// A notice worth knowing.
    pub fn note(text: impl Into<String>) -> Self {
        Self { kind: NoticeKind::Note, text: text.into(), ways: Vec::new() }
    }

    /// A notice that something went wrong.
    pub fn trouble(text: impl Into<String>) -> Self {
        Self { kind: NoticeKind::Trouble, text: text.into(), ways: Vec::new() }
    }

    /// The same notice with a button.
    #[must_use]
    pub fn with(mut self, words: impl Into<String>, action: impl Into<Action>) -> Self {
        self.ways.push((words.into(), action.into()));
        self
    }

    fn lifetime(&self) -> Duration {
        let brief = self.kind != NoticeKind::Trouble && self.ways.is_empty();
        if brief { time::NOTICE } else { time::NOTICE_LONG }
    }
}

/// A text with quotation marks in the place of the backticks with which the command line names things.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut opens = false;
    text.chars()
        .map(|sign| match sign {
            '`' => {
                opens = !opens;
                if opens { '“' } else { '”' }
            }
            other => other,
        })
        .collect()
}

impl NoticeKind {
    fn colour(self, theme: &Theme) -> Color32 {
        match self {
            Self::Done => theme.palette.success,
            Self::Note => theme.palette.accent,
            Self::Trouble => theme.palette.danger,
        }
    }
}

/// The notices on screen.
#[derive(Debug, Default)]
pub struct Notices {
    shown: Vec<Shown>,
    next_key: u64,
    /// What screen readers are to say next.
    spoken: String,
}

#[derive(Debug)]
struct Shown {
    key: u64,
    notice: Notice,
    /// The state of the document in which it was told.
    state: Revision,
    /// When it goes, in egui's seconds; set when first drawn.
    until: Option<f64>,
}

impl Notices {
    /// Shows a notice, and has it read out.
    pub fn push(&mut self, mut notice: Notice, state: Revision) {
        notice.text = quoted(&notice.text);
        self.spoken.clone_from(&notice.text);
        self.shown.retain(|shown| shown.notice.text != notice.text);
        self.shown.push(Shown { key: self.next_key, notice, state, until: None });
        self.next_key += 1;
    }

    /// Takes the offers to undo away that would undo another step by now; once a frame, before it is drawn.
    pub fn follow(&mut self, state: Revision) {
        let is_undo = |action: &Action| matches!(action, Action::Undo | Action::Run(UiCommand::Undo));
        for shown in self.shown.iter_mut().filter(|shown| shown.state != state) {
            shown.notice.ways.retain(|(_, action)| !is_undo(action));
        }
    }

    /// Has a sentence read out that need not be shown.
    pub fn announce(&mut self, text: String) {
        self.spoken = text;
    }

    /// The texts on screen, the oldest first.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.shown.iter().map(|shown| shown.notice.text.as_str())
    }

    /// Lets go of what was shown long enough, and has screen readers say what is new; once a frame, at its end.
    pub fn tend(&mut self, ui: &Ui) {
        self.live_region(ui);
        let now = ui.input(|input| input.time);
        for shown in &mut self.shown {
            shown.until.get_or_insert(now + shown.notice.lifetime().as_secs_f64());
        }
        self.shown.retain(|shown| shown.until.is_none_or(|until| until > now));
        if self.shown.is_empty() {
            return;
        }
        let next = self.shown.iter().filter_map(|shown| shown.until).fold(f64::INFINITY, f64::min);
        ui.ctx().request_repaint_after(Duration::from_secs_f64((next - now).max(0.0)));
        if ui.input(|input| input.key_pressed(Key::Escape)) && !ui.ctx().text_edit_focused() {
            self.shown.clear();
        }
    }

    /// Draws the last event in a line, in at most this width.
    pub fn event_ui(&mut self, ui: &mut Ui, theme: &Theme, words: &WindowWords, requests: &Requests, room: f32) {
        let event = self.shown.iter().rev().find(|shown| shown.notice.kind != NoticeKind::Trouble);
        let Some(Shown { key, notice, .. }) = event else { return };
        let gap = ui.spacing().item_spacing.x;
        let ways: f32 = notice.ways.iter().map(|(way, _)| widgets::tab_width(ui, way) + gap).sum();
        let text = room - ways - size::TARGET - 2.0 * space::XL;
        if Self::line_ui(ui, theme, words, notice, requests, text) {
            let key = *key;
            self.shown.retain(|shown| shown.key != key);
        }
    }

    /// Whether something went wrong that is still to be read.
    #[must_use]
    pub fn has_trouble(&self) -> bool {
        self.shown.iter().any(|shown| shown.notice.kind == NoticeKind::Trouble)
    }

    /// Draws what went wrong, a line each.
    pub fn trouble_ui(&mut self, ui: &mut Ui, theme: &Theme, words: &WindowWords, requests: &Requests) {
        let mut closed = None;
        for Shown { key, notice, .. } in &self.shown {
            if notice.kind == NoticeKind::Trouble {
                let line = ui.horizontal_wrapped(|ui| Self::line_ui(ui, theme, words, notice, requests, f32::INFINITY));
                if line.inner {
                    closed = Some(*key);
                }
            }
        }
        self.shown.retain(|shown| Some(shown.key) != closed);
    }

    /// Draws a notice, its text in at most this width; tells whether it is to go.
    fn line_ui(
        ui: &mut Ui,
        theme: &Theme,
        words: &WindowWords,
        notice: &Notice,
        requests: &Requests,
        width: f32,
    ) -> bool {
        widgets::dot(ui, notice.kind.colour(theme));
        if width.is_finite() {
            ui.scope(|ui| {
                ui.set_max_width(width.max(size::TARGET));
                ui.add(Label::new(&notice.text).truncate());
            });
        } else {
            ui.label(&notice.text);
        }
        let mut close = false;
        for (way, action) in &notice.ways {
            if ui.link(scale::strong(way)).clicked() {
                requests.ask(action.clone());
                close = true;
            }
        }
        close | widgets::icon_button(ui, widgets::Icon::Close, &words.way_dismiss()).clicked()
    }

    /// An invisible node whose text screen readers say whenever it changes.
    fn live_region(&self, ui: &Ui) {
        let id = Id::unique("announcements");
        let rect = egui::Rect::from_min_size(ui.max_rect().min, egui::Vec2::ZERO);
        let _ = ui.interact(rect, id, egui::Sense::hover());
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(egui::Role::Status);
            node.set_live(egui::accesskit::Live::Polite);
            // Readers say the name of a live region; its value they leave alone.
            node.set_label(self.spoken.clone());
        });
    }
}
