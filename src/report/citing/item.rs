//! A source in the words of the Citation Style Language.

use super::CitationStyle;
use super::fields;
use crate::model::{Date, Name, Source, SourceKind};
use crate::words::Words;
use hayagriva::citationberg::json::{
    DateValue, FixedDate, FixedDateRange, Item, LiteralName, NameItem, NameValue, Value,
};
use std::collections::BTreeMap;

/// Stands for a hyphen, which the engine would take for a span of numbers ("18-2059").
pub(super) const HYPHEN: char = '\u{2011}';

/// The source under this id, as a style wants it.
pub(super) fn item(source: &Source, id: usize, style: CitationStyle, words: &Words) -> Item {
    let mut fields = BTreeMap::from([
        // The engine compares works again and again, field by field in the order of their names: the first one differs.
        ("!".to_owned(), Value::String(id.to_string())),
        ("id".to_owned(), Value::String(id.to_string())),
        ("type".to_owned(), Value::String(kind(source).to_owned())),
    ]);
    let mut set = |name: &str, value: Value| fields.insert(name.to_owned(), value);
    for (name, text) in texts(source, style, words) {
        if !text.trim().is_empty() {
            set(name, Value::String(text.trim().to_owned()));
        }
    }
    if let Some(tag) = language(source) {
        set("language", Value::String(tag.to_owned()));
    }
    for (role, names) in people(source) {
        if !names.is_empty() {
            set(role, Value::Names(names.iter().map(|name| person(name, style)).collect()));
        }
    }
    let dates = [("issued", source.date), ("accessed", source.accessed), ("original-date", source.original_date)];
    for (name, day) in dates {
        if let Some(day) = day {
            set(name, date(day));
        }
    }
    Item(fields)
}

/// The fields that are texts. Where a style of this program says more than a number ("Report No. 5"), the words come with it.
fn texts(source: &Source, style: CitationStyle, words: &Words) -> [(&'static str, String); 17] {
    let serial = matches!(source.kind, SourceKind::Article | SourceKind::News);
    let publisher = if style.names_publisher(source) { source.publisher.as_str() } else { "" };
    let has_publisher = !source.publisher.trim().is_empty();
    let site = if source.kind == SourceKind::WebPage && is_author(source, &source.container) {
        ""
    } else {
        &*source.container
    };
    let doi = fields::doi(source).unwrap_or_default();
    let (number, issue) = if serial { ("number", "issue") } else { ("article-number", "number") };
    let original = if source.original_date.is_some() { words.reference_original() } else { String::new() };
    let pages = if serial && !style.is_built_in() && source.pages.trim().is_empty() {
        // Most styles know pages only.
        source.article_number.clone()
    } else {
        source.pages.clone()
    };
    let article = source.article_number.trim();
    let is_named = style == CitationStyle::Apa && !article.is_empty();
    let article = if is_named { words.reference_article_number(article) } else { article.to_owned() };
    [
        ("title", fields::title(&source.title)),
        ("container-title", fields::title(site)),
        ("publisher", publisher.to_owned()),
        ("publisher-place", if publisher.is_empty() && has_publisher { String::new() } else { source.place.clone() }),
        ("volume", source.volume.clone()),
        (issue, if serial { source.issue.clone() } else { numbered(source, style, words) }),
        (number, article),
        ("edition", fields::edition(&source.edition)),
        (pages_of(source), pages),
        ("DOI", doi),
        (if serial { "ISSN" } else { "ISBN" }, source.isbn.clone()),
        ("URL", source.url.clone()),
        ("genre", genre(source, style, words)),
        ("medium", source.medium.clone()),
        ("version", version(source, style, words)),
        ("status", status(source, style, words)),
        ("annote", original),
    ]
}

/// Who made the work, by their parts in it.
fn people(source: &Source) -> [(&'static str, &[Name]); 3] {
    let makers = match kind(source) {
        "motion_picture" => "director",
        "broadcast" => "host",
        _ => "author",
    };
    [(makers, &source.authors), ("editor", &source.editors), ("translator", &source.translators)]
}

/// The number of a report or standard, with what it is called where it is a number alone.
fn numbered(source: &Source, style: CitationStyle, words: &Words) -> String {
    let number = source.issue.trim();
    let says_what = fields::has_word(number);
    let wants_word = style == CitationStyle::Apa && source.kind == SourceKind::Report && !number.is_empty();
    let text = if wants_word && !says_what {
        let genre = source.genre.trim();
        words
            .reference_report_number(if genre.is_empty() { words.reference_report() } else { genre.to_owned() }, number)
    } else {
        number.to_owned()
    };
    text.replace('-', &HYPHEN.to_string())
}

fn version(source: &Source, style: CitationStyle, words: &Words) -> String {
    let version = source.version.trim();
    let says_what = fields::has_word(version);
    match style {
        _ if version.is_empty() || says_what => version.to_owned(),
        CitationStyle::Apa | CitationStyle::Chicago => words.reference_version(version),
        CitationStyle::Harvard => format!("({})", words.reference_version(version)),
        _ => version.to_owned(),
    }
}

/// What kind of work it is: as recorded, or as its kind is called where styles want that.
fn genre(source: &Source, style: CitationStyle, words: &Words) -> String {
    let recorded = [&source.genre, &source.medium].into_iter().map(|text| text.trim()).find(|text| !text.is_empty());
    let numbered = style == CitationStyle::Apa && source.kind == SourceKind::Report && !source.issue.trim().is_empty();
    match (recorded, source.kind) {
        (Some(genre), SourceKind::Report)
            if numbered && !fields::has_word(&source.issue) && genre == source.genre.trim() =>
        {
            String::new()
        }
        (Some(genre), _) => genre.to_owned(),
        (None, SourceKind::Thesis) => words.reference_thesis(),
        (None, SourceKind::Dataset) if style != CitationStyle::Chicago => words.reference_data_set(),
        (None, SourceKind::Software) => words.reference_software(),
        (None, SourceKind::Recording) => words.reference_film(),
        (None, SourceKind::Preprint) if style != CitationStyle::Apa => words.reference_preprint(),
        _ => String::new(),
    }
}

/// Whether an article is out before its issue.
fn status(source: &Source, style: CitationStyle, words: &Words) -> String {
    let place = [&source.volume, &source.issue, &source.pages, &source.article_number];
    let is_early = source.kind == SourceKind::Article
        && fields::doi(source).is_some()
        && place.iter().all(|text| text.trim().is_empty());
    if is_early && style.is_built_in() { words.reference_online_first() } else { String::new() }
}

/// Whether an organisation is the only author.
pub(super) fn is_author(source: &Source, organisation: &str) -> bool {
    matches!(source.authors.as_slice(), [one] if one.given.trim().is_empty() && one.family.trim() == organisation.trim())
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
pub(super) fn kind(source: &Source) -> &'static str {
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
        SourceKind::Software => "software",
        SourceKind::Recording if fields::is_film(source) => "motion_picture",
        SourceKind::Recording => "broadcast",
        SourceKind::Preprint => "article",
        SourceKind::Standard => "standard",
        SourceKind::Interview => "interview",
        SourceKind::Other => "document",
    }
}

/// A family name of several words ("van der Berg") stays whole.
fn person(name: &Name, style: CitationStyle) -> NameValue {
    let family = fields::title(&name.family);
    if name.given.trim().is_empty() {
        return NameValue::Literal(LiteralName { literal: family });
    }
    let (particle, family) = match family.split_once(' ') {
        Some((first, rest)) => (Some(first.to_owned()), rest.to_owned()),
        None => (None, family),
    };
    let (given, suffix) = fields::given(&name.given);
    NameValue::Item(NameItem {
        family,
        given: Some(given),
        non_dropping_particle: particle,
        dropping_particle: None,
        // "Martin Luther King Jr." in Chicago, "King, M. L., Jr." elsewhere.
        comma_suffix: (suffix.is_some() && style != CitationStyle::Chicago).then_some(true),
        suffix,
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
