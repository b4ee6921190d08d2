//! Comma-separated values (RFC 4180): a row a factor, in the columns of [`Column::ALL`].
//!
//! The file begins with a byte order mark. Without one Excel takes the bytes for those of the machine's old code page
//! and ruins every letter beyond ASCII, which nobody sees before the table is handed in; scripts name the encoding
//! (`utf-8-sig` in Python) or skip the mark by themselves. Lines end as the RFC has it, numbers have a dot.

use super::left_out::left_out_of_csv;
use crate::analysis::{Analysis, FactorAnalysis};
use crate::model::factor_table::{self, Column};
use crate::model::{Document, Factor, FactorId, Matrix, Place, SourceId};
use crate::report::{ReportError, Request, Warning};
use ::csv::{Terminator, WriterBuilder};
use std::collections::{BTreeMap, BTreeSet};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A factor with everything that its row says.
struct Entry<'a> {
    matrix: &'a Matrix,
    place: Place,
    factor: &'a Factor,
    /// Nothing for an unsorted factor, which no analysis counts.
    analysis: Option<&'a FactorAnalysis>,
}

/// The factors of the chosen matrices, and what else the document holds.
pub(in crate::report) fn write(request: Request<'_>) -> Result<(Vec<u8>, Vec<Warning>), ReportError> {
    let bytes = table(request).map_err(|error| ReportError { message: error.to_string() })?;
    Ok((bytes, left_out_of_csv(request).into_iter().collect()))
}

fn table(request: Request<'_>) -> ::csv::Result<Vec<u8>> {
    let keys = factor_table::citation_keys(request.document);
    let mut bytes = BYTE_ORDER_MARK.as_bytes().to_vec();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(&mut bytes);
    writer.write_record(Column::ALL.map(Column::name))?;
    for entry in entries(request) {
        writer.write_record(Column::ALL.map(|column| cell(&entry, column, &keys)))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(bytes)
}

/// Factors of a matrix as text in columns between tabs, with heads, for the clipboard: what people read, and no ids.
#[must_use]
pub fn table_text(document: &Document, analysis: &Analysis, matrix: &Matrix, chosen: &BTreeSet<FactorId>) -> String {
    let keys = factor_table::citation_keys(document);
    let columns: Vec<Column> = Column::ALL.into_iter().filter(|column| is_read(*column)).collect();
    let mut writer = WriterBuilder::new().delimiter(b'\t').from_writer(Vec::new());
    let heads = columns.iter().map(|column| column.name().to_owned()).collect();
    let entries = of_matrix(matrix, analysis).filter(|entry| chosen.contains(&entry.factor.id));
    let rows = entries.map(|entry| columns.iter().map(|column| cell(&entry, *column, &keys)).collect());
    // Records of one length, written to memory, and of texts: nothing in it can fail.
    for row in std::iter::once(heads).chain(rows) {
        let row: Vec<String> = row;
        writer.write_record(row).unwrap_or_default();
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
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
