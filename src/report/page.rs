//! Pages of positioned items, with the logical structure behind them.
//!
//! This is what every writer draws: PDF today, pictures and the preview on the screen from the same pages. Nothing
//! here knows a file format.

use super::address::WebAddress;
use super::geometry::{Point, Rect, Size};
use super::logo::Logo;
use super::structure::{NodeId, Structure};
use crate::model::{FactorId, MatrixId, SourceId, StrategyId};
use parley::FontData;
use std::collections::BTreeMap;
use std::ops::Range;

/// A report, laid out.
#[derive(Debug, Clone)]
pub struct Pages {
    /// What the file says of itself.
    pub info: Info,
    /// The pages in order.
    pub pages: Vec<Page>,
    /// The fonts that glyph runs name by [`FaceId`].
    pub faces: Vec<FontData>,
    /// Headings, tables and lists, in reading order.
    pub structure: Structure,
    /// Entries of the outline, in reading order.
    pub outline: Vec<OutlineEntry>,
    /// Where the targets of links stand.
    pub anchors: BTreeMap<Anchor, Spot>,
    /// What could not be shown as it should be.
    pub warnings: Vec<Warning>,
}

/// Title and origin of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Info {
    /// The title of the document.
    pub title: String,
    /// Its authors, as they are printed.
    pub authors: Vec<String>,
    /// Course or organisation.
    pub subject: String,
    /// BCP 47 tag of its language.
    pub language: String,
}

/// Something the reader of the report must be told about the export.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warning {
    /// No font at hand has these characters; the report shows empty boxes in their place.
    MissingGlyphs(String),
    /// Fonts for text may lack these characters, for which LaTeX has no command of its own.
    SignsOfFonts(String),
    /// The font of this name could not be cut to what is used.
    FontNotEmbedded(String),
    /// A table of factors has no place for these parts of the document.
    LeftOut(Vec<&'static str>),
    /// So many texts are longer than a cell of a workbook can be.
    TextsCut(usize),
    /// The report is pseudonymised, but these texts hold a part of somebody's name.
    NamesLeft(Vec<String>),
    /// There are no words in the language of the document (a BCP 47 tag), so that headings are in English.
    NoWords(String),
}

/// How many characters a warning names.
const MOST_NAMED: usize = 100;
/// How many texts a warning quotes.
const MOST_TEXTS: usize = 10;

impl std::fmt::Display for Warning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::MissingGlyphs(characters) => {
                f.write_str("no installed font has these characters, which stay empty boxes:")?;
                named(f, characters)
            }
            Self::SignsOfFonts(characters) => {
                f.write_str("choose a font in the preamble that has these characters; others leave them out:")?;
                named(f, characters)
            }
            Self::NoWords(language) => {
                write!(f, "there are no headings in the language of the document, “{language}”; they are in English")
            }
            Self::FontNotEmbedded(why) => write!(f, "a font could not be embedded: {why}"),
            Self::LeftOut(parts) => write!(f, "the table holds the factors alone; left out: {}", parts.join(", ")),
            Self::TextsCut(count) => {
                write!(f, "a cell of a workbook holds 32,767 characters; longer texts were cut there: {count}")
            }
            Self::NamesLeft(texts) => {
                write!(f, "a part of somebody’s name is left in: ")?;
                let shown: Vec<String> = texts.iter().take(MOST_TEXTS).map(|text| format!("“{text}”")).collect();
                f.write_str(&shown.join(", "))?;
                match texts.len().checked_sub(MOST_TEXTS) {
                    None | Some(0) => Ok(()),
                    Some(more) => write!(f, " and {more} more"),
                }
            }
        }
    }
}

/// Characters with their numbers; of many the first.
fn named(f: &mut std::fmt::Formatter<'_>, characters: &str) -> std::fmt::Result {
    characters.chars().take(MOST_NAMED).try_for_each(|c| write!(f, " {c} (U+{:04X})", u32::from(c)))?;
    match characters.chars().count().checked_sub(MOST_NAMED) {
        None | Some(0) => Ok(()),
        Some(more) => write!(f, " and {more} more"),
    }
}

/// One page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its size.
    pub size: Size,
    /// What it shows, in drawing order, which is reading order too.
    pub groups: Vec<Group>,
    /// Areas that lead somewhere.
    pub links: Vec<Link>,
}

/// Items that belong together.
#[derive(Debug, Clone)]
pub struct Group {
    /// What they are part of.
    pub owner: Owner,
    /// The items, in drawing order.
    pub items: Vec<Item>,
}

/// What an item is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// An element of the logical structure.
    Node(NodeId),
    /// Decoration: rules, fills, patterns.
    Decoration,
    /// Running headers and footers, repeated table heads.
    Furniture,
}

/// One thing on a page.
#[derive(Debug, Clone)]
pub enum Item {
    /// A row of glyphs.
    Glyphs(GlyphRun),
    /// A filled rectangle.
    Fill {
        /// Where.
        rect: Rect,
        /// In which colour.
        colour: Colour,
    },
    /// A picture of pixels.
    Picture {
        /// Where.
        rect: Rect,
        /// The pixels.
        logo: Logo,
    },
    /// A straight line.
    Line {
        /// From here…
        from: Point,
        /// …to here.
        to: Point,
        /// How thick and in which colour.
        stroke: Stroke,
    },
    /// A shape.
    Path {
        /// Its outline.
        segments: Vec<Segment>,
        /// What it is filled with.
        fill: Option<Colour>,
        /// What its outline is drawn with.
        stroke: Option<Stroke>,
    },
}

/// A part of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Begin here.
    Move(Point),
    /// A straight line to here.
    Line(Point),
    /// A Bézier curve with two handles to the last point.
    Curve(Point, Point, Point),
    /// A straight line back to the beginning.
    Close,
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Thickness in points.
    pub width: f32,
    /// Colour.
    pub colour: Colour,
    /// Lengths of dash and gap; none for a solid line.
    pub dash: Option<(f32, f32)>,
}

/// A colour: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// The colour as web pages and their pictures write it.
    pub(crate) fn web(self) -> String {
        let Self(red, green, blue) = self;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// The colour that lies this share of the way to another, 0 to 1.
    #[must_use]
    pub fn towards(self, other: Self, share: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
        let mix = |from: u8, to: u8| (f64::from(from) + (f64::from(to) - f64::from(from)) * share).round() as u8;
        Self(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }
}

/// Which of the fonts of [`Pages::faces`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub usize);

/// Glyphs of one font, size and colour on one baseline.
#[derive(Debug, Clone)]
pub struct GlyphRun {
    /// The font.
    pub face: FaceId,
    /// The size in points.
    pub size: f32,
    /// The colour.
    pub colour: Colour,
    /// The pen at the first glyph, on the baseline.
    pub origin: Point,
    /// How far the pen moves over the whole run.
    pub advance: f32,
    /// Distances from the baseline up and down that the line keeps for the font.
    pub ascent: f32,
    /// See `ascent`.
    pub descent: f32,
    /// The characters, in logical order.
    pub text: String,
    /// The glyphs, in reading order; in Arabic they stand from right to left.
    pub glyphs: Vec<Glyph>,
}

/// One glyph of a run.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u16,
    /// Its origin, from the run's origin, in points; y downwards.
    pub x: f32,
    /// See `x`.
    pub y: f32,
    /// The characters it stands for; empty for the further glyphs of a cluster.
    pub text: Range<u32>,
}

impl GlyphRun {
    /// The characters a glyph stands for.
    #[must_use]
    pub fn text_of(&self, glyph: &Glyph) -> &str {
        &self.text[glyph.text.start as usize..glyph.text.end as usize]
    }

    fn scale(&mut self, by: f32) {
        self.origin = self.origin.scaled(by);
        for length in [&mut self.size, &mut self.advance, &mut self.ascent, &mut self.descent] {
            *length *= by;
        }
        for glyph in &mut self.glyphs {
            (glyph.x, glyph.y) = (glyph.x * by, glyph.y * by);
        }
    }

    /// The room the run takes on its line.
    #[must_use]
    pub fn room(&self) -> Rect {
        Rect::new(self.origin.x, self.origin.y - self.ascent, self.advance, self.ascent + self.descent)
    }
}

impl Item {
    /// The row of glyphs that it is, if it is one.
    #[must_use]
    pub fn glyphs(&self) -> Option<&GlyphRun> {
        match self {
            Self::Glyphs(run) => Some(run),
            _ => None,
        }
    }

    /// The room it takes.
    #[must_use]
    pub fn room(&self) -> Rect {
        let around = |points: &mut dyn Iterator<Item = Point>| {
            let rooms = points.map(|at| Rect::new(at.x, at.y, 0.0, 0.0));
            rooms.reduce(Rect::around).unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0))
        };
        match self {
            Self::Glyphs(run) => run.room(),
            Self::Fill { rect, .. } | Self::Picture { rect, .. } => *rect,
            Self::Line { from, to, .. } => around(&mut [*from, *to].into_iter()),
            Self::Path { segments, .. } => around(&mut segments.iter().flat_map(|segment| segment.points())),
        }
    }

    /// The item moved by this much.
    #[must_use]
    pub fn moved(mut self, by: Point) -> Self {
        match &mut self {
            Self::Glyphs(run) => run.origin = run.origin.moved(by),
            Self::Fill { rect, .. } | Self::Picture { rect, .. } => *rect = rect.moved(by),
            Self::Line { from, to, .. } => (*from, *to) = (from.moved(by), to.moved(by)),
            Self::Path { segments, .. } => segments.iter_mut().for_each(|segment| *segment = segment.moved(by)),
        }
        self
    }

    /// The item with everything this many times as large, measured from the origin.
    #[must_use]
    pub fn scaled(mut self, by: f32) -> Self {
        match &mut self {
            Self::Glyphs(run) => run.scale(by),
            Self::Fill { rect, .. } | Self::Picture { rect, .. } => {
                *rect = Rect::new(rect.x * by, rect.y * by, rect.width * by, rect.height * by);
            }
            Self::Line { from, to, stroke } => {
                (*from, *to) = (from.scaled(by), to.scaled(by));
                stroke.width *= by;
            }
            Self::Path { segments, stroke, .. } => {
                for segment in segments.iter_mut() {
                    *segment = segment.scaled(by);
                }
                if let Some(stroke) = stroke {
                    stroke.width *= by;
                }
            }
        }
        self
    }
}

impl Segment {
    /// Where it leads, and its handles.
    fn points(self) -> Vec<Point> {
        match self {
            Self::Move(to) | Self::Line(to) => vec![to],
            Self::Curve(first, second, to) => vec![first, second, to],
            Self::Close => Vec::new(),
        }
    }

    fn scaled(self, by: f32) -> Self {
        match self {
            Self::Move(to) => Self::Move(to.scaled(by)),
            Self::Line(to) => Self::Line(to.scaled(by)),
            Self::Curve(a, b, to) => Self::Curve(a.scaled(by), b.scaled(by), to.scaled(by)),
            Self::Close => Self::Close,
        }
    }

    fn moved(self, by: Point) -> Self {
        match self {
            Self::Move(to) => Self::Move(to.moved(by)),
            Self::Line(to) => Self::Line(to.moved(by)),
            Self::Curve(a, b, to) => Self::Curve(a.moved(by), b.moved(by), to.moved(by)),
            Self::Close => Self::Close,
        }
    }
}

/// An area that leads somewhere when it is clicked.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The area.
    pub area: Rect,
    /// Where it leads.
    pub target: Target,
    /// The element of the structure that it belongs to.
    pub node: NodeId,
    /// What it says, for those who hear it.
    pub label: String,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To a place in the report.
    Anchor(Anchor),
    /// To an address on the web.
    Url(WebAddress),
}

/// A place in the report that links can lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Anchor {
    /// A matrix.
    Matrix(MatrixId),
    /// A factor of a matrix.
    Factor(MatrixId, FactorId),
    /// An entry of the list of references.
    Source(SourceId),
    /// A strategy.
    Strategy(StrategyId),
    /// A heading that nothing else names, by its place in the report.
    Heading(usize),
}

impl Anchor {
    /// A name for files that link by names: letters, digits and underscores, a letter first, at most 40 of them.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Matrix(matrix) => format!("matrix_{matrix}"),
            Self::Factor(matrix, factor) => format!("factor_{matrix}_{factor}"),
            Self::Source(source) => format!("source_{source}"),
            Self::Strategy(strategy) => format!("strategy_{strategy}"),
            Self::Heading(place) => format!("heading_{place}"),
        }
    }
}

/// A height on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// Index of the page.
    pub page: usize,
    /// Distance from its upper edge in points.
    pub y: f32,
}

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineEntry {
    /// 1 for the highest.
    pub level: u8,
    /// What it is called.
    pub title: String,
    /// Where it leads.
    pub spot: Spot,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_names_characters_and_counts_the_rest() {
        let few = Warning::MissingGlyphs("𓀀".to_owned()).to_string();
        assert!(few.ends_with(": 𓀀 (U+13000)"), "{few}");
        let many: String = ('\u{1f300}'..).take(MOST_NAMED + 7).collect();
        let many = Warning::MissingGlyphs(many).to_string();
        assert!(many.contains("U+1F300") && many.ends_with(" and 7 more"), "{many}");
    }
}
