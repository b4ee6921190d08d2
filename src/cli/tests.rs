//! The JSON Schemas in `docs/schema` are what the types say.
//!
//! They exist in tests alone. `UPDATE_SCHEMA=1 cargo test --lib schema` writes them anew after a type changed.

use super::analyze::Told;
use crate::analysis::{Comparison, GroupComparison};
use crate::model::Document;
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value;
use std::path::Path;

/// A document in its envelope, as `export` writes JSON.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(dead_code, reason = "only the schema of it is used")]
struct Envelope {
    /// Always "swot-editor".
    #[schemars(extend("const" = "swot-editor"))]
    format: String,
    /// The version of the format.
    #[schemars(extend("const" = crate::model::VERSION))]
    version: u32,
    /// The document.
    document: Document,
}

/// What `compare --json` prints: one comparison, or with `--groups` one of the groups of each matrix.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only the schema of it is used")]
enum Compared {
    /// Matrices.
    Matrices(Box<Comparison>),
    /// Groups of people.
    Groups(Vec<GroupComparison>),
}

/// Expects the shipped schema to be that of a type; `UPDATE_SCHEMA` in the environment writes it.
#[track_caller]
fn check<T: JsonSchema>(name: &str, title: &str, settings: SchemaSettings) {
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema").join(name);
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let shipped = std::fs::read_to_string(&path).unwrap_or_default();
    let same = bare(serde_json::from_str(&shipped).unwrap_or_default()) == bare(schema.to_value());
    assert!(same, "docs/schema/{name} is not what the types say; run the test with UPDATE_SCHEMA=1");
}

/// A schema without its descriptions: a comment that is worded better does not make it another schema, and the words are
/// written anew with the next change.
fn bare(mut value: Value) -> Value {
    match &mut value {
        Value::Object(members) => {
            // A field may be called "description" as well; then it is a schema and no text.
            members.retain(|name, member| !(name == "description" && member.is_string()));
            members.values_mut().for_each(|member| *member = bare(member.take()));
        }
        Value::Array(list) => list.iter_mut().for_each(|member| *member = bare(member.take())),
        _ => {}
    }
    value
}

#[test]
fn the_schema_of_documents_is_that_of_the_types() {
    // As it is read, so that people who write such files see what they may leave out; what is written is valid as well.
    let settings = SchemaSettings::draft2020_12().for_deserialize();
    check::<Envelope>(
        "document.json",
        "A document of SWOT Editor, as export writes JSON and import reads it",
        settings,
    );
}

#[test]
fn the_schema_of_analyses_is_that_of_the_types() {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    check::<Told>("analyze.json", "What swot-editor analyze --json prints", settings);
}

#[test]
fn the_schema_of_comparisons_is_that_of_the_types() {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    check::<Compared>("compare.json", "What swot-editor compare --json prints", settings);
}
