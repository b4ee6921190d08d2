//! Copies of a document made one: what must hold whatever was edited, and the program that does it.

use crate::script::{self, Numbers};
use std::collections::BTreeSet;
use swot_editor::analysis::merging::{Choice, Copy, merge, open_decisions, settled};
use swot_editor::model::{Document, Quadrant, Rating};
use swot_editor::storage;

/// How many random studies each property is shown on, each with three copies of some nine edits; `SWOT_STUDIES` gives others.
const STUDIES: u64 = 300;

/// Shows a property on studies of its own, and names all that it does not hold of.
#[track_caller]
fn on_every_study(property: u64, holds: impl Fn(u64) + std::panic::RefUnwindSafe) {
    let studies = std::env::var("SWOT_STUDIES").ok().and_then(|count| count.parse().ok()).unwrap_or(STUDIES);
    let first = property * 1_000_000;
    let fails = |seed: &u64| std::panic::catch_unwind(|| holds(*seed)).is_err();
    let failing: Vec<u64> = (first..first + studies).filter(fails).collect();
    assert!(failing.is_empty(), "seeds {failing:?}");
}

/// Some edits of a document, those that fit.
fn edited(document: &Document, numbers: &mut Numbers, edits: usize) -> Document {
    let mut document = document.clone();
    for _ in 0..edits {
        // An edit that does not fit leaves the document as it was.
        let _ = script::edit(&document, numbers).apply(&mut document);
    }
    document
}

/// A random study and three copies that were edited apart.
pub(crate) fn study(seed: u64) -> (Document, [Document; 3]) {
    let mut numbers = Numbers(seed);
    let base = edited(&script::start(), &mut numbers, 12);
    let copies = [0; 3].map(|_| {
        let edits = 3 + numbers.below(12);
        edited(&base, &mut numbers, edits)
    });
    (base, copies)
}

#[track_caller]
fn merged(base: Option<&Document>, copies: &[(&str, &Document)]) -> Document {
    let copies: Vec<Copy<'_>> = copies.iter().map(|(name, document)| Copy { name, document }).collect();
    merge(base, &copies).unwrap().document
}

fn text(document: &Document) -> String {
    storage::write(document)
}

#[test]
fn the_order_of_the_copies_does_not_matter_and_the_result_opens() {
    on_every_study(0, |seed| {
        let (base, [a, b, c]) = study(seed);
        let named = [("a", &a), ("b", &b), ("c", &c)];
        let all = merged(Some(&base), &named);
        let written = text(&all);
        assert_eq!(storage::parse(written.as_bytes(), "merged").unwrap(), all, "seed {seed}");
        let orders = [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        let order = orders[usize::try_from(seed).unwrap() % orders.len()];
        assert_eq!(text(&merged(Some(&base), &order.map(|at| named[at]))), written, "seed {seed}, {order:?}");
        let without_base = text(&merged(None, &named));
        assert_eq!(text(&merged(None, &[named[2], named[0], named[1]])), without_base, "seed {seed}, no base");
    });
}

#[test]
fn merging_with_itself_or_with_the_base_changes_nothing() {
    on_every_study(1, |seed| {
        let (base, [a, b, _]) = study(seed);
        let is_a = |merged: Document, what: &str| assert_eq!(text(&merged), text(&a), "seed {seed}: {what}");
        is_a(merged(Some(&base), &[("a", &a)]), "alone");
        is_a(merged(Some(&base), &[("a", &a), ("a", &a)]), "with itself");
        is_a(merged(Some(&base), &[("base", &base), ("a", &a)]), "with the base");
        is_a(merged(Some(&a), &[("a", &a), ("a", &a)]), "as its own base");
        is_a(merged(None, &[("a", &a), ("a", &a)]), "with itself, without a base");
        let both = merged(Some(&base), &[("a", &a), ("b", &b)]);
        assert_eq!(text(&merged(Some(&base), &[("ab", &both), ("base", &base)])), text(&both), "seed {seed}: later");
    });
}

/// A document without the orders of its lists, and what its decisions say without who said it.
fn content(document: &Document) -> String {
    let mut lines = swot_editor::analysis::merging::lines(document);
    let said = document.decisions.iter().flat_map(|open| open.alternatives.iter().map(|it| (&open.place, &it.says)));
    lines.extend(said.map(|(place, says)| format!("{place}: {says:?}")));
    lines.sort();
    lines.join("\n")
}

/// Shows that three copies say the same, whichever two of them are joined first.
fn joined_in_steps(seed: u64, base: &Document, [a, b, c]: [&Document; 3]) {
    let join = |copies: &[(&str, &Document)]| {
        let copies: Vec<Copy<'_>> = copies.iter().map(|(name, document)| Copy { name, document }).collect();
        merge(Some(base), &copies).unwrap()
    };
    let all = join(&[("a", a), ("b", b), ("c", c)]);
    for [(x, first), (y, second), (z, third)] in
        [[("a", a), ("b", b), ("c", c)], [("b", b), ("c", c), ("a", a)], [("a", a), ("c", c), ("b", b)]]
    {
        let two = join(&[(x, first), (y, second)]);
        let three = join(&[("two", &two.document), (z, third)]);
        // What is there again because one came to need it is as it was, and may be deleted by the next.
        if all.needed.is_empty() && two.needed.is_empty() && three.needed.is_empty() {
            assert_eq!(content(&three.document), content(&all.document), "seed {seed}: {x} and {y}, then {z}");
        }
    }
}

#[test]
fn copies_that_are_joined_in_steps_say_the_same() {
    on_every_study(2, |seed| {
        let (base, [a, b, c]) = study(seed);
        joined_in_steps(seed, &base, [&a, &b, &c]);
    });
}

/// A text in which one word, or none, is another, came or went.
fn reworded(text: &str, numbers: &mut Numbers) -> String {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    let at = numbers.below(words.len());
    let word = ["neu", "vieux", "старый"][numbers.below(3)].to_owned();
    match numbers.below(4) {
        0 => words[at] = word,
        1 => words.insert(at, word),
        2 => drop(words.remove(at)),
        _ => {}
    }
    words.join(" ")
}

#[test]
fn texts_that_three_reworded_are_joined_in_steps() {
    on_every_study(3, |seed| {
        let mut numbers = Numbers(seed);
        let mut base = script::start();
        base.matrices[0].factors.strengths[0].statement = "one two three four five six seven eight nine".to_owned();
        let copies = [0; 3].map(|_| {
            let mut copy = base.clone();
            let factor = &mut copy.matrices[0].factors.strengths[0];
            factor.statement = reworded(&factor.statement, &mut numbers);
            copy
        });
        joined_in_steps(seed, &base, copies.each_ref());
    });
}

/// The words of a document, in its own texts and in its decisions.
fn words(document: &Document) -> BTreeSet<String> {
    let value = serde_json::to_value(document).unwrap();
    let mut words = BTreeSet::new();
    collect(&value, &mut words);
    words
}

fn collect(value: &serde_json::Value, words: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::String(text) => words.extend(text.split_whitespace().map(str::to_owned)),
        serde_json::Value::Number(number) => drop(words.insert(number.to_string())),
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, words)),
        serde_json::Value::Object(fields) => fields.values().for_each(|field| collect(field, words)),
        _ => {}
    }
}

#[test]
fn nothing_that_was_typed_is_lost() {
    on_every_study(4, |seed| {
        let (base, copies) = study(seed);
        let copies = [typed(&copies[0], "first"), typed(&copies[1], "second"), typed(&copies[2], "third")];
        let [a, b, c] = &copies;
        let all = words(&merged(Some(&base), &[("a", a), ("b", b), ("c", c)]));
        let old = words(&base);
        for (at, copy) in copies.iter().enumerate() {
            let lost: Vec<String> =
                words(copy).into_iter().filter(|it| !old.contains(it) && !all.contains(it)).collect();
            assert!(lost.is_empty(), "seed {seed}, copy {at}: {lost:?}");
        }
    });
}

/// A copy in which words of its own stand in some of the texts.
fn typed(copy: &Document, word: &str) -> Document {
    let mut copy = copy.clone();
    for (number, matrix) in copy.matrices.iter_mut().enumerate() {
        matrix.title = format!("{} {word}{number}", matrix.title);
        for (at, factor) in matrix.factors.strengths.iter_mut().chain(&mut matrix.tray).enumerate() {
            factor.statement = format!("{word}{number}-{at} {}", factor.statement);
            factor.note = format!("{} {word}{number}-{at}note", factor.note);
        }
    }
    for (at, strategy) in copy.strategies.iter_mut().enumerate() {
        strategy.owner = format!("{word}{at}owner");
    }
    copy
}

#[test]
fn decisions_are_kept_until_they_are_settled() {
    let settled_some = std::sync::atomic::AtomicUsize::new(0);
    on_every_study(5, |seed| {
        let (base, [a, b, c]) = study(seed);
        let both = merged(Some(&base), &[("a", &a), ("b", &b)]);
        let later = merged(Some(&base), &[("ab", &both), ("c", &c)]);
        let places = |document: &Document| open_decisions(document).map(|it| it.place.clone()).collect::<Vec<_>>();
        assert_eq!(places(&both).len(), both.decisions.len(), "seed {seed}: each is about something that is there");
        let kept = places(&later);
        // A whole thing that the third deleted, too, is no longer asked for part by part.
        let lost = places(&both).into_iter().filter(|place| !kept.contains(place)).count();
        assert_eq!(lost, 0, "seed {seed}: {:?} {kept:?}", places(&both));
        let mut state = both.clone();
        for place in places(&both) {
            if state.decisions.iter().any(|open| open.place == place) {
                settled(&state, Some(&place), &Choice::Number(1)).unwrap().apply(&mut state).unwrap();
                settled_some.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            }
        }
        assert!(state.decisions.is_empty() && state.violations().is_empty(), "seed {seed}");
        // What one side settled and the other left open is settled.
        let after = merged(Some(&both), &[("settled", &state), ("open", &both)]);
        assert_eq!(text(&after), text(&state), "seed {seed}");
    });
    assert!(settled_some.into_inner() > 30);
}

/// Puts the factors of each place in the order of their ids: where decisions about several factors move them to the same
/// place, they stand there in the order in which they came.
fn in_order(document: &mut Document) {
    for matrix in &mut document.matrices {
        for quadrant in Quadrant::ALL {
            matrix.factors[quadrant].sort_by_key(|factor| factor.id);
        }
        matrix.tray.sort_by_key(|factor| factor.id);
    }
}

/// A study in which two copies contradict each other about everything that is asked of one factor.
fn contradicted() -> (Document, [Document; 3]) {
    let mut base = script::start();
    let factor = &mut base.matrices[0].factors.strengths[0];
    "one two three".clone_into(&mut factor.statement);
    let copies = [("uno", 1, "red"), ("eins", 2, "rot"), ("un", 3, "rouge")].map(|(word, rating, note)| {
        let mut copy = base.clone();
        let factors = &mut copy.matrices[0].factors;
        let mut factor = factors.strengths.remove(0);
        factor.statement = format!("{word} two three");
        factor.rating = Rating::new(rating).ok();
        note.clone_into(&mut factor.note);
        factors[[Quadrant::Threats, Quadrant::Opportunities, Quadrant::Weaknesses][usize::from(rating) - 1]]
            .insert(0, factor);
        copy
    });
    (base, copies)
}

#[test]
fn both_statements_stand_as_factors_of_their_own_whatever_is_settled_first() {
    let (base, [a, b, c]) = contradicted();
    let all = merged(Some(&base), &[("a", &a), ("b", &b), ("c", &c)]);
    let places: Vec<String> = all.decisions.iter().map(|it| it.place.clone()).collect();
    assert_eq!(places.len(), 4, "{places:?}");
    let mut results = BTreeSet::new();
    for turn in 0..places.len() {
        for back in [false, true] {
            let mut order = places.clone();
            order.rotate_left(turn);
            if back {
                order.reverse();
            }
            let mut state = all.clone();
            for place in &order {
                let choice = if place.ends_with("/statement") || place.ends_with("/note") {
                    Choice::Both
                } else {
                    Choice::Number(1)
                };
                settled(&state, Some(place), &choice).unwrap().apply(&mut state).unwrap();
            }
            assert!(state.decisions.is_empty() && state.violations().is_empty());
            results.insert(text(&state));
        }
    }
    assert_eq!(results.len(), 1);
    let written = results.pop_first().unwrap();
    let state = storage::parse(written.as_bytes(), "settled").unwrap();
    let said: Vec<(Option<Rating>, &str)> = state.matrices[0]
        .all_factors()
        .filter(|(_, factor)| factor.statement.ends_with("two three"))
        .map(|(_, factor)| (factor.rating, factor.note.as_str()))
        .collect();
    assert_eq!(said.len(), 3, "{said:?}");
    assert_eq!(
        said.iter().filter(|(rating, note)| rating.is_none() && note.is_empty()).count(),
        2,
        "numbers are given by people"
    );
    let again = merged(Some(&base), &[("d", &state), ("base", &base)]);
    assert_eq!(text(&again), written);
}

#[test]
fn decisions_may_be_settled_in_any_order() {
    on_every_study(6, |seed| {
        let (base, [a, b, _]) = study(seed);
        let both = merged(Some(&base), &[("a", &a), ("b", &b)]);
        let mut places: Vec<String> = both.decisions.iter().map(|it| it.place.clone()).collect();
        let settle = |places: &[String]| {
            let mut state = both.clone();
            for place in places {
                if state.decisions.iter().any(|open| open.place == *place) {
                    settled(&state, Some(place), &Choice::Number(2)).unwrap().apply(&mut state).unwrap();
                }
            }
            in_order(&mut state);
            text(&state)
        };
        let forth = settle(&places);
        places.reverse();
        assert_eq!(settle(&places), forth, "seed {seed}");
    });
}
