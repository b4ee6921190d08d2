//! Styles: those that Word knows by name for headings and titles, one of our own for every other use.

use super::{Context, NAMESPACES, twips};
use crate::report::page::Colour;
use crate::report::text::Reading;
use crate::report::theme::{Kind, Theme};
use crate::report::xml::Xml;

/// Every style: its use, its id, and its name.
const STYLES: [(Kind, &str, &str); 17] = [
    (Kind::Body, "Normal", "Normal"),
    (Kind::Title, "Title", "Title"),
    (Kind::Subtitle, "Subtitle", "Subtitle"),
    (Kind::Heading(1), "Heading1", "heading 1"),
    (Kind::Heading(2), "Heading2", "heading 2"),
    (Kind::Heading(3), "Heading3", "heading 3"),
    (Kind::Statement, "SwotStatement", "SWOT Statement"),
    (Kind::Note, "SwotNote", "SWOT Note"),
    (Kind::Sources, "SwotSources", "SWOT Sources"),
    (Kind::Reference, "Bibliography", "Bibliography"),
    (Kind::Caption, "Caption", "caption"),
    (Kind::Notice, "SwotNotice", "SWOT Notice"),
    (Kind::Picture, "SwotPicture", "SWOT Picture"),
    (Kind::Label, "SwotLabel", "SWOT Label"),
    (Kind::Number, "SwotNumber", "SWOT Number"),
    (Kind::ColumnHead, "SwotHead", "SWOT Head"),
    (Kind::Furniture, "Footer", "footer"),
];

/// The id of the style of a paragraph.
pub(super) fn id(kind: Kind) -> &'static str {
    let kind = match kind {
        Kind::Heading(level) => Kind::Heading(level.clamp(1, 3)),
        Kind::NumberHead => return "SwotNumberHead",
        kind => kind,
    };
    STYLES.iter().find(|style| style.0 == kind).map_or("Normal", |style| style.1)
}

/// The id of the style of a line of the contents.
pub(super) fn contents_id(level: u8) -> &'static str {
    if level <= 1 { "TOC1" } else { "TOC2" }
}

/// The font of text in scripts of the West, which every Word has.
pub(super) const FONT: &str = "Calibri";
/// The id of the style of tables.
pub(super) const TABLE: &str = "SwotTable";

/// A colour as the format writes it.
pub(super) fn hex(Colour(red, green, blue): Colour) -> String {
    format!("{red:02X}{green:02X}{blue:02X}")
}

/// A size of letters in half points.
pub(super) fn half_points(points: f32) -> String {
    format!("{:.0}", (points * 2.0).max(2.0))
}

/// The part `styles.xml`.
pub(super) fn part(context: &Context, language: &str) -> String {
    let mut xml = Xml::new();
    xml.element("w:styles", &NAMESPACES, |xml| {
        defaults(xml, language);
        for (kind, id, name) in STYLES {
            style(xml, context, kind, (id, name));
        }
        style(xml, context, Kind::NumberHead, ("SwotNumberHead", "SWOT Number Head"));
        style(xml, context, Kind::Furniture, ("Header", "header"));
        contents(xml, "TOC1", "toc 1", 0);
        contents(xml, "TOC2", "toc 2", 340);
        table(xml);
        xml.element("w:style", &[("w:type", "character"), ("w:styleId", "Hyperlink")], |xml| {
            xml.empty("w:name", &[("w:val", "Hyperlink")]);
            xml.element("w:rPr", &[], |xml| xml.empty("w:color", &[("w:val", &hex(context.theme.link()))]));
        });
    });
    xml.finish()
}

/// The style of a line of the contents.
fn contents(xml: &mut Xml, id: &str, name: &str, indent: i32) {
    xml.element("w:style", &[("w:type", "paragraph"), ("w:styleId", id)], |xml| {
        xml.empty("w:name", &[("w:val", name)]);
        xml.empty("w:basedOn", &[("w:val", "Normal")]);
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:spacing", &[("w:before", "40"), ("w:after", "40")]);
            xml.empty("w:ind", &[("w:left", &indent.to_string())]);
        });
        if indent == 0 {
            xml.element("w:rPr", &[], |xml| {
                xml.empty("w:b", &[]);
                xml.empty("w:bCs", &[]);
            });
        }
    });
}

/// The style of tables: rules between the rows and margins of the cells, which whoever edits the file changes in one
/// place.
fn table(xml: &mut Xml) {
    xml.element("w:style", &[("w:type", "table"), ("w:customStyle", "1"), ("w:styleId", TABLE)], |xml| {
        xml.empty("w:name", &[("w:val", "SWOT Table")]);
        xml.element("w:tblPr", &[], |xml| {
            xml.element("w:tblBorders", &[], |xml| {
                for side in ["w:top", "w:bottom", "w:insideH"] {
                    let colour = hex(Theme::RULE);
                    xml.empty(side, &[("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", &colour)]);
                }
            });
            xml.element("w:tblCellMar", &[], |xml| {
                for (side, width) in [("w:top", "50"), ("w:left", "80"), ("w:bottom", "50"), ("w:right", "80")] {
                    xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
                }
            });
        });
    });
}

/// Fonts that every Word has, and the language for its spelling.
fn defaults(xml: &mut Xml, language: &str) {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    let is_east_asian = ["zh", "ja", "ko"].contains(&primary);
    let is_complex = Reading::of(language) == Reading::RightToLeft;
    let latin = if language.is_empty() || is_east_asian || is_complex { "en-US" } else { language };
    let east_asian = if is_east_asian { language } else { "zh-CN" };
    let complex = if is_complex { language } else { "ar-SA" };
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                xml.empty(
                    "w:rFonts",
                    &[("w:ascii", FONT), ("w:hAnsi", FONT), ("w:eastAsia", "Microsoft YaHei"), ("w:cs", "Arial")],
                );
                xml.empty("w:lang", &[("w:val", latin), ("w:eastAsia", east_asian), ("w:bidi", complex)]);
            });
        });
        xml.element("w:pPrDefault", &[], |_| {});
    });
}

fn style(xml: &mut Xml, context: &Context, kind: Kind, (id, name): (&str, &str)) {
    let mut attributes = vec![("w:type", "paragraph"), ("w:styleId", id)];
    if kind == Kind::Body {
        attributes.insert(1, ("w:default", "1"));
    }
    xml.element("w:style", &attributes, |xml| {
        xml.empty("w:name", &[("w:val", name)]);
        if kind != Kind::Body {
            xml.empty("w:basedOn", &[("w:val", "Normal")]);
        }
        xml.empty("w:qFormat", &[]);
        xml.element("w:pPr", &[], |xml| paragraph(xml, context, kind));
        xml.element("w:rPr", &[], |xml| letters(xml, context, kind));
    });
}

fn paragraph(xml: &mut Xml, context: &Context, kind: Kind) {
    let (above, below) = context.theme.spacing(kind);
    let look = context.theme.style(kind);
    if matches!(kind, Kind::Heading(_) | Kind::Title | Kind::Picture) {
        xml.empty("w:keepNext", &[]);
        xml.empty("w:keepLines", &[]);
    }
    let from_right = context.reading == Reading::RightToLeft;
    if from_right {
        xml.empty("w:bidi", &[]);
    }
    let (above, below) = (twips(above).to_string(), twips(below).to_string());
    xml.empty("w:spacing", &[("w:before", &above), ("w:after", &below), ("w:line", "264"), ("w:lineRule", "auto")]);
    if look.hanging > 0.0 {
        let hanging = twips(look.hanging).to_string();
        xml.empty("w:ind", &[("w:left", &hanging), ("w:hanging", &hanging)]);
    }
    if matches!(kind, Kind::Number | Kind::NumberHead) {
        // In a paragraph from right to left this word means the right edge.
        xml.empty("w:jc", &[("w:val", if from_right { "left" } else { "right" })]);
    }
    if let Kind::Heading(level) = kind {
        xml.empty("w:outlineLvl", &[("w:val", &(level - 1).to_string())]);
    }
}

fn letters(xml: &mut Xml, context: &Context, kind: Kind) {
    let look = context.theme.style(kind);
    if look.bold {
        xml.empty("w:b", &[]);
        xml.empty("w:bCs", &[]);
    }
    if look.italic {
        xml.empty("w:i", &[]);
        xml.empty("w:iCs", &[]);
    }
    xml.empty("w:color", &[("w:val", &hex(look.colour))]);
    let size = half_points(look.size);
    xml.empty("w:sz", &[("w:val", &size)]);
    xml.empty("w:szCs", &[("w:val", &size)]);
}
