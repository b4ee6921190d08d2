//! What a table of factors cannot hold. The export says so, and only of what the document has.

use crate::model::{Document, Matrix, QuadrantHead};
use crate::report::page::Warning;
use crate::report::request::Request;

/// The warning of an export to CSV; none when the table holds the whole document.
pub(super) fn left_out(request: Request<'_>) -> Option<Warning> {
    let chosen: Vec<&Matrix> =
        request.document.matrices.iter().filter(|matrix| request.options.shows(matrix.id)).collect();
    let parts: Vec<&'static str> = of_document(request.document).chain(of_matrices(&chosen)).collect();
    (!parts.is_empty()).then_some(Warning::LeftOut(parts))
}

fn of_document(document: &Document) -> impl Iterator<Item = &'static str> {
    let has_head = !document.authors.is_empty() || !document.affiliation.is_empty() || document.date.is_some();
    held([
        (has_head, "title, authors, organisation and date"),
        (!document.context.is_empty(), "the context"),
        (!document.strategies.is_empty(), "the strategies"),
        (!document.sources.is_empty(), "what is recorded of the sources, but their keys"),
        (!document.people.is_empty(), "the participants"),
        (!document.matches.is_empty(), "the decisions on matches"),
        (!document.set_aside.is_empty(), "the findings set aside"),
    ])
}

fn of_matrices(matrices: &[&Matrix]) -> impl Iterator<Item = &'static str> {
    let any = |has: fn(&Matrix) -> bool| matrices.iter().any(|matrix| has(matrix));
    held([
        (any(|matrix| matrix.all_factors().next().is_none()), "the matrices without factors"),
        (
            any(|matrix| matrix.heads.iter().any(|(_, head)| *head != QuadrantHead::default())),
            "titles and questions of quadrants",
        ),
        (any(|matrix| matrix.illustration), "which matrices are illustrations"),
        (any(|matrix| !matrix.answers.is_empty() || !matrix.rounds.is_empty()), "the judgments and their rounds"),
        (any(|matrix| !is_plainly_weighed(matrix)), "method and conventions of the weighing"),
    ])
}

fn is_plainly_weighed(matrix: &Matrix) -> bool {
    let plain = Matrix::new(matrix.id, "");
    (matrix.weighting, matrix.seed, matrix.samples) == (plain.weighting, plain.seed, plain.samples)
        && matrix.conventions == plain.conventions
}

fn held<const N: usize>(parts: [(bool, &'static str); N]) -> impl Iterator<Item = &'static str> {
    parts.into_iter().filter_map(|(is_held, part)| is_held.then_some(part))
}
