//! Mind maps as outlines: OPML, which outliners and most mind mappers write, and the files of Freeplane and FreeMind.

use super::docx::{attribute, events, text_of};
use super::html;
use super::piece::{Cite, MOST_PIECES, Piece, PieceKind};
use super::words;
use quick_xml::events::{BytesStart, Event};

/// The deepest node that keeps a level of its own; what lies deeper belongs to the one above it.
const DEEPEST: usize = 100;

/// What a map holds.
pub(super) struct Map {
    /// Its title, where the file says it apart.
    pub(super) title: Option<String>,
    /// Its parts.
    pub(super) pieces: Vec<Piece>,
}

/// A node as it is read.
#[derive(Debug, Default)]
struct Node {
    text: String,
    note: String,
    link: String,
    children: Vec<Node>,
}

/// The parts of a map.
pub(super) fn read(text: &str) -> Map {
    let mut reading = Reading { open: vec![Node::default()], ..Reading::default() };
    for event in events(text) {
        reading.event(&event);
    }
    while reading.open.len() > 1 {
        reading.close();
    }
    let roots = reading.open.pop().map(|root| root.children).unwrap_or_default();
    let mut pieces = Vec::new();
    match roots.as_slice() {
        // What stands in the middle of a map is its title.
        [root] if words::quadrant(&root.text).is_none() && !root.children.is_empty() => {
            pieces.push(Piece::new(1, PieceKind::Heading(1, root.text.clone())));
            if !root.note.is_empty() {
                pieces.push(Piece::new(1, PieceKind::Text(root.note.clone())));
            }
            root.children.iter().for_each(|child| put(child, 0, &mut pieces));
        }
        roots => roots.iter().for_each(|root| put(root, 0, &mut pieces)),
    }
    if reading.nodes >= MOST_PIECES {
        pieces.push(Piece::new(pieces.len() as u64 + 1, PieceKind::Cut));
    }
    let title = reading.title.split_whitespace().collect::<Vec<_>>().join(" ");
    Map { title: (!title.is_empty()).then_some(title), pieces }
}

/// Writes a node and what is below it as entries.
fn put(node: &Node, depth: usize, pieces: &mut Vec<Piece>) {
    let line = pieces.len() as u64 + 1;
    let cites = if node.link.contains("://") {
        vec![Cite { label: String::new(), text: node.link.clone() }]
    } else {
        Vec::new()
    };
    pieces.push(Piece { cites, ..Piece::new(line, PieceKind::Item(depth, node.text.clone())) });
    if !node.note.is_empty() {
        // What is noted at a quadrant is not one of its factors.
        let of_quadrant = words::quadrant(&node.text).is_some();
        let kind = if of_quadrant {
            PieceKind::Text(node.note.clone())
        } else {
            PieceKind::Item(depth + 1, node.note.clone())
        };
        pieces.push(Piece::new(line, kind));
    }
    node.children.iter().for_each(|child| put(child, depth + 1, pieces));
}

#[derive(Default)]
struct Reading {
    /// The nodes that are open, the outermost one standing for the map.
    open: Vec<Node>,
    /// How many nodes are open that are too deep to be kept as such.
    deeper: usize,
    /// How many nodes there were.
    nodes: usize,
    title: String,
    in_title: bool,
    /// The formatted text under way, and whether it is a note rather than the text of the node.
    rich: Option<(String, bool)>,
}

impl Reading {
    fn event(&mut self, event: &Event<'_>) {
        if let Some((markup, _)) = &mut self.rich {
            match event {
                Event::Start(tag) => markup.extend(["<", tag.local_name().as_ref(), ">"]),
                Event::Empty(tag) => markup.extend(["<", tag.local_name().as_ref(), "/>"]),
                Event::End(tag) if tag.local_name().as_ref() == "richcontent" => self.end_rich(),
                Event::End(tag) => markup.extend(["</", tag.local_name().as_ref(), ">"]),
                event => markup.push_str(&escaped(&text_of(event).unwrap_or_default())),
            }
            return;
        }
        match event {
            Event::Start(element) => self.start(element, false),
            Event::Empty(element) => self.start(element, true),
            Event::End(element) => match element.local_name().as_ref() {
                "outline" | "node" => self.close(),
                "title" => self.in_title = false,
                _ => {}
            },
            event if self.in_title => self.title.push_str(&text_of(event).unwrap_or_default()),
            _ => {}
        }
    }

    fn start(&mut self, element: &BytesStart<'_>, is_empty: bool) {
        let value = |name| attribute(element, name).unwrap_or_default();
        match element.local_name().as_ref() {
            "title" => self.in_title = !is_empty,
            "outline" => {
                let link =
                    [value("url"), value("htmlUrl")].into_iter().find(|link| !link.is_empty()).unwrap_or_default();
                self.begin(
                    Node { text: plain(&value("text")), note: plain(&value("_note")), link, children: Vec::new() },
                    is_empty,
                );
            }
            "node" => {
                self.begin(Node { text: plain(&value("TEXT")), link: value("LINK"), ..Node::default() }, is_empty);
            }
            "richcontent" if !is_empty => self.rich = Some((String::new(), value("TYPE") != "NODE")),
            _ => {}
        }
    }

    fn begin(&mut self, node: Node, is_empty: bool) {
        self.nodes += 1;
        if self.nodes > MOST_PIECES {
            self.deeper += usize::from(!is_empty);
            return;
        }
        if self.open.len() > DEEPEST {
            let above = self.open.last_mut().expect("the map is open");
            above.note.push_str(if above.note.is_empty() { "" } else { "\n" });
            above.note.push_str(&node.text);
            self.deeper += usize::from(!is_empty);
            return;
        }
        self.open.push(node);
        if is_empty {
            self.close();
        }
    }

    fn close(&mut self) {
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        if self.open.len() < 2 {
            return;
        }
        let node = self.open.pop().unwrap_or_default();
        // A node without words holds a picture or nothing; what is below it still counts.
        let above = self.open.last_mut().expect("the map is open");
        if node.text.trim().is_empty() { above.children.extend(node.children) } else { above.children.push(node) }
    }

    fn end_rich(&mut self) {
        let Some((markup, is_note)) = self.rich.take() else { return };
        let text = plain(&markup);
        let Some(node) = self.open.last_mut().filter(|_| self.deeper == 0) else { return };
        let field = if is_note { &mut node.note } else { &mut node.text };
        field.push_str(if field.is_empty() { "" } else { "\n" });
        field.push_str(&text);
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// The words of a text that may hold markup of a web page.
fn plain(text: &str) -> String {
    if !text.contains('<') {
        return text.trim().to_owned();
    }
    let words = html::read(text).pieces.into_iter().map(|piece| match piece.kind {
        PieceKind::Heading(_, text) | PieceKind::Item(_, text) | PieceKind::Text(text) => text,
        PieceKind::Table(_) | PieceKind::Cut => String::new(),
    });
    words.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::super::piece::shown;
    use super::*;

    #[track_caller]
    fn check(text: &str, title: Option<&str>, expected: &[&str]) {
        let map = read(text);
        let shown: Vec<String> =
            map.pieces.iter().map(|piece| shown(piece).split_once(' ').unwrap().1.to_owned()).collect();
        assert_eq!(shown, expected, "{text}");
        assert_eq!(map.title.as_deref(), title, "{text}");
    }

    #[test]
    fn an_outline_keeps_its_levels_and_notes() {
        check(
            r#"<?xml version="1.0"?><opml version="2.0"><head><title>Radio</title></head><body>
               <outline text="Strengths"><outline text="a &amp; b" _note="forty"/><outline text="c"><outline text="d"/></outline></outline>
               <outline text="Threats" _note="outside"/></body></opml>"#,
            Some("Radio"),
            &["i0 Strengths", "i1 a & b", "i2 forty", "i1 c", "i2 d", "i0 Threats", "t outside"],
        );
    }

    #[test]
    fn the_middle_of_a_map_is_its_title() {
        check(
            r#"<map version="freeplane"><node TEXT="Radio"><hook><stylenode TEXT="default"/></hook>
               <node TEXT="Strengths"><node TEXT="a"><richcontent TYPE="NOTE"><html><body><p>forty &amp; more</p></body></html></richcontent></node>
               <node><richcontent TYPE="NODE"><html><body><p><b>c</b> d</p></body></html></richcontent></node></node></node></map>"#,
            None,
            &["h1 Radio", "i0 Strengths", "i1 a", "i2 forty & more", "i1 c d"],
        );
    }

    #[test]
    fn a_map_without_end_is_read_as_far_as_it_goes() {
        let deep = format!("<map>{}", "<node TEXT=\"a\">".repeat(5000));
        assert!(read(&deep).pieces.len() > 100);
    }
}
