//! Decisions settled by everything that the copies say.

use super::tree::{Tree, key, list_of};
use super::{fields, number};
use crate::model::{Alternative, Decision, Factor, FactorId, PlainValue};
use serde_json::Value;

/// How all contents of a decision can stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Both {
    /// As factors of their own, one behind the other.
    Factors,
    /// Texts, one behind the other in one field.
    Texts,
    /// Everything that is in one of the lists.
    Entries,
}

impl Both {
    /// How all contents of a decision can stand, if they can.
    #[must_use]
    pub fn of(decision: &Decision) -> Option<Self> {
        let (place, alternatives) = (decision.place.as_str(), &decision.alternatives);
        let is_text = |it: &Alternative| matches!(it.says, PlainValue::Text(_));
        let all = |is_so: &dyn Fn(&Alternative) -> bool| {
            alternatives.iter().all(|it| is_so(it) || it.says == PlainValue::Absent)
        };
        if place.contains("/factors/") && place.ends_with("/statement") && alternatives.iter().all(is_text) {
            Some(Self::Factors)
        } else if fields::is_prose(place) && all(&is_text) {
            Some(Self::Texts)
        } else if fields::is_list(place) && all(&|it| matches!(it.says, PlainValue::List(_))) {
            Some(Self::Entries)
        } else {
            None
        }
    }
}

/// The contents of a decision in one field.
pub(super) fn in_one(decision: &Decision, both: Both) -> PlainValue {
    let place = &decision.place;
    if both == Both::Entries {
        let mut entries: Vec<PlainValue> = Vec::new();
        for alternative in &decision.alternatives {
            let PlainValue::List(items) = &alternative.says else { continue };
            for item in items {
                if !entries.contains(item) {
                    entries.push(item.clone());
                }
            }
        }
        return PlainValue::List(entries);
    }
    let has_paragraphs = place.ends_with("/note") || (place.starts_with("context/") && place.ends_with("/text"));
    PlainValue::Text(texts(decision).join(if has_paragraphs { "\n\n" } else { " / " }))
}

fn texts(decision: &Decision) -> Vec<&str> {
    let said = decision.alternatives.iter().filter_map(|alternative| match &alternative.says {
        PlainValue::Text(text) => Some(text.as_str()),
        _ => None,
    });
    said.filter(|text| !text.is_empty()).collect()
}

/// Gives every statement that the factor does not have a factor of its own behind it, with nothing but the statement: what
/// else is said of the factor was said of it as a whole, and numbers are given by people alone.
pub(super) fn as_factors(tree: &mut Tree, thing: &str, decision: &Decision) {
    let texts = texts(decision);
    let Some(fields) = tree.things.get_mut(thing) else { return };
    let present = fields.get("statement").and_then(Value::as_str).unwrap_or_default().to_owned();
    let kept =
        if texts.contains(&present.as_str()) { present.as_str() } else { texts.first().copied().unwrap_or_default() };
    fields.insert("statement".to_owned(), kept.into());
    let place = fields.get("place").cloned().unwrap_or_default();
    let list = list_of(thing, fields);
    let factors = thing.strip_suffix(key(thing)).unwrap_or(thing).to_owned();
    let mut before = key(thing).to_owned();
    for text in texts.into_iter().filter(|text| *text != kept) {
        let id = twin(thing, text);
        let factor = serde_json::to_value(Factor::new(id, text)).expect("a factor is plain data");
        let Value::Object(mut factor) = factor else { continue };
        factor.remove("id");
        factor.insert("place".to_owned(), place.clone());
        let id = id.to_string();
        tree.things.insert(format!("{factors}{id}"), factor.into_iter().collect());
        put_behind(tree.lists.entry(list.clone()).or_default(), &before, &id);
        before = id;
    }
}

fn put_behind(list: &mut Vec<String>, before: &str, id: &str) {
    list.retain(|other| other != id);
    let at = list.iter().position(|other| other == before).map_or(list.len(), |at| at + 1);
    list.insert(at, id.to_owned());
}

/// The id of the factor that another statement of a factor gets, the same whoever settles the decision.
fn twin(thing: &str, statement: &str) -> FactorId {
    FactorId::from_random(number(&format!("{thing}\n{statement}")))
}

/// The factors that a decision about the statement of a factor made of it and that still stand where it does: what is
/// decided about its place or its being there holds for them too, so that it does not matter what is settled first.
pub(super) fn twins(tree: &Tree, thing: &str) -> Vec<String> {
    let prefix = thing.strip_suffix(key(thing)).filter(|prefix| prefix.ends_with("/factors/"));
    let (Some(prefix), Some(factor)) = (prefix, tree.things.get(thing)) else { return Vec::new() };
    let is_twin = |(path, fields): &(&String, &super::tree::Fields)| {
        let statement = fields.get("statement").and_then(Value::as_str).unwrap_or_default();
        fields.get("place") == factor.get("place") && key(path) == twin(thing, statement).to_string()
    };
    tree.within(prefix).filter(is_twin).map(|(path, _)| path.clone()).collect()
}

/// Has the twins of a factor stand behind it in its place, in the order in which they stood.
pub(super) fn follow(tree: &mut Tree, thing: &str, mut twins: Vec<String>) {
    let Some(fields) = tree.things.get(thing) else { return };
    let (place, list) = (fields.get("place").cloned().unwrap_or_default(), list_of(thing, fields));
    let old = twins.first().and_then(|twin| Some(list_of(twin, tree.things.get(twin)?))).unwrap_or_default();
    let order = tree.lists.get(&old).cloned().unwrap_or_default();
    twins.sort_by_key(|twin| order.iter().position(|id| id == key(twin)));
    let mut before = key(thing).to_owned();
    for twin in twins {
        tree.lists.entry(old.clone()).or_default().retain(|id| id != key(&twin));
        if let Some(fields) = tree.things.get_mut(&twin) {
            fields.insert("place".to_owned(), place.clone());
        }
        put_behind(tree.lists.entry(list.clone()).or_default(), &before, key(&twin));
        key(&twin).clone_into(&mut before);
    }
}
