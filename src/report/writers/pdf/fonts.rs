//! Fonts, cut down to the glyphs that the pages show.

use super::cff;
use super::metadata::{FNV_START, fnv};
use super::rounded;
use crate::report::page::{FaceId, Item, Pages, Warning};
use crate::report::sfnt::postscript_name;
use lopdf::{Document, Object};
use parley::FontData;
use printpdf::{Codepoint, FontId, Op, ParsedFont, PdfFont, PdfFontHandle, Pt, TextItem};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// The glyph of characters that a font does not have.
const MISSING: u16 = 0;
/// Joins what stands around it, and is not seen.
const WORD_JOINER: &str = "\u{2060}";
/// How many characters that no font has are told apart for those who search the text; the others pass for one of them.
const MOST_MISSING: usize = 16;

/// The fonts of the file.
///
/// A glyph of a font in a file stands for the same characters wherever it is shown. One that stands now for these, now
/// for those (a hyphen, a letter that another letter is composed of) goes into the font a second time: into a further
/// file with the same outlines.
pub(super) struct Fonts {
    files: Vec<FontFile>,
    glyphs: BTreeMap<FaceId, BTreeMap<u16, Vec<Embedded>>>,
}

/// A font in the file.
struct FontFile {
    id: FontId,
    /// What the file calls it.
    name: String,
    /// How many glyphs it has.
    glyphs: usize,
    program: PdfFont,
}

/// A glyph in the file, standing for these characters.
pub(super) struct Embedded {
    /// The characters.
    pub(super) text: String,
    /// Its number in its font.
    pub(super) id: u16,
    /// How far the pen moves, in thousandths of the size, as the file says it.
    pub(super) width: f32,
    file: usize,
}

/// For each glyph, how often it stands for which characters.
type Usage = BTreeMap<u16, BTreeMap<String, usize>>;

impl Fonts {
    /// Embeds every font that the pages show.
    pub(super) fn embed(pages: &Pages, warnings: &mut Vec<Warning>) -> Self {
        let mut fonts = Self { files: Vec::new(), glyphs: BTreeMap::new() };
        for (face, usage) in usage(pages) {
            let layers = layers(&usage);
            for layer in layers {
                if let Err(why) = fonts.embed_layer(face, &pages.faces[face.0], &layer) {
                    warnings.push(Warning::FontNotEmbedded(why));
                    break;
                }
            }
        }
        fonts
    }

    /// What printpdf embeds.
    pub(super) fn programs(&self) -> impl Iterator<Item = (FontId, PdfFont)> {
        self.files.iter().map(|file| (file.id.clone(), file.program.clone()))
    }

    /// Every glyph with what it stands for: from these printpdf tells readers what the text says.
    pub(super) fn samples(&self) -> Vec<Op> {
        let mut ops = vec![Op::StartTextSection];
        for (number, file) in self.files.iter().enumerate() {
            let glyphs = self.glyphs.values().flat_map(BTreeMap::values).flatten().filter(|glyph| glyph.file == number);
            let glyphs = glyphs.map(|glyph| Codepoint::with_cid(glyph.id, 0.0, glyph.text.clone())).collect();
            ops.push(Op::SetFont { font: PdfFontHandle::External(file.id.clone()), size: Pt(1.0) });
            ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
        }
        ops.push(Op::EndTextSection);
        ops
    }

    /// The glyph that stands for these characters, and its font.
    pub(super) fn glyph(&self, face: FaceId, id: u16, text: &str) -> Option<(&FontId, &Embedded)> {
        let known = self.glyphs.get(&face)?.get(&id)?;
        let glyph =
            known.iter().find(|glyph| glyph.text == text).or_else(|| known.first().filter(|_| id == MISSING))?;
        Some((&self.files[glyph.file].id, glyph))
    }

    /// Writes how wide the glyphs are. printpdf cuts widths to whole numbers, so that nearly every glyph would have to be
    /// pushed to its place.
    pub(super) fn write_widths(&self, document: &mut Document) {
        for font in document.objects.values_mut().filter_map(|object| object.as_dict_mut().ok()) {
            let name = font.get(b"BaseFont").and_then(Object::as_name).map(<[u8]>::to_vec).unwrap_or_default();
            let Some(widths) = self.widths(&name) else { continue };
            let descendants = font.get_mut(b"DescendantFonts").and_then(Object::as_array_mut);
            if let Some(Ok(descendant)) = descendants.ok().and_then(|all| all.first_mut()).map(Object::as_dict_mut) {
                descendant.set("W", vec![Object::Integer(0), widths.into()]);
            }
        }
    }

    /// The widths of all glyphs of the font with this name in the file.
    fn widths(&self, name: &[u8]) -> Option<Vec<Object>> {
        let file = self.files.iter().position(|file| file.name.as_bytes() == name)?;
        let mut widths = vec![0.0; self.files[file].glyphs];
        for glyph in self.glyphs.values().flat_map(BTreeMap::values).flatten().filter(|glyph| glyph.file == file) {
            widths[usize::from(glyph.id)] = glyph.width;
        }
        Some(widths.into_iter().map(Object::Real).collect())
    }

    fn embed_layer(&mut self, face: FaceId, font: &FontData, layer: &BTreeMap<u16, String>) -> Result<(), String> {
        let data = font.data.data();
        let name = postscript_name(data, font.index).unwrap_or_else(|| format!("Font{}", face.0));
        let used: Vec<u16> = layer.keys().copied().collect();
        let remapper = GlyphRemapper::new_from_glyphs_sorted(&used);
        let mut bytes = subsetter::subset(data, font.index, &remapper).map_err(|error| format!("{name}: {error}"))?;
        cff::drop_usual_matrices(&mut bytes);
        let parsed = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new());
        let mut program = parsed.ok_or_else(|| format!("{name}: unreadable"))?;
        let tag = subset_tag(self.files.len(), &used);
        let name = format!("{tag}+{name}");
        program.font_name = Some(name.clone());
        for (&id, text) in layer {
            let new = remapper.get(id).unwrap_or(0);
            let embedded =
                Embedded { text: text.clone(), id: new, width: width(&program, new), file: self.files.len() };
            self.glyphs.entry(face).or_default().entry(id).or_default().push(embedded);
        }
        let id = FontId(format!("Face{}", self.files.len()));
        self.files.push(FontFile {
            id,
            name,
            glyphs: usize::from(remapper.num_gids()),
            program: PdfFont::new(program),
        });
        Ok(())
    }
}

/// The width of a glyph in thousandths of its size.
fn width(program: &ParsedFont, glyph: u16) -> f32 {
    let units_per_em = f32::from(program.pdf_font_metrics.units_per_em.max(1));
    rounded(f32::from(program.get_glyph_width(glyph).unwrap_or(0)) * 1000.0 / units_per_em)
}

fn usage(pages: &Pages) -> BTreeMap<FaceId, Usage> {
    let mut usage: BTreeMap<FaceId, Usage> = BTreeMap::new();
    for run in pages.pages.iter().flat_map(|page| &page.groups).flat_map(|group| &group.items).filter_map(Item::glyphs)
    {
        let glyphs = usage.entry(run.face).or_default();
        for glyph in &run.glyphs {
            count(glyphs.entry(glyph.id).or_default(), meaning(run.text_of(glyph)));
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

/// The characters as the file says them: every kind of blank is a space. A mark of a letter that another glyph stands for
/// is a sign that nobody sees and no search minds, since every glyph must stand for something.
pub(super) fn meaning(text: &str) -> &str {
    if text.is_empty() {
        return WORD_JOINER;
    }
    if text.chars().all(char::is_whitespace) { " " } else { text }
}

/// The glyphs with what they stand for most often; then those that stand for something else too, with that; and so on.
fn layers(usage: &Usage) -> Vec<BTreeMap<u16, String>> {
    let mut layers: Vec<BTreeMap<u16, String>> = Vec::new();
    for (&id, texts) in usage {
        let mut by_use: Vec<(&String, &usize)> = texts.iter().collect();
        by_use.sort_by(|a, b| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0)));
        let most = if id == MISSING { MOST_MISSING } else { usize::MAX };
        for (depth, (text, _)) in by_use.into_iter().enumerate().take(most) {
            if layers.len() == depth {
                layers.push(BTreeMap::new());
            }
            layers[depth].insert(id, text.clone());
        }
    }
    layers
}

/// Six letters that tell one subset of a font from another.
fn subset_tag(file: usize, glyphs: &[u16]) -> String {
    let start = glyphs.iter().flat_map(|id| id.to_be_bytes()).fold(FNV_START, fnv);
    let mut hash = file.to_be_bytes().into_iter().fold(start, fnv);
    let letter = |_| {
        let letter = b'A' + u8::try_from(hash % 26).unwrap_or(0);
        hash /= 26;
        char::from(letter)
    };
    (0..6).map(letter).collect()
}
