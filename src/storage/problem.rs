//! What is wrong with a text that should be a document: what, where, and what to do about it.

use crate::model::{VERSION, Violation};
use std::fmt;

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
    /// A value that its field cannot hold; a sentence says why.
    BadValue(String),
    /// Something else was expected here; a sentence says what.
    Syntax(String),
    /// Every part is well-formed, but the parts do not fit together.
    Inconsistent(Violation),
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

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.origin)?;
        if let Some(position) = self.position {
            write!(f, "{}:{}:", position.line, position.column)?;
        }
        write!(f, " {}", self.problem)?;
        if !self.excerpt.is_empty() {
            write!(f, "\n{}", self.excerpt)?;
        }
        match self.problem.hint() {
            hint if hint.is_empty() => Ok(()),
            hint => write!(f, "\nHint: {hint}"),
        }
    }
}

impl std::error::Error for ContentError {}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the file is empty"),
            Self::TooLarge { limit } => write!(f, "the file is larger than {} MB", limit / (1024 * 1024)),
            Self::TooMany => f.write_str("the file holds more records than any document"),
            Self::NotUtf8 => f.write_str("the file is not UTF-8 text"),
            Self::NotSwot => f.write_str("this is not a SWOT document"),
            Self::NothingCarried => f.write_str("this file carries no SWOT document"),
            Self::NewerVersion(version) => {
                write!(f, "the file has format version {version}; this program reads up to version {VERSION}")
            }
            Self::UnknownVersion(version) => write!(f, "there is no format version {version}"),
            Self::CutShort | Self::CutShortBeside { .. } => f.write_str("the file ends before the document does"),
            Self::TooDeep => f.write_str("brackets are nested too deeply"),
            Self::UnknownField { name, .. } => write!(f, "unknown field `{name}`"),
            Self::UnknownChoice { name, .. } => write!(f, "unknown choice `{name}`"),
            Self::MissingField { name } => write!(f, "the field `{name}` is missing in the block that ends here"),
            Self::RepeatedField { name } => write!(f, "the field `{name}` stands twice in this block"),
            Self::BadValue(sentence) | Self::Syntax(sentence) => f.write_str(sentence),
            Self::Inconsistent(violation) => violation.fmt(f),
        }
    }
}

impl Problem {
    /// What to do about it, as a sentence; empty where the problem says it already.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Empty => "choose another file, or begin a document with `swot-editor new`.".to_owned(),
            Self::TooLarge { .. } | Self::TooMany => "no document is that large; choose another file.".to_owned(),
            Self::NotUtf8 => "save the file as UTF-8, or choose another file.".to_owned(),
            Self::NotSwot => {
                "a document begins with `(format: \"swot-editor\", version: 2, document: (`; choose another file."
                    .to_owned()
            }
            Self::NothingCarried => {
                "open the `.swot` file that it was made from, or import its tables and lists as csv, xlsx, docx or md."
                    .to_owned()
            }
            Self::NewerVersion(_) => "update SWOT Editor to read it; the file was left as it is.".to_owned(),
            Self::UnknownVersion(_) => format!("the versions are 1 to {VERSION}."),
            Self::CutShort => "part of it is missing; copy it again.".to_owned(),
            Self::CutShortBeside { backup } => {
                format!("part of it is missing; copy it again, or open the version before it, `{backup}`.")
            }
            Self::TooDeep => "look for an opening bracket that does not belong here.".to_owned(),
            Self::UnknownField { name, known } => suggestion("fields", name, known),
            Self::UnknownChoice { name, known } => suggestion("choices", name, known),
            Self::MissingField { name } => format!("add a line `{name}: …,` to the block."),
            Self::RepeatedField { .. } => "remove one of the two.".to_owned(),
            Self::BadValue(_) | Self::Inconsistent(_) => String::new(),
            Self::Syntax(_) => "compare with the lines around it: commas, quotation marks, brackets.".to_owned(),
        }
    }
}

fn suggestion(what: &str, name: &str, known: &[&str]) -> String {
    let near = known.iter().filter(|word| distance(name, word) <= 2).min_by_key(|word| distance(name, word));
    match near {
        Some(word) => format!("did you mean `{word}`?"),
        None => format!("the {what} here are {}.", known.join(", ")),
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
