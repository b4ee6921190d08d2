//! The order of a list that several copies changed.

use std::collections::{BTreeMap, BTreeSet};

/// The members of a list in an order that follows the copies: what one of them moved stands behind what it follows there,
/// and so does what is new; all else stays as it was. The order of the copies does not matter.
pub(super) fn merged(base: Option<&[String]>, copies: &[&[String]], members: &BTreeSet<String>) -> Vec<String> {
    let distinct: BTreeSet<&[String]> = copies.iter().copied().collect();
    let own = |list: &[String]| list.iter().filter(|key| members.contains(*key)).cloned().collect::<Vec<_>>();
    let lists: BTreeSet<Vec<String>> = distinct.into_iter().map(own).collect();
    let old = base.map_or_else(|| common(&lists), own);
    // Without a base, nobody can be said to have moved anything.
    let moves: Vec<BTreeSet<&String>> =
        lists.iter().map(|list| if base.is_some() { moved(&old, list) } else { BTreeSet::new() }).collect();
    let all_moves: BTreeSet<&String> = moves.iter().flatten().copied().collect();
    let spine: Vec<&String> = old.iter().filter(|key| !all_moves.contains(key)).collect();
    let index: BTreeMap<&String, usize> = spine.iter().enumerate().map(|(index, key)| (*key, index + 1)).collect();
    let known: BTreeSet<&String> = old.iter().collect();
    // Behind which member of the spine another one stands: of several places, the first.
    let mut anchors: BTreeMap<&String, usize> = BTreeMap::new();
    let mut runs: BTreeMap<usize, BTreeSet<Vec<&String>>> = BTreeMap::new();
    for (list, moves) in lists.iter().zip(&moves) {
        let (mut anchor, mut run) = (0, Vec::new());
        for key in list {
            if let Some(&at) = index.get(key) {
                runs.entry(anchor).or_default().insert(std::mem::take(&mut run));
                anchor = at;
            } else if moves.contains(key) || !known.contains(key) || base.is_none() {
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

/// What all lists have, in the order of the last of them by its keys.
fn common(lists: &BTreeSet<Vec<String>>) -> Vec<String> {
    let sets: Vec<BTreeSet<&String>> = lists.iter().map(|list| list.iter().collect()).collect();
    let of = |list: &Vec<String>| -> Vec<String> {
        list.iter().filter(|key| sets.iter().all(|set| set.contains(key))).cloned().collect()
    };
    lists.iter().map(of).max().unwrap_or_default()
}

/// The fewest members that must have moved for one order to become the other.
fn moved<'a>(old: &'a [String], list: &[String]) -> BTreeSet<&'a String> {
    let places: BTreeMap<&String, usize> = old.iter().enumerate().map(|(at, key)| (key, at)).collect();
    let now: Vec<usize> = list.iter().filter_map(|key| places.get(key).copied()).collect();
    // The longest rising run of places: by its length, the run with the smallest end, as links to what stands before.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; old.len()];
    for &place in &now {
        let length = ends.partition_point(|&end| end < place);
        before[place] = length.checked_sub(1).map(|shorter| ends[shorter]);
        if length == ends.len() { ends.push(place) } else { ends[length] = place }
    }
    let stayed: BTreeSet<usize> = std::iter::successors(ends.last().copied(), |&place| before[place]).collect();
    now.into_iter().filter(|place| !stayed.contains(place)).map(|place| &old[place]).collect()
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
        check("", &["xy", "xy"], "xy");
    }

    #[test]
    fn copies_that_move_different_members_both_have_their_way() {
        check("abcdef", &["fabcde", "acdebf"], "facdeb");
        check("abcdef", &["bcdefa", "adbcef"], "dbcefa");
        check("abcdef", &["fabcde", "abcdxef"], "fabcdxe");
        check("abcdef", &["fabcde", "fabcde", "badcef"], "bfadce");
    }
}
