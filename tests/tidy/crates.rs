//! Licences, sources and doubles of the dependencies, as `deny.toml` allows them. It says the same as `cargo deny check
//! licenses sources bans`, without a tool that takes minutes to install.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

const DENY: &str = include_str!("../../deny.toml");
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// The texts in a list of `deny.toml`.
fn list(name: &str) -> BTreeSet<String> {
    let (_, after) = DENY.split_once(&format!("\n{name} = [")).unwrap();
    let (inside, _) = after.split_once(']').unwrap();
    inside.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Every crate that any system or feature brings in.
fn crates() -> Vec<Value> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--format-version=1", "--locked", "--manifest-path"]).arg(manifest);
    let output = cargo.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let Value::Array(all) = metadata["packages"].take() else { panic!("cargo lists packages") };
    all.into_iter().filter(|it| it["name"] != "swot-editor").collect()
}

/// Whether one can choose among these licences so that only allowed ones bind.
fn is_allowed(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let expression = expression.replace('/', " OR ").replace("  ", " ");
    let group = |text: &str| {
        let text = text.trim().trim_start_matches('(').trim_end_matches(')');
        text.split(" OR ").any(|licence| allowed.contains(licence.trim()))
    };
    // Brackets stand around choices alone.
    if expression.contains(" AND ") { expression.split(" AND ").all(group) } else { group(&expression) }
}

#[test]
fn every_crate_has_a_licence_and_a_source_that_are_allowed() {
    let allowed = list("allow");
    for it in crates() {
        let licence = it["license"].as_str().unwrap_or_default();
        assert!(is_allowed(licence, &allowed), "{} is under “{licence}”", it["name"]);
        assert_eq!(it["source"], REGISTRY, "{}", it["name"]);
    }
    for (expression, expected) in [
        ("MIT/GPL-3.0", true),
        ("(MIT OR GPL-3.0) AND Zlib", true),
        ("MIT AND GPL-3.0", false),
        ("GPL-3.0 OR LGPL-2.1", false),
        ("", false),
    ] {
        assert_eq!(is_allowed(expression, &allowed), expected, "{expression}");
    }
}

#[test]
fn no_crate_comes_in_several_versions_but_those_that_are_known() {
    let mut versions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for it in crates() {
        let text = |field: &str| it[field].as_str().unwrap().to_owned();
        versions.entry(text("name")).or_default().push(text("version"));
    }
    let order = |version: &String| -> Vec<u64> {
        version.split(|sign: char| !sign.is_ascii_digit()).map(|part| part.parse().unwrap_or(0)).collect()
    };
    let outdated = versions.iter_mut().flat_map(|(name, versions)| {
        versions.sort_by_key(order);
        let newest = versions.len() - 1;
        versions[..newest].iter().map(|version| format!("{name}@{version}")).collect::<Vec<_>>()
    });
    assert_eq!(outdated.collect::<BTreeSet<_>>(), list("skip"), "deny.toml lists what is known");
}
