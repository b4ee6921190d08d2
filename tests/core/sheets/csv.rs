//! CSV: a row a factor, read back with the `csv` crate.

use super::{export, options, unodc};
use crate::program::{Home, code, stderr};
use crate::script::{Numbers, edit, start};
use proptest::prelude::*;
use std::fs;
use swot_editor::analysis::analyze;
use swot_editor::model::factor_table::{self, Column};
use swot_editor::model::{
    Document, DocumentId, Evidence, Factor, FactorId, Matrix, MatrixId, Place, Quadrant, Source, SourceId, SourceKind,
};
use swot_editor::report::{Format, ReportOptions, Warning};

/// The page that describes the table.
const PAGE: &str = include_str!("../../../docs/file-format.md");

/// The rows of a file, without its head, which must be that of the format.
fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    let mut rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
    assert_eq!(rows.next().unwrap(), Column::ALL.map(Column::name));
    rows.collect()
}

fn cell(row: &[String], column: Column) -> &str {
    &row[Column::ALL.iter().position(|other| *other == column).unwrap()]
}

/// The factor that a row holds.
fn factor(row: &[String], document: &Document) -> Factor {
    let text = |column| factor_table::unguarded(cell(row, column)).to_owned();
    let keys = factor_table::citation_keys(document);
    let evidence = factor_table::cited_places(&text(Column::Evidence)).unwrap().into_iter().map(|place| {
        let (source, _) = keys.iter().find(|(_, key)| **key == place.key).unwrap();
        Evidence { source: *source, page: place.page, quote: place.quote }
    });
    let weight: f64 = cell(row, Column::Weight).parse().unwrap();
    Factor {
        note: text(Column::Note),
        tags: factor_table::tags(&text(Column::Tags)),
        weight: weight.try_into().unwrap(),
        rating: cell(row, Column::Rating).parse::<u8>().ok().map(|rating| rating.try_into().unwrap()),
        evidence: evidence.collect(),
        ..Factor::new(cell(row, Column::Id).parse().unwrap(), text(Column::Statement))
    }
}

/// Exports a document and expects every factor to come back from its row.
#[track_caller]
fn check(document: &Document) {
    let exported = export(Format::Csv, document, &options());
    let rows = rows(&exported.files[0]);
    let placed = |matrix| Matrix::all_factors(matrix).map(move |(place, factor)| (matrix, place, factor));
    let written: Vec<_> = document.matrices.iter().flat_map(placed).collect();
    assert_eq!(rows.len(), written.len());
    for (row, (matrix, place, written)) in rows.iter().zip(written) {
        assert_eq!(&factor(row, document), written);
        assert_eq!(factor_table::unguarded(cell(row, Column::Matrix)), matrix.title);
        assert_eq!(cell(row, Column::MatrixId), matrix.id.to_string());
        assert_eq!(cell(row, Column::Quadrant), factor_table::place_word(place));
    }
}

fn document_of(texts: &[String]) -> Document {
    let mut texts = texts.iter().cloned().cycle();
    let mut next = || texts.next().unwrap();
    let source = SourceId::from_random(1);
    let mut document = Document::new(DocumentId::from_random(1), "Study");
    document.sources = vec![Source { key: next(), ..Source::new(source, SourceKind::Other) }];
    let mut matrix = Matrix::new(MatrixId::from_random(1), next());
    let evidence = vec![Evidence { source, page: next(), quote: next() }, Evidence::of(source)];
    let factor = Factor::new(FactorId::from_random(1), next());
    matrix.factors.strengths = vec![Factor { note: next(), tags: vec![next(), next()], evidence, ..factor }];
    document.matrices = vec![matrix];
    document
}

#[test]
fn every_factor_of_the_example_has_its_row_and_comes_back_from_it() {
    check(&unodc());
}

#[test]
fn figures_are_those_of_the_analysis_unrounded() {
    let document = unodc();
    let analysis = analyze(&document);
    let factors = analysis.matrices.iter().flat_map(|matrix| &matrix.factors);
    let rows = rows(&export(Format::Csv, &document, &options()).files[0]);
    let sorted = rows.iter().filter(|row| cell(row, Column::Quadrant) != "unsorted");
    for (row, factor) in sorted.zip(factors) {
        let figures = [
            (Column::WeightNormalised, factor.weight),
            (Column::Score, factor.score),
            (Column::LocalPriority, factor.local_priority),
            (Column::QuadrantPriority, factor.quadrant_priority),
            (Column::GlobalPriority, factor.global_priority),
            (Column::Rank, factor.rank),
        ];
        for (column, figure) in figures {
            assert_eq!(cell(row, column).parse().ok(), figure, "{} of {}", column.name(), factor.label);
        }
        assert_eq!(cell(row, Column::Label), factor.label);
    }
}

#[test]
fn an_unsorted_factor_has_no_figures_but_its_own() {
    let mut document = document_of(&["x".to_owned()]);
    document.matrices[0].tray = vec![Factor::new(FactorId::from_random(2), "Idea")];
    let rows = rows(&export(Format::Csv, &document, &options()).files[0]);
    let (matrix, factor) = (MatrixId::from_random(1).to_string(), FactorId::from_random(2).to_string());
    assert_eq!(rows[1][..12], ["x", "", &matrix, "unsorted", "", &factor, "Idea", "", "", "1", "", ""]);
    assert!(rows[1][12..].iter().all(String::is_empty));
}

#[test]
fn only_the_chosen_matrices_have_rows() {
    let document = unodc();
    let options = ReportOptions { matrices: Some(vec![document.matrices[1].id]), ..options() };
    let rows = rows(&export(Format::Csv, &document, &options).files[0]);
    assert!(!rows.is_empty() && rows.iter().all(|row| cell(row, Column::Matrix) == document.matrices[1].title));
}

#[test]
fn the_lines_end_and_the_cells_are_quoted_as_rfc_4180_has_it() {
    let document = document_of(&["a \"b\", c\nd".to_owned()]);
    let text = String::from_utf8(export(Format::Csv, &document, &options()).files.remove(0)).unwrap();
    assert!(text.starts_with("\u{feff}matrix,matrix_date,matrix_id,quadrant,") && text.ends_with("\r\n"));
    assert!(text.contains(",\"a \"\"b\"\", c\nd\","), "{text}");
}

#[track_caller]
fn check_left_out(document: &Document, parts: &[&'static str]) {
    let warnings = export(Format::Csv, document, &options()).warnings;
    let expected = if parts.is_empty() { vec![] } else { vec![Warning::LeftOut(parts.to_vec())] };
    assert_eq!(warnings, expected);
}

#[test]
fn what_the_table_cannot_hold_is_named_if_the_document_has_it() {
    let mut document = document_of(&["x".to_owned()]);
    document.sources.clear();
    document.matrices[0].factors.strengths[0].evidence.clear();
    check_left_out(&document, &[]);
    document.matrices[0].heads.threats.question = "What threatens us?".to_owned();
    check_left_out(&document, &["titles and questions of quadrants"]);
    document.matrices.push(Matrix::new(MatrixId::from_random(2), "x"));
    document.authors.push("A. Author".to_owned());
    check_left_out(
        &document,
        &["title, authors, organisation and date", "the matrices without factors", "titles and questions of quadrants"],
    );
}

#[test]
fn the_command_line_writes_the_table_and_says_what_it_lacks() {
    let home = Home::new();
    let output = home.run(&["export", "template:unodc", "-o", "unodc.csv", "--matrix", "unodcpaper"]);
    assert_eq!(code(&output), 0);
    assert!(stderr(&output).contains("left out:") && stderr(&output).contains("the strategies"), "{}", stderr(&output));
    assert_eq!(rows(&fs::read(home.path("unodc.csv")).unwrap()).len(), 23);
}

#[test]
fn the_documentation_names_every_column_and_every_place() {
    for name in Column::ALL.map(Column::name).into_iter().chain(Place::ALL.map(factor_table::place_word)) {
        assert!(PAGE.contains(&format!("`{name}`")), "{name}");
    }
}

/// What spreadsheets take for a formula when a cell begins with it, after spaces or not.
const OPENERS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Texts with everything that could be mistaken for something else.
fn text() -> impl Strategy<Value = String> {
    let signs = "[ \t\r\n'\"=+@－＠;,:\\[\\]\u{feff}\u{3000}a1-]{0,8}";
    prop_oneof![signs.prop_map(String::from), "\\PC{0,12}", any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_comes_back_and_none_is_a_formula(texts in prop::collection::vec(text(), 1..9)) {
        let document = document_of(&texts);
        check(&document);
        for row in rows(&export(Format::Csv, &document, &options()).files[0]) {
            for cell in row {
                prop_assert!(!cell.trim_start().starts_with(OPENERS) && !cell.starts_with(['\t', '\r', '\n']), "{cell:?}");
            }
        }
    }

    #[test]
    fn every_document_that_edits_lead_to_has_its_rows(seed in any::<u64>(), length in 1..60_usize) {
        let mut numbers = Numbers(seed);
        let mut document = start();
        for _ in 0..length {
            let next = edit(&document, &mut numbers);
            next.apply(&mut document).ok();
        }
        check(&document);
    }
}

#[test]
fn a_quadrant_is_named_as_in_the_file_format() {
    for quadrant in Quadrant::ALL {
        let word = serde_json::to_value(quadrant).unwrap();
        assert_eq!(word, factor_table::place_word(quadrant.into()));
    }
}
