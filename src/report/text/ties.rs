//! Where no line may end, though there is a space or a slash.

use std::ops::Range;

/// Words that belong to the number behind them.
const BEFORE_NUMBERS: [&str; 16] =
    ["p.", "pp.", "с.", "С.", "стр.", "vol.", "no.", "No.", "т.", "Т.", "гл.", "№", "§", "ch.", "Fig.", "ص"];
/// Signs that belong between what stands beside them.
const BETWEEN: [&str; 5] = ["→", "×", "=", "≥", "≤"];

/// The parts of a text that stand on one line, from the last sign before a space to the first behind it: a number behind
/// its word, what an arrow or an equation joins, and how an address begins.
pub(super) fn ties(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, sign) in BETWEEN.into_iter().flat_map(|sign| text.match_indices(sign)) {
        let (before, after) = (&text[..at], &text[at + sign.len()..]);
        let from = before.strip_suffix(' ').and_then(|it| it.char_indices().next_back()).map_or(at, |(from, _)| from);
        let end = after.strip_prefix(' ').and_then(|it| it.chars().next()).map_or(0, |next| 1 + next.len_utf8());
        found.push(from..at + sign.len() + end);
    }
    for (at, word) in BEFORE_NUMBERS.into_iter().flat_map(|word| text.match_indices(word)) {
        let is_whole = !text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let number = text[at + word.len()..].strip_prefix(' ').and_then(|rest| rest.chars().next());
        if let Some(digit) = number.filter(|c| is_whole && c.is_numeric()) {
            found.push(at..at + word.len() + 1 + digit.len_utf8());
        }
    }
    for (at, sign) in text.match_indices("://") {
        let scheme = text[..at].chars().rev().take_while(char::is_ascii_alphabetic).count();
        let next = text[at + sign.len()..].chars().next().map_or(0, char::len_utf8);
        found.push(at - scheme..at + sign.len() + next);
    }
    found
}

/// A text whose spaces do not break where none of the [`ties`] may, for files that break their lines themselves.
pub(crate) fn tied(text: &str) -> String {
    let mut out = text.to_owned();
    // No-break spaces are longer than spaces: the last come first, so that the places before them stay.
    let mut spaces: Vec<usize> = ties(text)
        .into_iter()
        .flat_map(|tie| text[tie.clone()].match_indices(' ').map(move |(at, _)| tie.start + at).collect::<Vec<_>>())
        .collect();
    spaces.sort_unstable();
    spaces.dedup();
    spaces.into_iter().rev().for_each(|at| out.replace_range(at..=at, "\u{a0}"));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(tied(text).replace('\u{a0}', "~"), expected);
    }

    #[test]
    fn what_belongs_together_stands_on_one_line() {
        check("see p. 12, pp. 3–4 and С. 5", "see p.~12, pp.~3–4 and С.~5");
        check("it rose 2 → 13, W5 → W4", "it rose 2~→~13, W5~→~W4");
        check("0.12 × 3 = 0.36", "0.12~×~3~=~0.36");
        check("at the top. 12 left, p. x", "at the top. 12 left, p. x");
        check("→ a =", "→~a~=");
        assert_eq!(ties("in https://a.b"), vec![3..12]);
    }
}
