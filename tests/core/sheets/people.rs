//! People who want no name in a table or a report have none in any format.

use super::{export, unodc};
use crate::program::Home;
use std::io::{Cursor, Read};
use std::process::Command;
use swot_editor::model::{
    AnswerSheet, DirectAnswer, Document, Evidence, Factor, FactorId, FindingRef, Name, Participant, PersonId,
    QuadrantHead, Round, Section, SetAside, SheetKey, Source, Strategy, Weight,
};
use swot_editor::report::{Format, Part, Parts, People, ReportKind, ReportOptions};
use swot_editor::storage;

const NAMES: [&str; 2] = ["Ludmila Petrova", "Omar Haddad"];

/// The example, judged by two people, of whom one left and is written about.
fn judged() -> Document {
    let mut document = unodc();
    let matrix = &mut document.matrices[1];
    let answers: Vec<DirectAnswer> = { matrix.placed() }
        .map(|(_, factor)| DirectAnswer { factor: factor.id, weight: Some(Weight::DEFAULT), rating: None })
        .collect();
    for (id, name) in (1..).zip(NAMES) {
        let person = PersonId::from_random(id);
        document.people.push(Participant {
            id: person,
            name: name.to_owned(),
            group: String::new(),
            weight: Weight::DEFAULT,
        });
        matrix.answers.push(AnswerSheet { direct: answers.clone(), ..AnswerSheet::new(SheetKey { round: 1, person }) });
    }
    matrix.answers[1].excluded = Some("Omar Haddad left early".to_owned());
    "So says Ludmila Petrova.".clone_into(&mut matrix.factors.strengths[0].note);
    document
}

/// The words of an exported file.
fn words(format: Format, bytes: &[u8]) -> String {
    match format {
        Format::Pdf => pdf_words(bytes),
        _ if bytes.starts_with(b"PK") => packed_words(bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// Everything that the parts of an office document say, without their markup.
fn packed_words(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        if !part.name().unwrap().ends_with(".png") {
            part.read_to_string(&mut text).unwrap();
        }
    }
    text
}

fn pdf_words(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, bytes).unwrap();
    let output = Command::new("pdftotext").arg(&path).arg("-").output();
    let text = output.expect("this test needs the program `pdftotext` (Debian package poppler-utils)").stdout;
    String::from_utf8(text).unwrap()
}

/// The example with a participant's name in every text that a user can write; nothing is passed over with `..`, so
/// that a new field asks to be thought of here.
fn named_everywhere() -> Document {
    let mut document = judged();
    let Document {
        id: _,
        title,
        authors,
        affiliation,
        date: _,
        created: _,
        language: _,
        context,
        matrices,
        strategies,
        sources,
        people,
        matches: _,
        set_aside,
    } = &mut document;
    [title, affiliation].into_iter().for_each(name_in);
    authors.push(NAMES[0].to_owned());
    for Section { heading, text, evidence } in context {
        [heading, text].into_iter().for_each(name_in);
        evidence.iter_mut().for_each(name_evidence);
    }
    for matrix in matrices {
        name_in(&mut matrix.title);
        let heads = &mut matrix.heads;
        for head in [&mut heads.strengths, &mut heads.weaknesses, &mut heads.opportunities, &mut heads.threats] {
            let QuadrantHead { title, question } = head;
            [title, question].into_iter().for_each(name_in);
        }
        let mut tray = matrix.factors.strengths[0].clone();
        tray.id = FactorId::from_random(77);
        matrix.tray.push(tray);
        let placed = &mut matrix.factors;
        let lists = [&mut placed.strengths, &mut placed.weaknesses, &mut placed.opportunities, &mut placed.threats];
        lists.into_iter().chain([&mut matrix.tray]).flatten().for_each(name_factor);
        matrix.rounds.push(Round { title: NAMES[0].to_owned(), date: None });
    }
    strategies.iter_mut().for_each(name_strategy);
    sources.iter_mut().for_each(name_source);
    for person in people {
        name_in(&mut person.group);
    }
    let finding = FindingRef {
        kind: "no_source".to_owned(),
        matrix: None,
        quadrant: None,
        factor: None,
        source: None,
        strategy: None,
        person: None,
    };
    set_aside.push(SetAside { finding, note: NAMES[0].to_owned() });
    document
}

fn name_in(text: &mut String) {
    text.push_str(" by ");
    text.push_str(NAMES[0]);
}

fn name_evidence(Evidence { source: _, page, quote }: &mut Evidence) {
    [page, quote].into_iter().for_each(name_in);
}

fn name_factor(Factor { id: _, statement, note, tags, weight: _, rating: _, evidence }: &mut Factor) {
    [statement, note].into_iter().for_each(name_in);
    tags.push(NAMES[0].to_owned());
    evidence.iter_mut().for_each(name_evidence);
}

fn name_strategy(strategy: &mut Strategy) {
    let Strategy {
        id: _,
        text,
        kind: _,
        note,
        factors: _,
        evidence,
        owner,
        horizon,
        status: _,
        indicator,
        attractiveness: _,
    } = strategy;
    [text, note, owner, horizon, indicator].into_iter().for_each(name_in);
    evidence.iter_mut().for_each(name_evidence);
}

fn name_source(source: &mut Source) {
    let Source {
        id: _,
        kind: _,
        key,
        authors,
        editors,
        title,
        container,
        publisher,
        place,
        date: _,
        volume,
        issue,
        edition,
        pages,
        doi: _,
        isbn: _,
        url,
        accessed: _,
        language: _,
        note,
        cited_in: _,
    } = source;
    let texts = [key, title, container, publisher, place, volume, issue, edition, pages, url, note];
    texts.into_iter().for_each(name_in);
    let (given, family) = NAMES[0].split_once(' ').unwrap();
    for names in [authors, editors] {
        names.push(Name { family: family.to_owned(), given: given.to_owned() });
    }
}

#[test]
fn a_name_that_stands_in_every_text_is_in_no_file_after_it_is_pseudonymised() {
    let document = named_everywhere();
    let named = storage::write(&document);
    let pseudonymised = storage::write(&document.pseudonymised());
    assert!(named.matches("Petrova").count() > 100, "{named}");
    let left: Vec<&str> = pseudonymised.lines().filter(|line| line.contains("Petrova")).collect();
    assert!(left.is_empty(), "{left:#?}");
}

#[track_caller]
fn check(people: People, named: bool) {
    let options = ReportOptions {
        people,
        parts: Part::ALL.into_iter().fold(Parts::default(), Parts::with),
        ..ReportOptions::new(ReportKind::Full)
    };
    let document = named_everywhere();
    for format in Format::ALL {
        let exported = export(format, &document, &options);
        let text: String = exported.files.iter().map(|file| words(format, file)).collect();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let found = NAMES.iter().any(|name| text.contains(name)) || text.contains("Petrova");
        assert_eq!(found, named && format != Format::Png, "{format:?}");
    }
}

#[test]
fn no_report_or_table_names_a_pseudonymised_person() {
    check(People::Named, true);
    check(People::Pseudonymised, false);
}

#[test]
fn the_command_line_names_no_pseudonymised_person() {
    let home = Home::new();
    home.file("study.swot", storage::write(&named_everywhere()));
    home.done(&["export", "study.swot", "-o", "study.json", "--pseudonymise"]);
    let json = std::fs::read_to_string(home.path("study.json")).unwrap();
    let analysis = home.done(&["analyze", "study.swot", "--pseudonymise"]);
    for text in [json, analysis] {
        assert!(text.contains("P1") && !text.contains("Petrova") && !text.contains(NAMES[1]), "{text}");
    }
}
