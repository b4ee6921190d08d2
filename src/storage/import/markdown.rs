//! Markdown texts as outlines.

use super::flow::Flow;
use super::html::Markup;
use super::piece::{Cite, Piece};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
use std::collections::HashMap;

/// What a Markdown text holds.
pub(super) struct Text {
    /// The title that its front matter says.
    pub(super) title: Option<String>,
    /// Its parts.
    pub(super) pieces: Vec<Piece>,
}

/// The parts of a Markdown text.
pub(super) fn read(text: &str) -> Text {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let (matter, text) = without_matter(text);
    let mut reading = Reading { lines: Lines::of(&text), ..Reading::default() };
    for (event, place) in Parser::new_ext(&text, options).into_offset_iter() {
        reading.event(event, place.start);
    }
    let mut pieces = reading.flow.finish();
    for cite in pieces.iter_mut().flat_map(Piece::cites_mut) {
        if let Some(note) = cite.text.strip_prefix(FOOTNOTE) {
            cite.text = reading.footnotes.get(note).cloned().unwrap_or_default();
        }
    }
    Text { title: matter.as_deref().and_then(title), pieces }
}

/// Stands before the name of a footnote until its words are known; no text begins with it.
const FOOTNOTE: char = '\u{fdd1}';

#[derive(Default)]
struct Reading {
    flow: Flow,
    lines: Lines,
    markup: Markup,
    /// The footnote under way, and the words of those that are done.
    footnote: Option<(String, String)>,
    footnotes: HashMap<String, String>,
    /// A block of markup under way, whose tags may go over several lines.
    block: String,
    block_line: u64,
}

impl Reading {
    fn event(&mut self, event: Event<'_>, place: usize) {
        match event {
            Event::Start(tag) => self.start(&tag, place),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.text(&text);
            }
            Event::SoftBreak if self.footnote.is_some() => self.text(" "),
            Event::SoftBreak => self.flow.soft_break(),
            Event::HardBreak => self.flow.hard_break(),
            Event::InlineHtml(html) => self.markup.read(&html, self.lines.line(place), &mut self.flow),
            Event::Html(html) => self.block.push_str(&html),
            Event::FootnoteReference(name) => {
                self.flow.cite(Cite { label: String::new(), text: format!("{FOOTNOTE}{name}") });
            }
            Event::Rule => self.flow.end_block(),
            Event::TaskListMarker(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        match &mut self.footnote {
            Some((_, words)) => words.push_str(text),
            None => self.flow.text(text),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, place: usize) {
        let line = self.lines.line(place);
        match tag {
            Tag::FootnoteDefinition(name) => self.footnote = Some((name.to_string(), String::new())),
            _ if self.footnote.is_some() => {}
            Tag::HtmlBlock => self.block_line = line,
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented)
            | Tag::Heading { .. }
            | Tag::Paragraph => {
                self.flow.begin_block(line);
            }
            Tag::List(_) => self.flow.begin_list(),
            Tag::Item => self.flow.begin_item(line),
            Tag::Strong => self.flow.strong(true),
            Tag::Link { dest_url, .. } => self.flow.begin_link(dest_url),
            Tag::Table(_) => self.flow.begin_table(),
            Tag::TableHead | Tag::TableRow => self.flow.begin_row(line),
            Tag::TableCell => self.flow.begin_cell(1, 1),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::FootnoteDefinition => {
                if let Some((name, words)) = self.footnote.take() {
                    self.footnotes.insert(name, words.trim().to_owned());
                }
            }
            _ if self.footnote.is_some() => {}
            TagEnd::HtmlBlock => {
                let block = std::mem::take(&mut self.block);
                self.markup.read(&block, self.block_line, &mut self.flow);
            }
            TagEnd::Heading(level) => self.flow.end_heading(number(level)),
            TagEnd::Paragraph | TagEnd::CodeBlock => self.flow.end_block(),
            TagEnd::Item => self.flow.end_item(),
            TagEnd::List(_) => self.flow.end_list(),
            TagEnd::Strong => self.flow.strong(false),
            TagEnd::Link => self.flow.end_link(),
            TagEnd::TableCell => self.flow.end_cell(),
            TagEnd::TableHead | TagEnd::TableRow => self.flow.end_row(),
            TagEnd::Table => self.flow.end_table(),
            _ => {}
        }
    }
}

/// The front matter with which a text begins, YAML between dashes or TOML between plus signs, and the text with empty lines
/// in its place, so that lines keep their numbers.
fn without_matter(text: &str) -> (Option<String>, Cow<'_, str>) {
    const MOST_LINES: usize = 200;
    let plain = text.trim_start_matches('\u{feff}');
    let mut lines = plain.lines();
    let Some(fence) = lines.next().map(str::trim_end).filter(|line| matches!(*line, "---" | "+++")) else {
        return (None, Cow::Borrowed(text));
    };
    let inside: Vec<&str> = lines.take(MOST_LINES).take_while(|line| line.trim_end() != fence).collect();
    let is_closed = plain.lines().nth(inside.len() + 1).is_some_and(|line| line.trim_end() == fence);
    let is_field = |line: &&str| {
        line.trim().is_empty() || line.contains([':', '=']) || line.starts_with([' ', '\t', '-', '#', '[', ']'])
    };
    if !is_closed || !inside.iter().all(is_field) {
        return (None, Cow::Borrowed(text));
    }
    let behind: Vec<&str> = plain.lines().skip(inside.len() + 2).collect();
    (Some(inside.join("\n")), Cow::Owned(format!("{}{}", "\n".repeat(inside.len() + 2), behind.join("\n"))))
}

/// The title in front matter, which is YAML or TOML: "title: Valley radio", "title = 'Valley radio'".
fn title(matter: &str) -> Option<String> {
    let mut lines = matter.lines().enumerate();
    let (at, value) = lines.find_map(|(at, line)| {
        let (name, value) = line.split_once([':', '='])?;
        name.trim().eq_ignore_ascii_case("title").then(|| (at, value.trim()))
    })?;
    let inner = |quote| value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    let title = match (inner('\''), inner('"')) {
        (Some(inner), _) => inner.replace("''", "'"),
        (_, Some(inner)) => inner.replace("\\\"", "\""),
        // A text over several lines, which are indented.
        _ if matches!(value, ">" | ">-" | "|" | "|-" | "") => {
            let below = matter.lines().skip(at + 1).take_while(|line| line.starts_with([' ', '\t']));
            below.map(str::trim).collect::<Vec<_>>().join(" ")
        }
        _ => value.to_owned(),
    };
    Some(title.trim().to_owned()).filter(|title| !title.is_empty())
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// Where the lines of a text begin.
#[derive(Default)]
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(std::iter::once(0).chain(text.match_indices('\n').map(|(place, _)| place + 1)).collect())
    }

    /// The line of a byte, counting from 1.
    fn line(&self, place: usize) -> u64 {
        self.0.partition_point(|&begin| begin <= place) as u64
    }
}

#[cfg(test)]
mod tests {
    use super::super::piece::shown;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(read(text).pieces.iter().map(shown).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn headings_are_written_in_many_ways() {
        check("# Study\n\n## Strengths\n", &["1 h1 Study", "3 h2 Strengths"]);
        check("Strengths\n---\n", &["1 h2 Strengths"]);
        check("**Strengths**\n\n- a\n", &["1 h6 Strengths", "3 i0 a"]);
        check("**Strengths** – a; b\n", &["1 h6 Strengths: a; b"]);
        check("**S**: a; b\n**W**: c\n", &["1 h6 S: a; b", "1 h6 W: c"]);
        check("**S1 a**\nIt is so.\n", &["1 h6 S1 a", "1 t It is so."]);
        check("S:\n- a\n", &["1 h6 S:", "2 i0 a"]);
        check("Strengths: a; b\n", &["1 h6 Strengths: a; b"]);
        check("Strengths\na\nb\n", &["1 h6 Strengths", "1 t a\nb"]);
        check("What we are:\nStrength:\n- a\n", &["1 t What we are:", "1 h6 Strength:", "3 i0 a"]);
        check("Only a text.\n", &["1 t Only a text."]);
        check("## Strengths <!-- ours -->\n", &["1 h2 Strengths"]);
    }

    #[test]
    fn entries_keep_their_depth() {
        check("- a\n  - b\n    - c\n- d\n", &["1 i0 a", "2 i1 b", "3 i2 c", "4 i0 d"]);
        check("1. a\n\n   more\n\n2. *b* c\n", &["1 i0 a", "3 i1 more", "5 i0 b c"]);
        check("- a\n  goes on\n", &["1 i0 a goes on"]);
        check("- a\\\n  goes on\n", &["1 i0 a\ngoes on"]);
        check("- [ ] a\n- [x] b\n", &["1 i0 a", "2 i0 b"]);
    }

    #[test]
    fn tables_are_rows_of_cells() {
        check("| S | W |\n|---|---|\n| a<br>b | **c** |\n", &["1 table S|W / a\nb|c"]);
        check("| S |\n|---|\n| <ul><li>a</li><li>b</li></ul> |\n", &["1 table S / a\nb"]);
    }

    #[test]
    fn front_matter_says_the_title() {
        let found = read("---\ntitle: \"A: study\"\ntags: [swot]\n---\n\n- a\n");
        assert_eq!(found.title.as_deref(), Some("A: study"));
        assert_eq!(found.pieces.iter().map(shown).collect::<Vec<_>>(), ["6 i0 a"]);
        let board = read("---\n\nkanban: board\n\n---\n\n## S\n\n- [ ] a\n");
        assert_eq!((board.title, board.pieces.len()), (None, 2));
        check("---\nA rule, and no field.\n---\n", &["2 h2 A rule, and no field."]);
    }

    #[test]
    fn links_and_footnotes_are_works() {
        let found = read("- a ([b](https://c.example))\n- d[^1]\n- e [f](#g)\n\n[^1]: Report, page 3.\n").pieces;
        let cites: Vec<Vec<&str>> =
            found.iter().map(|piece| piece.cites.iter().map(|cite| cite.text.as_str()).collect()).collect();
        assert_eq!(cites, [vec!["b https://c.example"], vec!["Report, page 3."], vec![]]);
        assert_eq!(found.iter().map(shown).collect::<Vec<_>>(), ["1 i0 a (b)", "2 i0 d", "3 i0 e f"]);
    }

    #[test]
    fn markup_of_web_pages_counts() {
        check(
            "<h1 align=\"center\">Radio</h1>\n\n<details>\n<summary><b>Weaknesses</b></summary>\n\n- a\n\n</details>\n",
            &["1 h1 Radio", "4 h6 Weaknesses", "6 i0 a"],
        );
        check(
            "<table>\n<tr><th>S</th><th>W</th></tr>\n<tr><td>a &amp; b</td><td><ul><li>c</li><li>d</li></ul></td></tr>\n</table>\n",
            &["2 table S|W / a & b|c\nd"],
        );
    }
}
