//! A frame that breaks down: what was typed is taken in and kept at once, the user is told, and the window goes on without
//! the dialogs and panels that were drawn. Where every frame breaks down, it shows a page with the ways that are left.

use super::Window;
use crate::app::actions::FileAction;
use crate::app::theme::{scale, space};
use crate::app::views::View;
use crate::app::widgets;
use crate::app::{notices::Notice, overlays::Overlay, panels::Panels, stage::StageState};
use egui::{CentralPanel, Context, Frame, Ui};
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Mutex, PoisonError};

/// After so many frames in a row that broke down, the page is shown.
const IN_A_ROW: usize = 3;
/// How many places are remembered.
const REMEMBERED: usize = 10;

/// Where the program broke down. What was said there may hold a text of the document, and is not remembered.
static PLACES: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Remembers from now on where the program breaks down.
pub(in crate::app) fn listen() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if let Some(place) = info.location() {
            let mut places = PLACES.lock().unwrap_or_else(PoisonError::into_inner);
            places.push(format!("{}:{}", place.file(), place.line()));
            places.truncate(REMEMBERED);
        }
        usual(info);
    }));
}

/// Where the program broke down in this run.
pub(super) fn places() -> Vec<String> {
    PLACES.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// How the window stands after frames that broke down.
#[derive(Debug, Default)]
pub(super) struct Rescue {
    in_a_row: usize,
    is_needed: bool,
    /// Why what is not saved could not be kept for the next start, if it could not.
    unkept: Option<String>,
    /// Whether what was being typed could not be taken in.
    lost_draft: bool,
}

impl Rescue {
    /// Whether the page is shown.
    pub(super) fn is_needed(&self) -> bool {
        self.is_needed
    }
}

/// What can be done on the page.
enum Way {
    Retry,
    Undo,
    Save,
    Quit,
}

impl Window {
    /// Draws one frame, as [`Self::frame`] does; one that breaks down does not take the program with it.
    pub fn guarded_frame(&mut self, ui: &mut Ui) {
        let is_needed = self.rescue.is_needed;
        let draw = AssertUnwindSafe(|| if is_needed { self.rescue_ui(ui) } else { self.frame(ui) });
        if panic::catch_unwind(draw).is_ok() {
            self.rescue.in_a_row = 0;
        } else {
            self.rescue.in_a_row += 1;
            self.rescue.is_needed |= self.rescue.in_a_row >= IN_A_ROW;
            // Whatever breaks down here, too, is as it was kept before.
            panic::catch_unwind(AssertUnwindSafe(|| self.save_what_there_is(ui.ctx()))).unwrap_or_default();
            ui.ctx().request_repaint();
        }
    }

    fn save_what_there_is(&mut self, ctx: &Context) {
        let desk = &mut self.desk;
        while desk.requests.take().is_some() {}
        desk.drafts.go_back();
        let taken = panic::catch_unwind(AssertUnwindSafe(|| desk.take_drafts(ctx)));
        self.rescue.lost_draft |= taken.is_err();
        // The disk is waited for: it may be the last that this program does.
        self.rescue.unkept = match desk.session.recovery_now() {
            Some(job) => job.run().err().map(|error| desk.words.told(&error)),
            None => desk.session.is_modified().then(|| desk.words.rescue_no_folder()),
        };
        let is_kept = self.rescue.unkept.is_none() && !self.rescue.lost_draft;
        let words = desk.words;
        desk.tell(Notice::trouble(if is_kept { words.notice_broke_down() } else { words.notice_broke_down_unkept() }));
        self.filing.close_dialogs();
        self.exporting.dialog = None;
        self.asking.dialog = None;
        self.importing.dialog = None;
        self.importing.shows_report = false;
        (self.joining.dialog, self.joining.versions) = (None, None);
        self.showing.overlay = Overlay::None;
        self.showing.view = View::Matrix;
        self.showing.presenting = false;
        (self.panels, self.stage) = (Panels::default(), StageState::default());
        egui::Popup::close_all(ctx);
    }

    /// The page that is shown where nothing else can be: it draws nothing of the document.
    fn rescue_ui(&mut self, ui: &mut Ui) {
        self.take_work(ui.ctx());
        self.filing.tend_saving(ui.ctx(), &mut self.desk);
        self.filing.ask_elsewhere(&mut self.desk);
        let said = self.rescue_said();
        let (words, theme) = (self.desk.words, self.showing.theme);
        let mut way = None;
        CentralPanel::default().frame(Frame::new().fill(theme.palette.surface).inner_margin(space::XL)).show(
            ui,
            |ui| {
                ui.heading(words.rescue_title());
                ui.add_space(space::S);
                ui.label(said);
                ui.add_space(space::L);
                ui.horizontal_wrapped(|ui| {
                    if widgets::main_button(ui, &theme, &words.rescue_retry()).clicked() {
                        way = Some(Way::Retry);
                    }
                    if self.desk.session.undo_label().is_some() && ui.button(words.rescue_undo()).clicked() {
                        way = Some(Way::Undo);
                    }
                    let is_titled = self.desk.session.path().is_some();
                    let save = if is_titled { words.rescue_save() } else { words.rescue_save_as() };
                    if ui.button(save).clicked() {
                        way = Some(Way::Save);
                    }
                    if ui.button(words.rescue_quit()).clicked() {
                        way = Some(Way::Quit);
                    }
                });
                ui.add_space(space::L);
                for notice in self.desk.notices.texts() {
                    ui.label(scale::muted(notice));
                }
            },
        );
        self.filing.dialog_ui(ui, &mut self.desk, &theme);
        match way {
            Some(Way::Retry) => self.rescue = Rescue::default(),
            Some(Way::Undo) => {
                self.desk.undo();
                self.rescue = Rescue::default();
            }
            Some(Way::Save) => self.filing.save(ui.ctx(), &mut self.desk),
            // The page stays needed, so that nothing that is not saved is given up.
            Some(Way::Quit) => self.filing.act(ui.ctx(), &mut self.desk, FileAction::Quit),
            None => {}
        }
    }

    /// How it stands with what is not saved.
    fn rescue_said(&self) -> String {
        let (words, rescue) = (self.desk.words, &self.rescue);
        let kept = match &rescue.unkept {
            _ if !self.desk.session.is_modified() => words.rescue_nothing_unsaved(),
            None => words.rescue_kept(),
            Some(why) => words.rescue_unkept(why),
        };
        let lost = rescue.lost_draft.then(|| words.rescue_lost_draft());
        words.reports.sentences([words.rescue_text(), kept].into_iter().chain(lost))
    }
}
