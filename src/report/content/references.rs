//! The list of references as the style has it. Of each work it says what the document records, and nothing else.

use super::Material;
use super::block::{Block, ListItem, Part};
use crate::report::page::Anchor;
use crate::report::theme::Kind;

impl Material<'_> {
    /// Heading and list; nothing where no work is to be listed.
    pub(super) fn references(self) -> Vec<Block> {
        let references = if self.document.sources.is_empty() { &[] } else { self.citations.references() };
        if references.is_empty() {
            return Vec::new();
        }
        let items = references.iter().map(|reference| ListItem {
            label: reference.label.clone(),
            parts: vec![Part::new(Kind::Reference, reference.text.clone())],
            anchor: Some(Anchor::Source(reference.source)),
        });
        vec![Block::heading(1, &self.words.heading_references()), Block::List(items.collect())]
    }
}
