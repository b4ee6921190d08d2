//! Properties of set text.

use super::{Align, RichText, SetText, SpanStyle, TextStyle, Typesetter};
use crate::report::options::Palette;
use crate::report::page::GlyphRun;
use crate::report::theme::{Kind, Theme};

fn style() -> TextStyle {
    Theme::new(10.0, Palette::Colour).style(Kind::Body)
}

fn set(text: &str, width: f32) -> SetText {
    Typesetter::new("en").set(&RichText::plain(text), &style(), width)
}

fn runs(set: &SetText) -> impl Iterator<Item = &GlyphRun> {
    set.lines.iter().flat_map(|line| &line.runs).map(|(_, run)| run)
}

/// What the glyphs stand for, one after the other.
fn read(set: &SetText) -> String {
    runs(set).flat_map(|run| run.glyphs.iter().map(|glyph| run.text_of(glyph))).collect()
}

#[track_caller]
fn check_reads(text: &str) {
    assert_eq!(
        read(&set(text, 200.0)).split_whitespace().collect::<Vec<_>>(),
        text.split_whitespace().collect::<Vec<_>>()
    );
}

#[test]
fn every_character_is_told_once_and_in_order() {
    check_reads("Office staff affiliate efficiently, flying over fjords for a fortnight or more");
    check_reads("naïve cafe\u{301} Ωμέγα йога");
    check_reads("الخبرة في مكافحة الجريمة المنظمة (2020) مع UNODC لا إله إلا الله");
    check_reads("The word القوة means strength, and 机会 means opportunity");
    check_reads("a line\nand another");
}

#[test]
fn letters_that_stand_alone_have_room_and_those_that_combine_have_none() {
    let mut typesetter = Typesetter::new("uz");
    let mut width = |text: &str| typesetter.measure(&RichText::plain(text), &style());
    for sign in ["\u{2bb}", "\u{2bc}", "`", "\u{b4}", "\u{a8}", "\u{2c7}"] {
        assert!(width(&format!("o{sign}o")) > width("oo") + 1.0, "{sign}");
    }
    assert!((width("o\u{302}o") - width("oo")).abs() < 0.1);
}

#[test]
fn a_ligature_is_one_glyph_for_all_its_letters() {
    let set = set("سلام", 200.0);
    let texts: Vec<&str> = runs(&set).flat_map(|run| run.glyphs.iter().map(|glyph| run.text_of(glyph))).collect();
    assert_eq!(texts, ["س", "لا", "م"]);
}

#[test]
fn a_long_word_is_broken_inside_its_box() {
    let set = set(&"m".repeat(200), 150.0);
    assert!(set.lines.len() > 5);
    assert!(set.width() <= 150.0, "{}", set.width());
}

#[test]
fn arabic_begins_at_the_right_edge() {
    let set = Typesetter::new("ar").set(&RichText::plain("القوة"), &style(), 300.0);
    let run = runs(&set).next().unwrap();
    assert!((run.origin.x + run.advance - 300.0).abs() < 0.1);
    assert!(run.glyphs[0].x > run.glyphs[1].x, "the first letter stands right of the second");
}

#[test]
fn arabic_on_a_page_that_is_read_from_the_left_begins_at_its_edge() {
    let set = set("القوة", 300.0);
    assert!(runs(&set).next().unwrap().origin.x.abs() < 0.1);
}

#[test]
fn an_arabic_paragraph_that_begins_with_a_latin_word_is_read_from_the_right() {
    let set = Typesetter::new("ar").set(&RichText::plain("SWOT تحليل"), &style(), 300.0);
    let places: Vec<(&str, f32)> = runs(&set).map(|run| (run.text.trim(), run.origin.x)).collect();
    assert!(places.windows(2).all(|two| two[0].1 > two[1].1), "{places:?}");
    let latin = Typesetter::new("ar").set(&RichText::plain("Office (2020)."), &style(), 300.0);
    assert_eq!(runs(&latin).map(|run| run.text.as_str()).collect::<String>(), "Office (2020).");
    let line = runs(&latin).map(|run| run.origin.x + run.advance).fold(0.0, f32::max);
    assert!((line - 300.0).abs() < 0.1, "it ends at the right edge");
}

#[test]
fn parts_keep_their_style() {
    let bold = SpanStyle { bold: true, ..SpanStyle::default() };
    let text = RichText::plain("plain ").styled("bold", bold).and(" plain");
    let set = Typesetter::new("en").set(&text, &style(), 300.0);
    let faces: Vec<_> = runs(&set).map(|run| (run.text.trim(), run.face)).collect();
    assert_eq!(faces.len(), 3);
    assert_eq!(faces[0].1, faces[2].1);
    assert_ne!(faces[0].1, faces[1].1);
    assert_eq!(faces[1].0, "bold");
}

#[test]
fn lines_can_stand_at_the_right() {
    let style = TextStyle { align: Align::Right, ..style() };
    let set = Typesetter::new("en").set(&RichText::plain("12"), &style, 100.0);
    assert!((set.width() - 100.0).abs() < 0.1);
}
