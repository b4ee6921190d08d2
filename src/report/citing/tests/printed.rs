//! What the manuals print of works of all kinds, one after the other: `references.txt` has the record of each and its
//! reference in every style, in English and Russian. Italics stand between asterisks.

use super::*;

const PRINTED: &str = include_str!("references.txt");

/// A reference with its italics between asterisks.
fn marked(document: &Document, style: CitationStyle, language: &str) -> String {
    let found = formatted(document, document.sources[0].id, style, language).unwrap();
    let mark = |run: &Run| if run.italic { format!("*{}*", run.text) } else { run.text.clone() };
    found.reference.iter().map(mark).collect()
}

fn record(json: &str) -> Source {
    let mut fields: serde_json::Value = serde_json::from_str(json).unwrap();
    fields["id"] = SourceId::from_random(1).to_string().into();
    serde_json::from_value(fields).unwrap()
}

#[test]
fn references_are_as_the_manuals_print_them() {
    let mut wrong = Vec::new();
    for block in PRINTED.split("\n\n") {
        let mut lines = block.lines().filter(|line| !line.starts_with('#'));
        let document = document(&[record(lines.next().unwrap())]);
        let mut told = Vec::new();
        for (style, language) in CitationStyle::ALL.into_iter().flat_map(|style| [(style, "en"), (style, "ru")]) {
            told.push(format!("{} {language}: {}", style.name(), marked(&document, style, language)));
        }
        let expected: Vec<&str> = lines.collect();
        wrong.extend(told.into_iter().filter(|line| !expected.contains(&line.as_str())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn any_style_can_be_brought_along_and_what_is_none_is_refused() {
    let rules = include_str!("../../../../assets/styles/chicago.csl");
    let style = CitationStyle::own(rules).unwrap();
    assert_eq!(CitationStyle::own(rules), Ok(style));
    assert_eq!(style.title(), "The Chicago Manual of Style, 18th edition, author and date");
    check(&russian(), style, "en", "Иванов, И. И. 2010. *Название*. Издательство.", "(Иванов 2010)");
    for text in ["", "no style", "<style/>", "<html></html>"] {
        assert!(matches!(CitationStyle::own(text), Err(StyleError::NoStyle(_))), "{text}");
    }
    let at = rules.find("<bibliography").unwrap();
    let end = rules.find("</bibliography>").unwrap() + "</bibliography>".len();
    let without = format!("{}{}", &rules[..at], &rules[end..]);
    assert_eq!(CitationStyle::own(&without), Err(StyleError::NoReferences));
}
