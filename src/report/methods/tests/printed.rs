//! Full reports of random studies as people read them: what they cite stands in their list of references.

use super::studies::{Chance, study};
use super::*;
use crate::model::{Name, SourceKind};
use crate::report::citing::CitationStyle;
use crate::report::options::{ReportKind, ReportOptions};
use crate::report::stamp::Stamp;
use crate::report::studies::Studies;
use crate::report::{Format, Job, Part, export};

const LANGUAGES: [&str; 4] = ["en", "ru", "ar", "zh"];

fn markdown(document: &Document, options: &ReportOptions) -> String {
    let now = "2026-11-30T12:00:00Z[UTC]".parse().unwrap();
    let stamp = Stamp { now, program_version: "0.0.0".to_owned() };
    let job = Job { studies: &Studies::of(document.clone()), chart: None, options, stamp: &stamp };
    let exported = export(Format::Markdown, job, &Progress::default()).unwrap().unwrap();
    String::from_utf8(exported.files[0].clone()).unwrap()
}

/// A study that cites a work of its own, of the author and the year of one on the method.
fn citing(mut document: Document, author: &str, year: u16) -> Document {
    let mut source = Source::new(SourceId::from_random(77), SourceKind::Book);
    source.authors = vec![Name::from_sorted(author)];
    source.date = crate::model::Date::year_only(year);
    "Another work".clone_into(&mut source.title);
    "own".clone_into(&mut source.key);
    document.sources.push(source);
    document.context.push(crate::model::Section { text: "As known [@own].".to_owned(), ..Default::default() });
    document
}

/// Text without links and escapes.
fn plain(markdown: &str) -> String {
    let mut text = String::new();
    let mut rest = markdown;
    while let Some((before, after)) = rest.split_once("](") {
        text += before;
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    (text + rest).replace(['[', '\\'], "")
}

#[test]
fn every_work_that_a_report_cites_stands_in_its_list_by_the_same_year() {
    let mut chance = Chance::new(16);
    let mut drawn = std::collections::BTreeSet::new();
    for number in 0..48 {
        let document = citing(study(&mut chance), "Saaty, T. L.", 1977);
        let style = CitationStyle::ALL[number % 4];
        let language = LANGUAGES[number / 4 % 4];
        let options = ReportOptions {
            citation_style: style,
            language: Some(language.to_owned()),
            ..ReportOptions::new(ReportKind::Full)
        };
        let options = ReportOptions { parts: options.parts.with(Part::Judgments), ..options };
        let text = markdown(&document, &options);
        let words = words::or_english(language);
        let intervals = [
            words.chart_interval_respondents(),
            words.chart_interval_judgments(),
            words.chart_interval_spread(words.percent("20")),
            words.chart_interval_spread(words.percent("35")),
            words.chart_interval_dirichlet(),
        ];
        drawn.extend((0..intervals.len()).filter(|kind| text.contains(&intervals[*kind])));
        let heading = format!("# {}", words.heading_references());
        let (before, list) = text.split_once(&heading).expect("what is cited is listed");
        let (list, behind) = list.split_once("\n# ").unwrap_or((list, ""));
        let body = plain(before) + &plain(behind);
        // The document's own citation, which no work on methods is.
        let body: String =
            body.lines().filter(|line| !line.contains("As known")).map(|line| line.to_owned() + "\n").collect();
        for mention in works::mentions(&body) {
            let (title, year) = (&mention.work.source(SourceId::from_random(1)).title, mention.work.year());
            let entry = list.to_lowercase();
            let entry = entry.lines().find(|line| line.contains(&title.to_lowercase()));
            let entry = entry.unwrap_or_else(|| panic!("“{title}” is not listed {language} {style:?}: {text}"));
            let letter = |text: &str| text.chars().next().filter(char::is_ascii_lowercase);
            let listed = entry.match_indices(&year).find_map(|(at, _)| letter(&entry[at + year.len()..]));
            assert_eq!(letter(&body[mention.range.end..]), listed, "{title} {language} {style:?}");
        }
    }
    assert_eq!(drawn.len(), 5, "the caption of intervals says what was drawn: {drawn:?}");
}
