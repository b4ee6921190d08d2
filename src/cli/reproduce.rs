//! `reproduce`: a report is made again from the document that it carries, and compared with what it says.

use super::export::refused;
use super::failure::{Code, Failure};
use super::input::Input;
use super::output::{self, Form};
use super::progress::watched_share;
use crate::analysis::Progress;
use crate::report::{self, Job, Recipe, Studies, Study};
use crate::storage::{self, ReadError};
use serde::Serialize;

/// The most cells of the table in which the longest common lines are looked for.
const MOST_COMPARED: usize = 4_000_000;

/// So many characters of a line are shown to say where something differs.
const SHOWN: usize = 70;

/// The answer of `--json`.
#[derive(Serialize)]
struct Answer {
    file: String,
    /// The version of the program that wrote the report, and the time.
    program: String,
    made: String,
    /// How many figures there are.
    figures: usize,
    differences: Vec<Difference>,
}

/// A line that is not what the document gives; null where it has no partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Difference {
    printed: Option<String>,
    recomputed: Option<String>,
}

pub(super) fn run(file: &Input, form: Form) -> Result<Code, Failure> {
    let (bytes, name) = (file.bytes()?, file.name());
    let carried = storage::carried(&bytes, &name).map_err(|error| Failure::Read(ReadError::Content(error)))?;
    let nothing = || {
        let why = "it carries no document";
        Failure::Usage(format!("cannot recompute `{name}`: {why}\nHint: export it again without `--without-source`."))
    };
    let carried = carried.ok_or_else(nothing)?;
    let unknown = || {
        let why = "another version of the program made it in a way that this one does not know";
        Failure::Usage(format!("cannot recompute `{name}`: {why}\nHint: use the version that it names."))
    };
    let recipe = Recipe::read(&carried.recipe).ok_or_else(unknown)?;
    let again = made_again(carried.documents, &recipe, unknown)?;
    let printed = storage::texts(&bytes);
    // Of several pages it is the one that it is most like.
    let pages = again.iter().map(|file| storage::texts(file));
    let closest = pages.map(|page| (differences(&printed, &page), page)).min_by_key(|(found, _)| found.len());
    let (differences, page) = closest.unwrap_or_default();
    let words = page.iter().filter(|line| !line.starts_with(storage::PIXELS));
    let figures = words.flat_map(|line| line.split(' ')).filter(|word| is_figure(word)).count();
    let code = if differences.is_empty() { Code::Done } else { Code::Found };
    let answer = Answer { file: name, program: recipe.program, made: recipe.made, figures, differences };
    if answer.program != env!("CARGO_PKG_VERSION") {
        output::say(&format!("version {} of the program made the report", answer.program));
    }
    match form {
        Form::Json => output::print_json(&answer)?,
        Form::Text => output::print_text(&text(&answer))?,
    }
    Ok(code)
}

/// The files of the same report from the same documents.
fn made_again(
    documents: Vec<crate::model::Document>,
    recipe: &Recipe,
    unknown: impl FnOnce() -> Failure,
) -> Result<Vec<Vec<u8>>, Failure> {
    let (format, chart, stamp) = recipe.understood().ok_or_else(unknown)?;
    let mut studies = documents.into_iter().map(Study::new);
    let own = studies.next().expect("what is carried has a document");
    let studies = &Studies::new(own, studies.collect()).carried_by(storage::write);
    let job = Job { studies, chart, options: &recipe.options, stamp: &stamp };
    let progress = &Progress::default();
    let exported = watched_share(progress, || report::export(format, job, progress));
    Ok(exported.map_err(|error| refused(&error))?.expect("nobody cancels").files)
}

fn is_figure(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
}

fn text(answer: &Answer) -> String {
    let Answer { file, figures, differences, .. } = answer;
    let is_picture = differences.iter().any(|it| it.printed.iter().any(|line| line.starts_with(storage::PIXELS)));
    let head = match (differences.len(), figures) {
        (0, 0) => return format!("{file}: drawn again; all pixels are as the document gives them\n"),
        (0, _) => return format!("{file}: {figures} figures recomputed; all are as the document gives them\n"),
        _ if is_picture => return format!("{file}: the picture is not the one that the document gives\n"),
        (1, _) => format!("{file}: {figures} figures recomputed; one line differs\n\n"),
        (count, _) => format!("{file}: {figures} figures recomputed; {count} lines differ\n\n"),
    };
    head + &differences.iter().map(told).collect::<String>()
}

/// Where something differs, and what; of long lines the beginning and the words that are others.
fn told(difference: &Difference) -> String {
    let (printed, recomputed) = match difference {
        Difference { printed: Some(printed), recomputed: Some(recomputed) } => (printed, recomputed),
        Difference { printed: Some(line), .. } => {
            return format!("  {line}\n    printed, and not given by the document\n");
        }
        Difference { recomputed: Some(line), .. } => {
            return format!("  {line}\n    given by the document, and not printed\n");
        }
        Difference { .. } => return String::new(),
    };
    let words = || printed.split(' ').zip(recomputed.split(' '));
    let is_alike = printed.split(' ').count() == recomputed.split(' ').count();
    if !is_alike || words().count() < 4 {
        return format!("  printed     {printed}\n  recomputed  {recomputed}\n");
    }
    let begin: String = recomputed.chars().take(SHOWN).collect();
    let changed = words().filter(|(one, other)| one != other);
    let changed = changed.map(|(one, other)| format!("    printed {one}, recomputed {other}\n"));
    format!("  {begin}{}\n{}", if begin.len() < recomputed.len() { "…" } else { "" }, changed.collect::<String>())
}

/// The lines of a report that are not those of the other, in order: what is between two lines that both have is set
/// against one another line by line.
fn differences(printed: &[String], recomputed: &[String]) -> Vec<Difference> {
    let same = printed.iter().zip(recomputed).take_while(|(one, other)| one == other).count();
    let (printed, recomputed) = (&printed[same..], &recomputed[same..]);
    let end = printed.iter().rev().zip(recomputed.iter().rev()).take_while(|(one, other)| one == other).count();
    let (printed, recomputed) = (&printed[..printed.len() - end], &recomputed[..recomputed.len() - end]);
    let (mut found, mut from) = (Vec::new(), (0, 0));
    for (here, there) in common(printed, recomputed).into_iter().chain([(printed.len(), recomputed.len())]) {
        let (gone, new) = (&printed[from.0..here], &recomputed[from.1..there]);
        let partner = |lines: &[String], at: usize| lines.get(at).cloned();
        let pair = |at| Difference { printed: partner(gone, at), recomputed: partner(new, at) };
        found.extend((0..gone.len().max(new.len())).map(pair));
        from = (here + 1, there + 1);
    }
    found
}

/// The places of the longest sequence of lines that both have; none where that would take too long to find.
fn common(one: &[String], other: &[String]) -> Vec<(usize, usize)> {
    let width = other.len() + 1;
    if one.is_empty() || other.is_empty() || (one.len() + 1) * width > MOST_COMPARED {
        return Vec::new();
    }
    let mut longest = vec![0_u32; (one.len() + 1) * width];
    for here in (0..one.len()).rev() {
        for there in (0..other.len()).rev() {
            longest[here * width + there] = if one[here] == other[there] {
                longest[(here + 1) * width + there + 1] + 1
            } else {
                longest[(here + 1) * width + there].max(longest[here * width + there + 1])
            };
        }
    }
    let (mut here, mut there, mut places) = (0, 0, Vec::new());
    while here < one.len() && there < other.len() {
        if one[here] == other[there] {
            places.push((here, there));
            (here, there) = (here + 1, there + 1);
        } else if longest[(here + 1) * width + there] >= longest[here * width + there + 1] {
            here += 1;
        } else {
            there += 1;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(printed: &str, recomputed: &str, expected: &[(&str, &str)]) {
        let lines = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let found = differences(&lines(printed), &lines(recomputed));
        let words = |line: Option<String>| line.unwrap_or_default();
        let found: Vec<_> = found.into_iter().map(|it| (words(it.printed), words(it.recomputed))).collect();
        let found: Vec<_> = found.iter().map(|(one, other)| (one.as_str(), other.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn only_lines_that_differ_are_told() {
        check("a b c", "a b c", &[]);
        check("a 1 c", "a 2 c", &[("1", "2")]);
        check("a 1 c d 3", "a 2 c 3", &[("1", "2"), ("d", "")]);
        check("a", "b a", &[("", "b")]);
    }
}
