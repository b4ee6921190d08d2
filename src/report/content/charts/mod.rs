//! The pictures of a matrix: star, bars, posture, internal-external matrix, rank acceptability.
//!
//! Each is drawn with lines and areas, names its method in its caption, has its figures as alternative text, and tells
//! the quadrants apart by letters, so that it can be read in greys and by those who cannot see it.

mod acceptability;
mod bars;
mod ie;
pub(super) mod posture;
mod star;

use super::Material;
use super::block::{Drawing, Mark};
use super::comparison::slopes;
use crate::analysis::{FactorAnalysis, MatrixAnalysis};
use crate::model::{Document, Matrix};
use crate::report::chart::Chart;
use crate::report::geometry::Point;
use crate::report::page::{Colour, Item, Stroke};
use crate::report::text::{Align, RichText, SpanStyle};

/// More rows than this do not stand on a page.
const MOST: usize = 40;

impl Material<'_> {
    /// The pictures that the figures of a matrix allow.
    pub(super) fn charts(self, matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Drawing> {
        let charts = [Chart::Star, Chart::Bars, Chart::Posture, Chart::Ie];
        charts.into_iter().flat_map(|chart| self.chart(chart, matrix, analysis)).collect()
    }

    /// The same chart of every matrix that has the figures for it; over several matrices, those of further documents
    /// among them.
    pub(crate) fn drawings(self, chart: Chart, others: &[Document]) -> Vec<Drawing> {
        if chart == Chart::Slopes {
            return slopes(self, others).into_iter().collect();
        }
        let drawings = |(matrix, analysis): (&_, Option<&_>)| {
            analysis.map(|analysis| self.chart(chart, matrix, analysis)).unwrap_or_default()
        };
        self.matrices().flat_map(drawings).collect()
    }

    /// A chart of one matrix; acceptability has one of factors and one of strategies.
    fn chart(self, chart: Chart, matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<Drawing> {
        let prioritised = is_prioritised(matrix, analysis);
        let drawing = match chart {
            Chart::Star => prioritised.then(|| star::drawing(self, matrix, analysis)),
            Chart::Bars => prioritised.then(|| bars::drawing(self, matrix, analysis)),
            Chart::Posture => analysis.posture.as_ref().map(|posture| posture::drawing(self, matrix, posture)),
            Chart::Ie => ie::drawing(self, analysis),
            Chart::Acceptability => return self.acceptability(matrix, analysis),
            Chart::Slopes => None,
        };
        drawing.into_iter().collect()
    }

    /// "Weighting: pairwise comparison.", for the end of a caption.
    fn weighting(self, matrix: &Matrix) -> String {
        self.words.chart_weighting(self.words.weighting_name(matrix.weighting))
    }

    /// "Only the first 40 ranks are shown.", where there are more.
    fn cut(self, rows: usize) -> Option<String> {
        (rows > MOST).then(|| self.words.comparing_cut(MOST))
    }
}

/// Whether somebody has weighed: equal weights, which nobody chose, make no picture.
fn is_prioritised(matrix: &Matrix, analysis: &MatrixAnalysis) -> bool {
    let known = !analysis.factors.is_empty() && analysis.factors.iter().all(|it| it.global_priority.is_some());
    let differ = analysis.factors.windows(2).any(|two| two[0].weight_entered.total_cmp(&two[1].weight_entered).is_ne());
    known && (!matrix.weighting.descriptor().is_stated() || differ)
}

/// The factors by their ranks, with their places in the analysis.
fn ranked(analysis: &MatrixAnalysis) -> Vec<(usize, &FactorAnalysis)> {
    let mut ranked: Vec<(usize, &FactorAnalysis)> = analysis.factors.iter().enumerate().collect();
    let rank = |factor: &FactorAnalysis| factor.rank.unwrap_or(f64::INFINITY);
    ranked.sort_by(|(a, first), (b, second)| rank(first).total_cmp(&rank(second)).then(a.cmp(b)));
    ranked
}

/// A length on paper.
#[expect(clippy::cast_possible_truncation, reason = "pictures are a few hundred points wide")]
fn length(share: f64, full: f32) -> f32 {
    share as f32 * full
}

/// A straight line.
fn line(from: Point, to: Point, width: f32, colour: Colour) -> Item {
    Item::Line { from, to, stroke: Stroke { width, colour, dash: None } }
}

/// Words in a colour.
fn coloured(text: impl Into<String>, colour: Colour) -> RichText {
    RichText::default().styled(text, SpanStyle { colour: Some(colour), ..SpanStyle::default() })
}

/// Bold words in a colour.
fn strong(text: impl Into<String>, colour: Colour) -> RichText {
    RichText::default().styled(text, SpanStyle { bold: true, colour: Some(colour), ..SpanStyle::default() })
}

/// Words at a place.
fn mark(x: f32, y: f32, align: Align, text: RichText) -> Mark {
    Mark::new(Point::new(x, y), align, text)
}
