//! Which things name which: what keeps a deleted thing alive, and what goes with it.

use super::tree::{Fields, Tree, key};
use crate::model::AnswerSheet;
use serde_json::Value;
use std::collections::BTreeSet;

/// The lists of a sheet whose entries name factors.
const ANSWERS: [&str; 8] = ["direct", "points", "dots", "ranks", "within", "between", "best_worst", "attractiveness"];

/// One thing named by another: its path, and what is said of it there. A factor that strategies name may stand in any
/// matrix: `*/factors/ID`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Naming {
    pub(super) target: String,
    pub(super) said: String,
}

/// What a thing names.
pub(super) fn namings(path: &str, fields: &Fields) -> BTreeSet<Naming> {
    let mut found = BTreeSet::new();
    let mut add = |target: String, said: String| {
        found.insert(Naming { target, said });
    };
    for item in items(fields, "evidence") {
        add(format!("sources/{}", item["source"].as_str().unwrap_or_default()), item.to_string());
    }
    let mut parts = path.split('/');
    match (parts.next(), parts.next(), parts.next()) {
        (Some("sources"), ..) => {
            if let Some(id) = fields.get("cited_in").and_then(Value::as_str) {
                add(format!("sources/{id}"), String::new());
            }
        }
        (Some("strategies"), ..) => {
            let factors = items(fields, "factors").filter_map(Value::as_str);
            factors.for_each(|id| add(format!("*/factors/{id}"), String::new()));
            for (name, score) in fields {
                if let Some((matrix, factor)) = name.strip_prefix("attractiveness/").and_then(|it| it.split_once('/')) {
                    add(format!("matrices/{matrix}/factors/{factor}"), score.to_string());
                }
            }
        }
        (Some("matches"), Some(ends), _) => {
            let ends = ends.split('#').next().unwrap_or(ends);
            for end in ends.split('~') {
                if let [_, matrix, factor] = end.split('.').collect::<Vec<_>>()[..] {
                    add(format!("matrices/{matrix}/factors/{factor}"), format!("match {end}"));
                }
            }
        }
        (Some("set_aside"), ..) => {
            let finding = fields.get("finding").unwrap_or(&Value::Null);
            let id = |name: &str| finding[name].as_str();
            match (id("matrix"), id("factor")) {
                (Some(matrix), Some(factor)) => add(format!("matrices/{matrix}/factors/{factor}"), String::new()),
                (Some(matrix), None) => add(format!("matrices/{matrix}"), String::new()),
                (None, Some(factor)) => add(format!("*/factors/{factor}"), String::new()),
                (None, None) => {}
            }
            for (name, list) in [("source", "sources"), ("strategy", "strategies"), ("person", "people")] {
                if let Some(id) = id(name) {
                    add(format!("{list}/{id}"), String::new());
                }
            }
        }
        (Some("matrices"), Some(matrix), Some("answers")) => {
            let (round, person) = key(path).split_once(':').unwrap_or_default();
            add(format!("people/{person}"), String::new());
            let round: u32 = round.parse().unwrap_or(1);
            if round > 1 {
                add(format!("matrices/{matrix}/rounds/{round:03}"), String::new());
            }
            for (list, entry) in ANSWERS.into_iter().flat_map(|list| entries(fields, list)) {
                if let Some(strategy) = entry["strategy"].as_str() {
                    add(format!("strategies/{strategy}"), format!("{list} {entry}"));
                }
                for id in factors_in(entry) {
                    add(format!("matrices/{matrix}/factors/{id}"), format!("{list} {entry}"));
                }
            }
        }
        (Some("matrices"), Some(matrix), Some("rounds")) => {
            let round: u32 = key(path).parse().unwrap_or(1);
            if round > 1 {
                add(format!("matrices/{matrix}/rounds/{:03}", round - 1), String::new());
            }
        }
        _ => {}
    }
    found
}

fn items<'a>(fields: &'a Fields, name: &str) -> impl Iterator<Item = &'a Value> {
    fields.get(name).and_then(Value::as_array).into_iter().flatten()
}

fn entries<'a>(fields: &'a Fields, list: &'static str) -> impl Iterator<Item = (&'static str, &'a Value)> {
    let found = fields.get("sheet").and_then(|sheet| sheet.get(list)).and_then(Value::as_array);
    found.into_iter().flatten().map(move |entry| (list, entry))
}

/// The factors that an answer names.
fn factors_in(answer: &Value) -> BTreeSet<&str> {
    match answer {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, value)| match (name.as_str(), value) {
                ("factor" | "row" | "column" | "best" | "worst", Value::String(id)) => BTreeSet::from([id.as_str()]),
                _ => factors_in(value),
            })
            .collect(),
        Value::Array(items) => items.iter().flat_map(factors_in).collect(),
        _ => BTreeSet::new(),
    }
}

/// What a naming may mean in a tree: the factors of that id, or the one thing.
pub(super) fn meant(tree: &Tree, target: &str) -> Vec<String> {
    match target.strip_prefix('*') {
        Some(end) => {
            let matrices = tree.lists.get("matrices").into_iter().flatten();
            let paths = matrices.map(|matrix| format!("matrices/{matrix}{end}"));
            paths.filter(|path| tree.things.contains_key(path)).collect()
        }
        None => vec![target.to_owned()],
    }
}

/// Takes everything out of a tree that names something that is not there, and says nothing of what is.
pub(super) fn strip(tree: &mut Tree) {
    loop {
        let loose: Vec<(String, Naming)> = tree
            .things
            .iter()
            .flat_map(|(path, fields)| namings(path, fields).into_iter().map(move |naming| (path.clone(), naming)))
            .filter(|(_, naming)| !naming.said.starts_with("match") || is_own(tree, naming))
            .filter(|(_, naming)| meant(tree, &naming.target).iter().all(|path| !tree.things.contains_key(path)))
            .collect();
        if loose.is_empty() {
            break;
        }
        for (path, naming) in &loose {
            unname(tree, path, &naming.target);
        }
    }
    let things = &tree.things;
    for (list, keys) in &mut tree.lists {
        let thing = |key: &String| match list.split('/').collect::<Vec<_>>()[..] {
            ["matrices", matrix, "factors", _] => format!("matrices/{matrix}/factors/{key}"),
            ["strategies", id, _] => format!("strategies/{id}"),
            _ => format!("{list}/{key}"),
        };
        keys.retain(|key| things.contains_key(&thing(key)));
    }
}

/// Whether a match speaks of a factor of this document.
fn is_own(tree: &Tree, naming: &Naming) -> bool {
    let document = naming.said.strip_prefix("match ").and_then(|end| end.split('.').next());
    document == tree.things.get("").and_then(|fields| fields.get("id")).and_then(Value::as_str)
}

/// Takes out of a thing what it says of another; a thing that is nothing without it goes.
pub(super) fn unname(tree: &mut Tree, path: &str, target: &str) {
    let id = key(target).to_owned();
    let is_factor = target.contains("/factors/");
    let sheet = tree.sheet(path);
    let Some(fields) = tree.things.get_mut(path) else { return };
    match path.split('/').next() {
        Some("matches" | "set_aside") => drop(tree.things.remove(path)),
        Some("sources") => drop(fields.remove("cited_in")),
        Some("strategies") if target.starts_with('*') => retain(fields, "factors", |item| item.as_str() != Some(&id)),
        Some("strategies") if is_factor => {
            let score = target.strip_prefix("matrices/").unwrap_or(target).replacen("/factors/", "/", 1);
            fields.remove(&format!("attractiveness/{score}"));
            if let Some(list) = tree.lists.get_mut(&format!("{path}/attractiveness")) {
                list.retain(|key| *key != score);
            }
        }
        Some("matrices") if path.contains("/answers/") => match sheet {
            Some(sheet) if is_factor || target.starts_with("strategies/") => {
                fields.insert("sheet".to_owned(), super::tree::sheet_field(&without(&sheet, target)));
            }
            _ => drop(tree.things.remove(path)),
        },
        Some("matrices") if path.contains("/rounds/") => drop(tree.things.remove(path)),
        _ => retain(fields, "evidence", |item| item["source"].as_str() != Some(&id)),
    }
}

/// A sheet without any answer about a factor or a strategy.
pub(super) fn without(sheet: &AnswerSheet, target: &str) -> AnswerSheet {
    if let Some(strategy) = target.strip_prefix("strategies/") {
        let mut sheet = sheet.clone();
        sheet.attractiveness.retain(|answer| answer.strategy.to_string() != strategy);
        return sheet;
    }
    key(target).parse().map_or_else(|_| sheet.clone(), |factor| sheet.without(factor))
}

/// Keeps some items of a list; an empty list is left out, as the format does.
fn retain(fields: &mut Fields, name: &str, keep: impl Fn(&Value) -> bool) {
    if let Some(Value::Array(items)) = fields.get_mut(name) {
        items.retain(keep);
        if items.is_empty() {
            fields.remove(name);
        }
    }
}
