//! Fonts, cut down to the glyphs that the pages show.

use crate::report::page::{FaceId, Glyph, GlyphRun, Item, Pages, Warning};
use crate::report::sfnt::postscript_name;
use parley::FontData;
use printpdf::{FontId, ParsedFont, PdfFont};
use std::collections::{BTreeMap, BTreeSet};
use subsetter::GlyphRemapper;

/// A font in the file.
pub(super) struct EmbeddedFont {
    /// What the pages call it.
    pub(super) id: FontId,
    /// What printpdf embeds.
    pub(super) program: PdfFont,
    glyphs: BTreeMap<u16, EmbeddedGlyph>,
    units_per_em: f32,
}

/// A glyph of an embedded font.
pub(super) struct EmbeddedGlyph {
    /// Its number in the file.
    pub(super) id: u16,
    /// The characters it stands for where nothing else is said.
    pub(super) text: String,
    /// How far the pen moves, in thousandths of the size, as the file says it.
    pub(super) width: i32,
}

impl EmbeddedFont {
    /// A glyph by its number in the whole font.
    pub(super) fn glyph(&self, id: u16) -> Option<&EmbeddedGlyph> {
        self.glyphs.get(&id)
    }
}

/// For each glyph, how often it stands for which characters.
type Usage = BTreeMap<u16, BTreeMap<String, usize>>;

/// Embeds every font; none stands for one that could not be.
pub(super) fn embed(pages: &Pages, warnings: &mut Vec<Warning>) -> Vec<Option<EmbeddedFont>> {
    let usage = usage(pages);
    let mut fonts = Vec::new();
    for (index, face) in pages.faces.iter().enumerate() {
        let glyphs = usage.get(&FaceId(index));
        let font = glyphs.map(|glyphs| embed_face(index, face, glyphs));
        if let Some(Err(why)) = &font {
            warnings.push(Warning::FontNotEmbedded(why.clone()));
        }
        fonts.push(font.and_then(Result::ok));
    }
    fonts
}

fn usage(pages: &Pages) -> BTreeMap<FaceId, Usage> {
    let mut usage: BTreeMap<FaceId, Usage> = BTreeMap::new();
    for run in pages.pages.iter().flat_map(|page| &page.groups).flat_map(|group| &group.items).filter_map(run_of) {
        let glyphs = usage.entry(run.face).or_default();
        for glyph in &run.glyphs {
            count(glyphs.entry(glyph.id).or_default(), run.text_of(glyph));
        }
    }
    usage
}

fn count(texts: &mut BTreeMap<String, usize>, text: &str) {
    match texts.get_mut(text) {
        Some(times) => *times += 1,
        None => {
            texts.insert(text.to_owned(), 1);
        }
    }
}

fn run_of(item: &Item) -> Option<&GlyphRun> {
    match item {
        Item::Glyphs(run) => Some(run),
        _ => None,
    }
}

fn embed_face(index: usize, face: &FontData, usage: &Usage) -> Result<EmbeddedFont, String> {
    let data = face.data.data();
    let name = postscript_name(data, face.index).unwrap_or_else(|| format!("Font{index}"));
    let used: BTreeSet<u16> = usage.keys().copied().collect();
    let remapper = GlyphRemapper::new_from_glyphs_sorted(&used.iter().copied().collect::<Vec<_>>());
    let bytes = subsetter::subset(data, face.index, &remapper).map_err(|error| format!("{name}: {error}"))?;
    let mut program = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or_else(|| format!("{name}: unreadable"))?;
    program.font_name = Some(format!("{}+{name}", subset_tag(&used)));
    let units_per_em = f32::from(program.pdf_font_metrics.units_per_em.max(1));
    let glyphs = usage.iter().filter_map(|(&id, texts)| {
        let new = remapper.get(id)?;
        let advance = f32::from(program.get_glyph_width(new).unwrap_or(0));
        // printpdf cuts the width to a whole number; so must we, to know where the reader's pen stands.
        #[expect(clippy::cast_possible_truncation, reason = "a width is a few thousand at most")]
        let width = (advance * 1000.0 / units_per_em) as i32;
        Some((id, EmbeddedGlyph { id: new, text: usual_text(texts), width }))
    });
    let glyphs = glyphs.collect();
    Ok(EmbeddedFont { id: FontId(format!("Face{index}")), glyphs, units_per_em, program: PdfFont::new(program) })
}

/// The characters that a glyph stands for most often.
fn usual_text(texts: &BTreeMap<String, usize>) -> String {
    let most = texts.iter().max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0)));
    most.map(|(text, _)| text.clone()).unwrap_or_default()
}

/// Six letters that tell one subset of a font from another.
fn subset_tag(glyphs: &BTreeSet<u16>) -> String {
    let mut hash = glyphs.iter().flat_map(|id| id.to_be_bytes()).fold(super::metadata::FNV_START, super::metadata::fnv);
    let letter = |_| {
        let letter = b'A' + u8::try_from(hash % 26).unwrap_or(0);
        hash /= 26;
        char::from(letter)
    };
    (0..6).map(letter).collect()
}

/// The glyphs of a run by cluster: the first stands for the characters of all.
pub(super) fn clusters(glyphs: &[Glyph]) -> impl Iterator<Item = &[Glyph]> {
    glyphs.chunk_by(|_, next| next.text.is_empty())
}
