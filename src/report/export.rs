//! The door: the one way from documents to files, pages and the clipboard.
//!
//! Whatever is asked for, the same happens in the same order: the choices are checked, people are called otherwise if
//! the user wants that, the document is analysed, content is made and laid out, and a writer gets content or pages.
//! A writer never sees the document, so that no format can forget a step.

use super::carried::Carried;
use super::chart::Chart;
use super::charts::Drawing;
use super::content::{self, Body, Data, Manuscript};
use super::exported::{ExportError, Exported, Made};
use super::format::Format;
use super::layout::{self, Around, Composer};
use super::options::{People, ReportKind, ReportOptions};
use super::page::{Info, Pages, Warning};
use super::raster::{Picture, Raster};
use super::request::Request;
use super::stamp::Stamp;
use super::steps;
use super::studies::{LaidOut, Studies, Study};
use super::tables::{self, FactorTable, Workbook};
use super::writers::{self, Material};
use crate::analysis::comparison::{self, Subject};
use crate::analysis::{Analysis, Progress};
use crate::model::{FactorId, MatrixId};
use crate::words;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is to be exported, and how.
#[derive(Debug, Clone, Copy)]
pub struct Job<'a> {
    /// The documents.
    pub studies: &'a Studies,
    /// A single chart instead of the report that the options name.
    pub chart: Option<Chart>,
    /// What the user chose.
    pub options: &'a ReportOptions,
    /// When and by which program.
    pub stamp: &'a Stamp,
}

/// A picture for the clipboard.
#[derive(Debug, Clone)]
pub struct Copied {
    /// The first page.
    pub picture: Picture,
    /// How many pages there are.
    pub pages: usize,
}

/// Which factors of a matrix are copied as text.
#[derive(Debug, Clone, Copy)]
pub struct Chosen<'a> {
    /// The matrix.
    pub matrix: MatrixId,
    /// Its factors.
    pub factors: &'a BTreeSet<FactorId>,
}

/// Writes a file of this format; nothing when it was cancelled meanwhile.
///
/// # Errors
/// When a choice is out of its range, when too few or too many matrices are to be compared, when a chart has no
/// figures or the format no charts, when a picture would be too large, or when the file cannot be put together.
pub fn export(format: Format, job: Job<'_>, progress: &Progress) -> Result<Option<Exported>, ExportError> {
    let prepared = if format.is_report() { Prepared::report(job, progress)? } else { Prepared::text(job, progress)? };
    if job.chart.is_some() && format.is_report() && !format.has_pages() {
        return Err(ExportError::NoCharts(format));
    }
    let exported = writers::write(format, &prepared, progress)?;
    Ok(exported.filter(|_| !progress.is_cancelled()).map(|exported| prepared.told(format, exported)))
}

/// Lays out what a job shows, for the screen; nothing when it was cancelled meanwhile. The pages stay with the studies,
/// so that writing them as a file does not lay them out again.
///
/// # Errors
/// As [`export`] does.
pub fn pages(job: Job<'_>, progress: &Progress) -> Result<Option<Arc<Pages>>, ExportError> {
    Prepared::report(job, progress)?.pages()
}

/// Draws the first page with so many pixels to a point, for the clipboard; nothing when it was cancelled meanwhile.
///
/// # Errors
/// As [`export`] does.
pub fn picture(job: Job<'_>, per_point: f32, progress: &Progress) -> Result<Option<Copied>, ExportError> {
    let Some(pages) = pages(job, progress)? else { return Ok(None) };
    let picture = Raster::new(&pages).page(0, per_point);
    Ok(picture.map(|picture| Copied { picture, pages: pages.pages.len() }))
}

/// Factors with their figures as text in columns between tabs, for the clipboard.
///
/// # Errors
/// When a choice is out of its range.
pub fn table_text(job: Job<'_>, chosen: Chosen<'_>) -> Result<String, ExportError> {
    let progress = Progress::default();
    let prepared = Prepared::text(job, &progress)?;
    Ok(writers::clipboard::table(&FactorTable::chosen(prepared.request(), chosen.matrix, chosen.factors)))
}

/// Factors as a list under the titles of their quadrants, which reads back, for the clipboard.
///
/// # Errors
/// When a choice is out of its range.
pub fn list_text(job: Job<'_>, chosen: Chosen<'_>) -> Result<String, ExportError> {
    let progress = Progress::default();
    let prepared = Prepared::text(job, &progress)?;
    let list = tables::factor_list(prepared.studies.document(), chosen.matrix, chosen.factors);
    Ok(list.map(|list| writers::clipboard::list(&list)).unwrap_or_default())
}

/// Pages that are no report as a PDF, for the paper of a questionnaire.
pub(super) fn pages_as_pdf(pages: &Pages, stamp: &Stamp) -> Result<Exported, ExportError> {
    let printed = writers::pages_as_pdf(pages, stamp, &Progress::default())?;
    Ok(printed.expect("nobody can cancel"))
}

/// A job whose choices are sound, on documents in which people are called as the user wants it.
struct Prepared<'a> {
    job: Job<'a>,
    studies: &'a Studies,
    /// What follows from the document that the job is about.
    analysis: &'a Analysis,
    progress: &'a Progress,
}

impl<'a> Prepared<'a> {
    /// For what needs no more than sound options.
    fn text(job: Job<'a>, progress: &'a Progress) -> Result<Self, ExportError> {
        job.options.check()?;
        let studies = job.studies.calling(job.options.people);
        Ok(Self { job, studies, analysis: studies.own().analysis(), progress })
    }

    /// For a report or a chart.
    fn report(job: Job<'a>, progress: &'a Progress) -> Result<Self, ExportError> {
        let prepared = Self::text(job, progress)?;
        if job.chart.is_none() && job.options.report == ReportKind::Comparison {
            prepared.check_comparison()?;
        }
        if !prepared.shows_intervals() {
            return Ok(prepared);
        }
        Ok(Self { analysis: prepared.studies.own().tested(progress), ..prepared })
    }

    /// Whether priorities are shown with how far they hold.
    fn shows_intervals(&self) -> bool {
        match self.job.chart {
            Some(chart) => matches!(chart, Chart::Bars | Chart::Acceptability),
            None => self.job.options.report == ReportKind::Full,
        }
    }

    /// Several matrices are compared; one alone only where its participants form groups.
    fn check_comparison(&self) -> Result<(), ExportError> {
        let picks = self.job.options.picks(self.studies.document(), self.studies.others());
        let has_groups = |study: &Study, matrix| {
            Subject::new(study.document(), study.analysis(), matrix).is_some_and(|subject| subject.has_groups())
        };
        if let [one] = picks.as_slice()
            && self.studies.all().nth(one.document).is_some_and(|study| has_groups(study, one.matrix))
        {
            return Ok(());
        }
        Ok(comparison::check_count(picks.len())?)
    }

    fn request(&self) -> Request<'a> {
        let own = self.studies.own();
        Request {
            document: own.document(),
            analysis: self.analysis,
            others: self.studies.others(),
            options: self.job.options,
            stamp: self.job.stamp,
        }
    }

    /// What the file says of itself. The authors of a chart stand nowhere on it, so that people who want no names are
    /// not named where nobody would look for them.
    fn info(&self) -> Info {
        let mut info = self.request().info();
        if self.job.chart.is_some() && self.job.options.people == People::Pseudonymised {
            info.authors.clear();
        }
        info
    }

    /// What must be said of names that are left.
    fn names_left(&self) -> Option<Warning> {
        let pseudonymised = self.job.options.people == People::Pseudonymised;
        let left = if pseudonymised { self.job.studies.names_left() } else { &[] };
        (!left.is_empty()).then(|| Warning::NamesLeft(left.to_vec()))
    }

    /// What must be said where the document is in a language that headings cannot be in, and nobody chose another.
    fn no_words(&self) -> Option<Warning> {
        let own = &self.studies.document().language;
        let is_english_instead = self.job.options.language.is_none() && words::of(own).is_err();
        is_english_instead.then(|| Warning::NoWords(own.clone()))
    }

    /// Adds what must be said whatever the format is; those of data have no headings.
    fn told(&self, format: Format, mut exported: Exported) -> Exported {
        let has_headings = !matches!(format, Format::Csv | Format::Bibtex | Format::Csl | Format::Json);
        let headings = self.no_words().filter(|_| has_headings);
        let more = self.names_left().into_iter().chain(headings);
        let more: Vec<Warning> = more.filter(|warning| !exported.warnings.contains(warning)).collect();
        exported.warnings.extend(more);
        exported
    }

    fn lay_out(&self) -> Made<Pages> {
        match self.job.chart {
            None => Ok(layout::report(self.request(), self.progress)),
            Some(chart) => {
                let drawings = content::drawings(chart, self.request(), self.progress);
                if drawings.is_empty() && !self.progress.is_cancelled() {
                    return Err(ExportError::NoFigures(chart));
                }
                Ok(Some(self.each_alone(&mut drawings.iter(), Around::TitleAndKey)))
            }
        }
    }

    /// Pictures, each on a page cut to its size.
    fn each_alone(&self, drawings: &mut dyn Iterator<Item = &Drawing>, around: Around) -> Pages {
        let request = self.request();
        let language = &request.document.language;
        let mut composer = Composer::new(request.options, language, request.words(), self.progress);
        drawings.for_each(|drawing| composer.picture_alone(drawing, around));
        composer.finish(self.info())
    }
}

impl<'a> Material<'a> for Prepared<'a> {
    fn pages(&self) -> Made<Arc<Pages>> {
        let wanted = LaidOut::new(self.job.chart, self.job.options, self.job.stamp);
        if let Some(pages) = self.studies.laid_out(&wanted) {
            steps::laid_out(self.progress, 1, 1);
            return Ok(Some(pages));
        }
        let Some(mut pages) = self.lay_out()?.filter(|_| !self.progress.is_cancelled()) else { return Ok(None) };
        pages.warnings.extend(self.names_left().into_iter().chain(self.no_words()));
        let pages = Arc::new(pages);
        self.studies.keep(wanted, &pages);
        Ok(Some(pages))
    }

    fn manuscript(&self) -> Option<Manuscript<'a>> {
        let request = self.request();
        let body = content::body(request, self.progress)?;
        let (info, words) = (self.info(), request.words());
        Some(Manuscript { body, info, words, options: request.options, stamp: request.stamp })
    }

    fn pictures(&self, body: &Body) -> Pages {
        self.each_alone(&mut body.drawings(), Around::Nothing)
    }

    fn factors(&self) -> FactorTable {
        match self.job.options.report {
            ReportKind::Plan => FactorTable::of_plan(self.request()),
            ReportKind::Grid | ReportKind::Full | ReportKind::Comparison => FactorTable::of(self.request()),
        }
    }

    fn workbook(&self) -> Workbook<'a> {
        Workbook::of(self.request())
    }

    fn sources(&self) -> content::Bibliography<'a> {
        content::Bibliography::of(self.studies.document())
    }

    fn data(&self) -> Data<'a> {
        Data::of(self.studies.document())
    }

    fn carried(&self, format: Format) -> Carried {
        Carried::of(format, self.job, self.studies)
    }

    fn stamp(&self) -> &'a Stamp {
        self.job.stamp
    }

    fn options(&self) -> &'a ReportOptions {
        self.job.options
    }
}
