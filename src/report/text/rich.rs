//! Text with emphasis and links.

use crate::report::page::{Colour, Target};

/// A paragraph of text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct RichText {
    /// Its parts, in order.
    pub(crate) spans: Vec<Span>,
}

/// A part of a paragraph with one style.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Span {
    /// The characters.
    pub(crate) text: String,
    /// How they differ from the paragraph.
    pub(crate) style: SpanStyle,
    /// Where they lead.
    pub(crate) target: Option<Target>,
}

/// How a part differs from its paragraph.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct SpanStyle {
    /// Bold.
    pub(crate) bold: bool,
    /// Italic.
    pub(crate) italic: bool,
    /// Another colour.
    pub(crate) colour: Option<Colour>,
    /// Another size, as a share of the paragraph's.
    pub(crate) scale: Option<f32>,
}

impl RichText {
    /// A paragraph in one style.
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self::default().and(text)
    }

    /// A paragraph in bold.
    pub(crate) fn bold(text: impl Into<String>) -> Self {
        Self::default().styled(text, SpanStyle { bold: true, ..SpanStyle::default() })
    }

    /// The paragraph with more text behind it, in italics.
    #[must_use]
    pub(crate) fn emphasised(self, text: impl Into<String>) -> Self {
        self.styled(text, SpanStyle { italic: true, ..SpanStyle::default() })
    }

    /// The paragraph with more text behind it.
    #[must_use]
    pub(crate) fn and(self, text: impl Into<String>) -> Self {
        self.styled(text, SpanStyle::default())
    }

    /// The paragraph with more text of another style behind it.
    #[must_use]
    pub(crate) fn styled(mut self, text: impl Into<String>, style: SpanStyle) -> Self {
        self.push(text, style, None);
        self
    }

    /// The paragraph with more text behind it that leads somewhere.
    #[must_use]
    pub(crate) fn linked(mut self, text: impl Into<String>, target: Target) -> Self {
        self.push(text, SpanStyle::default(), Some(target));
        self
    }

    /// Adds text.
    pub(crate) fn push(&mut self, text: impl Into<String>, style: SpanStyle, target: Option<Target>) {
        let text = clean(&text.into());
        if !text.is_empty() {
            self.spans.push(Span { text, style, target });
        }
    }

    /// Adds another paragraph's text.
    pub(crate) fn append(&mut self, other: Self) {
        self.spans.extend(other.spans);
    }

    /// Whether there is nothing to set.
    pub(crate) fn is_empty(&self) -> bool {
        self.spans.iter().all(|span| span.text.trim().is_empty())
    }

    /// The characters without style.
    pub(crate) fn text(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }
}

/// Text without control characters; a space stands before each line end, so that words stay apart when it is read out.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\u{2028}' | '\u{2029}' => out.push_str(" \n"),
            '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_left_out_and_lines_stay_apart() {
        assert_eq!(RichText::plain("a\tb\r\nc\u{7}").text(), "a b \nc");
    }
}
