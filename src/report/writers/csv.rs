//! Comma-separated values (RFC 4180).
//!
//! The file begins with a byte order mark. Without one Excel takes the bytes for those of the machine's old code page
//! and ruins every letter beyond ASCII, which nobody sees before the table is handed in; scripts name the encoding
//! (`utf-8-sig` in Python) or skip the mark by themselves. Lines end as the RFC has it, numbers have a dot.

use crate::report::exported::{ExportError, Exported};
use crate::report::tables::FactorTable;
use ::csv::{Terminator, WriterBuilder};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A table of factors as a file.
pub(super) fn write(table: FactorTable) -> Result<Exported, ExportError> {
    let bytes = records(&table).map_err(|error| ExportError::Broken(error.to_string()))?;
    Ok(Exported::whole(bytes, table.left_out.into_iter().collect()))
}

fn records(table: &FactorTable) -> ::csv::Result<Vec<u8>> {
    let mut bytes = BYTE_ORDER_MARK.as_bytes().to_vec();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(&mut bytes);
    writer.write_record(&table.heads)?;
    for row in &table.rows {
        writer.write_record(row)?;
    }
    writer.flush()?;
    drop(writer);
    Ok(bytes)
}
