//! The container: slides, the layout and the master that they stand on, the theme, and how they hang together.

use super::shapes::{self, HEIGHT, NAMESPACES, WIDTH, tree_head};
use crate::report::carried::Carried;
use crate::report::content::Manuscript;
use crate::report::exported::ExportError;
use crate::report::options::Furniture;
use crate::report::writers::archive;
use crate::report::xml::Xml;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KIND: &str = "application/vnd.openxmlformats-officedocument.presentationml";
/// The picture at the foot of slides.
const LOGO: &str = "media/logo.png";
/// The part that holds what the presentation was made from.
const CARRIED: &str = "customXml/item1.xml";

/// Puts the file together; the same slides always give the same bytes.
pub(super) fn pack(manuscript: &Manuscript<'_>, carried: &Carried, slides: &[String]) -> Result<Vec<u8>, ExportError> {
    let furniture = &manuscript.options.furniture;
    let mut parts: Vec<(String, String)> = vec![
        ("[Content_Types].xml".to_owned(), content_types(slides.len())),
        ("_rels/.rels".to_owned(), relations(&[("officeDocument", "ppt/presentation.xml".to_owned())], true)),
        ("docProps/core.xml".to_owned(), archive::core_properties(manuscript)),
        ("ppt/presentation.xml".to_owned(), presentation(slides.len())),
        ("ppt/theme/theme1.xml".to_owned(), archive::theme(manuscript)),
        ("ppt/presProps.xml".to_owned(), empty_part("p:presentationPr")),
        ("ppt/viewProps.xml".to_owned(), empty_part("p:viewPr")),
        ("ppt/slideMasters/slideMaster1.xml".to_owned(), master()),
        ("ppt/slideLayouts/slideLayout1.xml".to_owned(), layout(furniture, manuscript)),
    ];
    let mut named = vec![("slideMaster", "slideMasters/slideMaster1.xml".to_owned())];
    named.extend((1..=slides.len()).map(|number| ("slide", format!("slides/slide{number}.xml"))));
    for (kind, target) in
        [("theme", "theme/theme1.xml"), ("presProps", "presProps.xml"), ("viewProps", "viewProps.xml")]
    {
        named.push((kind, target.to_owned()));
    }
    if !carried.is_empty() {
        named.push(("customXml", format!("../{CARRIED}")));
        parts.push((CARRIED.to_owned(), carried.file()));
    }
    parts.push(("ppt/_rels/presentation.xml.rels".to_owned(), relations(&named, false)));
    let master =
        [("slideLayout", "../slideLayouts/slideLayout1.xml".to_owned()), ("theme", "../theme/theme1.xml".to_owned())];
    parts.push(("ppt/slideMasters/_rels/slideMaster1.xml.rels".to_owned(), relations(&master, false)));
    let mut layout = vec![("slideMaster", "../slideMasters/slideMaster1.xml".to_owned())];
    layout.extend(furniture.logo.iter().map(|_| ("image", format!("../{LOGO}"))));
    parts.push(("ppt/slideLayouts/_rels/slideLayout1.xml.rels".to_owned(), relations(&layout, false)));
    for (number, slide) in (1..).zip(slides) {
        let named = [("slideLayout", "../slideLayouts/slideLayout1.xml".to_owned())];
        parts.push((format!("ppt/slides/slide{number}.xml"), slide.clone()));
        parts.push((format!("ppt/slides/_rels/slide{number}.xml.rels"), relations(&named, false)));
    }
    let logo = furniture.logo.as_ref().map(|logo| (format!("ppt/{LOGO}"), logo.png()));
    let logo = logo.iter().map(|(name, png)| (name.as_str(), *png));
    archive::packed(parts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).chain(logo))
}

fn content_types(slides: usize) -> String {
    let mut xml = Xml::new();
    xml.element("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", relations)]);
        xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
        xml.empty("Default", &[("Extension", "png"), ("ContentType", "image/png")]);
        let slides = (1..=slides).map(|number| (format!("/ppt/slides/slide{number}.xml"), format!("{KIND}.slide+xml")));
        let own = [
            ("/ppt/presentation.xml", format!("{KIND}.presentation.main+xml")),
            ("/ppt/slideMasters/slideMaster1.xml", format!("{KIND}.slideMaster+xml")),
            ("/ppt/slideLayouts/slideLayout1.xml", format!("{KIND}.slideLayout+xml")),
            ("/ppt/presProps.xml", format!("{KIND}.presProps+xml")),
            ("/ppt/viewProps.xml", format!("{KIND}.viewProps+xml")),
            ("/ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml".to_owned()),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        ];
        for (name, kind) in own.into_iter().map(|(name, kind)| (name.to_owned(), kind)).chain(slides) {
            xml.empty("Override", &[("PartName", &name), ("ContentType", &kind)]);
        }
    });
    xml.finish()
}

/// Relationships whose ids are "rId1", "rId2", …; those of the container name the properties too.
fn relations(named: &[(&str, String)], is_root: bool) -> String {
    let mut xml = Xml::new();
    xml.element("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
        for (number, (kind, target)) in (1..).zip(named) {
            let (id, kind) = (format!("rId{number}"), format!("{RELATIONS}/{kind}"));
            xml.empty("Relationship", &[("Id", &id), ("Type", &kind), ("Target", target)]);
        }
        if is_root {
            let kind = format!("{PACKAGE}/relationships/metadata/core-properties");
            xml.empty("Relationship", &[("Id", "rCore"), ("Type", &kind), ("Target", "docProps/core.xml")]);
        }
    });
    xml.finish()
}

/// A part without which PowerPoint takes the file for damaged, though it need not say anything.
fn empty_part(name: &str) -> String {
    let mut xml = Xml::new();
    xml.empty(name, &NAMESPACES);
    xml.finish()
}

fn presentation(slides: usize) -> String {
    let mut xml = Xml::new();
    xml.element("p:presentation", &NAMESPACES, |xml| {
        xml.element("p:sldMasterIdLst", &[], |xml| {
            xml.empty("p:sldMasterId", &[("id", "2147483648"), ("r:id", "rId1")]);
        });
        xml.element("p:sldIdLst", &[], |xml| {
            for number in 0..slides {
                let (id, relation) = ((256 + number).to_string(), format!("rId{}", number + 2));
                xml.empty("p:sldId", &[("id", &id), ("r:id", &relation)]);
            }
        });
        let (width, height) = (WIDTH.to_string(), HEIGHT.to_string());
        xml.empty("p:sldSz", &[("cx", &width), ("cy", &height)]);
        xml.empty("p:notesSz", &[("cx", &height), ("cy", &width)]);
    });
    xml.finish()
}

/// A tree of shapes with a place for the title and whatever else.
fn tree(xml: &mut Xml, further: impl FnOnce(&mut Xml)) {
    xml.element("p:cSld", &[], |xml| {
        xml.element("p:spTree", &[], |xml| {
            tree_head(xml);
            xml.element("p:sp", &[], |xml| {
                xml.element("p:nvSpPr", &[], |xml| {
                    xml.empty("p:cNvPr", &[("id", "2"), ("name", "Title")]);
                    xml.empty("p:cNvSpPr", &[]);
                    xml.element("p:nvPr", &[], |xml| xml.empty("p:ph", &[("type", "title")]));
                });
                xml.element("p:spPr", &[], |xml| {
                    xml.element("a:xfrm", &[], |xml| {
                        xml.empty("a:off", &[("x", "457200"), ("y", "228600")]);
                        xml.empty("a:ext", &[("cx", "11277600"), ("cy", "800100")]);
                    });
                    xml.element("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]));
                });
                xml.element("p:txBody", &[], |xml| {
                    xml.empty("a:bodyPr", &[("anchor", "ctr")]);
                    xml.empty("a:lstStyle", &[]);
                    xml.element("a:p", &[], |xml| xml.empty("a:endParaRPr", &[("lang", "en")]));
                });
            });
            further(xml);
        });
    });
}

fn master() -> String {
    let mut xml = Xml::new();
    xml.element("p:sldMaster", &NAMESPACES, |xml| {
        tree(xml, |_| {});
        let accents = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"].map(|name| (name, name));
        let ground = [("bg1", "lt1"), ("tx1", "dk1"), ("bg2", "lt2"), ("tx2", "dk2")];
        let links = [("hlink", "hlink"), ("folHlink", "folHlink")];
        let map: Vec<(&str, &str)> = ground.into_iter().chain(accents).chain(links).collect();
        xml.empty("p:clrMap", &map);
        xml.element("p:sldLayoutIdLst", &[], |xml| {
            xml.empty("p:sldLayoutId", &[("id", "2147483649"), ("r:id", "rId1")]);
        });
        xml.element("p:txStyles", &[], |xml| {
            for name in ["p:titleStyle", "p:bodyStyle", "p:otherStyle"] {
                xml.empty(name, &[]);
            }
        });
    });
    xml.finish()
}

/// What every slide stands on: at its foot the user's own words and the logo.
fn layout(furniture: &Furniture, manuscript: &Manuscript<'_>) -> String {
    let mut xml = Xml::new();
    let attributes: Vec<(&str, &str)> = NAMESPACES.into_iter().chain([("type", "titleOnly")]).collect();
    xml.element("p:sldLayout", &attributes, |xml| {
        tree(xml, |xml| {
            let footer = furniture.footer.trim();
            if !footer.is_empty() {
                shapes::foot(xml, footer, &manuscript.info.language);
            }
            if let Some(logo) = &furniture.logo {
                shapes::logo(xml, logo);
            }
        });
        xml.element("p:clrMapOvr", &[], |xml| xml.empty("a:masterClrMapping", &[]));
    });
    xml.finish()
}
