//! Pictures of pixels: each once in the file, and known to the pages that show it.

use super::{ExportError, dictionary};
use crate::report::logo::Logo;
use crate::report::page::{Item, Pages};
use lopdf::{Document, ObjectId, Stream};

/// The pictures that the pages show, each once.
pub(super) fn of(pages: &Pages) -> Vec<Logo> {
    let mut found: Vec<Logo> = Vec::new();
    for item in pages.pages.iter().flat_map(|page| &page.groups).flat_map(|group| &group.items) {
        if let Item::Picture { logo, .. } = item
            && !found.contains(logo)
        {
            found.push(logo.clone());
        }
    }
    found
}

/// What pages call a picture.
pub(super) fn name(pictures: &[Logo], logo: &Logo) -> String {
    format!("Picture{}", pictures.iter().position(|known| known == logo).unwrap_or_default())
}

/// Writes the pictures, and tells every page of them.
pub(super) fn write(document: &mut Document, pictures: &[Logo], page_ids: &[ObjectId]) -> Result<(), ExportError> {
    for logo in pictures {
        let (width, height) = logo.size();
        let entries = dictionary([
            ("Type", "XObject".into()),
            ("Subtype", "Image".into()),
            ("Width", i64::from(width).into()),
            ("Height", i64::from(height).into()),
            ("ColorSpace", "DeviceRGB".into()),
            ("BitsPerComponent", 8.into()),
        ]);
        let id = document.add_object(Stream::new(entries, logo.rgb().to_vec()));
        for &page in page_ids {
            document.add_xobject(page, name(pictures, logo), id)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_picture_is_one() {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, 1, 1);
        encoder.set_color(png::ColorType::Rgb);
        encoder.write_header().unwrap().write_image_data(&[1, 2, 3]).unwrap();
        let logo = Logo::of(&file).unwrap();
        assert_eq!(name(std::slice::from_ref(&logo), &logo), "Picture0");
        let mut document = Document::with_version("1.7");
        let page = document.add_object(dictionary([("Type", "Page".into())]));
        write(&mut document, &[logo], &[page]).unwrap();
        let pictures = document.objects.values().filter_map(|object| object.as_stream().ok());
        let pictures: Vec<&Stream> = pictures.filter(|stream| stream.dict.has(b"Width")).collect();
        assert_eq!(pictures.iter().map(|stream| stream.content.as_slice()).collect::<Vec<_>>(), [[1, 2, 3]]);
    }
}
