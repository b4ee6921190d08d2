//! The container: the parts of the document and how they hang together.

use super::{Context, NAMESPACES, furniture, picture, styles};
use crate::model::CARRIED_NAMESPACE;
use crate::report::carried::Carried;
use crate::report::content::Manuscript;
use crate::report::exported::ExportError;
use crate::report::writers::archive;
use crate::report::xml::Xml;

/// The relationship of the header.
pub(super) const HEADER: &str = "rHeader";
/// The relationship of the footer.
pub(super) const FOOTER: &str = "rFooter";

/// The part that holds what the document was made from; Word keeps it when the document is saved again.
const CARRIED: &str = "customXml/item1.xml";
/// What that part is called, and how it leads there.
const CARRIED_NAME: &str = "customXml/itemProps1.xml";
const CARRIED_RELATIONS: &str = "customXml/_rels/item1.xml.rels";
/// The file of the logo.
const LOGO_FILE: &str = "media/logo.png";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The relationship of the address with this number, from 1.
pub(super) fn link_id(number: usize) -> String {
    format!("rLink{number}")
}

/// Puts the file together; the same parts always give the same bytes.
pub(super) fn pack(
    manuscript: &Manuscript<'_>,
    context: &Context,
    carried: &Carried,
    document: &str,
) -> Result<Vec<u8>, ExportError> {
    let parts = [
        ("[Content_Types].xml", content_types(carried)),
        ("_rels/.rels", root_relations()),
        ("docProps/core.xml", archive::core_properties(manuscript)),
        ("word/document.xml", document.to_owned()),
        ("word/_rels/document.xml.rels", relations(context, carried)),
        ("word/styles.xml", styles::part(context, &manuscript.info.language)),
        ("word/numbering.xml", context.numbering.part(context.reading)),
        ("word/settings.xml", settings()),
        ("word/fontTable.xml", font_table()),
        ("word/theme/theme1.xml", archive::theme(manuscript)),
        ("word/header1.xml", furniture::header(manuscript, context)),
        ("word/footer1.xml", furniture::footer(manuscript, context)),
    ];
    let pictures = (1..).zip(&context.pictures.files);
    let pictures = pictures.map(|(number, file)| (format!("word/{}", picture::file_name(number)), file.as_slice()));
    let logo = manuscript.options.furniture.logo.as_ref();
    let header = logo.map(|_| header_relations());
    let header = header.iter().map(|text| ("word/_rels/header1.xml.rels".to_owned(), text.as_bytes()));
    let logo = logo.map(|logo| (format!("word/{LOGO_FILE}"), logo.png()));
    let source = (!carried.is_empty()).then(|| carried.file());
    let described = source.as_ref().map(|_| [(CARRIED_RELATIONS, carried_relations()), (CARRIED_NAME, carried_name())]);
    let described = described.iter().flatten().map(|(name, text)| ((*name).to_owned(), text.as_bytes()));
    let source = source.iter().map(|text| (CARRIED.to_owned(), text.as_bytes()));
    let own = parts.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes()));
    let all: Vec<(String, &[u8])> =
        own.chain(pictures).chain(header).chain(logo).chain(source).chain(described).collect();
    archive::packed(all.iter().map(|(name, bytes)| (name.as_str(), *bytes)))
}

/// What the header needs.
fn header_relations() -> String {
    let mut xml = Xml::new();
    xml.element("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
        relation(xml, picture::LOGO, &format!("{RELATIONS}/image"), LOGO_FILE);
    });
    xml.finish()
}

fn content_types(carried: &Carried) -> String {
    let mut xml = Xml::new();
    xml.element("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", relations)]);
        xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
        xml.empty("Default", &[("Extension", "png"), ("ContentType", "image/png")]);
        for (part, kind) in [
            ("document", "document.main"),
            ("styles", "styles"),
            ("numbering", "numbering"),
            ("settings", "settings"),
            ("fontTable", "fontTable"),
            ("header1", "header"),
            ("footer1", "footer"),
        ] {
            let (name, kind) = (format!("/word/{part}.xml"), format!("{WORD}.{kind}+xml"));
            xml.empty("Override", &[("PartName", &name), ("ContentType", &kind)]);
        }
        let office = "application/vnd.openxmlformats-officedocument";
        let carried = (!carried.is_empty()).then(|| (CARRIED_NAME, format!("{office}.customXmlProperties+xml")));
        let core = "application/vnd.openxmlformats-package.core-properties+xml";
        let others = [("docProps/core.xml", core.to_owned()), ("word/theme/theme1.xml", format!("{office}.theme+xml"))];
        for (name, kind) in others.into_iter().chain(carried) {
            xml.empty("Override", &[("PartName", &format!("/{name}")), ("ContentType", &kind)]);
        }
    });
    xml.finish()
}

fn root_relations() -> String {
    let mut xml = Xml::new();
    xml.element("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
        relation(xml, "rDocument", &format!("{RELATIONS}/officeDocument"), "word/document.xml");
        let core = format!("{PACKAGE}/relationships/metadata/core-properties");
        relation(xml, "rCore", &core, "docProps/core.xml");
    });
    xml.finish()
}

fn relations(context: &Context, carried: &Carried) -> String {
    let mut xml = Xml::new();
    xml.element("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
        for (id, kind, target) in [
            ("rStyles", "styles", "styles.xml"),
            ("rNumbering", "numbering", "numbering.xml"),
            ("rSettings", "settings", "settings.xml"),
            ("rFonts", "fontTable", "fontTable.xml"),
            ("rTheme", "theme", "theme/theme1.xml"),
            (HEADER, "header", "header1.xml"),
            (FOOTER, "footer", "footer1.xml"),
        ] {
            relation(xml, id, &format!("{RELATIONS}/{kind}"), target);
        }
        if !carried.is_empty() {
            relation(xml, "rCarried", &format!("{RELATIONS}/customXml"), &format!("../{CARRIED}"));
        }
        for number in 1..=context.pictures.files.len() {
            let kind = format!("{RELATIONS}/image");
            relation(xml, &picture::relation_id(number), &kind, &picture::file_name(number));
        }
        for (index, address) in context.addresses.iter().enumerate() {
            let kind = format!("{RELATIONS}/hyperlink");
            let id = link_id(index + 1);
            let attributes = [("Id", id.as_str()), ("Type", &kind), ("Target", address), ("TargetMode", "External")];
            xml.empty("Relationship", &attributes);
        }
    });
    xml.finish()
}

fn relation(xml: &mut Xml, id: &str, kind: &str, target: &str) {
    xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
}

/// What that part is called, so that Word knows it again.
fn carried_name() -> String {
    let mut xml = Xml::new();
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
    let named = [("ds:itemID", "{5D6C0A5E-1B7F-4C0B-9E53-6A1B7C0D5357}"), ("xmlns:ds", namespace)];
    xml.element("ds:datastoreItem", &named, |xml| {
        xml.element("ds:schemaRefs", &[], |xml| xml.empty("ds:schemaRef", &[("ds:uri", CARRIED_NAMESPACE)]));
    });
    xml.finish()
}

fn carried_relations() -> String {
    let mut xml = Xml::new();
    xml.element("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
        relation(xml, "rName", &format!("{RELATIONS}/customXmlProps"), "itemProps1.xml");
    });
    xml.finish()
}

/// The fonts that styles name; readers take others where these are not there.
fn font_table() -> String {
    let mut xml = Xml::new();
    xml.element("w:fonts", &NAMESPACES, |xml| {
        xml.element("w:font", &[("w:name", styles::FONT)], |xml| xml.empty("w:family", &[("w:val", "swiss")]));
    });
    xml.finish()
}

/// Word's own way of today, so that it opens without its mode of compatibility.
fn settings() -> String {
    let mut xml = Xml::new();
    xml.element("w:settings", &NAMESPACES, |xml| {
        xml.element("w:compat", &[], |xml| {
            let uri = "http://schemas.microsoft.com/office/word";
            xml.empty("w:compatSetting", &[("w:name", "compatibilityMode"), ("w:uri", uri), ("w:val", "15")]);
        });
    });
    xml.finish()
}
