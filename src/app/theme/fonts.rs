//! Noto Sans on the screen, the same bytes that the PDF embeds.
//!
//! Characters that it lacks (Chinese, Arabic, symbols) come from the fonts of the system, which eframe looks up when
//! they are first needed.

use egui::{FontData, FontDefinitions, FontFamily};
use std::sync::Arc;

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
