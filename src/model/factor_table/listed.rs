//! Lists in one cell: tags, and places in sources.
//!
//! Tags stand as `market; staff`, evidence a line a place: `[vreja2007] p. 12: "as it says there"`. What would be
//! mistaken for a sign of the list stands in quotation marks, and a quotation mark in those is doubled.

use crate::model::{Document, Evidence, Source, SourceId};
use std::collections::{BTreeMap, BTreeSet};

/// Stands between two tags.
const BETWEEN_TAGS: &str = "; ";
/// Stands before a page that is a number.
const PAGE: &str = "p. ";

/// A place in a source as a table names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedPlace {
    /// Id or key of the source.
    pub key: String,
    /// Page or paragraph; empty if none is given.
    pub page: String,
    /// What stands there; empty if nothing is quoted.
    pub quote: String,
}

/// The words by which a table names the sources: a key where it names one alone, else the id. A reader looks among the
/// ids first.
#[must_use]
pub fn citation_keys(document: &Document) -> BTreeMap<SourceId, String> {
    let mut uses = BTreeMap::<&str, usize>::new();
    let ids: BTreeSet<String> = document.sources.iter().map(|source| source.id.to_string()).collect();
    for source in &document.sources {
        *uses.entry(&source.key).or_default() += 1;
    }
    let names_one = |key: &str| is_plain(key, ']') && uses[key] == 1 && !ids.contains(key);
    let word = |source: &Source| if names_one(&source.key) { source.key.clone() } else { source.id.to_string() };
    document.sources.iter().map(|source| (source.id, word(source))).collect()
}

/// Evidence as the text of one cell; `keys` are those of [`citation_keys`].
#[must_use]
pub fn evidence_text(keys: &BTreeMap<SourceId, String>, evidence: &[Evidence]) -> String {
    let lines = evidence.iter().map(|evidence| {
        let key = keys.get(&evidence.source).cloned().unwrap_or_else(|| evidence.source.to_string());
        let mut line = format!("[{key}]");
        if !evidence.page.is_empty() {
            line = format!("{line} {}", page_text(&evidence.page));
        }
        if !evidence.quote.is_empty() {
            line = format!("{line}: {}", in_quotes(&evidence.quote));
        }
        line
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Tags as the text of one cell.
#[must_use]
pub fn tag_text(tags: &[String]) -> String {
    let tags = tags.iter().map(|tag| if is_plain(tag, ';') { tag.clone() } else { in_quotes(tag) });
    tags.collect::<Vec<_>>().join(BETWEEN_TAGS)
}

/// The places that the text of a cell names; none where it is no list of places. Empty lines count for nothing.
#[must_use]
pub fn cited_places(text: &str) -> Option<Vec<CitedPlace>> {
    let mut places = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (place, after) = cited_place(rest)?;
        places.push(place);
        rest = after.trim_start();
    }
    Some(places)
}

/// The tags that the text of a cell lists.
#[must_use]
pub fn tags(text: &str) -> Vec<String> {
    let mut tags = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (tag, after) = quoted_tag(rest).unwrap_or_else(|| {
            let (tag, after) = rest.split_once(';').unwrap_or((rest, ""));
            (Some(tag.trim().to_owned()).filter(|tag| !tag.is_empty()), after)
        });
        tags.extend(tag);
        rest = after.trim_start();
    }
    tags
}

/// The tag in quotation marks with which a list begins, if nothing but a semicolon follows it.
fn quoted_tag(text: &str) -> Option<(Option<String>, &str)> {
    let (tag, after) = quoted(text)?;
    let after = after.trim_start();
    let rest = if after.is_empty() { after } else { after.strip_prefix(';')? };
    Some((Some(tag), rest))
}

/// One place, and what follows its line.
fn cited_place(text: &str) -> Option<(CitedPlace, &str)> {
    let (key, rest) = text.strip_prefix('[')?.split_once(']')?;
    let rest = rest.trim_start_matches(' ');
    let (page, rest) = quoted(rest).unwrap_or_else(|| {
        let (page, after) = rest.split_at(page_end(rest));
        (page_of(page.trim()).to_owned(), after)
    });
    let quote = rest.strip_prefix(':').and_then(|quote| quoted(quote.trim_start_matches(' ')));
    let (quote, rest) = quote.unwrap_or((String::new(), rest));
    let rest = rest.trim_start_matches(' ');
    let is_whole = rest.is_empty() || rest.starts_with(['\n', '\r']);
    is_whole.then(|| (CitedPlace { key: key.to_owned(), page, quote }, rest))
}

/// Where a page ends that stands without quotation marks: before the colon of a quotation, or at the end of its line.
fn page_end(text: &str) -> usize {
    let line = text.find(['\n', '\r']).unwrap_or(text.len());
    text[..line].find(": \"").unwrap_or(line)
}

fn page_text(page: &str) -> String {
    match page {
        page if !is_plain(page, '\n') => in_quotes(page),
        page if is_numbered(page) => format!("{PAGE}{page}"),
        page => page.to_owned(),
    }
}

fn page_of(text: &str) -> &str {
    text.strip_prefix(PAGE).filter(|page| is_numbered(page)).unwrap_or(text)
}

/// Whether a page is a number, with or without `p. ` in front.
fn is_numbered(page: &str) -> bool {
    let bare = page.trim_start_matches(PAGE);
    bare.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a text can stand in a list without quotation marks.
fn is_plain(text: &str, separator: char) -> bool {
    !text.is_empty() && text.trim() == text && !text.contains([separator, '"', '\n', '\r'])
}

fn in_quotes(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// What stands in the quotation marks with which a text begins, and what follows them.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut inside = String::new();
    loop {
        let (before, after) = rest.split_once('"')?;
        inside.push_str(before);
        match after.strip_prefix('"') {
            Some(more) => {
                inside.push('"');
                rest = more;
            }
            None => return Some((inside, after)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DocumentId, SourceKind};
    use proptest::prelude::*;

    fn document(keys: &[&str]) -> Document {
        let mut document = Document::new(DocumentId::from_random(1), "Study");
        let source = |(id, key): (u64, &&str)| Source {
            key: (*key).to_owned(),
            ..Source::new(SourceId::from_random(id), SourceKind::Book)
        };
        document.sources = (1..).zip(keys).map(source).collect();
        document
    }

    #[track_caller]
    fn check(page: &str, quote: &str, text: &str) {
        let document = document(&["vreja2007"]);
        let evidence =
            Evidence { page: page.to_owned(), quote: quote.to_owned(), ..Evidence::of(document.sources[0].id) };
        assert_eq!(evidence_text(&citation_keys(&document), &[evidence]), text);
        let place = CitedPlace { key: "vreja2007".to_owned(), page: page.to_owned(), quote: quote.to_owned() };
        assert_eq!(cited_places(text), Some(vec![place]));
    }

    #[test]
    fn a_place_in_a_source_reads_like_a_citation() {
        check("", "", "[vreja2007]");
        check("12-14", "", "[vreja2007] p. 12-14");
        check("par. 40.7", "it is said", "[vreja2007] par. 40.7: \"it is said\"");
        check("", "so \"called\"\nthere", "[vreja2007]: \"so \"\"called\"\"\nthere\"");
        check("p. 3", "", "[vreja2007] p. p. 3");
        check("a \"b\"", "", "[vreja2007] \"a \"\"b\"\"\"");
    }

    #[test]
    fn what_is_no_list_of_places_is_not_taken_for_one() {
        for text in ["Vreja 2007", "[open", "[a] p. 1: \"open", "[a]: \"b\" c"] {
            assert_eq!(cited_places(text), None, "{text}");
        }
        assert_eq!(cited_places(" \n"), Some(Vec::new()));
    }

    #[test]
    fn a_source_is_named_by_its_key_if_that_names_it_alone() {
        let taken = SourceId::from_random(1).to_string();
        let document = document(&["one", "two", "two", "", "a]b", &taken]);
        let ids = document.sources.iter().map(|source| source.id.to_string());
        let expected: Vec<String> = ["one".to_owned()].into_iter().chain(ids.skip(1)).collect();
        let keys = citation_keys(&document);
        let found = document.sources.iter().map(|source| keys[&source.id].clone());
        assert_eq!(found.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn tags_are_parted_by_semicolons() {
        let written = ["market", "staff; all", "\"so\"", ""].map(str::to_owned);
        assert_eq!(tag_text(&written), "market; \"staff; all\"; \"\"\"so\"\"\"; \"\"");
        assert_eq!(tags("market;staff ;; new"), ["market", "staff", "new"]);
        assert_eq!(tags("the \"new\" one"), ["the \"new\" one"]);
    }

    fn piece() -> impl Strategy<Value = String> {
        "[a1p.;: \"\\[\\]\n\r]{0,8}"
    }

    proptest! {
        #[test]
        fn every_list_comes_back(texts in prop::collection::vec((piece(), piece()), 0..4)) {
            let document = document(&["vreja2007"]);
            let place = |(page, quote): &(String, String)| {
                Evidence { page: page.clone(), quote: quote.clone(), source: document.sources[0].id }
            };
            let evidence: Vec<Evidence> = texts.iter().map(place).collect();
            let read = cited_places(&evidence_text(&citation_keys(&document), &evidence)).unwrap();
            prop_assert_eq!(read.iter().map(|place| (place.page.clone(), place.quote.clone())).collect::<Vec<_>>(), texts.clone());
            let written: Vec<String> = texts.into_iter().map(|(tag, _)| tag).collect();
            prop_assert_eq!(tags(&tag_text(&written)), written);
        }
    }
}
