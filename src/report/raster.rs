//! Pages to pixels: for PNG files, for the preview on the screen, for pictures on the clipboard.

use super::geometry::{Point, Rect, Size};
use super::logo::Logo;
use super::outlines::Outlines;
use super::page::{Colour, FaceId, GlyphRun, Item, Pages, Segment, Stroke};
use skrifa::outline::pen::PathElement;
use std::collections::BTreeMap;
use tiny_skia::{
    ColorU8, FillRule, FilterQuality, Paint, Path, PathBuilder, Pixmap, PixmapPaint, StrokeDash, Transform,
};

/// A picture of a page on white paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Red, green, blue and opacity of each pixel, row by row; every one is opaque.
    pub rgba: Vec<u8>,
}

/// Draws pages, and keeps the shapes of the letters it has drawn.
pub struct Raster<'a> {
    pages: &'a Pages,
    outlines: Outlines<'a>,
    shapes: BTreeMap<(FaceId, u16), Option<Path>>,
}

/// How many pixels a page of this size has in a row and in a column.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a length is not negative, and far below")]
pub(super) fn pixels(size: Size, per_point: f32) -> (u32, u32) {
    let count = |length: f32| ((length * per_point).round() as u32).max(1);
    (count(size.width), count(size.height))
}

impl<'a> Raster<'a> {
    /// For these pages.
    #[must_use]
    pub fn new(pages: &'a Pages) -> Self {
        Self { pages, outlines: Outlines::of(pages), shapes: BTreeMap::new() }
    }

    /// Draws a page with so many pixels to a point; none if there is no such page, or if it has too many pixels.
    #[must_use]
    pub fn page(&mut self, index: usize, per_point: f32) -> Option<Picture> {
        let page = self.pages.pages.get(index)?;
        let (width, height) = pixels(page.size, per_point);
        let mut map = Pixmap::new(width, height)?;
        map.fill(tiny_skia::Color::WHITE);
        let scale = Transform::from_scale(width as f32 / page.size.width, height as f32 / page.size.height);
        for item in page.groups.iter().flat_map(|group| &group.items) {
            self.item(&mut map, item, scale);
        }
        // On white paper nothing shows through, so that colours are whole as they are.
        Some(Picture { width, height, rgba: map.take() })
    }

    fn item(&mut self, map: &mut Pixmap, item: &Item, scale: Transform) {
        match item {
            Item::Glyphs(run) => self.glyphs(map, run, scale),
            Item::Fill { rect, colour } => {
                if let Some(rect) = tiny_skia::Rect::from_xywh(rect.x, rect.y, rect.width, rect.height) {
                    map.fill_rect(rect, &paint(*colour), scale, None);
                }
            }
            Item::Picture { rect, logo } => picture(map, *rect, logo, scale),
            Item::Line { from, to, stroke } => {
                draw(map, &[Segment::Move(*from), Segment::Line(*to)], None, Some(*stroke), scale);
            }
            Item::Path { segments, fill, stroke } => draw(map, segments, *fill, *stroke, scale),
        }
    }

    fn glyphs(&mut self, map: &mut Pixmap, run: &GlyphRun, scale: Transform) {
        let (unit, paint) = (self.outlines.unit(run), paint(run.colour));
        for glyph in &run.glyphs {
            let outlines = &self.outlines;
            let shape = self.shapes.entry((run.face, glyph.id));
            let shape = shape.or_insert_with(|| path_of_glyph(&outlines.shape(run.face, glyph.id)));
            if let Some(shape) = shape {
                let at = run.origin.moved(Point::new(glyph.x, glyph.y));
                let place = scale.pre_translate(at.x, at.y).pre_scale(unit, -unit);
                map.fill_path(shape, &paint, FillRule::Winding, place, None);
            }
        }
    }
}

fn picture(map: &mut Pixmap, rect: Rect, logo: &Logo, scale: Transform) {
    let (width, height) = logo.size();
    let Some(mut pixels) = Pixmap::new(width, height) else { return };
    for (pixel, rgb) in pixels.pixels_mut().iter_mut().zip(logo.rgb().chunks_exact(3)) {
        *pixel = ColorU8::from_rgba(rgb[0], rgb[1], rgb[2], u8::MAX).premultiply();
    }
    let place = scale.pre_translate(rect.x, rect.y).pre_scale(rect.width / width as f32, rect.height / height as f32);
    let paint = PixmapPaint { quality: FilterQuality::Bilinear, ..PixmapPaint::default() };
    map.draw_pixmap(0, 0, pixels.as_ref(), &paint, place, None);
}

fn draw(map: &mut Pixmap, segments: &[Segment], fill: Option<Colour>, stroke: Option<Stroke>, scale: Transform) {
    let Some(path) = path(segments) else { return };
    if let Some(colour) = fill {
        map.fill_path(&path, &paint(colour), FillRule::Winding, scale, None);
    }
    if let Some(Stroke { width, colour, dash }) = stroke {
        let dash = dash.and_then(|(dash, gap)| StrokeDash::new(vec![dash, gap], 0.0));
        let stroke = tiny_skia::Stroke { width, dash, ..tiny_skia::Stroke::default() };
        map.stroke_path(&path, &paint(colour), &stroke, scale, None);
    }
}

fn path(segments: &[Segment]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for segment in segments {
        match *segment {
            Segment::Move(to) => path.move_to(to.x, to.y),
            Segment::Line(to) => path.line_to(to.x, to.y),
            Segment::Curve(first, second, to) => path.cubic_to(first.x, first.y, second.x, second.y, to.x, to.y),
            Segment::Close => path.close(),
        }
    }
    path.finish()
}

fn path_of_glyph(shape: &[PathElement]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for element in shape {
        match *element {
            PathElement::MoveTo { x, y } => path.move_to(x, y),
            PathElement::LineTo { x, y } => path.line_to(x, y),
            PathElement::QuadTo { cx0, cy0, x, y } => path.quad_to(cx0, cy0, x, y),
            PathElement::CurveTo { cx0, cy0, cx1, cy1, x, y } => path.cubic_to(cx0, cy0, cx1, cy1, x, y),
            PathElement::Close => path.close(),
        }
    }
    path.finish()
}

fn paint(Colour(red, green, blue): Colour) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, u8::MAX);
    paint
}
