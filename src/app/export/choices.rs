//! What the user chose to print.

use super::documents::Documents;
use crate::analysis::Progress;
use crate::model::MatrixId;
use crate::report::{
    Chart, CitationStyle, Orientation, Pages, Palette, Paper, Part, Parts, People, ReportError, ReportKind,
    ReportOptions, Request, layout, layout_chart,
};
use std::collections::BTreeSet;

/// What is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Subject {
    /// A report.
    Report(ReportKind),
    /// A chart, on pages cut to its size.
    Chart(Chart),
}

/// Everything that was chosen, apart from the file; it stays for the next time.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app) struct Choices {
    /// What is exported.
    pub(in crate::app) subject: Subject,
    /// The paper.
    pub(super) paper: Paper,
    /// Which way it lies; none for the report's own way.
    pub(super) orientation: Option<Orientation>,
    /// White space at each edge in millimetres; none for the report's own.
    pub(super) margin_mm: Option<f32>,
    /// Size of running text in points; none for the report's own.
    pub(super) text_size: Option<f32>,
    /// Colours or greys.
    pub(super) palette: Palette,
    /// Tag of the language of headings; none for that of the document.
    pub(super) language: Option<&'static str>,
    /// How citations and references are written.
    pub(in crate::app) citation_style: CitationStyle,
    /// What the full report holds.
    pub(super) parts: Parts,
    /// Whether the people who judged are named.
    pub(in crate::app) people: People,
    /// Pixels to an inch of PNG pictures.
    pub(super) dpi: u16,
    /// The matrices that are not to be exported.
    pub(super) without: BTreeSet<MatrixId>,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            subject: Subject::Report(ReportKind::Full),
            paper: Paper::A4,
            orientation: None,
            margin_mm: None,
            text_size: None,
            palette: Palette::Colour,
            language: None,
            citation_style: CitationStyle::default(),
            parts: Parts::default(),
            people: People::Named,
            dpi: ReportOptions::new(ReportKind::Full).dpi,
            without: BTreeSet::new(),
        }
    }
}

impl Subject {
    /// Everything that can be exported, in the order in which it is offered.
    pub(super) fn all() -> Vec<Self> {
        let reports = [ReportKind::Full, ReportKind::Grid, ReportKind::Comparison].map(Self::Report);
        reports.into_iter().chain(Chart::ALL.map(Self::Chart)).collect()
    }

    /// What it is called.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Report(ReportKind::Full) => "Whole study",
            Self::Report(ReportKind::Grid) => "One page a matrix",
            Self::Report(ReportKind::Comparison) => "Comparison",
            Self::Chart(chart) => chart.description(),
        }
    }

    /// Whether it stands on paper, and not on pages cut to its own size.
    pub(super) fn has_paper(self) -> bool {
        matches!(self, Self::Report(_))
    }

    /// The parts of it that can be left out.
    pub(super) fn parts(self) -> &'static [Part] {
        match self {
            Self::Report(ReportKind::Full) => &Part::ALL,
            Self::Report(ReportKind::Comparison) => &[Part::Charts],
            Self::Report(ReportKind::Grid) | Self::Chart(_) => &[],
        }
    }

    /// The kind of report whose usual choices hold for it.
    fn kind(self) -> ReportKind {
        match self {
            Self::Report(kind) => kind,
            Self::Chart(_) => ReportKind::Full,
        }
    }
}

impl Choices {
    /// The options of the report.
    pub(in crate::app) fn options(&self, documents: &Documents) -> ReportOptions {
        let usual = ReportOptions::new(self.subject.kind());
        let chosen = documents.document.matrices.iter().map(|matrix| matrix.id).filter(|id| !self.without.contains(id));
        ReportOptions {
            paper: self.paper,
            orientation: self.orientation,
            margin: self.margin_mm.map_or(usual.margin, |margin| margin * ReportOptions::POINTS_PER_MM),
            text_size: self.text_size.unwrap_or(usual.text_size),
            palette: self.palette,
            language: self.language.map(str::to_owned),
            matrices: Some(chosen.collect()),
            compared: documents.picks(self),
            citation_style: self.citation_style,
            parts: self.parts,
            dpi: self.dpi,
            ..usual
        }
    }

    /// Margins in whole millimetres.
    pub(super) fn margin(&self) -> f32 {
        let usual = ReportOptions::new(self.subject.kind()).margin;
        self.margin_mm.unwrap_or((usual / ReportOptions::POINTS_PER_MM).round())
    }

    /// The size of running text in points.
    pub(super) fn size(&self) -> f32 {
        self.text_size.unwrap_or(ReportOptions::new(self.subject.kind()).text_size)
    }

    /// Lays out what is to be exported; nothing when it was cancelled meanwhile.
    ///
    /// # Errors
    /// When it cannot be exported, in a sentence for the user.
    pub(super) fn lay_out(&self, request: Request<'_>, progress: &Progress) -> Result<Option<Pages>, ReportError> {
        match self.subject {
            Subject::Report(_) => {
                request.check()?;
                Ok(layout(request, progress))
            }
            Subject::Chart(chart) => layout_chart(chart, request, progress),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Document, Matrix};
    use crate::report::Pick;

    #[test]
    fn what_was_not_chosen_is_as_the_report_has_it() {
        let mut document = Document::new("d".parse().unwrap(), "Study");
        document.matrices = ["a", "b"].map(|id| Matrix::new(id.parse().unwrap(), id)).into();
        let mut documents = Documents { document, others: Vec::new(), compared: Vec::new() };
        let mut choices = Choices { subject: Subject::Report(ReportKind::Grid), ..Choices::default() };
        let usual = ReportOptions {
            matrices: Some(vec!["a".parse().unwrap(), "b".parse().unwrap()]),
            ..ReportOptions::new(ReportKind::Grid)
        };
        assert_eq!(choices.options(&documents), usual);
        choices.without.insert("a".parse().unwrap());
        choices.margin_mm = Some(20.0);
        let options = choices.options(&documents);
        assert_eq!(options.matrices, Some(vec!["b".parse().unwrap()]));
        assert_eq!(options.check(), Ok(()));
        let pick = |document, matrix: &str| Pick { document, matrix: matrix.parse().unwrap() };
        documents.others = vec![documents.document.clone()];
        documents.compared = vec![pick(1, "a"), pick(0, "b"), pick(0, "a")];
        assert_eq!(choices.options(&documents).compared, None, "a grid has no matrices of other files");
        choices.subject = Subject::Report(ReportKind::Comparison);
        assert_eq!(choices.options(&documents).compared, Some(vec![pick(1, "a"), pick(0, "b")]));
    }

    #[test]
    fn everything_that_can_be_printed_has_a_name_of_its_own() {
        let names: BTreeSet<&str> = Subject::all().into_iter().map(Subject::name).collect();
        assert_eq!(names.len(), Subject::all().len());
    }
}
