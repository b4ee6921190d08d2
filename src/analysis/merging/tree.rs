//! A document as things with ids, fields and the orders of lists: what can be merged, compared and named by a path.
//!
//! The names of fields are those of the JSON export. What a document holds is taken from its serialised form, so that a
//! field that is new in the model is merged like the others.

use super::digest;
use crate::model::{AnswerSheet, Document, Section};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The fields of a thing; one that is absent holds nothing.
pub(super) type Fields = BTreeMap<String, Value>;

/// The places of a factor by their names in paths.
pub(super) const PLACES: [&str; 5] = ["strengths", "weaknesses", "opportunities", "threats", "tray"];

/// The lists of a document whose entries are things of their own.
const LISTS: [&str; 7] = ["context", "matrices", "strategies", "sources", "people", "matches", "set_aside"];

/// The things of a document by their paths, and the orders of its lists.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Tree {
    /// The document itself has the empty path.
    pub(super) things: BTreeMap<String, Fields>,
    /// The keys of a list in their order, by the path of the list. The factors of a matrix have one for each place.
    pub(super) lists: BTreeMap<String, Vec<String>>,
}

/// The path of a part of a thing.
pub(super) fn join(thing: &str, part: &str) -> String {
    if thing.is_empty() { part.to_owned() } else { format!("{thing}/{part}") }
}

/// The thing that holds a thing: its matrix, or else the document. The document has none.
pub(super) fn parent(thing: &str) -> Option<&str> {
    match thing.split('/').count() {
        _ if thing.is_empty() => None,
        4 => thing.rsplitn(3, '/').last(),
        _ => Some(""),
    }
}

/// The path of the list that a thing stands in, for those whose place is no field.
pub(super) fn list_of(thing: &str, fields: &Fields) -> String {
    let list = thing.rsplit_once('/').map_or("", |(list, _)| list);
    match fields.get("place").and_then(Value::as_str) {
        Some(place) if list.ends_with("/factors") => format!("{list}/{place}"),
        _ => list.to_owned(),
    }
}

/// The last part of a path.
pub(super) fn key(thing: &str) -> &str {
    thing.rsplit('/').next().unwrap_or(thing)
}

impl Tree {
    /// The things of a document; its sections are called by their ids, else by these keys.
    pub(super) fn of(document: &Document, sections: &[String]) -> Self {
        let mut tree = Self::default();
        let mut root = object(serde_json::to_value(document).expect("a document is plain data"));
        root.remove("decisions");
        root.remove("parents");
        for list in LISTS {
            for (index, item) in array(root.remove(list)).into_iter().enumerate() {
                let mut fields = object(item);
                let key = match list {
                    "context" => sections[index].clone(),
                    "matches" => match_key(&fields),
                    "set_aside" => finding_key(&fields),
                    _ => text(fields.remove("id")),
                };
                fields.remove("id");
                // Nothing forbids to say the same twice.
                let is_taken = |key: &str| tree.things.contains_key(&format!("{list}/{key}"));
                let key = if is_taken(&key) { format!("{key}#{index}") } else { key };
                tree.lists.entry(list.to_owned()).or_default().push(key.clone());
                let path = format!("{list}/{key}");
                match list {
                    "matrices" => tree.matrix(path, fields, &document.matrices[index]),
                    "strategies" => tree.strategy(path, fields),
                    _ => drop(tree.things.insert(path, fields.into_iter().collect())),
                }
            }
        }
        tree.things.insert(String::new(), root.into_iter().collect());
        tree
    }

    fn matrix(&mut self, path: String, mut fields: Map<String, Value>, matrix: &crate::model::Matrix) {
        let mut factors = object(fields.remove("factors").unwrap_or_default());
        factors.insert("tray".to_owned(), fields.remove("tray").unwrap_or_default());
        for place in PLACES {
            for item in array(factors.remove(place)) {
                let mut factor = object(item);
                let key = text(factor.remove("id"));
                factor.insert("place".to_owned(), place.into());
                self.things.insert(format!("{path}/factors/{key}"), factor.into_iter().collect());
                self.lists.entry(format!("{path}/factors/{place}")).or_default().push(key);
            }
        }
        for (index, item) in array(fields.remove("rounds")).into_iter().enumerate() {
            self.things.insert(format!("{path}/rounds/{:03}", index + 1), object(item).into_iter().collect());
        }
        for (sheet, item) in matrix.answers.iter().zip(array(fields.remove("answers"))) {
            let mut answers = object(item);
            answers.retain(|name, _| name != "round" && name != "person");
            let excluded = answers.remove("excluded").map(|why| ("excluded".to_owned(), why));
            let sheet_fields = excluded.into_iter().chain([("sheet".to_owned(), Value::Object(answers))]);
            self.things.insert(format!("{path}/answers/{}:{}", sheet.round, sheet.person), sheet_fields.collect());
        }
        let mut flat: Fields = Fields::new();
        for (quadrant, head) in object(fields.remove("heads").unwrap_or_default()) {
            flat.extend(object(head).into_iter().map(|(name, value)| (format!("heads/{quadrant}/{name}"), value)));
        }
        // A default that is left out and one that is written are the same.
        fields.remove("conventions");
        let conventions = serde_json::to_value(&matrix.conventions).expect("conventions are plain data");
        flat.extend(object(conventions).into_iter().map(|(name, value)| (format!("conventions/{name}"), value)));
        flat.extend(fields);
        self.things.insert(path, flat);
    }

    fn strategy(&mut self, path: String, mut fields: Map<String, Value>) {
        let list = format!("{path}/attractiveness");
        for item in array(fields.remove("attractiveness")) {
            let mut score = object(item);
            let key = format!("{}/{}", text(score.remove("matrix")), text(score.remove("factor")));
            fields.insert(format!("attractiveness/{key}"), score.remove("score").unwrap_or_default());
            self.lists.entry(list.clone()).or_default().push(key);
        }
        self.things.insert(path, fields.into_iter().collect());
    }

    /// The document made of the things, with this id and without decisions.
    ///
    /// # Errors
    /// When a field holds what it cannot hold.
    pub(super) fn document(&self, id: &str) -> Result<Document, serde_json::Error> {
        let mut root: Map<String, Value> = self.things.get("").into_iter().flatten().map(owned).collect();
        root.insert("id".to_owned(), id.into());
        for list in LISTS {
            let mut items = Vec::new();
            for key in self.lists.get(list).into_iter().flatten() {
                let path = format!("{list}/{key}");
                let Some(fields) = self.things.get(&path) else { continue };
                let mut item = match list {
                    "matrices" => self.matrix_value(&path, fields),
                    "strategies" => self.strategy_value(&path, fields),
                    _ => fields.iter().map(owned).collect(),
                };
                if list != "matches" && list != "set_aside" && !key.starts_with('0') {
                    item.insert("id".to_owned(), key.as_str().into());
                }
                items.push(Value::Object(item));
            }
            root.insert(list.to_owned(), Value::Array(items));
        }
        serde_json::from_value(Value::Object(root))
    }

    fn matrix_value(&self, path: &str, fields: &Fields) -> Map<String, Value> {
        let mut item = Map::new();
        for (name, value) in fields {
            let mut parts = name.split('/');
            let mut at = &mut item;
            let last = parts.next_back().unwrap_or(name);
            for part in parts {
                at = at
                    .entry(part)
                    .or_insert_with(|| json!({}))
                    .as_object_mut()
                    .expect("a field of fields is nothing else");
            }
            at.insert(last.to_owned(), value.clone());
        }
        if let Some(heads) = item.get_mut("heads").and_then(Value::as_object_mut) {
            for place in &PLACES[..4] {
                heads.entry(*place).or_insert_with(|| json!({}));
            }
        }
        let mut factors = Map::new();
        for place in PLACES {
            let keys = self.lists.get(&format!("{path}/factors/{place}")).into_iter().flatten();
            let factor = |key: &String| {
                let fields = self.things.get(&format!("{path}/factors/{key}"))?;
                let mut factor: Map<String, Value> = fields.iter().map(owned).collect();
                factor.insert("id".to_owned(), key.as_str().into());
                factor.remove("place");
                Some(Value::Object(factor))
            };
            factors.insert(place.to_owned(), keys.filter_map(factor).collect());
        }
        item.insert("tray".to_owned(), factors.remove("tray").unwrap_or_default());
        item.insert("factors".to_owned(), Value::Object(factors));
        let (round_paths, sheet_paths) = (format!("{path}/rounds/"), format!("{path}/answers/"));
        let rounds = self.within(&round_paths).map(|(_, round)| round.iter().map(owned).collect());
        item.insert("rounds".to_owned(), rounds.map(Value::Object).collect());
        let answers = self.within(&sheet_paths);
        item.insert("answers".to_owned(), answers.map(|(path, fields)| sheet_value(path, fields)).collect());
        item
    }

    fn strategy_value(&self, path: &str, fields: &Fields) -> Map<String, Value> {
        let scores = self.lists.get(&format!("{path}/attractiveness")).into_iter().flatten().filter_map(|key| {
            let (matrix, factor) = key.split_once('/')?;
            let score = fields.get(&format!("attractiveness/{key}"))?;
            Some(json!({"matrix": matrix, "factor": factor, "score": score}))
        });
        let scores: Value = scores.collect();
        let others = fields.iter().filter(|(name, _)| !name.starts_with("attractiveness/"));
        others.map(owned).chain([("attractiveness".to_owned(), scores)]).collect()
    }

    /// The things whose paths begin so, in their order.
    pub(super) fn within<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a String, &'a Fields)> {
        self.things.range(prefix.to_owned()..).take_while(move |(path, _)| path.starts_with(prefix))
    }

    /// A sheet of answers with its type.
    pub(super) fn sheet(&self, path: &str) -> Option<AnswerSheet> {
        serde_json::from_value(sheet_value(path, self.things.get(path)?)).ok()
    }
}

fn owned((name, value): (&String, &Value)) -> (String, Value) {
    (name.clone(), value.clone())
}

fn sheet_value(path: &str, fields: &Fields) -> Value {
    let mut sheet = fields.get("sheet").cloned().map(object).unwrap_or_default();
    let (round, person) = key(path).split_once(':').unwrap_or(("1", ""));
    sheet.insert("round".to_owned(), round.parse::<u32>().unwrap_or(1).into());
    sheet.insert("person".to_owned(), person.into());
    sheet.extend(fields.get("excluded").map(|why| ("excluded".to_owned(), why.clone())));
    Value::Object(sheet)
}

/// A sheet as the field that holds the answers.
pub(super) fn sheet_field(sheet: &AnswerSheet) -> Value {
    let mut fields = object(serde_json::to_value(sheet).expect("a sheet is plain data"));
    fields.retain(|name, _| !["round", "person", "excluded"].contains(&name.as_str()));
    Value::Object(fields)
}

/// The two ends of a match, the smaller first, so that both ways of writing it are one thing.
fn match_key(fields: &Map<String, Value>) -> String {
    let end = |name: &str| {
        let end = &fields[name];
        ["document", "matrix", "factor"].map(|part| end[part].as_str().unwrap_or_default()).join(".")
    };
    let mut ends = [end("first"), end("second")];
    ends.sort();
    ends.join("~")
}

fn finding_key(fields: &Map<String, Value>) -> String {
    let finding = fields.get("finding").cloned().map(object).unwrap_or_default();
    let part = |(name, value): (&String, &Value)| Some(format!("{name}={}", value.as_str()?));
    finding.iter().filter_map(part).collect::<Vec<_>>().join(".")
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

fn array(value: Option<Value>) -> Vec<Value> {
    match value {
        Some(Value::Array(items)) => items,
        _ => Vec::new(),
    }
}

fn text(value: Option<Value>) -> String {
    match value {
        Some(Value::String(text)) => text,
        _ => String::new(),
    }
}

/// What the sections of a document are called: by their ids, else by their places.
pub(super) fn section_keys(document: &Document) -> Vec<String> {
    let key = |(index, section): (usize, &Section)| section.id.map_or(format!("0{index}"), |id| id.to_string());
    document.context.iter().enumerate().map(key).collect()
}

/// Whether two sections are one.
type Likeness<'a> = dyn Fn(&Section, &Section) -> bool + 'a;

/// What the sections of a copy are called, which is what those of the base are called that they stem from.
pub(super) fn aligned_sections(base: &Document, copy: &Document) -> Vec<String> {
    let olds = section_keys(base);
    let mut taken = vec![false; olds.len()];
    let mut keys: Vec<Option<String>> = vec![None; copy.context.len()];
    let same_id = |one: &Section, other: &Section| one.id.is_some() && one.id == other.id;
    // Two different ids are two sections, whatever they say.
    let differ = |one: &Section, other: &Section| one.id.is_some() && other.id.is_some();
    let passes: [&Likeness; 4] = [
        &same_id,
        &|one, other| !differ(one, other) && one.heading == other.heading && one.text == other.text,
        &|one, other| !differ(one, other) && !one.heading.is_empty() && one.heading == other.heading,
        &|one, other| !differ(one, other) && strsim::normalized_levenshtein(&one.text, &other.text) > 0.5,
    ];
    for is_same in passes {
        for (at, section) in copy.context.iter().enumerate().filter(|(at, _)| keys[*at].is_none()).collect::<Vec<_>>() {
            let found = base.context.iter().enumerate().position(|(of, old)| !taken[of] && is_same(old, section));
            if let Some(of) = found {
                taken[of] = true;
                keys[at] = Some(olds[of].clone());
            }
        }
    }
    let mut fresh = BTreeMap::<String, usize>::new();
    let called = copy.context.iter().zip(keys).map(|(section, key)| {
        key.unwrap_or_else(|| {
            let own = section.id.map_or_else(
                || format!("0new{}", digest(&format!("{}\n{}", section.heading, section.text))),
                |id| id.to_string(),
            );
            let count = fresh.entry(own.clone()).or_default();
            *count += 1;
            if *count == 1 { own } else { format!("{own}x{count}") }
        })
    });
    called.collect()
}
