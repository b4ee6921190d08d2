//! Why a file cannot be read or written, why a text is no document, and what to do about it.

use super::{Front, Words};
use crate::model::{EditError, VERSION};
use crate::storage::{Action, ContentError, Expected, FileError, Limit, Problem, ReadError, Reason};
use std::fmt;

/// How a document begins.
const BEGINS: &str = "(format: \"swot-editor\", version: 2, document: (";

/// An error that people are told in their language.
pub(crate) trait Told {
    /// What went wrong, and below it what to do.
    fn told(&self, words: &Words, front: Front) -> String;
}

impl Told for str {
    fn told(&self, _words: &Words, _front: Front) -> String {
        self.to_owned()
    }
}

impl Told for String {
    fn told(&self, words: &Words, front: Front) -> String {
        self.as_str().told(words, front)
    }
}

/// Edits that the program makes itself fit, so that whoever reads this reports it, with the ids of what it was about.
impl Told for EditError {
    fn told(&self, _words: &Words, _front: Front) -> String {
        self.to_string()
    }
}

impl Told for ReadError {
    fn told(&self, words: &Words, front: Front) -> String {
        match self {
            Self::Content(error) => error.told(words, front),
            Self::File(error) => error.told(words, front),
        }
    }
}

impl Told for FileError {
    fn told(&self, words: &Words, front: Front) -> String {
        let (path, reason) = (self.path.display().to_string(), words.reason(&self.reason));
        let sentence = match self.action {
            Action::Read => words.file_cannot_read(path, reason),
            Action::Write => words.file_cannot_write(path, reason),
        };
        words.hinted(sentence, words.way_out(&self.reason, self.action, front))
    }
}

impl Told for ContentError {
    fn told(&self, words: &Words, front: Front) -> String {
        let place = self.position.map(|at| format!("{}:{}:", at.line, at.column)).unwrap_or_default();
        let mut told = format!("{}:{place} {}", self.origin, words.problem(&self.problem));
        if !self.excerpt.is_empty() {
            told.push('\n');
            told.push_str(&self.excerpt);
        }
        match words.correction(&self.problem, front) {
            Some(hint) => words.hinted(told, hint),
            None => told,
        }
    }
}

impl Words {
    /// Why a file could not be read or written.
    pub(crate) fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::NotFound => self.file_not_found(),
            Reason::NoTemplate => self.file_no_template(),
            Reason::NoVersion(number) => self.file_no_version(number.to_string()),
            Reason::NoFolder => self.file_no_folder(),
            Reason::Denied => self.file_denied(),
            Reason::IsFolder => self.file_is_folder(),
            Reason::NotAFile => self.file_not_regular(),
            Reason::Exists => self.file_exists(),
            Reason::WriteProtected => self.file_write_protected(),
            Reason::ReadOnlyDisk => self.file_read_only_disk(),
            Reason::TooLarge { size, limit } => self.file_too_large(megabytes(*size), megabytes(*limit)),
            Reason::TooMany { what: Limit::Records, limit } => self.file_too_many_records(limit.to_string()),
            Reason::TooMany { limit, .. } => self.file_too_many_values(limit.to_string()),
            Reason::NameTooLong => self.file_name_too_long(),
            Reason::DiskFull => self.file_disk_full(),
            Reason::Changed => self.file_changed(),
            Reason::Unreadable(_) => self.file_unreadable(),
            Reason::Other(said) => said.clone(),
        }
    }

    fn way_out(&self, reason: &Reason, action: Action, front: Front) -> String {
        match reason {
            Reason::NotFound => self.file_hint_not_found(),
            Reason::NoTemplate => self.file_hint_no_template(),
            Reason::NoVersion(_) => self.file_hint_no_version(),
            Reason::NoFolder => self.file_hint_no_folder(),
            Reason::Denied | Reason::WriteProtected if action == Action::Write => self.file_hint_denied_writing(),
            Reason::Denied | Reason::WriteProtected => self.file_hint_denied_reading(),
            Reason::IsFolder | Reason::NotAFile => self.file_hint_not_a_file(),
            Reason::Exists if front == Front::Options => self.file_hint_exists_option(),
            Reason::Exists => self.file_hint_exists_window(),
            Reason::TooLarge { .. } | Reason::TooMany { .. } => self.file_hint_too_large(),
            Reason::NameTooLong => self.file_hint_name_too_long(),
            Reason::ReadOnlyDisk => self.file_hint_read_only_disk(),
            Reason::DiskFull => self.file_hint_disk_full(),
            Reason::Changed => self.file_hint_changed(),
            Reason::Unreadable(_) => self.file_hint_unreadable(),
            Reason::Other(_) => self.file_hint_other(),
        }
    }

    /// Why a text is no document.
    pub(crate) fn problem(&self, problem: &Problem) -> String {
        match problem {
            Problem::Empty => self.problem_empty(),
            Problem::TooLarge { limit } => self.problem_too_large(megabytes(*limit)),
            Problem::TooMany => self.problem_too_many(),
            Problem::NotUtf8 => self.problem_not_utf8(),
            Problem::NotSwot => self.problem_not_swot(),
            Problem::NothingCarried => self.problem_nothing_carried(),
            Problem::NewerVersion(version) => self.problem_newer_version(version.to_string(), VERSION.to_string()),
            Problem::UnknownVersion(version) => self.problem_unknown_version(version.to_string()),
            Problem::CutShort | Problem::CutShortBeside { .. } => self.problem_cut_short(),
            Problem::TooDeep => self.problem_too_deep(),
            Problem::UnknownField { name, .. } => self.problem_unknown_field(name),
            Problem::UnknownChoice { name, .. } => self.problem_unknown_choice(name),
            Problem::MissingField { name } => self.problem_missing_field(*name),
            Problem::RepeatedField { name } => self.problem_repeated_field(*name),
            Problem::NumberOutOfRange => self.problem_number_out_of_range(),
            Problem::Expected(expected) => self.expected(*expected),
            Problem::Trailing => self.problem_trailing(),
            Problem::BadValue(sentence) | Problem::Syntax(sentence) => sentence.clone(),
            Problem::Inconsistent(violation) => violation.to_string(),
        }
    }

    fn expected(&self, expected: Expected) -> String {
        match expected {
            Expected::Text => self.problem_expected_text(),
            Expected::Number => self.problem_expected_number(),
            Expected::WholeNumber => self.problem_expected_whole_number(),
            Expected::Truth => self.problem_expected_truth(),
            Expected::FieldName => self.problem_expected_field_name(),
            Expected::List => self.problem_expected_list(),
            Expected::ListEnd => self.problem_expected_list_end(),
            Expected::Comma => self.problem_expected_comma(),
            Expected::Colon => self.problem_expected_colon(),
            Expected::Block => self.problem_expected_block(),
            Expected::BlockEnd => self.problem_expected_block_end(),
        }
    }

    /// What to do about it; nothing where the problem says it already.
    fn correction(&self, problem: &Problem, front: Front) -> Option<String> {
        let hint = match problem {
            Problem::Empty if front == Front::Options => self.problem_hint_empty_option(),
            Problem::Empty => self.problem_hint_empty_window(),
            Problem::TooLarge { .. } | Problem::TooMany => self.problem_hint_too_large(),
            Problem::NotUtf8 => self.problem_hint_not_utf8(),
            Problem::NotSwot => self.problem_hint_not_swot(BEGINS),
            Problem::NothingCarried => self.problem_hint_nothing_carried(),
            Problem::NewerVersion(_) => self.problem_hint_newer_version(),
            Problem::UnknownVersion(_) => self.problem_hint_unknown_version(VERSION.to_string()),
            Problem::CutShort => self.problem_hint_cut_short(),
            Problem::CutShortBeside { backup } => self.problem_hint_cut_short_beside(backup),
            Problem::TooDeep => self.problem_hint_too_deep(),
            Problem::UnknownField { known, .. } => match problem.near() {
                Some(word) => self.problem_hint_near(word),
                None => self.problem_hint_fields(self.list(*known)),
            },
            Problem::UnknownChoice { known, .. } => match problem.near() {
                Some(word) => self.problem_hint_near(word),
                None => self.problem_hint_choices(self.list(*known)),
            },
            Problem::MissingField { name } => self.problem_hint_missing_field(*name),
            Problem::RepeatedField { .. } => self.problem_hint_repeated_field(),
            Problem::Expected(_) | Problem::Trailing | Problem::Syntax(_) => self.problem_hint_syntax(),
            Problem::NumberOutOfRange | Problem::BadValue(_) | Problem::Inconsistent(_) => return None,
        };
        Some(hint)
    }
}

/// A size in megabytes, with what is begun counted in full.
fn megabytes(bytes: u64) -> String {
    bytes.div_ceil(1024 * 1024).to_string()
}

/// As scripts and logs are told: in English, with the options of the command line.
fn in_english(error: &impl Told, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str(&error.told(super::or_english("en"), Front::Options))
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        in_english(self, f)
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        in_english(self, f)
    }
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        in_english(self, f)
    }
}

impl std::error::Error for ReadError {}
impl std::error::Error for FileError {}
impl std::error::Error for ContentError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage;
    use std::path::Path;

    #[test]
    fn what_a_file_refuses_is_told_in_every_language_with_a_way_out() {
        let damaged: [&[u8]; 9] = [
            b"",
            b"\xff",
            b"hello",
            b"(format: \"swot-editor\", version: 99, document: (",
            b"(format: \"swot-editor\", version: 2, document: (",
            b"(format: \"swot-editor\", version: 2, document: (id: \"d\", titel: \"t\"))",
            b"(format: \"swot-editor\", version: 2, document: (id: \"d\", colour: \"t\"))",
            b"(format: \"swot-editor\", version: 2, document: (id: \"d\", id: \"e\"))",
            b"(format: \"swot-editor\", version: 2, document: (id: \"d\", title: 5))",
        ];
        let mut errors: Vec<ReadError> =
            damaged.iter().map(|bytes| storage::parse(bytes, "study.swot").unwrap_err().into()).collect();
        errors.push(storage::open(Path::new("/no/such/folder/study.swot")).unwrap_err());
        for error in errors {
            let english = error.to_string();
            assert!(english.contains("study.swot"), "{english}");
            for language in ["ru", "ar", "zh"] {
                let told = error.told(super::super::or_english(language), Front::Window);
                assert!(told.contains("study.swot") && told.lines().count() == english.lines().count(), "{told}");
                // What is wrong stands in the first line, and what to do in the last.
                for (said, in_english) in [told.lines().next(), told.lines().last()]
                    .into_iter()
                    .zip([english.lines().next(), english.lines().last()])
                {
                    assert_ne!(said, in_english, "{language}");
                }
            }
        }
    }

    #[cfg(feature = "gui")]
    #[test]
    fn the_window_has_quotation_marks_where_the_command_line_has_backticks() {
        let taken = FileError { path: "a.swot".into(), action: Action::Write, reason: Reason::Exists };
        let told = crate::words::of_window("en").told(&taken);
        assert!(told.starts_with("cannot write “a.swot”: "), "{told}");
    }

    #[test]
    fn the_window_names_no_options() {
        let taken = FileError { path: "a.swot".into(), action: Action::Write, reason: Reason::Exists };
        assert!(taken.to_string().contains("--force"));
        for language in super::super::languages() {
            assert!(!taken.told(super::super::or_english(language.tag), Front::Window).contains("--"));
        }
    }
}
