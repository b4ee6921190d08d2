//! A picture that a user brings along for the head of every page.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::io::Cursor;
use std::sync::Arc;

/// A logo, from a PNG file.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Logo {
    png: Arc<[u8]>,
    width: u32,
    height: u32,
    /// Red, green and blue of each pixel on white, row by row.
    rgb: Arc<[u8]>,
}

/// Why a file is no logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoError {
    /// It is not a PNG file that can be read.
    NotPng,
    /// It has more than [`Logo::MOST_BYTES`] or [`Logo::MOST_PIXELS`].
    TooLarge,
}

impl Logo {
    /// The largest file.
    pub const MOST_BYTES: usize = 1 << 20;
    /// The most pixels across and up.
    pub const MOST_PIXELS: u32 = 2000;

    /// Reads a PNG file.
    ///
    /// # Errors
    /// When it is another kind of file, broken, or too large.
    pub fn of(png: &[u8]) -> Result<Self, LogoError> {
        if png.len() > Self::MOST_BYTES {
            return Err(LogoError::TooLarge);
        }
        let mut decoder = png::Decoder::new(Cursor::new(png));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().map_err(|_error| LogoError::NotPng)?;
        let (width, height) = (reader.info().width, reader.info().height);
        if width.max(height) > Self::MOST_PIXELS {
            return Err(LogoError::TooLarge);
        }
        let mut pixels = vec![0; reader.output_buffer_size().ok_or(LogoError::TooLarge)?];
        let frame = reader.next_frame(&mut pixels).map_err(|_error| LogoError::NotPng)?;
        pixels.truncate(frame.buffer_size());
        let rgb = on_white(&pixels, frame.color_type).ok_or(LogoError::NotPng)?;
        let png = without_metadata(png).ok_or(LogoError::NotPng)?;
        Ok(Self { png: png.into(), width, height, rgb: rgb.into() })
    }

    /// The file, without what it says of people and places.
    pub(crate) fn png(&self) -> &[u8] {
        &self.png
    }

    /// Pixels in a row, and rows.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// Red, green and blue of each pixel on white, row by row.
    pub(crate) fn rgb(&self) -> &[u8] {
        &self.rgb
    }

    /// Width over height.
    pub(crate) fn aspect(&self) -> f32 {
        self.width as f32 / self.height.max(1) as f32
    }

    /// The file as web pages hold it.
    pub(crate) fn data_address(&self) -> String {
        format!("data:image/png;base64,{}", encoded(&self.png))
    }
}

impl PartialEq for Logo {
    fn eq(&self, other: &Self) -> bool {
        self.png == other.png
    }
}

impl Eq for Logo {}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo({} × {})", self.width, self.height)
    }
}

impl fmt::Display for LogoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotPng => write!(f, "this is not a PNG picture that can be read"),
            Self::TooLarge => {
                write!(f, "a logo has at most 1 MB, and at most {} pixels across and up", Logo::MOST_PIXELS)
            }
        }
    }
}

impl std::error::Error for LogoError {}

impl From<Logo> for String {
    fn from(logo: Logo) -> Self {
        encoded(&logo.png)
    }
}

impl TryFrom<String> for Logo {
    type Error = LogoError;

    fn try_from(text: String) -> Result<Self, LogoError> {
        Self::of(&decoded(&text).ok_or(LogoError::NotPng)?)
    }
}

/// What of a PNG file makes the picture: an author, a place or a comment in it would go into reports that hide names.
const PICTURE_PARTS: [&[u8; 4]; 8] = [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA", b"cHRM"];

fn without_metadata(png: &[u8]) -> Option<Vec<u8>> {
    let (signature, mut rest) = png.split_at_checked(8)?;
    let mut bare = signature.to_vec();
    while let Some((head, behind)) = rest.split_at_checked(8) {
        let length = u32::from_be_bytes(head[..4].try_into().ok()?);
        // The checksum comes last.
        let (body, next) = behind.split_at_checked(usize::try_from(length).ok()?.checked_add(4)?)?;
        if PICTURE_PARTS.iter().any(|part| **part == head[4..]) {
            bare.extend_from_slice(head);
            bare.extend_from_slice(body);
        }
        if head[4..] == *b"IEND" {
            return Some(bare);
        }
        rest = next;
    }
    None
}

/// What lets the paper through shows white: pages are white.
fn on_white(pixels: &[u8], colours: png::ColorType) -> Option<Vec<u8>> {
    let mix = |value: u8, alpha: u8| {
        let mixed = (u32::from(value) * u32::from(alpha) + 255 * (255 - u32::from(alpha)) + 127) / 255;
        u8::try_from(mixed).unwrap_or(u8::MAX)
    };
    let rgb = match colours {
        png::ColorType::Rgb => pixels.to_vec(),
        png::ColorType::Grayscale => pixels.iter().flat_map(|&grey| [grey; 3]).collect(),
        png::ColorType::GrayscaleAlpha => {
            pixels.chunks_exact(2).flat_map(|pixel| [mix(pixel[0], pixel[1]); 3]).collect()
        }
        png::ColorType::Rgba => pixels
            .chunks_exact(4)
            .flat_map(|pixel| [mix(pixel[0], pixel[3]), mix(pixel[1], pixel[3]), mix(pixel[2], pixel[3])])
            .collect(),
        png::ColorType::Indexed => return None,
    };
    Some(rgb)
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Bytes in base 64.
fn encoded(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let number = (0..3).fold(0_usize, |sum, at| sum << 8 | usize::from(three.get(at).copied().unwrap_or(0)));
        for digit in 0..4 {
            let is_there = digit <= three.len();
            out.push(if is_there { char::from(DIGITS[number >> (18 - 6 * digit) & 63]) } else { '=' });
        }
    }
    out
}

/// Bytes out of base 64.
fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut number, mut bits) = (0_u32, 0);
    for sign in text.trim_end_matches('=').bytes() {
        let digit = DIGITS.iter().position(|known| *known == sign)?;
        number = (number << 6 | u32::try_from(digit).ok()?) & 0x00FF_FFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push(u8::try_from(number >> bits & 0xFF).ok()?);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(colours: png::ColorType, pixels: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut encoder = png::Encoder::new(&mut out, 2, 1);
        encoder.set_color(colours);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(pixels).unwrap();
        writer.finish().unwrap();
        out
    }

    #[test]
    fn every_kind_of_pixel_stands_on_white() {
        for (colours, pixels) in [
            (png::ColorType::Rgb, vec![10, 20, 30, 255, 255, 255]),
            (png::ColorType::Rgba, vec![10, 20, 30, 255, 1, 2, 3, 0]),
        ] {
            assert_eq!(Logo::of(&file(colours, &pixels)).unwrap().rgb(), [10, 20, 30, 255, 255, 255]);
        }
        let grey = file(png::ColorType::GrayscaleAlpha, &[0, 255, 0, 0]);
        assert_eq!(Logo::of(&grey).unwrap().rgb(), [0, 0, 0, 255, 255, 255]);
    }

    #[test]
    fn what_a_picture_says_of_people_is_left_out() {
        let mut out = Vec::new();
        let mut encoder = png::Encoder::new(&mut out, 2, 1);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.add_text_chunk("Author".to_owned(), "Xenia Quorlbek".to_owned()).unwrap();
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&[7, 8]).unwrap();
        writer.finish().unwrap();
        out.extend_from_slice(b"Quorlbek again");
        let logo = Logo::of(&out).unwrap();
        assert!(!String::from_utf8_lossy(logo.png()).contains("Quorlbek"));
        assert_eq!((logo.rgb(), Logo::of(logo.png()).unwrap()), ([7, 7, 7, 8, 8, 8].as_slice(), logo.clone()));
    }

    #[test]
    fn a_logo_goes_through_text_and_other_files_are_refused() {
        let logo = Logo::of(&file(png::ColorType::Grayscale, &[7, 8])).unwrap();
        let text = String::from(logo.clone());
        assert_eq!(Logo::try_from(text).unwrap(), logo);
        for length in 0..9 {
            let bytes: Vec<u8> = (0..length).map(|at| 250_u8.wrapping_add(u8::try_from(at).unwrap())).collect();
            assert_eq!(decoded(&encoded(&bytes)), Some(bytes));
        }
        assert_eq!(Logo::of(b"GIF89a").unwrap_err(), LogoError::NotPng);
        assert_eq!(Logo::of(&vec![0; Logo::MOST_BYTES + 1]).unwrap_err(), LogoError::TooLarge);
    }
}
