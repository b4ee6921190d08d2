//! One frame of the window: tend what goes on elsewhere, take the shortcuts, refresh the analysis when the document
//! changed, draw (panels read and ask), carry the requests out, end gestures.
//!
//! Nothing asks for another frame unless something is pending.

use super::Window;
use super::desk::Desk;
use super::filing::Onto;
use super::showing::Showing;
use crate::app::actions::Action;
use crate::app::clipboard;
use crate::app::commands::Situation;
use crate::app::files::Work;
use crate::app::input::PanelInput;
use crate::app::panels;
use crate::app::shell::{self, MenuInput, StatusInput};
use crate::app::stage::{self, StageView};
use crate::app::start::{self, StartInput};
use crate::app::theme::{size, space};
use crate::app::views::View;
use crate::app::widgets::draft;
use crate::model::Quadrant;
use egui::{Color32, Context, Event, Frame, Key, Margin, Panel, Ui, vec2};

impl Window {
    /// What the frame is drawn on: panels that show the ground of the window need no fill of their own, and a
    /// renderer in software is spared a layer of the whole window.
    #[must_use]
    pub fn ground(&self) -> Color32 {
        self.showing.theme.palette.surface
    }

    /// Takes on the zoom and the theme that are wished. Done before the first frame, it spares that frame from drawing
    /// every letter twice: how letters are drawn depends on both.
    pub fn apply_theme(&mut self, ctx: &Context) {
        self.showing.apply_theme(ctx);
    }

    /// Draws one frame and carries out what it asked for.
    pub fn frame(&mut self, ui: &mut Ui) {
        self.tend(ui.ctx());
        self.showing.apply_theme(ui.ctx());
        self.desk.analyzed.refresh(&self.desk.session, ui.ctx());
        self.situation = self.situate(self.showing.inspector_open(ui.max_rect().width()));
        self.take_shortcuts(ui.ctx());
        self.desk.drafts.begin_frame(ui.ctx());
        // Escape leaves one thing: a list, a field, a black wall, and only then the stage.
        let holds_escape = ui.ctx().text_edit_focused() || ui.ctx().any_popup_open() || self.stage.holds_escape();
        self.draw(ui);
        self.dialogs_ui(ui);
        let (session, requests) = (&self.desk.session, &self.desk.requests);
        self.showing.overlay.ui(ui, &self.showing.theme, &self.situation, session, requests);
        self.desk.notices.tend(ui);
        self.desk.take_left_drafts(ui.ctx());
        self.carry_out(ui.ctx());
        self.keys.end_gesture(ui.ctx(), &mut self.desk);
        self.showing.set_title(ui.ctx(), &self.desk);
        if !holds_escape {
            self.showing.leave_presenting(ui.ctx(), &self.desk);
        }
    }

    /// Before a frame: what the background has done, and what the controllers wait for.
    fn tend(&mut self, ctx: &Context) {
        self.take_work(ctx);
        let onto = match self.showing.view {
            _ if self.joining.dialog.is_some() => Onto::Joining,
            View::Compare => Onto::Comparison,
            _ => Onto::Page,
        };
        self.filing.tend(ctx, &mut self.desk, onto);
        self.desk.notices.follow(self.desk.session.revision());
        if let Some(trouble) = self.desk.remembered.trouble() {
            self.desk.trouble(&trouble);
        }
        if let Some(trouble) = clipboard::trouble() {
            self.desk.trouble(&self.desk.words.notice_clipboard(trouble));
        }
        self.settle();
        self.joining.tend(ctx, &mut self.desk);
    }

    fn take_shortcuts(&mut self, ctx: &Context) {
        self.keep_read_only(ctx);
        let own_modal = self.filing.is_asking()
            || self.exporting.dialog.is_some()
            || self.asking.dialog.is_some()
            || self.importing.dialog.is_some()
            || self.importing.shows_report
            || self.joining.is_open()
            || self.showing.overlay.is_shown()
            || self.panels.grid.is_asking();
        // On a page of the stage, keys of factors mean something else.
        let view = (!self.showing.presenting || !self.stage.has_own_page()).then_some(self.showing.view);
        let taken = self.keys.take(ctx, view, &self.panels, own_modal);
        let may = |action: &Action| !matches!(action, Action::Run(command) if !self.situation.allows(*command));
        self.desk.requests.extend(taken.into_iter().filter(may));
    }

    /// While the document is only read, Enter takes no draft out of its field: it could be taken in nowhere.
    fn keep_read_only(&mut self, ctx: &Context) {
        let focused = ctx.memory(egui::Memory::focused);
        if !self.desk.is_read_only || !focused.is_some_and(|field| draft::is_held(ctx, field)) {
            return;
        }
        let is_enter = |event: &Event| matches!(event, Event::Key { key: Key::Enter, .. });
        let pressed = ctx.input_mut(|input| {
            let before = input.events.len();
            input.events.retain(|event| !is_enter(event));
            before > input.events.len()
        });
        if pressed {
            self.desk.refuse_change();
        }
    }

    fn draw(&mut self, ui: &mut Ui) {
        if self.showing.presenting {
            self.stage_ui(ui);
            return;
        }
        self.panes.begin_frame(ui.ctx());
        let bar = Frame::new().fill(self.showing.theme.palette.raised).inner_margin(vec2(space::M, space::S));
        let menus = Panel::top("menus").frame(bar).show(ui, |ui| self.top_bar_ui(ui)).response.rect;
        self.panes.add(menus);
        if self.desk.notices.has_trouble() {
            let trouble = Panel::top("trouble").frame(bar).show(ui, |ui| self.trouble_ui(ui)).response.rect;
            self.panes.add(trouble);
        }
        if !self.showing.start
            && let Some(banner) = self.filing.changed_ui(ui, &mut self.desk, &self.showing.theme)
        {
            self.panes.add(banner);
        }
        if !self.showing.start
            && let Some(banner) = self.filing.held_ui(ui, &mut self.desk, &self.showing.theme)
        {
            self.panes.add(banner);
        }
        if self.showing.view.is_about_a_matrix() && !self.showing.start {
            let row = Frame::new().inner_margin(Margin { bottom: 0, ..Margin::from(vec2(space::M, space::S)) });
            let tabs = Panel::top("matrices").frame(row).show_separator_line(false).show(ui, |ui| self.tabs_ui(ui));
            self.panes.add(tabs.response.rect);
        }
        let status = Panel::bottom("status").frame(bar).show(ui, |ui| self.status_ui(ui)).response.rect;
        let mut inspector = None;
        if self.situation.inspector {
            let side = Frame::new().inner_margin(space::L);
            let panel = Panel::right("inspector")
                .frame(side)
                .default_size(size::SIDE_PANEL)
                .min_size(size::SIDE_PANEL_MIN)
                .show(ui, |ui| self.inspector_ui(ui));
            inspector = Some(panel.response.rect);
        }
        self.panes.add(ui.available_rect_before_wrap());
        inspector.into_iter().chain([status]).for_each(|pane| self.panes.add(pane));
        if self.showing.start {
            self.start_ui(ui);
        } else {
            self.view_ui(ui);
        }
    }

    /// Draws what is presented, magnified for the wall.
    fn stage_ui(&mut self, ui: &mut Ui) {
        let input = panel_input(&self.desk, &self.showing, &self.situation);
        let usual_zoom = self.desk.remembered.settings.zoom;
        let (view, panels) = (self.showing.view, &mut self.panels);
        let now = StageView { view, alone: panels.grid.alone(), usual_zoom };
        let wanted = self.showing.wall.unwrap_or_else(|| self.stage.magnification(ui, &input, now));
        if (ui.ctx().zoom_factor() - wanted).abs() > f32::EPSILON {
            ui.ctx().set_zoom_factor(wanted);
        }
        stage::stage_ui(ui, &input, now, &mut self.stage, |ui| {
            let ground = Frame::new().inner_margin(space::M);
            egui::CentralPanel::default().frame(ground).show(ui, |ui| panels::view_ui(ui, view, &input, panels));
        });
    }

    fn start_ui(&mut self, ui: &mut Ui) {
        let input = StartInput {
            words: self.desk.words,
            theme: &self.showing.theme,
            recent: &self.desk.remembered.settings.recent,
            templates: &self.filing.templates,
            opens_last: self.desk.remembered.settings.open_last,
            requests: &self.desk.requests,
        };
        start::start_ui(ui, &input, &mut self.start);
    }

    /// Draws the dialog that is open; a question comes before all others.
    fn dialogs_ui(&mut self, ui: &Ui) {
        let (desk, theme) = (&mut self.desk, self.showing.theme);
        if self.filing.question.is_some() {
            self.filing.question_ui(ui, desk, &theme);
        } else if self.filing.recovering.is_offering() && self.filing.dialog.is_none() {
            self.filing.unsaved_ui(ui, desk, &theme);
        } else if self.importing.shows_report {
            self.importing.report_ui(ui, desk, &theme);
        } else if self.importing.dialog.is_some() {
            self.importing.dialog_ui(ui, desk, &theme);
            self.importing.settle_path(desk, &mut self.filing);
        } else if self.exporting.dialog.is_some() {
            self.exporting.dialog_ui(ui, desk, &self.filing, &mut self.showing);
        } else if self.asking.dialog.is_some() {
            self.asking.dialog_ui(ui, desk, &self.filing, &theme);
        } else if self.joining.dialog.is_some() && self.filing.dialog.is_none() {
            self.joining.dialog_ui(ui, desk, &mut self.filing, &theme);
        } else if self.joining.versions.is_some() {
            self.joining.versions_ui(ui, desk, &theme);
        } else {
            self.filing.dialog_ui(ui, desk, &theme);
        }
    }

    fn top_bar_ui(&mut self, ui: &mut Ui) {
        let input = MenuInput {
            situation: &self.situation,
            view: self.showing.view,
            scheme: self.showing.scheme,
            language: &self.desk.remembered.settings.language,
            recent: &self.desk.remembered.settings.recent,
            templates: &self.filing.templates,
            theme: &self.showing.theme,
        };
        shell::top_bar_ui(ui, &input, &self.desk.requests);
    }

    fn tabs_ui(&mut self, ui: &mut Ui) {
        let input = panel_input(&self.desk, &self.showing, &self.situation);
        shell::tabs_ui(ui, &input, &self.filing.templates, &mut self.matrices.tabs);
    }

    fn status_ui(&mut self, ui: &mut Ui) {
        let work = self.desk.work.as_ref().map(Work::said);
        let (start, counts) = (self.showing.start, counts(&self.desk));
        let input = StatusInput {
            saved: if start { self.desk.words.start_drop() } else { self.filing.saved_text(ui.ctx(), &self.desk) },
            counts: if start { "" } else { &counts },
            findings: if start { 0 } else { self.desk.analyzed.broken_rules() },
            work: work.as_deref(),
            words: self.desk.words,
            theme: &self.showing.theme,
        };
        shell::status_ui(ui, &input, &mut self.desk.notices, &self.desk.requests);
    }

    fn trouble_ui(&mut self, ui: &mut Ui) {
        let desk = &mut self.desk;
        desk.notices.trouble_ui(ui, &self.showing.theme, desk.words, &desk.requests);
    }

    fn inspector_ui(&mut self, ui: &mut Ui) {
        let input = panel_input(&self.desk, &self.showing, &self.situation);
        panels::inspector_ui(ui, &input, &mut self.panels);
    }

    fn view_ui(&mut self, ui: &mut Ui) {
        let ground = Frame::new().inner_margin(space::M);
        let input = panel_input(&self.desk, &self.showing, &self.situation);
        let (view, panels) = (self.showing.view, &mut self.panels);
        egui::CentralPanel::default().frame(ground).show(ui, |ui| panels::view_ui(ui, view, &input, panels));
    }
}

fn panel_input<'a>(desk: &'a Desk, showing: &'a Showing, situation: &'a Situation) -> PanelInput<'a> {
    PanelInput {
        document: desk.session.document(),
        analysis: desk.analyzed.analysis(),
        findings: desk.analyzed.findings(),
        revision: desk.session.revision(),
        matrix: desk.matrix(),
        selection: &desk.selection,
        situation,
        theme: &showing.theme,
        citation_style: showing.citation_style,
        ids: &desk.ids,
        drafts: &desk.drafts,
        requests: &desk.requests,
    }
}

/// How many factors each quadrant of the active matrix has.
fn counts(desk: &Desk) -> String {
    let Some(matrix) = desk.matrix() else { return String::new() };
    let count = |quadrant: Quadrant| format!("{} {}", quadrant.letter(), matrix.factors[quadrant].len());
    Quadrant::ALL.map(count).join("   ")
}
