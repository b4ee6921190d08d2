//! A single chart, on a page cut to its size.

use super::charts::Drawing;
use super::content;
use super::export::{Exported, Format, ReportError, Request, drawn};
use super::info;
use super::layout::{Around, Composer};
use super::page::Pages;
use crate::analysis::Progress;

/// The charts that stand in reports, and can be had alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chart {
    /// Priorities on four axes.
    Star,
    /// The position between inside and outside.
    Posture,
    /// Priorities as bars.
    Bars,
    /// The internal-external matrix.
    Ie,
    /// Lines from rank to rank over several matrices.
    Slopes,
    /// How often each factor takes each rank, by random draws.
    Acceptability,
}

impl Chart {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Star, Self::Posture, Self::Bars, Self::Ie, Self::Slopes, Self::Acceptability];

    /// Its name on a command line and in names of files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Star => "star",
            Self::Posture => "posture",
            Self::Bars => "bars",
            Self::Ie => "ie",
            Self::Slopes => "slopes",
            Self::Acceptability => "acceptability",
        }
    }

    /// What it shows, for whoever chooses.
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            Self::Star => "Priorities on four axes",
            Self::Posture => "Position between inside and outside",
            Self::Bars => "Priorities as bars",
            Self::Ie => "Internal-external matrix",
            Self::Slopes => "Ranks from matrix to matrix",
            Self::Acceptability => "Rank acceptability",
        }
    }

    /// The chart of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chart| chart.name() == name)
    }
}

/// Lays a chart out, a page for each matrix that it can be drawn of; ranks over several matrices are one page. What
/// kind of report and paper the request asks for does not matter. Nothing when it was cancelled meanwhile.
///
/// # Errors
/// When no matrix has the figures for it.
pub fn layout_chart(chart: Chart, request: Request<'_>, progress: &Progress) -> Result<Option<Pages>, ReportError> {
    let drawings = content::drawings(chart, request, progress);
    if progress.is_cancelled() {
        return Ok(None);
    }
    if drawings.is_empty() {
        let message = format!(
            "there are no figures for the chart `{}`\nHint: weigh and rate the factors{}.",
            chart.name(),
            if chart == Chart::Slopes { " of two matrices or more" } else { "" }
        );
        return Err(ReportError { message });
    }
    Ok(Some(each_alone(&drawings, Around::TitleAndKey, request, progress)))
}

/// Pictures, each on a page cut to its size.
pub(super) fn each_alone<'d>(
    drawings: impl IntoIterator<Item = &'d Drawing>,
    around: Around,
    request: Request<'_>,
    progress: &Progress,
) -> Pages {
    let Request { document, options, .. } = request;
    let mut composer = Composer::new(options, &document.language, request.words(), progress);
    for drawing in drawings {
        composer.picture_alone(drawing, around);
    }
    composer.finish(info(document))
}

/// Writes a chart; nothing when it was cancelled meanwhile.
///
/// # Errors
/// When the format holds no pictures, when no matrix has the figures for the chart, when a choice is out of its range,
/// or when the picture would be too large.
pub fn export_chart(
    format: Format,
    chart: Chart,
    request: Request<'_>,
    progress: &Progress,
) -> Result<Option<Exported>, ReportError> {
    if !format.has_pages() {
        let message = format!("a chart cannot be a .{} file\nHint: choose pdf, svg or png.", format.extension());
        return Err(ReportError { message });
    }
    request.options.check().map_err(|error| ReportError { message: error.to_string() })?;
    match layout_chart(chart, request, progress)? {
        Some(pages) => drawn(format, &pages, request, progress),
        None => Ok(None),
    }
}
