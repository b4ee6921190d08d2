//! The container of Office files: parts with names, compressed.

use crate::model::Quadrant;
use crate::report::content::Manuscript;
use crate::report::exported::ExportError;
use crate::report::theme::Theme;
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

/// The namespace of what is drawn.
const DRAWING: (&str, &str) = ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main");

/// Colours and fonts; the hues of the quadrants are the first accents, so that what is added gets them too.
pub(super) fn theme(manuscript: &Manuscript<'_>) -> String {
    let colours = Theme::new(manuscript.options.text_size, manuscript.options.palette);
    let [s, w, o, t] = Quadrant::ALL.map(|quadrant| colours.hue(quadrant).strong);
    let all = [
        ("dk1", Theme::INK),
        ("lt1", Theme::WHITE),
        ("dk2", Theme::QUIET),
        ("lt2", Theme::WASH),
        ("accent1", s),
        ("accent2", w),
        ("accent3", o),
        ("accent4", t),
        ("accent5", Theme::AXIS),
        ("accent6", Theme::RULE),
        ("hlink", colours.link()),
        ("folHlink", colours.link()),
    ];
    let mut xml = Xml::new();
    xml.element("a:theme", &[DRAWING, ("name", "SWOT")], |xml| {
        xml.element("a:themeElements", &[], |xml| {
            xml.element("a:clrScheme", &[("name", "SWOT")], |xml| {
                for (name, colour) in all {
                    let element = format!("a:{name}");
                    xml.element(&element, &[], |xml| xml.empty("a:srgbClr", &[("val", &colour.web()[1..])]));
                }
            });
            xml.element("a:fontScheme", &[("name", "SWOT")], |xml| {
                for name in ["a:majorFont", "a:minorFont"] {
                    xml.element(name, &[], |xml| {
                        xml.empty("a:latin", &[("typeface", "Calibri")]);
                        xml.empty("a:ea", &[("typeface", "")]);
                        xml.empty("a:cs", &[("typeface", "")]);
                    });
                }
            });
            xml.element("a:fmtScheme", &[("name", "SWOT")], formats);
        });
    });
    xml.finish()
}

/// Three of each, as the schema asks for.
fn formats(xml: &mut Xml) {
    let solid = |xml: &mut Xml| xml.element("a:solidFill", &[], |xml| xml.empty("a:schemeClr", &[("val", "phClr")]));
    xml.element("a:fillStyleLst", &[], |xml| (0..3).for_each(|_| solid(xml)));
    xml.element("a:lnStyleLst", &[], |xml| {
        for width in ["6350", "12700", "19050"] {
            xml.element("a:ln", &[("w", width)], solid);
        }
    });
    xml.element("a:effectStyleLst", &[], |xml| {
        for _ in 0..3 {
            xml.element("a:effectStyle", &[], |xml| xml.empty("a:effectLst", &[]));
        }
    });
    xml.element("a:bgFillStyleLst", &[], |xml| (0..3).for_each(|_| solid(xml)));
}
