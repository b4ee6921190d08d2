//! Citations in running text: "[@vreja2007, p. 12; @unodc2012]". The commas and semicolons may be Arabic or Chinese.

use super::{Document, Source};

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextPart<'a> {
    /// Words as they stand.
    Words(&'a str),
    /// A citation of one or several sources.
    Cited(Vec<Marker<'a>>),
}

/// One source in a citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marker<'a> {
    /// The key of a source, or its id.
    pub key: &'a str,
    /// The place in it ("p. 12"); empty if none is given.
    pub place: &'a str,
}

/// The parts of a text, in order. A bracket that holds anything but keys and places is words.
#[must_use]
pub fn text_parts(text: &str) -> Vec<TextPart<'_>> {
    let mut parts = Vec::new();
    let mut words = 0;
    let mut from = 0;
    while let Some(at) = text[from..].find("[@").map(|found| from + found) {
        let end = text[at..].find(']').map(|found| at + found);
        from = at + 1;
        let Some((end, markers)) = end.and_then(|end| Some((end, markers(&text[at + 1..end])?))) else { continue };
        if words < at {
            parts.push(TextPart::Words(&text[words..at]));
        }
        parts.push(TextPart::Cited(markers));
        (words, from) = (end + 1, end + 1);
    }
    if words < text.len() {
        parts.push(TextPart::Words(&text[words..]));
    }
    parts
}

/// The citations in a text, one source after the other.
pub fn markers_in(text: &str) -> impl Iterator<Item = Marker<'_>> {
    let cited = |part| if let TextPart::Cited(markers) = part { markers } else { Vec::new() };
    text_parts(text).into_iter().flat_map(cited)
}

/// A citation as authors write it: the opposite of [`text_parts`].
#[must_use]
pub fn cited_text(markers: &[Marker<'_>]) -> String {
    let one = |marker: &Marker<'_>| match marker.place {
        "" => format!("@{}", marker.key),
        place => format!("@{}, {place}", marker.key),
    };
    format!("[{}]", markers.iter().map(one).collect::<Vec<_>>().join("; "))
}

fn markers(inside: &str) -> Option<Vec<Marker<'_>>> {
    inside.split([';', '；', '؛']).map(|part| marker(part.trim())).collect()
}

fn marker(text: &str) -> Option<Marker<'_>> {
    let text = text.strip_prefix('@')?;
    let (key, place) = text.split_once([',', '，', '、', '،']).unwrap_or((text, ""));
    let key = key.trim();
    let valid = !key.is_empty() && !key.contains(|c: char| c.is_whitespace() || matches!(c, '[' | '@'));
    valid.then_some(Marker { key, place: place.trim() })
}

impl Document {
    /// The source that a citation means: the one with this key, or else with this id.
    #[must_use]
    pub fn source_of_key(&self, key: &str) -> Option<&Source> {
        let by_key = self.sources.iter().find(|source| source.key == key);
        by_key.or_else(|| self.source(key.parse().ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let written = |part| match part {
            TextPart::Words(words) => format!("<{words}>"),
            TextPart::Cited(markers) => {
                let one = |marker: &Marker<'_>| format!("({}|{})", marker.key, marker.place);
                markers.iter().map(one).collect::<Vec<_>>().concat()
            }
        };
        let parts: Vec<String> = text_parts(text).into_iter().map(written).collect();
        assert_eq!(parts.concat(), expected);
    }

    #[test]
    fn citations_stand_in_brackets() {
        check("Grown [@vreja2007, p. 12].", "<Grown >(vreja2007|p. 12)<.>");
        check("[@a; @b:2, 12-14, 20]", "(a|)(b:2|12-14, 20)");
        check("", "");
    }

    #[test]
    fn a_citation_is_read_as_it_is_written() {
        let markers = [Marker { key: "a", place: "p. 12" }, Marker { key: "b", place: "" }];
        assert_eq!(cited_text(&markers), "[@a, p. 12; @b]");
        assert_eq!(text_parts(&cited_text(&markers)), [TextPart::Cited(markers.to_vec())]);
    }

    #[test]
    fn commas_and_semicolons_may_be_of_other_scripts() {
        check("[@a، ص 12؛ @b]", "(a|ص 12)(b|)");
        check("[@a，第12页；@b、3]", "(a|第12页)(b|3)");
    }

    #[test]
    fn other_brackets_are_words() {
        for text in ["[see @a]", "[@]", "[@a b]", "[@a", "a@b [x]", "[@a; b]", "[@[@a"] {
            check(text, &format!("<{text}>"));
        }
        check("[@ [@a]", "<[@ >(a|)");
    }
}
