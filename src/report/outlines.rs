//! The shapes of glyphs, for writers that draw letters instead of naming fonts.

use super::page::{FaceId, GlyphRun, Pages};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::DrawSettings;
use skrifa::outline::pen::PathElement;
use skrifa::raw::TableProvider;
use skrifa::{FontRef, GlyphId, MetadataProvider, OutlineGlyphCollection};

/// The fonts of some pages, opened to be drawn.
pub(super) struct Outlines<'a> {
    faces: Vec<Option<Face<'a>>>,
}

/// A font.
struct Face<'a> {
    glyphs: OutlineGlyphCollection<'a>,
    units_per_em: f32,
}

impl<'a> Outlines<'a> {
    /// Opens the fonts of pages.
    pub(super) fn of(pages: &'a Pages) -> Self {
        let open = |font: &'a parley::FontData| {
            let font = FontRef::from_index(font.data.data(), font.index).ok()?;
            let units_per_em = f32::from(font.head().ok()?.units_per_em().max(1));
            Some(Face { glyphs: font.outline_glyphs(), units_per_em })
        };
        Self { faces: pages.faces.iter().map(open).collect() }
    }

    /// How long a unit of the font is in points, at the size of a run.
    pub(super) fn unit(&self, run: &GlyphRun) -> f32 {
        run.size / self.face(run.face).map_or(1000.0, |face| face.units_per_em)
    }

    /// The shape of a glyph in units of its font, y upwards; empty where it shows nothing.
    pub(super) fn shape(&self, face: FaceId, glyph: u16) -> Vec<PathElement> {
        let mut shape = Vec::new();
        let outline = self.face(face).and_then(|face| face.glyphs.get(GlyphId::from(glyph)));
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        // A broken glyph is as good as an empty one: the typesetter has warned of what no font can draw.
        let drawn = outline.is_some_and(|outline| outline.draw(settings, &mut shape).is_ok());
        if drawn { shape } else { Vec::new() }
    }

    fn face(&self, id: FaceId) -> Option<&Face<'a>> {
        self.faces.get(id.0)?.as_ref()
    }
}
