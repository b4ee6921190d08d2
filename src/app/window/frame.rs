//! One frame of the window.

use super::Window;
use crate::app::commands::UiCommand;
use crate::app::files::Work;
use crate::app::panels;
use crate::app::shell::{self, MenuInput, StatusInput};
use crate::app::theme::{Theme, size, space};
use crate::app::views::View;
use crate::model::Quadrant;
use egui::{Color32, Context, Frame, Key, Margin, Panel, Ui, ViewportCommand, vec2};

impl Window {
    /// What the frame is drawn on: panels that show the ground of the window need no fill of their own, and a
    /// renderer in software is spared a layer of the whole window.
    #[must_use]
    pub fn ground(&self) -> Color32 {
        self.desk.look.theme.palette.surface
    }

    /// Draws one frame and carries out what it asked for.
    pub fn frame(&mut self, ui: &mut Ui) {
        self.tend_files(ui.ctx());
        self.apply_theme(ui.ctx());
        self.desk.analyzed.refresh(&self.desk.session, ui.ctx());
        let inspector = self.inspector_open(ui.max_rect().width());
        self.desk.situation = self.situation(inspector);
        self.take_shortcuts(ui.ctx());
        self.draw(ui);
        self.file_dialogs_ui(ui);
        self.overlay.ui(ui, &self.desk.look.theme, &self.desk.situation, &mut self.actions);
        self.notices.ui(ui, &self.desk.look.theme, &mut self.actions);
        self.carry_out(ui.ctx());
        self.end_gesture(ui.ctx());
        self.set_title(ui.ctx());
    }

    /// Takes on the zoom and the theme that are wished. Done before the first frame, it spares that frame from drawing
    /// every letter twice: how letters are drawn depends on both.
    pub fn apply_theme(&mut self, ctx: &Context) {
        if let Some(zoom) = self.desk.look.zoom.take() {
            ctx.set_zoom_factor(zoom);
        }
        let scheme = self.desk.look.scheme.resolve(ctx.system_theme());
        if self.desk.look.applied != Some(scheme) {
            self.desk.look.theme = Theme::of(scheme);
            self.desk.look.theme.apply(ctx);
            self.desk.look.applied = Some(scheme);
        }
    }

    fn inspector_open(&self, width: f32) -> bool {
        self.desk.look.inspector.unwrap_or(width >= size::NARROW_WINDOW) && self.desk.look.view == View::Matrix
    }

    fn draw(&mut self, ui: &mut Ui) {
        if self.desk.look.presenting {
            self.view_ui(ui);
            return;
        }
        let bar = Frame::new().fill(self.desk.look.theme.palette.raised).inner_margin(vec2(space::M, space::S));
        Panel::top("menus").frame(bar).show(ui, |ui| self.top_bar_ui(ui));
        if self.desk.look.view.is_about_a_matrix() {
            let row = Frame::new().inner_margin(Margin { bottom: 0, ..Margin::from(vec2(space::M, space::S)) });
            Panel::top("matrices").frame(row).show_separator_line(false).show(ui, |ui| self.tabs_ui(ui));
        }
        Panel::bottom("status").frame(bar).show(ui, |ui| self.status_ui(ui));
        if self.desk.situation.inspector {
            let side = Frame::new().inner_margin(space::L);
            Panel::right("inspector")
                .frame(side)
                .default_size(size::SIDE_PANEL)
                .min_size(size::SIDE_PANEL_MIN)
                .show(ui, |ui| self.inspector_ui(ui));
        }
        self.view_ui(ui);
    }

    fn top_bar_ui(&mut self, ui: &mut Ui) {
        let input = MenuInput {
            situation: &self.desk.situation,
            view: self.desk.look.view,
            scheme: self.desk.look.scheme,
            recent: &self.files.settings.recent,
            templates: &self.files.templates,
            theme: &self.desk.look.theme,
        };
        shell::top_bar_ui(ui, &input, &mut self.actions);
    }

    fn tabs_ui(&mut self, ui: &mut Ui) {
        let input = self.desk.input();
        shell::tabs_ui(ui, &input, &self.files.templates, &mut self.tabs, &mut self.actions);
    }

    fn status_ui(&mut self, ui: &mut Ui) {
        let work = self.files.work.as_ref().map(Work::said);
        let input = StatusInput {
            saved: self.saved_text(),
            counts: &self.counts(),
            findings: self.desk.analyzed.open_findings(),
            work: work.as_deref(),
            theme: &self.desk.look.theme,
        };
        shell::status_ui(ui, &input, &mut self.actions);
    }

    /// "Saved" only once it is on the disk.
    fn saved_text(&self) -> &'static str {
        if self.files.saving.is_some() {
            return "Saving…";
        }
        match (self.desk.session.is_modified(), self.desk.session.path()) {
            (true, _) => "Unsaved changes",
            (false, Some(_)) => "Saved",
            (false, None) => "New document",
        }
    }

    fn counts(&self) -> String {
        let Some(matrix) = self.matrix() else { return String::new() };
        let count = |quadrant: Quadrant| format!("{} {}", quadrant.letter(), matrix.factors[quadrant].len());
        Quadrant::ALL.map(count).join("   ")
    }

    fn inspector_ui(&mut self, ui: &mut Ui) {
        let input = self.desk.input();
        panels::inspector_ui(ui, &input, &mut self.actions);
    }

    fn view_ui(&mut self, ui: &mut Ui) {
        let ground = Frame::new().inner_margin(space::M);
        let input = self.desk.input();
        let (view, panels, actions) = (self.desk.look.view, &mut self.panels, &mut self.actions);
        egui::CentralPanel::default().frame(ground).show(ui, |ui| panels::view_ui(ui, view, &input, panels, actions));
    }

    /// A gesture ends when no button and no key is down any more, or when the keyboard goes elsewhere.
    fn end_gesture(&mut self, ctx: &Context) {
        let idle = ctx.input(|input| !input.pointer.any_down() && input.keys_down.is_empty());
        let typing = ctx.text_edit_focused();
        let focused = ctx.memory(egui::Memory::focused);
        let moved = std::mem::replace(&mut self.desk.look.focused, focused) != focused;
        if moved || (idle && !typing) {
            self.desk.session.end_gesture();
        }
    }

    fn set_title(&mut self, ctx: &Context) {
        let document = self.desk.session.document();
        let name = if document.title.is_empty() { "Untitled" } else { &document.title };
        let mark = if self.desk.session.is_modified() { "• " } else { "" };
        let title = format!("{mark}{name} — SWOT Editor");
        if title != self.desk.look.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.desk.look.title = title;
        }
        let leave = self.desk.look.presenting && ctx.input(|input| input.key_pressed(Key::Escape));
        if leave {
            self.request(UiCommand::Present);
            ctx.request_repaint();
        }
    }
}
