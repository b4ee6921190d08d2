//! Properties of layout that only this room can see: what stands in which cell.

use super::composer::Composer;
use crate::analysis::Progress;
use crate::report::content::{Block, Cell, Column, ColumnKind, Part, Row, RowKind, Table};
use crate::report::geometry::Rect;
use crate::report::options::{Paper, ReportKind, ReportOptions};
use crate::report::page::{GlyphRun, Info, Item, Pages};
use crate::report::text::RichText;
use crate::report::theme::Kind;
use crate::report::words::words;
use proptest::prelude::*;

fn column(head: &str, kind: ColumnKind) -> Column {
    Column { head: head.to_owned(), kind }
}

fn table(rows: &[(String, String, String)]) -> Table {
    let row = |(index, (words, note, number)): (usize, &(String, String, String))| Row {
        kind: RowKind::Body,
        anchor: None,
        cells: vec![
            Cell::of(Kind::Label, format!("S{index}")),
            Cell {
                parts: vec![
                    Part::new(Kind::Statement, RichText::plain(words)),
                    Part::new(Kind::Note, RichText::plain(note)),
                ],
            },
            Cell::of(Kind::Number, number),
        ],
    };
    let columns = vec![
        column("No.", ColumnKind::Label),
        column("Words", ColumnKind::Words(1.0)),
        column("Number", ColumnKind::Numbers),
    ];
    Table { quadrant: None, columns, rows: rows.iter().enumerate().map(row).collect() }
}

fn laid_out(table: Table, language: &str, paper: Paper) -> (Pages, Vec<Rect>, Rect) {
    let options = ReportOptions { paper, ..ReportOptions::new(ReportKind::Full) };
    let progress = Progress::default();
    let mut composer = Composer::new(&options, language, words("en"), &progress);
    composer.new_page();
    let measures = composer.measure_columns(&table);
    let areas = composer.column_areas(&table, &measures);
    let frame = composer.frame;
    let columns = areas.iter().map(|area| Rect::new(area.x, frame.y, area.width, frame.height)).collect();
    composer.flow(&[Block::Table(table)]);
    let info =
        Info { title: String::new(), authors: Vec::new(), subject: String::new(), language: language.to_owned() };
    (composer.finish(info), columns, frame)
}

fn runs(pages: &Pages) -> impl Iterator<Item = &GlyphRun> {
    pages.pages.iter().flat_map(|page| &page.groups).flat_map(|group| &group.items).filter_map(|item| match item {
        Item::Glyphs(run) => Some(run),
        _ => None,
    })
}

/// The room of the visible glyphs of a run; the last one's width is the least of what the others need.
fn visible(run: &GlyphRun) -> Option<Rect> {
    let glyphs = run.glyphs.iter().filter(|glyph| !run.text_of(glyph).trim().is_empty());
    let xs: Vec<f32> = glyphs.map(|glyph| run.origin.x + glyph.x).collect();
    let left = xs.iter().copied().reduce(f32::min)?;
    let right = if run.text.ends_with(char::is_whitespace) {
        xs.iter().copied().fold(left, f32::max)
    } else {
        run.origin.x + run.advance
    };
    Some(Rect { x: left, width: right - left, ..run.room() })
}

fn words_of_all_lengths() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => "[a-zA-Zа-я]{1,12}",
        1 => "[a-z]{100,200}",
    ];
    prop::collection::vec(word, 1..120).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_word_stands_in_its_column(
        rows in prop::collection::vec((words_of_all_lengths(), words_of_all_lengths(), "[0-9]{1,4}(\\.[0-9]{1,3})?"), 1..12),
        language in prop_oneof![Just("en"), Just("ar")],
        paper in prop_oneof![Just(Paper::A4), Just(Paper::Letter), Just(Paper::A3)],
    ) {
        let (pages, columns, frame) = laid_out(table(&rows), language, paper);
        for run in runs(&pages) {
            let Some(room) = visible(run) else { continue };
            prop_assert!(frame.holds(&room, 0.1), "“{}” at {room:?} is outside {frame:?}", run.text);
            let inside = columns.iter().any(|column| column.holds(&room, 0.6));
            prop_assert!(inside, "“{}” at {room:?} is in none of {columns:?}", run.text);
        }
    }

    #[test]
    fn decimal_points_stand_below_one_another(
        numbers in prop::collection::vec("[0-9]{1,5}\\.[0-9]{1,4}", 2..20),
    ) {
        let rows: Vec<_> = numbers.iter().map(|number| ("a".to_owned(), "b".to_owned(), number.clone())).collect();
        let (pages, ..) = laid_out(table(&rows), "en", Paper::A4);
        let points: Vec<f32> = runs(&pages)
            .filter(|run| numbers.contains(&run.text))
            .filter_map(|run| run.glyphs.iter().find(|glyph| run.text_of(glyph) == ".").map(|g| run.origin.x + g.x))
            .collect();
        prop_assert_eq!(points.len(), numbers.len());
        prop_assert!(points.iter().all(|x| (x - points[0]).abs() < 0.01), "{points:?}");
    }
}
