//! Texts for the clipboard: a table between tabs for spreadsheets, a list for word processors.

use crate::report::tables::{FactorList, FactorTable};
use csv::WriterBuilder;

/// A table with its heads, in columns between tabs.
pub(in crate::report) fn table(table: &FactorTable) -> String {
    let mut writer = WriterBuilder::new().delimiter(b'\t').from_writer(Vec::new());
    // Records of one length, written to memory, and of texts: nothing in it can fail.
    writer.write_record(&table.heads).unwrap_or_default();
    for row in &table.rows {
        writer.write_record(row).unwrap_or_default();
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// Statements under the titles of their quadrants, which read back.
pub(in crate::report) fn list(list: &FactorList) -> String {
    let mut text = format!("{}\n", list.title);
    for (title, statements) in &list.quadrants {
        text.extend(["\n", title, "\n"]);
        for statement in statements {
            text.extend(["- ", statement, "\n"]);
        }
    }
    text
}
