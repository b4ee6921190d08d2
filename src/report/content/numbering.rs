//! Numbers of tables and figures, and the contents of a report.

use super::block::{Block, ContentsEntry};
use crate::report::page::{Anchor, Target};
use crate::report::text::RichText;
use crate::report::theme::Kind;
use crate::words::Words;

/// Headings down to this level stand in the contents,
const DEEPEST: u8 = 2;
/// unless there would be more lines than this: then only the highest.
const MOST: usize = 45;
/// Fewer parts than this need no contents.
const FEWEST: usize = 3;

/// The blocks with numbers before the captions of their tables and figures, and with the contents filled in where they
/// have a place.
pub(super) fn numbered(mut blocks: Vec<Block>, words: &Words) -> Vec<Block> {
    let mut at = Numbers { words, tables: 0, figures: 0, part: String::new(), heading: String::new() };
    for index in 0..blocks.len() {
        let has_title = index > 0 && matches!(&blocks[index - 1], Block::Paragraph { kind: Kind::Label, .. });
        at.number(&mut blocks[index], has_title);
    }
    fill_contents(&mut blocks);
    blocks
}

/// What has been counted so far, and where.
struct Numbers<'w> {
    words: &'w Words,
    tables: usize,
    figures: usize,
    /// The heading of the highest level.
    part: String,
    /// The last heading of all.
    heading: String,
}

impl Numbers<'_> {
    fn number(&mut self, block: &mut Block, has_title: bool) {
        match block {
            Block::Heading { level, text, .. } => {
                self.heading = text.text();
                if *level == 1 {
                    self.part.clone_from(&self.heading);
                }
            }
            // The small tables of the appendix have a title of their own and stand side by side.
            Block::Table(table) if !has_title => {
                self.tables += 1;
                let about = if table.caption.is_empty() { self.heading.clone() } else { table.caption.clone() };
                let about = if about == self.part { about } else { self.words.labelled(&self.part, &about) };
                table.caption = self.words.table_caption(self.tables, about);
            }
            Block::Figure(drawing) => {
                self.figures += 1;
                let about = [drawing.title.trim(), drawing.caption.trim()];
                let about = self.words.joined_stops(about.into_iter().filter(|text| !text.is_empty()));
                drawing.caption = self.words.figure_caption(self.figures, about);
            }
            _ => {}
        }
    }
}

/// Fills the contents with the headings behind them, each of which becomes a place that links lead to.
fn fill_contents(blocks: &mut Vec<Block>) {
    let Some(place) = blocks.iter().position(|block| matches!(block, Block::Contents(_))) else { return };
    let mut entries = Vec::new();
    for (number, block) in blocks.iter_mut().enumerate().skip(place) {
        // The quadrants are the same four in every matrix.
        if let Block::Heading { level, text, anchor, quadrant: None } = block
            && *level <= DEEPEST
            && !text.is_empty()
        {
            let anchor = *anchor.get_or_insert(Anchor::Heading(number));
            let text = RichText::default().linked(text.text(), Target::Anchor(anchor));
            entries.push(ContentsEntry { level: *level, text, anchor });
        }
    }
    if entries.len() > MOST {
        entries.retain(|entry| entry.level == 1);
    }
    if entries.iter().filter(|entry| entry.level == 1).count() < FEWEST {
        // The heading of the contents goes with them.
        blocks.drain(place.saturating_sub(1)..=place);
    } else {
        blocks[place] = Block::Contents(entries);
    }
}
