//! Words with emphasis and links, escaped so that they are read as they were written.

use crate::report::page::Target;
use crate::report::text::{RichText, Span};

/// Where words stand: decides how lines are broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A heading, which is one line.
    Line,
    /// A paragraph.
    Paragraph,
    /// A cell of a table.
    Cell,
}

/// A piece of one line in one style.
struct Piece<'a> {
    lead: &'static str,
    text: String,
    trail: &'static str,
    span: &'a Span,
}

/// A paragraph, without white space at its ends.
pub(super) fn inline(text: &RichText, place: Place) -> String {
    let mut lines: Vec<Vec<Piece<'_>>> = vec![Vec::new()];
    for span in &text.spans {
        for (index, part) in span.text.split('\n').enumerate() {
            if index > 0 {
                lines.push(Vec::new());
            }
            lines.last_mut().expect("begins with one").push(piece(part, span));
        }
    }
    let lines = lines.iter().map(|pieces| line(pieces)).filter(|line| !line.is_empty());
    match place {
        Place::Line => heading(lines.collect::<Vec<_>>().join(" ")),
        Place::Paragraph => lines.map(|line| guarded(&line)).collect::<Vec<_>>().join("\\\n"),
        Place::Cell => lines.collect::<Vec<_>>().join("<br>"),
    }
}

fn piece<'a>(part: &str, span: &'a Span) -> Piece<'a> {
    let space = |is_there: bool| if is_there { " " } else { "" };
    let core = part.trim_matches([' ', '\t']);
    Piece {
        lead: space(part.starts_with([' ', '\t'])),
        text: escaped(core),
        trail: space(part.ends_with([' ', '\t']) && !core.is_empty()),
        span,
    }
}

fn line(pieces: &[Piece<'_>]) -> String {
    let mut out = String::new();
    let mut rest = pieces;
    let is_one = |one: &Piece<'_>, next: &Piece<'_>| one.span.target.is_some() && one.span.target == next.span.target;
    for link in pieces.chunk_by(is_one) {
        rest = &rest[link.len()..];
        match address(link[0].span) {
            // Parts of one link, such as a title in italics, stay one link.
            Some(address) => {
                let inside = run(link, '[', &[]);
                let text = inside.trim();
                out.push_str(if inside.starts_with(' ') { " " } else { "" });
                if !text.is_empty() {
                    out.extend(["[", text, "](", &address, ")"]);
                }
                out.push_str(if inside.len() > 1 && inside.ends_with(' ') { " " } else { "" });
            }
            None => out.push_str(&run(link, out.chars().last().unwrap_or(' '), rest)),
        }
    }
    out.trim().to_owned()
}

/// Pieces with their emphasis, between a character and what follows.
fn run(pieces: &[Piece<'_>], mut before: char, following: &[Piece<'_>]) -> String {
    let mut out = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        out.push_str(piece.lead);
        before = out.chars().last().unwrap_or(before);
        if !piece.text.is_empty() {
            let after = match piece.trail {
                // Within a link no other begins.
                "" if index + 1 < pieces.len() => next(&pieces[index + 1..], |_| false),
                "" => next(following, |piece| piece.span.target.is_some()),
                _ => ' ',
            };
            out.push_str(&emphasised(piece, before, after));
        }
        out.push_str(piece.trail);
    }
    out
}

/// The character that follows a piece.
fn next(following: &[Piece<'_>], begins_link: impl Fn(&Piece<'_>) -> bool) -> char {
    let first = following.iter().find_map(|piece| match (piece.lead, begins_link(piece)) {
        ("", true) => Some('['),
        ("", false) => piece.text.chars().next(),
        _ => Some(' '),
    });
    first.unwrap_or(' ')
}

/// Where a part leads.
fn address(span: &Span) -> Option<String> {
    match span.target.as_ref()? {
        Target::Anchor(anchor) => Some(format!("#{}", anchor.name())),
        // An ampersand may begin an entity.
        Target::Url(url) => Some(url.as_str().replace('&', "&amp;")),
    }
}

/// A piece with its emphasis.
fn emphasised(piece: &Piece<'_>, before: char, after: char) -> String {
    let text = &piece.text;
    let marks = match (piece.span.style.bold, piece.span.style.italic) {
        (true, true) => "***",
        (true, false) => "**",
        (false, true) => "*",
        (false, false) => "",
    };
    if can_be_emphasised(text, before, after) { format!("{marks}{text}{marks}") } else { text.clone() }
}

/// Whether asterisks around a text would be read as emphasis; where not, the words alone have to do.
fn can_be_emphasised(text: &str, before: char, after: char) -> bool {
    // What is surely neither a letter nor a mark on one.
    let is_edge = |c: char| c.is_whitespace() || c.is_ascii_punctuation() || "“”«»„‘’–—…·。，".contains(c);
    let (first, last) = (text.chars().next().unwrap_or(' '), text.chars().last().unwrap_or(' '));
    // Letters in circles and squares count as signs.
    let is_letter = |c: char| c.is_alphanumeric() && !matches!(c, '\u{2000}'..'\u{2E80}' | '\u{1_F000}'..'\u{2_0000}');
    let opens = is_letter(first) || (!first.is_whitespace() && is_edge(before));
    let closes = is_letter(last) || (!last.is_whitespace() && is_edge(after));
    opens && closes && before != '*' && after != '*'
}

/// A text whose characters mean themselves in the middle of a line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '$' => true,
            // Before a link it would make a picture.
            '!' => rest.as_str().is_empty(),
            '&' => may_be_entity(rest.as_str()),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Whether an ampersand before this text may begin an entity.
fn may_be_entity(rest: &str) -> bool {
    let name = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    name.is_empty() || (name.starts_with(';') && name.len() < rest.len())
}

/// A heading without number signs that would be taken for its end.
fn heading(mut line: String) -> String {
    if line.ends_with('#') {
        line.insert(line.len() - 1, '\\');
    }
    line
}

/// A line that begins no heading, list, quotation, rule or table.
fn guarded(line: &str) -> String {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let is_number = digits > 0 && line[digits..].starts_with(['.', ')']);
    if is_number {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    let guard = if line.starts_with(['#', '+', '-', '=', '>', ':']) { "\\" } else { "" };
    format!("{guard}{line}")
}
