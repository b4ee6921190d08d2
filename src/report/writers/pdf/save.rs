//! The document behind a report as bytes, as small as they get.

use super::ExportError;
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream};
use std::collections::BTreeSet;

/// Writes a document.
pub(super) fn save(document: &mut Document) -> Result<Vec<u8>, ExportError> {
    document.compress();
    document.objects.values_mut().filter_map(|object| object.as_stream_mut().ok()).for_each(end_otherwise);
    let mut bytes = Vec::new();
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(9)
        .build();
    document.save_with_options(&mut bytes, options)?;
    Ok(with_compressed_references(&bytes).unwrap_or(bytes))
}

/// Gives a compressed stream another end where it ends in a carriage return: readers that look for the end of a stream take
/// that and the line end behind it for one, and find the stream too short. One byte more makes another sum at the end: a
/// blank behind a text, a zero behind a font.
fn end_otherwise(stream: &mut Stream) {
    if stream.content.last() != Some(&b'\r') || stream.dict.get(b"Filter").is_err() {
        return;
    }
    let Ok(mut content) = stream.decompressed_content() else { return };
    let kind = stream.dict.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
    let is_font = stream.dict.has(b"Length1") || kind == b"CIDFontType0C" || kind == b"OpenType";
    content.push(if is_font { 0 } else { b' ' });
    let length = Object::Integer(i64::try_from(content.len()).unwrap_or(i64::MAX));
    if stream.dict.has(b"Length1") {
        stream.dict.set("Length1", length);
    } else if let Ok(parameters) = stream.dict.get_mut(b"Params").and_then(Object::as_dict_mut) {
        parameters.set("Size", length);
    }
    stream.set_plain_content(content);
    // What cannot be compressed stays as it is, which is no fault.
    stream.compress().unwrap_or_default();
}

/// Takes away what nothing leads to.
pub(super) fn prune(document: &mut Document) {
    let mut reached = BTreeSet::new();
    let mut open: Vec<ObjectId> = Vec::new();
    document.trailer.iter().for_each(|(_, value)| references(value, &mut open));
    while let Some(id) = open.pop() {
        if reached.insert(id)
            && let Some(object) = document.objects.get(&id)
        {
            references(object, &mut open);
        }
    }
    document.objects.retain(|id, _| reached.contains(id));
}

/// The objects that an object names.
fn references(object: &Object, found: &mut Vec<ObjectId>) {
    match object {
        Object::Reference(id) => found.push(*id),
        Object::Array(parts) => parts.iter().for_each(|part| references(part, found)),
        Object::Dictionary(entries) => entries.iter().for_each(|(_, value)| references(value, found)),
        Object::Stream(stream) => stream.dict.iter().for_each(|(_, value)| references(value, found)),
        _ => {}
    }
}

/// The file with its last object, the table of cross-references, compressed, which lopdf leaves as it is: each entry as
/// its difference from the one before, which is nearly always the same. It follows everything else, so that no place
/// in the file moves. None when the file does not end as lopdf ends it.
fn with_compressed_references(bytes: &[u8]) -> Option<Vec<u8>> {
    let tail = std::str::from_utf8(bytes.get(bytes.len().checked_sub(40)?..)?).ok()?;
    let start: usize = tail.rsplit_once("startxref\n")?.1.split('\n').next()?.parse().ok()?;
    let object = bytes.get(start..)?;
    let content_at = find(object, b"stream\n")? + b"stream\n".len();
    let head = std::str::from_utf8(object.get(..content_at)?).ok()?;
    let length: usize = head.split("/Length ").nth(1)?.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()?;
    let content = object.get(content_at..content_at + length)?;
    let widths = head.split("/W[").nth(1)?.split(']').next()?;
    let width = widths.split(' ').map(str::parse::<usize>).sum::<Result<usize, _>>().ok().filter(|&width| width > 0)?;
    let mut stream = Stream::new(Dictionary::new(), differences(content, width));
    stream.compress().ok()?;
    stream.dict.get(b"Filter").ok()?;
    let parameters = format!("/DecodeParms<</Predictor 12/Columns {width}>>");
    let entry = format!("/Filter/FlateDecode{parameters}/Length {}", stream.content.len());
    let head = head.replacen(&format!("/Length {length}"), &entry, 1);
    Some([&bytes[..start], head.as_bytes(), &stream.content, &object[content_at + length..]].concat())
}

/// Each entry as the PNG filter "up" writes it: the number of the filter, then the differences from the entry before.
fn differences(entries: &[u8], width: usize) -> Vec<u8> {
    let mut before = vec![0; width];
    let mut out = Vec::with_capacity(entries.len() + entries.len() / width);
    for entry in entries.chunks(width) {
        out.push(2);
        out.extend(entry.iter().zip(&before).map(|(byte, above)| byte.wrapping_sub(*above)));
        before.copy_from_slice(entry);
    }
    out
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_whose_references_are_compressed_reads_as_before() {
        let mut document = Document::with_version("1.7");
        let ids: Vec<_> = (0..300).map(|number| document.add_object(Object::Integer(number))).collect();
        let catalog = Dictionary::from_iter([("Type", Object::from("Catalog"))]);
        let root = document.add_object(catalog);
        document.trailer.set("Root", root);
        let mut plain = Vec::new();
        document.clone().save_modern(&mut plain).unwrap();
        let saved = save(&mut document).unwrap();
        assert!(saved.len() + 1000 < plain.len(), "{} against {}", saved.len(), plain.len());
        let read = Document::load_mem(&saved).unwrap();
        for (number, id) in (0..).zip(ids) {
            assert_eq!(read.get_object(id).unwrap().as_i64().unwrap(), number);
        }
    }

    #[test]
    fn no_compressed_text_ends_in_a_carriage_return() {
        let found = (0..2000).map(|number| format!("BT {number} Td ET\n").repeat(20)).find_map(|text| {
            let mut stream = Stream::new(Dictionary::new(), text.into_bytes());
            stream.compress().unwrap();
            (stream.content.last() == Some(&b'\r')).then_some(stream)
        });
        let mut stream = found.expect("one of many");
        let before = stream.decompressed_content().unwrap();
        end_otherwise(&mut stream);
        assert_ne!(stream.content.last(), Some(&b'\r'));
        assert_eq!(stream.decompressed_content().unwrap().trim_ascii_end(), before.trim_ascii_end());
    }

    #[test]
    fn a_file_that_ends_otherwise_is_left_alone() {
        assert_eq!(with_compressed_references(b""), None);
        assert_eq!(with_compressed_references(&[b'x'; 100]), None);
        assert_eq!(with_compressed_references(b"%PDF-1.7 and some more text here\nstartxref\n9999\n%%EOF"), None);
    }
}
