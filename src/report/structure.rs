//! The logical structure of a report: what is a heading, a table, a list, and in which order it is read.

/// Which node of a [`Structure`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(usize);

/// A tree of nodes, the document at its root.
#[derive(Debug, Clone)]
pub struct Structure {
    nodes: Vec<Node>,
}

/// An element.
#[derive(Debug, Clone)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// What it is part of; none for the root.
    pub parent: Option<NodeId>,
    /// What it consists of, in reading order.
    pub kids: Vec<Kid>,
    /// Words that stand for a picture.
    pub alternative: Option<String>,
    attached: bool,
}

/// A part of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kid {
    /// Another element.
    Node(NodeId),
    /// A group of items on a page.
    Group {
        /// Index of the page.
        page: usize,
        /// Index of the group on the page.
        group: usize,
    },
    /// The area of a link.
    Link {
        /// Index of the page.
        page: usize,
        /// Index of the link on the page.
        link: usize,
    },
}

/// What an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The whole report.
    Document,
    /// A part with a heading of its own.
    Section,
    /// A heading, 1 for the highest.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// An entry of a list.
    ListItem,
    /// The number or bullet of an entry.
    ListLabel,
    /// What an entry says.
    ListBody,
    /// A table.
    Table,
    /// A row of a table.
    TableRow,
    /// The head of a column.
    ColumnHead,
    /// The head of a row.
    RowHead,
    /// A cell.
    TableCell,
    /// What a table or a picture shows.
    Caption,
    /// The contents of the report.
    Contents,
    /// A line of the contents.
    ContentsEntry,
    /// A picture.
    Figure,
    /// Words that lead somewhere.
    Link,
}

impl Structure {
    /// A structure with nothing but its root.
    #[must_use]
    pub fn new() -> Self {
        let root = Node { role: Role::Document, parent: None, kids: Vec::new(), alternative: None, attached: true };
        Self { nodes: vec![root] }
    }

    /// The document.
    #[must_use]
    pub fn root(&self) -> NodeId {
        NodeId(0)
    }

    /// A new element, which joins its parent when it is attached or gets its first content.
    pub fn add(&mut self, role: Role, parent: NodeId) -> NodeId {
        let node = Node { role, parent: Some(parent), kids: Vec::new(), alternative: None, attached: false };
        self.nodes.push(node);
        NodeId(self.nodes.len() - 1)
    }

    /// A new picture with the words that stand for it.
    pub fn add_figure(&mut self, parent: NodeId, alternative: &str) -> NodeId {
        let id = self.add(Role::Figure, parent);
        self.nodes[id.0].alternative = Some(alternative.to_owned());
        id
    }

    /// Puts an element, and all it is part of, behind what its parent holds so far.
    pub fn attach(&mut self, id: NodeId) {
        let mut chain = Vec::new();
        let mut at = Some(id);
        while let Some(node) = at.filter(|node| !self.nodes[node.0].attached) {
            self.nodes[node.0].attached = true;
            chain.push(node);
            at = self.nodes[node.0].parent;
        }
        for node in chain.into_iter().rev() {
            if let Some(parent) = self.nodes[node.0].parent {
                self.nodes[parent.0].kids.push(Kid::Node(node));
            }
        }
    }

    /// Adds content to an element.
    pub fn push(&mut self, id: NodeId, kid: Kid) {
        self.attach(id);
        self.nodes[id.0].kids.push(kid);
    }

    /// An element.
    #[must_use]
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0]
    }

    /// Every element that is part of the tree, parents before their children.
    pub fn attached(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        self.nodes.iter().enumerate().filter(|(_, node)| node.attached).map(|(index, node)| (NodeId(index), node))
    }
}

impl Default for Structure {
    fn default() -> Self {
        Self::new()
    }
}

impl NodeId {
    /// Its place among all nodes, for tables of nodes.
    #[must_use]
    pub fn index(self) -> usize {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_stand_in_the_order_of_their_first_content() {
        let mut tree = Structure::new();
        let first = tree.add(Role::Paragraph, tree.root());
        let second = tree.add(Role::Paragraph, tree.root());
        let word = tree.add(Role::Link, second);
        tree.push(word, Kid::Group { page: 0, group: 0 });
        tree.push(first, Kid::Group { page: 0, group: 1 });
        assert_eq!(tree.node(tree.root()).kids, [Kid::Node(second), Kid::Node(first)]);
        assert_eq!(tree.node(second).kids, [Kid::Node(word)]);
    }

    #[test]
    fn an_element_without_content_is_no_part_of_the_tree() {
        let mut tree = Structure::new();
        tree.add(Role::Paragraph, tree.root());
        assert_eq!(tree.attached().count(), 1);
    }
}
