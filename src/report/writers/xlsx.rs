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

/// What figures look like with so many decimals; the cell holds every digit.
const DECIMALS: [&str; 4] = ["0", "0.0", "0.00", "0.000"];

/// The characters that stand beside one another on a printed page, at the scale in percent that keeps them readable.
const PRINTED: f64 = 165.0;
const SCALE: u16 = 80;

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
    set_print(worksheet, sheet)?;
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

/// One page wide where that stays readable; else as many as it takes, each with the first two columns.
fn set_print(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let widths: Vec<f64> = sheet.columns.iter().map(|column| column.width).collect();
    if widths.iter().sum::<f64>() <= PRINTED || widths.len() < 3 {
        worksheet.set_print_fit_to_pages(1, 0);
        return Ok(());
    }
    worksheet.set_print_scale(SCALE);
    worksheet.set_repeat_columns(0, 1)?;
    let repeated: f64 = widths[..2].iter().sum();
    let (mut used, mut breaks) = (repeated, Vec::new());
    for (at, width) in (2..).zip(&widths[2..]) {
        if used + width > PRINTED {
            breaks.push(at);
            used = repeated;
        }
        used += width;
    }
    worksheet.set_vertical_page_breaks(&breaks)?;
    Ok(())
}

/// How many decimals the figures of a column have: as many as the one that needs most, three at most.
/// None for columns that hold all kinds of things.
fn decimals(sheet: &Sheet, column: usize) -> Option<usize> {
    let is_whole = |value: f64| (value - value.round()).abs() < 1e-9;
    let needed = |value: &Value| match value {
        Value::Number(value) => {
            [1.0, 10.0, 100.0].iter().position(|scale| is_whole(value * scale)).unwrap_or(DECIMALS.len() - 1)
        }
        // Ranks are shared by halves.
        Value::Formula(formula, _) if formula.starts_with("RANK(") => 1,
        Value::Formula(..) => 3,
        Value::Text(_) | Value::Blank => 0,
    };
    let is_figures = sheet.columns[column].kind == ColumnKind::Numbers;
    is_figures.then(|| sheet.rows.iter().filter_map(|row| row.cells.get(column)).map(needed).max().unwrap_or(0))
}

/// Writes heads and rows; says how many texts had to be cut.
fn fill(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<usize, XlsxError> {
    let mut cut = 0;
    for (at, column) in (0..).zip(&sheet.columns) {
        let look = look(RowKind::Bold).set_border_bottom(FormatBorder::Thin);
        let look = if column.kind == ColumnKind::Numbers { look.set_align(FormatAlign::Right) } else { look };
        cut += usize::from(put(worksheet, (0, at), &Value::text(&column.head), &look)?);
    }
    let decimals: Vec<Option<usize>> = (0..sheet.columns.len()).map(|column| decimals(sheet, column)).collect();
    for (at, row) in (1..).zip(&sheet.rows) {
        let look = look(row.kind);
        for ((column, value), decimals) in (0..).zip(&row.cells).zip(&decimals) {
            let single = matches!(value, Value::Number(value) if value.fract() != 0.0).then_some(3);
            let look =
                decimals.or(single).map_or_else(|| look.clone(), |count| look.clone().set_num_format(DECIMALS[count]));
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
        Value::Number(value) => {
            worksheet.write_number_with_format(row, column, *value, look)?;
        }
        Value::Formula(formula, result) => {
            let formula = Formula::new(formula).set_result(result.to_string());
            worksheet.write_formula_with_format(row, column, formula, look)?;
        }
    }
    Ok(false)
}
