//! What stands around the views: menus, the switch of views, the tabs of the matrices, the status line.

mod menus;
mod tabs;

pub(super) use menus::{MenuInput, top_bar_ui};
pub(super) use menus::{chart_menu, menu_item, scheme_name};
pub(super) use tabs::{TabsState, tabs_ui};

use crate::app::actions::{Action, Target};
use crate::app::commands::UiCommand;
use crate::app::input::Requests;
use crate::app::notices::Notices;
use crate::app::theme::{Theme, scale};
use crate::app::views::View;
use crate::app::widgets;
use crate::words::WindowWords;
use egui::Ui;

/// What the line says.
pub(super) struct StatusInput<'a> {
    /// "Saved", "Unsaved changes", "Saving…".
    pub(super) saved: String,
    /// Counts of the active matrix.
    pub(super) counts: &'a str,
    /// How many rules of the checker are broken.
    pub(super) findings: usize,
    /// Work that is going on, if any.
    pub(super) work: Option<&'a str>,
    /// The words of the language that the window is in.
    pub(super) words: &'static WindowWords,
    /// Colours.
    pub(super) theme: &'a Theme,
}

/// Draws the line: what is saved, what happened last, and counts at the right.
pub(super) fn status_ui(ui: &mut Ui, input: &StatusInput<'_>, notices: &mut Notices, requests: &Requests) {
    let words = input.words;
    ui.horizontal(|ui| {
        ui.label(scale::caption(&input.saved));
        if let Some(work) = input.work {
            ui.spinner();
            ui.label(scale::caption(work));
            if ui.small_button(words.status_cancel()).clicked() {
                requests.ask(Action::CancelWork);
            }
        }
        let room = ui.available_width() - widgets::width_at_right(ui, "status");
        notices.event_ui(ui, input.theme, words, requests, room);
        widgets::at_right(ui, "status", |ui| counts_ui(ui, input, requests));
    });
}

fn counts_ui(ui: &mut Ui, input: &StatusInput<'_>, requests: &Requests) {
    let words = input.words;
    ui.label(scale::caption(input.counts));
    if input.findings > 0 {
        let text = egui::RichText::new(words.status_findings(input.findings)).small();
        if ui.link(text.color(input.theme.palette.accent)).clicked() {
            requests.ask(Target::View(View::Findings));
        }
    }
    let zoom = words.status_zoom(format!("{:.0}", ui.ctx().zoom_factor() * 100.0));
    let button = ui.small_button(zoom).on_hover_text(words.status_zoom_tip());
    if button.accessible_name(words.status_zoom_name()).clicked() {
        requests.ask(UiCommand::ZoomReset);
    }
}
