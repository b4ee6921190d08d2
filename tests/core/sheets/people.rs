//! People who want no name in a table or a report have none in any format.

use super::{stamp, unodc};
use crate::program::Home;
use std::io::{Cursor, Read};
use std::process::Command;
use swot_editor::analysis::Progress;
use swot_editor::model::{
    AnswerSheet, ColumnMeaning, DirectAnswer, Document, Evidence, Factor, FactorId, FindingRef, Name, Participant,
    PersonId, QuadrantHead, Round, Section, SetAside, SheetKey, Source, Strategy, SurveyReading, Weight,
};
use swot_editor::report::{
    self, Chart, Chosen, ExportError, Format, Job, Part, Parts, People, ReportKind, ReportOptions, Studies, Study,
    Warning,
};
use swot_editor::storage;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

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

/// The words on the pages of a PDF, and every text that stands in it besides: properties, outline, alternatives,
/// metadata.
fn pdf_words(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, bytes).unwrap();
    let output = Command::new("pdftotext").arg(&path).arg("-").output();
    let text = output.expect("this test needs the program `pdftotext` (Debian package poppler-utils)").stdout;
    let mut text = String::from_utf8(text).unwrap();
    let pdf = lopdf::Document::load_mem(bytes).unwrap();
    pdf.objects.values().for_each(|object| said(object, &mut text));
    said(&lopdf::Object::Dictionary(pdf.trailer), &mut text);
    text
}

/// Adds every text of a PDF object.
fn said(object: &lopdf::Object, text: &mut String) {
    match object {
        lopdf::Object::String(bytes, _) => {
            text.push('\n');
            match bytes.strip_prefix(&[0xFE, 0xFF]) {
                Some(wide) => {
                    let units: Vec<u16> = wide.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
                    text.push_str(&String::from_utf16_lossy(&units));
                }
                None => text.push_str(&String::from_utf8_lossy(bytes)),
            }
        }
        lopdf::Object::Array(objects) => objects.iter().for_each(|object| said(object, text)),
        lopdf::Object::Dictionary(entries) => entries.iter().for_each(|(_, object)| said(object, text)),
        lopdf::Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, object)| said(object, text));
            if stream.dict.get(b"Type").is_ok_and(|kind| kind.as_name().is_ok_and(|name| name == b"Metadata")) {
                text.push_str(&String::from_utf8_lossy(&stream.content));
            }
        }
        _ => {}
    }
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
        decisions: _,
        surveys,
        parents: _,
    } = &mut document;
    let column = ColumnMeaning { column: 1, means: Some(FORMS[0].to_owned()) };
    surveys.push(SurveyReading { shape: SurveyReading::shape_of(&[]), columns: vec![column], scale: None });
    [title, affiliation].into_iter().for_each(name_in);
    authors.extend(FORMS.map(str::to_owned));
    for Section { id: _, heading, text, evidence } in context {
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
        person.group.push_str(" in Petrova’s team");
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

/// The usual ways to write the name of somebody.
const FORMS: [&str; 10] = [
    "Ludmila Petrova",
    "ludmila petrova",
    "LUDMILA PETROVA",
    "Ludmila  Petrova",
    "Ludmila\u{a0}Petrova",
    "Ludmi\u{301}la Petrova",
    "Petrova, Ludmila",
    "L. Petrova",
    "Petrova, L.",
    "ludmila-petrova",
];

fn name_in(text: &mut String) {
    for form in FORMS {
        text.push_str(" by ");
        text.push_str(form);
    }
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
    owner.push_str(" and Petrova");
    evidence.iter_mut().for_each(name_evidence);
}

fn name_source(source: &mut Source) {
    let Source {
        id: _,
        kind: _,
        key,
        authors,
        editors,
        translators,
        title,
        container,
        publisher,
        place,
        date: _,
        original_date: _,
        genre,
        medium,
        version,
        volume,
        issue,
        edition,
        pages,
        article_number,
        doi: _,
        isbn: _,
        url,
        accessed: _,
        language: _,
        note,
        cited_in: _,
    } = source;
    // A key holds no spaces, and a citation in a text follows it.
    key.push_str("petrova2020");
    let texts = [title, container, publisher, place, volume, issue, edition, pages, url, note];
    let more = [genre, medium, version, article_number];
    texts.into_iter().chain(more).for_each(name_in);
    let (given, family) = NAMES[0].split_once(' ').unwrap();
    for names in [authors, editors, translators] {
        names.push(Name { family: family.to_owned(), given: given.to_owned() });
    }
}

/// Parts of names, as small letters without accents: none may be left.
const PARTS: [&str; 4] = ["petrova", "ludmila", "omar", "haddad"];

/// The names in a text, however they are written.
fn names_in(text: &str) -> Vec<&'static str> {
    let plain: String = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    PARTS.into_iter().filter(|part| plain.contains(part)).collect()
}

#[track_caller]
fn check(what: &str, text: &str, people: People) {
    match people {
        People::Named => assert!(!names_in(text).is_empty(), "{what} names nobody"),
        People::Pseudonymised => assert_eq!(names_in(text), [""; 0], "{what}"),
    }
}

#[test]
fn a_name_that_stands_in_every_text_is_in_no_file_after_it_is_pseudonymised() {
    let document = named_everywhere();
    check("the document", &storage::write(&document), People::Named);
    let pseudonymised = document.pseudonymised();
    let left: Vec<String> =
        storage::write(&pseudonymised).lines().filter(|line| !names_in(line).is_empty()).map(str::to_owned).collect();
    assert!(left.is_empty(), "{left:#?}");
    assert_eq!(pseudonymised.violations(), []);
}

/// Everything that can be exported: each report and each chart.
fn subjects() -> impl Iterator<Item = (ReportOptions, Option<Chart>)> {
    let options = |kind| ReportOptions {
        parts: Part::ALL.into_iter().fold(Parts::default(), Parts::with),
        dpi: *ReportOptions::DPI.start(),
        ..ReportOptions::new(kind)
    };
    let reports = [ReportKind::Grid, ReportKind::Full, ReportKind::Comparison].map(move |kind| (options(kind), None));
    reports.into_iter().chain(Chart::ALL.map(move |chart| (options(ReportKind::Full), Some(chart))))
}

/// The example named everywhere, beside another study in which the same people are written about.
fn studies() -> Studies {
    let mut document = named_everywhere();
    for matrix in &mut document.matrices {
        matrix.samples = 10;
    }
    let mut other = document.clone();
    other.people.clear();
    other.matrices.truncate(1);
    other.matrices[0].answers.clear();
    Studies::new(Study::new(document), vec![Study::new(other)])
}

#[test]
fn no_format_of_any_report_or_chart_names_a_pseudonymised_person() {
    let (studies, stamp, progress) = (&studies(), &stamp(), &Progress::default());
    for (options, chart) in subjects() {
        for (format, people) in
            Format::ALL.into_iter().flat_map(|format| [(format, People::Named), (format, People::Pseudonymised)])
        {
            let options = &ReportOptions { people, ..options.clone() };
            let exported = match report::export(format, Job { studies, chart, options, stamp }, progress) {
                // Groups this small are not compared.
                Err(ExportError::NoCharts(_) | ExportError::NoFigures(Chart::Groups)) => continue,
                exported => exported.unwrap().expect("nobody cancels"),
            };
            let text: String = exported.files.iter().map(|file| words(format, file)).collect();
            // Pixels say nothing, and a chart names its authors in a PDF alone.
            if people == People::Pseudonymised || (format != Format::Png && chart.is_none()) {
                check(&format!("{format:?} of {:?} {chart:?}", options.report), &text, people);
            }
        }
    }
}

#[test]
fn no_text_on_the_clipboard_names_a_pseudonymised_person() {
    let (studies, stamp) = (&studies(), &stamp());
    let matrix = &studies.document().matrices[1];
    let factors = matrix.all_factors().map(|(_, factor)| factor.id).collect();
    let chosen = Chosen { matrix: matrix.id, factors: &factors };
    for people in [People::Named, People::Pseudonymised] {
        let options = &ReportOptions { people, ..ReportOptions::new(ReportKind::Grid) };
        let job = Job { studies, chart: None, options, stamp };
        check("the table", &report::table_text(job, chosen).unwrap(), people);
        check("the list", &report::list_text(job, chosen).unwrap(), people);
    }
}

#[test]
fn what_still_holds_part_of_a_name_is_told() {
    let mut document = judged();
    document.title = "What Petrova left us".to_owned();
    let people = People::Pseudonymised;
    let studies = &Studies::of(document);
    for format in Format::ALL {
        let options = &ReportOptions { people, dpi: 36, ..ReportOptions::new(ReportKind::Grid) };
        let job = Job { studies, chart: None, options, stamp: &stamp() };
        let exported = report::export(format, job, &Progress::default()).unwrap().unwrap();
        let told = exported.warnings.iter().filter(|warning| matches!(warning, Warning::NamesLeft(_))).count();
        assert_eq!(told, 1, "{format:?}: {:?}", exported.warnings);
        assert!(exported.warnings.iter().any(|warning| warning.to_string().contains("What Petrova left us")));
    }
}

#[test]
fn the_command_line_names_no_pseudonymised_person() {
    let home = Home::new();
    home.file("study.swot", storage::write(&named_everywhere()));
    home.done(&["export", "study.swot", "-o", "study.json", "--pseudonymise"]);
    home.done(&["export", "study.swot", "-o", "star.pdf", "--chart", "star", "--pseudonymise"]);
    let json = std::fs::read_to_string(home.path("study.json")).unwrap();
    let chart = pdf_words(&std::fs::read(home.path("star.pdf")).unwrap());
    let analysis = home.done(&["analyze", "study.swot", "--pseudonymise"]);
    assert!(json.contains("P1") && analysis.contains("P1"));
    for (what, text) in [("JSON", json), ("the chart", chart), ("the analysis", analysis)] {
        check(what, &text, People::Pseudonymised);
    }
}
