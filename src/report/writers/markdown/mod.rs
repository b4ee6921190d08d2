//! Markdown: `CommonMark`, with the tables of GitHub's dialect.
//!
//! The report stays text that people read and edit as it is. The grid is four lists under the names of the quadrants,
//! so that it can be read in again.

mod inline;
mod table;
#[cfg(test)]
mod tests;

use crate::report::charts::Drawing;
use crate::report::content::{
    self, Block, Body, ContentsEntry, Grid, GridEntry, GridQuadrant, ListItem, Manuscript, Part,
};
use crate::report::page::Anchor;
use crate::report::text::RichText;
use crate::report::theme::Kind;
use crate::words::Words;
use inline::{Place, inline};
use std::collections::BTreeSet;

/// The report as Markdown.
pub(super) fn write(manuscript: &Manuscript<'_>) -> String {
    let mut writer = Writer::default();
    match &manuscript.body {
        Body::Grids(grids) => writer.grids(grids, manuscript.words),
        Body::Flow(blocks) => writer.flow(blocks),
    }
    writer.put("---");
    writer.put(&inline(&RichText::plain(manuscript.origin()), Place::Paragraph));
    writer.finish()
}

/// A file in the making: parts with an empty line between them.
#[derive(Default)]
struct Writer {
    parts: Vec<String>,
    /// What links lead to; nothing else needs a name.
    linked: BTreeSet<Anchor>,
}

impl Writer {
    fn put(&mut self, part: &str) {
        if !part.is_empty() {
            self.parts.push(part.to_owned());
        }
    }

    fn finish(self) -> String {
        self.parts.join("\n\n") + "\n"
    }

    fn heading(&mut self, level: u8, text: &RichText) {
        let text = inline(text, Place::Line);
        if !text.is_empty() {
            self.put(&format!("{} {text}", "#".repeat(usize::from(level.min(6)))));
        }
    }

    fn grids(&mut self, grids: &[Grid], words: &Words) {
        let title = grids.first().map(|grid| grid.heading.trim()).unwrap_or_default();
        self.heading(1, &RichText::plain(title));
        for grid in grids {
            if grid.title.trim() != title {
                self.heading(1, &RichText::plain(grid.title.trim()));
            }
            self.put(&inline(&RichText::plain(&grid.details), Place::Paragraph));
            grid.quadrants.iter().for_each(|quadrant| self.quadrant(quadrant));
            self.put(&table::figures(grid, words));
        }
    }

    fn quadrant(&mut self, quadrant: &GridQuadrant) {
        self.heading(2, &RichText::plain(&quadrant.title));
        if quadrant.entries.is_empty() {
            self.put(&inline(&RichText::default().emphasised(&quadrant.hint), Place::Paragraph));
        }
        let entries = quadrant.entries.iter().enumerate();
        let entries = entries.map(|(index, entry)| {
            item(&format!("{}.", index + 1), &inline(&RichText::plain(&entry.statement), Place::Paragraph))
        });
        self.put(&entries.collect::<Vec<_>>().join("\n"));
    }

    fn flow(&mut self, blocks: &[Block]) {
        self.linked = content::links(blocks);
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, anchor, .. } => {
                self.put(&self.mark(*anchor));
                self.heading(level.saturating_add(1), text);
            }
            Block::Paragraph { kind, text } => self.paragraph(*kind, text),
            Block::List(items) => {
                let items: Vec<String> = items.iter().map(|item| self.entry(item)).collect();
                self.put(&items.join("\n"));
            }
            Block::Table(table) => {
                self.put(&inline(&RichText::bold(&table.caption), Place::Paragraph));
                self.put(&table::table(table, |anchor| self.mark(anchor)));
            }
            Block::Contents(entries) => self.contents(entries),
            Block::Grid(grid) => self.matrix(grid),
            Block::Figure(drawing) => self.figure(drawing),
            Block::Gap(_) => {}
        }
    }

    /// The contents as a list of links.
    fn contents(&mut self, entries: &[ContentsEntry]) {
        let line = |entry: &ContentsEntry| {
            let indent = "  ".repeat(usize::from(entry.level.saturating_sub(1)));
            format!("{indent}- {}", inline(&entry.text, Place::Paragraph))
        };
        self.put(&entries.iter().map(line).collect::<Vec<_>>().join("\n"));
    }

    /// The quadrants of a matrix within a report, whose headings name its parts.
    fn matrix(&mut self, grid: &Grid) {
        self.put(&inline(&grid.subtitle(), Place::Paragraph));
        for quadrant in &grid.quadrants {
            self.put(&inline(&RichText::bold(&quadrant.title), Place::Paragraph));
            if quadrant.entries.is_empty() {
                self.put(&inline(&RichText::default().emphasised(&quadrant.hint), Place::Paragraph));
            }
            let entry = |entry: &GridEntry| {
                let text = format!("{} {}", entry.label, entry.text().text());
                item("-", &format!("{}{}", self.mark(entry.anchor), inline(&RichText::plain(text), Place::Paragraph)))
            };
            self.put(&quadrant.entries.iter().map(entry).collect::<Vec<_>>().join("\n"));
        }
    }

    fn paragraph(&mut self, kind: Kind, text: &RichText) {
        match kind {
            Kind::Title => self.heading(1, text),
            Kind::Heading(level) => self.heading(level.saturating_add(1), text),
            Kind::Notice => {
                let text = inline(text, Place::Paragraph).replace('\n', "\n> ");
                self.put(&if text.is_empty() { text } else { format!("> {text}") });
            }
            _ => self.put(&inline(text, Place::Paragraph)),
        }
    }

    /// An entry of a list; a label that is a number or a bullet becomes Markdown's own.
    fn entry(&self, entry: &ListItem) -> String {
        let label = entry.label.trim();
        let digits = label.strip_suffix(['.', ')']).unwrap_or_default();
        let is_number = (1..=9).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        let is_bullet = !label.chars().any(char::is_alphanumeric);
        let marker = if is_number { label } else { "-" };
        let label = if is_number || is_bullet { RichText::default() } else { RichText::bold(label).and(" ") };
        let parts: Vec<String> = entry.parts.iter().map(paragraph).filter(|part| !part.is_empty()).collect();
        let label = inline(&label, Place::Paragraph);
        let label = if label.is_empty() { label } else { label + " " };
        item(marker, &format!("{}{label}{}", self.mark(entry.anchor), parts.join("\n\n")))
    }

    /// A picture is there in words.
    fn figure(&mut self, drawing: &Drawing) {
        if !drawing.spoken.contains(drawing.caption.trim()) {
            self.put(&inline(&RichText::plain(&drawing.caption), Place::Paragraph));
        }
        self.put(&inline(&RichText::default().emphasised(&drawing.spoken), Place::Paragraph));
    }

    /// The name of a place, where a link leads to it.
    fn mark(&self, anchor: Option<Anchor>) -> String {
        let linked = anchor.filter(|anchor| self.linked.contains(anchor));
        linked.map(|anchor| format!("<a id=\"{}\"></a>", anchor.name())).unwrap_or_default()
    }
}

/// A paragraph of an entry or cell.
fn paragraph(part: &Part) -> String {
    inline(&part.text, Place::Paragraph)
}

/// An entry of a list with its further lines under the first.
fn item(marker: &str, text: &str) -> String {
    let indent = " ".repeat(marker.len() + 1);
    let lines = text.lines().map(|line| if line.is_empty() { String::new() } else { format!("{indent}{line}") });
    let lines = lines.collect::<Vec<_>>().join("\n");
    format!("{marker} {}", lines.trim_start())
}
