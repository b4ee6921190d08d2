//! The methods paragraph: how the figures of an analysis came about, with everything that reviewers ask for.

use super::Request;
use super::parts::Part;
use super::words::{Words, words};
use crate::analysis::MatrixAnalysis;
use crate::analysis::facts::{Draws, Fact, GroupSize, facts};
use crate::analysis::methods::shares::Mean;
use crate::model::{Document, Sampling};

/// How the figures of these matrices came about, a line for each, in the language of the document: who judged, on which
/// scale, by which methods and conventions, with which consistency, exclusions and checks; and at the end which program
/// computed them.
#[must_use]
pub fn methods_paragraph(document: &Document, matrices: &[MatrixAnalysis], program: &str) -> String {
    let told = matrices.iter().filter_map(|analysis| {
        let matrix = document.matrix(analysis.id)?;
        Some(facts(matrix, analysis, Draws::of(analysis)))
    });
    joined(told, words(&document.language), program)
}

/// The same of the matrices that a report shows, in the language of the report.
pub(super) fn of_report(request: Request<'_>) -> String {
    let Request { document, analysis, options, stamp, .. } = request;
    let shown = document.matrices.iter().filter(|matrix| options.shows(matrix.id));
    let told = shown.filter_map(|matrix| {
        let analysis = analysis.matrix(matrix.id)?;
        // Pictures of rank acceptability are drawn for the report itself.
        let of_pictures = || Draws::stated(matrix, analysis).filter(|_| options.parts.has(Part::Acceptability));
        Some(facts(matrix, analysis, Draws::of(analysis).or_else(of_pictures)))
    });
    joined(told, request.words(), &stamp.program())
}

fn joined(told: impl Iterator<Item = Vec<Fact>>, words: &Words, program: &str) -> String {
    let line = |facts: Vec<Fact>| {
        let sentences: Vec<String> = facts.iter().map(|fact| sentence(words, fact)).collect();
        sentences.join(words.method.between_sentences)
    };
    let mut lines: Vec<String> = told.map(line).collect();
    if !lines.is_empty() {
        lines.push((words.method.program)(program));
    }
    lines.join("\n")
}

/// A fact as a sentence.
fn sentence(words: &Words, fact: &Fact) -> String {
    let say = words.method;
    match fact {
        Fact::Subject { title, factors } => (say.subject)(title, *factors),
        Fact::Illustration => say.illustration.to_owned(),
        Fact::EqualWeights => say.equal.to_owned(),
        Fact::Weights { least, most } => (say.weighed)(&words.entered(*least), &words.entered(*most)),
        Fact::Normalised => say.normalised.to_owned(),
        Fact::WeightsBeside { people } => (say.beside)(*people),
        Fact::Nobody => say.nobody.to_owned(),
        Fact::Judged { people } => (say.judged)(*people),
        Fact::Groups(groups) => (say.groups)(&listed(words, groups)),
        Fact::Round { round, of } => (say.round)(*round, *of),
        Fact::Excluded { people, reasons } => (say.excluded)(*people, &reasons.join(say.separator)),
        Fact::OwnWeights => say.own_weights.to_owned(),
        Fact::Points => say.points.to_owned(),
        Fact::Dots => say.dots.to_owned(),
        Fact::Borda => say.borda.to_owned(),
        Fact::Ranks(scheme) => (say.ranks)(*scheme).to_owned(),
        Fact::Scale { largest } => (say.scale)(&words.entered(*largest)),
        Fact::Between(convention) => (say.between)(*convention).to_owned(),
        Fact::Prioritisation(method) => (say.prioritisation)(*method).to_owned(),
        Fact::Incomplete(choice) => (say.incomplete)(*choice).to_owned(),
        Fact::Dependence => say.dependence.to_owned(),
        Fact::Aggregation(choice) => (say.aggregation)(*choice).to_owned(),
        Fact::RandomIndex { table, threshold } => (say.random_index)(table.name(), &words.entered(*threshold)),
        Fact::LargestRatio { ratio } => (say.largest_ratio)(&words.number(*ratio, 3)),
        Fact::AboveThreshold { people } => (say.above)(*people),
        Fact::BestWorst => say.best_worst.to_owned(),
        Fact::MeanOfPriorities(Mean::Geometric) => say.best_worst_geometric.to_owned(),
        Fact::MeanOfPriorities(Mean::Arithmetic) => say.best_worst_arithmetic.to_owned(),
        Fact::LargestInputRatio { ratio } => (say.best_worst_ratio)(&words.number(*ratio, 3)),
        Fact::Consensus { form, value } => (say.consensus)(*form, &words.number(*value, 3)),
        Fact::Kendall { w } => (say.kendall)(&words.number(*w, 3)),
        Fact::Obstacle(kind) => (say.obstacle)(*kind).to_owned(),
        Fact::Unrated => say.unrated.to_owned(),
        Fact::Rated { rated, of } => (say.rated)(*rated, *of),
        Fact::Rating(convention) => (say.rating)(*convention).to_owned(),
        Fact::Posture(variant) => (say.posture)(*variant).to_owned(),
        Fact::Drawn(draws) => drawn(words, *draws),
        Fact::NotDrawn => say.no_robustness.to_owned(),
    }
}

/// "ministries (3); universities (2)"
fn listed(words: &Words, groups: &[GroupSize]) -> String {
    let groups: Vec<String> = groups.iter().map(|GroupSize { name, people }| format!("{name} ({people})")).collect();
    groups.join(words.method.separator)
}

fn drawn(words: &Words, draws: Draws) -> String {
    let sampling = match draws.sampling {
        Sampling::Uniform => words.charts.uniform.to_owned(),
        Sampling::Stated { concentration } => (words.charts.stated)(&words.entered(concentration)),
    };
    [(words.method.robustness)(draws.samples, draws.seed), sampling].join(words.method.between_sentences)
}

#[cfg(test)]
mod tests;
