//! What a report says, line by line, for whoever compares it with another of its kind.

use super::carried::{Kind, part};
use super::import::{events, rows_of_workbook, text_of};
use super::read::{SIZE_LIMIT, Stamp};
use quick_xml::events::Event;
use std::io::Cursor;
use zip::ZipArchive;

/// How the line begins that stands for a picture of pixels.
pub const PIXELS: &str = "pixels";

/// The lines of a report: paragraphs, rows of tables and words of pictures in their order. A picture of pixels is one line that
/// stands for all of them.
#[must_use]
pub fn texts(bytes: &[u8]) -> Vec<String> {
    let lines = match Kind::of(bytes) {
        Some(Kind::Pdf) => printed(bytes),
        Some(Kind::Container) => in_container(bytes),
        Some(Kind::Png) => pixels(bytes).into_iter().collect(),
        Some(Kind::Markup) => marked_up(&String::from_utf8_lossy(bytes)),
        None => Vec::new(),
    };
    let lines = lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect()
}

fn printed(bytes: &[u8]) -> Vec<String> {
    let Ok(pdf) = lopdf::Document::load_mem(bytes) else { return Vec::new() };
    let limit = usize::try_from(SIZE_LIMIT).unwrap_or(usize::MAX);
    // Joiners stand for marks of Arabic letters, which belong to what stands before them.
    let page =
        |number: &u32| pdf.extract_text_with_limit(&[*number], limit).unwrap_or_default().replace('\u{2060}', "");
    pdf.get_pages().keys().map(page).flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn in_container(bytes: &[u8]) -> Vec<String> {
    let Ok(mut container) = ZipArchive::new(Cursor::new(bytes)) else { return Vec::new() };
    if let Some(text) = part(&mut container, "word/document.xml") {
        return marked_up(&text);
    }
    let slides = (1..).map_while(|number| part(&mut container, &format!("ppt/slides/slide{number}.xml")));
    let slides: Vec<String> = slides.flat_map(|slide| marked_up(&slide)).collect();
    if slides.is_empty() { rows_of_workbook(bytes) } else { slides }
}

fn pixels(bytes: &[u8]) -> Option<String> {
    let mut reader = png::Decoder::new(Cursor::new(bytes)).read_info().ok()?;
    let mut pixels = vec![0; reader.output_buffer_size()?];
    reader.next_frame(&mut pixels).ok()?;
    Some(format!("{PIXELS} {}", Stamp::of(&pixels).mark()))
}

/// The texts of some XML; what a style says, and what the file carries, is none of them.
fn marked_up(text: &str) -> Vec<String> {
    let (mut lines, mut hidden, mut rows) = (vec![String::new()], 0, 0);
    for event in events(text) {
        match &event {
            Event::Start(tag) if is_hidden(tag.local_name().as_ref()) => hidden += 1,
            Event::End(tag) if is_hidden(tag.local_name().as_ref()) => hidden -= 1,
            Event::Start(tag) if tag.local_name().as_ref() == "tr" => rows += 1,
            Event::End(tag) if tag.local_name().as_ref() == "tr" => {
                rows -= 1;
                lines.push(String::new());
            }
            // A row of a table is one line, so that a figure stands beside the factor that it is of.
            Event::End(tag) if ends_line(tag.local_name().as_ref()) && rows > 0 => {
                lines.last_mut().expect("begins with one").push(' ');
            }
            Event::End(tag) if ends_line(tag.local_name().as_ref()) => lines.push(String::new()),
            Event::Empty(tag) if ["br", "tab"].contains(&tag.local_name().as_ref()) => {
                lines.last_mut().expect("begins with one").push(' ');
            }
            other if hidden == 0 => {
                let text = text_of(other).unwrap_or_default();
                let mut parts = text.split('\n');
                lines.last_mut().expect("begins with one").push_str(parts.next().unwrap_or_default());
                lines.extend(parts.map(str::to_owned));
            }
            _ => {}
        }
    }
    lines
}

fn is_hidden(name: &str) -> bool {
    ["style", "carried", "instrText"].contains(&name)
}

/// Whether an element of a web page, of a picture or of Word is a line by itself.
fn ends_line(name: &str) -> bool {
    let blocks = ["p", "li", "td", "th", "caption", "figcaption", "text", "title", "desc"];
    blocks.contains(&name) || (name.len() == 2 && name.starts_with('h'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_that_stand_apart_are_lines() {
        let page = "<html><style>a 1</style><h1>T <em>2</em></h1><ul><li>x<br/>y</li></ul><carried>3</carried><tr><th><p>S1</p></th><td>4&amp;</td></tr>";
        assert_eq!(texts(page.as_bytes()), ["T 2", "x y", "S1 4&"]);
        assert_eq!(texts(b"<svg><desc>a 1\nb 2</desc></svg>"), ["a 1", "b 2"]);
        assert_eq!(texts(b"(format:"), [""; 0]);
    }
}
