//! The methods paragraph: how the figures of an analysis came about, with everything that reviewers ask for.

use super::request::Request;
use crate::analysis::MatrixAnalysis;
use crate::analysis::facts::{Fact, facts};
use crate::model::Document;
use crate::words::{self, Words, works};

/// How the figures of these matrices came about, a line for each, in the language of the document: who judged, on which
/// scale, by which methods and conventions, with which consistency, exclusions and checks; at the end which program
/// computed them, and the works that were cited, the program among them.
#[must_use]
pub fn methods_paragraph(document: &Document, matrices: &[MatrixAnalysis], program: &str) -> String {
    let told = matrices.iter().filter_map(|analysis| {
        let matrix = document.matrix(analysis.id)?;
        Some(facts(matrix, analysis))
    });
    joined(told, words::or_english(&document.language), program)
}

/// The same of the matrices that a report shows, in the language of the report.
pub(super) fn of_report(request: Request<'_>) -> String {
    let Request { document, analysis, options, stamp, .. } = request;
    let shown = document.matrices.iter().filter(|matrix| options.shows(matrix.id));
    let told = shown.filter_map(|matrix| Some(facts(matrix, analysis.matrix(matrix.id)?)));
    joined(told, request.words(), &stamp.program())
}

fn joined(told: impl Iterator<Item = Vec<Fact>>, words: &Words, program: &str) -> String {
    let line = |facts: Vec<Fact>| words.sentences(facts.iter().map(|fact| words.fact(fact)));
    let mut lines: Vec<String> = told.map(line).collect();
    if !lines.is_empty() {
        lines.push(words.method_program(program));
        let text = lines.join("\n");
        let cited = works::cited_in(&text).map(|work| work.reference.to_owned());
        let all: Vec<String> = cited.chain([works::of_program(program)]).collect();
        lines.push(words.method_works(all.join(" ")));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests;
