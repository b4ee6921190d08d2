//! What an entry has from the one it is part of: `crossref` and `xdata`.

use super::fields::Entry;
use std::collections::HashMap;

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
pub(super) fn inherit(entries: &mut [Entry]) {
    let by_key: HashMap<String, usize> = (0..).zip(entries.iter()).map(|(at, entry)| (entry.key.clone(), at)).collect();
    let parents: Vec<Option<Entry>> = entries.iter().map(|entry| parent(entry, entries, &by_key)).collect();
    for (entry, parent) in entries.iter_mut().zip(parents) {
        for (name, value) in parent.into_iter().flat_map(|parent| parent.fields) {
            entry.fields.entry(name).or_insert(value);
        }
    }
}

/// The fields that an entry would have from others, as an entry.
fn parent(entry: &Entry, entries: &[Entry], by_key: &HashMap<String, usize>) -> Option<Entry> {
    let found = |name: &str| by_key.get(entry.fields.get(name)?.trim()).map(|&at| &entries[at]);
    let (data, whole) = (found("xdata"), found("crossref"));
    let mut fields = data.map(|data| data.fields.clone()).unwrap_or_default();
    for (name, value) in whole.into_iter().flat_map(|whole| &whole.fields) {
        let name = match name.as_str() {
            // The title of a journal's issue is that of the journal.
            "title" if entry.kind == "article" => "journaltitle",
            "title" => "booktitle",
            "subtitle" => "booksubtitle",
            // Who made the whole did not make the part.
            "author" => "bookauthor",
            own if OWN.contains(&own) => continue,
            other => other,
        };
        fields.entry(name.to_owned()).or_insert_with(|| value.clone());
    }
    (!fields.is_empty()).then(|| Entry { fields, ..entry.clone() })
}
