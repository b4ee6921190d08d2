//! The controller of what is shown and how: view, colours, magnification, presenting, what is laid over the window.

use super::desk::{Desk, speaking};
use crate::app::actions::ShowAction;
use crate::app::overlays::Overlay;
use crate::app::theme::{self, Scheme, SchemeChoice, Theme, size};
use crate::app::views::View;
use crate::report::CitationStyle;
use crate::storage::Settings;
use egui::{Context, Key, ViewportCommand};

/// The magnifications that the commands go through.
const ZOOM: [f32; 12] = [0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0];
const ZOOM_MAX: f32 = ZOOM[ZOOM.len() - 1];

/// What is shown, and how.
pub(super) struct Showing {
    pub(super) view: View,
    pub(super) scheme: SchemeChoice,
    /// How references are written, on screen and in exports.
    pub(super) citation_style: CitationStyle,
    pub(super) theme: Theme,
    pub(super) presenting: bool,
    /// The magnification that was chosen for the wall; none for the largest at which everything fits.
    pub(super) wall: Option<f32>,
    /// Whether the start page is shown, because no document is open.
    pub(super) start: bool,
    pub(super) overlay: Overlay,
    /// The magnification to set in the next frame.
    zoom: Option<f32>,
    /// Whether nothing moves.
    reduced_motion: bool,
    /// The theme that egui was last given.
    applied: Option<Scheme>,
    /// Whether the inspector is open; unset until the user decides, then the width of the window does.
    inspector: Option<bool>,
    /// The title that the window was last given.
    title: String,
    /// The tag of the system's language.
    system_language: String,
}

impl Showing {
    /// What is shown at first, as the settings have it.
    pub(super) fn new(settings: &Settings) -> Self {
        Self {
            view: View::default(),
            scheme: SchemeChoice::remembered(settings.theme),
            citation_style: CitationStyle::of_name(&settings.citations).unwrap_or_default(),
            theme: Theme::of(Scheme::Light),
            presenting: false,
            wall: None,
            start: false,
            overlay: Overlay::default(),
            zoom: Some(settings.zoom),
            reduced_motion: settings.reduced_motion,
            applied: None,
            inspector: None,
            title: String::new(),
            system_language: String::new(),
        }
    }

    /// The same, where the system speaks the language of this tag.
    pub(super) fn in_system_language(self, system_language: String) -> Self {
        Self { system_language, ..self }
    }

    /// Carries out a request.
    pub(super) fn act(&mut self, ctx: &Context, desk: &mut Desk, action: ShowAction) {
        match action {
            ShowAction::View(view) => self.view = view,
            ShowAction::NextView => self.view = self.view.next(),
            ShowAction::PreviousView => self.view = self.view.previous(),
            ShowAction::ToggleInspector => self.toggle_inspector(),
            ShowAction::Present => {
                if !self.presenting {
                    self.view = View::Matrix;
                }
                self.present(ctx, desk);
            }
            ShowAction::PresentView => self.present(ctx, desk),
            ShowAction::ZoomIn => self.zoom(ctx, desk, larger(ctx.zoom_factor())),
            ShowAction::ZoomOut => self.zoom(ctx, desk, smaller(ctx.zoom_factor())),
            ShowAction::ZoomReset => self.zoom(ctx, desk, 1.0),
            ShowAction::ReduceMotion => self.reduce_motion(desk),
            ShowAction::NextPane | ShowAction::PreviousPane | ShowAction::Menus | ShowAction::Palette => {}
            ShowAction::Shortcuts => self.overlay = Overlay::sheet(),
            ShowAction::History => self.overlay = Overlay::history(),
            ShowAction::Guide => self.overlay = Overlay::guide(),
            ShowAction::About => self.overlay = Overlay::About,
        }
    }

    fn toggle_inspector(&mut self) {
        self.view = View::Matrix;
        self.inspector = Some(!self.inspector.unwrap_or(true));
    }

    fn zoom(&mut self, ctx: &Context, desk: &mut Desk, factor: f32) {
        ctx.set_zoom_factor(factor);
        // What is magnified for the wall is not how it usually is.
        if self.presenting {
            self.wall = Some(factor);
        } else {
            desk.remembered.settings.zoom = factor;
            desk.remembered.save();
        }
    }

    fn reduce_motion(&mut self, desk: &mut Desk) {
        self.reduced_motion = !self.reduced_motion;
        // The style is given again.
        self.applied = None;
        desk.remembered.settings.reduced_motion = self.reduced_motion;
        desk.remembered.save();
    }

    /// Fills the screen with what is shown, or goes back to how it was.
    fn present(&mut self, ctx: &Context, desk: &mut Desk) {
        desk.announce(self.view.name(desk.words));
        self.presenting = !self.presenting;
        self.wall = None;
        self.zoom = Some(desk.remembered.settings.zoom);
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(self.presenting));
    }

    /// Draws in this scheme from now on.
    pub(super) fn choose_scheme(&mut self, desk: &mut Desk, scheme: SchemeChoice) {
        self.scheme = scheme;
        desk.remembered.settings.theme = scheme.to_remember();
        desk.remembered.save();
    }

    /// Speaks the language of this tag from now on; an empty one is that of the system.
    pub(super) fn choose_language(&mut self, desk: &mut Desk, tag: String) {
        desk.words = speaking(if tag.is_empty() { &self.system_language } else { &tag });
        desk.remembered.settings.language = tag;
        desk.remembered.save();
    }

    /// Writes references in this style from now on.
    pub(super) fn choose_citation_style(&mut self, desk: &mut Desk, style: CitationStyle) {
        self.citation_style = style;
        style.name().clone_into(&mut desk.remembered.settings.citations);
        desk.remembered.save();
    }

    /// Takes on the magnification and the theme that are wished.
    pub(super) fn apply_theme(&mut self, ctx: &Context) {
        if let Some(zoom) = self.zoom.take() {
            ctx.set_zoom_factor(zoom);
        }
        let scheme = self.scheme.resolve(ctx.system_theme());
        if self.applied != Some(scheme) {
            self.theme = Theme::of(scheme);
            self.theme.apply(ctx);
            theme::set_motion(ctx, self.reduced_motion);
            self.applied = Some(scheme);
        }
    }

    /// Whether the inspector stands beside the view in a window of this width.
    pub(super) fn inspector_open(&self, width: f32) -> bool {
        self.inspector.unwrap_or(width >= size::NARROW_WINDOW) && self.view == View::Matrix && !self.start
    }

    /// Names the window after its document.
    pub(super) fn set_title(&mut self, ctx: &Context, desk: &Desk) {
        let document = desk.session.document();
        let (start, untitled) = (desk.words.start_window(), desk.words.menu_untitled());
        let name = match document.title.as_str() {
            _ if self.start => &start,
            "" => &untitled,
            title => title,
        };
        let mark = if desk.session.is_modified() { "• " } else { "" };
        let title = format!("{mark}{name} — SWOT Editor");
        // The frame is what screen readers find first; without this it has no name.
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(title.clone()));
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// Ends presenting when Escape is pressed.
    pub(super) fn leave_presenting(&self, ctx: &Context, desk: &Desk) {
        if self.presenting && ctx.input(|input| input.key_pressed(Key::Escape)) {
            desk.ask(ShowAction::Present);
            ctx.request_repaint();
        }
    }
}

/// The next magnification above; a step is never so small that nobody sees it.
fn larger(now: f32) -> f32 {
    ZOOM.into_iter().find(|step| *step > now + 0.01).unwrap_or(ZOOM_MAX)
}

/// The next magnification below.
fn smaller(now: f32) -> f32 {
    ZOOM.into_iter().rev().find(|step| *step < now - 0.01).unwrap_or(ZOOM[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn magnifications_are_round_wherever_they_begin() {
        let check = |next: f32, expected: f32| assert!((next - expected).abs() < 1e-6, "{next} instead of {expected}");
        for (now, next) in [(1.0, 1.1), (1.03, 1.1), (2.9, 3.0), (3.0, 3.0)] {
            check(larger(now), next);
        }
        for (now, next) in [(1.0, 0.9), (1.95, 1.75), (0.5, 0.5)] {
            check(smaller(now), next);
        }
    }
}
