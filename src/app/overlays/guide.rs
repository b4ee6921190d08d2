//! The guide: the pages of the manual, as they stand in `docs`.

use crate::app::memo::Memo;
use crate::app::theme::{size, space};
use crate::app::widgets;
use crate::words::WindowWords;
use egui::{Grid, Label, RichText, ScrollArea, Ui};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A page in the languages in which it is written.
struct Page {
    english: &'static str,
    russian: Option<&'static str>,
}

impl Page {
    /// The page in the language of the window, or else in English.
    fn text(&self, tag: &str) -> &'static str {
        self.russian.filter(|_| tag == "ru").unwrap_or(self.english)
    }
}

const fn english(english: &'static str) -> Page {
    Page { english, russian: None }
}

/// The pages that are about the window and the methods, in the order of the manual.
const PAGES: [Page; 33] = [
    Page { english: include_str!("../../../docs/first.md"), russian: Some(include_str!("../../../docs/ru/first.md")) },
    Page { english: include_str!("../../../docs/weigh.md"), russian: Some(include_str!("../../../docs/ru/weigh.md")) },
    english(include_str!("../../../docs/questionnaires.md")),
    Page {
        english: include_str!("../../../docs/strategies.md"),
        russian: Some(include_str!("../../../docs/ru/strategies.md")),
    },
    Page {
        english: include_str!("../../../docs/findings.md"),
        russian: Some(include_str!("../../../docs/ru/findings.md")),
    },
    Page {
        english: include_str!("../../../docs/compare.md"),
        russian: Some(include_str!("../../../docs/ru/compare.md")),
    },
    Page { english: include_str!("../../../docs/print.md"), russian: Some(include_str!("../../../docs/ru/print.md")) },
    Page {
        english: include_str!("../../../docs/present.md"),
        russian: Some(include_str!("../../../docs/ru/present.md")),
    },
    english(include_str!("../../../docs/import.md")),
    english(include_str!("../../../docs/merging.md")),
    english(include_str!("../../../docs/window.md")),
    english(include_str!("../../../docs/methods.md")),
    english(include_str!("../../../docs/methods/ife-efe.md")),
    english(include_str!("../../../docs/methods/posture.md")),
    english(include_str!("../../../docs/methods/weights.md")),
    english(include_str!("../../../docs/methods/ranks.md")),
    english(include_str!("../../../docs/methods/ahp.md")),
    english(include_str!("../../../docs/methods/consistency.md")),
    english(include_str!("../../../docs/methods/gaps.md")),
    english(include_str!("../../../docs/methods/fuzzy.md")),
    english(include_str!("../../../docs/methods/best-worst.md")),
    english(include_str!("../../../docs/methods/awot.md")),
    english(include_str!("../../../docs/methods/groups.md")),
    english(include_str!("../../../docs/methods/concordance.md")),
    english(include_str!("../../../docs/methods/delphi.md")),
    english(include_str!("../../../docs/methods/robustness.md")),
    english(include_str!("../../../docs/methods/group-difference.md")),
    english(include_str!("../../../docs/methods/tows.md")),
    english(include_str!("../../../docs/methods/qspm.md")),
    english(include_str!("../../../docs/methods/weighted-sum.md")),
    english(include_str!("../../../docs/methods/topsis.md")),
    english(include_str!("../../../docs/methods/promethee.md")),
    english(include_str!("../../../docs/methods/comparison.md")),
];

/// Which page of the guide is read.
#[derive(Debug, Default)]
pub(in crate::app) struct GuideState {
    page: usize,
    /// The parts of that page, in the language of the window.
    parts: Memo<(usize, &'static str), Vec<Part>>,
}

/// A part of a page.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    Heading(String),
    Text(String),
    /// An entry of a list, with its bullet or number.
    Item(String),
    /// A formula, or a command with what it prints.
    Code(String),
    /// Rows of a table, a cell for each column.
    Table(Vec<Vec<String>>),
}

/// The name of a page: its first heading.
fn title(page: &str) -> &str {
    page.lines().next().unwrap_or_default().trim_start_matches('#').trim()
}

/// Takes the parts of a page from its Markdown. Pictures are left out, since they show the window that is open anyway, and
/// links are their words.
#[derive(Default)]
struct Reader {
    parts: Vec<Part>,
    text: String,
    rows: Vec<Vec<String>>,
    cells: Vec<String>,
    /// The number of the next entry of each list that is open; none where it has bullets.
    lists: Vec<Option<u64>>,
    in_picture: bool,
}

impl Reader {
    fn read(page: &str) -> Vec<Part> {
        let mut reader = Self::default();
        Parser::new_ext(page, Options::ENABLE_TABLES).for_each(|event| reader.take(event));
        reader.parts
    }

    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Image { .. }) => self.in_picture = true,
            Event::End(TagEnd::Image) => self.in_picture = false,
            Event::Text(text) | Event::Code(text) if !self.in_picture => self.text.push_str(&text),
            Event::SoftBreak => self.text.push(' '),
            Event::Start(Tag::List(number)) => self.lists.push(number),
            Event::End(TagEnd::List(_)) => drop(self.lists.pop()),
            Event::End(end) => self.end(end),
            _ => {}
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Heading(_) => self.put(Part::Heading),
            TagEnd::Paragraph if self.lists.is_empty() => self.put(Part::Text),
            TagEnd::Item => {
                let mark = self.mark();
                self.put(|text| Part::Item(format!("{mark} {text}")));
            }
            TagEnd::CodeBlock => self.put(Part::Code),
            TagEnd::TableCell => self.cells.push(std::mem::take(&mut self.text)),
            TagEnd::TableHead | TagEnd::TableRow => self.rows.push(std::mem::take(&mut self.cells)),
            TagEnd::Table => self.parts.push(Part::Table(std::mem::take(&mut self.rows))),
            _ => {}
        }
    }

    fn put(&mut self, part: impl FnOnce(String) -> Part) {
        let text = std::mem::take(&mut self.text).trim().to_owned();
        if !text.is_empty() {
            self.parts.push(part(text));
        }
    }

    fn mark(&mut self) -> String {
        match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}.", *number - 1)
            }
            _ => "•".to_owned(),
        }
    }
}

/// Draws the guide; tells whether it is to close.
pub(super) fn guide_ui(ui: &Ui, words: &WindowWords, state: &mut GuideState) -> bool {
    let mut close = false;
    let modal = widgets::dialog(ui, "guide").show(ui.ctx(), |ui| {
        let room = ui.ctx().content_rect().size() - egui::Vec2::splat(size::PALETTE_TOP * 2.0);
        ui.set_width((size::SHEET + size::GUIDE_CONTENTS).min(room.x));
        ui.set_height(room.y);
        ui.horizontal(|ui| {
            ui.heading(words.guide_title());
            widgets::at_right(ui, "guide", |ui| close = ui.button(words.sheet_close()).clicked());
        });
        ui.horizontal_top(|ui| {
            let height = room.y - size::PALETTE_TOP;
            contents_ui(ui, height, words.tag, state);
            ScrollArea::vertical().id_salt(("guide", state.page)).max_height(height).auto_shrink(false).show(
                ui,
                |ui| {
                    // The list beside it has the whole stand in a row.
                    ui.vertical(|ui| {
                        let key = (state.page, words.tag);
                        let page = PAGES[key.0].text(key.1);
                        widgets::section(ui, title(page));
                        page_ui(ui, key.0, state.parts.get(key, || Reader::read(page)));
                    });
                },
            );
        });
    });
    close || modal.should_close()
}

fn contents_ui(ui: &mut Ui, height: f32, tag: &str, state: &mut GuideState) {
    ScrollArea::vertical().id_salt("guide contents").max_height(height).max_width(size::GUIDE_CONTENTS).show(
        ui,
        |ui| {
            ui.set_width(size::GUIDE_CONTENTS);
            ui.vertical(|ui| {
                for (at, page) in PAGES.iter().enumerate() {
                    ui.selectable_value(&mut state.page, at, title(page.text(tag)));
                }
            });
        },
    );
}

fn page_ui(ui: &mut Ui, page: usize, parts: &[Part]) {
    for (at, part) in parts.iter().enumerate().skip(1) {
        match part {
            Part::Heading(heading) => widgets::section(ui, heading),
            Part::Text(text) | Part::Item(text) => drop(ui.add(Label::new(text).wrap())),
            Part::Code(text) => drop(ui.add(Label::new(RichText::new(text).monospace()).wrap())),
            Part::Table(rows) => table_ui(ui, (page, at), rows),
        }
        ui.add_space(space::S);
    }
}

fn table_ui(ui: &mut Ui, place: (usize, usize), rows: &[Vec<String>]) {
    let columns = rows.first().map_or(1, Vec::len).max(1) as f32;
    let widest = ui.available_width() / columns - space::M;
    Grid::new(("guide", place)).striped(true).max_col_width(widest).show(ui, |ui| {
        for row in rows {
            for cell in row {
                ui.add(Label::new(cell).wrap());
            }
            ui.end_row();
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_headings_paragraphs_lists_code_and_tables() {
        let page = "# Title\n\n![picture](p.png)\n\nOne *two*\n[three](x.md)\n\n1. a\n2. b\n\n- c\n\n```formula\nx = y\n```\n\n| keys | do |\n|---|---|\n| F1 | help |\n";
        let table = vec![vec!["keys".to_owned(), "do".to_owned()], vec!["F1".to_owned(), "help".to_owned()]];
        let item = |text: &str| Part::Item(text.to_owned());
        let expected = [
            Part::Heading("Title".to_owned()),
            Part::Text("One two three".to_owned()),
            item("1. a"),
            item("2. b"),
            item("• c"),
            Part::Code("x = y".to_owned()),
            Part::Table(table),
        ];
        assert_eq!(Reader::read(page), expected);
    }

    #[test]
    fn the_guide_has_every_page_on_tasks_and_methods() {
        let summary = include_str!("../../../docs/SUMMARY.md");
        let tasks = summary.split("# Tasks").nth(1).and_then(|rest| rest.split("# Reference").next()).unwrap();
        let named = tasks.matches("](").count();
        // The first steps and the keys stand in other parts of the contents.
        assert_eq!(PAGES.len(), named + 2);
        for page in PAGES.iter().flat_map(|page| [page.text("en"), page.text("ru")]) {
            assert!(!title(page).is_empty() && Reader::read(page).len() > 2, "{}", title(page));
        }
    }
}
