//! The look of a `.swot` file: RON laid out so that people can read it and a diff shows what changed.
//!
//! Every field stands on its own line. A list of plain values, and a small block without an id (a judgment, a piece
//! of evidence, a name), stand on one line. A text breaks after each of its line feeds, with the continuation sign of
//! RON (a backslash at the end of the line), so that its lines can be indented and no tool can change them by
//! changing line ends.

use std::fmt::Write as _;

const INDENT: &str = "  ";
/// The largest number of fields that a block on one line may have.
const SHORT_BLOCK: usize = 4;

/// Lays out RON text that was written without any white space.
pub(super) fn lay_out(compact: &str) -> String {
    let mut rest = compact;
    let root = node(&mut rest);
    let mut out = String::with_capacity(compact.len() * 2);
    write_node(&root, 0, &mut out);
    out.push('\n');
    out
}

enum Node<'a> {
    /// A number, a word.
    Plain(&'a str),
    /// A text, as it is and not as it is written.
    Text(String),
    Block(Block<'a>),
}

struct Block<'a> {
    /// The name of a variant with fields; empty for anything else.
    name: &'a str,
    brackets: [char; 2],
    entries: Vec<Entry<'a>>,
}

struct Entry<'a> {
    /// The name of a field; nothing in a list.
    field: Option<&'a str>,
    value: Node<'a>,
}

fn node<'a>(rest: &mut &'a str) -> Node<'a> {
    if rest.starts_with('"') {
        return Node::Text(text(rest));
    }
    let name = word(rest);
    match rest.chars().next() {
        Some('(') => Node::Block(block(name, ['(', ')'], rest)),
        Some('[') => Node::Block(block(name, ['[', ']'], rest)),
        _ => Node::Plain(name),
    }
}

fn block<'a>(name: &'a str, brackets: [char; 2], rest: &mut &'a str) -> Block<'a> {
    let mut entries = Vec::new();
    *rest = &rest[1..];
    while !rest.is_empty() && !rest.starts_with(brackets[1]) {
        entries.push(entry(rest));
        *rest = rest.strip_prefix(',').unwrap_or(rest);
    }
    *rest = rest.get(1..).unwrap_or_default();
    Block { name, brackets, entries }
}

fn entry<'a>(rest: &mut &'a str) -> Entry<'a> {
    let mut after = *rest;
    let name = word(&mut after);
    match after.strip_prefix(':') {
        Some(value) if !name.is_empty() => {
            *rest = value;
            Entry { field: Some(name), value: node(rest) }
        }
        _ => Entry { field: None, value: node(rest) },
    }
}

fn word<'a>(rest: &mut &'a str) -> &'a str {
    let end = rest.find(['(', ')', '[', ']', ',', ':', '"']).unwrap_or(rest.len());
    let (word, after) = rest.split_at(end);
    *rest = after;
    word
}

fn text(rest: &mut &str) -> String {
    let mut escaped = false;
    let end = rest[1..].find(|c| {
        let closing = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        closing
    });
    let (literal, after) = rest.split_at(end.map_or(rest.len(), |end| end + 2));
    *rest = after;
    ron::from_str(literal).expect("ron reads a text that it wrote")
}

impl Node<'_> {
    fn is_simple(&self) -> bool {
        match self {
            Self::Plain(_) => true,
            Self::Text(text) => !text.contains('\n'),
            Self::Block(_) => false,
        }
    }
}

impl Block<'_> {
    fn fits_on_a_line(&self) -> bool {
        let simple = self.entries.iter().all(|entry| entry.value.is_simple());
        let has_own_block = self.entries.iter().any(|entry| matches!(entry.field, Some("id" | "text")));
        let is_list = self.brackets[0] == '[';
        simple && (is_list || (self.entries.len() <= SHORT_BLOCK && !has_own_block))
    }
}

fn write_node(node: &Node, depth: usize, out: &mut String) {
    match node {
        Node::Plain(word) => out.push_str(word),
        Node::Text(text) => write_text(text, depth, out),
        Node::Block(block) => {
            out.push_str(block.name);
            out.push(block.brackets[0]);
            if block.fits_on_a_line() {
                write_line(block, depth, out);
            } else {
                write_lines(block, depth, out);
            }
            out.push(block.brackets[1]);
        }
    }
}

fn write_line(block: &Block, depth: usize, out: &mut String) {
    for (index, entry) in block.entries.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        write_entry(entry, depth, out);
    }
}

fn write_lines(block: &Block, depth: usize, out: &mut String) {
    for entry in &block.entries {
        new_line(depth + 1, out);
        write_entry(entry, depth + 1, out);
        out.push(',');
    }
    new_line(depth, out);
}

fn write_entry(entry: &Entry, depth: usize, out: &mut String) {
    if let Some(field) = entry.field {
        out.push_str(field);
        out.push_str(": ");
    }
    write_node(&entry.value, depth, out);
}

fn new_line(depth: usize, out: &mut String) {
    out.push('\n');
    out.extend(std::iter::repeat_n(INDENT, depth));
}

fn write_text(text: &str, depth: usize, out: &mut String) {
    out.push('"');
    let mut characters = text.chars().peekable();
    let mut begins_line = false;
    while let Some(character) = characters.next() {
        match character {
            '\n' => {
                out.push_str("\\n");
                begins_line = characters.peek().is_some_and(|&next| next != '\n');
                if begins_line {
                    out.push('\\');
                    new_line(depth + 1, out);
                }
                continue;
            }
            // Blanks after a continuation sign do not count.
            ' ' if begins_line => out.push_str("\\u{20}"),
            _ => write_character(character, out),
        }
        begins_line = false;
    }
    out.push('"');
}

fn write_character(character: char, out: &mut String) {
    match character {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        hidden if is_hidden(hidden) => {
            write!(out, "\\u{{{:x}}}", u32::from(hidden)).expect("a String takes everything that is written to it");
        }
        visible => out.push(visible),
    }
}

/// Characters that a reader of the file cannot see, and that could make it look like something else: controls,
/// changes of direction, line separators, byte order marks; and the two that the XML of a report that carries the
/// document cannot hold.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_text(text: &str, written: &str) {
        let mut out = String::new();
        write_text(text, 0, &mut out);
        assert_eq!(out, written);
        assert_eq!(ron::from_str(&out), Ok(text.to_owned()));
    }

    #[test]
    fn a_text_stays_readable_in_any_language() {
        check_text("the paper's “own” words", "\"the paper's “own” words\"");
        check_text("Слабые стороны й", "\"Слабые стороны й\"");
        check_text("हिन्दी نقاط القوة 优势", "\"हिन्दी نقاط القوة 优势\"");
    }

    #[test]
    fn a_text_breaks_after_each_paragraph_and_reads_back_the_same() {
        check_text("one\ntwo", "\"one\\n\\\n  two\"");
        check_text("one\n\ntwo\n", "\"one\\n\\n\\\n  two\\n\"");
        check_text("one\n  indented", "\"one\\n\\\n  \\u{20} indented\"");
    }

    #[test]
    fn what_cannot_be_seen_is_written_as_a_number() {
        check_text("a\u{0}\u{7f}\u{202e}\u{feff}", "\"a\\u{0}\\u{7f}\\u{202e}\\u{feff}\"");
        check_text("tab\treturn\r\n", "\"tab\\treturn\\r\\n\"");
    }

    #[test]
    fn small_blocks_stand_on_one_line_and_larger_ones_on_several() {
        let compact =
            r#"(title:"A",pairs:[(row:"s1",column:"s2",value:3.0)],names:["x","y"],with:stated(near:1.0),none:[])"#;
        let expected = "(\n  title: \"A\",\n  pairs: [\n    (row: \"s1\", column: \"s2\", value: 3.0),\n  ],\n  \
                        names: [\"x\", \"y\"],\n  with: stated(near: 1.0),\n  none: [],\n)\n";
        assert_eq!(lay_out(compact), expected);
    }
}
