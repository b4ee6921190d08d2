//! Words with emphasis and links.

use crate::report::page::Target;
use crate::report::text::{Reading, RichText, Span, foreign, tied};
use crate::report::theme::Theme;
use crate::report::xml::Xml;

/// A text within an element. Parts that lead to the same place are one link, whatever they look like.
pub(super) fn inline(xml: &mut Xml, text: &RichText, language: &str) {
    let around = foreign(&text.text(), language).unwrap_or(language);
    for spans in text.spans.chunk_by(|one, next| one.target == next.target) {
        let address = match &spans[0].target {
            Some(Target::Url(url)) => url.as_str().to_owned(),
            Some(Target::Anchor(anchor)) => format!("#{}", anchor.name()),
            None => {
                for span in spans {
                    dressed(xml, span, around);
                }
                continue;
            }
        };
        xml.element("a", &[("href", &address)], |xml| spans.iter().for_each(|span| dressed(xml, span, around)));
    }
}

/// A part with its emphasis.
fn dressed(xml: &mut Xml, span: &Span, around: &str) {
    let style = span.style;
    let is_quiet = style.colour == Some(Theme::QUIET);
    let names: Vec<&str> =
        [("strong", style.bold), ("em", style.italic), ("small", style.scale.is_some_and(|it| it < 1.0) || is_quiet)]
            .into_iter()
            .filter_map(|(name, is_so)| is_so.then_some(name))
            .collect();
    for name in &names {
        xml.open(name, &[]);
    }
    let other = tongue(&span.text, around);
    if let Some(attributes) = other {
        xml.open("span", &attributes);
    }
    for (index, line) in span.text.split('\n').enumerate() {
        if index > 0 {
            xml.empty("br", &[]);
        }
        xml.text(&tied(line));
    }
    if other.is_some() {
        xml.close("span");
    }
    names.iter().rev().for_each(|name| xml.close(name));
}

/// Language and direction of a text that is in another script than the language around it.
pub(super) fn tongue(text: &str, language: &str) -> Option<[(&'static str, &'static str); 2]> {
    let other = foreign(text, language)?;
    let direction = match Reading::of(other) {
        Reading::LeftToRight => "ltr",
        Reading::RightToLeft => "rtl",
    };
    Some([("lang", other), ("dir", direction)])
}

/// The class of what has the hue of a quadrant.
pub(super) fn hue(letter: char) -> &'static str {
    match letter {
        'S' => "hue-s",
        'W' => "hue-w",
        'O' => "hue-o",
        _ => "hue-t",
    }
}
