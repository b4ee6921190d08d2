//! What an entry has from the one it is part of: `crossref` and `xdata`.

use super::Reading;
use super::fields::Entry;
use crate::storage::bibliography::EntryRemark;
use std::collections::{BTreeMap, HashMap};

/// Fields that say what an entry itself is.
const OWN: [&str; 14] = [
    "abstract",
    "crossref",
    "entryset",
    "ids",
    "keywords",
    "label",
    "options",
    "pages",
    "shorthand",
    "title",
    "subtitle",
    "titleaddon",
    "xdata",
    "xref",
];

/// Fills what is missing in each entry. One step only, which is what the styles of BibTeX do, so that no ring of
/// references can run on.
pub(super) fn inherit(entries: &mut [Entry], reading: &mut Reading<'_>) {
    let by_key: HashMap<String, usize> = (0..).zip(entries.iter()).map(|(at, entry)| (entry.key.clone(), at)).collect();
    let inherited: Vec<Fields> = entries.iter().map(|entry| from_others(entry, entries, &by_key, reading)).collect();
    for (entry, fields) in entries.iter_mut().zip(inherited) {
        entry.fields.extend(fields);
    }
}

type Fields = BTreeMap<String, String>;

/// The fields that an entry has from others.
fn from_others(entry: &Entry, entries: &[Entry], by_key: &HashMap<String, usize>, reading: &mut Reading<'_>) -> Fields {
    let found = |name: &str| by_key.get(entry.fields.get(name)?.trim()).map(|&at| &entries[at]);
    let mut fields = Fields::new();
    let mut is_full = false;
    let mut take = |name: &str, value: &String| {
        if !is_full && !entry.fields.contains_key(name) && !fields.contains_key(name) {
            is_full = !reading.has_room(name.len() + value.len());
            if !is_full {
                fields.insert(name.to_owned(), value.clone());
            }
        }
    };
    for (name, value) in found("xdata").into_iter().flat_map(|data| &data.fields) {
        take(name, value);
    }
    for (name, value) in found("crossref").into_iter().flat_map(|whole| &whole.fields) {
        match name.as_str() {
            // The title of a journal's issue is that of the journal.
            "title" if entry.kind == "article" => take("journaltitle", value),
            "title" => take("booktitle", value),
            "subtitle" => take("booksubtitle", value),
            // Who made the whole did not make the part.
            "author" => take("bookauthor", value),
            own if OWN.contains(&own) => {}
            other => take(other, value),
        }
    }
    if is_full {
        reading.refuse(entry.line, &entry.key, EntryRemark::LongInheritance);
    }
    fields
}
