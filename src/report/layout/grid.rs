//! One matrix on one page: the text as large as fits, further pages when even the smallest does not.

use super::composer::Composer;
use super::paragraph::{Paragraph, body_style, label_style};
use super::pattern::{rail, split};
use crate::report::content::{Grid, GridEntry, GridQuadrant};
use crate::report::geometry::{Point, Rect};
use crate::report::page::{Item, Owner};
use crate::report::structure::{NodeId, Role};
use crate::report::text::{Align, Reading, RichText, SetText, TextStyle};
use crate::report::theme::{Kind, Theme};
use std::collections::VecDeque;

/// The smallest text that may be printed, in points.
const SMALLEST: f32 = 7.5;
/// The text on further pages when one does not do.
const FLOWING: f32 = 8.5;
/// How many lines a title may take; the whole of it stands in the file's own title.
const HEAD_LINES: usize = 3;
/// Titles stay as large as in text of this size when the text of the factors shrinks.
const HEADS: f32 = 11.0;
/// The smallest text of quadrants below something else, the share of the page that must be free for them, and the share
/// of it where even those begin that have no room on any page.
const SMALLEST_BELOW: f32 = 8.0;
const LEAST_ROOM: f32 = 0.3;
const MUCH_ROOM: f32 = 0.6;
/// White space under the titles, in multiples of their text size.
const BELOW_HEAD: f32 = 0.6;
/// By how much text shrinks at a time.
const STEP: f32 = 0.5;

/// A quadrant with its factors set in one size.
struct QuadrantFlow<'a> {
    content: &'a GridQuadrant,
    node: NodeId,
    list: NodeId,
    entries: Vec<EntryFlow<'a>>,
    /// The next entry, and its next line.
    next: (usize, usize),
    pages: usize,
}

/// A factor that has been set.
struct EntryFlow<'a> {
    content: &'a GridEntry,
    label: Paragraph,
    body: Paragraph,
}

/// The texts of a page in a size at which it may hold all of them.
struct GridBox {
    measures: Measures,
    /// The titles.
    head: Vec<SetText>,
    /// The statements of each quadrant; none where no size lets them all stand on the page.
    bodies: [VecDeque<SetText>; 4],
}

/// The measures of quadrants at one size of text.
#[derive(Clone, Copy)]
struct Measures {
    /// The type of the titles.
    theme: Theme,
    /// The size of the text of the factors.
    size: f32,
    label: f32,
    pad: f32,
    head: f32,
    gap: f32,
    rail: f32,
}

impl Measures {
    fn new(theme: Theme, size: f32, label: f32) -> Self {
        Self { theme, size, label, pad: size * 0.8, head: theme.base * 2.1, gap: size * 0.45, rail: 5.0 }
    }

    /// White space between the quadrants.
    fn gutter(&self) -> f32 {
        self.theme.base * 0.9
    }

    fn text_width(&self, width: f32) -> f32 {
        width - self.rail - 2.0 * self.pad - self.label
    }
}

impl GridBox {
    /// Whether all statements have been set, and have room.
    fn is_whole(&self, grid: &Grid) -> bool {
        self.bodies.iter().zip(&grid.quadrants).all(|(bodies, quadrant)| bodies.len() == quadrant.entries.len())
    }
}

/// How high the quadrants of a matrix are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Height {
    /// They fill the page.
    WholePage,
    /// As high as their factors.
    AsNeeded,
}

impl Composer<'_> {
    /// Lays out matrices, each on pages of its own.
    pub(crate) fn grids(&mut self, grids: &[Grid]) {
        let entries = |grid: &Grid| grid.quadrants.iter().map(|quadrant| quadrant.entries.len()).sum::<usize>();
        self.expect_steps(grids.iter().map(entries).sum());
        for grid in grids {
            if self.goes_on() {
                self.grid(grid);
            }
        }
    }

    /// Draws a matrix where the pen is: below what stands there if it has room as a whole, else on a page of its own.
    pub(super) fn flow_grid(&mut self, grid: &Grid) {
        let room = self.room();
        let is_roomy = room >= self.frame.height * LEAST_ROOM;
        let sizes = self.sizes_below(SMALLEST_BELOW);
        let here = Some(self.measure_grid(grid, room, &sizes)).filter(|set| is_roomy && set.is_whole(grid));
        let measured = here.unwrap_or_else(|| {
            // Below a heading that was moved here for it, it begins even where it goes on for pages.
            if self.room() < self.frame.height * MUCH_ROOM {
                self.new_page();
            }
            let sizes = self.sizes_below(SMALLEST);
            self.measure_grid(grid, self.room(), &sizes)
        });
        self.draw_grid(grid, measured, Height::AsNeeded);
        self.y += self.theme.base;
    }

    /// The height that the quadrants need where they begin, with what stands above them: all of theirs, or a page.
    pub(super) fn grid_lead(&mut self, grid: &Grid) -> f32 {
        let page = self.frame.height;
        let sizes = self.sizes_below(SMALLEST_BELOW);
        let measured = self.measure_grid(grid, page * (1.0 - LEAST_ROOM / 2.0), &sizes);
        if !measured.is_whole(grid) {
            return page;
        }
        let needs = measured.bodies.each_ref().map(|bodies| bodies_height(bodies, &measured.measures));
        let rows = needs[0].max(needs[1]) + needs[2].max(needs[3]);
        head_height(&measured.head, &measured.measures) + rows + measured.measures.gutter()
    }

    fn grid(&mut self, grid: &Grid) {
        self.new_page();
        self.outline(1, &grid.title);
        self.mark(grid.anchor);
        let sizes: Vec<f32> = std::iter::successors(Some(self.theme.base), |size| Some(size - STEP))
            .take_while(|&size| size >= SMALLEST - 0.01)
            .collect();
        let measured = self.measure_grid(grid, self.frame.height, &sizes);
        self.draw_grid(grid, measured, Height::WholePage);
    }

    /// The sizes that the text of quadrants may have among other text, down to the smallest: those of the report.
    fn sizes_below(&self, smallest: f32) -> Vec<f32> {
        self.theme.text_sizes().into_iter().filter(|&size| size >= smallest - 0.01).collect()
    }

    fn draw_grid(&mut self, grid: &Grid, measured: GridBox, height: Height) {
        let GridBox { measures, head, bodies } = measured;
        self.draw_grid_head(head, &measures, false);
        let width = (self.frame.width - measures.gutter()) / 2.0;
        let section = self.structure.add(Role::Section, self.structure.root());
        let quadrants = grid.quadrants.iter().zip(bodies);
        let mut flows: Vec<QuadrantFlow<'_>> = quadrants
            .map(|(quadrant, bodies)| self.set_quadrant(quadrant, bodies, &measures, width, section))
            .collect();
        loop {
            let mut area = Rect::new(self.frame.x, self.y, self.frame.width, self.room());
            if height == Height::AsNeeded {
                area.height = needed(&flows, &measures, area.height);
            }
            self.draw_quadrants(&mut flows, area, measures.gutter(), &measures);
            self.y = area.bottom();
            if flows.iter().all(QuadrantFlow::is_done) || !self.goes_on() {
                break;
            }
            self.new_page();
            let head = self.grid_head(grid, measures.theme, true);
            self.draw_grid_head(head, &measures, true);
        }
    }

    fn draw_grid_head(&mut self, head: Vec<SetText>, measures: &Measures, continued: bool) {
        let roles = [Role::Heading(1), Role::Paragraph];
        for (set, role) in head.into_iter().zip(roles).filter(|(set, _)| !set.lines.is_empty()) {
            let node = self.structure.add(role, self.structure.root());
            self.grid_text(&mut Paragraph::new(set, node), continued);
        }
        self.y += measures.theme.base * BELOW_HEAD;
    }

    /// The title of the document, and that of the matrix with its details, set; without lines where they say nothing.
    fn grid_head(&mut self, grid: &Grid, theme: Theme, continued: bool) -> Vec<SetText> {
        let (style, subtitle) = (theme.style(Kind::Heading(1)), theme.style(Kind::Caption));
        let heading = if continued && grid.heading.is_empty() { &grid.title } else { &grid.heading };
        let title = if continued { self.words.continued_text(heading) } else { heading.clone() };
        let title = self.shortened(&title, &style, self.frame.width, HEAD_LINES);
        let texts = [(title, style), (grid.subtitle(), subtitle)];
        let set = texts.into_iter().map(|(text, style)| {
            if text.is_empty() {
                return SetText { lines: Vec::new(), targets: Vec::new() };
            }
            self.typesetter.set(&text, &style, self.frame.width)
        });
        set.collect()
    }

    /// Draws a paragraph at the top of a page, as furniture on further pages.
    fn grid_text(&mut self, paragraph: &mut Paragraph, continued: bool) {
        for line in 0..paragraph.set.lines.len().min(HEAD_LINES) {
            let at = Point::new(self.frame.x, self.y);
            if continued {
                for (_, run) in paragraph.set.lines[line].runs.clone() {
                    self.draw(Owner::Furniture, Item::Glyphs(run).moved(at));
                }
            } else {
                self.draw_paragraph_line(paragraph, line, at);
            }
            self.y += paragraph.set.lines[line].height;
        }
    }

    /// The page in the largest size at which all quadrants fit on it; in the size for several pages where none does.
    fn measure_grid(&mut self, grid: &Grid, room: f32, sizes: &[f32]) -> GridBox {
        for &size in sizes {
            if !self.goes_on() {
                break;
            }
            let (measures, head) = self.measure_head(grid, size);
            let (width, gutter) = ((self.frame.width - measures.gutter()) / 2.0, measures.gutter());
            let height = room - head_height(&head, &measures) - gutter;
            let bodies = [0, 1, 2, 3].map(|q| self.measure_quadrant(&grid.quadrants[q], &measures, width, height));
            let needs = [0, 1, 2, 3].map(|q| bodies_height(&bodies[q], &measures));
            let is_whole = (0..4).all(|q| bodies[q].len() == grid.quadrants[q].entries.len());
            if is_whole && needs[0].max(needs[1]) + needs[2].max(needs[3]) <= height {
                return GridBox { measures, head, bodies };
            }
        }
        let (measures, head) = self.measure_head(grid, FLOWING.min(self.theme.base));
        GridBox { measures, head, bodies: std::array::from_fn(|_| VecDeque::new()) }
    }

    fn measure_head(&mut self, grid: &Grid, size: f32) -> (Measures, Vec<SetText>) {
        let mut theme = self.theme;
        theme.base = heads_base(theme.base, size);
        let style = label_style(size);
        let labels = grid.quadrants.iter().flat_map(|q| &q.entries);
        let widths = labels.map(|entry| self.typesetter.measure(&RichText::plain(&entry.label), &style));
        let measures = Measures::new(theme, size, widths.fold(size * 1.2, f32::max) + size * 0.7);
        (measures, self.grid_head(grid, theme, false))
    }

    /// Sets the statements of a quadrant, until they are higher than `most`.
    fn measure_quadrant(
        &mut self,
        quadrant: &GridQuadrant,
        measures: &Measures,
        width: f32,
        most: f32,
    ) -> VecDeque<SetText> {
        let style = body_style(measures.size);
        let mut height = bodies_height(&VecDeque::new(), measures);
        let mut bodies = VecDeque::new();
        for entry in &quadrant.entries {
            if height > most || !self.goes_on() {
                break;
            }
            let set = self.typesetter.set(&entry.text(), &style, measures.text_width(width));
            height += set.height() + measures.gap;
            bodies.push_back(set);
        }
        bodies
    }

    fn set_quadrant<'a>(
        &mut self,
        content: &'a GridQuadrant,
        mut bodies: VecDeque<SetText>,
        measures: &Measures,
        width: f32,
        parent: NodeId,
    ) -> QuadrantFlow<'a> {
        let node = self.structure.add(Role::Section, parent);
        let head = self.structure.add(Role::Heading(2), node);
        let list = self.structure.add(Role::List, node);
        let colour = self.theme.hue(content.quadrant).strong;
        let mut entries = Vec::new();
        for entry in &content.entries {
            if !self.steps_on() {
                break;
            }
            let item = self.structure.add(Role::ListItem, list);
            let label_node = self.structure.add(Role::ListLabel, item);
            let body_node = self.structure.add(Role::ListBody, item);
            let style = TextStyle { colour, ..label_style(measures.size) };
            let label = self.paragraph(&RichText::plain(&entry.label), &style, measures.label, label_node);
            let body = bodies.pop_front().unwrap_or_else(|| {
                let style = body_style(measures.size);
                self.typesetter.set(&entry.text(), &style, measures.text_width(width))
            });
            entries.push(EntryFlow { content: entry, label, body: Paragraph::new(body, body_node) });
        }
        QuadrantFlow { content, node: head, list, entries, next: (0, 0), pages: 0 }
    }

    /// Draws what fits of each quadrant; those that are done leave their room to the others.
    fn draw_quadrants(&mut self, flows: &mut [QuadrantFlow<'_>], area: Rect, gutter: f32, measures: &Measures) {
        let (upper, lower) = flows.split_at_mut(2);
        let height = area.height - gutter;
        let (first, second) = (row_need(upper, measures, height), row_need(lower, measures, height));
        let upper_height = match (first > 0.0, second > 0.0) {
            (true, false) => area.height,
            (false, _) => -gutter,
            (true, true) => split(height, first, second),
        };
        if first > 0.0 {
            self.draw_quadrant_row(upper, Rect { height: upper_height, ..area }, gutter, measures);
        }
        if second > 0.0 {
            let y = area.y + upper_height + gutter;
            self.draw_quadrant_row(lower, Rect { y, height: area.bottom() - y, ..area }, gutter, measures);
        }
    }

    fn draw_quadrant_row(&mut self, row: &mut [QuadrantFlow<'_>], area: Rect, gutter: f32, measures: &Measures) {
        let width = (area.width - gutter) / 2.0;
        for (index, flow) in row.iter_mut().enumerate() {
            if flow.pages == 0 || !flow.is_done() {
                let x = self.begin(area, (width + gutter) * index as f32, width);
                self.draw_quadrant(flow, Rect { x, width, ..area }, measures);
                flow.pages += 1;
            }
        }
    }

    fn draw_quadrant(&mut self, flow: &mut QuadrantFlow<'_>, area: Rect, measures: &Measures) {
        self.draw_box(flow, area, measures);
        let left = area.x + measures.rail + measures.pad;
        let right = area.right() - measures.pad;
        let inner = Rect::new(left, area.y + measures.head + measures.pad * 0.6, right - left, 0.0);
        let bottom = area.bottom() - measures.pad * 0.6;
        if flow.entries.is_empty() {
            self.draw_hint(flow, inner, measures);
        }
        let mut y = inner.y;
        while let Some(end) = flow.lines_within(bottom - y, y <= inner.y + 0.01) {
            y = self.draw_entry(flow, end, y, inner, measures);
        }
    }

    fn draw_box(&mut self, flow: &QuadrantFlow<'_>, area: Rect, measures: &Measures) {
        let hue = self.theme.hue(flow.content.quadrant);
        self.draw(Owner::Decoration, Item::Fill { rect: area, colour: Theme::WHITE });
        self.draw(Owner::Decoration, Item::Fill { rect: Rect { height: measures.head, ..area }, colour: hue.tint });
        let edge = self.begin(area, 0.0, measures.rail);
        for item in rail(flow.content.quadrant, Rect { x: edge, width: measures.rail, ..area }, hue.strong) {
            self.draw(Owner::Decoration, item);
        }
        let stroke = crate::report::page::Stroke { width: 0.7, colour: hue.strong, dash: None };
        let segments = super::pattern::rounded(area, 0.0);
        self.draw(Owner::Decoration, Item::Path { segments, fill: None, stroke: Some(stroke) });
        let side = measures.head * 0.72;
        let inset = (measures.head - side) / 2.0;
        let badge = self.begin(area, measures.rail + measures.pad, side);
        self.draw_badge(flow.content.quadrant, Point::new(badge, area.y + inset), side);
        self.draw_quadrant_title(flow, area, measures, side);
    }

    fn draw_quadrant_title(&mut self, flow: &QuadrantFlow<'_>, area: Rect, measures: &Measures, side: f32) {
        let continued = flow.pages > 0;
        let title = &flow.content.title;
        let title = if continued { self.words.continued_text(title) } else { title.clone() };
        let colour = self.theme.hue(flow.content.quadrant).strong;
        let style = TextStyle { colour, ..measures.theme.style(Kind::Heading(2)) };
        let offset = measures.rail + measures.pad + side + measures.pad * 0.8;
        let width = area.width - offset - measures.pad;
        let text = self.shortened(&title, &style, width, 1);
        let owner = if continued { Owner::Furniture } else { Owner::Node(flow.node) };
        let y = area.y + (measures.head - style.size * style.leading) / 2.0;
        let x = self.begin(area, offset, 0.0);
        let align = match self.reading {
            Reading::LeftToRight => Align::Start,
            Reading::RightToLeft => Align::Right,
        };
        self.draw_line(owner, &text, &style, Point::new(x, y), align);
    }

    fn draw_hint(&mut self, flow: &QuadrantFlow<'_>, inner: Rect, measures: &Measures) {
        let style = TextStyle { italic: true, colour: Theme::QUIET, ..body_style(measures.size) };
        let node = self.structure.add(Role::ListItem, flow.list);
        let body = self.structure.add(Role::ListBody, node);
        let mut hint = self.paragraph(&RichText::plain(&flow.content.hint), &style, inner.width, body);
        let mut y = inner.y;
        for line in 0..hint.set.lines.len() {
            self.draw_paragraph_line(&mut hint, line, Point::new(inner.x, y));
            y += hint.set.lines[line].height;
        }
    }

    /// Draws the next entry up to this line; returns where the one after it begins.
    fn draw_entry(
        &mut self,
        flow: &mut QuadrantFlow<'_>,
        end: usize,
        top: f32,
        inner: Rect,
        measures: &Measures,
    ) -> f32 {
        let (index, start) = flow.next;
        let entry = &mut flow.entries[index];
        let label_x = self.begin(inner, 0.0, measures.label);
        if start == 0 {
            if let Some(anchor) = entry.content.anchor {
                self.mark(anchor);
            }
            self.draw_paragraph_line(&mut entry.label, 0, Point::new(label_x, top));
        } else {
            for (_, run) in entry.label.set.lines[0].runs.clone() {
                self.draw(Owner::Furniture, Item::Glyphs(run).moved(Point::new(label_x, top)));
            }
        }
        let x = self.begin(inner, measures.label, inner.width - measures.label);
        let mut y = top;
        for line in start..end {
            self.draw_paragraph_line(&mut entry.body, line, Point::new(x, y));
            y += entry.body.set.lines[line].height;
        }
        flow.next = if end == entry.body.set.lines.len() { (index + 1, 0) } else { (index, end) };
        y + measures.gap
    }
}

impl QuadrantFlow<'_> {
    fn is_done(&self) -> bool {
        self.pages > 0 && self.next.0 >= self.entries.len()
    }

    /// Up to which line of the next entry to go in this height; none when the page is full or all is drawn.
    fn lines_within(&self, height: f32, at_top: bool) -> Option<usize> {
        let (index, start) = self.next;
        let lines = &self.entries.get(index)?.body.set.lines;
        let fitting = super::paragraph::fitting(&lines[start..], height);
        let rest = lines.len() - start;
        // An entry of a few lines is not parted.
        let end = if rest <= 6 && fitting < rest { 0 } else { super::paragraph::lines_before_break(rest, fitting) };
        let end = if at_top && end == 0 { fitting.max(1) } else { end };
        (end > 0).then_some(start + end)
    }

    /// The height of what is left; what is beyond `most` need not be known.
    fn height(&self, measures: &Measures, most: f32) -> f32 {
        if self.is_done() {
            return 0.0;
        }
        let mut height = measures.head + 2.0 * measures.pad - measures.gap;
        for entry in self.entries.iter().skip(self.next.0) {
            if height > most {
                break;
            }
            height += entry.body.set.height() + measures.gap;
        }
        height
    }
}

/// What the quadrants need of a height.
fn needed(flows: &[QuadrantFlow<'_>], measures: &Measures, most: f32) -> f32 {
    let rows = [&flows[..2], &flows[2..]].map(|row| row_need(row, measures, most)).into_iter();
    let rows: Vec<f32> = rows.filter(|height| *height > 0.0).collect();
    let gutters = measures.gutter() * rows.len().saturating_sub(1) as f32;
    (rows.iter().sum::<f32>() + gutters + 0.1).min(most)
}

/// The height of the titles with the white space under them.
fn head_height(head: &[SetText], measures: &Measures) -> f32 {
    let lines = |set: &SetText| set.lines.iter().take(HEAD_LINES).map(|line| line.height).sum::<f32>();
    head.iter().map(lines).fold(measures.theme.base * BELOW_HEAD, |height, text| height + text)
}

/// The height of a quadrant with these statements.
fn bodies_height(bodies: &VecDeque<SetText>, measures: &Measures) -> f32 {
    let frame = measures.head + 2.0 * measures.pad - measures.gap;
    bodies.iter().fold(frame, |height, set| height + (set.height() + measures.gap))
}

/// The text size by which titles are measured, of a page whose factors have another.
fn heads_base(base: f32, size: f32) -> f32 {
    base.min(size.max(HEADS))
}

/// What the higher quadrant of a row needs; 0 when both are done.
fn row_need(row: &[QuadrantFlow<'_>], measures: &Measures, most: f32) -> f32 {
    row.iter().map(|flow| flow.height(measures, most)).fold(0.0, f32::max)
}
