//! Fields by their paths: decisions that are settled, and fields that are set.

use super::both::{self, Both};
use super::fields;
use super::names::strip;
use super::tree::{PLACES, Tree, join, list_of, section_keys};
use crate::model::{Alternative, Change, Decision, Document, Edit, EditLabel, PlainValue};
use serde_json::Value;
use std::fmt;

/// Which alternative of a decision is to stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// The one of this number, counting from 1.
    Number(usize),
    /// The one that came from this copy.
    From(String),
    /// All of them, as [`Both`] says.
    Both,
    /// What stands there now.
    Present,
}

/// Why a decision is not settled.
#[derive(Debug, Clone, PartialEq)]
pub enum SettleError {
    /// There is no decision about this place; those that there are.
    NoDecision(String, Vec<String>),
    /// The decision about this place has no such alternative.
    NoAlternative(String),
    /// Both cannot stand at this place.
    NotBoth(String),
    /// The content does not fit the document any more.
    Misfit(String, String),
}

impl fmt::Display for SettleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDecision(place, there) if there.is_empty() => {
                write!(f, "no decision about `{place}` is open, nor any other")
            }
            Self::NoDecision(place, there) => {
                write!(f, "no decision about `{place}` is open\nHint: open are {}", there.join(", "))
            }
            Self::NoAlternative(place) => write!(f, "the decision about `{place}` has no such alternative"),
            Self::NotBoth(place) => write!(f, "`{place}` holds one value, not both"),
            Self::Misfit(place, error) => write!(f, "`{place}`: {error}"),
        }
    }
}

impl std::error::Error for SettleError {}

/// The decisions of a document whose places are still there.
pub fn open_decisions(document: &Document) -> impl Iterator<Item = &Decision> {
    let tree = (!document.decisions.is_empty()).then(|| tree(document));
    document
        .decisions
        .iter()
        .filter(move |decision| tree.as_ref().is_some_and(|tree| thing_of(tree, &decision.place).is_some()))
}

/// Settles the decision about a place, or all of them.
///
/// # Errors
/// When there is no such decision or alternative, or its content does not fit the document any more.
pub fn settled(document: &Document, place: Option<&str>, choice: &Choice) -> Result<Edit, SettleError> {
    let open: Vec<Decision> = open_decisions(document).cloned().collect();
    let chosen: Vec<&Decision> =
        open.iter().filter(|decision| place.is_none_or(|place| decision.place == place)).collect();
    if let (Some(place), true) = (place, chosen.is_empty()) {
        let there = open.iter().map(|decision| decision.place.clone()).collect();
        return Err(SettleError::NoDecision(place.to_owned(), there));
    }
    let mut state = document.clone();
    for decision in &chosen {
        // The thing that it is about may have gone with the decision before.
        if state.decisions.iter().any(|open| open.place == decision.place) {
            settle(&mut state, decision, choice)?;
        }
    }
    if place.is_none() {
        state.decisions.clear();
    }
    Ok(Edit::new(EditLabel::SettleDecisions(chosen.len()), vec![Change::Replace(Box::new(state))]))
}

fn settle(document: &mut Document, decision: &Decision, choice: &Choice) -> Result<(), SettleError> {
    let place = &decision.place;
    let alternatives = &decision.alternatives;
    let none = || SettleError::NoAlternative(place.clone());
    let says = match choice {
        Choice::Present => None,
        Choice::Number(number) => {
            Some(number.checked_sub(1).and_then(|at| alternatives.get(at)).ok_or_else(none)?.says.clone())
        }
        Choice::From(name) => {
            let is_from = |alternative: &&Alternative| alternative.from.iter().any(|from| from == name);
            Some(alternatives.iter().find(is_from).ok_or_else(none)?.says.clone())
        }
        Choice::Both => {
            let both = Both::of(decision).ok_or_else(|| SettleError::NotBoth(place.clone()))?;
            if both == Both::Factors {
                return settle_as_factors(document, decision);
            }
            Some(both::in_one(decision, both))
        }
    };
    document.decisions.retain(|open| open.place != *place);
    let Some(says) = says else { return Ok(()) };
    let mut tree = tree(document);
    let thing = thing_of(&tree, place).ok_or_else(none)?;
    if thing == *place {
        if says == PlainValue::Absent {
            let within = format!("{thing}/");
            let twins = both::twins(&tree, &thing);
            tree.things.retain(|path, _| *path != thing && !path.starts_with(&within) && !twins.contains(path));
            strip(&mut tree);
        }
    } else {
        let field = place[thing.len()..].trim_start_matches('/');
        let twins = if field == "place" { both::twins(&tree, &thing) } else { Vec::new() };
        put(&mut tree, document, &thing, field, fields::value(&says));
        both::follow(&mut tree, &thing, twins);
        strip(&mut tree);
    }
    // What went took its decisions along.
    document.decisions.retain(|open| thing_of(&tree, &open.place).is_some());
    *document = rebuilt(&tree, document).map_err(|error| SettleError::Misfit(place.clone(), error))?;
    Ok(())
}

/// Settles a decision about the statement of a factor by factors of their own.
fn settle_as_factors(document: &mut Document, decision: &Decision) -> Result<(), SettleError> {
    let mut tree = tree(document);
    let thing = thing_of(&tree, &decision.place).unwrap_or_default();
    both::as_factors(&mut tree, &thing, decision);
    document.decisions.retain(|open| open.place != decision.place);
    *document = rebuilt(&tree, document).map_err(|error| SettleError::Misfit(decision.place.clone(), error))?;
    Ok(())
}

fn tree(document: &Document) -> Tree {
    Tree::of(document, &section_keys(document))
}

/// Makes the document of a tree, with the decisions of the one that it was.
fn rebuilt(tree: &Tree, before: &Document) -> Result<Document, String> {
    let mut document = tree.document(&before.id.to_string()).map_err(|error| error.to_string())?;
    document.decisions.clone_from(&before.decisions);
    document.parents.clone_from(&before.parents);
    match document.violations().into_iter().next() {
        Some(violation) => Err(violation.to_string()),
        None => Ok(document),
    }
}

/// The thing that a path names or names a field of.
pub(super) fn thing_of(tree: &Tree, place: &str) -> Option<String> {
    let mut at = place;
    while !tree.things.contains_key(at) {
        match at.rsplit_once('/') {
            Some((before, _)) => at = before,
            None if place.contains('/') => return None,
            None => return Some(String::new()),
        }
    }
    let field = place[at.len()..].trim_start_matches('/');
    let is_lost =
        at.starts_with("matrices/") && ["factors/", "answers/", "rounds/"].iter().any(|list| field.starts_with(list));
    (!is_lost).then(|| at.to_owned())
}

/// Puts a content into a field. A factor that comes to another place stands behind those whose ids are smaller, so that it
/// does not matter which of several is moved first.
fn put(tree: &mut Tree, document: &Document, thing: &str, field: &str, value: Option<Value>) {
    let Some(things) = tree.things.get_mut(thing) else { return };
    let key = super::tree::key(thing).to_owned();
    let before = list_of(thing, things);
    match value {
        Some(value) => things.insert(field.to_owned(), value),
        None => things.remove(field),
    };
    let after = list_of(thing, things);
    if let Some(score) = field.strip_prefix("attractiveness/") {
        let is_there = things.contains_key(field);
        let list = tree.lists.entry(format!("{thing}/attractiveness")).or_default();
        list.retain(|other| is_there || other != score);
        if is_there && !list.iter().any(|other| other == score) {
            list.push(score.to_owned());
        }
    }
    if before != after {
        tree.lists.entry(before).or_default().retain(|other| *other != key);
        let factors = thing.strip_suffix(&key).unwrap_or(thing);
        let is_open = |other: &str| document.decisions.iter().any(|open| open.is_about(&format!("{factors}{other}")));
        let list = tree.lists.entry(after).or_default();
        let smaller = list.iter().rposition(|other| *other < key && !is_open(other));
        list.insert(smaller.map_or(0, |at| at + 1), key);
    }
}

/// Why a field is not set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetError {
    /// Nothing has this path; what comes nearest.
    Unknown {
        /// The part of the path that names nothing.
        part: String,
        /// What could stand there.
        near: Vec<String>,
    },
    /// The field does not take the value.
    Refused(String),
}

impl fmt::Display for SetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { part, near } if near.is_empty() => write!(f, "there is no `{part}`"),
            Self::Unknown { part, near } => write!(f, "there is no `{part}`\nHint: there are {}", near.join(", ")),
            Self::Refused(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for SetError {}

/// The words of a path that lead to a list, with the field by which its entries are called besides their ids.
const STEPS: [(&str, &str, &str); 6] = [
    ("matrix", "matrices", "title"),
    ("factor", "factors", "statement"),
    ("strategy", "strategies", "text"),
    ("source", "sources", "title"),
    ("person", "people", "name"),
    ("section", "context", "heading"),
];

/// Sets the field of a path, such as `matrix.ID.factor.ID.weight`, as one edit that is checked.
///
/// # Errors
/// When nothing has the path, or the field does not take the value.
pub fn set(document: &Document, path: &str, value: &str) -> Result<Edit, SetError> {
    let mut tree = tree(document);
    let (thing, field) = if let Some(ends) = path.strip_prefix("match.") {
        matched(&mut tree, document, ends)?
    } else {
        resolved(document, &mut tree, "", path)?
    };
    let mut failure = String::new();
    for content in contents(&field, value) {
        let mut changed = tree.clone();
        put(&mut changed, document, &thing, &field, content);
        match rebuilt(&changed, document) {
            Ok(state) => {
                return Ok(Edit::new(EditLabel::SetFields(1), vec![Change::Replace(Box::new(state))]));
            }
            Err(error) => failure = if failure.is_empty() { error } else { failure },
        }
    }
    Err(refusal(&field, value, &failure))
}

/// What a value may mean: nothing, a text, a number or a list, several texts.
fn contents(field: &str, value: &str) -> Vec<Option<Value>> {
    let json: Option<Value> = serde_json::from_str(value).ok();
    if value.is_empty() || json == Some(Value::Null) {
        return vec![None, Some(Value::String(String::new()))];
    }
    if field == "place" && !PLACES.contains(&value) {
        return Vec::new();
    }
    let text = match &json {
        Some(Value::String(text)) => text.clone(),
        _ => value.to_owned(),
    };
    let several = value.split(';').map(|item| Value::from(item.trim())).collect();
    [Some(Value::String(text)), json, Some(several)].into_iter().flatten().map(Some).collect()
}

/// Says which fields there are where the field is unknown, and else why it does not take the value.
fn refusal(field: &str, value: &str, failure: &str) -> SetError {
    if field == "place" {
        return SetError::Refused(format!("`{value}` is no place: write {}", PLACES.join(", ")));
    }
    let Some(known) = failure.strip_prefix("unknown field ") else {
        return SetError::Refused(format!("`{field}` does not take `{value}`: {failure}"));
    };
    let fields =
        known.split('`').skip(3).step_by(2).filter(|name| !["id", "factors", "tray", "answers"].contains(name));
    SetError::Unknown { part: field.replace('/', "."), near: near(field, fields.map(str::to_owned)) }
}

/// The names that are most like one.
fn near(part: &str, names: impl Iterator<Item = String>) -> Vec<String> {
    let mut names: Vec<String> = names.collect();
    let likeness = |name: &str| strsim::jaro_winkler(part, name);
    names.sort_by(|one, other| likeness(other).total_cmp(&likeness(one)));
    names.truncate(8);
    names.into_iter().map(|name| format!("`{name}`")).collect()
}

/// The thing and the field that the rest of a path names within a thing.
fn resolved(document: &Document, tree: &mut Tree, thing: &str, rest: &str) -> Result<(String, String), SetError> {
    let (word, behind) = rest.split_once('.').unwrap_or((rest, ""));
    let step = STEPS.iter().find(|(step, ..)| *step == word);
    if word == "exclude" && thing.starts_with("matrices/") {
        let person = named(tree, "people", "name", behind)?.0;
        let matrix = document.matrices.iter().find(|matrix| thing.ends_with(&format!("/{}", matrix.id)));
        let round = matrix.map_or(1, crate::model::Matrix::current_round);
        let sheet = format!("{thing}/answers/{round}:{person}");
        let known = tree.things.contains_key(&sheet);
        return if known {
            Ok((sheet, "excluded".to_owned()))
        } else {
            Err(SetError::Refused(format!("`{behind}` has not answered in round {round}")))
        };
    }
    let Some((_, list, called)) = step.filter(|(_, list, _)| thing.is_empty() == (*list != "factors")) else {
        let is_list = [
            "matrices",
            "context",
            "strategies",
            "sources",
            "people",
            "factors",
            "answers",
            "rounds",
            "decisions",
            "parents",
            "matches",
            "set_aside",
        ];
        let is_strategy = thing.starts_with("strategies/");
        if rest.is_empty() || (is_list.contains(&word) && !(is_strategy && word == "factors")) || word == "id" {
            let near = STEPS.iter().map(|(step, ..)| format!("`{step}.ID`")).collect();
            return Err(SetError::Unknown { part: rest.to_owned(), near });
        }
        return Ok((thing.to_owned(), rest.replace('.', "/")));
    };
    let (key, rest) = named(tree, &join(thing, list), called, behind)?;
    resolved(document, tree, &join(thing, &format!("{list}/{key}")), &rest)
}

/// The entry of a list that a path begins with, by its id or by what it is called, and the rest of the path.
fn named(tree: &Tree, list: &str, called: &str, path: &str) -> Result<(String, String), SetError> {
    let prefix = format!("{list}/");
    let entries = tree.within(&prefix).filter(|(path, _)| !path[prefix.len()..].contains('/'));
    let entries: Vec<(String, String)> = entries
        .map(|(path, fields)| {
            let title = fields.get(called).and_then(Value::as_str).unwrap_or_default();
            (path[prefix.len()..].to_owned(), title.to_owned())
        })
        .collect();
    let rest = |name: &str| {
        let bare = path.strip_prefix('"').and_then(|path| path.strip_prefix(name)?.strip_prefix('"'));
        let rest = bare.or_else(|| path.strip_prefix(name))?;
        if rest.is_empty() { Some(String::new()) } else { rest.strip_prefix('.').map(str::to_owned) }
    };
    let by_id = entries.iter().find_map(|(key, _)| Some((key.clone(), rest(key)?)));
    let by_title = || {
        let titled = entries.iter().filter(|(_, title)| !title.is_empty());
        titled.filter_map(|(key, title)| Some((title.len(), key.clone(), rest(title)?))).max()
    };
    by_id.or_else(|| by_title().map(|(_, key, rest)| (key, rest))).ok_or_else(|| {
        let part = path.split('.').next().unwrap_or(path).to_owned();
        let names =
            entries.iter().map(|(key, title)| if title.is_empty() { key.clone() } else { format!("{key} ({title})") });
        SetError::Unknown { near: near(&part, names), part }
    })
}

/// The decision on whether two factors are the same, made if there is none.
fn matched(tree: &mut Tree, document: &Document, ends: &str) -> Result<(String, String), SetError> {
    let mut rest = ends.to_owned();
    let mut sides = Vec::new();
    for _ in 0..2 {
        let (matrix, behind) = named(tree, "matrices", "title", &rest)?;
        let (factor, behind) = named(tree, &format!("matrices/{matrix}/factors"), "statement", &behind)?;
        sides.push(serde_json::json!({"document": document.id, "matrix": matrix, "factor": factor}));
        rest = behind;
    }
    let name =
        |side: &Value| ["document", "matrix", "factor"].map(|part| side[part].as_str().unwrap_or_default()).join(".");
    let mut names = [name(&sides[0]), name(&sides[1])];
    names.sort();
    let key = names.join("~");
    let path = format!("matches/{key}");
    if !tree.things.contains_key(&path) {
        let fields = [("first".to_owned(), sides.remove(0)), ("second".to_owned(), sides.remove(0))];
        tree.things.insert(path.clone(), fields.into_iter().collect());
        tree.lists.entry("matches".to_owned()).or_default().push(key);
    }
    Ok((path, "verdict".to_owned()))
}
