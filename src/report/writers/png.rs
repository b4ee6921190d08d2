//! Pages to PNG, a file for each page.

use crate::analysis::Progress;
use crate::model::CARRIED_NAMESPACE;
use crate::report::carried::Carried;
use crate::report::exported::{ExportError, Made};
use crate::report::page::Pages;
use crate::report::raster::{Picture, Raster, pixels};
use crate::report::steps;
use png::text_metadata::ITXtChunk;
use png::{BitDepth, ColorType, Encoder, PixelDimensions, Unit};

/// The most pixels that a picture may have: A4 at 600 dots per inch has 35 million.
const MOST_PIXELS: u64 = 40_000_000;
const POINTS_PER_INCH: f32 = 72.0;
const INCHES_PER_METRE: f32 = 39.370_08;

/// Writes each page as a PNG file with so many dots per inch; nothing when it was cancelled meanwhile.
///
/// # Errors
/// When a page would have too many pixels.
pub(super) fn write(pages: &Pages, dpi: u16, carried: &Carried, progress: &Progress) -> Made<Vec<Vec<u8>>> {
    let per_point = f32::from(dpi) / POINTS_PER_INCH;
    check_size(pages, dpi, per_point)?;
    let mut raster = Raster::new(pages);
    let mut files = Vec::new();
    for index in 0..pages.pages.len() {
        if !steps::written(progress, index, pages.pages.len()) {
            return Ok(None);
        }
        let picture = raster.page(index, per_point).ok_or_else(|| too_many(dpi))?;
        files.push(encode(&picture, dpi, carried)?);
    }
    Ok(Some(files))
}

fn check_size(pages: &Pages, dpi: u16, per_point: f32) -> Result<(), ExportError> {
    let count = |(width, height): (u32, u32)| u64::from(width) * u64::from(height);
    let fits = pages.pages.iter().all(|page| count(pixels(page.size, per_point)) <= MOST_PIXELS);
    if fits { Ok(()) } else { Err(too_many(dpi)) }
}

fn too_many(dpi: u16) -> ExportError {
    ExportError::TooManyPixels { dpi, most: MOST_PIXELS }
}

fn encode(picture: &Picture, dpi: u16, carried: &Carried) -> Result<Vec<u8>, ExportError> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, picture.width, picture.height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    let per_metre = dots_per_metre(dpi);
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_metre, yppu: per_metre, unit: Unit::Meter }));
    let rgb: Vec<u8> = picture.rgba.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut writer = encoder.write_header()?;
    if !carried.is_empty() {
        let mut text = ITXtChunk::new(CARRIED_NAMESPACE, carried.file());
        text.compress_text()?;
        writer.write_text_chunk(&text)?;
    }
    writer.write_image_data(&rgb)?;
    writer.finish()?;
    Ok(bytes)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a resolution is below 65 536 an inch")]
fn dots_per_metre(dpi: u16) -> u32 {
    (f32::from(dpi) * INCHES_PER_METRE).round() as u32
}

impl From<png::EncodingError> for ExportError {
    fn from(error: png::EncodingError) -> Self {
        Self::Broken(error.to_string())
    }
}
