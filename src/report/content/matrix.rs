//! A matrix in the full report: a table for each quadrant, and what follows from them.

use super::block::{Block, Cell, Column, ColumnKind, Part, RowKind, Table, TableRow};
use super::full::split;
use super::{Material, label};
use crate::analysis::comparison::Subject;
use crate::analysis::{FactorAnalysis, MatrixAnalysis};
use crate::model::{Factor, Matrix, Quadrant};
use crate::report::page::Anchor;
use crate::report::parts;
use crate::report::text::RichText;
use crate::report::theme::Kind;

/// A column of numbers.
struct Figure {
    head: String,
    decimals: Decimals,
    value: fn(&FactorAnalysis) -> Option<f64>,
    /// The upper end, where the value is the lower end of an interval.
    upper: Option<fn(&FactorAnalysis) -> Option<f64>>,
    sum: Sum,
}

/// Whether the sum of a column says anything.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sum {
    Shown,
    Omitted,
}

/// How many decimals a number has.
#[derive(Clone, Copy)]
enum Decimals {
    /// As it was entered.
    Entered,
    Fixed(usize),
    /// A rank, as its place among all.
    Place,
}

impl Material<'_> {
    /// Everything about a matrix, its quadrants first; nothing where every part of it is left out.
    pub(super) fn matrix(
        self,
        matrix: &Matrix,
        analysis: Option<&MatrixAnalysis>,
        quadrants: Option<Block>,
    ) -> Vec<Block> {
        let mut said: Vec<Block> = quadrants.into_iter().collect();
        if self.has(parts::Part::Factors) {
            said.extend(self.quadrants(matrix, analysis));
        }
        said.extend(analysis.map(|analysis| self.outcome(matrix, analysis)).unwrap_or_default());
        said.extend(self.groups_of(matrix));
        // A title and a date alone are no chapter.
        if said.is_empty() {
            return said;
        }
        let mut blocks = vec![Block::Heading {
            level: 1,
            text: RichText::plain(matrix.title.trim()),
            quadrant: None,
            anchor: Some(Anchor::Matrix(matrix.id)),
        }];
        if let Some(date) = matrix.date {
            blocks.push(Block::Paragraph { kind: Kind::Caption, text: RichText::plain(self.words.date(date)) });
        }
        if matrix.illustration {
            let text = RichText::plain(self.words.illustration_notice());
            blocks.push(Block::Paragraph { kind: Kind::Notice, text });
        }
        blocks.extend(said);
        blocks
    }

    /// The participants' groups against each other, where results are wanted and there are groups.
    fn groups_of(self, matrix: &Matrix) -> Vec<Block> {
        let subject = Subject::new(self.document, self.analysis, matrix.id);
        let said = subject.filter(|_| self.has(parts::Part::Results)).map(|subject| self.groups(subject));
        let said = said.unwrap_or_default();
        let heading = (!said.is_empty()).then(|| Block::heading(2, &self.words.groups_title()));
        heading.into_iter().chain(said).collect()
    }

    /// A heading and a table for each quadrant.
    fn quadrants(self, matrix: &Matrix, analysis: Option<&MatrixAnalysis>) -> Vec<Block> {
        let figures = self.figures(matrix, analysis);
        let of_quadrant = |quadrant| {
            let heading = Block::Heading {
                level: 2,
                text: RichText::plain(self.words.quadrant(matrix, quadrant)),
                quadrant: Some(quadrant),
                anchor: None,
            };
            [heading, self.quadrant(matrix, analysis, quadrant, &figures)]
        };
        Quadrant::ALL.into_iter().flat_map(of_quadrant).collect()
    }

    fn quadrant(
        self,
        matrix: &Matrix,
        analysis: Option<&MatrixAnalysis>,
        quadrant: Quadrant,
        figures: &[Figure],
    ) -> Block {
        let factors = &matrix.factors[quadrant];
        if factors.is_empty() {
            let question = matrix.heads[quadrant].question.trim();
            let text = if question.is_empty() { self.words.no_factors() } else { question.to_owned() };
            return Block::Paragraph { kind: Kind::Notice, text: RichText::plain(text) };
        }
        let mut heads = vec![
            Column { head: self.words.column_label(), kind: ColumnKind::Label },
            Column { head: self.words.column_factor(), kind: ColumnKind::Words(1.0) },
        ];
        heads.extend(figures.iter().map(|f| Column { head: f.head.clone(), kind: ColumnKind::Numbers }));
        let rows = factors.iter().enumerate().map(|(index, factor)| {
            let label = label(quadrant, index);
            self.factor((matrix, analysis), factor, label, figures)
        });
        let mut rows: Vec<TableRow> = rows.collect();
        if let Some(analysis) = analysis.filter(|_| !figures.is_empty()) {
            rows.push(self.sums(analysis, quadrant, figures));
        }
        Block::Table(Table { caption: String::new(), quadrant: Some(quadrant), columns: heads, rows })
    }

    fn factor(
        self,
        (matrix, matrix_analysis): (&Matrix, Option<&MatrixAnalysis>),
        factor: &Factor,
        label: String,
        figures: &[Figure],
    ) -> TableRow {
        let analysis = matrix_analysis.and_then(|analysis| analysis.factor(factor.id));
        let mut parts = vec![Part::new(Kind::Statement, RichText::plain(factor.statement.trim()))];
        parts.extend(self.notes(&factor.note));
        parts.extend(self.evidence(&factor.evidence));
        let mut cells = vec![Cell::of(Kind::Label, label), Cell { parts }];
        cells.extend(figures.iter().map(|figure| {
            let value = analysis.and_then(figure.value).map(|value| self.figure(figure, value));
            let upper = figure.upper.and_then(|upper| analysis.and_then(upper)).map(|upper| self.figure(figure, upper));
            let place = || matrix_analysis.zip(analysis).and_then(|(all, factor)| all.place(factor));
            let place = if matches!(figure.decimals, Decimals::Place) { place() } else { None };
            let text = match (value, upper) {
                (Some(_), _) if place.is_some() => place.map(|place| place.to_string()).unwrap_or_default(),
                (Some(low), Some(high)) => format!("{low}–{high}"),
                (value, _) => value.unwrap_or_else(|| "–".to_owned()),
            };
            Cell::of(Kind::Number, text)
        }));
        TableRow { kind: RowKind::Body, anchor: Some(Anchor::Factor(matrix.id, factor.id)), cells }
    }

    /// The paragraphs of a note, where notes are wanted.
    pub(super) fn notes(self, note: &str) -> impl Iterator<Item = Part> {
        let wanted = split(note).filter(move |_| self.has(parts::Part::Notes));
        wanted.map(move |part| Part::new(Kind::Note, self.text(part)))
    }

    fn sums(self, analysis: &MatrixAnalysis, quadrant: Quadrant, figures: &[Figure]) -> TableRow {
        let mut cells = vec![Cell::default(), Cell::of(Kind::Label, self.words.column_sum())];
        cells.extend(figures.iter().map(|figure| {
            let values: Option<Vec<f64>> = analysis.quadrant(quadrant).map(figure.value).collect();
            match values.filter(|_| figure.sum == Sum::Shown) {
                Some(values) => Cell::of(Kind::Label, self.figure(figure, values.iter().sum())),
                None => Cell::default(),
            }
        }));
        TableRow { kind: RowKind::Total, anchor: None, cells }
    }

    fn figure(self, figure: &Figure, value: f64) -> String {
        match figure.decimals {
            Decimals::Entered | Decimals::Place => self.words.entered(value),
            Decimals::Fixed(decimals) => self.words.number(value, decimals),
        }
    }

    /// The columns of numbers: those that have any.
    fn figures(self, matrix: &Matrix, analysis: Option<&MatrixAnalysis>) -> Vec<Figure> {
        let words = self.words;
        let fixed =
            |head, decimals, value, sum| Figure { head, decimals: Decimals::Fixed(decimals), value, upper: None, sum };
        let mut figures: Vec<Figure> = Vec::new();
        let is_rated = analysis.is_some_and(|outcome| outcome.factors.iter().any(|factor| factor.rating.is_some()));
        if analysis.is_some_and(|outcome| !outcome.weighed) && !is_rated {
            // The weights with which factors begin are nobody's, and shares of them would look like a result. Beside
            // ratings they stay, since the totals rest on them.
            return figures;
        }
        if matrix.weighting.descriptor().is_stated() {
            let value = |factor: &FactorAnalysis| Some(factor.weight_entered);
            figures.push(Figure {
                head: words.column_weight(),
                decimals: Decimals::Entered,
                value,
                upper: None,
                sum: Sum::Shown,
            });
            figures.push(fixed(words.column_share(), 3, |factor| factor.weight, Sum::Shown));
        } else {
            figures.push(fixed(words.column_local(), 3, |factor| factor.local_priority, Sum::Shown));
            figures.push(fixed(words.column_global(), 3, |factor| factor.global_priority, Sum::Shown));
            figures.push(fixed(words.column_fuzzy(), 3, |factor| factor.fuzzy_priority, Sum::Shown));
            let low = |factor: &FactorAnalysis| factor.interval.map(|[low, _]| low);
            let high = |factor: &FactorAnalysis| factor.interval.map(|[_, high]| high);
            figures.push(Figure { upper: Some(high), ..fixed(words.column_interval(), 3, low, Sum::Omitted) });
            let value = |factor: &FactorAnalysis| factor.rank;
            let head = words.column_rank();
            figures.push(Figure { head, decimals: Decimals::Place, value, upper: None, sum: Sum::Omitted });
        }
        let is_panel = analysis.is_some_and(|outcome| outcome.factors.iter().any(|it| it.rated_by.is_some()));
        let decimals = if is_panel { 2 } else { 0 };
        figures.push(fixed(words.column_rating(), decimals, |factor| factor.rating, Sum::Omitted));
        figures.push(fixed(words.column_rated_by(), 0, |factor| Some(factor.rated_by? as f64), Sum::Omitted));
        figures.push(fixed(words.column_score(), 3, |factor| factor.score, Sum::Shown));
        let factors = analysis.map(|analysis| analysis.factors.as_slice()).unwrap_or_default();
        figures.retain(|figure| factors.iter().any(|factor| (figure.value)(factor).is_some()));
        figures
    }
}
