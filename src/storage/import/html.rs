//! Web pages, and markup of web pages in Markdown, as outlines.
//!
//! The tokens are html5gum's, which follow the standard; what they mean for an outline is said here. No tree is built:
//! headings, lists, tables and links are taken as they come, and what is no content (scripts, menus) is left.

use super::flow::{DEEPEST, Flow};
use super::piece::{Piece, PieceKind};
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

/// Elements whose content is not read.
const SKIPPED: [&str; 14] = [
    "script", "style", "nav", "template", "noscript", "svg", "select", "textarea", "button", "iframe", "object",
    "math", "form", "datalist",
];

/// What a page holds.
pub(super) struct Page {
    /// Its title, where no heading of the first level says it.
    pub(super) title: Option<String>,
    /// Its parts.
    pub(super) pieces: Vec<Piece>,
}

/// The parts of a page.
pub(super) fn read(text: &str) -> Page {
    let mut markup = Markup::default();
    let mut flow = Flow::default();
    markup.read(text, 1, &mut flow);
    let pieces = flow.finish();
    let has_heading = pieces.iter().any(|piece| matches!(piece.kind, PieceKind::Heading(1, _)));
    let title = markup.title.split_whitespace().collect::<Vec<_>>().join(" ");
    Page { title: (!has_heading && !title.is_empty()).then_some(title), pieces }
}

/// A page without the pictures that are written into it as addresses, which can be larger than all its words.
pub(super) fn without_pictures(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(1024 * 1024));
    let mut rest = text;
    while let Some(at) = rest.find("data:image/") {
        let (before, picture) = rest.split_at(at);
        out.push_str(before);
        let is_part = |sign: char| sign.is_ascii_alphanumeric() || ":/;,+=%.-_".contains(sign);
        rest = picture.trim_start_matches(is_part);
    }
    out + rest
}

/// What is open in markup.
#[derive(Default)]
pub(super) struct Markup {
    /// The element whose content is left, and how often it stands in itself.
    skipped: Option<(String, usize)>,
    /// For each table that is open, whether a cell is.
    cells: Vec<bool>,
    in_title: bool,
    in_term: bool,
    title: String,
    preformatted: usize,
}

impl Markup {
    /// Reads markup that begins in this line.
    pub(super) fn read(&mut self, text: &str, line: u64, flow: &mut Flow) {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut line = line;
        for token in Tokenizer::new_with_emitter(text, emitter).flatten() {
            match token {
                Token::StartTag(tag) => self.start(&tag, line, flow),
                Token::EndTag(tag) => self.end(&String::from_utf8_lossy(&tag.name), line, flow),
                Token::String(text) => {
                    let text = String::from_utf8_lossy(&text.value).into_owned();
                    self.text(&text, flow);
                    line += text.matches('\n').count() as u64;
                }
                Token::Comment(text) => line += String::from_utf8_lossy(&text.value).matches('\n').count() as u64,
                Token::Doctype(_) | Token::Error(_) => {}
            }
        }
    }

    fn text(&mut self, text: &str, flow: &mut Flow) {
        if self.in_title {
            self.title.push_str(text);
        } else if self.skipped.is_some() {
        } else if self.preformatted > 0 {
            flow.text(text);
        } else {
            flow.words(text);
        }
    }

    fn start(&mut self, tag: &StartTag<()>, line: u64, flow: &mut Flow) {
        let name = String::from_utf8_lossy(&tag.name);
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth += usize::from(*skipped == name && !tag.self_closing);
            return;
        }
        if SKIPPED.contains(&&*name) {
            if !tag.self_closing {
                self.skipped = Some((name.into_owned(), 1));
            }
            return;
        }
        let number = |attribute: &str| {
            let value = tag.attributes.get(attribute.as_bytes());
            value.and_then(|value| String::from_utf8_lossy(&value.value).trim().parse().ok()).unwrap_or(1)
        };
        match &*name {
            "title" => self.in_title = true,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "summary" => flow.begin_block(line),
            "dt" => {
                self.end_term(flow);
                flow.plain(line);
                flow.strong(true);
                self.in_term = true;
            }
            "pre" => {
                self.preformatted += 1;
                flow.begin_block(line);
            }
            "ul" | "ol" | "menu" => flow.begin_list(),
            "li" => flow.begin_item(line),
            "dd" => {
                self.end_term(flow);
                flow.item(line, 0);
            }
            "table" => {
                self.cells.push(false);
                flow.begin_table();
            }
            "tr" => {
                self.end_cell(flow);
                flow.begin_row(line);
            }
            "td" | "th" => {
                self.end_cell(flow);
                if let Some(is_open) = self.cells.last_mut() {
                    *is_open = true;
                    flow.begin_cell(number("colspan"), number("rowspan"));
                }
            }
            "b" | "strong" => flow.strong(true),
            "a" => {
                let address = tag.attributes.get(b"href".as_slice());
                flow.begin_link(
                    &address.map(|value| String::from_utf8_lossy(&value.value).into_owned()).unwrap_or_default(),
                );
            }
            "br" => flow.hard_break(),
            name if is_block(name) => flow.begin_block(line),
            _ => {}
        }
    }

    fn end(&mut self, name: &str, line: u64, flow: &mut Flow) {
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth -= usize::from(skipped == name);
            if *depth == 0 {
                self.skipped = None;
            }
            return;
        }
        match name {
            "title" => self.in_title = false,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => flow.end_heading(name.as_bytes()[1] - b'0'),
            "summary" => flow.end_heading(DEEPEST),
            "dt" => self.end_term(flow),
            "pre" => {
                self.preformatted = self.preformatted.saturating_sub(1);
                flow.end_block();
            }
            "ul" | "ol" | "menu" | "dl" => flow.end_list(),
            "li" | "dd" => flow.end_item(),
            "td" | "th" => self.end_cell(flow),
            "tr" => {
                self.end_cell(flow);
                flow.end_row();
            }
            "table" => {
                self.end_cell(flow);
                self.cells.pop();
                flow.end_table();
            }
            "b" | "strong" => flow.strong(false),
            "a" => flow.end_link(),
            name if is_block(name) => flow.begin_block(line),
            _ => {}
        }
    }

    /// A term that is defined ends; it heads what is said of it.
    fn end_term(&mut self, flow: &mut Flow) {
        if std::mem::take(&mut self.in_term) {
            flow.strong(false);
            flow.end_block();
        }
    }

    fn end_cell(&mut self, flow: &mut Flow) {
        if self.cells.last_mut().is_some_and(std::mem::take) {
            flow.end_cell();
        }
    }
}

fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 20] = [
        "p",
        "div",
        "section",
        "article",
        "blockquote",
        "header",
        "footer",
        "main",
        "aside",
        "address",
        "figure",
        "figcaption",
        "caption",
        "details",
        "body",
        "fieldset",
        "hr",
        "hgroup",
        "center",
        "html",
    ];
    BLOCKS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::super::piece::shown;
    use super::*;

    #[track_caller]
    fn check(text: &str, title: Option<&str>, expected: &[&str]) {
        let page = read(text);
        assert_eq!(page.pieces.iter().map(shown).collect::<Vec<_>>(), expected, "{text}");
        assert_eq!(page.title.as_deref(), title, "{text}");
    }

    #[test]
    fn a_page_is_headings_lists_and_texts() {
        check(
            "<!DOCTYPE html><title>A\n page</title><style>p { a: b }</style><script>var a = '<li>no</li>';</script>\n\
             <nav><ul><li>Home</ul></nav>\n<h2>Strengths</h2><ul><li>Own <b>staff</b><li>Name &amp; fame<ul><li>old</ul></ul>\n\
             <p>One\n  text</p>",
            Some("A page"),
            &["4 h2 Strengths", "4 i0 Own staff", "4 i0 Name & fame", "4 i1 old", "5 t One text"],
        );
        check("<h1>Radio</h1><div>S<br>a</div>", None, &["1 h1 Radio", "1 h6 S", "1 t a"]);
    }

    #[test]
    fn tables_are_rows_and_merged_cells_reach_down() {
        check(
            "<table><tr><th>A<th>B<tr><td rowspan=2>S<td>a<tr><td>b<tr><td colspan=2>W</table>",
            None,
            &["1 table A|B / S|a / S|b / W"],
        );
        check(
            "<table><tr><th rowspan=3>S</th><td>a</td></tr><tr><td>b</td></tr><tr><td>c</td></tr></table>",
            None,
            &["1 table S|a / S|b / S|c"],
        );
        check("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>", None, &["1 table a\nb|c"]);
    }

    #[test]
    fn a_bold_line_heads_what_is_below() {
        check("<p><b>Strengths</b></p><p>a</p>", None, &["1 h6 Strengths", "1 t a"]);
        check("<dl><dt>Strengths<dd>a<dd>b</dl>", None, &["1 h6 Strengths", "1 i0 a", "1 i0 b"]);
    }
}
