//! Workbooks as tables: a table for each sheet.

use super::ImportError;
use super::options::{Stopped, Watch};
use super::outcome::{Report, Spot};
use super::table::{Fill, MOST_COLUMNS, Table, TextRow};
use crate::model::factor_table::number_text;
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use std::io::{self, Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The most that a workbook may hold once it is unpacked, in bytes.
const MOST_UNPACKED: u64 = 256 * 1024 * 1024;
/// After how many rows somebody is asked whether to go on.
const ASKED: u32 = 1024;

/// The sheets of a workbook.
pub(super) fn read(bytes: &[u8], watch: Watch<'_>, report: &mut Report) -> Result<Vec<Table>, ImportError> {
    check_size(bytes).map_err(ImportError::Workbook)?;
    // Nothing here outlives a panic but the report, to which lines are only added.
    let sheets = AssertUnwindSafe(|| sheets(bytes, watch, report));
    // The reader takes many numbers of the file on trust, and a hostile one makes it index past an end.
    catch_unwind(sheets).unwrap_or_else(|_| Err(ImportError::Workbook("its parts contradict one another".to_owned())))
}

fn sheets(bytes: &[u8], watch: Watch<'_>, report: &mut Report) -> Result<Vec<Table>, ImportError> {
    let unreadable = |error: XlsxError| ImportError::Workbook(error.to_string());
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let names = workbook.sheet_names();
    let mut tables = Vec::new();
    for (number, name) in names.iter().enumerate() {
        watch.tell(number as f32 / names.len() as f32 / 2.0)?;
        let shown = (names.len() > 1).then(|| name.clone());
        match sheet(&mut workbook, name, shown.clone(), watch, report) {
            Ok(table) => tables.push(table),
            Err(Broken::Stopped) => return Err(Stopped.into()),
            Err(Broken::Sheet(error)) => report.refuse(Spot { sheet: shown, ..Spot::default() }, error.to_string()),
        }
    }
    Ok(tables)
}

/// Why a sheet was not read to its end.
enum Broken {
    Sheet(XlsxError),
    Stopped,
}

impl From<XlsxError> for Broken {
    fn from(error: XlsxError) -> Self {
        Self::Sheet(error)
    }
}

/// A small file can unpack to a huge one: it is unpacked to nowhere first.
fn check_size(bytes: &[u8]) -> Result<(), String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|error| error.to_string())?;
        let unpacked = io::copy(&mut file.take(left + 1), &mut io::sink()).map_err(|error| error.to_string())?;
        left = left
            .checked_sub(unpacked)
            .ok_or_else(|| format!("it unpacks to more than {} MB", MOST_UNPACKED / (1024 * 1024)))?;
    }
    Ok(())
}

/// The cells are read one after another: a sheet may have its last cell a million rows below the others.
fn sheet(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    name: Option<String>,
    watch: Watch<'_>,
    report: &mut Report,
) -> Result<Table, Broken> {
    let mut table = Table { name, ..Table::default() };
    let mut cells = workbook.worksheet_cells_reader(sheet)?;
    let (mut row, mut texts) = (0, Vec::new());
    while let Some(cell) = cells.next_cell()? {
        let (line, column) = cell.get_position();
        if line != row {
            let done = TextRow::new(u64::from(row) + 1, std::mem::take(&mut texts));
            if table.push(done, report) == Fill::Full {
                return Ok(table);
            }
            if line / ASKED != row / ASKED {
                watch.tell(0.5).map_err(|Stopped| Broken::Stopped)?;
            }
            row = line;
        }
        let column = column as usize;
        if column < MOST_COLUMNS && texts.len() <= column {
            texts.resize(column, String::new());
            texts.push(text(cell.get_value()));
        }
    }
    table.push(TextRow::new(u64::from(row) + 1, texts), report);
    Ok(table)
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(date) => day(date),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.split_once('T').map_or(text.as_str(), |(day, _)| day).to_owned()
        }
        DataRef::Error(error) => error.to_string(),
    }
}

/// A date as the day; something that is no date as its number.
fn day(date: &ExcelDateTime) -> String {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    if date.is_datetime() { format!("{year:04}-{month:02}-{day:02}") } else { number_text(date.as_f64()) }
}
