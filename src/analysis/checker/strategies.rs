//! Strategies: what they rest on, whether their kind fits their factors, who owns them, and what stands twice.

use super::finding::{Fact, Finding, Place, SpotPart};
use super::short;
use super::sources::of;
use crate::analysis::comparison::doubles;
use crate::analysis::outcome::{Analysis, FactorAnalysis, MatrixAnalysis};
use crate::model::{Document, FindingRef, Matrix, MatrixId, Strategy, StrategyStatus};

/// From this likeness on two texts say the same.
const SAME: f64 = 0.85;

/// Findings about each strategy, in the order of the document.
pub(super) fn check(document: &Document, analysis: &Analysis, findings: &mut Vec<Finding>) {
    let is_sourced = document.matrices.iter().flat_map(Matrix::all_factors).any(|(_, it)| !it.evidence.is_empty());
    let doubles = doubles(document.strategies.iter().map(|strategy| strategy.text.as_str()), SAME);
    for (index, strategy) in document.strategies.iter().enumerate() {
        let mut add = |matrix, fact| findings.push(Finding::new(place(strategy, matrix), fact));
        let text = || short(&strategy.text);
        if !analysis.matrices.iter().any(|matrix| joins_sides(strategy, matrix)) {
            add(None, Fact::Unlinked(text()));
        }
        if let Some(fact) = contradiction(strategy, analysis) {
            add(None, fact);
        }
        if let Some(earlier) = doubles[index] {
            let earlier = &document.strategies[earlier];
            let label = analysis.matrices.iter().find_map(|matrix| Some(matrix.strategy(earlier.id)?.label.clone()));
            let first = label.unwrap_or_else(|| earlier.kind.letters().to_owned());
            add(None, Fact::DoubleStrategy { strategy: text(), first });
        }
        let is_carried = matches!(strategy.status, StrategyStatus::Adopted | StrategyStatus::Underway);
        if is_carried && strategy.owner.trim().is_empty() {
            add(None, Fact::Unowned(text()));
        }
        if is_sourced && !strategy.factors.is_empty() && !has_source(document, strategy) {
            add(None, Fact::Unsourced(text()));
        }
        for matrix in &analysis.matrices {
            let weighed = matrix.factors.iter().all(|factor| factor.weight.is_some());
            let own = &matrix.strategies[index];
            if own.judges.is_some() && weighed && own.qspm_total.is_none() {
                add(Some(matrix.id), Fact::PartialDash { strategy: text(), matrix: short(&matrix.title) });
            }
            if let Some(factors) = below_average(strategy, matrix) {
                add(Some(matrix.id), Fact::LowPriority { strategy: text(), factors, matrix: short(&matrix.title) });
            }
        }
    }
}

fn place(strategy: &Strategy, matrix: Option<MatrixId>) -> Place {
    let target = FindingRef { strategy: Some(strategy.id), matrix, ..Place::document().target };
    Place { target, spot: of(None, SpotPart::Strategy(short(&strategy.text))) }
}

fn used<'a>(strategy: &'a Strategy, matrix: &'a MatrixAnalysis) -> impl Iterator<Item = &'a FactorAnalysis> {
    strategy.factors.iter().filter_map(|id| matrix.factor(*id))
}

fn joins_sides(strategy: &Strategy, matrix: &MatrixAnalysis) -> bool {
    let uses = |internal: bool| used(strategy, matrix).any(|factor| factor.quadrant.is_internal() == internal);
    uses(true) && uses(false)
}

/// Factors move from matrix to matrix: a kind that fits the links in any of them stands.
fn contradiction(strategy: &Strategy, analysis: &Analysis) -> Option<Fact> {
    let linked = analysis.matrices.iter().filter_map(|matrix| matrix.strategy(strategy.id)?.linked_kind);
    let linked: Vec<_> = linked.collect();
    let first = *linked.first()?;
    let (text, chosen) = (short(&strategy.text), strategy.kind);
    let fits = linked.contains(&chosen);
    (!fits).then_some(Fact::KindContradicted { strategy: text, chosen, linked: first })
}

fn has_source(document: &Document, strategy: &Strategy) -> bool {
    let factors = document.matrices.iter().flat_map(Matrix::all_factors).map(|(_, factor)| factor);
    let mut used = factors.filter(|factor| strategy.factors.contains(&factor.id));
    !strategy.evidence.is_empty() || used.any(|factor| !factor.evidence.is_empty())
}

/// The factors of a strategy, where none of them has an average priority or more.
fn below_average(strategy: &Strategy, matrix: &MatrixAnalysis) -> Option<Vec<String>> {
    let average = 1.0 / matrix.factors.len() as f64;
    let priorities = used(strategy, matrix).map(|factor| factor.global_priority).collect::<Option<Vec<f64>>>()?;
    let all_below = !priorities.is_empty() && priorities.iter().all(|priority| *priority < average - 1e-9);
    all_below.then(|| used(strategy, matrix).map(|factor| factor.label.clone()).collect())
}
