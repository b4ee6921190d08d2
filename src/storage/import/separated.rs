//! Separated texts (CSV and its kin) as tables.

use super::options::{Separator, Stopped, Watch};
use super::outcome::{Report, Spot};
use super::remark::Remark;
use super::table::{Fill, Table, TextRow};

/// How many lines are looked at to find the separator.
const SAMPLE: usize = 30;
/// After how many rows it is told how far it is.
const TOLD: usize = 1024;
/// The most separators of a line, six times what a spreadsheet has; a file of nothing else would fill the memory.
const MOST_PARTS: usize = 100_000;
/// The most bytes of a cell, thirty times what a spreadsheet takes.
const MOST_IN_CELL: usize = 1024 * 1024;
/// How much of the whole the rows are; the rest is to understand them.
const SHARE: f32 = 0.5;

/// The table that a text holds, and its separator, which is found unless it is said.
pub(super) fn read(
    text: &str,
    said: Option<Separator>,
    watch: Watch<'_>,
    report: &mut Report,
) -> Result<(Separator, Table), Stopped> {
    let (skipped, text, stated) = stated(text);
    let separator = said.or(stated).unwrap_or_else(|| guess(text));
    if separator != Separator::USUAL && said.is_none() {
        report.remark(Remark::Parted(separator));
    }
    let mut table = Table::default();
    let wide =
        |line: &str| line.len() > MOST_PARTS && line.bytes().filter(|&byte| byte == separator.0).count() > MOST_PARTS;
    if let Some(number) = text.lines().position(wide) {
        report.refuse(Spot::line(number as u64 + 1 + skipped), Remark::TooWide(MOST_PARTS));
        return Ok((separator, table));
    }
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).flexible(true).delimiter(separator.0).from_reader(text.as_bytes());
    // One record for all rows: a copy of each would take most of the time of a large table.
    let mut record = csv::StringRecord::new();
    let mut last = Last::default();
    for number in 0_usize.. {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                report.refuse(Spot::default(), Remark::Unreadable(error.to_string()));
                break;
            }
        }
        let position = record.position();
        if number % TOLD == 0 {
            watch.tell(SHARE * position.map_or(0.0, |position| position.byte() as f32 / text.len() as f32))?;
        }
        let holds_something = |cell: &str| !cell.is_empty();
        if !record.iter().any(holds_something) {
            continue;
        }
        let line = position.map_or(0, |position| line_of(text, position)) + skipped;
        last = Last { line, has_lines: record.iter().next_back().is_some_and(|cell| cell.contains('\n')) };
        if record.iter().any(|cell| cell.len() > MOST_IN_CELL) {
            report.refuse(Spot::line(line), Remark::LongCell);
            continue;
        }
        let row = TextRow::new(line, record.iter().map(str::to_owned));
        if table.push(row, report) == Fill::Full {
            break;
        }
    }
    last.unclosed(text, report);
    Ok((separator, table))
}

/// The last row that holds something.
#[derive(Debug, Clone, Copy, Default)]
struct Last {
    line: u64,
    /// Whether its last cell has several lines.
    has_lines: bool,
}

impl Last {
    /// Says where a quotation mark made one cell of all the rest: then their number is odd, and the last cell has lines.
    fn unclosed(self, text: &str, report: &mut Report) {
        if self.has_lines && text.matches('"').count() % 2 == 1 {
            report.refuse(Spot::line(self.line), Remark::OpenQuotation);
        }
    }
}

/// The line of a record; the empty lines before it are not part of it.
fn line_of(text: &str, position: &csv::Position) -> u64 {
    let begin = usize::try_from(position.byte()).unwrap_or(text.len());
    let empty = text.as_bytes()[begin..].iter().take_while(|byte| matches!(byte, b'\n' | b'\r'));
    position.line() + empty.filter(|&&byte| byte == b'\n').count() as u64
}

/// A first line "sep=;", as Excel writes it: how many lines that is, what follows, and the separator.
fn stated(text: &str) -> (u64, &str, Option<Separator>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        Some(&[separator]) => (1, rest, Some(Separator(separator))),
        _ => (0, text, None),
    }
}

/// The separator that parts the first lines into the most columns, and most evenly.
fn guess(text: &str) -> Separator {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(SAMPLE).collect();
    let worth = |separator: Separator| {
        let counts: Vec<usize> = lines.iter().map(|line| outside_quotes(line, separator.0)).collect();
        let first = counts.first().copied().unwrap_or_default();
        let like_first = counts.iter().filter(|&&count| count == first && count > 0).count();
        (like_first.min(lines.len()) * usize::from(first > 0), first, counts.iter().sum::<usize>())
    };
    // Of equals the first is taken.
    Separator::ALL.into_iter().rev().max_by_key(|&sign| worth(sign)).unwrap_or(Separator::USUAL)
}

fn outside_quotes(line: &str, separator: u8) -> usize {
    let mut quoted = false;
    line.bytes()
        .filter(|&byte| {
            quoted ^= byte == b'"';
            byte == separator && !quoted
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(u64, &[&str])]) {
        let (_, table) = read(text, None, Watch::nobody(), &mut Report::default()).unwrap();
        let rows: Vec<(u64, Vec<&str>)> =
            table.rows.iter().map(|row| (row.line, row.cells.iter().map(String::as_str).collect())).collect();
        let expected: Vec<(u64, Vec<&str>)> = expected.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
        assert_eq!(rows, expected, "{text}");
    }

    #[test]
    fn the_separator_is_found() {
        check("a,b\n1,2\n", &[(1, &["a", "b"]), (2, &["1", "2"])]);
        check("a;b\n1,5;2,5\n3,5;4\n", &[(1, &["a", "b"]), (2, &["1,5", "2,5"]), (3, &["3,5", "4"])]);
        check("a\tb, c\n1\t2\n", &[(1, &["a", "b, c"]), (2, &["1", "2"])]);
        check("a|b\n1|2\n", &[(1, &["a", "b"]), (2, &["1", "2"])]);
        check("sep=;\na,b;c\n", &[(2, &["a,b", "c"])]);
        check("Strengths\nStaff, trained\n", &[(1, &["Strengths"]), (2, &["Staff", " trained"])]);
    }

    #[test]
    fn quoted_lines_ragged_rows_and_empty_lines_are_read() {
        check(
            "a,b\n\n\"one\ntwo\",2\n3\n,,\n4,5,6\n",
            &[(1, &["a", "b"]), (3, &["one\ntwo", "2"]), (5, &["3"]), (7, &["4", "5", "6"])],
        );
        check("", &[]);
        check("\"never closed", &[(1, &["never closed"])]);
    }
}
