//! Which states a document grew from, and which of them copies have in common.

use super::digest;
use crate::model::Document;
use std::collections::{BTreeMap, BTreeSet};

/// How many states a document remembers that it grew from.
const REMEMBERED: usize = 64;

/// A word for the content of a document: the same content has the same, whatever it grew from.
#[must_use]
pub fn revision(document: &Document) -> String {
    let bare = Document { parents: Vec::new(), ..document.clone() };
    // Plain data is always written.
    digest(&serde_json::to_string(&bare).unwrap_or_default())
}

/// Has a document remember that it grew from another state of it.
pub fn grow(document: &mut Document, before: &Document) {
    let state = revision(before);
    let state = (state != revision(document)).then_some(state);
    let own = std::mem::take(&mut document.parents);
    let all = state.into_iter().chain(before.parents.iter().cloned()).chain(own);
    let mut known = BTreeSet::new();
    document.parents = all.filter(|state| known.insert(state.clone())).take(REMEMBERED).collect();
}

/// What a document that was made of copies grew from: what the copies grew from, in the same order whatever theirs is; or
/// what the one copy did that it is the same as.
pub(super) fn of_merged(merged: &Document, copies: &[Document]) -> Vec<String> {
    let lists: BTreeSet<&Vec<String>> = copies.iter().map(|copy| &copy.parents).collect();
    if lists.len() < 2 {
        return lists.first().map(|list| (*list).clone()).unwrap_or_default();
    }
    let content = revision(merged);
    let same = copies.iter().filter(|copy| revision(copy) == content);
    if let Some(parents) = same.map(|copy| &copy.parents).max_by_key(|parents| (parents.len(), *parents)) {
        return parents.clone();
    }
    let mut places: BTreeMap<&String, usize> = BTreeMap::new();
    for (place, state) in lists.iter().flat_map(|list| list.iter().enumerate()) {
        let first = places.entry(state).or_insert(place);
        *first = place.min(*first);
    }
    let mut states: Vec<&String> = places.keys().copied().collect();
    states.sort_by_key(|state| places[state]);
    states.into_iter().take(REMEMBERED).cloned().collect()
}

/// Of some states, the latest that a document and all copies of it grew from, by its place. The states of `own` are those
/// that the document was in since it was read, the latest first.
#[must_use]
pub fn common(own: &[&Document], copies: &[&Document], states: &[&Document]) -> Option<usize> {
    let order: Vec<String> = own.iter().flat_map(|document| past(document)).collect();
    let pasts: Vec<BTreeSet<String>> = copies.iter().map(|copy| past(copy).collect()).collect();
    let ages = states.iter().enumerate().filter_map(|(at, state)| {
        let state = revision(state);
        let is_common = pasts.iter().all(|past| past.contains(&state));
        Some((order.iter().position(|known| *known == state).filter(|_| is_common)?, at))
    });
    ages.min().map(|(_, at)| at)
}

/// The states that a document was in, the latest first.
fn past(document: &Document) -> impl Iterator<Item = String> {
    std::iter::once(revision(document)).chain(document.parents.iter().cloned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::DocumentId;

    fn state(title: &str, before: Option<&Document>) -> Document {
        let mut document = Document::new(DocumentId::from_random(1), title);
        if let Some(before) = before {
            grow(&mut document, before);
        }
        document
    }

    #[test]
    fn the_latest_common_state_is_found_whatever_came_later_on_either_side() {
        let first = state("first", None);
        let second = state("second", Some(&first));
        let third = state("third", Some(&second));
        let marias = state("Maria's", Some(&second));
        let later = state("Maria's later", Some(&marias));
        let kept = [&third, &second, &first];
        assert_eq!(common(&[&third], &[&later], &kept), Some(1));
        assert_eq!(common(&[&third], &[&later, &first], &kept), Some(2));
        assert_eq!(common(&[&third], &[&third], &kept), Some(0));
        assert_eq!(common(&[&third], &[&state("a stranger", None)], &kept), None);
        assert_eq!(common(&[&state("unsaved", None), &third], &[&marias], &kept), Some(1), "as the file was read");
    }

    #[test]
    fn what_a_document_grew_from_is_told_once_and_does_not_change_its_content() {
        let mut last = state("0", None);
        for title in 1..100 {
            last = state(&title.to_string(), Some(&last));
        }
        assert_eq!(last.parents.len(), REMEMBERED);
        assert_eq!(revision(&last), revision(&state("99", None)));
        let mut same = last.clone();
        grow(&mut same, &last);
        assert_eq!(same, last, "saving the same again");
    }
}
