//! A web page: one file that needs nothing beside it, for readers, screen readers and printers.

mod figure;
mod inline;
mod table;

use crate::report::carried::Carried;
use crate::report::charts::Drawing;
use crate::report::content::{
    self, Block, Body, ContentsEntry, Grid, GridEntry, GridQuadrant, ListItem, Manuscript, Part,
};
use crate::report::geometry::Size;
use crate::report::options::Palette;
use crate::report::page::Anchor;
use crate::report::text::{Reading, RichText};
use crate::report::theme::{Kind, Theme};
use crate::report::xml::Xml;
use crate::words::Words;
use inline::{inline, tongue};
use std::collections::BTreeSet;
use std::fmt::Write as _;

const STYLE: &str = include_str!("../../../../assets/report/page.css");
/// Nothing is fetched, and nothing runs.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// The report as a web page.
pub(super) fn write(manuscript: &Manuscript<'_>, carried: &Carried) -> String {
    let mut page = Writer {
        xml: Xml::web_page(),
        language: manuscript.info.language.clone(),
        linked: BTreeSet::new(),
        level: 1,
        tables: 0,
        figures: 0,
    };
    let reading = match Reading::of(&page.language) {
        Reading::LeftToRight => "ltr",
        Reading::RightToLeft => "rtl",
    };
    let language = page.language.clone();
    let palette = if manuscript.options.palette == Palette::Grey { "grey" } else { "colour" };
    page.within("html", &[("lang", &language), ("dir", reading), ("class", palette)], |page| {
        page.within("head", &[], |page| page.head(manuscript));
        page.within("body", &[], |page| {
            page.xml.leaf("a", &[("class", "skip"), ("href", "#main")], &manuscript.words.skip_to_report());
            let furniture = &manuscript.options.furniture;
            if !furniture.has_bare_head() {
                page.within("header", &[], |page| {
                    if let Some(logo) = &furniture.logo {
                        page.xml.empty("img", &[("class", "logo"), ("src", &logo.data_address()), ("alt", "")]);
                    }
                    manuscript.header().into_iter().for_each(|header| page.xml.leaf("p", &[], header));
                });
            }
            page.within("main", &[("id", "main")], |page| page.body(manuscript));
            if !carried.is_empty() {
                // What stands in a template is neither shown nor read out.
                page.within("template", &[], |page| carried.write(&mut page.xml));
            }
            page.within("footer", &[], |page| {
                let own = manuscript.options.furniture.footer.trim();
                if !own.is_empty() {
                    page.xml.leaf("p", &[], own);
                }
                page.xml.leaf("p", &[], &manuscript.origin());
            });
        });
    });
    page.xml.finish() + "\n"
}

/// A page in the making.
struct Writer {
    xml: Xml,
    /// The language of the document (BCP 47).
    language: String,
    /// What links lead to; nothing else needs a name.
    linked: BTreeSet<Anchor>,
    /// The level of the last heading.
    level: u8,
    tables: usize,
    figures: usize,
}

impl Writer {
    fn within(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self)) {
        self.xml.open(name, attributes);
        inside(self);
        self.xml.close(name);
    }

    fn head(&mut self, manuscript: &Manuscript<'_>) {
        let info = &manuscript.info;
        let xml = &mut self.xml;
        xml.empty("meta", &[("charset", "utf-8")]);
        xml.empty("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
        xml.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
        let authors = manuscript.words.list(info.authors.iter().map(String::as_str));
        let program = manuscript.stamp.program();
        for (name, content) in [("author", &authors), ("description", &info.subject), ("generator", &program)] {
            if !content.trim().is_empty() {
                xml.empty("meta", &[("name", name), ("content", content)]);
            }
        }
        let title = if info.title.trim().is_empty() { &program } else { info.title.trim() };
        xml.leaf("title", &[], title);
        xml.open("style", &[]);
        xml.markup(&style(manuscript));
        xml.close("style");
    }

    fn body(&mut self, manuscript: &Manuscript<'_>) {
        match &manuscript.body {
            Body::Grids(grids) => self.grids(grids),
            Body::Flow(blocks) => self.flow(blocks, manuscript.words),
        }
    }

    fn grids(&mut self, grids: &[Grid]) {
        let title = grids.first().map(|grid| grid.heading.trim()).unwrap_or_default();
        self.heading(1, &RichText::plain(title), None);
        for grid in grids {
            if grid.title.trim() != title {
                self.heading(2, &RichText::plain(grid.title.trim()), None);
            }
            self.paragraph(Kind::Subtitle, &RichText::plain(&grid.details));
            self.quadrants(grid);
        }
    }

    fn flow(&mut self, blocks: &[Block], words: &Words) {
        self.linked = content::links(blocks);
        let mut blocks = blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            // The heading of the contents stands in the landmark that they are.
            match blocks.peek() {
                Some(Block::Contents(entries)) => {
                    blocks.next();
                    let name = words.heading_contents();
                    self.within("nav", &[("aria-label", &name)], |page| {
                        page.block(block);
                        page.contents(entries);
                    });
                }
                _ => self.block(block),
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, quadrant, anchor } => {
                let class = quadrant.map(|quadrant| inline::hue(quadrant.letter())).unwrap_or_default();
                self.level = level.saturating_add(1).min(6);
                self.open(&format!("h{}", self.level), text, *anchor, class);
                inline(&mut self.xml, text, &self.language);
                self.xml.close(&format!("h{}", self.level));
            }
            Block::Paragraph { kind, text } => self.paragraph(*kind, text),
            Block::List(items) => self.list(items),
            Block::Table(table) => {
                self.tables += 1;
                table::table(self, table);
            }
            Block::Contents(entries) => self.contents(entries),
            Block::Grid(grid) => {
                self.paragraph(Kind::Subtitle, &grid.subtitle());
                self.quadrants(grid);
            }
            Block::Figure(drawing) => self.figure(drawing),
            Block::Gap(_) => {}
        }
    }

    /// Opens an element that holds a text, with the place that links to it name, the language that it is in and a class.
    fn open(&mut self, name: &str, text: &RichText, anchor: Option<Anchor>, class: &str) {
        let place = anchor.filter(|anchor| self.linked.contains(anchor)).map(Anchor::name);
        let mut attributes: Vec<(&str, &str)> = Vec::new();
        attributes.extend(place.as_deref().map(|place| ("id", place)));
        if !class.is_empty() {
            attributes.push(("class", class));
        }
        attributes.extend(tongue(&text.text(), &self.language).into_iter().flatten());
        self.xml.open(name, &attributes);
    }

    fn heading(&mut self, level: u8, text: &RichText, anchor: Option<Anchor>) {
        if text.is_empty() {
            return;
        }
        self.level = level;
        self.open(&format!("h{level}"), text, anchor, "");
        inline(&mut self.xml, text, &self.language);
        self.xml.close(&format!("h{level}"));
    }

    fn paragraph(&mut self, kind: Kind, text: &RichText) {
        match kind {
            Kind::Title => self.heading(1, text, None),
            Kind::Heading(level) => self.heading(level.saturating_add(1).min(6), text, None),
            _ if text.is_empty() => {}
            _ => self.worded("p", text, class(kind)),
        }
    }

    /// An element with nothing but a text in it.
    fn worded(&mut self, name: &str, text: &RichText, class: &str) {
        self.open(name, text, None, class);
        inline(&mut self.xml, text, &self.language);
        self.xml.close(name);
    }

    /// The paragraphs of an entry or a cell; a single one needs no element of its own.
    fn parts(&mut self, parts: &[Part]) {
        for part in parts.iter().filter(|part| !part.text.is_empty()) {
            match parts {
                [only] if class(only.kind).is_empty() => inline(&mut self.xml, &only.text, &self.language),
                _ => self.worded("p", &part.text, class(part.kind)),
            }
        }
    }

    /// A list whose entries say themselves how they are numbered.
    fn list(&mut self, items: &[ListItem]) {
        // Safari takes a list without bullets for none unless its role is named.
        self.within("ul", &[("role", "list"), ("class", "labelled")], |page| {
            for item in items {
                page.open("li", &RichText::default(), item.anchor, "");
                let label = item.label.trim();
                if label.chars().any(char::is_alphanumeric) {
                    page.xml.leaf("b", &[], label);
                    page.xml.text(" ");
                }
                page.parts(&item.parts);
                page.xml.close("li");
            }
        });
    }

    /// The contents as lists of links, one within the other.
    fn contents(&mut self, entries: &[ContentsEntry]) {
        let mut depth = 0;
        for entry in entries {
            let level = entry.level.max(1).min(depth + 1);
            if level > depth {
                self.xml.open("ul", &[]);
            } else {
                (level..depth).for_each(|_| self.xml.markup("</li></ul>"));
                self.xml.close("li");
            }
            depth = level;
            self.xml.open("li", &[]);
            inline(&mut self.xml, &entry.text, &self.language);
        }
        (0..depth).for_each(|_| self.xml.markup("</li></ul>"));
    }

    /// The four quadrants, two by two where there is room.
    fn quadrants(&mut self, grid: &Grid) {
        let level = (self.level + 1).min(6);
        self.within("div", &[("class", "matrix")], |page| {
            grid.quadrants.iter().for_each(|quadrant| page.quadrant(quadrant, level));
        });
    }

    fn quadrant(&mut self, quadrant: &GridQuadrant, level: u8) {
        let class = inline::hue(quadrant.quadrant.letter());
        self.within("section", &[("class", class)], |page| {
            page.worded(&format!("h{level}"), &RichText::plain(&quadrant.title), "");
            if quadrant.entries.is_empty() {
                page.worded("p", &RichText::plain(&quadrant.hint), "note");
                return;
            }
            page.within("ul", &[("role", "list"), ("class", "labelled")], |page| {
                quadrant.entries.iter().for_each(|entry| page.entry(entry));
            });
        });
    }

    fn entry(&mut self, entry: &GridEntry) {
        let text = RichText::plain(&entry.statement);
        self.open("li", &text, entry.anchor, "");
        self.xml.leaf("b", &[], &entry.label);
        self.xml.text(" ");
        inline(&mut self.xml, &text, &self.language);
        if !entry.figures.is_empty() {
            self.xml.text(" ");
            self.xml.leaf("small", &[], &entry.figures.replace(' ', "\u{a0}"));
        }
        self.xml.close("li");
    }

    fn figure(&mut self, drawing: &Drawing) {
        self.figures += 1;
        let number = self.figures;
        self.within("figure", &[], |page| {
            figure::draw(&mut page.xml, drawing, number);
            page.worded("figcaption", &RichText::plain(&drawing.caption), "");
        });
    }
}

/// The class of a paragraph; running text has none.
fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Subtitle => "subtitle",
        Kind::Note | Kind::Caption => "note",
        Kind::Sources => "sources",
        Kind::Notice => "notice",
        Kind::Label => "label",
        Kind::Reference => "reference",
        _ => "",
    }
}

/// Colours and paper, and what everything looks like with them.
fn style(manuscript: &Manuscript<'_>) -> String {
    let options = manuscript.options;
    let theme = Theme::new(options.text_size, options.palette);
    let (mut light, mut dark) = (String::new(), String::new());
    for (name, day, night) in theme.web_colours() {
        let _ = write!(light, "--{name}:{};", day.web());
        let _ = write!(dark, "--{name}:{};", night.web());
    }
    let (Size { width, height }, margin, text) = (options.page_size(), options.margin, options.text_size);
    let root = format!(":root{{color-scheme:light dark;{light}}}\n");
    let night = format!("@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n");
    let paper =
        format!("@page{{size:{width}pt {height}pt;margin:{margin}pt}}@media print{{html{{font-size:{text}pt}}}}\n");
    [root.as_str(), &night, &paper, STYLE].concat()
}
