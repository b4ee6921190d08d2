//! Tables for other programs: one of all factors, and the sheets of a workbook (one for each matrix, and for strategies,
//! sources, participants, judgments and the document).
//!
//! Like `content`, they know no format; unlike it, they are made for programs to count with, and hold no prose.

mod beside;
mod cell;
mod factors;
mod judgments;
mod left_out;
mod matrix;
mod names;
mod plan;

pub(crate) use cell::{ColumnKind, RowKind, Sheet, Value, fitted};
pub(crate) use factors::{FactorList, FactorTable, factor_list};

use crate::model::factor_table;
use crate::report::options::{Paper, ReportKind};
use crate::report::page::Info;
use crate::report::request::Request;
use crate::report::stamp::Stamp;
use crate::report::text::Reading;
use beside::{Shown, Table};
use matrix::Weighed;
use names::Names;

/// What a workbook holds.
pub(crate) struct Workbook<'a> {
    /// The sheets in their order.
    pub(crate) sheets: Vec<Sheet>,
    /// What the file says of itself.
    pub(crate) info: Info,
    /// On what it is printed.
    pub(crate) paper: Paper,
    /// The way its language is read.
    pub(crate) reading: Reading,
    /// When and by which program.
    pub(crate) stamp: &'a Stamp,
}

impl<'a> Workbook<'a> {
    /// Everything that tables can say of a document.
    pub(crate) fn of(request: Request<'a>) -> Self {
        Self {
            sheets: sheets(request),
            info: request.info(),
            paper: request.options.paper,
            reading: Reading::of(request.language()),
            stamp: request.stamp,
        }
    }
}

/// Every sheet in its order; those without rows are left out.
fn sheets(request: Request<'_>) -> Vec<Sheet> {
    let words = request.words();
    let mut names = Names::default();
    let keys = factor_table::citation_keys(request.document);
    let (mut sheets, mut shown) = (Vec::new(), Vec::new());
    if request.options.report == ReportKind::Plan {
        let (columns, rows) = plan::plan(request);
        return vec![Sheet { name: names.next(&words.plan_heading(), &words.plan_heading()), columns, rows }];
    }
    for matrix in request.document.matrices.iter().filter(|matrix| request.options.shows(matrix.id)) {
        let name = names.next(&matrix.title, &words.sheet_matrix());
        let analysis = request.analysis.matrix(matrix.id);
        shown.extend(analysis.map(|analysis| Shown { sheet: name.clone(), analysis }));
        let rows = Weighed { matrix, analysis, keys: &keys, words }.rows();
        sheets.push(Sheet { name, columns: matrix::columns(words), rows });
    }
    let others: [(String, Table); 5] = [
        (words.heading_strategies(), beside::strategies(request, &shown)),
        (words.reference_sources(), beside::sources(request)),
        (words.sheet_participants(), beside::participants(request, &shown)),
        (words.sheet_judgments(), judgments::judgments(request, &shown)),
        (words.sheet_about(), beside::about(request, &shown)),
    ];
    let others = others.into_iter().filter(|(_, (_, rows))| !rows.is_empty());
    sheets.extend(others.map(|(name, (columns, rows))| Sheet { name: names.next(&name, &name), columns, rows }));
    sheets
}
