//! Noto Sans, which the program carries, with what its files say wrongly put right.
//!
//! They class spacing letters and signs as marks: the ʻ and ʼ of Uzbek and Ukrainian, the grave and acute accents that stand
//! alone, and others. A shaper gives marks no room, so that such a letter would lie upon its neighbour.

use super::sfnt;
use skrifa::{FontRef, MetadataProvider};
use std::collections::HashMap;
use std::sync::LazyLock;

static FILES: LazyLock<[Vec<u8>; 4]> = LazyLock::new(|| {
    [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF, notosans::BOLD_ITALIC_TTF].map(corrected)
});

/// The regular, bold, italic and bold italic font files.
pub(crate) fn files() -> [&'static [u8]; 4] {
    let [regular, bold, italic, bold_italic] = &*FILES;
    [regular, bold, italic, bold_italic]
}

/// The blocks of characters that combine with the one before.
const COMBINING: [std::ops::RangeInclusive<u32>; 6] =
    [0x0300..=0x036f, 0x0483..=0x0489, 0x1ab0..=0x1aff, 0x1dc0..=0x1dff, 0x20d0..=0x20ff, 0xfe20..=0xfe2f];
/// The classes of glyphs in the table `GDEF`.
const BASE: u16 = 1;
const MARK: u16 = 3;

fn corrected(file: &[u8]) -> Vec<u8> {
    let mut corrected = file.to_vec();
    for at in wrong_classes(file).unwrap_or_default() {
        corrected[at..at + 2].copy_from_slice(&BASE.to_be_bytes());
    }
    corrected
}

/// Where the file has the class of a range of glyphs that are marks by it, and none of which combines. Glyphs without a
/// character of their own stay what they are.
fn wrong_classes(file: &[u8]) -> Option<Vec<usize>> {
    let font = FontRef::new(file).ok()?;
    let mut combines: HashMap<usize, bool> = HashMap::new();
    for (character, glyph) in font.charmap().mappings() {
        let is_combining = COMBINING.iter().any(|block| block.contains(&character));
        *combines.entry(usize::try_from(glyph.to_u32()).ok()?).or_default() |= is_combining;
    }
    let start = sfnt::place(file, 0, *b"GDEF")?.start;
    let short = |at: usize| Some(u16::from_be_bytes(file.get(at..at + 2)?.try_into().ok()?));
    let classes = start + usize::from(short(start + 4)?);
    let ranges = if short(classes)? == 2 { short(classes + 2)? } else { 0 };
    let mut wrong = Vec::new();
    for range in (0..usize::from(ranges)).map(|range| classes + 4 + 6 * range) {
        let (first, last) = (usize::from(short(range)?), usize::from(short(range + 2)?));
        if short(range + 4)? == MARK && (first..=last).all(|glyph| combines.get(&glyph) == Some(&false)) {
            wrong.push(range + 4);
        }
    }
    Some(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_classes_differ_from_the_files_of_the_family() {
        for (corrected, file) in files().into_iter().zip([notosans::REGULAR_TTF, notosans::BOLD_TTF]) {
            let place = sfnt::place(file, 0, *b"GDEF").unwrap();
            let changed: Vec<usize> = (0..file.len()).filter(|&at| corrected[at] != file[at]).collect();
            assert!(changed.len() > 10 && changed.iter().all(|at| place.contains(at)), "{changed:?}");
        }
    }
}
