//! Open decisions as a reader knows them.

use super::difference::{Thing, place, thing};
use super::settling::thing_of;
use super::tree::{Tree, section_keys};
use crate::analysis::Analysis;
use crate::model::{Decision, Document, Place, PlainValue};

/// An open decision for a reader.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// Where it stands in the document.
    pub place: String,
    /// The title of the matrix that it is about a part of, where there are several.
    pub matrix: Option<String>,
    /// What it is about.
    pub thing: Thing,
    /// Which field of it; none where it is asked whether the thing is to stay.
    pub field: Option<String>,
    /// What the copies say, with their names.
    pub alternatives: Vec<(Says, Vec<String>)>,
}

/// What a copy says.
#[derive(Debug, Clone, PartialEq)]
pub enum Says {
    /// It deleted the thing, or emptied the field.
    Deleted,
    /// It kept and changed the thing.
    Kept,
    /// It has it at another place of the matrix.
    Place(Place),
    /// A text or a number.
    Text(String),
    /// Several contents, such as answers: the numbers and texts among them.
    Several(Vec<String>),
}

/// The open decisions of a document.
#[must_use]
pub fn asked(document: &Document, analysis: &Analysis) -> Vec<Asked> {
    if document.decisions.is_empty() {
        return Vec::new();
    }
    let tree = Tree::of(document, &section_keys(document));
    let told = |decision: &Decision| {
        let path = thing_of(&tree, &decision.place)?;
        let field = decision.place[path.len()..].trim_start_matches('/');
        let alternatives = decision.alternatives.iter();
        Some(Asked {
            place: decision.place.clone(),
            matrix: matrix_of(document, &path),
            thing: thing(&tree, document, analysis, &path).unwrap_or(Thing::Document),
            field: (!field.is_empty()).then(|| field.to_owned()),
            alternatives: alternatives.map(|it| (says(field, &it.says), it.from.clone())).collect(),
        })
    };
    document.decisions.iter().filter_map(told).collect()
}

fn matrix_of(document: &Document, path: &str) -> Option<String> {
    let (id, _) = path.strip_prefix("matrices/")?.split_once('/')?;
    let matrix = document.matrices.iter().find(|matrix| matrix.id.to_string() == id)?;
    (document.matrices.len() > 1).then(|| matrix.title.clone())
}

fn says(field: &str, value: &PlainValue) -> Says {
    match value {
        PlainValue::Absent => Says::Deleted,
        PlainValue::Kept => Says::Kept,
        PlainValue::Text(text) if field == "place" => {
            place(&text.as_str().into()).map_or_else(|| Says::Text(text.clone()), Says::Place)
        }
        PlainValue::List(_) | PlainValue::Record(_) => {
            let mut parts = Vec::new();
            flatten(value, &mut parts);
            Says::Several(parts)
        }
        single => {
            let mut parts = Vec::new();
            flatten(single, &mut parts);
            Says::Text(parts.concat())
        }
    }
}

fn flatten(value: &PlainValue, parts: &mut Vec<String>) {
    match value {
        PlainValue::Absent | PlainValue::Kept => {}
        PlainValue::Text(text) => parts.push(text.clone()),
        PlainValue::Number(number) => parts.push(number.to_string()),
        PlainValue::Count(count) => parts.push(count.to_string()),
        PlainValue::Flag(flag) => parts.push(flag.to_string()),
        PlainValue::List(items) => items.iter().for_each(|item| flatten(item, parts)),
        PlainValue::Record(fields) => fields.iter().for_each(|field| flatten(&field.is, parts)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Alternative, Factor, Matrix, Quadrant};

    #[test]
    fn the_matrix_is_named_where_there_are_several() {
        let mut document = Document::new("d".parse().unwrap(), "Study");
        for (id, title) in [("m1", "Now"), ("m2", "Later")] {
            let mut matrix = Matrix::new(id.parse().unwrap(), title);
            matrix.factors[Quadrant::Strengths].push(Factor::new("f".parse().unwrap(), "Staff"));
            document.matrices.push(matrix);
        }
        let alternatives = ["Staff", "Skilled staff"]
            .map(|text| Alternative { from: Vec::new(), says: PlainValue::Text(text.to_owned()) })
            .to_vec();
        let place = "matrices/m2/factors/f/statement".to_owned();
        document.decisions.push(Decision { place, alternatives });
        let named = |document: &Document| asked(document, &crate::analysis::analyze(document))[0].matrix.clone();
        assert_eq!(named(&document).as_deref(), Some("Later"));
        document.matrices.remove(0);
        assert_eq!(named(&document), None);
    }
}
