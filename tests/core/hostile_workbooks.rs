//! Workbooks whose parts were tampered with: whatever is in them, they are read or refused, and nothing breaks down.

use proptest::prelude::*;
use proptest::sample::Index;
use std::io::{Cursor, Read, Write};
use swot_editor::storage::import::{self, Broken, ImportError, Kind, Options};

/// The files in a small workbook, by name.
fn parts() -> Vec<(String, Vec<u8>)> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let date = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
    for (row, quadrant) in (0..).zip(["Quadrant", "S", "T"]) {
        sheet.write_string(row, 0, quadrant).unwrap().write_string(row, 1, "Factor").unwrap();
        sheet.write_number_with_format(row, 2, 40_000.5, &date).unwrap().write_boolean(row, 3, true).unwrap();
    }
    let bytes = workbook.save_to_buffer().unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let part = |name: String| {
        let mut bytes = Vec::new();
        archive.by_name(&name).unwrap().read_to_end(&mut bytes).unwrap();
        (name, bytes)
    };
    names.into_iter().map(part).collect()
}

pub(crate) fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The workbook with one text of its sheet in place of another.
fn tampered(from: &str, to: &str) -> Vec<u8> {
    let mut parts = parts();
    for (name, bytes) in &mut parts {
        if name.starts_with("xl/worksheets/") {
            *bytes = String::from_utf8(bytes.clone()).unwrap().replace(from, to).into_bytes();
        }
    }
    packed(&parts)
}

fn read(bytes: &[u8]) -> Result<import::Imported, ImportError> {
    import::import(bytes, Kind::Workbook, &Options::default(), "a.xlsx")
}

#[test]
fn a_cell_beyond_every_sheet_does_not_break_the_reader() {
    assert!(read(&tampered("", "")).is_ok());
    for place in ["A99999999999", "ZZZZZZZZZZZZ1", "A0", "", "1A", "A4294967296"] {
        if let Err(ImportError::Workbook(Broken::Said(sentence))) = read(&tampered("A2", place)) {
            assert!(!sentence.is_empty() && !sentence.contains("panicked"), "{place}: {sentence}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_tampering_breaks_the_reader(
        changes in prop::collection::vec((any::<Index>(), any::<Index>(), 0_usize..12, "[0-9A-Z<>/\"=. -]{0,12}"), 1..4),
    ) {
        let mut parts = parts();
        for (part, at, length, text) in changes {
            let bytes = &mut part.get_mut(&mut parts[..]).1;
            let begin = at.index(bytes.len().max(1));
            let end = (begin + length).min(bytes.len());
            bytes.splice(begin.min(end)..end, text.into_bytes());
        }
        read(&packed(&parts)).ok();
    }
}
