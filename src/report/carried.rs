//! What a report carries: the documents that it was made from, and how it was made of them.
//!
//! So it opens in this program like a document, and its figures can be worked out again. Every format holds the same
//! parts: files attached to a PDF, in all others an element of XML whose namespace is `model::CARRIED_NAMESPACE`.

use super::chart::Chart;
use super::export::Job;
use super::format::Format;
use super::options::{CarriedSource, People, ReportOptions};
use super::stamp::Stamp;
use super::studies::Studies;
use super::xml::Xml;
use crate::model::{CARRIED_NAMESPACE, Document};
use serde::{Deserialize, Serialize};

/// Writes a document as the text of a file.
pub type DocumentWriter = fn(&Document) -> String;

/// How a report was made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recipe {
    /// The extension of its file.
    pub format: String,
    /// The chart, where it is one.
    pub chart: Option<String>,
    /// What the user chose.
    pub options: ReportOptions,
    /// The time, with its zone.
    pub made: String,
    /// The version of the program.
    pub program: String,
}

impl Recipe {
    /// The name of the part that holds it.
    pub const NAME: &str = "report.json";

    fn of(format: Format, job: Job<'_>) -> Self {
        Self {
            format: format.extension().to_owned(),
            chart: job.chart.map(|chart| chart.name().to_owned()),
            options: job.options.clone(),
            made: job.stamp.now.to_string(),
            program: job.stamp.program_version.clone(),
        }
    }

    /// A recipe as a report carries it; nothing where this version of the program does not understand it.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// Format, chart and stamp of the report; nothing where this version of the program does not know one of them.
    #[must_use]
    pub fn understood(&self) -> Option<(Format, Option<Chart>, Stamp)> {
        let chart = match &self.chart {
            Some(name) => Some(Chart::named(name)?),
            None => None,
        };
        let stamp = Stamp { now: self.made.parse().ok()?, program_version: self.program.clone() };
        Some((Format::of_extension(&self.format)?, chart, stamp))
    }
}

/// The parts that a file carries; none where the user wants none.
#[derive(Debug, Clone, Default)]
pub(crate) struct Carried {
    /// The name and the text of each, in the order of their names.
    pub(crate) parts: Vec<(String, String)>,
}

impl Carried {
    /// What the file of a job carries; `studies` are those of the job with people called as the user wants it.
    pub(super) fn of(format: Format, job: Job<'_>, studies: &Studies) -> Self {
        let writer = studies.writer().filter(|_| job.options.source == CarriedSource::Within);
        let Some(write) = writer else { return Self::default() };
        let is_hidden = job.chart.is_some() && job.options.people == People::Pseudonymised;
        let text = |document: &Document| {
            if !is_hidden {
                return write(document);
            }
            // A chart does not show the authors, so that nobody would look for them in what it carries.
            let mut document = document.clone();
            document.authors.clear();
            write(&document)
        };
        let name =
            |index: usize| if index == 0 { "source.swot".to_owned() } else { format!("source-{}.swot", index + 1) };
        let documents = studies.all().enumerate().map(|(index, study)| (name(index), text(study.document())));
        let recipe = serde_json::to_string(&Recipe::of(format, job)).expect("a recipe is plain data");
        Self { parts: std::iter::once((Recipe::NAME.to_owned(), recipe)).chain(documents).collect() }
    }

    /// Whether it is nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Writes it as an element; nothing where it is nothing.
    pub(crate) fn write(&self, xml: &mut Xml) {
        if self.is_empty() {
            return;
        }
        xml.element("carried", &[("xmlns", CARRIED_NAMESPACE)], |xml| {
            for (name, text) in &self.parts {
                xml.leaf("part", &[("name", name)], text);
            }
        });
    }

    /// The element as a file of its own.
    pub(crate) fn file(&self) -> String {
        let mut xml = Xml::new();
        self.write(&mut xml);
        xml.finish()
    }
}
