//! Workbooks (Office Open XML).
//!
//! Numbers are unrounded numbers, shown with three decimals where they are worked out; texts are texts, so that nothing
//! that begins like a formula is one.

use super::archive;
use crate::report::carried::Carried;
use crate::report::exported::{ExportError, Exported};
use crate::report::options::Paper;
use crate::report::page::{Info, Warning};
use crate::report::stamp::Stamp;
use crate::report::tables::{ColumnKind, RowKind, Sheet, Value, Workbook, fitted};
use crate::report::text::Reading;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Worksheet, XlsxError};

/// What formulas and the figures of the analysis look like; the cell holds every digit.
const DECIMALS: &str = "0.000";

/// The height of a line in points, and that of the highest row there can be.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 409.0;

/// The workbook, and what did not fit into it.
pub(super) fn write(workbook: &Workbook<'_>, carried: &Carried) -> Result<Exported, ExportError> {
    let mut exported = put_together(workbook).map_err(|error| ExportError::Broken(error.to_string()))?;
    if !carried.is_empty() {
        exported.files = vec![with_part(&exported.files[0], carried)?];
    }
    Ok(exported)
}

/// The workbook with what it was made from as a part of its own, which Excel keeps when it is saved again.
fn with_part(workbook: &[u8], carried: &Carried) -> Result<Vec<u8>, ExportError> {
    const RELATIONS: &str = "xl/_rels/workbook.xml.rels";
    const PART: &str = "customXml/item1.xml";
    let relation = format!(
        "<Relationship Id=\"rCarried\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml\" \
         Target=\"../{PART}\"/></Relationships>"
    );
    let mut parts = archive::unpacked(workbook)?;
    for (name, bytes) in &mut parts {
        if name == RELATIONS {
            *bytes = String::from_utf8_lossy(bytes).replace("</Relationships>", &relation).into_bytes();
        }
    }
    parts.push((PART.to_owned(), carried.file().into_bytes()));
    archive::packed(parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))
}

fn put_together(content: &Workbook<'_>) -> Result<Exported, XlsxError> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    workbook.set_properties(&properties(&content.info, content.stamp)?);
    let mut cut = 0;
    for sheet in &content.sheets {
        let worksheet = workbook.add_worksheet();
        set_up(worksheet, sheet, content)?;
        cut += fill(worksheet, sheet)?;
    }
    let warnings = (cut > 0).then_some(Warning::TextsCut(cut)).into_iter().collect();
    Ok(Exported::whole(workbook.save_to_buffer()?, warnings))
}

fn properties(info: &Info, stamp: &Stamp) -> Result<DocProperties, XlsxError> {
    let time = stamp.now.with_time_zone(jiff::tz::TimeZone::UTC);
    let time = ExcelDateTime::parse_from_str(&time.strftime("%Y-%m-%dT%H:%M:%S").to_string())?;
    let text = |text: &str| fitted(text).0;
    Ok(DocProperties::new()
        .set_title(text(&info.title))
        .set_author(text(&info.authors.join("; ")))
        .set_company(text(&info.subject))
        .set_comment(stamp.program())
        .set_creation_datetime(&time))
}

/// Name, columns, what stays in sight, and the printed page.
fn set_up(worksheet: &mut Worksheet, sheet: &Sheet, content: &Workbook<'_>) -> Result<(), XlsxError> {
    worksheet.set_name(&sheet.name)?;
    worksheet.set_freeze_panes(1, 0)?;
    worksheet.set_repeat_rows(0, 0)?;
    worksheet.set_landscape();
    worksheet.set_print_fit_to_pages(1, 0);
    worksheet.set_paper_size(match content.paper {
        Paper::Letter => 1,
        Paper::A4 | Paper::Custom { .. } => 9,
        // Excel knows no larger paper.
        Paper::A3 | Paper::A1 | Paper::A0 => 8,
        Paper::A2 => 66,
    });
    worksheet.set_right_to_left(content.reading == Reading::RightToLeft);
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
