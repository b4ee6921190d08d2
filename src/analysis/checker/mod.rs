//! The checker: what a careful reader would ask about a document.
//!
//! It is sparing: what is usual and harmless gets no finding, and what is wrong everywhere gets one for all. A finding
//! that was set aside stays in the list, marked.

mod answers;
mod finding;
mod kind;
mod links;
mod quadrants;
mod sources;
mod strategies;
mod weights;
mod wording;

pub use finding::{ComparedName, Fact, Finding, FindingSpot, Lack, QuadrantTitle, SpotPart, Stated, Uncounted};
pub use kind::{FindingKind, Severity};

use super::outcome::{Analysis, FactorAnalysis};
use crate::model::{Document, FindingRef, Matrix, Quadrant};
use finding::Place;

/// The findings of a document: those of each matrix, then those of the whole.
#[must_use]
pub fn check(document: &Document, analysis: &Analysis) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (matrix, outcome) in document.matrices.iter().zip(&analysis.matrices) {
        let subject = Subject { matrix, outcome, many: document.matrices.len() > 1 };
        quadrants::check(subject, &mut findings);
        wording::check(subject, &mut findings);
        weights::check(subject, &mut findings);
        answers::check(subject, &mut findings);
        links::check_evidence(subject, &mut findings);
    }
    links::check_document(document, analysis, &mut findings);
    findings.into_iter().map(|finding| finding.marked(document)).collect()
}

/// A matrix under the checker's eyes.
#[derive(Clone, Copy)]
struct Subject<'a> {
    matrix: &'a Matrix,
    outcome: &'a super::MatrixAnalysis,
    /// Whether the document has other matrices, so that a place must name this one.
    many: bool,
}

impl Subject<'_> {
    /// The matrix as a place.
    fn place(self) -> Place {
        let target = FindingRef { matrix: Some(self.matrix.id), ..Place::document().target };
        let spot = FindingSpot { matrix: Some(self.matrix.title.clone()), ..FindingSpot::default() };
        Place { target, spot }
    }

    /// A quadrant of it.
    fn quadrant(self, quadrant: Quadrant) -> Place {
        let target = FindingRef { quadrant: Some(quadrant), ..self.place().target };
        Place { target, spot: self.within(SpotPart::Quadrant(self.title(quadrant))) }
    }

    /// A factor of it.
    fn factor(self, factor: &FactorAnalysis) -> Place {
        let target = FindingRef { factor: Some(factor.id), ..self.place().target };
        Place { target, spot: self.within(SpotPart::Factor(factor.label.clone())) }
    }

    fn title(self, quadrant: Quadrant) -> QuadrantTitle {
        QuadrantTitle::of(self.matrix, quadrant)
    }

    fn within(self, part: SpotPart) -> FindingSpot {
        FindingSpot { matrix: self.many.then(|| self.matrix.title.clone()), part: Some(part), person: None }
    }
}

fn stated(factor: &FactorAnalysis) -> Stated {
    Stated { label: factor.label.clone(), text: short(&factor.text) }
}

/// A statement cut to a length that fits into a sentence.
fn short(statement: &str) -> String {
    const LENGTH: usize = 60;
    let line = statement.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LENGTH {
        return line;
    }
    let cut: String = line.chars().take(LENGTH).collect();
    let end = cut.rfind(' ').filter(|end| *end > 0).unwrap_or(cut.len());
    format!("{}…", &cut[..end])
}

#[cfg(test)]
mod tests;
