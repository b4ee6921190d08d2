//! Text that is read from the right: egui shapes each word and sets the words from left to right, so what was laid out
//! is put into the order of the Unicode Bidirectional Algorithm (UAX #9) before it is painted.
//!
//! This happens to everything that a frame paints, so that no view, tooltip or chart has to think of it. Screen readers
//! and the clipboard get the text as it was written. A field that is being typed into keeps egui's order, by which its
//! caret moves.

use egui::epaint::text::{Glyph, Row};
use egui::{Context, FullOutput, Galley, Plugin, Rect, Shape};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;
use unicode_bidi::{BidiInfo, Direction, Level, get_base_direction};

/// Sets what is painted in the order in which it is read.
#[derive(Default)]
pub(super) struct ReadingOrder {
    /// What was laid out, by its address, and the same in order. The first is kept, or its address could be another's.
    done: HashMap<usize, (Arc<Galley>, Arc<Galley>)>,
}

impl Plugin for ReadingOrder {
    fn debug_name(&self) -> &'static str {
        "reading order"
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        let editing = ctx.text_edit_focused().then(|| ctx.memory(egui::Memory::focused)).flatten();
        // Not by its response: asking for that takes the keyboard from a field that has just got it.
        let place = |field| {
            ctx.viewport(|viewport| {
                let drawn = [&viewport.this_pass, &viewport.prev_pass];
                drawn.into_iter().find_map(|pass| pass.widgets.get(field)).map(|widget| widget.rect)
            })
        };
        let editing = editing.and_then(place).unwrap_or(Rect::NOTHING);
        let mut before = std::mem::take(&mut self.done);
        for clipped in &mut output.shapes {
            self.visit(&mut clipped.shape, (editing, clipped.clip_rect), &mut before);
        }
    }
}

impl ReadingOrder {
    fn visit(
        &mut self,
        shape: &mut Shape,
        (editing, clip): (Rect, Rect),
        before: &mut HashMap<usize, (Arc<Galley>, Arc<Galley>)>,
    ) {
        match shape {
            Shape::Vec(shapes) => shapes.iter_mut().for_each(|shape| self.visit(shape, (editing, clip), before)),
            Shape::Text(text) if may_be_from_right(text.galley.text()) => {
                // A text longer than its field goes beyond it, and is seen within it only.
                if editing.expand(1.0).contains_rect(text.visual_bounding_rect().intersect(clip)) {
                    return;
                }
                let key = Arc::as_ptr(&text.galley) as usize;
                let known = before.remove(&key);
                let entry = self.done.entry(key).or_insert_with(|| {
                    known.unwrap_or_else(|| (Arc::clone(&text.galley), Arc::new(in_order(&text.galley))))
                });
                text.galley = Arc::clone(&entry.1);
            }
            _ => {}
        }
    }
}

/// Whether a text may hold letters of a script that is written from the right. Looks at bytes, since all that is on
/// screen passes here in every frame: in UTF-8 such letters begin at D6, and scripts of Europe lie below.
fn may_be_from_right(text: &str) -> bool {
    text.bytes().any(|byte| byte >= 0xD6) && text.chars().any(is_from_right)
}

/// Whether a sign belongs to a block of such a script: Hebrew to Arabic Extended-A, their presentation forms, and the
/// scripts from Cypriot to Adlam.
fn is_from_right(sign: char) -> bool {
    matches!(sign, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// A laid-out text with what stands in each row in the order in which it is read. Rows of a paragraph that is read from
/// the right end at the right edge.
fn in_order(galley: &Galley) -> Galley {
    let mut galley = galley.clone();
    let text = Arc::clone(&galley.job);
    let mut paragraphs = text.text.split('\n');
    let mut base = base_level(paragraphs.next().unwrap_or_default());
    let right = galley.rect.right();
    for placed in &mut galley.rows {
        let mut row = Row::clone(&placed.row);
        let end = set_in_order(&mut row, base);
        if base.is_rtl() {
            placed.pos.x = right - end;
        }
        galley.mesh_bounds |= row.visuals.mesh_bounds.translate(placed.pos.to_vec2());
        placed.row = Arc::new(row);
        if placed.ends_with_newline {
            base = base_level(paragraphs.next().unwrap_or_default());
        }
    }
    galley
}

fn base_level(paragraph: &str) -> Level {
    if get_base_direction(paragraph) == Direction::Rtl { Level::rtl() } else { Level::ltr() }
}

/// What keeps its place within itself when a row is set in order: a sign, or a word from the right, whose letters were
/// shaped in the order in which they are painted.
struct Unit {
    glyphs: Range<usize>,
    sign: char,
    width: f32,
}

/// Sets a row in order; gives where what is painted of it ends.
fn set_in_order(row: &mut Row, base: Level) -> f32 {
    let units = units(row);
    let text: String = units.iter().map(|unit| unit.sign).collect();
    let info = BidiInfo::new(&text, Some(base));
    let Some(paragraph) = info.paragraphs.first() else { return row.size.x };
    let levels = info.reordered_levels_per_char(paragraph, paragraph.range.clone());
    let mut x = 0.0;
    let mut end = 0.0_f32;
    for at in BidiInfo::reorder_visual(&levels) {
        let (unit, is_turned) = (&units[at], levels[at].is_rtl());
        let by = x - row.glyphs[unit.glyphs.start].pos.x;
        if is_turned && unit.glyphs.len() > 1 {
            turn_numbers(row, unit.glyphs.clone());
        }
        for glyph in unit.glyphs.clone() {
            shift(row, glyph, by);
            if is_turned && is_paired(row.glyphs[glyph].chr) {
                mirror(row, glyph);
            }
        }
        // Spaces that end a row from the right are its left edge by now, so that what is painted begins behind them.
        x += unit.width;
        if !unit.sign.is_whitespace() {
            end = end.max(x);
        }
    }
    end
}

fn units(row: &Row) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut is_word = false;
    for (at, glyph) in row.glyphs.iter().enumerate() {
        let goes_on = is_from_right(glyph.chr);
        match units.last_mut() {
            Some(unit) if goes_on && is_word => {
                unit.glyphs.end = at + 1;
                // A word with letters is a word from the right, whatever digits and signs it holds.
                unit.sign = if is_number(unit.sign) { glyph.chr } else { unit.sign };
            }
            _ => units.push(Unit { glyphs: at..at + 1, sign: glyph.chr, width: 0.0 }),
        }
        is_word = goes_on;
    }
    let starts: Vec<f32> = units.iter().map(|unit| row.glyphs[unit.glyphs.start].pos.x).collect();
    let last = row.glyphs.last().map_or(0.0, Glyph::max_x);
    for (at, unit) in units.iter_mut().enumerate() {
        unit.width = starts.get(at + 1).copied().unwrap_or(last) - starts[at];
    }
    units
}

/// Whether a sign is a digit of a script from the right, whose numbers are read from the left all the same.
fn is_number(sign: char) -> bool {
    matches!(sign, '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}' | '\u{7C0}'..='\u{7C9}')
}

/// Turns the numbers within a word around: with its letters they were shaped from the right.
fn turn_numbers(row: &mut Row, word: Range<usize>) {
    if !row.glyphs[word.clone()].iter().any(|glyph| !is_number(glyph.chr)) {
        return;
    }
    let mut at = word.start;
    while at < word.end {
        let length = row.glyphs[at..word.end].iter().take_while(|glyph| is_number(glyph.chr)).count();
        if length > 1 {
            let (left, right) = (row.glyphs[at].pos.x, row.glyphs[at + length - 1].max_x());
            for digit in at..at + length {
                let by = left + right - row.glyphs[digit].max_x() - row.glyphs[digit].pos.x;
                shift(row, digit, by);
            }
        }
        at += length.max(1);
    }
}

/// Whether a sign is one of a pair that is painted as its partner in text from the right.
fn is_paired(sign: char) -> bool {
    "()[]{}<>«»‹›≤≥".contains(sign)
}

fn shift(row: &mut Row, glyph: usize, by: f32) {
    row.glyphs[glyph].pos.x += by;
    for vertex in vertices(row, glyph) {
        row.visuals.mesh.vertices[vertex].pos.x += by;
    }
}

fn mirror(row: &mut Row, glyph: usize) {
    let (min, max) = (row.glyphs[glyph].uv_rect.min[0], row.glyphs[glyph].uv_rect.max[0]);
    for vertex in vertices(row, glyph) {
        let u = &mut row.visuals.mesh.vertices[vertex].uv.x;
        *u = f32::from(min) + f32::from(max) - *u;
    }
}

/// The corners of what is painted of a glyph; nothing of a space.
fn vertices(row: &Row, glyph: usize) -> Range<usize> {
    let glyph = &row.glyphs[glyph];
    let first = glyph.first_vertex as usize;
    first..if glyph.uv_rect.is_nothing() { first } else { first + 4 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{FontId, RawInput};

    /// Lays a text out and reads each row of it from left to right. A word from the right counts as one sign, its
    /// first letter: which letters a font without the script paints is not asked here.
    #[track_caller]
    fn check(text: &str, width: f32, expected: &[&str]) {
        let ctx = Context::default();
        super::super::install(&ctx);
        let mut found = Vec::new();
        let output = ctx.run_ui(RawInput::default(), |ui| {
            let font = FontId::proportional(14.0);
            let galley = ui.painter().layout(text.to_owned(), font, egui::Color32::BLACK, width);
            let ordered = in_order(&galley);
            assert_eq!(ordered.rect, galley.rect, "what is in order takes the same room");
            found = ordered.rows.iter().map(|placed| read(&placed.row)).collect();
        });
        output.drop_without_applying_deltas();
        assert_eq!(found, expected, "{text}");
    }

    fn read(row: &Row) -> String {
        let mut glyphs: Vec<&Glyph> = row.glyphs.iter().collect();
        glyphs.sort_by(|a, b| a.pos.x.total_cmp(&b.pos.x));
        let signs: String = glyphs.iter().map(|glyph| painted(row, glyph)).collect();
        signs.trim().to_owned()
    }

    /// The sign that a glyph looks like: its partner where its picture was turned.
    fn painted(row: &Row, glyph: &Glyph) -> char {
        let corners = &row.visuals.mesh.vertices[glyph.first_vertex as usize..];
        match glyph.chr {
            '(' if corners[0].uv.x > corners[1].uv.x => ')',
            ')' if corners[0].uv.x > corners[1].uv.x => '(',
            sign => sign,
        }
    }

    /// Whether what is painted of a text rises from sign to sign, as egui sets it; nothing where no text is painted.
    fn rises(clipped: &egui::epaint::ClippedShape) -> Option<bool> {
        let Shape::Text(text) = &clipped.shape else { return None };
        let row = &text.galley.rows.first()?.row;
        Some(row.glyphs.windows(2).all(|pair| pair[0].pos.x <= pair[1].pos.x))
    }

    #[test]
    fn a_field_that_is_typed_into_keeps_its_order_also_where_the_text_goes_beyond_it() {
        let ctx = Context::default();
        super::super::install(&ctx);
        for focused in [true, false] {
            let mut text = "א ב ".repeat(40);
            let mut found = Vec::new();
            // The first pass does not know yet where the field stands.
            for _ in 0..3 {
                let output = ctx.run_ui(RawInput::default(), |ui| {
                    let field = ui.add(egui::TextEdit::singleline(&mut text).desired_width(60.0));
                    if focused {
                        field.request_focus();
                    } else {
                        field.surrender_focus();
                    }
                });
                found = output.shapes.iter().filter_map(rises).collect();
                output.drop_without_applying_deltas();
            }
            assert_eq!(found, [focused]);
        }
    }

    #[test]
    fn words_from_the_right_are_read_from_the_right() {
        check("ab cd", f32::INFINITY, &["ab cd"]);
        check("א ב ג", f32::INFINITY, &["ג ב א"]);
        check("ا ب 12 ت", f32::INFINITY, &["ت 12 ب ا"]);
        check("see א ב (c)", f32::INFINITY, &["see ב א (c)"]);
        check("א (ב) c.", f32::INFINITY, &[".c (ב) א"]);
        check("א ב\nab א ב", f32::INFINITY, &["ב א", "ab ב א"]);
    }

    #[test]
    fn each_row_of_a_long_text_is_in_order() {
        let words = ["א", "ב", "ג", "ד", "ה", "ו", "ז", "ח"].join(" ");
        let ctx = Context::default();
        super::super::install(&ctx);
        let output = ctx.run_ui(RawInput::default(), |ui| {
            let galley = ui.painter().layout(words.clone(), FontId::proportional(14.0), egui::Color32::BLACK, 60.0);
            let ordered = in_order(&galley);
            assert!(ordered.rows.len() > 1);
            let rows: Vec<String> = ordered.rows.iter().map(|placed| read(&placed.row)).collect();
            let back: Vec<String> = rows.iter().map(|row| row.chars().rev().collect()).collect();
            assert_eq!(back.join(" "), words);
            for placed in &ordered.rows {
                let ends = placed.row.glyphs.iter().filter(|glyph| glyph.chr != ' ').map(Glyph::max_x);
                let end = placed.pos.x + ends.fold(0.0, f32::max);
                assert!((end - ordered.rect.right()).abs() < 1.0, "a row ends at the right edge");
            }
        });
        output.drop_without_applying_deltas();
    }
}
