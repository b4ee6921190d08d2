//! The letters that tell works of one author and year apart, beyond those that the engine knows: it begins again with
//! "a" after 256 works.

use crate::model::{Date, Source};
use crate::report::page::{Anchor, Target};
use crate::report::text::RichText;
use std::collections::{BTreeMap, HashMap};

/// How many works the engine tells apart.
const KNOWN: usize = 256;

/// Authors, family and given name, and year.
type Group<'a> = (Vec<(&'a str, &'a str)>, Option<u16>);

/// The letters of works that the engine gave those of another: what it wrote, and what should stand there.
pub(super) struct Letters {
    wrong: HashMap<usize, (String, String)>,
}

impl Letters {
    /// The letters of works that the engine meets in this order.
    pub(super) fn new(sources: &[Source], order: impl Iterator<Item = usize>) -> Self {
        let mut counts: BTreeMap<Group<'_>, usize> = BTreeMap::new();
        let mut wrong = HashMap::new();
        for at in order {
            let Some(source) = sources.get(at) else { continue };
            let names = if source.authors.is_empty() { &source.editors } else { &source.authors };
            let names: Vec<(&str, &str)> = names.iter().map(|name| (&*name.family, &*name.given)).collect();
            let year = source.date.map(Date::year);
            // Works without authors are told apart by their titles.
            if names.is_empty() {
                continue;
            }
            let count = counts.entry((names, year)).or_default();
            if *count >= KNOWN {
                let before = year.map_or_else(|| "-".to_owned(), |year| year.to_string());
                let with = |number: usize| format!("{before}{}", letters(number));
                wrong.insert(at, (with(*count % KNOWN), with(*count)));
            }
            *count += 1;
        }
        Self { wrong }
    }

    /// Puts the letters of a work in the place of those that the engine gave it.
    pub(super) fn mend_reference(&self, at: usize, text: &mut RichText) {
        let Some((wrong, right)) = self.wrong.get(&at) else { return };
        if let Some(span) = text.spans.iter_mut().find(|span| span.text.contains(wrong)) {
            span.text = span.text.replacen(wrong, right, 1);
        }
    }

    /// The same in what is cited together, where each work leads to its reference.
    pub(super) fn mend_citation(&self, at: usize, source: &Source, text: &mut RichText) {
        let Some((wrong, right)) = self.wrong.get(&at) else { return };
        let target = Some(Target::Anchor(Anchor::Source(source.id)));
        for span in text.spans.iter_mut().filter(|span| span.target == target) {
            span.text = span.text.replacen(wrong, right, 1);
        }
    }
}

/// "a" to "z", "aa" to "zz", and so on, for 0, 1, 2, …
fn letters(number: usize) -> String {
    const ALPHABET: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
    let last = char::from(ALPHABET[number % 26]);
    if number < 26 { last.to_string() } else { format!("{}{last}", letters(number / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_the_last_one() {
        for (number, expected) in [(0, "a"), (25, "z"), (26, "aa"), (255, "iv"), (701, "zz"), (702, "aaa")] {
            assert_eq!(letters(number), expected);
        }
    }
}
