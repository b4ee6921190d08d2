//! Reports, opened with other programs.

mod breaks;
mod cancelling;
mod carried;
mod charts;
mod citations;
mod comparison;
mod docx;
mod equations;
mod export;
mod groups;
mod html;
mod judgments;
mod latex;
mod logo;
mod markdown;
mod pages;
mod parts;
mod pictures;
mod positions;
mod scripts;
mod summary;

use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use swot_editor::analysis::Progress;
use swot_editor::model::{Document, DocumentId, Factor, FactorId, Matrix, MatrixId, PerQuadrant, Quadrant};
use swot_editor::report::{
    self, ExportError, Exported, Format, Job, Pages, ReportKind, ReportOptions, Stamp, Studies, Study,
};
use swot_editor::storage::Template;

/// A stamp that never changes.
fn stamp() -> Stamp {
    let now = "2026-11-23T18:30:05+05:30[+05:30]".parse().expect("a time with its zone");
    Stamp { now, program_version: "0.0.0".to_owned() }
}

fn template(name: &str) -> Document {
    Template::named(name, None).expect("the template is built in").read().expect("the template reads")
}

/// A report as pages.
fn pages(document: &Document, options: &ReportOptions) -> Pages {
    let job = Job { studies: &Studies::of(document.clone()), chart: None, options, stamp: &stamp() };
    let pages = report::pages(job, &Progress::default()).expect("the pages are laid out");
    Arc::unwrap_or_clone(pages.expect("nobody cancels"))
}

fn export(document: &Document, options: &ReportOptions) -> Exported {
    try_export(document, options).expect("the report is written")
}

fn try_export(document: &Document, options: &ReportOptions) -> Result<Exported, ExportError> {
    export_with(document, &[], options)
}

/// A report that takes in further documents.
fn export_with(document: &Document, others: &[Document], options: &ReportOptions) -> Result<Exported, ExportError> {
    export_as(Format::Pdf, document, others, options)
}

/// A report in any format.
fn export_as(
    format: Format,
    document: &Document,
    others: &[Document],
    options: &ReportOptions,
) -> Result<Exported, ExportError> {
    let others = others.iter().cloned().map(Study::new).collect();
    let studies = &Studies::new(Study::new(document.clone()), others);
    let job = Job { studies, chart: None, options, stamp: &stamp() };
    Ok(report::export(format, job, &Progress::default())?.expect("nobody cancels"))
}

/// A report that is one text.
fn text_as(format: Format, document: &Document, options: &ReportOptions) -> String {
    let exported = export_as(format, document, &[], options).expect("the report is written");
    String::from_utf8(exported.files[0].clone()).expect("the report is text")
}

/// Every statement of a matrix stands in the text once, in order; white space apart.
#[track_caller]
fn check_statements(text: &str, matrix: &Matrix) {
    let text = squeezed(text);
    let mut from = 0;
    for (_, factor) in matrix.placed() {
        let statement = squeezed(&factor.statement);
        assert_eq!(text.matches(&statement).count(), 1, "“{}” once", factor.statement);
        let at = text.find(&statement).expect("just counted");
        assert!(at >= from, "“{}” stands too early", factor.statement);
        from = at;
    }
}

/// What a report of this kind says of the statements of a matrix.
#[track_caller]
fn check_statements_of(report: ReportKind, text: &str, matrix: &Matrix) {
    match report {
        ReportKind::Full => check_statements_of_full(text, matrix),
        ReportKind::Grid | ReportKind::Comparison | ReportKind::Plan => check_statements(text, matrix),
    }
}

/// Every statement of a matrix stands in the text twice, first in the quadrants and then in the tables, both in order;
/// white space apart.
#[track_caller]
fn check_statements_of_full(text: &str, matrix: &Matrix) {
    let text = squeezed(text);
    let (mut first, mut last) = (0, 0);
    for (_, factor) in matrix.placed() {
        let statement = squeezed(&factor.statement);
        // Those that matter most are named between the two.
        assert!((2..=3).contains(&text.matches(&statement).count()), "“{}” twice", factor.statement);
        let ends = (text.find(&statement).unwrap(), text.rfind(&statement).unwrap());
        assert!(ends.0 >= first && ends.1 >= last, "“{}” stands too early", factor.statement);
        (first, last) = ends;
    }
    let begins = matrix.placed().next().map(|(_, factor)| squeezed(&factor.statement));
    assert!(begins.is_none_or(|statement| text.rfind(&statement).unwrap() > first), "the tables follow the quadrants");
}

/// A document with one matrix.
fn document(language: &str, title: &str, factors: PerQuadrant<Vec<Factor>>) -> Document {
    let mut matrix = Matrix::new(MatrixId::from_random(1), title);
    matrix.factors = factors;
    let mut document = Document::new(DocumentId::from_random(1), title);
    language.clone_into(&mut document.language);
    document.matrices.push(matrix);
    document
}

/// One factor for each statement, in the quadrants by turns.
fn factors<S: AsRef<str>>(statements: &[S]) -> PerQuadrant<Vec<Factor>> {
    let mut quadrants = PerQuadrant::<Vec<Factor>>::default();
    for (index, (statement, quadrant)) in statements.iter().zip(Quadrant::ALL.into_iter().cycle()).enumerate() {
        quadrants[quadrant].push(Factor::new(FactorId::from_random(index as u64), statement.as_ref()));
    }
    quadrants
}

/// A PDF on disk, for as long as the value lives.
struct File {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

impl File {
    fn of(exported: &Exported) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("report.pdf");
        std::fs::write(&path, &exported.files[0]).expect("the file is written");
        Self { _folder: folder, path }
    }

    /// What a program says of the file; a program that is missing fails the test.
    fn ask(&self, program: &str, package: &str, arguments: &[&str]) -> String {
        let mut command = Command::new(program);
        for argument in arguments {
            match *argument {
                "FILE" => command.arg(&self.path),
                other => command.arg(other),
            };
        }
        let output = command.output().unwrap_or_else(|error| {
            panic!("this test needs the program `{program}` (Debian package {package}): {error}");
        });
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{program} finds fault with the file:\n{text}{errors}");
        text + &errors
    }

    fn text(&self) -> String {
        self.ask("pdftotext", "poppler-utils", &["FILE", "-"])
    }

    fn structure(&self) -> String {
        self.ask("pdfinfo", "poppler-utils", &["-struct-text", "FILE"])
    }

    /// Sound, every font embedded and searchable, and free of warnings.
    #[track_caller]
    fn check(&self) {
        let verdict = self.ask("qpdf", "qpdf", &["--check", "FILE"]);
        assert!(!verdict.contains("WARNING"), "{verdict}");
        let fonts = self.ask("pdffonts", "poppler-utils", &["FILE"]);
        for font in fonts.lines().skip(2) {
            assert!(font.contains("yes yes yes"), "a font that is not embedded, cut down and searchable: {font}");
        }
    }
}

/// Text without white space, so that line ends do not matter.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
