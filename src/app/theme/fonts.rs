//! Noto Sans on the screen, the same bytes that the PDF embeds.
//!
//! Characters that it lacks (Chinese, Arabic, symbols) come from the fonts of the system. To list these takes longer
//! than to open the window, so it waits until the first such character is to be drawn.

use egui::epaint::text::{FallbackRequest, FontProvider};
use egui::{FontData, FontDefinitions, FontFamily};
use egui_system_font_provider::SystemFontProvider;
use std::sync::{Arc, OnceLock};

/// The name of the bold family.
pub(super) const BOLD: &str = "bold";
/// The name of the italic family.
pub(super) const ITALIC: &str = "italic";

const REGULAR: &str = "regular";

/// The fonts of the window.
#[must_use]
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [(REGULAR, notosans::REGULAR_TTF), (BOLD, notosans::BOLD_TTF), (ITALIC, notosans::ITALIC_TTF)]
    {
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
