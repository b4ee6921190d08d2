//! Presentations for PowerPoint (Office Open XML): a slide for the matrix and for each quadrant, what matters most, and
//! what is to be done; every text can be edited.

mod parts;
mod shapes;

use crate::report::carried::Carried;
use crate::report::content::{Block, Body, Grid, ListItem, Manuscript, Table};
use crate::report::exported::{ExportError, Exported};
use crate::report::text::{Reading, RichText};
use crate::report::theme::{Kind, Theme};
use shapes::{Frame, Slide};

/// More rows than this stand on several slides.
const ROWS: usize = 7;
/// More factors than this stand on several slides.
const FACTORS: usize = 9;

/// The report as a presentation.
///
/// # Errors
/// When the container cannot be put together, which no document should bring about.
pub(super) fn write(manuscript: &Manuscript<'_>, carried: &Carried) -> Result<Exported, ExportError> {
    let options = manuscript.options;
    let mut deck = Deck {
        slides: Vec::new(),
        theme: Theme::new(options.text_size, options.palette),
        reading: Reading::of(&manuscript.info.language),
        language: manuscript.info.language.clone(),
    };
    match &manuscript.body {
        Body::Grids(grids) => {
            deck.title(manuscript, &[]);
            for grid in grids {
                deck.matrix(grid);
            }
        }
        Body::Flow(blocks) => deck.flow(manuscript, blocks),
    }
    let slides: Vec<String> = deck.slides.into_iter().map(Slide::finish).collect();
    Ok(Exported::whole(parts::pack(manuscript, carried, &slides)?, Vec::new()))
}

/// A presentation in the making.
struct Deck {
    slides: Vec<Slide>,
    theme: Theme,
    reading: Reading,
    language: String,
}

impl Deck {
    fn slide(&mut self, title: &str) -> &mut Slide {
        self.slides.push(Slide::new(title, self.reading, &self.language));
        self.slides.last_mut().expect("just added")
    }

    /// The title with what stands under it.
    fn title(&mut self, manuscript: &Manuscript<'_>, under: &[String]) {
        let origin = manuscript.origin();
        let slide = self.slide(manuscript.info.title.trim());
        let lines: Vec<&str> = under.iter().map(String::as_str).chain([origin.as_str()]).collect();
        slide.lines(Frame::under_title(), &lines, Theme::QUIET);
    }

    /// What a report that flows says in short: every matrix, the lists of its summary and the plan.
    fn flow(&mut self, manuscript: &Manuscript<'_>, blocks: &[Block]) {
        let under = blocks.iter().filter_map(|block| match block {
            Block::Paragraph { kind: Kind::Subtitle, text } => Some(text.text()),
            _ => None,
        });
        self.title(manuscript, &under.collect::<Vec<_>>());
        let plan = manuscript.words.heading_plan();
        let (mut heading, mut is_summary) = (String::new(), true);
        for block in blocks {
            match block {
                Block::Heading { text, .. } => heading = text.text(),
                Block::Contents(_) => is_summary = false,
                Block::Grid(grid) => self.matrix(grid),
                Block::List(items) if is_summary => self.list(&heading, items),
                Block::Table(table) if table.caption.contains(&plan) => self.table(&plan, table),
                _ => {}
            }
        }
    }

    /// The four quadrants on one slide, and each on its own.
    fn matrix(&mut self, grid: &Grid) {
        let theme = self.theme;
        let title = grid.title.trim().to_owned();
        let most = grid.quadrants.iter().map(|quadrant| quadrant.entries.len()).max().unwrap_or(0);
        let slide = self.slide(&title);
        for (place, quadrant) in grid.quadrants.iter().enumerate() {
            let hue = theme.hue(quadrant.quadrant);
            let lines: Vec<(String, String)> =
                quadrant.entries.iter().map(|entry| (entry.label.clone(), entry.statement.clone())).collect();
            slide.quadrant(Frame::quarter(place), &quadrant.title, &lines, hue, shapes::letters(most));
        }
        for quadrant in &grid.quadrants {
            let hue = theme.hue(quadrant.quadrant);
            for entries in quadrant.entries.chunks(FACTORS) {
                let lines: Vec<(String, String)> =
                    entries.iter().map(|entry| (entry.label.clone(), entry.text().text())).collect();
                let title =
                    if title.is_empty() { quadrant.title.clone() } else { format!("{title} · {}", quadrant.title) };
                self.slide(&title).quadrant(Frame::under_title(), "", &lines, hue, shapes::letters(entries.len() / 2));
            }
        }
    }

    fn list(&mut self, heading: &str, items: &[ListItem]) {
        let text = |item: &ListItem| item.parts.iter().map(|part| part.text.text()).collect::<Vec<_>>().join("\n");
        let lines: Vec<(String, String)> = items.iter().map(|item| (item.label.clone(), text(item))).collect();
        let (strong, tint) = (Theme::INK, Theme::WASH);
        let hue = crate::report::theme::Hue { strong, tint };
        self.slide(heading).quadrant(Frame::under_title(), "", &lines, hue, shapes::letters(items.len() / 2));
    }

    fn table(&mut self, heading: &str, table: &Table) {
        let heads: Vec<String> = table.columns.iter().map(|column| column.head.clone()).collect();
        for rows in table.rows.chunks(ROWS) {
            let cell = |parts: &[crate::report::content::Part]| {
                parts.iter().map(|part| RichText::text(&part.text)).collect::<Vec<_>>().join("\n")
            };
            let rows: Vec<Vec<String>> =
                rows.iter().map(|row| row.cells.iter().map(|it| cell(&it.parts)).collect()).collect();
            self.slide(heading).table(&heads, &rows);
        }
    }
}
