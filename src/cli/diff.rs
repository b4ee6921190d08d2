//! `diff`: what differs between two documents, in sentences, and what follows from it.

use super::failure::{Code, Failure};
use super::input::Input;
use super::output;
use super::{git, joining};
use crate::analysis::merging::{self, Difference};
use crate::analysis::{self};
use crate::model::{Document, MatrixId};
use crate::words::{self, Words};
use serde::Serialize;

/// The answer of `--json`.
#[derive(Serialize)]
struct Answer {
    document: Vec<Line>,
    matrices: Vec<OfMatrix>,
    consequences: Vec<String>,
    /// How many decisions are open in the later document.
    decisions: usize,
}

#[derive(Serialize)]
struct OfMatrix {
    id: MatrixId,
    title: String,
    changes: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    /// The thing or field that changed.
    path: String,
    text: String,
}

pub(super) fn run(asked: &joining::Diff) -> Result<Code, Failure> {
    let words = words::or_english(asked.lang.as_deref().unwrap_or("en"));
    if asked.git {
        return git::diff(&asked.files, words);
    }
    let document = |at: usize| Input::from(asked.files[at].clone()).document();
    if asked.lines && asked.files.len() == 1 {
        output::print_text(&(merging::lines(&document(0)?).join("\n") + "\n"))?;
        return Ok(Code::Done);
    }
    if asked.files.len() != 2 || asked.lines {
        return Err(Failure::Usage(
            "two documents are compared\nHint: name the earlier one and the later one.".to_owned(),
        ));
    }
    let (before, after) = (document(0)?, document(1)?);
    if asked.json {
        output::print_json(&answer(&difference(&before, &after), words))?;
    } else {
        output::print_text(&text(&before, &after, words))?;
    }
    let is_denied = asked.deny.is_some() && merging::open_decisions(&after).next().is_some();
    Ok(if is_denied { Code::Found } else { Code::Done })
}

fn difference(before: &Document, after: &Document) -> Difference {
    let [old, new] = [before, after].map(analysis::analyze);
    merging::difference((before, &old), (after, &new))
}

/// What differs, as text.
pub(super) fn text(before: &Document, after: &Document, words: &Words) -> String {
    let difference = difference(before, after);
    if difference.is_empty() && difference.decisions == 0 {
        return words.diff_nothing() + "\n";
    }
    let mut lines = Vec::new();
    for group in words.difference(&difference) {
        lines.push(group.heading);
        lines.extend(group.lines.iter().map(|line| format!("  {line}")));
    }
    if difference.decisions > 0 {
        lines.push(words.diff_decisions(difference.decisions));
    }
    lines.join("\n") + "\n"
}

/// What differs, in one line.
pub(super) fn in_short(before: &Document, after: &Document, words: &Words) -> String {
    words.difference_in_short(&difference(before, after), 3)
}

fn answer(difference: &Difference, words: &Words) -> Answer {
    let lines = |changes: &[merging::Changed]| {
        changes.iter().map(|change| Line { path: change.path.clone(), text: words.changed(change) }).collect()
    };
    let of_matrix = |matrix: &merging::MatrixDifference| OfMatrix {
        id: matrix.id,
        title: matrix.title.clone(),
        changes: lines(&matrix.changes),
    };
    Answer {
        document: lines(&difference.document),
        matrices: difference.matrices.iter().map(of_matrix).collect(),
        consequences: words.consequences(&difference.consequences, difference.matrices.len() > 1),
        decisions: difference.decisions,
    }
}
