//! What a subcommand writes: data to standard output or to a file, messages to standard error.

use super::failure::Failure;
use crate::model::Document;
use crate::storage::{self, Existing, Expect};
use serde::Serialize;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// How data is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// For people.
    Text,
    /// For programs.
    Json,
}

impl Form {
    /// What `--json` says.
    pub(super) fn json(asked: bool) -> Self {
        if asked { Self::Json } else { Self::Text }
    }
}

/// Writes bytes to standard output.
pub(super) fn print(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    Ok(out.flush()?)
}

/// Writes text to standard output; control characters of a document do not reach the terminal.
pub(super) fn print_text(text: &str) -> Result<(), Failure> {
    print(harmless(text).as_bytes())
}

fn harmless(text: &str) -> String {
    let shown = |c: char| if c.is_control() && c != '\n' && c != '\t' { char::REPLACEMENT_CHARACTER } else { c };
    text.chars().map(shown).collect()
}

/// Writes a value to standard output as JSON.
pub(super) fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    let mut text = serde_json::to_string_pretty(value).expect("every answer is plain data, and JSON can hold it");
    text.push('\n');
    print(text.as_bytes())
}

/// Writes a message to standard error. Nobody can be told when that fails.
pub(super) fn say(message: &str) {
    writeln!(io::stderr(), "{}", harmless(message)).unwrap_or_default();
}

/// Writes a line of a terminal's standard error in the place of the one before it.
pub(super) fn rewrite_line(text: &str) {
    write!(io::stderr(), "\r\x1b[K{}", harmless(text)).unwrap_or_default();
}

/// Writes a file, whole or not at all; `-` is standard output.
pub(super) fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Failure> {
    if path == Path::new("-") { print(bytes) } else { Ok(storage::write_output(path, bytes, existing)?) }
}

/// Saves a document, whole or not at all; `-` is standard output.
pub(super) fn save(path: &Path, document: &Document, existing: Existing) -> Result<(), Failure> {
    if path == Path::new("-") {
        return print(storage::write(document).as_bytes());
    }
    let expect = match existing {
        Existing::Keep => Expect::Nothing,
        Existing::Replace => Expect::AnyDocument,
    };
    storage::save(path, document, expect)?;
    Ok(())
}

/// Writes files; none is begun where one of them is there already and is to be kept.
pub(super) fn write_all(files: &[(PathBuf, Vec<u8>)], existing: Existing) -> Result<(), Failure> {
    if let [(path, bytes)] = files {
        return write(path, bytes, existing);
    }
    storage::write_outputs(files, existing)?;
    Ok(())
}

/// What `--force` says.
pub(super) fn existing(force: bool) -> Existing {
    if force { Existing::Replace } else { Existing::Keep }
}

/// A heading of text.
pub(super) fn underlined(title: &str, line: char) -> String {
    format!("{title}\n{}", line.to_string().repeat(title.chars().count()))
}
