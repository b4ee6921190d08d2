//! The container of Office files: parts with names, compressed.

use crate::report::content::Manuscript;
use crate::report::exported::ExportError;
use crate::report::xml::Xml;
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

/// Title, authors and dates, as every kind of Office file has them.
pub(super) fn core_properties(manuscript: &Manuscript<'_>) -> String {
    let info = &manuscript.info;
    let now = manuscript.stamp.now.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let namespaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let mut xml = Xml::new();
    xml.element("cp:coreProperties", &namespaces, |xml| {
        xml.leaf("dc:title", &[], info.title.trim());
        xml.leaf("dc:subject", &[], info.subject.trim());
        xml.leaf("dc:creator", &[], &info.authors.join("; "));
        xml.leaf("dc:language", &[], &info.language);
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.leaf(name, &[("xsi:type", "dcterms:W3CDTF")], &now);
        }
    });
    xml.finish()
}
