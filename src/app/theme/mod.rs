//! All colours, sizes and durations of the window; nothing outside this module names one.

mod bidi;
pub mod chart;
mod palette;
pub mod pattern;
pub mod scale;
mod style;

pub use palette::{Palette, QuadrantColours, contrast};
pub use scale::{size, space, time};

use crate::storage;

/// A scheme of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// Dark text on light grounds.
    Light,
    /// Light text on dark grounds.
    Dark,
    /// White and yellow on black.
    Contrast,
}

/// What the user chose: a scheme, or to follow the system.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum SchemeChoice {
    /// Light or dark as the system is.
    #[default]
    System,
    /// Always this one.
    Fixed(Scheme),
}

/// The scheme in use; panels and widgets take their colours from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Theme {
    /// Which scheme it is.
    pub scheme: Scheme,
    /// Its colours.
    pub palette: Palette,
}

impl Scheme {
    /// Every scheme.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];

    fn base(self) -> egui::Theme {
        match self {
            Self::Light => egui::Theme::Light,
            Self::Dark | Self::Contrast => egui::Theme::Dark,
        }
    }
}

impl SchemeChoice {
    /// The choice that the settings remember.
    #[must_use]
    pub fn remembered(theme: storage::Theme) -> Self {
        match theme {
            storage::Theme::System => Self::System,
            storage::Theme::Light => Self::Fixed(Scheme::Light),
            storage::Theme::Dark => Self::Fixed(Scheme::Dark),
            storage::Theme::Contrast => Self::Fixed(Scheme::Contrast),
        }
    }

    /// The choice as the settings remember it.
    #[must_use]
    pub fn to_remember(self) -> storage::Theme {
        match self {
            Self::System => storage::Theme::System,
            Self::Fixed(Scheme::Light) => storage::Theme::Light,
            Self::Fixed(Scheme::Dark) => storage::Theme::Dark,
            Self::Fixed(Scheme::Contrast) => storage::Theme::Contrast,
        }
    }

    /// The scheme to draw with, given what the system prefers.
    #[must_use]
    pub fn resolve(self, system: Option<egui::Theme>) -> Scheme {
        match (self, system) {
            (Self::Fixed(scheme), _) => scheme,
            (Self::System, Some(egui::Theme::Dark)) => Scheme::Dark,
            (Self::System, _) => Scheme::Light,
        }
    }
}

impl Theme {
    /// The theme of a scheme.
    #[must_use]
    pub const fn of(scheme: Scheme) -> Self {
        let palette = match scheme {
            Scheme::Light => Palette::LIGHT,
            Scheme::Dark => Palette::DARK,
            Scheme::Contrast => Palette::CONTRAST,
        };
        Self { scheme, palette }
    }

    /// Draws everything from now on in this theme.
    pub fn apply(&self, ctx: &egui::Context) {
        let base = self.scheme.base();
        ctx.set_style_of(base, style::style(&self.palette, base));
        ctx.set_theme(base);
    }
}

/// Lets things move, or appear at their place at once.
pub fn set_motion(ctx: &egui::Context, is_reduced: bool) {
    ctx.all_styles_mut(|style| {
        style.animation_time = if is_reduced { 0.0 } else { time::ANIMATION_SECS };
        style.scroll_animation =
            if is_reduced { egui::style::ScrollAnimation::none() } else { egui::style::ScrollAnimation::default() };
    });
}

/// Draws what follows in `ui` smaller or larger by a factor, against the magnification of the whole window.
pub fn scaled(ui: &mut egui::Ui, factor: f32) {
    let style = ui.style_mut();
    style.text_styles.values_mut().for_each(|font| font.size *= factor);
    let spacing = &mut style.spacing;
    spacing.item_spacing *= factor;
    spacing.button_padding *= factor;
    spacing.interact_size *= factor;
    (spacing.icon_width, spacing.icon_spacing) = (spacing.icon_width * factor, spacing.icon_spacing * factor);
}

/// Loads the fonts and leaves the keys of the zoom to the registry of commands; once, before the first frame.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(style::definitions());
    ctx.add_font_provider(style::of_system());
    ctx.add_plugin(bidi::ReadingOrder::default());
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
}
