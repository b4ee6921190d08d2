//! Where the heads of a table of answers stand, and which texts each column has for one.
//!
//! Systems of surveys write them in their own ways: Qualtrics in three rows, SurveyMonkey in two, Google Forms with the row
//! of a grid in brackets, LimeSurvey with a code before the question. A column therefore has several texts that may say
//! what it is about; the first that does counts.

use crate::model::{FactorId, Matrix};
use crate::storage::import::entry::Marked;
use crate::storage::import::table::{Table, TextRow};
use crate::storage::import::words;

/// The heads of a table of answers.
pub(super) struct Layout {
    /// The heads that are shown and mapped, by column.
    pub(super) heads: Vec<String>,
    /// What else is said over each column.
    others: Vec<Vec<String>>,
    /// The first row of answers.
    pub(super) first: usize,
}

impl Layout {
    pub(super) fn of(table: &Table) -> Self {
        let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let row = |at: usize| -> Vec<String> {
            (0..width)
                .map(|column| table.rows.get(at).map_or(String::new(), |row| row.cell(column).to_owned()))
                .collect()
        };
        let is_import = |row: &TextRow| row.filled().any(|(_, cell)| cell.contains("\"ImportId\""));
        if let Some(last) = table.rows.iter().take(4).position(is_import) {
            let others = (0..last).map(row).collect::<Vec<_>>();
            return Self { heads: row(0), others: turned(&others, width), first: last + 1 };
        }
        match table.rows.as_slice() {
            [first, second, ..] if is_spanned(first, second, width) => {
                let (first, second) = (filled_right(row(0)), row(1));
                let both = |(first, second): (&String, &String)| {
                    if second.is_empty() { first.clone() } else { format!("{first} [{second}]") }
                };
                let heads = first.iter().zip(&second).map(both).collect();
                Self { heads, others: turned(&[second, first], width), first: 2 }
            }
            _ => Self { heads: row(0), others: vec![Vec::new(); width], first: 1 },
        }
    }

    /// The texts that may say what a column is about, the most telling first.
    pub(super) fn texts(&self, column: usize) -> Vec<String> {
        let whole = std::iter::once(&self.heads[column]).chain(&self.others[column]);
        let whole: Vec<&String> = whole.filter(|text| !text.is_empty()).collect();
        let mut texts: Vec<String> = whole.iter().map(|text| (*text).clone()).collect();
        for text in whole {
            texts.extend(parts(text));
        }
        texts
    }
}

/// By column what was by row.
fn turned(rows: &[Vec<String>], width: usize) -> Vec<Vec<String>> {
    (0..width).map(|column| rows.iter().map(|row| row[column].clone()).collect()).collect()
}

/// Whether the heads stand in two rows: questions over several columns, and what each column is below them.
fn is_spanned(first: &TextRow, second: &TextRow, width: usize) -> bool {
    let blank_above = (0..width).any(|column| first.cell(column).is_empty() && !second.cell(column).is_empty());
    let of_system = ["respondent id", "collector id"].contains(&words::folded(first.cell(0)).as_str());
    second.cell(0).is_empty()
        && !first.cell(0).is_empty()
        && (of_system || blank_above)
        && second.filled().next().is_some()
}

/// Heads that stand over several columns, over each of them.
fn filled_right(mut heads: Vec<String>) -> Vec<String> {
    for column in 1..heads.len() {
        if heads[column].is_empty() {
            let (before, after) = heads.split_at_mut(column);
            after[0].clone_from(&before[column - 1]);
        }
    }
    heads
}

/// The parts of a head that may say what the column is about: what stands in the last brackets, behind a code, or behind
/// the question.
fn parts(head: &str) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some((_, inside)) = head.trim_end().strip_suffix(']').and_then(|head| head.rsplit_once('[')) {
        parts.push(inside.trim().to_owned());
    }
    for mark in [" - ", ". ", ": ", ".", " – ", "] "] {
        parts.extend(head.match_indices(mark).map(|(at, _)| head[at + mark.len()..].trim().to_owned()));
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// The only factor whose statement a head names, in whatever spelling, with or without its label, alone or behind the
/// question.
pub(super) fn factor(text: &str, matrix: &Matrix) -> Option<FactorId> {
    let folded = words::folded_whole(text);
    let bare = words::folded_whole(Marked::of(text).statement);
    let is_named = |statement: &str| {
        let is_behind = folded.strip_suffix(statement).is_some_and(|question| question.ends_with(' '));
        statement == folded || statement == bare || is_behind
    };
    let statements = matrix.placed().map(|(_, factor)| (words::folded_whole(&factor.statement), factor.id));
    let found: Vec<(String, FactorId)> = statements.filter(|(text, _)| !text.is_empty() && is_named(text)).collect();
    // Of a statement and one that ends with it, the longer is meant.
    let longest = found.iter().map(|(text, _)| text.len()).max()?;
    let mut longest = found.into_iter().filter(|(text, _)| text.len() == longest);
    longest.next().filter(|_| longest.next().is_none()).map(|(_, id)| id)
}

/// Whether a column is one that systems of surveys add: times, addresses, progress.
pub(super) fn is_of_system(head: &str) -> bool {
    const HEADS: [&str; 52] = [
        "timestamp",
        "start date",
        "startdate",
        "end date",
        "enddate",
        "status",
        "response type",
        "ipaddress",
        "ip address",
        "progress",
        "duration",
        "finished",
        "recorded date",
        "recordeddate",
        "response id",
        "responseid",
        "recipient last name",
        "recipientlastname",
        "recipient first name",
        "recipientfirstname",
        "recipient email",
        "recipientemail",
        "external data reference",
        "externalreference",
        "location latitude",
        "locationlatitude",
        "location longitude",
        "locationlongitude",
        "distribution channel",
        "distributionchannel",
        "user language",
        "userlanguage",
        "id",
        "submitdate",
        "date submitted",
        "lastpage",
        "last page",
        "startlanguage",
        "start language",
        "seed",
        "datestamp",
        "ipaddr",
        "refurl",
        "respondent id",
        "collector id",
        "email address",
        "email",
        "first name",
        "last name",
        "start time",
        "completion time",
        "last modified time",
    ];
    let is_one = |text: &str| {
        let folded = words::folded(text);
        HEADS.contains(&folded.as_str()) || folded.starts_with("custom data") || folded == "отметка времени"
    };
    is_one(head) || head.split_once(". ").is_some_and(|(code, text)| is_one(code) || is_one(text))
}
