//! What is wrong with a text that should be a document: what, where, and what to do about it.

use crate::model::Violation;

/// A text that is no document.
#[derive(Debug, Clone, PartialEq)]
pub struct ContentError {
    /// Where the text came from, as the user named it: a path, `template:unodc`, "standard input".
    pub origin: String,
    /// Where in the text, unless the problem is the text as a whole.
    pub position: Option<Position>,
    /// The offending line with a caret below the column; empty without a position.
    pub excerpt: String,
    /// What is wrong.
    pub problem: Problem,
}

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Counting from 1.
    pub line: usize,
    /// In characters, counting from 1.
    pub column: usize,
}

impl Position {
    /// The place of a byte of a text.
    pub(super) fn of(text: &str, byte: usize) -> Self {
        let before = &text[..byte];
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        Self { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
    }
}

/// The ways in which a text can fail to be a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// There is nothing in it.
    Empty,
    /// It is larger than any document.
    TooLarge {
        /// The largest size that is read, in bytes.
        limit: u64,
    },
    /// It has more records than any document.
    TooMany,
    /// It is not UTF-8.
    NotUtf8,
    /// It does not begin like a SWOT document.
    NotSwot,
    /// It may carry a SWOT document as reports do, and carries none.
    NothingCarried,
    /// A newer version of the program wrote it.
    NewerVersion(u64),
    /// It says a version that never was.
    UnknownVersion(u64),
    /// It ends before the document does.
    CutShort,
    /// It ends before the document does, and the version before it stands beside it.
    CutShortBeside {
        /// The name of that file.
        backup: String,
    },
    /// Brackets are nested deeper than in any document.
    TooDeep,
    /// A field that does not exist.
    UnknownField {
        /// Its name.
        name: String,
        /// The names that could stand there.
        known: &'static [&'static str],
    },
    /// A word that is none of the choices.
    UnknownChoice {
        /// The word.
        name: String,
        /// The words that could stand there.
        known: &'static [&'static str],
    },
    /// A field that must be there.
    MissingField {
        /// Its name.
        name: &'static str,
    },
    /// A field that stands twice in one block.
    RepeatedField {
        /// Its name.
        name: &'static str,
    },
    /// A number that its field cannot hold.
    NumberOutOfRange,
    /// A value that its field cannot hold; the reader of the field says why.
    BadValue(String),
    /// Something else should stand here.
    Expected(Expected),
    /// Something follows after the end of the document.
    Trailing,
    /// No such notation, in the words of the parser.
    Syntax(String),
    /// Every part is well-formed, but the parts do not fit together.
    Inconsistent(Violation),
}

/// What should stand at a place of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text in quotation marks.
    Text,
    /// A number.
    Number,
    /// A whole number.
    WholeNumber,
    /// `true` or `false`.
    Truth,
    /// The name of a field.
    FieldName,
    /// A list in square brackets.
    List,
    /// The next value of a list, or its end.
    ListEnd,
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// A block in round brackets.
    Block,
    /// The next field of a block, or its end.
    BlockEnd,
}

impl ContentError {
    /// A problem of the text as a whole.
    pub(super) fn whole(origin: &str, problem: Problem) -> Self {
        Self { origin: origin.to_owned(), position: None, excerpt: String::new(), problem }
    }

    /// A problem at a place of a text.
    pub(super) fn at(origin: &str, text: &str, position: Position, problem: Problem) -> Self {
        let excerpt = excerpt(text, position);
        Self { origin: origin.to_owned(), position: Some(position), excerpt, problem }
    }
}

impl Problem {
    /// The word that was probably meant by one that is not known.
    pub(crate) fn near(&self) -> Option<&'static str> {
        let (Self::UnknownField { name, known } | Self::UnknownChoice { name, known }) = self else { return None };
        let near = known.iter().filter(|word| distance(name, word) <= 2);
        near.min_by_key(|word| distance(name, word)).copied()
    }
}

/// The number of characters to insert, delete or replace (Levenshtein 1966).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (index, left) in from.chars().take(64).enumerate() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        for (column, &right) in to.iter().enumerate() {
            let replaced = diagonal + usize::from(left != right);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[to.len()]
}

/// The number of characters of a line that an excerpt shows before and after its column.
const BEFORE: usize = 60;
const AFTER: usize = 40;

fn excerpt(text: &str, position: Position) -> String {
    let line = text.split('\n').nth(position.line - 1).unwrap_or_default();
    let column = position.column - 1;
    let start = column.saturating_sub(BEFORE);
    let shown: String = line.chars().skip(start).take(BEFORE + AFTER).map(visible).collect();
    let (left, caret) = if start > 0 { ("…", column - start + 1) } else { ("", column) };
    let number = position.line.to_string();
    let margin = " ".repeat(number.len());
    format!("{margin} |\n{number} | {left}{}\n{margin} | {}^", shown.trim_end(), " ".repeat(caret))
}

/// A character that a terminal shows in one column and does not obey.
fn visible(character: char) -> char {
    match character {
        '\t' => ' ',
        control if control.is_control() => '\u{fffd}',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_names_the_place_shows_the_line_and_gives_a_hint() {
        let problem = Problem::UnknownField { name: "wieght".to_owned(), known: &["id", "weight"] };
        let text = "(\n\twieght: 3,\n)";
        let error = ContentError::at("staff.swot", text, Position { line: 2, column: 2 }, problem);
        let expected =
            "staff.swot:2:2: unknown field `wieght`\n  |\n2 |  wieght: 3,\n  |  ^\nHint: did you mean `weight`?";
        assert_eq!(error.to_string(), expected);
    }

    #[test]
    fn a_long_line_is_shown_around_its_column() {
        let text = format!("{}X{}", "a".repeat(500), "b".repeat(500));
        let shown = excerpt(&text, Position { line: 1, column: 501 });
        let expected = format!("  |\n1 | …{}X{}\n  | {}^", "a".repeat(60), "b".repeat(39), " ".repeat(61));
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_terminal_does_not_obey_what_a_file_says() {
        assert!(!excerpt("\u{1b}[2J", Position { line: 1, column: 1 }).contains('\u{1b}'));
    }

    #[test]
    fn distances_count_changes() {
        assert_eq!(distance("wieght", "weight"), 2);
        assert_eq!(distance("", "note"), 4);
        assert_eq!(distance("note", "note"), 0);
    }
}
