//! Citations and references in reports, by style.

use super::{document, export_as, factors};
use swot_editor::model::{Document, Evidence, Name, Source, SourceId, SourceKind};
use swot_editor::report::{CitationStyle, Format, ReportKind, ReportOptions};

/// A factor whose note cites two sources, one of them unknown through its key, and whose evidence names a page.
fn study() -> Document {
    let mut study = document("en", "Study", factors(&["Staff"]));
    let id = SourceId::from_random(5);
    study.sources.push(Source {
        key: "smith2001".to_owned(),
        authors: vec![Name::from_sorted("Smith, Ann")],
        title: "On growth".to_owned(),
        date: "2001".parse().ok(),
        ..Source::new(id, SourceKind::Book)
    });
    let factor = &mut study.matrices[0].factors.strengths[0];
    "It grew [@smith2001, pp. 3-5], some say [@nobody].".clone_into(&mut factor.note);
    factor.evidence = vec![Evidence { page: "12".to_owned(), ..Evidence::of(id) }];
    study
}

#[track_caller]
fn check(style: CitationStyle, says: &[&str]) {
    let options = ReportOptions { citation_style: style, ..ReportOptions::new(ReportKind::Full) };
    let pages = export_as(Format::Svg, &study(), &[], &options).unwrap().files;
    let text: String = pages.into_iter().map(|page| String::from_utf8(page).unwrap()).collect();
    for part in says {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

#[test]
fn notes_and_evidence_cite_in_the_style_of_the_report() {
    check(
        CitationStyle::Apa,
        &["(Smith, 2001, pp. 3–5)", "[@nobody]", "Sources: Smith, 2001, p. 12", "Smith, A. (2001)."],
    );
    check(CitationStyle::Chicago, &["(Smith 2001, 3–5)", "Sources: Smith 2001, 12", "Smith, Ann. 2001."]);
    check(CitationStyle::Gost, &["[1, p. 3–5]", "Sources: [1, p. 12]", "Smith A. On growth. 2001."]);
}

#[test]
fn two_authors_stand_without_a_comma_between_them_in_a_text() {
    let mut study = study();
    study.sources[0].authors.push(Name::from_sorted("Jones, Bob"));
    let options = ReportOptions { citation_style: CitationStyle::Apa, ..ReportOptions::new(ReportKind::Full) };
    let pages = export_as(Format::Svg, &study, &[], &options).unwrap().files;
    let text: String = pages.into_iter().map(|page| String::from_utf8(page).unwrap()).collect();
    assert!(text.contains("Smith &amp; Jones, 2001") && !text.contains("Smith, &amp; Jones"), "{text}");
}
