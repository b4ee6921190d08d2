//! The drawing operations of a page.

use super::fonts::{Embedded, Fonts, meaning};
use super::{pictures, rounded};
use crate::report::geometry::Point;
use crate::report::logo::Logo;
use crate::report::page::{Colour, GlyphRun, Group, Item, Owner, Page, Segment, Stroke};
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
pub(super) fn operations(page: &Page, fonts: &Fonts, pictures: &[Logo]) -> Vec<Op> {
    let (height, ops) = (page.size.height, Vec::new());
    let mut pen = Pen { height, fonts, pictures, ops, font: None, fill: None, stroke: None, line: None };
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
    pictures: &'a [Logo],
    ops: Vec<Op>,
    font: Option<(&'a FontId, f32)>,
    fill: Option<Colour>,
    stroke: Option<Stroke>,
    /// The text section that is open.
    line: Option<TextLine>,
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
            Item::Picture { rect, logo } => {
                self.end_text();
                let entries = [rect.width, 0.0, 0.0, rect.height, rect.x, self.height - rect.bottom()];
                let matrix = entries.map(|length| DictItem::Real(rounded(length))).to_vec();
                let name = DictItem::Name(pictures::name(self.pictures, logo).into_bytes());
                let op = |key: &str, value| Op::Unknown { key: key.to_owned(), value };
                self.ops.extend([op("q", vec![]), op("cm", matrix), op("Do", vec![name]), op("Q", vec![])]);
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
            self.flush();
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
        self.ops.push(Op::SetOutlineThickness { pt: Pt(rounded(stroke.width)) });
        let dash =
            stroke.dash.map_or_else(LineDashPattern::solid, |(dash, gap)| LineDashPattern::new(0.0, &[dash, gap]));
        self.ops.push(Op::SetLineDashPattern { dash });
    }

    fn glyphs(&mut self, run: &GlyphRun) {
        self.begin_text();
        self.choose_fill(run.colour);
        let (size, fonts) = (rounded(run.size), self.fonts);
        let mut glyphs = run.glyphs.iter().peekable();
        let (mut within, mut spelt) = (false, false);
        while let Some(glyph) = glyphs.next() {
            let text = run.text_of(glyph);
            let has_marks = glyphs.peek().is_some_and(|next| run.text_of(next).is_empty());
            if spelt && !text.is_empty() {
                self.flush();
                self.ops.push(Op::EndMarkedContent);
                spelt = false;
            }
            if has_marks && !text.is_empty() {
                self.flush();
                self.ops.push(spelling(text));
                spelt = true;
            }
            let Some((font, known)) = fonts.glyph(run.face, glyph.id, meaning(text)) else { continue };
            self.choose_font(font, size);
            let at = Point::new(run.origin.x + glyph.x, self.height - run.origin.y - glyph.y);
            self.place(at, size, within);
            if let Some(line) = &mut self.line {
                line.show(known, size);
            }
            within = true;
        }
        if spelt {
            self.flush();
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn begin_text(&mut self) {
        if self.line.is_none() {
            self.line = Some(TextLine::default());
            self.ops.push(Op::StartTextSection);
        }
    }

    fn end_text(&mut self) {
        self.flush();
        if self.line.take().is_some() {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn choose_font(&mut self, font: &'a FontId, size: f32) {
        if self.font != Some((font, size)) {
            self.flush();
            self.font = Some((font, size));
            self.ops.push(Op::SetFont { font: PdfFontHandle::External(font.clone()), size: Pt(size) });
        }
    }

    /// Puts the pen where a glyph stands: by a step along the line where it is on it already, which takes few digits;
    /// otherwise by a new line, counted from where the one before began. A run that stands far off begins a line.
    fn place(&mut self, at: Point, size: f32, within: bool) {
        let Some(line) = &mut self.line else { return };
        if let Some(pen) = line.pen.as_mut().filter(|pen| (pen.y - at.y).abs() <= 0.005) {
            let back = ((pen.x - at.x) * 1000.0 / size).round();
            if within || NEAR.contains(&back) {
                pen.x -= back * size / 1000.0;
                line.step(back);
                return;
            }
        }
        self.flush();
        let Some(line) = &mut self.line else { return };
        let (x, y) = (tenths(at.x), tenths(at.y));
        let way = |from: i32, to: i32| Pt((to - from) as f32 / 10.0);
        let pos = printpdf::Point { x: way(line.begin.0, x), y: way(line.begin.1, y) };
        (line.begin, line.pen) = ((x, y), Some(at));
        self.ops.push(Op::SetTextCursor { pos });
    }

    fn flush(&mut self) {
        self.ops.extend(self.line.as_mut().and_then(TextLine::take));
    }
}

/// By how many thousandths of its size a run may begin before or behind the end of the one before to stand on its line.
const NEAR: std::ops::RangeInclusive<f32> = -2000.0..=100.0;

/// Begins a letter that is drawn as several glyphs, of which one stands for all of it and the others for nothing: readers
/// are told what they are together.
fn spelling(text: &str) -> Op {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    let data = units.flat_map(u16::to_be_bytes).collect();
    let map = BTreeMap::from([("ActualText".to_owned(), DictItem::String { data, literal: false })]);
    Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties: DictItem::Dict { map } }
}

/// The text section that is open, with glyphs on the way to one operation.
#[derive(Default)]
struct TextLine {
    /// Where the present line begins, in tenths of a point.
    begin: (i32, i32),
    /// Where the reader's pen stands; none before the first line.
    pen: Option<Point>,
    /// Strings of glyphs and how far the pen goes back between them.
    parts: Vec<DictItem>,
    /// The glyphs since the last step of the pen.
    glyphs: Vec<u8>,
}

impl TextLine {
    fn show(&mut self, known: &Embedded, size: f32) {
        self.glyphs.extend(known.id.to_be_bytes());
        if let Some(pen) = &mut self.pen {
            pen.x += known.width * size / 1000.0;
        }
    }

    fn step(&mut self, back: f32) {
        if back != 0.0 {
            self.end_string();
            self.parts.push(DictItem::Real(back));
        }
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
        match parts.as_slice() {
            [] => None,
            [DictItem::String { .. }] => Some(Op::Unknown { key: "Tj".to_owned(), value: parts }),
            _ => {
                // Long reports hold many thousands of these until they are written.
                parts.shrink_to_fit();
                Some(Op::Unknown { key: "TJ".to_owned(), value: vec![DictItem::Array(parts)] })
            }
        }
    }
}

/// A length in tenths of a point, a sixtieth of a letter: nobody sees less.
#[expect(clippy::cast_possible_truncation, reason = "no page is hundred kilometres high")]
fn tenths(length: f32) -> i32 {
    (length * 10.0).round() as i32
}

fn rgb(Colour(red, green, blue): Colour) -> Color {
    let share = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb { r: share(red), g: share(green), b: share(blue), icc_profile: None })
}
