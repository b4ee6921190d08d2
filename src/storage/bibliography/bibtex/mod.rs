//! BibTeX and BibLaTeX. The grammar and the signs of LaTeX are biblatex's; abbreviations, inheritance, dates and what a
//! field means are read here, where no text can make the work endless.

mod canonical;
mod fields;
mod inherit;
mod latex;
mod source;
mod split;

use super::{ENTRY_LIMIT, LONGEST, Reading, shortened};
use crate::storage::bibliography::EntryRemark;
use biblatex::{ParseErrorKind, RawBibliography};
use fields::{Abbreviations, Entry};
use split::{Chunk, DEPTH_LIMIT, Fault};
use std::collections::HashSet;

pub(super) fn read(text: &str, reading: &mut Reading<'_>) {
    let mut abbreviations = Abbreviations::default();
    let mut entries: Vec<Entry> = Vec::new();
    for chunk in split::split(text) {
        if chunk.fault == Some(Fault::Many) || entries.len() >= ENTRY_LIMIT {
            // Told once: the line says which are left.
            reading.refuse(chunk.line, "", EntryRemark::TooManyToRead);
            break;
        }
        match chunk.fault {
            Some(Fault::Open) => reading.refuse(chunk.line, &name(chunk), EntryRemark::Open),
            Some(Fault::Deep) => reading.refuse(chunk.line, &name(chunk), EntryRemark::Deep(DEPTH_LIMIT)),
            Some(Fault::Long) => reading.refuse(chunk.line, &name(chunk), EntryRemark::Long(LONGEST)),
            Some(Fault::Many) | None => read_chunk(chunk, &mut abbreviations, &mut entries, reading),
        }
    }
    inherit::inherit(&mut entries, reading);
    let mut seen = HashSet::new();
    for entry in entries.iter().filter(|entry| entry.kind != "xdata" && entry.kind != "set") {
        if seen.insert((&entry.key, &entry.kind, &entry.fields)) {
            source::take(entry, reading);
        } else {
            reading.remark(entry.line, &entry.key, EntryRemark::Double);
        }
    }
}

fn read_chunk(
    chunk: Chunk<'_>,
    abbreviations: &mut Abbreviations,
    entries: &mut Vec<Entry>,
    reading: &mut Reading<'_>,
) {
    if ["@comment", "@preamble"].iter().any(|word| starts_with(chunk.text, word)) {
        return;
    }
    // biblatex knows braces only.
    let braced = chunk.text.ends_with(')').then(|| chunk.text.replacen('(', "{", 1));
    let text = braced.map_or_else(|| chunk.text.to_owned(), |text| format!("{}}}", &text[..text.len() - 1]));
    // A quotation mark within quotation marks ends a value for biblatex, not for those who wrote it.
    let in_braces = RawBibliography::parse(&text).is_err().then(|| split::in_braces(&text));
    let text = in_braces.filter(|text| RawBibliography::parse(text).is_ok()).unwrap_or(text);
    match RawBibliography::parse(&text) {
        Ok(raw) => {
            raw.abbreviations.iter().for_each(|pair| abbreviations.define(pair, reading));
            for entry in raw.entries {
                entries.push(Entry::new(chunk.line, &entry.v, abbreviations, reading));
            }
        }
        Err(error) => {
            let before = text.get(..error.span.start).unwrap_or(&text);
            let line = chunk.line + before.matches('\n').count();
            reading.refuse(chunk.line, &name(chunk), broken(line, &error.kind));
        }
    }
}

fn starts_with(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// The key of an entry that cannot be read, or its first words.
fn name(chunk: Chunk<'_>) -> String {
    let inside = chunk.text.split_once(['{', '(']).map_or(chunk.text, |(_, inside)| inside);
    let key = inside.split([',', '\n', '}']).next().unwrap_or_default().trim();
    shortened(if key.is_empty() { chunk.text.lines().next().unwrap_or_default() } else { key })
}

fn broken(line: usize, kind: &ParseErrorKind) -> EntryRemark {
    match kind {
        ParseErrorKind::UnexpectedEof => EntryRemark::ValueMissing(line),
        ParseErrorKind::Expected(token) => EntryRemark::Missing(line, token.to_string()),
        ParseErrorKind::Unexpected(token) => EntryRemark::Unexpected(line, token.to_string()),
        other => EntryRemark::Broken(line, other.to_string()),
    }
}

#[cfg(test)]
mod tests;
