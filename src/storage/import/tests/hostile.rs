//! Small files that would become huge, and files that would take for ever: each is refused, or read in part, within the
//! bounds of its reader.

use super::super::*;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::time::{Duration, Instant};

/// What a file may take here, where nothing is optimised and the machine is busy; a program that was built for use takes a
/// twentieth.
const LONGEST: Duration = Duration::from_mins(1);
/// The most characters that may come out.
const MOST_OUT: usize = 80 * 1024 * 1024;

#[track_caller]
fn check(kind: Kind, bytes: &[u8], says: &str) {
    let begun = Instant::now();
    let read = examine(bytes, kind, &Options::default(), "hostile", Watch::nobody());
    assert!(begun.elapsed() < LONGEST, "{kind:?} took {:?}", begun.elapsed());
    let said = match &read {
        Err(error) => crate::words::or_english("en").import_error(error, crate::words::Front::Options),
        Ok(imported) => {
            let out = match &imported.content {
                Content::Sources(sources) => sources.iter().map(|source| source.title.len() + source.note.len()).sum(),
                Content::Matrices { matrices, .. } => {
                    let factors = matrices.iter().flat_map(|matrix| &matrix.factors);
                    factors.map(|factor| factor.statement.len() + factor.note.len()).sum()
                }
                Content::Document(_) => 0,
            };
            assert!(out < MOST_OUT, "{kind:?} gave {out} bytes");
            imported.report.lines().join("\n")
        }
    };
    assert!(said.contains(says), "{kind:?} said {:?}", said.chars().take(400).collect::<String>());
}

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A workbook with these sheets, all of which are the same part, styles and shared strings.
fn workbook(sheets: usize, sheet: &str, styles: &str, strings: &str) -> Vec<u8> {
    const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let names = (0..sheets).fold(String::new(), |mut names, number| {
        write!(names, r#"<sheet name="s{number}" sheetId="{}" r:id="rId1"/>"#, number + 1).unwrap();
        names
    });
    let relation = |id: usize, kind: &str, target: &str| {
        format!(r#"<Relationship Id="rId{id}" Type="{TYPES}/{kind}" Target="{target}"/>"#)
    };
    let inside = [
        relation(1, "worksheet", "worksheets/sheet1.xml"),
        relation(2, "styles", "styles.xml"),
        relation(3, "sharedStrings", "sharedStrings.xml"),
    ];
    packed(&[
        (
            "_rels/.rels",
            &format!("<Relationships>{}</Relationships>", relation(1, "officeDocument", "xl/workbook.xml")),
        ),
        ("xl/_rels/workbook.xml.rels", &format!("<Relationships>{}</Relationships>", inside.concat())),
        ("xl/workbook.xml", &format!("<workbook><sheets>{names}</sheets></workbook>")),
        ("xl/worksheets/sheet1.xml", &format!("<worksheet>{sheet}</worksheet>")),
        ("xl/styles.xml", &format!("<styleSheet><cellXfs>{styles}</cellXfs></styleSheet>")),
        ("xl/sharedStrings.xml", &format!("<sst>{strings}</sst>")),
    ])
}

#[test]
fn workbooks_have_an_end_in_styles_sheets_elements_and_shared_strings() {
    let cell = r#"<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Strengths</t></is></c></row></sheetData>"#;
    check(Kind::Workbook, &workbook(1, cell, &"<xf/>".repeat(600_000), ""), "styles.xml has more than");
    check(Kind::Workbook, &workbook(2_000, cell, "", ""), "more than 1000 sheets");
    check(Kind::Workbook, &workbook(30_000, cell, "", ""), "workbook.xml has more than");
    let long = format!("<si><t>{}</t></si>", "x".repeat(30_000));
    let rows = |count: usize| {
        (1..=count).fold(String::new(), |mut rows, row| {
            write!(rows, r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#).unwrap();
            rows
        })
    };
    let shared = workbook(1, &format!("<sheetData>{}</sheetData>", rows(4_000)), "", &long);
    check(Kind::Workbook, &shared, "the table is too large");
    let merged = format!("<sheetData/><mergeCells>{}</mergeCells>", r#"<m r="A1:B2"/>"#.repeat(12_000_001));
    check(Kind::Workbook, &workbook(1, &merged, "", ""), "it has more than 12000000 elements");
}

#[test]
fn word_documents_have_an_end_in_footnotes_spans_and_tables() {
    let document = |body: &str| format!("<w:document><w:body>{body}</w:body></w:document>");
    let note = format!("<w:footnote w:id=\"1\"><w:t>{}</w:t></w:footnote>", "x ".repeat(250_000));
    let cited = document(&format!("<w:p><w:r>{}</w:r></w:p>", "<w:footnoteReference w:id=\"1\"/>".repeat(5_000)));
    let parts = [("word/document.xml", cited.as_str()), ("word/footnotes.xml", note.as_str())];
    check(Kind::Word, &packed(&parts), "on it was not read");
    let wide =
        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"200\"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>";
    let wide = document(&format!("<w:tbl>{}</w:tbl>", wide.repeat(20_000)));
    check(Kind::Word, &packed(&[("word/document.xml", &wide)]), "on it was not read");
    let nested = document(&"<w:tbl><w:tr><w:tc>".repeat(300_000));
    check(Kind::Word, &packed(&[("word/document.xml", &nested)]), "");
    let large = document(&" ".repeat(25 * 1024 * 1024));
    check(Kind::Word, &packed(&[("word/document.xml", &large)]), "unpacks to more than");
}

#[test]
fn separated_texts_have_an_end_in_columns_and_cells() {
    check(Kind::Separated, ",".repeat(8 << 20).as_bytes(), "more than 100000 columns");
    check(Kind::Separated, "a\t".repeat(4 << 20).as_bytes(), "more than 100000 columns");
    let cell = format!("S,a\nS,\"{}\"\nW,b\n", "a\"\"b".repeat(1 << 20));
    check(Kind::Separated, cell.as_bytes(), "line 2: a cell is longer than 1 MB");
    let open = format!("S,a\nS,\"b\n{}", "W,c\n".repeat(1 << 19));
    check(Kind::Separated, open.as_bytes(), "a quotation mark is not closed");
}

#[test]
fn bibliographies_have_an_end_in_abbreviations_inheritance_and_entries() {
    let long = "x".repeat(3_900);
    let joined = format!("@string{{a = \"{long}\"}}\n@book{{k, title = a{}}}", " # a".repeat(20_000));
    check(Kind::Bibliography, joined.as_bytes(), "`title` is too long");
    let entries = (0..20).fold(String::new(), |mut text, number| {
        writeln!(text, "@book{{k{number}, title = a{}}}", " # a".repeat(250)).unwrap();
        text
    });
    let many = format!("@string{{a = \"{long}\"}}\n{}", entries.repeat(3));
    check(Kind::Bibliography, many.as_bytes(), "is too long");
    let shared = (0..200).fold(format!("@xdata{{d, note={{{}}}}}\n", "y".repeat(500_000)), |mut text, number| {
        writeln!(text, "@book{{k{number}, xdata={{d}}, title={{t{number}}}}}").unwrap();
        text
    });
    check(Kind::Bibliography, shared.as_bytes(), "from other entries is too long");
    check(Kind::Bibliography, "@a{b,title={c}}\n".repeat(50_500).as_bytes(), "from here on none was read");
    let wide = format!("@book{{k, {}}}", "f = 1, ".repeat(200_000));
    check(Kind::Bibliography, wide.as_bytes(), "longer than");
    let lines = format!("TY  - JOUR\n{}ER  - \n", "AU  - A\n".repeat(11_000));
    check(Kind::Bibliography, lines.as_bytes(), "more than 10000 lines");
}

#[test]
fn texts_have_an_end_in_size_and_parts() {
    let large = |text: &str, megabytes: usize| text.repeat(megabytes * 1024 * 1024 / text.len() + 1);
    check(Kind::Markdown, large("- a\n", 8).as_bytes(), "larger than 8 MB");
    check(Kind::MindMap, large("<node/>", 16).as_bytes(), "larger than 16 MB");
    check(Kind::Page, large("<p>a", 16).as_bytes(), "larger than 16 MB");
    check(Kind::Json, large("[],", 16).as_bytes(), "hostile");
    check(Kind::Markdown, "- a\n\n".repeat(31_000).as_bytes(), "more than 10000 factors");
    check(Kind::Text, "- a\n".repeat(31_000).as_bytes(), "more than 10000 factors");
    check(Kind::MindMap, format!("<map>{}", "<node TEXT=\"a\"/>".repeat(31_000)).as_bytes(), "more than 10000 factors");
    let attributes = (0..60_000).fold(String::new(), |mut text, number| {
        write!(text, "a{number}=\"1\" ").unwrap();
        text
    });
    check(Kind::MindMap, format!("<map><node {attributes} TEXT=\"a\"/></map>").as_bytes(), "");
    let spans = "<tr><td colspan=200 rowspan=200>a".repeat(3_000);
    check(Kind::Page, format!("<table>{spans}").as_bytes(), "on it was not read");
    let picture = format!("<h2>Strengths</h2><ul><li>a</ul><img src=\"data:image/png;base64,{}\">", large("A", 17));
    check(Kind::Page, picture.as_bytes(), "");
    let headings = (0..4_000).fold(String::new(), |mut text, number| {
        writeln!(text, "## Recommendations {number}: a").unwrap();
        text
    });
    check(Kind::Markdown, headings.as_bytes(), "");
}

#[test]
fn documents_have_an_end_in_records_and_values() {
    let start = "(format:\"swot-editor\",version:2,document:(id:\"a\",title:\"b\",";
    for (field, value) in [("authors", "\"a\","), ("sources", "(id:\"1\",kind:Book),")] {
        let count = if field == "authors" { 4_100_000 } else { 210_000 };
        let text = format!("{start}{field}:[{}]))", value.repeat(count));
        let error = crate::storage::parse(text.as_bytes(), "hostile").unwrap_err();
        assert_eq!(error.problem, Problem::TooMany, "{field}");
    }
}
