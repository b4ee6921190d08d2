//! The shapes of a slide: its title, boxes of text and tables. Lengths are English metric units.

use crate::report::logo::Logo;
use crate::report::page::Colour;
use crate::report::text::Reading;
use crate::report::theme::{Hue, Theme};
use crate::report::xml::Xml;

/// The size of a slide: 16 to 9.
pub(super) const WIDTH: i64 = 12_192_000;
/// See `WIDTH`.
pub(super) const HEIGHT: i64 = 6_858_000;
/// White space at the edges.
const EDGE: i64 = 457_200;
/// Where the title ends.
const TITLE: i64 = 1_143_000;
const GAP: i64 = 114_300;

/// Namespaces of every part that holds shapes.
pub(super) const NAMESPACES: [(&str, &str); 3] = [
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:p", "http://schemas.openxmlformats.org/presentationml/2006/main"),
];

/// Where a shape stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    x: i64,
    y: i64,
    width: i64,
    height: i64,
}

impl Frame {
    /// All of a slide but its title.
    pub(super) fn under_title() -> Self {
        Self { x: EDGE, y: TITLE, width: WIDTH - 2 * EDGE, height: HEIGHT - TITLE - EDGE }
    }

    /// A quarter of that, by rows.
    pub(super) fn quarter(place: usize) -> Self {
        let all = Self::under_title();
        let (width, height) = ((all.width - GAP) / 2, (all.height - GAP) / 2);
        let (column, row) = (i64::from(place % 2 == 1), i64::from(place >= 2));
        Self { x: all.x + column * (width + GAP), y: all.y + row * (height + GAP), width, height }
    }

    fn title() -> Self {
        Self { x: EDGE, y: EDGE / 2, width: WIDTH - 2 * EDGE, height: TITLE - EDGE / 2 - GAP }
    }
}

/// The strip at the foot that no slide uses, for the words of the user on its left and for the logo on its right.
const FOOT: Frame = Frame { x: EDGE, y: HEIGHT - EDGE + GAP / 2, width: WIDTH / 2, height: EDGE - GAP };

/// Words at the foot of every slide.
pub(super) fn foot(xml: &mut Xml, text: &str, language: &str) {
    xml.element("p:sp", &[], |xml| {
        xml.element("p:nvSpPr", &[], |xml| {
            xml.empty("p:cNvPr", &[("id", "3"), ("name", "Foot")]);
            xml.empty("p:cNvSpPr", &[("txBox", "1")]);
            xml.empty("p:nvPr", &[]);
        });
        xml.element("p:spPr", &[], |xml| rectangle(xml, FOOT));
        xml.element("p:txBody", &[], |xml| {
            xml.empty("a:bodyPr", &[("lIns", "0"), ("anchor", "ctr")]);
            xml.empty("a:lstStyle", &[]);
            xml.element("a:p", &[], |xml| {
                xml.element("a:r", &[], |xml| {
                    xml.empty("a:rPr", &[("lang", language), ("sz", "1000")]);
                    xml.leaf("a:t", &[], text);
                });
            });
        });
    });
}

/// A logo at the foot of every slide, whose relationship is the second.
pub(super) fn logo(xml: &mut Xml, logo: &Logo) {
    #[expect(clippy::cast_possible_truncation, reason = "a slide is small")]
    let width = ((FOOT.height as f32 * logo.aspect()) as i64).clamp(1, WIDTH / 3);
    #[expect(clippy::cast_possible_truncation, reason = "a slide is small")]
    let height = (width as f32 / logo.aspect()) as i64;
    xml.element("p:pic", &[], |xml| {
        xml.element("p:nvPicPr", &[], |xml| {
            xml.empty("p:cNvPr", &[("id", "4"), ("name", "Logo"), ("descr", "")]);
            xml.empty("p:cNvPicPr", &[]);
            xml.empty("p:nvPr", &[]);
        });
        xml.element("p:blipFill", &[], |xml| {
            xml.empty("a:blip", &[("r:embed", "rId2")]);
            xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
        });
        let y = FOOT.y + (FOOT.height - height) / 2;
        xml.element("p:spPr", &[], |xml| rectangle(xml, Frame { x: WIDTH - EDGE - width, y, width, height }));
    });
}

/// Where a rectangle stands.
fn rectangle(xml: &mut Xml, frame: Frame) {
    place(xml, "a:xfrm", frame);
    xml.element("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]));
}

/// The size of letters, in hundredths of a point, at which so many lines fit into a quarter of a slide.
pub(super) fn letters(lines: usize) -> u32 {
    match lines {
        0..=4 => 1600,
        5..=6 => 1400,
        7..=8 => 1200,
        9..=11 => 1000,
        _ => 800,
    }
}

/// A slide in the making.
pub(super) struct Slide {
    xml: Xml,
    shapes: usize,
    reading: Reading,
    language: String,
}

impl Slide {
    /// A slide with a title.
    pub(super) fn new(title: &str, reading: Reading, language: &str) -> Self {
        let mut slide = Self { xml: Xml::new(), shapes: 1, reading, language: language.to_owned() };
        slide.xml.open("p:sld", &NAMESPACES);
        slide.xml.open("p:cSld", &[]);
        slide.xml.open("p:spTree", &[]);
        tree_head(&mut slide.xml);
        let paragraph = [Line { label: "", text: title, colour: Theme::INK, bold: true }];
        slide.shape("Title", Some("title"), Frame::title(), None, &paragraph, 2800);
        slide
    }

    /// The part of the file.
    pub(super) fn finish(mut self) -> String {
        for name in ["p:spTree", "p:cSld"] {
            self.xml.close(name);
        }
        self.xml.element("p:clrMapOvr", &[], |xml| xml.empty("a:masterClrMapping", &[]));
        self.xml.close("p:sld");
        self.xml.finish()
    }

    /// Lines of one colour.
    pub(super) fn lines(&mut self, frame: Frame, lines: &[&str], colour: Colour) {
        let lines: Vec<Line<'_>> = lines.iter().map(|text| Line { label: "", text, colour, bold: false }).collect();
        self.shape("Text", None, frame, None, &lines, 1800);
    }

    /// Labels with their statements on the ground of a quadrant, under its name.
    pub(super) fn quadrant(&mut self, frame: Frame, name: &str, lines: &[(String, String)], hue: Hue, size: u32) {
        let head = Line { label: "", text: name, colour: hue.strong, bold: true };
        let entries = lines.iter().map(|(label, text)| Line { label, text, colour: hue.strong, bold: false });
        let lines: Vec<Line<'_>> = Some(head).filter(|_| !name.is_empty()).into_iter().chain(entries).collect();
        let kind = if name.is_empty() { "Text" } else { name };
        self.shape(kind, None, frame, Some(hue.tint), &lines, size);
    }

    /// A table with a row of heads.
    pub(super) fn table(&mut self, heads: &[String], rows: &[Vec<String>]) {
        self.shapes += 1;
        let (id, frame) = (self.shapes.to_string(), Frame::under_title());
        let rest = i64::try_from(heads.len().saturating_sub(1).max(1)).unwrap_or(1);
        let first = frame.width / 12;
        let width = |column: usize| if column == 0 { first } else { (frame.width - first) / rest };
        let height = (frame.height / i64::try_from(rows.len() + 1).unwrap_or(1)).min(500_000).to_string();
        let direction = if self.reading == Reading::RightToLeft { "1" } else { "0" };
        let (reading, language) = (self.reading, self.language.clone());
        let row = |xml: &mut Xml, cells: &[String], is_head: bool| {
            xml.element("a:tr", &[("h", &height)], |xml| {
                for (column, text) in cells.iter().enumerate() {
                    let bold = is_head || column == 0;
                    let line = [Line { label: "", text, colour: Theme::INK, bold }];
                    xml.element("a:tc", &[], |xml| {
                        xml.element("a:txBody", &[], |xml| body(xml, &line, 1200, reading, &language));
                        xml.element("a:tcPr", &[], |xml| fill(xml, if is_head { Theme::WASH } else { Theme::WHITE }));
                    });
                }
            });
        };
        self.xml.element("p:graphicFrame", &[], |xml| {
            xml.element("p:nvGraphicFramePr", &[], |xml| {
                xml.empty("p:cNvPr", &[("id", &id), ("name", &format!("Table {id}"))]);
                xml.empty("p:cNvGraphicFramePr", &[]);
                xml.empty("p:nvPr", &[]);
            });
            place(xml, "p:xfrm", frame);
            xml.element("a:graphic", &[], |xml| {
                let uri = "http://schemas.openxmlformats.org/drawingml/2006/table";
                xml.element("a:graphicData", &[("uri", uri)], |xml| {
                    xml.element("a:tbl", &[], |xml| {
                        xml.empty("a:tblPr", &[("rtl", direction), ("firstRow", "1")]);
                        xml.element("a:tblGrid", &[], |xml| {
                            for column in 0..heads.len() {
                                xml.empty("a:gridCol", &[("w", &width(column).to_string())]);
                            }
                        });
                        row(xml, heads, true);
                        for cells in rows {
                            row(xml, cells, false);
                        }
                    });
                });
            });
        });
    }

    fn shape(
        &mut self,
        name: &str,
        placeholder: Option<&str>,
        frame: Frame,
        ground: Option<Colour>,
        lines: &[Line<'_>],
        size: u32,
    ) {
        self.shapes += 1;
        let id = self.shapes.to_string();
        let (reading, language) = (self.reading, self.language.clone());
        self.xml.element("p:sp", &[], |xml| {
            xml.element("p:nvSpPr", &[], |xml| {
                xml.empty("p:cNvPr", &[("id", &id), ("name", &format!("{name} {id}"))]);
                xml.empty("p:cNvSpPr", &[("txBox", "1")][usize::from(placeholder.is_some())..]);
                xml.element("p:nvPr", &[], |xml| {
                    if let Some(kind) = placeholder {
                        xml.empty("p:ph", &[("type", kind)]);
                    }
                });
            });
            xml.element("p:spPr", &[], |xml| {
                place(xml, "a:xfrm", frame);
                xml.element("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]));
                if let Some(colour) = ground {
                    fill(xml, colour);
                }
            });
            xml.element("p:txBody", &[], |xml| body(xml, lines, size, reading, &language));
        });
    }
}

/// A paragraph of a shape.
struct Line<'a> {
    label: &'a str,
    text: &'a str,
    /// Of the label, and of a text without one.
    colour: Colour,
    bold: bool,
}

/// What every tree of shapes begins with.
pub(super) fn tree_head(xml: &mut Xml) {
    xml.element("p:nvGrpSpPr", &[], |xml| {
        xml.empty("p:cNvPr", &[("id", "1"), ("name", "")]);
        xml.empty("p:cNvGrpSpPr", &[]);
        xml.empty("p:nvPr", &[]);
    });
    xml.empty("p:grpSpPr", &[]);
}

fn place(xml: &mut Xml, name: &str, frame: Frame) {
    let Frame { x, y, width, height } = frame;
    xml.element(name, &[], |xml| {
        xml.empty("a:off", &[("x", &x.to_string()), ("y", &y.to_string())]);
        xml.empty("a:ext", &[("cx", &width.to_string()), ("cy", &height.to_string())]);
    });
}

fn fill(xml: &mut Xml, colour: Colour) {
    xml.element("a:solidFill", &[], |xml| xml.empty("a:srgbClr", &[("val", &colour.web()[1..])]));
}

/// The paragraphs of a shape or a cell; letters shrink where a text has no room.
fn body(xml: &mut Xml, lines: &[Line<'_>], size: u32, reading: Reading, language: &str) {
    xml.element("a:bodyPr", &[("wrap", "square")], |xml| xml.empty("a:normAutofit", &[]));
    xml.empty("a:lstStyle", &[]);
    let rtl =
        if reading == Reading::RightToLeft { [("algn", "r"), ("rtl", "1")] } else { [("algn", "l"), ("rtl", "0")] };
    for line in lines {
        xml.element("a:p", &[], |xml| {
            xml.empty("a:pPr", &rtl);
            if !line.label.is_empty() {
                run(xml, &format!("{}  ", line.label), size, (line.colour, true), language);
            }
            let colour = if line.label.is_empty() { line.colour } else { Theme::INK };
            for (index, part) in line.text.split('\n').enumerate() {
                if index > 0 {
                    xml.empty("a:br", &[]);
                }
                run(xml, part.trim(), size, (colour, line.bold), language);
            }
        });
    }
    if lines.is_empty() {
        xml.element("a:p", &[], |xml| xml.empty("a:pPr", &rtl));
    }
}

fn run(xml: &mut Xml, text: &str, size: u32, (colour, bold): (Colour, bool), language: &str) {
    if text.is_empty() {
        return;
    }
    let size = size.to_string();
    let attributes = [("lang", language), ("sz", &size), ("b", if bold { "1" } else { "0" })];
    xml.element("a:r", &[], |xml| {
        xml.element("a:rPr", &attributes, |xml| fill(xml, colour));
        xml.leaf("a:t", &[], text);
    });
}
