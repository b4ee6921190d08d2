//! Carrying out what the panels asked for.

use super::Window;
use crate::app::actions::{Action, Opening, Target};
use crate::app::commands::UiCommand;
use crate::app::files::{Purpose, Work};
use crate::app::notices::Notice;
use crate::app::overlays::Overlay;
use crate::app::selection::Selection;
use crate::app::theme::SchemeChoice;
use crate::app::views::View;
use crate::model::{Command, FactorId, MatrixId};
use crate::report::CitationStyle;
use egui::{Context, ViewportCommand};

/// The template of a new document.
const BLANK: &str = "blank";
/// Steps of the zoom, and its ends.
const ZOOM: std::ops::RangeInclusive<f32> = 0.5..=3.0;
const ZOOM_STEP: f32 = 1.1;
/// How much larger text is while presenting.
const PRESENTING: f32 = 1.6;

impl Window {
    /// Carries out every request, in order, and asks for a frame that shows what came of it.
    pub(super) fn carry_out(&mut self, ctx: &Context) {
        let actions = std::mem::take(&mut self.actions);
        if actions.is_empty() {
            return;
        }
        for action in actions {
            self.act(ctx, action);
        }
        self.settle();
        ctx.request_repaint();
    }

    fn act(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::Edit(command) => self.edit(command),
            Action::Run(command) => self.run(ctx, command),
            Action::Select(selection) => self.desk.selection = selection,
            Action::GoTo(target) => self.go_to(target),
            Action::Paste(text) => self.paste(&text),
            Action::AddLines { matrix, place, text, lines } => self.add_lines(matrix, place, &text, lines),
            Action::AddMatrix(template) => self.add_matrix(template.as_deref()),
            Action::Scheme(scheme) => self.choose_scheme(scheme),
            Action::CitationStyle(style) => self.choose_citation_style(style),
            Action::Notify(notice) => self.notices.push(notice),
            Action::Announce(text) => self.notices.announce(text),
            Action::Open(opening) => self.open(ctx, opening),
            Action::CancelWork => self.files.work.iter().for_each(Work::cancel),
            Action::After(after) => self.after(ctx, after),
            Action::OpenOutside(path) => self.open_outside(&path),
            Action::ShowInFolder(path) => self.open_outside(path.parent().unwrap_or(&path)),
        }
    }

    /// Applies an edit; one that does not fit is told and changes nothing.
    pub(super) fn edit(&mut self, command: Command) {
        if let Err(error) = self.desk.session.apply(command) {
            self.notices.push(Notice::trouble(error.to_string()));
        }
    }

    fn run(&mut self, ctx: &Context, command: UiCommand) {
        match command {
            UiCommand::Undo => self.undo(),
            UiCommand::Redo => self.redo(),
            UiCommand::Show(view) => self.desk.look.view = view,
            UiCommand::NextView => self.desk.look.view = self.desk.look.view.next(),
            UiCommand::PreviousView => self.desk.look.view = self.desk.look.view.previous(),
            UiCommand::ZoomIn => self.zoom(ctx, ctx.zoom_factor() * ZOOM_STEP),
            UiCommand::ZoomOut => self.zoom(ctx, ctx.zoom_factor() / ZOOM_STEP),
            UiCommand::ZoomReset => self.zoom(ctx, 1.0),
            UiCommand::OneQuadrant => {
                self.desk.look.view = View::Matrix;
                self.panels.grid.toggle_alone();
            }
            UiCommand::Present => self.present(ctx),
            UiCommand::ToggleInspector => {
                self.desk.look.view = View::Matrix;
                let open = self.desk.look.inspector.unwrap_or(true);
                self.desk.look.inspector = Some(!open);
            }
            UiCommand::NewDocument => self.open(ctx, Opening::Template(BLANK.to_owned())),
            UiCommand::Open => self.ask_path(Purpose::Open),
            UiCommand::Save => self.save(ctx),
            UiCommand::SaveAs => self.ask_path(Purpose::Save),
            UiCommand::Export => self.ask_export(),
            UiCommand::Import => self.ask_path(Purpose::Import),
            UiCommand::ImportReport => self.files.shows_report = self.files.import_report.is_some(),
            UiCommand::CompareFile => self.ask_path(Purpose::Compare),
            UiCommand::MatchFactor | UiCommand::PartFactors => self.panels.compare.run(command),
            UiCommand::NewMatrix => self.add_matrix(None),
            UiCommand::Palette => self.overlay = Overlay::palette(),
            UiCommand::Shortcuts => self.overlay = Overlay::Sheet,
            UiCommand::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            UiCommand::Copy => self.copy(ctx),
            UiCommand::CopyTable => self.copy_table(ctx),
            UiCommand::CopyText => self.copy_text(ctx),
            UiCommand::CopyPicture => self.copy_matrix_picture(ctx),
            UiCommand::CopyChart(chart) => self.copy_chart(ctx, chart),
            UiCommand::SaveChart(chart) => self.save_chart(chart),
            UiCommand::Cut => {
                self.copy(ctx);
                self.delete();
            }
            UiCommand::Paste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
            other => self.run_on_matrix(other),
        }
    }

    fn zoom(&mut self, ctx: &Context, factor: f32) {
        let factor = factor.clamp(*ZOOM.start(), *ZOOM.end());
        ctx.set_zoom_factor(factor);
        // What is magnified for the wall is not how it usually is.
        if !self.desk.look.presenting {
            self.files.settings.zoom = factor;
            self.save_settings();
        }
    }

    fn choose_scheme(&mut self, scheme: SchemeChoice) {
        self.desk.look.scheme = scheme;
        self.files.settings.theme = scheme.to_remember();
        self.save_settings();
    }

    pub(super) fn choose_citation_style(&mut self, style: CitationStyle) {
        self.desk.look.citation_style = style;
        style.name().clone_into(&mut self.files.settings.citations);
        self.save_settings();
    }

    /// Fills the screen with the quadrants in larger text, or goes back to how it was.
    fn present(&mut self, ctx: &Context) {
        let look = &mut self.desk.look;
        look.view = View::Matrix;
        look.presenting = !look.presenting;
        let usual = self.files.settings.zoom;
        look.zoom = Some(if look.presenting { (usual * PRESENTING).min(*ZOOM.end()) } else { usual });
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(look.presenting));
    }

    fn undo(&mut self) {
        if let Some(label) = self.desk.session.undo() {
            self.notices.announce(format!("Undone: {label}"));
        }
    }

    fn redo(&mut self) {
        if let Some(label) = self.desk.session.redo() {
            self.notices.announce(format!("Done again: {label}"));
        }
    }

    fn go_to(&mut self, target: Target) {
        match target {
            Target::View(view) => self.desk.look.view = view,
            Target::Matrix(matrix) => self.show_matrix(matrix),
            Target::Factor(matrix, factor) => self.show_factor(matrix, factor),
            Target::Source(source) => {
                self.desk.look.view = View::Sources;
                self.panels.sources.show(source);
            }
            Target::Strategy(strategy) => {
                self.desk.look.view = View::Strategies;
                self.panels.strategies.show(strategy);
            }
        }
    }

    /// Puts a matrix on top.
    pub(super) fn show_matrix(&mut self, matrix: MatrixId) {
        self.desk.look.matrix = Some(matrix);
        if self.desk.selection.matrix != Some(matrix) {
            self.desk.selection = Selection::none(matrix);
        }
    }

    fn show_factor(&mut self, matrix: MatrixId, factor: FactorId) {
        self.desk.look.view = View::Matrix;
        self.show_matrix(matrix);
        self.desk.selection = Selection::one(matrix, factor);
        self.panels.grid.reveal(factor);
    }

    /// Lets go of what an edit, an undo or another document took away.
    fn settle(&mut self) {
        let document = self.desk.session.document();
        self.desk.selection.keep_existing(document);
        if self.matrix().is_none() {
            self.desk.look.matrix = self.desk.session.document().matrices.first().map(|matrix| matrix.id);
        }
    }
}
