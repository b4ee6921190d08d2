//! The places that links lead to.

use super::block::{Block, Part};
use crate::report::page::{Anchor, Target};
use crate::report::text::RichText;
use std::collections::BTreeSet;

/// Every place that a link in these blocks leads to; files that name places need name no others.
pub(crate) fn links(blocks: &[Block]) -> BTreeSet<Anchor> {
    let targets = blocks.iter().flat_map(texts).flat_map(|text| &text.spans).filter_map(|span| span.target.as_ref());
    let anchors = targets.filter_map(|target| match target {
        Target::Anchor(anchor) => Some(*anchor),
        Target::Url(_) => None,
    });
    anchors.collect()
}

fn texts(block: &Block) -> Vec<&RichText> {
    match block {
        Block::Heading { text, .. } | Block::Paragraph { text, .. } => vec![text],
        Block::List(items) => items.iter().flat_map(|item| &item.parts).map(said).collect(),
        Block::Table(table) => {
            table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.parts).map(said).collect()
        }
        Block::Figure(_) | Block::Gap(_) => Vec::new(),
    }
}

fn said(part: &Part) -> &RichText {
    &part.text
}
