//! The formats, each by a file that uses every field of it. The files of earlier formats never change: they are what users
//! have on their disks.

use crate::program::{Home, code};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use swot_editor::model::{
    AnswerSheet, BestWorst, Conventions, DirectAnswer, Document, Envelope, Evidence, Factor, FactorJudgment,
    FactorRank, FactorScore, FactorVotes, FindingRef, MatchDecision, Matrix, Name, Participant, QuadrantHead, Round,
    Sampling, Section, SetAside, Source, Strategy,
};
use swot_editor::storage;

const VERSION_1: &str = include_str!("version_1.swot");
const VERSION_2: &str = include_str!("version_2.swot");
const DESCRIPTION: &str = include_str!("../../docs/file-format.md");

#[track_caller]
fn read(text: &str) -> Document {
    storage::parse(text.as_bytes(), "every field").unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn a_file_of_the_present_version_reads_and_is_written_back_as_it_was() {
    assert_eq!(storage::write(&read(VERSION_2)), VERSION_2);
}

#[test]
fn a_file_of_version_1_keeps_everything_that_it_says() {
    let mut document = read(VERSION_1);
    assert_eq!(document.matrices[0].conventions.sampling, Sampling::Dirichlet { concentration: 60.0 });
    let written = storage::write(&document);
    assert!(written.contains("version: 2,"));
    assert_eq!(read(&written), document);
    let old = VERSION_1.replace("version: 1,", "version: 2,").replace("sampling: stated", "sampling: dirichlet");
    assert_eq!(document, read(&old), "nothing but the sampling is called otherwise");
    document = read(&VERSION_1.replace("stated(concentration: 60.0)", "uniform"));
    assert_eq!(document.matrices[0].conventions.sampling, Sampling::Auto);
}

#[test]
fn json_of_version_1_reads_like_its_file() {
    let mut json = serde_json::to_value(Envelope::of(&read(VERSION_1))).unwrap();
    json["version"] = 1.into();
    json["document"]["matrices"][0]["conventions"]["sampling"] = "uniform".into();
    let (home, text) = (Home::new(), json.to_string());
    home.file("old.json", &text);
    assert_eq!(code(&home.run(&["import", "old.json", "-o", "new.swot"])), 0);
    let document = storage::open(&home.path("new.swot")).unwrap().0;
    assert_eq!(document.matrices[0].conventions.sampling, Sampling::Auto);
    assert_eq!(document.sources, read(VERSION_1).sources);
}

#[test]
fn the_description_of_the_format_names_every_field() {
    let fields =
        VERSION_2.split(['(', '\n', ',']).filter_map(|part| part.trim().split_once(": ")).map(|(name, _)| name);
    let is_name = |name: &&str| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let missing: Vec<&str> =
        fields.filter(is_name).filter(|name| !DESCRIPTION.contains(&format!("`{name}`"))).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

/// The names that stand in JSON, by the heading of the description under which they belong.
type Names = BTreeMap<&'static str, BTreeSet<String>>;

/// The heading under which the fields of a member are described.
fn heading_of(member: &str, above: &'static str) -> &'static str {
    match member {
        "matrices" => "matrix",
        "evidence" => "evidence",
        "sources" => "source",
        "strategies" if above == "document" => "strategy",
        "conventions" => "conventions",
        "answers" => "answers",
        "factors" | "tray" if above == "matrix" => "factor",
        _ => above,
    }
}

/// Collects the names of all members of a value, at any depth.
fn collect(value: &Value, heading: &'static str, names: &mut Names) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| collect(value, heading, names)),
        Value::Object(members) => {
            for (name, value) in members {
                // The lists of factors stand under the names of their quadrants.
                let is_quadrant = heading == "factor" && value.is_array() && name != "tags" && name != "evidence";
                names.entry(if is_quadrant { "matrix" } else { heading }).or_default().insert(name.clone());
                collect(value, heading_of(name, heading), names);
            }
        }
        _ => {}
    }
}

/// Everything that the JSON of a document with every field has.
fn written() -> Names {
    let document = read(VERSION_2);
    let json: Value = serde_json::to_value(Envelope::of(&document)).unwrap();
    let mut names = Names::new();
    collect(&json["document"], "document", &mut names);
    names
}

/// The words in code marks of a text.
fn marked(text: &str) -> impl Iterator<Item = &str> {
    let spans = text.split('`').skip(1).step_by(2);
    spans.flat_map(|span| span.split(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')))
}

/// What the description says under a heading: all words in code marks, and those that are names for certain: the first
/// column of a table, or what stands outside brackets in a paragraph.
fn described(heading: &str) -> (BTreeSet<&'static str>, BTreeSet<&'static str>) {
    let (_, text) = DESCRIPTION.split_once(&format!("\n### {heading}\n")).unwrap_or_else(|| panic!("no {heading}"));
    let text = text.split("\n##").next().unwrap_or_default();
    let rows = text.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    let mut certain: BTreeSet<&str> = rows.flat_map(marked).collect();
    if certain.is_empty() {
        let outside = text.split('(').map(|part| part.rsplit(')').next().unwrap_or_default());
        certain = outside.flat_map(marked).collect();
    }
    certain.remove("");
    assert!(certain.len() > 2, "{heading}");
    (marked(text).collect(), certain)
}

#[test]
fn every_name_in_the_json_is_described_under_its_heading_and_every_name_described_is_written() {
    let written = written();
    for (heading, names) in &written {
        let (words, certain) = described(heading);
        let missing: Vec<&String> = names.iter().filter(|name| !words.contains(name.as_str())).collect();
        assert_eq!(missing, Vec::<&String>::new(), "written, but not described under {heading}");
        let unknown: Vec<&&str> = certain.iter().filter(|name| !names.contains(**name)).collect();
        assert_eq!(unknown, Vec::<&&str>::new(), "described under {heading}, but not written");
    }
}

/// The fields that a type knows: what it says when it meets one that it does not know.
fn fields<T: DeserializeOwned>() -> Vec<String> {
    let Err(error) = serde_json::from_str::<T>("{\"?\": 0}") else { panic!("a field `?` is accepted") };
    let sentence = error.to_string();
    assert!(sentence.starts_with("unknown field"), "{sentence}");
    sentence.split('`').skip(3).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_document_with_every_field_has_every_field() {
    let written = written();
    let check = |heading: &str, fields: Vec<String>| {
        assert!(!fields.is_empty(), "{heading}");
        for field in fields {
            assert!(written[heading].contains(&field), "`{field}` under {heading} is in no file of the tests");
        }
    };
    check("document", fields::<Document>());
    check("document", fields::<Section>());
    check("document", fields::<Participant>());
    check("document", fields::<MatchDecision>());
    check("document", fields::<SetAside>());
    check("document", fields::<FindingRef>());
    check("matrix", fields::<Matrix>());
    check("matrix", fields::<QuadrantHead>());
    check("matrix", fields::<Round>());
    check("factor", fields::<Factor>());
    check("evidence", fields::<Evidence>());
    check("source", fields::<Source>());
    check("source", fields::<Name>());
    check("strategy", fields::<Strategy>());
    check("conventions", fields::<Conventions>());
    check("answers", fields::<AnswerSheet>());
    check("answers", fields::<DirectAnswer>());
    check("answers", fields::<FactorScore>());
    check("answers", fields::<FactorVotes>());
    check("answers", fields::<FactorRank>());
    check("answers", fields::<FactorJudgment>());
    check("answers", fields::<BestWorst>());
}
