//! Several copies of a document made one, what differs between two states, and the fields of a document by their paths.
//!
//! A document is taken apart into things with ids, fields and lists with an order (`tree`). First it is clear which
//! things there are (`fates`), then every field is merged by itself (`fields`), and so is every order (`order`). Where
//! copies contradict each other, the document holds one of the contents, chosen by itself and not by the order of the
//! copies, and a [`Decision`] with all of them. The same base and copies give the same document, in any order.

mod ancestry;
mod asked;
mod both;
mod difference;
mod fates;
mod fields;
mod names;
mod order;
mod settling;
mod texts;
mod tree;
mod union;

pub use ancestry::{common, grow, revision};
pub use asked::{Asked, Says, asked};
pub use both::Both;
pub use difference::{
    Changed, Consequence, Difference, Happened, MatrixDifference, Thing, difference, distance, lines,
};
pub use settling::{Choice, SetError, SettleError, open_decisions, set, settled};
pub use texts::changed_parts;

use crate::model::{Alternative, Decision, Document, PlainValue, SectionId, Violation};
use fates::Fates;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use tree::{Fields, Tree};

/// A copy of a document, and what it is called.
#[derive(Debug, Clone, Copy)]
pub struct Copy<'a> {
    /// Its name, which decisions give as the place where a content came from.
    pub name: &'a str,
    /// What it holds.
    pub document: &'a Document,
}

/// What came of a merge.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The document, with the decisions that are open.
    pub document: Document,
    /// The paths of things that one copy deleted and that stay because another came to need them.
    pub needed: Vec<String>,
}

/// Copies that make no document together.
#[derive(Debug, Clone, PartialEq)]
pub enum MergeError {
    /// A rule of the model would be broken.
    Breaks(Violation),
    /// A field would hold what it cannot hold.
    Content(String),
    /// The copy of this name has nothing in common with the base: all of that would count as deleted.
    Stranger(String),
}

impl fmt::Display for MergeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Breaks(violation) => violation.fmt(f),
            Self::Content(error) => f.write_str(error),
            Self::Stranger(name) => {
                write!(f, "`{name}` is no copy of the base\nHint: compare the two, or join copies without a base.")
            }
        }
    }
}

impl std::error::Error for MergeError {}

/// What is said about a place: by their contents, the alternatives and the copies that they came from.
type Alternatives = BTreeMap<String, (PlainValue, BTreeSet<String>)>;

/// Merges copies that stem from a base. Without a base, everything of every copy is there; factors of the same statement
/// are one.
///
/// # Errors
/// When the copies make no sound document together.
pub fn merge(base: Option<&Document>, copies: &[Copy<'_>]) -> Result<Merged, MergeError> {
    let stranger = base.and_then(|base| copies.iter().find(|copy| is_stranger(base, copy.document)));
    if let Some(stranger) = stranger {
        return Err(MergeError::Stranger(stranger.name.to_owned()));
    }
    let inputs = union::unified(base, copies);
    let keys = section_keys(base, &inputs);
    let base_tree = base.map(|base| Tree::of(base, keys.first().map(Vec::as_slice).unwrap_or_default()));
    let mut trees: Vec<Tree> =
        inputs.iter().zip(&keys[usize::from(base.is_some())..]).map(|(copy, keys)| Tree::of(copy, keys)).collect();
    let mut merging = Merging {
        names: copies.iter().map(|copy| copy.name).collect(),
        decisions: BTreeMap::new(),
        open: inputs.iter().map(|copy| open_contents(base, copy)).collect(),
    };
    merging.inherit(base, &inputs);
    let mut needed = BTreeSet::new();
    let mut base_tree = base_tree.unwrap_or_default();
    if base.is_some() {
        let is_asked = |copy: usize, thing: &str| {
            let about =
                |document: &Document| document.decisions.iter().filter(|it| it.is_about(thing)).cloned().collect();
            let (old, new): (Vec<Decision>, Vec<Decision>) =
                (base.map(about).unwrap_or_default(), about(&inputs[copy]));
            new.iter().any(|decision| !old.contains(decision))
        };
        let fates = Fates::of(&base_tree, &trees, is_asked);
        fates.carry_out(&mut base_tree, &mut trees);
        for (thing, contest) in &fates.contested {
            merging.add(thing, PlainValue::Absent, &contest.deleted.iter().copied().collect());
            merging.add(thing, PlainValue::Kept, &contest.changed.iter().copied().collect());
        }
        needed = fates.needed;
    }
    let mut tree = merging.things(&base_tree, &trees);
    merging.part_circles(&mut tree, &base_tree, &trees);
    let decisions = merging.decisions_of(&mut tree);
    let id = base.map_or_else(|| inputs.iter().map(|copy| copy.id.to_string()).min(), |base| Some(base.id.to_string()));
    let mut document =
        tree.document(&id.unwrap_or_default()).map_err(|error| MergeError::Content(error.to_string()))?;
    document.decisions = decisions;
    document.parents = ancestry::of_merged(&document, &inputs);
    match document.violations().into_iter().next() {
        Some(violation) => Err(MergeError::Breaks(violation)),
        None => Ok(Merged { document, needed: needed.into_iter().collect() }),
    }
}

/// Whether a document is another study than the base: a copy may have got an id of its own, but has some of its matrices.
fn is_stranger(base: &Document, document: &Document) -> bool {
    let shares = || base.matrices.iter().any(|matrix| document.matrix(matrix.id).is_some());
    document.id != base.id && !base.matrices.is_empty() && !shares()
}

/// The keys of the sections of the base, if there is one, and of each copy. A section that some copy knows by an id has
/// that id everywhere.
fn section_keys(base: Option<&Document>, copies: &[Document]) -> Vec<Vec<String>> {
    let empty = Document::new(crate::model::DocumentId::from_random(0), "");
    let mut keys: Vec<Vec<String>> = base.map(tree::section_keys).into_iter().collect();
    keys.extend(copies.iter().map(|copy| tree::aligned_sections(base.unwrap_or(&empty), copy)));
    let mut ids: BTreeMap<String, String> = BTreeMap::new();
    for (copy, keys) in copies.iter().zip(&keys[usize::from(base.is_some())..]) {
        for (section, key) in copy.context.iter().zip(keys).filter(|(_, key)| key.starts_with('0')) {
            if let Some(id) = section.id.map(|id| id.to_string()) {
                let known = ids.entry(key.clone()).or_insert_with(|| id.clone());
                *known = id.min(known.clone());
            }
        }
    }
    let renamed = |key: String| ids.get(&key).cloned().unwrap_or(key);
    keys.into_iter().map(|keys| keys.into_iter().map(renamed).collect()).collect()
}

/// What a copy says by its open decisions, by their places.
type OpenContents = BTreeMap<String, Vec<(Vec<String>, Option<Value>)>>;

/// The contents between which a copy has not decided yet, with the names of those who say them, where the base has no such
/// decision. A copy that was joined before says all of these, so that it does not matter which copies were joined first.
fn open_contents(base: Option<&Document>, copy: &Document) -> OpenContents {
    let is_new = |open: &&Decision| !base.is_some_and(|base| base.decisions.iter().any(|old| old.place == open.place));
    let content = |it: &Alternative| (it.from.clone(), fields::value(&it.says));
    let contents = |open: &Decision| (open.place.clone(), open.alternatives.iter().map(content).collect());
    copy.decisions.iter().filter(is_new).map(contents).collect()
}

/// A merge at work.
struct Merging<'a> {
    names: Vec<&'a str>,
    decisions: BTreeMap<String, Alternatives>,
    /// What each copy leaves open.
    open: Vec<OpenContents>,
}

impl Merging<'_> {
    fn add(&mut self, place: &str, says: PlainValue, copies: &BTreeSet<usize>) {
        let names = copies.iter().map(|copy| self.names[*copy].to_owned());
        self.add_named(place, says, names.collect());
    }

    fn add_named(&mut self, place: &str, says: PlainValue, names: BTreeSet<String>) {
        let alternatives = self.decisions.entry(place.to_owned()).or_default();
        let key = serde_json::to_string(&says).expect("a content is plain data");
        alternatives.entry(key).or_insert_with(|| (says, BTreeSet::new())).1.extend(names);
    }

    /// Takes up the decisions that copies hold already. One that the base has and a copy no longer has was settled there,
    /// unless another copy has more to it.
    fn inherit(&mut self, base: Option<&Document>, copies: &[Document]) {
        let of = |document: &Document| -> BTreeMap<String, Decision> {
            document.decisions.iter().map(|decision| (decision.place.clone(), decision.clone())).collect()
        };
        let old = base.map(of).unwrap_or_default();
        let held: Vec<BTreeMap<String, Decision>> = copies.iter().map(of).collect();
        for decision in held.iter().flat_map(BTreeMap::values) {
            let before = old.get(&decision.place);
            let is_settled = before == Some(decision) && held.iter().any(|held| !held.contains_key(&decision.place));
            if !is_settled {
                for alternative in &decision.alternatives {
                    let names = alternative.from.iter().cloned().collect();
                    self.add_named(&decision.place, alternative.says.clone(), names);
                }
            }
        }
    }

    /// Merges all things, once base and copies agree on which things of the base there are.
    fn things(&mut self, base: &Tree, copies: &[Tree]) -> Tree {
        let paths: BTreeSet<&String> = copies.iter().flat_map(|copy| copy.things.keys()).collect();
        let mut tree = Tree::default();
        for path in paths {
            let old = base.things.get(path);
            let said: Vec<(usize, &Fields)> =
                copies.iter().enumerate().filter_map(|(copy, tree)| Some((copy, tree.things.get(path)?))).collect();
            let fields = self.fields(path, old, &said);
            tree.things.insert(path.clone(), fields);
        }
        let lists: BTreeSet<&String> = copies.iter().flat_map(|copy| copy.lists.keys()).collect();
        let has_base = !base.things.is_empty();
        let mut members: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (path, fields) in &tree.things {
            members.entry(tree::list_of(path, fields)).or_default().insert(tree::key(path).to_owned());
            let scores = fields.keys().filter_map(|name| name.strip_prefix("attractiveness/"));
            members.entry(format!("{path}/attractiveness")).or_default().extend(scores.map(str::to_owned));
        }
        for list in lists {
            let orders: Vec<&[String]> =
                copies.iter().filter_map(|copy| copy.lists.get(list).map(Vec::as_slice)).collect();
            let old = has_base.then(|| base.lists.get(list).map(Vec::as_slice).unwrap_or_default());
            if let Some(members) = members.get(list) {
                tree.lists.insert(list.clone(), order::merged(old, &orders, members));
            }
        }
        tree
    }

    fn fields(&mut self, path: &str, old: Option<&Fields>, said: &[(usize, &Fields)]) -> Fields {
        if said.iter().all(|(_, fields)| Some(*fields) == old) {
            return old.cloned().unwrap_or_default();
        }
        let names: BTreeSet<&String> =
            said.iter().flat_map(|(_, fields)| fields.keys()).chain(old.into_iter().flat_map(BTreeMap::keys)).collect();
        let mut fields = Fields::new();
        for name in names {
            let place = tree::join(path, name);
            let mut values = Vec::new();
            let mut passed_on = true;
            for (copy, fields) in said {
                let value = fields.get(name);
                match self.open[*copy].get(&place) {
                    Some(open) if open.iter().any(|(_, it)| it.as_ref() == value) => {
                        let contents = open.iter();
                        values.extend(
                            contents.map(|(names, it)| (names.iter().map(String::as_str).collect(), it.as_ref())),
                        );
                    }
                    open => {
                        passed_on &= open.is_none();
                        values.push((vec![self.names[*copy]], value));
                    }
                }
            }
            let outcome = fields::merged(name, old, &values);
            if passed_on && !outcome.contradiction.is_empty() {
                // What was left open stands among what is said now.
                self.decisions.remove(&place);
            }
            for (value, names) in outcome.contradiction {
                self.add_named(&place, fields::plain(value.as_ref()), names);
            }
            fields.extend(outcome.value.map(|value| (name.clone(), value)));
        }
        fields
    }

    /// Two copies may each cite one of two works in the other. The last of a circle is then cited in none, and a decision.
    fn part_circles(&mut self, tree: &mut Tree, base: &Tree, copies: &[Tree]) {
        let parent = |tree: &Tree, path: &str| {
            let id = tree.things.get(path)?.get("cited_in")?.as_str()?;
            Some(format!("sources/{id}"))
        };
        let paths: Vec<String> = tree.within("sources/").map(|(path, _)| path.clone()).collect();
        for path in paths.into_iter().rev() {
            let cited_in = parent(tree, &path);
            let chain = std::iter::successors(cited_in.clone(), |at| parent(tree, at));
            let is_circle = chain.take(tree.things.len()).any(|at| at == path);
            // The base had no circle, so that something new is in each.
            if !is_circle || parent(base, &path) == cited_in {
                continue;
            }
            if let Some(cited_in) = tree.things.get_mut(&path).and_then(|fields| fields.remove("cited_in")) {
                let place = format!("{path}/cited_in");
                let says =
                    |copy: &usize| copies[*copy].things.get(&path).and_then(|it| it.get("cited_in")) == Some(&cited_in);
                let (with, without): (BTreeSet<usize>, BTreeSet<usize>) = (0..copies.len()).partition(says);
                self.add(&place, fields::plain(Some(&cited_in)), &with);
                self.add(&place, PlainValue::Absent, &without);
            }
        }
    }

    /// The decisions in the order of their places, each about something that is there.
    fn decisions_of(self, tree: &mut Tree) -> Vec<Decision> {
        let mut ids: BTreeMap<String, String> = BTreeMap::new();
        let mut decisions = Vec::new();
        for (place, alternatives) in self.decisions {
            let Some(thing) = settling::thing_of(tree, &place).filter(|_| alternatives.len() > 1) else { continue };
            let key = thing.strip_prefix("context/").filter(|key| key.starts_with('0'));
            let id = key.map(|key| ids.entry(key.to_owned()).or_insert_with(|| digest(key)).clone());
            let place = key.zip(id).map_or(place.clone(), |(key, id)| place.replacen(key, &id, 1));
            let alternatives = alternatives.into_values();
            let alternatives = alternatives.map(|(says, from)| Alternative { from: from.into_iter().collect(), says });
            decisions.push(Decision { place, alternatives: alternatives.collect() });
        }
        // A section that a decision is about gets an id by which it is found again.
        for (key, id) in ids {
            if let Some(fields) = tree.things.remove(&format!("context/{key}")) {
                tree.things.insert(format!("context/{id}"), fields);
            }
            let list = tree.lists.get_mut("context").into_iter().flatten();
            list.filter(|other| **other == key).for_each(|other| other.clone_from(&id));
        }
        decisions.sort_by(|one, other| one.place.cmp(&other.place));
        decisions
    }
}

/// A number that a text always gives.
fn number(text: &str) -> u64 {
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// A short word that a text always gives.
fn digest(text: &str) -> String {
    SectionId::from_random(number(text)).to_string()
}
