//! The sources as a bibliography for LaTeX and reference managers: an entry for each, in their order.
//!
//! Types and fields are those of BibLaTeX; where BibTeX has had others longer, and BibLaTeX knows them too, these.

mod text;

use crate::model::{Date, Name, Source, SourceId, SourceKind};
use crate::report::content::Bibliography;
use std::collections::{BTreeMap, BTreeSet};
use text::{escaped, titled, verbatim};

/// Every source.
pub(super) fn write(bibliography: &Bibliography<'_>) -> String {
    let keys = keys(&bibliography.keys);
    let entries: Vec<String> = bibliography.sources.iter().map(|source| entry(source, &keys)).collect();
    if entries.is_empty() { "% The document has no sources.\n".to_owned() } else { entries.join("\n") }
}

/// A key for each source, made of signs that every program takes, and its own.
fn keys(known: &BTreeMap<SourceId, String>) -> BTreeMap<SourceId, String> {
    let is_legal = |c: &char| c.is_alphanumeric() || "-_:.+/".contains(*c);
    let mut taken = BTreeSet::new();
    let own = known.iter().map(|(&id, key)| {
        let legal: String = key.chars().filter(is_legal).collect();
        let base = if legal.is_empty() { id.to_string() } else { legal };
        let numbered = |number: usize| if number == 1 { base.clone() } else { format!("{base}-{number}") };
        let free = (1..=usize::MAX).map(numbered).find(|key| !taken.contains(&key.to_lowercase()));
        let key = free.expect("there are more numbers than sources");
        taken.insert(key.to_lowercase());
        (id, key)
    });
    own.collect()
}

fn entry(source: &Source, keys: &BTreeMap<SourceId, String>) -> String {
    let key = keys.get(&source.id).map_or("", String::as_str);
    let fields = fields(source, keys).into_iter().filter(|(_, value)| !value.is_empty());
    let fields: Vec<String> = fields.map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
    format!("@{}{{{key},\n{}}}\n", kind(source.kind), fields.concat())
}

fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Article | SourceKind::News => "article",
        SourceKind::Book => "book",
        SourceKind::Chapter => "incollection",
        SourceKind::Report => "techreport",
        SourceKind::Thesis => "thesis",
        SourceKind::Paper => "inproceedings",
        SourceKind::Legal => "legislation",
        SourceKind::WebPage => "online",
        SourceKind::Dataset => "dataset",
        SourceKind::Software => "software",
        SourceKind::Recording => "movie",
        SourceKind::Preprint => "unpublished",
        SourceKind::Standard => "standard",
        SourceKind::Interview => "letter",
        SourceKind::Other => "misc",
    }
}

/// Every field by its name; those that say nothing are empty.
fn fields(source: &Source, keys: &BTreeMap<SourceId, String>) -> Vec<(&'static str, String)> {
    let (year, month, date) = source.date.map(dated).unwrap_or_default();
    let related = source.cited_in.and_then(|id| keys.get(&id)).cloned().unwrap_or_default();
    let relation = if related.is_empty() { "" } else { "as cited in" };
    vec![
        ("author", names(&source.authors)),
        ("editor", names(&source.editors)),
        ("translator", names(&source.translators)),
        ("title", titled(&source.title)),
        ("entrysubtype", subtype(source.kind).to_owned()),
        (container(source.kind), titled(&source.container)),
        (publisher(source.kind), escaped(&source.publisher)),
        ("address", escaped(&source.place)),
        ("year", year),
        ("month", month),
        ("date", date),
        ("origdate", source.original_date.map(|date| date.to_string()).unwrap_or_default()),
        ("type", escaped(&source.genre)),
        (medium(source.kind), escaped(&source.medium)),
        ("version", escaped(&source.version)),
        ("volume", escaped(&source.volume)),
        ("number", escaped(&source.issue)),
        ("edition", escaped(&source.edition)),
        ("pages", escaped(&source.pages).replace('–', "--")),
        ("eid", escaped(&source.article_number)),
        ("doi", verbatim(&source.doi)),
        (if is_issn(&source.isbn) { "issn" } else { "isbn" }, escaped(&source.isbn)),
        ("url", verbatim(&source.url)),
        ("urldate", source.accessed.map(|date| date.to_string()).unwrap_or_default()),
        ("language", escaped(&source.language)),
        ("note", escaped(&source.note)),
        ("related", related),
        ("relatedstring", relation.to_owned()),
    ]
}

/// Year and month for every program, and the day for those that know `date`.
fn dated(date: Date) -> (String, String, String) {
    let month = date.month().map(|month| month.to_string()).unwrap_or_default();
    let day = date.day().map(|_| date.to_string()).unwrap_or_default();
    (format!("{:04}", date.year()), month, day)
}

/// What tells apart kinds that share a type.
fn subtype(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::News => "newspaper",
        SourceKind::Preprint => "preprint",
        SourceKind::Other => "other",
        _ => "",
    }
}

fn container(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Article | SourceKind::News => "journal",
        _ => "booktitle",
    }
}

/// Styles print how a film was published; of other works BibLaTeX knows no medium, and a field of its own is skipped.
fn medium(kind: SourceKind) -> &'static str {
    if kind == SourceKind::Recording { "howpublished" } else { "medium" }
}

fn publisher(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Report => "institution",
        SourceKind::Thesis => "school",
        _ => "publisher",
    }
}

/// "Vreja, L. O. and {World Bank}"
fn names(names: &[Name]) -> String {
    names.iter().map(name).filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" and ")
}

fn name(name: &Name) -> String {
    let (family, given) = (name.family.trim(), name.given.trim());
    match (family.is_empty(), given.is_empty()) {
        (true, true) => String::new(),
        (false, true) => format!("{{{}}}", escaped(family)),
        (true, false) => format!("{{{}}}", escaped(given)),
        (false, false) => format!("{}, {}", part(family), part(given)),
    }
}

/// A part of a name; braces keep together what would be read as several names or parts.
fn part(text: &str) -> String {
    let parts = text.contains(',') || text.split_whitespace().any(|word| word.eq_ignore_ascii_case("and"));
    if parts { format!("{{{}}}", escaped(text)) } else { escaped(text) }
}

/// "1234-567X"
fn is_issn(text: &str) -> bool {
    let sign = |(at, c): (usize, char)| if at == 4 { c == '-' } else { c.is_ascii_digit() || (at == 8 && c == 'X') };
    text.chars().count() == 9 && text.chars().enumerate().all(sign)
}
