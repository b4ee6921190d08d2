//! What the engine wrote, as rich text.

use super::item::HYPHEN;
use crate::report::WebAddress;
use crate::report::page::Target;
use crate::report::text::{RichText, Span, SpanStyle};
use hayagriva::citationberg::{FontStyle, FontWeight};
use hayagriva::{ElemChild, ElemChildren, ElemMeta, Formatted};

/// The whole of it. What stands for a cited item leads to the target that `lead` gives for its number.
pub(super) fn rich(children: &ElemChildren, lead: &dyn Fn(usize) -> Option<Target>) -> RichText {
    let mut text = RichText::default();
    push(children, None, lead, &mut text);
    merged(text)
}

fn push(children: &ElemChildren, target: Option<&Target>, lead: &dyn Fn(usize) -> Option<Target>, text: &mut RichText) {
    for child in &children.0 {
        match child {
            ElemChild::Text(part) => text.push(part.text.as_str(), style(part), target.cloned()),
            ElemChild::Markup(words) => text.push(words.as_str(), SpanStyle::default(), target.cloned()),
            ElemChild::Link { text: part, url } => {
                text.push(part.text.as_str(), style(part), WebAddress::of(url).map(Target::Url));
            }
            ElemChild::Elem(elem) => match elem.meta {
                Some(ElemMeta::Entry(item)) => push(&elem.children, lead(item).as_ref(), lead, text),
                _ => push(&elem.children, target, lead, text),
            },
            ElemChild::Transparent { .. } => {}
        }
    }
}

fn style(part: &Formatted) -> SpanStyle {
    SpanStyle {
        bold: part.formatting.font_weight == FontWeight::Bold,
        italic: part.formatting.font_style == FontStyle::Italic,
        ..SpanStyle::default()
    }
}

/// Neighbours of one style as one span, with the hyphens that were hidden from the engine.
fn merged(text: RichText) -> RichText {
    let mut out = RichText::default();
    for mut span in text.spans {
        span.text = span.text.replace(HYPHEN, "-");
        match out.spans.last_mut() {
            Some(last) if (last.style, &last.target) == (span.style, &span.target) => last.text.push_str(&span.text),
            _ => out.spans.push(span),
        }
    }
    out
}

/// A text whose addresses lead where they say.
pub(super) fn linked(text: &str) -> RichText {
    let mut out = RichText::default();
    let mut rest = text;
    while let Some(at) = rest.find("http") {
        let end = rest[at..].find(' ').map_or(rest.len(), |end| at + end);
        let address = rest[at..end].trim_end_matches('.');
        out = out.and(&rest[..at]);
        out = match WebAddress::of(address) {
            Some(target) => out.linked(address, Target::Url(target)),
            None => out.and(address),
        };
        rest = &rest[at + address.len()..];
    }
    out.and(rest)
}

/// Puts a comma before further works of the same authors, of which the year alone is said; the engine parts them as it
/// parts different authors.
pub(super) fn part_years(text: &mut RichText) {
    let is_year = |span: &Span| span.target.is_some() && span.text.starts_with(|first: char| first.is_ascii_digit());
    for at in 1..text.spans.len() {
        if is_year(&text.spans[at]) && text.spans[at - 1].text == "; " {
            ", ".clone_into(&mut text.spans[at - 1].text);
        }
    }
}

/// Small words that begin no sentence behind an abbreviation: "U.S. And World" is "U.S. and World" again.
fn restore_small(text: &mut RichText, title: &str) {
    let words: Vec<&str> = title.split_whitespace().collect();
    for pair in words.windows(2) {
        let [before, word] = [pair[0], pair[1]];
        let is_abbreviation = before.ends_with('.') && before.trim_end_matches('.').contains('.');
        if is_abbreviation && word.len() <= 3 && word.chars().all(char::is_lowercase) {
            let capital: String =
                word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect();
            for span in &mut text.spans {
                span.text = span.text.replace(&format!("{before} {capital}"), &format!("{before} {word}"));
            }
        }
    }
}

/// Gives words that are written in capitals back what capitalising took from them: "Unodc’s" is "UNODC’s" again.
pub(super) fn restore_capitals(text: &mut RichText, title: &str) {
    restore_small(text, title);
    for word in title.split_whitespace().map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric())) {
        let mut letters = word.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        let spoiled = format!("{first}{}", letters.as_str().to_lowercase());
        if word.chars().skip(1).any(char::is_uppercase) {
            for span in &mut text.spans {
                span.text = span.text.replace(&spoiled, word);
            }
        }
    }
}
