//! The fields of an entry as text, with abbreviations written out.

use super::Reading;
use crate::storage::bibliography::EntryRemark;
use crate::storage::bibliography::LONGEST;
use biblatex::{Pair, RawChunk, RawEntry};
use std::collections::{BTreeMap, HashMap};

/// The longest text that an abbreviation may stand for, so that none can double without end.
const ABBREVIATION_LIMIT: usize = 4_000;

/// `@string` definitions; each may use those before it.
#[derive(Default)]
pub(super) struct Abbreviations(HashMap<String, String>);

/// An entry, its fields still with the signs of LaTeX.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// The line on which it begins.
    pub(super) line: usize,
    /// Its citation key.
    pub(super) key: String,
    /// Its type in small letters.
    pub(super) kind: String,
    /// Values by name in small letters; the last of a name counts.
    pub(super) fields: BTreeMap<String, String>,
}

/// A value is longer than anybody writes.
struct TooLong;

impl Abbreviations {
    pub(super) fn define(&mut self, pair: &Pair<'_>, reading: &mut Reading<'_>) {
        let text = self.written_out(pair, ABBREVIATION_LIMIT, reading);
        if let Ok((text, _)) = text {
            self.0.insert(pair.key.v.to_lowercase(), text);
        }
    }

    /// The value of a field, and the abbreviation in it that nobody defined; its own letters stand for it, which is
    /// right for the months. A value that would be longer than allowed is none.
    fn written_out(
        &self,
        pair: &Pair<'_>,
        longest: usize,
        reading: &mut Reading<'_>,
    ) -> Result<(String, Option<String>), TooLong> {
        let mut text = String::new();
        let mut unknown = None;
        for part in &pair.value.v {
            match part.v {
                RawChunk::Normal(written) => text.push_str(written),
                RawChunk::Abbreviation(name) => {
                    let full = self.0.get(&name.to_lowercase());
                    let added = full.map_or(name, String::as_str);
                    if !reading.has_room(added.len()) {
                        return Err(TooLong);
                    }
                    text.push_str(added);
                    unknown = unknown.or_else(|| full.is_none().then(|| name.to_owned()));
                }
            }
            if text.len() > longest {
                return Err(TooLong);
            }
        }
        Ok((text, unknown))
    }
}

impl Entry {
    pub(super) fn new(line: usize, raw: &RawEntry<'_>, known: &Abbreviations, reading: &mut Reading<'_>) -> Self {
        let mut fields = BTreeMap::new();
        for pair in &raw.fields {
            let name = pair.key.v.to_lowercase();
            let Ok((text, unknown)) = known.written_out(pair, LONGEST, reading) else {
                reading.refuse(line, raw.key.v, EntryRemark::LongValue(name));
                continue;
            };
            if let Some(unknown) = unknown.filter(|_| name != "month") {
                reading.remark(line, raw.key.v, EntryRemark::Abbreviation(unknown));
            }
            if !text.trim().is_empty() {
                fields.insert(name, text);
            }
        }
        Self { line, key: raw.key.v.to_owned(), kind: raw.kind.v.to_lowercase(), fields }
    }
}
