//! `LaTeX`: a document of its own, for `XeLaTeX` and `LuaLaTeX`. A picture is there in words.

mod inline;
mod preamble;
mod table;
#[cfg(test)]
mod tests;

use crate::report::charts::Drawing;
use crate::report::content::{self, Block, Body, ContentsEntry, Grid, ListItem, Manuscript};
use crate::report::exported::Exported;
use crate::report::options::Extent;
use crate::report::page::{Anchor, Warning};
use crate::report::text::{Reading, RichText};
use crate::report::theme::Kind;
use inline::{inline, line};
use std::collections::BTreeSet;

/// The report as a `LaTeX` document, and the signs in it that no command sets.
pub(super) fn write(manuscript: &Manuscript<'_>) -> Exported {
    let text = text(manuscript);
    let lost: BTreeSet<char> = text.chars().filter(|c| inline::may_be_lost(*c)).collect();
    let warning = (!lost.is_empty()).then(|| Warning::SignsOfFonts(lost.into_iter().collect()));
    Exported::whole(text, warning.into_iter().collect())
}

fn text(manuscript: &Manuscript<'_>) -> String {
    let reading = Reading::of(&manuscript.info.language);
    let parts = match manuscript.options.extent {
        Extent::Document => vec![preamble::preamble(manuscript), "\\begin{document}".to_owned()],
        Extent::Fragment => vec![preamble::needed().to_owned()],
    };
    let mut writer = Writer {
        parts,
        linked: BTreeSet::new(),
        reading,
        width: preamble::width(manuscript.options),
        letters: f32::from(preamble::letters(manuscript.options)),
    };
    match &manuscript.body {
        Body::Grids(grids) => writer.grids(grids, manuscript.options.extent),
        Body::Flow(blocks) => writer.flow(blocks),
    }
    if manuscript.options.extent == Extent::Fragment {
        return writer.finish();
    }
    let origin = inline(reading, &RichText::plain(manuscript.origin()));
    writer.put(&format!("\\bigskip\n{{\\small {origin}\\par}}"));
    writer.put("\\end{document}");
    writer.finish()
}

/// A file in the making: parts with an empty line between them.
struct Writer {
    parts: Vec<String>,
    /// What links lead to; nothing else needs a name.
    linked: BTreeSet<Anchor>,
    reading: Reading,
    /// The width between the margins in points.
    width: f32,
    /// The size of the letters in points.
    letters: f32,
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

    fn title(&mut self, text: &RichText) {
        let text = line(self.reading, text);
        if !text.is_empty() {
            self.put(&format!("{{\\LARGE\\bfseries {text}\\par}}"));
        }
    }

    fn heading(&mut self, level: u8, text: &RichText, anchor: Option<Anchor>) {
        let command = match level {
            0 | 1 => "section",
            2 => "subsection",
            3 => "subsubsection",
            _ => "paragraph",
        };
        let text = line(self.reading, text);
        let heading = if text.is_empty() { text } else { format!("\\{command}{{{text}}}") };
        self.put(&(heading + &self.mark(anchor)));
    }

    fn grids(&mut self, grids: &[Grid], extent: Extent) {
        if extent == Extent::Fragment {
            // The document that takes it in has headings of its own.
            return grids.iter().for_each(|grid| self.put(&table::grid(grid, self.reading, |_| String::new())));
        }
        let title = grids.first().map(|grid| grid.heading.trim()).unwrap_or_default();
        self.title(&RichText::plain(title));
        for grid in grids {
            if grid.title.trim() != title {
                self.heading(1, &RichText::plain(&grid.title), None);
            }
            self.put(&inline(self.reading, &RichText::plain(&grid.details)));
            self.put(&table::grid(grid, self.reading, |_| String::new()));
        }
    }

    fn flow(&mut self, blocks: &[Block]) {
        self.linked = content::links(blocks);
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, anchor, .. } => self.heading(*level, text, *anchor),
            Block::Paragraph { kind, text } => self.paragraph(*kind, text),
            Block::List(items) => self.put(&table::list(items.iter().map(|item| self.entry(item)))),
            Block::Contents(entries) => self.contents(entries),
            Block::Grid(grid) => {
                self.put(&inline(self.reading, &grid.subtitle()));
                self.put(&table::grid(grid, self.reading, |anchor| self.mark(anchor)));
            }
            Block::Table(table) => {
                self.put(&inline(self.reading, &RichText::bold(&table.caption)));
                self.put(&table::table(table, (self.width, self.letters), self.reading, |anchor| self.mark(anchor)));
            }
            Block::Figure(drawing) => self.figure(drawing),
            Block::Gap(_) => {}
        }
    }

    fn paragraph(&mut self, kind: Kind, text: &RichText) {
        match kind {
            Kind::Title => self.title(text),
            Kind::Heading(level) => self.heading(level, text, None),
            Kind::Notice if !text.is_empty() => {
                self.put(&format!("\\begin{{quote}}\n{}\n\\end{{quote}}", inline(self.reading, text)));
            }
            _ => self.put(&inline(self.reading, text)),
        }
    }

    /// The contents, which `LaTeX` fills with the numbers of pages when it is run again.
    fn contents(&mut self, entries: &[ContentsEntry]) {
        let line = |entry: &ContentsEntry| {
            let text = inline(self.reading, &entry.text);
            let indent = "\\quad".repeat(usize::from(entry.level.saturating_sub(1)));
            format!("{indent}{{}}{text}\\dotfill\\pageref{{{}}}\\par", entry.anchor.name())
        };
        self.put(&entries.iter().map(line).collect::<Vec<_>>().join("\n"));
    }

    fn entry(&self, entry: &ListItem) -> String {
        let parts = entry.parts.iter().map(|part| inline(self.reading, &part.text)).filter(|part| !part.is_empty());
        let text = parts.collect::<Vec<_>>().join("\\par{}");
        table::item(self.reading, &entry.label, &format!("{}{text}", self.mark(entry.anchor)))
    }

    /// A picture is there in words.
    fn figure(&mut self, drawing: &Drawing) {
        if !drawing.spoken.contains(drawing.caption.trim()) {
            self.put(&inline(self.reading, &RichText::plain(&drawing.caption)));
        }
        self.put(&inline(self.reading, &RichText::default().emphasised(&drawing.spoken)));
    }

    /// The name of a place, where a link leads to it.
    fn mark(&self, anchor: Option<Anchor>) -> String {
        let linked = anchor.filter(|anchor| self.linked.contains(anchor));
        linked.map(|anchor| format!("\\phantomsection\\label{{{}}}", anchor.name())).unwrap_or_default()
    }
}
