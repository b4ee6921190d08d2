//! Where the heads of a table of answers stand, and which texts each column has for one.
//!
//! Systems of surveys write them in their own ways: Qualtrics in three rows, SurveyMonkey in two, Google Forms with the row
//! of a grid in brackets, LimeSurvey with a code before the question. A column therefore has several texts that may say
//! what it is about; the first that does counts.

use crate::storage::import::table::{Table, TextRow};
use crate::storage::import::terms::{self, Set, System, Term};
use crate::storage::import::words;

/// In how many of its first rows the heads of a table are looked for.
const FIRST_ROWS: usize = 20;

/// The heads of a table of answers.
pub(super) struct Layout {
    /// The heads that are shown and mapped, by column.
    pub(super) heads: Vec<String>,
    /// What else is said over each column.
    others: Vec<Vec<String>>,
    /// The row of the heads.
    pub(super) row: usize,
    /// The first row of answers.
    pub(super) first: usize,
    /// Whether it is an export of Qualtrics.
    pub(super) is_qualtrics: bool,
}

impl Layout {
    /// Finds the heads of a table by how many of them are understood.
    pub(super) fn of(table: &Table, understands: &dyn Fn(&str) -> bool) -> Self {
        let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let is_import = |row: &TextRow| row.filled().any(|(_, cell)| cell.contains("\"ImportId\""));
        let found = match table.rows.iter().take(FIRST_ROWS).position(is_import) {
            Some(last) => Self::over(table, width, last.saturating_sub(2), last, last + 1),
            None => Self::without_import(table, width, understands),
        };
        let is_hxl = |row: &TextRow| row.filled().all(|(_, cell)| cell.starts_with('#'));
        let first = found.first + usize::from(table.rows.get(found.first).is_some_and(is_hxl));
        Self { first, ..found }
    }

    fn without_import(table: &Table, width: usize, understands: &dyn Fn(&str) -> bool) -> Self {
        let best = head_row(table, understands);
        let row = |at: usize| table.rows.get(at);
        for upper in [best.checked_sub(1), Some(best)].into_iter().flatten() {
            let (Some(first), Some(second)) = (row(upper), row(upper + 1)) else { continue };
            if is_of_qualtrics(first, second) {
                return Self { is_qualtrics: true, ..Self::over(table, width, upper, upper + 2, upper + 2) };
            }
            if is_spanned(first, second, width) {
                return Self::spanned(table, width, upper);
            }
        }
        Self::over(table, width, best, best + 1, best + 1)
    }

    /// Heads that stand in some rows, the first of which is shown.
    fn over(table: &Table, width: usize, row: usize, end: usize, first: usize) -> Self {
        let rows: Vec<Vec<String>> = (row..end).map(|at| cells(table, at, width)).collect();
        let others = (0..width).map(|column| rows.iter().skip(1).map(|row| row[column].clone()).collect()).collect();
        let heads = rows.into_iter().next().unwrap_or_else(|| vec![String::new(); width]);
        Self { heads, others, row, first, is_qualtrics: first > end }
    }

    /// Questions over several columns, and what each column is below them.
    fn spanned(table: &Table, width: usize, upper: usize) -> Self {
        let (first, mut second) = (filled_right(cells(table, upper, width)), cells(table, upper + 1, width));
        second.iter_mut().filter(|text| says_nothing(text)).for_each(String::clear);
        let both = |(first, second): (&String, &String)| {
            if second.is_empty() { first.clone() } else { format!("{first} [{second}]") }
        };
        let heads: Vec<String> = first.iter().zip(&second).map(both).collect();
        let others = first.into_iter().zip(second).map(|(first, second)| vec![second, first]).collect();
        Self { heads, others, row: upper, first: upper + 2, is_qualtrics: false }
    }

    /// The texts over a column, the head first.
    pub(super) fn whole(&self, column: usize) -> impl Iterator<Item = &str> {
        let head = self.heads.get(column).into_iter();
        let others = self.others.get(column).into_iter().flatten();
        head.chain(others).map(String::as_str).filter(|text| !text.is_empty())
    }

    /// The texts that may say what a column is about, the most telling first.
    pub(super) fn texts(&self, column: usize) -> Vec<String> {
        let mut texts: Vec<String> = self.whole(column).map(str::to_owned).collect();
        for text in self.whole(column) {
            texts.extend(parts(text));
        }
        texts
    }

    /// What a system of surveys has in this column, if it is one of its own.
    pub(super) fn system(&self, column: usize) -> Option<System> {
        self.whole(column).find_map(system)
    }
}

fn cells(table: &Table, at: usize, width: usize) -> Vec<String> {
    (0..width).map(|column| table.rows.get(at).map_or(String::new(), |row| row.cell(column).to_owned())).collect()
}

/// The row with the most heads that are understood. Where several rows have about as many, they are answers that name
/// factors, and the heads stand above them.
fn head_row(table: &Table, understands: &dyn Fn(&str) -> bool) -> usize {
    /// Longer texts are no heads.
    const LONGEST: usize = 4_000;
    let count = |row: &TextRow| row.filled().filter(|(_, cell)| cell.len() < LONGEST && understands(cell)).count();
    let counts: Vec<usize> = table.rows.iter().take(FIRST_ROWS).map(count).collect();
    let first_of_most = |counts: &[usize]| {
        let most = counts.iter().copied().max().unwrap_or(0);
        counts.iter().position(|count| *count == most).unwrap_or(0)
    };
    let best = first_of_most(&counts);
    // The row right below the heads may hold them a second time, in words; below a row that is filled as far it holds
    // answers.
    let width = |at: usize| table.rows[at].filled().count();
    let next = if best > 0 && width(best - 1) >= width(best) { best + 1 } else { best + 2 };
    let alike = |(at, count): (usize, &usize)| at >= next && *count * 5 >= counts[best] * 3;
    if best > 0 && counts.iter().enumerate().any(alike) { first_of_most(&counts[..best]) } else { best }
}

/// Whether two rows are heads of Qualtrics whose third row was taken away, or of an old export that had two.
fn is_of_qualtrics(first: &TextRow, second: &TextRow) -> bool {
    let has =
        |row: &TextRow, names: &[&str]| row.filled().any(|(_, cell)| names.contains(&words::folded(cell).as_str()));
    let is_new = has(first, &["responseid"]) && has(second, &["response id", "responseid"]);
    let is_old = first.cell(0).eq_ignore_ascii_case("V1") && has(second, &["responseid"]);
    is_new || is_old
}

/// Whether the heads stand in two rows: questions over several columns, and what each column is below them.
fn is_spanned(first: &TextRow, second: &TextRow, width: usize) -> bool {
    let blank_above = (1..width).any(|column| first.cell(column).is_empty() && !second.cell(column).is_empty());
    let of_system = ["respondent id", "collector id"].contains(&words::folded(first.cell(0)).as_str());
    second.cell(0).is_empty()
        && !first.cell(0).is_empty()
        && (of_system || blank_above || second.filled().any(|(_, cell)| says_nothing(cell)))
        && second.filled().next().is_some()
}

/// What SurveyMonkey writes below a question of one column, in the languages of its exports.
fn says_nothing(text: &str) -> bool {
    const TEXTS: [&str; 16] = [
        "response",
        "open ended response",
        "antwort",
        "offene antwort",
        "offene beantwortung",
        "respuesta",
        "respuesta abierta",
        "respuesta de final abierto",
        "reponse",
        "reponse ouverte",
        "reponse libre",
        "resposta",
        "resposta aberta",
        "ответ",
        "открытыи ответ",
        "произвольныи ответ",
    ];
    TEXTS.contains(&words::folded(text).as_str())
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

/// What a system of surveys has in a column with this head: times, addresses, progress.
pub(super) fn system(head: &str) -> Option<System> {
    // Typeform heads its ids by a sign alone.
    if head == "#" {
        return Some(System::Response);
    }
    let of = |text: &str| {
        let folded = words::folded(text);
        match terms::term(Set::System, &folded) {
            Some(Term::System(system)) => Some(system),
            _ if folded.starts_with("custom data") => Some(System::Token),
            // REDCap names these after the form.
            _ if folded.ends_with(" timestamp") => Some(System::Submitted),
            _ if folded.ends_with(" complete") && text.contains('_') => Some(System::Other),
            _ => None,
        }
    };
    of(head).or_else(|| head.split_once(". ").and_then(|(code, text)| of(code).or_else(|| of(text))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::import::Watch;
    use crate::storage::import::outcome::Report;
    use crate::storage::import::separated;

    #[track_caller]
    fn check(text: &str, heads: &[&str], first: usize) {
        let (_, table) = separated::read(text, None, Watch::nobody(), &mut Report::default()).unwrap();
        let understands = |head: &str| system(head).is_some() || head.starts_with(['S', 'W']) || head == "Name";
        let layout = Layout::of(&table, &understands);
        assert_eq!(
            (layout.heads.iter().map(String::as_str).collect::<Vec<_>>(), layout.first),
            (heads.to_vec(), first)
        );
    }

    #[test]
    fn heads_stand_where_most_of_them_are_understood() {
        check("Name,S1,S2\nAnn,1,2\n", &["Name", "S1", "S2"], 1);
        check("A survey of 2026,,\nsome words,,\nName,S1,S2\nAnn,1,2\n", &["Name", "S1", "S2"], 3);
        check("Name,S1,S2\n#name,#s1,#s2\nAnn,1,2\n", &["Name", "S1", "S2"], 2);
        check("Name,first,then\nAnn,S1,S2\nBob,S2,S1\nEve,S1,S2\n", &["Name", "first", "then"], 1);
    }

    #[test]
    fn heads_of_systems_stand_in_several_rows() {
        check("Respondent ID,Name,S,\n,Response,S1,S2\n1,Ann,1,2\n", &["Respondent ID", "Name", "S [S1]", "S [S2]"], 2);
        check("ResponseId,Q1\nResponse ID,Name\nR_1,Ann\n", &["ResponseId", "Q1"], 2);
        check("V1,Q1\nResponseID,Name\nR_1,Ann\n", &["V1", "Q1"], 2);
    }
}
