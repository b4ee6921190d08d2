//! The tree of the structure: what is a heading, a list, a table; and the way back from marks to it.

use super::annotations::LinkIds;
use super::content::mark_numbers;
use super::{ExportError, dictionary, text};
use crate::report::page::{Item, Owner, Pages};
use crate::report::structure::{Kid, Node, NodeId, Role};
use crate::report::text::foreign;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

/// Writes the tree, and the numbers by which pages and links name their part of it.
pub(super) fn write(
    document: &mut Document,
    pages: &Pages,
    page_ids: &[ObjectId],
    links: &LinkIds,
) -> Result<(), ExportError> {
    let root = document.new_object_id();
    let ids: BTreeMap<NodeId, ObjectId> =
        pages.structure.attached().map(|(node, _)| (node, document.new_object_id())).collect();
    let tree = Tree { marks: pages.pages.iter().map(mark_numbers).collect(), ids, page_ids, links, root, pages };
    for (node, content) in pages.structure.attached() {
        document.set_object(tree.ids[&node], Object::Dictionary(tree.element(content)));
    }
    let parents = tree.parents(pages);
    let parents = document.add_object(dictionary([("Nums", parents.into())]));
    let entries = dictionary([
        ("Type", "StructTreeRoot".into()),
        ("K", vec![Object::Reference(tree.ids[&pages.structure.root()])].into()),
        ("ParentTree", parents.into()),
        ("ParentTreeNextKey", next_key(pages, links).into()),
    ]);
    document.set_object(root, entries);
    for (key, id) in (0_i64..).zip(page_ids) {
        document.get_dictionary_mut(*id)?.set("StructParents", key);
    }
    let catalog = document.catalog_mut()?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary([("Marked", true.into())]));
    Ok(())
}

/// Everything that elements refer to.
struct Tree<'a> {
    marks: Vec<Vec<Option<i64>>>,
    ids: BTreeMap<NodeId, ObjectId>,
    page_ids: &'a [ObjectId],
    links: &'a LinkIds,
    root: ObjectId,
    pages: &'a Pages,
}

impl Tree<'_> {
    fn element(&self, node: &Node) -> Dictionary {
        let parent = node.parent.map_or(self.root, |parent| self.ids[&parent]);
        let page = first_page(node);
        let mut kids: Vec<Object> = node.kids.iter().filter_map(|&kid| self.kid(kid, page)).collect();
        let kids = if kids.len() == 1 { kids.remove(0) } else { kids.into() };
        let mut entries = dictionary([("S", tag(node.role).into()), ("P", parent.into()), ("K", kids)]);
        if let Some(page) = page {
            entries.set("Pg", self.page_ids[page]);
        }
        if let Some(words) = &node.alternative {
            entries.set("Alt", text(words));
        }
        if let Some(attributes) = self.area(node).or_else(|| attributes(node.role)) {
            entries.set("A", attributes);
        }
        let words: String =
            self.items(node).filter_map(|(_, item)| item.glyphs()).map(|run| run.text.as_str()).collect();
        if let Some(language) = foreign(&words, &self.pages.info.language) {
            entries.set("Lang", Object::string_literal(language));
        }
        entries
    }

    /// What an element itself shows, with the pages.
    fn items<'n>(&'n self, node: &'n Node) -> impl Iterator<Item = (usize, &'n Item)> {
        let groups = node.kids.iter().filter_map(|kid| match *kid {
            Kid::Group { page, group } => Some((page, &self.pages.pages[page].groups[group])),
            Kid::Node(_) | Kid::Link { .. } => None,
        });
        groups.flat_map(|(page, group)| group.items.iter().map(move |item| (page, item)))
    }

    /// The area of a picture.
    fn area(&self, node: &Node) -> Option<Dictionary> {
        if node.role != Role::Figure {
            return None;
        }
        let areas = self.items(node).map(|(page, item)| (page, item.room()));
        let (page, area) = areas.reduce(|(page, whole), (_, area)| (page, whole.around(area)))?;
        let height = self.pages.pages[page].size.height;
        let sides = [area.x, height - area.bottom(), area.right(), height - area.y];
        let sides = sides.map(|side| Object::Real(super::rounded(side)));
        Some(dictionary([("O", "Layout".into()), ("Placement", "Block".into()), ("BBox", sides.to_vec().into())]))
    }

    /// A part of an element that begins on this page; parts on other pages name theirs.
    fn kid(&self, kid: Kid, home: Option<usize>) -> Option<Object> {
        match kid {
            Kid::Node(node) => Some(self.ids[&node].into()),
            Kid::Group { page, group } if Some(page) == home => Some(self.marks[page][group]?.into()),
            Kid::Group { page, group } => Some(Object::Dictionary(dictionary([
                ("Type", "MCR".into()),
                ("Pg", self.page_ids[page].into()),
                ("MCID", self.marks[page][group]?.into()),
            ]))),
            Kid::Link { page, link } => Some(Object::Dictionary(dictionary([
                ("Type", "OBJR".into()),
                ("Pg", self.page_ids[page].into()),
                ("Obj", self.links[page][link]?.into()),
            ]))),
        }
    }

    /// For every page the elements of its marks in order, then for every link its element.
    fn parents(&self, pages: &Pages) -> Vec<Object> {
        let mut numbers = Vec::new();
        for (key, page) in (0_i64..).zip(&pages.pages) {
            let owners = page.groups.iter().filter_map(|group| match group.owner {
                Owner::Node(node) => Some(Object::Reference(self.ids[&node])),
                Owner::Decoration | Owner::Furniture => None,
            });
            numbers.extend([Object::Integer(key), owners.collect::<Vec<_>>().into()]);
        }
        let written = pages.pages.iter().zip(self.links).flat_map(|(page, ids)| page.links.iter().zip(ids));
        let written = written.filter(|(_, id)| id.is_some());
        for (key, (link, _)) in (i64::try_from(pages.pages.len()).unwrap_or(i64::MAX)..).zip(written) {
            numbers.extend([Object::Integer(key), self.ids[&link.node].into()]);
        }
        numbers
    }
}

/// The page of the first content of an element itself.
fn first_page(node: &Node) -> Option<usize> {
    node.kids.iter().find_map(|kid| match kid {
        Kid::Group { page, .. } => Some(*page),
        Kid::Node(_) | Kid::Link { .. } => None,
    })
}

fn next_key(pages: &Pages, links: &LinkIds) -> i64 {
    let keys = pages.pages.len() + links.iter().flatten().flatten().count();
    i64::try_from(keys).unwrap_or(i64::MAX)
}

fn tag(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Section => "Sect",
        Role::Heading(1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(3) => "H3",
        Role::Heading(_) => "H4",
        Role::Paragraph => "P",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::ListLabel => "Lbl",
        Role::ListBody => "LBody",
        Role::Table => "Table",
        Role::TableRow => "TR",
        Role::ColumnHead | Role::RowHead => "TH",
        Role::TableCell => "TD",
        Role::Caption => "Caption",
        Role::Contents => "TOC",
        Role::ContentsEntry => "TOCI",
        Role::Figure => "Figure",
        Role::Link => "Link",
    }
}

fn attributes(role: Role) -> Option<Dictionary> {
    let scope = |scope: &str| dictionary([("O", "Table".into()), ("Scope", scope.into())]);
    match role {
        Role::ColumnHead => Some(scope("Column")),
        Role::RowHead => Some(scope("Row")),
        Role::List => Some(dictionary([("O", "List".into()), ("ListNumbering", "Decimal".into())])),
        _ => None,
    }
}
