//! Bibliographies: what is written comes back by our own import.

use super::{export, options, unodc};
use proptest::prelude::*;
use swot_editor::model::{Document, DocumentId, Name, Source, SourceId, SourceKind};
use swot_editor::report::Format;
use swot_editor::storage::import::{self, Content, Kind, Options};

fn bibtex(sources: Vec<Source>) -> String {
    let mut document = Document::new(DocumentId::from_random(1), "Study");
    document.sources = sources;
    String::from_utf8(export(Format::Bibtex, &document, &options()).files.remove(0)).unwrap()
}

/// The sources that come back, but for ids and for the work through which one is known, which no entry holds.
#[track_caller]
fn check(sources: Vec<Source>) {
    let text = bibtex(sources.clone());
    let imported = import::import(text.as_bytes(), Kind::Bibliography, &Options::default(), "a.bib");
    let imported = imported.unwrap_or_else(|error| panic!("{error:?}\n{text}"));
    let Content::Sources(found) = imported.content else { panic!("{text}") };
    let plain = |source: Source| Source { id: SourceId::from_random(1), cited_in: None, ..source };
    let found: Vec<Source> = found.into_iter().map(plain).collect();
    let expected: Vec<Source> = sources.into_iter().map(plain).collect();
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected, "{:?}", imported.report);
    }
    assert_eq!(found.len(), expected.len(), "{text}");
}

fn source(number: u64, kind: SourceKind) -> Source {
    Source { key: format!("key{number}"), ..Source::new(SourceId::from_random(number), kind) }
}

fn name(family: &str, given: &str) -> Name {
    Name { family: family.to_owned(), given: given.to_owned() }
}

#[test]
fn the_sources_of_the_example_come_back() {
    // They have no keys of their own; their ids stand for them.
    let keyed = |source: Source| Source { key: source.id.to_string(), ..source };
    check(unodc().sources.into_iter().map(keyed).collect());
}

#[test]
fn a_source_of_every_kind_comes_back_with_everything_it_has() {
    let full = |(number, kind)| Source {
        authors: vec![name("Vreja", "L. O."), name("World Bank and Friends, Inc.", ""), name("von Mises", "Richard")],
        editors: vec![name("Smith, and Son", "Bob, Jr.")],
        translators: vec![name("Jolas", "Étienne")],
        original_date: "1950-03".parse().ok(),
        genre: "Doctoral dissertation".to_owned(),
        medium: "Audio podcast".to_owned(),
        version: "4.2_b".to_owned(),
        article_number: "e0209899".to_owned(),
        title: "UNODC’s way: A McDonald study of 50 % & #1 of $5_000".to_owned(),
        container: "The Journal of Ärger".to_owned(),
        publisher: "{Press} \\ Co. ~ ^".to_owned(),
        place: "Wien — 維也納".to_owned(),
        date: "2020-05-17".parse().ok(),
        volume: "3".to_owned(),
        issue: "2".to_owned(),
        edition: "2nd".to_owned(),
        pages: "85–91".to_owned(),
        doi: "10.1000/a_b%20(c)".to_owned(),
        isbn: "1234-567X".to_owned(),
        url: "https://example.org/a_b?x=1&y=%20#z~".to_owned(),
        accessed: "2021-02".parse().ok(),
        language: "pt-BR".to_owned(),
        note: "It''s -- a \"note\" with --- `` } and { and \u{a0}more.".to_owned(),
        ..source(number, kind)
    };
    check((1..).zip(SourceKind::ALL).map(full).collect());
    let plain = |(number, kind)| Source { title: "Title".to_owned(), ..source(number, kind) };
    check((1..).zip(SourceKind::ALL).map(plain).collect());
    let on_the_web = |(number, kind)| Source { url: "https://example.org".to_owned(), ..plain((number, kind)) };
    check((1..).zip(SourceKind::ALL).map(on_the_web).collect());
}

#[test]
fn keys_are_legal_and_each_its_own() {
    let titled =
        |number, key: &str| Source { key: key.to_owned(), title: "T".to_owned(), ..source(number, SourceKind::Book) };
    let text =
        bibtex(vec![titled(1, "a b,{c}"), titled(2, "abc"), titled(3, "ABC"), titled(4, "ключ"), titled(5, "%")]);
    let keys: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("@book{")).collect();
    assert_eq!(keys.len(), 5);
    assert_eq!(keys[3], "ключ,");
    let mut distinct: Vec<String> = keys.iter().map(|key| key.to_lowercase()).collect();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), 5, "{keys:?}");
}

#[test]
fn a_work_known_through_another_names_it() {
    let first = Source { title: "First".to_owned(), ..source(1, SourceKind::Book) };
    let second = Source { title: "Second".to_owned(), cited_in: Some(first.id), ..source(2, SourceKind::Book) };
    assert!(bibtex(vec![first, second]).contains("  related = {key1},\n  relatedstring = {as cited in},\n"));
    assert_eq!(bibtex(Vec::new()), "% The document has no sources.\n");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_title_comes_back(title in "[A-Za-zйÜ{}\\\\$%&#_^~\"'`@,=<>|*-]{1,8}( [A-Za-zй{}\\\\$%&#_^~\"'`@,=<>|*-]{1,8}){0,3}") {
        check(vec![Source { title, ..source(1, SourceKind::Book) }]);
    }

    #[test]
    fn any_name_comes_back(family in "[A-Z{}\\\\$%&#_^~\"'@,-][a-z]{1,8}", given in "[A-Z{}\\\\$%&#_^~\"'@,-][a-z]{1,8}") {
        check(vec![Source { authors: vec![name(&family, &given), name(&family, "")], ..source(1, SourceKind::Book) }]);
    }
}
