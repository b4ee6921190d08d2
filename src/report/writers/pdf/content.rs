//! The drawing operations of a page.

use super::fonts::{Embedded, Fonts, meaning};
use super::rounded;
use crate::report::geometry::Point;
use crate::report::page::{Colour, Glyph, GlyphRun, Group, Item, Owner, Page, Segment, Stroke};
use printpdf::{
    Color, DictItem, FontId, Line, LineDashPattern, LinePoint, Op, PaintMode, PdfFontHandle, Polygon, PolygonRing, Pt,
    Rgb, WindingOrder,
};
use std::collections::BTreeMap;

/// For each group of a page its number among the marked contents; none for decoration.
pub(super) fn mark_numbers(page: &Page) -> Vec<Option<i64>> {
    let mut next = 0;
    let mut number = |group: &Group| match group.owner {
        Owner::Node(_) => {
            next += 1;
            Some(next - 1)
        }
        Owner::Decoration | Owner::Furniture => None,
    };
    page.groups.iter().map(&mut number).collect()
}

/// Everything a page shows.
pub(super) fn operations(page: &Page, fonts: &Fonts) -> Vec<Op> {
    let mut pen =
        Pen { height: page.size.height, fonts, ops: Vec::new(), font: None, fill: None, stroke: None, line: None };
    for (group, number) in page.groups.iter().zip(mark_numbers(page)) {
        pen.begin_mark(group.owner, number);
        group.items.iter().for_each(|item| pen.item(item));
        pen.end_text();
        pen.ops.push(Op::EndMarkedContent);
    }
    pen.ops
}

/// What was chosen last, so that it is not chosen again.
struct Pen<'a> {
    height: f32,
    fonts: &'a Fonts,
    ops: Vec<Op>,
    font: Option<(&'a FontId, f32)>,
    fill: Option<Colour>,
    stroke: Option<Stroke>,
    /// Where the text section that is open begins its present line, in hundredths of a point; none outside of one.
    line: Option<(i32, i32)>,
}

impl<'a> Pen<'a> {
    fn begin_mark(&mut self, owner: Owner, number: Option<i64>) {
        let entry = |key: &str, value| DictItem::Dict { map: BTreeMap::from([(key.to_owned(), value)]) };
        let (tag, properties) = match (owner, number) {
            (Owner::Node(_), Some(number)) => ("Span", entry("MCID", DictItem::Int(number))),
            (Owner::Furniture, _) => ("Artifact", entry("Type", DictItem::Name(b"Pagination".to_vec()))),
            _ => ("Artifact", entry("Type", DictItem::Name(b"Layout".to_vec()))),
        };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties });
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Glyphs(run) => self.glyphs(run),
            Item::Fill { rect, colour } => {
                let corners = [
                    Point::new(rect.x, rect.y),
                    Point::new(rect.right(), rect.y),
                    Point::new(rect.right(), rect.bottom()),
                    Point::new(rect.x, rect.bottom()),
                ];
                let segments: Vec<Segment> = std::iter::once(Segment::Move(corners[0]))
                    .chain(corners[1..].iter().map(|&corner| Segment::Line(corner)))
                    .collect();
                self.path(&segments, Some(*colour), None);
            }
            Item::Line { from, to, stroke } => {
                self.end_text();
                self.choose_stroke(*stroke);
                let points = [*from, *to].map(|at| self.point(at, false)).to_vec();
                self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
            }
            Item::Path { segments, fill, stroke } => self.path(segments, *fill, *stroke),
        }
    }

    fn path(&mut self, segments: &[Segment], fill: Option<Colour>, stroke: Option<Stroke>) {
        self.end_text();
        if let Some(colour) = fill {
            self.choose_fill(colour);
        }
        if let Some(stroke) = stroke {
            self.choose_stroke(stroke);
        }
        let mode = match (fill, stroke) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, Some(_)) => PaintMode::Stroke,
            (None, None) => return,
        };
        let mut rings = self.rings(segments);
        let closed = segments.iter().any(|segment| matches!(segment, Segment::Close));
        if mode == PaintMode::Stroke && !closed {
            let lines = rings.drain(..).map(|ring| Line { points: ring.points, is_closed: false });
            self.ops.extend(lines.map(|line| Op::DrawLine { line }));
            return;
        }
        self.ops.push(Op::DrawPolygon { polygon: Polygon { rings, mode, winding_order: WindingOrder::NonZero } });
    }

    fn rings(&self, segments: &[Segment]) -> Vec<PolygonRing> {
        let mut rings: Vec<PolygonRing> = Vec::new();
        for segment in segments {
            if matches!(segment, Segment::Move(_)) {
                rings.push(PolygonRing { points: Vec::new() });
            }
            let Some(ring) = rings.last_mut() else { continue };
            match *segment {
                Segment::Move(to) | Segment::Line(to) => ring.points.push(self.point(to, false)),
                Segment::Curve(first, second, to) => {
                    let points = [(first, true), (second, true), (to, false)];
                    ring.points.extend(points.map(|(at, handle)| self.point(at, handle)));
                }
                Segment::Close => {}
            }
        }
        rings
    }

    fn point(&self, at: Point, handle: bool) -> LinePoint {
        let p = printpdf::Point { x: Pt(rounded(at.x)), y: Pt(rounded(self.height - at.y)) };
        LinePoint { p, bezier: handle }
    }

    fn choose_fill(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.fill = Some(colour);
            self.ops.push(Op::SetFillColor { col: rgb(colour) });
        }
    }

    fn choose_stroke(&mut self, stroke: Stroke) {
        if self.stroke == Some(stroke) {
            return;
        }
        self.stroke = Some(stroke);
        self.ops.push(Op::SetOutlineColor { col: rgb(stroke.colour) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(stroke.width) });
        let dash =
            stroke.dash.map_or_else(LineDashPattern::solid, |(dash, gap)| LineDashPattern::new(0.0, &[dash, gap]));
        self.ops.push(Op::SetLineDashPattern { dash });
    }

    fn glyphs(&mut self, run: &GlyphRun) {
        self.begin_text();
        self.choose_fill(run.colour);
        let size = rounded(run.size);
        let mut line = LineOfGlyphs { size, pen: 0.0, baseline: f32::INFINITY, parts: Vec::new(), glyphs: Vec::new() };
        let fonts = self.fonts;
        for glyph in &run.glyphs {
            let Some((font, known)) = fonts.glyph(run.face, glyph.id, meaning(run.text_of(glyph))) else { continue };
            let same_font = self.font == Some((font, line.size));
            // At infinity at first, so that the pen is moved before the first glyph.
            if !same_font || (glyph.y - line.baseline).abs() > 0.005 {
                self.flush(&mut line);
                self.choose_font(font, line.size);
                self.move_to(run, glyph);
                (line.baseline, line.pen) = (glyph.y, glyph.x);
            }
            line.add(glyph, known);
        }
        self.flush(&mut line);
    }

    fn begin_text(&mut self) {
        if self.line.is_none() {
            self.line = Some((0, 0));
            self.ops.push(Op::StartTextSection);
        }
    }

    fn end_text(&mut self) {
        if self.line.take().is_some() {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn choose_font(&mut self, font: &'a FontId, size: f32) {
        if self.font != Some((font, size)) {
            self.font = Some((font, size));
            self.ops.push(Op::SetFont { font: PdfFontHandle::External(font.clone()), size: Pt(size) });
        }
    }

    /// Begins a line at a glyph, counted from where the line before began, which takes few digits.
    fn move_to(&mut self, run: &GlyphRun, glyph: &Glyph) {
        let (x, y) = (run.origin.x + glyph.x, self.height - run.origin.y - glyph.y);
        let (before_x, before_y) = self.line.unwrap_or_default();
        let (x, y) = (hundredths(x), hundredths(y));
        self.line = Some((x, y));
        let way = |from: i32, to: i32| Pt((to - from) as f32 / 100.0);
        self.ops.push(Op::SetTextCursor { pos: printpdf::Point { x: way(before_x, x), y: way(before_y, y) } });
    }

    fn flush(&mut self, line: &mut LineOfGlyphs) {
        self.ops.extend(line.take());
    }
}

/// Glyphs on the way to one operation.
struct LineOfGlyphs {
    size: f32,
    /// Where the reader's pen stands, in points from the run's origin.
    pen: f32,
    baseline: f32,
    /// Strings of glyphs and how far the pen goes back between them.
    parts: Vec<DictItem>,
    /// The glyphs since the last step of the pen.
    glyphs: Vec<u8>,
}

impl LineOfGlyphs {
    fn add(&mut self, glyph: &Glyph, known: &Embedded) {
        // The pen was moved to the first glyph; each further one may stand off the end of the one before.
        let back = ((self.pen - glyph.x) * 1000.0 / self.size).round();
        if !self.glyphs.is_empty() && back != 0.0 {
            self.end_string();
            self.parts.push(DictItem::Real(back));
            self.pen -= back * self.size / 1000.0;
        }
        self.glyphs.extend(known.id.to_be_bytes());
        self.pen += known.width * self.size / 1000.0;
    }

    fn end_string(&mut self) {
        if !self.glyphs.is_empty() {
            self.parts.push(DictItem::String { data: std::mem::take(&mut self.glyphs), literal: true });
        }
    }

    /// The glyphs so far as one operation; none without glyphs. printpdf's own would make a string of every glyph.
    fn take(&mut self) -> Option<Op> {
        self.end_string();
        let mut parts = std::mem::take(&mut self.parts);
        match parts.len() {
            0 => None,
            1 => Some(Op::Unknown { key: "Tj".to_owned(), value: parts }),
            _ => {
                // Long reports hold many thousands of these until they are written.
                parts.shrink_to_fit();
                Some(Op::Unknown { key: "TJ".to_owned(), value: vec![DictItem::Array(parts)] })
            }
        }
    }
}

/// A length in hundredths of a point.
#[expect(clippy::cast_possible_truncation, reason = "no page is hundred kilometres high")]
fn hundredths(length: f32) -> i32 {
    (length * 100.0).round() as i32
}

fn rgb(Colour(red, green, blue): Colour) -> Color {
    let share = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb { r: share(red), g: share(green), b: share(blue), icc_profile: None })
}
