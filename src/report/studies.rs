//! The documents that jobs are about, with what was worked out from them already.
//!
//! Analyses, pseudonymised copies and the pages laid out last are kept with the documents they are true of, which
//! nothing can change. So no job ever gets pages of another revision or with other people's names, and several jobs on
//! the same documents (the preview, then the file) work nothing out twice.

use super::carried::DocumentWriter;
use super::chart::Chart;
use super::options::{People, ReportOptions};
use super::page::Pages;
use super::stamp::Stamp;
use crate::analysis::{Analysis, Progress, analyze, robustness, strategy_draws};
use crate::model::{Document, Pseudonyms};
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A document, and what follows from it.
#[derive(Debug)]
pub struct Study {
    document: Document,
    analysis: OnceLock<Analysis>,
    /// The same with how far priorities and ranks hold, which is long work.
    tested: OnceLock<Analysis>,
}

impl Study {
    /// A document that is analysed when a job first needs it.
    #[must_use]
    pub fn new(document: Document) -> Self {
        Self { document, analysis: OnceLock::new(), tested: OnceLock::new() }
    }

    /// A document whose analysis is there already.
    #[must_use]
    pub fn analysed(document: Document, analysis: Analysis) -> Self {
        Self { document, analysis: OnceLock::from(analysis), tested: OnceLock::new() }
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// What follows from it.
    #[must_use]
    pub fn analysis(&self) -> &Analysis {
        self.analysis.get_or_init(|| analyze(&self.document))
    }

    /// What follows from it, with how far priorities and ranks hold; without that where it was cancelled meanwhile.
    pub(super) fn tested(&self, progress: &Progress) -> &Analysis {
        if let Some(tested) = self.tested.get() {
            return tested;
        }
        let mut analysis = self.analysis().clone();
        let threads = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        for outcome in &mut analysis.matrices {
            let Some(matrix) = self.document.matrix(outcome.id) else { continue };
            if outcome.robustness.is_none() {
                let found = robustness(&self.document.people, matrix, outcome, threads, progress);
                outcome.set_robustness(found.ok().flatten());
            }
            if outcome.attractiveness.as_ref().is_some_and(|it| it.draws.is_empty()) {
                let found = strategy_draws(&self.document, matrix, outcome, threads, progress);
                outcome.set_strategy_draws(found.unwrap_or_default());
            }
            // What was given up on the way is not kept, or the next job would take it for all there is.
            if progress.is_cancelled() {
                return self.analysis();
            }
        }
        self.tested.get_or_init(|| analysis)
    }

    /// The same with other names. How far the ranks hold stays known where somebody had it worked out.
    fn called_by(&self, pseudonyms: &Pseudonyms) -> Self {
        let document = pseudonyms.applied_to(&self.document);
        let is_drawn = |named: &&Analysis| named.matrices.iter().any(|matrix| matrix.robustness.is_some());
        let Some(named) = self.analysis.get().filter(is_drawn) else { return Self::new(document) };
        let mut analysis = analyze(&document);
        for matrix in &mut analysis.matrices {
            matrix.set_robustness(named.matrix(matrix.id).and_then(|named| named.robustness.clone()));
        }
        Self::analysed(document, analysis)
    }
}

/// A document and those beside it whose matrices are compared with its own.
#[derive(Debug)]
pub struct Studies {
    own: Study,
    others: Vec<Study>,
    /// Writes the documents that reports carry; without it they carry none.
    writer: Option<DocumentWriter>,
    pseudonymised: OnceLock<Box<Pseudonymised>>,
    /// The pages laid out last, and what for.
    laid_out: Mutex<Option<(LaidOut, Arc<Pages>)>>,
}

/// The same studies without the names of their participants.
#[derive(Debug)]
struct Pseudonymised {
    studies: Studies,
    /// Texts that still hold a part of somebody's name.
    left: Vec<String>,
}

/// Everything that pages depend on beside the documents.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LaidOut {
    chart: Option<Chart>,
    options: ReportOptions,
    /// What the feet of the pages say: the day, not the minute, in which somebody only went on choosing.
    day: jiff::civil::Date,
    program_version: String,
}

impl LaidOut {
    pub(super) fn new(chart: Option<Chart>, options: &ReportOptions, stamp: &Stamp) -> Self {
        // What pictures and files hold beside the pages is none of their layout.
        let ReportOptions { dpi, source, letters, .. } = ReportOptions::new(options.report);
        let options = ReportOptions { dpi, source, letters, ..options.clone() };
        Self { chart, options, day: stamp.now.date(), program_version: stamp.program_version.clone() }
    }
}

impl Studies {
    /// One document, and those that are compared with it.
    #[must_use]
    pub fn new(own: Study, others: Vec<Study>) -> Self {
        Self { own, others, writer: None, pseudonymised: OnceLock::new(), laid_out: Mutex::new(None) }
    }

    /// The same, with what writes the documents that reports carry.
    #[must_use]
    pub fn carried_by(self, writer: DocumentWriter) -> Self {
        Self { writer: Some(writer), ..self }
    }

    /// What writes the documents that reports carry.
    pub(super) fn writer(&self) -> Option<DocumentWriter> {
        self.writer
    }

    /// One document alone.
    #[must_use]
    pub fn of(document: Document) -> Self {
        Self::new(Study::new(document), Vec::new())
    }

    /// The document that jobs are about.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.own.document
    }

    /// The document that jobs are about, with what follows from it.
    pub(super) fn own(&self) -> &Study {
        &self.own
    }

    /// The documents beside it.
    #[must_use]
    pub fn others(&self) -> &[Study] {
        &self.others
    }

    /// The studies with people called as the user wants it; people of all documents are called otherwise in each.
    pub(super) fn calling(&self, people: People) -> &Self {
        match people {
            People::Named => self,
            People::Pseudonymised => &self.pseudonymised().studies,
        }
    }

    /// What in the pseudonymised documents still holds a part of somebody's name.
    pub(super) fn names_left(&self) -> &[String] {
        &self.pseudonymised().left
    }

    fn pseudonymised(&self) -> &Pseudonymised {
        self.pseudonymised.get_or_init(|| {
            let pseudonyms = Pseudonyms::of(self.all().map(Study::document));
            let others = self.others.iter().map(|other| other.called_by(&pseudonyms)).collect();
            let studies = Self { writer: self.writer, ..Self::new(self.own.called_by(&pseudonyms), others) };
            let left = studies.all().flat_map(|study| pseudonyms.left_in(&study.document)).collect();
            Box::new(Pseudonymised { studies, left })
        })
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Study> {
        std::iter::once(&self.own).chain(&self.others)
    }

    /// The pages that were laid out last, if they are those that are wanted.
    pub(super) fn laid_out(&self, wanted: &LaidOut) -> Option<Arc<Pages>> {
        let kept = self.laid_out.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|(known, _)| known == wanted).map(|(_, pages)| Arc::clone(pages))
    }

    /// Keeps pages for the next job.
    pub(super) fn keep(&self, wanted: LaidOut, pages: &Arc<Pages>) {
        *self.laid_out.lock().unwrap_or_else(PoisonError::into_inner) = Some((wanted, Arc::clone(pages)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Matrix, Participant, PersonId, Weight};
    use crate::report::options::ReportKind;
    use crate::report::{Format, Job, export, pages};

    fn studies() -> Studies {
        let mut document = Document::new("d".parse().unwrap(), "A study by Ann Lee");
        document.matrices.push(Matrix::new("m".parse().unwrap(), "Matrix"));
        let (id, name) = (PersonId::from_random(1), "Ann Lee".to_owned());
        document.people.push(Participant { id, name, group: String::new(), weight: Weight::DEFAULT });
        Studies::of(document)
    }

    fn stamp(time: &str) -> Stamp {
        Stamp { now: format!("2026-11-23T{time}:00+00:00[UTC]").parse().unwrap(), program_version: "0".to_owned() }
    }

    fn laid_out(studies: &Studies, options: &ReportOptions, stamp: &Stamp) -> Arc<Pages> {
        pages(Job { studies, chart: None, options, stamp }, &Progress::default()).unwrap().unwrap()
    }

    #[test]
    fn nothing_is_laid_out_or_analysed_twice_for_the_same_choices() {
        let (studies, options) = (&studies(), &ReportOptions::new(ReportKind::Grid));
        let first = laid_out(studies, options, &stamp("09:00"));
        let analysis: *const Analysis = studies.own().analysis();
        for format in [Format::Pdf, Format::Svg, Format::Csv] {
            let job = Job { studies, chart: None, options, stamp: &stamp("09:01") };
            export(format, job, &Progress::default()).unwrap();
        }
        let finer = ReportOptions { dpi: 300, ..options.clone() };
        assert!(Arc::ptr_eq(&first, &laid_out(studies, &finer, &stamp("09:02"))));
        assert!(std::ptr::eq(analysis, studies.own().analysis()));
    }

    #[test]
    fn other_choices_and_other_names_get_other_pages() {
        let (studies, options) = (&studies(), &ReportOptions::new(ReportKind::Grid));
        let first = laid_out(studies, options, &stamp("09:00"));
        let larger = ReportOptions { text_size: 14.0, ..options.clone() };
        assert!(!Arc::ptr_eq(&first, &laid_out(studies, &larger, &stamp("09:00"))));
        let hidden = ReportOptions { people: People::Pseudonymised, ..options.clone() };
        let pages = laid_out(studies, &hidden, &stamp("09:00"));
        assert_eq!((first.info.title.as_str(), pages.info.title.as_str()), ("A study by Ann Lee", "A study by P1"));
    }

    #[test]
    fn a_file_from_kept_pages_is_the_same_as_one_from_new_pages() {
        let (kept, options, stamp) = (&studies(), &ReportOptions::new(ReportKind::Grid), &stamp("09:00"));
        laid_out(kept, options, stamp);
        let pdf = |studies: &Studies| {
            let job = Job { studies, chart: None, options, stamp };
            export(Format::Pdf, job, &Progress::default()).unwrap().unwrap().files
        };
        assert!(pdf(kept) == pdf(&studies()));
    }
}
