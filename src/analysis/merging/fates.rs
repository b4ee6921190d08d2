//! What becomes of things that some copies deleted: they go, unless another copy changed them or needs them.

use super::names::{Naming, meant, namings, strip, unname, without};
use super::tree::{Fields, Tree, list_of, parent, sheet_field};
use crate::model::{AnswerSheet, BestWorst, FactorId, FactorJudgment, StrategyScore};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What becomes of things that some copies deleted.
#[derive(Debug, Default)]
pub(super) struct Fates {
    /// They are to go.
    pub(super) gone: BTreeSet<String>,
    /// They stay, because other copies changed them: who deleted, and who changed.
    pub(super) contested: BTreeMap<String, Contest>,
    /// They stay, because another copy came to need them.
    pub(super) needed: BTreeSet<String>,
}

/// Copies against each other, by their numbers.
#[derive(Debug)]
pub(super) struct Contest {
    pub(super) deleted: Vec<usize>,
    pub(super) changed: Vec<usize>,
}

impl Fates {
    /// `is_asked` tells whether a copy has a decision about a thing that the base does not have.
    pub(super) fn of(base: &Tree, copies: &[Tree], is_asked: impl Fn(usize, &str) -> bool) -> Self {
        let mut fates = Self::default();
        for path in base.things.keys() {
            let Some(holder) = parent(path) else { continue };
            if fates.gone.contains(holder) {
                fates.gone.insert(path.clone());
                continue;
            }
            // Where a copy lacks the whole matrix, it did not delete the factors one by one.
            let asked = (0..copies.len()).filter(|copy| copies[*copy].things.contains_key(holder));
            let (there, deleted): (Vec<usize>, Vec<usize>) =
                asked.partition(|copy| copies[*copy].things.contains_key(path));
            if deleted.is_empty() {
                continue;
            }
            let is_changed = |copy: &usize| is_asked(*copy, path) || !is_same(base, &copies[*copy], path);
            let changed: Vec<usize> = there.into_iter().filter(is_changed).collect();
            if changed.is_empty() {
                fates.gone.insert(path.clone());
            } else {
                fates.contested.insert(path.clone(), Contest { deleted, changed });
            }
        }
        while fates.keep_needed(base, copies) || fates.keep_incidental(base, copies) {}
        fates
    }

    /// Keeps what copies came to need; tells whether there was anything.
    fn keep_needed(&mut self, base: &Tree, copies: &[Tree]) -> bool {
        if self.gone.is_empty() {
            return false;
        }
        let mut needed = BTreeSet::new();
        for tree in copies {
            for (path, fields) in tree.things.iter().filter(|(path, _)| !self.gone.contains(*path)) {
                let before = base.things.get(path).map(|fields| namings(path, fields)).unwrap_or_default();
                for naming in namings(path, fields) {
                    let targets = meant(tree, &naming.target);
                    if targets.iter().all(|target| self.gone.contains(target))
                        && !is_old(&naming, path, &before, &targets, copies)
                    {
                        needed.extend(targets);
                    }
                }
            }
        }
        let any = !needed.is_empty();
        for path in needed {
            self.revive(&path, copies);
        }
        any
    }

    /// Keeps what went only because something that stays was deleted with it: an answer of a person, a match.
    fn keep_incidental(&mut self, base: &Tree, copies: &[Tree]) -> bool {
        let goes_along =
            |path: &str| path.starts_with("matches/") || path.starts_with("set_aside/") || path.contains("/answers/");
        let is_incidental = |path: &&String| {
            let deleted: Vec<&Tree> = copies.iter().filter(|tree| !tree.things.contains_key(*path)).collect();
            let named = base.things.get(*path).map(|fields| namings(path, fields)).unwrap_or_default();
            named.iter().any(|naming| {
                let targets = meant(base, &naming.target);
                let lacks = |tree: &&Tree| targets.iter().all(|target| !tree.things.contains_key(target));
                let stays = |target: &String| base.things.contains_key(target) && !self.gone.contains(target);
                targets.iter().any(stays) && deleted.iter().all(lacks)
            })
        };
        let kept: Vec<String> =
            self.gone.iter().filter(|path| goes_along(path)).filter(is_incidental).cloned().collect();
        self.gone.retain(|path| !kept.contains(path));
        !kept.is_empty()
    }

    /// Keeps a thing, what holds it, and what would have gone with it alone.
    fn revive(&mut self, path: &str, copies: &[Tree]) {
        if !self.gone.remove(path) {
            return;
        }
        self.needed.insert(path.to_owned());
        let within = format!("{path}/");
        let goes_along = |part: &String| {
            let deleted = |tree: &Tree| tree.things.contains_key(path) && !tree.things.contains_key(part);
            part.starts_with(&within) && !copies.iter().any(deleted)
        };
        self.gone.retain(|part| !goes_along(part));
        if let Some(holder) = parent(path) {
            self.revive(holder, copies);
        }
    }

    /// Makes base and copies agree on which things of the base there are, so that only fields are left to merge.
    pub(super) fn carry_out(&self, base: &mut Tree, copies: &mut [Tree]) {
        let take_away = |tree: &mut Tree| {
            let before = tree.things.len();
            tree.things.retain(|path, _| !self.gone.contains(path));
            if tree.things.len() < before {
                strip(tree);
            }
        };
        take_away(base);
        for copy in copies {
            take_away(copy);
            reinstate(base, copy);
        }
    }
}

/// Whether a thing, with all that it holds, is the same in a copy. What it no longer says of things that are not there any
/// more is no change of its own.
fn is_same(base: &Tree, copy: &Tree, path: &str) -> bool {
    let within = format!("{path}/");
    if base.things.get(path) == copy.things.get(path) && base.within(&within).eq(copy.within(&within)) {
        return true;
    }
    let parts = base.things.get_key_value(path).into_iter().chain(base.within(&within));
    let mut old = Tree::default();
    old.things.extend(parts.map(|(path, fields)| (path.clone(), fields.clone())));
    let named = |(path, fields): (&String, &Fields)| {
        let lost = namings(path, fields).into_iter().map(|naming| naming.target).filter(|target| {
            !meant(base, target).is_empty() && !meant(copy, target).iter().any(|it| copy.things.contains_key(it))
        });
        lost.map(|target| (path.clone(), target)).collect::<Vec<_>>()
    };
    for (path, target) in old.things.iter().flat_map(named).collect::<Vec<_>>() {
        unname(&mut old, &path, &target);
    }
    old.things.get(path) == copy.things.get(path) && old.within(&within).eq(copy.within(&within))
}

/// Whether a copy only says what the base said, and whoever deleted the target took that out knowingly.
fn is_old(naming: &Naming, path: &str, before: &BTreeSet<Naming>, targets: &[String], copies: &[Tree]) -> bool {
    let deleted = |tree: &&Tree| targets.iter().any(|target| !tree.things.contains_key(target));
    before.contains(naming) && copies.iter().filter(deleted).all(|tree| tree.things.contains_key(path))
}

/// Gives a copy back what it deleted and what is to stay, and what other things said of that.
fn reinstate(base: &Tree, copy: &mut Tree) {
    let missing: BTreeSet<String> =
        base.things.keys().filter(|path| !copy.things.contains_key(*path)).cloned().collect();
    if missing.is_empty() {
        return;
    }
    for path in &missing {
        let fields = base.things[path].clone();
        let list = list_of(path, &fields);
        let own = format!("{path}/attractiveness");
        copy.lists.extend(base.lists.get(&own).map(|keys| (own, keys.clone())));
        if let Some(order) = base.lists.get(&list) {
            put_back(copy.lists.entry(list).or_default(), order, super::tree::key(path));
        }
        copy.things.insert(path.clone(), fields);
    }
    for (path, fields) in base.things.iter().filter(|(path, _)| !missing.contains(*path)) {
        let there: BTreeSet<String> =
            namings(path, &copy.things[path]).into_iter().map(|naming| naming.target).collect();
        let lost: Vec<Naming> = namings(path, fields)
            .into_iter()
            .filter(|naming| !there.contains(&naming.target))
            .filter(|naming| meant(base, &naming.target).iter().any(|target| missing.contains(target)))
            .collect();
        if !lost.is_empty() {
            say_again(base, copy, path, &lost);
        }
    }
}

/// Puts a key behind the one that it followed.
fn put_back(list: &mut Vec<String>, order: &[String], key: &str) {
    let before: Vec<&String> = order.iter().take_while(|other| *other != key).collect();
    let at = before.iter().rev().find_map(|other| list.iter().position(|it| it == *other));
    list.insert(at.map_or(0, |at| at + 1), key.to_owned());
}

/// Has a thing of a copy say again what it said of things that the copy had deleted.
fn say_again(base: &Tree, copy: &mut Tree, path: &str, lost: &[Naming]) {
    let (old, mut sheet) = (base.sheet(path), copy.sheet(path));
    let fields = copy.things.get_mut(path).expect("only things of the copy are asked for");
    if path.contains("/answers/") {
        if let (Some(old), Some(sheet)) = (old, &mut sheet) {
            let rest = lost.iter().fold(old.clone(), |sheet, naming| without(&sheet, &naming.target));
            let whole = if rest == *sheet { old } else { with_answers(sheet, &old, lost) };
            fields.insert("sheet".to_owned(), sheet_field(&whole));
        }
        return;
    }
    let before = &base.things[path];
    for (name, value) in before {
        let is_lost = |item: &Value| {
            let id = item.as_str().or_else(|| item["source"].as_str());
            let prefix = if item.is_string() { "*/factors/" } else { "sources/" };
            id.is_some_and(|id| lost.iter().any(|naming| naming.target.strip_prefix(prefix) == Some(id)))
        };
        match (name.as_str(), value) {
            ("evidence" | "factors", Value::Array(old)) => {
                let mut items = fields.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
                let stayed = old.iter().filter(|item| !is_lost(item));
                if items.iter().eq(stayed) {
                    items.clone_from(old);
                } else {
                    items.extend(old.iter().filter(|item| is_lost(item)).cloned());
                }
                fields.insert(name.clone(), Value::Array(items));
            }
            ("cited_in", _) => drop(fields.entry(name.clone()).or_insert_with(|| value.clone())),
            (name, _) if name.starts_with("attractiveness/") && !fields.contains_key(name) => {
                let key = name.trim_start_matches("attractiveness/");
                if lost.iter().any(|naming| naming.target == format!("matrices/{}", key.replacen('/', "/factors/", 1)))
                {
                    fields.insert(name.to_owned(), value.clone());
                    let order = format!("{path}/attractiveness");
                    put_back(copy.lists.entry(order.clone()).or_default(), &base.lists[&order], key);
                }
            }
            _ => {}
        }
    }
}

/// A sheet with the answers of an older one about what was lost.
fn with_answers(sheet: &AnswerSheet, old: &AnswerSheet, lost: &[Naming]) -> AnswerSheet {
    let mut whole = sheet.clone();
    let factors: BTreeSet<FactorId> = lost
        .iter()
        .filter(|naming| naming.target.contains("/factors/"))
        .filter_map(|naming| super::tree::key(&naming.target).parse().ok())
        .collect();
    let of = |factor: &FactorId| factors.contains(factor);
    let about = |pair: &&FactorJudgment| of(&pair.row) || of(&pair.column);
    whole.direct.extend(old.direct.iter().filter(|answer| of(&answer.factor)));
    whole.points.extend(old.points.iter().filter(|answer| of(&answer.factor)));
    whole.dots.extend(old.dots.iter().filter(|answer| of(&answer.factor)));
    whole.ranks.extend(old.ranks.iter().filter(|answer| of(&answer.factor)));
    whole.within.extend(old.within.iter().filter(about));
    whole.between.extend(old.between.iter().filter(about));
    let is_lost = |set: &&BestWorst| of(&set.best) || of(&set.worst);
    whole.best_worst.extend(old.best_worst.iter().filter(is_lost).cloned());
    let is_scored = |score: &&StrategyScore| {
        let strategy = format!("strategies/{}", score.strategy);
        (of(&score.factor) || lost.iter().any(|naming| naming.target == strategy))
            && sheet.attraction(score.strategy, score.factor).is_none()
    };
    whole.attractiveness.extend(old.attractiveness.iter().filter(is_scored));
    whole
}
