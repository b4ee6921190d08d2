//! The head of the dialog: what the copies grew from, what fits together by itself, which copies are left out, and one
//! side for all decisions that are open.

use super::JoinDialog;
use super::model::{Base, Prepared};
use crate::analysis::merging::Choice;
use crate::app::files::name_of;
use crate::app::theme::{Theme, scale, space};
use crate::app::widgets::{self, Icon};
use crate::words::WindowWords;
use egui::{Color32, RichText, Sense, Ui, Vec2};
use std::path::PathBuf;

impl JoinDialog {
    /// Draws the head; the answer is a copy that is to be left out.
    pub(super) fn head_ui(&mut self, ui: &mut Ui, theme: &Theme) -> Option<PathBuf> {
        let words = self.words;
        let names: Vec<String> = self.others().iter().map(|name| words.reports.quoted(name)).collect();
        ui.heading(match self.order.files.len() {
            0 => words.join_title_settle(),
            _ if names.is_empty() => words.join_title_reading(),
            _ => words.join_title(words.reports.list(&names)),
        });
        let mut left_out = None;
        if let Some(prepared) = &self.prepared {
            if let Some(from) = grown_from(words, prepared) {
                ui.label(scale::muted(from));
            }
            left_out = copies_ui(ui, theme, words, prepared);
            self.summary_ui(ui, theme);
        } else if self.is_broken {
            ui.label(RichText::new(words.join_broke()).color(theme.palette.danger));
        } else {
            ui.label(scale::muted(words.join_reading()));
        }
        ui.separator();
        left_out
    }

    /// What decisions call the copies.
    fn others(&self) -> Vec<String> {
        self.prepared.iter().flat_map(|prepared| &prepared.copies).map(|copy| copy.name.clone()).collect()
    }

    fn summary_ui(&mut self, ui: &mut Ui, theme: &Theme) {
        let Some(prepared) = &self.prepared else { return };
        let (words, asked, fits) = (self.words, prepared.decisions.len(), fits(self.words, prepared));
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
                self.rest_ui(ui);
            }
        });
    }

    /// Chooses one side wherever nothing is chosen yet.
    fn rest_ui(&mut self, ui: &mut Ui) {
        let words = self.words;
        ui.label(scale::muted(words.join_rest()));
        let mut side = None;
        if ui.button(words.join_mine()).accessible_name(words.join_rest_of(words.join_mine())).clicked() {
            side = Some(self.order.name.clone());
        }
        for name in self.others() {
            if ui.button(name.as_str()).accessible_name(words.join_rest_of(&name)).clicked() {
                side = Some(name);
            }
        }
        let (Some(side), Some(prepared)) = (side, &self.prepared) else { return };
        for decision in prepared.decisions.iter().filter(|decision| decision.is_asked_of(&side)) {
            self.choices.entry(decision.place.clone()).or_insert_with(|| Choice::From(side.clone()));
        }
    }
}

/// The copies, each with a way to leave it out; those that cannot be joined with the reason.
fn copies_ui(ui: &mut Ui, theme: &Theme, words: &WindowWords, prepared: &Prepared) -> Option<PathBuf> {
    let mut left_out = None;
    for (path, why) in &prepared.refused {
        ui.horizontal_wrapped(|ui| {
            icon_ui(ui, Icon::Warning, theme.palette.danger);
            ui.label(RichText::new(why).color(theme.palette.danger));
            let name = name_of(path);
            if ui.button(words.join_leave_out()).accessible_name(words.join_leave_out_this(&name)).clicked() {
                left_out = Some(path.clone());
            }
        });
    }
    if prepared.copies.len() > 1 {
        ui.horizontal_wrapped(|ui| {
            ui.label(scale::muted(words.join_leave_out()));
            for copy in &prepared.copies {
                let spoken = words.join_leave_out_this(name_of(&copy.path));
                if ui.button(&copy.name).accessible_name(spoken).clicked() {
                    left_out = Some(copy.path.clone());
                }
            }
        });
    }
    left_out
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
        Base::Nearest(kept) => words.join_base_nearest(crate::app::run::local_time(kept)),
    })
}

/// How many changes fit together by themselves.
fn fits(words: &WindowWords, prepared: &Prepared) -> Option<String> {
    if prepared.base == Base::Unknown {
        return None;
    }
    let mut told = vec![words.join_own_changes(prepared.own)];
    told.extend(prepared.copies.iter().map(|copy| words.join_changes_of(copy.changes, &copy.name)));
    Some(words.reports.list(&told))
}

fn icon_ui(ui: &mut Ui, icon: Icon, colour: Color32) {
    let (place, _) = ui.allocate_exact_size(Vec2::splat(space::L), Sense::hover());
    widgets::paint_icon(ui.painter(), icon, place, colour);
}
