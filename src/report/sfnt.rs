//! What a report must know of a font file beyond shaping: whether it can be drawn, and what it is called.

use std::ops::Range;

/// A table of a font, or of one font of a collection.
fn table(data: &[u8], index: u32, tag: [u8; 4]) -> Option<&[u8]> {
    data.get(place(data, index, tag)?)
}

/// Where a table of a font stands.
pub(super) fn place(data: &[u8], index: u32, tag: [u8; 4]) -> Option<Range<usize>> {
    let start = if data.starts_with(b"ttcf") { long(data, 12 + 4 * index as usize)? } else { 0 };
    let count = short(data, start.checked_add(4)?)?;
    let record = (0..count).map(|n| start + 12 + 16 * n).find(|&at| data.get(at..at + 4) == Some(&tag))?;
    let (offset, length) = (long(data, record + 8)?, long(data, record + 12)?);
    Some(offset..offset.checked_add(length)?)
}

fn short(data: &[u8], at: usize) -> Option<usize> {
    let bytes = data.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_be_bytes([bytes[0], bytes[1]])))
}

fn long(data: &[u8], at: usize) -> Option<usize> {
    let bytes = data.get(at..at.checked_add(4)?)?;
    Some(u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize)
}

/// Whether a font holds outlines that can be drawn and embedded; colour bitmaps cannot.
pub(super) fn has_outlines(data: &[u8], index: u32) -> bool {
    [*b"glyf", *b"CFF "].into_iter().any(|tag| table(data, index, tag).is_some_and(|table| !table.is_empty()))
}

/// The PostScript name of a font ("NotoSans-Bold"), in letters, digits and hyphens.
pub(super) fn postscript_name(data: &[u8], index: u32) -> Option<String> {
    /// The number of the PostScript name in the naming table.
    const POSTSCRIPT: usize = 6;
    let names = table(data, index, *b"name")?;
    let (count, storage) = (short(names, 2)?, short(names, 4)?);
    let record = (0..count).map(|n| 6 + 12 * n).find(|&at| short(names, at + 6) == Some(POSTSCRIPT))?;
    let start = storage + short(names, record + 10)?;
    let bytes = names.get(start..start + short(names, record + 8)?)?;
    // Latin letters look the same in UTF-16 and in Mac Roman, but for zero bytes.
    let name: String =
        bytes.iter().map(|&b| char::from(b)).filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noto_sans_can_be_drawn_and_has_a_name() {
        assert!(has_outlines(notosans::REGULAR_TTF, 0));
        assert_eq!(postscript_name(notosans::BOLD_TTF, 0).as_deref(), Some("NotoSans-Bold"));
    }

    #[test]
    fn a_broken_font_is_no_font() {
        for data in [b"".as_slice(), b"OTTO", b"ttcf\0\0\0\0\0\0\0\0", b"ttcf\0\0\0\0\0\0\0\x01\xff\xff\xff\xff"] {
            assert!(!has_outlines(data, 0));
            assert_eq!(postscript_name(data, 0), None);
        }
        assert!(!has_outlines(&notosans::REGULAR_TTF[..300], 0));
    }
}
