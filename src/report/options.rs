//! What a user chooses about a report.

use super::citing::{CitationStyle, ListedSources};
use super::geometry::Size;
use super::logo::Logo;
use super::parts::Parts;
use super::studies::Study;
use crate::model::{Document, MatrixId};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Everything that can be chosen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportOptions {
    /// Which report.
    pub report: ReportKind,
    /// On what it is printed.
    pub paper: Paper,
    /// Which way the paper lies; none for the report's own way.
    pub orientation: Option<Orientation>,
    /// White space at each edge in points.
    pub margin: f32,
    /// BCP 47 tag of the language of headings; none for the language of the document.
    pub language: Option<String>,
    /// Size of running text in points; the grid begins with it and shrinks as far as it must.
    pub text_size: f32,
    /// Colours or greys.
    pub palette: Palette,
    /// The matrices it shows, in the order of the document; none for all.
    pub matrices: Option<Vec<MatrixId>>,
    /// The matrices of a comparison, in this order; none for all that it shows, in the order of their dates.
    pub compared: Option<Vec<Pick>>,
    /// What the full report holds.
    pub parts: Parts,
    /// How citations and references are written.
    pub citation_style: CitationStyle,
    /// Which works the list of references holds.
    pub listed: ListedSources,
    /// How participants are called.
    pub people: People,
    /// Pixels to an inch, where the pages become pictures.
    pub dpi: u16,
    /// Whether the file carries the documents that it was made from.
    pub source: CarriedSource,
    /// What stands on every page.
    pub furniture: Furniture,
    /// How letters are drawn in SVG.
    pub letters: Letters,
    /// How much of a document a LaTeX file is.
    pub extent: Extent,
}

/// How letters are drawn in SVG.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Letters {
    /// As shapes, which look the same wherever the file is opened.
    #[default]
    Outlines,
    /// As text, which can be edited, in the fonts that are there.
    Text,
}

/// How much of a document a LaTeX file is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Extent {
    /// A document of its own.
    #[default]
    Document,
    /// What stands between the beginning and the end of one, for `\input`.
    Fragment,
}

/// What stands at the head and at the foot of every page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Furniture {
    /// At the head, opposite the name of what goes on there; empty for nothing.
    pub header: String,
    /// At the foot in the place of the title; empty for the title.
    pub footer: String,
    /// What the foot says of the making of the report.
    pub made: MadeLine,
    /// At the head, at the end of the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
}

impl Furniture {
    /// Whether nothing of the user's own stands at the head.
    pub(crate) fn has_bare_head(&self) -> bool {
        self.header.trim().is_empty() && self.logo.is_none()
    }
}

/// What the foot of a page says of the making of the report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MadeLine {
    /// The day and the program.
    #[default]
    DayAndProgram,
    /// The day alone.
    Day,
}

/// Whether a report carries what it was made from, so that this program opens it and recomputes its figures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CarriedSource {
    /// It does; the people in it are called as in the report.
    #[default]
    Within,
    /// It does not.
    LeftOut,
}

/// A matrix of one of the documents of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pick {
    /// Which document: 0 is the one that the report is about, 1 the first of the others.
    pub document: usize,
    /// Which of its matrices.
    pub matrix: MatrixId,
}

/// How the participants are called.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum People {
    /// By their names.
    #[default]
    Named,
    /// P1, P2, … in the order of the document.
    Pseudonymised,
}

/// The reports.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReportKind {
    /// The four quadrants of each matrix on one page.
    #[default]
    Grid,
    /// The whole study: context, tables, posture, strategies, references.
    Full,
    /// What changed from matrix to matrix, in the order of their dates.
    Comparison,
    /// The adopted strategies alone: who sees to each, until when, and what it rests on.
    Plan,
}

/// Sizes of paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
    /// 297 × 420 mm.
    A3,
    /// 420 × 594 mm.
    A2,
    /// 594 × 841 mm.
    A1,
    /// 841 × 1189 mm.
    A0,
    /// Any other size.
    Custom {
        /// In millimetres.
        width_mm: u16,
        /// In millimetres.
        height_mm: u16,
    },
}

impl Paper {
    /// Those that have a name, in the order in which they are offered.
    pub const NAMED: [(Self, &str); 6] = [
        (Self::A4, "A4"),
        (Self::Letter, "Letter"),
        (Self::A3, "A3"),
        (Self::A2, "A2"),
        (Self::A1, "A1"),
        (Self::A0, "A0"),
    ];
    /// The sides that any other paper may have, in millimetres.
    pub const SIDES_MM: RangeInclusive<u16> = 100..=2000;

    /// The paper of a name, or of a size such as "500x700mm".
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        if let Some((paper, _)) = Self::NAMED.into_iter().find(|(_, name)| name.eq_ignore_ascii_case(text)) {
            return Some(paper);
        }
        let lower = text.to_lowercase();
        let (width, height) = lower.trim_end_matches("mm").split_once(['x', '×'])?;
        let side = |text: &str| text.trim().parse().ok().filter(|side| Self::SIDES_MM.contains(side));
        Some(Self::Custom { width_mm: side(width)?, height_mm: side(height)? })
    }

    /// Width and height in points, upright where it has a name.
    fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
            Self::A3 => (841.89, 1190.55),
            Self::A2 => (1190.55, 1683.78),
            Self::A1 => (1683.78, 2383.94),
            Self::A0 => (2383.94, 3370.39),
            Self::Custom { width_mm, height_mm } => {
                let points = |side: u16| f32::from(side) * ReportOptions::POINTS_PER_MM;
                (points(width_mm), points(height_mm))
            }
        }
    }

    /// By how much what is printed on a poster is larger than on A3.
    fn enlargement(self) -> f32 {
        let (width, height) = self.size();
        (width.min(height) / Self::A3.size().0).max(1.0)
    }
}

/// Which way paper lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Orientation {
    /// Higher than wide.
    Portrait,
    /// Wider than high.
    Landscape,
}

/// Which colours are used. Letters and patterns tell the quadrants apart in both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Palette {
    /// A hue for each quadrant.
    #[default]
    Colour,
    /// Greys only.
    Grey,
}

/// A choice that cannot be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum OptionError {
    /// Margins outside [`ReportOptions::MARGINS_MM`], in millimetres.
    Margin(f32),
    /// Text outside [`ReportOptions::TEXT_SIZES`], in points.
    TextSize(f32),
    /// Pixels outside [`ReportOptions::DPI`], to an inch.
    Dpi(u16),
}

impl OptionError {
    /// What can be chosen instead.
    #[must_use]
    pub fn range(self) -> RangeInclusive<f32> {
        match self {
            Self::Margin(_) => ReportOptions::MARGINS_MM,
            Self::TextSize(_) => ReportOptions::TEXT_SIZES,
            Self::Dpi(_) => f32::from(*ReportOptions::DPI.start())..=f32::from(*ReportOptions::DPI.end()),
        }
    }

    /// In what it is measured.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::Margin(_) => "mm",
            Self::TextSize(_) => "points",
            Self::Dpi(_) => "dots per inch",
        }
    }
}

impl std::fmt::Display for OptionError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (what, given) = match self {
            Self::Margin(given) => ("margins", *given),
            Self::TextSize(given) => ("the text size", *given),
            Self::Dpi(given) => ("a resolution", f32::from(*given)),
        };
        // An f32 from millimetres to points and back has digits that nobody typed.
        let given = (given * 100.0).round() / 100.0;
        write!(f, "{what} of {given} {} cannot be", self.unit())
    }
}

impl std::error::Error for OptionError {}

impl ReportOptions {
    /// The margins that can be chosen, in millimetres.
    pub const MARGINS_MM: RangeInclusive<f32> = 5.0..=50.0;
    /// The sizes of running text that can be chosen, in points.
    pub const TEXT_SIZES: RangeInclusive<f32> = 6.0..=60.0;
    /// The pixels to an inch that can be chosen.
    pub const DPI: RangeInclusive<u16> = 36..=600;
    /// How many points a millimetre has.
    pub const POINTS_PER_MM: f32 = 72.0 / 25.4;

    /// The usual choices for a report: A4 with its own orientation, 10 points, in colour.
    #[must_use]
    pub fn new(report: ReportKind) -> Self {
        let (margin, text_size) = match report {
            ReportKind::Grid => (36.0, 11.0),
            ReportKind::Full | ReportKind::Comparison | ReportKind::Plan => (62.0, 10.0),
        };
        Self {
            report,
            paper: Paper::default(),
            orientation: None,
            margin,
            language: None,
            text_size,
            palette: Palette::default(),
            matrices: None,
            compared: None,
            parts: Parts::default(),
            citation_style: CitationStyle::default(),
            listed: ListedSources::default(),
            people: People::default(),
            dpi: 150,
            source: CarriedSource::default(),
            furniture: Furniture::default(),
            letters: Letters::default(),
            extent: Extent::default(),
        }
    }

    /// The usual choices for a report on a paper; on a poster type and margins are larger.
    #[must_use]
    pub fn on(paper: Paper, report: ReportKind) -> Self {
        let (usual, larger) = (Self::new(report), paper.enlargement());
        let widest = Self::MARGINS_MM.end() * Self::POINTS_PER_MM;
        let margin = (usual.margin * larger).min(widest.max(usual.margin));
        let text_size = (usual.text_size * larger).min(*Self::TEXT_SIZES.end());
        Self { paper, margin, text_size, ..usual }
    }

    /// Whether all that was chosen lies in its range.
    ///
    /// # Errors
    /// Names the first choice that does not.
    pub fn check(&self) -> Result<(), OptionError> {
        let margin = self.margin / Self::POINTS_PER_MM;
        // A hundredth of a millimetre is lost on the way from millimetres to points and back.
        let nearest = (margin * 100.0).round() / 100.0;
        if !Self::MARGINS_MM.contains(&nearest) {
            return Err(OptionError::Margin(margin));
        }
        if !Self::TEXT_SIZES.contains(&self.text_size) {
            return Err(OptionError::TextSize(self.text_size));
        }
        if !Self::DPI.contains(&self.dpi) {
            return Err(OptionError::Dpi(self.dpi));
        }
        Ok(())
    }

    /// The size of a page.
    #[must_use]
    pub fn page_size(&self) -> Size {
        let (width, height) = self.paper.size();
        let (short, long) = (width.min(height), width.max(height));
        if matches!(self.paper, Paper::Custom { .. }) && self.orientation.is_none() {
            return Size { width, height };
        }
        let usual = match self.report {
            ReportKind::Grid | ReportKind::Comparison | ReportKind::Plan => Orientation::Landscape,
            ReportKind::Full => Orientation::Portrait,
        };
        match self.orientation.unwrap_or(usual) {
            Orientation::Portrait => Size { width: short, height: long },
            Orientation::Landscape => Size { width: long, height: short },
        }
    }

    /// The matrices that a comparison takes in, in their order.
    #[must_use]
    pub fn picks(&self, document: &Document, others: &[Study]) -> Vec<Pick> {
        if let Some(picks) = &self.compared {
            return picks.clone();
        }
        let own = document.matrices.iter().filter(|matrix| self.shows(matrix.id)).map(|matrix| (0, matrix));
        let theirs =
            (1..).zip(others).flat_map(|(at, other)| other.document().matrices.iter().map(move |matrix| (at, matrix)));
        let mut dated: Vec<_> = own.chain(theirs).collect();
        dated.sort_by_key(|(_, matrix)| (matrix.date.is_none(), matrix.date));
        dated.into_iter().map(|(document, matrix)| Pick { document, matrix: matrix.id }).collect()
    }

    /// Whether the report shows a matrix.
    #[must_use]
    pub fn shows(&self, matrix: MatrixId) -> bool {
        self.matrices.as_ref().is_none_or(|chosen| chosen.contains(&matrix))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(margin_mm: f32, text_size: f32, expected: Option<&str>) {
        let margin = margin_mm * ReportOptions::POINTS_PER_MM;
        let options = ReportOptions { margin, text_size, ..ReportOptions::new(ReportKind::Full) };
        assert_eq!(options.check().err().map(|error| error.to_string()).as_deref(), expected);
    }

    #[test]
    fn the_usual_choices_and_the_ends_of_each_range_can_be() {
        for report in [ReportKind::Grid, ReportKind::Full, ReportKind::Comparison, ReportKind::Plan] {
            assert_eq!(ReportOptions::new(report).check(), Ok(()));
        }
        check(5.0, 6.0, None);
        check(50.0, 60.0, None);
    }

    #[test]
    fn paper_has_a_name_or_a_size() {
        let custom = Paper::Custom { width_mm: 500, height_mm: 700 };
        for (text, paper) in
            [("a4", Some(Paper::A4)), ("A0", Some(Paper::A0)), ("500x700mm", Some(custom)), ("500×700", Some(custom))]
        {
            assert_eq!(Paper::of(text), paper, "{text}");
        }
        for text in ["", "a5", "50x700mm", "500x7000", "500", "x", "-500x700"] {
            assert_eq!(Paper::of(text), None, "{text}");
        }
        let size = |paper| ReportOptions::on(paper, ReportKind::Grid).page_size();
        assert!(size(custom).height > size(custom).width, "as it is said");
        assert!(size(Paper::A1).width > size(Paper::A1).height, "as grids lie");
        for report in [ReportKind::Grid, ReportKind::Full] {
            assert_eq!(ReportOptions::on(Paper::A4, report), ReportOptions::new(report));
            let poster = ReportOptions::on(Paper::A0, report);
            assert_eq!(poster.check(), Ok(()));
            assert!(poster.text_size > 25.0, "{}", poster.text_size);
        }
    }

    #[test]
    fn a_choice_out_of_its_range_is_told_as_it_was_made() {
        check(4.0, 10.0, Some("margins of 4 mm cannot be"));
        check(50.5, 10.0, Some("margins of 50.5 mm cannot be"));
        check(20.0, 5.5, Some("the text size of 5.5 points cannot be"));
        check(20.0, f32::NAN, Some("the text size of NaN points cannot be"));
    }
}
