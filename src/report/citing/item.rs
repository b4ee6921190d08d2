//! A source in the words of the Citation Style Language.

use super::CitationStyle;
use crate::model::{Date, Name, Source, SourceKind};
use crate::words::Words;
use hayagriva::citationberg::json::{
    DateValue, FixedDate, FixedDateRange, Item, LiteralName, NameItem, NameValue, Value,
};
use std::collections::BTreeMap;

/// The source under this id, as a style wants it.
pub(super) fn item(source: &Source, id: usize, style: CitationStyle, words: &Words) -> Item {
    let mut fields = BTreeMap::from([
        // The engine compares works again and again, field by field in the order of their names: the first one differs.
        ("!".to_owned(), Value::String(id.to_string())),
        ("id".to_owned(), Value::String(id.to_string())),
        ("type".to_owned(), Value::String(kind(source).to_owned())),
    ]);
    let serial = matches!(source.kind, SourceKind::Article | SourceKind::News);
    let issue = if serial { "issue" } else { "number" };
    let isbn = if serial { "ISSN" } else { "ISBN" };
    let publisher = if style == CitationStyle::Apa && is_own_publisher(source) { "" } else { &*source.publisher };
    let issue_text = if serial { source.issue.clone() } else { source.issue.replace('-', "\u{2011}") };
    let genre = genre(source, style, words);
    let texts: [(&str, &str); 12] = [
        ("title", &source.title),
        ("container-title", &source.container),
        ("publisher", publisher),
        ("publisher-place", &source.place),
        ("volume", &source.volume),
        (issue, &issue_text),
        ("edition", &source.edition),
        (pages_of(source), &source.pages),
        ("DOI", &source.doi),
        (isbn, &source.isbn),
        ("URL", &source.url),
        ("genre", &genre),
    ];
    let mut set = |name: &str, value: Value| fields.insert(name.to_owned(), value);
    for (name, text) in texts.into_iter().filter(|(_, text)| !text.trim().is_empty()) {
        set(name, Value::String(text.trim().to_owned()));
    }
    if let Some(tag) = language(source) {
        set("language", Value::String(tag.to_owned()));
    }
    for (role, people) in people(source, style, words) {
        if !people.is_empty() {
            set(role, Value::Names(people));
        }
    }
    for (name, day) in [("issued", source.date), ("accessed", source.accessed)] {
        if let Some(day) = day {
            set(name, date(day));
        }
    }
    Item(fields)
}

/// Authors and editors. Where Chicago puts editors in the place of authors, the engine loses their order and their
/// name, so that they come as authors who are called editors.
fn people(source: &Source, style: CitationStyle, words: &Words) -> [(&'static str, Vec<NameValue>); 2] {
    let [mut authors, mut editors] =
        [&source.authors, &source.editors].map(|names| names.iter().map(person).collect::<Vec<_>>());
    if style == CitationStyle::Chicago && authors.is_empty() && source.kind != SourceKind::Chapter {
        std::mem::swap(&mut authors, &mut editors);
        let called = if authors.len() > 1 { words.reference_editors() } else { words.reference_editor() };
        if let Some(NameValue::Item(last)) = authors.last_mut() {
            last.suffix = Some(called);
            last.comma_suffix = Some(true);
        }
    }
    [("author", authors), ("editor", editors)]
}

/// What kind of work a thesis is.
fn genre(source: &Source, style: CitationStyle, words: &Words) -> String {
    match (source.kind, style) {
        (SourceKind::Thesis, CitationStyle::Gost) => words.reference_thesis().to_lowercase(),
        (SourceKind::Thesis, _) => words.reference_thesis(),
        _ => String::new(),
    }
}

/// Whether an organisation publishes its own work, which APA says once.
fn is_own_publisher(source: &Source) -> bool {
    matches!(source.authors.as_slice(), [one] if one.given.trim().is_empty() && one.family.trim() == source.publisher.trim())
}

/// The language of the work; only English titles may be capitalised, so that a title in another script says that it is
/// none.
fn language(source: &Source) -> Option<&str> {
    let foreign = source.title.chars().any(|sign| sign.is_alphabetic() && u32::from(sign) > 0x24f);
    match source.language.trim() {
        "" => foreign.then_some("und"),
        tag => Some(tag),
    }
}

/// Of a whole book the pages are counted, of a part they are named.
fn pages_of(source: &Source) -> &'static str {
    let whole = matches!(source.kind, SourceKind::Book | SourceKind::Thesis | SourceKind::Report);
    let count = source.pages.trim().bytes().all(|byte| byte.is_ascii_digit());
    if whole && count { "number-of-pages" } else { "page" }
}

/// The type of a work. Styles put a law or treaty under its own name, so one without a title is an ordinary document.
fn kind(source: &Source) -> &'static str {
    match source.kind {
        SourceKind::Article => "article-journal",
        SourceKind::Book => "book",
        SourceKind::Chapter => "chapter",
        SourceKind::Report => "report",
        SourceKind::Thesis => "thesis",
        SourceKind::Paper => "paper-conference",
        SourceKind::Legal if source.title.trim().is_empty() => "document",
        SourceKind::Legal if source.authors.is_empty() => "legislation",
        SourceKind::Legal => "treaty",
        SourceKind::WebPage => "webpage",
        SourceKind::News => "article-newspaper",
        SourceKind::Dataset => "dataset",
        SourceKind::Interview => "interview",
        SourceKind::Other => "document",
    }
}

/// A family name of several words ("van der Berg") stays whole.
fn person(name: &Name) -> NameValue {
    let family = name.family.trim();
    if name.given.trim().is_empty() {
        return NameValue::Literal(LiteralName { literal: family.to_owned() });
    }
    let (particle, family) = match family.split_once(' ') {
        Some((first, rest)) => (Some(first.to_owned()), rest),
        None => (None, family),
    };
    NameValue::Item(NameItem {
        family: family.to_owned(),
        given: Some(name.given.trim().to_owned()),
        non_dropping_particle: particle,
        dropping_particle: None,
        suffix: None,
        comma_suffix: None,
    })
}

/// Months and days count from zero there.
fn date(date: Date) -> Value {
    let from_zero = |number: Option<u8>| number.map(|number| number - 1);
    let year = i16::try_from(date.year()).unwrap_or(i16::MAX);
    let start =
        FixedDate { year, month: from_zero(date.month()), day: from_zero(date.day()), season: None, circa: false };
    Value::Date(DateValue::Raw { raw: FixedDateRange { start, end: None }, literal: None, season: None })
}
