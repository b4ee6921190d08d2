//! XML: the characters that it may hold, and elements written one after the other.

use std::borrow::Cow;
use std::fmt::Write;

/// A text without the characters that no XML 1.0 file may hold, however they are written: control characters but for
/// tab and line ends, and the two that end the first plane. A file with one of them cannot be opened at all.
pub(crate) fn xml_text(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_allowed) { Cow::Borrowed(text) } else { text.chars().filter(|&c| is_allowed(c)).collect() }
}

fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{1_0000}'..)
}

/// An XML file in the making.
pub(crate) struct Xml {
    text: String,
}

impl Xml {
    /// An empty file.
    pub(crate) fn new() -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned() }
    }

    /// An empty web page; what is written into it is HTML as well as XML, where no element without content is empty
    /// that HTML closes by a tag.
    pub(crate) fn web_page() -> Self {
        Self { text: "<!DOCTYPE html>\n".to_owned() }
    }

    /// Writes an element and what is inside it.
    pub(crate) fn element(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        inside(self);
        self.close(name);
    }

    /// Begins an element that is closed by its name.
    pub(crate) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.begin(name, attributes);
        self.text.push('>');
    }

    /// Ends an element.
    pub(crate) fn close(&mut self, name: &str) {
        let _ = write!(self.text, "</{name}>");
    }

    /// Writes what is markup already, or what no markup can be in.
    pub(crate) fn markup(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    /// Writes an element with nothing in it.
    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.begin(name, attributes);
        self.text.push_str("/>");
    }

    /// Writes an element with a text in it.
    pub(crate) fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.element(name, attributes, |xml| xml.text(text));
    }

    /// The file.
    pub(crate) fn finish(self) -> String {
        self.text
    }

    fn begin(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let _ = write!(self.text, "<{name}");
        for (key, value) in attributes {
            let _ = write!(self.text, " {key}=\"");
            self.text(value);
            self.text.push('"');
        }
    }

    /// Writes a text.
    pub(crate) fn text(&mut self, text: &str) {
        for c in xml_text(text).chars() {
            match c {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                '\r' => self.text.push_str("&#13;"),
                c => self.text.push(c),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn characters_that_xml_cannot_hold_are_left_out() {
        assert_eq!(xml_text("a\u{0}\u{1F}\t\n\u{FFFE}\u{FFFF}б\u{1F600}"), "a\t\nб\u{1F600}");
        assert!(matches!(xml_text("plain"), Cow::Borrowed(_)));
    }

    #[test]
    fn marks_of_xml_are_escaped() {
        let mut xml = Xml::new();
        xml.element("a", &[("b", "\"<\u{7}&")], |xml| xml.empty("c", &[]));
        xml.leaf("d", &[], "x < y & z\r");
        let text = xml.finish();
        assert_eq!(text.lines().nth(1), Some("<a b=\"&quot;&lt;&amp;\"><c/></a><d>x &lt; y &amp; z&#13;</d>"));
    }

    proptest! {
        #[test]
        fn what_is_left_is_allowed_everywhere(text in any::<String>()) {
            prop_assert!(xml_text(&text).chars().all(is_allowed));
        }
    }
}
