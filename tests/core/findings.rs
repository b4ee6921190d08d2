//! The checker on the built-in templates: sparing, and right.

use std::collections::BTreeMap;
use swot_editor::analysis::{Severity, analyze, check};
use swot_editor::storage::Template;

/// How many findings of each kind a template has that nobody set aside.
fn kinds(name: &str) -> BTreeMap<&'static str, usize> {
    let document = Template::named(name, None).unwrap().read().unwrap();
    let mut kinds = BTreeMap::new();
    for finding in check(&document, &analyze(&document)).iter().filter(|finding| finding.set_aside.is_none()) {
        *kinds.entry(finding.kind.name()).or_default() += 1;
    }
    kinds
}

#[test]
fn a_blank_document_is_told_of_its_empty_quadrants_alone() {
    let empty = BTreeMap::from([("empty_quadrant", 4)]);
    assert_eq!(kinds("blank"), empty);
    assert_eq!(kinds("coursework"), empty);
}

#[test]
fn the_unodc_analysis_gives_little_cause_for_questions() {
    let document = Template::named("unodc", None).unwrap().read().unwrap();
    let findings = check(&document, &analyze(&document));
    assert!(findings.iter().all(|finding| finding.severity < Severity::Error));
    for kind in
        ["weight_sum", "rating_convention", "missing_rating", "no_source", "uncited_source", "one_word", "vague"]
    {
        assert!(findings.iter().all(|finding| finding.kind.name() != kind), "{kind}");
    }
    for kind in ["default_weights", "no_ratings"] {
        let found: Vec<_> = findings.iter().filter(|finding| finding.kind.name() == kind).collect();
        assert_eq!(found.len(), 1, "{kind}");
        assert_eq!(
            (found[0].at.matrix.as_deref(), found[0].severity),
            (Some("UNODC 2020 (the paper)"), Severity::Info)
        );
    }
}
