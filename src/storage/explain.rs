//! From what the RON reader and the model say to what a person can act on.

use super::problem::{ContentError, Position, Problem};
use crate::model::{Violation, ViolationKind};
use ron::error::{Error, SpannedError};

/// What the RON reader found wrong with a text.
pub(super) fn explain(error: SpannedError, text: &str, origin: &str) -> ContentError {
    let SpannedError { code, span } = error;
    let at = |place: ron::error::Position| Position { line: place.line, column: place.col };
    let unfinished = matches!(code, Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment);
    let at_end = rest(text, at(span.end)).trim().is_empty() && !matches!(code, Error::MissingStructField { .. });
    if unfinished || at_end {
        let end = text.trim_end();
        let position = super::format::position(end, end.len());
        return ContentError::at(origin, text, position, Problem::CutShort);
    }
    ContentError::at(origin, text, at(span.start), problem(code))
}

fn problem(code: Error) -> Problem {
    match code {
        Error::NoSuchStructField { expected, found, .. } => Problem::UnknownField { name: found, known: expected },
        Error::NoSuchEnumVariant { expected, found, .. } => Problem::UnknownChoice { name: found, known: expected },
        Error::MissingStructField { field, .. } => Problem::MissingField { name: field },
        Error::DuplicateStructField { field, .. } => Problem::RepeatedField { name: field },
        Error::ExceededRecursionLimit => Problem::TooDeep,
        Error::Message(sentence) => Problem::BadValue(sentence),
        Error::IntegerOutOfBounds => Problem::BadValue("this number is too large or too small".to_owned()),
        other => Problem::Syntax(sentence(&other)),
    }
}

fn sentence(code: &Error) -> String {
    let expected = match code {
        Error::ExpectedString => "a text in quotation marks",
        Error::ExpectedFloat => "a number",
        Error::ExpectedInteger => "a whole number",
        Error::ExpectedBoolean => "`true` or `false`",
        Error::ExpectedIdentifier => "a word",
        Error::ExpectedArray => "a list, `[ … ]`,",
        Error::ExpectedArrayEnd => "a comma or `]`",
        Error::ExpectedComma => "a comma",
        Error::ExpectedMapColon => "a colon",
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => "a block, `( … )`,",
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => "a comma or `)`",
        Error::TrailingCharacters => return "something follows after the end of the document".to_owned(),
        other => return lower_first(&other.to_string()),
    };
    format!("{expected} should stand here")
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}

fn rest(text: &str, position: Position) -> &str {
    let mut after = text;
    for _ in 1..position.line {
        after = after.split_once('\n').map_or("", |(_, after)| after);
    }
    let skipped = after.char_indices().nth(position.column - 1).map_or(after.len(), |(byte, _)| byte);
    &after[skipped..]
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
        ViolationKind::OutOfRange { field, .. } => after.find(&format!("{field}:")),
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
            if before.is_some_and(|before| before.ends_with("id")) {
                return Some(found);
            }
        }
    })
}
