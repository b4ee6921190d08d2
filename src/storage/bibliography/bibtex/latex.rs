//! The signs of LaTeX in values: accents, dashes, quotation marks, names.
//!
//! biblatex reads the usual forms. What people and databases write besides (`\'\i`, `\emph{…}`, `\href{…}{…}`, formulas) is
//! brought into these forms first, by [`canonical`].

use super::canonical::{NO_BREAK, canonical};
use crate::model::Name;
use biblatex::{Bibliography, Chunk, Chunks, ChunksExt, Pair, Person, RawBibliography, RawChunk, RawEntry, Spanned};

/// A value without its LaTeX, and whether all of it was understood; otherwise it stands without braces.
pub(super) fn plain(field: &str, text: &str) -> (String, Understood) {
    match chunks(field, text) {
        Some(chunks) if matches!(field, "url" | "doi" | "eprint") => {
            (unescaped(&chunks.format_verbatim()), Understood::Wholly)
        }
        Some(chunks) => {
            let (_, understood) = canonical(text);
            (tidy(&chunks.format_verbatim()), understood)
        }
        None => (tidy(&canonical(text).0.replace(['{', '}', '\\'], "")), Understood::InPart),
    }
}

/// An address without the backslashes that some programs put before signs of LaTeX, though no address needs them.
fn unescaped(address: &str) -> String {
    ['_', '%', '&', '#', '~', '$']
        .iter()
        .fold(address.to_owned(), |text, sign| text.replace(&format!("\\{sign}"), &sign.to_string()))
}

/// How far a value was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Understood {
    Wholly,
    InPart,
}

/// The names in a value, and whether it ends with "and others". A name in braces is that of an organisation.
pub(super) fn names(field: &str, text: &str) -> (Vec<Name>, Complete) {
    let Some(chunks) = chunks(field, text) else {
        let plain = canonical(text).0;
        let parts = plain.split(" and ").map(|part| Name::from_sorted(&tidy(&part.replace(['{', '}'], ""))));
        return (parts.filter(|name| !name.family.is_empty()).collect(), Complete::Yes);
    };
    let people: Vec<Person> = chunks.parse().unwrap_or_default();
    let others = |person: &Person| person.name == "others" && person.given_name.is_empty();
    let complete = if people.iter().any(others) { Complete::No } else { Complete::Yes };
    let named = people.iter().filter(|person| !others(person)).map(name);
    (named.filter(|name| !name.family.is_empty()).collect(), complete)
}

/// Whether everybody is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Complete {
    Yes,
    No,
}

fn name(person: &Person) -> Name {
    let join = |parts: [&str; 2], between| {
        let parts = parts.into_iter().map(str::trim).filter(|part| !part.is_empty());
        tidy(&parts.collect::<Vec<_>>().join(between))
    };
    Name { family: join([&person.prefix, &person.name], " "), given: join([&person.given_name, &person.suffix], ", ") }
}

/// A value as biblatex takes it apart; nothing where it cannot.
fn chunks(field: &str, text: &str) -> Option<Chunks> {
    let text = if matches!(field, "url" | "doi" | "eprint") { text.to_owned() } else { canonical(text).0 };
    let value = vec![Spanned::zero(RawChunk::Normal(&text))];
    let pair = Pair::new(Spanned::zero(field), Spanned::zero(value));
    let entry = RawEntry { key: Spanned::zero("key"), kind: Spanned::zero("misc"), fields: vec![pair] };
    let raw =
        RawBibliography { preamble: String::new(), entries: vec![Spanned::zero(entry)], abbreviations: Vec::new() };
    let mut chunks = Bibliography::from_raw(raw).ok()?.into_iter().next()?.fields.remove(field)?;
    for chunk in &mut chunks {
        if let Chunk::Math(formula) = &chunk.v {
            chunk.v = Chunk::Normal(formula.clone());
        }
    }
    Some(chunks)
}

/// A text on one line, with single spaces.
fn tidy(text: &str) -> String {
    let text = text.replace(NO_BREAK, "\u{a0}");
    let clean: String = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    clean.split([' ', '\n', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
