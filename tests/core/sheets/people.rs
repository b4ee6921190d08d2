//! People who want no name in a table or a report have none in any format.

use super::{export, unodc};
use crate::program::Home;
use std::io::{Cursor, Read};
use std::process::Command;
use swot_editor::model::{AnswerSheet, DirectAnswer, Document, Participant, PersonId, SheetKey, Weight};
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
        archive.by_index(index).unwrap().read_to_string(&mut text).unwrap();
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

#[track_caller]
fn check(people: People, named: bool) {
    let options = ReportOptions {
        people,
        parts: Part::ALL.into_iter().fold(Parts::default(), Parts::with),
        ..ReportOptions::new(ReportKind::Full)
    };
    for format in Format::ALL {
        let exported = export(format, &judged(), &options);
        let text: String = exported.files.iter().map(|file| words(format, file)).collect();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let found = NAMES.iter().any(|name| text.contains(name));
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
    home.file("study.swot", storage::write(&judged()));
    home.done(&["export", "study.swot", "-o", "study.json", "--pseudonymise"]);
    let json = std::fs::read_to_string(home.path("study.json")).unwrap();
    let analysis = home.done(&["analyze", "study.swot", "--pseudonymise"]);
    for text in [json, analysis] {
        assert!(text.contains("P1") && NAMES.iter().all(|name| !text.contains(name)), "{text}");
    }
}
