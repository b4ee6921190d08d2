//! Names of sheets that every spreadsheet takes.

use crate::report::xml::xml_text;
use std::collections::BTreeSet;

/// The most UTF-16 units in a name.
const LONGEST: usize = 31;
const FORBIDDEN: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
/// Excel keeps this name for itself.
const RESERVED: &str = "history";

/// The names given so far, in small letters, because case tells no sheets apart.
#[derive(Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// A name like `wish`, or like `instead` where nothing is left of it; with a number where it is taken.
    pub(super) fn next(&mut self, wish: &str, instead: &str) -> String {
        let wish = legal(wish);
        let base = if wish.is_empty() { instead } else { &wish };
        let numbered = |number: usize| match number {
            1 => cut(base, LONGEST).to_owned(),
            number => {
                let suffix = format!(" ({number})");
                format!("{}{suffix}", cut(base, LONGEST - suffix.len()))
            }
        };
        let is_free = |name: &String| name.to_lowercase() != RESERVED && !self.0.contains(&name.to_lowercase());
        let name = (1..=usize::MAX).map(numbered).find(is_free).expect("there are more numbers than sheets");
        self.0.insert(name.to_lowercase());
        name
    }
}

fn legal(text: &str) -> String {
    let text = xml_text(text).replace(|c: char| FORBIDDEN.contains(&c) || c.is_control(), " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_matches(is_edge).to_owned()
}

/// What may not stand at the ends of a name.
fn is_edge(c: char) -> bool {
    c == '\'' || c.is_whitespace()
}

/// As much of a text as so many UTF-16 units hold.
fn cut(text: &str, units: usize) -> &str {
    super::cell::within(text, units).trim_end_matches(is_edge)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(wishes: &[&str], expected: &[&str]) {
        let mut names = Names::default();
        let given: Vec<String> = wishes.iter().map(|wish| names.next(wish, "Matrix")).collect();
        assert_eq!(given, expected);
    }

    #[test]
    fn signs_that_no_name_may_hold_are_left_out() {
        check(&["'a/b: [c]*?\\'", "", "'''", "History"], &["a b c", "Matrix", "Matrix (2)", "History (2)"]);
    }

    #[test]
    fn equal_names_get_numbers_whatever_their_case_and_script() {
        check(&["Анализ", "АНАЛИЗ", "分析", "分析"], &["Анализ", "АНАЛИЗ (2)", "分析", "分析 (2)"]);
    }

    #[test]
    fn long_names_are_cut() {
        let long = "Стратегический анализ организации";
        check(&[long, long], &["Стратегический анализ организац", "Стратегический анализ орган (2)"]);
    }

    proptest! {
        #[test]
        fn every_name_is_legal_and_its_own(wishes in prop::collection::vec("[a'\\[/ \u{1F600}\u{1}]{0,40}", 1..12)) {
            let mut names = Names::default();
            let given: Vec<String> = wishes.iter().map(|wish| names.next(wish, "Matrix")).collect();
            let distinct: BTreeSet<String> = given.iter().map(|name| name.to_lowercase()).collect();
            prop_assert_eq!(distinct.len(), given.len());
            for name in given {
                prop_assert!((1..=LONGEST).contains(&name.encode_utf16().count()), "{name:?}");
                prop_assert!(!name.contains(FORBIDDEN) && !name.starts_with(is_edge) && !name.ends_with(is_edge));
            }
        }
    }
}
