//! The container of Office files: parts with names, compressed.

use crate::report::exported::ExportError;
use std::io::{Cursor, Read as _, Write as _};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

impl From<ZipError> for ExportError {
    fn from(error: ZipError) -> Self {
        Self::Broken(error.to_string())
    }
}

/// Puts parts together; the same parts always give the same bytes.
pub(super) fn packed<'p>(parts: impl IntoIterator<Item = (&'p str, &'p [u8])>) -> Result<Vec<u8>, ExportError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, bytes) in parts {
        zip.start_file(name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The parts of a container that this program wrote, in their order.
pub(super) fn unpacked(container: &[u8]) -> Result<Vec<(String, Vec<u8>)>, ExportError> {
    let mut zip = ZipArchive::new(Cursor::new(container))?;
    let mut parts = Vec::new();
    for index in 0..zip.len() {
        let mut part = zip.by_index(index)?;
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes)?;
        parts.push((part.name()?.into_owned(), bytes));
    }
    Ok(parts)
}
