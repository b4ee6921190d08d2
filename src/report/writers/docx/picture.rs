//! Pictures: drawn with pixels, and said in words to those who cannot see them.

use super::Context;
use super::styles;
use crate::analysis::Progress;
use crate::report::carried::Carried;
use crate::report::charts::Drawing;
use crate::report::exported::Made;
use crate::report::geometry::Size;
use crate::report::logo::Logo;
use crate::report::page::{Pages, Warning};
use crate::report::theme::Kind;
use crate::report::writers::png;
use crate::report::xml::Xml;

/// Dots to an inch: sharp in print, and still small files.
const DPI: u16 = 220;
/// English metric units in a point.
const EMU: f32 = 12_700.0;
/// The share of the height between the margins that a picture may take; the rest is for its caption.
const HIGHEST: f32 = 0.8;

/// The relationship of the header to the logo, and its number among the pictures, beyond all others.
pub(super) const LOGO: &str = "rLogo";
const LOGO_NUMBER: usize = 100_000;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const PLACED: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

/// The pictures of a document.
pub(super) struct Pictures {
    /// Each as a PNG file, in the order of the document.
    pub(super) files: Vec<Vec<u8>>,
    /// Their sizes in points.
    sizes: Vec<Size>,
    /// Characters that no font has.
    pub(super) warnings: Vec<Warning>,
    /// How many are in the text already.
    placed: usize,
}

impl Pictures {
    /// The pictures of a report, each on a page of its own; nothing when it was cancelled meanwhile.
    ///
    /// # Errors
    /// When one would have too many pixels.
    pub(super) fn of(pages: &Pages, progress: &Progress) -> Made<Self> {
        let sizes = pages.pages.iter().map(|page| page.size).collect();
        let files = png::write(pages, DPI, &Carried::default(), progress)?;
        Ok(files.map(|files| Self { files, sizes, warnings: pages.warnings.clone(), placed: 0 }))
    }

    /// The number of the next one, from 1, and its size.
    fn next(&mut self) -> (usize, Size) {
        self.placed += 1;
        (self.placed, self.sizes[self.placed - 1])
    }
}

/// The relationship of the picture with this number, from 1.
pub(super) fn relation_id(number: usize) -> String {
    format!("rPicture{number}")
}

/// The name of its file.
pub(super) fn file_name(number: usize) -> String {
    format!("media/picture{number}.png")
}

/// A picture in a paragraph of its own, which stays with its caption.
pub(super) fn picture(xml: &mut Xml, context: &mut Context, drawing: &Drawing) {
    let (number, size) = context.pictures.next();
    let free = context.free;
    let scale = (free.width / size.width).min(free.height * HIGHEST / size.height).min(1.0);
    let sides = (emu(size.width * scale), emu(size.height * scale));
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| xml.empty("w:pStyle", &[("w:val", styles::id(Kind::Picture))]));
        xml.element("w:r", &[], |xml| {
            let relation = relation_id(number);
            xml.element("w:drawing", &[], |xml| placed(xml, &relation, number, (&sides.0, &sides.1), &drawing.spoken));
        });
    });
}

/// A logo in a line of the header, of this height in points.
pub(super) fn logo(xml: &mut Xml, logo: &Logo, height: f32) {
    let sides = (emu(height * logo.aspect()), emu(height));
    xml.element("w:r", &[], |xml| {
        xml.element("w:drawing", &[], |xml| placed(xml, LOGO, LOGO_NUMBER, (&sides.0, &sides.1), ""));
    });
}

fn placed(xml: &mut Xml, relation: &str, number: usize, (width, height): (&str, &str), words: &str) {
    let around = [("xmlns:wp", PLACED), ("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
    let (id, name) = (number.to_string(), format!("Picture {number}"));
    let named = [("id", id.as_str()), ("name", &name), ("descr", words)];
    xml.element("wp:inline", &around, |xml| {
        xml.empty("wp:extent", &[("cx", width), ("cy", height)]);
        xml.empty("wp:docPr", &named);
        xml.element("wp:cNvGraphicFramePr", &[], |xml| {
            xml.empty("a:graphicFrameLocks", &[("xmlns:a", DRAWING), ("noChangeAspect", "1")]);
        });
        xml.element("a:graphic", &[("xmlns:a", DRAWING)], |xml| {
            xml.element("a:graphicData", &[("uri", PICTURE)], |xml| {
                xml.element("pic:pic", &[("xmlns:pic", PICTURE)], |xml| {
                    xml.element("pic:nvPicPr", &[], |xml| {
                        xml.empty("pic:cNvPr", &named);
                        xml.empty("pic:cNvPicPr", &[]);
                    });
                    pixels(xml, relation);
                    shape(xml, (width, height));
                });
            });
        });
    });
}

fn pixels(xml: &mut Xml, relation: &str) {
    xml.element("pic:blipFill", &[], |xml| {
        xml.empty("a:blip", &[("r:embed", relation)]);
        xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
    });
}

fn shape(xml: &mut Xml, (width, height): (&str, &str)) {
    xml.element("pic:spPr", &[], |xml| {
        xml.element("a:xfrm", &[], |xml| {
            xml.empty("a:off", &[("x", "0"), ("y", "0")]);
            xml.empty("a:ext", &[("cx", width), ("cy", height)]);
        });
        xml.element("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]));
    });
}

/// Points as English metric units.
#[expect(clippy::cast_possible_truncation, reason = "lengths on paper are small")]
fn emu(points: f32) -> String {
    ((points * EMU).round() as i64).to_string()
}
