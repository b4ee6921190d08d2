//! The dialog of earlier versions: when each was kept, why and what changed in it at the left, what differs from now at the
//! right. Going back to one is an edit that can be undone.

use crate::analysis::{self, Analysis, merging};
use crate::app::theme::{Theme, scale, size, space, time};
use crate::app::widgets;
use crate::app::worker::{Outcome, Worker};
use crate::model::Document;
use crate::storage::{Folders, Version, Versions, Why};
use crate::words::WindowWords;
use egui::{Align, Button, Context, EventFilter, Frame, Layout, Panel, RichText, Ui, Vec2, vec2};
use std::sync::Arc;

/// How many changes a line of the list tells.
const TOLD: usize = 2;

/// The dialog.
pub(super) struct VersionsDialog {
    words: &'static WindowWords,
    title: String,
    loading: Option<Worker<Result<Vec<Row>, String>>>,
    rows: Result<Vec<Row>, String>,
    /// The version that is looked at.
    at: usize,
    /// Whether its line is to get the keyboard.
    is_moved: bool,
}

/// A version.
struct Row {
    day: String,
    time: String,
    /// Why it was kept, and by whom.
    why: String,
    version: Version,
    /// What changed in it, in one line.
    changed: String,
    document: Document,
    /// What changed since, by heading.
    since: Vec<(String, Vec<String>)>,
}

/// What the user did with the dialog in this frame.
pub(super) enum VersionsAnswer {
    /// Still looking.
    None,
    /// Go back to this state, which was kept at that time.
    GoBack(Box<Document>, String),
    /// Open this version as a copy.
    Copy(Version),
    /// Show this version beside the document, called so.
    Compare(Version, String),
    /// Never mind.
    Close,
}

impl VersionsDialog {
    /// A dialog that begins to read the versions of a document.
    pub(super) fn begin(ctx: &Context, folders: Folders, now: &Document, words: &'static WindowWords) -> Self {
        let (title, now) = (now.title.clone(), Arc::new(now.clone()));
        let loading = Worker::begin(ctx, move |_| Some(read(&folders, &now, words)));
        Self { words, title, loading: Some(loading), rows: Ok(Vec::new()), at: 0, is_moved: true }
    }

    /// Whether the versions are being read.
    pub(super) fn is_working(&self) -> bool {
        self.loading.is_some()
    }

    /// Draws the dialog.
    pub(super) fn ui(&mut self, ui: &Ui, theme: &Theme) -> VersionsAnswer {
        self.tend(ui.ctx());
        let mut answer = VersionsAnswer::None;
        let room = ui.ctx().content_rect().size() - Vec2::splat(2.0 * (space::XL + space::L));
        let modal = widgets::dialog(ui, "versions").show(ui.ctx(), |ui| {
            ui.set_min_size(room.min(size::TASK));
            ui.set_max_size(room.min(size::TASK));
            ui.heading(self.words.versions_title(self.words.reports.quoted(&self.title)));
            ui.separator();
            Panel::bottom("versions buttons").frame(Frame::new()).show_separator_line(false).show(ui, |ui| {
                self.buttons_ui(ui, theme, &mut answer);
            });
            Panel::left("versions list")
                .frame(Frame::new())
                .exact_size(size::SIDE_LIST)
                .resizable(false)
                .show(ui, |ui| self.list_ui(ui, theme));
            Frame::new().inner_margin(space::M).show(ui, |ui| self.since_ui(ui));
        });
        self.keys(ui.ctx());
        if modal.should_close() { VersionsAnswer::Close } else { answer }
    }

    fn tend(&mut self, ctx: &Context) {
        let Some(worker) = &self.loading else { return };
        match worker.poll() {
            Outcome::Pending => ctx.request_repaint_after(time::PROGRESS),
            Outcome::Done(rows) => (self.rows, self.loading) = (rows, None),
            Outcome::Stopped => (self.rows, self.loading) = (Err(self.words.versions_broke()), None),
        }
    }

    fn list_ui(&mut self, ui: &mut Ui, theme: &Theme) {
        let rows = match &self.rows {
            Ok(rows) => rows,
            Err(error) => {
                ui.label(RichText::new(error).color(theme.palette.danger));
                return;
            }
        };
        let is_moved = std::mem::take(&mut self.is_moved);
        let (mut at, words) = (self.at, self.words);
        widgets::scrolled(ui, "versions", |ui| {
            ui.set_max_width(ui.available_width() - space::L);
            if rows.is_empty() {
                let said = if self.loading.is_some() { words.versions_reading() } else { words.versions_none() };
                ui.label(scale::muted(said));
            }
            let mut day = "";
            for (index, row) in rows.iter().enumerate() {
                if row.day != day {
                    day = &row.day;
                    ui.add_space(space::S);
                    ui.label(scale::caption(day));
                }
                let text = format!("{}  {}\n{}", row.time, row.why, row.changed);
                let line =
                    Button::selectable(index == at, text).wrap().min_size(vec2(ui.available_width(), size::HEAD));
                let line = ui.add(line);
                if line.has_focus() {
                    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
                    ui.memory_mut(|memory| memory.set_focus_lock_filter(line.id, arrows));
                }
                if line.clicked() || line.gained_focus() {
                    at = index;
                }
                if is_moved && index == self.at {
                    line.request_focus();
                    line.scroll_to_me(None);
                }
            }
        });
        self.is_moved = is_moved && rows.is_empty();
        self.at = at;
    }

    fn since_ui(&self, ui: &mut Ui) {
        let words = self.words;
        let Some(row) = self.row() else { return };
        let count: usize = row.since.iter().map(|(_, lines)| lines.len()).sum();
        ui.label(scale::strong(format!("{} {}", row.day, row.time)));
        ui.label(scale::muted(words.versions_since(count)));
        ui.add_space(space::S);
        widgets::scrolled(ui, "versions since", |ui| {
            for (heading, lines) in &row.since {
                ui.label(scale::caption(heading));
                for line in lines {
                    ui.label(line);
                }
                ui.add_space(space::S);
            }
        });
    }

    fn buttons_ui(&self, ui: &mut Ui, theme: &Theme, answer: &mut VersionsAnswer) {
        ui.separator();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(row) = self.row() {
                let verb = self.words.versions_go_back(&row.time);
                let differs = !row.since.is_empty();
                let button = ui.add_enabled_ui(differs, |ui| widgets::main_button(ui, theme, &verb)).inner;
                if button.clicked() {
                    *answer = VersionsAnswer::GoBack(Box::new(row.document.clone()), row.time.clone());
                }
                if ui.button(self.words.versions_copy()).clicked() {
                    *answer = VersionsAnswer::Copy(row.version.clone());
                }
                if ui.button(self.words.versions_compare()).clicked() {
                    let name = format!("{} {}", row.day, row.time).replace([':', '/'], "-");
                    *answer = VersionsAnswer::Compare(row.version.clone(), name);
                }
            }
            if ui.button(self.words.versions_close()).clicked() {
                *answer = VersionsAnswer::Close;
            }
        });
    }

    fn row(&self) -> Option<&Row> {
        self.rows.as_ref().ok()?.get(self.at)
    }

    fn keys(&mut self, ctx: &Context) {
        let before = self.at;
        self.at = widgets::next_line(ctx, before, self.rows.as_ref().map_or(0, Vec::len));
        self.is_moved |= self.at != before;
    }
}

/// Reads every version, the latest first, and says what changed in it and since.
fn read(folders: &Folders, now: &Document, words: &WindowWords) -> Result<Vec<Row>, String> {
    let listed = Versions::of(folders, now.id).list().map_err(|error| words.told(&error))?;
    // A version that is damaged cannot be gone back to.
    let read: Vec<_> = listed.iter().filter_map(|version| Some((version, version.read().ok()?))).collect();
    let analyses: Vec<Analysis> = read.iter().map(|(_, document)| analysis::analyze(document)).collect();
    let current = analysis::analyze(now);
    let mut rows = Vec::new();
    for (at, (version, document)) in read.iter().enumerate() {
        let changed = match (read.get(at + 1), analyses.get(at + 1)) {
            (Some((_, before)), Some(old)) => {
                let difference = merging::difference((before, old), (document, &analyses[at]));
                words.reports.difference_in_short(&difference, TOLD)
            }
            _ => words.versions_first(),
        };
        let since = merging::difference((document, &analyses[at]), (now, &current));
        let since = words.reports.difference(&since).into_iter().map(|group| (group.heading, group.lines)).collect();
        let kept = crate::app::run::local_time(version.kept);
        let (day, time) = kept.split_once(' ').unwrap_or((&kept, ""));
        let (day, time) = (day.to_owned(), time.to_owned());
        let why = words.why_kept(version.why);
        let why = version.by().map_or_else(|| why.clone(), |name| words.versions_by(&why, name));
        let (version, document) = (Version::clone(version), document.clone());
        rows.push(Row { day, time, why, version, changed, document, since });
    }
    Ok(rows)
}

impl WindowWords {
    /// Why a version was kept.
    fn why_kept(&self, why: Why) -> String {
        match why {
            Why::Saved => self.versions_saved(),
            Why::Displaced => self.versions_displaced(),
            Why::GivenUp => self.versions_given_up(),
            Why::BeforeJoin => self.versions_before_join(),
        }
    }
}
