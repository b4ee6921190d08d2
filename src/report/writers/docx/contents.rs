//! The contents: a field that Word brings up to date, filled with what the report holds.

use super::Context;
use super::styles;
use crate::report::content::ContentsEntry;
use crate::report::xml::Xml;

/// What Word collects: headings down to the second level, with links.
const INSTRUCTION: &str = " TOC \\o \"1-2\" \\h \\z \\u ";

/// A line for each heading, with the number of its page as a field of its own.
pub(super) fn contents(xml: &mut Xml, context: &Context, entries: &[ContentsEntry]) {
    for (index, entry) in entries.iter().enumerate() {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:pStyle", &[("w:val", styles::contents_id(entry.level))]);
                xml.element("w:tabs", &[], |xml| {
                    let end = context.width().to_string();
                    xml.empty("w:tab", &[("w:val", "right"), ("w:leader", "dot"), ("w:pos", &end)]);
                });
            });
            if index == 0 {
                mark(xml, "begin");
                instruction(xml, INSTRUCTION);
                mark(xml, "separate");
            }
            line(xml, entry);
            if index + 1 == entries.len() {
                mark(xml, "end");
            }
        });
    }
}

fn line(xml: &mut Xml, entry: &ContentsEntry) {
    let name = entry.anchor.name();
    xml.element("w:hyperlink", &[("w:anchor", &name), ("w:history", "1")], |xml| {
        xml.element("w:r", &[], |xml| xml.leaf("w:t", &[("xml:space", "preserve")], &entry.text.text()));
        xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
        mark(xml, "begin");
        instruction(xml, &format!(" PAGEREF {name} \\h "));
        mark(xml, "separate");
        xml.element("w:r", &[], |xml| xml.leaf("w:t", &[], "–"));
        mark(xml, "end");
    });
}

/// The beginning, the middle or the end of a field; Word works it out when the file is opened.
fn mark(xml: &mut Xml, kind: &str) {
    let mut attributes = vec![("w:fldCharType", kind)];
    if kind == "begin" {
        attributes.push(("w:dirty", "true"));
    }
    xml.element("w:r", &[], |xml| xml.empty("w:fldChar", &attributes));
}

fn instruction(xml: &mut Xml, text: &str) {
    xml.element("w:r", &[], |xml| xml.leaf("w:instrText", &[("xml:space", "preserve")], text));
}
