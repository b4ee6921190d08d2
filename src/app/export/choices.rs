//! What the user chose to export, and what stays of it for the next time.

use super::documents::Documents;
use super::furniture::LogoField;
use crate::model::MatrixId;
use crate::report::{
    CarriedSource, Chart, CitationStyle, Furniture, Job, ListedSources, Orientation, Palette, Paper, Part, Parts,
    People, ReportKind, ReportOptions, Stamp,
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

/// What is exported, and of which matrices.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app) struct Scope {
    /// What is exported.
    pub(in crate::app) subject: Subject,
    /// The matrices that are left out.
    pub(super) without: BTreeSet<MatrixId>,
}

/// How it looks.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app) struct Style {
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
    #[expect(clippy::struct_field_names, reason = "the style of citations is called so everywhere")]
    /// How citations and references are written.
    pub(in crate::app) citation_style: CitationStyle,
    /// Which works the list of references holds.
    pub(super) listed: ListedSources,
    /// What the full report holds.
    pub(super) parts: Parts,
    /// Whether the people who judged are named.
    pub(super) people: People,
    /// Pixels to an inch of PNG pictures.
    pub(super) dpi: u16,
    /// Whether the file carries the document.
    pub(super) source: CarriedSource,
    /// What stands on every page.
    pub(super) furniture: Furniture,
    /// The file of the logo among it.
    pub(super) logo: LogoField,
}

/// Everything that was chosen for one export, apart from the file.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app) struct Choices {
    /// What is exported, and of which matrices.
    pub(in crate::app) scope: Scope,
    /// How it looks.
    pub(in crate::app) style: Style,
    occasion: Occasion,
}

/// Whether an export says what the user usually exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Occasion {
    /// The user opened the dialog to choose.
    Usual,
    /// A button asked for one chart of one matrix.
    Once,
}

/// What was chosen the last time. It becomes [`Choices`] and learns from them, and is not of their type: one chart that
/// was saved on the way does not narrow the next report.
#[derive(Debug, Default)]
pub(in crate::app) struct Remembered {
    scope: Scope,
    style: Style,
}

impl Remembered {
    /// The choices to begin with.
    pub(in crate::app) fn choices(&self, citation_style: CitationStyle) -> Choices {
        let style = Style { citation_style, ..self.style.clone() };
        Choices { scope: self.scope.clone(), style, occasion: Occasion::Usual }
    }

    /// One thing of one matrix, in the style that was chosen last; ranks are those of all matrices.
    pub(in crate::app) fn once(&self, subject: Subject, matrix: MatrixId, documents: &Documents) -> Choices {
        let others = documents.document().matrices.iter().map(|matrix| matrix.id).filter(|id| *id != matrix);
        let without = if subject == Subject::Chart(Chart::Slopes) { BTreeSet::new() } else { others.collect() };
        Choices { scope: Scope { subject, without }, style: self.style.clone(), occasion: Occasion::Once }
    }

    /// Keeps what the next time begins with.
    pub(in crate::app) fn learn(&mut self, choices: Choices) {
        self.style = choices.style;
        if choices.occasion == Occasion::Usual {
            self.scope = choices.scope;
        }
    }
}

impl Default for Scope {
    fn default() -> Self {
        Self { subject: Subject::Report(ReportKind::Full), without: BTreeSet::new() }
    }
}

impl Default for Style {
    fn default() -> Self {
        Self {
            paper: Paper::A4,
            orientation: None,
            margin_mm: None,
            text_size: None,
            palette: Palette::Colour,
            language: None,
            citation_style: CitationStyle::default(),
            listed: ListedSources::default(),
            parts: Parts::default(),
            people: People::Named,
            dpi: ReportOptions::new(ReportKind::Full).dpi,
            source: CarriedSource::default(),
            furniture: Furniture::default(),
            logo: LogoField::default(),
        }
    }
}

impl Subject {
    /// Whether it stands on paper, and not on pages cut to its own size.
    pub(super) fn has_paper(self) -> bool {
        matches!(self, Self::Report(_))
    }

    /// The parts of it that can be left out.
    pub(super) fn parts(self) -> &'static [Part] {
        match self {
            Self::Report(ReportKind::Full) => &Part::ALL,
            Self::Report(ReportKind::Comparison) => &[Part::Charts],
            Self::Report(ReportKind::Grid | ReportKind::Plan) | Self::Chart(_) => &[],
        }
    }

    /// The chart that it is, if it is one.
    pub(in crate::app) fn chart(self) -> Option<Chart> {
        match self {
            Self::Chart(chart) => Some(chart),
            Self::Report(_) => None,
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
        let (style, usual) = (&self.style, ReportOptions::on(self.style.paper, self.scope.subject.kind()));
        let matrices = documents.document().matrices.iter().map(|matrix| matrix.id);
        let options = ReportOptions {
            orientation: style.orientation,
            margin: style.margin_mm.map_or(usual.margin, |margin| margin * ReportOptions::POINTS_PER_MM),
            text_size: style.text_size.unwrap_or(usual.text_size),
            palette: style.palette,
            language: style.language.map(str::to_owned),
            matrices: Some(matrices.filter(|id| !self.scope.without.contains(id)).collect()),
            citation_style: style.citation_style,
            listed: style.listed,
            parts: style.parts,
            people: style.people,
            dpi: style.dpi,
            source: style.source,
            furniture: style.furniture.clone(),
            ..usual
        };
        ReportOptions { compared: documents.picks(self, &options), ..options }
    }

    /// The job for the door.
    pub(in crate::app) fn job<'a>(
        &self,
        documents: &'a Documents,
        options: &'a ReportOptions,
        stamp: &'a Stamp,
    ) -> Job<'a> {
        Job { studies: &documents.studies, chart: self.scope.subject.chart(), options, stamp }
    }

    /// Margins in whole millimetres.
    pub(super) fn margin(&self) -> f32 {
        let usual = ReportOptions::on(self.style.paper, self.scope.subject.kind()).margin;
        self.style.margin_mm.unwrap_or((usual / ReportOptions::POINTS_PER_MM).round())
    }

    /// The size of running text in points.
    pub(super) fn size(&self) -> f32 {
        self.style.text_size.unwrap_or(ReportOptions::on(self.style.paper, self.scope.subject.kind()).text_size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Document, Matrix};
    use crate::report::{Pick, Studies, Study};

    fn document() -> Document {
        let mut document = Document::new("d".parse().unwrap(), "Study");
        document.matrices = ["a", "b"].map(|id| Matrix::new(id.parse().unwrap(), id)).into();
        document
    }

    #[test]
    fn what_was_not_chosen_is_as_the_report_has_it() {
        let documents = Documents::alone(Study::new(document()));
        let mut choices = Remembered::default().choices(CitationStyle::default());
        choices.scope.subject = Subject::Report(ReportKind::Grid);
        let usual = ReportOptions {
            matrices: Some(vec!["a".parse().unwrap(), "b".parse().unwrap()]),
            ..ReportOptions::new(ReportKind::Grid)
        };
        assert_eq!(choices.options(&documents), usual);
        choices.scope.without.insert("a".parse().unwrap());
        choices.style.margin_mm = Some(20.0);
        let options = choices.options(&documents);
        assert_eq!(options.matrices, Some(vec!["b".parse().unwrap()]));
        assert_eq!(options.check(), Ok(()));
        let pick = |document, matrix: &str| Pick { document, matrix: matrix.parse().unwrap() };
        let studies = Studies::new(Study::new(document()), vec![Study::new(document())]);
        let documents = Documents { studies: studies.into(), compared: vec![pick(1, "a"), pick(0, "b"), pick(0, "a")] };
        assert_eq!(choices.options(&documents).compared, None, "a grid has no matrices of other files");
        choices.scope.subject = Subject::Report(ReportKind::Comparison);
        assert_eq!(choices.options(&documents).compared, Some(vec![pick(1, "a"), pick(0, "b")]));
    }

    #[test]
    fn one_chart_of_one_matrix_leaves_its_style_behind_and_nothing_else() {
        let documents = Documents::alone(Study::new(document()));
        let mut remembered = Remembered::default();
        let mut once = remembered.once(Subject::Chart(Chart::Star), "a".parse().unwrap(), &documents);
        assert_eq!(once.options(&documents).matrices, Some(vec!["a".parse().unwrap()]));
        once.style.palette = Palette::Grey;
        remembered.learn(once);
        let next = remembered.choices(CitationStyle::default());
        assert_eq!((next.scope, next.style.palette), (Scope::default(), Palette::Grey));
    }
}
