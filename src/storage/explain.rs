//! From what the RON reader and the model say to what a person can act on.

use super::problem::{ContentError, Expected, Position, Problem};
use crate::model::{Violation, ViolationKind};
use ron::error::{Error, SpannedError};

/// What the RON reader found wrong with a text.
pub(super) fn explain(error: SpannedError, text: &str, origin: &str) -> ContentError {
    let SpannedError { code, span } = error;
    if ends_early(&code, &text[byte(text, span.end)..]) {
        let end = text.trim_end().len();
        return ContentError::at(origin, text, Position::of(text, end), Problem::CutShort);
    }
    let start = byte(text, span.start);
    let place = if misses_separator(&code) {
        text[..start].trim_end().len()
    } else {
        text.len() - text[start..].trim_start().len()
    };
    ContentError::at(origin, text, Position::of(text, place), problem(code))
}

/// What the JSON reader found wrong with a text.
pub(super) fn explain_json(error: &serde_json::Error, text: &str, origin: &str) -> ContentError {
    let written = error.to_string();
    // The place is told apart from the sentence.
    let sentence = written.rsplit_once(" at line ").map_or(written.as_str(), |(sentence, _)| sentence);
    let problem = match error.classify() {
        serde_json::error::Category::Eof => Problem::CutShort,
        _ if sentence == "recursion limit exceeded" => Problem::TooDeep,
        serde_json::error::Category::Data => Problem::BadValue(sentence.to_owned()),
        _ => Problem::Syntax(sentence.to_owned()),
    };
    let line_start = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    let place = text.floor_char_boundary((line_start + error.column().saturating_sub(1)).min(text.len()));
    ContentError::at(origin, text, Position::of(text, place), problem)
}

/// Whether nothing is wrong but that the text ends, perhaps in the middle of a word.
fn ends_early(code: &Error, rest: &str) -> bool {
    match code {
        Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment => true,
        Error::MissingStructField { .. } | Error::TrailingCharacters => false,
        _ => rest.trim().chars().all(|c| c.is_alphanumeric() || "_+-.#".contains(c)),
    }
}

/// Whether something is missing after what was read last, and not wrong with what comes next.
fn misses_separator(code: &Error) -> bool {
    matches!(
        code,
        Error::ExpectedComma
            | Error::ExpectedArrayEnd
            | Error::ExpectedMapColon
            | Error::ExpectedStructLikeEnd
            | Error::ExpectedOptionEnd
    )
}

/// Where a place of the RON reader is in the text.
fn byte(text: &str, place: ron::error::Position) -> usize {
    let line_start = text.split_inclusive('\n').take(place.line - 1).map(str::len).sum::<usize>();
    let line = &text[line_start..];
    let in_line = line.char_indices().nth(place.col - 1).map_or(line.len(), |(byte, _)| byte);
    line_start + in_line
}

fn problem(code: Error) -> Problem {
    match code {
        Error::NoSuchStructField { expected, found, .. } => Problem::UnknownField { name: found, known: expected },
        Error::NoSuchEnumVariant { expected, found, .. } => Problem::UnknownChoice { name: found, known: expected },
        Error::MissingStructField { field, .. } => Problem::MissingField { name: field },
        Error::DuplicateStructField { field, .. } => Problem::RepeatedField { name: field },
        Error::ExceededRecursionLimit => Problem::TooDeep,
        Error::Message(sentence) => Problem::BadValue(sentence),
        Error::IntegerOutOfBounds => Problem::NumberOutOfRange,
        Error::TrailingCharacters => Problem::Trailing,
        other => expected(&other).map_or_else(|| Problem::Syntax(lower_first(&other.to_string())), Problem::Expected),
    }
}

fn expected(code: &Error) -> Option<Expected> {
    Some(match code {
        Error::ExpectedString => Expected::Text,
        Error::ExpectedFloat => Expected::Number,
        Error::ExpectedInteger => Expected::WholeNumber,
        Error::ExpectedBoolean => Expected::Truth,
        Error::ExpectedIdentifier => Expected::FieldName,
        Error::ExpectedArray => Expected::List,
        Error::ExpectedArrayEnd => Expected::ListEnd,
        Error::ExpectedComma => Expected::Comma,
        Error::ExpectedMapColon => Expected::Colon,
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => Expected::Block,
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Expected::BlockEnd,
        _ => return None,
    })
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}

/// The byte at which the text breaks a rule of the model, where an id leads there.
pub(super) fn locate(violation: &Violation, text: &str) -> Option<usize> {
    let start = owner(violation).and_then(|id| definitions(text, id).next()).unwrap_or(0);
    let after = &text[start..];
    let named = |id: &str| format!("\"{id}\"");
    let found = match &violation.kind {
        ViolationKind::RepeatedId(id) if violation.place.starts_with("strategy ") => {
            after.match_indices(&named(id)).nth(1).map(|(byte, _)| byte)
        }
        ViolationKind::RepeatedId(id) => definitions(after, id).nth(1),
        ViolationKind::Dangling { id, .. } | ViolationKind::SelfJudgment(id) => after.find(&named(id)),
        ViolationKind::OutOfRange { field, .. } => {
            after.find(&format!("{field}:")).or_else(|| after.find(&format!("\"{field}\":")))
        }
        ViolationKind::RepeatedAnswer(_) | ViolationKind::CircularCitation => None,
    };
    found.map(|byte| start + byte)
}

/// The id of the matrix or strategy that the place of a violation names ("factor s1 of matrix m1").
fn owner(violation: &Violation) -> Option<&str> {
    let place = &violation.place;
    let (_, after) = place.split_once("matrix ").or_else(|| place.split_once("strategy "))?;
    after.split(' ').next()
}

/// Where an id is given to something, and not only named.
fn definitions<'a>(text: &'a str, id: &str) -> impl Iterator<Item = usize> + use<'a> {
    let written = format!("\"{id}\"");
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let found = from + text[from..].find(&written)?;
            from = found + written.len();
            let before = text[..found].trim_end().strip_suffix(':').map(str::trim_end);
            // A JSON text has its names in quotation marks.
            if before.is_some_and(|before| before.trim_end_matches('"').ends_with("id")) {
                return Some(found);
            }
        }
    })
}
