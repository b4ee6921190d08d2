//! Puts headings, paragraphs, lists, tables and pictures one below the other.

use super::beside::small_tables;
use super::composer::Composer;
use super::paragraph::Paragraph;
use crate::model::Quadrant;
use crate::report::charts::Drawing;
use crate::report::content::{Block, ListItem, Part};
use crate::report::geometry::Point;
use crate::report::page::Anchor;
use crate::report::structure::{NodeId, Role};
use crate::report::text::{RichText, TextStyle};
use crate::report::theme::Kind;

/// The share of its usual size that a heading of long words has at least.
const LEAST_TITLE: f32 = 0.5;
/// A paragraph of so many lines announces the table under it.
const SHORT: usize = 3;

impl Composer<'_> {
    /// Lays out a report that flows over pages.
    pub(crate) fn flow(&mut self, blocks: &[Block]) {
        self.new_page();
        self.expect_steps(blocks.iter().map(steps).sum());
        let root = self.structure.root();
        let mut index = 0;
        while index < blocks.len() && self.steps_on() {
            let (pictures, tables) = (pictures(&blocks[index..]), small_tables(&blocks[index..]));
            index += match (pictures.len(), tables.len()) {
                (0, 0 | 1) => {
                    self.flow_block(&blocks[index], &blocks[index + 1..], root);
                    1
                }
                (0, count) => {
                    self.flow_small_tables(&tables, root);
                    2 * count
                }
                (count, _) => {
                    self.flow_pictures(&pictures, &blocks[index + count..], root);
                    count
                }
            };
        }
    }

    fn flow_block(&mut self, block: &Block, following: &[Block], parent: NodeId) {
        match block {
            Block::Heading { level, text, quadrant, anchor } => {
                let keep = self.lead(following);
                self.flow_heading(Heading { level: *level, text, quadrant: *quadrant, anchor: *anchor }, keep, parent);
            }
            Block::Paragraph { kind, text } => {
                let keep = if announces(following) { self.lead(following) } else { 0.0 };
                self.flow_text(*kind, text, keep, parent);
            }
            Block::List(items) => self.flow_list(items, parent),
            Block::Table(table) => self.flow_table(table, parent),
            Block::Figure(drawing) => self.flow_pictures(&[drawing], following, parent),
            Block::Gap(height) => self.gap(height * self.theme.base),
        }
    }

    /// The height that what follows a heading needs at least, so that no heading stands alone.
    pub(super) fn lead(&mut self, following: &[Block]) -> f32 {
        let tables = small_tables(following);
        if tables.len() > 1 {
            return self.small_lead(&tables);
        }
        match following.first() {
            Some(Block::Heading { level, text, .. }) => {
                self.text_lead(Kind::Heading(*level), text, usize::MAX) + self.lead(&following[1..])
            }
            Some(Block::Table(table)) => self.table_lead(table),
            Some(Block::Figure(_)) => self.pictures_lead(&pictures(following)),
            Some(Block::Gap(height)) => height * self.theme.base + self.lead(&following[1..]),
            // The date of a matrix, and what it says of itself, belong to its heading; a title stays with its table.
            Some(Block::Paragraph { kind, text })
                if matches!(kind, Kind::Caption | Kind::Notice) || announces(&following[1..]) =>
            {
                self.text_lead(*kind, text, SHORT) + self.lead(&following[1..])
            }
            Some(Block::Paragraph { kind, text }) => self.text_lead(*kind, text, SHORT),
            Some(Block::List(_)) => self.theme.base * 3.5,
            None => 0.0,
        }
    }

    /// The height of the first lines of a text with the white space around it.
    fn text_lead(&mut self, kind: Kind, text: &RichText, lines: usize) -> f32 {
        let (above, below) = self.theme.spacing(kind);
        let set = self.typesetter.set(text, &self.theme.style(kind), self.frame.width);
        above + below + set.lines.iter().take(lines).map(|line| line.height).sum::<f32>()
    }

    fn flow_heading(&mut self, heading: Heading<'_>, keep: f32, parent: NodeId) {
        let kind = Kind::Heading(heading.level);
        let (above, below) = self.theme.spacing(kind);
        let style = self.with_whole_words(heading.text, self.theme.style(kind), self.frame.width);
        let badge = heading.quadrant.map_or(0.0, |_| style.size * 2.0);
        let node = self.structure.add(Role::Heading(heading.level), parent);
        let mut paragraph = self.paragraph(heading.text, &style, self.frame.width - badge, node);
        let height = paragraph.set.height();
        self.need((above + height + below + keep).min(self.frame.height));
        self.gap(above);
        if let Some(anchor) = heading.anchor {
            self.mark(anchor);
        }
        self.outline(heading.level, &heading.text.text());
        if let Some(quadrant) = heading.quadrant {
            let side = style.size * 1.45;
            let x = self.begin(self.frame, 0.0, side);
            self.draw_badge(quadrant, Point::new(x, self.y + (style.size * style.leading - side) / 2.0), side);
        }
        let x = self.begin(self.frame, badge, self.frame.width - badge) - self.frame.x;
        self.flow_paragraph(&mut paragraph, x);
        self.y += below;
    }

    /// Sets a paragraph; one of few lines stays with what needs `keep` of the height under it.
    pub(super) fn flow_text(&mut self, kind: Kind, text: &RichText, keep: f32, parent: NodeId) {
        let (above, below) = self.theme.spacing(kind);
        let node = self.structure.add(Role::Paragraph, parent);
        let style = self.theme.style(kind);
        let style = if kind == Kind::Title { self.with_whole_words(text, style, self.frame.width) } else { style };
        let width = if kind == Kind::Title { self.balanced_width(text, &style) } else { self.frame.width };
        let mut paragraph = self.paragraph(text, &style, width, node);
        if keep > 0.0 && paragraph.set.lines.len() <= SHORT {
            self.need((above + paragraph.set.height() + below + keep).min(self.frame.height));
        }
        self.gap(above);
        let x = self.begin(self.frame, 0.0, width) - self.frame.x;
        self.flow_paragraph(&mut paragraph, x);
        self.y += below;
    }

    /// A style in which no word is wider than the line, so that none is broken; but not much smaller than it was.
    fn with_whole_words(&mut self, text: &RichText, style: TextStyle, width: f32) -> TextStyle {
        let fitting = (width * 0.98 / self.longest_word(text, &style).max(1.0)).clamp(LEAST_TITLE, 1.0);
        TextStyle { size: style.size * fitting, ..style }
    }

    /// The width of the longest word of a text; scripts that are written without spaces break anywhere.
    fn longest_word(&mut self, text: &RichText, style: &TextStyle) -> f32 {
        let text = text.text();
        let words = text.split_whitespace().filter(|word| word.chars().all(|c| c < '\u{e00}'));
        words.map(|word| self.typesetter.measure(&RichText::plain(word), style)).fold(0.0, f32::max)
    }

    /// The narrowest box in which a title takes no more lines than in the widest, so that they are of one length.
    fn balanced_width(&mut self, text: &RichText, style: &TextStyle) -> f32 {
        let narrow = self.longest_word(text, style).clamp(self.frame.width / 2.0, self.frame.width);
        let (mut narrow, mut wide) = (narrow, self.frame.width);
        let lines = self.typesetter.set(text, style, wide).lines.len();
        while lines > 1 && wide - narrow > style.size / 2.0 {
            let middle = f32::midpoint(narrow, wide);
            let fits = self.typesetter.set(text, style, middle).lines.len() <= lines;
            if fits { wide = middle } else { narrow = middle }
        }
        wide
    }

    fn flow_list(&mut self, items: &[ListItem], parent: NodeId) {
        let list = self.structure.add(Role::List, parent);
        let style = self.theme.style(Kind::Body);
        let has_labels = items.iter().any(|item| !item.label.is_empty());
        let indent = if has_labels { self.theme.base * 1.8 } else { 0.0 };
        for item in items {
            if !self.steps_on() {
                return;
            }
            let entry = self.structure.add(Role::ListItem, list);
            let label_node = self.structure.add(Role::ListLabel, entry);
            let body = self.structure.add(Role::ListBody, entry);
            let mut label = self.paragraph(&RichText::plain(&item.label), &style, indent, label_node);
            let mut parts = self.parts(&item.parts, self.frame.width - indent, body);
            self.need(parts.iter().take(1).flat_map(|part| part.set.lines.iter().take(2)).map(|l| l.height).sum());
            if let Some(anchor) = item.anchor {
                self.mark(anchor);
            }
            if !item.label.is_empty() {
                let x = self.begin(self.frame, 0.0, indent);
                self.draw_paragraph_line(&mut label, 0, Point::new(x, self.y));
            }
            let x = self.begin(self.frame, indent, self.frame.width - indent) - self.frame.x;
            for part in &mut parts {
                self.flow_paragraph(part, x);
            }
            self.y += self.theme.base * 0.4;
        }
        self.y += self.theme.base * 0.3;
    }

    /// Sets the paragraphs of a cell or an entry of a list; a single one needs no element of its own.
    pub(super) fn parts(&mut self, parts: &[Part], width: f32, parent: NodeId) -> Vec<Paragraph> {
        let set = |part: &Part| {
            let style = self.theme.style(part.kind);
            let node = if parts.len() == 1 { parent } else { self.structure.add(Role::Paragraph, parent) };
            self.paragraph(&part.text, &style, width, node)
        };
        parts.iter().map(set).collect()
    }
}

/// The steps in which a part is laid out.
fn steps(block: &Block) -> usize {
    match block {
        Block::Table(table) => 1 + table.rows.len(),
        Block::List(items) => 1 + items.len(),
        _ => 1,
    }
}

/// The pictures at the beginning of these blocks.
fn pictures(blocks: &[Block]) -> Vec<&Drawing> {
    fn picture(block: &Block) -> Option<&Drawing> {
        if let Block::Figure(drawing) = block { Some(drawing) } else { None }
    }
    blocks.iter().map_while(picture).collect()
}

/// Whether a paragraph stands right above a table.
fn announces(following: &[Block]) -> bool {
    matches!(following.first(), Some(Block::Table(_)))
}

/// A heading with everything it needs.
#[derive(Clone, Copy)]
struct Heading<'a> {
    level: u8,
    text: &'a RichText,
    quadrant: Option<Quadrant>,
    anchor: Option<Anchor>,
}
