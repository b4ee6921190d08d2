//! Bibliographies as other programs write them, BibTeX, BibLaTeX and RIS, to sources of a document.
//!
//! Reading takes what it can: an entry that cannot be understood is refused with its line, and the rest goes on. The
//! work is bounded by the length of the text.

mod bibtex;
mod date;
mod key;
mod language;
mod merge;
mod remark;
mod ris;

pub(super) use merge::lacking;
pub use remark::EntryRemark;

use crate::model::{IdSource, Source, SourceId, SourceKind};
use std::collections::BTreeSet;

/// The most entries that are taken from one text.
const ENTRY_LIMIT: usize = 20_000;
/// The longest entry, and the longest value that abbreviations make, in bytes.
const LONGEST: usize = 512 * 1024;
/// How many bytes may come out beyond what is written: abbreviations that stand for texts, fields that are inherited.
const ROOM: usize = 8 * 1024 * 1024;
/// The most remarks, and the most refusals, that are told one by one.
const TOLD: usize = 10_000;
/// The most fields without a place that are named.
const NAMED: usize = 100;

/// What a bibliography holds.
#[derive(Debug, Clone, Default)]
pub(super) struct Bibliography {
    /// The works in the order of the text, each under a key of its own.
    pub(super) sources: Vec<Source>,
    /// The entries that could not be taken.
    pub(super) refused: Vec<Remark>,
    /// What was taken in another form than it was written, or not taken because a source has no place for it.
    pub(super) remarks: Vec<Remark>,
}

/// Something about an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Remark {
    /// The line on which the entry begins, from 1; 0 for the text as a whole.
    pub(super) line: usize,
    /// Its key, or the beginning of what stands there; empty for the text as a whole.
    pub(super) entry: String,
    /// What there is to say.
    pub(super) text: EntryRemark,
}

/// Reads BibTeX, BibLaTeX or RIS; which of them it is, the text shows.
#[must_use]
pub(super) fn read(text: &str, ids: &mut dyn IdSource) -> Bibliography {
    let bibliography = Bibliography::default();
    let mut reading = Reading { ids, bibliography, unused: BTreeSet::new(), room: ROOM, untold: 0 };
    if is_ris(text) {
        ris::read(text, &mut reading);
    } else {
        bibtex::read(text, &mut reading);
    }
    reading.finish()
}

/// Whether an entry of RIS begins before one of BibTeX does.
fn is_ris(text: &str) -> bool {
    let begins = |line: &str| line.trim_start_matches('\u{feff}').trim_start().to_owned();
    let mut lines = text.lines().map(begins);
    lines.find_map(|line| if line.starts_with('@') { Some(false) } else { ris::begins_entry(&line).then_some(true) })
        == Some(true)
}

/// A bibliography while it is read.
struct Reading<'a> {
    ids: &'a mut dyn IdSource,
    bibliography: Bibliography,
    /// Fields for which a source has no place.
    unused: BTreeSet<String>,
    /// How many bytes may still come out beyond what is written.
    room: usize,
    /// How many remarks and refusals are not told one by one.
    untold: usize,
}

impl Reading<'_> {
    /// An empty source under a fresh id.
    fn begin(&mut self, kind: SourceKind) -> Source {
        Source::new(SourceId::from_random(self.ids.next_bits()), kind)
    }

    /// Takes a source, unless there is nothing in it.
    fn take(&mut self, line: usize, source: Source) {
        let empty = Source { key: String::new(), ..source.clone() } == Source::new(source.id, source.kind);
        match self.bibliography.sources.len() {
            _ if empty => self.refuse(line, &source.key, EntryRemark::Empty),
            ENTRY_LIMIT.. => self.refuse(line, &source.key, EntryRemark::TooMany),
            _ => self.bibliography.sources.push(source),
        }
    }

    fn refuse(&mut self, line: usize, entry: &str, text: EntryRemark) {
        if self.bibliography.refused.len() < TOLD {
            self.bibliography.refused.push(Remark { line, entry: shortened(entry), text });
        } else {
            self.untold += 1;
        }
    }

    /// Takes room for so many bytes, if there is as much.
    fn has_room(&mut self, bytes: usize) -> bool {
        let left = self.room.checked_sub(bytes);
        self.room = left.unwrap_or(self.room);
        left.is_some()
    }

    /// Remembers a field for which a source has no place.
    fn unused(&mut self, field: &str) {
        if self.unused.len() < NAMED {
            self.unused.insert(field.to_owned());
        }
    }

    fn remark(&mut self, line: usize, entry: &str, text: EntryRemark) {
        if self.bibliography.remarks.len() < TOLD {
            self.bibliography.remarks.push(Remark { line, entry: shortened(entry), text });
        } else {
            self.untold += 1;
        }
    }

    fn finish(mut self) -> Bibliography {
        if self.untold > 0 {
            let text = EntryRemark::Untold(self.untold);
            self.bibliography.refused.push(Remark { line: 0, entry: String::new(), text });
        }
        if !self.unused.is_empty() {
            let names: Vec<String> = std::mem::take(&mut self.unused).into_iter().collect();
            self.remark(0, "", EntryRemark::Unused(names));
        }
        key::make_unique(&mut self.bibliography.sources, &BTreeSet::new());
        self.bibliography
    }
}

/// A text cut to a readable length.
fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

/// Pages with a dash between the numbers: "85–91".
fn pages(text: &str) -> String {
    let signs: Vec<char> = text.trim().chars().collect();
    let digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let dash = |(at, &sign): (usize, &char)| {
        if sign == '-' && at > 0 && digit(at - 1) && digit(at + 1) { '–' } else { sign }
    };
    signs.iter().enumerate().map(dash).collect()
}

/// A DOI without the address of a resolver, and without "doi:".
fn doi(text: &str) -> String {
    let text = text.trim();
    let from = text.find("10.").filter(|&at| {
        let before = text[..at].to_lowercase();
        before.is_empty() || before.ends_with("doi.org/") || before.trim_end().ends_with("doi:")
    });
    text[from.unwrap_or(0)..].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ids that count.
    pub(super) struct Counter(pub(super) u64);

    impl IdSource for Counter {
        fn next_bits(&mut self) -> u64 {
            self.0 += 1;
            self.0
        }
    }

    #[track_caller]
    fn check_doi(text: &str, expected: &str) {
        assert_eq!(doi(text), expected);
    }

    #[test]
    fn a_doi_stands_without_its_resolver() {
        check_doi("https://doi.org/10.1037/ppm0000185", "10.1037/ppm0000185");
        check_doi("http://dx.doi.org/10.1/a10.2", "10.1/a10.2");
        check_doi("DOI: 10.1/x", "10.1/x");
        check_doi(" 10.1/x ", "10.1/x");
        check_doi("unknown", "unknown");
    }

    #[test]
    fn pages_have_a_dash_between_numbers_only() {
        assert_eq!(pages("85-91"), "85–91");
        assert_eq!(pages("85–91, A-3"), "85–91, A-3");
        assert_eq!(pages("e12-e15"), "e12-e15");
    }

    #[test]
    fn the_notation_shows_in_the_text() {
        assert!(is_ris("\u{feff}TY  - JOUR\nTI  - a@b\nER  - "));
        assert!(!is_ris("% TY\n@article{a,}\nTY  - JOUR"));
        assert!(!is_ris("neither"));
    }
}
