//! A logo of the user's own, in every format that has heads of pages.

use super::{document, export_as, factors, template};
use std::io::{Cursor, Read};
use swot_editor::report::{Format, Furniture, Logo, ReportKind, ReportOptions};

/// A PNG file of two pixels beside each other.
fn png() -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 2, 1);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[200, 0, 0, 0, 0, 200]).unwrap();
    writer.finish().unwrap();
    file
}

fn options(report: ReportKind) -> ReportOptions {
    let furniture = Furniture { header: "Unit 7".to_owned(), logo: Logo::of(&png()).ok(), ..Furniture::default() };
    ReportOptions { furniture, ..ReportOptions::new(report) }
}

fn file(format: Format, report: ReportKind) -> Vec<u8> {
    let document = document("en", "Logo", factors(&["A"]));
    export_as(format, &document, &[], &options(report)).unwrap().files.remove(0)
}

fn is_within(file: &[u8], part: &[u8]) -> bool {
    file.windows(part.len()).any(|window| window == part)
}

#[test]
fn pages_show_it_once_on_each() {
    let document = template("unodc");
    let file = export_as(Format::Pdf, &document, &[], &options(ReportKind::Full)).unwrap().files.remove(0);
    let pdf = lopdf::Document::load_mem(&file).unwrap();
    let pictures = pdf.objects.values().filter_map(|object| object.as_stream().ok());
    let pictures: Vec<_> = pictures
        .filter(|it| it.dict.get(b"Subtype").is_ok_and(|it| it.as_name().is_ok_and(|it| it == b"Image")))
        .collect();
    assert_eq!(pictures.len(), 1, "one picture for all pages");
    assert_eq!(pictures[0].decompressed_content().unwrap()[..6], [200, 0, 0, 0, 0, 200]);
    for (number, page) in pdf.get_pages() {
        let content = pdf.get_page_content(page);
        assert_eq!(String::from_utf8_lossy(&content).matches("/Picture0 Do").count(), 1, "page {number}");
    }
}

#[test]
fn files_that_flow_hold_it_too() {
    for report in [ReportKind::Grid, ReportKind::Full] {
        for format in [Format::Svg, Format::Html] {
            let text = String::from_utf8(file(format, report)).unwrap();
            assert!(text.contains("data:image/png;base64,iVBORw0KGgo"), "{format:?}");
        }
        for (format, part) in [(Format::Docx, "word/media/logo.png"), (Format::Pptx, "ppt/media/logo.png")] {
            let mut container = zip::ZipArchive::new(Cursor::new(file(format, report))).unwrap();
            let mut bytes = Vec::new();
            container.by_name(part).unwrap().read_to_end(&mut bytes).unwrap();
            assert_eq!(bytes, png(), "{format:?}");
        }
    }
}

#[test]
fn pixels_of_it_are_on_pictures_of_pages() {
    let bytes = file(Format::Png, ReportKind::Grid);
    let mut reader = png::Decoder::new(Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    let samples = frame.color_type.samples();
    for colour in [[200, 0, 0], [0, 0, 200]] {
        assert!(pixels.chunks_exact(samples).any(|pixel| pixel[..3] == colour), "{colour:?}");
    }
}

#[test]
fn a_file_without_it_has_no_trace_of_it() {
    let document = document("en", "Logo", factors(&["A"]));
    let options = ReportOptions::new(ReportKind::Grid);
    let file = export_as(Format::Pdf, &document, &[], &options).unwrap().files.remove(0);
    assert!(!is_within(&file, b"Picture0"));
}
