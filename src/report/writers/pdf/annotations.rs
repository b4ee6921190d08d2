//! The areas of links.

use super::{ExportError, destination, dictionary, rounded, text};
use crate::report::page::{Link, Pages, Target};
use lopdf::{Document, Object, ObjectId};

/// The links of each page, in its order; none for one that leads nowhere.
pub(super) type LinkIds = Vec<Vec<Option<ObjectId>>>;

/// Writes the links of every page.
pub(super) fn write(document: &mut Document, pages: &Pages, page_ids: &[ObjectId]) -> Result<LinkIds, ExportError> {
    let mut all = Vec::new();
    // Keys of pages come first among the parents of marked contents, then those of links.
    let mut key = i64::try_from(pages.pages.len()).unwrap_or(i64::MAX);
    for (page, &page_id) in pages.pages.iter().zip(page_ids) {
        let mut ids = Vec::new();
        for link in &page.links {
            let id = annotation(pages, page_ids, link, page.size.height).map(|mut entries| {
                entries.set("P", page_id);
                entries.set("StructParent", key);
                key += 1;
                document.add_object(entries)
            });
            ids.push(id);
        }
        let listed: Vec<Object> = ids.iter().flatten().map(|&id| Object::Reference(id)).collect();
        let page = document.get_dictionary_mut(page_id)?;
        if listed.is_empty() {
            page.remove(b"Annots");
        } else {
            page.set("Annots", listed);
        }
        all.push(ids);
    }
    Ok(all)
}

fn annotation(pages: &Pages, page_ids: &[ObjectId], link: &Link, height: f32) -> Option<lopdf::Dictionary> {
    let area = link.area;
    let sides = [area.x, height - area.bottom(), area.right(), height - area.y];
    let mut entries = dictionary([
        ("Type", "Annot".into()),
        ("Subtype", "Link".into()),
        ("Rect", sides.map(|side| Object::Real(rounded(side))).to_vec().into()),
        ("Border", [0, 0, 0].map(Object::Integer).to_vec().into()),
        ("F", 4.into()),
        ("Contents", text(&link.label)),
    ]);
    match &link.target {
        Target::Url(address) => {
            let action = dictionary([("S", "URI".into()), ("URI", Object::string_literal(address.as_str()))]);
            entries.set("A", action);
        }
        Target::Anchor(anchor) => {
            entries.set("Dest", destination(pages, page_ids, *pages.anchors.get(anchor)?)?);
        }
    }
    Some(entries)
}
