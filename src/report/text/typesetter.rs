//! Sets paragraphs: from text with emphasis to lines of positioned glyphs.

use super::fonts::{Fonts, is_invisible};
use super::reading::Reading;
use super::rich::{RichText, Span, SpanStyle};
use super::ties::ties;
use crate::report::geometry::Point;
use crate::report::page::{Colour, FaceId, Glyph, GlyphRun, Target, Warning};
use crate::report::sfnt::has_outlines;
use parley::fontique::Language;
use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontData, FontFamily, FontStyle, FontWeight, IndentOptions, Layout,
    LayoutContext, Line, LineHeight, OverflowWrap, RangedBuilder, Run, StyleProperty, TextWrapMode,
};
use std::collections::{BTreeSet, HashMap};

/// Texts of so many bytes at most are short.
const SHORT: usize = 16;

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct TextStyle {
    /// Size in points.
    pub(crate) size: f32,
    /// Height of a line, as a multiple of the size.
    pub(crate) leading: f32,
    /// Whether all of it is bold.
    pub(crate) bold: bool,
    /// Whether all of it is italic.
    pub(crate) italic: bool,
    /// Its colour.
    pub(crate) colour: Colour,
    /// The colour of the words that lead somewhere.
    pub(crate) link: Colour,
    /// Where its lines stand.
    pub(crate) align: Align,
    /// How far the lines after the first are drawn in, in points.
    pub(crate) hanging: f32,
}

/// Where lines stand in their box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    /// Where the paragraph's script begins: left, or right for Arabic and Hebrew; always right in a document in one of
    /// these, which has its words of other languages there too.
    Start,
    /// At the left edge.
    Left,
    /// In the middle.
    Centre,
    /// At the right edge.
    Right,
}

/// A paragraph that has been set.
#[derive(Debug, Clone)]
pub(crate) struct SetText {
    /// Its lines, from top to bottom.
    pub(crate) lines: Vec<SetLine>,
    /// For each span where it leads.
    pub(crate) targets: Vec<Option<Target>>,
}

/// A line of a paragraph.
#[derive(Debug, Clone)]
pub(crate) struct SetLine {
    /// Its height.
    pub(crate) height: f32,
    /// Its glyphs in reading order, with the span they come from; positions count from the line's upper left corner.
    pub(crate) runs: Vec<(usize, GlyphRun)>,
}

impl SetText {
    /// The height of all lines.
    pub(crate) fn height(&self) -> f32 {
        self.lines.iter().map(|line| line.height).sum()
    }

    /// The right edge of the longest line.
    pub(crate) fn width(&self) -> f32 {
        let ends = self.lines.iter().flat_map(|line| &line.runs).map(|(_, run)| run.origin.x + ink_advance(run));
        ends.fold(0.0, f32::max)
    }
}

/// How far the visible part of a run reaches.
fn ink_advance(run: &GlyphRun) -> f32 {
    let blank = run.glyphs.iter().rev().take_while(|glyph| run.text_of(glyph).trim().is_empty()).count();
    let visible = run.glyphs.len() - blank;
    match run.glyphs.get(visible) {
        // In text from right to left the blanks at the end stand on the left.
        Some(first_blank) if run.glyphs[0].x <= first_blank.x => first_blank.x,
        _ => run.advance,
    }
}

/// Sets text, and remembers the fonts it used and the characters that none of them had.
pub(crate) struct Typesetter {
    fonts: Fonts,
    scratch: LayoutContext<u16>,
    faces: Vec<FontData>,
    drawable: Vec<bool>,
    missing: BTreeSet<char>,
    language: Option<Language>,
    reading: Reading,
    /// The widths of short texts by size, weight and slope.
    widths: HashMap<(String, u32, bool, bool), f32>,
}

impl Typesetter {
    /// A typesetter for texts in a language (BCP 47).
    pub(crate) fn new(language: &str) -> Self {
        Self {
            fonts: Fonts::new(),
            scratch: LayoutContext::new(),
            faces: Vec::new(),
            drawable: Vec::new(),
            missing: BTreeSet::new(),
            language: Language::parse(language).ok(),
            reading: Reading::of(language),
            widths: HashMap::new(),
        }
    }

    /// Sets a paragraph in a box of this width; words that are longer are broken.
    pub(crate) fn set(&mut self, text: &RichText, style: &TextStyle, width: f32) -> SetText {
        self.set_within(text, style, Some(width.max(1.0)))
    }

    /// Sets a paragraph on one line, but for its own line ends.
    pub(crate) fn set_line(&mut self, text: &RichText, style: &TextStyle) -> SetText {
        self.set_within(text, style, None)
    }

    /// The width of a text on one line; that of short ones, as the numbers of tables are, is remembered.
    pub(crate) fn measure(&mut self, text: &RichText, style: &TextStyle) -> f32 {
        let [Span { text: short, style: SpanStyle { bold: false, italic: false, scale: None, .. }, .. }] =
            text.spans.as_slice()
        else {
            return self.set_line(text, style).width();
        };
        if short.len() > SHORT {
            return self.set_line(text, style).width();
        }
        let key = (short.clone(), style.size.to_bits(), style.bold, style.italic);
        if let Some(&known) = self.widths.get(&key) {
            return known;
        }
        let width = self.set_line(text, style).width();
        self.widths.insert(key, width);
        width
    }

    /// The fonts in use, and what went wrong.
    pub(crate) fn finish(self) -> (Vec<FontData>, Vec<Warning>) {
        let missing: String = self.missing.into_iter().collect();
        let warnings = if missing.is_empty() { Vec::new() } else { vec![Warning::MissingGlyphs(missing)] };
        (self.faces, warnings)
    }

    fn set_within(&mut self, text: &RichText, style: &TextStyle, width: Option<f32>) -> SetText {
        let plain = text.text();
        self.fonts.prepare(&plain);
        let mut layout = self.shape(text, &plain, style);
        if style.hanging > 0.0 {
            layout.set_text_indent(style.hanging, IndentOptions { each_line: false, hanging: true });
        }
        layout.break_all_lines(width);
        let alignment = match style.align {
            // A page has one direction: what is read the other way begins at the same edge, beside its badge.
            Align::Start if self.reading == Reading::RightToLeft => Alignment::Right,
            Align::Start | Align::Left => Alignment::Left,
            Align::Centre => Alignment::Center,
            Align::Right => Alignment::Right,
        };
        layout.align(alignment, AlignmentOptions::default());
        let lines = layout.lines().map(|line| self.line(&line, &plain, text, style)).collect();
        SetText { lines, targets: text.spans.iter().map(|span| span.target.clone()).collect() }
    }

    fn shape(&mut self, text: &RichText, plain: &str, style: &TextStyle) -> Layout<u16> {
        let families = self.fonts.families();
        let mut builder = self.scratch.ranged_builder(&mut self.fonts.context, plain, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(families.into())));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(LineHeight::Absolute(style.size * style.leading));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(StyleProperty::Locale(self.language));
        if self.reading == Reading::RightToLeft && Reading::is_from_right(plain) {
            // A paragraph of an Arabic document is Arabic, also where it begins with a Latin word.
            builder.set_base_direction(BaseDirection::Rtl);
        }
        if style.bold {
            builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
        }
        if style.italic {
            builder.push_default(StyleProperty::FontStyle(FontStyle::Italic));
        }
        let mut start = 0;
        for (index, span) in text.spans.iter().enumerate() {
            push_span(&mut builder, index, span, start, style);
            start += span.text.len();
        }
        for tie in ties(plain) {
            builder.push(StyleProperty::TextWrapMode(TextWrapMode::NoWrap), tie);
        }
        builder.build(plain)
    }

    fn line(&mut self, line: &Line<'_, u16>, plain: &str, text: &RichText, style: &TextStyle) -> SetLine {
        let metrics = line.metrics();
        let (top, bottom) = (metrics.block_min_coord, metrics.block_max_coord);
        let mut pen = metrics.offset + metrics.inline_min_coord;
        let mut runs: Vec<(usize, usize, GlyphRun)> = Vec::new();
        for run in line.runs() {
            for piece in self.pieces(&run, plain) {
                let span = text.spans.get(piece.span);
                let usual = if span.is_some_and(|span| span.target.is_some()) { style.link } else { style.colour };
                let colour = span.and_then(|span| span.style.colour).unwrap_or(usual);
                let advance = piece.advance;
                if !piece.glyphs.is_empty() {
                    let run = GlyphRun {
                        face: piece.face,
                        size: run.font_size(),
                        colour,
                        origin: Point::new(pen, metrics.baseline - top),
                        advance,
                        ascent: metrics.baseline - top,
                        descent: bottom - metrics.baseline,
                        text: piece.text,
                        glyphs: piece.glyphs,
                    };
                    runs.push((piece.begin, piece.span, run));
                }
                pen += advance;
            }
        }
        runs.sort_by_key(|(begin, _, _)| *begin);
        SetLine { height: bottom - top, runs: runs.into_iter().map(|(_, span, run)| (span, run)).collect() }
    }

    /// The glyphs of a run in reading order, parted where the span changes; the parts stand from left to right.
    fn pieces(&mut self, run: &Run<'_, u16>, plain: &str) -> Vec<Piece> {
        let face = self.face(run.font());
        let mut pieces: Vec<Piece> = Vec::new();
        for cluster in clusters(run) {
            let text = &plain[cluster.range.clone()];
            self.note_missing(&cluster, text, face);
            if pieces.last().is_none_or(|piece| piece.span != cluster.span) {
                pieces.push(Piece { face, span: cluster.span, begin: cluster.range.start, ..Piece::default() });
            }
            if let Some(piece) = pieces.last_mut() {
                piece.add(&cluster, text);
            }
        }
        if run.is_rtl() {
            pieces.iter_mut().for_each(Piece::turn);
            pieces.reverse();
        }
        pieces
    }

    fn face(&mut self, font: &FontData) -> FaceId {
        let same = |face: &FontData| face.index == font.index && face.data.id() == font.data.id();
        let known = self.faces.iter().position(same);
        FaceId(known.unwrap_or_else(|| {
            self.drawable.push(has_outlines(font.data.data(), font.index));
            self.faces.push(font.clone());
            self.faces.len() - 1
        }))
    }

    fn note_missing(&mut self, cluster: &ShapedCluster, text: &str, face: FaceId) {
        if !self.drawable[face.0] || cluster.glyphs.iter().any(|glyph| glyph.id == 0) {
            self.missing.extend(text.chars().filter(|&c| !is_invisible(c)));
        }
    }
}

fn push_span(builder: &mut RangedBuilder<'_, u16>, index: usize, span: &Span, start: usize, style: &TextStyle) {
    let range = start..start + span.text.len();
    let number = u16::try_from(index).unwrap_or(u16::MAX);
    if number > 0 {
        builder.push(StyleProperty::Brush(number), range.clone());
    }
    if span.style.bold && !style.bold {
        builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range.clone());
    }
    if span.style.italic {
        // Emphasis within italics stands upright.
        let slant = if style.italic { FontStyle::Normal } else { FontStyle::Italic };
        builder.push(StyleProperty::FontStyle(slant), range.clone());
    }
    if let Some(scale) = span.style.scale {
        builder.push(StyleProperty::FontSize(style.size * scale), range);
    }
}

/// Characters and the glyphs that stand for all of them together.
struct ShapedCluster {
    range: std::ops::Range<usize>,
    span: usize,
    glyphs: Vec<parley::Glyph>,
}

/// The clusters of a run in logical order, ligatures as one.
fn clusters(run: &Run<'_, u16>) -> Vec<ShapedCluster> {
    let mut out: Vec<ShapedCluster> = Vec::new();
    for cluster in run.clusters() {
        match out.last_mut() {
            Some(before) if cluster.is_ligature_continuation() => before.range.end = cluster.text_range().end,
            _ => out.push(ShapedCluster {
                range: cluster.text_range(),
                span: usize::from(cluster.style().brush),
                glyphs: cluster.glyphs().collect(),
            }),
        }
    }
    out
}

/// A part of a run that belongs to one span.
#[derive(Default)]
struct Piece {
    face: FaceId,
    span: usize,
    /// Where its characters begin in the paragraph.
    begin: usize,
    advance: f32,
    text: String,
    glyphs: Vec<Glyph>,
    /// Where each cluster begins among the glyphs, and how wide it is.
    starts: Vec<(usize, f32)>,
}

impl Piece {
    fn add(&mut self, cluster: &ShapedCluster, text: &str) {
        let line_end = text.ends_with('\n');
        let start = offset(&self.text);
        if !line_end {
            self.text.push_str(text);
        }
        let mut range = start..offset(&self.text);
        let width: f32 = cluster.glyphs.iter().map(|glyph| glyph.advance).sum();
        self.starts.push((self.glyphs.len(), width));
        for glyph in &cluster.glyphs {
            if !line_end {
                let id = u16::try_from(glyph.id).unwrap_or(0);
                self.glyphs.push(Glyph { id, x: self.advance + glyph.x, y: glyph.y, text: range.clone() });
                range.start = range.end;
            }
            self.advance += glyph.advance;
        }
    }

    /// Puts the clusters from right to left.
    fn turn(&mut self) {
        let mut pen = 0.0;
        for (index, &(start, width)) in self.starts.iter().enumerate() {
            let end = self.starts.get(index + 1).map_or(self.glyphs.len(), |next| next.0);
            let turned = self.advance - pen - width;
            self.glyphs[start..end].iter_mut().for_each(|glyph| glyph.x += turned - pen);
            pen += width;
        }
    }
}

fn offset(text: &str) -> u32 {
    u32::try_from(text.len()).expect("a paragraph is shorter than four gigabytes")
}
