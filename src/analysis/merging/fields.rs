//! One field of a thing, merged from what base and copies say.

use super::tree::Fields;
use super::{order, texts};
use crate::model::{PlainField, PlainValue};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// What comes of a field.
pub(super) struct Outcome {
    /// What it holds.
    pub(super) value: Option<Value>,
    /// What the copies say, each with their names, where they contradict each other.
    pub(super) contradiction: Vec<(Option<Value>, BTreeSet<String>)>,
}

/// Fields that hold texts of people.
const PROSE: [&str; 16] = [
    "statement",
    "note",
    "text",
    "title",
    "heading",
    "question",
    "affiliation",
    "indicator",
    "horizon",
    "owner",
    "name",
    "group",
    "container",
    "publisher",
    "excluded",
    "genre",
];

/// Those that are sentences, which are merged by words. Titles and names are decided whole: one that is made of two is
/// nobody's.
const SENTENCES: [&str; 6] = ["statement", "note", "text", "question", "indicator", "excluded"];

/// Fields that hold several things in an order.
const SEVERAL: [&str; 6] = ["authors", "editors", "translators", "tags", "evidence", "factors"];

/// Whether a field holds a text of people.
pub(super) fn is_prose(field: &str) -> bool {
    PROSE.contains(&last(field))
}

/// Whether a field holds several things in an order.
pub(super) fn is_list(field: &str) -> bool {
    SEVERAL.contains(&last(field))
}

fn last(field: &str) -> &str {
    field.rsplit('/').next().unwrap_or(field)
}

/// Merges a field of a thing; the base may not have that. Each content comes with the names of those who say it.
pub(super) fn merged(field: &str, base: Option<&Fields>, copies: &[(Vec<&str>, Option<&Value>)]) -> Outcome {
    let old = base.and_then(|base| base.get(field));
    let mut said: BTreeMap<String, (Option<&Value>, BTreeSet<String>)> = BTreeMap::new();
    for (names, value) in copies {
        // What nobody had before is what those say who fill it in.
        let is_change = if base.is_some() { *value != old } else { value.is_some() };
        if is_change {
            let key = value.map(Value::to_string).unwrap_or_default();
            let names = names.iter().map(|name| (*name).to_owned());
            said.entry(key).or_insert_with(|| (*value, BTreeSet::new())).1.extend(names);
        }
    }
    let clear = |value: Option<Value>| Outcome { value, contradiction: Vec::new() };
    let values: Vec<Option<&Value>> = said.values().map(|(value, _)| *value).collect();
    match values.as_slice() {
        [] => return clear(old.cloned()),
        [value] => return clear(value.cloned()),
        _ => {}
    }
    if SEVERAL.contains(&field) {
        let lists: Vec<&[Value]> = values.iter().map(|value| items(*value)).collect();
        if let Some(lists) = agreed(items(old), &lists) {
            return clear(several(base.map(|_| items(old)), &lists.iter().map(Vec::as_slice).collect::<Vec<_>>()));
        }
    }
    let mut contradiction: Vec<(Option<Value>, BTreeSet<String>)> =
        said.into_values().map(|(value, names)| (value.cloned(), names)).collect();
    if SENTENCES.contains(&last(field)) {
        let texts: Vec<&str> = values.iter().map(|value| text(*value)).collect();
        if let Some(joined) = texts::joined(text(old), &texts) {
            return clear((!joined.is_empty()).then_some(Value::String(joined)));
        }
        let apart = texts::apart(text(old), &texts);
        let told = contradiction.into_iter().zip(apart);
        contradiction = told
            .filter_map(|((value, names), text)| Some((text.map(|it| value.and(Some(Value::String(it))))?, names)))
            .collect();
    }
    let value =
        contradiction.iter().map(|(value, _)| value.as_ref()).max_by_key(|value| weight(*value)).flatten().cloned();
    Outcome { value, contradiction }
}

/// What decides which of several contents stands meanwhile: the one that says more.
fn weight(value: Option<&Value>) -> (bool, usize, String) {
    let text = value.map(Value::to_string).unwrap_or_default();
    (value.is_some(), text.len(), text)
}

fn text(value: Option<&Value>) -> &str {
    value.and_then(Value::as_str).unwrap_or_default()
}

fn items(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// The lists of the copies, where each piece of evidence that several of them edited says everything that these say of it;
/// nothing where two of them contradict each other.
fn agreed(base: &[Value], copies: &[&[Value]]) -> Option<Vec<Vec<Value>>> {
    let mut lists: Vec<Vec<Value>> = copies.iter().map(|items| items.to_vec()).collect();
    for old in base.iter().filter(|item| item.get("source").is_some()) {
        let is_of = |item: &Value| item["source"] == old["source"];
        let edit = |items: &&[Value]| {
            let mut gone = base.iter().filter(|item| is_of(item) && !items.contains(item));
            let mut new = items.iter().enumerate().filter(|(_, item)| is_of(item) && !base.contains(item));
            let (at, _) = new.next()?;
            (gone.next() == Some(old) && gone.next().is_none() && new.next().is_none()).then_some(at)
        };
        let edits: Vec<(usize, usize)> =
            copies.iter().enumerate().filter_map(|(copy, items)| Some((copy, edit(items)?))).collect();
        let mut merged = Map::from_iter([("source".to_owned(), old["source"].clone())]);
        for field in ["page", "quote"] {
            let said = edits.iter().map(|(copy, at)| &copies[*copy][*at][field]);
            let mut changed: Vec<&Value> = said.filter(|value| **value != old[field]).collect();
            changed.dedup();
            let value = match changed.as_slice() {
                [] => &old[field],
                [value] => *value,
                _ => return None,
            };
            if !value.is_null() {
                merged.insert(field.to_owned(), value.clone());
            }
        }
        for (copy, at) in edits {
            lists[copy][at] = Value::Object(merged.clone());
        }
    }
    Some(lists)
}

/// A list as a set with an order: what a copy added is there, what a copy took away is not.
fn several(base: Option<&[Value]>, copies: &[&[Value]]) -> Option<Value> {
    let keys = |items: &[Value]| items.iter().map(Value::to_string).collect::<Vec<_>>();
    let old = base.map(keys);
    let lists: Vec<Vec<String>> = copies.iter().map(|items| keys(items)).collect();
    let sets: Vec<BTreeSet<&String>> = lists.iter().map(|list| list.iter().collect()).collect();
    let is_old = |key: &String| old.as_ref().is_some_and(|old| old.contains(key));
    let stays = |key: &&String| !is_old(key) || sets.iter().all(|set| set.contains(*key));
    let members: BTreeSet<String> = lists.iter().flatten().filter(stays).cloned().collect();
    let slices: Vec<&[String]> = lists.iter().map(Vec::as_slice).collect();
    let order = order::merged(old.as_deref(), &slices, &members);
    let values: Vec<Value> = order.iter().filter_map(|key| serde_json::from_str(key).ok()).collect();
    (!values.is_empty()).then_some(Value::Array(values))
}

/// Any content as the model holds it in a decision.
pub(super) fn plain(value: Option<&Value>) -> PlainValue {
    match value {
        None | Some(Value::Null) => PlainValue::Absent,
        Some(Value::Bool(flag)) => PlainValue::Flag(*flag),
        Some(Value::String(text)) => PlainValue::Text(text.clone()),
        Some(Value::Number(number)) => match number.as_u64() {
            Some(count) => PlainValue::Count(count),
            None => PlainValue::Number(number.as_f64().unwrap_or_default()),
        },
        Some(Value::Array(items)) => PlainValue::List(items.iter().map(|item| plain(Some(item))).collect()),
        Some(Value::Object(fields)) => PlainValue::Record(
            fields.iter().map(|(field, value)| PlainField { field: field.clone(), is: plain(Some(value)) }).collect(),
        ),
    }
}

/// The content that the model holds in a decision.
pub(super) fn value(plain: &PlainValue) -> Option<Value> {
    Some(match plain {
        PlainValue::Absent | PlainValue::Kept => return None,
        PlainValue::Text(text) => Value::String(text.clone()),
        PlainValue::Number(number) => Value::from(*number),
        PlainValue::Count(count) => Value::from(*count),
        PlainValue::Flag(flag) => Value::Bool(*flag),
        PlainValue::List(items) => items.iter().map(|item| value(item).unwrap_or_default()).collect(),
        PlainValue::Record(fields) => {
            let field = |field: &PlainField| (field.field.clone(), value(&field.is).unwrap_or_default());
            Value::Object(fields.iter().map(field).collect::<Map<_, _>>())
        }
    })
}
