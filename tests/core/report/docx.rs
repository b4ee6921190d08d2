//! Reports as Word documents, opened with `LibreOffice`.

use super::{check_statements, document, export_as, factors, template};
use std::process::Command;
use swot_editor::report::{Format, ReportKind, ReportOptions};

fn docx(document: &swot_editor::model::Document, options: &ReportOptions) -> Vec<u8> {
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

#[test]
fn libreoffice_reads_every_statement_once_and_in_order() {
    let unodc = template("unodc");
    let reports = [ReportKind::Grid, ReportKind::Full]
        .map(|report| ReportOptions { matrices: Some(vec![unodc.matrices[1].id]), ..ReportOptions::new(report) });
    let mut files: Vec<Vec<u8>> = reports.iter().map(|options| docx(&unodc, options)).collect();
    let hostile =
        document("ar", "<&>\u{1}\u{FFFE}", factors(&["a < b & \"c\"\u{7}", "]]>", "\u{FFFF}الوقت", "two\nlines"]));
    files.push(docx(&hostile, &ReportOptions::new(ReportKind::Grid)));
    let texts = read(&files);
    check_statements(&texts[0], &unodc.matrices[1]);
    check_statements(&texts[1], &unodc.matrices[1]);
    for statement in ["a < b & \"c\"", "]]>", "الوقت", "two"] {
        assert!(texts[2].contains(statement), "{statement} in {}", texts[2]);
    }
}

#[test]
fn the_same_document_gives_the_same_file() {
    let (document, options) = (template("unodc"), ReportOptions::new(ReportKind::Full));
    assert!(docx(&document, &options) == docx(&document, &options));
}
