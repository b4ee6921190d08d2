//! Pages to PDF, through printpdf; the only place that knows it.
//!
//! printpdf writes pages and fonts. What it cannot do is written on the lopdf document behind it: the tree of the
//! structure, the outline, links, page labels, true dates and an identifier that depends on nothing but the content.

mod annotations;
mod attachments;
mod cff;
mod colour;
mod content;
mod fonts;
mod metadata;
mod outline;
mod pictures;
mod save;
mod tags;

use crate::analysis::Progress;
use crate::report::carried::Carried;
use crate::report::exported::{ExportError, Exported, Made};
use crate::report::page::Pages;
use crate::report::stamp::Stamp;
use crate::report::steps;
use lopdf::{Dictionary, Object, ObjectId};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};

impl From<lopdf::Error> for ExportError {
    fn from(error: lopdf::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

impl From<std::io::Error> for ExportError {
    fn from(error: std::io::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

/// Writes pages as PDF 1.7; returns the file, and what the reader must be told. Nothing when it was cancelled
/// meanwhile.
///
/// # Errors
/// When the file cannot be put together, which no document should bring about.
pub(super) fn write(pages: &Pages, carried: &Carried, stamp: &Stamp, progress: &Progress) -> Made<Exported> {
    let mut warnings = pages.warnings.clone();
    let fonts = fonts::Fonts::embed(pages, &mut warnings);
    let pictures = pictures::of(pages);
    let mut printed = PdfDocument::new(&pages.info.title);
    printed.resources.fonts.map.extend(fonts.programs());
    for (index, page) in pages.pages.iter().enumerate() {
        if !steps::written(progress, index, pages.pages.len()) {
            return Ok(None);
        }
        let ops = content::operations(page, &fonts, &pictures);
        let [width, height] = [page.size.width, page.size.height].map(|side| Mm::from(printpdf::Pt(side)));
        printed.pages.push(PdfPage::new(width, height, ops));
    }
    printed.pages.push(PdfPage::new(Mm(1.0), Mm(1.0), fonts.samples()));
    // Not secure: lets through how lines of glyphs are shown.
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: false, image_optimization: None };
    let mut document = printed.to_lopdf_document(&options, &mut Vec::new());
    remove_last_page(&mut document)?;
    fonts.write_widths(&mut document);
    if progress.is_cancelled() {
        return Ok(None);
    }
    let page_ids: Vec<ObjectId> = document.get_pages().into_values().collect();
    pictures::write(&mut document, &pictures, &page_ids)?;
    finish(&mut document, pages, &page_ids, (carried, stamp))?;
    if progress.is_cancelled() {
        return Ok(None);
    }
    Ok(Some(Exported::whole(save::save(&mut document)?, warnings)))
}

/// Adds what printpdf cannot write.
fn finish(
    document: &mut lopdf::Document,
    pages: &Pages,
    page_ids: &[ObjectId],
    (carried, stamp): (&Carried, &Stamp),
) -> Result<(), ExportError> {
    for (id, page) in page_ids.iter().zip(&pages.pages) {
        let dictionary = document.get_dictionary_mut(*id)?;
        let size = page.size;
        for name in ["MediaBox", "CropBox", "TrimBox"] {
            let sides = [0.0, 0.0, size.width, size.height].map(Object::Real);
            dictionary.set(name, sides.to_vec());
        }
        dictionary.set("Tabs", "S");
    }
    let links = annotations::write(document, pages, page_ids)?;
    tags::write(document, pages, page_ids, &links)?;
    outline::write(document, pages, page_ids)?;
    attachments::write(document, carried, stamp)?;
    metadata::write(document, pages, stamp)?;
    save::prune(document);
    Ok(())
}

/// Takes away the page of samples, of which the fonts stay.
fn remove_last_page(document: &mut lopdf::Document) -> Result<(), ExportError> {
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let Some((&last, rest)) = pages.split_last() else { return Ok(()) };
    let tree = document.get_dictionary(last)?.get(b"Parent")?.as_reference()?;
    let tree = document.get_dictionary_mut(tree)?;
    tree.set("Kids", rest.iter().map(|&page| Object::Reference(page)).collect::<Vec<_>>());
    tree.set("Count", i64::try_from(rest.len()).unwrap_or(i64::MAX));
    Ok(())
}

/// A text as PDF stores it: UTF-16 with a byte order mark, or plain ASCII.
fn text(value: &str) -> Object {
    if value.is_ascii() {
        return Object::string_literal(value);
    }
    let units = std::iter::once(0xFEFF).chain(value.encode_utf16());
    Object::String(units.flat_map(u16::to_be_bytes).collect(), lopdf::StringFormat::Hexadecimal)
}

/// A place on a page, as links and the outline name it.
fn destination(pages: &Pages, page_ids: &[ObjectId], spot: crate::report::page::Spot) -> Option<Object> {
    let page = pages.pages.get(spot.page)?;
    let top = rounded(page.size.height - spot.y + 4.0);
    let id = *page_ids.get(spot.page)?;
    Some(vec![Object::Reference(id), "XYZ".into(), Object::Null, Object::Real(top), Object::Null].into())
}

/// A length to a hundredth of a point, so that numbers stay short.
fn rounded(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

/// A dictionary of these entries.
fn dictionary<const N: usize>(entries: [(&str, Object); N]) -> Dictionary {
    Dictionary::from_iter(entries)
}
