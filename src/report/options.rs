//! What a user chooses about a report.

use super::geometry::Size;
use crate::model::MatrixId;

/// Everything that can be chosen.
#[derive(Debug, Clone, PartialEq)]
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
    /// Whether the full report lists what the checker found.
    pub findings: Findings,
}

/// The reports.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ReportKind {
    /// The four quadrants of each matrix on one page.
    #[default]
    Grid,
    /// The whole study: context, tables, posture, strategies, references.
    Full,
    /// What changed from matrix to matrix, in the order of their dates.
    Comparison,
}

/// Sizes of paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
    /// 297 × 420 mm.
    A3,
}

/// Which way paper lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Higher than wide.
    Portrait,
    /// Wider than high.
    Landscape,
}

/// Which colours are used. Letters and patterns tell the quadrants apart in both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Palette {
    /// A hue for each quadrant.
    #[default]
    Colour,
    /// Greys only.
    Grey,
}

/// Whether a report lists findings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Findings {
    /// It does not: it is to be handed in.
    #[default]
    Omit,
    /// It does: it is to be worked on.
    List,
}

impl ReportOptions {
    /// The usual choices for a report: A4 with its own orientation, 10 points, in colour.
    #[must_use]
    pub fn new(report: ReportKind) -> Self {
        let (margin, text_size) = match report {
            ReportKind::Grid => (36.0, 11.0),
            ReportKind::Full | ReportKind::Comparison => (62.0, 10.0),
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
            findings: Findings::default(),
        }
    }

    /// The size of a page.
    #[must_use]
    pub fn page_size(&self) -> Size {
        let (short, long) = match self.paper {
            Paper::A4 => (595.28, 841.89),
            Paper::Letter => (612.0, 792.0),
            Paper::A3 => (841.89, 1190.55),
        };
        let usual = match self.report {
            ReportKind::Grid | ReportKind::Comparison => Orientation::Landscape,
            ReportKind::Full => Orientation::Portrait,
        };
        match self.orientation.unwrap_or(usual) {
            Orientation::Portrait => Size { width: short, height: long },
            Orientation::Landscape => Size { width: long, height: short },
        }
    }

    /// Whether the report shows a matrix.
    #[must_use]
    pub fn shows(&self, matrix: MatrixId) -> bool {
        self.matrices.as_ref().is_none_or(|chosen| chosen.contains(&matrix))
    }
}
