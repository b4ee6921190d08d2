//! What a subcommand writes: data to standard output or to a file, messages to standard error.

use super::clock;
use super::failure::Failure;
use super::input::Read;
use crate::model::Document;
use crate::storage::{self, Access, Existing, Expect, Folders, Holder, LeftOut, Limit, Versions, Why};
use crate::words;
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

/// Saves a document, whole or not at all; `-` is standard output. Where it takes the place of the file that it was
/// read from, that must not have changed since.
pub(super) fn save(path: &Path, document: &Document, existing: Existing, read: Option<&Read>) -> Result<(), Failure> {
    if path == Path::new("-") {
        return print(storage::write(document).as_bytes());
    }
    let expect = match existing {
        Existing::Keep => Expect::Nothing,
        Existing::Replace => {
            let read = read.filter(|read| is_same(&read.path, path));
            read.map_or(Expect::AnyDocument, |read| Expect::Unchanged(read.stamp))
        }
    };
    let (folders, now) = (Folders::of_user(), clock::system_time()?);
    let versions = folders.map(|folders| Versions::of(&folders, document.id));
    let keep = |displaced: &[u8]| match &versions {
        Some(versions) => versions.keep(displaced, Why::Displaced, now),
        None => Ok(()),
    };
    if let Some(holder) = storage::holder(path, &Holder::of_user(now, 0), now) {
        say(&format!("note: {}", has_it_open(path, &holder)));
    }
    let kept = storage::save_telling(path, document, expect, versions.is_some().then_some(&keep))?;
    for left_out in &kept.left_out {
        say(&format!("warning: {}", words_of(left_out)));
    }
    if let Some(fill) = kept.fill.nearly() {
        let what = match fill.limit {
            Limit::Size => "the size",
            Limit::Values => "the values",
            Limit::Records => "the records",
        };
        let hint = "divide it before it is too large to be saved";
        say(&format!("warning: the document has reached {} % of {what} that a file may have; {hint}", fill.percent));
    }
    // What could not be kept before it was displaced may be kept by now.
    if let Some(error) = kept.displaced.iter().find_map(|displaced| keep(displaced).err()) {
        say(&format!("warning: saved, but the version before it was not kept: {error}"));
    }
    Ok(())
}

/// Whoever has it open is not kept from going on, and has to decide between two states of it.
fn has_it_open(path: &Path, holder: &Holder) -> String {
    let since = clock::local(holder.since()).strftime("%Y-%m-%d %H:%M").to_string();
    let who = match (holder.name.as_str(), holder.machine.as_str()) {
        ("", _) => "somebody".to_owned(),
        (name, "") => name.to_owned(),
        (name, machine) => format!("{name} on {machine}"),
    };
    format!("{who} has `{}` open in a window since {since}, which will tell that it changed", path.display())
}

fn is_same(one: &Path, other: &Path) -> bool {
    one.canonicalize().ok().zip(other.canonicalize().ok()).is_some_and(|(one, other)| one == other)
}

fn words_of(left_out: &LeftOut) -> String {
    let (what, error) = match left_out {
        LeftOut::Backup(error) => ("saved, but the version before it was not kept as a backup", error),
        LeftOut::Permissions(error) => ("saved, but only you may read the file", error),
    };
    let reason = words::or_english("en").reason(&error.reason);
    format!("{what}: {reason} ({})", error.path.display())
}

/// Writes files, all or none; `-` is standard output. They get no more permissions than the document they were made of.
pub(super) fn write_all(
    files: &[(PathBuf, Vec<u8>)],
    existing: Existing,
    document: Option<&Path>,
) -> Result<(), Failure> {
    if let [(path, bytes)] = files
        && path == Path::new("-")
    {
        return print(bytes);
    }
    storage::write_outputs(files, existing, document.map_or(Access::Usual, Access::AsDocument))?;
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
