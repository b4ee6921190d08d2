//! The sources as CSL-JSON, which reference managers and word processors read: an item for each, in their order.

use crate::model::{Date, Name, Source, SourceKind};
use crate::report::content::Bibliography;
use serde_json::{Map, Value, json};

/// Every source.
pub(super) fn write(bibliography: &Bibliography<'_>) -> String {
    let key = |source: &Source| bibliography.keys.get(&source.id).cloned().unwrap_or_else(|| source.id.to_string());
    let items: Vec<Value> = bibliography.sources.iter().map(|source| item(source, key(source))).collect();
    let text = serde_json::to_string_pretty(&items).expect("texts and numbers can be written");
    text + "\n"
}

fn item(source: &Source, key: String) -> Value {
    let mut fields = Map::new();
    fields.insert("id".to_owned(), key.into());
    fields.insert("type".to_owned(), kind(source.kind).into());
    for (name, text) in texts(source) {
        if !text.trim().is_empty() {
            fields.insert(name.to_owned(), text.trim().into());
        }
    }
    for (name, people) in
        [("author", &source.authors), ("editor", &source.editors), ("translator", &source.translators)]
    {
        if !people.is_empty() {
            fields.insert(name.to_owned(), people.iter().map(person).collect());
        }
    }
    for (name, day) in [("issued", source.date), ("accessed", source.accessed), ("original-date", source.original_date)]
    {
        if let Some(day) = day {
            fields.insert(name.to_owned(), date(day));
        }
    }
    Value::Object(fields)
}

fn texts(source: &Source) -> [(&'static str, &str); 17] {
    let serial = matches!(source.kind, SourceKind::Article | SourceKind::News);
    let (issue, number) = if serial { ("issue", "number") } else { ("number", "article-number") };
    [
        ("title", &source.title),
        ("container-title", &source.container),
        ("publisher", &source.publisher),
        ("publisher-place", &source.place),
        ("genre", &source.genre),
        ("medium", &source.medium),
        ("version", &source.version),
        ("volume", &source.volume),
        (issue, &source.issue),
        (number, &source.article_number),
        ("edition", &source.edition),
        ("page", &source.pages),
        ("DOI", &source.doi),
        (if serial { "ISSN" } else { "ISBN" }, &source.isbn),
        ("URL", &source.url),
        ("language", &source.language),
        ("note", &source.note),
    ]
}

/// An organisation is one literal name.
fn person(name: &Name) -> Value {
    match name.given.trim() {
        "" => json!({ "literal": name.family.trim() }),
        given => json!({ "family": name.family.trim(), "given": given }),
    }
}

fn date(date: Date) -> Value {
    let parts: Vec<u16> =
        std::iter::once(date.year()).chain(date.month().map(u16::from)).chain(date.day().map(u16::from)).collect();
    json!({ "date-parts": [parts] })
}

fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Article => "article-journal",
        SourceKind::Book => "book",
        SourceKind::Chapter => "chapter",
        SourceKind::Report => "report",
        SourceKind::Thesis => "thesis",
        SourceKind::Paper => "paper-conference",
        SourceKind::Legal => "legislation",
        SourceKind::WebPage => "webpage",
        SourceKind::News => "article-newspaper",
        SourceKind::Dataset => "dataset",
        SourceKind::Software => "software",
        SourceKind::Recording => "motion_picture",
        SourceKind::Preprint => "article",
        SourceKind::Standard => "standard",
        SourceKind::Interview => "interview",
        SourceKind::Other => "document",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Document, DocumentId, SourceId};

    #[test]
    fn an_item_has_its_key_names_and_dates() {
        let mut document = Document::new(DocumentId::from_random(1), "Study");
        let name = |family: &str, given: &str| Name { family: family.to_owned(), given: given.to_owned() };
        document.sources.push(Source {
            key: "park2021".to_owned(),
            authors: vec![name("Park", "S. Y."), name("World Bank", "")],
            translators: vec![name("Roy", "Al")],
            title: "Forgetting".to_owned(),
            date: "2021-03-05".parse().ok(),
            original_date: "1999".parse().ok(),
            article_number: "e12".to_owned(),
            issue: "2".to_owned(),
            ..Source::new(SourceId::from_random(2), SourceKind::Article)
        });
        let written: Value = serde_json::from_str(&write(&Bibliography::of(&document))).unwrap();
        let expected = json!([{
            "id": "park2021", "type": "article-journal", "title": "Forgetting", "issue": "2", "number": "e12",
            "author": [{ "family": "Park", "given": "S. Y." }, { "literal": "World Bank" }],
            "translator": [{ "family": "Roy", "given": "Al" }],
            "issued": { "date-parts": [[2021, 3, 5]] }, "original-date": { "date-parts": [[1999]] },
        }]);
        assert_eq!(written, expected);
    }
}
