//! Workbooks (Office Open XML): a sheet for each matrix, and for strategies, sources, participants, judgments and the
//! document.
//!
//! Numbers are unrounded numbers, shown with three decimals where they are worked out; texts are texts, so that nothing
//! that begins like a formula is one.

mod cell;
mod judgments;
mod matrix;
mod names;
mod tables;

use crate::model::factor_table;
use crate::report::options::Paper;
use crate::report::text::Reading;
use crate::report::{ReportError, Request, Warning};
use cell::{ColumnKind, RowKind, Sheet, Value, fitted};
use matrix::Weighed;
use names::Names;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};
use tables::{Shown, Table};

/// What formulas and the figures of the analysis look like; the cell holds every digit.
const DECIMALS: &str = "0.000";

/// The height of a line in points, and that of the highest row there can be.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 409.0;

/// The workbook, and what did not fit into it.
pub(in crate::report) fn write(request: Request<'_>) -> Result<(Vec<u8>, Vec<Warning>), ReportError> {
    workbook(request).map_err(|error| ReportError { message: error.to_string() })
}

fn workbook(request: Request<'_>) -> Result<(Vec<u8>, Vec<Warning>), XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(request)?);
    let mut cut = 0;
    for sheet in sheets(request) {
        let worksheet = workbook.add_worksheet();
        set_up(worksheet, &sheet, request)?;
        cut += fill(worksheet, &sheet)?;
    }
    let warnings = (cut > 0).then_some(Warning::TextsCut(cut)).into_iter().collect();
    Ok((workbook.save_to_buffer()?, warnings))
}

fn properties(request: Request<'_>) -> Result<DocProperties, XlsxError> {
    let time = request.stamp.now.with_time_zone(jiff::tz::TimeZone::UTC);
    let time = ExcelDateTime::parse_from_str(&time.strftime("%Y-%m-%dT%H:%M:%S").to_string())?;
    let text = |text: &str| fitted(text).0;
    Ok(DocProperties::new()
        .set_title(text(&request.document.title))
        .set_author(text(&request.document.authors.join("; ")))
        .set_company(text(&request.document.affiliation))
        .set_comment(request.stamp.program())
        .set_creation_datetime(&time))
}

/// Every sheet in its order; those without rows are left out.
fn sheets(request: Request<'_>) -> Vec<Sheet> {
    let words = request.words();
    let mut names = Names::default();
    let keys = factor_table::citation_keys(request.document);
    let (mut sheets, mut shown) = (Vec::new(), Vec::new());
    for matrix in request.document.matrices.iter().filter(|matrix| request.options.shows(matrix.id)) {
        let name = names.next(&matrix.title, &words.sheet_matrix());
        let analysis = request.analysis.matrix(matrix.id);
        shown.extend(analysis.map(|analysis| Shown { sheet: name.clone(), analysis }));
        let rows = Weighed { matrix, analysis, keys: &keys, words }.rows();
        sheets.push(Sheet { name, columns: matrix::columns(words), rows });
    }
    let others: [(String, Table); 5] = [
        (words.heading_strategies(), tables::strategies(request, &shown)),
        (words.reference_sources(), tables::sources(request)),
        (words.sheet_participants(), tables::participants(request, &shown)),
        (words.sheet_judgments(), judgments::judgments(request, &shown)),
        (words.sheet_about(), tables::about(request, &shown)),
    ];
    let others = others.into_iter().filter(|(_, (_, rows))| !rows.is_empty());
    sheets.extend(others.map(|(name, (columns, rows))| Sheet { name: names.next(&name, &name), columns, rows }));
    sheets
}

/// Name, columns, what stays in sight, and the printed page.
fn set_up(worksheet: &mut Worksheet, sheet: &Sheet, request: Request<'_>) -> Result<(), XlsxError> {
    worksheet.set_name(&sheet.name)?;
    worksheet.set_freeze_panes(1, 0)?;
    worksheet.set_repeat_rows(0, 0)?;
    worksheet.set_landscape();
    worksheet.set_print_fit_to_pages(1, 0);
    worksheet.set_paper_size(match request.options.paper {
        Paper::Letter => 1,
        Paper::A3 => 8,
        Paper::A4 => 9,
    });
    worksheet.set_right_to_left(Reading::of(request.language()) == Reading::RightToLeft);
    for (at, column) in (0..).zip(&sheet.columns) {
        worksheet.set_column_width(at, column.width)?;
    }
    Ok(())
}

/// Writes heads and rows; says how many texts had to be cut.
fn fill(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<usize, XlsxError> {
    let mut cut = 0;
    for (at, column) in (0..).zip(&sheet.columns) {
        let look = look(RowKind::Bold).set_border_bottom(FormatBorder::Thin);
        let look = if column.kind == ColumnKind::Numbers { look.set_align(FormatAlign::Right) } else { look };
        cut += usize::from(put(worksheet, (0, at), &Value::text(&column.head), &look)?);
    }
    for (at, row) in (1..).zip(&sheet.rows) {
        let look = look(row.kind);
        for (column, value) in (0..).zip(&row.cells) {
            cut += usize::from(put(worksheet, (at, column), value, &look)?);
        }
        set_height(worksheet, at, sheet.lines_of(row))?;
    }
    Ok(cut)
}

/// Shows all lines of a row: not every program finds its height by itself.
fn set_height(worksheet: &mut Worksheet, row: u32, lines: usize) -> Result<(), XlsxError> {
    if lines > 1 {
        worksheet.set_row_height(row, (lines as f64 * LINE).min(HIGHEST))?;
    }
    Ok(())
}

fn look(kind: RowKind) -> Format {
    let format = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    if kind == RowKind::Bold { format.set_bold() } else { format }
}

/// Writes a cell; says whether its text had to be cut.
fn put(worksheet: &mut Worksheet, (row, column): (u32, u16), value: &Value, look: &Format) -> Result<bool, XlsxError> {
    match value {
        Value::Blank => {}
        Value::Text(text) => {
            let (text, cut) = fitted(text);
            if !text.is_empty() {
                worksheet.write_string_with_format(row, column, text, look)?;
            }
            return Ok(cut);
        }
        Value::Number(value) if value.fract() == 0.0 => {
            worksheet.write_number_with_format(row, column, *value, look)?;
        }
        Value::Number(value) => {
            let look = look.clone().set_num_format(DECIMALS);
            worksheet.write_number_with_format(row, column, *value, &look)?;
        }
        Value::Formula(formula, result) => {
            let look = look.clone().set_num_format(DECIMALS);
            let formula = Formula::new(formula).set_result(result.to_string());
            worksheet.write_formula_with_format(row, column, formula, &look)?;
        }
    }
    Ok(false)
}
