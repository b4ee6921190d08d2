//! The pages as they grow: where the pen is, what was drawn, and what it belongs to.

use crate::analysis::Progress;
use crate::report::geometry::{Point, Rect, Size};
use crate::report::options::{ReportKind, ReportOptions};
use crate::report::page::{
    Anchor, GlyphRun, Group, Info, Item, Link, OutlineEntry, Owner, Page, Pages, Spot, Stroke, Target,
};
use crate::report::steps;
use crate::report::structure::{Kid, NodeId, Role, Structure};
use crate::report::text::{Align, Reading, RichText, TextStyle, Typesetter};
use crate::report::theme::Theme;
use crate::words::Words;
use std::collections::BTreeMap;

/// The height of the running head with the white space under it, in multiples of the text size.
pub(super) const RUNNING_HEAD: f32 = 1.8;

/// A line of the contents that waits for the number of a page.
struct PageNumber {
    /// Where the heading will stand.
    anchor: Anchor,
    /// The line.
    node: NodeId,
    page: usize,
    /// The upper corner of the line at its end.
    at: Point,
}

/// Pages in the making.
pub(crate) struct Composer<'a> {
    /// Sets the text.
    pub(crate) typesetter: Typesetter,
    /// Colours and type.
    pub(crate) theme: Theme,
    /// Headings and the like.
    pub(crate) words: &'static Words,
    /// The part of every page that content may fill.
    pub(crate) frame: Rect,
    /// The upper edge of the free part of the page.
    pub(crate) y: f32,
    /// What the content means.
    pub(crate) structure: Structure,
    /// The way the report's own language is read.
    pub(crate) reading: Reading,
    size: Size,
    pages: Vec<Page>,
    outline: Vec<OutlineEntry>,
    anchors: BTreeMap<Anchor, Spot>,
    page_numbers: Vec<PageNumber>,
    progress: &'a Progress,
    /// Steps that are done, and all of them.
    steps: (usize, usize),
}

impl<'a> Composer<'a> {
    /// An empty report in a language.
    pub(crate) fn new(options: &ReportOptions, language: &str, words: &'static Words, progress: &'a Progress) -> Self {
        let size = options.page_size();
        let furniture = 2.0 * options.text_size;
        // However wide the margins are to be, half of the page stays free.
        let margin = options.margin.clamp(0.0, size.width.min(size.height) / 4.0);
        let frame = Rect::new(0.0, 0.0, size.width, size.height).inset(margin, margin);
        // The grid says on each page itself what stands there.
        let is_bare = options.report == ReportKind::Grid && options.furniture.has_bare_head();
        let head = if is_bare { 0.0 } else { RUNNING_HEAD * options.text_size };
        let frame = Rect { y: frame.y + head, height: frame.height - head, ..frame };
        Self {
            typesetter: Typesetter::new(language),
            theme: Theme::new(options.text_size, options.palette),
            words,
            frame: Rect { height: frame.height - furniture, ..frame },
            y: frame.y,
            structure: Structure::new(),
            reading: Reading::of(language),
            size,
            pages: Vec::new(),
            outline: Vec::new(),
            anchors: BTreeMap::new(),
            page_numbers: Vec::new(),
            progress,
            steps: (0, 0),
        }
    }

    /// How many steps the work has.
    pub(super) fn expect_steps(&mut self, count: usize) {
        self.steps = (0, count);
    }

    /// Tells that the next step begins; whether to take it, and not to stop.
    pub(super) fn steps_on(&mut self) -> bool {
        let (done, all) = self.steps;
        self.steps.0 += 1;
        steps::laid_out(self.progress, done, all)
    }

    /// Whether nobody asked to stop.
    pub(super) fn goes_on(&self) -> bool {
        !self.progress.is_cancelled()
    }

    /// These things, up to when somebody asks to stop.
    pub(super) fn going_on<'t, T>(&self, things: &'t [T]) -> impl Iterator<Item = &'t T> + use<'a, 't, T> {
        let progress = self.progress;
        things.iter().take_while(move |_| !progress.is_cancelled())
    }

    /// Begins a page.
    pub(crate) fn new_page(&mut self) {
        self.pages.push(Page { size: self.size, groups: Vec::new(), links: Vec::new() });
        self.y = self.frame.y;
    }

    /// Begins a page of a size of its own.
    pub(crate) fn new_sheet(&mut self, size: Size) {
        self.pages.push(Page { size, groups: Vec::new(), links: Vec::new() });
    }

    /// Whether nothing stands on the page yet.
    pub(crate) fn at_top(&self) -> bool {
        self.y <= self.frame.y + 0.01
    }

    /// The height that is still free.
    pub(crate) fn room(&self) -> f32 {
        self.frame.bottom() - self.y
    }

    /// Begins a page unless this much height is free, the page is empty, or a new one would leave a heading alone: what
    /// needs a whole page begins under its heading.
    pub(crate) fn need(&mut self, height: f32) {
        let is_short = height > self.room() + 0.01 && !self.at_top() && !self.ends_with_heading();
        if self.pages.is_empty() || is_short {
            self.new_page();
        }
    }

    /// Whether a heading stands last on the page.
    fn ends_with_heading(&self) -> bool {
        let last = self.pages.last().and_then(|page| page.groups.last()).map(|group| group.owner);
        matches!(last, Some(Owner::Node(node)) if matches!(self.structure.node(node).role, Role::Heading(_)))
    }

    /// Leaves white space, but none at the top of a page.
    pub(crate) fn gap(&mut self, height: f32) {
        if !self.at_top() {
            self.y += height;
        }
    }

    /// How many pages there are.
    pub(crate) fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// Draws on the last page.
    pub(crate) fn draw(&mut self, owner: Owner, item: Item) {
        self.draw_on(self.pages.len() - 1, owner, item);
    }

    /// Draws on any page.
    pub(crate) fn draw_on(&mut self, page: usize, owner: Owner, item: Item) {
        let groups = &mut self.pages[page].groups;
        match groups.last_mut() {
            Some(group) if group.owner == owner => group.items.push(item),
            _ => {
                groups.push(Group { owner, items: vec![item] });
                if let Owner::Node(node) = owner {
                    let group = groups.len() - 1;
                    self.structure.push(node, Kid::Group { page, group });
                }
            }
        }
    }

    /// Draws a fine line.
    pub(crate) fn rule(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.draw(Owner::Decoration, Item::Line { from, to, stroke });
    }

    /// Draws the glyphs of a line that lead to one place.
    pub(crate) fn draw_link(&mut self, node: NodeId, target: Target, mut runs: Vec<GlyphRun>) {
        let Some(area) = runs.iter().map(GlyphRun::room).reduce(Rect::around) else { return };
        // Runs stand from left to right, also where they are read the other way.
        if runs.iter().any(|run| Reading::is_from_right(&run.text)) {
            runs.reverse();
        }
        let label: String = runs.iter().map(|run| run.text.as_str()).collect();
        let underline = underline(&target, area, &runs[0]);
        let link = Link { area, target, node, label: label.trim().to_owned() };
        for run in runs {
            self.draw(Owner::Node(node), Item::Glyphs(run));
        }
        if let Some(line) = underline {
            self.draw(Owner::Node(node), line);
        }
        let page = self.pages.len() - 1;
        self.pages[page].links.push(link);
        self.structure.push(node, Kid::Link { page, link: self.pages[page].links.len() - 1 });
    }

    /// Draws one line of text at a place, for headers, labels and pictures; returns its width.
    pub(crate) fn draw_line(
        &mut self,
        owner: Owner,
        text: &RichText,
        style: &TextStyle,
        at: Point,
        align: Align,
    ) -> f32 {
        let page = self.pages.len() - 1;
        self.draw_line_on(page, owner, text, style, at, align)
    }

    /// Draws one line of text on any page; `at` is its upper left, middle or right corner as it is aligned.
    pub(crate) fn draw_line_on(
        &mut self,
        page: usize,
        owner: Owner,
        text: &RichText,
        style: &TextStyle,
        at: Point,
        align: Align,
    ) -> f32 {
        let set = self.typesetter.set_line(text, style);
        let width = set.width();
        let shift = match align {
            Align::Start | Align::Left => 0.0,
            Align::Centre => width / 2.0,
            Align::Right => width,
        };
        for (_, run) in set.lines.into_iter().flat_map(|line| line.runs) {
            let item = Item::Glyphs(run).moved(Point::new(at.x - shift, at.y));
            self.draw_on(page, owner, item);
        }
        width
    }

    /// Cuts a text so that it takes no more than so many lines, with an ellipsis.
    pub(crate) fn shortened(&mut self, text: &str, style: &TextStyle, width: f32, lines: usize) -> RichText {
        let whole = RichText::plain(text.replace('\n', " "));
        let set = self.typesetter.set(&whole, style, width);
        if set.lines.len() <= lines {
            return whole;
        }
        let first = set.lines.iter().take(lines).flat_map(|line| &line.runs);
        let mut kept: String = first.map(|(_, run)| run.text.as_str()).collect();
        loop {
            let cut = RichText::plain(format!("{}…", kept.trim_end()));
            if kept.pop().is_none() || self.typesetter.set(&cut, style, width).lines.len() <= lines {
                return cut;
            }
        }
    }

    /// Remembers where a link target stands: at the pen.
    pub(crate) fn mark(&mut self, anchor: Anchor) {
        let spot = self.spot();
        self.anchors.entry(anchor).or_insert(spot);
    }

    /// Adds an entry to the outline that leads to the pen.
    pub(crate) fn outline(&mut self, level: u8, title: &str) {
        let spot = self.spot();
        self.outline.push(OutlineEntry { level, title: title.to_owned(), spot });
    }

    /// Keeps a place at the end of a line of the contents for the number of a page.
    pub(super) fn page_number_later(&mut self, anchor: Anchor, node: NodeId, at: Point) {
        self.page_numbers.push(PageNumber { anchor, node, page: self.pages.len() - 1, at });
    }

    /// Writes the numbers of pages into the contents.
    pub(super) fn write_page_numbers(&mut self, style: &TextStyle) {
        let align = match self.reading {
            Reading::LeftToRight => Align::Right,
            Reading::RightToLeft => Align::Left,
        };
        for PageNumber { anchor, node, page, at } in std::mem::take(&mut self.page_numbers) {
            if let Some(spot) = self.anchors.get(&anchor) {
                let number = RichText::plain((spot.page + 1).to_string());
                self.draw_line_on(page, Owner::Node(node), &number, style, at, align);
            }
        }
    }

    /// The headings in force where a page begins, from the highest down: none of those that begin with the page itself.
    pub(super) fn headings_above(&self, page: usize) -> Vec<String> {
        let mut open: Vec<(u8, &str)> = Vec::new();
        let is_above = |entry: &&OutlineEntry| entry.spot.page < page;
        for entry in self.outline.iter().take_while(is_above) {
            open.retain(|(level, _)| *level < entry.level);
            open.push((entry.level, &entry.title));
        }
        let top = self.outline.iter().find(|entry| entry.spot.page == page && entry.spot.y <= self.frame.y + 0.01);
        if let Some(top) = top {
            open.retain(|(level, _)| *level < top.level);
        }
        open.into_iter().map(|(_, title)| title.to_owned()).collect()
    }

    fn spot(&self) -> Spot {
        Spot { page: self.pages.len().saturating_sub(1), y: self.y }
    }

    /// The finished report.
    pub(crate) fn finish(self, info: Info) -> Pages {
        let (faces, warnings) = self.typesetter.finish();
        Pages {
            info,
            pages: self.pages,
            faces,
            structure: self.structure,
            outline: self.outline,
            anchors: self.anchors,
            warnings,
        }
    }
}

/// The line that tells a link within a text to those who do not see its colour; contents and labels of factors are seen
/// to lead somewhere by what they are.
fn underline(target: &Target, area: Rect, run: &GlyphRun) -> Option<Item> {
    let is_within_text = matches!(target, Target::Url(_) | Target::Anchor(Anchor::Source(_)));
    let y = run.origin.y + run.size * 0.14;
    let stroke = Stroke { width: run.size * 0.045, colour: run.colour, dash: None };
    let line = Item::Line { from: Point::new(area.x, y), to: Point::new(area.right(), y), stroke };
    is_within_text.then_some(line)
}
