//! Entries of a list as factors: what stands before and behind the statement.

use super::draft::DraftFactor;
use super::{factors, value, words};
use crate::model::{Place, Quadrant};

const BULLETS: [char; 24] = [
    '•', '‣', '▪', '◦', '●', '○', '■', '·', '➢', '►', '▶', '❖', '→', '⇒', '➔', '➜', '»', '⁃', '∙', '◆', '◇', '🔹',
    '🔸', '⚫',
];
/// Boxes and ticks of lists of tasks.
const BOXES: [char; 22] = [
    '☐', '☑', '☒', '□', '✓', '✔', '✗', '✘', '✅', '❌', '❎', '⬜', '🔲', '✖', '➕', '➖', '❗', '🟢', '🟡', '🟠',
    '🔴', '⭐',
];

/// The factor of an entry without its bullet, with weight and rating where they cannot be anything else: in brackets at
/// the end, or with tags in columns behind tabs, as in what the program copies.
pub(super) fn factor(place: Place, text: &str) -> DraftFactor {
    if let Some(factor) = columns(place, text) {
        return factor;
    }
    let statement = text.replace('\t', " ");
    match value::weighed(&statement).or_else(|| value::scored(&statement)) {
        Some((statement, weight, rating)) => {
            DraftFactor { weight: Some(weight), rating: Some(rating), ..DraftFactor::new(place, statement) }
        }
        None => DraftFactor::new(place, statement),
    }
}

fn columns(place: Place, text: &str) -> Option<DraftFactor> {
    let mut cells = text.split('\t').map(str::trim);
    let (statement, weight, rating) = (cells.next()?, cells.next()?, cells.next().unwrap_or_default());
    let weight = if weight.is_empty() { None } else { Some(value::weight(weight).ok()?) };
    let rating = if rating.is_empty() { None } else { Some(value::rating(rating).ok()?) };
    let tags = cells.next().map(factors::tags).unwrap_or_default();
    Some(DraftFactor { tags, weight, rating, ..DraftFactor::new(place, statement) }).filter(|_| cells.next().is_none())
}

/// What stands before a statement in a list: its bullet, its box, its number and its label, each at most once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marked<'a> {
    /// The quadrant of the label, as in "S1. Staff".
    pub(super) label: Option<Quadrant>,
    /// Whether there is a number.
    pub(super) numbered: bool,
    /// The statement.
    pub(super) statement: &'a str,
}

impl<'a> Marked<'a> {
    /// A text of a list; its bullet is gone already where the notation has taken it.
    pub(super) fn of(text: &'a str) -> Self {
        let text = without_box(without_emphasis(text.trim()));
        let bare = without_bullet(text);
        let numbered = bare.len() < text.len();
        let text = without_box(bare);
        match label(text).or_else(|| words::numbered_name(text)) {
            Some((quadrant, statement)) => Self { label: Some(quadrant), numbered, statement },
            None => Self { label: None, numbered, statement: text },
        }
    }

    /// The same where the label is known to be one, because it is that of this quadrant: then no sign has to follow it,
    /// as in "S1 Staff".
    pub(super) fn under(text: &'a str, quadrant: Quadrant) -> Self {
        let marked = Self::of(text);
        if marked.label.is_some() {
            return marked;
        }
        let behind = marked.statement.strip_prefix(quadrant.letter()).and_then(|rest| {
            let behind = rest.trim_start_matches(|sign: char| sign.is_ascii_digit());
            (behind.len() < rest.len() && behind.starts_with(char::is_whitespace)).then(|| behind.trim_start())
        });
        let behind = behind.or_else(|| local_label(marked.statement, quadrant));
        match behind.filter(|statement| !statement.is_empty()) {
            Some(statement) => Self { label: Some(quadrant), statement, ..marked },
            None => marked,
        }
    }
}

/// The statement behind a label of another language, whose letters begin a name of the quadrant: "F1. Staff" under
/// Fortalezas, "Сл2) Штат".
fn local_label(text: &str, quadrant: Quadrant) -> Option<&str> {
    let rest = text.trim_start_matches(char::is_alphabetic);
    let letters = &text[..text.len() - rest.len()];
    let behind = rest.trim_start_matches(['-', '.']).trim_start_matches(|sign: char| sign.is_ascii_digit());
    let digits = rest[..rest.len() - behind.len()].trim_start_matches(['-', '.']).len();
    let statement = behind.trim_start().trim_start_matches(['.', ':', ')', '-', '–', '—']);
    let is_marked = statement.len() < behind.trim_start().len() && statement.starts_with(char::is_whitespace);
    let is_label = (1..=2).contains(&letters.chars().count()) && (1..=2).contains(&digits) && is_marked;
    (is_label && letters.starts_with(char::is_uppercase) && words::may_begin(letters, quadrant))
        .then(|| statement.trim_start())
}

/// A statement without the label of another language that no sign follows, "F1 Staff", where it is that of this place in
/// the quadrant; "F1 drivers" as the third statement is none.
pub(super) fn without_local_label(text: &str, quadrant: Quadrant, place: usize) -> &str {
    let statement = text.split_once([' ', '\u{a0}']).and_then(|(label, statement)| {
        let letters = label.trim_end_matches(|sign: char| sign.is_ascii_digit());
        let is_place = label[letters.len()..] == place.to_string();
        let is_label = (1..=2).contains(&letters.chars().count()) && letters.chars().all(char::is_uppercase);
        (is_place && is_label && words::may_begin(letters, quadrant)).then(|| statement.trim_start())
    });
    statement.filter(|statement| !statement.is_empty()).unwrap_or(text)
}

/// The label before a statement: "S1. Staff", "S1 – Staff", "(S1) Staff", "[S1] Staff".
fn label(text: &str) -> Option<(Quadrant, &str)> {
    let (opened, closer) = match text.chars().next()? {
        '(' => (&text[1..], Some(')')),
        '[' => (&text[1..], Some(']')),
        _ => (text, None),
    };
    let quadrant = Quadrant::ALL.into_iter().find(|quadrant| opened.starts_with(quadrant.letter()))?;
    let number = opened[1..].trim_start_matches(['-', '.', ' ', '#']);
    let rest = number.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let digits = number.len() - rest.len();
    let rest = match closer {
        Some(closer) => rest.strip_prefix(closer)?,
        None => rest,
    };
    let bare = rest.trim_start();
    let statement = bare.trim_start_matches(['.', ':', '：', ')', '-', '–', '—', '|', '=']);
    let is_marked = statement.len() < bare.len() || closer.is_some();
    // "W3.5 % less" is a figure, and "T1-lines" a word.
    let is_apart = match closer {
        Some(_) => rest.starts_with(char::is_whitespace) || statement.len() < bare.len(),
        None => statement.starts_with(char::is_whitespace),
    };
    let is_label = (1..=3).contains(&digits) && is_marked && is_apart;
    is_label.then(|| (quadrant, statement.trim_start())).filter(|(_, statement)| !statement.is_empty())
}

/// Whether a text is a label and nothing else: "S1", "W-2.", and of which quadrant.
pub(super) fn bare_label(text: &str) -> Option<Quadrant> {
    let text =
        text.trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, '(' | ')' | '[' | ']' | '.' | ':' | '*'));
    let quadrant = Quadrant::ALL
        .into_iter()
        .find(|quadrant| text.starts_with([quadrant.letter(), quadrant.letter().to_ascii_lowercase()]))?;
    let number = text.get(1..)?.trim_start_matches(['-', '.', ' ']);
    ((1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(quadrant)
}

/// The number of a label that is alone: 12 of "S12".
pub(super) fn label_number(text: &str) -> Option<usize> {
    bare_label(text)?;
    text.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok()
}

/// A text without the signs that make all of it, or its beginning, bold.
fn without_emphasis(text: &str) -> &str {
    let inner = text.strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
    inner.filter(|inner| !inner.contains("**")).unwrap_or(text)
}

fn without_box(text: &str) -> &str {
    if let Some(rest) = text.strip_prefix('[') {
        let tick = rest.strip_prefix([' ', 'x', 'X', '-', '✓', '✔', '\u{a0}']).unwrap_or(rest);
        if let Some(behind) = tick.strip_prefix(']')
            && behind.starts_with(char::is_whitespace)
        {
            return behind.trim_start();
        }
    }
    let behind = text.trim_start_matches(|sign: char| BOXES.contains(&sign) || sign == '\u{fe0f}');
    if behind.trim_start().is_empty() { text } else { behind.trim_start() }
}

/// The statement in a line of a list, without its bullet, box, number and label.
#[must_use]
pub fn statement(text: &str) -> &str {
    Marked::of(text).statement
}

/// The text behind a bullet ("•", "-") or a number ("3.", "(3)", "b)") and the space that follows it.
#[must_use]
pub(super) fn without_bullet(text: &str) -> &str {
    if let Some(rest) = without_wide_number(text) {
        return rest;
    }
    let Some((mark, rest)) = text.split_once([' ', '\u{a0}', '\t', '\u{3000}']) else {
        return text.trim_start_matches(BULLETS);
    };
    if is_bullet(mark) || is_number(mark) { rest.trim_start() } else { text.trim_start_matches(BULLETS) }
}

/// The text behind a number as Chinese and Japanese lists write it, with no space: "1、", "（1）", "①".
fn without_wide_number(text: &str) -> Option<&str> {
    if let Some(rest) = text.strip_prefix(|sign| matches!(sign, '①'..='⑳')) {
        return Some(rest.trim_start());
    }
    let opened = text.strip_prefix('（').unwrap_or(text);
    let rest = opened.trim_start_matches(|sign: char| sign.is_numeric() && !matches!(sign, '①'..='⑳'));
    let digits = opened[..opened.len() - rest.len()].chars().count();
    let closed = rest.strip_prefix(['、', '．', '）'])?;
    ((1..=3).contains(&digits) && !closed.trim().is_empty()).then(|| closed.trim_start())
}

fn is_bullet(mark: &str) -> bool {
    let drawn = !mark.is_empty() && mark.chars().all(|sign| BULLETS.contains(&sign));
    matches!(mark, "-" | "–" | "—" | "*" | "+" | "o" | ">" | "=>" | "->") || drawn
}

fn is_number(mark: &str) -> bool {
    // "1.-" is how Spanish lists count.
    let mark = mark.strip_suffix('-').filter(|rest| rest.ends_with(['.', ')'])).unwrap_or(mark);
    let opened = mark.strip_prefix(['(', '[']).unwrap_or(mark);
    let Some(inner) = opened.strip_suffix(['.', ')', ']', ':']) else { return false };
    let inner = inner.trim_end_matches('.');
    let parts = || inner.split('.');
    let is_figure = |part: &str| (1..=3).contains(&part.chars().count()) && part.chars().all(char::is_numeric);
    let digits = parts().count() <= 3 && parts().all(is_figure);
    let is_bracketed = mark.ends_with([')', ']']);
    let mut letters = inner.chars();
    let letter = match (letters.next(), letters.next()) {
        (Some(letter), None) => (is_bracketed && letter.is_alphabetic()) || letter.is_ascii_lowercase(),
        _ => false,
    };
    let roman = matches!(inner, "ii" | "iii" | "iv" | "vi" | "vii" | "viii" | "ix");
    digits || (letter && !mark.ends_with(':')) || roman
}

/// The number that a text begins with as an entry of a list, and what follows it: "2) Staff".
pub(super) fn numbered(text: &str) -> Option<(usize, &str)> {
    let rest = without_bullet(text);
    let mark = text[..text.len() - rest.len()].trim();
    let digits: String = mark.chars().filter(char::is_ascii_digit).collect();
    let number = digits.parse().ok()?;
    (!rest.is_empty() && !mark.trim_end_matches(['.', ')', ']']).contains('.')).then_some((number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, statement: &str) {
        assert_eq!(without_bullet(line), statement, "{line}");
    }

    #[track_caller]
    fn check_marked(line: &str, statement: &str, label: Option<char>) {
        let found = Marked::of(line);
        assert_eq!((found.statement, found.label.map(Quadrant::letter)), (statement, label), "{line}");
    }

    #[track_caller]
    fn check_factor(text: &str, statement: &str, weight: Option<f64>, rating: Option<u8>, tags: &[&str]) {
        let found = factor(Place::Tray, text);
        assert_eq!(found.statement, statement);
        assert_eq!(found.weight.map(crate::model::Weight::get), weight, "{text}");
        assert_eq!(found.rating.map(crate::model::Rating::get), rating, "{text}");
        assert_eq!(found.tags, tags);
    }

    #[test]
    fn weight_rating_and_tags_stand_behind_tabs_or_in_brackets() {
        check_factor("Staff\t0,15\t4\tpeople; law", "Staff", Some(0.15), Some(4), &["people", "law"]);
        check_factor("Staff\t\t4", "Staff", None, Some(4), &[]);
        check_factor("Staff (0.15, 4)", "Staff", Some(0.15), Some(4), &[]);
        check_factor("Staff\theavy\t9", "Staff heavy 9", None, None, &[]);
    }

    #[test]
    fn bullets_and_numbers_go() {
        check("• Staff", "Staff");
        check("- Staff of 5 % less", "Staff of 5 % less");
        check("–  Staff", "Staff");
        check("3. Staff", "Staff");
        check("1.2. Staff", "Staff");
        check("1.- Staff", "Staff");
        check("(12) Staff", "Staff");
        check("b) Staff", "Staff");
        check("a. Staff", "Staff");
        check("•Staff", "Staff");
        check("•\tStaff", "Staff");
        check("1、人员", "人员");
        check("（2）人员", "人员");
        check("①人员", "人员");
        check("٣. موظفون", "موظفون");
    }

    #[test]
    fn what_only_looks_like_a_bullet_stays() {
        check("2020. A year", "2020. A year");
        check("-5 % of the staff", "-5 % of the staff");
        check("A. Smith leads", "A. Smith leads");
        check("Staff", "Staff");
        check("24/7 service", "24/7 service");
        check("2.5 million listeners", "2.5 million listeners");
        check("100 %", "100 %");
    }

    #[test]
    fn boxes_and_labels_go() {
        for text in ["[ ] Staff", "[x] Staff", "[X] Staff", "☐ Staff", "✅ Staff", "**Staff**", "1. [x] Staff"] {
            check_marked(text, "Staff", None);
        }
        for text in [
            "S1. Staff",
            "S1: Staff",
            "S1 – Staff",
            "S1 - Staff",
            "(S1) Staff",
            "[S1] Staff",
            "1. S1) Staff",
            "S-1: Staff",
        ] {
            check_marked(text, "Staff", Some('S'));
        }
        for text in ["S Staff", "S2020", "W3.5 % less", "T1-lines are fast", "S1.", "[Staff] of ours", "✅"] {
            check_marked(text, text, None);
        }
        assert_eq!(Marked::under("S1 Staff", Quadrant::Strengths).statement, "Staff");
        assert_eq!(Marked::under("T1 lines", Quadrant::Strengths).statement, "T1 lines");
    }

    #[test]
    fn a_label_alone_is_known() {
        for text in ["S1", "s12", "(S1)", "S-1.", "**S1**"] {
            assert_eq!(bare_label(text), Some(Quadrant::Strengths), "{text}");
        }
        for text in ["S", "Staff", "S1 Staff", "S2020", "1"] {
            assert_eq!(bare_label(text), None, "{text}");
        }
    }
}
