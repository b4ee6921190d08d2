//! Separated texts (CSV and its kin) as tables.

use super::outcome::{Report, Spot};
use super::table::{Fill, Row, Table};

const SEPARATORS: [(u8, &str); 4] = [(b',', "a comma"), (b';', "a semicolon"), (b'\t', "a tab"), (b'|', "a pipe")];
/// How many lines are looked at to find the separator.
const SAMPLE: usize = 30;

/// The table that a text holds; its separator is found.
pub(super) fn read(text: &str, report: &mut Report) -> Table {
    let (skipped, text, stated) = stated(text);
    let separator = stated.unwrap_or_else(|| guess(text));
    if let Some((_, name)) = SEPARATORS.iter().find(|(sign, name)| *sign == separator && *name != "a comma") {
        report.remark(format!("the separator is {name}"));
    }
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut table = Table::default();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                report.refuse(Spot::default(), error.to_string());
                break;
            }
        };
        let line = record.position().map_or(0, |position| line_of(text, position)) + skipped;
        let row = Row::new(line, record.iter().map(str::to_owned));
        if table.push(row, report) == Fill::Full {
            break;
        }
    }
    table
}

/// The line of a record; the empty lines before it are not part of it.
fn line_of(text: &str, position: &csv::Position) -> u64 {
    let begin = usize::try_from(position.byte()).unwrap_or(text.len());
    let empty = text.as_bytes()[begin..].iter().take_while(|byte| matches!(byte, b'\n' | b'\r'));
    position.line() + empty.filter(|&&byte| byte == b'\n').count() as u64
}

/// A first line "sep=;", as Excel writes it: how many lines that is, what follows, and the separator.
fn stated(text: &str) -> (u64, &str, Option<u8>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        Some(&[separator]) => (1, rest, Some(separator)),
        _ => (0, text, None),
    }
}

/// The separator that parts the first lines into the most columns, and most evenly.
fn guess(text: &str) -> u8 {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(SAMPLE).collect();
    let worth = |separator: u8| {
        let counts: Vec<usize> = lines.iter().map(|line| outside_quotes(line, separator)).collect();
        let first = counts.first().copied().unwrap_or_default();
        let like_first = counts.iter().filter(|&&count| count == first && count > 0).count();
        (like_first.min(lines.len()) * usize::from(first > 0), first, counts.iter().sum::<usize>())
    };
    // Of equals the first is taken.
    SEPARATORS.iter().rev().map(|(sign, _)| *sign).max_by_key(|&sign| worth(sign)).unwrap_or(b',')
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
        let table = read(text, &mut Report::default());
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
