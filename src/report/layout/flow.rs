//! Puts headings, paragraphs, lists, tables and pictures one below the other.

use super::beside::{Small, SmallTables, small_tables};
use super::composer::Composer;
use super::figure::PictureBox;
use super::paragraph::Paragraph;
use super::table::TableBox;
use crate::model::Quadrant;
use crate::report::charts::Drawing;
use crate::report::content::{Block, ContentsEntry, ListItem, Part};
use crate::report::geometry::Point;
use crate::report::page::Anchor;
use crate::report::structure::{NodeId, Role};
use crate::report::text::{Reading, RichText, SetText, TextStyle};
use crate::report::theme::Kind;

/// The share of its usual size that a heading of long words has at least.
const LEAST_TITLE: f32 = 0.5;
/// A paragraph of so many lines announces the table under it.
const SHORT: usize = 3;
/// What a list needs at least where it begins, in multiples of the text size.
const LIST_LEAD: f32 = 3.5;

/// How far a line of the contents is drawn in for each level, and what its number needs, in multiples of the text size.
const CONTENTS_INDENT: f32 = 1.6;
const NUMBER_ROOM: f32 = 3.0;

/// What is laid out as one: a block, or blocks of one kind that share rows.
enum FlowPart<'b> {
    Block(&'b Block),
    Pictures(Vec<&'b Drawing>),
    SmallTables(Vec<Small<'b>>),
}

/// A part, measured. Each part is set once: what looks ahead, to keep a heading with what follows it, leaves its box to
/// the part itself.
enum FlowBox<'b> {
    Heading {
        style: TextStyle,
        set: SetText,
    },
    Text {
        set: SetText,
        width: f32,
    },
    Table(TableBox<'b>),
    Pictures(PictureBox<'b>),
    SmallTables(SmallTables<'b>),
    /// A list or white space: nobody looks into it ahead.
    Unmeasured,
}

/// The parts of a report, and the boxes of those that have been measured and not been drawn.
struct Flow<'b> {
    parts: Vec<FlowPart<'b>>,
    boxes: Vec<Option<FlowBox<'b>>>,
}

impl<'b> Flow<'b> {
    fn of(blocks: &'b [Block]) -> Self {
        let mut parts = Vec::new();
        let mut rest = blocks;
        while let Some(first) = rest.first() {
            let (pictures, tables) = (pictures(rest), small_tables(rest));
            let (part, count) = match (pictures.len(), tables.len()) {
                (0, 0 | 1) => (FlowPart::Block(first), 1),
                (0, count) => (FlowPart::SmallTables(tables), 2 * count),
                (count, _) => (FlowPart::Pictures(pictures), count),
            };
            parts.push(part);
            rest = &rest[count..];
        }
        let boxes = parts.iter().map(|_| None).collect();
        Self { parts, boxes }
    }

    /// Whether the part at this place is a table.
    fn is_table(&self, at: usize) -> bool {
        matches!(self.parts.get(at), Some(FlowPart::Block(Block::Table(_))))
    }

    /// Whether the part at this place must not be parted from what follows it: a heading, the date of a matrix and what
    /// the matrix says of itself, the title of a table.
    fn belongs_to_next(&self, at: usize) -> bool {
        match &self.parts[at] {
            FlowPart::Block(Block::Heading { .. } | Block::Gap(_)) => true,
            FlowPart::Block(Block::Paragraph { kind, .. }) => {
                matches!(kind, Kind::Caption | Kind::Notice) || self.is_table(at + 1)
            }
            _ => false,
        }
    }
}

impl Composer<'_> {
    /// Lays out a report that flows over pages.
    pub(crate) fn flow(&mut self, blocks: &[Block]) {
        self.new_page();
        self.expect_steps(blocks.iter().map(steps).sum());
        let mut flow = Flow::of(blocks);
        for at in 0..flow.parts.len() {
            if !self.steps_on() {
                return;
            }
            self.flow_part(&mut flow, at);
        }
        self.write_page_numbers(&self.theme.style(Kind::Body));
    }

    fn flow_part(&mut self, flow: &mut Flow<'_>, at: usize) {
        let root = self.structure.root();
        let keep = match &flow.parts[at] {
            FlowPart::Block(Block::Heading { .. }) | FlowPart::Pictures(_) => self.lead(flow, at + 1),
            FlowPart::Block(Block::Paragraph { .. }) if flow.is_table(at + 1) => self.lead(flow, at + 1),
            _ => 0.0,
        };
        let measured = flow.boxes[at].take().unwrap_or_else(|| self.measure(&flow.parts[at]));
        match (&flow.parts[at], measured) {
            (FlowPart::Block(Block::Heading { level, text, quadrant, anchor }), FlowBox::Heading { style, set }) => {
                let heading = Heading { level: *level, text, quadrant: *quadrant, anchor: *anchor };
                self.flow_heading(heading, &style, set, keep);
            }
            (FlowPart::Block(Block::Paragraph { kind, .. }), FlowBox::Text { set, width }) => {
                self.flow_text(*kind, set, width, keep);
            }
            (FlowPart::Block(Block::List(items)), _) => self.flow_list(items, root),
            (FlowPart::Block(Block::Gap(height)), _) => self.gap(height * self.theme.base),
            (FlowPart::Block(Block::Contents(entries)), _) => self.flow_contents(entries, root),
            (FlowPart::Block(Block::Grid(grid)), _) => self.flow_grid(grid),
            (_, FlowBox::Table(table)) => self.flow_table(table, root),
            (_, FlowBox::Pictures(pictures)) => self.flow_pictures(pictures, keep, root),
            (_, FlowBox::SmallTables(tables)) => self.flow_small_tables(tables, root),
            // Each kind of part has a kind of box of its own.
            (FlowPart::Block(_) | FlowPart::Pictures(_) | FlowPart::SmallTables(_), _) => {}
        }
    }

    /// Sets a part without drawing it.
    fn measure<'b>(&mut self, part: &FlowPart<'b>) -> FlowBox<'b> {
        match part {
            FlowPart::Pictures(pictures) => FlowBox::Pictures(self.measure_pictures(pictures)),
            FlowPart::SmallTables(tables) => FlowBox::SmallTables(self.measure_small_tables(tables)),
            FlowPart::Block(Block::Figure(drawing)) => FlowBox::Pictures(self.measure_pictures(&[drawing])),
            FlowPart::Block(Block::Table(table)) => FlowBox::Table(self.measure_table(table, self.frame, 1)),
            FlowPart::Block(Block::Heading { level, text, quadrant, .. }) => {
                let style = self.with_whole_words(text, self.theme.style(Kind::Heading(*level)), self.frame.width);
                let width = self.frame.width - badge(*quadrant, &style);
                FlowBox::Heading { style, set: self.typesetter.set(text, &style, width) }
            }
            FlowPart::Block(Block::Paragraph { kind, text }) => {
                let (mut style, mut width) = (self.theme.style(*kind), self.frame.width);
                if *kind == Kind::Title {
                    style = self.with_whole_words(text, style, width);
                    width = self.balanced_width(text, &style);
                }
                FlowBox::Text { set: self.typesetter.set(text, &style, width), width }
            }
            FlowPart::Block(Block::List(_) | Block::Contents(_) | Block::Grid(_) | Block::Gap(_)) => {
                FlowBox::Unmeasured
            }
        }
    }

    /// The height that the part at this place needs at least, with what must not be parted from it, so that no heading
    /// stands alone.
    fn lead(&mut self, flow: &mut Flow<'_>, at: usize) -> f32 {
        let Some(part) = flow.parts.get(at) else { return 0.0 };
        if flow.boxes[at].is_none() {
            flow.boxes[at] = Some(self.measure(part));
        }
        let own = match (part, &flow.boxes[at]) {
            (FlowPart::Block(Block::Heading { level, .. }), Some(FlowBox::Heading { set, .. })) => {
                self.text_lead(Kind::Heading(*level), set, usize::MAX)
            }
            (FlowPart::Block(Block::Paragraph { kind, .. }), Some(FlowBox::Text { set, .. })) => {
                self.text_lead(*kind, set, SHORT)
            }
            (FlowPart::Block(Block::Gap(height)), _) => height * self.theme.base,
            (FlowPart::Block(Block::Grid(grid)), _) => self.grid_lead(grid),
            (_, Some(FlowBox::Table(table))) => table.lead(),
            (_, Some(FlowBox::Pictures(pictures))) => pictures.lead(),
            (_, Some(FlowBox::SmallTables(tables))) => tables.lead(),
            _ => self.theme.base * LIST_LEAD,
        };
        if flow.belongs_to_next(at) { own + self.lead(flow, at + 1) } else { own }
    }

    /// The height of the first lines of a text with the white space around it.
    fn text_lead(&self, kind: Kind, set: &SetText, lines: usize) -> f32 {
        let (above, below) = self.theme.spacing(kind);
        above + below + set.lines.iter().take(lines).map(|line| line.height).sum::<f32>()
    }

    fn flow_heading(&mut self, heading: Heading<'_>, style: &TextStyle, set: SetText, keep: f32) {
        let (above, below) = self.theme.spacing(Kind::Heading(heading.level));
        let badge = badge(heading.quadrant, style);
        let node = self.structure.add(Role::Heading(heading.level), self.structure.root());
        let mut paragraph = Paragraph::new(set, node);
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

    /// Draws a paragraph that was set in this width; one of few lines stays with what needs `keep` of the height under it.
    fn flow_text(&mut self, kind: Kind, set: SetText, width: f32, keep: f32) {
        let (above, below) = self.theme.spacing(kind);
        let role = if kind == Kind::Title { Role::Heading(1) } else { Role::Paragraph };
        let node = self.structure.add(role, self.structure.root());
        let mut paragraph = Paragraph::new(set, node);
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

    /// Draws the contents, a line for each heading; the numbers of their pages follow when all pages are there.
    fn flow_contents(&mut self, entries: &[ContentsEntry], parent: NodeId) {
        let contents = self.structure.add(Role::Contents, parent);
        let (style, base) = (self.theme.style(Kind::Body), self.theme.base);
        for entry in entries {
            let indent = base * CONTENTS_INDENT * f32::from(entry.level.saturating_sub(1));
            let width = self.frame.width - indent - base * NUMBER_ROOM;
            let style = TextStyle { bold: entry.level == 1, link: style.colour, ..style };
            let mut text = entry.text.clone();
            if let [span] = text.spans.as_mut_slice() {
                span.text = self.shortened(&span.text, &style, width, 1).text();
            }
            let above = if entry.level == 1 { base * 0.35 } else { 0.0 };
            let set = self.typesetter.set(&text, &style, width);
            self.need(above + set.height());
            self.gap(above);
            let node = self.structure.add(Role::ContentsEntry, contents);
            let end = match self.reading {
                Reading::LeftToRight => self.frame.right(),
                Reading::RightToLeft => self.frame.x,
            };
            let x = self.begin(self.frame, indent, width) - self.frame.x;
            let at = Point::new(end, self.y);
            self.flow_paragraph(&mut Paragraph::new(set, node), x);
            self.page_number_later(entry.anchor, node, at);
        }
        self.y += base;
    }

    fn flow_list(&mut self, items: &[ListItem], parent: NodeId) {
        let list = self.structure.add(Role::List, parent);
        let style = self.theme.style(Kind::Body);
        let has_labels = items.iter().any(|item| !item.label.is_empty());
        let indent = if has_labels { self.label_width_of(items, &style) } else { 0.0 };
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

    /// The room for the labels of a list, as wide as the longest of them.
    fn label_width_of(&mut self, items: &[ListItem], style: &TextStyle) -> f32 {
        let widths = items.iter().map(|item| self.typesetter.measure(&RichText::plain(&item.label), style));
        let widest = widths.fold(0.0, f32::max) + self.theme.base * 0.6;
        widest.clamp(self.theme.base * 1.8, self.frame.width * 0.2)
    }

    /// Sets the paragraphs of an entry of a list.
    fn parts(&mut self, parts: &[Part], width: f32, parent: NodeId) -> Vec<Paragraph> {
        let set = |part: &Part| self.typesetter.set(&part.text, &self.theme.style(part.kind), width);
        let set = parts.iter().map(set).collect();
        self.paragraphs(set, parent)
    }

    /// Makes paragraphs of the texts of a cell or an entry; a single one needs no element of its own.
    pub(super) fn paragraphs(&mut self, texts: Vec<SetText>, parent: NodeId) -> Vec<Paragraph> {
        let is_alone = texts.len() == 1;
        let paragraph = |set| {
            let node = if is_alone { parent } else { self.structure.add(Role::Paragraph, parent) };
            Paragraph::new(set, node)
        };
        texts.into_iter().map(paragraph).collect()
    }
}

/// The room that the letter of a quadrant takes before a heading.
fn badge(quadrant: Option<Quadrant>, style: &TextStyle) -> f32 {
    quadrant.map_or(0.0, |_| style.size * 2.0)
}

/// The steps in which a part is laid out.
fn steps(block: &Block) -> usize {
    match block {
        Block::Table(table) => 1 + table.rows.len(),
        Block::List(items) => 1 + items.len(),
        Block::Grid(grid) => 1 + grid.quadrants.iter().map(|quadrant| quadrant.entries.len()).sum::<usize>(),
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

/// A heading with everything it needs.
#[derive(Clone, Copy)]
struct Heading<'a> {
    level: u8,
    text: &'a RichText,
    quadrant: Option<Quadrant>,
    anchor: Option<Anchor>,
}
