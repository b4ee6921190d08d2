//! Texts that several copies changed, merged by words.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::BTreeSet;
use unicode_segmentation::UnicodeSegmentation;

/// A part of a text and the words that a copy has in its place.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Hunk<'a> {
    start: usize,
    end: usize,
    words: Vec<&'a str>,
}

/// The text with the changes of all copies, where these do not touch: between two of them a word stays as it was.
pub(super) fn joined(base: &str, copies: &[&str]) -> Option<String> {
    let words: Vec<&str> = base.split_word_bounds().collect();
    let hunks: BTreeSet<Hunk> = copies.iter().flat_map(|copy| hunks(&words, copy)).collect();
    let mut text = String::new();
    let mut at = 0;
    let mut is_first = true;
    for hunk in &hunks {
        if !is_first && (hunk.start < at || !words[at..hunk.start].iter().any(|word| is_word(word))) {
            return None;
        }
        text.extend(words[at..hunk.start].iter().copied().chain(hunk.words.iter().copied()));
        (at, is_first) = (hunk.end, false);
    }
    text.extend(words[at..].iter().copied());
    Some(text)
}

/// How many words differ between two texts: the larger of those that went and those that came.
pub(super) fn changed_words(before: &str, after: &str) -> usize {
    let words: Vec<&str> = before.split_word_bounds().collect();
    let count = |words: &[&str]| words.iter().filter(|word| is_word(word)).count();
    hunks(&words, after).iter().map(|hunk| count(&words[hunk.start..hunk.end]).max(count(&hunk.words))).sum()
}

fn is_word(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// What a copy changed; changes between which no word stays are one.
fn hunks<'a>(base: &[&str], copy: &'a str) -> Vec<Hunk<'a>> {
    let words: Vec<&'a str> = copy.split_word_bounds().collect();
    let mut hunks: Vec<Hunk> = Vec::new();
    let mut bridge: Vec<&'a str> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, base, &words) {
        let (old, new) = (op.old_range(), op.new_range());
        if matches!(op, DiffOp::Equal { .. }) {
            bridge = words[new].to_vec();
            continue;
        }
        match hunks.last_mut() {
            Some(last) if !bridge.iter().any(|word| is_word(word)) => {
                last.end = old.end;
                last.words.extend(bridge.drain(..).chain(words[new].iter().copied()));
            }
            _ => hunks.push(Hunk { start: old.start, end: old.end, words: words[new].to_vec() }),
        }
        bridge.clear();
    }
    hunks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(base: &str, copies: [&str; 2], expected: Option<&str>) {
        assert_eq!(joined(base, &copies).as_deref(), expected);
        assert_eq!(joined(base, &[copies[1], copies[0]]).as_deref(), expected);
    }

    #[test]
    fn changes_that_do_not_touch_are_joined() {
        let base = "The heating dates from 1968 and fails in most winters";
        let [oil, cold] = [base.replace("heating", "oil heating"), base.replace("winters", "cold winters")];
        check(base, [&oil, &cold], Some("The oil heating dates from 1968 and fails in most cold winters"));
        check(base, [&oil, &oil], Some(&oil));
        check(base, [base, &cold], Some(&cold));
        check("asked twice", ["asked five times", "asked since spring"], None);
        check("one two", ["eins two", "one zwei"], None);
        check("one two three", ["eins two three", "one two drei"], Some("eins two drei"));
        check("", ["one", "two"], None);
        check("图书馆很旧，而且很远", ["图书馆不旧，而且很远", "图书馆很旧，而且不远"], Some("图书馆不旧，而且不远"));
    }

    #[test]
    fn the_words_that_changed_are_counted() {
        assert_eq!(changed_words("asked twice for it", "asked five times for it"), 2);
        assert_eq!(changed_words("one two", "one two"), 0);
        assert_eq!(changed_words("one, two", "one; two"), 0);
    }
}
