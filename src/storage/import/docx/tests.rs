//! Word documents as parts of outlines.

use super::super::piece::shown;
use super::*;
use std::io::Write;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A document with this body, and two styles of its own.
fn document(body: &str) -> Vec<u8> {
    let styles = r#"<w:styles xmlns:w="w"><w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>
        <w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="Titre1"/></w:style>
        <w:style w:styleId="Puce2"><w:name w:val="List Bullet 2"/></w:style></w:styles>"#;
    let links = r#"<Relationships><Relationship Id="rId5" Target="https://radio.example/a"/></Relationships>"#;
    let notes = r#"<w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p><w:r><w:t>Rota, page 3.</w:t></w:r></w:p></w:footnote></w:footnotes>"#;
    let text = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("word/document.xml", text.as_str()),
        ("word/styles.xml", styles),
        ("word/_rels/document.xml.rels", links),
        ("word/footnotes.xml", notes),
    ];
    for (name, part) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(part.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn paragraph(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[track_caller]
fn check(body: &str, expected: &[&str]) -> Vec<Piece> {
    let pieces = read(&document(body)).unwrap();
    let shown: Vec<String> = pieces.iter().map(|piece| shown(piece).split_once(' ').unwrap().1.to_owned()).collect();
    assert_eq!(shown, expected, "{body}");
    pieces
}

#[test]
fn headings_and_lists_are_known_by_their_styles() {
    let body = [
        paragraph(r#"<w:pStyle w:val="Mine"/>"#, "Strengths"),
        paragraph(r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#, "a &amp; b"),
        paragraph(r#"<w:pStyle w:val="Puce2"/>"#, "note"),
        paragraph("", "• typed"),
        paragraph("", "A text."),
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Threats</w:t></w:r></w:p>".to_owned(),
        "<w:p/>".to_owned(),
        "<w:p><w:r><w:t>c</w:t><w:br/><w:t>d</w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del></w:p>"
            .to_owned(),
    ];
    check(&body.concat(), &["h1 Strengths", "i0 a & b", "i1 note", "i0 typed", "t A text.", "h6 Threats", "t c\nd"]);
}

#[test]
fn tables_keep_merged_cells_and_the_lists_in_them() {
    let cell = |properties: &str, body: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{body}</w:tc>");
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let item = |text: &str| paragraph(r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#, text);
    let body = [
        row(&[cell(r#"<w:gridSpan w:val="2"/>"#, &paragraph("", "SWOT")), cell("", &paragraph("", "x"))]),
        row(&[
            cell(r#"<w:vMerge w:val="restart"/>"#, &paragraph("", "S")),
            cell("", &(item("a") + &item("b"))),
            cell("", "<w:p/>"),
        ]),
        row(&[cell("<w:vMerge/>", "<w:p/>"), cell("", &paragraph("", "c"))]),
    ];
    check(&format!("<w:tbl>{}</w:tbl>", body.concat()), &["table SWOT||x / S|a\nb / S|c"]);
}

#[test]
fn links_and_footnotes_are_works() {
    let body = r#"<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:hyperlink r:id="rId5"><w:r><w:t>a</w:t></w:r></w:hyperlink>
        <w:r><w:footnoteReference w:id="2"/></w:r></w:p>"#;
    let pieces = check(body, &["i0 a"]);
    let texts: Vec<&str> = pieces[0].cites.iter().map(|cite| cite.text.as_str()).collect();
    assert_eq!(texts, ["a https://radio.example/a", "Rota, page 3."]);
}

#[test]
fn what_is_not_a_document_is_refused() {
    assert!(matches!(read(b"PK\x03\x04 and no more"), Err(ImportError::Word(_))));
    assert!(matches!(read(b""), Err(ImportError::Word(_))));
}
