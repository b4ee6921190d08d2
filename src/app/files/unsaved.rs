//! What earlier runs left unsaved, all of it at once: what it is, from when, and what it has beyond its file.

use super::name_of;
use crate::analysis::{self, merging};
use crate::app::run::local_time;
use crate::app::theme::{Theme, scale, size, space};
use crate::app::widgets;
use crate::model::Document;
use crate::storage::{self, LeftBehind};
use crate::words::WindowWords;
use egui::{ScrollArea, Sides, Ui};

/// How many changes a line tells.
const TOLD: usize = 3;

/// One document that was left unsaved.
pub(in crate::app) struct Unsaved {
    title: String,
    /// Where its file is, and the times of both.
    from: String,
    /// What it has beyond its file.
    differs: String,
}

/// What the user decided about one of them, or about none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Decided {
    /// Bring it back.
    Recover(usize),
    /// Delete it.
    Forget(usize),
    /// Leave them for later.
    Later,
}

impl Unsaved {
    /// What is told of a document that was left behind.
    pub(in crate::app) fn of(left: &LeftBehind, words: &WindowWords) -> Self {
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
        let differs = match (&kept, &saved) {
            (Ok(kept), Some(saved)) => differs(saved, kept, words),
            (Ok(kept), None) => {
                words.unsaved_holds(kept.matrices.iter().map(|matrix| matrix.all_factors().count()).sum::<usize>())
            }
            (Err(error), _) => error.clone().without_excerpt().to_string(),
        };
        Self { title, from, differs }
    }
}

fn differs(saved: &Document, kept: &Document, words: &WindowWords) -> String {
    let [before, after] = [saved, kept].map(analysis::analyze);
    words.reports.difference_in_short(&merging::difference((saved, &before), (kept, &after)), TOLD)
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
                    let named = |verb: &str| words.unsaved_named(verb, &unsaved.title);
                    let (forget, recover) = (words.unsaved_forget(), words.unsaved_recover());
                    if ui.button(forget.as_str()).on_hover_text(named(&forget)).clicked() {
                        decided = Some(Decided::Forget(at));
                    }
                    let button =
                        if at == 0 { widgets::main_button(ui, theme, &recover) } else { ui.button(recover.as_str()) };
                    let button = button.on_hover_text(named(&recover));
                    if at == 0 && ui.memory(|memory| memory.focused().is_none()) {
                        button.request_focus();
                    }
                    if button.clicked() {
                        decided = Some(Decided::Recover(at));
                    }
                };
                ui.push_id(at, |ui| Sides::new().shrink_left().show(ui, left, buttons));
            }
        });
        ui.separator();
        ui.horizontal(|ui| {
            ui.label(scale::caption(words.unsaved_kept()));
            if ui.button(words.unsaved_later()).clicked() {
                decided = Some(Decided::Later);
            }
        });
    });
    decided.or_else(|| modal.should_close().then_some(Decided::Later))
}
