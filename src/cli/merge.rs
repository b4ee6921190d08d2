//! `merge`: copies of a document made one, and the decisions that they leave open settled.

use super::arguments::OptionalOutput;
use super::failure::{Code, Failure};
use super::git;
use super::input::{Input, Read};
use super::joining::{self, Settlement};
use super::output::{self, Form};
use crate::analysis::comparison::Subject;
use crate::analysis::merging::{self, Asked, Copy, Merged};
use crate::analysis::{self, Analysis};
use crate::model::Document;
use crate::storage::{Existing, Folders, Versions};
use crate::words::{self, Words};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// The answer of `--json`.
#[derive(Serialize)]
struct Answer<'a> {
    decisions: Vec<AnsweredDecision>,
    /// Paths of what one copy deleted and another came to need.
    kept: &'a [String],
    /// Factors of different copies that may be the same by their texts.
    suggestions: Vec<Suggestion>,
}

#[derive(Serialize)]
struct AnsweredDecision {
    place: String,
    about: String,
    alternatives: Vec<String>,
    from: Vec<Vec<String>>,
}

#[derive(Serialize)]
pub(super) struct Suggestion {
    matrix: String,
    factors: [String; 2],
    texts: [String; 2],
}

pub(super) fn run(asked: &joining::Merge) -> Result<Code, Failure> {
    let words = words::or_english(asked.lang.as_deref().unwrap_or("en"));
    if asked.install_git {
        return git::install();
    }
    if asked.git {
        return git::merge(&asked.files, words);
    }
    if !asked.settle.is_empty() {
        return settle(asked, words);
    }
    let (first, rest) = asked.files.split_first().ok_or_else(too_few)?;
    let files = if asked.find_base { &asked.files } else { rest };
    if files.is_empty() {
        return Err(too_few());
    }
    let given = if asked.find_base || *first == Input::Stdin { None } else { Some(first.document()?) };
    let documents = files.iter().map(Input::document).collect::<Result<Vec<_>, _>>()?;
    let base = if asked.find_base { Some(common(&documents)?) } else { given };
    let names = names(files);
    let copies: Vec<Copy<'_>> = names.iter().zip(&documents).map(|(name, document)| Copy { name, document }).collect();
    let merged = joined(base.as_ref(), &copies)?;
    let suggestions = if base.is_none() { suggestions(&documents) } else { Vec::new() };
    write(&asked.output, &merged.document, asked.json)?;
    report(&merged.document, &merged.needed, suggestions, words, Form::json(asked.json))
}

/// The latest state that all copies grew from: one of them, or a version that is kept.
fn common(copies: &[Document]) -> Result<Document, Failure> {
    let Some((own, others)) = copies.split_first() else { return Err(too_few()) };
    let mut states = copies.to_vec();
    if let Some(folders) = Folders::of_user() {
        let kept = Versions::of(&folders, own.id).list()?;
        states.extend(kept.iter().filter_map(|version| version.read().ok()));
    }
    let others: Vec<&Document> = others.iter().collect();
    let found = merging::common(&[own], &others, &states.iter().collect::<Vec<_>>());
    found.map(|at| states.swap_remove(at)).ok_or_else(|| {
        let hint = "Hint: name the document that they stem from first, or - for none, without --find-base.";
        Failure::Usage(format!("no version is kept that all copies grew from\n{hint}"))
    })
}

fn too_few() -> Failure {
    let hint = "Hint: name the document that the copies stem from, or - for none, and then the copies.";
    Failure::Usage(format!("there is nothing to join\n{hint}"))
}

/// Copies made one.
pub(super) fn joined(base: Option<&Document>, copies: &[Copy<'_>]) -> Result<Merged, Failure> {
    merging::merge(base, copies)
        .map_err(|error| Failure::Usage(format!("the copies make no document together: {error}")))
}

/// The document goes to the output; with JSON only where one is named.
fn write(asked: &OptionalOutput, document: &Document, json: bool) -> Result<(), Failure> {
    match &asked.path {
        Some(path) => output::save(path, document, output::existing(asked.force), None),
        None if json => Ok(()),
        None => output::save(Path::new("-"), document, Existing::Keep, None),
    }
}

/// What the copies are called in decisions: the names of their files without folder and ending, where these differ.
fn names(files: &[Input]) -> Vec<String> {
    let stem = |file: &Input| {
        let stem = file.file().and_then(Path::file_stem).map(|stem| stem.to_string_lossy().into_owned());
        stem.unwrap_or_else(|| file.name())
    };
    let stems: Vec<String> = files.iter().map(stem).collect();
    let is_shared = |at: usize| stems.iter().zip(files).any(|(other, file)| *other == stems[at] && *file != files[at]);
    files.iter().enumerate().map(|(at, file)| if is_shared(at) { file.name() } else { stems[at].clone() }).collect()
}

fn settle(asked: &joining::Merge, words: &Words) -> Result<Code, Failure> {
    let [file] = asked.files.as_slice() else {
        return Err(Failure::Usage("decisions are settled in one document\nHint: name one FILE.".to_owned()));
    };
    let (mut document, read) = file.document_of_file()?;
    for Settlement { place, choice } in &asked.settle {
        let edit =
            merging::settled(&document, place.as_deref(), choice).map_err(|error| Failure::Usage(error.to_string()))?;
        edit.apply(&mut document).map_err(|error| Failure::Usage(error.to_string()))?;
    }
    save_edited(&document, read.as_ref(), &asked.output)?;
    report(&document, &[], Vec::new(), words, Form::json(asked.json))
}

/// Saves what was edited where it was read, or to the output.
pub(super) fn save_edited(document: &Document, read: Option<&Read>, asked: &OptionalOutput) -> Result<(), Failure> {
    match (&asked.path, read) {
        (Some(path), _) => output::save(path, document, output::existing(asked.force), read),
        (None, Some(read)) => output::save(&read.path, document, Existing::Replace, Some(read)),
        (None, None) => output::save(&PathBuf::from("-"), document, Existing::Keep, None),
    }
}

/// Says what is open and what stayed.
pub(super) fn report(
    document: &Document,
    kept: &[String],
    suggestions: Vec<Suggestion>,
    words: &Words,
    form: Form,
) -> Result<Code, Failure> {
    let open = merging::asked(document, &analysis::analyze(document));
    let code = if open.is_empty() { Code::Done } else { Code::Found };
    match form {
        Form::Json => {
            let decisions = open.iter().map(|asked| answered(asked, words)).collect();
            output::print_json(&Answer { decisions, kept, suggestions })?;
        }
        Form::Text => {
            for path in kept {
                output::say(&format!("kept {path}, which one copy deleted, because another came to need it"));
            }
            for Suggestion { factors, texts, matrix } in &suggestions {
                let [first, second] = [0, 1].map(|at| format!("{} “{}”", factors[at], texts[at]));
                output::say(&format!("perhaps the same, in {matrix}: {first} and {second}"));
            }
            for asked in &open {
                output::say(&format!("decision {}: {}", asked.place, words.asked_about(asked)));
                for (at, alternative) in words.alternatives(asked).iter().enumerate() {
                    output::say(&format!("  {}  {alternative}", at + 1));
                }
            }
            if !open.is_empty() {
                let hint = "Hint: `swot-editor merge FILE --settle PLACE=NUMBER` settles one, `--settle all=…` all.";
                output::say(&format!("{}\n{hint}", words.diff_decisions(open.len())));
            }
        }
    }
    Ok(code)
}

fn answered(asked: &Asked, words: &Words) -> AnsweredDecision {
    AnsweredDecision {
        place: asked.place.clone(),
        about: words.asked_about(asked),
        alternatives: words.alternatives(asked),
        from: asked.alternatives.iter().map(|(_, from)| from.clone()).collect(),
    }
}

/// Factors of the same matrix in different copies that may be the same by their texts; nobody joins them unasked.
fn suggestions(documents: &[Document]) -> Vec<Suggestion> {
    let analyses: Vec<Analysis> = documents.iter().map(analysis::analyze).collect();
    let mut found: Vec<Suggestion> = Vec::new();
    for first in 0..documents.len() {
        for second in first + 1..documents.len() {
            for matrix in &documents[first].matrices {
                let subject = |at: usize| Subject::new(&documents[at], &analyses[at], matrix.id);
                let (Some(one), Some(other)) = (subject(first), subject(second)) else { continue };
                let subjects = [one, other];
                let Ok(mut comparison) = analysis::compare(&subjects) else { continue };
                comparison.suggest(&subjects);
                found.extend(comparison.suggestions.into_iter().map(|suggested| Suggestion {
                    matrix: matrix.title.clone(),
                    factors: suggested.factor_ids.map(|id| id.to_string()),
                    texts: suggested.texts,
                }));
            }
        }
    }
    found
}
