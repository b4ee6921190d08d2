//! What earlier runs left unsaved, all of it at once: what it is, from when, and what it has beyond its file.

use super::name_of;
use crate::analysis::{self, merging};
use crate::app::run::local_time;
use crate::app::theme::{Theme, scale, size, space};
use crate::app::widgets;
use crate::storage::{self, LeftBehind};
use crate::words::WindowWords;
use egui::{CollapsingHeader, ScrollArea, Sides, Ui};

/// How many changes a line tells.
const TOLD: usize = 3;

/// One document that was left unsaved.
pub(in crate::app) struct Unsaved {
    /// The document, as it was left.
    pub(in crate::app) left: LeftBehind,
    pub(in crate::app) title: String,
    /// Where its file is, and the times of both.
    from: String,
    /// What it has beyond its file, in short.
    differs: String,
    /// The same in full, by heading.
    changes: Vec<(String, Vec<String>)>,
    is_readable: bool,
}

/// What the user decided about one of them, or about none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Decided {
    /// Bring it back.
    Recover(usize),
    /// Save it as a file of its own.
    Copy(usize),
    /// Delete it.
    Forget(usize),
    /// Leave them for later.
    Later,
}

impl Unsaved {
    /// What is told of a document that was left behind. Reads it and its file.
    pub(in crate::app) fn of(left: LeftBehind, words: &WindowWords) -> Self {
        let kept = left.read();
        let when = left.kept.map(local_time).unwrap_or_default();
        let file = left.file.as_ref().map(|file| file.path.as_path());
        let title = match (&kept, file) {
            (Ok(document), _) if !document.title.trim().is_empty() => document.title.clone(),
            (_, Some(path)) => name_of(path),
            _ => words.unsaved_untitled(),
        };
        let saved = file.and_then(|path| storage::open(path).ok()).map(|(document, _)| document);
        let from = match file {
            None => words.unsaved_never_saved(when),
            Some(path) => {
                let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
                match left.newer_file() {
                    Some(changed) => words.unsaved_older(when, name_of(path), folder, local_time(changed)),
                    None => words.unsaved_newer(when, name_of(path), folder),
                }
            }
        };
        let (is_readable, mut changes) = (kept.is_ok(), Vec::new());
        let differs = match (&kept, &saved) {
            (Ok(kept), Some(saved)) => {
                let [before, after] = [saved, kept].map(analysis::analyze);
                let difference = merging::difference((saved, &before), (kept, &after));
                let groups = words.reports.difference(&difference).into_iter();
                changes = groups.map(|group| (group.heading, group.lines)).collect();
                words.reports.difference_in_short(&difference, TOLD)
            }
            (Ok(kept), None) => {
                words.unsaved_holds(kept.matrices.iter().map(|matrix| matrix.all_factors().count()).sum::<usize>())
            }
            (Err(error), _) => words.told(&error.clone().without_excerpt()),
        };
        Self { left, title, from, differs, changes, is_readable }
    }
}

/// Draws all of them; gives the decision once there is one.
pub(in crate::app) fn unsaved_ui(ui: &Ui, theme: &Theme, words: &WindowWords, all: &[Unsaved]) -> Option<Decided> {
    let mut decided = None;
    let modal = widgets::dialog(ui, "unsaved").show(ui.ctx(), |ui| {
        ui.set_width(size::READING.min(ui.ctx().content_rect().width() - 4.0 * space::XL));
        ui.heading(words.unsaved_title());
        ui.label(scale::muted(words.unsaved_text(all.len())));
        ScrollArea::vertical().id_salt("unsaved").max_height(size::PALETTE).auto_shrink([false, true]).show(ui, |ui| {
            for (at, unsaved) in all.iter().enumerate() {
                ui.separator();
                let left = |ui: &mut Ui| {
                    ui.vertical(|ui| {
                        ui.label(scale::strong(&unsaved.title));
                        ui.label(scale::caption(&unsaved.from));
                        ui.label(&unsaved.differs);
                    });
                };
                let buttons = |ui: &mut Ui| {
                    if let Some(chosen) = buttons_ui(ui, theme, words, (at, unsaved)) {
                        decided = Some(chosen);
                    }
                };
                ui.push_id(at, |ui| {
                    Sides::new().shrink_left().show(ui, left, buttons);
                    changes_ui(ui, words, unsaved);
                });
            }
        });
        ui.separator();
        ui.horizontal(|ui| {
            let is_kept = all.iter().all(|unsaved| unsaved.is_readable);
            ui.label(scale::caption(if is_kept { words.unsaved_kept() } else { words.unsaved_kept_if_readable() }));
            if ui.button(words.unsaved_later()).clicked() {
                decided = Some(Decided::Later);
            }
        });
    });
    decided.or_else(|| modal.should_close().then_some(Decided::Later))
}

/// The ways on with one of them, from the right.
fn buttons_ui(ui: &mut Ui, theme: &Theme, words: &WindowWords, (at, unsaved): (usize, &Unsaved)) -> Option<Decided> {
    let mut decided = None;
    let mut way = |ui: &mut Ui, verb: &str, is_main: bool, way: Decided| {
        let button = if is_main { widgets::main_button(ui, theme, verb) } else { ui.button(verb) };
        let button = button.on_hover_text(words.unsaved_named(verb, &unsaved.title));
        if is_main && ui.memory(|memory| memory.focused().is_none()) {
            button.request_focus();
        }
        if button.clicked() {
            decided = Some(way);
        }
    };
    way(ui, &words.unsaved_forget(), false, Decided::Forget(at));
    way(ui, &words.unsaved_copy(), false, Decided::Copy(at));
    if unsaved.is_readable {
        way(ui, &words.unsaved_recover(), at == 0, Decided::Recover(at));
    }
    decided
}

/// What one of them has beyond its file, folded until it is asked for.
fn changes_ui(ui: &mut Ui, words: &WindowWords, unsaved: &Unsaved) {
    if unsaved.changes.is_empty() {
        return;
    }
    CollapsingHeader::new(words.unsaved_see()).show(ui, |ui| {
        for (heading, lines) in &unsaved.changes {
            ui.label(scale::caption(heading));
            for line in lines {
                ui.label(line);
            }
        }
    });
}
