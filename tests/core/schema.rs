//! What the program prints as JSON is valid under the schemas that are shipped with it.

use crate::program::Home;
use crate::script::{Numbers, edit, start};
use boon::{Compiler, Draft, SchemaIndex, Schemas};
use serde_json::{Value, json};
use swot_editor::analysis::analyze;
use swot_editor::model::{Document, Envelope};

/// A shipped schema.
struct Schema {
    schemas: Schemas,
    root: SchemaIndex,
}

impl Schema {
    fn new(text: &str) -> Self {
        let mut compiler = Compiler::new();
        compiler.set_default_draft(Draft::V2020_12);
        compiler.add_resource("schema.json", serde_json::from_str(text).unwrap()).unwrap();
        let mut schemas = Schemas::new();
        let root = compiler.compile("schema.json", &mut schemas).unwrap();
        Self { schemas, root }
    }

    #[track_caller]
    fn check(&self, value: &Value) {
        if let Err(error) = self.schemas.validate(value, self.root) {
            panic!("{error:#}");
        }
    }
}

fn documents() -> Schema {
    Schema::new(include_str!("../../docs/schema/document.json"))
}

fn analyses() -> Schema {
    Schema::new(include_str!("../../docs/schema/analyze.json"))
}

fn comparisons() -> Schema {
    Schema::new(include_str!("../../docs/schema/compare.json"))
}

/// Documents as random edits leave them.
fn random_documents() -> impl Iterator<Item = Document> {
    (0..60).map(|seed| {
        let mut numbers = Numbers(seed);
        let mut document = start();
        for _ in 0..80 {
            // Some edits have nothing to change, which is no matter here.
            edit(&document, &mut numbers).apply(&mut document).ok();
        }
        document
    })
}

/// A home with a document that has every field, and one that two groups judged.
fn home() -> Home {
    let home = Home::new();
    home.file("every.swot", include_str!("version_2.swot"));
    home.file("groups.swot", crate::groups::study());
    home
}

const FILES: [&str; 5] = ["template:unodc", "template:coursework", "template:blank", "every.swot", "groups.swot"];

#[track_caller]
fn printed(home: &Home, arguments: &[&str]) -> Value {
    serde_json::from_str(&home.done(arguments)).unwrap()
}

#[test]
fn exported_documents_are_valid() {
    let (home, schema) = (home(), documents());
    for file in FILES {
        home.done(&["export", file, "-o", "out.json", "--force"]);
        schema.check(&serde_json::from_slice(&std::fs::read(home.path("out.json")).unwrap()).unwrap());
    }
    for document in random_documents() {
        schema.check(&serde_json::to_value(Envelope::of(&document)).unwrap());
    }
}

#[test]
fn analyses_are_valid() {
    let (home, schema) = (home(), analyses());
    for file in FILES {
        schema.check(&printed(&home, &["analyze", file, "--json"]));
    }
    for document in random_documents() {
        let mut value = serde_json::to_value(analyze(&document)).unwrap();
        value["method"] = json!("");
        schema.check(&value);
    }
}

#[test]
fn comparisons_are_valid() {
    let (home, schema) = (home(), comparisons());
    schema.check(&printed(&home, &["compare", "template:unodc", "--json"]));
    schema.check(&printed(&home, &["compare", "template:unodc", "every.swot", "--json"]));
    schema.check(&printed(&home, &["compare", "groups.swot", "--groups", "--json"]));
}

#[test]
fn what_is_no_document_is_not_valid() {
    let schema = documents();
    let valid = json!({"format": "swot-editor", "version": 2, "document": {"id": "a", "title": "A"}});
    schema.check(&valid);
    for (path, value) in [("/format", json!("other")), ("/document/id", json!("0")), ("/document/title", json!(1))] {
        let mut wrong = valid.clone();
        *wrong.pointer_mut(path).unwrap() = value;
        assert!(schema.schemas.validate(&wrong, schema.root).is_err(), "{path}");
    }
    let mut wrong = valid.clone();
    wrong["document"]["colour"] = json!("red");
    assert!(schema.schemas.validate(&wrong, schema.root).is_err(), "an unknown field");
}
