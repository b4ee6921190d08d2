//! The outline: a tree of the headings.

use super::{ExportError, destination, dictionary, text};
use crate::report::page::{OutlineEntry, Pages};
use lopdf::{Document, Object, ObjectId};

/// An entry with those under it.
struct Branch<'a> {
    entry: &'a OutlineEntry,
    children: Vec<Branch<'a>>,
}

/// Writes the outline, unless there are no headings.
pub(super) fn write(document: &mut Document, pages: &Pages, page_ids: &[ObjectId]) -> Result<(), ExportError> {
    let branches = tree(&mut pages.outline.as_slice(), 0);
    if branches.is_empty() {
        return Ok(());
    }
    let root = document.new_object_id();
    let ends = write_branches(document, pages, page_ids, &branches, root);
    let mut entries = dictionary([("Type", "Outlines".into()), ("Count", count(&branches).into())]);
    set_ends(&mut entries, ends);
    document.set_object(root, entries);
    let mode = if pages.outline.len() > pages.pages.len() { "UseOutlines" } else { "UseNone" };
    let catalog = document.catalog_mut()?;
    catalog.set("Outlines", root);
    catalog.set("PageMode", mode);
    catalog.set("PageLayout", "SinglePage");
    Ok(())
}

/// Takes the entries that stand deeper than a level.
fn tree<'a>(entries: &mut &'a [OutlineEntry], level: u8) -> Vec<Branch<'a>> {
    let mut branches = Vec::new();
    while let Some((entry, rest)) = entries.split_first().filter(|(entry, _)| entry.level > level) {
        *entries = rest;
        branches.push(Branch { entry, children: tree(entries, entry.level) });
    }
    branches
}

fn count(branches: &[Branch<'_>]) -> i64 {
    branches.iter().map(|branch| 1 + count(&branch.children)).sum()
}

fn write_branches(
    document: &mut Document,
    pages: &Pages,
    page_ids: &[ObjectId],
    branches: &[Branch<'_>],
    parent: ObjectId,
) -> Option<(ObjectId, ObjectId)> {
    let ids: Vec<ObjectId> = branches.iter().map(|_| document.new_object_id()).collect();
    for (index, branch) in branches.iter().enumerate() {
        let ends = write_branches(document, pages, page_ids, &branch.children, ids[index]);
        let mut entries = dictionary([("Title", text(branch.entry.title.trim())), ("Parent", parent.into())]);
        if let Some(place) = destination(pages, page_ids, branch.entry.spot) {
            entries.set("Dest", place);
        }
        if let Some(&before) = index.checked_sub(1).and_then(|before| ids.get(before)) {
            entries.set("Prev", before);
        }
        if let Some(&next) = ids.get(index + 1) {
            entries.set("Next", next);
        }
        if !branch.children.is_empty() {
            entries.set("Count", count(&branch.children));
        }
        set_ends(&mut entries, ends);
        document.set_object(ids[index], Object::Dictionary(entries));
    }
    Some((*ids.first()?, *ids.last()?))
}

fn set_ends(entries: &mut lopdf::Dictionary, ends: Option<(ObjectId, ObjectId)>) {
    if let Some((first, last)) = ends {
        entries.set("First", first);
        entries.set("Last", last);
    }
}
