//! The places that links lead to.

use super::block::{Block, Part};
use crate::report::page::{Anchor, Target};
use crate::report::text::RichText;
use std::collections::BTreeSet;

/// Every place that a link in these blocks leads to; files that name places need name no others.
pub(crate) fn links(blocks: &[Block]) -> BTreeSet<Anchor> {
    let targets = blocks.iter().flat_map(texts).flat_map(|text| &text.spans).filter_map(|span| span.target.as_ref());
    targets.filter_map(anchor).collect()
}

/// The blocks of a report from which parts were left out, without what leads nowhere any more: links to places that are
/// not there are words.
pub(super) fn whole(blocks: Vec<Block>) -> Vec<Block> {
    let mut kept = blocks;
    let places: BTreeSet<Anchor> = kept.iter().flat_map(anchors).collect();
    for span in kept.iter_mut().flat_map(texts_mut).flat_map(|text| &mut text.spans) {
        let leads_nowhere = span.target.as_ref().and_then(anchor).is_some_and(|anchor| !places.contains(&anchor));
        if leads_nowhere {
            span.target = None;
        }
    }
    kept
}

/// The blocks of a report from which parts were left out, without headings of nothing.
pub(super) fn without_empty_headings(blocks: Vec<Block>) -> Vec<Block> {
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks.into_iter().rev() {
        let next = kept.iter().rev().find(|block| !matches!(block, Block::Gap(_)));
        let is_empty = match (&block, next) {
            (Block::Heading { .. }, None) => true,
            (Block::Heading { level, .. }, Some(Block::Heading { level: next, .. })) => next <= level,
            _ => false,
        };
        if !is_empty {
            kept.push(block);
        }
    }
    kept.reverse();
    kept
}

/// The place in the report that a link leads to.
fn anchor(target: &Target) -> Option<Anchor> {
    match target {
        Target::Anchor(anchor) => Some(*anchor),
        Target::Url(_) => None,
    }
}

/// The places that a block has.
fn anchors(block: &Block) -> Vec<Anchor> {
    match block {
        Block::Heading { anchor, .. } => anchor.iter().copied().collect(),
        Block::List(items) => items.iter().filter_map(|item| item.anchor).collect(),
        Block::Table(table) => table.rows.iter().filter_map(|row| row.anchor).collect(),
        Block::Grid(grid) => grid.quadrants.iter().flat_map(|it| &it.entries).filter_map(|it| it.anchor).collect(),
        Block::Paragraph { .. } | Block::Contents(_) | Block::Figure(_) | Block::Gap(_) => Vec::new(),
    }
}

fn texts(block: &Block) -> Vec<&RichText> {
    match block {
        Block::Heading { text, .. } | Block::Paragraph { text, .. } => vec![text],
        Block::List(items) => items.iter().flat_map(|item| &item.parts).map(said).collect(),
        Block::Table(table) => {
            table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.parts).map(said).collect()
        }
        Block::Contents(entries) => entries.iter().map(|entry| &entry.text).collect(),
        Block::Grid(_) | Block::Figure(_) | Block::Gap(_) => Vec::new(),
    }
}

fn said(part: &Part) -> &RichText {
    &part.text
}

fn texts_mut(block: &mut Block) -> Vec<&mut RichText> {
    match block {
        Block::Heading { text, .. } | Block::Paragraph { text, .. } => vec![text],
        Block::List(items) => items.iter_mut().flat_map(|item| &mut item.parts).map(|part| &mut part.text).collect(),
        Block::Table(table) => {
            let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
            cells.flat_map(|cell| &mut cell.parts).map(|part| &mut part.text).collect()
        }
        Block::Contents(entries) => entries.iter_mut().map(|entry| &mut entry.text).collect(),
        Block::Grid(_) | Block::Figure(_) | Block::Gap(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::theme::Kind;

    /// A paragraph with a link to this place.
    fn leading_to(anchor: Anchor) -> Block {
        Block::Paragraph { kind: Kind::Body, text: RichText::default().linked("there", Target::Anchor(anchor)) }
    }

    #[test]
    fn a_link_to_a_place_that_is_left_out_is_words() {
        let (there, gone) = (Anchor::Matrix("a".parse().unwrap()), Anchor::Matrix("b".parse().unwrap()));
        let text = RichText::plain("Matrix");
        let heading = Block::Heading { level: 1, text, quadrant: None, anchor: Some(there) };
        let kept = whole(vec![heading, leading_to(there), leading_to(gone)]);
        assert_eq!(links(&kept), [there].into());
        assert_eq!(kept.iter().flat_map(texts).map(RichText::text).collect::<Vec<_>>(), ["Matrix", "there", "there"]);
    }

    #[test]
    fn headings_of_nothing_go() {
        let words = || Block::Paragraph { kind: Kind::Body, text: RichText::plain("words") };
        let blocks = vec![
            Block::heading(1, "kept"),
            Block::heading(2, "empty"),
            Block::heading(2, "kept"),
            words(),
            Block::heading(1, "empty"),
            Block::heading(2, "empty"),
            Block::Gap(1.0),
        ];
        let headings = |block: &Block| match block {
            Block::Heading { text, .. } => Some(text.text()),
            _ => None,
        };
        let left: Vec<String> = without_empty_headings(blocks).iter().filter_map(headings).collect();
        assert_eq!(left, ["kept", "kept"]);
    }
}
