//! A text cut into entries, so that a broken one does not take the others with it.

use crate::storage::bibliography::LONGEST;

/// One entry as it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chunk<'a> {
    /// The line on which it begins, from 1.
    pub(super) line: usize,
    /// From `@` to the closing bracket, or as far as it goes.
    pub(super) text: &'a str,
    /// What is wrong with its brackets.
    pub(super) fault: Option<Fault>,
}

/// What can be wrong with the brackets of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// The next entry begins, or the text ends, before it is closed.
    Open,
    /// Deeper than [`DEPTH_LIMIT`].
    Deep,
    /// Longer than [`LONGEST`].
    Long,
    /// One too many; what follows is left.
    Many,
}

/// The most entries, abbreviations and comments that are looked at.
const MOST: usize = 50_000;

/// How deep braces may be nested.
pub(super) const DEPTH_LIMIT: usize = 24;

/// The entries of a text. What stands between them is comment. A line that begins like an entry begins one, even where
/// the one before is still open.
pub(super) fn split(text: &str) -> Vec<Chunk<'_>> {
    let mut chunks = Vec::new();
    let mut scan = Scan { line: 1, open: None };
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        if chunks.len() > MOST {
            break;
        }
        match byte {
            b'@' if scan.open.is_none() || (starts_line(text, at) && begins_entry(&text[at..])) => {
                chunks.extend(scan.leave(&text[..at], Some(Fault::Open)));
                scan.open = begins_entry(&text[at..]).then(|| Open::new(at, scan.line));
            }
            b'{' | b'(' if !escaped => scan.deeper(byte),
            b'}' | b')' if !escaped && scan.shallower(byte) => {
                let end = at + 1;
                chunks.extend(scan.leave(&text[..end], None));
            }
            b'\n' => scan.line += 1,
            _ => {}
        }
        escaped = byte == b'\\' && !escaped;
    }
    if let Some(beyond) = chunks.get_mut(MOST) {
        beyond.fault = Some(Fault::Many);
    } else {
        chunks.extend(scan.leave(text, Some(Fault::Open)));
    }
    chunks
}

/// An entry with its values in braces rather than in quotation marks. A value ends at a mark that a comma, a joint or the
/// end of the entry follows.
pub(super) fn in_braces(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('"') {
        let (before, quoted) = (&rest[..at], &rest[at + 1..]);
        out.push_str(before);
        let opens = before.trim_end().ends_with(['=', '#']);
        if let Some(end) = opens.then(|| value_end(quoted)).flatten() {
            out.extend(["{", &quoted[..end], "}"]);
            rest = &quoted[end + 1..];
        } else {
            out.push('"');
            rest = quoted;
        }
    }
    out + rest
}

/// Where a value in quotation marks ends.
fn value_end(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.checked_sub(1)?,
            b'"' if depth == 0 && text[at + 1..].trim_start().starts_with([',', '#', '}', ')']) => return Some(at),
            _ => {}
        }
    }
    None
}

fn starts_line(text: &str, at: usize) -> bool {
    at == 0 || text[..at].trim_end_matches([' ', '\t']).ends_with('\n')
}

/// Whether a text that begins with `@` goes on with a word and a bracket.
fn begins_entry(text: &str) -> bool {
    let rest = text[1..].trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    rest.len() + 1 < text.len() && rest.trim_start().starts_with(['{', '('])
}

struct Scan {
    line: usize,
    open: Option<Open>,
}

/// The entry that is open.
struct Open {
    at: usize,
    line: usize,
    /// The bracket that will close it.
    closer: u8,
    depth: usize,
    deepest: usize,
}

impl Open {
    fn new(at: usize, line: usize) -> Self {
        Self { at, line, closer: b'}', depth: 0, deepest: 0 }
    }
}

impl Scan {
    /// Round brackets count only as those of the entry itself.
    fn deeper(&mut self, byte: u8) {
        let Some(open) = self.open.as_mut().filter(|open| byte == b'{' || open.depth == 0) else { return };
        if byte == b'(' {
            open.closer = b')';
        }
        open.depth += 1;
        open.deepest = open.deepest.max(open.depth);
    }

    /// Whether this closes the entry.
    fn shallower(&mut self, byte: u8) -> bool {
        let Some(open) = &mut self.open else { return false };
        let counts = if open.depth == 1 { byte == open.closer } else { byte == b'}' };
        open.depth = open.depth.saturating_sub(usize::from(counts));
        counts && open.depth == 0
    }

    fn leave<'a>(&mut self, text: &'a str, fault: Option<Fault>) -> Option<Chunk<'a>> {
        let open = self.open.take()?;
        let text = &text[open.at..];
        let fault = fault.or((open.deepest > DEPTH_LIMIT).then_some(Fault::Deep));
        let fault = fault.or((text.len() > LONGEST).then_some(Fault::Long));
        Some(Chunk { line: open.line, text, fault })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(usize, &str, Option<Fault>)]) {
        let found: Vec<_> = split(text).into_iter().map(|chunk| (chunk.line, chunk.text, chunk.fault)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn entries_end_with_their_bracket_and_comment_lies_between() {
        check(
            "note {\n@a{x, t={1}}\nme@mail.org\n@b(y, t={(})",
            &[(2, "@a{x, t={1}}", None), (4, "@b(y, t={(})", None)],
        );
    }

    #[test]
    fn only_the_bracket_of_its_own_kind_closes_an_entry() {
        check("@a{x) y}", &[(1, "@a{x) y}", None)]);
        check("@a(x} y)", &[(1, "@a(x} y)", None)]);
    }

    #[test]
    fn values_in_quotation_marks_get_braces() {
        let text = r#"@a{x, t = "{Asking "hard" ones}", u = "a" # b # "c", v = "so "called" one"}"#;
        let expected = r#"@a{x, t = {{Asking "hard" ones}}, u = {a} # b # {c}, v = {so "called" one}}"#;
        assert_eq!(in_braces(text), expected);
    }

    #[test]
    fn a_brace_behind_a_backslash_does_not_count() {
        check(r"@a{x, t={\}}} @b{y}", &[(1, r"@a{x, t={\}}}", None), (1, "@b{y}", None)]);
    }

    #[test]
    fn an_open_entry_ends_where_the_next_begins() {
        check(
            "@a{x, t={1}\n  @b{y}\n@c{",
            &[(1, "@a{x, t={1}\n  ", Some(Fault::Open)), (2, "@b{y}", None), (3, "@c{", Some(Fault::Open))],
        );
    }

    #[test]
    fn an_entry_that_is_nested_too_deep_is_marked() {
        let deep = format!("@a{{x, t={}{}}}", "{".repeat(30), "}".repeat(30));
        check(&deep, &[(1, &deep, Some(Fault::Deep))]);
    }
}
