//! Lists: bullets, numbers, and the letters of the quadrants with numbers behind.

use super::NAMESPACES;
use crate::model::Quadrant;
use crate::report::text::Reading;
use crate::report::xml::Xml;

/// The mark of the entries of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    /// A dot.
    Bullet,
    /// "1."
    Number,
    /// "S1"
    Factor(Quadrant),
}

/// The width of a label in twentieths of a point.
const LABEL: i32 = 300;

/// The lists of a document, each with a count of its own.
#[derive(Default)]
pub(super) struct Numbering {
    lists: Vec<Marker>,
}

impl Numbering {
    /// A new list; returns its number.
    pub(super) fn list(&mut self, marker: Marker) -> String {
        self.lists.push(marker);
        self.lists.len().to_string()
    }

    /// The part `numbering.xml`.
    pub(super) fn part(&self, reading: Reading) -> String {
        let mut xml = Xml::new();
        xml.element("w:numbering", &NAMESPACES, |xml| {
            for (index, marker) in markers().enumerate() {
                definition(xml, index, marker, reading);
            }
            for (index, list) in self.lists.iter().enumerate() {
                let definition = markers().position(|marker| marker == *list).unwrap_or_default();
                xml.element("w:num", &[("w:numId", &(index + 1).to_string())], |xml| {
                    xml.empty("w:abstractNumId", &[("w:val", &definition.to_string())]);
                    xml.element("w:lvlOverride", &[("w:ilvl", "0")], |xml| {
                        xml.empty("w:startOverride", &[("w:val", "1")]);
                    });
                });
            }
        });
        xml.finish()
    }
}

fn markers() -> impl Iterator<Item = Marker> {
    [Marker::Bullet, Marker::Number].into_iter().chain(Quadrant::ALL.into_iter().map(Marker::Factor))
}

fn definition(xml: &mut Xml, index: usize, marker: Marker, reading: Reading) {
    let (format, text, hanging) = match marker {
        Marker::Bullet => ("bullet", "•".to_owned(), 340),
        Marker::Number => ("decimal", "%1.".to_owned(), 400),
        Marker::Factor(quadrant) => ("decimal", format!("{}%1", quadrant.letter()), 560),
    };
    let indent = match reading {
        Reading::LeftToRight => hanging,
        // LibreOffice lets labels begin where Word lets them end.
        Reading::RightToLeft => hanging + LABEL,
    };
    let (indent, hanging) = (indent.to_string(), hanging.to_string());
    xml.element("w:abstractNum", &[("w:abstractNumId", &index.to_string())], |xml| {
        xml.empty("w:multiLevelType", &[("w:val", "singleLevel")]);
        xml.element("w:lvl", &[("w:ilvl", "0")], |xml| {
            xml.empty("w:start", &[("w:val", "1")]);
            xml.empty("w:numFmt", &[("w:val", format)]);
            xml.empty("w:lvlText", &[("w:val", &text)]);
            xml.empty("w:lvlJc", &[("w:val", "left")]);
            xml.element("w:pPr", &[], |xml| xml.empty("w:ind", &[("w:left", &indent), ("w:hanging", &hanging)]));
            if matches!(marker, Marker::Factor(_)) {
                xml.element("w:rPr", &[], |xml| {
                    xml.empty("w:b", &[]);
                    xml.empty("w:bCs", &[]);
                });
            }
        });
    });
}
