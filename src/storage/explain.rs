//! From what the RON reader and the model say to what a person can act on.

use super::problem::{ContentError, Position, Problem};
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
