//! Colours and type of a report: the only place that names any.

use super::options::Palette;
use super::page::Colour;
use super::text::{Align, TextStyle};
use crate::model::Quadrant;

/// What a paragraph is for; decides how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The title of the report.
    Title,
    /// The line under the title.
    Subtitle,
    /// A heading, 1 for the highest.
    Heading(u8),
    /// Running text.
    Body,
    /// What a factor or strategy claims.
    Statement,
    /// An explanation under a statement.
    Note,
    /// Sources under a note.
    Sources,
    /// An entry of the list of references.
    Reference,
    /// Words under a picture, small print.
    Caption,
    /// A mark that something is not what it seems: an illustration.
    Notice,
    /// The label of a factor.
    Label,
    /// A number in a table.
    Number,
    /// The head of a column of words.
    ColumnHead,
    /// The head of a column of numbers.
    NumberHead,
    /// Running headers and footers.
    Furniture,
    /// A word in a picture.
    Picture,
}

/// Colours and type of one report.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Theme {
    /// Size of running text in points.
    pub(crate) base: f32,
    palette: Palette,
}

/// The colours of a quadrant.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hue {
    /// For badges, labels and rules; dark enough for white letters on it.
    pub(crate) strong: Colour,
    /// For areas behind dark text.
    pub(crate) tint: Colour,
}

impl Theme {
    /// What explains: notes, sources, captions, heads of columns; as a share of running text.
    pub(crate) const SMALL: f32 = 0.9;
    /// What stands in the margins and in pictures: as much smaller again, so that figures behind small text are no size of
    /// their own.
    const SMALLEST: f32 = Self::SMALL * Self::SMALL;
    /// White.
    pub(crate) const WHITE: Colour = Colour(255, 255, 255);
    /// Running text.
    pub(crate) const INK: Colour = Colour(0x1C, 0x1F, 0x23);
    /// Text of second rank; still 7 : 1 on white.
    pub(crate) const QUIET: Colour = Colour(0x50, 0x56, 0x5E);
    /// Fine rules.
    pub(crate) const RULE: Colour = Colour(0xC9, 0xCD, 0xD2);
    /// Stronger rules.
    pub(crate) const AXIS: Colour = Colour(0x8A, 0x90, 0x98);
    /// Areas behind notices.
    pub(crate) const WASH: Colour = Colour(0xF3, 0xF4, 0xF6);
    /// Links.
    const LINK: Colour = Colour(0x1B, 0x4F, 0x8C);

    /// A theme with running text of this size.
    pub(crate) fn new(base: f32, palette: Palette) -> Self {
        Self { base, palette }
    }

    /// The three sizes of text, in points: running text, what explains, and what stands in margins and pictures. Only
    /// headings are larger.
    pub(crate) fn text_sizes(self) -> [f32; 3] {
        [1.0, Self::SMALL, Self::SMALLEST].map(|share| self.base * share)
    }

    /// The colour of words that lead somewhere.
    pub(crate) fn link(self) -> Colour {
        match self.palette {
            Palette::Colour => Self::LINK,
            Palette::Grey => Self::INK,
        }
    }

    /// The colours of a quadrant: Okabe and Ito's bluish green, vermilion, blue and reddish purple, darkened until
    /// white letters on them reach a contrast of 4.5 : 1.
    pub(crate) fn hue(self, quadrant: Quadrant) -> Hue {
        let (strong, tint) = match (self.palette, quadrant) {
            (Palette::Colour, Quadrant::Strengths) => ((0x00, 0x74, 0x56), (0xEA, 0xF5, 0xF1)),
            (Palette::Colour, Quadrant::Weaknesses) => ((0xA8, 0x4A, 0x00), (0xFB, 0xF1, 0xE8)),
            (Palette::Colour, Quadrant::Opportunities) => ((0x00, 0x5F, 0x9E), (0xE9, 0xF2, 0xF9)),
            (Palette::Colour, Quadrant::Threats) => ((0x93, 0x3B, 0x72), (0xF8, 0xEE, 0xF5)),
            (Palette::Grey, Quadrant::Strengths) => ((0x2B, 0x2B, 0x2B), (0xF2, 0xF2, 0xF2)),
            (Palette::Grey, Quadrant::Weaknesses) => ((0x5E, 0x5E, 0x5E), (0xF7, 0xF7, 0xF7)),
            (Palette::Grey, Quadrant::Opportunities) => ((0x44, 0x44, 0x44), (0xF2, 0xF2, 0xF2)),
            (Palette::Grey, Quadrant::Threats) => ((0x6E, 0x6E, 0x6E), (0xF7, 0xF7, 0xF7)),
        };
        Hue { strong: Colour(strong.0, strong.1, strong.2), tint: Colour(tint.0, tint.1, tint.2) }
    }

    /// The colours of a web page by their names, each for light and for dark screens.
    pub(crate) fn web_colours(self) -> [(&'static str, Colour, Colour); 15] {
        let [s, w, o, t] = Quadrant::ALL.map(|quadrant| (self.hue(quadrant), self.hue_at_night(quadrant)));
        [
            ("ground", Self::WHITE, Colour(0x16, 0x19, 0x1D)),
            ("ink", Self::INK, Colour(0xE8, 0xEA, 0xED)),
            ("quiet", Self::QUIET, Colour(0xB4, 0xBA, 0xC2)),
            ("rule", Self::RULE, Colour(0x3C, 0x42, 0x4A)),
            ("axis", Self::AXIS, Colour(0x7C, 0x84, 0x8E)),
            ("wash", Self::WASH, Colour(0x22, 0x26, 0x2C)),
            ("link", self.link(), Colour(0x8E, 0xC2, 0xF5)),
            ("s", s.0.strong, s.1.strong),
            ("s-tint", s.0.tint, s.1.tint),
            ("w", w.0.strong, w.1.strong),
            ("w-tint", w.0.tint, w.1.tint),
            ("o", o.0.strong, o.1.strong),
            ("o-tint", o.0.tint, o.1.tint),
            ("t", t.0.strong, t.1.strong),
            ("t-tint", t.0.tint, t.1.tint),
        ]
    }

    /// The colours of a quadrant on a dark screen.
    fn hue_at_night(self, quadrant: Quadrant) -> Hue {
        let (strong, tint) = match (self.palette, quadrant) {
            (Palette::Colour, Quadrant::Strengths) => ((0x5C, 0xCF, 0xAB), (0x17, 0x27, 0x22)),
            (Palette::Colour, Quadrant::Weaknesses) => ((0xF0, 0xA8, 0x66), (0x2B, 0x22, 0x19)),
            (Palette::Colour, Quadrant::Opportunities) => ((0x7A, 0xBC, 0xF0), (0x17, 0x24, 0x2F)),
            (Palette::Colour, Quadrant::Threats) => ((0xE4, 0x9C, 0xC8), (0x2A, 0x1D, 0x26)),
            (Palette::Grey, Quadrant::Strengths) => ((0xF0, 0xF0, 0xF0), (0x22, 0x22, 0x22)),
            (Palette::Grey, Quadrant::Weaknesses) => ((0xB8, 0xB8, 0xB8), (0x1E, 0x1E, 0x1E)),
            (Palette::Grey, Quadrant::Opportunities) => ((0xD4, 0xD4, 0xD4), (0x22, 0x22, 0x22)),
            (Palette::Grey, Quadrant::Threats) => ((0xA4, 0xA4, 0xA4), (0x1E, 0x1E, 0x1E)),
        };
        Hue { strong: Colour(strong.0, strong.1, strong.2), tint: Colour(tint.0, tint.1, tint.2) }
    }

    /// How a paragraph looks.
    pub(crate) fn style(self, kind: Kind) -> TextStyle {
        let (scale, leading, bold, italic, colour) = match kind {
            Kind::Title => (2.1, 1.22, true, false, Self::INK),
            Kind::Subtitle => (1.0, 1.5, false, false, Self::QUIET),
            Kind::Heading(1) => (1.6, 1.25, true, false, Self::INK),
            Kind::Heading(2) => (1.25, 1.3, true, false, Self::INK),
            Kind::Heading(_) => (1.0, 1.4, true, false, Self::INK),
            Kind::Body => (1.0, 1.45, false, false, Self::INK),
            Kind::Statement | Kind::Number => (1.0, 1.38, false, false, Self::INK),
            Kind::Label => (1.0, 1.38, true, false, Self::INK),
            Kind::Reference => (1.0, 1.42, false, false, Self::INK),
            Kind::Note | Kind::Caption => (Self::SMALL, 1.4, false, false, Self::INK),
            Kind::Sources => (Self::SMALL, 1.4, false, false, Self::QUIET),
            Kind::Notice => (Self::SMALL, 1.4, false, true, Self::INK),
            Kind::ColumnHead | Kind::NumberHead => (Self::SMALL, 1.35, true, false, Self::QUIET),
            Kind::Furniture => (Self::SMALLEST, 1.3, false, false, Self::QUIET),
            Kind::Picture => (Self::SMALLEST, 1.2, false, false, Self::QUIET),
        };
        let align = if kind == Kind::NumberHead { Align::Right } else { Align::Start };
        let size = self.base * scale;
        let hanging = if kind == Kind::Reference { size * 2.0 } else { 0.0 };
        TextStyle { size, leading, bold, italic, colour, link: self.link(), align, hanging }
    }

    /// The white space above and below a paragraph, in points.
    pub(crate) fn spacing(self, kind: Kind) -> (f32, f32) {
        let (above, below) = match kind {
            Kind::Title => (0.0, 0.5),
            Kind::Heading(1) => (2.2, 0.7),
            Kind::Heading(2) => (1.6, 0.5),
            Kind::Heading(_) => (1.3, 0.45),
            Kind::Body => (0.0, 0.65),
            Kind::Subtitle => (0.0, 0.1),
            Kind::Notice | Kind::Caption => (0.2, 0.6),
            _ => (0.0, 0.15),
        };
        (self.base * above, self.base * below)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(Colour(r, g, b): Colour) -> f64 {
        let channel = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
    }

    #[track_caller]
    fn check(text: Colour, ground: Colour) {
        let (a, b) = (luminance(text), luminance(ground));
        let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
        assert!(contrast >= 4.5, "{text:?} on {ground:?}: {contrast}");
    }

    #[test]
    fn a_web_page_can_be_read_by_day_and_at_night() {
        for palette in [Palette::Colour, Palette::Grey] {
            let colours = Theme::new(10.0, palette).web_colours();
            for pick in [|it: &(&str, Colour, Colour)| it.1, |it: &(&str, Colour, Colour)| it.2] {
                let of = |name: &str| colours.iter().find(|it| it.0 == name).map(pick).unwrap();
                for text in ["ink", "quiet", "link", "s", "w", "o", "t"] {
                    check(of(text), of("ground"));
                }
                for ground in ["s-tint", "w-tint", "o-tint", "t-tint", "wash"] {
                    for text in ["ink", "quiet", "link"] {
                        check(of(text), of(ground));
                    }
                    check(of(&ground[..1]), of(ground));
                }
            }
        }
    }

    #[test]
    fn text_can_be_read_on_every_ground() {
        for palette in [Palette::Colour, Palette::Grey] {
            let theme = Theme::new(10.0, palette);
            for quadrant in Quadrant::ALL {
                let hue = theme.hue(quadrant);
                check(Theme::WHITE, hue.strong);
                check(hue.strong, hue.tint);
                check(Theme::INK, hue.tint);
                check(Theme::QUIET, hue.tint);
            }
            check(theme.link(), Theme::WHITE);
            check(Theme::QUIET, Theme::WASH);
        }
    }
}
