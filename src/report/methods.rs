//! The methods paragraph: how the figures of an analysis came about, with everything that reviewers ask for.

use super::request::Request;
use crate::analysis::MatrixAnalysis;
use crate::analysis::facts::{Fact, facts};
use crate::model::{Document, KnownWorks, Source, SourceId};
use crate::words::works::{Mention, Work};
use crate::words::{self, Words, works};

/// The methods paragraph of a report.
pub(super) struct Told {
    /// A line for each matrix, and one for the program.
    pub(super) lines: Vec<String>,
    /// The works that they cite.
    works: Vec<&'static Work>,
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

/// What the sentences of the program cite, where it stands in the list of references: nothing where there is no list.
#[derive(Default)]
pub(super) struct CitedWorks {
    /// Works on methods, with the sources of the document that they are, in the order of citing.
    pub(super) works: Vec<(&'static Work, SourceId)>,
    /// The program itself by its name and version, where the paragraph names it.
    pub(super) program: Option<(String, SourceId)>,
}

impl CitedWorks {
    /// All of these sources.
    pub(super) fn sources(&self) -> impl Iterator<Item = SourceId> {
        self.works.iter().map(|(_, id)| *id).chain(self.program.iter().map(|(_, id)| *id))
    }
}

/// A document that knows what these sentences cite too, and the program if `told` names it, and which of its sources these
/// are; one that it has already is not added.
pub(super) fn with_works(document: &Document, told: Option<&Told>, beside: &[String]) -> (Document, CitedWorks) {
    let mut document = document.clone();
    let mut free = (1..).map(SourceId::from_random);
    let known_works = KnownWorks::of(&document.sources);
    let mut add = |source: &dyn Fn(SourceId) -> Source| {
        let is_new = |id: &SourceId| document.source(*id).is_none();
        let source = source(free.by_ref().find(is_new).expect("there are more ids than sources"));
        let id = source.id;
        known_works.find(&source).unwrap_or_else(|| {
            document.sources.push(source);
            id
        })
    };
    let mut cited = CitedWorks::default();
    for text in told.iter().flat_map(|told| &told.lines).chain(beside) {
        for Mention { work, .. } in works::mentions(text) {
            if !cited.works.iter().any(|(known, _)| std::ptr::eq(*known, work)) {
                cited.works.push((work, add(&|id| work.source(id))));
            }
        }
    }
    cited.program = told.map(|told| (told.program.clone(), add(&|id| works::of_program(&told.program, id))));
    (document, cited)
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
