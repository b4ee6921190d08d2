//! What the colours of a file mean: sRGB (IEC 61966-2-1), as a colour profile of version 4 that is made here.

/// The profile: white point, the three primaries adapted to D50, and the curve they share.
pub(super) fn srgb() -> Vec<u8> {
    let curve = [0x7061_7261, 0, 0x0003_0000, fixed(2.4), fixed(1.0 / 1.055), fixed(0.055 / 1.055), fixed(1.0 / 12.92)];
    let curve = [curve.as_slice(), &[fixed(0.04045)]].concat();
    let tags: [(&[u8; 4], Vec<u8>); 7] = [
        (b"desc", text("sRGB")),
        (b"cprt", text("CC0")),
        (b"wtpt", values(*b"XYZ ", &[0.9642, 1.0, 0.8249])),
        (b"rXYZ", values(*b"XYZ ", &[0.436_065_67, 0.222_488_4, 0.013_916_02])),
        (b"gXYZ", values(*b"XYZ ", &[0.385_147_1, 0.716_873_17, 0.097_076_42])),
        (b"bXYZ", values(*b"XYZ ", &[0.143_066_4, 0.060_607_91, 0.714_096_07])),
        (b"chad", values(*b"sf32", &CHAD)),
    ];
    // The three curves are one.
    let shared: [&[u8; 4]; 3] = [b"rTRC", b"gTRC", b"bTRC"];
    let curve: Vec<u8> = curve.iter().flat_map(|word: &u32| word.to_be_bytes()).collect();
    let count = tags.len() + shared.len();
    let mut place = HEADER + 4 + 12 * count;
    let (mut table, mut data) = (word(count).to_vec(), Vec::new());
    for (name, bytes) in &tags {
        table.extend([name.as_slice(), &word(place), &word(bytes.len())].concat());
        place += bytes.len();
        data.extend(bytes);
    }
    for name in shared {
        table.extend([name.as_slice(), &word(place), &word(curve.len())].concat());
    }
    data.extend(curve);
    let size = HEADER + table.len() + data.len();
    [header(size), table, data].concat()
}

/// The length of the header.
const HEADER: usize = 128;

/// How D65, under which sRGB is defined, is adapted to D50 (Bradford).
const CHAD: [f64; 9] = [
    1.047_882_08,
    0.022_918_7,
    -0.050_201_42,
    0.029_586_79,
    0.990_478_52,
    -0.017_074_58,
    -0.009_231_57,
    0.015_075_68,
    0.751_678_47,
];

fn header(size: usize) -> Vec<u8> {
    let mut header = vec![0; HEADER];
    let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &word(size));
    put(8, &[4, 0x20, 0, 0]);
    put(12, b"mntrRGB XYZ ");
    // A profile has a date; that of the standard for the program never changes.
    put(24, &[0x07, 0xE8, 0, 1, 0, 1]);
    put(36, b"acsp");
    put(68, &values(*b"XYZ ", &[0.9642, 1.0, 0.8249])[8..]);
    header
}

/// Numbers of one type.
fn values(kind: [u8; 4], numbers: &[f64]) -> Vec<u8> {
    let numbers = numbers.iter().flat_map(|number| fixed(*number).to_be_bytes());
    kind.into_iter().chain([0; 4]).chain(numbers).collect()
}

/// An English text, filled up to whole words.
fn text(english: &str) -> Vec<u8> {
    let letters: Vec<u8> = english.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let head = [b"mluc".as_slice(), &[0; 4], &word(1), &word(12), b"enUS", &word(letters.len()), &word(28)].concat();
    let fill = (head.len() + letters.len()).next_multiple_of(4) - head.len() - letters.len();
    [head, letters, vec![0; fill]].concat()
}

/// A number with 16 binary places.
#[expect(clippy::cast_possible_truncation, reason = "all of them are small")]
fn fixed(number: f64) -> u32 {
    ((number * 65_536.0).round() as i32).cast_unsigned()
}

fn word(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_says_how_long_it_is_and_its_parts_lie_within() {
        let profile = srgb();
        let number = |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(number(0), profile.len());
        for tag in 0..number(HEADER) {
            let entry = HEADER + 4 + 12 * tag;
            let (start, length) = (number(entry + 4), number(entry + 8));
            assert!(start % 4 == 0 && start + length <= profile.len(), "{tag}: {start} + {length}");
        }
    }
}
