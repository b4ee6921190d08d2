//! The guide, which is the page of the manual on the window, and what the program is.

use crate::app::theme::{scale, size, space};
use crate::app::widgets;
use crate::words::WindowWords;
use egui::{Grid, Label, ScrollArea, Ui};

/// The page of the manual.
const GUIDE: &str = include_str!("../../../docs/window.md");

/// A part of the page.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    Heading(String),
    Text(String),
    /// Rows of a table, a cell for each column.
    Table(Vec<Vec<String>>),
}

/// The parts of a page in Markdown: headings, paragraphs and tables are all that it has.
fn parts(page: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for block in page.split("\n\n").map(str::trim).filter(|block| !block.is_empty()) {
        let (first, rest) = block.split_once('\n').unwrap_or((block, ""));
        if let Some(heading) = first.strip_prefix('#') {
            parts.push(Part::Heading(heading.trim_start_matches('#').trim().to_owned()));
            if !rest.trim().is_empty() {
                parts.push(Part::Text(rest.replace('\n', " ")));
            }
        } else if block.starts_with('|') {
            let cells = |row: &str| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
            parts.push(Part::Table(block.lines().filter(|row| !row.starts_with("|-")).map(cells).collect()));
        } else {
            parts.push(Part::Text(block.replace('\n', " ")));
        }
    }
    parts
}

/// Draws the guide; tells whether it is to close.
pub(super) fn guide_ui(ui: &Ui, words: &WindowWords) -> bool {
    let mut close = false;
    let modal = widgets::dialog(ui, "guide").show(ui.ctx(), |ui| {
        let room = ui.ctx().content_rect().size() - egui::Vec2::splat(size::PALETTE_TOP * 2.0);
        ui.set_width(size::SHEET.min(room.x));
        ui.horizontal(|ui| {
            ui.heading(words.guide_title());
            widgets::at_right(ui, "guide", |ui| close = ui.button(words.sheet_close()).clicked());
        });
        ScrollArea::vertical().max_height(room.y).auto_shrink([false, true]).show(ui, |ui| {
            for (at, part) in parts(GUIDE).into_iter().enumerate().skip(1) {
                match part {
                    Part::Heading(heading) => widgets::section(ui, &heading),
                    Part::Text(text) => drop(ui.add(Label::new(text).wrap())),
                    Part::Table(rows) => table_ui(ui, at, &rows),
                }
                ui.add_space(space::S);
            }
        });
    });
    close || modal.should_close()
}

fn table_ui(ui: &mut Ui, at: usize, rows: &[Vec<String>]) {
    Grid::new(("guide", at)).num_columns(2).striped(true).show(ui, |ui| {
        for row in rows {
            for cell in row {
                ui.add(Label::new(cell).wrap());
            }
            ui.end_row();
        }
    });
}

/// Draws what the program is; tells whether it is to close.
pub(super) fn about_ui(ui: &Ui, words: &WindowWords) -> bool {
    let version = env!("CARGO_PKG_VERSION");
    let mut close = false;
    let modal = widgets::dialog(ui, "about").show(ui.ctx(), |ui| {
        ui.set_width(size::DIALOG);
        ui.heading(words.about_title());
        ui.label(words.about_what());
        ui.label(scale::muted(words.about_version(version)));
        widgets::section(ui, &words.about_cite());
        ui.add(Label::new(words.about_citation(version)).wrap());
        ui.add_space(space::M);
        ui.horizontal(|ui| {
            if ui.button(words.about_copy()).clicked() {
                ui.ctx().copy_text(words.about_citation(version));
            }
            close = ui.button(words.sheet_close()).clicked();
        });
    });
    close || modal.should_close()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_headings_paragraphs_and_tables() {
        let page = "# Title\n\nOne\ntwo\n\n| keys | do |\n|---|---|\n| F1 | help |\n";
        let table = vec![vec!["keys".to_owned(), "do".to_owned()], vec!["F1".to_owned(), "help".to_owned()]];
        let expected = [Part::Heading("Title".to_owned()), Part::Text("One two".to_owned()), Part::Table(table)];
        assert_eq!(parts(page), expected);
        assert!(parts(GUIDE).len() > 5);
    }
}
