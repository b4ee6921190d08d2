//! Codes as texts: how they are read from the left, and what they then say, before any factor is looked up.

use super::{ATTRACTION, Code, Label, StrategyLabel, Tag, against_word, end_word, list_letter};
use crate::model::{End, JudgmentSet, NumberList, Quadrant, Question, StrategyKind};
use std::fmt;

/// A code whose factors are not looked up yet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Read {
    Plain(Code),
    Number(NumberList, (Label, Tag)),
    Pair(Thing, Thing),
    Side(Thing, Thing),
    Steps(Thing, Thing),
    Against(End, Thing),
    Attraction((StrategyLabel, Tag), (Label, Tag)),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Thing {
    Quadrant(Quadrant),
    Factor((Label, Tag)),
}

/// What stands behind a code says which step of a pair, or which place of the order, it is.
pub(super) fn with_step(read: Read, behind: &str) -> Read {
    let number = || {
        let digits = behind.strip_prefix('_').or_else(|| behind.strip_prefix('[')?.strip_suffix(']'))?;
        digits.parse().ok().filter(|&place| place > 0)
    };
    match read {
        Read::Pair(row, column) if behind == "_w" => Read::Side(row, column),
        Read::Pair(row, column) if behind == "_n" => Read::Steps(row, column),
        Read::Plain(Code::Order) => number().map_or(read, |place| Read::Plain(Code::Place(place))),
        other => other,
    }
}

/// The code that a text in small letters is, and how codes are written. With its step, as a head that is nothing else has
/// it.
pub(super) fn read(small: &str) -> Option<(Read, String)> {
    let end = small.find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(small.len());
    let (word, behind) = small.split_at(end);
    let (found, written) = read_word(word)?;
    let found_step = with_step(found, behind);
    (behind.is_empty() || found_step != found).then(|| (found_step, format!("{written}{behind}")))
}

fn read_word(word: &str) -> Option<(Read, String)> {
    let plain = |code: Code| Some((Read::Plain(code), word.to_owned()));
    match word {
        "swotname" => return plain(Code::Name),
        "swotgroup" => return plain(Code::Group),
        "swotconsent" => return plain(Code::Consent),
        "swotkey" => return plain(Code::Key),
        "krank" => return plain(Code::Order),
        _ => {}
    }
    if word.strip_prefix("swotline").is_some_and(|number| number.bytes().all(|sign| sign.is_ascii_digit())) {
        return plain(Code::Line);
    }
    for end in [End::Best, End::Worst] {
        if let Some(set) = word.strip_prefix(end_word(end)) {
            if set == "all" {
                return plain(Code::Question(Question::End(JudgmentSet::Between, end)));
            }
            let quadrant = Scan(set.as_bytes()).whole(Scan::quadrant)?;
            let question = Question::End(JudgmentSet::Within(quadrant), end);
            return Some((Read::Plain(Code::Question(question)), format!("{}{}", end_word(end), quadrant.letter())));
        }
        let against = word.strip_prefix(against_word(end)).and_then(|about| Scan(about.as_bytes()).whole(Scan::thing));
        if let Some(about) = against {
            return Some((Read::Against(end, about), format!("{}{about}", against_word(end))));
        }
    }
    if let Some(pair) = word.strip_prefix('c') {
        let (row, column) = Scan(pair.as_bytes()).whole(Scan::pair)?;
        return Some((Read::Pair(row, column), format!("c{row}{column}")));
    }
    if let Some(about) = word.strip_prefix(ATTRACTION) {
        let (strategy, factor) = Scan(about.as_bytes()).whole(|scan| Some((scan.strategy()?, scan.factor()?)))?;
        let written = format!("{ATTRACTION}{}{}{}", strategy.0, strategy.1, Thing::Factor(factor));
        return Some((Read::Attraction(strategy, factor), written));
    }
    NumberList::ALL.into_iter().find_map(|list| {
        let coded = Scan(word.strip_prefix(list_letter(list))?.as_bytes()).whole(Scan::factor)?;
        Some((Read::Number(list, coded), format!("{}{}", list_letter(list), Thing::Factor(coded))))
    })
}

impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quadrant(quadrant) => fmt::Write::write_char(f, quadrant.letter()),
            Self::Factor((label, tag)) => write!(f, "{label}{tag}"),
        }
    }
}

/// Reads a code from the left.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a>(pub(super) &'a [u8]);

impl Scan<'_> {
    /// What is read, if nothing follows it.
    pub(super) fn whole<T>(mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        read(&mut self).filter(|_| self.0.is_empty())
    }

    fn quadrant(&mut self) -> Option<Quadrant> {
        let (letter, rest) = self.0.split_first()?;
        let upper = char::from(letter.to_ascii_uppercase());
        let quadrant = Quadrant::ALL.into_iter().find(|quadrant| quadrant.letter() == upper)?;
        self.0 = rest;
        Some(quadrant)
    }

    /// The label and the tag of a factor.
    pub(super) fn factor(&mut self) -> Option<(Label, Tag)> {
        let quadrant = self.quadrant()?;
        let (number, tag) = self.number_and_tag()?;
        Some((Label { quadrant, number }, tag))
    }

    /// The label and the tag of a strategy.
    fn strategy(&mut self) -> Option<(StrategyLabel, Tag)> {
        let kind = StrategyKind::of(self.quadrant()?, self.quadrant()?)?;
        let (number, tag) = self.number_and_tag()?;
        Some((StrategyLabel { kind, number }, tag))
    }

    fn number_and_tag(&mut self) -> Option<(u32, Tag)> {
        const MOST_DIGITS: usize = 4;
        let digits = self.0.iter().take_while(|sign| sign.is_ascii_digit()).count();
        if digits == 0 || digits > MOST_DIGITS || self.0[0] == b'0' {
            return None;
        }
        let (number, rest) = self.0.split_at(digits);
        let number = std::str::from_utf8(number).ok()?.parse().ok()?;
        let (tag, rest) = rest.split_at_checked(4)?;
        let tag = Tag::read(tag)?;
        self.0 = rest;
        Some((number, tag))
    }

    fn thing(&mut self) -> Option<Thing> {
        let before = *self;
        if let Some(coded) = self.factor() {
            return Some(Thing::Factor(coded));
        }
        *self = before;
        self.quadrant().map(Thing::Quadrant)
    }

    /// Two things of one kind.
    fn pair(&mut self) -> Option<(Thing, Thing)> {
        let (row, column) = (self.thing()?, self.thing()?);
        let is_of_a_kind =
            matches!((row, column), (Thing::Quadrant(_), Thing::Quadrant(_)) | (Thing::Factor(_), Thing::Factor(_)));
        (is_of_a_kind && row != column).then_some((row, column))
    }
}
