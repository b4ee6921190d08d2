//! Factors as a table, a row each, and as a list: for files of other programs and for the clipboard.

use super::left_out::left_out;
use crate::analysis::{Analysis, FactorAnalysis};
use crate::model::factor_table::{self, Column};
use crate::model::{Document, Factor, FactorId, Matrix, MatrixId, Place, SourceId};
use crate::report::page::Warning;
use crate::report::request::Request;
use std::collections::{BTreeMap, BTreeSet};

/// A table of factors.
pub(crate) struct FactorTable {
    /// The heads of its columns.
    pub(crate) heads: Vec<&'static str>,
    /// A cell for each column in each row.
    pub(crate) rows: Vec<Vec<String>>,
    /// What else the document holds.
    pub(crate) left_out: Option<Warning>,
}

/// Factors under the titles of their quadrants.
pub(crate) struct FactorList {
    /// The title of the matrix.
    pub(crate) title: String,
    /// The titles of the quadrants that have any, with their statements, each on one line.
    pub(crate) quadrants: Vec<(String, Vec<String>)>,
}

/// A factor with everything that its row says.
struct Entry<'a> {
    matrix: &'a Matrix,
    place: Place,
    factor: &'a Factor,
    /// Nothing for an unsorted factor, which no analysis counts.
    analysis: Option<&'a FactorAnalysis>,
}

impl FactorTable {
    /// The factors of the matrices that a report shows, in every column there is.
    pub(crate) fn of(request: Request<'_>) -> Self {
        let table = Self::new(request.document, &Column::ALL, entries(request));
        Self { left_out: left_out(request), ..table }
    }

    /// Some factors of a matrix, in the columns that people read: no ids, and not the matrix that they know.
    pub(crate) fn chosen(request: Request<'_>, matrix: MatrixId, chosen: &BTreeSet<FactorId>) -> Self {
        let columns: Vec<Column> = Column::ALL.into_iter().filter(|column| is_read(*column)).collect();
        let matrix = request.document.matrix(matrix).into_iter();
        let entries = matrix.flat_map(|matrix| of_matrix(matrix, request.analysis));
        Self::new(request.document, &columns, entries.filter(|entry| chosen.contains(&entry.factor.id)))
    }

    fn new<'a>(document: &Document, columns: &[Column], entries: impl Iterator<Item = Entry<'a>>) -> Self {
        let keys = factor_table::citation_keys(document);
        let rows = entries.map(|entry| columns.iter().map(|column| cell(&entry, *column, &keys)).collect());
        Self { heads: columns.iter().map(|column| column.name()).collect(), rows: rows.collect(), left_out: None }
    }
}

/// Some factors of a matrix as a list; nothing where the document has no such matrix.
pub(crate) fn factor_list(document: &Document, matrix: MatrixId, chosen: &BTreeSet<FactorId>) -> Option<FactorList> {
    let matrix = document.matrix(matrix)?;
    let quadrant = |place: Place| {
        let factors = matrix.at(place).iter().filter(|factor| chosen.contains(&factor.id));
        let statements: Vec<String> =
            factors.map(|factor| factor.statement.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        let title = place.quadrant().map_or("Unsorted", |quadrant| matrix.quadrant_title(quadrant));
        (title.to_owned(), statements)
    };
    let quadrants = Place::ALL.into_iter().map(quadrant).filter(|(_, statements)| !statements.is_empty());
    Some(FactorList { title: matrix.title.clone(), quadrants: quadrants.collect() })
}

/// Whether a column is there for people, and not to tell things apart.
fn is_read(column: Column) -> bool {
    !matches!(column, Column::Matrix | Column::MatrixDate | Column::MatrixId | Column::Id)
}

fn entries(request: Request<'_>) -> impl Iterator<Item = Entry<'_>> {
    let chosen = request.document.matrices.iter().filter(move |matrix| request.options.shows(matrix.id));
    chosen.flat_map(move |matrix| of_matrix(matrix, request.analysis))
}

fn of_matrix<'a>(matrix: &'a Matrix, analysis: &'a Analysis) -> impl Iterator<Item = Entry<'a>> {
    let analysis = analysis.matrix(matrix.id);
    matrix.all_factors().map(move |(place, factor)| {
        let analysis = analysis.and_then(|analysis| analysis.factor(factor.id));
        Entry { matrix, place, factor, analysis }
    })
}

fn cell(entry: &Entry<'_>, column: Column, keys: &BTreeMap<SourceId, String>) -> String {
    let Entry { matrix, place, factor, analysis } = *entry;
    let worked_out = |value: fn(&FactorAnalysis) -> Option<f64>| number(analysis.and_then(value));
    match column {
        Column::Matrix => text(&matrix.title),
        Column::MatrixDate => matrix.date.map(|date| date.to_string()).unwrap_or_default(),
        Column::MatrixId => matrix.id.to_string(),
        Column::Quadrant => factor_table::place_word(place).to_owned(),
        Column::Label => analysis.map(|analysis| analysis.label.clone()).unwrap_or_default(),
        Column::Id => factor.id.to_string(),
        Column::Statement => text(&factor.statement),
        Column::Note => text(&factor.note),
        Column::Tags => text(&factor_table::tag_text(&factor.tags)),
        Column::Weight => number(Some(factor.weight.get())),
        Column::Rating => number(factor.rating.map(|rating| rating.get().into())),
        Column::Evidence => text(&factor_table::evidence_text(keys, &factor.evidence)),
        Column::WeightNormalised => worked_out(|analysis| analysis.weight),
        Column::Score => worked_out(|analysis| analysis.score),
        Column::LocalPriority => worked_out(|analysis| analysis.local_priority),
        Column::QuadrantPriority => worked_out(|analysis| analysis.quadrant_priority),
        Column::GlobalPriority => worked_out(|analysis| analysis.global_priority),
        Column::Rank => worked_out(|analysis| analysis.rank),
    }
}

fn text(text: &str) -> String {
    factor_table::guarded(text).into_owned()
}

fn number(value: Option<f64>) -> String {
    value.map(factor_table::number_text).unwrap_or_default()
}
