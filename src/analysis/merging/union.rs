//! Copies made ready: one id for all of them and, without a base, one id for factors of the same statement.

use super::Copy;
use crate::model::{Document, FactorId, MatrixId};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The copies as documents of one study.
pub(super) fn unified(base: Option<&Document>, copies: &[Copy<'_>]) -> Vec<Document> {
    let id = base.map(|base| base.id).or_else(|| copies.iter().map(|copy| copy.document.id).min());
    let mut documents: Vec<Document> = copies.iter().map(|copy| copy.document.clone()).collect();
    for document in &mut documents {
        let own = document.id;
        document.id = id.unwrap_or(own);
        for end in document.matches.iter_mut().flat_map(|decision| [&mut decision.first, &mut decision.second]) {
            if end.document == own {
                end.document = document.id;
            }
        }
    }
    if base.is_none() {
        join_same_statements(&mut documents);
    }
    documents
}

/// Gives factors of one matrix that say the same in several copies the smallest of their ids.
fn join_same_statements(documents: &mut [Document]) {
    let mut said: BTreeMap<(MatrixId, String), BTreeSet<FactorId>> = BTreeMap::new();
    for matrix in documents.iter().flat_map(|document| &document.matrices) {
        let mut once: BTreeMap<String, Vec<FactorId>> = BTreeMap::new();
        for (_, factor) in matrix.all_factors().filter(|(_, factor)| !factor.statement.trim().is_empty()) {
            once.entry(factor.statement.trim().to_owned()).or_default().push(factor.id);
        }
        // What stands twice in one copy is told apart there.
        for (statement, ids) in once.into_iter().filter(|(_, ids)| ids.len() == 1) {
            said.entry((matrix.id, statement)).or_default().extend(ids);
        }
    }
    for ((matrix, statement), ids) in said.into_iter().filter(|(_, ids)| ids.len() > 1) {
        let Some(first) = ids.first().copied() else { continue };
        for document in documents.iter_mut() {
            let factors = document.matrix(matrix).into_iter().flat_map(crate::model::Matrix::all_factors);
            let here: Vec<FactorId> = factors
                .filter(|(_, factor)| factor.statement.trim() == statement)
                .map(|(_, factor)| factor.id)
                .collect();
            if let [id] = here[..]
                && id != first
                && document.holders(first).next().is_none()
                && document.holders(id).count() == 1
            {
                *document = renamed(document, id, first);
            }
        }
    }
}

/// A document in which a factor has another id.
fn renamed(document: &Document, from: FactorId, to: FactorId) -> Document {
    let mut value = serde_json::to_value(document).expect("a document is plain data");
    rename(&mut value, "", &from.to_string(), &to.to_string());
    serde_json::from_value(value).expect("another id is an id as well")
}

fn rename(value: &mut Value, name: &str, from: &str, to: &str) {
    match value {
        Value::String(id) if id == from && ["factor", "factors", "row", "column", "best", "worst"].contains(&name) => {
            to.clone_into(id);
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, name, from, to)),
        Value::Object(fields) => {
            let is_factor = super::tree::PLACES.contains(&name);
            for (field, value) in fields {
                let field = if is_factor && field == "id" { "factor" } else { field.as_str() };
                rename(value, field, from, to);
            }
        }
        _ => {}
    }
}
