//! Paragraphs: a style, the bookmark of what stands there, runs and links.

use super::Context;
use super::styles;
use crate::report::address::web_address;
use crate::report::page::{Anchor, Colour, Target};
use crate::report::text::{RichText, Span};
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
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", styles::id(kind))]);
            if extra.begins == Begins::OnNewPage {
                xml.empty("w:pageBreakBefore", &[]);
            }
            if let Some(list) = &extra.list {
                xml.element("w:numPr", &[], |xml| {
                    xml.empty("w:ilvl", &[("w:val", "0")]);
                    xml.empty("w:numId", &[("w:val", list)]);
                });
            }
        });
        bookmark(xml, context, extra.anchor);
        if let Some((letter, colour)) = extra.badge {
            badge(xml, letter, colour);
        }
        for span in &text.spans {
            linked(xml, context, span, kind, extra.weight);
        }
    });
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

/// A run, inside a link where it leads somewhere.
fn linked(xml: &mut Xml, context: &mut Context, span: &Span, kind: Kind, weight: Weight) {
    match &span.target {
        Some(Target::Anchor(anchor)) => {
            let attributes = [("w:anchor", anchor.name()), ("w:history", "1".to_owned())];
            link(xml, context, span, kind, &attributes);
        }
        Some(Target::Url(url)) => match web_address(url) {
            Some(address) => {
                context.addresses.push(address);
                let id = super::package::link_id(context.addresses.len());
                link(xml, context, span, kind, &[("r:id", id), ("w:history", "1".to_owned())]);
            }
            None => run(xml, context, span, kind, weight),
        },
        None => run(xml, context, span, kind, weight),
    }
}

fn link(xml: &mut Xml, context: &Context, span: &Span, kind: Kind, attributes: &[(&str, String)]) {
    let attributes: Vec<(&str, &str)> = attributes.iter().map(|(key, value)| (*key, value.as_str())).collect();
    xml.element("w:hyperlink", &attributes, |xml| run(xml, context, span, kind, Weight::Usual));
}

fn run(xml: &mut Xml, context: &Context, span: &Span, kind: Kind, weight: Weight) {
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| properties(xml, context, span, kind, weight));
        for (index, line) in span.text.split('\n').enumerate() {
            if index > 0 {
                xml.empty("w:br", &[]);
            }
            xml.leaf("w:t", &[("xml:space", "preserve")], line);
        }
    });
}

fn properties(xml: &mut Xml, context: &Context, span: &Span, kind: Kind, weight: Weight) {
    if span.target.is_some() {
        xml.empty("w:rStyle", &[("w:val", "Hyperlink")]);
    }
    if span.style.bold || weight == Weight::Bold {
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
        let size = styles::half_points(context.theme.style(kind).size * scale);
        xml.empty("w:sz", &[("w:val", &size)]);
        xml.empty("w:szCs", &[("w:val", &size)]);
    }
    if span.text.chars().any(is_right_to_left) {
        xml.empty("w:rtl", &[]);
    }
}

/// Whether a character is of a script that is written from right to left.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..'\u{900}' | '\u{FB1D}'..'\u{FE00}' | '\u{FE70}'..'\u{FF00}')
}
