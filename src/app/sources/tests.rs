//! The list of sources and what cites them, as text.

use super::fields::TextField;
use super::model;
use crate::model::{
    Document, Evidence, Factor, Matrix, Name, Quadrant, Section, Source, SourceId, SourceKind, Strategy, StrategyKind,
};
use crate::words::of_window;

fn id(text: &str) -> SourceId {
    text.parse().unwrap()
}

fn source(name: &str, kind: SourceKind, family: &str, title: &str) -> Source {
    let authors = vec![Name { family: family.to_owned(), given: String::new() }];
    Source { authors, title: title.to_owned(), ..Source::new(id(name), kind) }
}

/// Three sources: one cited everywhere, one known through it, one that nobody cites.
fn document() -> Document {
    let mut document = Document::new("d".parse().unwrap(), "Study");
    document.sources = vec![
        source("a", SourceKind::Report, "UNODC", "Global report"),
        Source { cited_in: Some(id("a")), ..source("b", SourceKind::Book, "Малярек", "Наташи") },
        source("c", SourceKind::WebPage, "ILO", ""),
    ];
    document.context.push(Section {
        heading: "Scale".to_owned(),
        evidence: vec![Evidence::of(id("a"))],
        ..Section::default()
    });
    let mut matrix = Matrix::new("m".parse().unwrap(), "Now");
    let mut factor = Factor::new("f".parse().unwrap(), "Staff");
    factor.evidence = vec![Evidence::of(id("a")), Evidence::of(id("b"))];
    matrix.factors[Quadrant::Threats] = vec![Factor::new("e".parse().unwrap(), "Money"), factor];
    document.matrices.push(matrix);
    let mut strategy = Strategy::new("s".parse().unwrap(), StrategyKind::Wt, "Train");
    strategy.evidence = vec![Evidence::of(id("a"))];
    document.strategies.push(strategy);
    document
}

#[track_caller]
fn check_list(filter: &str, expected: &[&str]) {
    let lines = model::lines(&document(), filter, of_window("en"));
    let text: Vec<String> = lines
        .iter()
        .map(|line| format!("{} | {} | {}", line.entry.title, line.entry.detail, line.entry.figure))
        .collect();
    assert_eq!(text, expected, "{filter}");
}

#[test]
fn the_list_says_what_a_source_is_and_how_often_it_is_cited() {
    check_list(
        "",
        &["UNODC | Global report · Report | 4 ×", "Малярек | Наташи · Book | 1 ×", "ILO | Web page | not cited"],
    );
}

#[test]
fn the_filter_looks_at_authors_titles_and_kinds() {
    check_list("малярек", &["Малярек | Наташи · Book | 1 ×"]);
    check_list("report unodc", &["UNODC | Global report · Report | 4 ×"]);
    check_list("web", &["ILO | Web page | not cited"]);
    check_list("nobody", &[]);
}

#[test]
fn every_place_that_cites_a_source_is_named() {
    let citations = model::citations(&document(), id("a"), of_window("en"));
    let text: Vec<String> = citations.iter().map(|it| format!("{}: {}", it.place, it.text)).collect();
    assert_eq!(text, ["Context: Scale", "T2 in Now: Staff", "Strategy WT: Train", "Known through it: Малярек  Наташи"]);
    assert!(model::citations(&document(), id("c"), of_window("en")).is_empty());
}

#[test]
fn a_source_is_never_offered_as_cited_in_itself_by_a_detour() {
    let document = document();
    let offered =
        |name| model::possible_carriers(&document, id(name)).iter().map(|it| it.id.to_string()).collect::<Vec<_>>();
    assert_eq!(offered("a"), ["c"]);
    assert_eq!(offered("b"), ["a", "c"]);
}

#[test]
fn names_come_back_as_they_were_typed() {
    let text = "Vreja, L. O.; UNODC";
    assert_eq!(model::names_text(&model::names(text)), text);
    assert_eq!(model::names("; Howard,N ;")[0].given, "N");
    assert!(model::names(" ; ").is_empty());
}

#[test]
fn a_field_that_holds_something_is_shown_for_every_kind() {
    let mut source = Source::new(id("a"), SourceKind::Interview);
    assert!(!TextField::shown(&source).contains(&TextField::Doi));
    source.doi = "10.1/2".to_owned();
    assert!(TextField::shown(&source).contains(&TextField::Doi));
    for kind in SourceKind::ALL {
        source.kind = kind;
        assert_eq!(TextField::shown(&source).len() + TextField::folded(&source).len(), TextField::ALL.len());
    }
}

#[test]
fn every_field_is_read_where_it_is_written() {
    for field in TextField::ALL {
        let mut source = Source::new(id("a"), SourceKind::Other);
        field.text_mut(&mut source).push('x');
        let written: Vec<TextField> = TextField::ALL.into_iter().filter(|it| !it.text(&source).is_empty()).collect();
        assert_eq!(written, [field]);
    }
}
