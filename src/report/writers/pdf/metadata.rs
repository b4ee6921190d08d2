//! What the file says of itself: title, authors, dates, program, language.

use super::{ExportError, dictionary, text};
use crate::report::page::Pages;
use crate::report::stamp::Stamp;
use jiff::ZonedDateTime;
use lopdf::{Document, Object, Stream, StringFormat};

/// Start of a Fowler-Noll-Vo hash of 64 bits.
pub(super) const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;

/// One step of a Fowler-Noll-Vo hash (FNV-1a).
pub(super) fn fnv(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

/// Writes everything that is not on the pages.
pub(super) fn write(document: &mut Document, pages: &Pages, stamp: &Stamp) -> Result<(), ExportError> {
    "1.7".clone_into(&mut document.version);
    let identifier = identifier(document, stamp);
    document.trailer.set("ID", vec![identifier.clone(), identifier]);
    let info = document.add_object(dictionary([
        ("Title", text(&pages.info.title)),
        ("Author", text(&pages.info.authors.join("; "))),
        ("Subject", text(&pages.info.subject)),
        ("Creator", text(&stamp.program())),
        ("Producer", text(&format!("{}, printpdf", stamp.program()))),
        ("CreationDate", Object::string_literal(pdf_date(&stamp.now))),
        ("ModDate", Object::string_literal(pdf_date(&stamp.now))),
    ]));
    document.trailer.set("Info", info);
    let xmp_entries = dictionary([("Type", "Metadata".into()), ("Subtype", "XML".into())]);
    let xmp = document.add_object(Stream::new(xmp_entries, xmp(pages, stamp).into_bytes()).with_compression(false));
    let profile = Stream::new(dictionary([("N", 3.into())]), super::colour::srgb());
    let profile = document.add_object(profile);
    let intent = dictionary([
        ("Type", "OutputIntent".into()),
        ("S", "GTS_PDFA1".into()),
        ("OutputConditionIdentifier", Object::string_literal("sRGB")),
        ("Info", Object::string_literal("sRGB IEC61966-2.1")),
        ("DestOutputProfile", profile.into()),
    ]);
    let labels = dictionary([("S", "D".into())]);
    let catalog = document.catalog_mut()?;
    catalog.set("Metadata", xmp);
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    catalog.set("Lang", text(&pages.info.language));
    catalog.set("ViewerPreferences", dictionary([("DisplayDocTitle", true.into())]));
    catalog.set("PageLabels", dictionary([("Nums", vec![Object::Integer(0), labels.into()].into())]));
    Ok(())
}

/// "D:20261123183000+01'00'".
pub(super) fn pdf_date(now: &ZonedDateTime) -> String {
    let minutes = now.offset().seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    format!("D:{}{sign}{hours:02}'{rest:02}'", now.strftime("%Y%m%d%H%M%S"))
}

/// Sixteen bytes that follow from the content and the time.
fn identifier(document: &Document, stamp: &Stamp) -> Object {
    let mut bytes = pdf_date(&stamp.now).into_bytes();
    for object in document.objects.values() {
        if let Object::Stream(stream) = object {
            bytes.extend(&stream.content);
        }
    }
    let forwards = bytes.iter().copied().fold(FNV_START, fnv);
    let backwards = bytes.iter().rev().copied().fold(FNV_START, fnv);
    let identifier = [forwards.to_be_bytes(), backwards.to_be_bytes()].concat();
    Object::String(identifier, StringFormat::Hexadecimal)
}

fn xmp(pages: &Pages, stamp: &Stamp) -> String {
    let info = &pages.info;
    let authors: Vec<String> =
        info.authors.iter().map(|author| format!("<rdf:li>{}</rdf:li>", escaped(author))).collect();
    let authors = authors.concat();
    let date = stamp.now.strftime("%Y-%m-%dT%H:%M:%S%:z");
    let (title, language, program) = (escaped(&info.title), escaped(&info.language), escaped(&stamp.program()));
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n\
         <dc:format>application/pdf</dc:format>\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:creator><rdf:Seq>{authors}</rdf:Seq></dc:creator>\n\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n\
         <xmp:CreatorTool>{program}</xmp:CreatorTool>\n\
         <xmp:CreateDate>{date}</xmp:CreateDate>\n<xmp:ModifyDate>{date}</xmp:ModifyDate>\n\
         <pdf:Producer>{program}, printpdf</pdf:Producer>\n\
         </rdf:Description>\n{STANDARDS}</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"
    )
}

/// The standards that the file keeps, PDF/A-3a and PDF/UA-1; the first wants the terms of the second explained.
const STANDARDS: &str = concat!(
    "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" ",
    "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">",
    "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>",
    "</rdf:Description>\n",
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" ",
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" ",
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag>",
    "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>",
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>",
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>",
    "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>",
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>",
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li>",
    "</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n",
);

/// Text for XML, without the characters that XML cannot hold.
fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_carry_their_zone() {
        let now: ZonedDateTime = "2026-11-23T18:30:05+05:30[+05:30]".parse().unwrap();
        assert_eq!(pdf_date(&now), "D:20261123183005+05'30'");
        let now: ZonedDateTime = "2026-11-23T18:30:05-03:30[-03:30]".parse().unwrap();
        assert_eq!(pdf_date(&now), "D:20261123183005-03'30'");
    }

    #[test]
    fn xml_is_escaped() {
        assert_eq!(escaped("R&D <now>\u{1}"), "R&amp;D &lt;now&gt; ");
    }
}
