//! Properties of layout that only this room can see: what stands in which cell.

use super::composer::Composer;
use super::table::ColumnArea;
use crate::analysis::Progress;
use crate::report::charts::Drawing;
use crate::report::content::{Block, Cell, Column, ColumnKind, Part, RowKind, Table, TableRow};
use crate::report::geometry::{Rect, Size};
use crate::report::options::{Paper, ReportKind, ReportOptions};
use crate::report::page::{GlyphRun, Info, Item, Pages};
use crate::report::text::RichText;
use crate::report::theme::Kind;
use crate::words;
use proptest::prelude::*;

fn column(head: &str, kind: ColumnKind) -> Column {
    Column { head: head.to_owned(), kind }
}

fn table(rows: &[(String, String, String)]) -> Table {
    let row = |(index, (words, note, number)): (usize, &(String, String, String))| TableRow {
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
    Table { caption: String::new(), quadrant: None, columns, rows: rows.iter().enumerate().map(row).collect() }
}

fn laid_out(table: Table, language: &str, paper: Paper) -> (Pages, Vec<Rect>, Rect) {
    let options = ReportOptions { paper, ..ReportOptions::new(ReportKind::Full) };
    let progress = Progress::default();
    let mut composer = Composer::new(&options, language, words::or_english("en"), &progress);
    composer.new_page();
    let measures = composer.measure_columns(&table, composer.theme);
    let areas = composer.column_areas(&table, &measures, composer.theme, composer.frame);
    let frame = composer.frame;
    let room = |area: &ColumnArea| {
        let left = area.x.min(area.below.0);
        let right = (area.x + area.width).max(area.below.0 + area.below.1);
        Rect::new(left, frame.y, right - left, frame.height)
    };
    let columns = areas.iter().map(room).collect();
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

/// Pages of these blocks.
fn flowed(blocks: &[Block]) -> (Pages, Rect) {
    let (options, progress) = (ReportOptions::new(ReportKind::Full), Progress::default());
    let mut composer = Composer::new(&options, "en", words::or_english("en"), &progress);
    let frame = composer.frame;
    composer.flow(blocks);
    let info = Info { title: String::new(), authors: Vec::new(), subject: String::new(), language: "en".to_owned() };
    (composer.finish(info), frame)
}

/// The page, and the upper left corner of the words.
#[track_caller]
fn place(pages: &Pages, said: &str) -> (usize, f32, f32) {
    let items = |page: usize| pages.pages[page].groups.iter().flat_map(|group| &group.items);
    let find = |page: usize| {
        let run = items(page).filter_map(Item::glyphs).find(|run| run.text.trim() == said)?;
        Some((page, run.origin.x, run.origin.y))
    };
    (0..pages.pages.len()).find_map(find).unwrap_or_else(|| panic!("“{said}” is on no page"))
}

fn small_table(name: &str) -> [Block; 2] {
    let row = TableRow {
        kind: RowKind::Body,
        anchor: None,
        cells: vec![Cell::of(Kind::Label, format!("{name}1")), Cell::of(Kind::Number, "1/3")],
    };
    let columns = vec![column("", ColumnKind::Label), column(name, ColumnKind::Numbers)];
    let table = Table { caption: String::new(), quadrant: None, columns, rows: vec![row.clone(), row] };
    [Block::Paragraph { kind: Kind::Label, text: RichText::plain(format!("Title {name}")) }, Block::Table(table)]
}

#[test]
fn small_tables_stand_side_by_side_in_rows() {
    let names: Vec<String> = ('a'..='j').map(String::from).collect();
    let blocks: Vec<Block> = names.iter().flat_map(|name| small_table(name)).collect();
    let (pages, frame) = flowed(&blocks);
    let places: Vec<(usize, f32, f32)> = names.iter().map(|name| place(&pages, &format!("Title {name}"))).collect();
    assert!(places[1].1 > places[0].1 + 20.0 && places[1].2.to_bits() == places[0].2.to_bits(), "{places:?}");
    assert!(places.iter().all(|(page, x, _)| *page == 0 && frame.x <= *x && *x < frame.right() - 20.0));
    let below = places.iter().filter(|(_, x, _)| x.to_bits() == places[0].1.to_bits()).count();
    assert!(below > 1, "ten do not fit in one row: {places:?}");
}

#[test]
fn words_in_the_place_of_a_number_end_where_numbers_do() {
    let cells = ["0.277", "tied now", "–"];
    let row = |text: &str| TableRow { kind: RowKind::Body, anchor: None, cells: vec![Cell::of(Kind::Number, text)] };
    let columns = vec![column("At", ColumnKind::Numbers)];
    let table = Table { caption: String::new(), quadrant: None, columns, rows: cells.map(row).to_vec() };
    let (pages, _) = flowed(&[Block::Table(table)]);
    let right = |text: &str| runs(&pages).find(|run| run.text.trim() == text).unwrap().room().right();
    assert!((right("0.277") - right("tied now")).abs() < 0.6, "{} {}", right("0.277"), right("tied now"));
    assert!(right("–") < right("0.277") - 1.0);
}

fn picture(height: f32, name: &str) -> Block {
    let drawing = Drawing::new("", Size { width: 400.0, height });
    Block::Figure(Drawing { spoken: name.to_owned(), caption: name.to_owned(), ..drawing })
}

#[test]
fn a_picture_that_does_not_fit_lets_a_lower_one_go_first() {
    let lines = (0..25).map(|_| Block::Paragraph { kind: Kind::Body, text: RichText::plain("A line.") });
    let blocks: Vec<Block> = lines.chain([picture(480.0, "High"), picture(100.0, "Low")]).collect();
    let (pages, _) = flowed(&blocks);
    assert_eq!((place(&pages, "Low").0, place(&pages, "High").0), (0, 1));
}

#[test]
fn a_picture_stands_on_one_page_with_its_caption_wherever_it_begins() {
    let lines = |count| (0..count).map(|_| Block::Paragraph { kind: Kind::Body, text: RichText::plain("A line.") });
    for count in 0..40 {
        let (pages, frame) = flowed(&lines(count).chain([picture(400.0, "Picture")]).collect::<Vec<_>>());
        let (page, _, y) = place(&pages, "Picture");
        assert!(y <= frame.bottom(), "the caption of a picture after {count} lines stands at {y} on page {page}");
    }
}

#[test]
fn pictures_shrink_a_little_to_let_the_next_heading_stand_under_them() {
    let lines = (0..18).map(|_| Block::Paragraph { kind: Kind::Body, text: RichText::plain("A line.") });
    let after = [Block::heading(1, "Next"), Block::Paragraph { kind: Kind::Body, text: RichText::plain("More.") }];
    let blocks: Vec<Block> = lines.chain([picture(200.0, "Picture")]).chain(after).collect();
    let (pages, frame) = flowed(&blocks);
    let (caption, next) = (place(&pages, "Picture"), place(&pages, "Next"));
    assert_eq!((caption.0, next.0), (0, 0), "{caption:?} {next:?} in {frame:?}");
}

#[test]
fn pictures_that_are_a_little_too_wide_shrink_to_stand_side_by_side() {
    let narrow = |name: &str| {
        let Block::Figure(drawing) = picture(100.0, name) else { unreachable!("a picture is a figure") };
        Block::Figure(Drawing { size: Size { width: 240.0, height: 100.0 }, ..drawing })
    };
    let (pages, frame) = flowed(&[narrow("Left"), narrow("Right")]);
    assert!(frame.width < 490.0, "both have room as they are");
    let (left, right) = (place(&pages, "Left"), place(&pages, "Right"));
    assert_eq!(left.2.to_bits(), right.2.to_bits());
    assert!(left.1 >= frame.x && right.1 > left.1 + 200.0, "{left:?} {right:?}");
}

#[test]
fn a_table_of_short_rows_stays_whole_unless_that_leaves_much_of_a_page_empty() {
    let rows = |count: usize| {
        let row = |index| TableRow {
            kind: RowKind::Body,
            anchor: None,
            cells: vec![Cell::of(Kind::Statement, format!("Row {index}")), Cell::of(Kind::Number, "1")],
        };
        let columns = vec![column("Words", ColumnKind::Words(1.0)), column("Number", ColumnKind::Numbers)];
        Block::Table(Table { caption: String::new(), quadrant: None, columns, rows: (1..=count).map(row).collect() })
    };
    let check = |count: usize, pages_of_ends: (usize, usize)| {
        let lines = (0..27).map(|_| Block::Paragraph { kind: Kind::Body, text: RichText::plain("A line.") });
        let (pages, _) = flowed(&lines.chain([rows(count)]).collect::<Vec<_>>());
        let ends = (place(&pages, "Row 1").0, place(&pages, &format!("Row {count}")).0);
        assert_eq!(ends, pages_of_ends, "of {count} rows");
    };
    check(8, (1, 1));
    check(12, (0, 1));
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
