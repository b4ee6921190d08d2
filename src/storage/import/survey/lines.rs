//! Texts that are no tables yet: answer lines in mail, and the workbook for one person. Both become tables with codes as
//! heads.

use super::layout::Layout;
use crate::model::{AnswerLine, LineError, Sum};
use crate::storage::import::outcome::{Report, Spot};
use crate::storage::import::remark::AnswerRemark;
use crate::storage::import::table::{Table, TextRow};
use std::collections::HashMap;

/// What begins an answer line.
const BEGIN: &str = "[[swot1.";

/// Whether a text holds answer lines.
pub(super) fn holds_lines(text: &str) -> bool {
    text.contains(BEGIN)
}

/// The answer lines of a text as a table; one that was changed on its way is refused.
pub(super) fn of_text(text: &str, report: &mut Report) -> Table {
    let mut rows: Vec<(u64, AnswerLine)> = Vec::new();
    let mut at = 0;
    let mut number = 1;
    while let Some(begin) = text[at..].find(BEGIN).map(|found| at + found) {
        number += text[at..begin].matches('\n').count() as u64;
        let inside = &text[begin + 2..];
        let next = inside.find(BEGIN);
        let end = inside.find("]]").filter(|end| next.is_none_or(|next| *end < next));
        match end {
            Some(end) => match mended(&inside[..end]) {
                Ok(line) => rows.push((number, line)),
                Err(error) => report.refuse(Spot::line(number), AnswerRemark::Line(Some(error))),
            },
            None => report.refuse(Spot::line(number), AnswerRemark::Line(None)),
        }
        at = begin + 2;
    }
    table(rows)
}

/// Reads an answer line whose lines were broken, quoted with `>` or encoded on the way. Its sum says which reading is the
/// right one.
fn mended(text: &str) -> Result<AnswerLine, LineError> {
    let unquoted =
        |line: &str| line.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '>').trim_end().to_owned();
    let lines: Vec<String> = text.lines().map(unquoted).collect();
    // Programs break between words, within a long word, or with "=" at the end as quoted-printable does.
    let soft: String =
        lines.iter().map(|line| line.strip_suffix('=').map_or(format!("{line} "), str::to_owned)).collect();
    let readings = [lines.join(" "), lines.concat(), soft.replace("=3D", "="), soft];
    let first = AnswerLine::parse(&readings[0], Sum::Needed);
    readings[1..]
        .iter()
        .fold(first, |found, reading| found.or_else(|error| AnswerLine::parse(reading, Sum::Needed).or(Err(error))))
}

fn table(rows: Vec<(u64, AnswerLine)>) -> Table {
    let mut heads: Vec<String> = vec!["swotkey".to_owned()];
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut lines = Vec::with_capacity(rows.len() + 1);
    for (number, line) in rows {
        let mut cells = vec![line.key.to_string()];
        for (name, value) in line.fields {
            let head = head(&name).to_owned();
            let place = *places.entry(head.clone()).or_insert_with(|| {
                heads.push(head);
                heads.len() - 1
            });
            if cells.len() <= place {
                cells.resize(place + 1, String::new());
            }
            cells[place] = value;
        }
        lines.push(TextRow::new(number, cells));
    }
    lines.insert(0, TextRow::new(1, heads));
    Table { rows: lines, ..Table::default() }
}

/// The head of a column for a field of an answer line.
fn head(field: &str) -> &str {
    match field {
        "name" => "swotname",
        "group" => "swotgroup",
        "at" => "submitted",
        other => other,
    }
}

/// The workbook for one person as a table of one row; none where a table is something else.
pub(super) fn of_workbook(table: &Table) -> Option<Table> {
    let is_key = |row: &TextRow| row.cell(0).eq_ignore_ascii_case("swotkey") && !row.cell(1).is_empty();
    let start = table.rows.iter().take(20).position(is_key)?;
    let rows = &table.rows[start..];
    let heads = rows.iter().position(|row| row.cell(0).eq_ignore_ascii_case("code"))?;
    let answer = rows[heads].filled().last().map_or(3, |(column, _)| column).max(1);
    let mut pairs: Vec<(String, String)> = Vec::new();
    for row in &rows[..heads] {
        pairs.push((row.cell(0).to_owned(), row.cell(1).to_owned()));
    }
    for row in &rows[heads + 1..] {
        pairs.push((row.cell(0).to_owned(), row.cell(answer).to_owned()));
    }
    pairs.retain(|(code, _)| !code.is_empty());
    let (codes, cells): (Vec<String>, Vec<String>) = pairs.into_iter().unzip();
    let line = rows[heads].line;
    let rows = vec![TextRow::new(rows[0].line, codes), TextRow::new(line, cells)];
    Some(Table { rows, name: table.name.clone(), file: table.file.clone(), ..Table::default() })
}

/// A table with the answers of its answer lines as further columns; none where it has no such column.
pub(super) fn with_lines(table: &Table, columns: &[usize], layout: &Layout, report: &mut Report) -> Option<Table> {
    if columns.is_empty() {
        return None;
    }
    let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut heads: Vec<String> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut table = table.clone();
    for at in layout.first..table.rows.len() {
        let row = &table.rows[at];
        let whole: String = columns.iter().map(|column| row.cell(*column)).collect::<Vec<_>>().join(" ");
        let mut added: Vec<(usize, String)> = Vec::new();
        for part in whole.split("[[").skip(1) {
            let Some((inside, _)) = part.split_once("]]") else {
                report.refuse(table.spot(row).column("swotline"), AnswerRemark::Line(None));
                continue;
            };
            match AnswerLine::parse(inside, Sum::Optional) {
                Ok(line) => {
                    let key = ("swotkey".to_owned(), line.key.to_string());
                    for (name, value) in line.fields.into_iter().chain([key]).filter(|(_, value)| !value.is_empty()) {
                        let head = head(&name).to_owned();
                        let place = *places.entry(head.clone()).or_insert_with(|| {
                            heads.push(head);
                            heads.len() - 1
                        });
                        added.push((width + place, value));
                    }
                }
                Err(error) => {
                    let reason = AnswerRemark::Line(Some(error));
                    report.refuse(table.spot(row).column("swotline"), reason);
                }
            }
        }
        let cells = &mut table.rows[at].cells;
        for (place, value) in added {
            if cells.len() <= place {
                cells.resize(place + 1, String::new());
            }
            cells[place] = value;
        }
    }
    let head_row = &mut table.rows[layout.row].cells;
    head_row.resize(width, String::new());
    head_row.extend(heads);
    Some(table)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SurveyKey;

    fn line(name: &str) -> String {
        let key: SurveyKey = "swot1.a.b.r1.pairwise".parse().unwrap();
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let fields = vec![field("name", name), field("cSW", "103"), field("cSO", "202"), field("cST", "101")];
        AnswerLine { key, fields }.to_string()
    }

    #[track_caller]
    fn check(text: &str, names: &[&str], refused: &[&str]) {
        let mut report = Report::default();
        let table = of_text(text, &mut report);
        let found: Vec<&str> = table.rows.iter().skip(1).map(|row| row.cell(1)).collect();
        let said: Vec<String> = report.refusals();
        assert_eq!((found, said), (names.to_vec(), refused.iter().map(|it| (*it).to_owned()).collect()), "{text}");
    }

    #[test]
    fn answer_lines_are_found_in_mail() {
        let (ana, bo) = (line("Ana Ruiz"), line("Bo"));
        check(&format!("Dear all,\nhere it is: {ana} Regards\n"), &["Ana Ruiz"], &[]);
        check(&format!("> {}\n", ana.replace(' ', "\n> ")), &["Ana Ruiz"], &[]);
        check(&format!("{}\n{bo}", ana.replace("cSO", "c\r\nSO")), &["Ana Ruiz", "Bo"], &[]);
        check(&ana.replace('=', "=3D").replace("cSO", "cS=\nO"), &["Ana Ruiz"], &[]);
    }

    #[test]
    fn a_line_that_is_not_whole_is_refused_and_the_next_one_taken() {
        let (ana, bo) = (line("Ana"), line("Bo"));
        let sum = "line 1: the answer line was not taken: its sum is wrong: something was changed or lost on the way";
        check(&format!("{}\n{bo}", ana.replace("103", "109")), &["Bo"], &[sum]);
        let end = "line 1: the answer line was not taken: its end is missing";
        check(&format!("{}\n{bo}", &ana[..ana.len() - 2]), &["Bo"], &[end]);
        check(&ana[..40], &[], &[end]);
    }
}
