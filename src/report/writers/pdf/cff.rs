//! The matrices of fonts with cubic outlines (CFF).
//!
//! Subsetting writes the usual scale, a thousandth, into the font and the identity into each of its parts, also where the
//! font had neither. That is sound, but page-validation, which checks that a PDF keeps PDF/A and PDF/UA, multiplies the two
//! otherwise and finds letters without width. Noto Sans CJK comes without both, and what is left out means the usual scale.

use crate::report::sfnt;

/// The matrix of a whole font as subsetting writes it: a thousandth across and up.
const WHOLE: [u8; 14] = [0x1e, 0x0a, 0, 0x1f, 0x8b, 0x8b, 0x1e, 0x0a, 0, 0x1f, 0x8b, 0x8b, 0x0c, 0x07];
/// In its place the usual position of underlines, a hundred below the line, with as many zeros behind the point as fill it.
const UNDERLINE: [u8; 14] = [0x1e, 0xe1, 0x00, 0xa0, 0, 0, 0, 0, 0, 0, 0, 0x0f, 0x0c, 0x03];
/// The matrix of a part of a font as subsetting writes it: the identity.
const PART: [u8; 8] = [0x8c, 0x8b, 0x8b, 0x8c, 0x8b, 0x8b, 0x0c, 0x07];
/// In its place the usual width of strokes, none.
const STROKE: [u8; 8] = [0x1e, 0, 0, 0, 0, 0x0f, 0x0c, 0x08];
/// The operator behind the place of the list of parts.
const LIST_OF_PARTS: [u8; 2] = [0x0c, 0x24];

/// Takes the matrices out of a subset of a font, where they are the usual ones. What takes their place is as long, so that
/// nothing moves, and says what holds anyway.
pub(super) fn drop_usual_matrices(font: &mut [u8]) {
    let Some(font) = sfnt::place(font, 0, *b"CFF ").and_then(|place| font.get_mut(place)) else { return };
    let Some(whole) = find(font, &WHOLE) else { return };
    let list = find(&font[whole..], &LIST_OF_PARTS).and_then(|at| font.get(whole + at - 4..whole + at));
    let list = list.and_then(|place| place.try_into().ok()).map(|place| u32::from_be_bytes(place) as usize);
    let Some(parts) = list.and_then(|list| parts(font, list)) else { return };
    if parts.iter().all(|&part| font[part..].starts_with(&PART)) {
        font[whole..whole + WHOLE.len()].copy_from_slice(&UNDERLINE);
        for part in parts {
            font[part..part + PART.len()].copy_from_slice(&STROKE);
        }
    }
}

/// Where the parts begin that an index lists.
fn parts(font: &[u8], index: usize) -> Option<Vec<usize>> {
    let &[high, low, size] = font.get(index..index + 3)? else { return None };
    let (count, size) = (usize::from(u16::from_be_bytes([high, low])), usize::from(size));
    let data = index + 2 + (count + 1) * size;
    let offset = |number: usize| {
        let bytes = font.get(index + 3 + number * size..index + 3 + (number + 1) * size)?;
        let offset = bytes.iter().fold(0, |sum, &byte| sum << 8 | usize::from(byte));
        Some(data + offset).filter(|&part| part < font.len())
    };
    (0..count).map(offset).collect()
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A font with one table, which holds these matrices of the whole and of its two parts.
    fn font(whole: [u8; 14], parts: [[u8; 8]; 2]) -> Vec<u8> {
        let list = 4 + whole.len() + 7;
        let mut cff = vec![1, 0, 4, 4];
        cff.extend(whole);
        cff.push(0x1d);
        cff.extend(u32::try_from(list).unwrap().to_be_bytes());
        cff.extend(LIST_OF_PARTS);
        cff.extend([0, 2, 1, 1, 9, 17]);
        cff.extend(parts.as_flattened());
        let mut font = b"OTTO\0\x01\0\0\0\0\0\0CFF \0\0\0\0".to_vec();
        font.extend(28_u32.to_be_bytes());
        font.extend(u32::try_from(cff.len()).unwrap().to_be_bytes());
        font.extend(cff);
        font
    }

    #[test]
    fn the_usual_matrices_go_and_all_others_stay() {
        let mut usual = font(WHOLE, [PART; 2]);
        drop_usual_matrices(&mut usual);
        assert_eq!(usual, font(UNDERLINE, [STROKE; 2]));
        let mut slanted = PART;
        slanted[1] = 0x8c;
        for other in [font(WHOLE, [PART, slanted]), font(UNDERLINE, [PART; 2]), b"OTTO".to_vec(), Vec::new()] {
            let mut same = other.clone();
            drop_usual_matrices(&mut same);
            assert_eq!(same, other);
        }
    }
}
