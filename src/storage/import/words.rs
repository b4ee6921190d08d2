//! Words in texts of other programs: what names a quadrant, what begins a total, and when two spellings are the same.

use super::columns::Field;
use super::terms::{self, Effect, Origin, Set, Term};
use crate::model::{Place, Quadrant};

/// The quadrant that a text names and nothing else: "Strengths", "S", "1. Сильные стороны (внутренние):", "S – Forces".
#[must_use]
pub(super) fn quadrant(text: &str) -> Option<Quadrant> {
    /// More bytes than any name has, whatever stands in brackets behind it.
    const LONGEST: usize = 400;
    if text.len() > LONGEST {
        return None;
    }
    let words = words(text);
    if words.is_empty() {
        // All of it stands in brackets: "(S)", "[Strengths]".
        let inside = text.trim_matches(|sign: char| !sign.is_alphanumeric());
        return if inside.len() < text.len() { quadrant(inside) } else { None };
    }
    // "(S)trengths" has its letter in brackets.
    let unbracketed = || {
        let plain = text.replace(['(', ')', '[', ']'], "");
        (plain.len() < text.len() && text.starts_with(['(', '['])).then(|| self::words(&plain))
    };
    let is_name = |words: &Vec<String>| words.iter().any(|word| word.chars().count() > 1);
    let found = of_words(&words).or_else(|| in_two_languages(text)).or_else(|| of_both_sides(text));
    found.or_else(|| unbracketed().filter(is_name).and_then(|words| of_words(&words)))
}

/// "Internal / positive" names strengths.
fn of_both_sides(text: &str) -> Option<Quadrant> {
    let parted = text.split_once(['/', ',', '&', '+', '–', '—']).or_else(|| text.split_once(" - "));
    let (first, second) = parted?;
    let named = |one: &str, other: &str| Some(quadrant_of_sides(origin(one)?, effect(other)?));
    named(first, second).or_else(|| named(second, first))
}

fn of_words(words: &[String]) -> Option<Quadrant> {
    named(&words.join(" ")).or_else(|| match words {
        [one] => letter(one),
        [first, rest @ ..] => named(&rest.join(" ")).filter(|&quadrant| letter(first) == Some(quadrant)),
        [] => None,
    })
}

/// The quadrant that a text names twice, as in "Strengths / Сильные стороны" or "优势 – Strengths".
fn in_two_languages(text: &str) -> Option<Quadrant> {
    let parts: Vec<Vec<String>> = text.split(['/', '|', '–', '—', '-', '·', ',']).map(words).collect();
    let mut found = parts.iter().filter(|part| !part.is_empty()).map(|part| of_words(part));
    let first = found.next()??;
    let second = found.next()?;
    (second == Some(first) && found.all(|other| other == Some(first))).then_some(first)
}

/// The place that a text names and nothing else: a quadrant or the tray.
#[must_use]
pub(super) fn place(text: &str) -> Option<Place> {
    quadrant(text).map(Place::Quadrant).or_else(|| {
        let is_tray = terms::term(Set::Places, &folded(text)) == Some(Term::Tray);
        is_tray.then_some(Place::Tray)
    })
}

/// How a heading names a quadrant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// By its name alone.
    Exact,
    /// It begins with the name, or has it in brackets behind a question.
    Begins,
    /// Among a few other words.
    Among,
}

/// The quadrant that a heading is about: it names one, at its beginning, in brackets or among a few other words, and no
/// second one.
#[must_use]
pub(super) fn quadrant_of_heading(text: &str) -> Option<(Quadrant, Naming)> {
    const MOST_WORDS: usize = 6;
    const MOST_WORDS_BEHIND: usize = 24;
    if let Some(quadrant) = quadrant(text) {
        return Some((quadrant, Naming::Exact));
    }
    let words = words(text);
    if words.len() <= MOST_WORDS_BEHIND && names_only_one(&words) {
        let first = (1..=3).rev().find_map(|count| named_within(&words.get(..count)?.join(" ")));
        let few = || (words.len() <= MOST_WORDS).then(|| mentioned(&words).next()).flatten();
        let found = first.map(|quadrant| (quadrant, Naming::Begins));
        let found = found.or_else(|| few().map(|quadrant| (quadrant, Naming::Among)));
        if found.is_some() {
            return found;
        }
    }
    let bracketed = brackets(text).into_iter().filter_map(quadrant).collect::<Vec<_>>();
    match bracketed.as_slice() {
        [only] => Some((*only, Naming::Begins)),
        _ => None,
    }
}

/// The name of a quadrant before a colon or a dash, and what follows it: "Strengths: staff; name", "S – staff".
#[must_use]
pub(super) fn name_and_rest(text: &str) -> Option<(&str, &str)> {
    if quadrant(text).is_some() {
        return None;
    }
    [":", "：", " - ", " – ", " — ", "–", "—"].iter().find_map(|mark| {
        let (name, rest) = text.split_once(mark)?;
        quadrant(name).map(|_| (name.trim(), rest.trim()))
    })
}

/// A statement behind the name of its quadrant and a number: "Strength 1: staff".
#[must_use]
pub(super) fn numbered_name(text: &str) -> Option<(Quadrant, &str)> {
    let (name, rest) = text.split_once([':', '：', '.', ')', '–', '—'])?;
    let bare = name.trim_end_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, '#' | ' '));
    let has_number = bare.trim_end().len() < name.trim_end().len() && bare.chars().count() > 1;
    let quadrant = has_number.then(|| quadrant(bare)).flatten()?;
    let rest = rest.trim_start();
    (!rest.is_empty()).then_some((quadrant, rest))
}

/// Whether words that belong together name one quadrant at most.
fn names_only_one(words: &[String]) -> bool {
    let mut found = mentioned(words);
    let first = found.next();
    found.all(|other| Some(other) == first)
}

/// The quadrants that are named anywhere in some words.
fn mentioned(words: &[String]) -> impl Iterator<Item = Quadrant> {
    parts(words).filter_map(|part| named_within(&part)).chain(unspaced(words))
}

/// How many quadrants a text mentions.
#[must_use]
pub(super) fn mentions(text: &str) -> usize {
    let words = words(text);
    Quadrant::ALL.into_iter().filter(|quadrant| mentioned(&words).any(|other| other == *quadrant)).count()
}

/// What stands in the brackets of a text.
fn brackets(text: &str) -> Vec<&str> {
    let mut inside = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once(['(', '（', '[']) {
        let Some((within, behind)) = after.split_once([')', '）', ']']) else { break };
        inside.push(within);
        rest = behind;
    }
    inside
}

/// Whether a heading opens something that is not a SWOT: recommendations, competitors, "SO strategies".
#[must_use]
pub(super) fn is_beyond(text: &str) -> bool {
    let words = words(text);
    // A list of references is not one of factors.
    let is_list_of_works = terms::head(text) == Some(Term::Head(Field::Evidence));
    terms::term(Set::Beyond, &words.join(" ")).is_some() || is_of_strategies(&words) || is_list_of_works
}

/// Whether a heading has words in it of something that is not a SWOT.
#[must_use]
pub(super) fn mentions_beyond(text: &str) -> bool {
    let words = words(text);
    let has_term = is_beyond(text) || parts(&words).any(|part| terms::term(Set::Beyond, &part).is_some());
    has_term || is_of_strategies(&words) || unspaced_terms(&words, Set::Beyond).next().is_some()
}

/// Whether words head strategies that cross quadrants: "SO", "WT strategies", "S-O".
fn is_of_strategies(words: &[String]) -> bool {
    const PAIRS: [&str; 12] = ["so", "st", "wo", "wt", "fo", "fa", "do", "da", "os", "ts", "ow", "tw"];
    let is_pair = |word: &String| PAIRS.contains(&word.as_str());
    let is_strategy = |word: &String| terms::term(Set::Beyond, word).is_some();
    match words {
        [one] => is_pair(one) && !matches!(one.as_str(), "do" | "da" | "so"),
        [first, second] => {
            let split = first.chars().count() == 1 && second.chars().count() == 1;
            let letters = split && PAIRS.contains(&format!("{first}{second}").as_str());
            letters || words.iter().any(is_pair) && words.iter().any(is_strategy)
        }
        _ => words.iter().any(is_pair) && words.iter().any(is_strategy),
    }
}

/// How a text begins or ends like a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TotalWords {
    /// It says total and what of: "Total", "Subtotal strengths", "Total IFE score".
    Wholly,
    /// It begins or ends so, and says something else too: "Total quality programme".
    InPart,
    /// Not at all.
    None,
}

/// How far a text is that of a total.
#[must_use]
pub(super) fn total(text: &str) -> TotalWords {
    const MATRICES: [&str; 9] = ["ife", "efe", "ifas", "efas", "mefi", "mefe", "swot", "s", "w"];
    let words = words(text);
    // "Average staff cost" is a factor, "Average" alone is none.
    if terms::term(Set::Totals, &words.join(" ")) == Some(Term::Mean) {
        return TotalWords::Wholly;
    }
    let is_total = |words: &[String]| terms::term(Set::Totals, &words.join(" ")) == Some(Term::Total);
    let starts = (1..=3).rev().find(|count| words.get(..*count).is_some_and(is_total));
    let ends = (1..=3).rev().find(|count| words.len() >= *count && is_total(&words[words.len() - count..]));
    let rest = match (starts, ends) {
        (Some(count), _) => &words[count..],
        (None, Some(count)) => &words[..words.len() - count],
        (None, None) if unspaced_terms(&words, Set::Totals).any(|term| term == Term::Total) => {
            return TotalWords::InPart;
        }
        (None, None) => return TotalWords::None,
    };
    let is_known = |word: &String| {
        let heads = matches!(terms::term(Set::Heads, word), Some(Term::Score | Term::Head(_)));
        heads || MATRICES.contains(&word.as_str()) || word.chars().count() <= 3 || is_total(std::slice::from_ref(word))
    };
    let joined = rest.join(" ");
    let is_side = terms::term(Set::Sides, &joined).is_some() || terms::head(&joined).is_some();
    let named = of_words(rest).is_some() || is_side || names_only_a_quadrant(rest);
    if rest.is_empty() || named || rest.iter().all(is_known) { TotalWords::Wholly } else { TotalWords::InPart }
}

/// Whether some words are the name of a quadrant with short words before it: "of the strengths", "für Stärken".
fn names_only_a_quadrant(words: &[String]) -> bool {
    let begins = words.iter().take_while(|word| word.chars().count() <= 3 && named(word).is_none()).count();
    named(&words[begins..].join(" ")).is_some()
}

/// The quadrant of what comes from there and does that.
#[must_use]
pub(super) fn quadrant_of_sides(origin: Origin, effect: Effect) -> Quadrant {
    match (origin, effect) {
        (Origin::Internal, Effect::Helpful) => Quadrant::Strengths,
        (Origin::Internal, Effect::Harmful) => Quadrant::Weaknesses,
        (Origin::External, Effect::Helpful) => Quadrant::Opportunities,
        (Origin::External, Effect::Harmful) => Quadrant::Threats,
    }
}

/// Where a factor comes from, if that is all a text says.
#[must_use]
pub(super) fn origin(text: &str) -> Option<Origin> {
    match terms::term(Set::Sides, &folded(text)) {
        Some(Term::Origin(origin)) => Some(origin),
        _ => None,
    }
}

/// What a factor does, if that is all a text says.
#[must_use]
pub(super) fn effect(text: &str) -> Option<Effect> {
    match terms::term(Set::Sides, &folded(text)) {
        Some(Term::Effect(effect)) => Some(effect),
        _ => None,
    }
}

/// Whether a heading is about what comes from inside or from outside: "Internal analysis".
#[must_use]
pub(super) fn is_of_side(text: &str) -> bool {
    let words = words(text);
    let is_origin = |words: &[String]| matches!(terms::term(Set::Sides, &words.join(" ")), Some(Term::Origin(_)));
    words.len() <= 3
        && (1..=words.len()).any(|count| is_origin(&words[..count]) || is_origin(&words[words.len() - count..]))
}

/// A text in small letters without accents, signs and what stands in brackets: two spellings of a word are equal.
#[must_use]
pub(super) fn folded(text: &str) -> String {
    words(text).join(" ")
}

/// A text as [`folded`] writes it, with what stands in brackets and the numbers before it.
#[must_use]
pub(super) fn folded_whole(text: &str) -> String {
    spelled(text, |_| true).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> Vec<String> {
    let mut depth = 0_usize;
    let plain = spelled(text, |sign| {
        match sign {
            '(' | '[' | '（' => depth += 1,
            ')' | ']' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    });
    let mut words: Vec<String> = plain.split_whitespace().map(str::to_owned).collect();
    let numbers = words.iter().take_while(|word| is_number(word)).count();
    words.drain(..numbers.min(words.len().saturating_sub(1)));
    words
}

/// Letters and digits that count, small and without accents; other signs as spaces.
fn spelled(text: &str, mut counts: impl FnMut(char) -> bool) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        let counted = counts(sign);
        match sign {
            _ if !counted => {}
            // The letters by which Uzbek marks oʻ and gʻ are written as apostrophes as well.
            '\u{2bb}' | '\u{2bc}' => plain.push(' '),
            // What is written above or below a letter, what only stretches it, and what joins emoji.
            '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{640}' | '\u{200d}' | '\u{fe0f}' => {}
            _ if sign.is_alphanumeric() => {
                let small = sign.to_lowercase().filter(|sign| !matches!(sign, '\u{300}'..='\u{36f}'));
                plain.extend(small.map(without_accent));
            }
            _ => plain.push(' '),
        }
    }
    plain
}

fn is_number(word: &str) -> bool {
    word.chars().all(char::is_numeric) || matches!(word, "i" | "ii" | "iii" | "iv")
}

/// The letter without its accent, in the scripts of the terms; also й and ї, which some systems write as two signs.
fn without_accent(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' | '\u{1ea1}'..='\u{1eb7}' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' | '\u{1eb9}'..='\u{1ec7}' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'į' | 'ı' | '\u{1ec9}'..='\u{1ecb}' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' | 'ő' | 'ơ' | '\u{1ecd}'..='\u{1ee3}' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' | 'ư' | '\u{1ee5}'..='\u{1ef1}' => 'u',
        'ý' | 'ÿ' | '\u{1ef3}'..='\u{1ef9}' => 'y',
        'ç' | 'ć' | 'č' => 'c',
        'ñ' | 'ń' | 'ň' => 'n',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ź' | 'ż' | 'ž' => 'z',
        'ğ' | 'ģ' => 'g',
        'đ' | 'ď' => 'd',
        'ł' => 'l',
        'ř' => 'r',
        'ť' | 'ț' => 't',
        'ё' => 'е',
        'й' => 'и',
        'ї' => 'і',
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' => 'ه',
        other => other,
    }
}

/// The quadrant of which some words are the name.
fn named(words: &str) -> Option<Quadrant> {
    match terms::term(Set::Places, words) {
        Some(Term::Quadrant(quadrant)) => Some(quadrant),
        _ => None,
    }
}

/// The same within a longer text, where a short name is a word of another language: "Hot topics".
fn named_within(words: &str) -> Option<Quadrant> {
    const SHORTEST: usize = 4;
    (words.len() >= SHORTEST).then(|| named(words)).flatten()
}

/// Whether some letters begin a name of a quadrant in any language.
#[must_use]
pub(super) fn may_begin(letters: &str, quadrant: Quadrant) -> bool {
    let folded = folded(letters);
    terms::terms(Set::Places).any(|(name, term)| term == Term::Quadrant(quadrant) && name.starts_with(&folded))
}

fn letter(word: &str) -> Option<Quadrant> {
    Quadrant::ALL.into_iter().find(|quadrant| word.eq_ignore_ascii_case(&quadrant.letter().to_string()))
}

/// One to three words that follow each other, as the names of quadrants are.
fn parts(words: &[String]) -> impl Iterator<Item = String> {
    (1..=3).flat_map(|length| words.windows(length).map(|part| part.join(" ")))
}

/// The quadrants named somewhere in words of a language that parts none.
fn unspaced(words: &[String]) -> impl Iterator<Item = Quadrant> {
    unspaced_terms(words, Set::Places).filter_map(|term| match term {
        Term::Quadrant(quadrant) => Some(quadrant),
        _ => None,
    })
}

/// The terms of a set somewhere in words of a language that parts none.
fn unspaced_terms(words: &[String], set: Set) -> impl Iterator<Item = Term> {
    let is_unspaced =
        |word: &str| word.starts_with(|sign| matches!(sign, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'));
    let within: Vec<&String> = words.iter().filter(|word| is_unspaced(word)).collect();
    let names = terms::terms(set).filter(move |(name, _)| !within.is_empty() && is_unspaced(name));
    let within: Vec<&String> = words.iter().filter(|word| is_unspaced(word)).collect();
    names.filter(move |(name, _)| within.iter().any(|word| word.contains(name))).map(|(_, term)| term)
}

#[cfg(test)]
mod tests;
