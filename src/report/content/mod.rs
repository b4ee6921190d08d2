//! What reports say: documents and their analysis put into headings, paragraphs, tables and pictures, without a word
//! about where these stand on paper.

mod block;
mod charts;
mod citations;
mod comparison;
mod findings;
mod full;
mod grid;
mod groups;
mod judgments;
mod links;
mod manuscript;
mod matrix;
mod numbering;
mod outcome;
mod plan;
mod ranking;
mod references;
mod strategies;
mod summary;

pub(crate) use block::{
    Block, Cell, Column, ColumnKind, ContentsEntry, Grid, GridEntry, GridQuadrant, ListItem, Part, RowKind, Table,
    TableRow,
};
pub(crate) use citations::clusters;
pub(crate) use links::links;
pub(crate) use manuscript::{Bibliography, Data, Manuscript};
pub(crate) use plan::{grounds, named_factor};

use super::chart::Chart;
use super::charts::{Drawing, Paper, is_prioritised};
use super::citing::{Citations, Cite};
use super::methods::{self, CitedWorks};
use super::options::{ReportKind, ReportOptions};
use super::parts;
use super::request::Request;
use crate::analysis::comparison::Subject;
use crate::analysis::{Analysis, MatrixAnalysis, Progress};
use crate::model::{Document, Matrix, Quadrant};
use crate::words::Words;

/// What a report is made from.
#[derive(Clone, Copy)]
pub(crate) struct Material<'a> {
    /// The document.
    pub(crate) document: &'a Document,
    /// What follows from it.
    pub(crate) analysis: &'a Analysis,
    /// What the user chose.
    pub(crate) options: &'a ReportOptions,
    /// Headings and the like.
    pub(crate) words: &'static Words,
    /// The language of these (BCP 47).
    pub(crate) language: &'a str,
    /// The letters of the charts.
    pub(crate) paper: &'a Paper,
    /// What is cited, and how.
    pub(crate) citations: &'a Citations<'a>,
    /// The works on methods among the references.
    pub(crate) on_methods: &'a CitedWorks,
    /// Asked whether to stop.
    pub(crate) progress: &'a Progress,
}

/// What a report says.
pub(crate) enum Body {
    /// The quadrants of each matrix, at least one.
    Grids(Vec<Grid>),
    /// Parts one below the other.
    Flow(Vec<Block>),
}

/// What the chosen report says; the title alone where there is nothing else. None when it was
/// cancelled meanwhile.
pub(crate) fn body(request: Request<'_>, progress: &Progress) -> Option<Body> {
    let Request { document, analysis, others, options, .. } = request;
    let words = request.words();
    let told = (options.report == ReportKind::Full).then(|| methods::of_report(request));
    // The works on methods stand among the references, where there are any.
    let told_and_shown = told.as_ref().filter(|told| options.parts.has(parts::Part::Method) && !told.lines.is_empty());
    let lists = options.report == ReportKind::Full && options.parts.has(parts::Part::References);
    let with_works = lists.then(|| methods::with_works(document, told_and_shown, &sentences(request)));
    let nothing = CitedWorks::default();
    let (document, on_methods) =
        with_works.as_ref().map_or((document, &nothing), |(document, cited)| (document, cited));
    let citations = || {
        let beside = on_methods.sources().map(|source| vec![Cite::of(source)]);
        clusters(document, options).into_iter().chain(beside).collect::<Vec<_>>()
    };
    let citations =
        Citations::new(document, options.citation_style, request.language(), words, &citations).listing(options.listed);
    let (language, paper) = (request.language(), &Paper::new(&document.language));
    let citations = &citations;
    let material = Material { document, analysis, options, words, language, paper, citations, on_methods, progress };
    let body = match options.report {
        ReportKind::Full => {
            let mut blocks = full::full(material, told);
            for block in &mut blocks {
                material.cite_in_caption(block);
            }
            Body::Flow(finished(blocks, words))
        }
        ReportKind::Comparison => Body::Flow(finished(comparison::comparison(material, others), words)),
        ReportKind::Plan => Body::Flow(finished(plan::plan(material), words)),
        ReportKind::Grid => match grid::grids(material) {
            grids if grids.is_empty() => Body::Flow(full::title(material)),
            grids => Body::Grids(grids),
        },
    };
    (!progress.is_cancelled()).then_some(body)
}

/// The sentences of a full report beside the methods paragraph that cite works on methods.
fn sentences(request: Request<'_>) -> Vec<String> {
    let Request { document, analysis, options, .. } = request;
    let (words, has) = (request.words(), |part| options.parts.has(part));
    let mut sentences = Vec::new();
    for matrix in document.matrices.iter().filter(|matrix| options.shows(matrix.id)) {
        let Some(found) = analysis.matrix(matrix.id) else { continue };
        if has(parts::Part::Charts) && is_prioritised(found) {
            sentences.push(words.chart_star_key());
        }
        if let Some(tested) = found.robustness.as_ref().filter(|_| has(parts::Part::Acceptability)) {
            sentences.extend([words.chart_acceptability_key("", ""), words.drawn(tested.drawn)]);
        }
        if has(parts::Part::Judgments) {
            sentences.extend(judgments::agreement(words, found));
        }
        if has(parts::Part::Results) {
            sentences.push(outcome::conventions(words, matrix, found));
            let subject = Subject::new(document, analysis, matrix.id);
            sentences.extend(subject.filter(Subject::has_tested_groups).map(|_| words.groups_firm(0, 0)));
        }
    }
    sentences
}

/// The blocks of a report without what leads nowhere, its tables and figures numbered.
fn finished(blocks: Vec<Block>, words: &Words) -> Vec<Block> {
    links::whole(numbering::numbered(links::without_empty_headings(blocks), words))
}

/// A chart of every matrix that has the figures for it.
pub(crate) fn drawings(chart: Chart, request: Request<'_>, progress: &Progress) -> Vec<Drawing> {
    let Request { document, analysis, others, options, .. } = request;
    let words = request.words();
    let citations = Vec::new;
    let citations = Citations::new(document, options.citation_style, request.language(), words, &citations);
    let (language, paper) = (request.language(), &Paper::new(&document.language));
    let (citations, on_methods) = (&citations, &CitedWorks::default());
    Material { document, analysis, options, words, language, paper, citations, on_methods, progress }
        .drawings(chart, others)
}

impl<'a> Material<'a> {
    /// Whether the user wants a part.
    fn has(self, part: parts::Part) -> bool {
        self.options.parts.has(part)
    }

    /// The matrices that the report shows, with what follows from each; no more once it was cancelled.
    fn matrices(self) -> impl Iterator<Item = (&'a Matrix, Option<&'a MatrixAnalysis>)> {
        let shown = self.document.matrices.iter().filter(move |matrix| self.options.shows(matrix.id));
        let shown = shown.take_while(move |_| !self.progress.is_cancelled());
        shown.map(move |matrix| (matrix, self.analysis.matrix(matrix.id)))
    }
}

/// The label of the factor at an index of a quadrant.
fn label(quadrant: Quadrant, index: usize) -> String {
    format!("{}{}", quadrant.letter(), index + 1)
}
