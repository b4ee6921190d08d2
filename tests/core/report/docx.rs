//! Reports as Word documents, opened with `LibreOffice`.

use super::{check_statements, check_statements_of_full, document, export_as, factors, template};
use std::io::{Cursor, Read};
use std::process::Command;
use swot_editor::model::Document;
use swot_editor::report::{Format, Part, Parts, ReportKind, ReportOptions, Warning};
use zip::ZipArchive;

fn docx(document: &Document, options: &ReportOptions) -> Vec<u8> {
    export_as(Format::Docx, document, &[], options).expect("the report is written").files.remove(0)
}

/// What `LibreOffice` reads in Word documents, as text.
fn read(files: &[Vec<u8>]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let mut command = Command::new("soffice");
    command.args(["--headless", &profile, "--convert-to", "txt:Text (encoded):UTF8", "--outdir"]).arg(folder.path());
    for (index, file) in files.iter().enumerate() {
        let path = folder.path().join(format!("{index}.docx"));
        std::fs::write(&path, file).unwrap();
        command.arg(path);
    }
    let output = command.output().unwrap_or_else(|error| {
        panic!("this test needs the program `soffice` (Debian package libreoffice-writer-nogui): {error}");
    });
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = |index| std::fs::read_to_string(folder.path().join(format!("{index}.txt"))).unwrap();
    (0..files.len()).map(text).collect()
}

/// A part of a document.
fn part(file: &[u8], name: &str) -> Vec<u8> {
    let mut container = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut bytes = Vec::new();
    container.by_name(name).unwrap_or_else(|error| panic!("{name}: {error}")).read_to_end(&mut bytes).unwrap();
    bytes
}

fn text_part(file: &[u8], name: &str) -> String {
    String::from_utf8(part(file, name)).unwrap()
}

/// The full report on a document in this language, with these statements.
fn full(language: &str, statements: &[&str]) -> (Document, Vec<u8>) {
    let document = document(language, "2026", factors(statements));
    let file = docx(&document, &ReportOptions::new(ReportKind::Full));
    (document, file)
}

#[test]
fn libreoffice_reads_every_statement_once_and_in_order() {
    let unodc = template("unodc");
    let reports = [ReportKind::Grid, ReportKind::Full]
        .map(|report| ReportOptions { matrices: Some(vec![unodc.matrices[1].id]), ..ReportOptions::new(report) });
    let mut files: Vec<Vec<u8>> = reports.iter().map(|options| docx(&unodc, options)).collect();
    let hostile =
        document("ar", "<&>\u{1}\u{FFFE}", factors(&["a < b & \"c\"\u{7}", "]]>", "\u{FFFF}الوقت", "two\nlines"]));
    files.push(docx(&hostile, &ReportOptions::new(ReportKind::Grid)));
    let russian = full("ru", &["Опытный коллектив", "Нехватка средств (2 %)", "Проект «Культура»", "Отток читателей"]);
    let arabic =
        full("ar", &["شراكة مع UNODC في 12 دولة", "نقص الموارد (2020)", "Open access (free).", "عدم الاستقرار"]);
    files.extend([russian.1, arabic.1]);
    let texts = read(&files);
    check_statements(&texts[0], &unodc.matrices[1]);
    check_statements_of_full(&texts[1], &unodc.matrices[1]);
    for statement in ["a < b & \"c\"", "]]>", "الوقت", "two"] {
        assert!(texts[2].contains(statement), "{statement} in {}", texts[2]);
    }
    check_statements_of_full(&texts[3], &russian.0.matrices[0]);
    check_statements_of_full(&texts[4], &arabic.0.matrices[0]);
}

#[test]
fn charts_are_pictures_that_are_said_in_words_too() {
    let unodc = template("unodc");
    let options = ReportOptions {
        matrices: Some(vec![unodc.matrices[1].id]),
        parts: Parts::default().with(Part::Acceptability),
        ..ReportOptions::new(ReportKind::Full)
    };
    let file = docx(&unodc, &options);
    let text = text_part(&file, "word/document.xml");
    let pictures: Vec<&str> = text.split("<wp:docPr ").skip(1).collect();
    assert_eq!(
        pictures.len(),
        6,
        "star, bars, posture, internal-external matrix, acceptability of factors and strategies"
    );
    for (number, picture) in (1..).zip(pictures) {
        let words = picture.split("descr=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        assert!(words.len() > 40, "picture {number} says “{words}”");
        assert!(picture.contains(&format!("r:embed=\"rPicture{number}\"")));
        let relations = text_part(&file, "word/_rels/document.xml.rels");
        assert!(relations.contains(&format!("Target=\"media/picture{number}.png\"")));
        let pixels = part(&file, &format!("word/media/picture{number}.png"));
        assert!(pixels.starts_with(b"\x89PNG"), "picture {number}");
    }
}

#[test]
fn a_sign_in_a_picture_that_no_font_has_is_told() {
    let mut document = template("unodc");
    document.matrices[1].heads.strengths.title = "\u{e123}".to_owned();
    let exported = export_as(Format::Docx, &document, &[], &ReportOptions::new(ReportKind::Full)).unwrap();
    assert_eq!(exported.warnings, [Warning::MissingGlyphs("\u{e123}".to_owned())]);
}

#[test]
fn every_page_has_its_number_and_every_table_repeats_its_head() {
    let (_, file) = full("en", &["One", "Two", "Three", "Four"]);
    let text = text_part(&file, "word/document.xml");
    // The quadrants are a table without a head.
    assert_eq!(text.matches("<w:tbl>").count(), text.matches("<w:tblHeader/>").count() + 1);
    for reference in ["headerReference w:type=\"default\"", "footerReference w:type=\"default\"", "type=\"first\""] {
        assert!(text.contains(reference), "{reference}");
    }
    let footer = text_part(&file, "word/footer1.xml");
    assert!(footer.contains("w:instr=\"PAGE\"") && footer.contains("w:instr=\"NUMPAGES\""), "{footer}");
    assert!(text_part(&file, "word/header1.xml").contains("<w:t xml:space=\"preserve\">2026</w:t>"));
}

#[test]
fn arabic_stands_on_the_right_and_words_of_other_languages_keep_their_order() {
    let (_, file) = full("ar", &["شراكة مع UNODC (2020).", "نقص", "Open access (free).", "عدم"]);
    assert!(text_part(&file, "word/styles.xml").contains("w:bidi=\"ar\""));
    let text = text_part(&file, "word/document.xml");
    let run =
        |text: &str, mark: &str| format!("<w:r><w:rPr>{mark}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let english = "<w:lang w:val=\"en-GB\"/>";
    let mixed = run("شراكة مع ", "<w:rtl/>") + &run("UNODC", english) + &run(" (2020).", "<w:rtl/>");
    assert!(text.contains(&mixed), "{mixed} in {text}");
    let turned =
        "<w:bidi w:val=\"0\"/><w:jc w:val=\"right\"/></w:pPr>".to_owned() + &run("Open access (free).", english);
    assert!(text.contains(&turned), "{turned} in {text}");
    assert!(text.contains("<w:bidiVisual/>"));

    let (_, file) = full("en", &["القوة (2020).", "B", "C", "D"]);
    let text = text_part(&file, "word/document.xml");
    // It begins at the left edge as all of the page does, which is its end for one who reads it.
    let turned = "<w:bidi w:val=\"1\"/><w:jc w:val=\"right\"/></w:pPr>".to_owned()
        + &run("القوة (2020).", "<w:rtl/><w:lang w:bidi=\"ar-SA\"/>");
    assert!(text.contains(&turned), "{turned} in {text}");
}

#[test]
fn the_same_document_gives_the_same_file() {
    let (document, options) = (template("unodc"), ReportOptions::new(ReportKind::Full));
    assert!(docx(&document, &options) == docx(&document, &options));
}
