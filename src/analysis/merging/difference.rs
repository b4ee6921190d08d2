//! What differs between two states of a document, and what follows from it: said alike by `diff`, by the list of versions
//! and wherever copies are joined.

use super::fields::is_prose;
use super::texts::changed_words;
use super::tree::{Fields, Tree, aligned_sections, key, parent, section_keys};
use crate::analysis::methods::ranking::RankPlace;
use crate::analysis::{Analysis, MatrixAnalysis};
use crate::model::{Document, MatrixId, Place, Quadrant, StrategyKind};
use serde_json::Value;
use std::collections::BTreeSet;

/// What differs between two states.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Difference {
    /// Outside the matrices.
    pub document: Vec<Changed>,
    /// In the matrices that differ, in the order of the later state.
    pub matrices: Vec<MatrixDifference>,
    /// What follows from it.
    pub consequences: Vec<Consequence>,
    /// How many decisions are open in the later state.
    pub decisions: usize,
}

/// What differs in a matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixDifference {
    /// Which matrix.
    pub id: MatrixId,
    /// Its title.
    pub title: String,
    /// What differs.
    pub changes: Vec<Changed>,
}

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// The path of the thing, or of its field.
    pub path: String,
    /// What changed.
    pub thing: Thing,
    /// How.
    pub happened: Happened,
}

/// A thing as a reader knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Thing {
    /// The document itself.
    Document,
    /// The matrix itself.
    Matrix(String),
    /// A factor, by its label and its statement; without a label in the tray.
    Factor(Option<String>, String),
    /// The answers of a person of this name.
    Answers(String),
    /// A round of asking, counting from 1.
    Round(usize),
    /// A strategy by its text.
    Strategy(String),
    /// A source by its title or key.
    Source(String),
    /// A participant by name.
    Person(String),
    /// A section of the background by its heading.
    Section(String),
    /// A word on whether two factors are the same.
    Match,
    /// A finding that was set aside.
    SetAside,
}

/// How a thing changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// It came.
    Added,
    /// It came to a place in its matrix.
    AddedTo(Place),
    /// It went.
    Removed,
    /// It moved to another place in its matrix.
    Moved(Place),
    /// Its statement or text differs in so many words.
    Reworded(usize),
    /// A short field has another content; nothing where it is empty.
    Field(String, Option<String>, Option<String>),
    /// A field that is too long to be told, or a choice, differs.
    Altered(String),
    /// A list is in another order: that of the path.
    Reordered,
}

/// What follows from changes in a matrix of this title.
#[derive(Debug, Clone, PartialEq)]
pub enum Consequence {
    /// The factor of a label has another rank.
    Rank {
        /// The matrix.
        matrix: String,
        /// The label in the later state.
        factor: String,
        /// The ranks.
        ranks: [RankPlace; 2],
    },
    /// The posture points elsewhere.
    Posture {
        /// The matrix.
        matrix: String,
        /// The kinds of strategy; none where there is no posture.
        kinds: [Option<StrategyKind>; 2],
    },
    /// The internal total (IFE) is another.
    Internal {
        /// The matrix.
        matrix: String,
        /// The totals; none where a factor is not rated.
        totals: [Option<f64>; 2],
    },
    /// The external total (EFE) is another.
    External {
        /// The matrix.
        matrix: String,
        /// The totals; none where a factor is not rated.
        totals: [Option<f64>; 2],
    },
    /// Another factor comes first.
    Leader {
        /// The matrix.
        matrix: String,
        /// The labels, each in its state.
        factors: [String; 2],
    },
}

/// The longest text that is told with a change.
const SHORT: usize = 40;

/// What differs between two states of a document, and what follows.
#[must_use]
pub fn difference(before: (&Document, &Analysis), after: (&Document, &Analysis)) -> Difference {
    let old = Tree::of(before.0, &section_keys(before.0));
    let new = Tree::of(after.0, &aligned_sections(before.0, after.0));
    let states = States { trees: [&old, &new], documents: [before.0, after.0], analyses: [before.1, after.1] };
    let mut difference = Difference { decisions: super::open_decisions(after.0).count(), ..Difference::default() };
    let mut changes: Vec<Changed> = Vec::new();
    let paths: BTreeSet<&String> = old.things.keys().chain(new.things.keys()).collect();
    for path in paths {
        changes.extend(states.changes(path));
    }
    changes.extend(states.orders());
    for change in changes {
        let matrix = change.path.strip_prefix("matrices/").and_then(|rest| rest.split('/').next());
        match matrix {
            Some(matrix) if !matrix.is_empty() => difference.of_matrix(&states, matrix).push(change),
            _ => difference.document.push(change),
        }
    }
    let place = |id| after.0.matrices.iter().position(|matrix| matrix.id == id);
    difference.matrices.sort_by_key(|matrix| (place(matrix.id).is_none(), place(matrix.id)));
    difference.consequences = consequences(before.1, after.1);
    difference
}

/// How many fields and things differ between two states.
#[must_use]
pub fn distance(before: &Document, after: &Document) -> usize {
    let old = Tree::of(before, &section_keys(before));
    let new = Tree::of(after, &aligned_sections(before, after));
    let paths: BTreeSet<&String> = old.things.keys().chain(new.things.keys()).collect();
    let differ = |path: &String| match (old.things.get(path), new.things.get(path)) {
        (Some(old), Some(new)) => {
            let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
            names
                .into_iter()
                .filter(|name| old.get(*name) != new.get(*name) && !(path.is_empty() && *name == "id"))
                .count()
        }
        _ => 1,
    };
    paths.into_iter().map(differ).sum()
}

/// Everything that a document holds, one line a field, each beginning with its path.
#[must_use]
pub fn lines(document: &Document) -> Vec<String> {
    let tree = Tree::of(document, &section_keys(document));
    let mut lines = Vec::new();
    for (path, fields) in &tree.things {
        for (field, value) in fields {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let value = value.split('\n').collect::<Vec<_>>().join("\n  ");
            lines.push(format!("{}: {value}", super::tree::join(path, field)));
        }
    }
    let decisions = document.decisions.iter();
    lines.extend(decisions.map(|decision| format!("decisions/{}: {}", decision.place, decision.alternatives.len())));
    lines
}

impl Difference {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.document.is_empty() && self.matrices.is_empty()
    }

    fn of_matrix(&mut self, states: &States<'_>, id: &str) -> &mut Vec<Changed> {
        let at = self.matrices.iter().position(|matrix| matrix.id.to_string() == id);
        let at = at.unwrap_or_else(|| {
            let mut all = states.documents.into_iter().rev().flat_map(|document| &document.matrices);
            if let Some(matrix) = all.find(|matrix| matrix.id.to_string() == id) {
                let (id, title) = (matrix.id, matrix.title.clone());
                self.matrices.push(MatrixDifference { id, title, changes: Vec::new() });
            }
            self.matrices.len().saturating_sub(1)
        });
        &mut self.matrices[at].changes
    }
}

struct States<'a> {
    trees: [&'a Tree; 2],
    documents: [&'a Document; 2],
    analyses: [&'a Analysis; 2],
}

impl States<'_> {
    fn changes(&self, path: &str) -> Vec<Changed> {
        let [old, new] = self.trees.map(|tree| tree.things.get(path));
        let changed = |path: &str, happened| Changed { path: path.to_owned(), thing: self.thing(path), happened };
        // What comes or goes with its matrix is not told one by one.
        let is_part = |tree: &Tree| parent(path).is_some_and(|holder| !tree.things.contains_key(holder));
        match (old, new) {
            (None, Some(_)) if is_part(self.trees[0]) => Vec::new(),
            (Some(_), None) if is_part(self.trees[1]) => Vec::new(),
            (None, Some(fields)) => {
                vec![changed(path, place_of(fields).map_or(Happened::Added, Happened::AddedTo))]
            }
            (Some(_), None) => vec![changed(path, Happened::Removed)],
            (Some(old), Some(new)) if old != new => {
                let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
                let differs = names.into_iter().filter(|name| old.get(*name) != new.get(*name));
                let of_field = |name: &String| Changed {
                    path: super::tree::join(path, name),
                    thing: self.thing(path),
                    happened: happened(path, name, old.get(name), new.get(name)),
                };
                differs.map(of_field).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The lists whose entries stand in another order.
    fn orders(&self) -> Vec<Changed> {
        let [old, new] = self.trees;
        let common = |list: &[String], other: &[String]| -> Vec<String> {
            list.iter().filter(|key| other.contains(key)).cloned().collect()
        };
        let lists = old.lists.iter().filter_map(|(list, keys)| Some((list, keys, new.lists.get(list)?)));
        let moved =
            lists.filter(|(_, before, after)| before != after && common(before, after) != common(after, before));
        let told = moved.map(|(list, ..)| Changed {
            path: list.clone(),
            thing: self.thing(list.split("/factors/").next().unwrap_or_default()),
            happened: Happened::Reordered,
        });
        told.collect()
    }

    /// A thing as the earlier state knows it, else as the later one does.
    fn thing(&self, path: &str) -> Thing {
        thing(self.trees[0], self.documents[0], self.analyses[0], path)
            .or_else(|| thing(self.trees[1], self.documents[1], self.analyses[1], path))
            .unwrap_or(Thing::Document)
    }
}

/// A thing of a document as a reader knows it.
pub(super) fn thing(tree: &Tree, document: &Document, analysis: &Analysis, path: &str) -> Option<Thing> {
    let fields = tree.things.get(path)?;
    let said = |names: &[&str]| {
        let mut texts = names.iter().filter_map(|name| fields.get(*name)?.as_str()).filter(|text| !text.is_empty());
        texts.next().unwrap_or_default().to_owned()
    };
    let mut parts = path.split('/');
    Some(match (parts.next()?, parts.next(), parts.next()) {
        ("matrices", Some(_), None) => Thing::Matrix(said(&["title"])),
        ("matrices", Some(matrix), Some("factors")) => {
            let outcome = matrix.parse().ok().and_then(|id| analysis.matrix(id));
            let factor = key(path).parse().ok().and_then(|id| outcome?.factor(id));
            Thing::Factor(factor.map(|factor| factor.label.clone()), said(&["statement"]))
        }
        ("matrices", Some(_), Some("answers")) => {
            let person = key(path).split_once(':').and_then(|(_, person)| document.person(person.parse().ok()?));
            Thing::Answers(person.map(|person| person.name.clone()).unwrap_or_default())
        }
        ("matrices", ..) => Thing::Round(key(path).parse().unwrap_or(1)),
        ("strategies", ..) => Thing::Strategy(said(&["text"])),
        ("sources", ..) => Thing::Source(said(&["title", "key"])),
        ("people", ..) => Thing::Person(said(&["name"])),
        ("context", ..) => Thing::Section(said(&["heading", "text"])),
        ("matches", ..) => Thing::Match,
        ("set_aside", ..) => Thing::SetAside,
        _ => Thing::Document,
    })
}

fn place_of(fields: &Fields) -> Option<Place> {
    fields.get("place").and_then(place)
}

/// The place that a field says.
pub(super) fn place(value: &Value) -> Option<Place> {
    if value.as_str() == Some("tray") {
        return Some(Place::Tray);
    }
    serde_json::from_value::<Quadrant>(value.clone()).ok().map(Place::Quadrant)
}

fn happened(path: &str, field: &str, old: Option<&Value>, new: Option<&Value>) -> Happened {
    if let ("place", Some(place)) = (field, new.and_then(place)) {
        return Happened::Moved(place);
    }
    let text = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
    let is_main = field == "statement" || (field == "text" && !path.is_empty());
    if is_main && !text(old).is_empty() && !text(new).is_empty() {
        return Happened::Reworded(changed_words(&text(old), &text(new)));
    }
    let is_told = |value: Option<&Value>| match value {
        None | Some(Value::Number(_)) => true,
        Some(Value::String(text)) => {
            let is_free = is_prose(field) || ["date", "language", "key", "doi", "url", "pages"].contains(&field);
            is_free && text.chars().count() <= SHORT
        }
        _ => false,
    };
    if is_told(old) && is_told(new) {
        let told =
            |value: Option<&Value>| value.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        return Happened::Field(field.to_owned(), told(old), told(new));
    }
    Happened::Altered(field.to_owned())
}

fn consequences(before: &Analysis, after: &Analysis) -> Vec<Consequence> {
    let pairs = after.matrices.iter().filter_map(|new| Some((before.matrix(new.id)?, new)));
    pairs.flat_map(|(old, new)| of_matrix(old, new)).collect()
}

fn of_matrix(old: &MatrixAnalysis, new: &MatrixAnalysis) -> Vec<Consequence> {
    let matrix = new.title.clone();
    let mut found = Vec::new();
    let mut ranks: Vec<Consequence> = Vec::new();
    let mut sizes = Vec::new();
    for factor in &new.factors {
        let Some(earlier) = old.factor(factor.id) else { continue };
        let (Some(before), Some(after)) = (old.place(earlier), new.place(factor)) else { continue };
        if before != after {
            let far = earlier.rank.zip(factor.rank).map_or(0.0, |(before, after)| (after - before).abs());
            sizes.push(far);
            let factor = factor.label.clone();
            ranks.push(Consequence::Rank { matrix: matrix.clone(), factor, ranks: [before, after] });
        }
    }
    // The largest moves first.
    let mut order: Vec<usize> = (0..ranks.len()).collect();
    order.sort_by(|one, other| sizes[*other].total_cmp(&sizes[*one]).then(one.cmp(other)));
    found.extend(order.into_iter().map(|at| ranks[at].clone()));
    let differ = |[before, after]: [Option<f64>; 2]| match (before, after) {
        // Told with two decimals.
        (Some(before), Some(after)) => (before - after).abs() >= 0.005,
        (before, after) => before != after,
    };
    let [internal, external] = [[old.totals.ife, new.totals.ife], [old.totals.efe, new.totals.efe]];
    if differ(internal) {
        found.push(Consequence::Internal { matrix: matrix.clone(), totals: internal });
    }
    if differ(external) {
        found.push(Consequence::External { matrix: matrix.clone(), totals: external });
    }
    let kind = |matrix: &MatrixAnalysis| matrix.posture.and_then(|posture| posture.strategy);
    let kinds = [kind(old), kind(new)];
    if kinds[0] != kinds[1] {
        found.push(Consequence::Posture { matrix: matrix.clone(), kinds });
    }
    let leader = |matrix: &MatrixAnalysis| {
        let ranked = matrix.factors.iter().filter_map(|factor| Some((factor.rank?, factor)));
        let first = ranked.min_by(|one, other| one.0.total_cmp(&other.0))?;
        Some((first.1.id, first.1.label.clone()))
    };
    if let (Some(first), Some(then)) = (leader(old), leader(new))
        && first.0 != then.0
    {
        found.push(Consequence::Leader { matrix, factors: [first.1, then.1] });
    }
    found
}
