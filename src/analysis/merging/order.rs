//! The order of a list that several copies changed.

use std::collections::{BTreeMap, BTreeSet};

/// The members of a list in an order that follows the copies: what the base had stands as the copy that moved it has it,
/// and what is new behind what it followed. The order of the copies does not matter.
pub(super) fn merged(base: Option<&[String]>, copies: &[&[String]], members: &BTreeSet<String>) -> Vec<String> {
    let distinct: BTreeSet<&[String]> = copies.iter().copied().collect();
    let own = |list: &[String]| list.iter().filter(|key| members.contains(*key)).cloned().collect::<Vec<_>>();
    let lists: BTreeSet<Vec<String>> = distinct.into_iter().map(own).collect();
    let old = own(base.unwrap_or_default());
    let backbone: BTreeSet<&String> = match base {
        Some(_) => old.iter().collect(),
        None => members.iter().filter(|key| lists.iter().all(|list| list.contains(key))).collect(),
    };
    let spine = spine(&old, &lists, &backbone);
    let index: BTreeMap<&String, usize> = spine.iter().enumerate().map(|(index, key)| (key, index + 1)).collect();
    // Behind which member of the spine a new one stands: of several places, the first.
    let mut anchors: BTreeMap<&String, usize> = BTreeMap::new();
    let mut runs: BTreeMap<usize, BTreeSet<Vec<&String>>> = BTreeMap::new();
    for list in &lists {
        let (mut anchor, mut run) = (0, Vec::new());
        for key in list {
            if let Some(&at) = index.get(key) {
                runs.entry(anchor).or_default().insert(std::mem::take(&mut run));
                anchor = at;
            } else {
                let first = anchors.entry(key).or_insert(anchor);
                *first = anchor.min(*first);
                run.push(key);
            }
        }
        runs.entry(anchor).or_default().insert(run);
    }
    let mut order = Vec::with_capacity(members.len());
    let mut placed = BTreeSet::new();
    for at in 0..=spine.len() {
        order.extend(at.checked_sub(1).map(|index| spine[index].clone()));
        for key in runs.get(&at).into_iter().flatten().flatten() {
            if anchors[key] == at && placed.insert(*key) {
                order.push((*key).clone());
            }
        }
    }
    order
}

/// The members of the backbone in the order of the copy that changed it; of several such orders, the last by its keys.
fn spine(old: &[String], lists: &BTreeSet<Vec<String>>, backbone: &BTreeSet<&String>) -> Vec<String> {
    let mut chosen: Option<Vec<String>> = None;
    for list in lists {
        let mut order: Vec<String> = list.iter().filter(|key| backbone.contains(key)).cloned().collect();
        let here: BTreeSet<&String> = list.iter().collect();
        // What this copy has elsewhere stands behind what it followed in the base.
        for (at, key) in old.iter().enumerate().filter(|(_, key)| !here.contains(key)) {
            let before = old[..at].iter().rev().find_map(|other| order.iter().position(|it| it == other));
            order.insert(before.map_or(0, |before| before + 1), key.clone());
        }
        if order != old && chosen.as_ref().is_none_or(|chosen| order > *chosen) {
            chosen = Some(order);
        }
    }
    chosen.unwrap_or_else(|| old.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(base: &str, copies: &[&str], expected: &str) {
        let keys = |text: &str| text.chars().map(String::from).collect::<Vec<_>>();
        let lists: Vec<Vec<String>> = copies.iter().map(|copy| keys(copy)).collect();
        let members = keys(expected).into_iter().collect();
        let mut slices: Vec<&[String]> = lists.iter().map(Vec::as_slice).collect();
        assert_eq!(merged(Some(&keys(base)), &slices, &members).concat(), expected);
        slices.reverse();
        assert_eq!(merged(Some(&keys(base)), &slices, &members).concat(), expected, "the other way round");
    }

    #[test]
    fn a_list_takes_every_order_that_does_not_contradict_another() {
        check("abc", &["abc", "abc"], "abc");
        check("abc", &["axbc", "abcy"], "axbcy");
        check("abc", &["abcy", "abcx"], "abcxy");
        check("abc", &["cab", "abc"], "cab");
        check("abc", &["cab", "abxc"], "cabx");
        check("abc", &["ac", "abxc"], "axc");
        check("abc", &["acb", "bac"], "bac");
        check("", &["xy", "xy"], "xy");
    }
}
