//! The methods paragraph: how the figures of an analysis came about, with everything that reviewers ask for.

use super::request::Request;
use crate::analysis::MatrixAnalysis;
use crate::analysis::facts::{Fact, facts};
use crate::model::{Document, KnownWorks, SourceId};
use crate::words::works::Work;
use crate::words::{self, Words, works};

/// The methods paragraph of a report.
pub(super) struct Told {
    /// A line for each matrix, and one for the program.
    pub(super) lines: Vec<String>,
    /// The works that they cite.
    pub(super) works: Vec<&'static Work>,
    /// The name and the version of the program.
    program: String,
}

/// How the figures of these matrices came about, a line for each, in the language of the document: who judged, on which
/// scale, by which methods and conventions, with which consistency, exclusions and checks; at the end which program
/// computed them, and the works that were cited, the program among them.
#[must_use]
pub fn methods_paragraph(document: &Document, matrices: &[MatrixAnalysis], program: &str) -> String {
    let told = matrices.iter().filter_map(|analysis| {
        let matrix = document.matrix(analysis.id)?;
        Some(facts(matrix, analysis))
    });
    let words = words::or_english(&document.language);
    Told::of(told, words, program).whole(words)
}

/// The same of the matrices that a report shows, in the language of the report.
pub(super) fn of_report(request: Request<'_>) -> Told {
    let Request { document, analysis, options, stamp, .. } = request;
    let shown = document.matrices.iter().filter(|matrix| options.shows(matrix.id));
    let told = shown.filter_map(|matrix| Some(facts(matrix, analysis.matrix(matrix.id)?)));
    Told::of(told, request.words(), &stamp.program())
}

/// A document that knows what the paragraph cites too, the works and the program, and which of its sources these are; one
/// that it has already is not added.
pub(super) fn with_works(document: &Document, told: &Told) -> (Document, Vec<SourceId>) {
    let mut document = document.clone();
    let mut free = (1..).map(SourceId::from_random);
    let known_works = KnownWorks::of(&document.sources);
    let mut found = Vec::with_capacity(told.works.len() + 1);
    for number in 0..=told.works.len() {
        let is_new = |id: &SourceId| document.source(*id).is_none();
        let id = free.by_ref().find(is_new).expect("there are more ids than sources");
        let source =
            told.works.get(number).map_or_else(|| works::of_program(&told.program, id), |work| work.source(id));
        let known = known_works.find(&source);
        found.push(known.unwrap_or(source.id));
        if known.is_none() {
            document.sources.push(source);
        }
    }
    (document, found)
}

impl Told {
    fn of(told: impl Iterator<Item = Vec<Fact>>, words: &Words, program: &str) -> Self {
        let line = |facts: Vec<Fact>| words.sentences(facts.iter().map(|fact| words.fact(fact)));
        let mut lines: Vec<String> = told.map(line).collect();
        if !lines.is_empty() {
            lines.push(words.method_program(program));
        }
        let cited = works::cited_in(&lines.join("\n")).collect();
        Self { lines, works: cited, program: program.to_owned() }
    }

    /// All of it, with what it cites in full behind it.
    pub(super) fn whole(mut self, words: &Words) -> String {
        if !self.lines.is_empty() {
            let references = self.works.iter().map(|work| work.reference());
            let cited: Vec<String> = references.chain([works::program_reference(&self.program)]).collect();
            self.lines.push(words.method_works(cited.join(" ")));
        }
        self.lines.join("\n")
    }
}

#[cfg(test)]
mod tests;
