//! Import: what comes in from tables, lists and our own JSON, by the command line and through the library.

use crate::program::Home;
use crate::script::{Numbers, edit, start};
use proptest::prelude::*;
use std::fs;
use swot_editor::analysis::Progress;
use swot_editor::model::{Document, Factor, Matrix, Place, Quadrant};
use swot_editor::report::{self, Format, Job, ReportKind, ReportOptions, Stamp, Studies};
use swot_editor::storage::import::{self, Broken, Content, ImportError, Imported, Kind, Options, Target};
use swot_editor::storage::{self, Problem};

fn read(bytes: &[u8], kind: Kind) -> Result<Imported, ImportError> {
    import::import(bytes, kind, &Options::default(), "file")
}

/// Imports with these arguments, which must work.
#[track_caller]
pub(crate) fn take(home: &Home, arguments: &[&str]) -> Document {
    let output = home.run(&[&["import"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let written = arguments.iter().skip_while(|argument| **argument != "-o").nth(1).unwrap();
    storage::open(&home.path(written)).unwrap().0
}

fn counts(matrix: &Matrix) -> [usize; 5] {
    let [s, w, o, t] = Quadrant::ALL.map(|quadrant| matrix.factors[quadrant].len());
    [s, w, o, t, matrix.tray.len()]
}

/// Imports a text as a file of this name; returns the document and what was said.
#[track_caller]
fn check(name: &str, text: &[u8], expected: &[[usize; 5]]) -> (Document, String) {
    let home = Home::new();
    home.file(name, text);
    let output = home.run(&["import", name, "-o", "study.swot"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}");
    let (document, _) = storage::open(&home.path("study.swot")).unwrap();
    assert_eq!(document.matrices.iter().map(counts).collect::<Vec<_>>(), expected, "{said}");
    (document, said)
}

/// The document as a file of our own.
fn exported(document: &Document, format: Format) -> Vec<u8> {
    let options = &ReportOptions::new(ReportKind::Grid);
    let now = "2026-01-01T00:00[UTC]".parse().unwrap();
    let stamp = &Stamp { now, program_version: "0".to_owned() };
    let job = Job { studies: &Studies::of(document.clone()), chart: None, options, stamp };
    let exported = report::export(format, job, &Progress::default()).unwrap().unwrap();
    exported.files.into_iter().next().unwrap()
}

pub(crate) const LIST: &str = "# UNODC\n\n## Strengths (internal)\n\n- Staff (0.15, 4)\n  - Trained\n- Name\n\n\
                    ## 2. Weaknesses\n\n1. Debt\n\n**Opportunities**\n\n* Funds\n\nT:\n\n– Cuts\n";

#[test]
fn a_markdown_list_becomes_a_matrix() {
    let (document, said) = check("list.md", LIST.as_bytes(), &[[2, 1, 1, 1, 0]]);
    assert_eq!((document.title.as_str(), document.matrices[0].title.as_str()), ("UNODC", "UNODC"));
    let staff = &document.matrices[0].factors.strengths[0];
    assert_eq!((staff.statement.as_str(), staff.note.as_str()), ("Staff", "Trained"));
    assert_eq!(staff.rating.map(swot_editor::model::Rating::get), Some(4));
    assert_eq!(said, "taken: 5 factors (2 S, 1 W, 1 O, 1 T)\n");
    assert!(document.created.is_some());
}

#[test]
fn lists_come_in_many_languages_and_forms() {
    check(
        "a.txt",
        "Сильные стороны\n• Штат\n\nСлабые стороны\n• Долги\nВозможности:\n1. Рынок\nУгрозы\nСокращения\n".as_bytes(),
        &[[1, 1, 1, 1, 0]],
    );
    check(
        "b.md",
        "## Forces\n- a\n## Faiblesses\n- b\n## Opportunités\n- c\n## Menaces\n- d\n".as_bytes(),
        &[[1, 1, 1, 1, 0]],
    );
    check("c.md", "Fortalezas\n===\n- a\n\nAmenazas\n---\n- d\n".as_bytes(), &[[1, 0, 0, 1, 0]]);
    check("d.md", "### 💪 Stärken\n- a\n### ⚠️ Risiken\n- d\n".as_bytes(), &[[1, 0, 0, 1, 0]]);
    check("e.txt", "优势：\n- 人员\n威胁：\n- 削减\n".as_bytes(), &[[1, 0, 0, 1, 0]]);
    check("f.txt", "نقاط القوة\n- الموظفون\nالتهديدات\n- التخفيضات\n".as_bytes(), &[[1, 0, 0, 1, 0]]);
    check(
        "g.md",
        "|Strengths|Weaknesses|\n|-|-|\n|- a<br>- b|c|\n|**Opportunities**|**Threats**|\n|d|e|\n".as_bytes(),
        &[[2, 1, 1, 1, 0]],
    );
    let (_, said) = check("h.txt", b"- a\n- b\n", &[[0, 0, 0, 0, 2]]);
    assert!(said.contains("put in the tray"), "{said}");
}

#[test]
fn tables_come_with_any_separator_encoding_and_layout() {
    let table = "Квадрант;Фактор;Вес;Оценка\nСильные стороны;Опытный штат;0,15;4\nУгрозы;Сокращения;0,2;7\n";
    let (document, said) = check("a.csv", &encoding_rs::WINDOWS_1251.encode(table).0, &[[1, 0, 0, 1, 0]]);
    assert_eq!(document.matrices[0].factors.strengths[0].statement, "Опытный штат");
    assert!(said.contains("windows-1251") && said.contains("semicolon"), "{said}");
    assert!(said.contains("refused: line 3, column “Оценка”: rating 7 is not 1 to 4"), "{said}");
    check("b.tsv", b"quadrant\tstatement\nS\tStaff\nT\tCuts\n", &[[1, 0, 0, 1, 0]]);
    check("c.csv", b"Strengths,Weaknesses,Opportunities,Threats\na,b,c,d\ne,,,\n", &[[2, 1, 1, 1, 0]]);
    let utf_16: Vec<u8> = [0xfeff_u16].into_iter().chain(table.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    check("d.csv", &utf_16, &[[1, 0, 0, 1, 0]]);
}

#[test]
fn columns_are_mapped_by_hand_where_their_heads_say_nothing() {
    let home = Home::new();
    home.file("a.csv", "Where,What,How much\nStrengths,Staff,3\n");
    home.refused(&["import", "a.csv", "-o", "a.swot", "--map", "What=colour"], 2, &["colour", "statement"]);
    take(
        &home,
        &["a.csv", "-o", "a.swot", "--map", "What=statement", "--map", "1=quadrant", "--map", "How much=weight"],
    );
    let (document, _) = storage::open(&home.path("a.swot")).unwrap();
    assert!((document.matrices[0].factors.strengths[0].weight.get() - 3.0).abs() < f64::EPSILON);
}

#[test]
fn an_import_goes_into_a_document_and_one_of_its_matrices() {
    let home = Home::new();
    home.file("list.md", LIST);
    home.done(&["new", "--template", "unodc", "-o", "study.swot"]);
    let (before, _) = storage::open(&home.path("study.swot")).unwrap();
    let document = take(&home, &["list.md", "--into", "study.swot", "-o", "new.swot"]);
    assert_eq!(document.matrices[..before.matrices.len()], before.matrices);
    assert_eq!(counts(document.matrices.last().unwrap()), [2, 1, 1, 1, 0]);
    let matrix = &before.matrices[0];
    let name = matrix.id.to_string();
    home.refused(&["import", "list.md", "--into", "study.swot", "-o", "study.swot"], 2, &["exists", "--force"]);
    let document = take(&home, &["list.md", "--into", "study.swot", "-o", "study.swot", "--matrix", &name, "--force"]);
    assert_eq!(document.matrices.len(), before.matrices.len());
    let [s, w, o, t, tray] = counts(matrix);
    assert_eq!(counts(&document.matrices[0]), [s + 2, w + 1, o + 1, t + 1, tray]);
    home.refused(&["import", "list.md", "-o", "b.swot", "--matrix", &name], 2, &["--into"]);
}

#[test]
fn what_holds_nothing_is_refused_and_nothing_is_written() {
    let home = Home::new();
    home.file("a.csv", "x,y\n1,2\n");
    home.file("b.md", "");
    home.file("c.json", "{}");
    home.file("d.odt", "x");
    home.file("e.csv", "Quadrant,Factor\nNorth,Staff\n");
    home.refused(&["import", "a.csv", "-o", "o.swot"], 2, &["nothing could be taken", "Hint"]);
    home.refused(&["import", "b.md", "-o", "o.swot"], 2, &["nothing could be taken"]);
    home.refused(&["import", "c.json", "-o", "o.swot"], 2, &["c.json", "not a SWOT document"]);
    home.refused(&["import", "d.odt", "-o", "o.swot"], 2, &["odt", "csv"]);
    home.refused(&["import", "e.csv", "-o", "o.swot"], 2, &["line 2", "“North” is no quadrant"]);
    home.refused(&["import", "none.csv", "-o", "o.swot"], 3, &["none.csv"]);
    assert_eq!(home.files(), ["a.csv", "b.md", "c.json", "d.odt", "e.csv"]);
}

#[test]
fn json_goes_out_and_comes_in_as_the_same_document() {
    let home = Home::new();
    home.done(&["export", "template:unodc", "-o", "unodc.json"]);
    let document = take(&home, &["unodc.json", "-o", "back.swot"]);
    assert_eq!(document, storage::Template::named("unodc", None).unwrap().read().unwrap());
    let text = fs::read_to_string(home.path("unodc.json")).unwrap();
    home.file("newer.json", text.replacen("\"version\": 2", "\"version\": 27", 1));
    home.refused(&["import", "newer.json", "-o", "o.swot"], 2, &["version 27", "update"]);
    home.file("cut.json", &text[..text.len() / 2]);
    home.refused(&["import", "cut.json", "-o", "o.swot"], 2, &["cut.json:", "ends before the document does"]);
    home.refused(&["import", "unodc.json", "-o", "o.swot", "--into", "back.swot"], 2, &["whole document"]);
}

/// A workbook of these sheets, each with a name and rows.
pub(crate) fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(*cells) {
                match cell.parse::<f64>() {
                    Ok(number) => sheet.write_number(row, column, number).unwrap(),
                    Err(_) => sheet.write_string(row, column, *cell).unwrap(),
                };
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn workbooks_come_sheet_by_sheet() {
    let table: &[&[&str]] = &[
        &["SWOT"],
        &[],
        &["Квадрант", "Фактор", "Вес", "Оценка"],
        &["S", "Штат", "0.15", "4"],
        &["T", "Долг", "0.5", "9"],
    ];
    let other: &[&[&str]] = &[&["Hours", "Mondays"], &["8", "9"]];
    let (document, said) = check("a.xlsx", &workbook(&[("Notes", other), ("SWOT", table)]), &[[1, 0, 0, 1, 0]]);
    let staff = &document.matrices[0].factors.strengths[0];
    assert_eq!((staff.statement.as_str(), staff.weight.get().to_string()), ("Штат", "0.15".to_owned()));
    assert!(said.contains("sheet “SWOT”, line 5, column “Оценка”: rating 9 is not 1 to 4"), "{said}");
    assert!(said.contains("sheet “Notes” holds no factors"), "{said}");
}

#[test]
fn a_workbook_that_is_none_or_unpacks_to_very_much_is_refused() {
    let home = Home::new();
    home.file("none.xlsx", "PK no");
    home.refused(&["import", "none.xlsx", "-o", "o.swot"], 2, &["workbook cannot be read", "Hint"]);
    let far: &[&[&str]] = &[&["Quadrant", "Factor"], &["S", "Staff"]];
    let mut bytes = workbook(&[("Sheet1", far)]);
    assert!(read(&bytes, Kind::Workbook).is_ok());
    bytes.truncate(bytes.len() / 2);
    assert!(matches!(read(&bytes, Kind::Workbook), Err(ImportError::Workbook(_))));
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
    for _ in 0..300 {
        std::io::Write::write_all(&mut archive, &vec![b' '; 1024 * 1024]).unwrap();
    }
    let bomb = archive.finish().unwrap().into_inner();
    match read(&bomb, Kind::Workbook) {
        Err(ImportError::Workbook(broken)) => assert_eq!(broken, Broken::Unpacked { part: None, most: 256 }),
        other => panic!("{other:?}"),
    }
}

#[test]
fn wrong_json_is_refused_with_its_place() {
    let problem = |text: &str| match read(text.as_bytes(), Kind::Json) {
        Err(ImportError::Content(error)) => {
            let position = error.position.map(|position| (position.line, position.column));
            (position, error.problem)
        }
        other => panic!("{other:?}"),
    };
    let document = |inside: &str| {
        format!(
            "{{\"format\": \"swot-editor\", \"version\": 1, \"document\": {{\n\"id\": \"d\", \"title\": \"t\"{inside}}}}}"
        )
    };
    assert_eq!(problem(""), (None, Problem::Empty));
    assert_eq!(problem("[1, 2").0, Some((1, 2)));
    let (position, unknown) = problem(&document(",\n\"colour\": 1"));
    assert_eq!(position.map(|(line, _)| line), Some(3));
    let names_it = |said: &str| said.contains("unknown field `colour`");
    assert!(matches!(&unknown, Problem::BadValue(said) if names_it(said)), "{unknown:?}");
    let (position, wrong) = problem(&document(",\n\n\"matrices\": [{\"id\": \"M 1\", \"title\": \"\"}]"));
    assert_eq!(position.map(|(line, _)| line), Some(4));
    assert!(matches!(&wrong, Problem::BadValue(said) if said.contains("`M 1` is not an id")), "{wrong:?}");
    let twice = ",\n\"sources\": [{\"id\": \"a\", \"kind\": \"book\"},\n{\"id\": \"a\", \"kind\": \"book\"}]";
    let (position, broken) = problem(&document(twice));
    assert_eq!(position.map(|(line, _)| line), Some(4), "{broken:?}");
    assert!(matches!(problem(&"[".repeat(100_000)).1, Problem::TooDeep | Problem::Syntax(_) | Problem::BadValue(_)));
}

#[test]
fn a_hundred_thousand_rows_are_read() {
    let rows: Vec<String> = (0..100_000).map(|row| format!("Strengths,Factor {row},{}\n", row % 7)).collect();
    let rows = rows.concat();
    let imported = read(format!("Quadrant,Factor,Rating\n{rows}").as_bytes(), Kind::Separated).unwrap();
    let list: Vec<String> = (0..100_000).map(|row| format!("## Strengths {row}\n- Factor {row}\n")).collect();
    let list = list.concat();
    read(list.as_bytes(), Kind::Markdown).unwrap();
    read(list.as_bytes(), Kind::Text).unwrap();
    assert!(imported.report.refused.iter().any(|refusal| refusal.reason == import::Remark::TooMany(10_000)));
}

#[test]
fn a_bibliography_adds_the_works_that_a_document_lacks() {
    let home = Home::new();
    home.file("a.bib", "@book{smith, title={On Growth}, author={Smith, Ann}, year=2001}\n@book{broken, title}\n");
    home.file("b.ris", "TY  - BOOK\nID  - other\nTI  - On growth\nAU  - Smith, Ann\nPY  - 2001\nER  - \nTY  - RPRT\nID  - smith\nTI  - More\nER  - \n");
    let first = take(&home, &["a.bib", "-o", "study.swot"]);
    assert_eq!(first.sources.len(), 1);
    let output = home.run(&["import", "b.ris", "-o", "both.swot", "--into", "study.swot"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("taken: 1 source\n") && said.contains("Smith 2001 is there already"), "{said}");
    let both = storage::open(&home.path("both.swot")).unwrap().0;
    let keys: Vec<&str> = both.sources.iter().map(|source| source.key.as_str()).collect();
    assert_eq!(keys, ["smith", "smith-2"]);
    assert_eq!(both.violations(), vec![]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_document_comes_back_from_its_json(seed in any::<u64>(), length in 1..60_usize) {
        let mut numbers = Numbers(seed);
        let mut document = start();
        for _ in 0..length {
            edit(&document, &mut numbers).apply(&mut document).ok();
        }
        let read = read(&exported(&document, Format::Json), Kind::Json).unwrap();
        prop_assert_eq!(read.content, Content::Document(Box::new(document)));
    }

    #[test]
    fn every_factor_comes_back_from_csv(seed in any::<u64>(), length in 1..60_usize) {
        let mut numbers = Numbers(seed);
        let mut document = start();
        for _ in 0..length {
            edit(&document, &mut numbers).apply(&mut document).ok();
        }
        // A table knows no matrix that is empty, and matrices may have the same title.
        for matrix in &mut document.matrices {
            "Matrix".clone_into(&mut matrix.title);
        }
        document.matrices.retain(|matrix| matrix.all_factors().next().is_some());
        prop_assume!(!document.matrices.is_empty());
        let imported = read(&exported(&document, Format::Csv), Kind::Separated).unwrap();
        prop_assert_eq!(&imported.report.refused, &vec![]);
        let mut back = Document { matrices: Vec::new(), strategies: Vec::new(), matches: Vec::new(), set_aside: Vec::new(), ..document.clone() };
        let placed = imported.content.place(&back, Target::NewMatrix, &mut numbers).unwrap();
        prop_assert_eq!(&placed.report.remarks, &Vec::new());
        placed.edit.apply(&mut back).unwrap();
        let told = |matrix: &Matrix| {
            let factors: Vec<(Place, Factor)> = matrix.all_factors().map(|(place, factor)| (place, factor.clone())).collect();
            (matrix.id, matrix.title.clone(), matrix.date, factors)
        };
        prop_assert_eq!(back.matrices.iter().map(told).collect::<Vec<_>>(), document.matrices.iter().map(told).collect::<Vec<_>>());
        prop_assert_eq!(back.sources, document.sources);
    }

    #[test]
    fn no_bytes_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..400), cut in any::<prop::sample::Index>()) {
        for kind in [Kind::Separated, Kind::Markdown, Kind::Text, Kind::Json, Kind::Workbook, Kind::Bibliography] {
            read(&bytes, kind).ok();
            let words = "quadrant,statement\r\nS,\"a\"\"\nb\"\n| W | T |\n|---|\n- x\n\t* y <br> [z](\n## O\n";
            let mut mixed = words.as_bytes()[..cut.index(words.len())].to_vec();
            mixed.extend(&bytes);
            if let Ok(imported) = read(&mixed, kind) {
                let (document, _) = imported.content.into_document("file", None, &mut Numbers(1)).unwrap();
                prop_assert_eq!(document.violations(), vec![]);
            }
        }
    }
}
