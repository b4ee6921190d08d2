//! Workbooks: read with calamine, and computed anew by `LibreOffice`.

use super::{export, options, unodc};
use calamine::{Data, Range, Reader, Xlsx};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::process::Command;
use swot_editor::analysis::analyze;
use swot_editor::model::{
    AnswerSheet, BestWorst, DirectAnswer, Document, DocumentId, Factor, FactorId, FactorRank, FactorScore, FactorVotes,
    Judgment, Matrix, MatrixId, Participant, PersonId, Quadrant, Rating, Ratio, SheetKey, Weight,
};
use swot_editor::report::{Format, People, ReportOptions, Warning};

/// Columns of the sheet of a matrix.
const LABEL: usize = 0;
const STATEMENT: usize = 1;
const SHARE: usize = 3;
const SCORE: usize = 5;

fn workbook(document: &Document) -> Vec<u8> {
    export(Format::Xlsx, document, &options()).files.remove(0)
}

fn sheets(bytes: &[u8]) -> Vec<(String, Range<Data>)> {
    Xlsx::new(Cursor::new(bytes)).unwrap().worksheets()
}

/// The file after `LibreOffice` computed every formula and saved it.
fn recomputed(bytes: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let (path, out) = (folder.path().join("book.xlsx"), folder.path().join("out"));
    std::fs::write(&path, bytes).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let mut command = Command::new("soffice");
    command.args(["--headless", &profile, "--convert-to", "xlsx", "--outdir"]).arg(&out).arg(&path);
    let output = command.output().unwrap_or_else(|error| {
        panic!("this test needs the program `soffice` (Debian package libreoffice-calc-nogui): {error}");
    });
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    std::fs::read(out.join("book.xlsx")).unwrap()
}

/// The bytes with the stored results of formulas left out.
fn without_results(bytes: &[u8]) -> Vec<u8> {
    use std::io::{Read, Write};
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut copy = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let mut parts = text.split("</f><v>");
        let mut changed = parts.next().unwrap().to_owned();
        for part in parts {
            let (_, rest) = part.split_once("</v>").unwrap();
            changed = format!("{changed}</f>{rest}");
        }
        copy.start_file(file.name().unwrap(), zip::write::SimpleFileOptions::default()).unwrap();
        copy.write_all(changed.as_bytes()).unwrap();
    }
    copy.finish().unwrap().into_inner()
}

/// Expects the figures of the analysis on the sheets of the matrices.
#[track_caller]
fn check(document: &Document, bytes: &[u8]) {
    let sheets = sheets(bytes);
    let cell = |sheet: &Range<Data>, row: usize, column: usize| match sheet.get((row, column)) {
        None | Some(Data::Empty) => None,
        Some(Data::Float(value)) => Some(*value),
        Some(other) => panic!("{other:?} in row {row}, column {column}"),
    };
    let near = |found: Option<f64>, expected: Option<f64>| match (found, expected) {
        (Some(found), Some(expected)) => (found - expected).abs() < 1e-9,
        (found, expected) => found == expected,
    };
    for (analysis, (_, sheet)) in analyze(document).matrices.iter().zip(&sheets) {
        let rows = || sheet.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>()).enumerate();
        let labels: BTreeMap<String, usize> = rows().skip(1).map(|(at, row)| (row[LABEL].clone(), at)).collect();
        for factor in &analysis.factors {
            let row = labels[&factor.label];
            assert!(near(cell(sheet, row, SHARE), factor.weight), "weight of {}", factor.label);
            assert!(near(cell(sheet, row, SCORE), factor.score), "score of {}", factor.label);
        }
        for (name, total, is_internal) in [("(IFE)", analysis.totals.ife, true), ("(EFE)", analysis.totals.efe, false)]
        {
            let (row, _) = rows().find(|(_, row)| row[STATEMENT].ends_with(name)).unwrap();
            assert!(near(cell(sheet, row, SCORE), total), "{name} of {}", analysis.title);
            let side = || analysis.factors.iter().filter(|factor| factor.quadrant.is_internal() == is_internal);
            let shares = side().any(|factor| factor.weight.is_some()).then_some(1.0);
            assert!(near(cell(sheet, row, SHARE), shares), "the shares of {}", analysis.title);
        }
    }
}

/// A document with one matrix of this title for each title, and a strength in each.
fn document_of(titles: &[&str], statement: &str) -> Document {
    let mut document = Document::new(DocumentId::from_random(1), "Study");
    for (number, title) in (1..).zip(titles) {
        let mut matrix = Matrix::new(MatrixId::from_random(number), *title);
        matrix.factors.strengths = vec![Factor::new(FactorId::from_random(1), statement)];
        document.matrices.push(matrix);
    }
    document
}

/// A participant's answers by every method, about two strengths.
fn answered() -> Document {
    let mut document = document_of(&["Matrix"], "Staff");
    let (first, second, person) = (FactorId::from_random(1), FactorId::from_random(2), PersonId::from_random(1));
    document.people.push(Participant {
        id: person,
        name: "Ludmila".to_owned(),
        group: String::new(),
        weight: Weight::DEFAULT,
    });
    let matrix = &mut document.matrices[0];
    matrix.factors.strengths.push(Factor::new(second, "Money"));
    let pair = |value| Judgment { row: first, column: second, value: Ratio::new(value).unwrap() };
    matrix.answers.push(AnswerSheet {
        excluded: Some("left".to_owned()),
        direct: vec![DirectAnswer { factor: first, weight: Weight::new(2.5).ok(), rating: Rating::new(3).ok() }],
        points: vec![FactorScore { factor: first, points: Weight::new(40.0).unwrap() }],
        dots: vec![FactorVotes { factor: second, votes: 6 }],
        ranks: vec![FactorRank { factor: second, rank: 1 }],
        within: vec![pair(1.0 / 3.0)],
        between: Vec::new(),
        groups: vec![Judgment { row: Quadrant::Strengths, column: Quadrant::Threats, value: Ratio::new(5.0).unwrap() }],
        best_worst: vec![BestWorst {
            best: first,
            worst: second,
            best_to_others: vec![pair(7.0)],
            others_to_worst: vec![pair(8.0)],
        }],
        ..AnswerSheet::new(SheetKey { round: 1, person })
    });
    document
}

#[test]
fn every_answer_is_a_row_with_its_number() {
    let options = ReportOptions { people: People::Pseudonymised, ..options() };
    for (options, name) in [(self::options(), "Ludmila"), (options, "P1")] {
        let bytes = export(Format::Xlsx, &answered(), &options).files.remove(0);
        let (_, sheet) = sheets(&bytes).into_iter().find(|(name, _)| name == "Judgments").unwrap();
        let rows: Vec<String> = sheet.rows().skip(1).map(|row| format!("{row:?}")).collect();
        let expected = [
            ("Weight", "S1", None, 2.5),
            ("Rating", "S1", None, 3.0),
            ("Points", "S1", None, 40.0),
            ("Dots", "S2", None, 6.0),
            ("Rank", "S2", None, 1.0),
            ("Pairwise comparison", "S1", Some("S2"), 1.0 / 3.0),
            ("Pairwise comparison", "S", Some("T"), 5.0),
            ("Best-worst: Best to it", "S1", Some("S2"), 7.0),
            ("Best-worst: It to worst", "S1", Some("S2"), 8.0),
        ];
        let text = |text: &str| Data::String(text.to_owned());
        let expected = expected.map(|(kind, of, to, value)| {
            let to = to.map_or(Data::Empty, text);
            let cells = [text("Matrix"), Data::Float(1.0), text(name), text(kind), text(of), to];
            format!("{:?}", [&cells[..], &[Data::Float(value), text("left")]].concat())
        });
        assert_eq!(rows, expected);
    }
}

#[test]
fn stored_results_are_those_of_the_analysis() {
    let document = unodc();
    check(&document, &workbook(&document));
}

#[test]
fn libreoffice_computes_what_the_analysis_says() {
    let document = unodc();
    let bytes = workbook(&document);
    let formulas: usize = {
        let mut book = Xlsx::new(Cursor::new(&bytes)).unwrap();
        let names = book.sheet_names();
        names.iter().map(|name| book.worksheet_formula(name).unwrap().used_cells().count()).sum()
    };
    assert!(formulas > 40, "{formulas} formulas");
    let computed = recomputed(&without_results(&bytes));
    check(&document, &computed);
    let has_error =
        |(_, sheet): &(String, Range<Data>)| sheet.used_cells().any(|(_, _, cell)| matches!(cell, Data::Error(_)));
    assert!(!sheets(&computed).iter().any(has_error));
}

#[test]
fn what_looks_like_a_formula_stays_text() {
    let statement = "=1+1\u{1}";
    let bytes = workbook(&document_of(&["Matrix"], statement));
    let sheets = sheets(&bytes);
    assert_eq!(sheets[0].1.get((2, STATEMENT)), Some(&Data::String("=1+1".to_owned())));
    let formulas = Xlsx::new(Cursor::new(&bytes)).unwrap().worksheet_formula("Matrix").unwrap();
    assert!(formulas.used_cells().all(|(_, _, formula)| !formula.contains("1+1")));
}

#[test]
fn every_sheet_has_a_legal_name_of_its_own() {
    let document = document_of(&["Анализ: 2020/2021", "анализ 2020 2021", "", "战略[分析]"], "Staff");
    let names: Vec<String> = sheets(&workbook(&document)).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Анализ 2020 2021", "анализ 2020 2021 (2)", "Matrix", "战略 分析", "About"]);
}

#[test]
fn a_text_longer_than_a_cell_is_cut_with_a_warning() {
    let document = document_of(&["Matrix"], &"ж".repeat(40_000));
    let exported = export(Format::Xlsx, &document, &options());
    assert_eq!(exported.warnings, [Warning::TextsCut(1)]);
    let Some(Data::String(text)) = sheets(&exported.files[0])[0].1.get((2, STATEMENT)).cloned() else { panic!() };
    assert_eq!(text.chars().count(), 32_767);
}

#[test]
fn the_same_document_gives_the_same_workbook() {
    let document = unodc();
    assert!(workbook(&document) == workbook(&document));
}
