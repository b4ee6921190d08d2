//! Reports as web pages, read as XML, whose rules they keep too.

use super::{check_statements_of, document, factors, template, text_as};
use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};
use std::collections::BTreeMap;
use swot_editor::model::Document;
use swot_editor::report::{Format, Palette, ReportKind, ReportOptions};

/// What a page holds.
#[derive(Default)]
struct Page {
    /// Its words outside of charts.
    text: String,
    /// The levels of its headings.
    headings: Vec<u8>,
    /// How often each name of a place is given.
    ids: BTreeMap<String, usize>,
    /// The places that links and descriptions name.
    named: Vec<String>,
    /// Charts without a title or words, and heads of tables without a scope.
    nameless: usize,
    charts: usize,
}

fn page(document: &Document, options: &ReportOptions) -> Page {
    let html = text_as(Format::Html, document, options);
    let body = html.strip_prefix("<!DOCTYPE html>\n").expect("a document type");
    let mut reader = Reader::from_str(body);
    let (mut page, mut within) = (Page::default(), Vec::<String>::new());
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Eof => break,
            Event::Empty(tag) => page.meet(&tag),
            Event::Start(tag) => {
                page.meet(&tag);
                within.push(tag.name().as_ref().to_owned());
            }
            Event::End(_) => drop(within.pop()),
            Event::Text(text) if !within.iter().any(|name| ["svg", "style", "title"].contains(&name.as_str())) => {
                page.text += &text.xml_content(XmlVersion::Implicit1_0);
            }
            Event::GeneralRef(name) => {
                page.text += quick_xml::escape::resolve_predefined_entity(&name).expect("one of XML's five");
            }
            _ => {}
        }
    }
    assert!(within.is_empty(), "{within:?} stay open");
    page
}

impl Page {
    fn meet(&mut self, tag: &quick_xml::events::BytesStart<'_>) {
        let name = tag.name().as_ref().to_owned();
        let value = |key: &str| {
            let found = tag.attributes().map(Result::unwrap).find(|it| it.key.as_ref() == key);
            found.map(|it| it.value.into_owned())
        };
        if let Some(level) = name.strip_prefix('h').and_then(|level| level.parse().ok()) {
            self.headings.push(level);
        }
        if let Some(id) = value("id") {
            *self.ids.entry(id).or_default() += 1;
        }
        self.named.extend(value("href").and_then(|to| to.strip_prefix('#').map(str::to_owned)));
        self.named.extend(["aria-labelledby", "aria-describedby"].into_iter().filter_map(value));
        let lacks = match name.as_str() {
            "svg" => value("aria-labelledby").is_none() || value("aria-describedby").is_none(),
            "th" => value("scope").is_none(),
            _ => false,
        };
        self.nameless += usize::from(lacks);
        self.charts += usize::from(name == "svg");
    }
}

#[track_caller]
fn check(page: &Page) {
    let titles: Vec<&u8> = page.headings.iter().filter(|level| **level == 1).collect();
    assert_eq!(titles.len(), 1, "one title");
    for two in page.headings.windows(2) {
        assert!(two[1] <= two[0] + 1, "a heading of level {} under one of level {}", two[1], two[0]);
    }
    for (id, count) in &page.ids {
        assert_eq!(*count, 1, "{id}");
    }
    for name in &page.named {
        assert!(page.ids.contains_key(name), "{name} is nowhere");
    }
    assert_eq!(page.nameless, 0);
}

#[test]
fn every_statement_stands_in_the_page_in_order_and_every_link_leads_to_a_place() {
    let document = template("unodc");
    for report in [ReportKind::Grid, ReportKind::Full] {
        for matrix in &document.matrices {
            let options = ReportOptions { matrices: Some(vec![matrix.id]), ..ReportOptions::new(report) };
            let page = page(&document, &options);
            check_statements_of(report, &page.text, matrix);
            check(&page);
        }
    }
    let full = page(&document, &ReportOptions::new(ReportKind::Full));
    check(&full);
    assert!(full.charts >= 8 && full.named.len() > 100, "{} charts, {} links", full.charts, full.named.len());
    check(&page(&document, &ReportOptions::new(ReportKind::Comparison)));
}

#[test]
fn a_page_is_sound_in_every_language_whatever_the_statements_hold() {
    let statements = ["a < b & \"c\"\u{7}", "</style><script>x</script>", "الوقت 2020", "资金", "two\nlines", "]]>"];
    for language in ["en", "ru", "ar", "zh"] {
        let document = document(language, "<&> \u{1}", factors(&statements));
        for palette in [Palette::Colour, Palette::Grey] {
            for report in [ReportKind::Grid, ReportKind::Full] {
                let options = ReportOptions { palette, ..ReportOptions::new(report) };
                let page = page(&document, &options);
                check(&page);
                assert!(page.text.contains("</style><script>x</script>"), "{}", page.text);
            }
        }
    }
}
