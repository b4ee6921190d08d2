//! Paragraphs: a style, the bookmark of what stands there, runs and links.

use super::Context;
use super::styles;
use crate::report::page::{Anchor, Colour, Target};
use crate::report::text::{Reading, RichText, Span, SpanStyle, foreign, tied};
use crate::report::theme::Kind;
use crate::report::xml::Xml;

/// What a paragraph has beside its style and its words.
#[derive(Default)]
pub(super) struct Extra {
    /// The list that it is an entry of.
    pub(super) list: Option<String>,
    /// What links to it name.
    pub(super) anchor: Option<Anchor>,
    /// A letter on a ground of this colour before it.
    pub(super) badge: Option<(char, Colour)>,
    /// Where it stands on the page.
    pub(super) begins: Begins,
    /// All of it is bold.
    pub(super) weight: Weight,
    /// Whether it may be parted from what follows.
    pub(super) stays: Stays,
    /// What its number counts: Word counts these itself, so that the numbers can be brought up to date.
    pub(super) counted: Option<&'static str>,
}

/// Whether a paragraph stays on the page of the one that follows.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stays {
    /// As its style says.
    #[default]
    AsStyled,
    /// It does.
    WithNext,
    /// It need not, whatever its style says.
    Free,
}

/// Where a paragraph begins.
#[derive(Default, PartialEq, Eq)]
pub(super) enum Begins {
    /// Below the one before.
    #[default]
    Below,
    /// On a page of its own.
    OnNewPage,
}

/// How strong the letters of a paragraph are.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// As its style says.
    #[default]
    Usual,
    /// Bold.
    Bold,
}

/// A paragraph.
pub(super) fn paragraph(xml: &mut Xml, context: &mut Context, kind: Kind, text: &RichText, extra: &Extra) {
    let reading = reading(context, kind, text);
    let is_turned = reading != context.reading;
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", styles::id(kind))]);
            match extra.stays {
                Stays::AsStyled => {}
                Stays::WithNext => xml.empty("w:keepNext", &[]),
                Stays::Free => xml.empty("w:keepNext", &[("w:val", "0")]),
            }
            if extra.begins == Begins::OnNewPage {
                xml.empty("w:pageBreakBefore", &[]);
            }
            if let Some(list) = &extra.list {
                xml.element("w:numPr", &[], |xml| {
                    xml.empty("w:ilvl", &[("w:val", "0")]);
                    xml.empty("w:numId", &[("w:val", list)]);
                });
            }
            if is_turned && extra.list.is_none() {
                turned(xml, reading);
            }
        });
        bookmark(xml, context, extra.anchor);
        if let Some((letter, colour)) = extra.badge {
            badge(xml, letter, colour);
        }
        let look = Look { kind, weight: extra.weight, reading };
        match extra.counted {
            Some(sequence) => counted(xml, context, &text.text(), sequence, look),
            None => text.spans.iter().for_each(|span| linked(xml, context, span, look)),
        }
        if is_turned && extra.list.is_some() {
            closed(xml, reading);
        }
    });
}

/// A caption whose number, the first in it, is a field that counts.
fn counted(xml: &mut Xml, context: &Context, text: &str, sequence: &str, look: Look) {
    let is_digit = |c: char| c.is_ascii_digit();
    let start = text.find(is_digit).unwrap_or(text.len());
    let end = text[start..].find(|c| !is_digit(c)).map_or(text.len(), |at| start + at);
    let part = |text: &str, xml: &mut Xml| {
        let span = Span { text: text.to_owned(), style: SpanStyle::default(), target: None };
        runs(xml, context, &span, look);
    };
    part(&text[..start], xml);
    if start < end {
        let instruction = format!(" SEQ {sequence} \\* ARABIC ");
        xml.element("w:fldSimple", &[("w:instr", &instruction)], |xml| part(&text[start..end], xml));
    }
    part(&text[end..], xml);
}

/// How a paragraph is read: as its first letter says, but in an Arabic document from the right if it has a word of it.
/// A number has its sign on the left everywhere.
fn reading(context: &Context, kind: Kind, text: &RichText) -> Reading {
    if kind == Kind::Number {
        return Reading::LeftToRight;
    }
    let text = text.text();
    match context.reading {
        Reading::RightToLeft if Reading::is_from_right(&text) => Reading::RightToLeft,
        usual => Reading::of_text(&text).unwrap_or(usual),
    }
}

/// A paragraph that is read the other way than the document is; it still begins at the same edge, which is the end of the
/// line for one who reads it.
fn turned(xml: &mut Xml, reading: Reading) {
    let is_from_right = if reading == Reading::RightToLeft { "1" } else { "0" };
    xml.empty("w:bidi", &[("w:val", is_from_right)]);
    xml.empty("w:jc", &[("w:val", "right")]);
}

fn bookmark(xml: &mut Xml, context: &mut Context, anchor: Option<Anchor>) {
    let Some(anchor) = anchor.filter(|anchor| context.linked.remove(anchor)) else { return };
    let id = context.bookmarks.to_string();
    context.bookmarks += 1;
    xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &anchor.name())]);
    xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
}

fn badge(xml: &mut Xml, letter: char, colour: Colour) {
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| {
            xml.empty("w:color", &[("w:val", "FFFFFF")]);
            xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", &styles::hex(colour))]);
        });
        xml.leaf("w:t", &[("xml:space", "preserve")], &format!("\u{a0}{letter}\u{a0}"));
    });
    xml.element("w:r", &[], |xml| xml.leaf("w:t", &[("xml:space", "preserve")], " "));
}

/// The end of an entry that is read the other way than its list, which has its labels all on one side: an invisible
/// mark keeps the full stop or bracket before it with the words.
fn closed(xml: &mut Xml, reading: Reading) {
    let mark = match reading {
        Reading::LeftToRight => "\u{200e}",
        Reading::RightToLeft => "\u{200f}",
    };
    xml.element("w:r", &[], |xml| xml.leaf("w:t", &[], mark));
}

/// What the runs of a paragraph share.
#[derive(Clone, Copy)]
struct Look {
    kind: Kind,
    weight: Weight,
    reading: Reading,
}

/// A span, inside a link where it leads somewhere.
fn linked(xml: &mut Xml, context: &mut Context, span: &Span, look: Look) {
    match &span.target {
        Some(Target::Anchor(anchor)) => {
            let attributes = [("w:anchor", anchor.name()), ("w:history", "1".to_owned())];
            link(xml, context, span, look, &attributes);
        }
        Some(Target::Url(url)) => {
            context.addresses.push(url.as_str().to_owned());
            let id = super::package::link_id(context.addresses.len());
            link(xml, context, span, look, &[("r:id", id), ("w:history", "1".to_owned())]);
        }
        None => runs(xml, context, span, look),
    }
}

fn link(xml: &mut Xml, context: &Context, span: &Span, look: Look, attributes: &[(&str, String)]) {
    let attributes: Vec<(&str, &str)> = attributes.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let look = Look { weight: Weight::Usual, ..look };
    xml.element("w:hyperlink", &attributes, |xml| runs(xml, context, span, look));
}

/// A run for each part that is read one way: one that mixes both comes out in any order.
fn runs(xml: &mut Xml, context: &Context, span: &Span, look: Look) {
    for (reading, text) in look.reading.parts(&tied(&span.text)) {
        run(xml, context, span, text, Look { reading, ..look });
    }
}

fn run(xml: &mut Xml, context: &Context, span: &Span, text: &str, look: Look) {
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| {
            properties(xml, context, span, look);
            language(xml, context, text);
        });
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                xml.empty("w:br", &[]);
            }
            xml.leaf("w:t", &[("xml:space", "preserve")], line);
        }
    });
}

fn properties(xml: &mut Xml, context: &Context, span: &Span, look: Look) {
    if span.target.is_some() {
        xml.empty("w:rStyle", &[("w:val", "Hyperlink")]);
    }
    if span.style.bold || look.weight == Weight::Bold {
        xml.empty("w:b", &[]);
        xml.empty("w:bCs", &[]);
    }
    if span.style.italic {
        xml.empty("w:i", &[]);
        xml.empty("w:iCs", &[]);
    }
    if let Some(colour) = span.style.colour {
        xml.empty("w:color", &[("w:val", &styles::hex(colour))]);
    }
    if let Some(scale) = span.style.scale {
        let size = styles::half_points(context.theme.style(look.kind).size * scale);
        xml.empty("w:sz", &[("w:val", &size)]);
        xml.empty("w:szCs", &[("w:val", &size)]);
    }
    if look.reading == Reading::RightToLeft {
        xml.empty("w:rtl", &[]);
    }
}

/// The language of a run in another script than the document's, for whoever spells it or reads it aloud.
fn language(xml: &mut Xml, context: &Context, text: &str) {
    let Some(language) = foreign(text, &context.language) else { return };
    let script = match language {
        "ar" | "he" => "w:bidi",
        "zh" => "w:eastAsia",
        _ => "w:val",
    };
    let region = match language {
        "ar" => "ar-SA",
        "he" => "he-IL",
        "zh" => "zh-CN",
        "ru" => "ru-RU",
        _ => "en-GB",
    };
    xml.empty("w:lang", &[(script, region)]);
}
