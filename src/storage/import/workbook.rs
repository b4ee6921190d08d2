//! Workbooks as tables: a table for each sheet.

use super::options::{Options, Stopped, Watch};
use super::outcome::{Report, Spot};
use super::remark::Remark;
use super::table::{Fill, MOST_COLUMNS, Room, Table, TextRow};
use super::{Broken, ImportError};
use crate::model::factor_table::number_text;
use calamine::{DataRef, ExcelDateTime, Reader, SheetVisible, Xlsx, XlsxError};
use std::io::{self, Cursor, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The most that a workbook may hold once it is unpacked, in bytes.
const MOST_UNPACKED: u64 = 256 * 1024 * 1024;
/// The most elements that a part may have which the reader keeps whole: a small file can hold millions, which unpack to
/// gigabytes of styles or names.
const MOST_ELEMENTS: [(&str, u64); 3] =
    [("xl/styles.xml", 500_000), ("xl/workbook.xml", 20_000), ("xl/sharedStrings.xml", 8_000_000)];
/// The most elements of all parts together.
const MOST_ELEMENTS_IN_ALL: u64 = 12_000_000;
/// The most sheets that are read.
const MOST_SHEETS: usize = 1_000;
/// The most merged cells of a sheet that are filled, and the most rows of one.
const MOST_MERGED: usize = 10_000;
/// After how many rows somebody is asked whether to go on.
const ASKED: u32 = 1024;

/// The sheets of a workbook.
pub(super) fn read(
    bytes: &[u8],
    options: &Options,
    watch: Watch<'_>,
    report: &mut Report,
) -> Result<Vec<Table>, ImportError> {
    check_size(bytes).map_err(ImportError::Workbook)?;
    // Nothing here outlives a panic but the report, to which lines are only added.
    let sheets = AssertUnwindSafe(|| sheets(bytes, options, watch, report));
    // The reader takes many numbers of the file on trust, and a hostile one makes it index past an end.
    catch_unwind(sheets).unwrap_or(Err(ImportError::Workbook(Broken::Contradictory)))
}

fn sheets(bytes: &[u8], options: &Options, watch: Watch<'_>, report: &mut Report) -> Result<Vec<Table>, ImportError> {
    let unreadable = |error: XlsxError| ImportError::Workbook(Broken::Said(error.to_string()));
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let sheets = workbook.sheets_metadata().to_vec();
    if sheets.len() > MOST_SHEETS {
        return Err(ImportError::Workbook(Broken::Sheets(MOST_SHEETS)));
    }
    let mut tables: Vec<Table> = Vec::new();
    for (number, found) in sheets.iter().enumerate() {
        watch.tell(number as f32 / sheets.len() as f32 / 2.0)?;
        let name = &found.name;
        let is_named = options.sheets.iter().any(|said| said.trim().eq_ignore_ascii_case(name.trim()));
        if !options.sheets.is_empty() && !is_named {
            continue;
        }
        if found.visible != SheetVisible::Visible && !is_named {
            report.remark(Remark::HiddenSheet(name.clone()));
            continue;
        }
        let shown = (sheets.len() > 1).then(|| name.clone());
        // All sheets share the room of one.
        let room = tables.last().map_or(Room::default(), |last| last.room);
        match sheet(&mut workbook, name, Table { name: shown.clone(), room, ..Table::default() }, watch, report) {
            Ok(table) => tables.push(table),
            Err(Cut::Stopped) => return Err(Stopped.into()),
            Err(Cut::Sheet(error)) => {
                report.refuse(Spot { sheet: shown, ..Spot::default() }, Remark::Unreadable(error.to_string()));
            }
        }
    }
    Ok(tables)
}

/// Why a sheet was not read to its end.
enum Cut {
    Sheet(XlsxError),
    Stopped,
}

impl From<XlsxError> for Cut {
    fn from(error: XlsxError) -> Self {
        Self::Sheet(error)
    }
}

/// A small file can unpack to a huge one: it is unpacked to nowhere first.
fn check_size(bytes: &[u8]) -> Result<(), Broken> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| Broken::Said(error.to_string()))?;
    let mut left = MOST_UNPACKED;
    let mut all = 0;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|error| Broken::Said(error.to_string()))?;
        let name = file.name().map(std::borrow::Cow::into_owned).unwrap_or_default();
        let mut elements = Elements(0);
        let unpacked =
            io::copy(&mut file.take(left + 1), &mut elements).map_err(|error| Broken::Said(error.to_string()))?;
        let most =
            MOST_ELEMENTS.iter().find(|(part, _)| name.eq_ignore_ascii_case(part)).map_or(u64::MAX, |(_, most)| *most);
        if elements.0 > most {
            return Err(Broken::Elements { part: Some(name), most });
        }
        all += elements.0;
        if all > MOST_ELEMENTS_IN_ALL {
            return Err(Broken::Elements { part: None, most: MOST_ELEMENTS_IN_ALL });
        }
        left =
            left.checked_sub(unpacked).ok_or(Broken::Unpacked { part: None, most: MOST_UNPACKED / (1024 * 1024) })?;
    }
    Ok(())
}

/// Counts the elements of what is written to it, and keeps nothing.
struct Elements(u64);

impl Write for Elements {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.split(|byte| *byte == b'<').count() as u64 - 1;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The cells are read one after another: a sheet may have its last cell a million rows below the others.
fn sheet(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    mut table: Table,
    watch: Watch<'_>,
    report: &mut Report,
) -> Result<Table, Cut> {
    let mut cells = workbook.worksheet_cells_reader(sheet)?;
    let mut open = Open::default();
    while let Some(cell) = cells.next_cell_with_formula_metadata()? {
        let (line, column) = cell.pos;
        if line != open.line {
            if table.push(open.take(), report) == Fill::Full {
                return Ok(table);
            }
            if line / ASKED != open.line / ASKED {
                watch.tell(0.5).map_err(|Stopped| Cut::Stopped)?;
            }
            open.line = line;
        }
        let column = column as usize;
        if column < MOST_COLUMNS && open.texts.len() <= column {
            let text = text(&cell.value);
            if cell.formula.is_some() && text.is_empty() {
                open.uncalculated.push(column);
            }
            open.texts.resize(column, String::new());
            open.texts.push(text);
        }
    }
    table.push(open.take(), report);
    drop(cells);
    let merged = workbook.merge_cells_by_sheet_name(sheet).unwrap_or_default();
    for cells in merged.iter().filter(|cells| cells.start.0 < cells.end.0).take(MOST_MERGED) {
        table.fill_down(u64::from(cells.start.0) + 1, u64::from(cells.end.0) + 1, cells.start.1 as usize);
    }
    Ok(table)
}

/// A row while its cells are read.
#[derive(Default)]
struct Open {
    line: u32,
    texts: Vec<String>,
    uncalculated: Vec<usize>,
}

impl Open {
    fn take(&mut self) -> TextRow {
        let row = TextRow::new(u64::from(self.line) + 1, std::mem::take(&mut self.texts));
        TextRow { uncalculated: std::mem::take(&mut self.uncalculated), ..row }
    }
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

/// A date as the day, with the time where it has one; something that is no date as its number.
fn day(date: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    match (hour, minute, second) {
        _ if !date.is_datetime() => number_text(date.as_f64()),
        (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"),
    }
}
