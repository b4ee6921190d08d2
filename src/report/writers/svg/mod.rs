//! Pages to SVG, a file for each page.
//!
//! Letters are drawn as outlines, so that a page looks the same wherever it is opened, or as text, which can be edited;
//! what it says stands in its description, in reading order. Links to the web work; those to other pages are left out, since the pages are files
//! that may be renamed or parted.

mod paths;
mod spoken;

use crate::analysis::Progress;
use crate::report::carried::Carried;
use crate::report::geometry::Rect;
use crate::report::options::Letters;
use crate::report::outlines::Outlines;
use crate::report::page::{Colour, FaceId, GlyphRun, Item, Link, Page, Pages, Segment, Stroke, Target};
use crate::report::sfnt::postscript_name;
use crate::report::steps;
use crate::report::text::Reading;
use crate::report::xml::Xml;
use std::collections::BTreeMap;

/// Writes each page as an SVG file; nothing when it was cancelled meanwhile.
pub(super) fn write(pages: &Pages, letters: Letters, carried: &Carried, progress: &Progress) -> Option<Vec<Vec<u8>>> {
    let outlines = Outlines::of(pages);
    let page = |index| {
        let going_on = steps::written(progress, index, pages.pages.len());
        going_on.then(|| Writer::new(pages, index, &outlines, letters).file(carried).into_bytes())
    };
    (0..pages.pages.len()).map(page).collect()
}

/// Writes one page.
struct Writer<'a> {
    pages: &'a Pages,
    index: usize,
    page: &'a Page,
    outlines: &'a Outlines<'a>,
    letters: Letters,
    /// The glyphs of the page that show anything.
    shapes: BTreeMap<(FaceId, u16), String>,
}

impl<'a> Writer<'a> {
    fn new(pages: &'a Pages, index: usize, outlines: &'a Outlines<'a>, letters: Letters) -> Self {
        let page = &pages.pages[index];
        let runs = page.groups.iter().flat_map(|group| &group.items).filter_map(Item::glyphs);
        let runs = runs.filter(|_| letters == Letters::Outlines);
        let mut shapes: BTreeMap<(FaceId, u16), String> = BTreeMap::new();
        for (face, glyph) in runs.flat_map(|run| run.glyphs.iter().map(|glyph| (run.face, glyph.id))) {
            shapes.entry((face, glyph)).or_insert_with(|| paths::of_glyph(&outlines.shape(face, glyph)));
        }
        shapes.retain(|_, shape| !shape.is_empty());
        Self { pages, index, page, outlines, letters, shapes }
    }

    fn file(&self, carried: &Carried) -> String {
        let size = self.page.size;
        let (width, height) = (paths::number(size.width), paths::number(size.height));
        // A picture is read as one thing; what leads somewhere must be reached inside it.
        let role = if self.web_links().next().is_some() { "graphics-document document" } else { "img" };
        let attributes = [
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
            ("version", "1.1"),
            ("width", &format!("{width}pt")),
            ("height", &format!("{height}pt")),
            ("viewBox", &format!("0 0 {width} {height}")),
            ("xml:lang", &self.pages.info.language),
            ("role", role),
            ("aria-labelledby", "title"),
            ("aria-describedby", "description"),
        ];
        let mut xml = Xml::new();
        xml.element("svg", &attributes, |xml| {
            xml.leaf("title", &[("id", "title")], &spoken::title(self.pages, self.index));
            xml.leaf("desc", &[("id", "description")], &spoken::description(self.pages, self.index));
            if !carried.is_empty() {
                xml.element("metadata", &[], |xml| carried.write(xml));
            }
            self.definitions(xml);
            let paper = Rect::new(0.0, 0.0, size.width, size.height);
            fill(xml, paper, Colour(255, 255, 255));
            self.items().for_each(|item| self.item(xml, item));
            self.web_links().for_each(|(link, url)| area(xml, link, url));
        });
        xml.finish()
    }

    fn items(&self) -> impl Iterator<Item = &Item> {
        self.page.groups.iter().flat_map(|group| &group.items)
    }

    fn web_links(&self) -> impl Iterator<Item = (&Link, &str)> {
        self.page.links.iter().filter_map(|link| match &link.target {
            Target::Url(url) => Some((link, url.as_str())),
            Target::Anchor(_) => None,
        })
    }

    /// The shape of every glyph, once.
    fn definitions(&self, xml: &mut Xml) {
        xml.element("defs", &[], |xml| {
            for (&(face, glyph), shape) in &self.shapes {
                xml.empty("path", &[("id", &glyph_id(face, glyph)), ("d", shape)]);
            }
        });
    }

    fn item(&self, xml: &mut Xml, item: &Item) {
        match item {
            Item::Glyphs(run) if self.letters == Letters::Text => self.words(xml, run),
            Item::Glyphs(run) => self.glyphs(xml, run),
            Item::Fill { rect, colour } => fill(xml, *rect, *colour),
            Item::Picture { rect, logo } => {
                let [x, y, width, height] = [rect.x, rect.y, rect.width, rect.height].map(paths::number);
                let place = [("x", &*x), ("y", &y), ("width", &width), ("height", &height)];
                xml.empty("image", &[place.as_slice(), &[("xlink:href", &logo.data_address())]].concat());
            }
            Item::Line { from, to, stroke } => {
                path(xml, &[Segment::Move(*from), Segment::Line(*to)], None, Some(*stroke));
            }
            Item::Path { segments, fill, stroke } => path(xml, segments, *fill, *stroke),
        }
    }

    /// A run as text, as wide as its glyphs are, whichever font the reader has.
    fn words(&self, xml: &mut Xml, run: &GlyphRun) {
        let (x, y) = (paths::number(run.origin.x), paths::number(run.origin.y));
        let (size, width) = (paths::number(run.size), paths::number(run.advance));
        let font = &self.pages.faces[run.face.0];
        let name = postscript_name(font.data.data(), font.index).unwrap_or_default();
        let (family, face) = name.split_once('-').unwrap_or((&name, ""));
        let families = format!("'{}', '{family}', sans-serif", spaced(family));
        let from_right = Reading::is_from_right(&run.text);
        let mut attributes = vec![("x", &*x), ("y", &y), ("font-size", &size), ("font-family", &families)];
        let ink = run.colour.web();
        attributes.extend([("fill", &*ink), ("textLength", &width), ("lengthAdjust", "spacingAndGlyphs")]);
        // The origin of a run is its left end, also where its letters begin at the right.
        attributes.extend(from_right.then_some([("direction", "rtl"), ("text-anchor", "end")]).into_iter().flatten());
        attributes.extend(face.contains("Bold").then_some(("font-weight", "bold")));
        attributes.extend(face.contains("Italic").then_some(("font-style", "italic")));
        attributes.push(("xml:space", "preserve"));
        if !run.text.trim().is_empty() {
            xml.leaf("text", &attributes, &run.text);
        }
    }

    /// A run in units of its font, turned upside down: fonts count upwards.
    fn glyphs(&self, xml: &mut Xml, run: &GlyphRun) {
        let unit = self.outlines.unit(run);
        let (x, y) = (paths::number(run.origin.x), paths::number(run.origin.y));
        let transform = format!("translate({x} {y}) scale({} {})", paths::fine(unit), paths::fine(-unit));
        xml.element("g", &[("fill", &run.colour.web()), ("transform", &transform)], |xml| {
            for glyph in run.glyphs.iter().filter(|glyph| self.shapes.contains_key(&(run.face, glyph.id))) {
                let href = format!("#{}", glyph_id(run.face, glyph.id));
                let (x, y) = ((glyph.x / unit).round(), (-glyph.y / unit).round());
                let mut attributes = vec![("xlink:href", href), ("x", paths::number(x))];
                if y != 0.0 {
                    attributes.push(("y", paths::number(y)));
                }
                let attributes: Vec<_> = attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
                xml.empty("use", &attributes);
            }
        });
    }
}

/// The name of a family of fonts in words: "`NotoSans`" as "Noto Sans".
fn spaced(family: &str) -> String {
    let mut out = String::new();
    for c in family.chars() {
        if c.is_ascii_uppercase() && out.ends_with(|last: char| last.is_ascii_lowercase()) {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

fn glyph_id(face: FaceId, glyph: u16) -> String {
    format!("f{}g{glyph}", face.0)
}

fn fill(xml: &mut Xml, rect: Rect, ink: Colour) {
    let [x, y, width, height] = [rect.x, rect.y, rect.width, rect.height].map(paths::number);
    xml.empty("rect", &[("x", &x), ("y", &y), ("width", &width), ("height", &height), ("fill", &ink.web())]);
}

fn path(xml: &mut Xml, segments: &[Segment], fill: Option<Colour>, stroke: Option<Stroke>) {
    let (shape, fill) = (paths::of_shape(segments), fill.map_or_else(|| "none".to_owned(), Colour::web));
    let mut attributes = vec![("d", shape), ("fill", fill)];
    if let Some(Stroke { width, colour: ink, dash }) = stroke {
        attributes.extend([("stroke", ink.web()), ("stroke-width", paths::number(width))]);
        let dash = dash.map(|(dash, gap)| format!("{} {}", paths::number(dash), paths::number(gap)));
        attributes.extend(dash.map(|dash| ("stroke-dasharray", dash)));
    }
    let attributes: Vec<_> = attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
    xml.empty("path", &attributes);
}

/// The area of a link: invisible, but it takes clicks.
fn area(xml: &mut Xml, link: &Link, url: &str) {
    let [x, y, width, height] = [link.area.x, link.area.y, link.area.width, link.area.height].map(paths::number);
    xml.element("a", &[("xlink:href", url), ("aria-label", &link.label)], |xml| {
        xml.leaf("title", &[], &link.label);
        let attributes = [("x", &*x), ("y", &y), ("width", &width), ("height", &height), ("fill-opacity", "0")];
        xml.empty("rect", &attributes);
    });
}
