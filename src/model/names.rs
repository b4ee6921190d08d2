//! Names of people as texts write them: in either order, with initials, in any case, with accents composed or not.

use std::collections::BTreeMap;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The shortest name that is looked for in texts; a single letter stands in them for other things.
const SHORTEST: usize = 2;
/// A part of a name that is shorter counts only where its case is the same: "may" and "long" are words too.
const LONG_PART: usize = 5;
/// Shorter parts of names ("de", "al") say nothing of a person.
const SHORTEST_PART: usize = 3;
/// More words than this are the name of no person; they are looked for as they stand.
const MOST_WORDS: usize = 5;
/// Letters that no decomposition takes apart, and what they are written as without them.
const SPELT_OUT: [(char, &str); 7] =
    [('ß', "ss"), ('ø', "o"), ('ł', "l"), ('đ', "d"), ('ı', "i"), ('æ', "ae"), ('œ', "oe")];

/// A text as small letters without accents and with single spaces, each with the place in the text where it stands.
pub(super) struct Folded {
    letters: Vec<char>,
    places: Vec<Range<usize>>,
}

/// One way to write a name.
#[derive(Debug)]
struct Form {
    letters: Vec<char>,
    /// Where in it initials stand.
    initials: Vec<usize>,
    /// Whose name it is.
    owner: usize,
    /// Whether its first letter must be a capital.
    capital: bool,
}

/// Names to be found in texts.
#[derive(Debug)]
pub(super) struct Names {
    /// The forms by their first letters, the longest first.
    forms: BTreeMap<char, Vec<Form>>,
    /// The words of the names, folded, each with its owner and whether it begins with a capital.
    parts: Vec<(Vec<char>, usize, bool)>,
}

/// A name in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Where it stands.
    pub(super) place: Range<usize>,
    /// Whose it is.
    pub(super) owner: usize,
}

impl Folded {
    /// Folds a text that is in normal form C, so that no syllable of Korean is taken apart.
    pub(super) fn of(text: &str) -> Self {
        let mut folded = Self { letters: Vec::new(), places: Vec::new() };
        for (at, c) in text.char_indices() {
            folded.push(c, at..at + c.len_utf8());
        }
        folded
    }

    fn push(&mut self, c: char, place: Range<usize>) {
        if is_combining_mark(c) || is_invisible(c) {
            if let Some(last) = self.places.last_mut() {
                last.end = place.end;
            }
        } else if is_between(c) || (c == '.' && self.ends_in_initial()) {
            self.add(' ', place);
        } else {
            for small in c.to_lowercase() {
                match SPELT_OUT.iter().find(|(letter, _)| *letter == small) {
                    Some((_, spelt)) => spelt.chars().for_each(|letter| self.add(letter, place.clone())),
                    None if is_korean(small) => self.add(small, place.clone()),
                    None => {
                        let letters = std::iter::once(small).nfkd().filter(|letter| !is_combining_mark(*letter));
                        letters.for_each(|letter| self.add(letter, place.clone()));
                    }
                }
            }
        }
    }

    fn add(&mut self, letter: char, place: Range<usize>) {
        if letter != ' ' || self.letters.last() != Some(&' ') {
            self.letters.push(letter);
            self.places.push(place);
        }
    }

    /// Whether the last word is a single letter.
    fn ends_in_initial(&self) -> bool {
        let [.., before, last] = self.letters.as_slice() else { return self.letters.len() == 1 };
        last.is_alphabetic() && !before.is_alphanumeric()
    }

    /// Whether a word ends before this letter. Chinese and Japanese part no words.
    fn is_edge(&self, at: usize) -> bool {
        let joins = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric() && *c < '\u{2e80}');
        !(joins(at.checked_sub(1).and_then(|before| self.letters.get(before))) && joins(self.letters.get(at)))
    }

    fn words(&self) -> impl Iterator<Item = &[char]> {
        self.letters.split(|letter| *letter == ' ').filter(|word| !word.is_empty())
    }
}

impl Names {
    /// The names of people; those that are equal but for case and accents belong to the first of them.
    pub(super) fn of<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let mut all = Self { forms: BTreeMap::new(), parts: Vec::new() };
        for (owner, name) in names.enumerate() {
            let name: String = name.trim().nfc().collect();
            if name.chars().count() >= SHORTEST {
                all.add(&name, owner);
            }
        }
        for forms in all.forms.values_mut() {
            forms.sort_by_key(|form| (std::cmp::Reverse(form.letters.len()), form.owner));
        }
        all
    }

    fn add(&mut self, name: &str, owner: usize) {
        let folded = Folded::of(name);
        let words: Vec<&[char]> = folded.words().collect();
        let capital = |word: &&[char]| begins_with_capital(name, &folded, word);
        self.parts.extend(words.iter().map(|word| (word.to_vec(), owner, capital(word))));
        let family_first = name.split_once([',', '，', '،']).map(|(family, _)| Folded::of(family).words().count());
        let mut written = vec![words.iter().map(|word| Written::Full(word)).collect::<Vec<_>>()];
        if (2..=MOST_WORDS).contains(&words.len()) {
            for at in 1..words.len() {
                let (first, last) = words.split_at(at);
                if family_first.is_none_or(|family| family == at) {
                    written.extend(orders(first, last));
                }
                if family_first.is_none() {
                    written.extend(orders(last, first));
                }
            }
        }
        let capital = words.len() == 1 && words.first().is_some_and(capital);
        for form in written {
            self.insert(Form::new(&form, owner, capital));
        }
    }

    fn insert(&mut self, form: Form) {
        let Some(&first) = form.letters.first() else { return };
        let forms = self.forms.entry(first).or_default();
        if !forms.iter().any(|known| known.letters == form.letters) {
            forms.push(form);
        }
    }

    /// Every name in a text that is in normal form C, in order, the longest where several begin.
    pub(super) fn find(&self, text: &str) -> Vec<Found> {
        let folded = Folded::of(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < folded.letters.len() {
            let forms = self.forms.get(&folded.letters[at]).filter(|_| folded.is_edge(at));
            match forms.and_then(|forms| forms.iter().find(|form| form.stands(text, &folded, at))) {
                Some(form) => {
                    let end = at + form.letters.len();
                    let dot = form.initials.last() == Some(&(form.letters.len() - 1));
                    let stop = folded.places[end - 1].end;
                    let stop = if dot && text[stop..].starts_with('.') { stop + 1 } else { stop };
                    found.push(Found { place: folded.places[at].start..stop, owner: form.owner });
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    }

    /// Every word of a name in a text that is in normal form C, also inside longer words.
    pub(super) fn find_parts(&self, text: &str) -> Vec<Found> {
        let folded = Folded::of(text);
        let mut found: Vec<Found> = Vec::new();
        let mut at = 0;
        while at < folded.letters.len() {
            let rest = &folded.letters[at..];
            let is_here = |(part, _, capital): &&(Vec<char>, usize, bool)| {
                let whole = folded.is_edge(at) && folded.is_edge(at + part.len());
                let said = part.len() >= LONG_PART || (whole && (!capital || is_capital(text, &folded, at)));
                part.len() >= SHORTEST_PART && rest.starts_with(part) && said
            };
            match self.parts.iter().filter(is_here).max_by_key(|(part, ..)| part.len()) {
                Some((part, owner, _)) => {
                    let place = folded.places[at].start..folded.places[at + part.len() - 1].end;
                    found.push(Found { place, owner: *owner });
                    at += part.len();
                }
                None => at += 1,
            }
        }
        found
    }
}

/// A word of a name in one of its forms.
#[derive(Clone, Copy)]
enum Written<'a> {
    Full(&'a [char]),
    Initial(char),
}

/// The usual ways to write a name of these parts: all or the first given names, each whole or as its initial, before
/// the family name or behind it.
fn orders<'a>(family: &[&'a [char]], given: &[&'a [char]]) -> Vec<Vec<Written<'a>>> {
    let family: Vec<Written<'a>> = family.iter().map(|word| Written::Full(word)).collect();
    let mut orders = Vec::new();
    for count in 1..=given.len() {
        for initials in 0..1_u32 << count {
            let word = |(at, word): (usize, &&'a [char])| {
                if initials >> at & 1 == 0 { Written::Full(word) } else { Written::Initial(word[0]) }
            };
            let given: Vec<Written<'a>> = given[..count].iter().enumerate().map(word).collect();
            orders.push([given.clone(), family.clone()].concat());
            orders.push([family.clone(), given].concat());
        }
    }
    orders
}

impl Form {
    fn new(words: &[Written<'_>], owner: usize, capital: bool) -> Self {
        let mut form = Self { letters: Vec::new(), initials: Vec::new(), owner, capital };
        for word in words {
            if !form.letters.is_empty() {
                form.letters.push(' ');
            }
            match word {
                Written::Full(word) => form.letters.extend(*word),
                Written::Initial(letter) => {
                    form.initials.push(form.letters.len());
                    form.letters.push(*letter);
                }
            }
        }
        form
    }

    /// Whether it stands at this letter of a text, as words of their own. "a lee" is no form of "Ann Lee", "A Lee" is.
    fn stands(&self, text: &str, folded: &Folded, at: usize) -> bool {
        folded.letters[at..].starts_with(&self.letters)
            && folded.is_edge(at + self.letters.len())
            && self.initials.iter().all(|initial| is_capital(text, folded, at + initial))
            && (!self.capital || is_capital(text, folded, at))
    }
}

/// Whether a letter of a text is a capital, or of a script that has none.
fn is_capital(text: &str, folded: &Folded, at: usize) -> bool {
    let letter = text[folded.places[at].clone()].chars().next();
    letter.is_some_and(|letter| !letter.is_lowercase())
}

fn begins_with_capital(name: &str, folded: &Folded, word: &[char]) -> bool {
    let at = folded.letters.windows(word.len()).position(|letters| letters == word);
    at.is_some_and(|at| is_capital(name, folded, at))
}

/// What parts the words of a name.
fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '_' | ',' | '،' | '，' | '\u{2010}'..='\u{2015}' | '·' | '・')
}

/// What shows nothing: joiners, marks of direction, hyphens that are not there, the stretch of Arabic.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{640}')
}

fn is_korean(c: char) -> bool {
    ('\u{ac00}'..='\u{d7a3}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(names: &[&str], text: &str, expected: &str) {
        let text: String = text.nfc().collect();
        let names = Names::of(names.iter().copied());
        let mut marked = String::new();
        let mut from = 0;
        for Found { place, owner } in names.find(&text) {
            marked = [&marked, &text[from..place.start], &format!("{{{owner}}}")].concat();
            from = place.end;
        }
        assert_eq!(marked + &text[from..], expected);
    }

    #[test]
    fn a_name_is_found_in_its_usual_forms() {
        let name = &["Xenia Quorlbek"][..];
        for form in [
            "Xenia Quorlbek",
            "xenia quorlbek",
            "XENIA QUORLBEK",
            "Xenia  Quorlbek",
            "Xenia\u{a0}Quorlbek",
            "Xe\u{ad}nia Quorlbek",
            "Quorlbek, Xenia",
            "Quorlbek Xenia",
            "X. Quorlbek",
            "X Quorlbek",
            "X.Quorlbek",
            "Quorlbek, X.",
            "Quorlbek X.",
            "Xenia Q.",
            "xenia-quorlbek",
            "Xénia Quorlbek",
            "Xe\u{301}nia Quorlbek",
        ] {
            check(name, &format!("so {form} said"), "so {0} said");
        }
        check(&["Quorlbek, Xenia"], "X. Quorlbek and Xenia Quorlbek", "{0} and {0}");
        check(&["Jean-Paul Sartre"], "J.-P. Sartre, J. P. Sartre, Sartre, J.-P.", "{0}, {0}, {0}");
        check(&["Ludwig van Beethoven"], "L. van Beethoven; van Beethoven, L.", "{0}; {0}");
        check(&["Мария Ивановна Петрова"], "М. И. Петрова, Петрова М.И., Мария Петрова", "{0}, {0}, {0}");
        check(&["أحمد الحسن"], "قال احمد الحسن ذلك", "قال {0} ذلك");
        check(&["José Núñez"], "JOSE NUNEZ, José Nu\u{301}n\u{303}ez", "{0}, {0}");
    }

    #[test]
    fn other_words_stay() {
        check(&["Ann Lee"], "in a lee, Annual Leeway, Bruce Lee; Ann", "in a lee, Annual Leeway, Bruce Lee; Ann");
        check(&["May"], "we may ask May", "we may ask {0}");
        check(&["A", " "], "A plan", "A plan");
        check(&["王伟"], "据王伟说", "据{0}说");
        check(&["김민수"], "김민수가 말했다", "{0}가 말했다");
    }

    #[test]
    fn parts_of_names_are_found_where_they_say_something() {
        let names = Names::of(["Xenia Quorlbek", "May Long"].into_iter());
        let parts = |text: &str| {
            names.find_parts(text).iter().map(|found| text[found.place.clone()].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(parts("quorlbek2020, Xenia’s"), ["quorlbek", "Xenia"]);
        assert_eq!(parts("it may take long; Long says in May"), ["Long", "May"]);
    }
}
