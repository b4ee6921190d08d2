//! The colours of each scheme, and the proof that every text can be read on what it stands on.
//!
//! The hues of the quadrants follow Okabe and Ito (2008), darkened or lightened until they carry text; no quadrant
//! is told apart by its hue alone (see [`super::pattern`]).

use crate::model::{PerQuadrant, Quadrant};
use egui::Color32;

/// Every colour of one scheme.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// The paper: behind everything, and in fields and lists. Cards are outlines on it, so that a renderer in software
    /// is spared a second layer of the whole window.
    pub surface: Color32,
    /// Bars above and below the page, buttons at rest.
    pub raised: Color32,
    /// A button under the pointer.
    pub hovered: Color32,
    /// A button held down, an open menu.
    pub pressed: Color32,
    /// Behind cards and pages.
    pub desk: Color32,
    /// Lines between things.
    pub line: Color32,
    /// The outline of fields and buttons, which must be seen (3 : 1 against what is around it).
    pub outline: Color32,
    /// Text.
    pub text: Color32,
    /// Text of second rank: hints, figures, captions.
    pub muted: Color32,
    /// Links, the focus ring, the main button.
    pub accent: Color32,
    /// Text on [`Self::accent`].
    pub on_accent: Color32,
    /// Behind what is selected.
    pub selected: Color32,
    /// Behind what the search found.
    pub found: Color32,
    /// What went wrong.
    pub danger: Color32,
    /// What deserves a second look.
    pub warning: Color32,
    /// What went well.
    pub success: Color32,
    /// The shadow under floating things.
    pub shadow: Color32,
    /// The colours of the quadrants.
    pub quadrants: PerQuadrant<QuadrantColours>,
}

/// The colours of one quadrant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuadrantColours {
    /// The badge, the labels of the factors, lines in charts.
    pub ink: Color32,
    /// The letter on the badge.
    pub on_ink: Color32,
    /// Behind its head.
    pub tint: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

const fn quadrant(ink: u32, on_ink: u32, tint: u32) -> QuadrantColours {
    QuadrantColours { ink: rgb(ink), on_ink: rgb(on_ink), tint: rgb(tint) }
}

impl Palette {
    /// Dark text on white paper.
    pub const LIGHT: Self = Self {
        surface: rgb(0x00FF_FFFF),
        raised: rgb(0x00F7_F8FA),
        hovered: rgb(0x00E6_EAEF),
        pressed: rgb(0x00DA_E0E7),
        desk: rgb(0x00EF_F2F6),
        line: rgb(0x00DD_E1E7),
        outline: rgb(0x0082_8B97),
        text: rgb(0x001C_2128),
        muted: rgb(0x0057_606C),
        accent: rgb(0x001F_5FBF),
        on_accent: rgb(0x00FF_FFFF),
        selected: rgb(0x00DB_E8FB),
        found: rgb(0x00FF_F0B8),
        danger: rgb(0x00B4_2318),
        warning: rgb(0x0085_5200),
        success: rgb(0x0013_6C3A),
        shadow: Color32::from_black_alpha(28),
        quadrants: PerQuadrant {
            strengths: quadrant(0x0000_6B4F, 0x00FF_FFFF, 0x00E9_F6F1),
            weaknesses: quadrant(0x00A4_4200, 0x00FF_FFFF, 0x00FD_F0E7),
            opportunities: quadrant(0x0000_5A94, 0x00FF_FFFF, 0x00E8_F2FA),
            threats: quadrant(0x008F_3472, 0x00FF_FFFF, 0x00FA_EDF5),
        },
    };

    /// Light text on dark grey.
    pub const DARK: Self = Self {
        surface: rgb(0x001D_2126),
        raised: rgb(0x0023_282E),
        hovered: rgb(0x002F_353D),
        pressed: rgb(0x003A_414B),
        desk: rgb(0x0016_191D),
        line: rgb(0x0033_3A43),
        outline: rgb(0x0077_818E),
        text: rgb(0x00E8_EBEF),
        muted: rgb(0x00A9_B2BD),
        accent: rgb(0x007F_B4F7),
        on_accent: rgb(0x000E_1B2C),
        selected: rgb(0x0027_3D5C),
        found: rgb(0x0044_390C),
        danger: rgb(0x00FF_9288),
        warning: rgb(0x00F2_BE5C),
        success: rgb(0x006F_D49A),
        shadow: Color32::from_black_alpha(110),
        quadrants: PerQuadrant {
            strengths: quadrant(0x005C_D0AB, 0x000D_1A15, 0x001C_2D29),
            weaknesses: quadrant(0x00F2_A365, 0x0022_1205, 0x0033_2820),
            opportunities: quadrant(0x007C_BDF0, 0x000A_1824, 0x001E_2B37),
            threats: quadrant(0x00E7_A1CC, 0x0022_0E1A, 0x0032_2430),
        },
    };

    /// White and yellow on black, for eyes that need it and for poor projectors.
    pub const CONTRAST: Self = Self {
        surface: rgb(0x0000_0000),
        raised: rgb(0x0000_0000),
        hovered: rgb(0x0033_3300),
        pressed: rgb(0x004D_4D00),
        desk: rgb(0x0000_0000),
        line: rgb(0x00C0_C0C0),
        outline: rgb(0x00FF_FFFF),
        text: rgb(0x00FF_FFFF),
        muted: rgb(0x00E0_E0E0),
        accent: rgb(0x00FF_E600),
        on_accent: rgb(0x0000_0000),
        selected: rgb(0x0000_3A75),
        found: rgb(0x0055_4400),
        danger: rgb(0x00FF_A39B),
        warning: rgb(0x00FF_D05C),
        success: rgb(0x007D_F0A8),
        shadow: Color32::TRANSPARENT,
        quadrants: PerQuadrant {
            strengths: quadrant(0x0062_F0C0, 0x0000_0000, 0x0000_0000),
            weaknesses: quadrant(0x00FF_B77A, 0x0000_0000, 0x0000_0000),
            opportunities: quadrant(0x0090_CEFF, 0x0000_0000, 0x0000_0000),
            threats: quadrant(0x00FF_ABDA, 0x0000_0000, 0x0000_0000),
        },
    };

    /// The colours of a quadrant.
    #[must_use]
    pub fn quadrant(&self, quadrant: Quadrant) -> QuadrantColours {
        self.quadrants[quadrant]
    }
}

/// The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
#[must_use]
pub fn contrast(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: Color32) -> f64 {
    let channel = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2.2, success criterion 1.4.3: text.
    const TEXT: f64 = 4.5;
    /// WCAG 2.2, success criterion 1.4.11: outlines and marks one must see.
    const MARK: f64 = 3.0;

    const SCHEMES: [(&str, Palette); 3] =
        [("light", Palette::LIGHT), ("dark", Palette::DARK), ("contrast", Palette::CONTRAST)];

    #[track_caller]
    fn check(name: &str, front: Color32, back: Color32, least: f64) {
        let ratio = contrast(front, back);
        assert!(ratio >= least, "{name}: {front:?} on {back:?} has {ratio:.2}, needs {least}");
    }

    fn grounds(palette: &Palette) -> Vec<Color32> {
        let plain = [palette.surface, palette.raised, palette.hovered, palette.pressed, palette.desk];
        plain.into_iter().chain([palette.selected, palette.found]).collect()
    }

    #[test]
    fn black_on_white_has_the_largest_contrast() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
        assert!((contrast(Color32::WHITE, Color32::WHITE) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn text_can_be_read_on_every_ground() {
        for (name, palette) in SCHEMES {
            for ground in grounds(&palette) {
                check(name, palette.text, ground, TEXT);
                check(name, palette.muted, ground, TEXT);
            }
        }
    }

    #[test]
    fn coloured_text_can_be_read_where_it_stands() {
        for (name, palette) in SCHEMES {
            for ground in [palette.surface, palette.raised, palette.desk] {
                for text in [palette.accent, palette.danger, palette.warning, palette.success] {
                    check(name, text, ground, TEXT);
                }
            }
            check(name, palette.on_accent, palette.accent, TEXT);
        }
    }

    #[test]
    fn every_quadrant_can_be_read() {
        for (name, palette) in SCHEMES {
            for (_, colours) in palette.quadrants.iter() {
                check(name, colours.on_ink, colours.ink, TEXT);
                for ground in [colours.tint, palette.surface, palette.selected, palette.found, palette.hovered] {
                    check(name, colours.ink, ground, TEXT);
                }
                check(name, palette.text, colours.tint, TEXT);
                check(name, palette.muted, colours.tint, TEXT);
            }
        }
    }

    #[test]
    fn outlines_and_the_focus_ring_can_be_seen() {
        for (name, palette) in SCHEMES {
            for ground in [palette.surface, palette.raised] {
                check(name, palette.outline, ground, MARK);
                check(name, palette.accent, ground, MARK);
            }
        }
    }
}
