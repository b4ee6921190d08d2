//! Word documents (Office Open XML, transitional): headings, lists and tables that people go on editing.
//!
//! Elements stand in the order that the schemas of ECMA-376 ask for.

mod body;
mod contents;
mod furniture;
mod numbering;
mod package;
mod paragraph;
mod picture;
mod styles;
mod table;

use crate::analysis::Progress;
use crate::report::carried::Carried;
use crate::report::content::{self, Body, Manuscript};
use crate::report::exported::{Exported, Made};
use crate::report::geometry::Size;
use crate::report::options::ReportOptions;
use crate::report::page::{Anchor, Pages};
use crate::report::text::Reading;
use crate::report::theme::Theme;
use crate::report::xml::Xml;
use numbering::Numbering;
use picture::Pictures;
use std::collections::BTreeSet;

/// The main namespace and that of relationships.
const NAMESPACES: [(&str, &str); 2] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
];

/// What the parts of a document need to know of one another.
struct Context {
    theme: Theme,
    /// BCP 47 tag of the language of the document.
    language: String,
    reading: Reading,
    /// What lies between the margins, in points.
    free: Size,
    pictures: Pictures,
    /// Addresses on the web, in the order of their relationships.
    addresses: Vec<String>,
    /// What links lead to; nothing else gets a bookmark.
    linked: BTreeSet<Anchor>,
    /// How many bookmarks there are so far.
    bookmarks: usize,
    numbering: Numbering,
}

/// The report as a Word document; nothing when it was cancelled meanwhile.
///
/// # Errors
/// When the container cannot be put together, which no document should bring about.
pub(super) fn write(
    manuscript: &Manuscript<'_>,
    pictures: &Pages,
    carried: &Carried,
    progress: &Progress,
) -> Made<Exported> {
    let options = manuscript.options;
    let Some(pictures) = Pictures::of(pictures, progress)? else { return Ok(None) };
    let mut context = Context {
        theme: Theme::new(options.text_size, options.palette),
        language: manuscript.info.language.clone(),
        reading: Reading::of(&manuscript.info.language),
        free: free(options),
        pictures,
        addresses: Vec::new(),
        linked: BTreeSet::new(),
        bookmarks: 0,
        numbering: Numbering::default(),
    };
    let mut xml = Xml::new();
    xml.element("w:document", &NAMESPACES, |xml| {
        xml.element("w:body", &[], |xml| {
            match &manuscript.body {
                Body::Grids(grids) => body::grids(xml, &mut context, grids),
                Body::Flow(blocks) => {
                    context.linked = content::links(blocks);
                    body::flow(xml, &mut context, blocks);
                }
            }
            section(xml, &context, options);
        });
    });
    let bytes = package::pack(manuscript, &context, carried, &xml.finish())?;
    Ok(Some(Exported::whole(bytes, context.pictures.warnings)))
}

impl Context {
    /// The width between the margins in twentieths of a point.
    fn width(&self) -> i32 {
        twips(self.free.width)
    }
}

/// Paper, margins, header and footer; the first page has the title anyway.
fn section(xml: &mut Xml, context: &Context, options: &ReportOptions) {
    let size = options.page_size();
    let orientation = if size.width > size.height { "landscape" } else { "portrait" };
    let (width, height) = (twips(size.width).to_string(), twips(size.height).to_string());
    let margin = margin(options);
    let (edge, foot) = (twips(margin).to_string(), twips(margin * 0.6).to_string());
    xml.element("w:sectPr", &[], |xml| {
        xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", package::HEADER)]);
        for pages in ["default", "first"] {
            xml.empty("w:footerReference", &[("w:type", pages), ("r:id", package::FOOTER)]);
        }
        xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height), ("w:orient", orientation)]);
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &edge),
                ("w:right", &edge),
                ("w:bottom", &edge),
                ("w:left", &edge),
                ("w:header", &foot),
                ("w:footer", &foot),
                ("w:gutter", "0"),
            ],
        );
        // A logo stands on every page; a title alone need not stand twice on the first.
        if options.furniture.logo.is_none() {
            xml.empty("w:titlePg", &[]);
        }
        if context.reading == Reading::RightToLeft {
            xml.empty("w:bidi", &[]);
        }
    });
}

/// What lies between the margins, in points.
fn free(options: &ReportOptions) -> Size {
    let (size, margin) = (options.page_size(), margin(options));
    Size { width: size.width - 2.0 * margin, height: size.height - 2.0 * margin }
}

/// The margin in points; however wide it is to be, half of the page stays free.
fn margin(options: &ReportOptions) -> f32 {
    let size = options.page_size();
    options.margin.clamp(0.0, size.width.min(size.height) / 4.0)
}

/// Points as twentieths of a point.
#[expect(clippy::cast_possible_truncation, reason = "lengths on paper are small")]
fn twips(points: f32) -> i32 {
    (points * 20.0).round() as i32
}
