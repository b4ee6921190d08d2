//! Which findings stand where, and where each of them leads, as plain data.

use crate::analysis::{Finding, FindingKind, Severity};
use crate::app::actions::Target;
use crate::app::views::View;
use crate::model::{Document, DocumentChange, FindingRef, SetAside};

/// The findings in the order in which they are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Board {
    /// The rows, from the top.
    pub(super) rows: Vec<FindingRow>,
}

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FindingRow {
    /// The heading of the open findings of a severity, with their number.
    Severity(Severity, usize),
    /// The heading of those that were set aside, with their number.
    SetAside(usize),
    /// A finding, by its index among all.
    Finding(usize),
}

impl Board {
    /// The open findings, the gravest first, then those that were set aside.
    pub(super) fn of(findings: &[Finding]) -> Self {
        let mut rows = Vec::new();
        for severity in [Severity::Error, Severity::Warning, Severity::Info] {
            let open = |finding: &Finding| finding.severity == severity && finding.set_aside.is_none();
            add(&mut rows, findings, open, |count| FindingRow::Severity(severity, count));
        }
        add(&mut rows, findings, |finding| finding.set_aside.is_some(), FindingRow::SetAside);
        Self { rows }
    }
}

fn add(
    rows: &mut Vec<FindingRow>,
    findings: &[Finding],
    belongs: impl Fn(&Finding) -> bool,
    head: impl Fn(usize) -> FindingRow,
) {
    let own: Vec<usize> = (0..findings.len()).filter(|index| belongs(&findings[*index])).collect();
    if !own.is_empty() {
        rows.push(head(own.len()));
        rows.extend(own.into_iter().map(FindingRow::Finding));
    }
}

/// What a severity means to the reader.
pub(super) fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Cannot be computed",
        Severity::Warning => "A reader would object",
        Severity::Info => "Good to know",
    }
}

/// Where a finding leads, step by step.
pub(super) fn targets(finding: &Finding) -> Vec<Target> {
    let place = &finding.place;
    match (place.matrix, place.factor, place.source, place.strategy) {
        (Some(matrix), Some(factor), ..) => vec![Target::Factor(matrix, factor)],
        (_, _, Some(source), _) => vec![Target::Source(source)],
        (_, _, _, Some(strategy)) => vec![Target::Strategy(strategy)],
        (Some(matrix), ..) => vec![Target::View(view(finding)), Target::Matrix(matrix)],
        _ => vec![Target::View(view(finding))],
    }
}

/// The view in which a finding about no single thing is mended.
fn view(finding: &Finding) -> View {
    use FindingKind as K;
    match finding.kind {
        K::NoStrategies | K::UnusedFactor | K::UnlinkedStrategy | K::PartialDash | K::UnansweredThreat => {
            View::Strategies
        }
        K::UncitedSource => View::Sources,
        K::Unmatched => View::Compare,
        K::DefaultWeights
        | K::WeightSum
        | K::ZeroWeights
        | K::NoRatings
        | K::MissingRating
        | K::RatingConvention
        | K::NoPriorities
        | K::Refused
        | K::OpenQuestions
        | K::Inconsistent => View::Weigh,
        _ => View::Matrix,
    }
}

/// Sets a finding aside with a reason.
pub(super) fn setting_aside(document: &Document, finding: &FindingRef, note: &str) -> DocumentChange {
    let others = document.set_aside.iter().filter(|item| item.finding != *finding).cloned();
    let note = note.trim().to_owned();
    DocumentChange::SetAside(others.chain([SetAside { finding: finding.clone(), note }]).collect())
}

/// Brings a finding back.
pub(super) fn bringing_back(document: &Document, finding: &FindingRef) -> DocumentChange {
    DocumentChange::SetAside(document.set_aside.iter().filter(|item| item.finding != *finding).cloned().collect())
}
