//! Texts that several copies changed, merged by words.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::BTreeSet;
use unicode_segmentation::UnicodeSegmentation;

/// A part of a text and the words that a copy has in its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Hunk<'a> {
    start: usize,
    end: usize,
    words: Vec<&'a str>,
}

impl Hunk<'_> {
    /// Whether no word stays between two changes of a text of these words.
    fn touches(&self, other: &Self, words: &[&str]) -> bool {
        let (first, second) = if self <= other { (self, other) } else { (other, self) };
        second.start < first.end || !words[first.end..second.start].iter().any(|word| is_word(word))
    }
}

/// The text with the changes of all copies, where these do not touch: between two of them a word stays as it was.
pub(super) fn joined(base: &str, copies: &[&str]) -> Option<String> {
    let words: Vec<&str> = base.split_word_bounds().collect();
    let all: BTreeSet<Hunk> = copies.iter().flat_map(|copy| hunks(&words, copy)).collect();
    let is_contested = all.iter().zip(all.iter().skip(1)).any(|(one, next)| one.touches(next, &words));
    (!is_contested).then(|| text(&words, &all.iter().collect()))
}

/// What each copy says where some changes touch: its own with the changes of others that touch neither these nor each other.
/// Nothing for a copy whose changes touch none. So it matters little which copies were joined before.
pub(super) fn apart(base: &str, copies: &[&str]) -> Vec<Option<String>> {
    let words: Vec<&str> = base.split_word_bounds().collect();
    let each: Vec<Vec<Hunk>> = copies.iter().map(|copy| hunks(&words, copy)).collect();
    let all: BTreeSet<Hunk> = each.iter().flatten().cloned().collect();
    let is_clear = |hunk: &Hunk, others: &[&Hunk]| !others.iter().any(|it| *it != hunk && it.touches(hunk, &words));
    let said = |own: &Vec<Hunk>| {
        let own: Vec<&Hunk> = own.iter().collect();
        if all.iter().all(|hunk| own.contains(&hunk) || is_clear(hunk, &own)) {
            return None;
        }
        let others: Vec<&Hunk> = all.iter().filter(|hunk| is_clear(hunk, &own)).collect();
        let joined = others.iter().copied().filter(|hunk| is_clear(hunk, &others));
        Some(text(&words, &joined.chain(own.iter().copied()).collect()))
    };
    each.iter().map(said).collect()
}

/// A text with changes that do not touch.
fn text(words: &[&str], hunks: &BTreeSet<&Hunk>) -> String {
    let mut text = String::new();
    let mut at = 0;
    for hunk in hunks {
        text.extend(words[at..hunk.start].iter().copied().chain(hunk.words.iter().copied()));
        at = hunk.end;
    }
    text.extend(words[at..].iter().copied());
    text
}

/// How many words differ between two texts: the larger of those that went and those that came.
pub(super) fn changed_words(before: &str, after: &str) -> usize {
    let words: Vec<&str> = before.split_word_bounds().collect();
    let count = |words: &[&str]| words.iter().filter(|word| is_word(word)).count();
    hunks(&words, after).iter().map(|hunk| count(&words[hunk.start..hunk.end]).max(count(&hunk.words))).sum()
}

/// A text in parts, each with whether an older text does not have it.
#[must_use]
pub fn changed_parts(before: &str, after: &str) -> Vec<(String, bool)> {
    let words: Vec<&str> = after.split_word_bounds().collect();
    let mut parts = Vec::new();
    let mut at = 0;
    for hunk in hunks(&words, before) {
        parts.push((words[at..hunk.start].concat(), false));
        parts.push((words[hunk.start..hunk.end].concat(), true));
        at = hunk.end;
    }
    parts.push((words[at..].concat(), false));
    parts.retain(|(part, _)| !part.is_empty());
    parts
}

fn is_word(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// What a copy changed. Words alone are held against each other: were spaces, too, a text could be taken for another whose
/// spaces are the same, and a copy that was joined before would seem to have changed everything.
fn hunks<'a>(base: &[&str], copy: &'a str) -> Vec<Hunk<'a>> {
    let words: Vec<&'a str> = copy.split_word_bounds().collect();
    let places = |words: &[&str]| -> Vec<usize> { (0..words.len()).filter(|at| is_word(words[*at])).collect() };
    let (olds, news) = (places(base), places(&words));
    let [old_words, new_words] =
        [olds.iter().map(|at| base[*at]).collect::<Vec<_>>(), news.iter().map(|at| words[*at]).collect()];
    let mut stayed: Vec<(usize, usize)> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old_words, &new_words) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            stayed.extend((0..len).map(|at| (olds[old_index + at], news[new_index + at])));
        }
    }
    stayed.push((base.len(), words.len()));
    let (mut old, mut new) = (0, 0);
    let mut hunks = Vec::new();
    for (old_end, new_end) in stayed {
        let (gone, came) = (&base[old..old_end], &words[new..new_end]);
        let shorter = gone.len().min(came.len());
        let before = (0..shorter).take_while(|at| gone[*at] == came[*at]).count();
        let is_same = |at: &usize| gone[gone.len() - at] == came[came.len() - at];
        let after = (1..=shorter - before).take_while(is_same).count();
        if gone != came {
            let words = came[before..came.len() - after].to_vec();
            hunks.push(Hunk { start: old + before, end: old_end - after, words });
        }
        (old, new) = (old_end + 1, new_end + 1);
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
        let joined = "a3 cost b7";
        check("library winter cost", ["a3 cost", "library winter cost b7"], Some(joined));
        check("library winter cost", ["a3 cost", joined], Some(joined));
        check("one, two", ["one; two", "one, two three"], Some("one; two three"));
        check("图书馆很旧，而且很远", ["图书馆不旧，而且很远", "图书馆很旧，而且不远"], Some("图书馆不旧，而且不远"));
    }

    #[test]
    fn changes_that_touch_leave_the_others_to_all() {
        let base = "one two three four five six";
        let [uno, eins, sechs] =
            ["uno two three four five six", "eins two three four five six", "one two three four five sechs"];
        let both = ["uno two three four five sechs".to_owned(), "eins two three four five sechs".to_owned()].map(Some);
        let expected = [both[0].clone(), both[1].clone(), None];
        assert_eq!(apart(base, &[uno, eins, sechs]), expected);
        assert_eq!(apart(base, &[both[0].as_deref().unwrap(), eins]), both);
        let [deux, trois] = ["one deux three four five six", "one two trois four five six"];
        let joined = Some("uno two trois four five six".to_owned());
        assert_eq!(apart(base, &[uno, deux, trois]), [joined.clone(), Some(deux.to_owned()), joined]);
    }

    #[test]
    fn what_an_older_text_lacks_is_marked() {
        let parts = changed_parts("asked twice for it", "asked five times for it");
        let marked: String =
            parts.iter().map(|(part, new)| if *new { format!("[{part}]") } else { part.clone() }).collect();
        assert_eq!(marked, "asked [five times] for it");
        assert_eq!(changed_parts("", "new"), [("new".to_owned(), true)]);
        assert_eq!(changed_parts("same", "same"), [("same".to_owned(), false)]);
    }

    #[test]
    fn the_words_that_changed_are_counted() {
        assert_eq!(changed_words("asked twice for it", "asked five times for it"), 2);
        assert_eq!(changed_words("one two", "one two"), 0);
        assert_eq!(changed_words("one, two", "one; two"), 0);
    }
}
