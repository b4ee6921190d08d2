//! Charts: figures become a [`Drawing`], which knows neither colours nor file formats.
//!
//! Each chart is drawn here once. Reports put the drawings on pages (`layout`), from where every writer
//! takes them; the window paints the same drawings on the screen. Every drawing names its method in its caption, says its
//! figures in words, and tells the quadrants apart by letters and by the shapes of their marks, so that it can be read in
//! greys and by those who cannot see it. A label that has no room beside its mark moves, is led there by a line, or is
//! listed under the chart.

mod acceptability;
mod bars;
mod differences;
mod drawing;
mod ie;
mod labels;
mod lines;
mod paper;
mod posture;
mod slopes;
mod star;

pub use acceptability::{acceptability, strategy_places};
pub use bars::{Bar, Body, bars};
pub use differences::{by_size, difference, difference_limit, differences};
pub use drawing::{Anchor, Drawing, Edge, Face, Form, Hit, Metrics, Role, Shape, Sheet, Shows, Text};
pub use ie::{internal_external, roman};
pub use lines::{CrossingPlace, CrossingPoint, LinesChart, ValueLine, lines};
pub(crate) use paper::{DARK, DRAWN_AT, Paper, colour};
pub use posture::{PosturePoint, posture, postures};
pub use slopes::{SlopeColumn, slopes};
pub use star::{NamedStar, StarTip, kind_of_line, star, stars, tips_text};

use crate::analysis::{FactorAnalysis, MatrixAnalysis};
use crate::model::Matrix;

/// Whether every factor has a priority, so that there is something to draw.
#[must_use]
pub fn is_prioritised(analysis: &MatrixAnalysis) -> bool {
    !analysis.factors.is_empty() && analysis.factors.iter().all(|it| it.global_priority.is_some())
}

/// The factors by their ranks, with their places in the analysis.
fn ranked(analysis: &MatrixAnalysis) -> Vec<(usize, &FactorAnalysis)> {
    let mut ranked: Vec<(usize, &FactorAnalysis)> = analysis.factors.iter().enumerate().collect();
    let rank = |factor: &FactorAnalysis| factor.rank.unwrap_or(f64::INFINITY);
    ranked.sort_by(|(a, first), (b, second)| rank(first).total_cmp(&rank(second)).then(a.cmp(b)));
    ranked
}

/// "Weighting: pairwise comparison.", for the end of a caption.
fn weighting(matrix: &Matrix, sheet: Sheet<'_>) -> String {
    sheet.words.chart_weighting(sheet.words.weighting_name(matrix.weighting))
}

/// "Only the first 40 ranks are shown.", where there are more.
fn cut_note(rows: usize, sheet: Sheet<'_>) -> Option<String> {
    (rows > sheet.most).then(|| sheet.words.comparing_cut(sheet.most))
}

/// A length on a sheet.
#[expect(clippy::cast_possible_truncation, reason = "sheets are a few thousand points wide")]
fn length(share: f64, full: f32) -> f32 {
    share as f32 * full
}

#[cfg(test)]
mod tests;
