//! What stands on every page: the title above, the date, the program and the number of the page below.

use super::{Context, NAMESPACES, picture};
use crate::report::content::Manuscript;
use crate::report::text::{Reading, RichText};
use crate::report::xml::Xml;

/// The part `header1.xml`: the user's own words or the title, however long.
pub(super) fn header(manuscript: &Manuscript<'_>, context: &Context) -> String {
    let title = RichText::plain(manuscript.header().unwrap_or(manuscript.info.title.trim())).text();
    let mut xml = Xml::new();
    xml.element("w:hdr", &NAMESPACES, |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:pStyle", &[("w:val", "Header")]);
                if manuscript.options.furniture.logo.is_some() {
                    end_of_line(xml, context);
                }
            });
            for (reading, part) in context.reading.parts(&title.replace('\n', " ")) {
                run(xml, reading, part);
            }
            if let Some(logo) = &manuscript.options.furniture.logo {
                xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
                let height = (context.theme.base * LOGO).min(context.free.width / 3.0 / logo.aspect());
                picture::logo(xml, logo, height);
            }
        });
    });
    xml.finish()
}

/// The height of a logo in multiples of the text size.
const LOGO: f32 = 2.6;

/// The part `footer1.xml`: the origin, and the number of the page at the end of the line.
pub(super) fn footer(manuscript: &Manuscript<'_>, context: &Context) -> String {
    let words = manuscript.words;
    let mut xml = Xml::new();
    xml.element("w:ftr", &NAMESPACES, |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:pStyle", &[("w:val", "Footer")]);
                end_of_line(xml, context);
            });
            let own = manuscript.options.furniture.footer.trim();
            let gap = if own.is_empty() { "" } else { "  ·  " };
            let origin = RichText::plain(format!("{own}{gap}{}", manuscript.origin())).text().replace('\n', " ");
            for (reading, part) in context.reading.parts(&origin) {
                run(xml, reading, part);
            }
            xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
            page_of(xml, context.reading, &words.page_of(FIRST, LAST));
        });
    });
    xml.finish()
}

/// A tab leads to the end of the line.
fn end_of_line(xml: &mut Xml, context: &Context) {
    xml.element("w:tabs", &[], |xml| {
        xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &context.width().to_string())]);
    });
}

/// Numbers that stand in for those of the page and of all pages, to find the words around them.
const FIRST: usize = 1111;
const LAST: usize = 2222;

fn page_of(xml: &mut Xml, reading: Reading, pattern: &str) {
    let (before, rest) = pattern.split_once(&FIRST.to_string()).unwrap_or_default();
    let (between, after) = rest.split_once(&LAST.to_string()).unwrap_or_default();
    run(xml, reading, before);
    field(xml, reading, "PAGE");
    run(xml, reading, between);
    field(xml, reading, "NUMPAGES");
    run(xml, reading, after);
}

fn run(xml: &mut Xml, reading: Reading, text: &str) {
    xml.element("w:r", &[], |xml| {
        if reading == Reading::RightToLeft {
            xml.element("w:rPr", &[], |xml| xml.empty("w:rtl", &[]));
        }
        xml.leaf("w:t", &[("xml:space", "preserve")], text);
    });
}

fn field(xml: &mut Xml, reading: Reading, name: &str) {
    xml.element("w:fldSimple", &[("w:instr", name)], |xml| run(xml, reading, "1"));
}
