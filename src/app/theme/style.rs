//! A palette as egui wants it, and the fonts: Noto Sans, the same bytes that the PDF embeds.
//!
//! Characters that it lacks (Chinese, Arabic, symbols) come from the fonts of the system. To list these takes longer
//! than to open the window, so it waits until the first such character is to be drawn.

use super::Palette;
use super::scale::{self, size, space, time};
use crate::report::noto;
use egui::epaint::text::{FallbackRequest, FontProvider};
use egui::style::{ScrollStyle, Selection, WidgetVisuals, Widgets};
use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, Margin, Shadow, Stroke, Style, Visuals, vec2,
};
use egui_system_font_provider::SystemFontProvider;
use std::sync::{Arc, OnceLock};

/// The egui style of a palette.
#[must_use]
pub(super) fn style(palette: &Palette, base: egui::Theme) -> Style {
    let mut style = Style {
        text_styles: scale::text_styles(),
        visuals: visuals(palette, base),
        animation_time: time::ANIMATION_SECS,
        explanation_tooltips: true,
        ..Style::default()
    };
    spacing(&mut style.spacing);
    style.interaction.selectable_labels = false;
    style
}

fn spacing(spacing: &mut egui::Spacing) {
    spacing.item_spacing = vec2(space::M, space::S + space::XS);
    spacing.button_padding = vec2(space::M, space::S - 1.0);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(16);
    spacing.interact_size = vec2(size::TARGET, size::TARGET);
    spacing.menu_width = 280.0;
    spacing.combo_height = 320.0;
    spacing.tooltip_width = 360.0;
    spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        // In the colour of text, or nobody would see that there is more.
        foreground_color: true,
        dormant_background_opacity: 0.0,
        dormant_handle_opacity: 0.45,
        active_handle_opacity: 0.6,
        interact_handle_opacity: 0.8,
        ..ScrollStyle::thin()
    };
}

fn visuals(palette: &Palette, base: egui::Theme) -> Visuals {
    let shadow = Shadow { offset: [0, 6], blur: 20, spread: 0, color: palette.shadow };
    Visuals {
        weak_text_color: Some(palette.muted),
        widgets: widgets(palette),
        selection: Selection { bg_fill: palette.selected, stroke: Stroke::new(size::RING, palette.accent) },
        hyperlink_color: palette.accent,
        faint_bg_color: palette.raised,
        extreme_bg_color: palette.surface,
        text_edit_bg_color: Some(palette.surface),
        code_bg_color: palette.raised,
        warn_fg_color: palette.warning,
        error_fg_color: palette.danger,
        window_corner_radius: CornerRadius::same(size::ROUND),
        window_shadow: shadow,
        window_fill: palette.surface,
        window_stroke: Stroke::new(size::LINE, palette.line),
        menu_corner_radius: CornerRadius::same(size::ROUND),
        panel_fill: palette.surface,
        popup_shadow: shadow,
        ..base.default_visuals()
    }
}

fn widgets(palette: &Palette) -> Widgets {
    let state = |fill: Color32, line: Color32, text: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(size::LINE, line),
        corner_radius: CornerRadius::same(size::ROUND_SMALL),
        fg_stroke: Stroke::new(size::LINE, text),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: state(palette.surface, palette.line, palette.text),
        inactive: state(palette.raised, palette.outline, palette.text),
        hovered: state(palette.hovered, palette.outline, palette.text),
        active: WidgetVisuals {
            bg_stroke: Stroke::new(size::RING, palette.accent),
            ..state(palette.pressed, palette.accent, palette.text)
        },
        open: state(palette.pressed, palette.outline, palette.text),
    }
}

/// The name of the bold family.
pub(super) const BOLD: &str = "bold";
/// The name of the italic family.
pub(super) const ITALIC: &str = "italic";

const REGULAR: &str = "regular";

/// The fonts of the window.
#[must_use]
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [REGULAR, BOLD, ITALIC].into_iter().zip(noto::files()) {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let families = [
        (FontFamily::Proportional, REGULAR),
        (FontFamily::Monospace, REGULAR),
        (FontFamily::Name(BOLD.into()), BOLD),
        (FontFamily::Name(ITALIC.into()), ITALIC),
    ];
    for (family, font) in families {
        fonts.families.insert(family, vec![font.to_owned()]);
    }
    fonts
}

/// The fonts of the system, listed when the first character is asked for.
pub(super) fn of_system() -> Arc<dyn FontProvider> {
    let fonts = OnceLock::new();
    Arc::new(move |request: &FallbackRequest<'_>| fonts.get_or_init(SystemFontProvider::new).font_for(request))
}
